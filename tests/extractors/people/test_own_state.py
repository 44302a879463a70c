"""Who acts is a person or body, no piece of a clause; and a person is of the state that he serves or speaks for."""

import pytest
from written import annotated

from briefgen.extractors.people.actors import actor
from briefgen.extractors.people.participants import people
from briefgen.extractors.people.speakers import speakers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norland recognises the rebels as a force amid its talks, said its envoy to Sudria.", "its envoy to Sudria"),
        ("The harbour belongs to all, said the mayor of Aldmouth on Monday.", "the mayor of Aldmouth"),
        ("The mayor, Ann Lee, said the plan was bad.", "Ann Lee"),
        ("Ann Lee, a lawyer from Aldmouth, said the harbour would stay open.", "Ann Lee"),
        ("Ann Lee, a friend of Hale, said the Norland president “sank the lot”.", "Ann Lee"),
        ("The envoy to Sudria, Mr Jo Hale, met his Norland colleagues in Aldmouth and said all agreed.", "Mr Jo Hale"),
        ("Ann Lee, a lawyer, said the city pledged too little.", "Ann Lee"),
        ('"We will stay," the Herald quoted Lee telling a crowd in Aldmouth.', "Lee"),
        ("“We will stay,” the Herald quoted Ann Lee as saying.", "Ann Lee"),
        (
            "In Quayside, about 90 km (56 miles) south of Aldmouth, protesters burned a poster.",
            "protesters",
        ),
        ("LARGEST COCOA SELLERS Norland and Sudria condemned the price.", "Norland and Sudria"),
        ("“It is a simple pump,” Ms Lee elaborated.", "Ms Lee"),
        ("The unions call the pact a mistake.", "The unions"),
    ],
)
def test_an_actor_is_somebody_and_no_piece_of_a_clause(text, who):
    assert actor(text) == who


def _speakers(text):
    sentences = annotated(text)
    named = frozenset(mention.country for each in sentences for mention in each.mentions)
    return speakers(sentences, people(sentences), named)


@pytest.mark.parametrize(
    "text",
    [
        "The phone call also tackled fishing rights.",
        "The video call with the mayor praised the pact.",
        "Campaigns to boycott cocoa have been spread.",
        "According to media reports, the harbour was closed.",
    ],
)
def test_a_call_a_campaign_or_a_report_is_nobody(text):
    assert _speakers(text)[0].actor == ""


def test_she_is_not_the_report_that_was_cited_before():
    text = (
        "“It is a pump,” Ms Lee elaborated.\n\nAccording to media reports, it was seized.\n\nIt is wrong, she remarked."
    )
    assert _speakers(text)[-1].actor == "Ms Lee"


def test_he_is_not_ms_lee():
    text = "Jo Hale said the harbour is closed.\n\nMs Lee said it is open.\n\n“I hope so,” he said."
    assert _speakers(text)[-1].actor == "Jo Hale"


_TALE = "Peru holds a ship on its way to Chile. Peru searched it. Peru is firm.\n\n"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            f"{_TALE}“Chile condemns the seizure of goods,” Foreign Office spokesperson Ann Lee said.",
            "Ann Lee",
            "Chile",
        ),
        (f"{_TALE}“Chile continues to play its part,” President Ann Lee said.", "Ann Lee", "Chile"),
        (f"{_TALE}“Chile supports all efforts for peace,” said ambassador Ann Lee.", "Ann Lee", "Chile"),
        (f"{_TALE}“Chile supports smugglers,” President Ann Lee said.", "Ann Lee", "Peru"),
        (f"{_TALE}“Chile condemns us,” said economist Ann Lee.", "Ann Lee", "Peru"),
        (
            f"{_TALE}Jo Hale, a senior adviser to Chilean President Ann Lee, said that Peru was wrong.",
            "Jo Hale",
            "Chile",
        ),
        (
            (
                "In a phone call with Peruvian President Ann Lee on Monday, President Jo Hale called for calm.\n\n"
                "Peru was content. Peru thanked Chile. Chile waits."
            ),
            "Jo Hale",
            "Chile",
        ),
    ],
)
def test_who_serves_or_speaks_for_a_state_is_of_it(text, name, country):
    assert next(person.country for person in people(annotated(text)) if person.name == name) == country
