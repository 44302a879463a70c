"""What a line says, as far as it can be compared: its words as stems, its figures, dates, countries and negations."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import Any

from msgspec import Struct

from briefgen.extractors.calendar.dates import date_spans, dates
from briefgen.extractors.counting.figures import Found, figures
from briefgen.extractors.joining import concepts
from briefgen.extractors.language import lexicon
from briefgen.extractors.language.words import words
from briefgen.extractors.places.countries import mentions


class Content(Struct, frozen=True):
    """A line taken apart."""

    stems: frozenset[str]
    """Of the words that tell something, with the countries, the values of figures and the dates."""
    order: tuple[str, ...]
    """The countries that it names, in order, each once."""
    figures: tuple[Found, ...]
    around: tuple[frozenset[str], ...]
    """The stems beside each figure."""
    values: frozenset[str]
    """Of the figures, as they stand among the stems."""
    dates: frozenset[str]
    """ISO, as precise as they are told."""
    deal: frozenset[str]
    """The stems that tell which agreement is meant: beside the word for it."""
    negated: bool
    held_back: frozenset[str]
    """Its hedges, quantifiers, approximations and restrictions: what keeps it from being firmer."""


def content(text: str, published: str | None, aliases: tuple[tuple[str, str], ...] = ()) -> Content:
    """Return what a line says.

    Args:
        text: the line.
        published: the day of its article: "on Tuesday" is a date where it is known.
        aliases: words of names, folded, with the spelling that stands for all.
    """
    same = dict(aliases)
    tokens = words(text)
    numbers = figures(text)
    taken = (*(_digits(number) for number in numbers), *date_spans(text))
    named = mentions(tokens)
    spans = (*taken, *((mention.start, mention.end) for mention in named))
    placed = [
        (word.start, root)
        for word in tokens
        if not any(start <= word.start < end for start, end in spans) and (root := _stem_of(word.folded, same))
    ]
    folded = {word.folded for word in tokens}
    days = frozenset(dated.iso for dated in dates(text, published))
    return Content(
        stems=frozenset(
            (*(root for _, root in placed), *(mention.country for mention in named), *_told(numbers), *days)
        ),
        order=tuple(dict.fromkeys(mention.country for mention in named)),
        figures=numbers,
        around=tuple(frozenset(_near(number, placed, len(text))) for number in numbers),
        values=frozenset(_told(numbers)),
        dates=days,
        deal=frozenset(_deal([_stem_of(word.folded, same) or word.folded for word in tokens])),
        negated=not folded.isdisjoint(_denials()) or "n't" in text.replace("’", "'"),
        held_back=frozenset(folded & _HOLDING),
    )


def _digits(number: Found) -> tuple[int, int]:
    """Return where a figure stands without the noun that it counts."""
    counted = number.text.endswith(number.unit) and number.unit[:1].isalpha()
    return number.start, number.end - len(number.unit) * counted


def _deal(roots: Sequence[str]) -> Iterator[str]:
    """Yield the words right before a word for an agreement, and those that follow it behind "on", "for" or "to"."""
    for at, root in enumerate(roots):
        if root == _AGREEMENT:
            before = list(takewhile(lambda word: word not in _nothing(), reversed(roots[max(at - _WINDOW, 0) : at])))
            after = roots[at + 2 : at + 2 + _WINDOW] if roots[at + 1 : at + 2] and roots[at + 1] in _LEADING else []
            yield from (word for word in (*before, *after) if word not in _nothing() and word not in deal_words())


_AGREEMENT = "agreement"
_LEADING = ("on", "for", "to", "of", "about", "that", "covering")


def _told(numbers: Sequence[Found]) -> Iterator[str]:
    """Yield the figures' values: a number that both lines tell is as good as a word."""
    yield from (f"{number.value:g}" for number in numbers if number.value is not None)


_HOLDING = (lexicon.HEDGES - {"will", "shall"}) | lexicon.QUANTIFIERS | lexicon.APPROXIMATIONS | lexicon.RESTRICTIONS
_WINDOW = 4
_NUMBER = re.compile(r"\d")


def _near(number: Found, placed: Sequence[tuple[int, str]], length: int) -> Iterator[str]:
    """Yield the stems nearest to a figure, and those within its own words."""
    before = [stem for start, stem in placed if start < number.start]
    after = [stem for start, stem in placed if number.end <= start <= length]
    yield from before[-_WINDOW:]
    yield from after[:_WINDOW]
    yield from (stem for word in words(number.text) if (stem := _stem_of(word.folded, {})))


def _stem_of(folded: str, aliases: dict[str, str]) -> str:
    """Return the stem of a word, of synonyms the first one's; nothing for words that tell nothing."""
    if folded in _nothing() or _NUMBER.search(folded):
        return ""
    root = stem(aliases.get(folded, folded))
    return "" if root in _nothing() else _same().get(root, root)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return the stem of an English word.

    >>> stem("signing") == stem("signed")
    True
    """
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    """Return the Porter2 stemmer; loaded only where several articles are compared."""
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@cache
def _nothing() -> frozenset[str]:
    return lexicon.word_set(concepts.NOTHING)


@cache
def _denials() -> frozenset[str]:
    return lexicon.word_set(concepts.DENIALS)


@cache
def _same() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in concepts.SAME.strip().splitlines():
        first, *others = map(stem, row.split())
        head = found.get(first, first)
        for other in (first, *others):
            found.setdefault(other, head)
    return found


@cache
def deal_words() -> frozenset[str]:
    """Return the stems of what stands around undertakings and does not tell which one is meant."""
    return frozenset(_stem_of(word, {}) or stem(word) for word in concepts.DEAL_WORDS.split())


@cache
def loose_units() -> frozenset[str]:
    """Return the stems of units that count all sorts of things."""
    return frozenset(stem(word) for word in concepts.LOOSE.split())


@cache
def opposites() -> tuple[tuple[frozenset[str], ...], ...]:
    """Return the words that exclude one another, as stems: each row's sides."""
    rows = (row.split("/") for row in concepts.OPPOSED.strip().splitlines())
    return tuple(
        tuple(frozenset(_stem_of(word, {}) or stem(word) for word in side.split()) for side in row) for row in rows
    )


@cache
def with_opposites() -> frozenset[str]:
    """Return all words that have an opposite, as stems."""
    return frozenset().union(*(side for row in opposites() for side in row))


@cache
def one_sided() -> frozenset[str]:
    """Return the verbs of which it matters who comes first, as stems."""
    return frozenset(_stem_of(word, {}) or stem(word) for word in concepts.ONE_SIDED.split())
