"""Where links may lead: anchors that stand in the document, and addresses of the web and of mail."""

import re
from collections.abc import Collection, Iterator
from itertools import chain

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

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~:/?#@!$&'*+,;=%]")
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9_.-]")


def address(target: str) -> str | None:
    """Return the address of a link in characters that every format can hold, or None where it is not to be followed.

    Only the web and mail may be led to: `javascript:`, `file:` and `data:` addresses stay text.

    >>> address("https://example.org/a (b)?c=ü")
    'https://example.org/a%20%28b%29?c=%C3%BC'
    >>> address("javascript:alert(1)") is None
    True
    """
    target = target.strip()
    if not _ADDRESS.match(target):
        return None
    return _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), target)


def way(target: str, anchors: Collection[str]) -> str | None:
    """Return where a link of a page leads, an address or "#" and an id; None where it is not to be followed.

    >>> way("#a b", {"a b"}), way("#c", {"a b"}), way("https://example.org/", ())
    ('#a~20~b', None, 'https://example.org/')
    """
    if not target.startswith("#"):
        return address(target)
    return f"#{identifier(target[1:])}" if target[1:] in anchors else None


def identifier(anchor: str) -> str:
    """Return an anchor's name in characters that ids and addresses both hold as they are; no two names fall together.

    >>> identifier("evidence-1.2"), identifier('a "b"')
    ('evidence-1.2', 'a~20~~22~b~22~')
    """
    return _NOT_IN_ID.sub(lambda match: f"~{ord(match[0]):x}~", anchor)


def named(link: Link) -> Inlines:
    """Return what is to be shown for a link: its content, or its target where the content would show nothing."""
    return link.content if any(map(_shows, link.content)) else (*link.content, Text(link.target))


def _shows(inline: Inline) -> bool:
    match inline:
        case Text(text):
            return bool(text)
        case Picture():
            return bool(inline.alt)
        case Link():
            return bool(inline.target) or any(map(_shows, inline.content))
        case Emph() | Strong() | Span():
            return any(map(_shows, inline.content))
        case Note() | LineBreak() | PageNumber():
            return not isinstance(inline, PageNumber)


def anchors(document: Document) -> Iterator[str]:
    """Yield the name of every anchor in the document: header, body, footer."""
    others = (margins for margins in (document.first, document.even) if margins is not None)
    stories = (story for margins in others for story in (margins.header, margins.footer))
    for blocks in (document.header, document.blocks, document.footer, *stories):
        yield from _in_blocks(blocks)


def _in_blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from filter(None, _in_block(block))


def _in_block(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield block.anchor
            yield from anchors_in(block.content)
        case BulletList() | OrderedList():
            for item in block.items:
                yield item.anchor
                yield from _in_blocks(item.blocks)
        case Table():
            for cell in chain.from_iterable(row.cells for row in block.rows):
                yield from _in_blocks(cell.blocks)
        case BlockQuote() | Callout():
            yield from _in_blocks(block.blocks)
        case ThematicBreak() | PageBreak():
            return


def anchors_in(content: Inlines) -> Iterator[str]:
    """Yield the name of every anchor in inlines, those in notes too."""
    for inline in content:
        yield from filter(None, _in_inline(inline))


def _in_inline(inline: Inline) -> Iterator[str]:
    match inline:
        case Span():
            yield inline.anchor
            yield from anchors_in(inline.content)
        case Emph() | Strong() | Link():
            yield from anchors_in(inline.content)
        case Note():
            yield from _in_blocks(inline.blocks)
        case Text() | LineBreak() | Picture() | PageNumber():
            return
