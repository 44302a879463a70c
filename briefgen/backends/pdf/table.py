"""Tables: rows of cells in columns, headed anew on every page."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from itertools import accumulate, pairwise
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.box import TOLERANCE, Cited, Spacing, Stack
from briefgen.backends.pdf.canvas import Sheets
from briefgen.document.style import TWIPS, Border, TableStyle

LEAST_COLUMN: Final = 4.0
NOTED: Final = 2 / 3
"""How much of a page the pieces of a row that is cut may take where notes are to stand below."""
ALONE: Final = Spacing()


class Grid(Struct, frozen=True, gc=False):
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


class RowBox(Struct, frozen=True, gc=False):
    """One row, laid out."""

    cells: tuple[Stack, ...]
    header: bool
    height: float
    """Without the line above it."""
    splits: bool = False
    """Whether it may begin on one page and end on the next; others are cut only where they are higher than a page."""

    def head(self, style: TableStyle) -> float:
        """Return the height of the least of it that may stand alone: the first lines of all cells."""
        if not self.splits:
            return self.height
        return max((cell.line for cell in self.cells), default=0.0) + style.cell_top + style.cell_bottom

    def cut(self, room: float, full: float, style: TableStyle) -> "tuple[RowBox, RowBox] | None":
        """Return what of it stands within `room` and the rest; None where something would not fit at all."""
        if room + TOLERANCE < self.head(style):
            return None
        inside = room - style.cell_top - style.cell_bottom
        parts = [cell.split(inside, full) for cell in self.cells]
        head, rest = (row_box([part[n] for part in parts], style, splits=self.splits) for n in (0, 1))
        if not any(cell.first for cell in rest.cells) or not any(cell.first for cell in head.cells):
            return None
        return replace(head, height=min(head.height, room)), rest

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the notes that it refers to."""
        return tuple(number for cell in self.cells for number in cell.notes)

    @property
    def notes_of_head(self) -> tuple[int, ...]:
        """Those of the least of it that may stand alone."""
        if not self.splits:
            return self.notes
        first = (cell.first for cell in self.cells)
        return tuple(number for box in first if box for number in box.cited_by_head.numbers)


def grid(shares: Sequence[float], columns: int, style: TableStyle, room: tuple[float, float]) -> Grid:
    """Return the columns of a table in `room`, its left edge and width; equal ones where the shares do not fit."""
    if len(shares) != columns or min(shares) <= 0:
        shares = (1.0,) * columns
    width = max(room[1], columns * LEAST_COLUMN)
    total = sum(shares)
    edges = tuple(accumulate((round(TWIPS * width * share / total) / TWIPS for share in shares), initial=0.0))
    narrowest = min(after - before for before, after in pairwise(edges))
    padding = min(1.0, narrowest / 2 / max(style.cell_left + style.cell_right, 0.1))
    return Grid(room[0], edges, style, (padding * style.cell_left, padding * style.cell_right))


def row_box(cells: Sequence[Stack], style: TableStyle, *, header: bool = False, splits: bool = False) -> RowBox:
    """Return a row as high as its highest cell."""
    height = max((cell.height for cell in cells), default=0.0) + style.cell_top + style.cell_bottom
    return RowBox(tuple(cells), header, height, splits and not header)


def pieces(row: RowBox, style: TableStyle, limit: float) -> Iterator[RowBox]:
    """Yield a row that is higher than `limit` as rows that are not, each going on where the one before was cut."""
    inside = limit - style.cell_top - style.cell_bottom
    while row.height > limit + TOLERANCE:
        parts = replace(row, splits=True).cut(limit, inside, style)
        if parts is None:
            break
        yield parts[0]
        row = parts[1]
    yield row


def _bound(row: RowBox, limit: float) -> float:
    """Return how high the pieces of a row may be: less where its notes are to stand below them."""
    return limit * NOTED if row.height > limit and row.notes else limit


def table_box(grid: Grid, rows: Sequence[RowBox], full: float) -> "TableBox":
    """Return a table of `rows` for pages that hold `full`; header rows that would fill half a page come once only."""
    header = tuple(row for row in rows if row.header)
    if sum(row.height for row in header) > full / 2:
        header = ()
    above = grid.style.outer.top.width + sum(row.height for row in header)
    limit = full - above - grid.style.outer.bottom.width - (len(header) + 1) * grid.style.inner_horizontal.width
    whole = (row for row in rows if not (header and row.header))
    body = [piece for row in whole for piece in ([row] if row.splits else pieces(row, grid.style, _bound(row, limit)))]
    line = grid.style.inner_horizontal.width
    tops = list(accumulate((row.height + line for row in body), initial=0.0))
    return TableBox(grid, header, body, tops, start=0, end=len(body))


class TableBox(Struct, frozen=True, gc=False):
    """The rows of one table, or of a part of it, under its header rows."""

    grid: Grid
    header: tuple[RowBox, ...]
    rows: Sequence[RowBox]
    tops: Sequence[float]
    """Where each row begins, from the first row down, a line for each included, and where the last ends."""
    start: int
    end: int
    begin: RowBox | None = None
    """The rest of a row that was cut, before all others."""
    finish: RowBox | None = None
    """What stands here of a row that goes on on the next page."""
    spacing: Spacing = ALONE

    @property
    def hang(self) -> float:
        """Nothing of a table may hang into the margin."""
        return 0.0

    @property
    def head(self) -> float:
        """The header rows and the first row, or the least of it."""
        first = self._first
        return self._around + (first.head(self.grid.style) if first else 0.0)

    @property
    def height(self) -> float:
        """How high all rows and lines are."""
        line = self.grid.style.inner_horizontal.width
        parts = sum(part.height + line for part in (self.begin, self.finish) if part)
        return self._around + max(parts + self.tops[self.end] - self.tops[self.start] - line, 0.0)

    @property
    def line(self) -> float:
        """The same as the head: rows are no lines."""
        return self.head

    @property
    def cited(self) -> Cited:
        """The notes that its rows refer to, those of repeated header rows left out."""
        parts = [part for part in (self.begin, *self.rows[self.start : self.end], self.finish) if part]
        rows = (*(() if self.start else self.header), *parts)
        last = rows[-1].notes if rows else ()
        return Cited(tuple(number for row in rows for number in row.notes), bool(last), len(last) > 1)

    @property
    def cited_by_head(self) -> Cited:
        """Those of the header rows and the first row, or of the least of it."""
        first = self._first
        above = () if self.start else tuple(number for row in self.header for number in row.notes)
        least = first.notes_of_head if first else ()
        return Cited((*above, *least), bool(least))

    @property
    def _first(self) -> RowBox | None:
        """The first row below the header rows, whole or in part."""
        return self.begin or next(iter(self.rows[self.start : self.end]), self.finish)

    @property
    def _around(self) -> float:
        """How high the header rows are, and the lines that do not stand between rows."""
        style = self.grid.style
        header = sum(row.height + style.inner_horizontal.width for row in self.header)
        return self._top.width + header + style.outer.bottom.width

    @property
    def _top(self) -> Border:
        """The line above all rows; where a table goes on without a header, one as between rows."""
        goes_on = self.start and not self.header
        return self.grid.style.inner_horizontal if goes_on else self.grid.style.outer.top

    def split(self, room: float, full: float) -> "tuple[TableBox, TableBox] | None":
        """Return the rows that fit and the rest; where a table goes on, it ends in a line as between rows."""
        line = self.grid.style.inner_horizontal.width
        forced = room >= full - TOLERANCE
        room -= self._around - self.grid.style.outer.bottom.width
        count = self.end - self.start + (self.finish is not None)
        if self.begin:
            if not count or self.begin.height + line > room + TOLERANCE:
                return self._cut(self.begin, self.start, room - line, full, forced=forced)
            room -= self.begin.height + line
        if not count:
            return None  # header rows alone
        fitting = bisect_right(self.tops, self.tops[self.start] + room + TOLERANCE) - 1 - self.start
        middle = self.start + max(0, min(fitting, count - 1))
        row = self.finish if self.finish and middle == self.end else self.rows[middle]
        if row.splits:
            left = room - line - (self.tops[middle] - self.tops[self.start])
            parts = self._cut(row, middle + 1, left, full, forced=forced and middle == self.start)
            if parts:
                return parts
        if middle == self.start and not self.begin:
            middle += forced and count > 1
        if middle == self.start and not self.begin:
            return None
        return replace(self, end=middle, finish=None), replace(self, start=middle, begin=None)

    def _cut(
        self, row: RowBox, following: int, room: float, full: float, *, forced: bool
    ) -> "tuple[TableBox, TableBox] | None":
        """Return the table up to what stands of a row within `room`, and from there on; `following` is the next row."""
        parts = row.cut(room, room if forced else full, self.grid.style)
        if parts is None:
            return None
        head, rest = parts
        if row is self.begin:
            here = replace(self, end=self.start, begin=head, finish=None)
        else:
            here = replace(self, end=following - 1, finish=head)
        last = None if row is self.finish else self.finish
        return here, replace(self, start=following, end=max(self.end, following), begin=rest, finish=last)

    def respaced(self, spacing: Spacing) -> "TableBox":
        """Return it with other spacing."""
        return replace(self, spacing=spacing)

    def draw(self, sheets: Sheets, left: float, top: float) -> None:
        """Draw the grounds, the cells and the lines."""
        style, edges = self.grid.style, self.grid.edges
        left += self.grid.left
        y = top
        cut = ([part] if part else [] for part in (self.begin, self.finish))
        rows = [*self.header, *next(cut), *self.rows[self.start : self.end], *next(cut)]
        with sheets.artifacts() if self.start else nullcontext():
            self._draw_grounds(sheets, left, y - self._top.width)
        for number, row in enumerate(rows):
            line = style.inner_horizontal if number else self._top
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

    def _draw_grounds(self, sheets: Sheets, left: float, top: float) -> None:
        """Draw what lies behind the header rows: before the lines, of which it would hide half on a coarse screen."""
        style = self.grid.style
        for row in self.header if style.header_fill else ():
            sheets.fill(style.header_fill, left, top - row.height, (self.grid.edges[-1], row.height))
            top -= row.height + style.inner_horizontal.width

    def _draw_row(self, sheets: Sheets, row: RowBox, left: float, top: float) -> None:
        grid = self.grid
        for column, cell in enumerate(row.cells):
            inside = left + grid.edges[column] + grid.padding[0]
            cell.draw(sheets, inside, top - grid.style.cell_top, grid.inside(column))


def _rule(sheets: Sheets, line: Border, corner: tuple[float, float], width: float) -> None:
    if line.width:
        sheets.fill(line.color, *corner, (width, line.width))
