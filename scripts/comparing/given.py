"""Word files made to be set by LibreOffice as Word sets them, where it is known not to.

- It joins letters in every text; Word does only where a file asks for it (`w14:ligatures`), which ours do not.
- It kerns text of any size where a file says from which size on to kern (`w:kern`).
"""

import io
import zipfile
from collections.abc import Mapping
from typing import Any, Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LATIN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}latin"
OFF: Final = ":-liga"
"""What LibreOffice reads behind a font's name: a feature of the font, switched off."""
STYLES: Final = "word/styles.xml"
SIZE: Final = 20
"""In half points, of text whose size no style states."""


def given(data: bytes) -> bytes:
    """Return a Word file in the form in which it is given to LibreOffice."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part.filename, _part(part.filename, content) if part.filename.endswith(".xml") else content)
    return made.getvalue()


def _part(name: str, content: bytes) -> bytes:
    root = etree.fromstring(content)
    _switch_ligatures_off(root)
    if name == STYLES:
        _state_kerning(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _switch_ligatures_off(root: Any) -> None:
    for fonts in root.iter(f"{W}rFonts"):
        for attribute in (f"{W}ascii", f"{W}hAnsi"):
            if fonts.get(attribute):
                fonts.set(attribute, fonts.get(attribute, "") + OFF)
    for latin in root.iter(LATIN):
        if latin.get("typeface"):
            latin.set("typeface", latin.get("typeface", "") + OFF)


def _state_kerning(root: Any) -> None:
    """Let each paragraph style say for itself whether text of its size is kerned."""
    styles = {style.get(f"{W}styleId"): style for style in root.iterchildren(f"{W}style")}
    found = {name: (_said("kern", name, styles, root), _said("sz", name, styles, root)) for name in styles}
    for name, (kern, size) in found.items():
        if kern is not None and styles[name].get(f"{W}type") == "paragraph":
            properties = styles[name].find(f"{W}rPr")
            if properties is None:
                properties = etree.SubElement(styles[name], f"{W}rPr")
            for old in properties.findall(f"{W}kern"):
                properties.remove(old)
            on = 0 < kern <= (SIZE if size is None else size)
            etree.SubElement(properties, f"{W}kern").set(f"{W}val", str(int(on)))


def _said(what: str, name: str, styles: Mapping[str, Any], root: Any) -> int | None:
    """Return what a style says, or one that it is based on, or the defaults."""
    while name in styles:
        own = styles[name].find(f"{W}rPr/{W}{what}")
        if own is not None:
            return int(own.get(f"{W}val"))
        based = styles[name].find(f"{W}basedOn")
        name = "" if based is None else based.get(f"{W}val")
    own = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}{what}")
    return None if own is None else int(own.get(f"{W}val"))
