"""The page to draw on: reportlab's canvas without its unembedded Helvetica, with our fonts, links, places and marks.

All that is drawn belongs to an element of the structure tree or is marked as an artifact (ISO 14289-1 7.1). What is
drawn in turn for one element has one mark: `mark` says whose the next is, and nothing is written before it is drawn.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import md5
from io import BytesIO
from typing import Final

from msgspec import Struct
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from briefgen.backends.pdf.characters import written
from briefgen.backends.pdf.conformance import Facts, Info, attach, declare
from briefgen.backends.pdf.embed import Font
from briefgen.backends.pdf.file import File, packed, shortened, text
from briefgen.backends.pdf.picture import Raster, put
from briefgen.backends.pdf.tags import ARTIFACT, UNDESCRIBED, Joined, Marked, Node, Writer
from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.links import identifier
from briefgen.document.nodes import Attachment
from briefgen.document.style import Page
from briefgen.document.visible import visible

COLOR: Final = re.compile("[0-9A-Fa-f]{6}")
PRINT: Final = 4
"""The annotation flag without which PDF/A refuses it (ISO 19005-2 6.3.2)."""
LONGEST_NAME: Final = 100
"""A name in a PDF has at most 127 bytes (ISO 32000-1 annex C)."""
_NOTHING: Final = Node("")
"""The owner of nothing: no mark is open."""


class Link(Struct, frozen=True):
    """A box of a page that leads somewhere."""

    page: int
    number: int
    """Of its object."""
    target: str
    title: str
    box: tuple[float, float, float, float]
    owner: Node


class Sheets(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """The pages of one PDF, drawn on one after the other; all lengths in points, y upwards."""

    def __init__(self, page: Page, facts: Facts) -> None:
        self._bytes = BytesIO()
        size = (page.width, page.height)
        super().__init__(self._bytes, pagesize=size, pageCompression=0, invariant=1)
        self._doc = File(facts.language)
        self._doc.signature = md5(usedforsecurity=False)  # reportlab's own begins with SOURCE_DATE_EPOCH
        self._doc.info = Info(facts)
        self._facts = facts
        self.setViewerPreference("DisplayDocTitle", "true")
        self._level = -1
        self._headings = 0
        self._places: dict[str, tuple[int, float]] = {}
        self._owner = ARTIFACT
        self._open = _NOTHING
        self._artifact = "/Artifact BMC"
        self._untagged = self._in_margin = False
        self._owners: list[list[Node]] = [[]]
        """Of the marks on each page."""
        self._links: list[Link] = []
        self._unlinked: set[str] = set()
        """Where links in headers and footers would lead."""
        self._pictures: dict[int, int] = {}
        """From a raster's identity to the number of its object: rasters live as long as the pages are drawn."""
        self._shown: set[int] = set()
        """The pictures of this page."""
        self.right_to_left = False
        """Whether what is drawn stands as far from the right edge as it is told from the left."""
        self.page = 1
        self.pages = 1

    def _make_preamble(self) -> None:
        """Begin pages without the Helvetica that reportlab sets, which is never embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """End the page; what is on it goes into the file's identifier."""
        self._close()
        self._doc.updateSignature("\n".join(self._code))
        super().showPage()
        self._owners.append([])

    def _setAnnotations(self, page: pdfdoc.PDFPage) -> None:  # noqa: N802  # reportlab's name
        """Give a page its entries, and its drawing deflated; those of its structure are not among reportlab's."""
        page.Contents, page.stream = packed(page.stream), None
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.page - 1
        page.Tabs = "/S"
        if self._shown:
            page.XObjects = pdfdoc.PDFDictionary({f"I{number}": f"{number} 0 R" for number in self._shown})
            page.hasImages = 1
        self._shown = set()
        page.Annots = [f"{link.number} 0 R" for link in self._links_of_page()]

    def _links_of_page(self) -> list[Link]:
        first = len(self._links)
        while first and self._links[first - 1].page == self.page:
            first -= 1
        return self._links[first:]

    def mark(self, node: Node | None, block: Node | None = None) -> None:
        """Let what is drawn from here on belong to `node`, which stands in `block`; to none, an artifact, if None."""
        if node is None or self._untagged:
            self._owner = ARTIFACT
        elif node is not self._owner:
            if not node.attached and block is not None and node is not ARTIFACT:
                node.attach(block)
            self._owner = node

    @contextmanager
    def artifacts(self, kind: str = "") -> Iterator[None]:
        """Let all that is drawn inside be artifacts, such as what is repeated on every page.

        Args:
            kind: "Header" or "Footer" where it is one (ISO 32000-1 14.8.2.2.2).
        """
        before = self._untagged, self._in_margin, self._artifact
        self._close()
        self._untagged, self._in_margin = True, bool(kind)
        self._owner = ARTIFACT
        self._artifact = f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC" if kind else self._artifact
        yield
        self._close()
        self._untagged, self._in_margin, self._artifact = before

    def _begin(self) -> None:
        """Open the mark of what is drawn next, and close the one before."""
        self._close()
        self._open = self._owner
        if self._owner is ARTIFACT:
            self._code.append(self._artifact)
            return
        owners = self._owners[-1]
        self._owner.kids.append(Marked(self.page - 1, len(owners)))
        self._code.append(f"/{self._owner.kind}<</MCID {len(owners)}>>BDC")
        owners.append(self._owner)

    def _close(self) -> None:
        if self._open is not _NOTHING:
            self._code.append("EMC")
            self._open = _NOTHING

    def text(self, font: Font, size: float, at: tuple[float, float], shown: str) -> None:
        """Draw what `shown` holds, a PDF array of codes and shifts, with its baseline beginning at `at`."""
        if self._open is not self._owner:
            self._begin()
        self._code.append(f"BT /{font.name} {size:g} Tf 1 0 0 1 {at[0]:.2f} {at[1]:.2f} Tm {shown} ET")

    @contextmanager
    def spoken(self, words: str) -> Iterator[None]:
        """Say what the text that is drawn inside means, where its characters do not tell."""
        if self._open is not self._owner:
            self._begin()
        self._code.append(f"/Span<</ActualText{text(words)}>>BDC")
        yield
        self._code.append("EMC")

    def turn(self) -> None:
        """Let pages be written, and leafed through, from right to left."""
        self.right_to_left = True
        self.setViewerPreference("Direction", "R2L")

    def left(self, left: float, width: float) -> float:
        """Return where on the sheet the left edge is of what begins at `left`, or as far from the right."""
        return float(self._pagesize[0]) - left - width if self.right_to_left else left

    def turns(self, level: int) -> bool:
        """Tell whether a line of this level runs against the document."""
        return bool(level % 2) != self.right_to_left

    def ink(self, color: str) -> None:
        """Draw and fill in `color`, RRGGBB, from here on."""
        self._code.append(_ink(color))

    def fill(self, color: str, left: float, bottom: float, size: tuple[float, float]) -> None:
        """Fill a rectangle of `size`, width and height."""
        if self._open is not self._owner:
            self._begin()
        self._code.append(f"{_ink(color)} {self.left(left, size[0]):.2f} {bottom:.2f} {size[0]:.2f} {size[1]:.2f} re f")

    def picture(self, raster: Raster, left: float, bottom: float, size: tuple[float, float]) -> None:
        """Draw a picture that was opened before, stretched to `size`."""
        left = self.left(left, size[0])
        if self._open is not self._owner:
            self._begin()
        if self._owner.kind == "Figure" and "/BBox" not in self._owner.entries:
            box = f"{left:.2f} {bottom:.2f} {left + size[0]:.2f} {bottom + size[1]:.2f}"
            self._owner.entries += f"/A<</O/Layout/BBox[{box}]>>"
        number = self._pictures.get(id(raster))
        if number is None:
            number = self._pictures[id(raster)] = put(raster, self._doc)
            self._doc.updateSignature(raster.data)
        self._shown.add(number)
        self._code.append(f"q {size[0]:.2f} 0 0 {size[1]:.2f} {left:.2f} {bottom:.2f} cm /I{number} Do Q")

    def place(self, name: str, top: float) -> None:
        """Make this height of the page a place that links can lead to; the first of a name counts."""
        self._places.setdefault(name, (self.page, top))

    def link(self, target: str, title: str, box: tuple[float, float, float, float], owner: Node | None) -> None:
        """Make a box of the page lead to a place of the document ("#name") or to an address.

        What belongs to no element can be no link (ISO 14289-1 7.18.5): headers, and what is repeated.
        """
        if self._untagged or owner is None:
            if self._in_margin:
                self._unlinked.add(target)
        else:
            left = self.left(box[0], box[2] - box[0])
            box = (left, box[1], left + box[2] - box[0], box[3])
            number = self._doc.reserve()
            self._links.append(Link(self.page, number, target, title, box, owner))
            owner.kids.append(Joined(self.page - 1, number))

    def heading(self, level: int, title: str, top: float) -> None:
        """List a heading in the outline; a level that is left out is not missed (reportlab refuses jumps)."""
        if self._untagged or not title.strip():
            return
        self._headings += 1
        self._level = min(level - 1, self._level + 1)
        key = f"outline {self._headings}"
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(shortened(written(title)), key, self._level)

    def attach(self, attachments: Sequence[Attachment]) -> None:
        """Let the file carry others."""
        for attachment in attachments:
            self._doc.updateSignature(attachment.data)
        attach(self._doc, attachments, self._facts.date)

    def finished(self, fonts: Iterable[Font], root: Node, report: Report) -> bytes:
        """Return the whole file, whose structure is the tree below `root`."""
        file = self._doc
        pages = [file.number(f"Page{number}") for number in range(1, self.pages + 1)]
        places = {name: f"[{pages[page - 1]} 0 R/XYZ 0 {top:.2f} 0]" for name, (page, top) in self._places.items()}
        if places:
            names = "".join(f"/{_name(name)}{place}" for name, place in places.items())
            file.Catalog.Dests = f"{file.put(f'<<{names}>>')} 0 R"
        for key, link in enumerate(self._links, len(pages)):
            file.put(_annotation(link, key, places), link.number)
        writer = Writer(file, pages)
        owners = [*self._owners[: len(pages)], *([link.owner] for link in self._links)]
        declare(file, self._facts, writer.write(root, owners))
        for target in sorted(self._unlinked):
            report(Diagnostic("link-not-shown", _unlinked(target), level="note"))
        if writer.undescribed:
            report(Diagnostic("picture-not-described", _undescribed(writer.undescribed)))
        file.delayedFonts.extend(fonts)
        self.save()
        return self._bytes.getvalue()


def _annotation(link: Link, key: int, places: Mapping[str, str]) -> str:
    box = " ".join(f"{edge:.2f}" for edge in link.box)
    inside = link.target.startswith("#")
    name = link.target[1:]
    way = f"/Dest{places[name]}" if inside and name in places else ""
    if not inside:
        way = f"/A<</S/URI/URI{text(link.target)}>>"
    words = text(written(link.title or (name if inside else link.target)) or "Link")
    return f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F {PRINT}/Contents{words}/StructParent {key}{way}>>"


def _name(anchor: str) -> str:
    """Return the name of a place in the characters and the length that a PDF's names may have.

    >>> _name('a "b"')
    'a~20~~22~b~22~'
    """
    name = identifier(anchor)
    if len(name) <= LONGEST_NAME:
        return name
    return name[: LONGEST_NAME // 2] + md5(name.encode(), usedforsecurity=False).hexdigest()


def _unlinked(target: str) -> str:
    shown = visible(target[:80])[0]
    return f'The link to "{shown}" in a header or footer is printed as text: PDF/UA has no links there.'


def _undescribed(count: int) -> str:
    whose = "A picture has" if count == 1 else f"{count} pictures have"
    return (
        f'{whose} no description, so a screen reader will say "{UNDESCRIBED}":'
        " write what is to be seen as the picture's alternative text in Word."
    )


@cache
def _ink(color: str) -> str:
    """Return the operator that sets a colour; black for what is none, such as Word's "auto".

    >>> _ink("FF0080"), _ink("auto")
    ('1 0 0.502 rg', '0 0 0 rg')
    """
    known = color if COLOR.fullmatch(color) else "000000"
    channels = [int(known[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return "{:.3g} {:.3g} {:.3g} rg".format(*channels)
