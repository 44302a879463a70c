"""How a document looks: read once from the staff's Word file, followed by every backend. Lengths are in points."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

MARKING = "Marking: "
"""What the automatic character style of a protective marking with colours of its own begins with."""
AT_RIGHT = " at the right"
"""What the name of an automatic paragraph style ends with that sets its lines at the right."""
Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True, slots=True)
class LineHeight:
    """The distance of lines (ECMA-376 17.3.1.33)."""

    rule: Literal["multiple", "exact", "at_least"] = "multiple"
    value: float = 1.0
    """A factor for `multiple`, points otherwise."""


TWIPS: Final = 20
"""In a point: the unit of most lengths in Word, in which it sets lines and columns too."""
LEVELS: Final = 9
"""How many levels a list may have (ECMA-376 17.9.6)."""
APART: Final = 6.0
"""How far apart, in points, two tables stand that would touch."""


@dataclass(frozen=True, slots=True)
class Border:
    """One edge of a box; a width of 0 is no line."""

    width: float = 0.0
    color: str = "000000"
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """The edges and the ground of a paragraph or cell."""

    top: Border = Border()
    bottom: Border = Border()
    left: Border = Border()
    right: Border = Border()
    fill: str = ""
    """RRGGBB; empty for none."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How characters look."""

    font: str = "Calibri"
    """The family's name, theme fonts resolved."""
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    color: str = "000000"
    """RRGGBB."""
    fill: str = ""
    """The colour behind it, RRGGBB; empty for none."""
    superscript: bool = False
    hidden: bool = False
    """Neither shown nor printed (ECMA-376 17.3.2.41)."""
    kern_from: float | None = None
    """Pairs are kerned from this size on; never where None (ECMA-376 17.3.2.19)."""


@dataclass(frozen=True, slots=True)
class ListLook:
    """The mark of a list's item, from the file's numbering."""

    text: str = "•"
    """The bullet, or the number's pattern with %1 for the number ("%1.")."""
    numbered: bool = False
    left: float = 18.0
    """Where the item's text begins."""
    hanging: float = 18.0
    """How far the mark stands to the left of it."""
    mark: TextStyle | None = None
    """The mark's own look; None for the paragraph's."""
    suffix: str = "tab"
    """What follows the mark: "tab", "space" or "nothing"."""
    counter: str = ""
    """What it counts with: lists with one counter go on where another of them ended."""
    instance: str = ""
    """The list itself, of which there may be several with one counter."""
    restarts: bool = False
    """Whether the list begins anew where it is first used."""
    level: int = 0
    """How deep, from 0."""
    formats: tuple[str, ...] = ("decimal",)
    """How this level and those above it write their numbers, the highest first (ECMA-376 17.18.59)."""
    starts: tuple[int, ...] = (1,)
    """The first number of each of them."""
    restart_after: int | None = None
    """How many of the levels above make it begin anew when they count; None for all (ECMA-376 17.9.10)."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How a paragraph looks, inheritance and defaults resolved."""

    name: str
    id: str = ""
    """The style's id in the Word file, which its interface language may have changed."""
    based_on: str = ""
    """The named style, where this one is automatic: that style and what one paragraph adds to it by hand."""
    text: TextStyle = TextStyle()
    align: Align = "left"
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    """Negative for a hanging indent."""
    line: LineHeight = LineHeight()
    contextual: bool = False
    """No space between neighbours of this style."""
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    page_break_before: bool = False
    outline: int | None = None
    """The heading's level, 1 to 6; None for body text."""
    tabs: tuple[tuple[float, Literal["left", "center", "right"]], ...] = ()
    box: Box | None = None
    list: ListLook | None = None


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table looks; the cells' text has paragraph styles of its own."""

    name: str
    id: str = ""
    outer: Box = Box()
    inner_horizontal: Border = Border()
    inner_vertical: Border = Border()
    header_fill: str = ""
    header_text: TextStyle | None = None
    cell_left: float = 5.4
    cell_right: float = 5.4
    cell_top: float = 0.0
    cell_bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet and its margins."""

    width: float = 595.3
    height: float = 841.9
    top: float = 72.0
    bottom: float = 72.0
    left: float = 72.0
    right: float = 72.0
    header: float = 36.0
    """From the sheet's top edge to the header."""
    footer: float = 36.0
    """From the footer's end to the sheet's bottom edge."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The look of one Word file, and the file itself."""

    page: Page = Page()
    body: ParagraphStyle = ParagraphStyle("Normal")
    """The file's default paragraph style."""
    paragraphs: Mapping[str, ParagraphStyle] = field(default_factory=dict)
    """By the style's English name, such as "Heading 1"."""
    characters: Mapping[str, TextStyle] = field(default_factory=dict)
    """Character styles by name, over the look of `body`."""
    tables: Mapping[str, TableStyle] = field(default_factory=dict)
    language: str = "en-GB"
    package: bytes = b""
    """The Word file, each tag replaced with a numbered slot; empty where the look came from no file."""
    word_only: tuple[str, ...] = ()
    """What of the file only Word shows: "text boxes", "columns"."""

    def paragraph(self, name: str) -> ParagraphStyle:
        """Return the paragraph style of that name, or the body's where the file has none."""
        return self.paragraphs.get(name) or self.body

    def table(self, name: str) -> TableStyle:
        """Return the table style of that name, else Word's own plain grid, else one of thin lines."""
        thin = Border(0.5, "808080")
        plain = TableStyle(name, outer=Box(thin, thin, thin, thin), inner_horizontal=thin, inner_vertical=thin)
        return self.tables.get(name) or self.tables.get("Table Grid") or plain
