"""What a stance is read from beyond single words: what is denied, who is near, what sort of matter it is."""

import pytest
from written import annotated, story

from briefgen.extractors.language.words import phrases
from briefgen.extractors.receiving import chorus
from briefgen.extractors.receiving.chorus import Voice
from briefgen.extractors.receiving.matters import matter
from briefgen.extractors.receiving.reactions import Setting, framed
from briefgen.extractors.receiving.stance import cues, stance
from briefgen.extractors.receiving.stance_signs import own
from briefgen.extractors.receiving.words_of_reserve import IDLE

HOME = "domestic_reactions"
FOR, UNSURE, NOTHING = (0.9, 0.05, 0.03, 0.02), (0.4, 0.41, 0.1, 0.09), (0.30, 0.48, 0.10, 0.12)


def together(voices):
    """Return the stances alone."""
    return tuple(heard.stance for heard in chorus.together(voices))


@pytest.mark.parametrize(
    "text",
    [
        "The ferries went back to the harbour.",
        "Pilots spoke of air strikes near the coast.",
        "The pier is no longer in use.",
        "The rebel leaders met in the old mill.",
    ],
)
def test_phrases_that_judge_nothing_show_no_stance(text):
    assert stance(text) is None
    assert all(cue.family != "idle" for cue in cues(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The harbour master backs the plan.", "supportive"),
        ("The mayor rejected the accusations as a smear.", "supportive"),
        ("Growers said no to the levy.", "opposed"),
        ("The dockers do not want the new quay.", "opposed"),
        ("It was the right choice, the mayor said.", "supportive"),
    ],
)
def test_phrases_tell_more_than_their_words(text, shown):
    assert stance(text) == shown


def test_nothing_is_denied_across_a_comma():
    found = {cue.family: cue.negated for cue in cues("The guild, which is not large, praised it.")}
    assert found["approve"] is False
    assert [cue.negated for cue in cues("The guild did not praise it.")] == [True]


def test_what_is_denied_of_an_attack_is_no_praise():
    assert all(cue.polarity == 0 for cue in cues("She did not condemn it."))


def test_words_told_and_words_quoted_are_told_apart():
    signs = set(own("The mayor praised it, but “this is a mistake,” the guild said."))
    assert {"out:approve", "in:wrong"} <= signs


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (["Norland banned imports of timber.", "The ban begins in May."], "conflict"),
        (["Norland and Sudland signed a treaty on eels.", "Their ministers met twice."], "deal"),
        (["It was a quiet week on the lake."], "none"),
        ([], "none"),
    ],
)
def test_the_opening_tells_what_sort_of_matter_it_is(sentences, found):
    assert matter(sentences) == found


def test_what_sort_of_matter_it_is_is_a_sign():
    text = "Kenya banned imports of maize.\n\nTraders condemned the ban."
    sentences = annotated(text)
    setting = Setting(("Kenya", "Uganda"), dict(enumerate(story(text).spoken)))
    assert "matter:conflict" in framed(sentences, {1: HOME}, setting)[1].signs


def test_an_actor_keeps_a_stance_where_the_words_leave_it_open():
    assert together([Voice(20, "Lee", UNSURE)]) == ("opposed",)
    apart = [Voice(2, "Mayor Ann Lee", FOR), Voice(20, "Lee", UNSURE)]
    assert together(apart) == ("supportive", "supportive")


def test_neighbours_sway_the_undecided_and_distance_weakens_them():
    near = together([Voice(3, "traders", FOR), Voice(4, "farmers", UNSURE)])
    far = together([Voice(3, "traders", FOR), Voice(400, "farmers", UNSURE)])
    assert (near[1], far[1]) == ("supportive", "opposed")


def test_those_abroad_sway_those_at_home_less():
    farmers = Voice(4, "farmers", (0.29, 0.45, 0.13, 0.13), HOME)
    beside = [Voice(3, "traders", FOR, HOME), farmers]
    across = [Voice(3, "Oslo", FOR, "international_reactions"), farmers]
    assert (together(beside)[1], together(across)[1]) == ("supportive", "opposed")


def test_those_who_are_sure_are_not_swayed():
    against = (0.02, 0.95, 0.02, 0.01)
    assert together([Voice(3, "traders", FOR), Voice(4, "farmers", against)]) == ("supportive", "opposed")


def test_what_is_usual_tells_nothing():
    others = [Voice(number, "", NOTHING) for number in range(4)]
    assert together([*others, Voice(4, "", UNSURE)])[-1] == "opposed"


def test_nobodys_reactions_have_no_stance():
    assert together([]) == ()


def test_idle_phrases_are_in_lower_case_without_hyphens():
    assert all(phrase == phrase.lower() and "-" not in phrase and "’" not in phrase for phrase in phrases(IDLE))
