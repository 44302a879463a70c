"""What stands on the pages of a PDF, line by line, by PDFium. Runs in a process of its own."""

import contextlib
import ctypes
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_PAGES: Final = 500
_MOST_CHARACTERS: Final = 5_000_000
HYPHEN: Final = "\ufffe"
"""What PDFium puts for a hyphen at a line's end, the next line following at once."""
_KEPT: Final = ((-1, 2**26), (-2, 2**24), (-3, 2**25))
"""glibc's M_TRIM_THRESHOLD, M_TOP_PAD and M_MMAP_THRESHOLD, in bytes (mallopt(3))."""
_PASSWORD: Final = 4
"""PDFium's number for a document that is encrypted with a password that was not given."""


class Line(Struct, frozen=True, gc=False):
    """A line as it stands on a page; lengths in points, from the page's lower left corner."""

    page: int
    """From 1."""
    text: str
    """Where a hyphen ended one line, U+FFFE stands for it and two lines are one."""
    left: float
    right: float
    base: float
    size: float
    """Of the font."""
    last: float
    """The base of its last sign: lower, where a hyphen ended a line."""


class Pages(Struct, frozen=True):
    """The lines of a PDF, and what became of its pages."""

    lines: tuple[Line, ...] = ()
    heights: tuple[float, ...] = ()
    pictures: tuple[int, ...] = ()
    """The pages that have no text."""
    title: str = ""
    locked: bool = False
    cut: bool = False
    """Whether there were more pages than are read."""


def take(data: bytes) -> Pages:
    """Return what stands on the pages of a PDF.

    Raises:
        PdfiumError: it is damaged.
    """
    import pypdfium2

    _keep_memory()
    start = data.find(b"%PDF-")
    try:
        document = pypdfium2.PdfDocument(data[max(start, 0) :])
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            return Pages(locked=True)
        raise
    last = min(len(document), MOST_PAGES)
    found = _pages(document, range(1, last + 1))
    return replace(found, title=_title(document), cut=len(document) > len(found.heights))


def _pages(document: "PdfDocument", numbers: Iterable[int]) -> Pages:
    """Return what stands on some of the pages, as far as the bound on characters allows."""
    lines: list[Line] = []
    heights, pictures = [], []
    total = 0
    for number in numbers:
        page = document[number - 1]
        heights.append(page.get_height())
        found = list(_lines(page, number))
        if not found:
            pictures.append(number)
        lines += found
        total += sum(len(line.text) for line in found)
        page.close()
        if total > _MOST_CHARACTERS:
            break
    return Pages(tuple(lines), tuple(heights), tuple(pictures))


@cache
def _keep_memory() -> None:
    """Have the C library keep what PDFium lets go of after each page: to ask the system for it anew costs a quarter."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library has no such thing
            options = ctypes.CDLL(None).mallopt
            for option, count in _KEPT:
                options(option, count)


def _title(document: "PdfDocument") -> str:
    return " ".join(document.get_metadata_value("Title").replace("\0", "").split())


def _lines(page: "PdfPage", number: int) -> Iterator[Line]:
    """Return the lines of a page in the order in which the file has them, which is that of reading in most."""
    from pypdfium2 import raw

    text_page = page.get_textpage()
    text, handle = text_page.get_text_range(), text_page.raw
    right, x, y = ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
    origin, unused = (ctypes.byref(x), ctypes.byref(y)), ctypes.byref(ctypes.c_double())
    box = (unused, ctypes.byref(right), unused, unused)
    at = 0
    for row in text.split("\n"):
        said = row.strip()
        if said:
            first = at + len(row) - len(row.lstrip())
            last = first + len(said) - 1
            raw.FPDFText_GetCharOrigin(handle, first, *origin)
            begin, base = x.value, y.value
            size = raw.FPDFText_GetFontSize(handle, first)
            raw.FPDFText_GetCharBox(handle, last, *box)
            if HYPHEN in said:
                raw.FPDFText_GetCharOrigin(handle, last, *origin)
            yield Line(number, said, begin, right.value, base, size, y.value)
        at += len(row) + 1
    text_page.close()
