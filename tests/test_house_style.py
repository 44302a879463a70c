"""One Word file, owned by staff, drives Word and PDF alike: what they change in it changes both."""

import copy
import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.shared import Pt, RGBColor
from pypdf import PdfReader
from samples import briefing
from word_files import saved

from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.fonts.find import find
from briefgen.templating.compose import compose
from briefgen.templating.library import built_in_folder
from briefgen.templating.word import compile_template

Change = Callable[[WordDocument], None]
MEMO = Path(built_in_folder() / "info-memo.docx").read_bytes()


def edited(change: Change) -> bytes:
    """Return the built-in memo after somebody changed it in Word."""
    word = docx.Document(io.BytesIO(MEMO))
    change(word)
    return saved(word)


def made(template: bytes, format_name: str) -> bytes:
    """Return the sample briefing in a format."""
    compiled = compile_template(template, "ours.docx")
    return BACKENDS.get(format_name)(compose(compiled, briefing(), ignore), compiled.style, ignore)


def word(template: bytes) -> WordDocument:
    """Return the Word document that comes out."""
    return docx.Document(io.BytesIO(made(template, "docx")))


def pdf(template: bytes) -> PdfReader:
    """Return the PDF that comes out."""
    return PdfReader(io.BytesIO(made(template, "pdf")))


def fonts(reader: PdfReader) -> set[str]:
    """Return the names of the PDF's fonts, their subset tags aside."""
    found: set[str] = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            found.add(str(font.get_object()["/BaseFont"]).rpartition("+")[2].lstrip("/"))
    return found


def text(reader: PdfReader) -> str:
    """Return all text of the PDF."""
    return "\n".join(page.extract_text() for page in reader.pages)


def colours(reader: PdfReader) -> set[tuple[float, ...]]:
    """Return the colours that the first page fills with."""
    operations = reader.pages[0].get_contents().operations
    return {tuple(round(float(part), 3) for part in operands) for operands, name in operations if name == b"rg"}


def sizes(reader: PdfReader) -> set[float]:
    """Return the sizes of the first page's text, in points."""
    operations = reader.pages[0].get_contents().operations
    return {round(float(operands[1]), 1) for operands, name in operations if name == b"Tf"}


def lefts(reader: PdfReader) -> set[int]:
    """Return where the first page's lines begin, in points."""
    found: set[int] = set()
    reader.pages[0].extract_text(
        visitor_text=lambda said, _, tm, *__: found.add(round(tm[4])) if said.strip() else None
    )
    return found


def test_the_body_font() -> None:
    def change(document) -> None:
        for style in document.styles:
            if style.type == 1 and style.element.rPr is not None and style.element.rPr.rFonts is not None:
                style.element.rPr.remove(style.element.rPr.rFonts)
        document.styles["Normal"].font.name = "DejaVu Serif"
        document.styles["Normal"].font.size = Pt(13)

    template = edited(change)
    assert word(template).styles["Normal"].font.name == "DejaVu Serif"
    assert word(template).styles["Normal"].font.size == Pt(13)
    style = compile_template(template, "ours.docx").style
    assert (style.body.text.font, style.body.text.size) == ("DejaVu Serif", 13)
    if find("DejaVu Serif").family != "DejaVu Serif":
        pytest.skip("DejaVu Serif is not installed here: the PDF is set in its stand-in")
    assert any("DejaVuSerif" in name for name in fonts(pdf(template)) - fonts(pdf(MEMO)))


def test_the_text_size() -> None:
    def change(document) -> None:
        document.styles["Callout"].font.size = Pt(17)

    template = edited(change)
    assert word(template).styles["Callout"].font.size == Pt(17)
    assert 17 in sizes(pdf(template))
    assert 17 not in sizes(pdf(MEMO))


def test_the_heading_colour() -> None:
    def change(document) -> None:
        document.styles["Heading 1"].font.color.rgb = RGBColor(0xC0, 0x11, 0x22)

    template = edited(change)
    assert str(word(template).styles["Heading 1"].font.color.rgb) == "C01122"
    assert (0.753, 0.067, 0.133) in colours(pdf(template))
    assert (0.753, 0.067, 0.133) not in colours(pdf(MEMO))


def test_the_margins() -> None:
    def change(document) -> None:
        document.sections[0].left_margin = Pt(120)

    template = edited(change)
    assert word(template).sections[0].left_margin == Pt(120)
    assert 72 in lefts(pdf(MEMO))
    assert 120 in lefts(pdf(template))
    assert 72 not in lefts(pdf(template))


def test_a_headings_words() -> None:
    def change(document) -> None:
        heading = next(p for p in document.paragraphs if p.text == "Agreements and plans")
        heading.runs[0].text = "Deals so far"

    template = edited(change)
    assert "Deals so far" in [paragraph.text for paragraph in word(template).paragraphs]
    assert "Deals so far" in text(pdf(template))
    assert "Agreements and plans" not in text(pdf(template))


def test_the_order_of_two_sections() -> None:
    def change(document) -> None:
        by_text = {paragraph.text: paragraph._p for paragraph in document.paragraphs}
        heading, tag = by_text["Agreements and plans"], by_text["{{ agreements | table }}"]
        background = by_text["Background"]
        for element in (heading, tag):
            background.addprevious(copy.copy(element))
            element.getparent().remove(element)

    def order(lines: list[str]) -> list[str]:
        return [line for line in lines if line in {"Background", "Agreements and plans"}]

    template = edited(change)
    assert order([p.text for p in word(MEMO).paragraphs]) == ["Background", "Agreements and plans"]
    assert order([p.text for p in word(template).paragraphs]) == ["Agreements and plans", "Background"]
    assert order(text(pdf(template)).splitlines()) == ["Agreements and plans", "Background"]
