"""Sentences that look like risks and warn of nothing, and warnings that stay."""

import pytest

from briefgen.extractors.placing.warned import is_mild


@pytest.mark.parametrize(
    "text",
    [
        "The patrols help the coast guard to resist smugglers in a dangerous strait.",
        "Envoys have begun talks to ease tensions over the lake.",
        "The fund is to protect growers who are exposed to drought.",
    ],
)
def test_what_is_done_against_a_danger_warns_of_nothing(text: str) -> None:
    assert is_mild(text, 0.6, "background")


def test_a_sentence_without_a_word_of_danger_must_be_a_sure_risk() -> None:
    told = "At least ninety herders were killed in the raids."
    assert is_mild(told, 0.3, "background")
    assert not is_mild(told, 0.6, "background")


@pytest.mark.parametrize(
    "text",
    [
        "Brokers warned that steps to ease the shortage would come too late.",
        "It is unclear whether the ban will prevent another crisis.",
        "The strike could spread if the ferries do not sail.",
    ],
)
def test_a_warning_stays_a_risk(text: str) -> None:
    assert not is_mild(text, 0.3, "background")


def test_nothing_is_left_out_for_being_mild() -> None:
    assert not is_mild("It took a bloody turn.", 0.2, "set_aside")


@pytest.mark.parametrize(
    "text",
    [
        "The two firms have been redrafting their lease since May.",
        "The port said it could offer the fishermen a berth of their own.",
    ],
)
def test_a_month_and_an_offer_are_no_words_of_danger(text: str) -> None:
    assert is_mild(text, 0.3, "background")


def test_a_motion_that_was_voted_down_is_no_risk() -> None:
    assert is_mild("A motion that would have put off the vote failed by two votes.", 0.5, "background")
    assert not is_mild("A motion that would put off the vote may fail.", 0.5, "background")


@pytest.mark.parametrize(
    "text",
    [
        "If a ferry is cancelled, operators will have to pay passengers half the fare.",
        "When a permit is refused, farmers must be told within ten days.",
        "Travellers whose trains are delayed can now claim their money back.",
    ],
)
def test_what_a_rule_lays_down_warns_of_nothing(text):
    assert is_mild(text, 0.6, "background")


@pytest.mark.parametrize(
    "text",
    [
        "Growers warned that they will have to pay more if talks fail.",
        '"We will have to pay for a war that nobody here wanted and everybody fears," he said of the failed talks.',
    ],
)
def test_who_warns_of_what_he_will_have_to_do_warns(text):
    assert not is_mild(text, 0.6, "background")


def test_what_a_main_clause_overcomes_warns_of_nothing():
    assert is_mild("Despite fears of a wider dispute, shares in the region rose.", 0.3, "background")
    assert not is_mild("Despite hopes of a quick end, the dispute could spread.", 0.3, "background")
