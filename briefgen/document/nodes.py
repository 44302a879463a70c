"""The nodes of a document: CommonMark's names, pandoc's where CommonMark has none.

The unions `Block` and `Inline` are closed: every backend has one `case` a node, and the type checker names the
backend that forgot one. Styles are named, never described: what a name looks like is the house style's.

Two kinds of number tie the tree to the Word template that it was composed from, for the one backend that fills a copy
of that file; every other backend ignores them. `origin` on a block or row is the number of the template's own block or
row that it is a copy of; `slot` on a span is the number of the tag that its content stands for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, exactly as they are to be shown."""

    text: str


@dataclass(frozen=True, slots=True)
class Emph:
    """Emphasis: italics."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    """Strong emphasis: bold."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch with a name of its own: a character style, a language, a link's target, or a filled tag."""

    content: "Inlines"
    style: str = ""
    """The name of a character style."""
    language: str = ""
    """BCP 47, where it differs from the document's."""
    anchor: str = ""
    """A name that links in the document can point to."""
    slot: int | None = None
    statement: str = ""
    """The id of the statement that it tells, where others stand in the same block."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address, or to an anchor of the document."""

    content: "Inlines"
    target: str
    """An address, or "#" and the name of an anchor."""
    title: str = ""
    """What it leads to, for readers who cannot see it."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote, at the place of its mark."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the line."""

    data: bytes
    media_type: str
    """"image/png" or "image/jpeg"."""
    alt: str
    width: float
    """In points."""
    height: float
    """In points."""
    decorative: bool = False
    """It says nothing, so nobody needs to be told what is to be seen."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page it stands on, or of all pages: known only once pages are made."""

    total: bool = False
    """The count of all pages instead."""


Inline = Text | Emph | Strong | Span | Link | Note | LineBreak | Picture | PageNumber
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; it stays with the block that follows it."""

    level: int
    """1 to 6."""
    content: Inlines
    style: str = ""
    anchor: str = ""
    origin: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inlines
    style: str = ""
    statement: str = ""
    """The id of the statement that it tells."""
    anchor: str = ""
    origin: int | None = None


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list: one or more blocks."""

    blocks: "Blocks"
    statement: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list whose order does not matter."""

    items: tuple[ListItem, ...]
    style: str = ""
    """The paragraph style of its items."""


@dataclass(frozen=True, slots=True)
class OrderedList:
    """A numbered list."""

    items: tuple[ListItem, ...]
    start: int = 1
    style: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    statement: str = ""
    origin: int | None = None
    splits: bool = False
    """Whether it may begin on one page and end on the next."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table without merged cells; header rows are repeated on every page."""

    rows: tuple[Row, ...]
    header_rows: int = 0
    widths: tuple[float, ...] = ()
    """Shares of the text's width, one a column, adding up to 1; empty for equal columns."""
    style: str = ""
    header_column: bool = False
    """The first cell of each row names the row."""
    origin: int | None = None


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """Somebody else's words, set apart."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed passage, such as the bottom line or a person's comment."""

    blocks: "Blocks"
    label: str = ""
    """What the box is, for readers who cannot see it: "Comment"."""
    style: str = ""


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """A rule between passages."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""

    origin: int | None = None


Block = Heading | Paragraph | BulletList | OrderedList | Table | BlockQuote | Callout | ThematicBreak | PageBreak
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands at the head and foot of some of the pages."""

    header: Blocks = ()
    footer: Blocks = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the document, in the formats that carry files."""

    name: str
    media_type: str
    """Such as "text/plain"."""
    data: bytes
    relation: Literal["Source", "Data", "Supplement"]
    """What the document was made from, the data that it shows, or something beside it."""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A composed document: what every backend is given, beside the house style."""

    blocks: Blocks
    header: Blocks = ()
    """What stands at the head of every page; `PageNumber` may be in it."""
    footer: Blocks = ()
    first: Margins | None = None
    """What stands there on the first page instead, where that is another (ECMA-376 17.10.6)."""
    even: Margins | None = None
    """What stands there on pages of even number instead (ECMA-376 17.10.1)."""
    slots: "tuple[tuple[int, Inlines], ...]" = ()
    """What fills each tag of the template outside the body (header, footer, properties), by slot number."""
    title: str = ""
    author: str = ""
    subject: str = ""
    language: str = "en"
    marking: str = ""
    marking_at_right: bool = False
    """Whether it stands at the right of its line, whatever the template says."""
    date: str = ""
    """The as-of date, ISO; empty where there is none."""
    notes_at_end: bool = False
    """Notes are endnotes, not footnotes."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What a format says of its own accord, in the document's language: see `labels.ENGLISH`."""
    body: int | None = None
    """How many of the blocks stand before the annex; None for all."""
    page_limit: int = 0
    """How many pages the body may have; 0 for no limit."""
    attachments: tuple[Attachment, ...] = ()
    """Files that go with it, such as the texts that it rests on; formats that carry none leave them out."""

    @property
    def head(self) -> Blocks:
        """What stands at the head of a document without pages: the first page's, where it says anything."""
        return self.first.header if self.first is not None and self.first.header else self.header

    def margins(self, page: int) -> Margins:
        """Return what stands at the head and foot of a page, counted from 1."""
        if page == 1 and self.first is not None:
            return self.first
        if page % 2 == 0 and self.even is not None:
            return self.even
        return Margins(self.header, self.footer)
