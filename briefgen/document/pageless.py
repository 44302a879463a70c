"""Headers and footers for formats without pages: "Page X of Y" has no meaning there, what stands beside it has.

A line of a running head is cut at its tabs and line breaks. A stretch that holds a page number and otherwise only words
of numbering ("Page … of …", "Seite … von …") goes, and so does an empty one, which only held a place on the line; of
any other stretch all the text stays, without the number. The anchors of what goes stay, so that links lead somewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from briefgen.document.links import anchors_in
from briefgen.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Callout,
    Cell,
    Document,
    Emph,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    OrderedList,
    PageBreak,
    PageNumber,
    Paragraph,
    Span,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from briefgen.document.walk import notes, plain, texts

_NUMBERING = (
    "p pp pg page pages of s seite seiten von página páginas pág pagina pagine de du di van sur su sida sidan av side"
    " sivu strona str stránka z stran oldal sayfa страница страницы стр из с 页 第 共 頁 ページ 쪽 페이지 trang"
)
_WORDS = frozenset(_NUMBERING.split())
_WORD = re.compile(r"[^\W\d_]+")
Part = TypeVar("Part", Cell, ListItem)
Wrapper = Emph | Strong | Span | Link


def pageless(blocks: Blocks) -> Blocks:
    r"""Return the blocks of a header or footer without page numbering, and without the lines that were only that.

    >>> number = Paragraph((Text("Restricted\tPage "), PageNumber(), Text(" of "), PageNumber(total=True)))
    >>> pageless((number, Paragraph((Text("Page "), PageNumber()))))[0].content
    (Text(text='Restricted'),)
    """
    return tuple(_blocks(blocks))


def opening(document: Document, marking: Inline | None = None) -> Blocks:
    """Return what stands at the head of a document without pages: its header, and the marking where it lacks that.

    Args:
        document: The template may have its marking elsewhere, such as in the footer.
        marking: How it is shown; None for plain text.
    """
    header = pageless(document.head)
    if not document.marking or any(document.marking in text for text in texts(header)):
        return header
    return (Paragraph((marking or Text(document.marking),), style="Header"), *header)


def _blocks(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from _line(block)
            case Table():
                yield replace(block, rows=tuple(replace(row, cells=_whole(row.cells)) for row in block.rows))
            case BulletList() | OrderedList():
                yield replace(block, items=_whole(block.items))
            case BlockQuote() | Callout():
                yield replace(block, blocks=pageless(block.blocks))
            case ThematicBreak() | PageBreak():
                yield block


def _whole(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(replace(part, blocks=pageless(part.blocks)) for part in parts)


def _line(block: Heading | Paragraph) -> Iterator[Block]:
    stretches = tuple(_stretches(block.content))
    if len(stretches) == 1 and not _numbered(block.content):
        yield block
        return
    content: Inlines = ()
    for separator, stretch in stretches:
        if _only_numbering(stretch):
            content += tuple(Span((), anchor=anchor) for anchor in anchors_in(stretch))
        else:
            content += (*separator, *stretch) if content else stretch
    if content or block.anchor:
        yield replace(block, content=_without_numbers(content))


def _numbered(content: Inlines) -> bool:
    return any(
        isinstance(inline, PageNumber) or (isinstance(inline, Wrapper) and _numbered(inline.content))
        for inline in content
    )


def _only_numbering(stretch: Inlines) -> bool:
    text = plain(stretch)
    if any(notes(stretch)) or not all(word in _WORDS for word in _WORD.findall(text.casefold())):
        return False
    return _numbered(stretch) or not text.strip()


def _without_numbers(content: Inlines) -> Inlines:
    return tuple(
        replace(inline, content=_without_numbers(inline.content)) if isinstance(inline, Wrapper) else inline
        for inline in content
        if not isinstance(inline, PageNumber)
    )


def _stretches(content: Inlines) -> Iterator[tuple[Inlines, Inlines]]:
    """Yield each stretch between tabs and line breaks, after the separator that stands before it."""
    separator: Inlines = ()
    stretch: list[Inline] = []
    for piece in _pieces(content):
        if _separates(piece):
            yield separator, tuple(stretch)
            separator, stretch = (piece,), []
        else:
            stretch.append(piece)
    yield separator, tuple(stretch)


def _pieces(content: Inlines) -> Iterator[Inline]:
    """Yield the inlines with every tab and line break on the top level, what they stood in cut in two."""
    for inline in content:
        if isinstance(inline, Text):
            yield from (Text(part) for part in re.split(r"(\t)", inline.text) if part)
        elif isinstance(inline, Wrapper):
            for separator, stretch in _stretches(inline.content):
                yield from separator
                yield replace(inline, content=stretch)
        else:
            yield inline


def _separates(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or inline == Text("\t")
