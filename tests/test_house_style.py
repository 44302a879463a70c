"""One Word file, owned by staff, drives Word, PDF and web page alike: what they change in it changes all three."""

import copy
import io
import re
from collections.abc import Callable
from functools import cached_property

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from PIL import Image
from pypdf import PdfReader
from samples import briefing
from word_files import saved

from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.fonts.find import find
from briefgen.templating.compose import compose
from briefgen.templating.library import begin
from briefgen.templating.word import compile_template

Change = Callable[[WordDocument], None]
MEMO = begin("info-memo")


class Made:
    """The sample briefing in three formats, made with the built-in memo after somebody changed it in Word."""

    def __init__(self, change: Change | None = None) -> None:
        document = docx.Document(io.BytesIO(MEMO))
        if change is not None:
            change(document)
        self._template = compile_template(saved(document), "ours.docx")
        self._document = compose(self._template, briefing(), ignore)

    def _bytes(self, kind: str) -> bytes:
        return BACKENDS.get(kind)(self._document, self._template.style, ignore)

    @cached_property
    def word(self) -> WordDocument:
        return docx.Document(io.BytesIO(self._bytes("docx")))

    @cached_property
    def pdf(self) -> PdfReader:
        return PdfReader(io.BytesIO(self._bytes("pdf")))

    @cached_property
    def html(self) -> str:
        return self._bytes("html").decode()

    def lines(self) -> dict[str, list[str]]:
        """Return the lines of text of each format."""
        bare = re.sub("<style.*?</style>", "", self.html, flags=re.DOTALL)
        return {
            "docx": [paragraph.text for paragraph in self.word.paragraphs],
            "pdf": "\n".join(page.extract_text() for page in self.pdf.pages).splitlines(),
            "html": [line.strip() for line in re.sub("<[^>]+>", "\n", bare).splitlines()],
        }

    def fonts(self) -> set[str]:
        """Return the names of the PDF's fonts, their subset tags aside."""
        found: set[str] = set()
        for page in self.pdf.pages:
            for font in page["/Resources"]["/Font"].values():
                found.add(str(font.get_object()["/BaseFont"]).rpartition("+")[2].lstrip("/"))
        return found

    def painted(self, operator: bytes) -> set[tuple[float, ...]]:
        """Return the numbers that the PDF's first page gives to an operator: colours, rectangles, sizes."""
        operations = self.pdf.pages[0].get_contents().operations
        return {
            tuple(round(float(part), 3) for part in operands if not isinstance(part, str))
            for operands, name in operations
            if name == operator
        }

    def lefts(self) -> set[int]:
        """Return where the first page's lines begin, in points."""
        found: set[int] = set()
        self.pdf.pages[0].extract_text(
            visitor_text=lambda said, _, tm, *__: found.add(round(tm[4])) if said.strip() else None
        )
        return found


@pytest.fixture(scope="module")
def memo() -> Made:
    return Made()


def test_the_body_font(memo: Made) -> None:
    def change(document: WordDocument) -> None:
        for style in document.styles:
            if style.type == 1 and style.element.rPr is not None and style.element.rPr.rFonts is not None:
                style.element.rPr.remove(style.element.rPr.rFonts)
        document.styles["Normal"].font.name = "DejaVu Serif"
        document.styles["Normal"].font.size = Pt(13)

    made = Made(change)
    assert (made.word.styles["Normal"].font.name, made.word.styles["Normal"].font.size) == ("DejaVu Serif", Pt(13))
    assert "DejaVu Serif" in made.html
    assert "DejaVu Serif" not in memo.html
    if find("DejaVu Serif").family != "DejaVu Serif":
        pytest.skip("DejaVu Serif is not installed here: the PDF is set in its stand-in")
    assert any("DejaVuSerif" in name for name in made.fonts() - memo.fonts())


def test_the_text_size(memo: Made) -> None:
    def change(document: WordDocument) -> None:
        document.styles["Callout"].font.size = Pt(17)

    made = Made(change)
    assert made.word.styles["Callout"].font.size == Pt(17)
    assert (17.0,) in {size[-1:] for size in made.painted(b"Tf")}
    assert (17.0,) not in {size[-1:] for size in memo.painted(b"Tf")}
    assert "17pt" in made.html
    assert "17pt" not in memo.html


def test_the_heading_colour(memo: Made) -> None:
    def change(document: WordDocument) -> None:
        document.styles["Heading 1"].font.color.rgb = RGBColor(0xC0, 0x11, 0x22)

    made = Made(change)
    assert str(made.word.styles["Heading 1"].font.color.rgb) == "C01122"
    assert (0.753, 0.067, 0.133) in made.painted(b"rg") - memo.painted(b"rg")
    assert "c01122" in made.html.lower()
    assert "c01122" not in memo.html.lower()


def test_the_margins(memo: Made) -> None:
    def change(document: WordDocument) -> None:
        document.sections[0].left_margin = Pt(120)

    made = Made(change)
    assert made.word.sections[0].left_margin == Pt(120)
    assert 72 in memo.lefts()
    assert 120 in made.lefts()
    assert 72 not in made.lefts()
    assert "120pt" in made.html
    assert "120pt" not in memo.html


def test_the_page_size(memo: Made) -> None:
    def change(document: WordDocument) -> None:
        document.sections[0].page_width, document.sections[0].page_height = Pt(612), Pt(792)

    made = Made(change)
    assert (made.word.sections[0].page_width, made.word.sections[0].page_height) == (Pt(612), Pt(792))
    assert [round(float(side)) for side in made.pdf.pages[0].mediabox[2:]] == [612, 792]
    assert [round(float(side)) for side in memo.pdf.pages[0].mediabox[2:]] == [595, 842]
    assert "612pt" in made.html
    assert "612pt" not in memo.html


def test_the_logo(memo: Made) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (6, 3), (200, 10, 10)).save(picture, "PNG")

    def change(document: WordDocument) -> None:
        picture.seek(0)
        document.sections[0].header.paragraphs[0].add_run().add_picture(picture, Pt(40), Pt(20))

    made = Made(change)
    header = made.word.sections[0].header.part
    assert [part.content_type for part in header.related_parts.values()] == ["image/png"]
    assert len(made.pdf.pages[0].images) == 1
    assert not memo.pdf.pages[0].images
    assert made.html.count("<img ") == memo.html.count("<img ") + 1


def test_the_headers_text(memo: Made) -> None:
    def change(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[-1].runs[0].text = "Ministry of Tides\t\t"

    made = Made(change)
    assert made.word.sections[0].header.paragraphs[-1].text.startswith("Ministry of Tides")
    for kind in ("pdf", "html"):
        assert any("Ministry of Tides" in line for line in made.lines()[kind])
        assert not any("Ministry of Tides" in line for line in memo.lines()[kind])


def test_a_headings_words() -> None:
    def change(document: WordDocument) -> None:
        heading = next(p for p in document.paragraphs if p.text == "Agreements and plans")
        heading.runs[0].text = "Deals so far"

    for kind, lines in Made(change).lines().items():
        assert "Deals so far" in lines, kind
        assert "Agreements and plans" not in lines, kind


def test_the_order_of_two_sections(memo: Made) -> None:
    def change(document: WordDocument) -> None:
        by_text = {paragraph.text: paragraph._p for paragraph in document.paragraphs}
        heading, tag = by_text["Agreements and plans"], by_text["{{ agreements | table }}"]
        background = by_text["Background"]
        for element in (heading, tag):
            background.addprevious(copy.copy(element))
            element.getparent().remove(element)

    def order(lines: list[str]) -> list[str]:
        return [line for line in lines if line in {"Background", "Agreements and plans"}]

    made = Made(change)
    for kind in ("docx", "pdf", "html"):
        assert order(memo.lines()[kind]) == ["Background", "Agreements and plans"], kind
        assert order(made.lines()[kind]) == ["Agreements and plans", "Background"], kind


def test_the_table_style(memo: Made) -> None:
    def change(document: WordDocument) -> None:
        style = document.styles["Briefing Table"].element
        for shade in style.iter(qn("w:shd")):
            shade.set(qn("w:fill"), "FFDD88")
        for edge in style.iter(qn("w:insideH")):
            edge.set(qn("w:color"), "0A8754")

    made = Made(change)
    word = made.word.styles["Briefing Table"].element
    assert {shade.get(qn("w:fill")) for shade in word.iter(qn("w:shd"))} == {"FFDD88"}
    assert (1.0, 0.867, 0.533) in made.painted(b"rg") - memo.painted(b"rg")
    for colour in ("ffdd88", "0a8754"):
        assert colour in made.html.lower()
        assert colour not in memo.html.lower()
