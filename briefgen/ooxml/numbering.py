"""The lists of a Word file: which mark or number a paragraph style's list puts before its text (ECMA-376 17.9)."""

from typing import Final

from lxml import etree
from msgspec import Struct

from briefgen.document.style import LEVELS
from briefgen.ooxml.names import w
from briefgen.ooxml.values import value, whole

_SYMBOLS: Final = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "–", "o": "◦"}
"""Marks in the private use area of Symbol and Wingdings, and Courier New's "o", as Unicode."""


class Level(Struct, frozen=True):
    """One level of one list."""

    element: etree._Element
    """Its definition, with the indents and the look of its mark."""
    text: str
    """The bullet, or the pattern of the number: "%1.%2"."""
    numbered: bool
    suffix: str
    """What follows the mark: "tab", "space" or "nothing"."""
    counter: str
    """What it counts with: lists of one definition go on counting where another ended."""
    restarts: bool
    """Whether the list begins anew where it is first used."""
    depth: int
    formats: tuple[str, ...]
    """How this level and those above it write their numbers, the highest first."""
    starts: tuple[int, ...]
    restart_after: int | None
    """How many of the levels above make it begin anew; None for all."""


class Numbering:
    """The numbering part of one Word file; a file without one has no lists."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, etree._Element]] = {}
        self._counters: dict[str, str] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        self._linked: dict[tuple[str, str], int] = {}
        if root is None:
            return
        abstract = {item.get(w("abstractNumId"), ""): item for item in root.iterchildren(w("abstractNum"))}
        for number in root.iterchildren(w("num")):
            reference = number.find(w("abstractNumId"))
            name = reference.get(w("val"), "") if reference is not None else ""
            if name in abstract:
                self._add(number, name, abstract[name])

    def _add(self, number: etree._Element, name: str, abstract: etree._Element) -> None:
        number_id = number.get(w("numId"), "")
        self._counters[number_id] = name
        levels = {whole(level.get(w("ilvl"), "0")): level for level in abstract.iterchildren(w("lvl"))}
        for override in number.iterchildren(w("lvlOverride")):
            depth = whole(override.get(w("ilvl"), "0"))
            start, level = override.find(w("startOverride")), override.find(w("lvl"))
            if level is not None:
                levels[depth] = level
            if start is not None:
                self._overrides[number_id, depth] = whole(start.get(w("val"), "1"))
        self._levels[number_id] = levels
        for depth, level in levels.items():
            style = level.find(w("pStyle"))
            if style is not None:
                self._linked[number_id, style.get(w("val"), "")] = depth

    def depth_of(self, number: str, style_id: str) -> int:
        """Return the level of a list that a paragraph style is linked to; the first where it is linked to none."""
        return self._linked.get((number, style_id), 0)

    def level(self, number: str, depth: int) -> Level | None:
        """Return a level of a list; None where there is none ("0" takes a paragraph out)."""
        element = self._levels.get(number, {}).get(depth)
        if element is None or not 0 <= depth < LEVELS:
            return None
        text, kind, suffix = (value(element, name) for name in ("lvlText", "numFmt", "suff"))
        numbered = kind != "bullet"
        above = [self._levels[number].get(each) for each in range(depth + 1)]
        legal = element.find(w("isLgl")) is not None
        return Level(
            element,
            (text or "%1." if numbered else _SYMBOLS.get(text, text) or "•") if kind != "none" or text else "",
            numbered,
            suffix or "tab",
            self._counters[number],
            (number, depth) in self._overrides,
            depth,
            tuple("decimal" if legal else value(each, "numFmt") or "decimal" for each in above),
            tuple(self._start(number, each, definition) for each, definition in enumerate(above)),
            whole(restart) if (restart := value(element, "lvlRestart")) else None,
        )

    def _start(self, number: str, depth: int, definition: etree._Element | None) -> int:
        stated = self._overrides.get((number, depth))
        return stated if stated is not None else whole(value(definition, "start") or "1")
