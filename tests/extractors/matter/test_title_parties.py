"""Whom a title names: the country that opens the story is a party."""

from briefgen.extractors.annotate import annotate
from briefgen.extractors.language.sentences import split
from briefgen.extractors.matter.title import title


def test_the_country_that_acts_in_the_first_sentence_is_a_party() -> None:
    told = "Malta signed an accord with Tunisia on Monday. Italy had wanted it for Italy. Tunisia denied it."
    assert title(annotate(split(told)), ("Italy", "Tunisia")).startswith("Malta and Tunisia")


def test_what_is_only_asked_for_is_no_event() -> None:
    told = "Q: And the strike?\n\nA: Peru and Chile are to reopen the ferry agreement."
    assert "trike" not in title(annotate(split(told)), ("Peru", "Chile"))
