"""The face for a style's font: the font itself, its metric twin, or the one that is always there."""

import mmap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from briefgen.fonts.face import BrokenFontError, Face
from briefgen.fonts.folders import files

ALWAYS_THERE: Final = "FiraGO"
"""Comes with the package pymupdf-fonts, which every installation has (SIL Open Font License)."""
TWINS: Final = {
    "calibri": "Carlito",
    "calibri light": "Carlito",
    "cambria": "Caladea",
    "arial": "Liberation Sans",
    "helvetica": "Liberation Sans",
    "times new roman": "Liberation Serif",
    "times": "Liberation Serif",
    "courier new": "Liberation Mono",
    "courier": "Liberation Mono",
}
"""Fonts of the same widths, under free licences: the lines break at the same words."""
FILES: Final = {
    "calibri": ("calibri", "calibrib", "calibrii", "calibriz"),
    "calibri light": ("calibril", "calibrib", "calibrili", "calibriz"),
    "cambria": ("cambria", "cambriab", "cambriai", "cambriaz"),
    "arial": ("arial", "arialbd", "ariali", "arialbi"),
    "times new roman": ("times", "timesbd", "timesi", "timesbi"),
    "courier new": ("cour", "courbd", "couri", "courbi"),
}
"""File names of Microsoft's fonts that do not follow from the family's name: regular, bold, italic, both."""
ENDINGS: Final = (
    ("", "regular", "roman", "book", "r"),
    ("bold", "b", "bd"),
    ("italic", "oblique", "i", "it", "ri"),
    ("bolditalic", "boldoblique", "bi", "z"),
)
"""What file names end in for each of the four faces of a family."""


class Found(Struct, frozen=True):
    """The face to set a style in."""

    face: Face
    family: str
    """The family that it is of."""


@cache
def find(family: str, bold: bool = False, italic: bool = False) -> Found:  # noqa: FBT001, FBT002  # the two switches every font dialogue has
    """Return the face of `family`, else of its metric twin, else of the font that is always there.

    A family without the face asked for gives its regular one. What was given instead is in the result's `family`.
    """
    for name in (family, TWINS.get(family.strip().lower(), "")):
        if name and (face := _installed(name, bold, italic) or _installed(name, bold=False, italic=False)):
            return Found(face, name)
    return always_there(bold, italic)


def kind(bold: bool, italic: bool) -> str:  # noqa: FBT001  # as in find
    """Return what a face is called within its family.

    >>> kind(bold=True, italic=True), kind(bold=False, italic=False)
    ('bold italic', 'regular')
    """
    return " ".join(name for name, on in (("bold", bold), ("italic", italic)) if on) or "regular"


@cache
def always_there(bold: bool = False, italic: bool = False) -> Found:  # noqa: FBT001, FBT002  # as in find
    """Return the face that needs nothing installed on the system."""
    return Found(_always_there(bold, italic), ALWAYS_THERE)


@cache
def _always_there(bold: bool, italic: bool) -> Face:  # noqa: FBT001  # as in find
    import pymupdf_fonts  # 20 ms: unpacked only where a character needs it

    key = {(False, False): "figo", (True, False): "figbo", (False, True): "figit", (True, True): "figbi"}
    return Face(pymupdf_fonts.myfont(key[bold, italic]))


def _installed(family: str, bold: bool, italic: bool) -> Face | None:  # noqa: FBT001  # as in find
    wanted = family.strip().lower()
    for path in _candidates(wanted, bold, italic):
        if (face := _read(path, wanted, bold, italic)) is not None:
            return face
    return None


def _candidates(wanted: str, bold: bool, italic: bool) -> Iterator[Path]:  # noqa: FBT001  # as in find
    number = bold + 2 * italic
    known = FILES.get(wanted)
    stems = (known[number],) if known else tuple(_squeezed(wanted) + ending for ending in ENDINGS[number])
    by_stem = _by_stem()
    yield from (path for stem in stems for path in by_stem.get(stem, ()))
    whole = known[:1] if known else (_squeezed(wanted),)
    yield from (path for stem in whole for path in by_stem.get(stem, ()) if path.suffix.lower() in {".ttc", ".otc"})
    if known is None and wanted not in TWINS:
        yield from _by_family().get((wanted, bold, italic), ())


def _read(path: Path, wanted: str, bold: bool, italic: bool) -> Face | None:  # noqa: FBT001  # as in find
    try:
        data = path.read_bytes()
    except OSError:
        return None
    for index in range(_count(data)):
        try:
            face = Face(data, index)
            face.check()
        except BrokenFontError:
            continue
        same = wanted in {family.lower() for family in face.families}
        if same and (face.bold, face.italic) == (bold, italic) and face.may_embed:
            return face
    return None


@cache
def _by_stem() -> dict[str, list[Path]]:
    stems: dict[str, list[Path]] = {}
    for path in files():
        stems.setdefault(_squeezed(path.stem), []).append(path)
    return stems


@cache
def _by_family() -> dict[tuple[str, bool, bool], list[Path]]:
    """Read the names in every file: only for families whose files are not called after them."""
    families: dict[tuple[str, bool, bool], list[Path]] = {}
    for path in files():
        for _, face in faces(path):
            for family in face.families:
                families.setdefault((family.lower(), face.bold, face.italic), []).append(path)
    return families


def faces(path: Path) -> Iterator[tuple[int, Face]]:
    """Yield the faces of a file by number, each readable until the next; nothing where it cannot be read."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            for index in range(_count(data)):
                try:
                    yield index, Face(data, index)  # type: ignore[arg-type]  # a map of the file reads like its bytes
                except BrokenFontError:
                    continue
    except (OSError, ValueError):
        return


def _count(data: bytes | mmap.mmap) -> int:
    return min(int.from_bytes(data[8:12], "big"), 64) if data[:4] == b"ttcf" else 1


def _squeezed(name: str) -> str:
    """Return a name as letters and digits only.

    >>> _squeezed("Carlito-Bold")
    'carlitobold'
    """
    return "".join(c for c in name.lower() if c.isalnum())
