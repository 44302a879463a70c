"""The file: reportlab's objects and our own, packed into object streams as PDF 1.5 and later have them.

A tagged document has some hundred small objects a page, which would make up half of the file if each stood alone.
"""

import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from reportlab.pdfbase import pdfdoc

PACKED: Final = 200
"""How many objects one stream holds: a reader unpacks all of it to see one."""
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
        places: dict[int, tuple[int, int, int]] = {}
        parts, at = [HEAD], len(HEAD)
        packed: list[tuple[int, bytes]] = []
        for number, body in self._bodies():
            if not body.endswith(b"endstream"):
                packed.append((number, body))
                continue
            places[number] = (ALONE, at, 0)
            parts.append(_indirect(number, body))
            at += len(parts[-1])
        for group in _groups(packed):
            stream = self.reserve()
            places |= {number: (IN_STREAM, stream, index) for index, (number, _) in enumerate(group)}
            places[stream] = (ALONE, at, 0)
            parts.append(_indirect(stream, _packed(group)))
            at += len(parts[-1])
        table = self.reserve()
        places[table] = (ALONE, at, 0)
        identifier = self.signature.hexdigest()
        entries = f"/Root {root} 0 R/Info {info} 0 R/ID[<{identifier}><{identifier}>]"
        parts.append(_indirect(table, _table(places, table + 1, entries)))
        return b"".join((*parts, b"startxref\n%d\n%%%%EOF\n" % at))

    def _bodies(self) -> Iterator[tuple[int, bytes]]:
        number = 0
        while number < self.objectcounter:  # grows: objects that are first referred to while others are formatted
            number += 1
            own = self._own.get(number)
            if own is None:
                found = self.idToObject[self.numberToId[number]]
                yield number, pdfdoc.format(found, self, toplevel=1).rstrip()
            else:
                yield number, own


def _indirect(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, body)


def _groups(packed: Sequence[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    rest = iter(packed)
    while group := list(islice(rest, PACKED)):
        yield group


def _packed(group: Sequence[tuple[int, bytes]]) -> bytes:
    """Return the stream of some objects (ISO 32000-1 7.5.7): their numbers and offsets, then the objects."""
    offset, head = 0, []
    for number, body in group:
        head.append(b"%d %d" % (number, offset))
        offset += len(body) + 1
    first = b" ".join(head) + b"\n"
    content = first + b"\n".join(body for _, body in group)
    return _stream(f"/Type/ObjStm/N {len(group)}/First {len(first)}", content)


def _table(places: dict[int, tuple[int, int, int]], size: int, entries: str) -> bytes:
    rows = [bytes((FREE, 0, 0, 0, 0, 255, 255))]
    for number in range(1, size):
        kind, where, index = places[number]
        rows.append(bytes((kind,)) + where.to_bytes(4, "big") + index.to_bytes(2, "big"))
    return _stream(f"/Type/XRef/Size {size}/W[1 4 2]{entries}", b"".join(rows))


def _stream(entries: str, content: bytes, *, plain: bool = False) -> bytes:
    data = content if plain else zlib.compress(content)
    packing = "" if plain else "/Filter/FlateDecode"
    return f"<<{entries}{packing}/Length {len(data)}>>\nstream\n".encode() + data + LINE_END + b"endstream"


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
