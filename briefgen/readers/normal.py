"""One form for every text: Unicode's form C, and LF as the only line end."""

import re
import unicodedata
from collections.abc import Iterator

from briefgen.patterns import Pattern

_OTHER_ENDS = "\r\v\f\x85\u2028\u2029"
_LINE_ENDS = Pattern(f"\r\n|[{_OTHER_ENDS}]")
_LONG = 64
_LONG_WORD = Pattern(rf"[^\x00-\x7f\s]{{{_LONG},}}")
_MARKS_WITHOUT_CLASS = frozenset("\u0f73\u0f75\u0f81")
"""Class 0, and yet they decompose into marks that have one (Unicode Standard Annex 15)."""


def normalise(text: str) -> str:
    r"""Return `text` in Unicode's form C with LF as its only line end, in linear time.

    >>> normalise("Cafe\u0301\r\none\u2028two")
    'Café\none\ntwo'
    """
    # To look for one sign after the other is much quicker than for all of them at once, and few texts have any.
    lines = _LINE_ENDS.compiled.sub("\n", text) if any(end in text for end in _OTHER_ENDS) else text
    if unicodedata.is_normalized("NFC", lines):
        return lines
    return unicodedata.normalize("NFC", _LONG_WORD.compiled.sub(_sort_marks, lines))


def _sort_marks(word: re.Match[str]) -> str:
    """Put long runs of combining marks into canonical order: Python sorts each by insertion, in quadratic time."""
    return "".join(_in_order(run) for run in _runs(word[0]))


def _runs(word: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(word) + 1):
        if at == len(word) or _is_mark(word[at]) != _is_mark(word[start]):
            yield word[start:at]
            start = at


def _in_order(run: str) -> str:
    if len(run) < _LONG or not _is_mark(run[0]):
        return run
    return "".join(sorted("".join(unicodedata.normalize("NFD", mark) for mark in run), key=unicodedata.combining))


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0 or character in _MARKS_WITHOUT_CLASS
