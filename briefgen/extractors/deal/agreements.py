"""How an agreement's statement is made: its status with the words that show it, who undertakes it, and when."""

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.articles import Article
from briefgen.extractors.deal.terms import Inherited, Terms
from briefgen.extractors.undertaking.staff import staff_reading
from briefgen.extractors.undertaking.status import read_status
from briefgen.model.vocabulary import Status, firmness
from briefgen.patterns import Pattern

_MODALS = frozenset({"could", "may", "might", "can", "would", "trying to", "try to", "tries to"})
_PERCEIVING = ("recogni", "acknowledg", "underscor", "underlin", "highlight")
_SIDES = ("leaders", "inisters", "sides", "parties", "We ", "we ", "residents", "eads of state", "hey ")
"""Whose recognition of something is an undertaking: those who speak together."""
_ELABORATING = ("The hope ", "The goal ", "The aim ", "The idea ", "The plan ")


class Standing(Struct, frozen=True):
    """The status of an undertaking and the words that show it."""

    status: Status
    cue: str
    start: int
    """Where in its sentence the words stand that show it; 0 where they stand in another."""
    deal: Inherited | None = None
    """The deal from which it has its status, where it is a term."""
    defined: Status | None = None
    """What the office has defined the words to mean, where they are its own."""


def standing(article: Article, index: int, terms: Terms) -> Standing | None:
    """Return the status that a sentence, or the deal whose term it tells, shows for an undertaking; None for none."""
    staff = staff_reading(article.sentences[index].text, article.lexicon)
    if staff is not None:
        return Standing(staff.status, staff.cue, staff.start, defined=staff.defined)
    deal = terms.status(index)
    if deal is not None:
        return Standing(deal.status, deal.cue, deal.start if deal.index == index else 0, deal)
    return _own(article, index)


def without_purpose(line: str) -> str:
    """Return an undertaking's line without what it is for, where that names nobody and counts nothing.

    >>> without_purpose("Both agreed a truce on Friday, so that farmers can plant before the rains.")
    'Both agreed a truce on Friday.'
    """
    return _PURPOSE.sub(".", line)


_PURPOSE = Pattern(r", so that [a-z][a-z ’'-]{5,60}\.\Z")


def _own(article: Article, index: int) -> Standing | None:
    """Return the status that a sentence's own words show.

    A bare "could" undertakes nothing, and a sentence that only tells the hope behind the one before is no firmer than
    that; nor is any than the words that show its status say alone: "The partnership intends to raise $2 billion."
    """
    sentence = article.sentences[index]
    found = read_status(sentence.text)
    if found is None or found.cue.casefold() in _MODALS:
        return None
    if found.cue.casefold().startswith(_PERCEIVING) and not any(side in sentence.text for side in _SIDES):
        return None
    if index and sentence.text.startswith(_ELABORATING):
        before = read_status(article.sentences[index - 1].text)
        if before is not None and firmness(before.status) < firmness(found.status):
            found = replace(found, status=before.status)
    alone = read_status(found.cue)
    status = min(found.status, alone.status, key=firmness) if alone else found.status
    return Standing(status, found.cue, found.start)
