"""The names of attachments: short, distinct, and written so that every mail program reads them."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import Final
from urllib.parse import quote

from briefgen.files import safe_name, slug
from briefgen.mail.headers import LINE, encoded_words, pieces

MOST_BYTES: Final = 120
"""Of a name, its suffix included: longer ones are cut by mail programs, in the middle of a letter."""
_KEPT: Final = "!#$&+-.^_`|~"
"""What RFC 2231 leaves as it is, beside letters and digits (RFC 5987 3.2.1)."""
_PLAIN: Final = re.compile(r"[A-Za-z0-9._ ()+,=@!-]{1,62}")
"""A name that stands between quotation marks as it is, on a line that is not too long."""
_SPACED: Final = str.maketrans(dict.fromkeys(map(ord, '<>:"/\\|?*$`;%~{}^#'), " "))
"""What no file's name holds, or a shell obeys: names are told apart by numbers, so that they may go without a trace."""
_STEM_LETTERS: Final = 52
"""Of a name in ASCII: with a number and a suffix behind it, it is plain."""
_SEGMENT_BYTES: Final = 16
"""Bytes of a name in one line: each comes to three characters at most."""


def stem_of(title: str, date: str, *, original: bool) -> str:
    """Return what the files of a briefing are called, without a suffix: date and title, in ASCII or as they are.

    >>> stem_of("South Korea and Japan: Nara summit", "2026-01-11", original=False)
    '2026-01-11-south-korea-and-japan-nara-summit'
    >>> stem_of("日韓首脳会談", "", original=True)
    '日韓首脳会談'
    """
    if original:
        return safe_name(" ".join(f"{date} {title}".translate(_SPACED).split()))
    whole = "-".join(filter(None, (date, slug(title))))
    if len(whole) <= _STEM_LETTERS:
        return whole
    return whole[: _STEM_LETTERS + 1].rpartition("-")[0] or whole[:_STEM_LETTERS]


def distinct_names(wanted: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a file name for each stem and suffix: none longer than may be, and no two that a disk holds for equal.

    >>> list(distinct_names([("nara", "pdf"), ("Nara", "pdf"), ("nara", "docx")]))
    ['nara.pdf', 'Nara-2.pdf', 'nara.docx']
    """
    seen: set[str] = set()
    for stem, suffix in wanted:
        name = _distinct(stem, suffix, seen)
        seen.add(_folded(name))
        yield name


def _distinct(stem: str, suffix: str, seen: Collection[str]) -> str:
    number = 1
    while True:
        end = f".{suffix}" if number == 1 else f"-{number}.{suffix}"
        name = f"{_cut(stem, MOST_BYTES - len(end.encode()))}{end}"
        if _folded(name) not in seen:
            return name
        number += 1


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _cut(stem: str, most: int) -> str:
    """Return a stem cut to so many bytes: no letter loses its mark, and no dot or space is left at its end."""
    if len(stem.encode()) <= most:
        return stem
    most_letters = len(next(pieces(stem, most)))
    kept = most_letters
    while kept and unicodedata.combining(stem[kept]):
        kept -= 1
    return stem[: kept or most_letters].rstrip(". -")


def type_parameters(name: str) -> list[list[str]]:
    """Return the name as parameter of Content-Type, in encoded words where it needs them: Outlook reads those.

    RFC 2047 5 forbids them in a quoted string; mail programs write and read them there all the same.
    """
    if _PLAIN.fullmatch(name):
        return [[f'name="{name}"']]
    words = list(encoded_words(name))
    words[0] = f'name="{words[0]}'
    words[-1] += '"'
    return [words]


def disposition_parameters(name: str) -> list[list[str]]:
    """Return the name as parameters of Content-Disposition (RFC 2231), in several lines where it is long."""
    if _PLAIN.fullmatch(name):
        return [[f'filename="{name}"']]
    whole = f"filename*=utf-8''{quote(name, safe=_KEPT)}"
    if len(whole) < LINE - 1:
        return [[whole]]
    first, *others = [quote(piece, safe=_KEPT) for piece in pieces(name, _SEGMENT_BYTES)]
    more = (f"filename*{number}*={piece}" for number, piece in enumerate(others, 1))
    return [[f"filename*0*=utf-8''{first}"], *([part] for part in more)]
