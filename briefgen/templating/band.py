"""The protective marking at the top and bottom of every page, also where a template has no tag for it.

A paragraph with the tag is put into each header and footer that has none, before the file is compiled; it goes again
where a briefing has no marking. A file without headers or footers gets them.
"""

import itertools
import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from lxml import etree

from briefgen.document.nodes import Document, Paragraph
from briefgen.document.style import AT_RIGHT, MARKING, HouseStyle
from briefgen.model.markings import Marking
from briefgen.ooxml.names import BAND, R_NS, RELS_NS, TYPES_NS, W_NS, r, w
from briefgen.ooxml.package import Package, serialise
from briefgen.ooxml.properties import is_on
from briefgen.templating.runs import paragraph_text

_LEAST: Final = 12.0
"""Points: the smallest that the Traffic Light Protocol allows."""
_TYPES_PART: Final = "[Content_Types].xml"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_ROOTS: Final = {"header": "hdr", "footer": "ftr"}
_REFERENCES: Final = frozenset(w(f"{kind}Reference") for kind in _ROOTS)
_TAG: Final = re.compile(r"\{\{\s*marking\s*\}\}")
"""The tag alone: a letterhead that only has the word, or a tag that changes it, does not stand for the band."""
_Missing = tuple[etree._Element, str, str]  # noqa: SLF001 - lxml's only name for it
"""A section, header or footer, and of which pages."""


def coloured(style: HouseStyle, marking: Marking | None) -> HouseStyle:
    """Return a look with a character style for a marking that has colours of its own."""
    if marking is None or not marking.colour:
        return style
    text = style.paragraph("Marking").text
    look = replace(text, color=marking.colour, fill=marking.ground, size=max(text.size, _LEAST), bold=True)
    return replace(style, characters={**style.characters, f"{MARKING}{marking.text}": look})


def at_right(style: HouseStyle, document: Document) -> HouseStyle:
    """Return a look with the paragraph styles of a marking that stands at the right of its line."""
    others = (margins for margins in (document.first, document.even) if margins is not None)
    stories = (document.header, document.footer, *(story for each in others for story in (each.header, each.footer)))
    named = {block.style for story in stories for block in story if isinstance(block, Paragraph)}
    made = {
        name: replace(style.paragraph(name.removesuffix(AT_RIGHT)), name=name, align="right")
        for name in sorted(named)
        if name.endswith(AT_RIGHT)
    }
    return replace(style, paragraphs={**style.paragraphs, **made}) if made else style


def with_bands(package: Package) -> Package:
    """Return a Word file whose every header and footer has a tag for the marking."""
    document = package.xml(package.main)
    parts = dict(package.parts)
    _end_section(document)
    targets = package.targets(package.main)
    for kind in _ROOTS:
        for part in _stories(document, kind, targets):
            root = package.xml(part)
            if not any(_TAG.search(paragraph_text(paragraph)) for paragraph in root.iter(w("p"))):
                _add(root, kind)
                parts[part] = serialise(root)
    missing = tuple(_missing(document, package))
    if missing:
        _refer(Package(package.name, parts, package.main), document, missing, parts)
    return Package(package.name, parts, package.main)


def _stories(document: etree._Element, kind: str, targets: dict[str, str]) -> list[str]:
    found = (targets.get(mark.get(r("id"), ""), "") for mark in document.iter(w(f"{kind}Reference")))
    return list(dict.fromkeys(part for part in found if part))


def _add(root: etree._Element, kind: str) -> None:
    paragraph = etree.Element(w("p"), {BAND: "1"})
    look = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(look, w("jc"), {w("val"): "center"})
    run = etree.SubElement(paragraph, w("r"))
    etree.SubElement(etree.SubElement(run, w("rPr")), w("b"))
    etree.SubElement(run, w("t")).text = "{{ marking }}"
    root.insert(0 if kind == "header" else len(root), paragraph)


def _end_section(document: etree._Element) -> None:
    """Give a body without a last section one: only a section refers to headers (ECMA-376 17.6.17)."""
    body = document.find(w("body"))
    if body is not None and body.find(w("sectPr")) is None:
        etree.SubElement(body, w("sectPr"))


def _missing(document: etree._Element, package: Package) -> Iterator[_Missing]:
    """Yield what no section up to the one that needs it has: a section takes over the headers of the one before."""
    settings = package.related("settings")
    even = settings is not None and is_on(package.xml(settings).find(w("evenAndOddHeaders")))
    there: set[tuple[str, str]] = set()
    for section in document.iter(w("sectPr")):
        for kind in _ROOTS:
            there |= {(kind, mark.get(w("type"), "default")) for mark in section.iterchildren(w(f"{kind}Reference"))}
        needed = ["default", *["first"] * is_on(section.find(w("titlePg"))), *["even"] * even]
        for kind in _ROOTS:
            for pages in needed:
                if (kind, pages) not in there:
                    there.add((kind, pages))
                    yield section, kind, pages


def _free(stem: str, taken: Collection[str]) -> Iterator[str]:
    """Yield names that nothing has: a document that we made may itself be a template."""
    return (name for number in itertools.count() if (name := stem.format(number)) not in taken)


def _refer(package: Package, document: etree._Element, missing: tuple[_Missing, ...], parts: dict[str, bytes]) -> None:
    """Add a part for each missing header or footer, and refer to it from the first section that needs it."""
    types = package.xml(_TYPES_PART)
    folder, main = posixpath.split(package.main)
    relations_part = posixpath.join(folder, "_rels", f"{main}.rels")
    relations = (
        package.xml(relations_part)
        if relations_part in parts
        else etree.Element(f"{{{RELS_NS}}}Relationships", nsmap={None: RELS_NS})  # type: ignore[dict-item]  # as in backends
    )
    ids = _free("rIdBand{}", frozenset(element.get("Id", "") for element in relations))
    names = _free(posixpath.join(folder, "band{}.xml"), frozenset(parts))
    for (section, kind, pages), part, name in zip(missing, names, ids, strict=False):
        root = etree.Element(w(_ROOTS[kind]), nsmap={"w": W_NS, "r": R_NS})
        _add(root, kind)
        parts[part] = serialise(root)
        etree.SubElement(types, f"{{{TYPES_NS}}}Override", PartName=f"/{part}", ContentType=f"{_TYPE}{kind}+xml")
        relation = {"Id": name, "Type": f"{R_NS}/{kind}", "Target": posixpath.basename(part)}
        etree.SubElement(relations, f"{{{RELS_NS}}}Relationship", relation)
        mark = etree.Element(w(f"{kind}Reference"), {w("type"): pages, r("id"): name})
        section.insert(sum(1 for child in section if child.tag in _REFERENCES), mark)
    parts |= {
        _TYPES_PART: serialise(types),
        relations_part: serialise(relations),
        package.main: serialise(document),
    }
