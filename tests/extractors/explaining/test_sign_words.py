"""Every sign that places a sentence has a name in plain words, with the words of the article that show it."""

from pathlib import Path

import msgspec
import pytest
from written import story

from briefgen.evaluation.corpus import read_corpus
from briefgen.extractors.explaining.sign_names import FAMILIES as NAMES
from briefgen.extractors.explaining.sign_names import JUDGEMENTS
from briefgen.extractors.explaining.sign_words import Setting, in_words
from briefgen.extractors.learned.weights import LABELS, weights
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.placing.families import FAMILIES
from briefgen.extractors.placing.sections import reasons
from briefgen.extractors.placing.signs import signs
from briefgen.extractors.receiving.stance_words import FAMILIES as JUDGING
from briefgen.extractors.receiving.stance_words import LIKE
from briefgen.settings import Lexicon

TEXT = (
    "Critics in Ghana warned of a risk. Norway and Ghana signed the pact, a démarche notwithstanding, as the minister"
    " said on 3 May. It could fail. “We welcome it, but reject the fee,” said Norwegian unions. Peru objects."
)
STORY = msgspec.structs.replace(story(TEXT), main=("Norway", "Ghana"))
LEXICON = Lexicon(
    sections=tuple((label, ("démarche",)) for label in LABELS if label != "set_aside"),
    status=(("agreed", ("notwithstanding",)),),
)
SETTING = Setting(STORY, 1, LEXICON)
JARGON = ("_", "+", "@", "^", "#", "  ", "stance:")
SAMPLES = Path(__file__).parents[3] / "corpus" / "samples"


def by_itself(sign):
    """Whether a sign is told without the word that it stands for."""
    return not sign.startswith(("word:", "pair:"))


def test_every_sign_that_is_weighed_has_plain_words():
    staff = (f"staff:{label}" for label in (*LABELS, "status") if label != "set_aside")
    for sign in (
        "start",
        "wording:before",
        "wording:after",
        "wording:article",
        *staff,
        *filter(by_itself, weights().weights),
    ):
        told = in_words(sign, SETTING)
        assert told, sign
        assert not any(mark in told for mark in JARGON), (sign, told)
        assert told.removeprefix("it ") != sign


def test_every_family_has_a_name():
    assert set(NAMES) == set(FAMILIES)
    assert set(JUDGEMENTS) == set(JUDGING) - set(LIKE)


def test_every_sign_that_a_sample_shows_is_told_with_words_that_stand_there():
    told_of = 0
    for article in read_corpus([SAMPLES]):
        about = story(article.text)
        everything = " ".join(article.text.split())
        for number, weighed in enumerate(reasons(about)):
            for vote in weighed.votes:
                told = in_words(vote.sign, Setting(about, number))
                assert told, (vote.sign, about.sentences[number].text)
                if vote.sign.startswith(("word:", "pair:", "like:", "signing", "speaker:experts")):
                    quoted = told.partition("“")[2].partition("”")[0]
                    assert quoted in everything, (vote.sign, told)
                    told_of += 1
    assert told_of > 5000


@pytest.mark.parametrize(
    ("number", "sign", "told"),
    [
        (1, "signing", "a word of signing: “signed”"),
        (1, "deal", "a word for an agreement: “pact”"),
        (1, "country:two", "it names Norway and Ghana"),
        (1, "before:danger", "the sentence before has a word of danger: “risk”"),
        (1, "after:conditional", "the sentence behind has a word of “could” or “if”: “could”"),
        (1, "before:speaker:public", "in the sentence before, who acts or speaks: the public (“Critics”)"),
        (0, "side:other", "who acts or speaks is of the other side: “Ghana”"),
        (4, "side:third", "who acts or speaks is of a third country: “Peru”"),
        (3, "speaker:workers@home", "who acts or speaks: workers or unions (“unions”), of the home side"),
        (3, "kind:home@home", "who acts or speaks: people, parties, press or business, of the home side"),
        (3, "voiced:home+speech", "a word of saying: “said”, from people, parties, press or business"),
        (3, "outside:speech", "a word of saying: “said”, outside the quotation"),
        (3, "stance:approve", "a word of welcome or support: “welcome”"),
        (3, "stance:turn:1:-1", "a turn such as “but”: before it in favour, behind it against"),
        (3, "stance:rule:mixed", "its words show a mixed stance"),
        (3, "stance:all:0!", "its words of judgement are as much for as against"),
        (1, "staff:risks", "your office’s own word: “démarche”"),
        (1, "staff:status", "your office’s own word: “notwithstanding”"),
        (1, "word:sign", "the word “signed”"),
        (1, "word:a", "the word “a”"),
        (1, "word:#", "the word “3”"),
        (1, "pair:sign the", "the words “signed the”"),
        (1, "pair:# ^", "the words “3 May”"),
        (1, "place:first", "it is the first sentence"),
        (1, "word:zeppelin", ""),
        (1, "pair:sign zeppelin", ""),
        (1, "fifth:3", "it stands in the fourth fifth of the article"),
        (1, "fifth:9", ""),
        (1, "speaker:zeppelins@home", ""),
        (1, "voiced:zeppelins+speech", ""),
        (1, "side:up", ""),
        (1, "unheard", ""),
        (1, "unheard:of", ""),
    ],
)
def test_a_sign_is_told_with_its_words(number, sign, told):
    assert in_words(sign, Setting(STORY, number, LEXICON)) == told


def test_a_negated_word_of_judgement_and_one_that_is_judged_are_told_as_such():
    about = story("Unions did not welcome the deal. She condemned the support for it.")
    assert in_words("stance:not:approve", Setting(about, 0)) == "a word of welcome or support: “welcome”, negated"
    assert in_words("stance:of:approval", Setting(about, 1)) == (
        "a word for approval: “support for”, as what another such word is about"
    )


@pytest.mark.parametrize("number", [0, len(STORY.sentences) - 1])
def test_beyond_the_ends_of_an_article_nothing_is_told(number):
    assert in_words("after:danger" if number else "before:danger", Setting(STORY, number)) == ""


def test_the_signs_of_the_text_are_those_that_are_told():
    shown = signs(STORY.sentences, STORY.spoken, STORY.main)
    assert {"speaker:workers@home", "kind:home@home", "voiced:home+speech", "stance:turn:1:-1"} <= shown[3]
    assert isinstance(STORY.spoken[3], Speaker)
