"""The slots in a template's blocks, filled with what their tags came to."""

import dataclasses
from collections.abc import Callable

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
    Link,
    OrderedList,
    Paragraph,
    Row,
    Span,
    Strong,
    Table,
)

Fill = Callable[[int], Inlines]
"""From a slot's number to what it prints."""


def fill_blocks(blocks: Blocks, fill: Fill) -> Blocks:
    """Return blocks of the template with their slots filled."""
    return tuple(fill_block(block, fill) for block in blocks)


def fill_block(block: Block, fill: Fill) -> Block:
    """Return a block of the template with its slots filled."""
    match block:
        case Heading() | Paragraph():
            return dataclasses.replace(block, content=fill_inlines(block.content, fill))
        case Table():
            return dataclasses.replace(block, rows=tuple(_fill_row(row, fill) for row in block.rows))
        case BlockQuote() | Callout():
            return dataclasses.replace(block, blocks=fill_blocks(block.blocks, fill))
        case BulletList() | OrderedList() | _:
            return block


def _fill_row(row: Row, fill: Fill) -> Row:
    return dataclasses.replace(row, cells=tuple(Cell(fill_blocks(cell.blocks, fill)) for cell in row.cells))


def fill_inlines(content: Inlines, fill: Fill) -> Inlines:
    """Return inlines with their slots filled."""
    return tuple(_fill(inline, fill) for inline in content)


def _fill(inline: Inline, fill: Fill) -> Inline:
    if isinstance(inline, Span) and inline.slot is not None:
        return dataclasses.replace(inline, content=fill(inline.slot))
    if isinstance(inline, Emph | Strong | Span | Link):
        return dataclasses.replace(inline, content=fill_inlines(inline.content, fill))
    return inline
