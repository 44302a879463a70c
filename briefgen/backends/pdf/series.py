"""Neighbours that are a list, or a table of contents, by their styles alone, as Word has them: elements around them."""

import re
from typing import Final

from msgspec import Struct

from briefgen.backends.pdf.tags import Node, Tags, list_entries
from briefgen.document.nodes import Block, Paragraph, Text
from briefgen.document.style import HouseStyle

CONTENTS: Final = re.compile("toc ([1-9])", re.IGNORECASE)
"""The styles of a table of contents, and their level."""


class Member(Struct, frozen=True):
    """The elements of a block: what it stands in, and its label where it begins with one."""

    inside: Node | None
    label: Node | None = None


class _Open(Struct, frozen=True):
    """A list that goes on."""

    kind: str
    level: int
    series: Node
    inside: Node
    """What a deeper list stands in."""


class Series:
    """The lists among some blocks."""

    def __init__(self, around: Node | None, house: HouseStyle, tags: Tags) -> None:
        self._around = around
        self._house = house
        self._tags = tags
        self._open: list[_Open] = []

    def member(self, block: Block) -> Member:
        """Return the elements of the next block."""
        if self._around is not None and isinstance(block, Paragraph) and block.style and block.content:
            contents = CONTENTS.fullmatch(block.style)
            if contents:
                return Member(self._next("TOC", int(contents[1]), ""))
            look = self._house.paragraph(block.style).list
            if look is not None and isinstance(block.content[0], Text):  # the mark, which document.marks put there
                entries = list_entries(look.text, look.formats, look.level, numbered=look.numbered)
                item = self._next("L", look.level, entries)
                label = self._tags.block("Lbl", item)
                return Member(self._body(item), label)
        self._open.clear()
        return Member(self._around)

    def _next(self, kind: str, level: int, entries: str) -> Node | None:
        """Return the element of the next item of a level, in the list that goes on or in a new one."""
        while self._open and (self._open[-1].kind != kind or self._open[-1].level > level):
            self._open.pop()
        if not self._open or self._open[-1].level < level:
            series = self._tags.block(kind, self._open[-1].inside if self._open else self._around, entries)
            if series is not None:
                self._open.append(_Open(kind, level, series, series))
        return self._tags.block("TOCI" if kind == "TOC" else "LI", self._open[-1].series)

    def _body(self, item: Node | None) -> Node | None:
        body = self._tags.block("LBody", item)
        if body is not None:
            last = self._open.pop()
            self._open.append(_Open(last.kind, last.level, last.series, body))
        return body
