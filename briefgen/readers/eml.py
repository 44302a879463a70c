"""A mail: the article that was sent or forwarded in it, told apart from the note above it."""

import email
import email.policy
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import SourceError
from briefgen.model.source import Source
from briefgen.model.vocabulary import EncodingFrom
from briefgen.patterns import Pattern
from briefgen.readers import READERS
from briefgen.readers.child import bounded
from briefgen.readers.dates import find_dates
from briefgen.readers.encoding import decode
from briefgen.readers.filekind import kind_of, reader_of
from briefgen.readers.mail_text import forwarded, unquoted, without_signature
from briefgen.readers.record import Told, source_of

_MOST_PARTS: Final = 500
_DEEPEST: Final = 30
_TOO_MUCH: Final = f"it is nested deeper than {_DEEPEST} levels, or has more than {_MOST_PARTS} parts"
_LONGEST_FIELD: Final = 2000
_NOTE: Final = 400
"""A mail of fewer characters than this is a note to what is attached to it."""
_PREFIX: Final = Pattern(r"(?i)(?:\s*(?:fwd?|re|aw|wg|tr|rv|enc|i|rif|转发|回复|전달|回信)\s?(?:\[\d+\])?[:：]\s*)+")
_POOR: Final = 4
"""A plain text is no more than a pointer to the other one, when that is this many times longer."""


class _Body(Struct, frozen=True):
    text: str = ""
    encoding: str = ""
    found: EncodingFrom = "text"


def read(data: bytes, name: str, report: Report, encoding: str | None = None) -> Source | tuple[Source, ...]:
    """Read the article in a mail: the innermost one that it forwards, else its own text, else its only attachment.

    Args:
        data: a message as mail programs save it (RFC 5322), or a page that a browser saved as one (RFC 2557).
        name: what the user calls it.
        report: told of attachments and notes that are not read.
        encoding: the user's `--encoding`, for the mail's text.

    Raises:
        SourceError: it has no text, is nested too deeply, or has too many parts.
    """
    return _read(data, name, report, encoding, 0)


def _read(data: bytes, name: str, report: Report, encoding: str | None, depth: int) -> Source | tuple[Source, ...]:
    """Read a mail that is attached, as a file, to so many others."""
    if depth > _DEEPEST:
        raise _broken(name, _TOO_MUCH)
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        if message.get("Snapshot-Content-Location") and (page := _page(message)) is not None:
            return READERS.get("html")(page, name, report, encoding=encoding)
        parts = tuple(_parts(message, name))
        inner = _innermost(message)
        body = _body(inner, name, report, encoding)
    except (MessageError, RecursionError, ValueError, LookupError, AttributeError) as error:
        raise _broken(name, f"its parts cannot be told apart ({type(error).__name__})") from error
    attached = tuple(part for part in parts if _is_attached(part))
    if (
        len(body.text.strip()) < _NOTE
        and (source := _of_attachment(attached, name, report, encoding, depth)) is not None
    ):
        return source
    if attached:
        names = ", ".join(_file_name(part) for part in attached[:10])
        report(Diagnostic("attachments-left", f"Its attachments are not read: {names}. Save the one you want.", name))
    if not body.text.strip():
        raise SourceError(f"{name} is a mail without text.", "Give the article that it was to bring.")
    return _source(inner, body, data, name, report)


def _source(message: Message, body: _Body, data: bytes, name: str, report: Report) -> Source:
    text = without_signature(unquoted(body.text))
    subject, sent = _PREFIX.compiled.sub("", _field(message, "Subject"), 1), _day(_field(message, "Date"))
    inner = forwarded(body.text)
    if inner is not None:
        text = without_signature(inner.text)
        subject = _PREFIX.compiled.sub("", inner.subject or subject, 1)
        sent = next((each.iso for each in find_dates(inner.date) if each.iso), None) or _day(inner.date)
        if inner.note:
            message_text = f"The note above the forwarded message is not read: {len(inner.note.split())} words."
            report(Diagnostic("note-left", message_text, name))
    told = Told(encoding=body.encoding, encoding_from=body.found, subject=subject, sent=sent)
    return source_of(text, told, data, name, report)


def _parts(message: Message, name: str) -> Iterator[Message]:
    """Return the parts of a message that have content, those of forwarded messages too."""
    stack = [(message, 0)]
    count = 0
    while stack:
        part, depth = stack.pop()
        count += 1
        if depth > _DEEPEST or count > _MOST_PARTS:
            raise _broken(name, _TOO_MUCH)
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list):
            stack.extend((each, depth + 1) for each in reversed(inner) if isinstance(each, Message))
        else:
            yield part


def _page(message: Message) -> bytes | None:
    """Return the page that a browser saved as a mail, its pictures and frames left aside."""
    for part in message.walk():
        payload = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(payload, bytes):
            return payload
    return None


def _innermost(message: Message) -> Message:
    """Return the message that a message carries as an attachment, and that one's own, as far as it goes."""
    found = message
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list):
            if part.get_content_type() == "message/rfc822" and isinstance(inner[0], Message):
                found, stack = inner[0], [inner[0]]
            else:
                stack.extend(each for each in reversed(inner) if isinstance(each, Message))
    return found


def _body(message: Message, name: str, report: Report, encoding: str | None) -> _Body:
    plain, marked = _Body(), _Body()
    for part in _parts(message, name):
        if _is_attached(part):
            continue
        kind = part.get_content_type()
        if kind == "text/html" and not marked.text:
            marked = _text(part, name, report, encoding)
            shown = bounded("briefgen.readers.webpage:shown", marked.text.encode("utf-8", "replace"), name, str)
            marked = _Body(shown, marked.encoding, marked.found)
        elif kind in {"text/plain", "text/enriched", "application/octet-stream"} and not plain.text.strip():
            plain = _text(part, name, report, encoding)
    poor = len(plain.text.strip()) * _POOR < len(marked.text.strip())
    return marked if poor else plain


def _text(part: Message, name: str, report: Report, encoding: str | None) -> _Body:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if not data.strip() or kind_of(data):
        return _Body()
    declared = part.get_content_charset("") or ""
    decoded = decode(data, name, report, encoding, declared)
    return _Body(decoded.text, decoded.encoding, decoded.found)


def _of_attachment(
    attached: tuple[Message, ...], name: str, report: Report, encoding: str | None, depth: int
) -> Source | tuple[Source, ...] | None:
    """Return the article in the only attachment that can be one, if there is such an attachment."""
    able = []
    for part in attached:
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload and part.get_content_maintype() != "image":
            kind = reader_of(payload)
            if kind != "text" or part.get_content_type() == "text/plain":
                able.append((kind, payload, _file_name(part)))
    if len(able) != 1:
        return None
    kind, payload, file_name = able[0]
    report(Diagnostic("attachment-read", f"The article was taken from the mail's attachment {file_name}.", name))
    called = f"{name}, {file_name}"
    if kind == "eml":
        return _read(payload, called, report, encoding, depth + 1)
    return READERS.get(kind)(payload, called, report, encoding=encoding)


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or (
        _stated_name(part) is not None and part.get_content_maintype() != "multipart"
    )


def _stated_name(part: Message) -> str | None:
    """Return the name that a part gives its file; the library raises over pieces that do not fit (RFC 2231)."""
    try:
        return part.get_filename()
    except (LookupError, TypeError, ValueError):
        return ""


def _file_name(part: Message) -> str:
    told = " ".join(_decoded(_stated_name(part) or "").split())
    return Path(told.replace("\\", "/")).name or "without a name"


def _field(message: Message, name: str) -> str:
    return " ".join(_decoded(str(message.get(name, ""))[:_LONGEST_FIELD]).split())


def _decoded(value: str) -> str:
    """Return a field's text, its encoded words read (RFC 2047)."""
    try:
        return str(make_header(decode_header(value)))
    except (MessageError, LookupError, TypeError, ValueError):  # TypeError: two of them, one without a character set
        return value


def _day(value: str) -> str | None:
    """Return the day of a date as mails write it (RFC 5322 3.3), in the time zone of who sent it."""
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _broken(name: str, why: str) -> SourceError:
    return SourceError(f"{name} cannot be read as a mail: {why}.", "Open it, copy the article, and save that as text.")
