"""READERS: from the bytes of an article to a source record, one reader a kind of file."""

from typing import TYPE_CHECKING

from briefgen.registry import Registry

if TYPE_CHECKING:
    from briefgen.protocols import Reader

READERS: "Registry[Reader]" = Registry("reader", "briefgen.readers", {"text": "briefgen.readers.text:read"})
