"""Tables: rows of cells in columns, headed anew on every page; only rows higher than a page are cut."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from itertools import accumulate, pairwise
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.box import TOLERANCE, Cited, Spacing, Stack
from briefgen.backends.pdf.canvas import Sheets
from briefgen.document.style import Border, TableStyle

LEAST_COLUMN: Final = 4.0
NOTED: Final = 2 / 3
"""How much of a page the pieces of a row that is cut may take where notes are to stand below."""
ALONE: Final = Spacing()


class Grid(Struct, frozen=True):
    """Where the columns of a table stand, and its look."""

    left: float
    edges: tuple[float, ...]
    """From the table's left edge, one more than columns."""
    style: TableStyle
    padding: tuple[float, float]
    """Left and right of a cell's text."""

    def inside(self, column: int) -> float:
        """Return how wide a cell's text may be."""
        return self.edges[column + 1] - self.edges[column] - sum(self.padding)


class RowBox(Struct, frozen=True):
    """One row, laid out."""

    cells: tuple[Stack, ...]
    header: bool
    height: float
    """Without the line above it."""
    continued: bool = False
    """Whether it goes on with a row that was cut, without a line between."""

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the notes that it refers to."""
        return tuple(number for cell in self.cells for number in cell.notes)


def grid(shares: Sequence[float], columns: int, style: TableStyle, room: tuple[float, float]) -> Grid:
    """Return the columns of a table in `room`, its left edge and width; equal ones where the shares do not fit."""
    if len(shares) != columns or min(shares) <= 0:
        shares = (1.0,) * columns
    width = max(room[1], columns * LEAST_COLUMN)
    total = sum(shares)
    edges = tuple(accumulate((width * share / total for share in shares), initial=0.0))
    narrowest = min(after - before for before, after in pairwise(edges))
    padding = min(1.0, narrowest / 2 / max(style.cell_left + style.cell_right, 0.1))
    return Grid(room[0], edges, style, (padding * style.cell_left, padding * style.cell_right))


def row_box(cells: Sequence[Stack], style: TableStyle, *, header: bool) -> RowBox:
    """Return a row as high as its highest cell."""
    height = max((cell.height for cell in cells), default=0.0) + style.cell_top + style.cell_bottom
    return RowBox(tuple(cells), header, height)


def pieces(row: RowBox, style: TableStyle, limit: float) -> Iterator[RowBox]:
    """Yield a row that is higher than `limit` as rows that are not, each going on where the one before was cut."""
    inside = limit - style.cell_top - style.cell_bottom
    while row.height > limit + TOLERANCE:
        parts = [cell.split(inside, inside) for cell in row.cells]
        head, rest = (row_box([part[n] for part in parts], style, header=row.header) for n in (0, 1))
        if not any(cell.placed for cell in rest.cells) or not any(cell.placed for cell in head.cells):
            break
        yield head
        row = replace(rest, continued=True)
    yield row


def table_box(grid: Grid, rows: Sequence[RowBox], full: float) -> "TableBox":
    """Return a table of `rows` for pages that hold `full`; header rows that would fill half a page come once only."""
    header = tuple(row for row in rows if row.header)
    if sum(row.height for row in header) > full / 2:
        header = ()
    above = grid.style.outer.top.width + sum(row.height for row in header)
    limit = full - above - grid.style.outer.bottom.width - (len(header) + 1) * grid.style.inner_horizontal.width
    body = [
        piece
        for row in rows
        if row not in header
        for piece in pieces(row, grid.style, limit * NOTED if row.notes and row.height > limit else limit)
    ]
    line = grid.style.inner_horizontal.width
    tops = list(accumulate((row.height + line for row in body), initial=0.0))
    return TableBox(grid, header, body, tops, start=0, end=len(body))


class TableBox(Struct, frozen=True):
    """The rows of one table, or of a part of it, under its header rows."""

    grid: Grid
    header: tuple[RowBox, ...]
    rows: Sequence[RowBox]
    tops: Sequence[float]
    """Where each row begins, from the first row down, a line for each included, and where the last ends."""
    start: int
    end: int
    spacing: Spacing = ALONE

    @property
    def hang(self) -> float:
        """Nothing of a table may hang into the margin."""
        return 0.0

    @property
    def height(self) -> float:
        """How high all rows and lines are."""
        return self._upto(self.end)

    @property
    def head(self) -> float:
        """The header rows and the first row."""
        return self._upto(min(self.start + 1, self.end))

    @property
    def cited(self) -> Cited:
        """The notes that its rows refer to, those of repeated header rows left out."""
        return self._cited_upto(self.end)

    @property
    def cited_by_head(self) -> Cited:
        """Those of the header rows and the first row."""
        return self._cited_upto(min(self.start + 1, self.end))

    def _cited_upto(self, end: int) -> Cited:
        rows = (*(() if self.start else self.header), *self.rows[self.start : end])
        return Cited(tuple(number for row in rows for number in row.notes), bool(rows and rows[-1].notes))

    def _upto(self, end: int) -> float:
        style = self.grid.style
        header = sum(row.height + style.inner_horizontal.width for row in self.header)
        return style.outer.top.width + header + self.tops[end] - self.tops[self.start] + style.outer.bottom.width

    def split(self, room: float, full: float) -> "tuple[TableBox, TableBox] | None":
        """Return the rows that fit and the rest."""
        fixed = self._upto(self.start)
        count = bisect_right(self.tops, self.tops[self.start] + room - fixed + TOLERANCE) - 1 - self.start
        count = min(count, self.end - self.start - 1)
        if count < 1:
            count = 1 if room >= full - TOLERANCE and self.end - self.start > 1 else 0
        if not count:
            return None
        middle = self.start + count
        return replace(self, end=middle), replace(self, start=middle)

    def draw(self, sheets: Sheets, left: float, top: float) -> None:
        """Draw the grounds, the cells and the lines."""
        style, edges = self.grid.style, self.grid.edges
        left += self.grid.left
        y = top
        rows = [*self.header, *self.rows[self.start : self.end]]
        for number, row in enumerate(rows):
            line = style.inner_horizontal if number else style.outer.top
            if not row.continued or not number:
                _rule(sheets, line, (left, y - line.width), edges[-1])
            y -= line.width
            with sheets.artifacts() if self.start and number < len(self.header) else nullcontext():
                self._draw_row(sheets, row, left, y)
            y -= row.height
        _rule(sheets, style.outer.bottom, (left, y - style.outer.bottom.width), edges[-1])
        for number, edge in enumerate(edges):
            line = (
                style.outer.left
                if not number
                else style.outer.right
                if number == len(edges) - 1
                else style.inner_vertical
            )
            if line.width:
                sheets.fill(
                    line.color, left + edge - line.width / 2, y - style.outer.bottom.width, (line.width, top - y)
                )

    def _draw_row(self, sheets: Sheets, row: RowBox, left: float, top: float) -> None:
        grid = self.grid
        if row.header and grid.style.header_fill:
            sheets.fill(grid.style.header_fill, left, top - row.height, (grid.edges[-1], row.height))
        for column, cell in enumerate(row.cells):
            inside = left + grid.edges[column] + grid.padding[0]
            cell.draw(sheets, inside, top - grid.style.cell_top, grid.inside(column))


def _rule(sheets: Sheets, line: Border, corner: tuple[float, float], width: float) -> None:
    if line.width:
        sheets.fill(line.color, *corner, (width, line.width))
