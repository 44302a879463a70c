"""What both standards ask of the file: metadata, colours, streams, fonts."""

import re
import struct
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pikepdf
from backends.pdf.conformance.opened import Opened

PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
}
PAIRS = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Producer": "pdf:Producer",
}
LONGEST_STRING = 32_767
LONGEST_NAME = 128  # with its slash
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")


def told(file: Opened, name: str) -> str:
    """Return the value of a property of the metadata."""
    try:
        tree = ET.fromstring(file.xmp.strip("\ufeff").encode())  # noqa: S314  # our own
    except ET.ParseError:
        return ""
    found = tree.find(f".//{name}", PREFIXES)
    return "".join(found.itertext()).strip() if found is not None else ""


def metadata(file: Opened) -> Iterator[str]:
    """06-001: there is metadata, readable without unpacking."""
    if not told(file, "rdf:Description"):
        yield "no metadata"
    elif "/Filter" in file.root["/Metadata"]:
        yield "packed"


def identifier(file: Opened) -> Iterator[str]:
    """06-002: it says that the file is PDF/UA-1, and declares the property."""
    if told(file, "pdfuaid:part") != "1":
        yield "no pdfuaid:part"
    if PREFIXES["pdfuaid"] not in told(file, "pdfaSchema:namespaceURI"):
        yield "no extension schema"


def title(file: Opened) -> Iterator[str]:
    """06-003: it has a title."""
    if not told(file, "dc:title"):
        yield "no dc:title"


def title_shown(file: Opened) -> Iterator[str]:
    """07-001 and 07-002: the window shows the title."""
    if file.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "DisplayDocTitle"


def archival(file: Opened) -> Iterator[str]:
    """ISO 19005-2 6.6.4: it says that the file is PDF/A-2a, or 3a where it carries files."""
    part = "3" if "/EmbeddedFiles" in file.root.get("/Names", {}) else "2"
    if (told(file, "pdfaid:part"), told(file, "pdfaid:conformance")) != (part, "A"):
        yield f"not {part}a"


def same_facts(file: Opened) -> Iterator[str]:
    """The information dictionary and the metadata say the same."""
    info = file.pdf.docinfo
    yield from (key for key, name in PAIRS.items() if str(info.get(key, "")) != told(file, name))
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        if str(info.get(key, "")).removeprefix("D:") != told(file, name).replace("-", ""):
            yield key


def colours(file: Opened) -> Iterator[str]:
    """ISO 19005-2 6.2.3: there is an output intent with an RGB profile, and no other device's colour is used."""
    intents = [each for each in file.root.get("/OutputIntents", ()) if each.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1 or "/DestOutputProfile" not in intents[0]:
        yield "no output intent"
        return
    profile = intents[0]["/DestOutputProfile"].read_bytes()
    if profile[36:40] != b"acsp" or profile[16:20] != b"RGB " or len(profile) != struct.unpack(">I", profile[:4])[0]:
        yield "no RGB profile"
    for each in file.pdf.objects:
        if isinstance(each, pikepdf.Stream) and each.get("/ColorSpace") == "/DeviceCMYK":
            yield "CMYK picture"


def identified(file: Opened) -> Iterator[str]:
    """ISO 19005-2 6.1.3: the trailer has an identifier; 26-002: nothing is encrypted."""
    if len(file.pdf.trailer.get("/ID", ())) != 2:
        yield "no ID"
    if file.pdf.is_encrypted:
        yield "encrypted"


def flags(file: Opened) -> Iterator[str]:
    """ISO 19005-2 6.3.2: annotations are printed, and not hidden."""
    yield from (f"page {page.number + 1}" for page, each in file.annotations if int(each.get("/F", 0)) & 0b100111 != 4)


def forbidden(file: Opened) -> Iterator[str]:
    """ISO 19005-2 6.1.7, 6.5, 6.9; 20-001: no LZW, no scripts, no layers."""
    for each in file.pdf.objects:
        if isinstance(each, pikepdf.Stream) and "LZW" in repr(each.get("/Filter", "")):
            yield "LZW"
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") in {"/JavaScript", "/Launch"}:
            yield str(each["/S"])
    yield from {"/OCProperties", "/AcroForm", "/OpenAction", "/AA"} & set(file.root.keys())


def limits(file: Opened) -> Iterator[str]:
    """ISO 19005-2 6.1.13: no string is longer than 32,767 bytes, and no name than 127."""
    for each in file.pdf.objects:
        yield from _too_long(each)
    for drawn in file.drawn:
        yield from (f"page {drawn.number + 1}" for length in drawn.lengths if length > LONGEST_STRING)


def _too_long(value: object) -> Iterator[str]:
    if isinstance(value, pikepdf.String) and len(bytes(value)) > LONGEST_STRING:
        yield f"a string of {len(bytes(value))} bytes"
    elif isinstance(value, pikepdf.Name) and len(str(value)) > LONGEST_NAME:
        yield str(value)
    elif isinstance(value, pikepdf.Array):
        for each in value:
            yield from _direct(each)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for key, each in value.items():
            yield from (key,) if len(key) > LONGEST_NAME else ()
            yield from _direct(each)


def _direct(value: object) -> Iterator[str]:
    if not getattr(value, "is_indirect", False):
        yield from _too_long(value)


def line_ends(file: Opened) -> Iterator[str]:
    """ISO 19005-2 6.1.7.1: a line end stands before `endstream`, and the length is that of what is between."""
    at = 0
    while (begin := file.data.find(b">>\nstream\n", at)) >= 0:
        start = begin + len(b">>\nstream\n")
        length = int(re.findall(rb"/Length (\d+)", file.data[max(0, begin - 2000) : begin + 1])[-1])
        at = start + length
        if not re.match(rb"\r?\nendstream", file.data[at : at + 12]):
            yield f"byte {at}"


def embedded(file: Opened) -> Iterator[str]:
    """31-009: every font is in the file."""
    for font, _ in file.fonts.values():
        if not {"/FontFile2", "/FontFile3"} & set(_descendant(font).get("/FontDescriptor", {}).keys()):
            yield str(font.get("/BaseFont"))


def glyph_maps(file: Opened) -> Iterator[str]:
    """31-004 and 31-005: codes lead to glyphs of TrueType fonts by the identity or by a stream."""
    for font, _ in file.fonts.values():
        way = _descendant(font).get("/CIDToGIDMap")
        known = way == "/Identity" or isinstance(way, pikepdf.Stream)
        if _descendant(font).get("/Subtype") == "/CIDFontType2" and not known:
            yield str(font.get("/BaseFont"))


def glyphs(file: Opened) -> Iterator[str]:
    """31-011, 31-016 and 31-030: each code has a glyph of the width that the PDF says, and none is .notdef."""
    for font, codes in file.fonts.values():
        name, descendant = str(font.get("/BaseFont")), _descendant(font)
        if 0 in codes:
            yield f"{name}: .notdef"
        program = descendant.get("/FontDescriptor", {}).get("/FontFile2")
        if program is not None and descendant.get("/CIDToGIDMap") == "/Identity":
            widths, advances = dict(_widths(descendant)), _advances(program.read_bytes())
            for code in codes:
                if code >= len(advances):
                    yield f"{name}: code {code} has no glyph"
                elif abs(widths.get(code, float(descendant.get("/DW", 1000))) - advances[code]) > 1:
                    yield f"{name}: code {code} is of another width"


def meanings(file: Opened) -> Iterator[str]:
    """31-027, 31-028 and 31-029: each code has a meaning, which is a character."""
    for font, codes in file.fonts.values():
        known = _meanings(font)
        for code in codes:
            if not known.get(code) or {"\0", "\ufeff", "\ufffe"} & set(known[code]):
                yield f"{font.get('/BaseFont')}: code {code}"


def private(file: Opened) -> Iterator[str]:
    """ISO 19005-2 6.2.11.7.3: a character that only the font knows is told in words."""
    for drawn in file.drawn:
        for name, codes in drawn.codes.items():
            known = _meanings(drawn.page.obj["/Resources"]["/Font"][name])
            yield from (f"code {code}" for code, spoken in codes if not spoken and PRIVATE.search(known.get(code, "")))


def _descendant(font: pikepdf.Dictionary) -> pikepdf.Dictionary:
    return font["/DescendantFonts"][0] if "/DescendantFonts" in font else font


def _meanings(font: pikepdf.Dictionary) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    found = MAPPED.findall(font["/ToUnicode"].read_bytes())
    return {int(code, 16): bytes.fromhex(value.decode()).decode("utf-16-be", "replace") for code, value in found}


def _widths(descendant: pikepdf.Dictionary) -> Iterator[tuple[int, float]]:
    given = list(descendant.get("/W", ()))
    while given:
        first = int(given.pop(0))
        if isinstance(given[0], pikepdf.Array):
            yield from enumerate(map(float, given.pop(0)), first)
        else:
            last, width = int(given.pop(0)), float(given.pop(0))
            yield from ((code, width) for code in range(first, last + 1))


def _advances(program: bytes) -> list[float]:
    """Return the advance of each glyph of a TrueType file in thousandths of the size."""
    tables = {}
    for number in range(struct.unpack_from(">H", program, 4)[0]):
        tag, _, at, length = struct.unpack_from(">4sLLL", program, 12 + 16 * number)
        tables[tag] = program[at : at + length]
    units = struct.unpack_from(">H", tables[b"head"], 18)[0]
    count, full = struct.unpack_from(">H", tables[b"maxp"], 4)[0], struct.unpack_from(">H", tables[b"hhea"], 34)[0]
    advances = [1000 * struct.unpack_from(">H", tables[b"hmtx"], 4 * n)[0] / units for n in range(full)]
    return advances + advances[-1:] * (count - full)
