"""The names of WordprocessingML (ECMA-376 part 1), and the two of our own that number slots in a compiled template."""

from typing import Final

W_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MATH_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC_NS: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELS_NS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_NS: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE_NS: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
XML_NS: Final = "http://www.w3.org/XML/1998/namespace"
SLOT_NS: Final = "urn:briefgen:slots"

BLOCK: Final = f"{{{SLOT_NS}}}block"
"""On a paragraph or table of the template's body: its number, to which `origin` in the tree refers."""
SLOT: Final = f"{{{SLOT_NS}}}slot"
"""On the run that stands for a tag: its number, to which `Span.slot` refers."""
BAND: Final = f"{{{SLOT_NS}}}band"
"""On a paragraph that was put into a header or footer for a protective marking: it goes where there is none."""
SPACE: Final = f"{{{XML_NS}}}space"


def w(name: str) -> str:
    """Return the qualified name of an element or attribute of WordprocessingML.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{W_NS}}}{name}"


def r(name: str) -> str:
    """Return the qualified name of a relationship attribute, such as `r:id`."""
    return f"{{{R_NS}}}{name}"
