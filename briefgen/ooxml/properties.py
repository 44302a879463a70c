"""Word's formatting properties (`w:pPr`, `w:rPr`, `w:tblPr`) read onto a look, one small reader a property."""

import dataclasses
import math
from collections.abc import Callable, Mapping
from typing import Final, cast

from lxml import etree

from briefgen.document.style import TWIPS, Align, Border, Box, LineHeight, ParagraphStyle, TableStyle, TextStyle
from briefgen.ooxml.names import w

AUTO_LINE: Final = 240.0
"""A line height of one, in the unit of `w:line` where the rule is automatic."""
_MOST: Final = 31_680.0
"""Twips in 22 inches, the longest that Word takes; a file may say anything."""
_LARGEST: Final = 1_638.0
"""Points in the largest text that Word sets."""
_ALIGN: Final[Mapping[str, Align]] = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "justify",
    "distribute": "justify",
}  # fmt: skip
_OFF: Final = frozenset({"0", "false", "off", "none"})
Changes = dict[str, object]
"""New values of a look's fields; each reader gives the type that its field has."""


def is_on(mark: etree._Element | None) -> bool:
    """Tell whether a property that is on or off is there, and on (ECMA-376 17.17.4)."""
    return mark is not None and mark.get(w("val")) not in _OFF


def apply_paragraph(style: ParagraphStyle, properties: etree._Element) -> ParagraphStyle:
    """Return `style` with the properties of one `w:pPr` on top; numbering is `Styles`' own business."""
    for child in properties.iterchildren("*"):
        reader = _PARAGRAPH.get(etree.QName(child).localname)
        if reader is not None:
            style = dataclasses.replace(style, **reader(child, style))  # type: ignore[arg-type]  # see Changes
    return style


def apply_text(look: TextStyle, properties: etree._Element | None, theme_font: Callable[[str], str]) -> TextStyle:
    """Return `look` with the properties of one `w:rPr` on top; `theme_font` tells the family behind a theme's name."""
    if properties is None:
        return look
    changes: Changes = {}
    for child in properties.iterchildren("*"):
        name = etree.QName(child).localname
        if name == "rFonts":
            changes["font"] = _font(child, theme_font) or look.font
        elif name in _TEXT:
            changes |= _TEXT[name](child.get(w("val")))
    return dataclasses.replace(look, **changes)  # type: ignore[arg-type]  # see Changes


def _font(fonts: etree._Element, theme_font: Callable[[str], str]) -> str:
    theme = fonts.get(w("asciiTheme")) or fonts.get(w("hAnsiTheme")) or ""
    return theme_font(theme) or fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or ""


def _color(value: str | None) -> Changes:
    return {"color": "000000" if value in {None, "auto"} else str(value).upper()}


def _size(value: str | None) -> Changes:
    size = number(value or "20") / 2
    return {"size": min(max(size, 1.0), _LARGEST)} if size > 0 else {}


_TEXT: Final[Mapping[str, Callable[[str | None], Changes]]] = {
    "sz": _size,
    "b": lambda value: {"bold": value not in _OFF},
    "i": lambda value: {"italic": value not in _OFF},
    "caps": lambda value: {"caps": value not in _OFF},
    "vanish": lambda value: {"hidden": value not in _OFF},
    "u": lambda value: {"underline": value not in _OFF},
    "color": _color,
    "vertAlign": lambda value: {"superscript": value == "superscript"},
    "kern": lambda value: {"kern_from": number(value or "0") / 2 or None},
}


def _spacing(child: etree._Element, _: ParagraphStyle) -> Changes:
    changes: Changes = {}
    for attribute, field in (("before", "before"), ("after", "after")):
        value = child.get(w(attribute))
        if value is not None:
            changes[field] = max(number(value), 0.0) / TWIPS
    line = child.get(w("line"))
    if line is not None and number(line) > 0:
        rule = child.get(w("lineRule"), "auto")
        if rule == "auto":
            changes["line"] = LineHeight("multiple", number(line) / AUTO_LINE)
        else:
            changes["line"] = LineHeight("exact" if rule == "exact" else "at_least", number(line) / TWIPS)
    return changes


def _indents(child: etree._Element, style: ParagraphStyle) -> Changes:
    changes: Changes = {}
    for field, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        value = next((child.get(w(name)) for name in names if child.get(w(name)) is not None), None)
        if value is not None:
            changes[field] = number(value) / TWIPS
    if (hanging := child.get(w("hanging"))) is not None:
        changes["first_line"] = -number(hanging) / TWIPS
    elif (first := child.get(w("firstLine"))) is not None:
        changes["first_line"] = number(first) / TWIPS
    if style.list is not None:
        left, first_line = changes.get("left", style.left), changes.get("first_line", style.first_line)
        changes["list"] = dataclasses.replace(style.list, left=cast("float", left), hanging=-cast("float", first_line))
    return changes


_STOPS: Final = {"start": "left", "end": "right", "num": "left"}
"""Other names of tab stops; a list's level has one of its own, which works like any other (ECMA-376 17.18.84)."""


def _tabs(child: etree._Element, style: ParagraphStyle) -> Changes:
    kept = dict(style.tabs)
    for tab in child.iterchildren(w("tab")):
        at = number(tab.get(w("pos"), "0")) / TWIPS
        kind = tab.get(w("val"), "left")
        if kind == "clear":
            kept.pop(at, None)
        elif kind in {"left", "center", "right", "start", "end", "num"}:
            kept[at] = _STOPS.get(kind, kind)  # type: ignore[assignment]  # one of the three
    return {"tabs": tuple(sorted(kept.items()))}


def _box(child: etree._Element, style: ParagraphStyle) -> Changes:
    box = style.box or Box()
    return {"box": _edges(box, child)}


def _shade(child: etree._Element, style: ParagraphStyle) -> Changes:
    fill = child.get(w("fill"), "auto")
    return {"box": dataclasses.replace(style.box or Box(), fill="" if fill == "auto" else fill.upper())}


def _outline(child: etree._Element, _: ParagraphStyle) -> Changes:
    level = int(min(max(number(child.get(w("val"), "9")), 0), 9))
    return {"outline": level + 1 if level < 6 else None}  # noqa: PLR2004  # levels 0 to 8; 9 is body text


_PARAGRAPH: Final[Mapping[str, Callable[[etree._Element, ParagraphStyle], Changes]]] = {
    "spacing": _spacing,
    "ind": _indents,
    "tabs": _tabs,
    "pBdr": _box,
    "shd": _shade,
    "outlineLvl": _outline,
    "jc": lambda child, _: {"align": _ALIGN.get(child.get(w("val"), "left"), "left")},
    "contextualSpacing": lambda child, _: {"contextual": child.get(w("val")) not in _OFF},
    "keepNext": lambda child, _: {"keep_next": child.get(w("val")) not in _OFF},
    "keepLines": lambda child, _: {"keep_lines": child.get(w("val")) not in _OFF},
    "widowControl": lambda child, _: {"widow_control": child.get(w("val")) not in _OFF},
    "pageBreakBefore": lambda child, _: {"page_break_before": child.get(w("val")) not in _OFF},
}


def _edges(box: Box, borders: etree._Element) -> Box:
    found = {side: borders.find(w(side)) for side in ("top", "bottom", "left", "right")}
    edges = {side: border(edge) for side, edge in found.items() if edge is not None}
    return dataclasses.replace(box, **edges)  # type: ignore[arg-type]  # the four fields are borders


_THICKEST: Final = 96
"""Eighths of a point in the thickest line, and points in the largest space beside it (ECMA-376 17.3.4)."""
_FARTHEST: Final = 31


def border(edge: etree._Element) -> Border:
    """Return one edge of a box; widths stand in eighths of a point (ECMA-376 17.18.2)."""
    if edge.get(w("val"), "nil") in {"nil", "none"}:
        return Border()
    colour = edge.get(w("color"), "auto")
    width = min(max(number(edge.get(w("sz"), "4")), 0), _THICKEST) / 8
    space = min(max(number(edge.get(w("space"), "0")), 0), _FARTHEST)
    return Border(width, "000000" if colour == "auto" else colour.upper(), space)


def apply_table(look: TableStyle, properties: etree._Element) -> TableStyle:
    """Return `look` with the borders and cell margins of one `w:tblPr` on top."""
    changes: Changes = {}
    borders = properties.find(w("tblBorders"))
    if borders is not None:
        changes["outer"] = _edges(look.outer, borders)
        for name, field in (("insideH", "inner_horizontal"), ("insideV", "inner_vertical")):
            edge = borders.find(w(name))
            if edge is not None:
                changes[field] = border(edge)
    margins = properties.find(w("tblCellMar"))
    if margins is not None:
        for side in ("left", "right", "top", "bottom"):
            margin = margins.find(w(side))
            if margin is not None:
                changes[f"cell_{side}"] = max(number(margin.get(w("w"), "0")), 0) / TWIPS
    return dataclasses.replace(look, **changes)  # type: ignore[arg-type]  # each field's type is given above


def number(value: str) -> float:
    """Return a length as a number; Word writes whole numbers, other programs write "12.5" or nothing.

    >>> number("12.5"), number("twelve"), number("nan"), number("1e999"), number("-1e9")
    (12.5, 0.0, 0.0, 0.0, -31680.0)
    """
    try:
        read = float(value)
    except ValueError:
        return 0.0
    return min(max(read, -_MOST), _MOST) if math.isfinite(read) else 0.0
