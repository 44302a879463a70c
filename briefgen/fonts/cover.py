"""Which font of this system has a glyph for a character, and which package would bring one."""

from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from briefgen.fonts.face import BrokenFontError, Face
from briefgen.fonts.find import Found, faces
from briefgen.fonts.folders import files

PACKAGES: Final = (
    (0x1100, 0x11FF, "fonts-nanum"),
    (0x2E80, 0x303F, "fonts-wqy-microhei"),
    (0x3040, 0x30FF, "fonts-ipafont-gothic"),
    (0x3100, 0x312F, "fonts-wqy-microhei"),
    (0x3130, 0x318F, "fonts-nanum"),
    (0x31F0, 0x31FF, "fonts-ipafont-gothic"),
    (0x3200, 0xA48F, "fonts-wqy-microhei"),
    (0xAC00, 0xD7AF, "fonts-nanum"),
    (0xF900, 0xFAFF, "fonts-wqy-microhei"),
    (0xFE30, 0xFE4F, "fonts-wqy-microhei"),
    (0xFF00, 0xFFEF, "fonts-wqy-microhei"),
    (0x1F000, 0x1FAFF, "fonts-symbola"),
    (0x20000, 0x3FFFF, "fonts-hanazono"),
)
"""Debian packages of fonts with TrueType outlines, by the first and last code point that they are good for."""
OTHERWISE: Final = "fonts-noto-core"


class _Coverage(Struct, frozen=True):
    path: Path
    index: int
    bold: bool
    italic: bool
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def has(self, code: int) -> bool:
        at = bisect_right(self.starts, code) - 1
        return at >= 0 and code <= self.ends[at]


def package_for(character: str) -> str:
    """Return the Debian package that would bring a font for `character`.

    >>> package_for("奈"), package_for("한"), package_for("ა")
    ('fonts-wqy-microhei', 'fonts-nanum', 'fonts-noto-core')
    """
    code = ord(character)
    return next((package for first, last, package in PACKAGES if first <= code <= last), OTHERWISE)


@cache
def covering(character: str, bold: bool = False, italic: bool = False) -> Found | None:  # noqa: FBT001, FBT002  # as in find
    """Return a face of this system that has `character`: bold or italic where there is such a one.

    Among equals the shortest file name wins: "DejaVuSans" before "DejaVuSansCondensed-Oblique".
    """
    code = ord(character)
    able = [coverage for coverage in _coverages() if coverage.has(code)]
    for coverage in sorted(able, key=lambda found: (found.bold != bold, found.italic != italic, len(found.path.stem))):
        face = _open(coverage.path, coverage.index)
        if face is not None and face.covers(character):
            return Found(face, face.families[0] if face.families else face.name)
    return None


@cache
def _open(path: Path, index: int) -> Face | None:
    try:
        face = Face(path.read_bytes(), index)
        face.check()
    except (OSError, BrokenFontError):
        return None
    return face if face.may_embed else None


@cache
def _coverages() -> tuple[_Coverage, ...]:
    found = []
    for path in files():
        for index, face in faces(path):
            try:
                found.append(_Coverage(path, index, face.bold, face.italic, *face.ranges))
            except BrokenFontError:
                continue
    return tuple(found)
