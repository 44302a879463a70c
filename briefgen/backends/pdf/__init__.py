"""PDF: reportlab's canvas under our own typesetting, in the look of the Word file."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from msgspec.structs import replace as changed
from reportlab.pdfbase.pdfdoc import PDFError

from briefgen.backends.pdf.box import Laid, Stack, stack
from briefgen.backends.pdf.canvas import Sheets
from briefgen.backends.pdf.conformance import Facts, facts
from briefgen.backends.pdf.flow import Place, boxes, endnotes, flow, note
from briefgen.backends.pdf.foot import Notes
from briefgen.backends.pdf.pages import (
    Area,
    BodyEnd,
    HardBreak,
    Leaf,
    area,
    draw,
    draw_footer,
    draw_header,
    paged,
    text_width,
)
from briefgen.backends.pdf.setting import Setting
from briefgen.backends.pdf.typefaces import Typefaces
from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.direction import is_right_to_left
from briefgen.document.labels import ENGLISH
from briefgen.document.links import anchors
from briefgen.document.marks import marked
from briefgen.document.nodes import Blocks, Document
from briefgen.document.style import HouseStyle
from briefgen.document.visible import once
from briefgen.errors import RenderError
from briefgen.fonts.face import BrokenFontError

__all__ = ["render"]


def render(document: Document, style: HouseStyle, report: Report) -> bytes:
    """Return `document` as a PDF file in the look of `style`.

    Raises:
        RenderError: it cannot be written as a PDF.
    """
    told = once(report)
    document = marked(document, style)
    said = facts(document, style.language)
    language = document.language or style.language
    leftward = is_right_to_left(language)
    if leftward:  # all is laid out from the side that lines begin at, and turned when it is drawn
        style = replace(style, page=replace(style.page, left=style.page.right, right=style.page.left))
    setting = Setting(
        style, told, Typefaces(told, language), set(anchors(document)), language=said.language, right_to_left=leftward
    )
    setting.labels = {**ENGLISH, **document.labels}
    setting.note_kind = "Endnote" if document.notes_at_end else "Footnote"
    try:
        return _written(document, said, setting)
    except RecursionError as error:
        message = "The document's lists, quotations or tables are nested too deeply for a PDF."
        raise RenderError(message, "Flatten them in the template or the briefing.") from error
    except BrokenFontError as error:
        message = f"A font of this machine cannot be embedded: {error}."
        raise RenderError(message, "Remove it, or choose another font in the template.") from error
    except PDFError as error:
        message = f"The PDF cannot be written: {error}."
        raise RenderError(message, "Other formats may do: see `briefgen formats`.") from error


def _written(document: Document, said: Facts, setting: Setting) -> bytes:
    page = setting.house.page
    areas = Areas(document, setting)
    pages = deque(_pages(document, areas, setting))
    sheets = Sheets(page, said)
    if setting.right_to_left:
        sheets.turn()
    sheets.pages = setting.pages = len(pages)
    for number in range(1, len(pages) + 1):
        sheets.page = setting.page = number
        draw_header(sheets, page, areas.margin("Header"))
        draw(sheets, pages.popleft(), areas[number])  # a page is let go of when it is drawn
        draw_footer(sheets, page, areas.margin("Footer"))
        sheets.showPage()
    sheets.attach(document.attachments)
    return sheets.finished(setting.typefaces.fonts, setting.tags.root, setting.report)


class Areas:
    """Where the body stands on each page: a page's own header or footer may take from it."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self._document = document
        self._setting = setting
        self._known: dict[int, Area] = {}
        self._margins: dict[tuple[int, str], Stack] = {}
        """Headers and footers that are the same on every page of a kind."""

    def __getitem__(self, number: int) -> Area:
        like = _like(number)
        if like not in self._known:
            margins = self._document.margins(like)
            header, footer = (_margin(blocks, "Header", self._setting) for blocks in (margins.header, margins.footer))
            known = area(self._setting.house.page, header.height, footer.height)
            self._known[like] = changed(known, notes=(*header.notes, *footer.notes))
        return self._known[like]

    def margin(self, style: Literal["Header", "Footer"]) -> Stack:
        """Return the header or footer of the page that is being set; one that tells its number is laid out anew."""
        setting = self._setting
        key = (_like(setting.page), style)
        if key in self._margins:
            return self._margins[key]
        margins = self._document.margins(setting.page)
        setting.counted = False
        found = _margin(margins.header if style == "Header" else margins.footer, style, setting)
        if not setting.counted:
            self._margins[key] = found
        return found


def _like(number: int) -> int:
    """Return the first page that has the margins of a page: the first, an even or an odd one."""
    return 1 if number == 1 else 2 + number % 2


def _pages(document: Document, areas: Areas, setting: Setting) -> list[Leaf]:
    """Return what stands on each page; a body that is longer than the template allows is reported."""
    end = BodyEnd()
    first = areas[1]
    place = Place(first.width, first.height, node=setting.tags.root)
    at_foot = Notes(lambda number: () if document.notes_at_end else note(number, place, setting))
    pages = paged(_boxes(document, place, setting, end), areas.__getitem__, at_foot)
    while pages[end.page - 1].foot.rest:
        end.page += 1  # the body's notes go on
    if 0 < document.page_limit < end.page:
        message = (
            f"The text before the annex has {end.page} pages, and the template allows {document.page_limit}:"
            ' lower its limits (document properties such as "words background"), or drop statements in briefing.yaml.'
        )
        setting.report(Diagnostic("page-limit", message, "briefing.pdf"))
    return pages


def _boxes(document: Document, place: Place, setting: Setting, end: BodyEnd) -> Iterator[Laid | HardBreak | BodyEnd]:
    body = len(document.blocks) if document.body is None else document.body
    yield from flow(document.blocks[:body], place, setting)
    yield end
    yield from flow(document.blocks[body:], place, setting)
    if document.notes_at_end:
        for margins in (document.first, document, document.even):  # they may have notes too
            boxes((*margins.header, *margins.footer) if margins else (), Place(place.width, place.full), setting)
        yield from endnotes(place, setting)


def _margin(blocks: Blocks, style: str, setting: Setting) -> Stack:
    page = setting.house.page
    return stack(boxes(blocks, Place(text_width(page), page.height, setting.house.paragraph(style)), setting))
