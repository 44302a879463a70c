"""The finished package: properties set, dates fixed, the same bytes on every day."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from lxml import etree

from briefgen.backends.docx.direct import turn
from briefgen.backends.docx.properties import add_marking
from briefgen.document.direction import is_right_to_left
from briefgen.document.nodes import Document
from briefgen.document.visible import visible
from briefgen.ooxml.names import TYPES_NS
from briefgen.ooxml.package import TYPES_PART, save_package, serialise

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_LONGEST = 255
"""Characters in a property (ECMA-376 part 2, 10.3; Word truncates longer ones)."""
_EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # python-docx writes it as UTC


def set_properties(word: "WordDocument", document: Document) -> None:
    """Set title, author, marking, language and dates: nothing of the template's own history remains."""
    properties = word.core_properties
    date = dt.datetime.fromisoformat(document.date) if document.date else _EPOCH
    properties.title, properties.author = _short(document.title), _short(document.author)
    properties.subject, properties.keywords = _short(document.subject), _short(document.marking)
    properties.language = _short(document.language)
    properties.last_modified_by, properties.comments = "", ""
    properties.created = properties.modified = date
    properties.revision = 1
    add_marking(word, _short(document.marking))
    _set_language(word.styles.element, document.language)
    if is_right_to_left(document.language):
        for part in word.part.package.iter_parts():
            if hasattr(part, "element"):
                _complete_looks(part.element)


def _short(text: str) -> str:
    return visible(text)[0][:_LONGEST]


def _set_language(styles: Any, language: str) -> None:
    """Declare the text's language in the document defaults, where Word and screen readers look for it."""
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None or not language:
        return
    element = defaults.find(qn("w:lang"))
    if element is None:
        element = etree.SubElement(defaults, qn("w:lang"))
    element.set(qn("w:val"), language)
    if language.partition("-")[0] in _EAST_ASIAN:
        element.set(qn("w:eastAsia"), language)
    if is_right_to_left(language):
        element.set(qn("w:bidi"), language)
        _turn(styles)


_EAST_ASIAN = frozenset({"ja", "ko", "zh"})


def _turn(styles: Any) -> None:
    """Let every paragraph run from right to left unless its own style says otherwise (ECMA-376 17.3.1.6)."""
    defaults = styles.find(qn("w:docDefaults"))
    paragraphs = defaults.find(qn("w:pPrDefault"))
    if paragraphs is None:
        paragraphs = etree.SubElement(defaults, qn("w:pPrDefault"))
    look = paragraphs.find(qn("w:pPr"))
    if look is None:
        look = etree.SubElement(paragraphs, qn("w:pPr"))
    turn(look)


def _complete_looks(root: Any) -> None:
    """Give right-to-left text the size, weight and slope of all other: Word asks for them by other names.

    ECMA-376 17.3.2.3, 17.3.2.17, 17.3.2.39.
    """
    for look in root.iter(qn("w:rPr")):
        for name in ("b", "i", "sz"):
            own, other = look.find(qn(f"w:{name}")), qn(f"w:{name}Cs")
            if own is not None:
                for stale in look.findall(other):
                    look.remove(stale)
                twin = etree.Element(other, own.attrib)
                own.addnext(twin)


def to_bytes(word: "WordDocument") -> bytes:
    """Return the package's zip."""
    parts: dict[str, bytes] = {}
    types = etree.Element(f"{{{TYPES_NS}}}Types", nsmap={None: TYPES_NS})  # type: ignore[dict-item]  # the stubs know no default namespace
    etree.SubElement(
        types,
        f"{{{TYPES_NS}}}Default",
        Extension="rels",
        ContentType="application/vnd.openxmlformats-package.relationships+xml",
    )
    package = word.part.package
    parts["_rels/.rels"] = _relations(package.rels)
    for part in sorted(package.iter_parts(), key=lambda part: str(part.partname)):
        name = str(part.partname)
        parts[name.lstrip("/")] = part.blob
        etree.SubElement(types, f"{{{TYPES_NS}}}Override", PartName=name, ContentType=part.content_type)
        if len(part.rels):
            parts[part.partname.rels_uri.lstrip("/")] = _relations(part.rels)
    parts[TYPES_PART] = serialise(types)
    return save_package(parts)


def _relations(relations: Any) -> bytes:
    return bytes(relations.xml)
