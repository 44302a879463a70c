"""Every sign that places a sentence has a name in plain words, with the words of the article that show it."""

import pytest

from briefgen.extractors.annotate import annotate
from briefgen.extractors.sentences import split
from briefgen.extractors.sign_words import Setting, in_words
from briefgen.extractors.weights import WEIGHTS
from briefgen.settings import Lexicon

TEXT = "Critics in Ghana warned of a risk. Norway and Ghana signed the pact, a démarche notwithstanding. It could fail."
SENTENCES = annotate(split(TEXT))
LEXICON = Lexicon(
    sections=tuple((name.removeprefix("staff:"), ("démarche",)) for name in WEIGHTS if name.startswith("staff:")),
    status=(("agreed", ("notwithstanding",)),),
)
SETTING = Setting(SENTENCES, 1, ("Norway", "Ghana"), LEXICON)
JARGON = ("_", "+", "@", "  ")


@pytest.mark.parametrize("sign", ["start", *WEIGHTS])
def test_every_sign_that_is_weighed_has_plain_words(sign):
    told = in_words(sign, SETTING)
    assert told
    assert not any(mark in told for mark in JARGON)
    assert told.removeprefix("it ") != sign


@pytest.mark.parametrize(
    ("sign", "told"),
    [
        ("sign", "a word of signing: “signed”"),
        ("deal", "a word for an agreement: “pact”"),
        ("sign+deal", "a word of signing: “signed” with a word for an agreement: “pact”"),
        ("two_parties", "it names Norway and Ghana"),
        ("country:two", "it names Norway and Ghana"),
        ("before:risk", "the sentence before has a word of risk: “warned”, “risk”"),
        ("after:conditional", "the sentence behind has a word of “could” or “if”: “could”"),
        ("after:risks", "the sentence before is a risk"),
        ("carried:domestic_reactions", "it goes on with a reaction at home"),
        ("staff:risks", "your office’s own word: “démarche”"),
        ("staff:status", "your office’s own word: “notwithstanding”"),
        ("word:sign", "the word “signed”"),
        ("outside:sign", "a word of signing: “signed”, outside the quotation"),
        ("place:first", "it is the first sentence"),
        ("word:zeppelin", ""),
        ("fifth:3", "it stands in the fourth fifth of the article"),
        ("fifth:9", ""),
        ("word:a", "the word “a”"),
        ("unheard", ""),
    ],
)
def test_a_sign_is_told_with_its_words(sign, told):
    assert in_words(sign, SETTING) == told


@pytest.mark.parametrize("number", [0, 2])
def test_beyond_the_ends_of_an_article_nothing_is_told(number):
    setting = Setting(SENTENCES, number, ("Norway", "Ghana"))
    assert in_words("before:risk" if number == 0 else "after:risk", setting) == ""
