"""A learned table of signs: what each sign that a sentence shows says for and against each label."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from math import exp
from pathlib import Path

import msgspec
from msgspec import Struct

UNIT = 100
"""Weights are kept in hundredths, so that their sums are exact and the same everywhere."""


class Table(Struct, frozen=True):
    """The weights of a model, as `scripts/train` writes them."""

    labels: tuple[str, ...]
    start: tuple[int, ...]
    """Before any sign, in hundredths, one for each label."""
    weights: dict[str, tuple[int, ...]]
    """Sign -> what it adds to each label."""

    def sums(self, signs: Iterable[str]) -> tuple[int, ...]:
        """Return what the signs add up to for each label.

        >>> Table(("yes", "no"), (0, 10), {"a": (30, -5)}).sums({"a", "b"})
        (30, 5)
        """
        known = (self.weights[sign] for sign in signs if sign in self.weights)
        return tuple(map(sum, zip(self.start, *known, strict=True)))

    def told(self, signs: Iterable[str], label: str) -> Iterator[tuple[int, str]]:
        """Yield what each sign says for a label, with the sign."""
        column = self.labels.index(label)
        return ((self.weights[sign][column], sign) for sign in signs if sign in self.weights)


_folders = [Path(__file__).parent]
"""Where tables are read from: the last."""


def file_of(name: str) -> Path:
    """Return the path of a table."""
    return _folders[-1] / name


def shipped(name: str) -> Table:
    """Return the table in the file `name`, as `scripts/train` wrote it."""
    return _read(file_of(name))


@cache
def _read(path: Path) -> Table:
    return msgspec.json.decode(path.read_bytes(), type=Table)


@contextmanager
def taken_from(folder: Path) -> Iterator[None]:
    """Read the tables from another folder, as cross-validation does."""
    _folders.append(folder)
    try:
        yield
    finally:
        _folders.pop()


def shares(sums: Iterable[int]) -> tuple[float, ...]:
    """Return how probable each label is: the sums of the model, as a softmax.

    >>> [round(share, 2) for share in shares((100, 0))]
    [0.73, 0.27]
    """
    grown = [exp(total / UNIT) for total in sums]
    whole = sum(grown)
    return tuple(one / whole for one in grown)
