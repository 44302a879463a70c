"""A Word file opened as what it is, a zip of named parts: guarded on the way in, byte-identical on the way out."""

import io
import posixpath
import zipfile
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from briefgen.errors import TemplateError
from briefgen.ooxml.names import R_NS, RELS_NS, TYPES_NS

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
_STYLES, _NUMBERING, _THEME = f"{R_NS}/styles", f"{R_NS}/numbering", f"{R_NS}/theme"


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
        return tuple(_relationship(element, folder) for element in root.iter(f"{{{RELS_NS}}}Relationship"))

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
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        message = f"{name} is protected with a password, or in the format of Word before 2007."
        raise TemplateError(message, "Open it in Word and save it as .docx, without a password.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _guard(archive, name)
            parts = {info.filename.lstrip("/"): archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise damaged(name, f"it cannot be unpacked ({error})") from error
    package = Package(name, parts, _main(name, parts))
    _refuse_macros(package)
    return package


def save_package(parts: Mapping[str, bytes], *, compress: bool = True) -> bytes:
    """Return the zip of `parts`, in the same bytes on every day; `[Content_Types].xml` comes first."""
    stream = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    first = "[Content_Types].xml"
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
        raise damaged(where, f"its XML is not well-formed ({error})") from error


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
    if "[Content_Types].xml" not in parts:
        raise damaged(name, "it has no list of content types")
    relations = Package(name, parts, "").relationships("")
    for relation in relations:
        if relation.type.rpartition("/")[2] == "officeDocument" and relation.target in parts:
            return relation.target
    raise damaged(name, "it has no main document")


def _refuse_macros(package: Package) -> None:
    root = package.xml("[Content_Types].xml")
    kinds = {
        element.get("PartName", "").lstrip("/"): element.get("ContentType", "")
        for element in root.iter(f"{{{TYPES_NS}}}Override")
    }
    main = kinds.get(package.main, DOCUMENT_TYPE)
    if "macroEnabled" in main or any("vbaProject" in part for part in package.parts):
        message = f"{package.name} carries macros, which would travel into every document made from it."
        raise TemplateError(message, "Save it in Word as .docx or .dotx.")
    if main not in {DOCUMENT_TYPE, TEMPLATE_TYPE}:
        raise damaged(package.name, f"its main part is of the type {main or 'unknown'}, not a Word document")


def as_document(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with a Word template (.dotx) declared as a document, which it then is."""
    types = parts["[Content_Types].xml"].replace(TEMPLATE_TYPE.encode(), DOCUMENT_TYPE.encode())
    return {**parts, "[Content_Types].xml": types}


def _relationship(element: etree._Element, folder: str) -> Relationship:
    external = element.get("TargetMode") == "External"
    target = element.get("Target", "")
    if not external:
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relationship(element.get("Id", ""), element.get("Type", ""), target, external)
