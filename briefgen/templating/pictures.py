"""Pictures of a Word file that stand in a line, such as a logo in the header, as nodes of the tree (DrawingML)."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from briefgen.document.nodes import Picture
from briefgen.ooxml.names import A_NS, WP_NS, r, w
from briefgen.ooxml.package import Package

_WP: Final = f"{{{WP_NS}}}"
_EMU: Final = 12_700
"""English metric units in a point."""
_LARGEST: Final = 1_584
"""Points: the longest side of a page in Word."""
_ON: Final = frozenset({"1", "true", "on"})
_KINDS: Final = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


def pictures(run: etree._Element, package: Package, part: str) -> Iterator[Picture | None]:
    """Yield each picture of a run, and None for each drawing that only Word shows (afloat, of shapes)."""
    for drawing in run.iter(w("drawing"), w("pict")):
        inline = drawing.find(f"{_WP}inline")
        blip = drawing.find(f".//{{{A_NS}}}blip")
        if inline is None or blip is None:
            yield None
        else:
            yield _picture(inline, _data(blip.get(r("embed"), ""), package, part))


def _data(relation_id: str, package: Package, part: str) -> bytes:
    return package.parts.get(package.targets(part).get(relation_id, ""), b"")


def _picture(inline: etree._Element, data: bytes) -> Picture | None:
    kind = next((kind for magic, kind in _KINDS if data.startswith(magic)), None)
    extent, named = inline.find(f"{_WP}extent"), inline.find(f"{_WP}docPr")
    if kind is None or extent is None:
        return None
    width, height = (_points(extent.get(side, "0")) for side in ("cx", "cy"))
    if not (0 < width <= _LARGEST and 0 < height <= _LARGEST):
        return None
    alt = (named.get("descr") or named.get("title") or "") if named is not None else ""
    return Picture(data, kind, alt, width, height, decorative=named is not None and is_decorative(named))


def is_decorative(named: etree._Element) -> bool:
    """Tell whether Word says of a picture that it is there for the eye alone."""
    marks = (mark for mark in named.iter("*") if etree.QName(mark).localname == "decorative")
    return any(mark.get("val", "1") in _ON for mark in marks)


def _points(emu: str) -> float:
    return int(emu) / _EMU if emu.isascii() and emu.isdecimal() else 0.0
