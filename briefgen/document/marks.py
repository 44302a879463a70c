"""The marks and automatic numbers of paragraphs, as Word draws them by itself: for every format but Word's own.

A paragraph style names a list and a level; what it counts is known only once the document is composed, since
conditions, loops and empty sections decide what stands before it (ECMA-376 17.9: a level goes on where the last
paragraph of its list ended, and every deeper level begins anew).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from briefgen.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    Callout,
    Document,
    Heading,
    OrderedList,
    Paragraph,
    Table,
    Text,
)
from briefgen.document.style import LEVELS, HouseStyle, ListLook

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
class _Counter:
    """What the lists of one definition have counted so far, level by level."""

    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)
    turns: list[int] = field(default_factory=lambda: [0] * LEVELS)
    """When each level last counted: a level begins anew where one above it counted since."""
    turn: int = 0

    def next(self, look: ListLook, *, anew: bool) -> int:
        """Return the next number of a level."""
        level, last = look.level, self.counts[look.level]
        highest = level if look.restart_after is None else min(look.restart_after, level)
        begins = anew or last is None or any(self.turns[above] > self.turns[level] for above in range(highest))
        return self.put(level, look.starts[-1] if begins or last is None else last + 1)

    def put(self, level: int, count: int) -> int:
        """Let a level stand at a number."""
        self.turn += 1
        self.counts[level], self.turns[level] = count, self.turn
        return count


@dataclass
class _Marker:
    style: HouseStyle
    _counters: dict[str, _Counter] = field(default_factory=dict)
    """By list."""
    _begun: set[tuple[str, int]] = field(default_factory=set)
    """The instances of lists, and their levels, that have begun anew."""

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return self._marked(block)
            case OrderedList():
                self._pass(block)
                return block
            case Table():
                rows = (
                    replace(row, cells=tuple(replace(cell, blocks=self.blocks(cell.blocks)) for cell in row.cells))
                    for row in block.rows
                )
                return replace(block, rows=tuple(rows))
            case BlockQuote() | Callout():
                return replace(block, blocks=self.blocks(block.blocks))
            case _:
                return block

    def _pass(self, block: OrderedList) -> None:
        """Let the numbers of a list go on behind its last item: it draws its own marks, from its own start."""
        look = self.style.paragraph(block.style or "List Number").list
        if look is not None and look.numbered and block.items:
            self._counter(look).put(look.level, block.start + len(block.items) - 1)

    def _marked(self, block: Heading | Paragraph) -> Block:
        look = self.style.paragraph(block.style).list if block.style else None
        if look is None:
            return block
        label = self._count(look) if look.numbered else look.text if block.content else ""
        if not label:
            return block
        return replace(block, content=(Text(f"{label}{_SUFFIX.get(look.suffix, '')}"), *block.content))

    def _counter(self, look: ListLook) -> _Counter:
        return self._counters.setdefault(look.counter, _Counter())

    def _count(self, look: ListLook) -> str:
        counter = self._counter(look)
        anew = look.restarts and (look.instance, look.level) not in self._begun
        self._begun.add((look.instance, look.level))
        counter.next(look, anew=anew)
        return _label(look, counter.counts)


def label_of(look: ListLook, count: int) -> str:
    """Return what a list writes before the item of this number; levels above it stand at their beginning.

    >>> label_of(ListLook("%1)", numbered=True, formats=("lowerLetter",)), 3)
    'c)'
    """
    return _label(look, [*[None] * look.level, count])


def around_number(look: ListLook) -> tuple[str, str] | None:
    """Return what a list writes before and behind an item's own number; None where it writes no such number.

    >>> around_number(ListLook("(%1.%2)", level=1, formats=("upperLetter", "decimal"), starts=(1, 1)))
    ('(A.', ')')
    """
    before, own, after = look.text.partition(f"%{look.level + 1}")
    others = [None] * look.level
    return (_label(replace(look, text=before), others), _label(replace(look, text=after), others)) if own else None


def _label(look: ListLook, counts: Sequence[int | None]) -> str:
    return _PLACE.sub(lambda place: _number(look, counts, int(place[1]) - 1), look.text)


def _number(look: ListLook, counts: Sequence[int | None], level: int) -> str:
    if not 0 <= level < min(len(look.formats), len(counts)):
        return ""
    count = counts[level]
    return number(look.starts[level] if count is None else count, look.formats[level])


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
