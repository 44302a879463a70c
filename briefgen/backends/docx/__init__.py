"""Word documents: the slots filled in a copy of the template's package, everything else passed through untouched."""

from briefgen.backends.docx.render import render

__all__ = ["render"]
