"""One face of a font, read from its own tables as far as somebody asks (OpenType 1.9, "The OpenType Font File")."""

import struct
from bisect import bisect_right
from functools import cached_property
from typing import Final

KINDS: Final = (b"\x00\x01\x00\x00", b"true", b"OTTO")
"""The first four bytes of a face: of TrueType outlines in the first two, of CFF in the last."""
OUTLINES: Final = ("glyf", "CFF ")
USE_TYPO_METRICS: Final = 0x80
RESTRICTED: Final = 0x0002
NO_SUBSETTING: Final = 0x0100
BITMAPS_ONLY: Final = 0x0200
UNBROKEN: Final = {0xA0: 0x20, 0x2011: 0x2D}
"""Characters that look like another but end no line: fonts that lack them have the other."""
WINDOWS_ENGLISH: Final = (3, 1, 0x409)
MACINTOSH_ENGLISH: Final = (1, 0, 0)
UNICODE: Final = {(0, n) for n in (0, 1, 2, 3, 4, 6)} | {(3, 1), (3, 10)}
"""Platform and encoding of the cmap tables that are by Unicode."""
FIRST_PLANE, ALL_PLANES = 4, 12
"""The cmap formats that are read: every font with Unicode has one of them."""
FAMILY, POSTSCRIPT, TYPOGRAPHIC_FAMILY = 1, 6, 16
"""Numbers of the name table."""


class BrokenFontError(ValueError):
    """The file is no font that can be embedded; the finder looks on."""


class Face:
    """One face of a file or collection with TrueType or CFF outlines.

    Raises:
        BrokenFontError: it holds no such outlines, or a table that is needed is missing or cut short.
    """

    def __init__(self, data: bytes, index: int = 0) -> None:
        self.data = data
        self.index = index
        try:
            self.tables = _directory(data, index)
            self.units: int = struct.unpack_from(">H", data, self._at("head") + 18)[0]
            self._style: int = struct.unpack_from(">H", data, self._at("head") + 44)[0]
            self.count: int = struct.unpack_from(">H", data, self._at("maxp") + 4)[0]
        except (struct.error, KeyError) as error:
            raise BrokenFontError(str(error)) from error
        if not self.units or not any(tag in self.tables for tag in OUTLINES):
            raise BrokenFontError("no outlines that can be embedded")

    @property
    def is_cff(self) -> bool:
        """Whether its outlines are CFF's, not TrueType's."""
        return "glyf" not in self.tables

    def table(self, tag: str) -> bytes:
        """Return the bytes of a table, empty where the font has none."""
        start, length = self.tables.get(tag, (0, 0))
        return self.data[start : start + length]

    def check(self) -> None:
        """Read every table that a PDF needs.

        Raises:
            BrokenFontError: one is missing or cut short.
        """
        try:
            outlines = len(self.table("CFF ")) if self.is_cff else len(self.table("loca")) // 2
            if not self.ranges[0] or outlines < self.count or len(self.table("hmtx")) < 4:  # noqa: PLR2004  # bytes
                raise BrokenFontError("a table is missing")
            _ = (
                self.glyph(0),
                self.advances,
                self.ascent,
                self.cap_height,
                self.box,
                self.slant,
                self.may_embed,
            )
        except (struct.error, IndexError, KeyError) as error:
            raise BrokenFontError(str(error)) from error

    def covers(self, character: str) -> bool:
        """Tell whether the face has a glyph for `character`."""
        return self.glyph(ord(character)) != 0

    def glyph(self, code: int) -> int:
        """Return the glyph of a code point, 0 where the face has none; what ends no line may lend that of what does."""
        return self._glyph(code) or (self._glyph(UNBROKEN[code]) if code in UNBROKEN else 0)

    def _glyph(self, code: int) -> int:
        if self._long is None:
            return self._short.get(code, 0)
        starts, ends, first = self._long
        at = bisect_right(starts, code) - 1
        return first[at] + code - starts[at] if at >= 0 and code <= ends[at] else 0

    def advance(self, glyph: int) -> float:
        """Return how far `glyph` moves the pen, as a share of the font's size."""
        return self.advances[min(glyph, len(self.advances) - 1)] / self.units

    @cached_property
    def _short(self) -> dict[int, int]:
        """From code point to glyph, in fonts of the first plane."""
        cmap = self.table("cmap")
        try:
            kind, at = _best(cmap)
            return _segments(_words(cmap, at)) if kind else {}
        except (struct.error, IndexError, ValueError) as error:
            raise BrokenFontError("its cmap table is cut short") from error

    @cached_property
    def _long(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]] | None:
        """Where runs of code points start and end, and their first glyphs, in fonts of all planes.

        Such fonts are large: to spread every character out takes 60 ms for one of Chinese.
        """
        cmap = self.table("cmap")
        kind, at = _best(cmap)
        if kind != ALL_PLANES:
            return None
        count = struct.unpack_from(">L", cmap, at + 12)[0]
        flat = struct.unpack_from(f">{3 * count}L", cmap, at + 16)
        return flat[::3], flat[1::3], flat[2::3]

    @cached_property
    def ranges(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where runs of covered code points start and end: cheaper than their glyphs, and may promise too much."""
        try:
            return self._long[:2] if self._long else _ranges(self.table("cmap"))
        except (struct.error, IndexError) as error:
            raise BrokenFontError("its cmap table is cut short") from error

    @cached_property
    def advances(self) -> tuple[int, ...]:
        """The advance widths, in font units; glyphs past the end share the last."""
        count = struct.unpack_from(">H", self.table("hhea"), 34)[0]
        return struct.unpack_from(f">{2 * count}H", self.table("hmtx"))[::2] or (0,)

    @cached_property
    def ascent(self) -> float:
        """How far lines reach above the baseline, as a share of the size."""
        return self._line[0] / self.units

    @cached_property
    def descent(self) -> float:
        """How far lines reach below the baseline, as a share of the size; positive."""
        return -self._line[1] / self.units

    @cached_property
    def gap(self) -> float:
        """The space that the font asks for between lines, as a share of the size."""
        return self._line[2] / self.units

    @cached_property
    def _line(self) -> tuple[int, int, int]:
        os2 = self.table("OS/2")
        if len(os2) >= 74 and struct.unpack_from(">H", os2, 62)[0] & USE_TYPO_METRICS:  # noqa: PLR2004  # OS/2, up to sTypoLineGap
            ascent, descent, gap = struct.unpack_from(">hhh", os2, 68)
        else:
            ascent, descent, gap = struct.unpack_from(">hhh", self.table("hhea"), 4)
        return ascent, descent, gap

    @cached_property
    def cap_height(self) -> float:
        """How high capitals are, as a share of the size."""
        os2 = self.table("OS/2")
        known = len(os2) >= 90 and os2[1] > 1  # noqa: PLR2004  # OS/2 version 2 brought sCapHeight
        return struct.unpack_from(">h", os2, 88)[0] / self.units if known else self.ascent

    @cached_property
    def box(self) -> tuple[float, ...]:
        """The box around all glyphs, as shares of the size: left, bottom, right, top."""
        return tuple(edge / self.units for edge in struct.unpack_from(">4h", self.table("head"), 36))

    @cached_property
    def slant(self) -> float:
        """The angle of italics in degrees, negative where they lean to the right."""
        return float(struct.unpack_from(">i", self.table("post"), 4)[0] / 65536) if self.table("post") else 0.0

    @cached_property
    def may_embed(self) -> bool:
        """Whether the maker allows it to be embedded as a subset (OS/2 fsType)."""
        os2 = self.table("OS/2")
        rights = struct.unpack_from(">H", os2, 8)[0] if os2 else 0
        return rights & 0xF != RESTRICTED and not rights & (NO_SUBSETTING | BITMAPS_ONLY)

    @property
    def bold(self) -> bool:
        """Whether it calls itself bold."""
        return bool(self._style & 1)

    @property
    def italic(self) -> bool:
        """Whether it calls itself italic."""
        return bool(self._style & 2)

    @cached_property
    def names(self) -> dict[int, str]:
        """The English names, by the number of OpenType's name table."""
        try:
            return _names(self.table("name"))
        except struct.error:
            return {}

    @property
    def families(self) -> tuple[str, ...]:
        """The names that its family goes by."""
        return tuple(self.names[name] for name in (FAMILY, TYPOGRAPHIC_FAMILY) if name in self.names)

    @property
    def name(self) -> str:
        """The PostScript name, reduced to what a PDF name can hold."""
        name = self.names.get(POSTSCRIPT) or "-".join(self.families) or "Unnamed"
        return "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_+")) or "Unnamed"

    def _at(self, tag: str) -> int:
        return self.tables[tag][0]


def _directory(data: bytes, index: int) -> dict[str, tuple[int, int]]:
    start = 0
    if data[:4] == b"ttcf":
        count = struct.unpack_from(">L", data, 8)[0]
        if index >= count:
            raise BrokenFontError("no such face in the collection")
        start = struct.unpack_from(">L", data, 12 + 4 * index)[0]
    if data[start : start + 4] not in KINDS:
        raise BrokenFontError("no outlines that can be embedded")
    count = struct.unpack_from(">H", data, start + 4)[0]
    records = (struct.unpack_from(">4s4xLL", data, start + 12 + 16 * n) for n in range(count))
    return {tag.decode("latin-1"): (offset, length) for tag, offset, length in records}


def _ranges(cmap: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    kind, at = _best(cmap)
    words = _words(cmap, at) if kind else ()
    count = words[3] // 2 if words else 0
    return words[8 + count : 8 + 2 * count], words[7 : 7 + count]


def _best(cmap: bytes) -> tuple[int, int]:
    found = {0: 0}
    for n in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * n)
        kind = struct.unpack_from(">H", cmap, offset)[0]
        if (platform, encoding) in UNICODE and kind in {FIRST_PLANE, ALL_PLANES}:
            found[kind] = offset
    return max(found.items())


def _words(cmap: bytes, at: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{(len(cmap) - at) // 2}H", cmap, at)


def _segments(words: tuple[int, ...]) -> dict[int, int]:
    count = words[3] // 2
    ends, starts = words[7 : 7 + count], words[8 + count : 8 + 2 * count]
    deltas, offsets = words[8 + 2 * count : 8 + 3 * count], words[8 + 3 * count : 8 + 4 * count]
    glyphs: dict[int, int] = {}
    for n, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        codes = range(start, end + 1)
        if offset:
            base = 8 + 3 * count + n + offset // 2
            found = words[base : base + len(codes)]
            glyphs.update((code, (glyph + delta) & 0xFFFF) for code, glyph in zip(codes, found, strict=False) if glyph)
        else:
            glyphs.update((code, (code + delta) & 0xFFFF) for code in codes)
    glyphs.pop(0xFFFF, None)
    return glyphs


def _names(table: bytes) -> dict[int, str]:
    if not table:
        return {}
    count, storage = struct.unpack_from(">HH", table, 2)
    names: dict[int, str] = {}
    for n in range(count):
        platform, encoding, language, name, length, offset = struct.unpack_from(">6H", table, 6 + 12 * n)
        raw = table[storage + offset : storage + offset + length]
        if (platform, encoding, language) == WINDOWS_ENGLISH:
            names[name] = raw.decode("utf-16-be", "replace")
        elif (platform, encoding, language) == MACINTOSH_ENGLISH:
            names.setdefault(name, raw.decode("mac-roman"))
    return names
