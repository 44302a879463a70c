"""The lists of a Word file: which mark a paragraph style's numbering puts before its text (ECMA-376 17.9)."""

from typing import Final

from lxml import etree

from briefgen.ooxml.names import w

_SYMBOLS: Final = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "–", "o": "◦"}
"""Marks in the private use area of Symbol and Wingdings, and Courier New's "o", as Unicode."""


class Numbering:
    """The numbering part of one Word file; a file without one has no lists."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[tuple[str, str], etree._Element] = {}
        if root is None:
            return
        abstract = {item.get(w("abstractNumId"), ""): item for item in root.iterchildren(w("abstractNum"))}
        for number in root.iterchildren(w("num")):
            reference = number.find(w("abstractNumId"))
            item = abstract.get(reference.get(w("val"), "")) if reference is not None else None
            if item is not None:
                for level in item.iterchildren(w("lvl")):
                    self._levels[number.get(w("numId"), ""), level.get(w("ilvl"), "")] = level

    def level(self, number: str, level: str) -> etree._Element | None:
        """Return the definition of a level of a list; None where there is none ("0" takes a paragraph out)."""
        return self._levels.get((number, level))

    def mark(self, level: etree._Element) -> tuple[str, bool]:
        """Return a level's mark, and whether it counts: "•", or "%1." for a number with a full stop."""
        text, kind = level.find(w("lvlText")), level.find(w("numFmt"))
        shown = text.get(w("val"), "") if text is not None else ""
        if kind is not None and kind.get(w("val")) == "bullet":
            return _SYMBOLS.get(shown, shown) or "•", False
        return shown or "%1.", True
