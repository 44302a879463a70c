"""One self-contained, accessible HTML page: no script, nothing fetched, the look of the house.

Every character of the document stands in the page's text as it is; what HTML cannot hold is made visible and reported
(`briefgen.document.visible`). A page without pages has no page numbers: lines of the header and footer that are only
that are left out (`briefgen.document.pageless`). Anchors are ids, so links lead both ways between a statement and its
evidence; only links to the web, to mail and into the page are links, others print as text and are reported.
"""

import base64
import re
from dataclasses import dataclass, field, replace
from html import escape

from briefgen.backends.stylesheet import class_name, stylesheet
from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.direction import begins_right_to_left, is_right_to_left
from briefgen.document.labels import label
from briefgen.document.links import anchors, identifier, named, way
from briefgen.document.marks import marked
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
from briefgen.document.pageless import opening, pageless
from briefgen.document.style import HouseStyle
from briefgen.document.visible import once, show
from briefgen.document.walk import is_title, texts

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_PICTURES = frozenset(("image/png", "image/jpeg"))


def render(document: Document, style: HouseStyle, report: Report) -> bytes:
    """Write the document as one HTML page in UTF-8."""
    document = marked(document, style)
    titles = (block.style for block in document.blocks if isinstance(block, Paragraph) and is_title(block, style))
    page = _Page(
        frozenset(anchors(document)),
        once(report),
        title=next(titles, ""),
        right_to_left=is_right_to_left(document.language),
    )
    header = _running("header", page, opening(document))
    main = f'<main id="~main">\n{page.blocks(document.blocks)}'
    footer = _running("footer", page, pageless(document.footer))
    body = f"{header}{main}{_notes(page, document)}</main>\n{footer}"
    head = f"{_opening(document, page)}{_sheet(style, page)}</head>\n"
    return f"{head}{_skip(document, page)}{body}</body>\n</html>\n".encode()


def _skip(document: Document, page: "_Page") -> str:
    said, language = label(document, "skip_to_text")
    direction = "ltr" if language else ""
    attributes = page.attributes(class_="skip", href="#~main", lang=language, dir=direction)
    return f"<body>\n<a{attributes}>{page.text(said)}</a>\n"


def _opening(document: Document, page: "_Page") -> str:
    language = _language(document)
    direction = "rtl" if is_right_to_left(language) else ""
    title = document.title.strip() or next(filter(str.strip, texts(document.blocks)), "Untitled")
    metas = {
        "author": document.author, "description": document.subject, "keywords": document.marking,
        "dcterms.date": document.date,
    }  # fmt: skip
    named = (f"<meta{page.attributes(name=name, content=value)}>\n" for name, value in metas.items() if value)
    return (
        f"<!DOCTYPE html>\n<html{page.attributes(lang=language, dir=direction)}>\n<head>\n"
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{page.text(title)}</title>\n{"".join(named)}'
    )


def _language(document: Document) -> str:
    return document.language if _LANGUAGE.fullmatch(document.language) else ""


def _sheet(style: HouseStyle, page: "_Page") -> str:
    return f"<style>\n{stylesheet(style, page.used)}\n</style>\n"


def _running(tag: str, page: "_Page", blocks: Blocks) -> str:
    return f"<{tag}>\n{page.blocks(blocks)}</{tag}>\n" if blocks else ""


def _notes(page: "_Page", document: Document) -> str:
    """Write the notes after the text; a note in a note comes after it."""
    (back, language), (title, _) = label(document, "back_to_text"), label(document, "notes")
    items: list[str] = []
    while len(items) < len(page.notes):
        number = len(items) + 1
        link = page.attributes(href=f"#~noted-{number}", role="doc-backlink", lang=language, aria_label=back)
        blocks = page.blocks(page.notes[number - 1].blocks)
        items.append(f'<li id="~note-{number}">\n{blocks}<p><a{link}>↩</a></p>\n</li>\n')
    if not items:
        return ""
    section = page.attributes(role="doc-endnotes", aria_label=title, lang=language)
    tongue = page.attributes(lang=_language(document) if language else "")
    return f"<section{section}>\n<ol{tongue}>\n{''.join(items)}</ol>\n</section>\n"


def _direction(language: str) -> str:
    return ("rtl" if is_right_to_left(language) else "ltr") if language else ""


def _told(statement: str) -> dict[str, str]:
    """Return the attributes of what tells a statement: its id."""
    return {"data_statement": statement} if statement else {}


@dataclass(slots=True)
class _Page:
    """What is known while a page is written, and what comes together on the way."""

    anchors: frozenset[str]
    """The anchors that links can lead to."""
    report: Report
    right_to_left: bool
    """Whether the document is written so."""
    title: str
    """The style of the title, where it is a paragraph of the text: the first heading, and the others go one down."""
    used: dict[tuple[str, str], None] = field(default_factory=dict)
    """The styles in use, by kind and name, in order."""
    ids: set[str] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)
    level: int = 0
    """The last heading's level: headings never skip one on the way down (WCAG 1.3.1)."""
    in_link: bool = False

    def blocks(self, blocks: Blocks) -> str:
        return "".join(f"{written}\n" for block in blocks if (written := self.block(block)))

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                written = self.heading(block)
            case Paragraph():
                written = self.paragraph(block)
            case BulletList() | OrderedList():
                written = self.list(block)
            case Table():
                written = self.table(block)
            case BlockQuote(blocks):
                written = f"<blockquote>\n{self.blocks(blocks)}</blockquote>"
            case Callout():
                written = self.callout(block)
            case ThematicBreak() | PageBreak():
                written = "<hr>" if isinstance(block, ThematicBreak) else '<div class="page-break"></div>'
        return written

    def heading(self, block: Heading) -> str:
        level = 1 if block.level < 1 else min(block.level + bool(self.title), self.level + 1, 6)
        style = block.style or f"Heading {block.level}"
        return self.line(f"h{level}", block.content, style, id=self.id(block.anchor))

    def paragraph(self, block: Paragraph) -> str:
        title = bool(self.title) and block.style == self.title and not self.level
        names = {"id": self.id(block.anchor), **_told(block.statement)}
        return self.line("h1" if title else "p", block.content, block.style, **names)

    def line(self, tag: str, content: Inlines, style: str, **names: str) -> str:
        """Write a heading or paragraph; one with nothing in it only spaced its neighbours."""
        if not content and not names["id"]:
            return ""
        if tag != "p":
            self.level = int(tag[1])
        if not self.right_to_left and begins_right_to_left(content):
            names["dir"] = "rtl"
        attributes = self.attributes(class_=self.look("p", style), **names)
        return f"<{tag}{attributes}>{self.inlines(content)}</{tag}>"

    def list(self, block: BulletList | OrderedList) -> str:
        ordered = isinstance(block, OrderedList)
        style = block.style or ("List Number" if ordered else "List Bullet")
        tag, start = ("ol", str(block.start)) if isinstance(block, OrderedList) else ("ul", "1")
        attributes = self.attributes(class_=self.look("l", style), start="" if start == "1" else start)
        items = "".join(self.item(item, style) for item in block.items)
        return f"<{tag}{attributes}>\n{items}</{tag}>" if items else ""

    def item(self, item: ListItem, style: str) -> str:
        """Write an item; its paragraphs have the list's style where they have none of their own."""
        blocks = (
            replace(block, style=style) if isinstance(block, Paragraph) and not block.style else block
            for block in item.blocks
        )
        attributes = self.attributes(id=self.id(item.anchor), **_told(item.statement))
        return f"<li{attributes}>\n{self.blocks(tuple(blocks))}</li>\n"

    def table(self, table: Table) -> str:
        shares = "".join(f'<col style="width:{share:.2%}">' for share in table.widths)
        columns = f"<colgroup>{shares}</colgroup>\n" if shares else ""
        head = self.rows(table, table.rows[: table.header_rows], "col")
        body = self.rows(table, table.rows[table.header_rows :], "")
        attributes = self.attributes(class_=self.look("t", table.style))
        sections = (f"<{tag}>\n{rows}</{tag}>\n" for tag, rows in (("thead", head), ("tbody", body)) if rows)
        return f"<table{attributes}>\n{columns}{''.join(sections)}</table>" if table.rows else ""

    def rows(self, table: Table, rows: tuple[Row, ...], scope: str) -> str:
        columns = max((len(row.cells) for row in table.rows), default=0)
        return "".join(self.row(row, columns, scope or ("row" if table.header_column else "")) for row in rows)

    def row(self, row: Row, columns: int, scope: str) -> str:
        """Write a row; `scope` "col" makes headers of all its cells, "row" of the first."""
        padded = (*row.cells, *(Cell(()) for _ in range(columns - len(row.cells))))
        heads = columns if scope == "col" else 1 if scope == "row" else 0
        cells = (self.cell(cell, scope if number < heads else "") for number, cell in enumerate(padded))
        return f"<tr{self.attributes(**_told(row.statement))}>\n{''.join(cells)}</tr>\n"

    def cell(self, cell: Cell, scope: str) -> str:
        tag = "th" if scope else "td"
        content = self.blocks(cell.blocks).removesuffix("\n")
        return f"<{tag}{self.attributes(scope=scope)}>{content}</{tag}>\n"

    def callout(self, block: Callout) -> str:
        look = " ".join(filter(None, ("callout", self.look("b", block.style))))
        attributes = self.attributes(class_=look, role="note", aria_label=block.label)
        return f"<div{attributes}>\n{self.blocks(block.blocks)}</div>"

    def inlines(self, content: Inlines) -> str:
        return "".join(map(self.inline, content))

    def inline(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                written = self.text(text)
            case Emph(content) | Strong(content):
                tag = "em" if isinstance(inline, Emph) else "strong"
                written = f"<{tag}>{self.inlines(content)}</{tag}>"
            case Span():
                written = self.span(inline)
            case Link():
                written = self.link(inline)
            case Note():
                written = self.note(inline)
            case LineBreak():
                written = "<br>"
            case Picture() | PageNumber():
                written = self.thing(inline)
        return written

    def text(self, text: str) -> str:
        return escape(show(text, self.report), quote=False)

    def span(self, span: Span) -> str:
        language = span.language if _LANGUAGE.fullmatch(span.language) else ""
        attributes = self.attributes(
            id=self.id(span.anchor),
            class_=self.look("c", span.style),
            lang=language,
            dir=_direction(language),
            **_told(span.statement),
        )
        content = self.inlines(span.content)
        return f"<span{attributes}>{content}</span>" if attributes else content

    def link(self, link: Link) -> str:
        target = None if self.in_link else way(link.target, self.anchors)
        if target is None:
            message = f'The link to "{link.target}" is printed as text.'
            self.report(Diagnostic("link-not-shown", message))
            return self.inlines(named(link))
        self.in_link = True
        content = self.inlines(named(link))
        self.in_link = False
        return f"<a{self.attributes(href=target, title=link.title)}>{content}</a>"

    def note(self, note: Note) -> str:
        self.notes.append(note)
        number = len(self.notes)
        if self.in_link:  # links do not stand in links
            return f'<sup id="~noted-{number}">{number}</sup>'
        return f'<sup><a id="~noted-{number}" href="#~note-{number}" role="doc-noteref">{number}</a></sup>'

    def thing(self, inline: Picture | PageNumber) -> str:
        if isinstance(inline, PageNumber):
            self.report(Diagnostic("page-number-not-shown", "A page number has no meaning in HTML and is left out."))
            return ""
        if inline.media_type not in _PICTURES:
            message = f'A picture of type "{inline.media_type}" cannot be shown: its description stands in its place.'
            self.report(Diagnostic("picture-not-shown", message))
            return self.text(inline.alt)
        data = base64.b64encode(inline.data).decode()
        size = f"width:{inline.width:.2f}pt;aspect-ratio:{inline.width:.2f}/{inline.height:.2f}"
        alt = self.attributes(alt=inline.alt) or ' alt=""'
        return f'<img src="data:{inline.media_type};base64,{data}"{alt} style="{size}">'

    def id(self, anchor: str) -> str:
        """Return the id for an anchor; a name that comes up twice is the first one's."""
        name = identifier(anchor)
        if name in self.ids:
            return ""
        self.ids.add(name)
        return name

    def look(self, kind: str, style: str) -> str:
        """Return the class for a style and remember that it is in use."""
        if not style and kind != "t":
            return ""
        self.used[kind, style] = None
        return class_name(kind, style)

    def attributes(self, **values: str) -> str:
        """Return the attributes that are not empty; `data_x` stands for `data-x`, `class_` for `class`."""
        return "".join(
            f' {name.rstrip("_").replace("_", "-")}="{escape(show(value, self.report))}"'
            for name, value in values.items()
            if value
        )
