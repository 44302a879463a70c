"""A document as the plain text of a message: lines of at most 72 columns, readable without any look.

Headings are underlined, items begin with a dash, and a table is told row by row, each cell behind its column's name.
An East Asian letter takes two columns. Only an address that is longer than a line is not cut.
"""

import itertools
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from briefgen.diagnostics import Report
from briefgen.document.links import address
from briefgen.document.marks import label_of
from briefgen.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Callout,
    Cell,
    Emph,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    OrderedList,
    PageBreak,
    PageNumber,
    Paragraph,
    Picture,
    Span,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from briefgen.document.style import HouseStyle
from briefgen.document.visible import show
from briefgen.document.walk import is_title, plain

COLUMNS: Final = 72
_LEAST: Final = 24
"""Columns that are left to a text, however deeply it is nested."""
_ENDLESS: Final = 10**6
_RULE: Final = "-" * 24
_NOT_FIRST: Final = frozenset("、。，．・：；？！）］｝〉》」』】’”…々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%,.;:!?)]}")
"""What begins no line."""


def text_of(blocks: Blocks, style: HouseStyle, report: Report) -> str:
    """Return blocks as plain text; every line has its end."""
    writer = _Writer(style, report)
    lines = [*writer.blocks(blocks, COLUMNS), *writer.noted()]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def width(text: str) -> int:
    """Return how many columns a text takes.

    >>> width("Nara"), width("奈良"), width("e\u0301")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Yield a line of text as lines of at most so many columns, cut at spaces, and in what has none where it must be.

    >>> list(wrapped("The two sides are set to sign.", 12))
    ['The two', 'sides are', 'set to sign.']
    """
    line, used = "", 0
    for word in text.split(" "):
        wide = width(word)
        if line and used + 1 + wide <= columns:
            line, used = f"{line} {word}", used + 1 + wide
            continue
        if line and not (wide > columns and _has_wide(word)):
            yield line
            line, used = "", 0
        pieces = list(_pieces(f"{line} {word}" if line else word, columns))
        yield from pieces[:-1]
        line = pieces[-1] if pieces else ""
        used = width(line)
    yield line


def _has_wide(word: str) -> bool:
    return not word.isascii() and any(_columns(character) > 1 for character in word)


def _pieces(word: str, columns: int) -> Iterator[str]:
    """Yield a word in pieces that fit into a line; an address stays whole."""
    if width(word) <= columns or "://" in word:
        yield word
        return
    piece, used = "", 0
    for character, following in itertools.zip_longest(word, word[1:], fillvalue=""):
        wide = _columns(character)
        room = columns - (_columns(following) if following in _NOT_FIRST and following else 0)
        if used and used + wide > (columns if character in _NOT_FIRST else room):
            yield piece
            piece, used = "", 0
        piece += character
        used += wide
    yield piece


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"F", "W"} else 1


@dataclass
class _Writer:
    style: HouseStyle
    report: Report
    notes: list[Note] = field(default_factory=list)

    def blocks(self, blocks: Blocks, columns: int) -> Iterator[str]:
        """Yield the lines of blocks, an empty one between two of them."""
        written = (list(self.block(block, max(columns, _LEAST))) for block in blocks)
        yield from _apart(lines for lines in written if any(map(str.strip, lines)))

    def block(self, block: Block, columns: int) -> Iterator[str]:
        match block:
            case Heading() | Paragraph():
                yield from self.paragraph(block, columns)
            case BulletList() | OrderedList():
                yield from self.listed(block, columns)
            case Table():
                yield from self.table(block, columns)
            case BlockQuote(blocks):
                yield from (f"> {line}" for line in self.blocks(blocks, columns - 2))
            case Callout(blocks, label):
                yield from _led(f"{self.shown(label)}: " if label else "", self.blocks(blocks, columns), columns)
            case ThematicBreak():
                yield _RULE
            case PageBreak():
                return

    def paragraph(self, block: Heading | Paragraph, columns: int) -> Iterator[str]:
        lines = [line for text in self.inlines(block.content).split("\n") for line in wrapped(_single(text), columns)]
        yield from lines
        title = isinstance(block, Paragraph) and is_title(block, self.style)
        if (title or isinstance(block, Heading)) and any(lines):
            yield ("=" if title else "-") * max(map(width, lines))

    def listed(self, block: BulletList | OrderedList, columns: int) -> Iterator[str]:
        look = self.style.paragraph(block.style or "List Number").list if isinstance(block, OrderedList) else None
        start = block.start if isinstance(block, OrderedList) else 1
        for number, item in enumerate(block.items, start):
            mark = f"{number}. " if isinstance(block, OrderedList) else "- "
            if look is not None and look.numbered:
                mark = f"{label_of(look, number)} "
            lines = self.blocks(item.blocks, columns - len(mark))
            yield from (
                f"{mark if first else ' ' * len(mark)}{line}" for first, line in zip(_once(), lines, strict=False)
            )

    def table(self, table: Table, columns: int) -> Iterator[str]:
        """Yield the rows of a table: each cell behind its column's name, or behind the row's where it has one.

        Of several rows of names the last one names the columns; a table of nothing but names is told as it is.
        """
        named = min(table.header_rows, len(table.rows) - 1)
        heads = [self.flat(cell) for cell in table.rows[named - 1].cells] if named > 0 else []
        above = [list(self.row(row.cells, [], columns)) for row in table.rows[: max(named - 1, 0)]]
        below = table.rows[max(named, 0) :]
        is_labelled = table.header_column and not heads
        rows = [list((self.labelled if is_labelled else self.row)(row.cells, heads, columns)) for row in below]
        told = [lines for lines in (*above, *rows) if lines]
        yield from itertools.chain.from_iterable(told) if is_labelled else _apart(told)

    def row(self, cells: tuple[Cell, ...], heads: list[str], columns: int) -> Iterator[str]:
        for number, cell in enumerate(cells):
            yield from self.headed(heads[number] if number < len(heads) else "", cell, columns)

    def labelled(self, cells: tuple[Cell, ...], _: list[str], columns: int) -> Iterator[str]:
        """Yield a row whose first cell names it."""
        if len(cells) < 2:  # noqa: PLR2004  # a name and what it names
            yield from self.row(cells, [], columns)
            return
        label = self.flat(cells[0])
        told = list(self.headed(label, cells[1], columns)) or list(wrapped(label, columns))
        yield from told
        yield from self.row(cells[2:], [], columns)

    def headed(self, head: str, cell: Cell, columns: int) -> Iterator[str]:
        """Yield what a cell says behind a name: on the same line where it is one paragraph."""
        if len(cell.blocks) == 1 and isinstance(only := cell.blocks[0], Paragraph):
            said = _single(self.inlines(only.content))
            yield from wrapped(f"{head}: {said}" if head else said, columns) if said else ()
            return
        lines = list(self.blocks(cell.blocks, columns))
        yield from wrapped(f"{head}:", columns) if head and lines else ()
        yield from lines

    def flat(self, cell: Cell) -> str:
        """Return what a cell says, on one line."""
        return _single(" ".join(self.blocks(cell.blocks, _ENDLESS)))

    def noted(self) -> Iterator[str]:
        """Yield the notes, each behind its number; a note in a note comes after it."""
        number = 0
        while number < len(self.notes):
            number += 1
            lines = list(self.blocks(self.notes[number - 1].blocks, COLUMNS - 6))
            yield from ("", *_led(f"[{number}] ", iter(lines), COLUMNS))

    def inlines(self, content: Inlines) -> str:
        return "".join(map(self.inline, content))

    def inline(self, inline: Inline) -> str:  # noqa: PLR0911  # a case a node
        match inline:
            case Text(text):
                return self.shown(text).replace("\n", " ")
            case Emph(content) | Strong(content) | Span(content):
                return self.inlines(content)
            case Link():
                return self.link(inline)
            case Note():
                self.notes.append(inline)
                return f"[{len(self.notes)}]"
            case LineBreak():
                return "\n"
            case Picture():
                return self.shown(inline.alt).replace("\n", " ")
            case PageNumber():
                return ""

    def link(self, link: Link) -> str:
        """Return a link's words, and its address behind them where they are others."""
        said = self.inlines(link.content)
        target = None if link.target.startswith("#") else address(link.target)
        return said if target is None or target in said or plain(link.content) in target else f"{said} <{target}>"

    def shown(self, text: str) -> str:
        return show(text, self.report)


def _single(text: str) -> str:
    """Return a text with single spaces; those that hold words together stay as they are."""
    return " ".join(filter(None, text.replace("\t", " ").replace("\n", " ").split(" ")))


def _apart(groups: Iterable[list[str]]) -> Iterator[str]:
    for number, lines in enumerate(groups):
        yield from ([""] if number else [])
        yield from lines


def _once() -> Iterator[bool]:
    yield True
    yield from itertools.repeat(False)  # noqa: FBT003  # not an argument's meaning, but the value that is repeated


def _led(lead: str, lines: Iterator[str], columns: int) -> Iterator[str]:
    first = next(lines, "")
    yield from wrapped(f"{lead}{first}", columns)
    yield from lines
