"""What a Word file may not bring into every document made from it: things that run, and things fetched from elsewhere.

Links to the web and mail that a reader follows stay. A reference to the template that a file was once based on, which
most files of an office have, is taken away; anything else that Word would load or run, and links that lead anywhere
else (a folder of the office's own is nobody else's business), are refused with their place.
"""

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

from briefgen.errors import TemplateError
from briefgen.ooxml.names import RELS_NS, w
from briefgen.ooxml.package import Package, Relationship, reachable, serialise

_FOLLOWED: Final = re.compile(r"https?://|mailto:|#", re.IGNORECASE)
"""Where a link may lead to: the web, mail, a place of the document itself."""
_LINK: Final = re.compile(
    r"""\s*HYPERLINK(?:\s+\\[lot]\s+(?:"[^"]*"|[^"\s]+)|\s+\\[a-kmnp-su-z])*\s+"?(?!\\[a-z]\b)([^"]+)""", re.IGNORECASE
)
"""The field HYPERLINK, its switches, and its address where it has one (ECMA-376 17.16.5.25)."""
_OBJECTS: Final = frozenset({"oleObject", "package"})
_TAKEN_AWAY: Final = frozenset({"attachedTemplate", "aFChunk"})
_RUNNING: Final = re.compile(
    r"\s*(ASK|AUTOTEXT|DATABASE|DDE|DDEAUTO|EMBED|FILLIN|HTMLACTIVEX|IMPORT|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK"
    r"|MACROBUTTON|PRINT|RD)\b",
    re.IGNORECASE,
)
"""Fields that run, load, ask or print something (ECMA-376 17.16.5); all others count and refer."""
_STORIES: Final = frozenset({"officeDocument", "header", "footer", "footnotes", "endnotes", "comments"})
"""The relationships that lead to text: a part may have any name."""


def disarm(package: Package) -> Package:
    """Return a package in which nothing runs and nothing is fetched.

    Raises:
        TemplateError: a picture or object is linked from elsewhere, a file is embedded, a control runs, a link leads
            to something other than the web or mail, or a field runs, loads, asks or prints something.
    """
    changed: dict[str, bytes] = {}
    for part in package.parts:
        if part.endswith(".rels"):
            changed |= _without_external(package, part)
    for part in {part: None for part, kind in reachable(package) if kind in _STORIES}:
        _refuse_fields(package, part)
    return Package(package.name, {**package.parts, **changed}, package.main) if changed else package


def _without_external(package: Package, part: str) -> Mapping[str, bytes]:
    folder, _, name = part.rpartition("_rels/")
    owner = folder + name.removesuffix(".rels")
    gone = {relation.id for relation in package.relationships(owner) if _goes(package, owner, relation)}
    if not gone:
        return {}
    root = package.xml(part)
    for element in tuple(root.iter(f"{{{RELS_NS}}}Relationship")):
        if element.get("Id") in gone:
            root.remove(element)
    changed = {part: serialise(root)}
    if owner.endswith("settings.xml"):
        settings = package.xml(owner)
        for element in tuple(settings.iter(w("attachedTemplate"))):
            settings.remove(element)
        changed[owner] = serialise(settings)
    return changed


def _goes(package: Package, owner: str, relation: Relationship) -> bool:
    kind = relation.type.rpartition("/")[2]
    if kind in _TAKEN_AWAY:
        return True
    if kind == "control":
        message = f"{package.name}, part {owner}: it has a control (ActiveX), which would run in every document."
        raise TemplateError(message, "Delete it in Word: Developer, Design Mode, then click it and press Del.")
    if kind in _OBJECTS and "/charts/" not in f"/{owner}":
        message = (
            f"{package.name}, part {owner}: the file {relation.target} is embedded; every document would carry it."
        )
        raise TemplateError(message, "In Word, cut it (Ctrl+X) and paste it as a picture: Home, Paste, Paste Special.")
    if kind == "hyperlink" and relation.external:
        _refuse_link(package, owner, relation.target)
    if not relation.external or kind == "hyperlink":
        return False
    message = f"{package.name}, part {owner}: it links to the {kind} {relation.target}, which Word would load."
    raise TemplateError(message, "Embed it in Word: File, Info, Edit Links to Files, Break Link.")


def _refuse_link(package: Package, part: str, target: str) -> None:
    if not _FOLLOWED.match(target):
        message = f"{package.name}, part {part}: a link leads to {target}, neither to the web nor to a mail address."
        raise TemplateError(message, "In Word, right-click it and choose Remove Hyperlink: its text stays.")


def _refuse_fields(package: Package, part: str) -> None:
    root = package.xml(part)
    codes = [field.get(w("instr"), "") for field in root.iter(w("fldSimple"))]
    codes += ["".join(_instructions(paragraph)) for paragraph in root.iter(w("p"))]
    for code in codes:
        for piece in code.split("\0"):
            found = _RUNNING.match(piece)
            if found:
                message = (
                    f"{package.name}, part {part}: the field {found[1].upper()} runs, loads, asks or prints something."
                )
                raise TemplateError(message, "Click it in Word and press Ctrl+Shift+F9: its result stays as text.")
            link = _LINK.match(piece)
            if link:
                _refuse_link(package, part, link[1])


def _instructions(paragraph: etree._Element) -> list[str]:
    """Return the field codes of a paragraph, which Word may have cut into pieces, apart from one another."""
    found: list[str] = []
    for element in paragraph.iter(w("instrText"), w("fldChar")):
        if element.tag == w("instrText"):
            found.append(element.text or "")
        elif element.get(w("fldCharType")) == "begin":
            found.append("\0")
    return found
