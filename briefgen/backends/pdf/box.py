"""What a page is stacked from: boxes of known height, the space between them, and the frames around them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, Protocol

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.canvas import Sheets
from briefgen.document.style import Border, Box, ParagraphStyle

TOLERANCE: Final = 0.05
"""By how many points a box may be too high for its page: a twip, the unit that lines are set in."""


class Frame(Struct, frozen=True, gc=False):
    """A border and ground around neighbours, which share it as Word's paragraphs of one look do."""

    box: Box
    left: float
    """From the left edge of the text area to the frame's text."""
    right: float


class Spacing(Struct, frozen=True, gc=False):
    """How a box stands to its neighbours."""

    before: float = 0.0
    after: float = 0.0
    style: str = ""
    contextual: bool = False
    """No space to a neighbour of the same style."""
    keep_next: bool = False
    page_break_before: bool = False
    frames: tuple[Frame, ...] = ()
    """From the outside in."""


class Cited(Struct, frozen=True, gc=False):
    """The notes that a box refers to."""

    numbers: tuple[int, ...] = ()
    last: bool = False
    """Whether its last line refers to the last of them: only that note may be cut for want of room."""
    later: bool = False
    """Whether that note may begin on the next page, where one before it stands here: LibreOffice has it so for rows."""


NOTHING_CITED: Final = Cited()


class Laid(Protocol):
    """A box whose content is laid out in its width."""

    @property
    def spacing(self) -> Spacing:
        """How it stands to its neighbours."""

    @property
    def height(self) -> float:
        """How high it is."""

    @property
    def hang(self) -> float:
        """How much of its height is empty, and may hang into the margin."""

    @property
    def head(self) -> float:
        """The height of the least that may stand alone at the foot of a page."""

    @property
    def line(self) -> float:
        """The height of its first line; of the head where it has no lines."""

    @property
    def cited(self) -> Cited:
        """The notes that it refers to."""

    @property
    def cited_by_head(self) -> Cited:
        """Those that the least refers to that may stand alone."""

    def split(self, room: float, full: float) -> "tuple[Laid, Laid] | None":
        """Return what fits into `room` and the rest; None where nothing should stand there alone.

        `full` is the height of an empty page; where `room` is all of it, at least something must be taken.
        """

    def respaced(self, spacing: Spacing) -> "Laid":
        """Return it with other spacing."""

    def draw(self, sheets: Sheets, left: float, top: float) -> None:
        """Draw it with its upper left corner at `left` and `top`."""


class Placed(Struct, frozen=True, gc=False):
    """A box at its place in a stack."""

    box: Laid
    at: float
    """From the stack's top down to the box."""


def spacing_of(style: ParagraphStyle, frames: tuple[Frame, ...] = ()) -> Spacing:
    """Return how a paragraph of `style` stands to its neighbours."""
    return Spacing(
        style.before, style.after, style.name, style.contextual, style.keep_next, style.page_break_before, frames
    )


def gap(above: Spacing, below: Spacing) -> float:
    """Return the space between two boxes: the larger of both wishes, as Word has it, and the frames' edges.

    >>> gap(Spacing(after=6), Spacing(before=10))
    10.0
    """
    same = above.style == below.style
    after = 0.0 if above.contextual and same else above.after
    before = 0.0 if below.contextual and same else below.before
    return max(after, before) + edges(above, below)


def edges(above: Spacing, below: Spacing) -> float:
    """Return the height of the frames that end and begin between two boxes."""
    if not (above.frames or below.frames):
        return 0.0
    shared = _shared(above.frames, below.frames)
    ending = sum(_thickness(frame.box.bottom) for frame in above.frames[shared:])
    return ending + sum(_thickness(frame.box.top) for frame in below.frames[shared:])


def _shared(above: tuple[Frame, ...], below: tuple[Frame, ...]) -> int:
    count = 0
    for one, other in zip(above, below, strict=False):
        if one != other:
            break
        count += 1
    return count


def _thickness(border: Border) -> float:
    return border.width + border.space


class Stack(Struct, frozen=True, gc=False):
    """Boxes one above the other in a narrower place than a page: a cell, a header.

    What is left of a stack that was cut shares the boxes below the cut with it, or cutting it page by page would take
    longer the more there is of it.
    """

    placed: Sequence[Placed] = ()
    bottom: float = 0.0
    """Where the space below the last box ends, from the top of the stack that it was cut from."""
    start: int = 0
    """The first of the boxes that stands in it."""
    begin: Placed | None = None
    """The rest of a box that was cut, before all others."""
    raised: float = 0.0
    """How much higher boxes stand than in the stack that it was cut from."""

    @property
    def height(self) -> float:
        """How high it is, with the space before the first box and after the last."""
        return self.bottom - self.raised

    @property
    def first(self) -> Laid | None:
        """The box on top."""
        return next((placed.box for placed in self), None)

    def __iter__(self) -> Iterator[Placed]:
        """Yield the boxes at their places."""
        if self.begin:
            yield self.begin
        for number in range(self.start, len(self.placed)):
            placed = self.placed[number]
            yield Placed(placed.box, placed.at - self.raised) if self.raised else placed

    @property
    def line(self) -> float:
        """How far down its first line reaches, or the least of its first box."""
        return next((placed.at + placed.box.line for placed in self), 0.0)

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the notes that it refers to."""
        return tuple(number for placed in self for number in placed.box.cited.numbers)

    def split(self, room: float, full: float) -> "tuple[Stack, Stack]":
        """Return what fits into `room`, perhaps nothing, and the rest."""
        fitting: list[Laid] = []
        for placed in self:
            box = placed.box
            if placed.at + box.height - box.hang > room + TOLERANCE:
                parts = box.split(room - placed.at, full)
                head, rest = ((parts[0],), _spaced(parts[1], box)) if parts else ((), box)
                return stack((*fitting, *head)), self._from(rest, len(fitting))
            fitting.append(box)
        short = self._short(fitting, full) if self.height > room + TOLERANCE else None
        return short or (self, Stack())

    def _from(self, first: Laid, above: int) -> "Stack":
        """Return `first` and all that stands below it, which is below the first boxes, so many."""
        following = self.start + above + (self.begin is None)
        if following == len(self.placed):
            return stack((first,))
        below = self.placed[following]
        begin = Placed(first, _top(first))
        raised = below.at - (begin.at + first.height + gap(first.spacing, below.box.spacing))
        return Stack(self.placed, self.bottom, following, begin, raised)

    @staticmethod
    def _short(boxes: Sequence[Laid], full: float) -> "tuple[Stack, Stack] | None":
        """Return them without the last line, and that: the space below it has no room, as in LibreOffice."""
        if not boxes:
            return None
        *above, last = boxes
        parts = last.split(last.height - last.hang - 2 * TOLERANCE, full) if last.height > last.line else None
        return (stack((*above, parts[0])), stack((_spaced(parts[1], last),))) if parts else None

    def draw(self, sheets: Sheets, left: float, top: float, width: float) -> None:
        """Draw the frames, then what stands in them."""
        placed = tuple(self)
        draw_frames(sheets, placed, left, top, width)
        for item in placed:
            item.box.draw(sheets, left, top - item.at)


def _spaced(rest: Laid, whole: Laid) -> Laid:
    """Return the rest of a box with the space before it: in a cell it stands there again, as in LibreOffice."""
    return rest.respaced(replace(rest.spacing, before=whole.spacing.before))


def stack(boxes: Sequence[Laid]) -> Stack:
    """Return `boxes` one above the other, with the space before the first and after the last."""
    if not boxes:
        return Stack()
    at = _top(boxes[0])
    placed = [Placed(boxes[0], at)]
    for above, below in pairwise(boxes):
        at += above.height + gap(above.spacing, below.spacing)
        placed.append(Placed(below, at))
    last = boxes[-1]
    return Stack(tuple(placed), at + last.height + last.spacing.after + edges(last.spacing, Spacing()))


def _top(first: Laid) -> float:
    """Return how far down the first box of a stack stands."""
    return first.spacing.before + edges(Spacing(), first.spacing)


def draw_frames(sheets: Sheets, placed: Iterable[Placed], left: float, top: float, width: float) -> None:
    """Draw the frames around neighbours, the outer before the inner."""
    spans = list(_spans(tuple(placed), 0))
    for frame, start, end in spans:
        _draw_frame(sheets, frame, (left, width), (top - start, top - end))


def _spans(placed: tuple[Placed, ...], depth: int) -> Iterator[tuple[Frame, float, float]]:
    group: list[Placed] = []
    for item in placed:
        frames = item.box.spacing.frames
        if group and (len(frames) <= depth or frames[depth] != group[0].box.spacing.frames[depth]):
            yield from _span(tuple(group), depth)
            group = []
        if len(frames) > depth:
            group.append(item)
    if group:
        yield from _span(tuple(group), depth)


def _span(group: tuple[Placed, ...], depth: int) -> Iterator[tuple[Frame, float, float]]:
    first, last = group[0], group[-1]
    inner_top = sum(_thickness(frame.box.top) for frame in first.box.spacing.frames[depth + 1 :])
    inner_bottom = sum(_thickness(frame.box.bottom) for frame in last.box.spacing.frames[depth + 1 :])
    yield first.box.spacing.frames[depth], first.at - inner_top, last.at + last.box.height + inner_bottom
    yield from _spans(group, depth + 1)


def _draw_frame(sheets: Sheets, frame: Frame, across: tuple[float, float], down: tuple[float, float]) -> None:
    box = frame.box
    left = across[0] + frame.left - _thickness(box.left)
    right = across[0] + across[1] - frame.right + _thickness(box.right)
    top, bottom = down[0] + _thickness(box.top), down[1] - _thickness(box.bottom)
    if box.fill:
        sheets.fill(box.fill, left, bottom, (right - left, top - bottom))
    for border, corner, size in (
        (box.top, (left, top - box.top.width), (right - left, box.top.width)),
        (box.bottom, (left, bottom), (right - left, box.bottom.width)),
        (box.left, (left, bottom), (box.left.width, top - bottom)),
        (box.right, (right - box.right.width, bottom), (box.right.width, top - bottom)),
    ):
        if border.width:
            sheets.fill(border.color, *corner, size)
