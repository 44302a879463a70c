"""Numbered lists: each begins anew, by a numbering instance of its own over the style's definition."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefgen.document.style import LEVELS
from briefgen.ooxml.values import highest, value, whole

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


class Lists:
    """The lists of one Word file."""

    def __init__(self, word: "WordDocument") -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in word.styles.element.iterchildren(qn("w:style"))}
        self._root = _numbering(word)
        self._abstract = _definitions(self._root)
        self._linked = _links(self._root)
        self._next = highest(self._abstract)

    def numbering(self, style_id: str, start: int | None) -> str | None:
        """Return the `w:numPr` that a list's paragraphs need beside their style: none for bullets.

        None where the style has no numbering, or one that the file does not define, so that marks have to be typed.
        """
        abstract = self._abstract.get(self._number(style_id))
        if not abstract:
            return None
        if start is None:
            return ""
        level = self._level(style_id, abstract)
        number = self._restarted(abstract, level, start)
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def is_indented(self, style_id: str) -> bool:
        """Tell whether a style has indents of its own over those of its numbering."""
        for style in self._chain(style_id):
            if style.find(f"{qn('w:pPr')}/{qn('w:ind')}") is not None:
                return True
            if style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}") is not None:
                return False
        return False

    def _number(self, style_id: str) -> str:
        for style in self._chain(style_id):
            found = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
            if found is not None:
                return str(found.get(qn("w:val"), ""))
        return ""

    def _level(self, style_id: str, abstract: str) -> int:
        """Return the level that a style states, or that its list is linked to it at (ECMA-376 17.9.23)."""
        looks = (style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") for style in self._chain(style_id))
        stated = value(next((look for look in looks if look is not None), None), "ilvl")
        return min(whole(stated or self._linked.get((abstract, style_id), "")), LEVELS - 1)

    def _chain(self, style_id: str) -> Iterator[Any]:
        """Yield a style and those that it is based on."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield self._styles[style_id]
            based = self._styles[style_id].find(qn("w:basedOn"))
            style_id = based.get(qn("w:val"), "") if based is not None else ""

    def _restarted(self, abstract: str, level: int, start: int) -> int:
        self._next += 1
        item = _element("w:num", "w:numId", str(self._next))
        item.append(_element("w:abstractNumId", "w:val", abstract))
        override = _element("w:lvlOverride", "w:ilvl", str(level))
        override.append(_element("w:startOverride", "w:val", str(start)))
        item.append(override)
        last = self._root.find(qn("w:numIdMacAtCleanup"))  # which ends the part (ECMA-376 17.9.17)
        if last is None:
            self._root.append(item)
        else:
            last.addprevious(item)
        return self._next


def _numbering(word: "WordDocument") -> Any:
    """Return the file's numbering; None where it has none: python-docx cannot make one."""
    for relation in word.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
            return relation.target_part.element
    return None


def _definitions(root: Any) -> dict[str, str]:
    """Return the abstract definition of each of the file's lists by its number; empty where it has none."""
    found: dict[str, str] = {}
    for item in [] if root is None else root.findall(qn("w:num")):
        definition = item.find(qn("w:abstractNumId"))
        found[item.get(qn("w:numId"), "")] = definition.get(qn("w:val"), "") if definition is not None else ""
    return found


def _links(root: Any) -> dict[tuple[str, str], str]:
    """Return the level that a style is linked to, by abstract definition and style."""
    found: dict[tuple[str, str], str] = {}
    for item in [] if root is None else root.findall(qn("w:abstractNum")):
        for level in item.findall(qn("w:lvl")):
            found[item.get(qn("w:abstractNumId"), ""), value(level, "pStyle")] = level.get(qn("w:ilvl"), "")
    return found


def _element(name: str, attribute: str, value: str) -> Any:
    element = OxmlElement(name)
    element.set(qn(attribute), value)
    return element
