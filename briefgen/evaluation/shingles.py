"""How alike two texts are: by the runs of four words that they share."""

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

_WORD = re.compile(r"\w+")
_RUN = 4


class Likeness(Struct, frozen=True):
    """What a text has of another, or the mean of many."""

    precision: float
    """The share of its own runs that the other has."""
    recall: float
    """The share of the other's that it has."""

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def likeness(found: str, wanted: str) -> Likeness:
    """Compare two texts by their runs of four words, however they are broken into lines.

    >>> likeness("Both sides signed the pact today", "Both sides signed the pact.")
    Likeness(precision=0.6666666666666666, recall=1.0)
    """
    ours, theirs = _runs(found), _runs(wanted)
    shared = (ours & theirs).total()
    return Likeness(_share(shared, ours.total()), _share(shared, theirs.total()))


def mean(each: Iterable[Likeness]) -> Likeness:
    """Return the mean precision and recall: every text counts alike, however long it is."""
    all_of_them = tuple(each)
    count = len(all_of_them) or 1
    return Likeness(sum(one.precision for one in all_of_them) / count, sum(one.recall for one in all_of_them) / count)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    starts = range(max(1, len(words) - _RUN + 1)) if words else ()
    return Counter(tuple(words[start : start + _RUN]) for start in starts)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
