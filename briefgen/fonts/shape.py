"""Text of complex scripts as glyphs of one face, by HarfBuzz."""

from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefgen.fonts.face import Face

if TYPE_CHECKING:
    import uharfbuzz

LETTERS: Final = {"liga": False, "clig": False, "calt": False}
"""What Word leaves out of the text of simple scripts: it joins letters only where a file asks for it."""


class Manner(Struct, frozen=True):
    """How a stretch of text of one script is set."""

    leftward: bool = False
    """From right to left."""
    language: str = ""
    """BCP 47: some languages have glyphs of their own."""
    joins: bool = True
    """Whether its letters join, as those of complex scripts do."""
    kerned: bool = False
    """Whether pairs of letters stand closer or wider: Word does so only where a style asks for it."""


class Glyph(Struct, frozen=True):
    """One glyph in its place; lengths are shares of the font's size."""

    number: int
    advance: float
    x: float
    """How far to the right of the pen it is drawn."""
    y: float
    """How far above the baseline."""


class Cluster(Struct, frozen=True):
    """Characters and the glyphs that show them: nothing may come between them."""

    text: str
    glyphs: tuple[Glyph, ...]
    """From left to right."""

    @property
    def advance(self) -> float:
        """How far the pen moves."""
        return sum(glyph.advance for glyph in self.glyphs)


def shape(
    face: Face,
    text: str,
    manner: Manner,
    around: tuple[str, str] = ("", ""),
) -> list[Cluster]:
    """Return `text` as clusters in its own order.

    Args:
        face: It has a glyph for every character of the text.
        text: Of one script and direction.
        manner: How it is set.
        around: What stands before and after it in the same word: letters join across a change of style.
    """
    import uharfbuzz as hb  # 30 ms: only texts of complex scripts need it

    before, after = around
    buffer = hb.Buffer()
    buffer.add_str(before + text + after, item_offset=len(before), item_length=len(text))
    buffer.direction = "rtl" if manner.leftward else "ltr"
    if manner.language:
        buffer.language = manner.language
    buffer.guess_segment_properties()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    hb.shape(_font(face), buffer, {"kern": manner.kerned, **({} if manner.joins else LETTERS)})
    return _clusters(buffer, text, len(before), face.units)


def _clusters(buffer: "uharfbuzz.Buffer", text: str, offset: int, units: int) -> list[Cluster]:
    groups: dict[int, list[Glyph]] = {}
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyph = Glyph(info.codepoint, place.x_advance / units, place.x_offset / units, place.y_offset / units)
        groups.setdefault(info.cluster - offset, []).append(glyph)
    starts = sorted(groups)
    ends = [*starts[1:], len(text)]
    return [Cluster(text[start:end], tuple(groups[start])) for start, end in zip(starts, ends, strict=True)]


@cache  # faces are kept by fonts.find as long as the process lives
def _font(face: Face) -> "uharfbuzz.Font":
    import uharfbuzz as hb

    return hb.Font(face_of(face))


def face_of(face: Face) -> "uharfbuzz.Face":
    """Return HarfBuzz' own reading of a face."""
    import uharfbuzz as hb

    return hb.Face(hb.Blob(face.data), face.index)
