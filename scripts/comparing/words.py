"""The words of a PDF, each with its page and the origin of its first glyph: boxes differ with their writers."""

import ctypes
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import pypdfium2
from pypdfium2 import raw

BREAK: Final = re.compile(r"(?<=[-–—/\x02])")
"""Lines may end after these, so words do: then both files have the same words wherever their lines end."""
LOWER: Final = 5.0
"""By so many points a word that begins a line stands lower than the one before it, if it stands no further left."""


class Word(NamedTuple):
    """A word at its place; lengths in points, from the sheet's lower left corner."""

    text: str
    page: int
    x: float
    y: float
    begins: bool
    """Whether a line begins with it."""


def words(data: bytes) -> tuple[int, list[Word]]:
    """Return how many pages a PDF has, and its words."""
    document = pypdfium2.PdfDocument(data)
    found: list[Word] = []
    for number, page in enumerate(document):
        last: tuple[float, float] | None = None
        for text, x, y in _pieces(page.get_textpage()):
            if not any(map(str.isalnum, text)):
                continue  # the marks of lists: fonts of symbols have codes of their own
            begins = last is None or x <= last[0] or y < last[1] - LOWER
            found.append(Word(text, number, x, y, begins))
            last = (x, y)
    return len(document), found


def _pieces(text: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float, float]]:
    """Yield stretches without a space or a place where a line may end, and where they begin."""
    characters = list(_characters(text))
    whole = "".join(character for character, _, _ in characters)
    for match in re.finditer(r"\S+", whole):
        start = match.start()
        for piece in BREAK.split(match.group()):
            if piece:
                yield piece.replace("\x02", "-"), *characters[start][1:]
            start += len(piece)


def _characters(text: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float, float]]:
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        yield chr(code) if code else " ", x.value, y.value
