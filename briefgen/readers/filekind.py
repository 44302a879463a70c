"""What a file is when it is no text: known by its first bytes, and refused by its name."""

from briefgen.errors import SourceError

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office or Outlook file"),
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


def refuse_other_files(data: bytes, name: str) -> None:
    """Pass over what may be text.

    Raises:
        SourceError: the bytes are those of another kind of file; the message names it.
    """
    kind = kind_of(data)
    if kind:
        hint = "Open it, copy the article's text, and save that as plain text (.txt)."
        raise SourceError(f"{name} looks like {kind}; this version reads plain text.", hint)


def kind_of(data: bytes) -> str:
    r"""Return what the bytes look like ("a PDF file"), or nothing where they may be text.

    >>> kind_of(b"%PDF-1.7\n"), kind_of(b"The talks began.")
    ('a PDF file', '')
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((kind for mark, kind in _ZIPPED if mark in data), "a zip archive")
    if data[4:12] in (b"ftypisom", b"ftypmp42", b"ftypheic", b"ftypqt  ", b"ftypM4A "):
        return "a sound, picture or video file"
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a sound, picture or video file"
    if data.startswith(b"BM") and int.from_bytes(data[2:6], "little") == len(data):
        return "a BMP picture"
    start = data[:1024].lstrip()
    return next((kind for mark, kind in _MAGIC if start.startswith(mark) or data.startswith(mark)), "")
