"""A house style in a font that every machine has, and what a PDF reader finds in the result."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import pytest
from backends.pdf.conformance.opened import Opened
from pypdf import PdfReader

from briefgen.backends.pdf import render
from briefgen.diagnostics import Diagnostic
from briefgen.document.nodes import Blocks, Document, Paragraph, Text
from briefgen.document.style import Border, HouseStyle, ListLook, Page, ParagraphStyle, TableStyle, TextStyle

TEXT = TextStyle("FiraGO", 11)


@dataclass
class Result:
    """A PDF as a reader sees it, and what was reported on the way."""

    data: bytes
    diagnostics: list[Diagnostic]

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(io.BytesIO(self.data), strict=True)

    @cached_property
    def opened(self) -> Opened:
        return Opened(self.data)

    @cached_property
    def pages(self) -> list[str]:
        return [page.extract_text() for page in self.reader.pages]

    @cached_property
    def text(self) -> str:
        return "\n".join(self.pages)

    @property
    def squeezed(self) -> str:
        return "".join(self.text.split())

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code for diagnostic in self.diagnostics]


@pytest.fixture
def house() -> HouseStyle:
    thin = Border(0.5, "808080")
    table = TableStyle("Grid", inner_horizontal=thin, inner_vertical=thin, header_fill="1F3864")
    heading = replace(TEXT, size=16, bold=True, color="1F3864")
    styles = (
        ParagraphStyle("Title", text=replace(heading, size=24), after=12),
        ParagraphStyle("Heading 1", text=heading, before=18, after=6, keep_next=True),
        ParagraphStyle("Heading 2", text=heading, before=12, after=6, keep_next=True),
        ParagraphStyle("List Bullet", text=TEXT, list=ListLook()),
        ParagraphStyle("List Number", text=TEXT, list=ListLook("%1.", numbered=True)),
        ParagraphStyle("Header", text=TEXT, tabs=((225.0, "center"), (451.0, "right"))),
        ParagraphStyle("Footer", text=TEXT, tabs=((225.0, "center"), (451.0, "right"))),
        ParagraphStyle("Table Text", text=TEXT),
    )
    body = ParagraphStyle("Normal", text=TEXT, after=6)
    return HouseStyle(Page(), body, {style.name: style for style in styles}, tables={"Grid": table})


@pytest.fixture
def written(house: HouseStyle) -> Callable[..., Result]:
    def write(*blocks: object, style: HouseStyle = house, **parts: object) -> Result:
        diagnostics: list[Diagnostic] = []
        content: Blocks = tuple(Paragraph((Text(b),)) if isinstance(b, str) else b for b in blocks)
        return Result(render(Document(content, **parts), style, diagnostics.append), diagnostics)

    return write
