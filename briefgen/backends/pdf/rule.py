"""The line between passages, as a box."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.box import NOTHING_CITED, Cited, Laid, Spacing
from briefgen.backends.pdf.canvas import Sheets

WIDTH: Final = 0.5
COLOR: Final = "808080"


class Rule(Struct, frozen=True):
    """A thin line."""

    left: float
    width: float
    spacing: Spacing
    height: float = WIDTH
    hang: float = 0.0
    head: float = WIDTH
    line: float = WIDTH
    cited: Cited = NOTHING_CITED
    cited_by_head: Cited = NOTHING_CITED

    def split(self, room: float, full: float) -> tuple[Laid, Laid] | None:  # noqa: ARG002  # the shape of Laid
        """Return None: a line is whole."""
        return None

    def respaced(self, spacing: Spacing) -> Laid:
        """Return it with other spacing."""
        return replace(self, spacing=spacing)

    def draw(self, sheets: Sheets, left: float, top: float) -> None:
        """Draw the line."""
        sheets.fill(COLOR, left + self.left, top - self.height, (self.width, self.height))
