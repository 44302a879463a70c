"""What fonts this machine has, which of them show which script, and what is set in what: for `briefgen fonts`."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from briefgen.fonts.cover import covering, package_for
from briefgen.fonts.face import BrokenFontError, Face
from briefgen.fonts.find import ALWAYS_THERE, TWINS, Found, always_there, faces, find, kind
from briefgen.fonts.folders import files

SAMPLES: Final = (
    ("Latin", "", "Añ"),
    ("Vietnamese", "", "ữặ"),
    ("Greek", "", "Ωή"),
    ("Cyrillic", "", "Жы"),
    ("Arabic", "", "عگ"),
    ("Hebrew", "", "אש"),
    ("Devanagari", "", "कि"),
    ("Thai", "", "ไก่"),
    ("Korean", "ko", "한국"),
    ("Japanese", "ja", "あ骨"),
    ("Chinese (simplified)", "zh-hans", "汉骨"),
    ("Chinese (traditional)", "zh-hant", "漢骨"),
    ("Georgian", "", "აბ"),
    ("Armenian", "", "աբ"),
    ("Bengali", "", "কি"),
    ("Tamil", "", "கி"),
    ("Ethiopic", "", "አማ"),
    ("Khmer", "", "ខ្មែ"),
    ("Myanmar", "", "မြန်"),
    ("Mongolian", "", "ᠮᠣ"),
    ("Tibetan", "", "བོ"),
)
"""Scripts by name, the language that chooses a face among several, and letters that need one another."""
PACKAGES: Final = {
    "Carlito": "fonts-crosextra-carlito",
    "Caladea": "fonts-crosextra-caladea",
    "Liberation Sans": "fonts-liberation2",
    "Liberation Serif": "fonts-liberation2",
    "Liberation Mono": "fonts-liberation2",
}
"""Debian packages of the fonts that have others' widths."""


class Family(Struct, frozen=True):
    """The faces of one name."""

    name: str
    faces: tuple[str, ...]
    """Such as "regular" and "bold italic", each once."""
    folder: str
    """Where they lie; empty for those that come with the program."""
    embeddable: bool
    """Whether their maker allows some of them to be embedded."""


class Script(Struct, frozen=True):
    """A script, and what shows it where a style's own font does not."""

    name: str
    family: str
    """Empty where nothing here shows it."""
    package: str
    """The Debian package that would bring a font for it."""


class Use(Struct, frozen=True):
    """A font that is asked for, and the one that is taken."""

    wanted: str
    got: str
    same_widths: bool
    """Whether lines break as in the font that was wanted."""
    package: str
    """The Debian package that would bring one with the same widths; empty where none is known or needed."""


def families() -> tuple[Family, ...]:
    """Return every family that was found, by name, and the one that comes with the program first."""
    found: dict[str, list[tuple[Path, str, bool]]] = {}
    for path in files():
        for _, face in faces(path):
            name = face.families[-1] if face.families else face.name
            found.setdefault(name, []).append((path, kind(face.bold, face.italic), _may_embed(face)))
    own = Family(ALWAYS_THERE, ("regular", "bold", "italic", "bold italic"), "", embeddable=True)
    return (own, *(_family(name, found[name]) for name in sorted(found, key=str.lower)))


def _family(name: str, members: list[tuple[Path, str, bool]]) -> Family:
    kinds = tuple(dict.fromkeys(kind for _, kind, _ in members))
    return Family(name, kinds, str(members[0][0].parent), any(embeddable for _, _, embeddable in members))


def _may_embed(face: Face) -> bool:
    try:
        face.check()
    except BrokenFontError:
        return False
    return face.may_embed


def scripts() -> Iterator[Script]:
    """Yield what shows each script where a style's own font does not."""
    for name, language, letters in SAMPLES:
        found = _showing(letters, language)
        yield Script(name, found.family if found else "", package_for(letters[-1]))


@cache
def _showing(letters: str, language: str) -> Found | None:
    own = always_there()
    return own if all(map(own.face.covers, letters)) else covering(letters, language=language)


def uses(fonts: Iterable[str]) -> Iterator[Use]:
    """Yield what each font that is asked for is set in."""
    for wanted in dict.fromkeys(fonts):
        got = find(wanted).family
        twin = TWINS.get(wanted.strip().lower(), "")
        same = got.lower() in {wanted.strip().lower(), twin.lower()}
        yield Use(wanted, got, same, "" if same else PACKAGES.get(twin, ""))
