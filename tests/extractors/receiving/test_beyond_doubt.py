"""Words that leave no doubt of a side, words that only seem to judge, and the stances that are too unsure to print."""

import pytest
from written import annotated, story

from briefgen.extractors.language.words import phrases
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.receiving import reactions as receiving
from briefgen.extractors.receiving.chorus import Heard, Voice, known_as, together
from briefgen.extractors.receiving.reactions import Setting, framed, reactions
from briefgen.extractors.receiving.stance import cues, settled, stance
from briefgen.extractors.receiving.stance_signs import governs, own
from briefgen.extractors.receiving.stance_words import FAMILIES, LIKE, OPPOSED, SUPPORTIVE
from briefgen.extractors.receiving.words_of_acclaim import ACCLAIM
from briefgen.extractors.receiving.words_of_scorn import SCORN

HOME = "domestic_reactions"


def _found(text, main=("Norland", "Sudria")):
    sentences = annotated(text)
    setting = Setting(main, dict(enumerate(story(text).spoken)))
    return list(reactions(sentences, dict.fromkeys(range(len(sentences)), HOME), setting).values())


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The chancellor said the pact would “substantially damage” the ports of Sudria.", "opposed"),
        ("She called the new quota “hugely unambitious”.", "opposed"),
        ("“It is a preposterous rule,” the skipper said.", "opposed"),
        ("He accused the mayor of missing her target.", "opposed"),
        ("“There’s no point in his demanding praise for what has so woefully slipped,” she said.", "opposed"),
        ("He said the letter had dragged the vote “into the gutter”.", "opposed"),
        ("The envoy of Norland called it tantamount to surrender.", "opposed"),
        ("For the harbour it will be economically insignificant, the professor said.", "opposed"),
        ("She would sign it, she said, “without any enthusiasm”.", "opposed"),
        ("“There are clear signs of a revival at the docks,” the head of the agency said.", "supportive"),
        ("The skippers agreed in principle with the levy.", "supportive"),
        ("“We could not agree more,” the pilots’ leader said.", "supportive"),
        ("The bishop called it a breath of fresh air.", "supportive"),
    ],
)
def test_words_that_nobody_uses_of_the_other_side_settle_a_stance(text, side):
    assert settled(text) == side
    assert _found(text)[0].stance == side
    assert not _found(text)[0].inferred


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The guild claims that neither skippers nor passengers were consulted.", "opposed"),
        ("Instead, only 4,000 households would benefit, he said.", "opposed"),
        ("“Many devils are hidden in this draft,” she said.", "opposed"),
        ("Hundreds marched through Aldmouth in support of the bridge plan.", "supportive"),
        ("The spokesman asked people to put the minister’s remarks into context.", "supportive"),
        ("A council would give the islands more of a say, the mayor said.", "supportive"),
    ],
)
def test_turns_of_phrase_settle_a_stance(text, side):
    assert settled(text) == side


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds marched in support of the jailed mayor.",
        "The visit must be read in the context of the election.",
        "The law was not preposterous, the clerk noted.",
        "Neither the skippers nor their crews were there.",
        "The towns want more of a say.",
        "He praised the bridge but called the toll preposterous.",
    ],
)
def test_no_stance_is_settled_by_what_only_looks_like_it(text):
    assert settled(text) not in {"supportive", "opposed"}


def test_what_is_not_scorned_is_not_praised_for_it():
    assert [cue.polarity for cue in cues("The law was not preposterous.")] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "The group is believed to be supported by Sudria.",
        "The column moved with air support.",
        "Sudria denies supporting the rebels.",
        "The new law needs approval.",
        "Mr Orr, a close ally of the president, travelled to Aldmouth.",
        "The support group met in Aldmouth.",
        "Norland has seen terrorist attacks.",
        "The defence minister spoke of security concerns.",
        "It is against this backdrop that they met.",
        "She hit back at his claim.",
        "He said it was vital to establish who knew.",
    ],
)
def test_words_that_only_seem_to_judge_show_no_stance(text):
    assert stance(text) is None


def test_scorn_and_acclaim_are_weighed_like_plainer_words():
    assert "criticise" in set(own("He called it preposterous."))
    assert "good" in set(own("He called it a breath of fresh air."))
    assert not {sign for sign in own("He called it preposterous.") if "scorn" in sign}
    assert set(LIKE) == {"scorn", "acclaim"}
    assert "scorn" in OPPOSED
    assert "acclaim" in SUPPORTIVE


def test_no_phrase_is_of_scorn_and_of_acclaim():
    assert not set(phrases(SCORN)) & set(phrases(ACCLAIM))
    assert len(set(phrases(SCORN))) > 900
    assert set(FAMILIES) >= set(LIKE.values())


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("Norland’s health minister", True),
        ("a Home Office spokesman", True),
        ("President Ann Lee", True),
        ("the shadow health minister", False),
        ("former president Ann Lee", False),
        ("the president of the dockers’ union", False),
        ("Vice-President Ann Lee of the guild", False),
        ("the dockers", False),
    ],
)
def test_who_governs_is_told_by_the_words_that_present_him(about, found):
    assert governs(Speaker(about, about=about)) is found


def test_who_governs_is_known_under_his_name_alone():
    text = "Health minister Ann Lee opened the ward. Ms Lee spoke of a threat."
    sentences = annotated(text)
    spoken = {0: Speaker("Ann Lee", about="Health minister Ann Lee"), 1: Speaker("Ms Lee", about="Ms Lee")}
    signs = framed(sentences, {1: HOME}, Setting(("Norland",), spoken))[1].signs
    assert "governs" in signs
    assert "governs+side:home" in signs
    stranger = framed(sentences, {1: HOME}, Setting(("Norland",), spoken | {1: Speaker("Ms Orr", about="Ms Orr")}))
    assert "governs" not in stranger[1].signs
    assert known_as("Health minister Ann Lee") == known_as("Ms Lee")


def test_what_settles_a_stance_tips_those_beside_it():
    text = "The guild claims that neither skippers nor crews were consulted. The pilots spoke too."
    sentences = annotated(text)
    signs = framed(sentences, {0: HOME, 1: HOME}, Setting(("Norland",), {}))[1].signs
    assert "article:-1" in signs


def test_those_of_one_actor_tip_more_than_those_of_others():
    against, unsure = (0.1, 0.8, 0.05, 0.05), (0.52, 0.38, 0.05, 0.05)
    same = together([Voice(1, "Ann Lee", against), Voice(30, "Ms Lee", unsure)])[1]
    other = together([Voice(1, "Bo Orr", against), Voice(30, "Ms Lee", unsure)])[1]
    assert (same.stance, other.stance) == ("opposed", "supportive")


def test_a_side_that_is_not_clearly_the_likeliest_is_not_printed(monkeypatch):
    text = "“It may be a mistake,” the trader said."
    for share, inferred in ((0.59, True), (0.61, False)):
        monkeypatch.setattr(receiving, "together", lambda voices, share=share: [Heard("opposed", share)] * len(voices))
        assert [(one.stance, one.inferred) for one in _found(text)] == [("opposed", inferred)]


def test_a_stance_that_words_settle_is_printed_whatever_the_others_say(monkeypatch):
    monkeypatch.setattr(receiving, "together", lambda voices: [Heard("supportive", 0.3)] * len(voices))
    found = _found("“It is a preposterous rule,” the skipper said.")
    assert [(one.stance, one.inferred) for one in found] == [("opposed", False)]


def test_a_side_that_the_tellers_own_strong_words_show_is_printed_though_others_sway_it(monkeypatch):
    monkeypatch.setattr(receiving, "together", lambda voices: [Heard("opposed", 0.3)] * len(voices))
    assert [one.inferred for one in _found("The traders remain wary.")] == [False]
    assert [one.inferred for one in _found("“It may be a mistake,” the trader said.")] == [True]
