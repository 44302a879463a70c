"""The file: reportlab's objects and our own, packed into object streams as PDF 1.5 and later have them.

A tagged document has some hundred small objects a page, which would make up half of the file if each stood alone.
"""

import struct
import zlib
from collections.abc import Callable
from typing import Final

from reportlab.pdfbase import pdfdoc

PACKED: Final = 200
"""How many objects one stream holds: a reader unpacks all of it to see one."""
ENTRY: Final = struct.Struct(">BIH")
FREE, ALONE, IN_STREAM = 0, 1, 2
"""How the table of objects tells where one is (ISO 32000-1 7.5.8.3)."""
LINE_END: Final = b"\r\n"
"""Before `endstream`: a lone line feed behind data that end in a carriage return would be taken for both."""
LONGEST: Final = 16_000
"""How many characters a string may have: 32,767 bytes are the limit (ISO 19005-2 6.1.13)."""
HEAD: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class _Framed(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab ships no types
    """A stream's content and the line end that must follow it (ISO 19005-2 6.1.7.1) without counting to its length."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def __len__(self) -> int:
        return len(self.content)

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002  # the shape of reportlab's objects
        return self.content + LINE_END


class _Plain(pdfdoc.NoEncryption):  # type: ignore[misc]  # reportlab ships no types
    """Where reportlab would encrypt a stream; the one place that sees the content of them all."""

    def encode(self, content: str | bytes) -> _Framed:
        return _Framed(content.encode("latin-1") if isinstance(content, str) else content)


class File(pdfdoc.PDFDocument):  # type: ignore[misc]  # reportlab ships no types
    """The objects of one PDF."""

    encrypt = _Plain()

    def __init__(self, language: str) -> None:
        super().__init__(compression=0, invariant=1, pdfVersion=(1, 7), lang=language)
        # Deflated, and not written as base 85 on top, which is reportlab's setting for the whole process.
        self.defaultStreamFilters = [pdfdoc.PDFZCompress]
        self._own: dict[int, bytes] = {}

    def reserve(self) -> int:
        """Return the number of an object whose text comes later."""
        self.objectcounter += 1
        return int(self.objectcounter)

    def put(self, text: str, number: int | None = None) -> int:
        """Write an object that is no stream, under a number that was reserved or a new one; return the number."""
        return self._put(text.encode("latin-1"), number)

    def put_stream(self, entries: str, content: bytes, *, plain: bool = False) -> int:
        """Write a stream, deflated unless it is to be `plain`; return its number."""
        return self._put(_stream(entries, content, plain=plain))

    def _put(self, body: bytes, number: int | None = None) -> int:
        number = number or self.reserve()
        self._own[number] = body
        return number

    def number(self, thing: pdfdoc.PDFObject | str) -> int:
        """Return the number of one of reportlab's objects, or of what it calls by a name, such as "Page1"."""
        name = thing if isinstance(thing, str) else self.Reference(thing).name
        return int(self.idToObjectNumberAndVersion[name][0])

    def format(self) -> bytes:
        """Return the bytes of the file."""
        root, info = self.number(self.Catalog), self.number(self.info)
        layout = _Layout()
        number = 0
        while number < self.objectcounter:  # grows: objects that are first referred to while others are formatted
            number += 1
            if number in layout.streams:
                continue
            body = self._own.pop(number, None)
            if body is None:
                body = pdfdoc.format(self.idToObject[self.numberToId[number]], self, toplevel=1).rstrip()
            if body.endswith(b"endstream"):
                layout.put(number, body)
            else:
                layout.pack(number, body, self.reserve)
        layout.flush(self.reserve)
        identifier = self.signature.hexdigest()
        return layout.finished(self.reserve(), f"/Root {root} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]")


class _Layout:
    """What stands where in the file."""

    def __init__(self) -> None:
        self._parts = [HEAD]
        self._at = len(HEAD)
        self.streams: set[int] = set()
        """The numbers of the streams of objects."""
        self._packed: list[tuple[int, bytes]] = []
        self._table = bytearray()
        self._enter(0, FREE, 0, 0xFFFF)

    def _enter(self, number: int, kind: int, where: int, index: int = 0) -> None:
        missing = ENTRY.size * (number + 1) - len(self._table)
        if missing > 0:
            self._table += bytes(missing)
        ENTRY.pack_into(self._table, ENTRY.size * number, kind, where, index)

    def put(self, number: int, body: bytes) -> None:
        """Write an object by itself."""
        self._enter(number, ALONE, self._at)
        self._parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        self._at += len(self._parts[-1])

    def pack(self, number: int, body: bytes, reserve: Callable[[], int]) -> None:
        """Write an object into a stream with others."""
        self._packed.append((number, body))
        if len(self._packed) == PACKED:
            self.flush(reserve)

    def flush(self, reserve: Callable[[], int]) -> None:
        """End the stream of objects (ISO 32000-1 7.5.7): their numbers and offsets, then they themselves."""
        if not self._packed:
            return
        stream, offset, head = reserve(), 0, []
        for index, (number, body) in enumerate(self._packed):
            self._enter(number, IN_STREAM, stream, index)
            head.append(f"{number} {offset}")
            offset += len(body) + 1
        first = " ".join(head).encode() + b"\n"
        content = first + b"\n".join([body for _, body in self._packed])
        entries = f"/Type/ObjStm/N {len(self._packed)}/First {len(first)}"
        self._packed = []
        self.streams.add(stream)
        self.put(stream, _stream(entries, content))

    def finished(self, number: int, entries: str) -> bytes:
        """Return the file, ended by the table of its objects (ISO 32000-1 7.5.8), itself one of that number."""
        at = self._at
        self._enter(number, ALONE, at)
        widths = f"/Type/XRef/Size {number + 1}/W[1 4 2]"
        self.put(number, _stream(widths + entries, bytes(self._table)))
        return b"".join((*self._parts, b"startxref\n%d\n%%%%EOF\n" % at))


def _stream(entries: str, content: bytes, *, plain: bool = False) -> bytes:
    data = content if plain else zlib.compress(content)
    packing = "" if plain else "/Filter/FlateDecode"
    return f"<<{entries}{packing}/Length {len(data)}>>\nstream\n".encode() + data + LINE_END + b"endstream"


def packed(content: str) -> pdfdoc.PDFStream:
    """Return a page's content as a stream that is deflated now: reportlab would hold all pages until it writes them."""
    entries = pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFArray([pdfdoc.PDFName("FlateDecode")])})
    return pdfdoc.PDFStream(entries, zlib.compress(content.encode("latin-1")))


def shortened(value: str) -> str:
    """Return as much of `value` as a string of a PDF may hold."""
    return value if len(value.encode("utf-16-be")) <= 2 * LONGEST else value[: LONGEST // 2] + "…"


def text(value: str) -> str:
    r"""Return `value` as a PDF's text string: as it stands where ASCII can hold it, else as UTF-16.

    >>> text("a(b)"), text("奈")
    ('(a\\(b\\))', '<FEFF5948>')
    """
    value = shortened(value)
    if value.isascii() and value.isprintable():
        return "(" + value.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"
