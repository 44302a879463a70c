"""Dates of events: read from the words and resolved against the article's date, never more precisely than told."""

import re
from functools import lru_cache

from msgspec import Struct

from briefgen.extractors.calendar.date_resolution import Place, day_of, is_holdable, resolved
from briefgen.extractors.calendar.date_words import SPACES, may_date, pattern

_JOINED = 9
"""Letters between two dates that share the year told with the second."""


class Dated(Struct, frozen=True, gc=False):
    """A date that a sentence gives."""

    iso: str
    """YYYY, YYYY-MM or YYYY-MM-DD."""
    start: int
    """Offset of its words in the sentence."""
    end: int


def dates(text: str, published: str | None, before: str = "") -> tuple[Dated, ...]:
    """Return the dates of a sentence, each once, in order; relative ones only where the article's date is known.

    Args:
        text: the sentence.
        published: the article's date in ISO form.
        before: the last date told before the sentence: "a day later" is one day after it.

    >>> [d.iso for d in dates("On January 11, 2026, he spoke of October 2025 and early 2026.", None)]
    ['2026-01-11', '2025-10', '2026']
    >>> [d.iso for d in dates("They met on Tuesday, after talks last month.", "2026-01-11")]
    ['2026-01-06', '2025-12']
    """
    return (_remembered if len(text) <= _LONGEST else _dates)(text, published, before)


def date_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of all that is written as a date with a day, a month or a year.

    >>> date_spans("The May 12 talks")
    ((4, 10),)
    """
    return tuple(match.span() for match in _matches(text.translate(SPACES)))


def _matches(text: str) -> tuple[re.Match[str], ...]:
    return _matched(text) if len(text) <= _LONGEST else _sought(text)


def _sought(text: str) -> tuple[re.Match[str], ...]:
    return tuple(pattern().finditer(text)) if may_date(text) else ()


_matched = lru_cache(maxsize=256)(_sought)
"""The timeline, deals and figures ask for the dates of the same sentences, with and without the article's day."""


def _dates(text: str, published: str | None, before: str) -> tuple[Dated, ...]:
    text = text.translate(SPACES)
    anchor = day_of(published)
    seen: dict[str, Dated] = {}
    found = _matches(text)
    for number, match in enumerate(found):
        for iso in resolved(Place(text, match, anchor, before)):
            told = _after_first(_with_later_year(iso, text, found, number), text, found, number, before)
            if is_holdable(told):
                seen.setdefault(told, Dated(told, match.start(), match.end()))
                before = told
    return tuple(seen.values())


def _after_first(iso: str, text: str, found: tuple[re.Match[str], ...], number: int, first: str) -> str:
    """Return the second date of "from February 25 to December 15" in the year in which it follows the first."""
    if not number or not len(iso) == len(first) == len("2026-01-11") or iso >= first:
        return iso
    between = text[found[number - 1].end() : found[number].start()].strip().lower()
    own = found[number]["md_y"] or found[number]["dm_y"]
    dated = found[number].lastgroup in {"is_md", "is_dm"} and not own
    return f"{int(first[:4]) + (iso[4:] < first[4:]):04}{iso[4:]}" if dated and between in _REACHING else iso


_REACHING = ("to", "until", "through", "-", "–")
_LONGEST = 1000
_remembered = lru_cache(maxsize=512)(_dates)
"""Title, summary, timeline, undertakings and gaps all ask for the dates of the same sentences."""


def _with_later_year(iso: str, text: str, found: tuple[re.Match[str], ...], number: int) -> str:
    """Return the date with the year that the next one tells for both: "in March and May 2024"."""
    if number + 1 == len(found) or found[number + 1].start() - found[number].end() > _JOINED or not iso[4:]:
        return iso
    match, after = found[number], found[number + 1]
    between = text[match.end() : after.start()].strip().lower()
    year = after["md_y"] or after["dm_y"] or after["my_y"]
    own = match["md_y"] or match["dm_y"] or match["my_y"] or match["md_s"] or match["dm_s"] or match["my_s"]
    dated = match.lastgroup in {"is_md", "is_dm", "is_bare", "is_my"} and not own
    return year + iso[4:] if dated and year and between in {"and", "to", "or", "-", "–", "until", "through"} else iso
