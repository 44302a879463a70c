"""Negations, hedges, quantifiers, approximations and restrictions survive: over random articles, each one planted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles

from briefgen.extractors.language import lexicon
from briefgen.extractors.line.alignment import words
from briefgen.extractors.line.wording import condense, fault

CLASSES = {
    "negation": lexicon.NEGATIONS,
    "modal or hedge": lexicon.HEDGES,
    "quantifier": lexicon.QUANTIFIERS,
    "approximation": lexicon.APPROXIMATIONS,
    "restriction": lexicon.RESTRICTIONS,
}


def planted(data, line, kind):
    """A line with a protected word put before its last word but one, and that word."""
    word = data.draw(st.sampled_from(sorted(CLASSES[kind])))
    *before, last = line.split()
    return " ".join([*before, word, last]), word


@pytest.mark.parametrize("kind", CLASSES)
@given(articles(), st.data())
def test_condensing_keeps_every_protected_word(kind, article, data):
    line, word = planted(data, data.draw(st.sampled_from(article.lines)).text, kind)
    made = condense(f"But {line}")
    assert word in [*words(made.text), *words(made.attributed_to)]
    assert fault(made.text, [f"But {line}"]) is None


@pytest.mark.parametrize("kind", CLASSES)
@given(articles(), st.data())
def test_a_protected_word_that_is_lost_is_caught(kind, article, data):
    plain = data.draw(st.sampled_from(article.lines)).text
    line, word = planted(data, plain, kind)
    found = fault(plain, [line])
    assert found is not None
    assert (found.kind, found.word.casefold()) == ("dropped", word.casefold())
