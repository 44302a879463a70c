"""What elements of a Word file say in `w:val` and number themselves with, read so that damage stays harmless."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from briefgen.ooxml.names import w

_DIGITS: Final = 6
_MOST: Final = 2**30
"""Larger ids are damage: Word counts to 2,147,483,647."""


def value(parent: etree._Element | None, name: str) -> str:
    """Return what a child of this name says; empty where there is none."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(w("val"), "") if child is not None else ""


def whole(text: str) -> int:
    """Return a number without a sign; 0 for what is none, or longer than any that Word writes.

    >>> whole("12"), whole("-3"), whole("9" * 5000)
    (12, 0, 0)
    """
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _DIGITS else 0


def highest(ids: Iterable[str], default: int = 0) -> int:
    """Return the largest of the ids in a file, `default` where it has none; what is no number does not count.

    >>> highest(["2", "x", "-1", "7", "99999999999999999999"]), highest(["x"], default=-1)
    (7, -1)
    """
    numbers = (int(text) for text in ids if text.isascii() and text.isdecimal() and len(text) <= len(str(_MOST)))
    return max((number for number in numbers if number < _MOST), default=default)
