"""Passages of another story: told so by the text, or shown by a break of names and countries against the lead."""

from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.countries import main_countries
from briefgen.extractors.words import Table, find, listed, phrases, table, words

_ANNOUNCED = """another story, in other news, in unrelated news, in a separate story, in a separate development, on a
    different note, on another note, on a lighter note, on an unrelated note, unrelated to, also in the news,
    elsewhere in the news, in sports, in sport, in entertainment"""
_ORDINARY = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december mr mrs ms dr the president prime minister government parliament"
)
_FEW_NAMES, _BREAK, _CLEAN_BREAK, _HEAD = 6, 0.85, 0.95, 2


@cache
def _announcements() -> Table:
    return table({"announced": phrases(_ANNOUNCED)})


def off_topic(sentences: Sequence[Annotated]) -> frozenset[int]:
    """Return the indexes (in `sentences`) of those that belong to another story than the article's lead."""
    paragraphs = _paragraphs(sentences)
    found = set(_announced(sentences, paragraphs))
    tail = _tail(sentences, paragraphs)
    return frozenset(found | set(range(tail, len(sentences))))


def _paragraphs(sentences: Sequence[Annotated]) -> tuple[tuple[int, int], ...]:
    """Return where each paragraph begins and ends, as indexes of sentences."""
    starts = [
        i
        for i, sentence in enumerate(sentences)
        if not i or sentence.sentence.paragraph != sentences[i - 1].sentence.paragraph
    ]
    return tuple(zip(starts, [*starts[1:], len(sentences)][: len(starts)], strict=True))


def _announced(sentences: Sequence[Annotated], paragraphs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the sentences from the one that announces another story to the end of its paragraph."""
    for start, end in paragraphs[_HEAD:]:
        for i in range(start, end):
            if find([word.folded for word in words(sentences[i].text)], _announcements()):
                yield from range(i, end)
                break


def _tail(sentences: Sequence[Annotated], paragraphs: Sequence[tuple[int, int]]) -> int:
    """Return the index from which the article tells another story; its length where it does not.

    For each paragraph: the share of names, from there on, that were not named before it. In an article's own second
    half it is seldom above a half; a story tacked on shares almost none, and none of the countries that the article
    is about.
    """
    named = [_named(sentences[start:end]) for start, end in paragraphs]
    fresh, total = _suffixes(named)
    late = [n for n in range(_HEAD, len(named)) if 2 * paragraphs[n][0] >= len(sentences) and total[n] >= _FEW_NAMES]
    if not late:
        return len(sentences)
    number = max(late, key=lambda n: (fresh[n] / total[n], -n))
    start, share = paragraphs[number][0], fresh[number] / total[number]
    main = main_countries([sentence.mentions for sentence in sentences[:start]])
    kept = main[:1] if share >= _CLEAN_BREAK else main
    return len(sentences) if share < _BREAK or _shared(sentences[start:], kept) else start


def _suffixes(named: Sequence[frozenset[str]]) -> tuple[list[int], list[int]]:
    """Return, for each paragraph, how many names stand from it on: those not named before it, and all."""
    fresh, total = [0] * (len(named) + 1), [0] * (len(named) + 1)
    first: dict[str, int] = {}
    for number, names in enumerate(named):
        for name in names:
            fresh[first.setdefault(name, number)] += 1
        total[number] = len(names)
    for number in reversed(range(len(named))):
        fresh[number] += fresh[number + 1]
        total[number] += total[number + 1]
    return fresh, total


def _named(sentences: Sequence[Annotated]) -> frozenset[str]:
    return frozenset(
        name for sentence in sentences for name in (*sentence.names, *sentence.countries) if name not in _ORDINARY
    )


def _shared(sentences: Sequence[Annotated], main: Sequence[str]) -> bool:
    return any(country in main for sentence in sentences for country in sentence.countries)
