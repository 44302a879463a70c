"""Comments put into a copy of a Word file, each at a paragraph of its body (ECMA-376 17.13.4)."""

import posixpath
from collections.abc import Sequence
from typing import Final

from lxml import etree
from msgspec import Struct

from briefgen.ooxml.names import R_NS, RELS_NS, SPACE, TYPES_NS, W_NS, w
from briefgen.ooxml.package import TYPES_PART, Package, save_package, serialise
from briefgen.ooxml.values import highest

AUTHOR: Final = "briefgen"
_PART: Final = "word/comments.xml"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Remark(Struct, frozen=True):
    """What a comment says, and of which paragraph."""

    paragraph: int
    """The number of a `w:p` of the main part, from 0 in the order of the file."""
    text: str


def with_comments(package: Package, remarks: Sequence[Remark]) -> bytes:
    """Return the file with comments: each marks its paragraph, or the one that its paragraph's text box hangs on."""
    document = package.xml(package.main)
    body = document.find(w("body"))
    if body is None:
        return save_package(package.parts)
    if body.find(f".//{w('p')}") is None:
        body.insert(0, etree.Element(w("p")))
    paragraphs = tuple(document.iter(w("p")))
    known = package.related("comments")
    part = known or _free(package)
    comments = package.xml(known) if known else etree.Element(w("comments"), nsmap={"w": W_NS})
    first = 1 + highest((*_ids(comments), *_ids(document)), default=-1)
    for number, remark in enumerate(remarks, first):
        comments.append(_comment(number, remark.text))
        _mark(_outermost(paragraphs[min(remark.paragraph, len(paragraphs) - 1)]), number)
    parts = {**package.parts, package.main: serialise(document), part: serialise(comments)}
    return save_package(parts if known else _declared(package, parts, part))


def _free(package: Package) -> str:
    """Return a name for a new part; one of that name may lie about that nothing refers to."""
    names = (_PART, *(f"word/comments{number}.xml" for number in range(1, len(package.parts) + 2)))
    return next(name for name in names if name not in package.parts)


def _ids(root: etree._Element) -> tuple[str, ...]:
    """Return the numbers of the comments that stand in `root` or are referred to there."""
    marks = root.iter(w("comment"), w("commentReference"), w("commentRangeStart"), w("commentRangeEnd"))
    return tuple(mark.get(w("id"), "") for mark in marks)


def without_own_comments(package: Package) -> Package:
    """Return the file without the comments that `with_comments` put into it; other people's stay."""
    part = package.related("comments")
    if part is None:
        return package
    comments = package.xml(part)
    own = [comment for comment in comments.iter(w("comment")) if comment.get(w("author")) == AUTHOR]
    if not own:
        return package
    ids = {comment.get(w("id")) for comment in own}
    for comment in own:
        comments.remove(comment)
    document = package.xml(package.main)
    for mark in tuple(document.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))):
        if mark.get(w("id")) in ids:
            run = mark.getparent()
            gone = run if run is not None and run.tag == w("r") and len(run) == 1 else mark
            parent = gone.getparent()
            if parent is not None:
                parent.remove(gone)
    parts = {**package.parts, package.main: serialise(document), part: serialise(comments)}
    return Package(package.name, parts, package.main)


def _comment(number: int, text: str) -> etree._Element:
    comment = etree.Element(
        w("comment"), {w("id"): str(number), w("author"): AUTHOR, w("initials"): AUTHOR[:1]}, nsmap={"w": W_NS}
    )
    for line in text.split("\n"):
        run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
        etree.SubElement(run, w("t"), {SPACE: "preserve"}).text = line
    return comment


def _mark(paragraph: etree._Element, number: int) -> None:
    ids = {w("id"): str(number)}
    first = 1 if paragraph.find(w("pPr")) is not None else 0
    paragraph.insert(first, etree.Element(w("commentRangeStart"), ids))
    etree.SubElement(paragraph, w("commentRangeEnd"), ids)
    etree.SubElement(etree.SubElement(paragraph, w("r")), w("commentReference"), ids)


def _outermost(paragraph: etree._Element) -> etree._Element:
    """Return the paragraph of the body that a paragraph hangs on: a comment cannot stand inside a text box."""
    outer = list(paragraph.iterancestors(w("p")))
    return outer[-1] if outer else paragraph


def _declared(package: Package, parts: dict[str, bytes], part: str) -> dict[str, bytes]:
    """Add the content type of a new part, and the relationship that leads to it."""
    types = package.xml(TYPES_PART)
    etree.SubElement(types, f"{{{TYPES_NS}}}Override", PartName=f"/{part}", ContentType=_TYPE)
    folder, name = posixpath.split(package.main)
    relations_part = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations_part in parts:
        relations = package.xml(relations_part)
    else:
        relations = etree.Element(f"{{{RELS_NS}}}Relationships", nsmap={None: RELS_NS})  # type: ignore[dict-item]  # as in backends
    known = {relation.get("Id") for relation in relations}
    free = next(name for number in range(len(known) + 1) if (name := f"rIdComments{number}") not in known)
    target = posixpath.relpath(part, folder or ".")
    etree.SubElement(relations, f"{{{RELS_NS}}}Relationship", Id=free, Type=f"{R_NS}/comments", Target=target)
    return {**parts, TYPES_PART: serialise(types), relations_part: serialise(relations)}
