"""What all text of one PDF shares: the house style, its fonts, its places, its notes, and whom to tell of losses."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Final

from briefgen.backends.pdf.picture import Raster, opened
from briefgen.backends.pdf.tags import Tags
from briefgen.backends.pdf.typefaces import Typefaces
from briefgen.diagnostics import Report
from briefgen.document.labels import ENGLISH
from briefgen.document.nodes import Note
from briefgen.document.style import HouseStyle, TextStyle

if TYPE_CHECKING:
    from briefgen.backends.pdf.embed import Font
    from briefgen.backends.pdf.runs import Shape

HYPERLINK: Final = "Hyperlink"


@dataclass(slots=True)
class Setting:
    """One PDF in the making."""

    house: HouseStyle
    report: Report
    typefaces: Typefaces
    anchors: set[str]
    """Every name that a link in the document may point to; notes add theirs."""
    language: str = ""
    """BCP 47; of all that names no other."""
    tags: Tags = field(default_factory=Tags)
    """The structure of the body; headers and footers are no part of it."""
    right_to_left: bool = False
    """Whether the document is written from right to left."""
    note_kind: str = "Footnote"
    """What the styles of notes are called by: "Footnote" or "Endnote"."""
    labels: Mapping[str, str] = field(default_factory=lambda: ENGLISH)
    """What links are called, which nobody sees but who hears them."""
    notes: list[Note] = field(default_factory=list)
    """In the order of their marks."""
    numbers: dict[int, int] = field(default_factory=dict)
    """From a note's identity to its number: headers are set anew for every page, and their notes are not new."""
    pictures: dict[bytes, Raster | None] = field(default_factory=dict)
    """Those opened already, by their bytes; None for one that cannot be read."""
    shapes: "dict[tuple[TextStyle, Font], Shape]" = field(default_factory=dict)
    """How text looks that is nothing but text."""
    page: int = 1
    pages: int = 1
    """Of the header and footer that are being set."""
    counted: bool = False
    """Whether a page's number was asked for: what asks is another on every page."""

    def number(self, note: Note) -> int:
        """Return the number of a note, giving out the next where it is new."""
        if id(note) not in self.numbers:
            self.notes.append(note)
            self.numbers[id(note)] = len(self.notes)
        return self.numbers[id(note)]

    def mark_style(self, over: TextStyle) -> TextStyle:
        """Return the look of a note's mark over that of the text it stands in: raised, where no style says more."""
        name = f"{self.note_kind} Reference"
        known = name in self.house.characters
        return self.character_style(name, over) if known else replace(over, superscript=True)

    def picture(self, data: bytes) -> Raster | None:
        """Return a picture opened, or None where it cannot be read."""
        if data not in self.pictures:
            self.pictures[data] = opened(data)
        return self.pictures[data]

    def character_style(self, name: str, over: TextStyle) -> TextStyle:
        """Return the look of a character style over that of the text it stands in; unknown names change nothing.

        A character style holds the whole look that it has in the body, so only what differs from there is its own.
        """
        style, body = self.house.characters.get(name), self.house.body.text
        if style is None:
            return over
        own = {entry.name: getattr(style, entry.name) for entry in fields(TextStyle)}
        return replace(over, **{key: value for key, value in own.items() if value != getattr(body, key)})
