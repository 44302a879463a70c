"""Which font of this system has a glyph for a character, and which package would bring one."""

from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from briefgen.fonts.face import BrokenFontError, Face
from briefgen.fonts.find import Found, faces
from briefgen.fonts.folders import files
from briefgen.patterns import Pattern

PACKAGES: Final = (
    (0x1100, 0x11FF, "fonts-noto-cjk"),
    (0x2E80, 0x4DBF, "fonts-noto-cjk"),
    (0x4E00, 0xA48F, "fonts-noto-cjk"),
    (0xAC00, 0xD7AF, "fonts-noto-cjk"),
    (0xF900, 0xFAFF, "fonts-noto-cjk"),
    (0xFE30, 0xFE4F, "fonts-noto-cjk"),
    (0xFF00, 0xFFEF, "fonts-noto-cjk"),
    (0x1F000, 0x1FAFF, "fonts-symbola"),
    (0x20000, 0x3FFFF, "fonts-hanazono"),
)
"""Debian packages of fonts, by the first and last code point that they are good for."""
OTHERWISE: Final = "fonts-noto-core"
FACES: Final = {
    "ja": ("noto sans cjk jp", "source han sans", "yu gothic", "hiragino", "meiryo", "ms gothic", "ipa", "takao"),
    "ko": ("noto sans cjk kr", "source han sans k", "malgun", "apple sd gothic neo", "nanum", "batang", "gulim"),
    "zh-hans": ("noto sans cjk sc", "source han sans cn", "microsoft yahei", "pingfang sc", "simsun", "wenquanyi"),
    "zh-hant": ("noto sans cjk tc", "source han sans tw", "microsoft jhenghei", "pingfang tc", "mingliu", "uming"),
}
"""What the names of good families begin with, the best first: each country writes some ideographs in its own way."""
_TRADITIONAL: Final = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
_FIRST_WIDE: Final = "\u1100"
_KANA: Final = Pattern("[\u3040-\u30ff]")
_HANGUL: Final = Pattern("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_BOPOMOFO: Final = Pattern("[\u3100-\u312f]")
_WIDE: Final = Pattern(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)


class _Coverage(Struct, frozen=True):
    path: Path
    index: int
    family: str
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
    ('fonts-noto-cjk', 'fonts-noto-cjk', 'fonts-noto-core')
    """
    code = ord(character)
    return next((package for first, last, package in PACKAGES if first <= code <= last), OTHERWISE)


def cjk_language(text: str, language: str) -> str:
    """Return the language whose ideographs a text needs, "" where it has none: its letters tell, else `language`.

    >>> cjk_language("奈良で", "en"), cjk_language("서울", ""), cjk_language("京", "zh-TW"), cjk_language("Nara", "ja")
    ('ja', 'ko', 'zh-hant', '')
    """
    if text.isascii() or max(text, default="") < _FIRST_WIDE or not _WIDE.search(text):
        return ""
    own = language.lower()
    for letters, tongue in ((_KANA, "ja"), (_HANGUL, "ko"), (_BOPOMOFO, "zh-hant")):
        if letters.search(text):
            return tongue
    if own.startswith("zh"):
        return "zh-hant" if own.startswith(_TRADITIONAL) else "zh-hans"
    return own[:2] if own[:2] in FACES else "ja"


@cache
def covering(text: str, bold: bool = False, italic: bool = False, language: str = "") -> Found | None:  # noqa: FBT001, FBT002  # as in find
    """Return a face of this system that has all of `text`: bold or italic where there is such a one.

    Faces that are made for `language`, one of those that `cjk_language` tells, come first. Among equals the shortest
    file name wins: "DejaVuSans" before "DejaVuSansCondensed-Oblique".
    """
    codes = [ord(character) for character in text]
    able = [coverage for coverage in _coverages() if all(map(coverage.has, codes))]
    wanted = FACES.get(language, ())

    def order(coverage: _Coverage) -> tuple[int, bool, bool, int]:
        rank = next((n for n, begin in enumerate(wanted) if coverage.family.startswith(begin)), len(wanted))
        return rank, coverage.bold != bold, coverage.italic != italic, len(coverage.path.stem)

    for coverage in sorted(able, key=order):
        face = _open(coverage.path, coverage.index)
        if face is not None and all(map(face.covers, text)):
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
            family = next(iter(face.families), "").lower()
            try:
                found.append(_Coverage(path, index, family, face.bold, face.italic, *face.ranges))
            except BrokenFontError:
                continue
    return tuple(found)
