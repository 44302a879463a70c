"""The table that weighs the signs of a stance; learned from labelled articles by `scripts/training/stances.py`."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import msgspec

from briefgen.model.vocabulary import Stance

STANCES: tuple[Stance, ...] = ("supportive", "opposed", "mixed", "neutral")
"""In the order of the table's columns."""
_FILE = Path(__file__).with_name("stances.json")


class Weights(msgspec.Struct, frozen=True):
    """What each sign says for and against each stance."""

    start: tuple[float, ...]
    """Before any sign."""
    signs: Mapping[str, tuple[float, ...]]


@cache
def weights() -> Weights:
    """Return the shipped table."""
    return msgspec.json.decode(_FILE.read_bytes(), type=Weights)


def weighed(signs: Iterable[str]) -> Stance:
    """Return the stance that most speaks for.

    >>> weighed({"rule:supportive", "approve", "first:1", "last:1", "all:1"})
    'supportive'
    """
    known = weights().signs
    rows = [weights().start, *(known[sign] for sign in sorted(signs) if sign in known)]
    totals = [sum(column) for column in zip(*rows, strict=True)]
    return STANCES[totals.index(max(totals))]
