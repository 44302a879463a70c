"""What stands at the foot of a page: the notes that its lines refer to, under a line that parts them from the text."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.box import TOLERANCE, Cited, Laid, Placed, Spacing, draw_frames, edges, gap
from briefgen.backends.pdf.canvas import Sheets
from briefgen.backends.pdf.rule import Rule

WIDTH: Final = 1 / 3
"""How much of the text's width the separator takes; one above a note that goes on takes all of it, as in Word."""
THICKNESS: Final = 0.7
COLOR: Final = "000000"
CLEAR: Final = 2.85
"""The space above and below the separator, as LibreOffice leaves it (0.1 cm)."""
SEPARATOR: Final = CLEAR + THICKNESS + CLEAR

ALONE: Final = Spacing(keep_next=True)
"""A separator stays with what it stands above."""
Lookup = Callable[[int], Sequence[Laid]]
"""From a note's number to its boxes."""


class Foot(Struct, frozen=True, gc=False):
    """The notes on one page, from the separator down."""

    placed: tuple[Placed, ...] = ()
    height: float = 0.0
    """With the separator; the space after the last box does not count, nor what may hang into the margin."""
    rest: tuple[Laid, ...] = ()
    """What must go on at the foot of the next page."""
    continued: bool = False
    """Whether it begins with the rest of the page before."""

    def draw(self, sheets: Sheets, left: float, bottom: float, width: float) -> None:
        """Draw the separator and the notes, which end at `bottom`."""
        if not self.placed:
            return
        top = bottom + self.height
        sheets.mark(None)
        sheets.fill(COLOR, left, top - CLEAR - THICKNESS, (width if self.continued else width * WIDTH, THICKNESS))
        draw_frames(sheets, self.placed, left, top, width)
        for item in self.placed:
            item.box.draw(sheets, left, top - item.at)

    def put(self, box: Laid) -> "Foot":
        """Return the foot with `box` under all others."""
        at = self._top_of(box)
        height = at + box.height - box.hang + edges(box.spacing, Spacing())
        return replace(self, placed=(*self.placed, Placed(box, at)), height=height)

    def _top_of(self, box: Laid) -> float:
        if not self.placed:
            return SEPARATOR + edges(Spacing(), box.spacing)
        at, above = self.placed[-1].at, self.placed[-1].box
        return at + above.height + gap(above.spacing, box.spacing)

    def room_for(self, box: Laid, room: float) -> float:
        """Return how high `box` may be under all others, in a foot of `room` points."""
        return room - self._top_of(box) - edges(box.spacing, Spacing())

    def filled(self, boxes: Sequence[Laid], room: float, uncut: int = 0, *, later: bool = False) -> "Foot | None":
        """Return the foot with as much of `boxes` as `room` points hold, the rest to go on on the next page.

        None where one of the first `uncut` boxes is not whole, or nothing stands here of the one behind them, unless
        that may come `later`.
        """
        foot = self
        for number, box in enumerate(boxes):
            room_for_box = foot.room_for(box, room)
            if box.height - box.hang <= room_for_box + TOLERANCE:
                foot = foot.put(box)
                continue
            parts = box.split(room_for_box, room)
            if number < uncut or (parts is None and number == uncut and not later):
                return None
            head, rest = ((parts[0],), (parts[1],)) if parts else ((), (box,))
            return replace(foot.put(*head) if head else foot, rest=(*rest, *boxes[number + 1 :]))
        return foot


def separator(width: float, height: float) -> Rule:
    """Return the line between text and endnotes, which Word sets as a line of text."""
    return Rule(0.0, width * WIDTH, ALONE, height, THICKNESS, COLOR)


def going_on(rest: Sequence[Laid], room: float) -> Foot:
    """Return the foot of a page that begins with what the page before had no room for; something always comes."""
    foot = Foot(continued=True)
    filled = foot.filled(rest, room)
    if filled is not None:
        return filled
    least = foot.room_for(rest[0], room)
    head, *others = rest[0].split(least, least) or (rest[0],)
    return replace(foot.put(head), rest=(*others, *rest[1:]))


class Notes:
    """The notes of one document, of which each comes to stand once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._known: dict[int, tuple[Laid, ...]] = {}
        self._placed: set[int] = set()

    def new(self, numbers: Iterable[int]) -> list[int]:
        """Return those that stand on no page yet, each once."""
        return [number for number in dict.fromkeys(numbers) if number not in self._placed]

    def place(self, numbers: Iterable[int]) -> None:
        """Remember that these stand on a page."""
        self._placed.update(numbers)

    def added(self, foot: Foot, cited: Cited, room: float) -> Foot | None:
        """Return `foot` with these notes too in `room` points, the last cut where it must be; None if they do not fit.

        Nothing comes behind a note that was cut.
        """
        new = self.new(cited.numbers)
        if not new:
            return foot if foot.height <= room + TOLERANCE else None
        if foot.rest:
            return None
        cut = cited.last and new[-1] == cited.numbers[-1]
        whole = [box for number in (new[:-1] if cut else new) for box in self._boxes(number)]
        boxes = (*whole, *(self._boxes(new[-1]) if cut else ()))
        return foot.filled(boxes, room, len(whole), later=cut and cited.later and bool(whole))

    def forced(self, foot: Foot, numbers: Iterable[int], room: float) -> Foot:
        """Return `foot` with as much of these notes as fits, be it nothing; the rest goes on on the next page."""
        boxes = [box for number in self.new(numbers) for box in self._boxes(number)]
        if foot.rest:
            return replace(foot, rest=(*foot.rest, *boxes))
        return foot.filled(boxes, room) or replace(foot, rest=tuple(boxes))

    def _boxes(self, number: int) -> tuple[Laid, ...]:
        """Return the boxes of a note and of the notes in it."""
        if number not in self._known:
            self._known[number] = ()  # a note that is cited in itself ends here
            own = tuple(self._lookup(number))
            inner = [cited for box in own for cited in box.cited.numbers]
            self._known[number] = (*own, *(box for cited in inner for box in self._taken(cited)))
        return self._known[number]

    def _taken(self, number: int) -> tuple[Laid, ...]:
        """Return the boxes of a note in a note; from now on they are that note's."""
        boxes = () if number in self._known else self._boxes(number)
        self._known[number] = ()
        return boxes
