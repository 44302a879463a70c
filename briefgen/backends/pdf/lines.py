"""From runs to lines: greedy, as Word breaks them; kerning and hyphenation are off unless a style asks for them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final, Literal

from msgspec import Struct, field

from briefgen.backends.pdf.breaks import may_end, pattern_for
from briefgen.backends.pdf.embed import SPACES
from briefgen.backends.pdf.reading import UNMARKED, Marks
from briefgen.backends.pdf.runs import Anchor, Break, Image, Item, Run, Shape, Tab, Turn
from briefgen.backends.pdf.shaping import advance
from briefgen.fonts.shape import Cluster

TAB: Final = 36.0
"""The distance of tab stops where a style sets none (ECMA-376 17.15.1.25)."""
TOLERANCE: Final = 0.025
"""By how many points a line may be too wide: half a twip."""

Stop = tuple[float, Literal["left", "center", "right"]]


class Part(Struct, gc=False):
    """A stretch of a line, of one shape, or a picture."""

    x: float
    width: float
    shape: Shape | None = None
    text: str = ""
    image: Image | None = None
    clusters: list[Cluster] | None = None
    """Of shaped text, in the text's order."""
    marks: Marks = UNMARKED
    """What readers need to be told of its letters' order."""

    @property
    def ascent(self) -> float:
        """How far it reaches above its baseline."""
        return self.image.height if self.image else self.shape.ascent if self.shape else 0.0


class Line(Struct, frozen=True, gc=False):
    """What stands on one line in the text's order, from the side of the text area that lines begin at."""

    parts: tuple[Part, ...]
    anchors: tuple[str, ...]
    width: float
    """To the end of the last word; spaces at the end do not count."""
    room: float
    """How wide the line may be."""
    wrapped: bool
    """Whether the paragraph goes on without a line break."""
    goes_on: bool
    """Whether it goes on at all: only such lines are justified, those before a line break too, as in Word."""
    level: int
    """The paragraph's own: odd where lines begin at the right."""
    turned: bool
    """Whether its parts stand in another order than its text."""

    @property
    def ascent(self) -> float:
        """How far it reaches above its baseline."""
        return max((part.ascent for part in self.parts), default=0.0)

    @property
    def descent(self) -> float:
        """How far it reaches below its baseline."""
        return max((part.shape.descent for part in self.parts if part.shape), default=0.0)


class Measure(Struct, frozen=True):
    """How wide lines are."""

    width: float
    first: float = 0.0
    """How much further to the right the first line begins; negative for a hanging indent."""
    stops: Sequence[Stop] = ()
    """From where the paragraph's lines begin."""
    left: float = 0.0
    """How far from the edge of the text area they begin: stops that no style sets are counted from there."""
    level: int = 0

    def stop(self, x: float) -> Stop:
        """Return the tab stop that comes after `x`."""
        for stop in self.stops:
            if stop[0] > x + TOLERANCE:
                return stop
        return (int((x + self.left) / TAB + 1 + TOLERANCE) * TAB - self.left, "left")


def lines(content: Iterable[Item], measure: Measure) -> list[Line]:
    """Return `content` broken into lines; there is always at least one."""
    setter = _Setter(measure)
    for item in content:
        setter.add(item)
    return setter.finished()


class _Word(Struct, gc=False):
    """What stays together on one line, gathered over the runs that it spans."""

    parts: list[tuple[Run | Image, float]] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    width: float = 0.0
    spaces: float = 0.0


class _Setter:
    """Sets one word after the other."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._lines: list[Line] = []
        self._word = _Word()
        self._aligned: tuple[int, Stop, float] | None = None
        self._begin(measure.first)

    def add(self, item: Item) -> None:
        """Set one item."""
        match item:
            case Run():
                self._run(item)
            case Image():
                self._image(item)
            case Tab():
                self._flush()
                self._tab()
            case Break():
                self._flush()
                self._end()
            case Anchor(name):
                self._word.anchors.append(name)
            case Turn():
                pass  # what it says is in the levels of the runs

    def finished(self) -> list[Line]:
        """Return the lines."""
        self._flush()
        self._end(goes_on=False)
        return self._lines

    def _begin(self, left: float) -> None:
        self._parts: list[Part] = []
        self._anchors: list[str] = []
        self._x = self._width = left
        self._turned = self._measure.level > 0

    def _run(self, run: Run) -> None:
        parts = self._word.parts
        if parts and isinstance(last := parts[-1][0], Run) and may_end(_said(last)[-1], _said(run)[0]):
            self._flush()
        shape, whole, shaped = run.shape, run.text, run.shape.shaped
        for match in pattern_for(whole).finditer(whole):
            text = match.group()
            if shaped:
                piece, width, spaces = _shaped(run, match, len(text.rstrip(SPACES)))
            else:
                piece = run if text == whole else Run(text, shape)
                width, spaces = shape.font.word(text)
                width, spaces = shape.size * width, shape.size * spaces
            word = self._word
            word.parts.append((piece, width + spaces))
            word.width += word.spaces + width
            word.spaces = spaces
            if match.end() < len(whole) or spaces or text[-1] in "-\u2013\u2014\u200b":
                self._flush()

    def _image(self, image: Image) -> None:
        scale = min(1.0, self._measure.width / image.width)
        fitting = (
            image
            if scale == 1
            else Image(image.raster, image.width * scale, image.height * scale, image.link, image.tag)
        )
        self._word.parts.append((fitting, fitting.width))
        self._word.width += self._word.spaces + fitting.width
        self._word.spaces = 0.0

    def _flush(self) -> None:
        word = self._word
        if not word.parts:
            self._anchor(word)
            return
        self._word = _Word()
        if self._x + word.width > self._measure.width + TOLERANCE:
            if self._parts and word.width:
                self._end(wrapped=True)
            self._anchor(word)
            if self._x + word.width > self._measure.width + TOLERANCE:
                word = self._cut(word)
        self._anchor(word)
        for item, width in word.parts:
            self._put(item, width)
        if word.width or not self._parts:
            self._width = self._x - word.spaces

    def _anchor(self, word: _Word) -> None:
        if word.anchors:
            self._anchors += word.anchors
            word.anchors = []

    def _cut(self, word: _Word) -> _Word:
        """Set all of a word that is wider than a line but its last piece, letter by letter; return that."""
        rest = _Word()
        for item, width in word.parts:
            if isinstance(item, Image):
                self._flush_piece(item, width)
                continue
            for piece, wide, full in _pieces(item, self._measure.width - self._x, self._measure.width):
                self._put(piece, wide)
                self._width = self._x
                if full:
                    self._end(wrapped=True)
        rest.spaces = word.spaces
        return rest

    def _flush_piece(self, image: Image, width: float) -> None:
        if self._parts and self._x + width > self._measure.width:
            self._end(wrapped=True)
        self._put(image, width)
        self._width = self._x

    def _put(self, item: Run | Image, width: float) -> None:
        parts = self._parts
        if isinstance(item, Image):
            parts.append(Part(self._x, width, image=item))
        elif parts and parts[-1].shape is item.shape and item.shape.number is None:
            parts[-1].text += item.text
            parts[-1].width += width
            if item.clusters and (clusters := parts[-1].clusters) is not None:
                clusters.extend(item.clusters)
        else:
            parts.append(Part(self._x, width, item.shape, item.text, None, list(item.clusters) or None))
            self._turned |= item.shape.level > 0
        self._x += width

    def _tab(self) -> None:
        self._align()
        stop = self._measure.stop(self._x)
        if stop[0] >= self._measure.width and stop[1] == "left" and self._parts:
            self._end(wrapped=True)
            return
        self._parts.append(Part(self._x, 0.0))
        if stop[1] == "left":
            self._x = stop[0]
        else:
            self._aligned = (len(self._parts), stop, self._x)
        self._width = self._x

    def _align(self) -> None:
        """Move what stands behind a centred or right tab to where it belongs, now that its width is known."""
        if self._aligned is None:
            return
        first, (position, kind), begin = self._aligned
        self._aligned = None
        width = self._width - begin
        shift = max(0.0, position - begin - (width if kind == "right" else width / 2))
        for part in self._parts[first:]:
            part.x += shift
        self._width += shift
        self._x += shift

    def _end(self, *, wrapped: bool = False, goes_on: bool = True) -> None:
        self._align()
        parts, anchors = tuple(self._parts), tuple(self._anchors)
        room, level = self._measure.width, self._measure.level
        self._lines.append(Line(parts, anchors, self._width, room, wrapped, goes_on, level, self._turned))
        self._begin(0.0)


def _said(run: Run) -> str:
    """Return what a run is read as: what stands for a character breaks as that does."""
    return run.shape.said or run.text


def _shaped(run: Run, match: re.Match[str], length: int) -> tuple[Run, float, float]:
    """Return a word of a run as glyphs, the width of its first `length` characters, and that of the spaces after."""
    shape, text = run.shape, match.group()
    around = ("" if match.start() else run.around[0], "" if match.end() < len(run.text) else run.around[1])
    if shape.kerned and not shape.manner.joins:
        clusters = _kerned(shape, text, run.text[match.end() : match.end() + 1])
    else:
        clusters = shape.font.shaped(text, shape.manner, around)
    count = len(clusters) - (len(text) - length)
    width, spaces = (shape.size * advance(part) for part in (clusters[:count], clusters[count:]))
    return Run(text, shape, clusters=clusters), width, spaces


def _kerned(shape: Shape, text: str, after: str) -> tuple[Cluster, ...]:
    """Return text as glyphs, the last of which may stand closer to what comes after it."""
    return shape.font.shaped(text + after, shape.manner)[: -1 if after else None]


def _pieces(run: Run, room: float, width: float) -> Iterator[tuple[Run, float, bool]]:
    """Yield as much of a run as lines hold, its width, and whether its line is then full; clusters stay whole."""
    shape = run.shape
    atoms = [cluster.text for cluster in run.clusters] if shape.shaped else run.text
    widths = (c.advance for c in run.clusters) if shape.shaped else map(shape.font.width, run.text)
    advances = list(accumulate((shape.size * each for each in widths), initial=0.0))
    start = 0
    while start < len(atoms):
        end = bisect_right(advances, advances[start] + room + TOLERANCE) - 1
        end = max(end, start + 1 if room >= width else start)
        full = end < len(atoms)
        if end > start or full:
            piece = Run("".join(atoms[start:end]), shape, clusters=run.clusters[start:end])
            yield piece, advances[end] - advances[start], full
        start, room = end, width
