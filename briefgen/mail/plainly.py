"""A document as a mail can show it: numbers that lead nowhere are left out, and what is lost is told."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.document.links import anchors
from briefgen.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Callout,
    Document,
    Emph,
    Heading,
    Inline,
    Inlines,
    Link,
    Note,
    OrderedList,
    Paragraph,
    Span,
    Strong,
    Table,
    Text,
)

_SPACES = " \u00a0"


def without_lost_links(document: Document) -> Document:
    """Return a document without the links into it that lead nowhere, such as the numbers of evidence that it lacks."""
    known = frozenset(anchors(document))
    return replace(document, blocks=_blocks(document.blocks, known))


def _blocks(blocks: Blocks, known: frozenset[str]) -> Blocks:
    return tuple(_block(block, known) for block in blocks)


def _block(block: Block, known: frozenset[str]) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, content=_inlines(block.content, known))
        case BulletList() | OrderedList():
            return replace(block, items=tuple(replace(i, blocks=_blocks(i.blocks, known)) for i in block.items))
        case Table():
            rows = (
                replace(row, cells=tuple(replace(cell, blocks=_blocks(cell.blocks, known)) for cell in row.cells))
                for row in block.rows
            )
            return replace(block, rows=tuple(rows))
        case BlockQuote() | Callout():
            return replace(block, blocks=_blocks(block.blocks, known))
        case _:
            return block


def _inlines(content: Inlines, known: frozenset[str]) -> Inlines:
    kept: list[Inline] = []
    for inline in content:
        if _is_lost(inline, known):
            _trim(kept)
        else:
            kept.extend(_inside(inline, known))
    return tuple(kept)


def _inside(inline: Inline, known: frozenset[str]) -> Iterator[Inline]:
    match inline:
        case Emph() | Strong() | Span() | Link():
            yield replace(inline, content=_inlines(inline.content, known))
        case Note():
            yield replace(inline, blocks=_blocks(inline.blocks, known))
        case _:
            yield inline


def _is_lost(inline: Inline, known: frozenset[str]) -> bool:
    """Tell whether an inline is nothing but links to places that the document does not have."""
    if isinstance(inline, Link):
        return inline.target.startswith("#") and inline.target[1:] not in known
    return isinstance(inline, Span) and bool(inline.content) and all(_is_lost(each, known) for each in inline.content)


def _trim(kept: list[Inline]) -> None:
    """Take the space away that stood before what is left out."""
    if kept and isinstance(last := kept[-1], Text):
        kept[-1] = Text(last.text.rstrip(_SPACES))
