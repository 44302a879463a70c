"""Titles of articles without a named event: by the thing that they come back to; and what is no event at all."""

import pytest
from written import annotated

from briefgen.extractors.matter.subjects import subject_named
from briefgen.extractors.matter.title import title
from briefgen.extractors.places.countries import main_countries


def _title(text):
    sentences = annotated(text)
    return title(sentences, main_countries([sentence.mentions for sentence in sentences]))


def test_the_thing_that_comes_back_is_the_subject():
    assert subject_named(annotated("Chile closed the bridge. Peru waited. The bridge is old.")) == "Bridge"


def test_a_thing_named_once_or_late_is_none():
    assert subject_named(annotated("Chile closed the bridge. Peru waited. It rained in Arica.")) == ""
    late = "Chile waited. Peru waited. It rained in Arica. It snowed. It was cold. The bridge shut. The bridge is old."
    assert subject_named(annotated(late)) == ""


def test_an_article_without_an_event_is_titled_by_its_subject():
    text = "Chile raised its price of lithium on Monday. Peru said lithium was dear. Chile and Peru both dig for it."
    assert _title(text) == "Chile and Peru: Lithium"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's Supreme Court on Monday ruled that police may not be sent to Haiti. Haiti regretted it.", "Ruling"),
        ("Norway on Monday pledged €540 million to help Chad raise its dykes. Chad was glad.", "Aid pledge"),
        ("Laos and Thailand traded fire, the worst clash since a ceasefire in 2020. Laos waited.", "Exchange of fire"),
        ("Peru said that it would fight a tariff of Chile, ending a truce. The tariff is high.", "Tariffs"),
    ],
)
def test_the_first_sentence_tells_the_event(text, told):
    assert _title(text).endswith(f": {told}")


def test_a_ruling_party_rules_on_nothing():
    text = "Peru's deputies met. The ruling Social Liberals of Peru left. The ruling Social Liberals came back to Peru."
    assert "uling" not in _title(text)


def test_such_an_agreement_is_none_that_there_is():
    text = "Peru waited for Chile. Peru said that such an agreement was void. No such agreement with Chile is known."
    assert "greement" not in _title(text)


def test_who_acts_in_the_first_sentence_is_named_first():
    text = "Canada fought a tariff of India on Monday. India said that its tariff was legal. India and India again."
    assert _title(text) == "Canada and India: Tariffs"


def test_an_election_is_of_a_state_and_of_no_union():
    text = (
        "North Macedonia's candidates face a run-off to choose a president. Both want the EU. The EU waits. "
        "Turnout was low. The EU declined to comment. Voters went home."
    )
    assert _title(text) == "Macedonia: Election"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Unemployment rose in Peru. Those out of work are many. Peru waits.", "Peru: Unemployment"),
        ("Foster carers in Peru are to be paid. Foster families are few. Peru waits.", "Peru: Foster care"),
        ("A Peruvian sailor held in a prison camp is to sue. The detainees are four. Peru waits.", "Peru: Detainees"),
        ("Peru will double overseas aid. Poorer countries lack cash. Peru waits.", "Peru: Development"),
        ("Waiting times in Peru are to be cut. Waiting lists are long. Peru waits.", "Peru: Hospital waiting times"),
        ("Peru impeached its leader. The impeachment will go on. Peru waits.", "Peru: Impeachment"),
    ],
)
def test_common_matters_of_policy_are_named(text, told):
    assert _title(text) == told


def test_a_topic_that_the_opening_does_not_have_is_no_title():
    text = "Peru dismissed criticism. Its friends are few." + " Banks lend. Taxes rise." * 3
    assert _title(text) == "Briefing on Peru"


def test_an_event_told_twice_deep_in_a_long_article_is_no_title():
    text = "Peru names its goals. " + "The minister spoke of schools and roads. " * 8
    text += "There was by then an agreement to end levies. " + "He said more. " * 16 + "An agreement may come."
    assert "greement" not in _title(text)


def test_a_visit_to_a_person_is_none_of_states():
    text = "A Peruvian sailor is held in Chile. Staff refused to visit him in London. Nobody may visit prisoners."
    assert "visit" not in _title(text)
