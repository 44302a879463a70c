"""The ids of a Word file's styles, read once for all writers."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefgen.ooxml.names import w

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_STYLE, _NAME, _TYPE, _ID, _VALUE = map(w, ("style", "name", "type", "styleId", "val"))


def style_ids(word: "WordDocument") -> Mapping[tuple[str, str], str]:
    """Return the id of every style by its kind ("paragraph", "character", "table") and its name as Word stores it."""
    found: dict[tuple[str, str], str] = {}
    for style in word.styles.element.iterchildren(_STYLE):
        for name in style.iterchildren(_NAME):  # it has one
            found[style.get(_TYPE, ""), name.get(_VALUE, "")] = style.get(_ID, "")
    return found
