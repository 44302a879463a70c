"""The slots of a block of the template: what each tag in it came to."""

from collections.abc import Iterator, Mapping

from briefgen.document.nodes import (
    Block,
    Emph,
    Heading,
    Inlines,
    Link,
    Paragraph,
    Span,
    Strong,
    Table,
)


def filled_slots(block: Block) -> Mapping[int, Inlines]:
    """Return the content of every filled slot in a block, by slot number.

    A template's own blocks are headings, paragraphs and tables of these; other blocks have no slots.
    """
    return dict(_in_block(block))


def _in_block(block: Block) -> Iterator[tuple[int, Inlines]]:
    if isinstance(block, Heading | Paragraph):
        yield from _in_inlines(block.content)
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                for inner in cell.blocks:
                    yield from _in_block(inner)


def _in_inlines(content: Inlines) -> Iterator[tuple[int, Inlines]]:
    for inline in content:
        if isinstance(inline, Span) and inline.slot is not None:
            yield inline.slot, inline.content
        elif isinstance(inline, Emph | Strong | Span | Link):
            yield from _in_inlines(inline.content)
