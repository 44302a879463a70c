r"""The tree itself as indented text, one node a line: what golden files hold.

What ties the tree to one template's numbering (`origin`, `slot`) is left out, so that a golden outlives a template's
edit. Letters of every script stand as they are; whatever does not print stands as `\u{…}`.
"""

import hashlib
from collections.abc import Iterable, Iterator

from briefgen.diagnostics import Report
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
    LineBreak,
    Link,
    ListItem,
    Note,
    OrderedList,
    PageBreak,
    PageNumber,
    Paragraph,
    Picture,
    Row,
    Span,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from briefgen.document.style import HouseStyle

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def render(document: Document, style: HouseStyle, report: Report) -> bytes:
    """Write the document's tree as text: all that is read of it, so nothing is ever reported; files with it are not."""
    del style, report
    return "".join(f"{line}\n" for line in _document(document)).encode()


def _document(document: Document) -> Iterator[str]:
    fields = ("title", "author", "subject", "language", "marking", "date")
    yield _line("Document", **{name: getattr(document, name) for name in fields})
    for name in ("header", "blocks", "footer"):
        yield f"  {name}"
        yield from _indented(_blocks(getattr(document, name)), 4)
    for pages, margins in (("first", document.first), ("even", document.even)):
        for name in ("header", "footer") if margins is not None else ():
            yield f"  {pages} {name}"
            yield from _indented(_blocks(getattr(margins, name)), 4)


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield _paragraph(block)
            yield from _indented(_inlines(block.content))
        case BulletList() | OrderedList():
            yield from _list(block)
        case Table():
            yield from _table(block)
        case BlockQuote(blocks):
            yield "BlockQuote"
            yield from _indented(_blocks(blocks))
        case Callout(blocks, label, style):
            yield _line("Callout", label=label, style=style)
            yield from _indented(_blocks(blocks))
        case ThematicBreak() | PageBreak():
            yield type(block).__name__


def _paragraph(block: Heading | Paragraph) -> str:
    if isinstance(block, Heading):
        return _line(f"Heading {block.level}", style=block.style, anchor=block.anchor)
    return _line("Paragraph", style=block.style, statement=block.statement, anchor=block.anchor)


def _list(block: BulletList | OrderedList) -> Iterator[str]:
    head = f"OrderedList {block.start}" if isinstance(block, OrderedList) else "BulletList"
    yield _line(head, style=block.style)
    for item in block.items:
        yield from _indented(_item(item))


def _item(item: ListItem) -> Iterator[str]:
    yield _line("ListItem", statement=item.statement, anchor=item.anchor)
    yield from _indented(_blocks(item.blocks))


def _table(table: Table) -> Iterator[str]:
    head = f"Table header_rows={table.header_rows}{' header_column' * table.header_column}"
    widths = " ".join(_number(width) for width in table.widths)
    yield _line(head, style=table.style) + (f" widths={widths}" if widths else "")
    for row in table.rows:
        yield from _indented(_row(row))


def _row(row: Row) -> Iterator[str]:
    yield _line("Row", statement=row.statement)
    for cell in row.cells:
        yield "  Cell"
        yield from _indented(_blocks(cell.blocks), 4)


def _inlines(content: Inlines) -> Iterator[str]:
    for inline in content:
        yield from _inline(inline)


def _inline(inline: Inline) -> Iterator[str]:
    match inline:
        case Text(text):
            yield f"Text {_quoted(text)}"
        case Span(content, "", "", "", statement=""):  # it only ties the tree to the template
            yield from _inlines(content)
        case Emph() | Strong() | Span() | Link():
            yield _wrapper(inline)
            yield from _indented(_inlines(inline.content))
        case Note(blocks):
            yield "Note"
            yield from _indented(_blocks(blocks))
        case LineBreak():
            yield "LineBreak"
        case Picture():
            yield _picture(inline)
        case PageNumber(total):
            yield "PageNumber total" if total else "PageNumber"


def _wrapper(inline: Emph | Strong | Span | Link) -> str:
    match inline:
        case Span(_, style, language, anchor, statement=statement):
            return _line("Span", style=style, language=language, statement=statement, anchor=anchor)
        case Link(_, target, title):
            return _line("Link", target=target, title=title)
        case Emph() | Strong():
            return type(inline).__name__


def _picture(picture: Picture) -> str:
    size = f"{_number(picture.width)}x{_number(picture.height)}"
    digest = hashlib.sha256(picture.data).hexdigest()[:16]
    head = f"Picture{' decorative' if picture.decorative else ''} {size} {len(picture.data)} bytes sha256={digest}"
    return _line(head, type=picture.media_type, alt=picture.alt)


def _line(head: str, **fields: str) -> str:
    """Return a node's line: its name, and the fields that are not empty."""
    return " ".join((head, *(f"{name}={_quoted(value)}" for name, value in fields.items() if value)))


def _indented(lines: Iterable[str], by: int = 2) -> Iterator[str]:
    return (" " * by + line for line in lines)


def _number(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")


def _quoted(text: str) -> str:
    r"""Return the text in quotes, on one line.

    >>> print(_quoted('Ünal said "yes"\n\x00'))
    "Ünal said \"yes\"\n\u{0}"
    """
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return '"' + "".join(_ESCAPES.get(char) or _escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    return char if char.isprintable() else f"\\u{{{ord(char):x}}}"
