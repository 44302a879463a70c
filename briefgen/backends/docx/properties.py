"""The marking as a document property of its own, which servers and mail gateways read where they cannot read a page."""

from typing import TYPE_CHECKING, Final

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefgen.ooxml.names import R_NS
from briefgen.ooxml.package import serialise
from briefgen.ooxml.values import highest

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

MARKING: Final = "Marking"
"""The property's name, as File, Info, Properties, Custom shows it."""
_SPACE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_RELATION: Final = f"{R_NS}/custom-properties"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What every property of one's own has as its format (ECMA-376 22.3.2.1)."""
_FIRST: Final = 2
"""The smallest number of a property."""


def add_marking(word: "WordDocument", marking: str) -> None:
    """Give a Word file the property, beside those that it has; nothing where there is no marking."""
    if not marking:
        return
    package = word.part.package
    part = next((part for part in package.iter_parts() if str(part.partname) == "/docProps/custom.xml"), None)
    root = (
        etree.Element(f"{{{_SPACE}}}Properties", nsmap={None: _SPACE, "vt": _VALUES})  # type: ignore[dict-item]  # the stubs know no default namespace
        if part is None
        else etree.fromstring(part.blob, _PARSER)
    )
    _set(root, marking)
    if part is not None:
        part._blob = serialise(root)  # noqa: SLF001  # python-docx has no other way to a part that it does not know
        return
    made = Part(PackURI("/docProps/custom.xml"), _TYPE, serialise(root), package)
    package.relate_to(made, _RELATION)


_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True)


def _set(root: etree._Element, marking: str) -> None:
    own = [entry for entry in root.iterchildren("*") if entry.get("name", "").casefold() == MARKING.casefold()]
    for entry in own:
        root.remove(entry)
    number = max(_FIRST - 1, highest(entry.get("pid", "") for entry in root.iterchildren("*"))) + 1
    entry = etree.SubElement(root, f"{{{_SPACE}}}property", fmtid=_FORMAT, pid=str(number), name=MARKING)
    etree.SubElement(entry, f"{{{_VALUES}}}lpwstr").text = marking
