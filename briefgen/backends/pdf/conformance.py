"""What makes the file PDF/UA-1 and PDF/A-2a beside its structure: metadata, colours, language and title.

Nothing here reads a clock: the dates are the document's own, and the colour profile is written out by the standard's
figures instead of being taken from a library, whose copies carry the day of their making.
"""

import re
import struct
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import md5
from html import escape
from typing import Final

from msgspec import Struct
from reportlab.pdfbase import pdfdoc

from briefgen.backends.pdf.characters import written
from briefgen.backends.pdf.file import File, shortened, text
from briefgen.backends.pdf.tags import language
from briefgen.document.nodes import Attachment, Document, Heading
from briefgen.document.walk import plain, texts

DAY: Final = re.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
PRODUCER: Final = "briefgen"
UNTITLED: Final = "Untitled document"
UNKNOWN: Final = "und"
"""The language of a document that tells none (BCP 47)."""
LONGEST_TITLE: Final = 200
SRGB: Final = "sRGB IEC61966-2.1"
XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{properties}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
"""Metadata, with the description of the one property that PDF/A does not know (ISO 19005-2 6.6.2.3)."""


class Facts(Struct, frozen=True):
    """What the file says of itself, in the information dictionary and in the metadata alike."""

    title: str
    author: str
    subject: str
    keywords: str
    date: str
    """ISO; empty where there is none."""
    language: str
    part: int = 2
    """Of PDF/A: 3 where the file carries others."""


def facts(document: Document, house_language: str) -> Facts:
    """Return what a document says of itself: there is always a title (ISO 14289-1 7.1) and a language (7.2)."""
    tag = language(document.language) or language(house_language) or UNKNOWN
    date = document.date if DAY.fullmatch(document.date) else ""
    author, subject, keywords = map(_entry, (document.author, document.subject, document.marking))
    return Facts(_title(document), author, subject, keywords, date, tag, 3 if document.attachments else 2)


def _entry(words: str) -> str:
    return shortened(written(words))


def _title(document: Document) -> str:
    headings = (plain(block.content) for block in document.blocks if isinstance(block, Heading))
    for words in (document.title, *headings, *texts(document.blocks)):
        title = _entry(words)
        if title:
            return title if len(title) <= LONGEST_TITLE or words is document.title else title[:LONGEST_TITLE] + "…"
    return UNTITLED


class Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # reportlab ships no types
    """The information dictionary, dated by the document's own date instead of the clock."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self.entries = {
            "Title": facts.title,
            "Author": facts.author,
            "Subject": facts.subject,
            "Keywords": facts.keywords,
            "Producer": PRODUCER,
        }
        if facts.date:
            self.entries["CreationDate"] = self.entries["ModDate"] = f"D:{facts.date.replace('-', '')}"

    def digest(self, signature: object) -> None:
        """Add nothing to the file's identifier: reportlab would add its own name, and a time."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the dictionary."""
        texts = {key: pdfdoc.PDFString(value) for key, value in self.entries.items() if value}
        formatted: bytes = pdfdoc.PDFDictionary(texts).format(document)
        return formatted


def declare(file: File, facts: Facts, structure: int) -> None:
    """Give the file's catalog all that both standards ask for.

    Args:
        file: its pages and structure are written.
        facts: as the information dictionary has them.
        structure: the number of the structure tree's root.
    """
    catalog = file.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.StructTreeRoot = f"{structure} 0 R"
    catalog.MarkInfo = "<</Marked true>>"
    # Plain, so that programs which know no PDF find it (ISO 19005-2 6.6.2.1).
    metadata = file.put_stream("/Type/Metadata/Subtype/XML", xmp(facts).encode(), plain=True)
    catalog.Metadata = f"{metadata} 0 R"
    intent = f"/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier({SRGB})/Info({SRGB})"
    catalog.OutputIntents = f"[<<{intent}/DestOutputProfile {file.put_stream('/N 3', srgb())} 0 R>>]"


def attach(file: File, attachments: Sequence[Attachment], date: str) -> None:
    """Put other files into the file, as PDF/A-3 has it (ISO 19005-3 6.8)."""
    named = {attachment.name: file.put(_specified(file, attachment, date)) for attachment in attachments}
    if named:
        catalog = file.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
        catalog.AF = f"[{' '.join(f'{number} 0 R' for number in named.values())}]"
        names = "".join(f"{text(name)}{number} 0 R" for name, number in sorted(named.items()))
        catalog.Names = f"<</EmbeddedFiles<</Names[{names}]>>>>"


def _specified(file: File, attachment: Attachment, date: str) -> str:
    data = attachment.data
    check = md5(data, usedforsecurity=False).hexdigest()
    changed = f"/ModDate(D:{date.replace('-', '')})" if date else ""
    kind = pdfdoc.PDFName(attachment.media_type).replace("/", "#2F").removeprefix("#2F")
    entries = f"/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {len(data)}/CheckSum<{check}>{changed}>>"
    number, name = file.put_stream(entries, data), text(attachment.name)
    words = f"/Desc{text(written(attachment.description))}" if attachment.description else ""
    where = f"/EF<</F {number} 0 R/UF {number} 0 R>>"
    return f"<</Type/Filespec/F{name}/UF{name}/AFRelationship/{attachment.relation}{words}{where}>>"


def xmp(facts: Facts) -> str:
    """Return the metadata packet."""
    return XMP.format(properties="\n".join(_properties(facts)))


def _properties(facts: Facts) -> Iterator[str]:
    yield f"<dc:title>{_list('Alt', facts.title)}</dc:title>"
    yield f"<dc:language>{_list('Bag', facts.language)}</dc:language>"
    if facts.author:
        yield f"<dc:creator>{_list('Seq', facts.author)}</dc:creator>"
    if facts.subject:
        yield f"<dc:description>{_list('Alt', facts.subject)}</dc:description>"
    if facts.keywords:
        yield f"<pdf:Keywords>{escape(facts.keywords, quote=False)}</pdf:Keywords>"
    yield f"<pdf:Producer>{PRODUCER}</pdf:Producer>"
    if facts.date:
        yield f"<xmp:CreateDate>{facts.date}</xmp:CreateDate>\n<xmp:ModifyDate>{facts.date}</xmp:ModifyDate>"
    yield "<dc:format>application/pdf</dc:format>"
    yield f"<pdfaid:part>{facts.part}</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"
    yield "<pdfuaid:part>1</pdfuaid:part>"


def _list(kind: str, value: str) -> str:
    default = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<rdf:{kind}><rdf:li{default}>{escape(value, quote=False)}</rdf:li></rdf:{kind}>"


@cache
def srgb() -> bytes:
    """Return an ICC profile of sRGB: primaries and white point adapted to D50, and the exact curve (ICC.1:2010)."""
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    tags = {
        b"desc": _unicode("sRGB"),
        b"cprt": _unicode("No copyright, use freely"),
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"chad": b"sf32\0\0\0\0"
        + _fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168),
        b"rXYZ": _xyz(0.43607, 0.22249, 0.01392),
        b"gXYZ": _xyz(0.38515, 0.71687, 0.09708),
        b"bXYZ": _xyz(0.14307, 0.06061, 0.71410),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    at, table, bodies, known = 128 + 4 + 12 * len(tags), b"", b"", dict[bytes, tuple[int, int]]()
    for tag, body in tags.items():
        if body not in known:
            known[body] = (at + len(bodies), len(body))
            bodies += body + b"\0" * (-len(body) % 4)
        table += tag + struct.pack(">II", *known[body])
    made = struct.pack(">6H", 1999, 10, 18, 0, 0, 0)  # the standard's own day: IEC 61966-2-1
    head = struct.pack(">I4sI4s4s4s", at + len(bodies), b"\0" * 4, 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    head += made + b"acsp" + b"\0" * 28 + _fixed(0.9642, 1.0, 0.8249)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + bodies


def _fixed(*values: float) -> bytes:
    """Return numbers with 16 bits before the point and 16 behind (ICC.1:2010 4.6).

    >>> _fixed(1.5).hex()
    '00018000'
    """
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(*values: float) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(*values)


def _unicode(words: str) -> bytes:
    data = words.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II4sII", 1, 12, b"enUS", len(data), 28) + data
