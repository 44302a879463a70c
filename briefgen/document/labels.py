"""What a format says of its own accord: in the document's language, or in English where that has no words for it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from briefgen.document.nodes import Document

ENGLISH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "skip_to_text": "Skip to the text",
        "notes": "Notes",
        "note_number": "Note {number}",
        "back_to_text": "Back to the text",
    }
)


def label(document: Document, name: str) -> tuple[str, str]:
    """Return what the format says, and in which language it says so where that is not the document's.

    Args:
        document: whose `labels` are asked first.
        name: one of `ENGLISH`.
    """
    own = document.labels.get(name)
    return (own, "") if own else (ENGLISH[name], "en")
