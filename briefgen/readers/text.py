"""Plain text as it is really pasted: decoded, normalised, and its furniture marked."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from briefgen.diagnostics import Report
from briefgen.errors import SourceError
from briefgen.model.source import Source, digest
from briefgen.patterns import Pattern
from briefgen.readers.encoding import decode
from briefgen.readers.filekind import refuse_other_files
from briefgen.readers.language import language_of
from briefgen.readers.layout import lay_out

_LINE_ENDS = Pattern("\r\n|[\r\v\f\x85\u2028\u2029]")
_LONG = 64
_LONG_WORD = Pattern(rf"[^\x00-\x7f\s]{{{_LONG},}}")
_MARKS_WITHOUT_CLASS = frozenset("\u0f73\u0f75\u0f81")
"""Class 0, and yet they decompose into marks that have one (Unicode Standard Annex 15)."""


def read(data: bytes, name: str, report: Report, encoding: str | None = None) -> Source:
    """Read a pasted article; everything in it stays quotable, and the layout says what is not body text.

    Args:
        data: the article as it came.
        name: what the user calls it: a path, or "standard input".
        report: where guesses, damage and doubtful dates are told.
        encoding: the user's `--encoding`, tried before everything else.

    Raises:
        SourceError: it is empty, is no text, or is not in the encoding that the user named.
    """
    refuse_other_files(data, name)
    decoded = decode(data, name, report, encoding)
    text = normalise(decoded.text)
    if not text.strip():
        raise SourceError(f"{name} is empty.", "Give a file that holds the article's text.")
    found = lay_out(text, name, report)
    return Source(
        id="s1",
        title=found.title,
        publisher=found.publisher,
        author=found.author,
        published=found.published,
        url=found.url,
        language=language_of(text),
        encoding=decoded.encoding,
        encoding_from=decoded.found,
        layout=found.regions,
        sha256=digest(text),
        raw_sha256=hashlib.sha256(data).hexdigest(),
        text=text,
    )


def normalise(text: str) -> str:
    r"""Return `text` in Unicode's form C with LF as its only line end, in linear time.

    >>> normalise("Cafe\u0301\r\none\u2028two")
    'Café\none\ntwo'
    """
    lines = _LINE_ENDS.compiled.sub("\n", text)
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
