"""Word files made to be set without ligatures by LibreOffice, which sets them where Word does not.

Word joins letters only where a file asks for it (`w14:ligatures`), which ours do not.
"""

import io
import zipfile
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LATIN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}latin"
OFF: Final = ":-liga"
"""What LibreOffice reads behind a font's name: a feature of the font, switched off."""


def without_ligatures(data: bytes) -> bytes:
    """Return a Word file whose fonts are named without their ligatures."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part.filename, _named(content) if part.filename.endswith(".xml") else content)
    return made.getvalue()


def _named(content: bytes) -> bytes:
    root = etree.fromstring(content)
    for fonts in root.iter(f"{W}rFonts"):
        for attribute in (f"{W}ascii", f"{W}hAnsi"):
            if fonts.get(attribute):
                fonts.set(attribute, fonts.get(attribute, "") + OFF)
    for latin in root.iter(LATIN):
        if latin.get("typeface"):
            latin.set("typeface", latin.get("typeface", "") + OFF)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
