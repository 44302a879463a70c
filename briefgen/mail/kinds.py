"""The formats of files: what they are called in mail, and whether a file is what its name says."""

import io
import zipfile
from typing import Final

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TYPES: Final = {
    "pdf": "application/pdf",
    "docx": _WORD,
    "html": "text/html",
    "md": "text/markdown",
    "native": "text/plain",
    "txt": "text/plain",
    "json": "application/json",
}
_ANY: Final = "application/octet-stream"
_MOST_LIST: Final = 1024 * 1024
"""Bytes of a Word file's list of parts: beyond it, it is none."""


def media_type(name: str) -> str:
    """Return the media type of a format by its name, which is its suffix.

    >>> media_type("pdf"), media_type("odt")
    ('application/pdf', 'application/octet-stream')
    """
    return _TYPES.get(name, _ANY)


def is_of_kind(name: str, data: bytes) -> bool:
    """Tell whether bytes are of a format: as far as can be told from how they begin, and of Word without macros."""
    match name:
        case "pdf":
            return data.startswith(b"%PDF-")
        case "docx":
            return _is_word(data)
        case "html":
            return data.lstrip()[:9].lower() == b"<!doctype"
        case "md" | "native":
            return b"\x00" not in data
        case _:
            return bool(data)


def _is_word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            types = package.getinfo("[Content_Types].xml")
            listed = package.read(types) if types.file_size <= _MOST_LIST else b""
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        return False
    is_document = f"{_WORD}.main+xml".encode() in listed
    return is_document and not any(part.lower().endswith("vbaproject.bin") for part in names)
