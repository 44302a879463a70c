"""A message as a file: what mail programs open as a draft, in 7 bits, the same bytes every time."""

import base64
import hashlib
import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from email.generator import BytesGenerator
from email.message import Message as Part
from email.policy import Policy
from email.quoprimime import body_encode
from email.utils import format_datetime
from typing import Final

from briefgen.document.nodes import Picture
from briefgen.mail import headers
from briefgen.mail.filenames import disposition_parameters, type_parameters
from briefgen.mail.message import File, Message, cid
from briefgen.mail.recipients import Recipients

_ROW: Final = 57
"""Bytes in a line of base64: 76 characters (RFC 2045 6.8)."""
_QUOTED_LINE: Final = 76
"""Characters in a line of quoted-printable (RFC 2045 6.7)."""


def draft(message: Message, date: datetime | None = None) -> bytes:
    """Return a message as a draft: unsent, with everybody who is to get it, Bcc too.

    Args:
        message: what is to be sent one day.
        date: when it was written; without it the mail program gives it a date, and the bytes are always the same.
    """
    fields = [
        "X-Unsent: 1",
        "X-Uniform-Type-Identifier: com.apple.mail-draft",
        *_dated(date),
        f"Message-ID: <{message.identity()}>",
        *_people(message, message.recipients),
        headers.unstructured("Subject", message.subject),
        "MIME-Version: 1.0",
    ]
    return _written(fields, message)


def wire(message: Message, date: datetime, count: int = 0) -> bytes:
    """Return a message as it is handed to a server: nobody who gets it as Bcc stands in it (RFC 5322 3.6.3).

    Args:
        message: what is sent.
        date: when.
        count: how often it was deliberately sent again.
    """
    seen = Recipients(message.recipients.to, message.recipients.cc)
    fields = [
        *_dated(date),
        f"Message-ID: <{message.identity(count)}>",
        *_people(message, seen),
        *([] if seen.all else ["To: undisclosed-recipients:;"]),
        headers.unstructured("Subject", message.subject),
        "MIME-Version: 1.0",
    ]
    return _written(fields, message)


def _dated(date: datetime | None) -> Iterator[str]:
    if date is not None:
        yield f"Date: {format_datetime(date)}"


def _people(message: Message, people: Recipients) -> Iterator[str]:
    sender = (message.sender,) if message.sender else ()
    for name, addresses in (("From", sender), ("To", people.to), ("Cc", people.cc), ("Bcc", people.bcc)):
        if addresses:
            yield headers.addressed(name, addresses)


def _written(fields: list[str], message: Message) -> bytes:
    data = (*(file.data for file in message.files), *(picture.data for picture in message.pictures))
    seed = "\n".join((*fields, message.text, message.html, *(hashlib.sha256(each).hexdigest() for each in data)))
    html = _text("html", message.html)
    if message.pictures:
        html = _several("related", seed, (html, *map(_picture, message.pictures)), [['type="text/html"']])
    body = _several("alternative", seed, (_text("plain", message.text), html))
    if message.files:
        body = _several("mixed", seed, (body, *map(_file, message.files)))
    whole = Part(_FOLDED)
    for field in (*fields, *(f"{name}: {value}" for name, value in body.items())):
        _put(whole, field)
    whole.set_payload(body.get_payload())
    stream = io.BytesIO()
    BytesGenerator(stream, mangle_from_=False, policy=_FOLDED).flatten(whole)
    return stream.getvalue()


class _Folded(Policy):
    """Header fields are written as they are: they have been folded, and hold no end of a line but their folds."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        raise NotImplementedError(sourcelines)  # nothing is read

    def header_store_parse(self, name: str, value: str) -> tuple[str, str]:
        return name, value

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002  # the library's signature
        return value

    def fold(self, name: str, value: str) -> str:
        return f"{name}: {value}{self.linesep}"

    def fold_binary(self, name: str, value: str) -> bytes:
        return self.fold(name, value).encode()


_FOLDED: Final = _Folded(linesep="\r\n")


def _several(kind: str, seed: str, parts: tuple[Part, ...], more: Sequence[Sequence[str]] = ()) -> Part:
    """Return parts as one, between lines that follow from what is in the message and stand in no part of it."""
    mark = hashlib.sha256(f"{kind}\n{seed}".encode()).hexdigest()[:24]
    whole = Part(_FOLDED)
    boundary = [f'boundary="=_{mark}"']  # no line of base64 or quoted-printable begins with --=_
    _put(whole, headers.structured("Content-Type", f"multipart/{kind}", [*more, boundary]))
    for part in parts:
        whole.attach(part)
    return whole


def _text(kind: str, text: str) -> Part:
    """Return a text as it is where it is short lines of ASCII, else in the shorter of the two encodings."""
    part = Part(_FOLDED)
    _put(part, headers.structured("Content-Type", f"text/{kind}", [["charset=utf-8"]]))
    lines = text.split("\n")
    if text.isascii() and "\r" not in text and all(len(line) < _QUOTED_LINE for line in lines) and not _moves(lines):
        return _filled(part, "7bit", text)
    data = text.encode()
    encoded = _base64("\r\n".join(lines).encode())
    quoted = _quoted(data.decode("latin-1"))
    return _filled(part, "base64", encoded) if len(encoded) < len(quoted) else _filled(part, "quoted-printable", quoted)


def _moves(lines: list[str]) -> bool:
    """Tell whether a server on the way could change a line: one that begins with "From ", or ends in a space."""
    return any(line.startswith("From ") or line != line.rstrip() for line in lines)


def _quoted(text: str) -> str:
    written = body_encode(text, maxlinelen=_QUOTED_LINE)
    return "\n".join(f"=46{line[1:]}" if line.startswith("From ") else line for line in written.split("\n"))


def _file(file: File) -> Part:
    part = Part(_FOLDED)
    _put(part, headers.structured("Content-Type", file.media_type, type_parameters(file.name)))
    _put(part, headers.structured("Content-Disposition", "attachment", disposition_parameters(file.name)))
    return _filled(part, "base64", _base64(file.data))


def _picture(picture: Picture) -> Part:
    part = Part(_FOLDED)
    _put(part, headers.structured("Content-Type", picture.media_type))
    _put(part, f"Content-ID: <{cid(picture)}>")
    _put(part, "Content-Disposition: inline")
    return _filled(part, "base64", _base64(picture.data))


def _filled(part: Part, encoding: str, payload: str) -> Part:
    _put(part, f"Content-Transfer-Encoding: {encoding}")
    part.set_payload(payload)
    return part


def _base64(data: bytes) -> str:
    rows = (data[start : start + _ROW] for start in range(0, len(data), _ROW))
    return "".join(f"{base64.b64encode(row).decode()}\n" for row in rows)


def _put(part: Part, field: str) -> None:
    name, _, value = field.partition(":")
    part[name] = value.removeprefix(" ")
