"""The marks and automatic numbers of paragraphs, as Word draws them by itself: for every format but Word's own.

A paragraph style names a list and a level; what it counts is known only once the document is composed, since
conditions, loops and empty sections decide what stands before it (ECMA-376 17.9: a level goes on where the last
paragraph of its list ended, and every deeper level begins anew).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from briefgen.document.nodes import Block, BlockQuote, Blocks, Callout, Document, Heading, Paragraph, Table, Text
from briefgen.document.style import HouseStyle, ListLook

_PLACE: Final = re.compile(r"%(\d)")
_SUFFIX: Final = {"tab": "\t", "space": " ", "nothing": ""}
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN: Final = 32_767


def marked(document: Document, style: HouseStyle) -> Document:
    """Return a document whose paragraphs and headings begin with the marks that their styles give them."""
    marker = _Marker(style)
    return replace(document, blocks=marker.blocks(document.blocks))


@dataclass
class _Marker:
    style: HouseStyle
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    """By list: the last number of each level."""
    _begun: set[tuple[str, int]] = field(default_factory=set)
    """The instances of lists, and their levels, that have begun anew."""

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return self._marked(block)
            case Table():
                rows = (
                    replace(row, cells=tuple(replace(cell, blocks=self.blocks(cell.blocks)) for cell in row.cells))
                    for row in block.rows
                )
                return replace(block, rows=tuple(rows))
            case BlockQuote() | Callout():
                return replace(block, blocks=self.blocks(block.blocks))
            case _:  # lists have marks of their own
                return block

    def _marked(self, block: Heading | Paragraph) -> Block:
        look = self.style.paragraph(block.style).list if block.style else None
        if look is None or not block.content:
            return block
        label = self._count(look) if look.numbered else look.text
        if not label:
            return block
        return replace(block, content=(Text(f"{label}{_SUFFIX.get(look.suffix, '')}"), *block.content))

    def _count(self, look: ListLook) -> str:
        counts = self._counts.setdefault(look.counter, [None] * len(_LEVELS))
        anew = look.restarts and (look.instance, look.level) not in self._begun
        self._begun.add((look.instance, look.level))
        last, start = counts[look.level], look.starts[-1]
        counts[look.level] = start if last is None or anew else last + 1
        counts[look.level + 1 :] = [None] * (len(_LEVELS) - look.level - 1)
        return _PLACE.sub(lambda place: self._number(look, counts, int(place[1]) - 1), look.text)

    @staticmethod
    def _number(look: ListLook, counts: list[int | None], level: int) -> str:
        if not 0 <= level < len(look.formats):
            return ""
        count = counts[level]
        return number(look.starts[level] if count is None else count, look.formats[level])


_LEVELS: Final = range(9)


def number(count: int, form: str) -> str:
    """Return a number as a list's level writes it (ECMA-376 17.18.59); decimal where the form is not known here.

    >>> [number(28, form) for form in ("decimal", "lowerLetter", "upperRoman", "decimalZero", "none")]
    ['28', 'bb', 'XXVIII', '28', '']
    """
    match form:
        case "lowerLetter" | "upperLetter" if count > 0:
            letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if 0 < count <= _LARGEST_ROMAN:
            letters = "".join(_roman(count))
            return letters.upper() if form == "upperRoman" else letters
        case "decimalZero":
            return f"{count:02}"
        case "none" | "bullet":
            return ""
        case _:
            return str(count)


def _roman(count: int) -> Iterator[str]:
    for value, letters in _ROMAN:
        yield letters * (count // value)
        count %= value
