"""A Word file's own paragraphs and tables as nodes of the tree, with empty spans where its tags are.

What a paragraph or run adds by hand to its style (a colour, an indent) becomes an automatic style of the house style,
named after the style with an ordinal, so that the tree stays free of looks.
"""

import dataclasses
import string
from typing import Final

from lxml import etree

from briefgen.document.nodes import (
    Block,
    Blocks,
    Cell,
    Emph,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    PageBreak,
    Paragraph,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from briefgen.document.style import HouseStyle, ParagraphStyle, TextStyle
from briefgen.ooxml.names import BLOCK, SLOT, w
from briefgen.ooxml.package import Package
from briefgen.ooxml.properties import number
from briefgen.ooxml.styles import Styles
from briefgen.ooxml.tables import cells, is_header, rows, splits
from briefgen.templating.numbers import Fields, page_number
from briefgen.templating.pictures import pictures
from briefgen.templating.runs import own_runs, paragraph_text, run_text


class TreeBuilder:
    """Turns the blocks of one Word file into nodes, and gathers the automatic styles that they need."""

    def __init__(self, package: Package, styles: Styles, house: HouseStyle) -> None:
        self._package = package
        self.part = package.main
        """The part whose blocks are turned: what its pictures' relationships are looked up in."""
        self.drawings = False
        """Whether there is a drawing that the tree does not show."""
        self._styles = styles
        self._house = house
        self._default = styles.default("paragraph")
        self._paragraphs: dict[ParagraphStyle, str] = {}
        self._texts: dict[TextStyle, str] = {}

    def house_style(self) -> HouseStyle:
        """Return the house style with the automatic styles added."""
        paragraphs = {
            name: dataclasses.replace(look, name=name, based_on=look.name) for look, name in self._paragraphs.items()
        }
        characters = {name: look for look, name in self._texts.items()}
        return dataclasses.replace(
            self._house,
            paragraphs={**self._house.paragraphs, **paragraphs},
            characters={**self._house.characters, **characters},
        )

    def paragraph(self, element: etree._Element) -> Block:
        """Return a `w:p` as a heading, a paragraph, or a page break where it holds nothing else."""
        origin = _number(element)
        if _breaks_page(element) and not _holds_more(element):
            return PageBreak(origin)
        look = self._look(element)
        content = self._inlines(element, look)
        if look.outline is not None:
            return Heading(look.outline, content, style=look.name, origin=origin)
        return Paragraph(content, style=look.name, origin=origin)

    def table(self, element: etree._Element) -> Table:
        """Return a `w:tbl` as a table; cells hold what `blocks` makes of them."""
        lines = tuple(rows(element))
        return even(self.frame(element, tuple(map(self._row, lines)), sum(map(is_header, lines))))

    def frame(self, element: etree._Element, rows: tuple[Row, ...] = (), heads: int = 0) -> Table:
        """Return a `w:tbl` as a table of these rows, the first `heads` of them headers."""
        properties = element.find(w("tblPr"))
        style = properties.find(w("tblStyle")) if properties is not None else None
        name = self._styles.name(style.get(w("val"), "")) if style is not None else ""
        widths, named = _widths(element), _names_rows(properties)
        return Table(rows, heads, widths, style=name, header_column=named, origin=_number(element))

    def blocks(self, parent: etree._Element) -> Blocks:
        """Return the paragraphs and tables of a cell, header, footer or content control."""
        found: list[Block] = []
        for child in parent.iterchildren("*"):
            match etree.QName(child).localname:
                case "p":
                    found.append(self.paragraph(child))
                case "tbl":
                    found.append(self.table(child))
                case "sdt" | "sdtContent" | "customXml":
                    found.extend(self.blocks(child))
                case _:
                    pass
        return tuple(found)

    def _row(self, row: etree._Element) -> Row:
        return Row(tuple(Cell(self.blocks(cell)) for cell in cells(row)), splits=splits(row))

    def _look(self, element: etree._Element) -> ParagraphStyle:
        properties = element.find(w("pPr"))
        style_element = properties.find(w("pStyle")) if properties is not None else None
        style_id = style_element.get(w("val"), "") if style_element is not None else self._default
        named = self._house.paragraph(self._styles.name(style_id) if style_id else "")
        if properties is None or not any(child.tag not in _WITHOUT_LOOK for child in properties.iterchildren("*")):
            return named
        look = self._styles.paragraph(style_id, properties)
        if look == named:
            return named
        name = self._paragraphs.setdefault(look, f"{look.name} {len(self._paragraphs) + 1}+")
        return dataclasses.replace(look, name=name, based_on=named.name)

    def _inlines(self, paragraph: etree._Element, look: ParagraphStyle) -> Inlines:
        found: list[Inline] = []
        fields = Fields()
        for run in own_runs(paragraph):
            number = fields.number(run)
            if number:
                found.extend(self._formatted(number, run, look))
            elif fields.shows(run):
                found.extend(self._run(run, look))
        return tuple(found)

    def _run(self, run: etree._Element, look: ParagraphStyle) -> Inlines:
        slot, simple = run.get(SLOT), run.getparent()
        number = page_number(simple.get(w("instr"), "")) if simple is not None and simple.tag == w("fldSimple") else ()
        if number:
            content = number if run.getprevious() is None else ()
        elif slot is not None:
            content = (Span((), slot=int(slot)),)
        else:
            content = (*_text(run_text(run)), *self._pictures(run))
        return self._formatted(content, run, look) if content else ()

    def _pictures(self, run: etree._Element) -> Inlines:
        found = tuple(pictures(run, self._package, self.part)) if len(run) else ()
        self.drawings = self.drawings or None in found
        return tuple(picture for picture in found if picture is not None)

    def _formatted(self, content: Inlines, run: etree._Element, look: ParagraphStyle) -> Inlines:
        properties = run.find(w("rPr"))
        if properties is None:
            return () if look.text.hidden else content
        style = properties.find(w("rStyle"))
        text = self._styles.text(style.get(w("val"), "") if style is not None else "", look, properties)
        if text.hidden:
            return ()
        weight = dataclasses.replace(look.text, bold=text.bold, italic=text.italic)
        if text != weight:
            content = (Span(content, style=self._texts.setdefault(text, f"Text {len(self._texts) + 1}+")),)
        if text.italic and not look.text.italic:
            content = (Emph(content),)
        if text.bold and not look.text.bold:
            content = (Strong(content),)
        return content


_WITHOUT_LOOK: Final = frozenset({w("pStyle"), w("rPr"), w("sectPr"), w("pPrChange")})


def _text(text: str) -> Inlines:
    first, *rest = text.split("\n")
    found: list[Inline] = [Text(first)] if first else []
    for line in rest:
        found.append(LineBreak())
        if line:
            found.append(Text(line))
    return tuple(found)


def _number(element: etree._Element) -> int | None:
    value = element.get(BLOCK)
    return int(value) if value is not None else None


def _holds_more(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph holds text, tags or pictures."""
    drawn = any(next(run.iter(w("drawing"), w("pict")), None) is not None for run in own_runs(paragraph))
    return drawn or _has_slots(paragraph) or bool(paragraph_text(paragraph).strip())


def _has_slots(paragraph: etree._Element) -> bool:
    return any(run.get(SLOT) is not None for run in own_runs(paragraph))


def _breaks_page(paragraph: etree._Element) -> bool:
    breaks = (mark for run in own_runs(paragraph) for mark in run.iterchildren(w("br")))
    return any(mark.get(w("type")) == "page" for mark in breaks)


def _names_rows(properties: etree._Element | None) -> bool:
    """Tell whether Word's "First Column" is ticked for a table (ECMA-376 17.4.56)."""
    look = properties.find(w("tblLook")) if properties is not None else None
    if look is None:
        return False
    first = look.get(w("firstColumn"))
    if first is not None:
        return first in {"1", "true", "on"}
    value = look.get(w("val"), "0")
    return all(digit in string.hexdigits for digit in value) and bool(int(value or "0", 16) & 0x0080)


def even(table: Table) -> Table:
    """Return a table whose rows all have as many cells as the longest, and no widths but of that many columns."""
    columns = max((len(row.cells) for row in table.rows), default=0)
    rows = tuple(
        row
        if len(row.cells) == columns
        else dataclasses.replace(row, cells=(*row.cells, *(Cell(()),) * (columns - len(row.cells))))
        for row in table.rows
    )
    return dataclasses.replace(table, rows=rows, widths=table.widths if len(table.widths) == columns else ())


def _widths(table: etree._Element) -> tuple[float, ...]:
    grid = [number(column.get(w("w"), "0")) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
    total = sum(grid)
    if total <= 0:
        return ()
    return tuple(width / total for width in grid)
