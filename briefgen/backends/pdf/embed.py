"""One font of one PDF: widths to measure with, codes to draw with, and the subset that is embedded in the end.

Each character gets a code of its own in the order of first use, and the embedded subset has its glyphs in that order
(ISO 32000-1 9.7.4.2, Identity), so the text that a reader copies out is the text that went in, even where a font draws
two characters with one glyph. A shaped glyph gets a code for each text that it shows.
"""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from reportlab.pdfbase import pdfdoc

from briefgen.document.style import TWIPS
from briefgen.fonts.face import Face
from briefgen.fonts.find import Found
from briefgen.fonts.shape import Cluster, Manner, shape
from briefgen.fonts.subset import Moved, subset

if TYPE_CHECKING:
    from collections.abc import Iterable

SYMBOLIC: Final = 4
ITALIC: Final = 64
BLOCK: Final = 100
"""How many lines a block of a ToUnicode map may have (Adobe Technical Note 5014)."""
CMAP: Final = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n{}"
    "endcmap CMapName currentdict /CMap defineresource pop end end\n"
)
DOTS: Final = 120
"""In a point."""
SPACELESS: Final = "\u200b"
"""Allows a line to end and shows nothing."""
SPACES: Final = f" {SPACELESS}"
"""What stands behind words and does not count at the end of a line."""


class _Widths(dict[str, float]):
    """The advance of each character as a share of the size, filled on demand."""

    __slots__ = ("face",)

    def __init__(self, found: Found) -> None:
        super().__init__({SPACELESS: 0.0})
        self.face = found.face

    def __missing__(self, character: str) -> float:
        width = self[character] = self.face.advance(self.face.glyph(ord(character)))
        return width


class _Codes(dict[str | tuple[int | Moved, str], str]):
    """The code of each character, or of a glyph and the text that it shows, in hexadecimal, given out on demand."""

    __slots__ = ()

    def __missing__(self, shown: str | tuple[int | Moved, str]) -> str:
        code = self[shown] = f"{len(self) - 1:04X}"  # two entries are no characters; code 0 is .notdef
        return code


class Font:
    """A face as one PDF uses it."""

    __slots__ = ("_codes", "_shaped", "_widths", "_words", "face", "family", "good", "name")

    def __init__(self, name: str, found: Found) -> None:
        self.name = name
        self.face = found.face
        self.family = found.family
        self.good: set[str] = {SPACELESS}
        """Characters known to be covered."""
        self._widths = _Widths(found)
        self._codes = _Codes({SPACELESS: "", "": "0000"})
        self._words: dict[str, tuple[float, float]] = {}
        self._shaped: dict[tuple[str, Manner, tuple[str, str]], tuple[Cluster, ...]] = {}

    def lacks(self, text: str) -> "Iterable[str]":
        """Return the characters of `text` that the face has no glyph for."""
        if self.good.issuperset(text):
            return ()
        unknown = set(text) - self.good
        self.good |= {character for character in unknown if self.face.covers(character)}
        return unknown - self.good

    def width(self, text: str) -> float:
        """Return the advance of `text` as a share of the size."""
        return sum(map(self._widths.__getitem__, text))

    def word(self, text: str) -> tuple[float, float]:
        """Return the advances of a word and of the spaces behind it; words come again, so they are kept."""
        widths = self._words.get(text)
        if widths is None:
            body = text.rstrip(SPACES)
            widths = self._words[text] = self.width(body), self.width(text[len(body) :])
        return widths

    def reach(self, size: float) -> tuple[float, float]:
        """Return how far lines of a size in points reach above and below their baseline.

        LibreOffice measures in pixels of an imagined printer of 8,640 dots an inch, and sets lines in whole twips,
        as Word does: without that pages drift apart by a point.
        """
        face, dots = self.face, round(size * DOTS)
        ascent, descent, gap = (_nearest(share * dots) for share in (face.ascent, face.descent, face.gap))
        above = _nearest(gap * TWIPS / DOTS)
        whole = _nearest((ascent + descent) * TWIPS / DOTS)
        up = _nearest(ascent * TWIPS / DOTS)
        return (up + above) / TWIPS, (whole - up) / TWIPS

    def encoded(self, text: str) -> str:
        """Return `text` in the font's codes, as the inside of a PDF's hexadecimal string."""
        return "".join(map(self._codes.__getitem__, text))

    def shaped(self, text: str, manner: Manner, around: tuple[str, str] = ("", "")) -> tuple[Cluster, ...]:
        """Return `text` as shaped clusters, in its own order; `around` it stands what it may join with."""
        key = (text, manner, around)
        found = self._shaped.get(key)
        if found is None:
            found = self._shaped[key] = tuple(shape(self.face, text, manner, around))
        return found

    def code(self, glyph: int | Moved, text: str) -> str:
        """Return the code of a shaped glyph that stands for `text`, in hexadecimal."""
        if isinstance(glyph, int) and len(text) == 1 and self.face.glyph(ord(text)) == glyph:
            return self._codes[text]
        return self._codes[glyph, text]

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802  # reportlab calls its fonts so before it writes
        """Add the font's objects to the PDF, now that it is known which glyphs it shows."""
        codes = {code: key for key, code in self._codes.items() if code}
        shown = [_Shown(*_glyph(codes[code], self.face)) for code in sorted(codes, key=lambda code: int(code, 16))]
        document.updateSignature("".join(one.text for one in shown))  # pages hold codes: their meaning is content
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(self._composite(document, shown))

    def _composite(self, document: pdfdoc.PDFDocument, shown: "list[_Shown]") -> pdfdoc.PDFDictionary:
        base = pdfdoc.PDFName(f"{_tag(self.name)}+{self.face.name}")
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": base,
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(self._descendant(document, base, shown))]),
                "ToUnicode": document.Reference(_stream(_to_unicode([one.text for one in shown]))),
            }
        )

    def _descendant(self, document: pdfdoc.PDFDocument, base: str, shown: "list[_Shown]") -> pdfdoc.PDFDictionary:
        widths = [round(1000 * _advance(one.glyph, self.face), 3) for one in shown[1:]]
        system = {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
        entries = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType0" if self.face.is_cff else "CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": pdfdoc.PDFDictionary(system),
            "DW": round(1000 * self.face.advance(0), 3),
            "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
            "FontDescriptor": document.Reference(self._descriptor(document, base, [one.glyph for one in shown])),
        }
        if not self.face.is_cff:
            entries["CIDToGIDMap"] = pdfdoc.PDFName("Identity")
        return pdfdoc.PDFDictionary(entries)

    def _descriptor(self, document: pdfdoc.PDFDocument, base: str, glyphs: list[int | Moved]) -> pdfdoc.PDFDictionary:
        face = self.face
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": SYMBOLIC | (ITALIC if face.slant else 0),
                "FontBBox": pdfdoc.PDFArray([round(1000 * edge, 3) for edge in face.box]),
                "ItalicAngle": round(face.slant, 3),
                "Ascent": round(1000 * face.ascent, 3),
                "Descent": round(-1000 * face.descent, 3),
                "CapHeight": round(1000 * face.cap_height, 3),
                "StemV": 120 if face.bold else 80,
                "FontFile3" if face.is_cff else "FontFile2": document.Reference(_file(face, glyphs)),
            }
        )


def _nearest(number: float) -> int:
    return int(number + 0.5)


class _Shown(Struct, frozen=True):
    """What stands behind one code: a text and the glyph that shows it."""

    text: str
    glyph: int | Moved


def _advance(glyph: int | Moved, face: Face) -> float:
    return glyph.advance / face.units if isinstance(glyph, Moved) else face.advance(glyph)


def _glyph(key: str | tuple[int | Moved, str], face: Face) -> tuple[str, int | Moved]:
    if isinstance(key, tuple):
        return key[1], key[0]
    return key, face.glyph(ord(key)) if key else 0


def _file(face: Face, glyphs: list[int | Moved]) -> pdfdoc.PDFStream:
    if face.is_cff:
        from briefgen.fonts.cff import subset_cff  # needs HarfBuzz, which TrueType does not

        stream = _stream(subset_cff(face, [glyph for glyph in glyphs if isinstance(glyph, int)]))
        stream.dictionary["Subtype"] = pdfdoc.PDFName("CIDFontType0C")
        return stream
    data = subset(face, glyphs)
    stream = _stream(data)
    stream.dictionary["Length1"] = len(data)
    return stream


def _stream(content: bytes) -> pdfdoc.PDFStream:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])


def _tag(name: str) -> str:
    """Return the six letters that mark a subset (ISO 32000-1 9.6.4), told apart by the font's number.

    >>> _tag("F1"), _tag("F28")
    ('AAAAAB', 'AAAABC')
    """
    number, letters = int(name[1:]), ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _to_unicode(characters: list[str]) -> bytes:
    lines = [f"<{code:04X}> <{_utf16(character)}>\n" for code, character in enumerate(characters) if character]
    blocks = [lines[at : at + BLOCK] for at in range(0, len(lines), BLOCK)]
    return CMAP.format("".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)).encode()


def _utf16(character: str) -> str:
    return character.encode("utf-16-be").hex().upper()
