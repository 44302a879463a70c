"""From boxes to pages: what comes to stand where, and the header and footer around it."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from briefgen.backends.pdf.box import TOLERANCE, Cited, Laid, Placed, Spacing, Stack, draw_frames, edges, gap
from briefgen.backends.pdf.canvas import Sheets
from briefgen.backends.pdf.foot import Foot, Notes, going_on
from briefgen.document.style import Page

LEAST: Final = 72.0
"""However large the margins, so much of the sheet is left for text."""
LESS: Final = 1.0
"""By how many points the room is made less until a box ends a line earlier: hardly a line is lower."""


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
    notes: tuple[int, ...] = ()
    """Those that the header and footer refer to."""


class Leaf(Struct, frozen=True, gc=False):
    """What stands on one page between header and footer."""

    placed: tuple[Placed, ...]
    foot: Foot


@dataclass(slots=True)
class _Filling:
    """The page that is being filled."""

    full: float
    notes: Notes
    foot: Foot = field(default_factory=Foot)
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
        """Return the height that is left for `box` above the notes, its frames' lower edges aside."""
        return self._below(box) - self.foot.height

    def _below(self, box: Laid) -> float:
        return self.full - self.at - self.space(box) - edges(box.spacing, Spacing())

    def noted(self, box: Laid, height: float, cited: Cited) -> Foot | None:
        """Return the foot with these notes too, if they fit below `height` points from the top of `box` on."""
        return self.notes.added(self.foot, cited, self._below(box) - height)

    def put(self, box: Laid, foot: Foot) -> None:
        """Add `box` and the notes of its lines, which are those of `foot`."""
        at = self.at + self.space(box)
        self.placed.append(Placed(box, at))
        self.at = at + box.height
        self.foot = foot
        self.notes.place(box.cited.numbers)

    def part(self, box: Laid) -> Laid | None:
        """Put as much of `box` as there is room for with its notes, be it nothing; return what is left."""
        empty = not self.placed and not self.foot.placed
        room = min(self.room(box), box.height - LESS)
        parts = box.split(room, room if empty else self.full)
        while parts:
            head, rest = parts
            foot = self.noted(head, head.height - head.hang, head.cited)
            if foot is not None:
                self.put(head, foot)
                return rest
            room = min(room, head.height) - LESS
            parts = box.split(room, room if empty else self.full) if room > 0 else None
        return self._force(box) if empty else box

    def _force(self, box: Laid) -> Laid | None:
        """Put the least of `box` onto the page, which has nothing else, whatever comes of its notes."""
        room = 0.0 if box.cited.numbers else self.room(box)
        head, *rest = box.split(room, room) or (box,)
        self.put(head, self.notes.forced(self.foot, head.cited.numbers, self._below(head) - head.height))
        return rest[0] if rest else None

    def next(self, area: Area, *, hard: bool) -> "_Filling":
        """Return the page that follows, at whose foot goes on what did not fit here."""
        foot = going_on(self.foot.rest, area.height) if self.foot.rest else Foot()
        page = _Filling(area.height, self.notes, foot, hard=hard)
        page.foot = self.notes.forced(page.foot, area.notes, area.height)
        self.notes.place(area.notes)
        return page


def area(page: Page, header: float, footer: float) -> Area:
    """Return where the body stands; a header or footer that is higher than its margin takes from it, as in Word."""
    top, bottom = page.top, page.bottom
    if header:
        top = max(top, page.header + header)
    if footer:
        bottom = max(bottom, page.footer + footer)
    height = max(page.height - top - bottom, LEAST)
    return Area(page.left, page.height - top, text_width(page), height)


def paged(boxes: Iterable[Laid | HardBreak | BodyEnd], areas: Callable[[int], Area], notes: Notes) -> list[Leaf]:
    """Return `boxes` on pages, whose areas are told by their numbers; there is always at least one.

    No page is left empty: breaks in a row, or with nothing before or behind them, count as one or as none.
    """
    queue = deque(boxes)
    pages = [_Filling(0.0, notes).next(areas(1), hard=True)]
    broken = False
    while queue:
        box = queue.popleft()
        if isinstance(box, HardBreak):
            broken = True
            continue
        if isinstance(box, BodyEnd):
            box.page = len(pages)
            continue
        page = pages[-1]
        if page.placed and (broken or box.spacing.page_break_before):
            page = page.next(areas(len(pages) + 1), hard=True)
            pages.append(page)
        broken = False
        rest = _put(page, box, queue)
        if rest is not None:
            queue.appendleft(rest)
            pages.append(page.next(areas(len(pages) + 1), hard=page.hard and not page.placed))
    while pages[-1].foot.rest:
        pages.append(pages[-1].next(areas(len(pages) + 1), hard=False))
    return [Leaf(tuple(page.placed), page.foot) for page in pages]


def _put(page: _Filling, box: Laid, following: Sequence[Laid | HardBreak | BodyEnd]) -> Laid | None:
    """Put what fits onto the page; return what must go on to the next."""
    room = page.room(box)
    if page.placed and box.spacing.keep_next and not _fits_with_next(page, box, following):
        return box
    if box.height - box.hang <= room + TOLERANCE:
        foot = page.noted(box, box.height - box.hang, box.cited)
        if foot is not None:
            page.put(box, foot)
            return None
    return page.part(box)


def _fits_with_next(page: _Filling, box: Laid, following: Sequence[Laid | HardBreak | BodyEnd]) -> bool:
    """Tell whether `box`, all that must stay with it and the least of what follows fit; or never will on any page."""
    needed, first, numbers, cited = box.height, box, box.cited.numbers, box.cited
    for below in following:
        if isinstance(below, HardBreak | BodyEnd) or needed > page.full:
            break
        whole = below.spacing.keep_next
        needed += gap(box.spacing, below.spacing) + (below.height if whole else below.head)
        cited = below.cited if whole else below.cited_by_head
        numbers += cited.numbers
        box = below
        if not whole:
            break
    if needed > page.full:
        return True
    fits = needed <= page.room(first) + TOLERANCE
    return fits and page.noted(first, needed, Cited(numbers, cited.last, cited.later)) is not None


def draw(sheets: Sheets, leaf: Leaf, area: Area) -> None:
    """Draw what stands on one page."""
    draw_frames(sheets, leaf.placed, area.left, area.top, area.width)
    for item in leaf.placed:
        item.box.draw(sheets, area.left, area.top - item.at)
    leaf.foot.draw(sheets, area.left, area.top - area.height, area.width)


def draw_header(sheets: Sheets, page: Page, header: Stack) -> None:
    """Draw the header down from its distance to the sheet's edge."""
    with sheets.artifacts("Header"):
        header.draw(sheets, page.left, page.height - page.header, text_width(page))


def draw_footer(sheets: Sheets, page: Page, footer: Stack) -> None:
    """Draw the footer up from its distance to the sheet's edge."""
    with sheets.artifacts("Footer"):
        footer.draw(sheets, page.left, page.footer + footer.height, text_width(page))


def text_width(page: Page) -> float:
    """Return how wide the text is between the margins; margins that leave next to nothing are not believed."""
    return max(page.width - page.left - page.right, LEAST)
