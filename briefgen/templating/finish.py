"""From pieces to a document's blocks: empty sections go, the annex and the table of contents come last."""

import itertools
from collections.abc import Mapping
from dataclasses import replace

from msgspec import Struct

from briefgen.document.nodes import Block, Blocks, Heading, Link, PageBreak, Paragraph, Span, Text
from briefgen.document.style import HouseStyle
from briefgen.document.walk import plain
from briefgen.templating import forms
from briefgen.templating.expression import Value
from briefgen.templating.lines import Setting


class Piece(Struct, frozen=True):
    """A block of the document on its way, or the trace of a tag that came to nothing."""

    block: Block | None
    annex: Setting | None = None
    """Set where the evidence annex goes, which is known only at the end."""
    cut: tuple[str, Setting] | None = None
    """Set, with the form, where what the limits cut goes: known only at the end too."""
    is_annex: bool = False
    """Whether it is what the annex is made of: evidence, sources, what was cut or set aside."""


def with_annex(pieces: list[Piece]) -> list[Piece]:
    """Put the annex in its place, now that all that refers to it is numbered."""
    filled: list[Piece] = []
    for piece in pieces:
        annex = forms.evidence(piece.annex) if piece.annex is not None else ()
        filled.extend([Piece(block) for block in annex] or [Piece(piece.block)])
    return filled


def with_cut(pieces: list[Piece], things: tuple[Value, ...]) -> list[Piece]:
    """Put what the limits cut in its place, now that it is known; its evidence is numbered after all other."""
    filled: list[Piece] = []
    for piece in pieces:
        made: Blocks = ()
        if piece.cut is not None:
            form, setting = piece.cut
            made = forms.blocks("cut", things, form, setting)
        filled.extend([Piece(block) for block in made] or [piece])
    return filled


def annex_break(pieces: list[Piece], style: HouseStyle) -> Block | None:
    """Return what the annex begins with: the last block before its contents that begins a page, or breaks one."""
    before = itertools.takewhile(lambda piece: not piece.is_annex, pieces)
    breaks = [piece.block for piece in before if piece.block is not None and _begins_page(piece.block, style)]
    return breaks[-1] if breaks and any(piece.is_annex for piece in pieces) else None


def _begins_page(block: Block, style: HouseStyle) -> bool:
    if isinstance(block, Heading | Paragraph):
        return style.paragraph(block.style).page_break_before
    return isinstance(block, PageBreak)


def body_of(blocks: Blocks, end: Block | None) -> int:
    """Return how many of the blocks stand before the annex."""
    return next((number for number in range(len(blocks) - 1, -1, -1) if blocks[number] is end), len(blocks))


def without_empty(pieces: list[Piece]) -> Blocks:
    """Drop each heading under which every tag came to nothing and no other text stands (design, section 4)."""
    backwards: list[Block | None] = []
    for piece in reversed(pieces):
        block = piece.block
        if isinstance(block, Heading):
            section = _section(backwards, block.level)
            if None in section and all(_is_blank(inner) for inner in section):
                breaks = [inner for inner in section if isinstance(inner, PageBreak)]
                backwards[len(backwards) - len(section) :] = [*breaks, None]
                continue
        backwards.append(block)
    return tuple(block for block in reversed(backwards) if block is not None)


def _section(backwards: list[Block | None], level: int) -> list[Block | None]:
    """Return what stands under a heading of `level`: the end of the reversed list, up to the next such heading."""
    count = 0
    for block in reversed(backwards):
        if isinstance(block, Heading) and block.level <= level:
            break
        count += 1
    return backwards[len(backwards) - count :]


def _is_blank(block: Block | None) -> bool:
    return block is None or isinstance(block, PageBreak) or (isinstance(block, Paragraph) and not plain(block.content))


def with_contents(blocks: Blocks, body: int, contents: Mapping[int, tuple[int, int]]) -> tuple[Blocks, int]:
    """Put the headings in the place of a table of contents, as links; Word makes its own in its copy.

    Args:
        blocks: of the whole document.
        body: how many of them stand before the annex.
        contents: by the origin of the first paragraph of a table of contents: how deep it goes, and its slot.

    Returns:
        the blocks, and how many of them now stand before the annex.
    """
    if not any(isinstance(block, Paragraph) and block.origin in contents for block in blocks):
        return blocks, body
    named = tuple(_named(block, number) for number, block in enumerate(blocks))
    headings = [block for block in named if isinstance(block, Heading) and plain(block.content).strip()]
    found: list[Block] = []
    for number, block in enumerate(named):
        place = contents.get(block.origin or 0) if isinstance(block, Paragraph) else None
        if place is None or not isinstance(block, Paragraph):
            found.append(block)
            continue
        deepest, slot = place
        first, *others = [_entry(heading) for heading in headings if heading.level <= deepest] or [Paragraph(())]
        found.extend((replace(first, content=(Span(first.content, slot=slot),), origin=block.origin), *others))
        body += len(others) * (number < body)
    return tuple(found), body


def _named(block: Block, number: int) -> Block:
    if isinstance(block, Heading) and not block.anchor:
        return replace(block, anchor=f"heading-{number}")
    return block


def _entry(heading: Heading) -> Paragraph:
    link = Link((Text(plain(heading.content)),), f"#{heading.anchor}")
    return Paragraph((link,), style=f"TOC {heading.level}")
