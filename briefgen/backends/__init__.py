"""BACKENDS: from a composed document to bytes; a format's name is its module, its suffix and its choice alike."""

from typing import TYPE_CHECKING

from briefgen.registry import Registry

if TYPE_CHECKING:
    from briefgen.protocols import Backend

BACKENDS: "Registry[Backend]" = Registry(
    "format",
    "briefgen.backends",
    {
        "docx": "briefgen.backends.docx:render",
        "pdf": "briefgen.backends.pdf:render",
        "html": "briefgen.backends.html:render",
        "md": "briefgen.backends.md:render",
        "native": "briefgen.backends.native:render",
    },
)
