"""A CFF font of some glyphs only, in an order of the caller's choice, as a PDF embeds it (Adobe Technical Note 5176).

HarfBuzz takes the glyphs out and resolves their subroutines. It leaves them in the order of the whole font, whose
character identifiers are not the PDF's codes, so the font is put together anew: keyed by identifier, with glyph `i`
for code `i`, whether it was keyed by names before or not.
"""

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefgen.fonts.face import BrokenFontError, Face
from briefgen.fonts.shape import face_of

BOX, CHARSTRINGS, PRIVATE, SUBRS, CHARSET = 5, 17, 18, 19, 15
MATRIX, REGISTRY, COUNT, FONTS, SELECT = 0x0C07, 0x0C1E, 0x0C22, 0x0C24, 0x0C25
"""Operators of a DICT; those of two bytes begin with 12."""
FIRST_STRING: Final = 391
"""The number of a font's first own string: those before are the format's."""
LONG, REAL, ESCAPE = 29, 30, 12

Dict = dict[int, bytes]
"""From operator to its operands, as they are written."""


def subset_cff(face: Face, glyphs: Sequence[int]) -> bytes:
    """Return a CFF font whose glyph and identifier `i` is glyph `glyphs[i]` of `face`.

    Raises:
        BrokenFontError: its outlines cannot be read.
    """
    try:
        small, numbers = _taken(face, glyphs)
        return _rewritten(small, [numbers[glyph] for glyph in glyphs], face.name)
    except (struct.error, IndexError, KeyError, ValueError) as error:
        raise BrokenFontError("its CFF outlines cannot be read") from error


def _taken(face: Face, glyphs: Sequence[int]) -> tuple[bytes, dict[int, int]]:
    """Return a CFF font of `glyphs` only, and which number each of them has in it."""
    import uharfbuzz as hb

    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = hb.SubsetFlags.DESUBROUTINIZE | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    try:
        plan = hb.SubsetPlan(face_of(face), wanted)
        table = plan.execute().reference_table("CFF ").data
    except (hb.HarfBuzzError, RuntimeError, MemoryError) as error:
        raise BrokenFontError("its CFF outlines cannot be read") from error
    return bytes(table), dict(plan.old_to_new_glyph_mapping.items())


def _rewritten(cff: bytes, order: list[int], name: str) -> bytes:
    _, at = _index(cff, cff[2])
    tops, at = _index(cff, at)
    _, at = _index(cff, at)
    routines, _ = _index(cff, at)
    top = _dict(tops[0])
    outlines, _ = _index(cff, _number(top[CHARSTRINGS]))
    chosen = [outlines[number] for number in order]
    if SELECT in top:
        fonts, _ = _index(cff, _number(top[FONTS]))
        parts = [_dict(font) for font in fonts]
        select = _select(cff, _number(top[SELECT]), len(outlines))
        parts, select = _used(parts, [select[number] for number in order])
    else:
        parts, select = [{PRIVATE: top[PRIVATE]}], [0] * len(order)
    privates = [_private(cff, part) for part in parts]
    kept = {operator: top[operator] for operator in (BOX, MATRIX) if operator in top}
    return _file(name, kept, (parts, privates, select), chosen, routines)


def _used(parts: list[Dict], select: list[int]) -> tuple[list[Dict], list[int]]:
    """Return the font dicts that some glyph needs, and each glyph's number among them."""
    numbers = sorted(set(select))
    return [parts[number] for number in numbers], [numbers.index(number) for number in select]


def _private(cff: bytes, part: Dict) -> bytes:
    """Return a private dict without its subroutines, which no outline calls any more."""
    size, start = _numbers(part[PRIVATE])
    own = _dict(cff[start : start + size])
    return _written({operator: operands for operator, operands in own.items() if operator != SUBRS})


def _file(
    name: str, top: Dict, fonts: tuple[list[Dict], list[bytes], list[int]], outlines: list[bytes], routines: list[bytes]
) -> bytes:
    parts, privates, select = fonts
    count = len(outlines)
    head = b"\x01\x00\x04\x04" + _packed([name.encode()])
    tail = _packed([b"Adobe", b"Identity"]) + _packed(routines)
    sections = [
        b"\x02" + struct.pack(">HH", 1, max(count - 2, 0)),  # a charset of one range: identifier i is glyph i
        b"\x00" + bytes(select),
        _packed(outlines),
        *privates,
    ]

    def laid(start: int) -> tuple[Dict, list[Dict], int]:
        places = [start]
        for section in sections:
            places.append(places[-1] + len(section))
        own = {
            REGISTRY: _operands(FIRST_STRING, FIRST_STRING + 1, 0),
            **top,
            COUNT: _operands(count),
            CHARSET: _operands(places[0]),
            SELECT: _operands(places[1]),
            CHARSTRINGS: _operands(places[2]),
            FONTS: _operands(places[-1]),
        }
        dicts = [
            {
                **{operator: operands for operator, operands in part.items() if operator == MATRIX},
                PRIVATE: _operands(len(private), place),
            }
            for part, private, place in zip(parts, privates, places[3:], strict=False)
        ]
        return own, dicts, places[-1]

    before = len(head) + len(_packed([_written(laid(0)[0])])) + len(tail)  # numbers are of one length, so this holds
    own, dicts, _ = laid(before)
    return b"".join((head, _packed([_written(own)]), tail, *sections, _packed([_written(part) for part in dicts])))


def _index(data: bytes, at: int) -> tuple[list[bytes], int]:
    """Return what an INDEX holds and where it ends."""
    count = struct.unpack_from(">H", data, at)[0]
    if not count:
        return [], at + 2
    size = data[at + 2]
    start = at + 3
    places = [int.from_bytes(data[start + n * size : start + (n + 1) * size], "big") for n in range(count + 1)]
    base = start + (count + 1) * size - 1
    return [data[base + a : base + b] for a, b in pairwise(places)], base + places[-1]


def _packed(items: list[bytes]) -> bytes:
    """Return an INDEX."""
    if not items:
        return b"\0\0"
    places = [1]
    for item in items:
        places.append(places[-1] + len(item))
    return struct.pack(">HB", len(items), 4) + struct.pack(f">{len(places)}L", *places) + b"".join(items)


def _dict(data: bytes) -> Dict:
    found: Dict = {}
    for operator, start, end in _operators(data):
        found[operator] = data[start:end]
    return found


def _operators(data: bytes) -> Iterator[tuple[int, int, int]]:
    at = start = 0
    while at < len(data):
        byte = data[at]
        if byte <= 21:  # noqa: PLR2004  # an operator
            long = byte == ESCAPE
            yield (byte << 8 | data[at + 1] if long else byte), start, at
            at += 2 if long else 1
            start = at
        elif byte == REAL:
            at += 1
            while data[at] & 0xF != 0xF and data[at] >> 4 != 0xF:  # noqa: PLR2004  # the nibble that ends it
                at += 1
            at += 1
        else:
            at += {28: 3, LONG: 5}.get(byte, 1 if byte < 247 else 2)  # noqa: PLR2004


def _numbers(operands: bytes) -> list[int]:
    numbers, at = [], 0
    while at < len(operands):
        byte = operands[at]
        if byte == LONG:
            numbers.append(struct.unpack_from(">l", operands, at + 1)[0])
            at += 5
        elif byte == 28:  # noqa: PLR2004
            numbers.append(struct.unpack_from(">h", operands, at + 1)[0])
            at += 3
        elif byte < 247:  # noqa: PLR2004
            numbers.append(byte - 139)
            at += 1
        else:
            far = (byte - 247) * 256 + operands[at + 1] + 108
            numbers.append(far if byte < 251 else -(far - 1024))  # noqa: PLR2004
            at += 2
    return numbers


def _number(operands: bytes) -> int:
    return _numbers(operands)[0]


def _operands(*numbers: int) -> bytes:
    return b"".join(struct.pack(">Bl", LONG, number) for number in numbers)


def _written(own: Dict) -> bytes:
    parts = []
    for operator, operands in own.items():
        parts.append(operands + (struct.pack(">H", operator) if operator > 0xFF else bytes([operator])))  # noqa: PLR2004
    return b"".join(parts)


def _select(data: bytes, at: int, count: int) -> list[int]:
    """Return the number of each glyph's font dict."""
    if data[at] == 0:
        return list(data[at + 1 : at + 1 + count])
    ranges = struct.unpack_from(">H", data, at + 1)[0]
    found: list[int] = []
    for n in range(ranges):
        first, font, after = struct.unpack_from(">HBH", data, at + 3 + 3 * n)
        found.extend([font] * (after - first))
    return found
