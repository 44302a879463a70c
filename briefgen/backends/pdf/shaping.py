"""Shaped text: its clusters, how wide they are, and how a PDF draws them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.embed import SPACELESS
from briefgen.backends.pdf.file import LONGEST
from briefgen.backends.pdf.file import text as said_as
from briefgen.backends.pdf.reading import NONE, Marks, of_cluster
from briefgen.fonts.shape import Cluster, Glyph
from briefgen.fonts.subset import Moved

if TYPE_CHECKING:
    from briefgen.backends.pdf.embed import Font
    from briefgen.backends.pdf.runs import Shape

UNIT: Final = 1000
"""What a PDF counts widths in, to the size."""
NEAR: Final = 0.0005
MARK_WIDTH: Final = 0.11
"""How much of a space a mark of direction takes: readers take what stands nearer to a letter for its double."""
LEAST_SPACE: Final = 0.105
"""What is left of it at least: readers take what is narrower for no space."""
FARTHEST: Final = 0x3FFF
"""The largest shift of a part of a glyph, in the font's units: the part has to stay below twice that ("glyf")."""


class _Drawn(Struct, frozen=True):
    """A glyph as it is drawn: what the font has, and what the page."""

    glyph: int | Moved
    text: str
    """What it stands for."""
    natural: float
    """How far the pen moves of its own accord."""
    advance: float
    """How far it shall move."""
    x: float = 0.0
    y: float = 0.0


class _Said(Struct, frozen=True):
    """The glyphs of a cluster, from left to right, and its text where that must be said as a whole."""

    glyphs: tuple[_Drawn, ...]
    text: str = ""


def advance(clusters: Iterable[Cluster]) -> float:
    """Return how far clusters move the pen, as a share of the size."""
    return sum(cluster.advance for cluster in clusters)


def shown(shape: "Shape", clusters: Sequence[Cluster], stretch: float, marks: Marks) -> str:
    """Return the operators that draw clusters from left to right, each space `stretch` points wider."""
    leftward = shape.level % 2 == 1
    wider = stretch / shape.size
    said = []
    at = 0
    for cluster in clusters:
        one = _said(cluster, shape, wider)
        end = at + len(cluster.text)
        said.append(_marked(one, of_cluster(at, end, marks, leftward=leftward), shape.font) if marks else one)
        at = end
    if leftward:
        said.reverse()
    parts = []
    for text, group in groupby(said, key=lambda one: one.text):
        for glyphs in [one.glyphs for one in group] if text else [tuple(g for one in group for g in one.glyphs)]:
            drawn = _drawn(glyphs, shape)
            parts.append(f"/Span<</ActualText{said_as(text)}>>BDC {drawn} EMC" if 0 < len(text) < LONGEST else drawn)
    return " ".join(parts)


def unshaped(font: "Font", text: str) -> list[Cluster]:
    """Return text that needs no shaping letter by letter."""
    return [Cluster(letter, tuple(_plain(font, letter))) for letter in text]


def _plain(font: "Font", letter: str) -> Iterator[Glyph]:
    if letter != SPACELESS:
        yield Glyph(font.face.glyph(ord(letter)), font.width(letter), 0.0, 0.0)


def _said(cluster: Cluster, shape: "Shape", wider: float) -> _Said:
    """Give each glyph a text of its own, so that a reader who knows no ActualText finds every letter once.

    What runs to the right and is not one glyph is said as a whole besides (ISO 32000-1 14.9.4). What runs to the left
    is turned around letter by letter by its readers, so each letter gets a glyph of its own, if need be an empty one.
    """
    text, glyphs, font = cluster.text, cluster.glyphs, shape.font
    if not glyphs:
        return _Said(())
    if len(glyphs) == 1 and (len(text) == 1 or shape.level % 2 == 0):
        glyph = glyphs[0]
        wider = wider if text == " " else 0.0
        natural = font.face.advance(glyph.number)
        drawn = _Drawn(glyph.number, text, natural, glyph.advance + wider, glyph.x, glyph.y)
        return _Said((drawn,))
    if shape.level % 2:
        count = max(len(glyphs), len(text))
        letters = _letters(text, count)[::-1]
        return _Said(_sliced(cluster, letters, font), text if len(glyphs) > len(text) else "")
    return _Said(tuple(_in_place(glyphs, _letters(text, len(glyphs)), font)), text)


def _marked(said: _Said, marks: tuple[str, str], font: "Font") -> _Said:
    """Return a cluster with marks of direction to its left and its right, in no more room."""
    if marks == NONE or not said.glyphs:
        return said
    left, right = marks
    glyphs = [*said.glyphs]
    if glyphs[0].text == " " and not font.face.is_cff:
        return _Said(tuple(_shared(glyphs[0], marks, font)))
    glyphs[0] = replace(glyphs[0], text=left + glyphs[0].text)
    glyphs[-1] = replace(glyphs[-1], text=glyphs[-1].text + right)
    return _Said(tuple(glyphs), said.text and left + said.text + right)


def _shared(space: _Drawn, marks: tuple[str, str], font: "Font") -> Iterator[_Drawn]:
    """Yield a space and marks that share its width, so that readers find the words' ends."""
    count = sum(mark != "" for mark in marks)
    width = min(MARK_WIDTH, max(space.advance - LEAST_SPACE, 0.0) / count)
    for text, advance in ((marks[0], width), (" ", space.advance - count * width), (marks[1], width)):
        if text:
            yield _moved(None, 0.0, advance, text, font)


def _letters(text: str, count: int) -> list[str]:
    """Return `count` stretches of a text that leave nothing out; where it is too short, the last letter comes again.

    >>> _letters("abc", 2), _letters("a", 2)
    (['a', 'bc'], ['a', 'a'])
    """
    letters = [text[n] if n < len(text) else text[-1] for n in range(count)]
    letters[-1] = text[count - 1 :] or text[-1]
    return letters


def _in_place(glyphs: Sequence[Glyph], letters: Sequence[str], font: "Font") -> Iterator[_Drawn]:
    """Yield glyphs whose place is in the font where it can be: readers take what is moved apart for two words."""
    for glyph, letter in zip(glyphs, letters, strict=True):
        if font.face.is_cff or not (glyph.x or glyph.y):
            natural = font.face.advance(glyph.number)
            yield _Drawn(glyph.number, letter, natural, glyph.advance, glyph.x, glyph.y)
        else:
            yield _moved(glyph, 0.0, glyph.advance, letter, font)


def _sliced(cluster: Cluster, letters: Sequence[str], font: "Font") -> tuple[_Drawn, ...]:
    """Return a cluster's glyphs in slices of one width, whose order is that of the letters from left to right."""
    if font.face.is_cff:
        return tuple(_in_place(cluster.glyphs, _letters("".join(letters), len(cluster.glyphs)), font))
    slice_width = cluster.advance / len(letters)
    drawn = []
    pen = 0.0
    for number, letter in enumerate(letters):
        if number < len(cluster.glyphs):
            glyph = cluster.glyphs[number]
            drawn.append(_moved(glyph, pen - number * slice_width, slice_width, letter, font))
            pen += glyph.advance
        else:
            drawn.append(_moved(None, 0.0, slice_width, letter, font))
    return tuple(drawn)


def _moved(glyph: Glyph | None, pen: float, advance: float, letter: str, font: "Font") -> _Drawn:
    units = font.face.units
    width = min(max(round(advance * units), 0), FARTHEST)
    x, y = (_within((pen + glyph.x) * units), _within(glyph.y * units)) if glyph else (0, 0)
    return _Drawn(Moved(glyph.number if glyph else None, x, y, width), letter, width / units, advance)


def _within(shift: float) -> int:
    """Return a shift that a font can hold: a tower of a thousand marks reaches further than any page."""
    return min(max(round(shift), -FARTHEST), FARTHEST)


def _drawn(glyphs: Sequence[_Drawn], shape: "Shape") -> str:
    """Return the operators for glyphs one after the other; those off the baseline are raised."""
    parts: list[str] = []
    pen: list[str] = []
    height = pending = 0.0
    for glyph in glyphs:
        if glyph.y != height:
            parts.extend((_shown(pen), f"{shape.size * glyph.y:.2f} Ts"))
            pen, height = [], glyph.y
        pending += glyph.x
        if abs(pending) > NEAR:
            step = round(-UNIT * pending)
            pen.append(f"{step}")
            pending += step / UNIT
        pen.append(f"<{shape.font.code(glyph.glyph, glyph.text)}>")
        pending += glyph.advance - glyph.natural - glyph.x
    parts.append(_shown(pen))
    if height:
        parts.append("0 Ts")
    return " ".join(part for part in parts if part)


def _shown(pen: Sequence[str]) -> str:
    stretches = ("".join(pen[at : at + LONGEST]).replace("><", "") for at in range(0, len(pen), LONGEST))
    return f"[{''.join(stretches)}] TJ" if pen else ""
