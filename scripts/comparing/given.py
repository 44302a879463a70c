"""Word files made to be set by LibreOffice as Word sets them, where it is known not to.

- It joins letters in every text; Word does only where a file asks for it (`w14:ligatures`), which ours do not.
- It kerns text of any size where a file says from which size on to kern (`w:kern`).
"""

from collections.abc import Mapping
from typing import Any, Final

from lxml import etree

from briefgen.ooxml.names import A_NS, w
from briefgen.ooxml.package import save_package, serialise, unpack

LATIN: Final = f"{{{A_NS}}}latin"
OFF: Final = ":-liga"
"""What LibreOffice reads behind a font's name: a feature of the font, switched off."""
STYLES: Final = "word/styles.xml"
SIZE: Final = 20
"""In half points, of text whose size no style states."""


def given(data: bytes) -> bytes:
    """Return a Word file in the form in which it is given to LibreOffice."""
    parts = unpack(data, "the Word file").items()
    made = {name: _part(name, content) if name.endswith(".xml") else content for name, content in parts}
    return save_package(made, compress=False)


def _part(name: str, content: bytes) -> bytes:
    root = etree.fromstring(content)
    _switch_ligatures_off(root)
    if name == STYLES:
        _state_kerning(root)
    return serialise(root)


def _switch_ligatures_off(root: Any) -> None:
    for fonts in root.iter(w("rFonts")):
        for attribute in (w("ascii"), w("hAnsi")):
            if fonts.get(attribute):
                fonts.set(attribute, fonts.get(attribute, "") + OFF)
    for latin in root.iter(LATIN):
        if latin.get("typeface"):
            latin.set("typeface", latin.get("typeface", "") + OFF)


def _state_kerning(root: Any) -> None:
    """Let each paragraph style say for itself whether text of its size is kerned."""
    styles = {style.get(w("styleId")): style for style in root.iterchildren(w("style"))}
    found = {name: (_said("kern", name, styles, root), _said("sz", name, styles, root)) for name in styles}
    for name, (kern, size) in found.items():
        if kern is not None and styles[name].get(w("type")) == "paragraph":
            properties = styles[name].find(w("rPr"))
            if properties is None:
                properties = etree.SubElement(styles[name], w("rPr"))
            for old in properties.findall(w("kern")):
                properties.remove(old)
            on = 0 < kern <= (SIZE if size is None else size)
            etree.SubElement(properties, w("kern")).set(w("val"), str(int(on)))


def _said(what: str, name: str, styles: Mapping[str, Any], root: Any) -> int | None:
    """Return what a style says, or one that it is based on, or the defaults."""
    while name in styles:
        own = styles[name].find(f"{w('rPr')}/{w(what)}")
        if own is not None:
            return int(own.get(w("val")))
        based = styles[name].find(w("basedOn"))
        name = "" if based is None else based.get(w("val"))
    own = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w(what)}")
    return None if own is None else int(own.get(w("val")))
