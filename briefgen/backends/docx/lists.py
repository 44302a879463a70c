"""Numbered lists: each begins anew, by a numbering instance of its own over the style's definition."""

from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


class Lists:
    """The lists of one Word file."""

    def __init__(self, word: "WordDocument") -> None:
        self._styles = {style.styleId: style for style in word.styles.element.style_lst}
        self._part = word.part

    def numbering(self, style_id: str, start: int | None) -> str | None:
        """Return the `w:numPr` that a list's paragraphs need beside their style: none for bullets.

        None where the style has no numbering, so that marks have to be typed.
        """
        number = self._number(style_id)
        if not number:
            return None
        if start is None:
            return ""
        abstract = self._abstract(number)
        if abstract is None:
            return ""
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self._restarted(abstract, start)}"/></w:numPr>'

    def _number(self, style_id: str) -> str:
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            found = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
            if found is not None:
                return str(found.get(qn("w:val"), ""))
            based = style.find(qn("w:basedOn"))
            style_id = based.get(qn("w:val"), "") if based is not None else ""
        return ""

    def _abstract(self, number: str) -> str | None:
        for item in self._numbering().findall(qn("w:num")):
            if item.get(qn("w:numId")) == number:
                return str(item.find(qn("w:abstractNumId")).get(qn("w:val")))
        return None

    def _restarted(self, abstract: str, start: int) -> int:
        numbering = self._numbering()
        taken = [int(item.get(qn("w:numId"), "0")) for item in numbering.findall(qn("w:num"))]
        number = max(taken, default=0) + 1
        item = _element("w:num", "w:numId", str(number))
        item.append(_element("w:abstractNumId", "w:val", abstract))
        override = _element("w:lvlOverride", "w:ilvl", "0")
        override.append(_element("w:startOverride", "w:val", str(start)))
        item.append(override)
        numbering.append(item)
        return number

    def _numbering(self) -> Any:
        return self._part.numbering_part.element


def _element(name: str, attribute: str, value: str) -> Any:
    element = OxmlElement(name)
    element.set(qn(attribute), value)
    return element
