"""A drawn line, as a box: between passages, and between the text and its endnotes."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.box import NOTHING_CITED, Cited, Laid, Spacing
from briefgen.backends.pdf.canvas import Sheets

THICKNESS: Final = 0.5
COLOR: Final = "808080"


class Rule(Struct, frozen=True):
    """A line halfway up a box of its own."""

    left: float
    width: float
    spacing: Spacing
    height: float = THICKNESS
    thickness: float = THICKNESS
    color: str = COLOR
    hang: float = 0.0
    cited: Cited = NOTHING_CITED
    cited_by_head: Cited = NOTHING_CITED

    @property
    def head(self) -> float:
        """All of it."""
        return self.height

    @property
    def line(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float, full: float) -> tuple[Laid, Laid] | None:  # noqa: ARG002  # the shape of Laid
        """Return None: a line is whole."""
        return None

    def respaced(self, spacing: Spacing) -> Laid:
        """Return it with other spacing."""
        return replace(self, spacing=spacing)

    def draw(self, sheets: Sheets, left: float, top: float) -> None:
        """Draw the line."""
        sheets.mark(None)
        bottom = top - (self.height + self.thickness) / 2
        sheets.fill(self.color, left + self.left, bottom, (self.width, self.thickness))
