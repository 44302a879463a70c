"""Shaped text: its clusters, how wide they are, and how a PDF draws them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefgen.backends.pdf.scripts import REORDERING
from briefgen.fonts.shape import Cluster, Glyph

if TYPE_CHECKING:
    from briefgen.backends.pdf.embed import Font
    from briefgen.backends.pdf.runs import Shape

UNIT: Final = 1000
"""What a PDF counts widths in, to the size."""
NEAR: Final = 0.0005


class _Said(Struct, frozen=True):
    """The glyphs of a cluster with the text of each, and whether the cluster's own text must be said as a whole."""

    cluster: Cluster
    texts: tuple[str, ...]
    whole: bool


def advance(clusters: Iterable[Cluster]) -> float:
    """Return how far clusters move the pen, as a share of the size."""
    return sum(cluster.advance for cluster in clusters)


def shown(shape: "Shape", clusters: Sequence[Cluster], stretch: float) -> str:
    """Return the operators that draw clusters from left to right, each space `stretch` points wider."""
    leftward = shape.level % 2 == 1
    wider = stretch / shape.size
    said = [_said(cluster, shape) for cluster in (reversed(clusters) if leftward else clusters)]
    parts = []
    for whole, group in groupby(said, key=lambda one: one.whole):
        if not whole:
            parts.append(_drawn(list(group), shape, wider))
            continue
        for one in group:
            text = one.cluster.text.encode("utf-16-be").hex().upper()
            parts.append(f"/Span <</ActualText <FEFF{text}>>> BDC {_drawn([one], shape, wider)} EMC")
    return " ".join(parts)


def _said(cluster: Cluster, shape: "Shape") -> _Said:
    """Give each glyph a text of its own, so that a reader who knows no ActualText finds every letter once.

    A cluster whose glyphs do not follow its letters one by one is said as a whole besides (ISO 32000-1 14.9.4).
    """
    text, glyphs = cluster.text, cluster.glyphs
    count = len(glyphs)
    if count <= 1:
        return _Said(cluster, (text,), whole=False)
    letters = [text[n] if n < len(text) else text[-1] for n in range(count)]
    letters[-1] = text[count - 1 :] or text[-1]
    if shape.level % 2:
        letters.reverse()
    alike = count == len(text) and (
        shape.script not in REORDERING
        or all(shape.font.face.glyph(ord(c)) == g.number for c, g in zip(text, glyphs, strict=True))
    )
    return _Said(cluster, tuple(letters), whole=not alike)


def _drawn(said: Sequence[_Said], shape: "Shape", wider: float) -> str:
    """Return the operators for glyphs one after the other; those off the baseline are raised."""
    pens: list[tuple[float, list[str]]] = []
    pending = 0.0
    for height, code, before, after in _moves(said, shape.font, wider):
        if not pens or pens[-1][0] != height:
            pens.append((height, []))
        pen = pens[-1][1]
        pending += before
        if abs(pending) > NEAR:
            pen.append(f"{-UNIT * pending:.0f}")
            pending += round(-UNIT * pending) / UNIT
        pen.append(f"<{code}>")
        pending += after
    if pens and abs(pending) > NEAR:
        pens[-1][1].append(f"{-UNIT * pending:.0f}")
    parts = []
    raised = False
    for height, pen in pens:
        if height or raised:
            parts.append(f"{shape.size * height:.2f} Ts")
        raised = bool(height)
        parts.append(f"[{_joined(pen)}] TJ")
    return " ".join(parts) + (" 0 Ts" if raised else "")


def _moves(said: Sequence[_Said], font: "Font", wider: float) -> Iterator[tuple[float, str, float, float]]:
    """Yield each glyph's height, its code, and how far the pen moves before it and behind it of its own accord."""
    for one in said:
        space = wider if one.cluster.text == " " else 0.0
        for glyph, text in zip(one.cluster.glyphs, one.texts, strict=True):
            natural = font.face.advance(glyph.number)
            yield glyph.y, font.code(glyph.number, text), glyph.x, _rest(glyph, natural) + space
            space = 0.0


def _rest(glyph: Glyph, natural: float) -> float:
    return glyph.advance - natural - glyph.x


def _joined(pen: list[str]) -> str:
    """Return the inside of an array, neighbouring codes as one string."""
    return "".join(pen).replace("><", "")
