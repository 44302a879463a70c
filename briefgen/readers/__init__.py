"""READERS: from the bytes of an article to a source record, one reader a kind of file."""

from typing import TYPE_CHECKING

from briefgen.readers.wordlists import words_of
from briefgen.registry import Registry

if TYPE_CHECKING:
    from briefgen.protocols import Reader

READERS: "Registry[Reader]" = Registry(
    "reader",
    "briefgen.readers",
    {
        "text": "briefgen.readers.text:read",
        "html": "briefgen.readers.html:read",
        "pdf": "briefgen.readers.pdf:read",
        "docx": "briefgen.readers.docx:read",
        "eml": "briefgen.readers.eml:read",
        "feed": "briefgen.readers.feed:read",
    },
)
OWN_SUFFIXES = words_of("""
    txt text md html htm xhtml mht mhtml pdf docx dotx docm dotm eml feed rss atom xml bin
""") | {""}
"""Suffixes that need no plug-in: what the file holds tells which of the readers above reads it."""
