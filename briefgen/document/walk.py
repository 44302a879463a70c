"""Walks over a document's tree: all its text in reading order, its notes, its title."""

from collections.abc import Iterator

from briefgen.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Callout,
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


def plain(content: Inlines) -> str:
    r"""Return the characters of inlines, marks and notes aside; a line break is a newline.

    >>> plain((Text("a "), Strong((Text("b"),)), LineBreak(), Text("c")))
    'a b\nc'
    """
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Emph() | Strong() | Span() | Link():
            return plain(inline.content)
        case LineBreak():
            return "\n"
        case Picture():
            return inline.alt
        case Note() | PageNumber():
            return ""


def texts(blocks: Blocks) -> Iterator[str]:
    """Yield the text of every paragraph and heading in reading order, those in lists, tables and notes too."""
    for block in blocks:
        yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:  # noqa: C901  # one case a node
    match block:
        case Heading() | Paragraph():
            yield plain(block.content)
            for note in notes(block.content):
                yield from texts(note.blocks)
        case BulletList() | OrderedList():
            for item in block.items:
                yield from texts(item.blocks)
        case Table():
            for row in block.rows:
                for cell in row.cells:
                    yield from texts(cell.blocks)
        case BlockQuote() | Callout():
            yield from texts(block.blocks)
        case ThematicBreak() | PageBreak():
            return


def notes(content: Inlines) -> Iterator[Note]:
    """Yield the notes in inlines, in order."""
    for inline in content:
        match inline:
            case Note():
                yield inline
            case Emph() | Strong() | Span() | Link():
                yield from notes(inline.content)
            case Text() | LineBreak() | Picture() | PageNumber():
                pass


def is_title(block: Block, style: HouseStyle) -> bool:
    """Tell whether a block is the document's title: in the style of that name, or in an automatic one over it."""
    if not isinstance(block, Paragraph):
        return False
    look = style.paragraphs.get(block.style)
    return "Title" in {block.style, look.based_on if look else ""}
