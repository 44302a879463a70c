"""From boxes to pages: what comes to stand where, and the header and footer around it."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from briefgen.backends.pdf.box import TOLERANCE, Laid, Placed, Spacing, Stack, draw_frames, edges, gap
from briefgen.backends.pdf.canvas import Sheets
from briefgen.document.style import Page

LEAST: Final = 72.0
"""However large the margins, so much of the sheet is left for text."""


class HardBreak(Struct, frozen=True):
    """What follows begins on a new page."""


@dataclass(slots=True)
class BodyEnd:
    """Where the text before the annex ends."""

    page: int = 0
    """The page that it ends on, from 1: known once pages are made."""


class Area(Struct, frozen=True):
    """Where the body stands on the sheet."""

    left: float
    top: float
    """From the sheet's bottom edge."""
    width: float
    height: float


@dataclass(slots=True)
class _Filling:
    """The page that is being filled."""

    full: float
    hard: bool = True
    """Whether it began with a hard break, or with the document: then space before its first box counts."""
    placed: list[Placed] = field(default_factory=list)
    at: float = 0.0
    """Where the last box ends."""

    def space(self, box: Laid) -> float:
        """Return the space above `box` if it comes next."""
        if self.placed:
            return gap(self.placed[-1].box.spacing, box.spacing)
        return edges(Spacing(), box.spacing) + (box.spacing.before if self.hard else 0.0)

    def room(self, box: Laid) -> float:
        """Return the height that is left for `box`, its frames' lower edges aside."""
        return self.full - self.at - self.space(box) - edges(box.spacing, Spacing())

    def put(self, box: Laid) -> None:
        """Add `box`."""
        at = self.at + self.space(box)
        self.placed.append(Placed(box, at))
        self.at = at + box.height


def area(page: Page, header: float, footer: float) -> Area:
    """Return where the body stands; a header or footer that is higher than its margin takes from it, as in Word."""
    top, bottom = page.top, page.bottom
    if header:
        top = max(top, page.header + header)
    if footer:
        bottom = max(bottom, page.footer + footer)
    height = max(page.height - top - bottom, LEAST)
    return Area(page.left, page.height - top, _width(page), height)


def paged(boxes: Iterable[Laid | HardBreak | BodyEnd], full: Callable[[int], float]) -> list[list[Placed]]:
    """Return `boxes` on pages, of which `full` tells the height in points by number; there is always at least one.

    No page is left empty: breaks in a row, or with nothing before or behind them, count as one or as none.
    """
    queue = deque(boxes)
    pages = [_Filling(full(1))]
    broken = False
    while queue:
        box = queue.popleft()
        if isinstance(box, HardBreak):
            broken = True
            continue
        if isinstance(box, BodyEnd):
            box.page = len(pages)
            continue
        if pages[-1].placed and (broken or box.spacing.page_break_before):
            pages.append(_Filling(full(len(pages) + 1)))
        broken = False
        rest = _put(pages[-1], box, queue)
        if rest is not None:
            queue.appendleft(rest)
            pages.append(_Filling(full(len(pages) + 1), hard=False))
    return [page.placed for page in pages]


def _put(page: _Filling, box: Laid, following: Sequence[Laid | HardBreak | BodyEnd]) -> Laid | None:
    """Put what fits onto the page; return what must go on to the next."""
    room = page.room(box)
    if page.placed and box.spacing.keep_next and not _fits_with_next(room, box, following, page.full):
        return box
    if box.height - box.hang <= room + TOLERANCE:
        page.put(box)
        return None
    parts = box.split(room, page.full if page.placed else room)
    if parts is None and page.placed:
        return box
    page.put(parts[0] if parts else box)
    return parts[1] if parts else None


def _fits_with_next(room: float, box: Laid, following: Sequence[Laid | HardBreak | BodyEnd], full: float) -> bool:
    """Tell whether `box`, all that must stay with it and the least of what follows fit; or never will on any page."""
    needed = box.height
    for below in following:
        if isinstance(below, HardBreak | BodyEnd) or needed > full:
            break
        needed += gap(box.spacing, below.spacing) + (below.height if below.spacing.keep_next else below.head)
        box = below
        if not below.spacing.keep_next:
            break
    return needed <= room + TOLERANCE or needed > full


def draw(sheets: Sheets, placed: Sequence[Placed], area: Area) -> None:
    """Draw what stands on one page."""
    draw_frames(sheets, placed, area.left, area.top, area.width)
    for item in placed:
        item.box.draw(sheets, area.left, area.top - item.at)


def draw_header(sheets: Sheets, page: Page, header: Stack) -> None:
    """Draw the header down from its distance to the sheet's edge."""
    with sheets.artifacts("Header"):
        header.draw(sheets, page.left, page.height - page.header, _width(page))


def draw_footer(sheets: Sheets, page: Page, footer: Stack) -> None:
    """Draw the footer up from its distance to the sheet's edge."""
    with sheets.artifacts("Footer"):
        footer.draw(sheets, page.left, page.footer + footer.height, _width(page))


def _width(page: Page) -> float:
    return max(page.width - page.left - page.right, LEAST)
