"""The page to draw on: reportlab's canvas without its unembedded Helvetica, with our fonts, links and places."""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import md5
from io import BytesIO
from typing import Final

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from briefgen.backends.pdf.characters import written
from briefgen.backends.pdf.embed import Font
from briefgen.document.links import identifier
from briefgen.document.nodes import Document
from briefgen.document.style import Page

COLOR: Final = re.compile("[0-9A-Fa-f]{6}")
DAY: Final = re.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
PRINT: Final = 4
"""The annotation flag without which PDF/A refuses it (ISO 19005-2 6.3.2)."""


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # reportlab ships no types
    """The information dictionary, dated by the document's own date instead of the clock."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.title = written(document.title)
        self.author = written(document.author)
        self.subject = written(document.subject)
        self.keywords = written(document.marking)
        self.day = document.date

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
            "Producer": "briefgen",
        }
        if DAY.fullmatch(self.day):
            entries["CreationDate"] = entries["ModDate"] = f"D:{self.day.replace('-', '')}"
        texts = {key: pdfdoc.PDFString(value) for key, value in entries.items() if value}
        formatted: bytes = pdfdoc.PDFDictionary(texts).format(document)
        return formatted


class Sheets(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """The pages of one PDF, drawn on one after the other; all lengths in points, y upwards."""

    def __init__(self, page: Page, document: Document, language: str) -> None:
        self._bytes = BytesIO()
        size = (page.width, page.height)
        super().__init__(self._bytes, pagesize=size, pageCompression=0, invariant=1, pdfVersion=(1, 7), lang=language)
        # Deflated, and not written as base 85 on top, which is reportlab's setting for the whole process.
        self._doc.defaultStreamFilters = [pdfdoc.PDFZCompress]
        self._doc.signature = md5(usedforsecurity=False)  # reportlab's own begins with SOURCE_DATE_EPOCH
        self._doc.info = _Info(document)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._level = -1
        self._headings = 0
        self._places: dict[str, pdfdoc.Destination] = {}
        self.right_to_left = False
        """Whether what is drawn stands as far from the right edge as it is told from the left."""
        self.page = 1
        self.pages = 1

    def _make_preamble(self) -> None:
        """Begin pages without the Helvetica that reportlab sets, which is never embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """End the page; what is on it goes into the file's identifier."""
        self._doc.updateSignature("\n".join(self._code))
        super().showPage()

    def text(self, font: Font, size: float, at: tuple[float, float], shown: str) -> None:
        """Draw what `shown` holds, a PDF array of codes and shifts, with its baseline beginning at `at`."""
        self.addLiteral(f"BT /{font.name} {size:g} Tf 1 0 0 1 {at[0]:.2f} {at[1]:.2f} Tm {shown} ET")

    def left(self, left: float, width: float) -> float:
        """Return where on the sheet the left edge is of what begins at `left`, or as far from the right."""
        return float(self._pagesize[0]) - left - width if self.right_to_left else left

    def ink(self, color: str) -> None:
        """Draw and fill in `color`, RRGGBB, from here on."""
        self.addLiteral(_ink(color))

    def fill(self, color: str, left: float, bottom: float, size: tuple[float, float]) -> None:
        """Fill a rectangle of `size`, width and height."""
        self.ink(color)
        self.addLiteral(f"{self.left(left, size[0]):.2f} {bottom:.2f} {size[0]:.2f} {size[1]:.2f} re f")

    def picture(self, image: ImageReader, left: float, bottom: float, size: tuple[float, float]) -> None:
        """Draw a picture that was opened before, stretched to `size`."""
        self.drawImage(image, self.left(left, size[0]), bottom, *size, mask="auto")

    def place(self, name: str, top: float) -> None:
        """Make this height of the page a place that links can lead to; the first of a name counts."""
        if name in self._places:
            return
        self.bookmarkHorizontalAbsolute(name, top)
        self._places[name] = self._bookmarkReference(name)

    def link(self, target: str, title: str, box: tuple[float, float, float, float]) -> None:
        """Make a box of the page lead to a place of the document ("#name") or to an address."""
        left = self.left(box[0], box[2] - box[0])
        box = (left, box[1], left + box[2] - box[0], box[3])
        if target.startswith("#"):
            self.linkAbsolute(written(title or target[1:]), target[1:], box, F=PRINT)
        else:
            self.linkURL(target, box, F=PRINT, Contents=pdfdoc.PDFString(written(title or target)))

    def heading(self, level: int, title: str, top: float) -> None:
        """List a heading in the outline; a level that is left out is not missed (reportlab refuses jumps)."""
        self._headings += 1
        self._level = min(level - 1, self._level + 1)
        key = f"outline {self._headings}"
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(written(title), key, self._level)

    def finished(self, fonts: Iterable[Font]) -> bytes:
        """Return the whole file."""
        named = {identifier(name): place for name, place in self._places.items()}
        if named:
            self.setCatalogEntry("Dests", pdfdoc.PDFDictionary(named))
        self._doc.delayedFonts.extend(fonts)
        self.save()
        return self._bytes.getvalue()


@cache
def _ink(color: str) -> str:
    """Return the operator that sets a colour; black for what is none, such as Word's "auto".

    >>> _ink("FF0080"), _ink("auto")
    ('1 0 0.502 rg', '0 0 0 rg')
    """
    known = color if COLOR.fullmatch(color) else "000000"
    channels = [int(known[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return "{:.3g} {:.3g} {:.3g} rg".format(*channels)
