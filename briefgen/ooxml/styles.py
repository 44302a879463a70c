"""The styles of a Word file, with inheritance, defaults, theme fonts and numbering resolved (ECMA-376 17.7)."""

import dataclasses
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from lxml import etree

from briefgen.document.style import ListLook, ParagraphStyle, TableStyle, TextStyle
from briefgen.ooxml.names import A_NS, w
from briefgen.ooxml.numbering import Numbering
from briefgen.ooxml.package import Package
from briefgen.ooxml.properties import apply_paragraph, apply_table, apply_text
from briefgen.ooxml.values import value, whole

_DEEPEST: Final = 24
"""How many styles may be based on one another: Word itself stops near ten."""
_HEADING: Final = re.compile(r"Heading [1-9]")
"""Word has nine levels of headings."""


class Styles:
    """The styles of one Word file."""

    def __init__(self, package: Package) -> None:
        part = package.related("styles")
        self._root = package.xml(part) if part else etree.Element(w("styles"))
        theme = package.related("theme")
        self._theme = package.xml(theme) if theme else None
        numbering = package.related("numbering")
        self._numbering = Numbering(package.xml(numbering) if numbering else None)
        self._by_id = {style.get(w("styleId"), ""): style for style in self._root.iterchildren(w("style"))}

    def of_type(self, kind: str) -> Iterator[tuple[str, str]]:
        """Yield (id, name) of every style of a kind: "paragraph", "character", "table"."""
        for style_id, style in self._by_id.items():
            if style.get(w("type")) == kind:
                yield style_id, _name(style)

    def default(self, kind: str) -> str:
        """Return the id of the default style of a kind; empty where the file has none."""
        for style_id, style in self._by_id.items():
            if style.get(w("type")) == kind and style.get(w("default")) in {"1", "true", "on"}:
                return style_id
        return ""

    def name(self, style_id: str) -> str:
        """Return a style's English name as this program writes it ("Heading 1"), or its id where it has none."""
        style = self._by_id.get(style_id)
        return _name(style) if style is not None else style_id

    @cached_property
    def language(self) -> str:
        """The language that the file declares for its text; empty where it declares none."""
        element = self._root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")
        return element.get(w("val"), "") if element is not None else ""

    def paragraph(self, style_id: str, direct: etree._Element | None = None) -> ParagraphStyle:
        """Return the look of a paragraph of this style, with the direct formatting of one `w:pPr` on top."""
        chain = self._chain(style_id)
        defaults = self._root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
        layers = [defaults, *(style.find(w("pPr")) for style in chain), direct]
        style = ParagraphStyle(self.name(style_id) or "Normal", id=style_id, text=self._text(chain))
        for layer in layers:
            if layer is not None:
                style = self._apply(style, layer)
        return style

    def text(self, style_id: str, paragraph: ParagraphStyle, direct: etree._Element | None = None) -> TextStyle:
        """Return the look of a run: the paragraph's, its character style's, its direct formatting, in this order."""
        look = paragraph.text
        for style in self._chain(style_id):
            look = self._apply_text(look, style.find(w("rPr")))
        return self._apply_text(look, direct)

    def table(self, style_id: str) -> TableStyle:
        """Return the look of a table of this style."""
        look = TableStyle(self.name(style_id), id=style_id)
        for style in self._chain(style_id):
            properties = style.find(w("tblPr"))
            if properties is not None:
                look = apply_table(look, properties)
            for conditional in style.iterchildren(w("tblStylePr")):
                if conditional.get(w("type")) == "firstRow":
                    look = self._apply_header(look, conditional)
        return look

    def _chain(self, style_id: str) -> tuple[etree._Element, ...]:
        chain: list[etree._Element] = []
        while (style := self._by_id.get(style_id)) is not None and len(chain) < _DEEPEST:
            chain.append(style)
            style_id = value(style, "basedOn")
        return tuple(reversed(chain))

    def _text(self, chain: tuple[etree._Element, ...]) -> TextStyle:
        look = self._apply_text(
            TextStyle(font="Times New Roman", size=10.0),  # what Word assumes where a file says nothing
            self._root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"),
        )
        for style in chain:
            look = self._apply_text(look, style.find(w("rPr")))
        return look

    def _apply_text(self, look: TextStyle, properties: etree._Element | None) -> TextStyle:
        return apply_text(look, properties, self._theme_font)

    def _theme_font(self, name: str) -> str:
        if not name or self._theme is None:
            return ""
        kind = "majorFont" if name.startswith("major") else "minorFont"
        latin = self._theme.find(f".//{{{A_NS}}}{kind}/{{{A_NS}}}latin")
        return latin.get("typeface", "") if latin is not None else ""

    def _apply(self, style: ParagraphStyle, properties: etree._Element) -> ParagraphStyle:
        numbered = properties.find(w("numPr"))
        if numbered is not None:
            style = self._list(style, numbered)
        style = apply_paragraph(style, properties)
        if style.outline is None and _HEADING.fullmatch(style.name):
            style = dataclasses.replace(style, outline=min(int(style.name[8:]), 6))
        return style

    def _list(self, style: ParagraphStyle, numbered: etree._Element) -> ParagraphStyle:
        """Return a style in the list that a `w:numPr` names; it may name the list or the level alone."""
        before = style.list
        number = value(numbered, "numId") or (before.instance if before is not None else "")
        depth = value(numbered, "ilvl")
        found = self._numbering.level(
            number, whole(depth) if depth.isdecimal() else self._numbering.depth_of(number, style.id)
        )
        if found is None:
            return dataclasses.replace(style, list=None)
        level = found.element.find(w("pPr"))
        style = apply_paragraph(style, level) if level is not None else style
        mark = found.element.find(w("rPr"))
        look = self._apply_text(style.text, mark) if mark is not None else None
        look = _without_symbol_font(look, style.text)
        return dataclasses.replace(
            style,
            list=ListLook(
                found.text, found.numbered, style.left, -style.first_line, look, found.suffix, found.counter, number,
                found.restarts, found.depth, found.formats, found.starts, found.restart_after,
            ),
        )  # fmt: skip

    def _apply_header(self, look: TableStyle, conditional: etree._Element) -> TableStyle:
        fill = conditional.find(f"{w('tcPr')}/{w('shd')}")
        text = self._apply_text(TextStyle(), conditional.find(w("rPr")))
        colour = fill.get(w("fill"), "") if fill is not None else look.header_fill
        return dataclasses.replace(look, header_fill="" if colour == "auto" else colour, header_text=text)


def _without_symbol_font(look: TextStyle | None, text: TextStyle) -> TextStyle | None:
    """The marks of the symbol fonts are read as Unicode characters, which those fonts do not have."""
    if look is not None and look.font in {"Symbol", "Wingdings", "Courier New"}:
        return dataclasses.replace(look, font=text.font)
    return look


def _name(style: etree._Element) -> str:
    name = value(style, "name")
    # Word's own styles are stored in lower case ("heading 1") and shown in capitals
    return name.title() if name.startswith(("heading ", "toc ")) or name in _STORED_LOWER else name


_STORED_LOWER: Final = frozenset(
    {"header", "footer", "caption", "title", "subtitle"}
    | {f"{note} {part}" for note in ("footnote", "endnote") for part in ("text", "reference")}
)
