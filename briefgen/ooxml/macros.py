"""Macros taken out of a Word file: the parts that hold them, what leads there, and the type that announces them."""

import re
from typing import TYPE_CHECKING, Final

from briefgen.ooxml.names import RELS_NS, TYPES_NS
from briefgen.ooxml.package import DOCUMENT_TYPE, TEMPLATE_TYPE, TYPES_PART, parse, serialise, unpack

if TYPE_CHECKING:
    from lxml import etree

_MACRO_PART: Final = re.compile(r"vbaProject|vbaData|customizations\.xml|attachedToolbars", re.IGNORECASE)
_TYPES: Final = (
    ("application/vnd.ms-word.document.macroEnabled.main+xml", DOCUMENT_TYPE),
    ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", TEMPLATE_TYPE),
)


def without_macros(data: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a Word file without its macros; those of one that has none as they are.

    Raises:
        TemplateError: it is no Word file, or cannot be unpacked safely.
    """
    parts = unpack(data, name)
    gone = {part for part in parts if _MACRO_PART.search(part)}
    kept = {part: content for part, content in parts.items() if part not in gone}
    for part in [part for part in kept if part.endswith(".rels")]:
        kept[part] = _without(kept[part], f"{name}, part {part}", f"{{{RELS_NS}}}Relationship", "Target")
    if TYPES_PART in kept:
        types = _without(kept[TYPES_PART], name, f"{{{TYPES_NS}}}Override", "PartName")
        for macros, plain in _TYPES:
            types = types.replace(macros.encode(), plain.encode())
        kept[TYPES_PART] = types
    return kept


def _without(data: bytes, where: str, tag: str, attribute: str) -> bytes:
    root = parse(data, where)
    found: list[etree._Element] = [
        element for element in root.iter(tag) if _MACRO_PART.search(element.get(attribute, ""))
    ]
    for element in found:
        root.remove(element)
    return serialise(root) if found else data
