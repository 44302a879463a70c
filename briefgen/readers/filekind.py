"""What a file is, by its first bytes: which reader reads it, or what it is that none reads."""

import re

from briefgen.errors import SourceError
from briefgen.patterns import Pattern

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (_COMPOUND, "an old Office or Outlook file"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS\x00", "a sound or video file"),
    (b"ID3\x03", "a sound file"),
    (b"ID3\x04", "a sound file"),
    (b"bplist00", "a property list, as a browser's web archive is"),
)
_ZIPPED = (
    (b"word/", "a Word file"),
    (b"xl/", "an Excel file"),
    (b"ppt/", "a PowerPoint file"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub+zip", "an e-book"),
)


_LOOKED_AT = 4096
_FAR = 64 * 1024
"""How far in a page may have its first tag, or a PDF its header: behind comments, or junk."""
_PDF = Pattern(rb"%PDF-\d\.\d")
_PAGE = Pattern(rb"<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1)[\s>/]", re.IGNORECASE)
_TAG = Pattern(rb"<[a-zA-Z][a-zA-Z0-9]{0,9}[\s>/]")
_FEED = Pattern(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_FIELD = Pattern(rb"(?m)^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?\S?")
_ENVELOPE = frozenset({b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to", b"x-unsent"})
"""Fields that only a mail has; what is copied out of one has others: From, To, Subject."""
_LETTER_HEAD = frozenset({b"from", b"to", b"subject", b"date"})


def reader_of(data: bytes, suffix: str = "") -> str:
    r"""Return the name of the built-in reader for what the bytes are; where they leave a doubt, `suffix` may settle it.

    >>> reader_of(b"%PDF-1.7\n"), reader_of(b"<!DOCTYPE html><p>The talks"), reader_of(b"The talks began.")
    ('pdf', 'html', 'text')
    """
    start = data[:_LOOKED_AT]
    if _PDF.search(data[:_FAR]):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx" if b"word/" in data else "text"
    bare = start.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if bare.startswith(b"<"):
        if _FEED.search(bare):
            return "feed"
        if _PAGE.search(data[:_FAR].replace(b"\0", b"")):
            return "html"
    if _is_mail(bare) or (suffix == "eml" and _FIELD.match(bare)):
        return "eml"
    return "html" if suffix in {"html", "htm", "xhtml"} and _TAG.search(start) else "text"


def refuse_misnamed(data: bytes, name: str, suffix: str) -> None:
    """Pass over what its name does not belie.

    Raises:
        SourceError: the name promises a PDF or Word file, and the bytes are plain text's.
    """
    promised = {"pdf": "PDF", "docx": "Word", "dotx": "Word", "docm": "Word", "dotm": "Word"}.get(suffix)
    if promised and data.strip() and not kind_of(data):
        message = f"{name} is no {promised} file, though it is called one: it may be damaged, or cut off in transfer."
        raise SourceError(message, "Get it anew; if it is plain text, call it .txt.")


def _is_mail(start: bytes) -> bool:
    head = start.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    head = head.partition(b"\n")[2] if head.startswith(b"From ") else head  # as mailboxes begin each message
    first = head.partition(b"\n")[0]
    if not _FIELD.match(first):
        return False
    names = {found[1].lower() for found in _FIELD.compiled.finditer(head)}
    return bool(names & _ENVELOPE) or len(names & _LETTER_HEAD) == len(_LETTER_HEAD)


def refuse_other_files(data: bytes, name: str) -> None:
    """Pass over what may be text.

    Raises:
        SourceError: the bytes are those of another kind of file; the message names it.
    """
    kind = kind_of(data)
    if kind:
        hint = "Open it, copy the article's text, and save that as plain text (.txt)."
        raise SourceError(f"{name} looks like {kind}; briefgen does not read such files.", hint)


def kind_of(data: bytes) -> str:
    r"""Return what the bytes look like ("an RTF file"), or nothing where they may be text.

    >>> kind_of(b"%PDF-1.7\n"), kind_of(b"The talks began.")
    ('a PDF file', '')
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((kind for mark, kind in _ZIPPED if mark in data), "a zip archive")
    if data.startswith(_COMPOUND) and "EncryptedPackage".encode("utf-16-le") in data:
        return "an Office file that is protected with a password"
    if data[4:12] in (b"ftypisom", b"ftypmp42", b"ftypheic", b"ftypqt  ", b"ftypM4A "):
        return "a sound, picture or video file"
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a sound, picture or video file"
    if data.startswith(b"BM") and int.from_bytes(data[2:6], "little") == len(data):
        return "a BMP picture"
    start = data[:1024].lstrip()
    return next((kind for mark, kind in _MAGIC if start.startswith(mark) or data.startswith(mark)), "")
