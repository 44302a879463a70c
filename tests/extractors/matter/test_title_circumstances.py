"""A title tells what happened, in nobody's quoted words, and not how, when or with what effect it did."""

import pytest
from written import annotated

from briefgen.extractors.matter.title import title
from briefgen.extractors.places.countries import main_countries


def _title(text, published=None):
    sentences = annotated(text)
    return title(sentences, main_countries([sentence.mentions for sentence in sentences]), published)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru will ban exports of cocoa. Its president spoke amid protests in Lima. Peru wants a ban on exports.",
            "Peru: Export ban",
        ),
        ("Peru sells palm oil. Palm oil is dear in Peru. Peru has no more palm oil.", "Peru: Palm oil"),
        (
            "Ghana urged calm on Monday. Ghana wants tolerance through dialogue. Benin waits for Ghana.",
            "Briefing on Ghana and Benin",
        ),
        (
            "Kenya’s premier will start a visit to Chad, triggering protests in Chad. Kenya hailed it.",
            "Kenya and Chad: Visit",
        ),
        (
            "A “vile Upland strike” hit Chad, Kenya said. A drone strike hit Chad. A drone strike did.",
            "Chad and Kenya: Drone strike",
        ),
        ("The minister for special duties will speak for Ghana in Benin. Ghana has special duties.", "Ghana and Benin"),
        ("Peru left a grey list after an on-site visit. The grey list of Peru is long.", "Peru: Money laundering"),
        ("Peru banned a deal in the statute of Harland. The judges met. Peru and Chile wait.", "Peru and Chile: Deal"),
        (
            "Ghana spoke with Benin in a phone call. The phone call of Ghana and Benin was short.",
            "Ghana and Benin: Phone call",
        ),
        (
            "Customs in Kenya held a consignment. Chad asked Kenya for the consignment. It lay in the port of Mombasa.",
            "Kenya and Chad: Seizure of goods",
        ),
    ],
)
def test_a_circumstance_a_quotation_and_a_passing_word_are_no_subject(text, told):
    assert _title(text).endswith(told)


def test_a_means_that_is_asked_for_late_is_not_what_a_short_article_is_about():
    text = (
        "Chad held a nuclear test. The nuclear test angered Kenya. Kenya met Chad. Chad was calm."
        " Kenya wants sanctions on Chad. It said sanctions would help."
    )
    assert _title(text) == "Chad and Kenya: Nuclear test"


def test_an_event_named_once_and_late_is_not_what_a_short_article_is_about():
    text = "Peru taxes palm oil. Palm oil is dear. Peru waits. Peru is firm. Traders want dialogue with Peru."
    assert _title(text) == "Peru: Palm oil"


def test_a_call_at_which_a_thing_was_told_is_not_what_an_article_is_about():
    text = "Chad will pull its troops out of Kenya. Chad told Kenya so in a phone call. The troops leave in May."
    assert _title(text) == "Chad and Kenya: Troops"


def test_talks_of_an_earlier_year_tell_no_place():
    text = "Chad and Kenya back talks with rebels. Chad hosts talks soon. In 2015, rebels held talks in Harland."
    assert "Harland" not in _title(text, "2019-03-04")


def test_nobody_meets_in_a_person():
    text = "Chad and Kenya wait. President Hale spoke. A Hale summit may help Chad and Kenya. The summit is near."
    assert "Hale" not in _title(text)


def test_a_state_that_acts_goes_before_the_body_that_it_acts_in():
    text = (
        "Iran rejects an embargo of the United Nations. Iran wants the United Nations embargo to end."
        " The United States wants the United Nations embargo. The United States will ask for it."
    )
    assert _title(text) == "Iran and United States: Embargo"


def test_where_somebody_only_says_that_he_is_no_summit_is_held():
    text = "Peru and Chile meet at a summit. “Here in Arica we do not meet often,” the mayor said. The summit ends."
    assert "Arica" not in _title(text)
    assert "Arica" in _title(text.replace("“", "").replace("”", ""))
