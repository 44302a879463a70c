"""A title's event is what the article is about: not named in passing, and told by verbs as well as by nouns."""

import pytest
from written import annotated

from briefgen.extractors.matter.title import title
from briefgen.extractors.places.countries import main_countries

_MORE = " Peru waited." * 12


def _title(text):
    sentences = annotated(text)
    return title(sentences, main_countries([sentence.mentions for sentence in sentences]))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Judges at the top court ruled on Monday that Peru must pay Chile. Peru said it would not.", "Ruling"),
        ("Voters in Ghana chose a new leader. The electoral commission of Ghana counted all night.", "Election"),
        ("Thousands marched in Kenya on Monday. Protesters in Kenya burned tyres.", "Protests"),
        ("Laos and Thailand traded fire on Monday. Laos said Thailand began.", "Exchange of fire"),
    ],
)
def test_an_event_is_told_by_verbs_and_by_those_who_take_part(text, told):
    assert _title(text).endswith(f": {told}")


def test_an_event_that_a_long_article_names_once_is_not_what_it_is_about():
    text = f"Peru closed a mine after a spill. Fish died in Peru.{_MORE} Chile has a partnership with Peru."
    assert "artnership" not in _title(text)


def test_an_event_named_once_where_the_article_opens_is():
    assert _title(f"Peru and Chile signed a partnership on Monday. Peru was content.{_MORE}").endswith("artnership")


def test_more_protests_are_in_no_place_called_more():
    text = "Thousands marched in Kenya on Monday. Protesters in Kenya burned tyres. More protests are called for July."
    assert _title(text) == "Kenya: Protests"


def test_an_election_is_of_the_country_that_the_lead_tells_of():
    text = (
        "Bangladesh will hold an election in May. India wants a fair election. India spoke of an election at length. "
        "India is near. Bangladesh waited. Bangladesh is calm."
    )
    assert _title(text) == "Bangladesh: Election"


def test_a_meeting_that_is_to_come_is_not_where_this_one_was():
    text = (
        "Peru and Chile agreed to mend ties. Peru's minister met Chile's in Arequipa today, the first time since May. "
        "Peru's minister will raise copper when they meet in Oslo in July. The meeting was short."
    )
    assert "Oslo" not in _title(text)


def test_a_bill_that_somebody_pays_is_no_law():
    text = "Peru's parliament heard of the railway. The bill has grown to 24 billion euros, Peru's minister said."
    assert "Bill" not in _title(text)
    assert "Bill" in _title(text.replace("has grown to 24 billion euros", "is before the house"))
