"""Text boxes, which Word keeps twice: as it draws them, and as versions before 2010 do (ECMA-376 part 3, 10.2)."""

from collections.abc import Iterator

from lxml import etree

from briefgen.ooxml.names import MC_NS, w


def is_old_copy(element: etree._Element) -> bool:
    """Tell whether an element is the copy for old versions of Word of something that stands before it too."""
    return next(element.iterancestors(f"{{{MC_NS}}}Fallback"), None) is not None


def old_copies(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Yield each paragraph that is such a copy, with the one that it is a copy of."""
    for fallback in root.iter(f"{{{MC_NS}}}Fallback"):
        parent = fallback.getparent()
        choice = parent.find(f"{{{MC_NS}}}Choice") if parent is not None else None
        if choice is not None:
            yield from zip(fallback.iter(w("p")), choice.iter(w("p")), strict=False)
