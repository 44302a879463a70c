"""Who only reports is for nobody: plain fact has no side."""

import pytest
from written import annotated, story

from briefgen.extractors.receiving.reactions import Setting, reactions
from briefgen.extractors.receiving.stance import only_reports, settled


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The firm said it had shut two of its three lines.", True),
        ("The minister said that he would meet his counterpart within days.", True),
        ("The minister has spoken to reporters outside the mission.", True),
        ("The firm said it feared a ban.", False),
        ("The firm said the dam would light homes.", False),
        ("The firm said there was no point in meeting again.", False),
        ("The firm said it was “needed yesterday”.", False),
        ("We said so from the first day.", False),
        ("The firm shut two lines.", False),
    ],
)
def test_a_sentence_without_a_word_of_judgement_only_reports(text, plain):
    assert only_reports(text) is plain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The premier expressed concern about new rules on seed.", "opposed"),
        ("The ministers expressed concern about the war.", None),
        ("The envoy expressed concern about seed but welcomed the rest.", None),
        ("Peru called on the two sides to show restraint.", "neutral"),
        ("The premier said that she did not want war.", "neutral"),
        ("Peru sent an envoy who made no pledge.", "neutral"),
        ("The embassy attached great importance to the incident.", "neutral"),
        ("The embassy said that its companies respect the laws of Peru.", "neutral"),
        ("Two soldiers were killed in the night, police said.", "neutral"),
        ("The ministry said that Peru should “correct its mistakes”.", "opposed"),
        ("Two soldiers were killed in a brutal massacre, police said.", None),
    ],
)
def test_a_turn_of_phrase_settles_what_is_no_judgement(text, told):
    assert settled(text) == told


def test_who_only_reports_is_neutral_whatever_others_say():
    text = (
        "Kenya's union condemned the tolls on the lake. Kenya's guild condemned the tolls as a disgrace. "
        "Kenya's port said it had shut two gates."
    )
    setting = Setting(("Kenya", "Uganda"), dict(enumerate(story(text).spoken)))
    read = reactions(annotated(text), dict.fromkeys(range(3), "domestic_reactions"), setting)
    assert [reading.stance for reading in read.values()] == ["opposed", "opposed", "neutral"]
