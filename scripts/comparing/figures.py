"""How alike two PDFs of one document are: where the words of one stand that the other has too."""

import math
import statistics
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final, NamedTuple

from scripts.comparing.words import Word, words

POINT: Final = 25.4 / 72
"""Millimetres in a point."""
NEAR: Final = 3.0
"""Millimetres within which a word counts as being in its place."""


class Likeness(NamedTuple):
    """What a comparison of two PDFs found; words that only one of them has count as being elsewhere."""

    pages: tuple[int, int]
    words: int
    """Of the office's PDF."""
    same: int
    """How many of them stand on the same page in ours."""
    near: int
    """How many of them stand within 3 mm of their place."""
    lines: int
    """How many lines the office's PDF has."""
    begun: int
    """How many of them begin with the same word in ours."""
    offset: float
    """The median distance in millimetres of words on the same page."""


class Total(NamedTuple):
    """A set of documents together; shares from 0 to 1."""

    equal: float
    """Documents with equal page counts."""
    same: float
    begun: float
    offset: float
    """The largest of the documents' medians."""
    near: float

    def faults(self) -> list[str]:
        """Return what is worse than it should be."""
        found = []
        if self.equal < 1:
            found.append("page counts differ")
        if self.same < SAME:
            found.append(f"{self.same:.1%} of the words are on the same page: less than {SAME:.0%}")
        if self.begun < BEGUN:
            found.append(f"{self.begun:.1%} of the lines begin with the same word: less than {BEGUN:.0%}")
        if self.offset > OFFSET:
            found.append(f"a median word is {self.offset:.2f} mm from its place: more than {OFFSET} mm")
        return found


SAME: Final = 0.98
BEGUN: Final = 0.99
OFFSET: Final = 0.5


def likeness(office: bytes, ours: bytes) -> Likeness:
    """Return how alike an office's PDF of the Word file and ours are."""
    (pages, theirs), (our_pages, own) = words(office), words(ours)
    pairs = [(theirs[one], own[other]) for one, other in aligned(theirs, own)]
    distances = [POINT * math.dist(one[2:4], other[2:4]) for one, other in pairs if one.page == other.page]
    return Likeness(
        (pages, our_pages),
        len(theirs),
        len(distances),
        sum(distance <= NEAR for distance in distances),
        sum(word.begins for word in theirs),
        sum(one.begins and other.begins for one, other in pairs),
        statistics.median(distances) if distances else math.inf,
    )


def total(found: Sequence[Likeness]) -> Total:
    """Return the figures of several documents together, weighed by their words."""
    count = sum(one.words for one in found)
    return Total(
        sum(one.pages[0] == one.pages[1] for one in found) / len(found),
        sum(one.same for one in found) / count,
        sum(one.begun for one in found) / sum(one.lines for one in found),
        max(one.offset for one in found),
        sum(one.near for one in found) / count,
    )


def aligned(theirs: Sequence[Word], own: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the places of words that are the same ones, in the order in which both PDFs have the text.

    Headers and footers are drawn before the body by one writer and after it by another, so what the text does not
    match is matched again among itself.
    """
    left: tuple[list[int], list[int]] = (list(range(len(theirs))), list(range(len(own))))
    for _ in range(2):
        keys = _keys([theirs[n].text for n in left[0]]), _keys([own[n].text for n in left[1]])
        blocks = SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks()
        matched = []
        for start, other, size in blocks:
            reached = start + size < len(left[0]) and other + size < len(
                left[1]
            )  # a pair's second word may be the last
            more = size and reached and keys[0][start + size][0] == keys[1][other + size][0]
            matched += [(left[0][start + n], left[1][other + n]) for n in range(size + bool(more))]
        yield from matched
        gone = {one for one, _ in matched}, {other for _, other in matched}
        left = [n for n in left[0] if n not in gone[0]], [n for n in left[1] if n not in gone[1]]


def _keys(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return each word with the next one: pairs are rarer, so they are matched much faster."""
    return list(pairwise([*texts, ""]))
