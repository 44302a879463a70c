"""A document as the HTML of a message: tables and inline styles only, and nothing that leads out of it.

There is no style sheet, script, picture, form, link or address to fetch from, so that no mail program has a reason to
ask, and nobody learns who opened it. Words of links stay, with their address behind them as text.
"""

import re
from dataclasses import dataclass, field, replace
from html import escape

from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.direction import begins_right_to_left, is_right_to_left, mirrored
from briefgen.document.links import address
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
from briefgen.document.style import HouseStyle, TableStyle
from briefgen.document.visible import show
from briefgen.document.walk import is_title, plain, texts
from briefgen.mail import looks
from briefgen.mail.message import cid

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_TABLE = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"'
_LONGEST = 45
"""Letters that a table on a narrow screen has room for, side by side."""
_BOX = f"{looks.PADDING};border:0.75pt solid"
_SHOWN = "max-width:100%;height:auto;border:1px solid #cccccc"
_WIDEST = 680
"""Pixels of a line, where there is room: longer ones are hard to read."""


class Head(Struct, frozen=True):
    """What is said of a page before what it says."""

    title: str
    """The message's subject."""
    language: str
    """BCP 47; what is quoted in another one says so itself."""
    pictures: tuple[Picture, ...] = ()
    """Those that go with the message: no others are shown."""


_COUNTS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
"""How HTML calls what a list counts with (ECMA-376 17.18.59); mail programs know no counter styles."""


def html_of(blocks: Blocks, head: Head, style: HouseStyle, report: Report) -> str:
    """Return blocks as one HTML page for a message.

    Args:
        blocks: what it says.
        head: its title and language, and the pictures that go with it.
        style: the look.
        report: told of what a mail cannot show.
    """
    leftward = is_right_to_left(head.language)
    page = _Page(mirrored(style) if leftward else style, report, head.pictures, right_to_left=leftward)
    body = page.blocks(blocks) + page.noted()
    language = head.language if _LANGUAGE.fullmatch(head.language) else ""
    names = _attributes(lang=language, dir="rtl" if page.right_to_left else "ltr")
    return (
        f"<!DOCTYPE html>\n<html{names}>\n<head>\n"
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{page.text(head.title)}</title>\n</head>\n"
        f'<body style="margin:0;padding:0">\n{_TABLE}><tr><td style="padding:12px">\n'
        f"<div{_attributes(style=f'max-width:{_WIDEST}px;{looks.whole(style)}')}{names}>\n{body}</div>\n"
        "</td></tr></table>\n</body>\n</html>\n"
    )


def _attributes(**values: str) -> str:
    """Return attributes; those that are empty are left out."""
    quoted = ((name, escape(value, quote=False).replace('"', "&quot;")) for name, value in values.items() if value)
    return "".join(f' {name}="{value}"' for name, value in quoted)


@dataclass
class _Page:
    style: HouseStyle
    report: Report
    pictures: tuple[Picture, ...]
    right_to_left: bool
    notes: list[Note] = field(default_factory=list)

    @property
    def side(self) -> str:
        return "right" if self.right_to_left else "left"

    @property
    def inherited(self) -> str:
        return looks.inherited(self.style.body.text)

    def blocks(self, blocks: Blocks) -> str:
        return "".join(f"{written}\n" for block in blocks if (written := self.block(block)))

    def block(self, block: Block) -> str:  # noqa: C901, PLR0911  # a case a node
        match block:
            case Heading():
                return self.line(f"h{min(max(block.level, 1) + 1, 6)}", block, block.style or f"Heading {block.level}")
            case Paragraph():
                return self.line("h1" if is_title(block, self.style) else "p", block, block.style)
            case BulletList() | OrderedList():
                return self.listed(block)
            case Table():
                return self.table(block)
            case BlockQuote(blocks):
                return f'<blockquote style="margin:6pt 18pt">\n{self.blocks(blocks)}</blockquote>'
            case Callout():
                return self.callout(block)
            case ThematicBreak():
                return f'{_TABLE}><tr><td style="padding:9pt 0"><hr></td></tr></table>'
            case PageBreak():
                return ""

    def line(self, tag: str, block: Heading | Paragraph, style: str) -> str:
        """Write a heading or paragraph; a boxed one stands in a table of one cell, as Outlook needs it."""
        content = self.inlines(block.content)
        if not content.strip():
            return ""
        look = self.style.paragraph(style)
        declared = looks.paragraph(replace(look, before=0, after=0) if look.box else look, self.style.body.text)
        written = f"<{tag}{_attributes(style=declared, dir=self.turned(block.content))}>{content}</{tag}>"
        if look.box is None:
            return written
        space = max(min(look.before, looks.WIDEST), 2.0), max(min(look.after, looks.WIDEST), 2.0)
        cell = _attributes(style=f"{looks.box(look.box)};{self.inherited}")
        apart = _attributes(style=f"padding:{space[0]:.4g}pt 0 {space[1]:.4g}pt")
        return f"<div{apart}>{_TABLE}><tr><td{cell}>{written}</td></tr></table></div>"

    def turned(self, content: Inlines) -> str:
        """Return the direction of a paragraph that runs against the page's; nothing for all others."""
        return "rtl" if not self.right_to_left and begins_right_to_left(content) else ""

    def listed(self, block: BulletList | OrderedList) -> str:
        is_ordered = isinstance(block, OrderedList)
        style = block.style or ("List Number" if is_ordered else "List Bullet")
        items = "".join(self.item(item, style) for item in block.items)
        tag, start = ("ol", str(block.start)) if isinstance(block, OrderedList) else ("ul", "")
        declared = f"margin:0 0 6pt 0;padding:0;padding-{self.side}:20px"
        look = self.style.paragraph(style).list if is_ordered else None
        counted = _COUNTS.get(look.formats[-1], "") if look is not None and look.numbered else ""
        named = _attributes(style=declared, type=counted, start="" if start == "1" else start)
        return f"<{tag}{named}>\n{items}</{tag}>" if items else ""

    def item(self, item: ListItem, style: str) -> str:
        blocks = tuple(
            replace(block, style=style) if isinstance(block, Paragraph) and not block.style else block
            for block in item.blocks
        )
        if len(blocks) == 1 and isinstance(only := blocks[0], Paragraph):
            look = replace(self.style.paragraph(only.style), left=0, right=0, after=3)
            named = _attributes(style=looks.paragraph(look, self.style.body.text), dir=self.turned(only.content))
            return f"<li{named}>{self.inlines(only.content)}</li>\n"
        return f'<li style="margin:0 0 3pt 0">\n{self.blocks(blocks)}</li>\n'

    def table(self, table: Table) -> str:
        look = self.style.table(table.style)
        columns = max((len(row.cells) for row in table.rows), default=0)
        shares = [f"{share:.0%}" for share in table.widths] if len(table.widths) == columns else [""] * columns
        rows = "".join(self.row(table, number, row, look, shares) for number, row in enumerate(table.rows))
        named = _attributes(cellpadding="0", cellspacing="0", border="0", style=looks.table(look))
        return f"<table{named}>\n{rows}</table>" if table.rows else ""

    def row(self, table: Table, number: int, row: Row, look: TableStyle, shares: list[str]) -> str:
        head = number < table.header_rows
        cells = (*row.cells, *(Cell(()) for _ in range(len(shares) - len(row.cells))))
        written = ""
        for column, cell in enumerate(cells):
            names = head or (table.header_column and not column)
            tag, scope = ("th", "col" if head else "row") if names else ("td", "")
            declared = self.looks_of_cell(cell, look, len(shares), head=head, first=not column, above=not number)
            width = shares[column] if column < len(shares) and not number else ""
            written += f"<{tag}{_attributes(scope=scope, width=width, style=declared)}>{self.cell(cell)}</{tag}>\n"
        return f"<tr>\n{written}</tr>\n"

    def looks_of_cell(self, cell: Cell, look: TableStyle, columns: int, **place: bool) -> str:
        """Return a cell's inline style; only words for which a narrow screen has no room may be cut."""
        long = any(len(word) * columns > _LONGEST for text in texts(cell.blocks) for word in text.split())
        return f"{looks.cell(look, self.side, **place)};{self.inherited}{';word-break:break-word' if long else ''}"

    def cell(self, cell: Cell) -> str:
        """Write what is in a cell; its paragraphs keep no distance from its edges."""
        written = []
        for block in cell.blocks:
            if isinstance(block, Paragraph):
                look = replace(self.style.paragraph(block.style), before=0, left=0, right=0)
                named = _attributes(style=looks.paragraph(look, self.style.body.text), dir=self.turned(block.content))
                written.append(f"<p{named}>{self.inlines(block.content)}</p>")
            else:
                written.append(self.block(block))
        return "\n".join(filter(None, written))

    def callout(self, block: Callout) -> str:
        look = self.style.paragraph(block.style).box
        declared = f"{looks.box(look) if look else _BOX};{self.inherited}"
        label = f'<p style="margin:0;font-weight:bold">{self.text(block.label)}</p>\n' if block.label else ""
        return f"{_TABLE}><tr><td{_attributes(style=declared)}>\n{label}{self.blocks(block.blocks)}</td></tr></table>"

    def noted(self) -> str:
        """Write the notes after the text; a note in a note comes after it."""
        items: list[str] = []
        while len(items) < len(self.notes):
            items.append(f'<li style="margin:0 0 3pt 0">\n{self.blocks(self.notes[len(items)].blocks)}</li>\n')
        return f'<hr>\n<ol style="margin:0;padding:0 0 0 24px">\n{"".join(items)}</ol>\n' if items else ""

    def inlines(self, content: Inlines) -> str:
        return "".join(map(self.inline, content))

    def inline(self, inline: Inline) -> str:  # noqa: C901, PLR0911  # a case a node
        match inline:
            case Text(text):
                return self.text(text)
            case Emph(content) | Strong(content):
                tag = "em" if isinstance(inline, Emph) else "strong"
                return f"<{tag}>{self.inlines(content)}</{tag}>"
            case Span():
                return self.span(inline)
            case Link():
                return self.link(inline)
            case Note():
                self.notes.append(inline)
                return f"<sup>{len(self.notes)}</sup>"
            case LineBreak():
                return "<br>"
            case Picture():
                return self.picture(inline)
            case PageNumber():
                return ""

    def text(self, text: str) -> str:
        return escape(show(text, self.report), quote=False)

    def span(self, span: Span) -> str:
        language = span.language if _LANGUAGE.fullmatch(span.language) else ""
        turned = ("rtl" if is_right_to_left(language) else "ltr") if language else ""
        look = self.style.characters.get(span.style)
        declared = looks.characters(look, self.style.body.text) if look else ""
        named = _attributes(lang=language, dir=turned, style=declared)
        content = self.inlines(span.content)
        return f"<span{named}>{content}</span>" if named and content else content

    def link(self, link: Link) -> str:
        said = self.inlines(link.content)
        target = None if link.target.startswith("#") else address(link.target)
        words = plain(link.content)
        return said if target is None or target in words or words in target else f"{said} &lt;{self.text(target)}&gt;"

    def picture(self, picture: Picture) -> str:
        if picture in self.pictures:
            width, height = (f"{points * 96 / 72:.0f}" for points in (picture.width, picture.height))
            alt = show(picture.alt, self.report)
            return f"<img{_attributes(src=f'cid:{cid(picture)}', alt=alt, width=width, height=height, style=_SHOWN)}>"
        if not picture.decorative:
            message = "A picture is left out of the mail's text: its description stands in its place."
            self.report(Diagnostic("picture-not-shown", message))
        return self.text(picture.alt)
