"""A Word file opened as what it is, a zip of named parts: guarded on the way in, byte-identical on the way out."""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from lxml import etree
from msgspec import Struct

from briefgen.errors import TemplateError
from briefgen.ooxml.names import CORE_NS, RELS_NS, SLOT_NS, TYPES_NS, w

MOST_PARTS = 2_000
MOST_BYTES = 64 * 1024 * 1024
"""What the parts may add up to when unpacked: a template with pictures has a few megabytes."""
MOST_RATIO = 200
"""Unpacked over packed, for a part of more than a megabyte: XML compresses some 20 times."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part that is written: the zip format's earliest."""

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT_TYPE = f"{_OFFICE}document.main+xml"
TEMPLATE_TYPE = f"{_OFFICE}template.main+xml"
_CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_ROOTS: Final[Mapping[str, str]] = {
    DOCUMENT_TYPE: w("document"),
    TEMPLATE_TYPE: w("document"),
    f"{_OFFICE}styles+xml": w("styles"),
    f"{_OFFICE}numbering+xml": w("numbering"),
    f"{_OFFICE}header+xml": w("hdr"),
    f"{_OFFICE}footer+xml": w("ftr"),
    f"{_OFFICE}settings+xml": w("settings"),
    f"{_OFFICE}comments+xml": w("comments"),
    f"{_OFFICE}footnotes+xml": w("footnotes"),
    f"{_OFFICE}endnotes+xml": w("endnotes"),
    _CORE_TYPE: f"{{{CORE_NS}}}coreProperties",
}
"""The root of each kind of part that is read or written here (ECMA-376 11.3), by its content type."""
_KINDS: Final = frozenset(
    {"styles", "numbering", "header", "footer", "settings", "comments", "footnotes", "endnotes", "core-properties"}
)
"""The relationships that have to lead to a part of the same kind."""
TYPES_PART: Final = "[Content_Types].xml"
_RELATIONS_PART: Final = "_rels/.rels"
_FORGED: Final = f"//@*[namespace-uri()='{SLOT_NS}']"


class Relationship(Struct, frozen=True):
    """A reference from one part to another, or to something outside the file."""

    id: str
    type: str
    target: str
    """The part's name without the leading slash; as written where external."""
    external: bool


class Package(Struct, frozen=True):
    """The parts of a Word file by name, without the leading slash."""

    name: str
    """What the user calls the file."""
    parts: Mapping[str, bytes]
    main: str
    """The name of the main document part."""

    def xml(self, part: str) -> etree._Element:
        """Return the root of an XML part.

        Raises:
            TemplateError: the part is missing, is not well-formed, or has a document type declaration.
        """
        data = self.parts.get(part)
        if data is None:
            raise damaged(self.name, f"its part {part} is missing")
        return parse(data, f"{self.name}, part {part}")

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """Return what `part` refers to; nothing where it has no relationships."""
        folder, name = posixpath.split(part)
        data = self.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        if data is None:
            return ()
        root = parse(data, f"{self.name}, relationships of {part or 'the package'}")
        elements = tuple(root.iter(f"{{{RELS_NS}}}Relationship"))
        whole = all(element.get(name) is not None for element in elements for name in ("Id", "Type", "Target"))
        if root.tag != f"{{{RELS_NS}}}Relationships" or not whole:
            raise damaged(self.name, f"the relationships of {part or 'the package'} are incomplete")
        found = tuple(_relationship(element, folder) for element in elements)
        for relation in found:
            if not relation.external and relation.target.startswith("../"):
                raise damaged(self.name, f"it refers to something outside of itself, {relation.target!r}")
        return found

    def targets(self, part: str) -> dict[str, str]:
        """Return the names of the parts that `part` refers to, by the ids of its relationships."""
        return {relation.id: relation.target for relation in self.relationships(part) if not relation.external}

    def related(self, kind: str) -> str | None:
        """Return the name of the part of this kind ("styles", "numbering", "theme") that the document refers to."""
        for relation in self.relationships(self.main):
            if relation.type.rpartition("/")[2] == kind and not relation.external and relation.target in self.parts:
                return relation.target
        return None


def open_package(data: bytes, name: str) -> Package:
    """Open a Word file or Word template after checking that unpacking it is safe.

    Raises:
        TemplateError: it is no Word file, is damaged, encrypted, carries macros, or passes a bound.
    """
    parts = unpack(data, name)
    package = Package(name, parts, _main(name, parts))
    types = _content_types(package)
    _refuse_macros(package, types(package.main))
    return Package(name, {**parts, **_checked(package, types)}, package.main)


def unpack(data: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a Word file, whatever they hold, after checking that unpacking it is safe.

    Raises:
        TemplateError: it is no zip, is damaged, encrypted, or passes a bound.
    """
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        message = f"{name} is protected with a password, or in the format of Word before 2007."
        raise TemplateError(message, "Open it in Word and save it as .docx, without a password.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _guard(archive, name)
            files = [info for info in archive.infolist() if not info.filename.endswith("/")]
            parts = {info.filename.lstrip("/"): archive.read(info) for info in files}
    except _BROKEN as error:
        raise damaged(name, f"it cannot be unpacked ({error})") from error
    return parts


_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the standard library throws over a zip that is damaged."""


def save_package(parts: Mapping[str, bytes], *, compress: bool = True) -> bytes:
    """Return the zip of `parts`, in the same bytes on every day; `[Content_Types].xml` comes first."""
    stream = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    first = TYPES_PART
    with zipfile.ZipFile(stream, "w", method) as archive:
        for part in sorted(parts, key=lambda part: (part != first, part)):
            info = zipfile.ZipInfo(part, EPOCH)
            info.compress_type = method
            info.create_system = 0  # the same bytes on every system
            archive.writestr(info, parts[part])
    return stream.getvalue()


def parse(data: bytes, where: str) -> etree._Element:
    """Return the root of an XML text in which nothing is expanded, fetched or declared.

    Raises:
        TemplateError: it is not well-formed, or has a document type declaration.
    """
    if b"<!DOCTYPE" in data or "<!DOCTYPE".encode("utf-16-le") in data or "<!DOCTYPE".encode("utf-16-be") in data:
        raise damaged(where, "it declares a document type, which Word never writes")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        told = " ".join(str(error.msg).replace("\n,", ",").split())
        raise damaged(where, f"its XML is not well-formed ({told})") from error


def serialise(root: etree._Element) -> bytes:
    """Return an XML part as Word writes it: UTF-8, declared, standalone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def damaged(name: str, why: str) -> TemplateError:
    """Return the error for a Word file that cannot be used as it is."""
    return TemplateError(f"{name} cannot be used as a Word file: {why}.", "Open it in Word and save it again as .docx.")


def _guard(archive: zipfile.ZipFile, name: str) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        raise damaged(name, f"it has {len(entries):,} parts, more than {MOST_PARTS:,}")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise damaged(name, f"it unpacks to more than {MOST_BYTES // 2**20} MB")
    for entry in entries:
        if ".." in entry.filename.split("/") or "\\" in entry.filename:
            raise damaged(name, f"it has a part outside of itself, {entry.filename!r}")
        if entry.flag_bits & 1:
            raise damaged(name, f"its part {entry.filename} is encrypted")
        if entry.file_size > 2**20 and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
            raise damaged(
                name, f"its part {entry.filename} unpacks to {entry.file_size / 2**20:.0f} MB from next to nothing"
            )


def _main(name: str, parts: Mapping[str, bytes]) -> str:
    if TYPES_PART not in parts:
        raise damaged(name, "it has no list of content types")
    relations = Package(name, parts, "").relationships("")
    for relation in relations:
        if relation.type.rpartition("/")[2] == "officeDocument" and relation.target in parts:
            return relation.target
    raise damaged(name, "it has no main document")


def _content_types(package: Package) -> Callable[[str], str]:
    """Return what tells the content type of a part, empty where the file does not (ECMA-376 part 2, 7.2.3)."""
    root = package.xml(TYPES_PART)
    if root.tag != f"{{{TYPES_NS}}}Types":
        raise damaged(package.name, "its list of content types is none")
    by_name = _attributes(package.name, root.iter(f"{{{TYPES_NS}}}Override"), "PartName")
    by_ending = _attributes(package.name, root.iter(f"{{{TYPES_NS}}}Default"), "Extension")

    def content_type(part: str) -> str:
        ending = posixpath.splitext(part)[1].lstrip(".").lower()
        return by_name.get(f"/{part}".lower()) or by_ending.get(ending, "")

    return content_type


def _attributes(name: str, elements: Iterator[etree._Element], key: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in elements:
        value, content_type = element.get(key), element.get("ContentType")
        if not value or not content_type:
            raise damaged(name, "its list of content types has an incomplete line")
        found[value.lower()] = content_type
    return found


def _checked(package: Package, types: Callable[[str], str]) -> dict[str, bytes]:
    """Check every part that the document needs; return those in which somebody has numbered slots, without them."""
    cleaned: dict[str, bytes] = {}
    for part, kind in reachable(package):
        content_type = types(part)
        if not content_type:
            raise damaged(package.name, f"its list of content types leaves out its part {part}")
        if kind in _KINDS and content_type != (_CORE_TYPE if kind == "core-properties" else f"{_OFFICE}{kind}+xml"):
            raise damaged(package.name, f"its part {part} holds {kind} but is declared as {content_type}")
        if content_type in _ROOTS:
            root = package.xml(part)
            _check_root(package.name, part, root, _ROOTS[content_type])
            if root.xpath(_FORGED):
                cleaned[part] = _without_slots(root)
    return cleaned


def reachable(package: Package) -> Iterator[tuple[str, str]]:
    """Yield every part that the file refers to, with the kind of the reference, once for each kind.

    Raises:
        TemplateError: a part refers to one that is missing or outside of the file.
    """
    seen: set[tuple[str, str]] = set()
    parts, waiting = {""}, [""]
    while waiting:
        for relation in package.relationships(waiting.pop()):
            found = (relation.target, relation.type.rpartition("/")[2])
            if relation.external or found in seen:
                continue
            if relation.target not in package.parts:
                raise damaged(package.name, f"it refers to a part that it does not have, {relation.target!r}")
            seen.add(found)
            yield found
            if relation.target not in parts:
                parts.add(relation.target)
                waiting.append(relation.target)


def _check_root(name: str, part: str, root: etree._Element, expected: str) -> None:
    if root.tag == expected:
        return
    if etree.QName(root).namespace == _STRICT:
        message = f"{name} is in the format that Word calls Strict Open XML."
        raise TemplateError(message, 'Save it in Word as "Word Document (*.docx)".')
    found, wanted = etree.QName(root).localname, etree.QName(expected).localname
    raise damaged(name, f'its part {part} begins with "{found}", not with "{wanted}"')


_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def _without_slots(root: etree._Element) -> bytes:
    """Return a part without the attributes that only the compiler may set."""
    for element in root.iter("*"):
        for name in element.attrib:
            if etree.QName(name).namespace == SLOT_NS:
                del element.attrib[name]
    return serialise(root)


def _refuse_macros(package: Package, main: str) -> None:
    if "macroEnabled" in main or any("vbaProject" in part for part in package.parts):
        message = f"{package.name} carries macros, which would travel into every document made from it."
        hint = f"`briefgen template new FILE.docx --from {package.name} --strip-macros` makes a copy without them."
        raise TemplateError(message, hint)
    if main not in {DOCUMENT_TYPE, TEMPLATE_TYPE}:
        raise damaged(package.name, f"its main part is of the type {main or 'unknown'}, not a Word document")


def as_document(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with a Word template (.dotx) declared as a document, its properties referred to as Word does."""
    types = parts[TYPES_PART].replace(TEMPLATE_TYPE.encode(), DOCUMENT_TYPE.encode())
    relations = parts[_RELATIONS_PART].replace(_LIBREOFFICE_CORE.encode(), _CORE.encode())
    return {**parts, TYPES_PART: types, _RELATIONS_PART: relations}


_CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_LIBREOFFICE_CORE: Final = (
    "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
)
"""What LibreOffice may write instead: python-docx would add a second part of the same name to it."""


def _relationship(element: etree._Element, folder: str) -> Relationship:
    external = element.get("TargetMode") == "External"
    target = element.get("Target", "")
    if not external:
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relationship(element.get("Id", ""), element.get("Type", ""), target, external)
