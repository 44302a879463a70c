"""A TrueType file of some glyphs only, in an order of the caller's choice, as a PDF embeds it."""

import struct
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from briefgen.fonts.face import BrokenFontError, Face

KEPT: Final = ("cvt ", "fpgm", "prep")
"""Copied as they are: what the glyphs' instructions refer to (ISO 32000-1 9.9)."""
WORDS, SCALE, MORE, XY_SCALE, TWO_BY_TWO = 0x1, 0x8, 0x20, 0x40, 0x80
BY_PLACE: Final = 0x2
"""Of a part of a composite glyph: its two arguments are where it stands."""
CHECKSUM_OF_ALL: Final = 0xB1B0AFBA


class Moved(Struct, frozen=True):
    """A glyph drawn at another place and with another width than its own; lengths are in font units."""

    glyph: int | None
    """None for one that shows nothing."""
    x: int
    y: int
    advance: int


def subset(face: Face, glyphs: Sequence[int | Moved]) -> bytes:
    """Return a TrueType file whose glyph `i` is glyph `glyphs[i]` of `face`.

    The glyphs that composite glyphs are made of follow behind. There is no `cmap`: the PDF addresses glyphs by number.

    Raises:
        BrokenFontError: an outline is cut short.
    """
    try:
        places = _places(face)
        order, outlines = _outlines(face, places, glyphs)
        return _file(_tables(face, order, outlines))
    except (struct.error, IndexError) as error:
        raise BrokenFontError("a glyph's outline is cut short") from error


def _places(face: Face) -> tuple[int, ...]:
    count = face.count + 1
    if struct.unpack_from(">h", face.table("head"), 50)[0]:
        return struct.unpack_from(f">{count}L", face.table("loca"))
    return tuple(2 * place for place in struct.unpack_from(f">{count}H", face.table("loca")))


def _outlines(
    face: Face, places: tuple[int, ...], glyphs: Sequence[int | Moved]
) -> tuple[list[int | Moved], list[bytes]]:
    start = face.tables["glyf"][0]
    order = list(glyphs)
    numbers = {glyph: number for number, glyph in reversed(list(enumerate(order)))}
    outlines = []

    def number_of(part: int) -> int:
        if part not in numbers:
            numbers[part] = len(order)
            order.append(part)
        return numbers[part]

    for glyph in order:  # grows while it is walked: parts of composites join at its end
        number = glyph.glyph if isinstance(glyph, Moved) else glyph
        outline = bytearray(b"" if number is None else face.data[start + places[number] : start + places[number + 1]])
        if isinstance(glyph, Moved):
            outlines.append(_moved(outline, glyph, number_of))
            continue
        for at in _parts(outline):
            struct.pack_into(">H", outline, at, number_of(struct.unpack_from(">H", outline, at)[0]))
        outlines.append(bytes(outline))
    return order, outlines


def _moved(outline: bytearray, moved: Moved, number_of: Callable[[int], int]) -> bytes:
    """Return a composite glyph of one part, at its place; nothing where the part shows nothing."""
    if moved.glyph is None or len(outline) < 10:  # noqa: PLR2004  # a header is 10 bytes
        return b""
    left, bottom, right, top = struct.unpack_from(">4h", outline, 2)
    box = (left + moved.x, bottom + moved.y, right + moved.x, top + moved.y)
    return struct.pack(">h4hHHhh", -1, *box, WORDS | BY_PLACE, number_of(moved.glyph), moved.x, moved.y)


def _parts(outline: bytearray) -> Iterator[int]:
    if len(outline) < 10 or not outline[0] & 0x80:  # noqa: PLR2004  # a header is 10 bytes; a negative contour count means composite
        return
    at, flags = 10, MORE
    while flags & MORE:
        flags = struct.unpack_from(">H", outline, at)[0]
        yield at + 2
        at += 4 + (4 if flags & WORDS else 2)
        at += 2 if flags & SCALE else 4 if flags & XY_SCALE else 8 if flags & TWO_BY_TWO else 0


def _tables(face: Face, order: list[int | Moved], outlines: list[bytes]) -> dict[str, bytes]:
    padded = [outline + b"\0" * (-len(outline) % 4) for outline in outlines]
    places = [0]
    for outline in padded:
        places.append(places[-1] + len(outline))
    tables = {tag: face.table(tag) for tag in KEPT if face.table(tag)}
    tables["glyf"] = b"".join(padded)
    tables["loca"] = struct.pack(f">{len(places)}L", *places)
    tables["head"] = _patched(_patched(face.table("head"), 50, 1), 8, 0, ">L")
    tables["hhea"] = _patched(face.table("hhea"), 34, len(order))
    tables["maxp"] = _limits(face.table("maxp"), order)
    tables["hmtx"] = b"".join(_metric(face, *pair) for pair in zip(order, outlines, strict=True))
    return tables


def _limits(table: bytes, order: list[int | Moved]) -> bytes:
    table = _patched(table, 4, len(order))
    if len(table) < 32 or not any(isinstance(glyph, Moved) for glyph in order):  # noqa: PLR2004  # version 1.0 has 32 bytes
        return table
    points, contours, composed, joined = struct.unpack_from(">4H", table, 6)
    elements, depth = struct.unpack_from(">2H", table, 28)
    table = _patched(_patched(table, 10, max(points, composed)), 12, max(contours, joined))
    return _patched(_patched(table, 28, max(elements, 1)), 30, depth + 1)


def _metric(face: Face, glyph: int | Moved, outline: bytes) -> bytes:
    if isinstance(glyph, Moved):
        left = struct.unpack_from(">h", outline, 2)[0] if outline else 0
        return struct.pack(">Hh", glyph.advance, left)
    table, full = face.table("hmtx"), len(face.advances)
    if glyph < full:
        return table[4 * glyph : 4 * glyph + 4]
    bearing = 4 * full + 2 * (glyph - full)
    return struct.pack(">H", face.advances[-1]) + table[bearing : bearing + 2].ljust(2, b"\0")


def _patched(table: bytes, at: int, value: int, form: str = ">H") -> bytes:
    copy = bytearray(table)
    struct.pack_into(form, copy, at, value)
    return bytes(copy)


def _file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">LHHHH", 0x10000, count, 16 << power, power, 16 * (count - (1 << power)))
    at = 12 + 16 * count
    records, bodies, head_at = [], [], 0
    for tag in sorted(tables):
        body = tables[tag]
        head_at = at if tag == "head" else head_at
        records.append(struct.pack(">4sLLL", tag.encode(), _checksum(body), at, len(body)))
        bodies.append(body + b"\0" * (-len(body) % 4))
        at += len(bodies[-1])
    whole = bytearray(head + b"".join(records) + b"".join(bodies))
    struct.pack_into(">L", whole, head_at + 8, (CHECKSUM_OF_ALL - _checksum(whole)) & 0xFFFFFFFF)
    return bytes(whole)


def _checksum(data: bytes | bytearray) -> int:
    padded = bytes(data) + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF
