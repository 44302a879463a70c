"""CommonMark with GitHub's tables: for notes, tickets and wikis, read alike by GitHub and pandoc.

The characters of the document come back from a parser exactly (`briefgen.backends.commonmark`); those that no output
can show are made visible and reported (`briefgen.document.visible`). Anchors are empty `<a id="…"></a>`, so links lead
both ways between a statement and its evidence. Markdown has no pages, looks or pictures of its own: page numbering is
left out (`briefgen.document.pageless`), a box is a quotation that begins with its label, a picture is its description,
and a cell's blocks stand one under the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefgen.backends.commonmark import EMPH, NONE, STRONG, Piece, line, link, paragraph
from briefgen.diagnostics import Diagnostic, Report
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
from briefgen.document.walk import is_title

_RULE = "___"
"""Neither a list's mark nor, on the first line, the start of a metadata block."""
_LAST_NUMBER = 999_999_999
"""The largest number that a list may begin with (CommonMark 0.31 section 5.2)."""


def render(document: Document, style: HouseStyle, report: Report) -> bytes:
    """Write the document as CommonMark in UTF-8; the house style tells the title, and what is numbered."""
    document = marked(document, style)
    writer = _Writer(frozenset(anchors(document)), once(report), style)
    writer.titled = any(is_title(block, style) for block in document.blocks)
    head = opening(document, Strong((Text(document.marking),)))
    body = (writer.blocks(head), writer.blocks(document.blocks))
    footer = writer.blocks(pageless(document.footer))
    ends = (f"{_RULE}\n\n{end}" for end in (writer.written_notes(), footer) if end)
    return ("\n\n".join(filter(None, (*body, *ends))) + "\n").encode()


@dataclass(slots=True)
class _Writer:
    """What is known while the document is written, and what comes together on the way."""

    anchors: frozenset[str]
    """The anchors that links can lead to."""
    report: Report
    style: HouseStyle
    titled: bool = False
    """A paragraph of the text is its title: the headings are one level below it."""
    ids: set[str] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)
    in_link: bool = False

    def blocks(self, blocks: Blocks) -> str:
        """Write blocks with a blank line between them."""
        written: list[str] = []
        kind, other = "", False
        for block in blocks:
            name = type(block).__name__
            another = name == kind and not other  # another mark begins another list (CommonMark 0.31 section 5.3)
            source = self.block(block, other=another)
            if source:
                written.append(source)
                kind, other = name, another
        return "\n\n".join(written)

    def block(self, block: Block, *, other: bool = False) -> str:
        match block:
            case Heading():
                written = self.heading(block)
            case Paragraph():
                written = self.paragraph(block)
            case BulletList() | OrderedList():
                written = self.list(block, other=other)
            case Table():
                written = self.table(block)
            case BlockQuote(blocks):
                written = _led(self.blocks(blocks), "> ", "> ")
            case Callout():
                written = _led(self.blocks((*_label(block), *block.blocks)), "> ", "> ")
            case ThematicBreak() | PageBreak():
                written = _RULE
        return written

    def heading(self, block: Heading) -> str:
        content = line((*self.anchor(block.anchor), *self.pieces(block.content)))
        if content.endswith("#"):  # or they would be read as the heading's own closing marks
            content = f"{content[:-1]}\\#"
        return f"{'#' * min(max(block.level + self.titled, 1), 6)} {content}" if content else ""

    def paragraph(self, block: Paragraph) -> str:
        if is_title(block, self.style):
            return self.heading(Heading(0, block.content, anchor=block.anchor))
        return paragraph((*self.anchor(block.anchor), *self.pieces(block.content)))

    def list(self, block: BulletList | OrderedList, *, other: bool) -> str:
        tight = all(len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph) for item in block.items)
        written: list[str] = []
        for item in block.items:
            content = self.blocks(_anchored(item))
            mark = self.mark(block, len(written), other=other)
            if content:
                written.append(_led(content, f"{mark} ", " " * (len(mark) + 1)))
        return ("\n" if tight else "\n\n").join(written)

    def mark(self, block: BulletList | OrderedList, number: int, *, other: bool) -> str:
        if isinstance(block, BulletList):
            return "*" if other else "-"
        start = block.start if 0 <= block.start <= _LAST_NUMBER - len(block.items) else 1
        if start != block.start:
            message = f"A list cannot begin with the number {block.start} in Markdown: it begins with 1."
            self.report(Diagnostic("list-number-not-shown", message))
        return f"{start + number}{')' if other else '.'}"

    def table(self, table: Table) -> str:
        """Write a table; its first header row is the head, or an empty one where it has none."""
        columns = max((len(row.cells) for row in table.rows), default=0)
        if not columns:
            return ""
        head, *rows = table.rows if table.header_rows else (Row(()), *table.rows)
        if table.header_rows > 1:
            self.report(Diagnostic("table-flattened", "Markdown knows one header row: the others are ordinary rows."))
        marks = frozenset((STRONG,)) if table.header_column else NONE
        body = (self.row(row, columns, marks) for row in rows)
        return "\n".join((self.row(head, columns, NONE), f"|{' --- |' * columns}", *body))

    def row(self, row: Row, columns: int, first: frozenset[str]) -> str:
        """Write a row; `first` are the marks of its first cell."""
        cells = (self.cell(cell, NONE if number else first) for number, cell in enumerate(row.cells))
        return f"| {' | '.join((*cells, *([''] * (columns - len(row.cells)))))} |"

    def cell(self, cell: Cell, marks: frozenset[str]) -> str:
        return "<br>".join(filter(None, (line(pieces) for pieces in self.lines(cell.blocks, marks))))

    def lines(self, blocks: Blocks, marks: frozenset[str]) -> Iterator[tuple[Piece, ...]]:
        """Yield a cell's blocks as lines."""
        for block in blocks:
            match block:
                case Heading() | Paragraph():
                    strong = marks | {STRONG} if isinstance(block, Heading) else marks
                    yield (*self.anchor(block.anchor), *self.pieces(block.content, strong))
                case BulletList() | OrderedList():
                    yield from self.items(block, marks)
                case Table():
                    yield from self.nested(block, marks)
                case BlockQuote() | Callout():
                    label = _label(block) if isinstance(block, Callout) else ()
                    yield from self.lines((*label, *block.blocks), marks)
                case ThematicBreak() | PageBreak():
                    pass

    def items(self, block: BulletList | OrderedList, marks: frozenset[str]) -> Iterator[tuple[Piece, ...]]:
        self.report(
            Diagnostic("table-flattened", "Markdown has no lists in tables: their items are lines.", level="note")
        )
        for number, item in enumerate(block.items):
            mark = Piece(f"{block.start + number}. " if isinstance(block, OrderedList) else "• ")
            for pieces in filter(line, self.lines(_anchored(item), marks)):
                yield (mark, *pieces)
                mark = Piece("\u2003")

    def nested(self, table: Table, marks: frozenset[str]) -> Iterator[tuple[Piece, ...]]:
        self.report(Diagnostic("table-flattened", "Markdown has no tables in tables: their cells are lines."))
        for row in table.rows:
            for cell in row.cells:
                yield from self.lines(cell.blocks, marks)

    def pieces(self, content: Inlines, marks: frozenset[str] = NONE) -> Iterator[Piece]:
        for inline in content:
            yield from self.inline(inline, marks)

    def inline(self, inline: Inline, marks: frozenset[str]) -> Iterator[Piece]:
        match inline:
            case Text(text):
                yield Piece(show(text, self.report), marks)
            case Emph(content) | Strong(content):
                yield from self.pieces(content, marks | {EMPH if isinstance(inline, Emph) else STRONG})
            case Span():
                yield from self.anchor(inline.anchor)
                yield from self.pieces(inline.content, marks | _MARKS.get(inline.style, NONE))
            case Link():
                yield from self.link(inline, marks)
            case Note():
                yield from self.note(inline)
            case LineBreak():
                yield Piece("\n", marks)
            case Picture() | PageNumber():
                yield Piece(self.thing(inline), marks)

    def link(self, inline: Link, marks: frozenset[str]) -> Iterator[Piece]:
        """Write a link, or its text where it cannot be followed: links do not stand in links."""
        target = None if self.in_link else way(inline.target, self.anchors)
        if target is None:
            self.report(Diagnostic("link-not-shown", f'The link to "{inline.target}" is printed as text.'))
            yield from self.pieces(named(inline), marks)
            return
        self.in_link = True
        content = tuple(self.pieces(named(inline)))
        self.in_link = False
        yield Piece(link(content, target, show(inline.title, self.report)), marks, source=True)

    def anchor(self, name: str) -> Iterator[Piece]:
        """Yield the place that links lead to; a name that comes up twice is the first one's."""
        if name and name not in self.ids:
            self.ids.add(name)
            yield self.place(identifier(name))

    def place(self, name: str) -> Piece:
        tag = "span" if self.in_link else "a"  # links do not stand in links
        return Piece(f'<{tag} id="{name}"></{tag}>', source=True)

    def note(self, note: Note) -> Iterator[Piece]:
        """Number a note; in a link its number is no link."""
        self.notes.append(note)
        number = Piece(f"[{len(self.notes)}]")
        yield self.place(f"~noted-{len(self.notes)}")
        yield number if self.in_link else Piece(link((number,), f"#~note-{len(self.notes)}"), source=True)

    def written_notes(self) -> str:
        """Write the notes, each with a link back; a note in a note comes after it."""
        written: list[str] = []
        while len(written) < len(self.notes):
            number = len(written) + 1
            back = link((Piece("↩"),), f"#~noted-{number}")
            content = self.blocks(self.notes[number - 1].blocks)
            mark = f"{number}. "
            written.append(_led(f'<a id="~note-{number}"></a>{back}\n\n{content}', mark, " " * len(mark)))
        return "\n\n".join(written)

    def thing(self, inline: Picture | PageNumber) -> str:
        if isinstance(inline, PageNumber):
            self.report(
                Diagnostic("page-number-not-shown", "A page number has no meaning in Markdown and is left out.")
            )
            return ""
        message = "A picture cannot stand in Markdown: its description stands in its place."
        self.report(Diagnostic("picture-not-shown", message))
        return show(inline.alt, self.report)


_MARKS = {"Strong": frozenset((STRONG,)), "Emphasis": frozenset((EMPH,))}
"""The character styles of every Word file that Markdown has a mark for."""


def _anchored(item: ListItem) -> Blocks:
    """Return an item's blocks with its anchor at the head of the first."""
    if not item.anchor:
        return item.blocks
    place = Span((), anchor=item.anchor)
    first = item.blocks[0] if item.blocks else None
    if isinstance(first, Heading | Paragraph):
        return (replace(first, content=(place, *first.content)), *item.blocks[1:])
    return (Paragraph((place,)), *item.blocks)


def _label(block: Callout) -> Blocks:
    return (Paragraph((Strong((Text(block.label),)),)),) if block.label else ()


def _led(source: str, first: str, others: str) -> str:
    """Return the lines with a mark before the first and its width, or the mark again, before the others."""
    lines = source.split("\n") if source else ()
    led = ((first if not number else others) + text for number, text in enumerate(lines))
    return "\n".join(text.rstrip(" ") for text in led)
