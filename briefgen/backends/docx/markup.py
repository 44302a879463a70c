"""Text escaped for XML, by the standard library's lightest means (`xml.sax.saxutils` loads the network), and ids."""

import html
from collections.abc import Iterable
from typing import Final

_MOST: Final = 2**30
"""Larger ids are damage: Word counts to 2,147,483,647."""


def escape(text: str) -> str:
    """Return text for the inside of an element.

    >>> escape("a < b & c")
    'a &lt; b &amp; c'
    """
    return html.escape(text, quote=False)


def quoteattr(text: str) -> str:
    """Return text as an attribute's value, quotation marks included.

    >>> quoteattr('say "hi"')
    '"say &quot;hi&quot;"'
    """
    return f'"{html.escape(text)}"'


def highest(ids: Iterable[str]) -> int:
    """Return the largest of the ids in a file; what is no number does not count.

    >>> highest(["2", "x", "-1", "7", "99999999999999999999"])
    7
    """
    numbers = (int(text) for text in ids if text.isascii() and text.isdecimal() and len(text) <= len(str(_MOST)))
    return max((number for number in numbers if number < _MOST), default=0)
