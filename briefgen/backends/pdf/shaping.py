"""Shaped text: its clusters, how wide they are, and how a PDF draws them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefgen.backends.pdf.file import LONGEST
from briefgen.backends.pdf.file import text as said_as
from briefgen.fonts.shape import Cluster, Glyph
from briefgen.fonts.subset import Moved

if TYPE_CHECKING:
    from briefgen.backends.pdf.embed import Font
    from briefgen.backends.pdf.runs import Shape

UNIT: Final = 1000
"""What a PDF counts widths in, to the size."""
NEAR: Final = 0.0005
FARTHEST: Final = 0x3FFF
"""The largest shift of a part of a glyph, in the font's units: the part has to stay below twice that ("glyf")."""


class _Drawn(Struct, frozen=True):
    """A glyph as it is drawn: its code, and what is not in the font but in the page."""

    code: str
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


def shown(shape: "Shape", clusters: Sequence[Cluster], stretch: float) -> str:
    """Return the operators that draw clusters from left to right, each space `stretch` points wider."""
    leftward = shape.level % 2 == 1
    wider = stretch / shape.size
    said = [_said(cluster, shape, wider) for cluster in (reversed(clusters) if leftward else clusters)]
    parts = []
    for text, group in groupby(said, key=lambda one: one.text):
        for glyphs in [one.glyphs for one in group] if text else [tuple(g for one in group for g in one.glyphs)]:
            drawn = _drawn(glyphs, shape.size)
            parts.append(f"/Span<</ActualText{said_as(text)}>>BDC {drawn} EMC" if 0 < len(text) < LONGEST else drawn)
    return " ".join(parts)


def _said(cluster: Cluster, shape: "Shape", wider: float) -> _Said:
    """Give each glyph a text of its own, so that a reader who knows no ActualText finds every letter once.

    What runs to the right and is not one glyph is said as a whole besides (ISO 32000-1 14.9.4). What runs to the left
    is turned around letter by letter by its readers, so each letter gets a glyph of its own, if need be an empty one.
    """
    text, glyphs, font = cluster.text, cluster.glyphs, shape.font
    if len(glyphs) == 1 and (len(text) == 1 or shape.level % 2 == 0):
        glyph = glyphs[0]
        wider = wider if text == " " else 0.0
        natural = font.face.advance(glyph.number)
        drawn = _Drawn(font.code(glyph.number, text), natural, glyph.advance + wider, glyph.x, glyph.y)
        return _Said((drawn,))
    if shape.level % 2:
        count = max(len(glyphs), len(text))
        letters = _letters(text, count)[::-1]
        return _Said(_sliced(cluster, letters, font), text if len(glyphs) > len(text) else "")
    return _Said(tuple(_in_place(glyphs, _letters(text, len(glyphs)), font)), text)


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
            yield _Drawn(font.code(glyph.number, letter), natural, glyph.advance, glyph.x, glyph.y)
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
    code = font.code(Moved(glyph.number if glyph else None, x, y, width), letter)
    return _Drawn(code, width / units, advance)


def _within(shift: float) -> int:
    """Return a shift that a font can hold: a tower of a thousand marks reaches further than any page."""
    return min(max(round(shift), -FARTHEST), FARTHEST)


def _drawn(glyphs: Sequence[_Drawn], size: float) -> str:
    """Return the operators for glyphs one after the other; those off the baseline are raised."""
    parts: list[str] = []
    pen: list[str] = []
    height = pending = 0.0
    for glyph in glyphs:
        if glyph.y != height:
            parts.extend((_shown(pen), f"{size * glyph.y:.2f} Ts"))
            pen, height = [], glyph.y
        pending += glyph.x
        if abs(pending) > NEAR:
            step = round(-UNIT * pending)
            pen.append(f"{step}")
            pending += step / UNIT
        pen.append(f"<{glyph.code}>")
        pending += glyph.advance - glyph.natural - glyph.x
    parts.append(_shown(pen))
    if height:
        parts.append("0 Ts")
    return " ".join(part for part in parts if part)


def _shown(pen: Sequence[str]) -> str:
    stretches = ("".join(pen[at : at + LONGEST]).replace("><", "") for at in range(0, len(pen), LONGEST))
    return f"[{''.join(stretches)}] TJ" if pen else ""
