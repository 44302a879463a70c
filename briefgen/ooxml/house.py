"""The house style: page, margins and styles of one Word file, read in this one place for every backend."""

from typing import Final

from lxml import etree

from briefgen.document.style import TWIPS, HouseStyle, Page
from briefgen.ooxml.names import w
from briefgen.ooxml.properties import number
from briefgen.ooxml.styles import Styles

_ROOM: Final = 36.0
"""Points that stay between two margins: half an inch, as in Word."""
_WIDEST: Final = 1584.0
"""Points that a page may be wide or high: 22 inches, as in Word."""


def house_style(document: etree._Element, styles: Styles) -> HouseStyle:
    """Return the look of a Word file whose main part is `document`; `HouseStyle.package` is left empty."""
    normal = styles.default("paragraph")
    body = styles.paragraph(normal)
    return HouseStyle(
        page=_page(document),
        body=body,
        paragraphs={name: styles.paragraph(style_id) for style_id, name in styles.of_type("paragraph")},
        characters={name: styles.text(style_id, body) for style_id, name in styles.of_type("character")},
        tables={name: styles.table(style_id) for style_id, name in styles.of_type("table")},
        language=styles.language or "en-GB",
    )


def _page(document: etree._Element) -> Page:
    """Read the last section's page, which is the one that the body ends in (ECMA-376 17.6.17)."""
    default = Page()
    section = document.find(f"{w('body')}/{w('sectPr')}")
    if section is None:
        return default
    size, margin = section.find(w("pgSz")), section.find(w("pgMar"))
    width, height = (
        min(max(_length(size, name, 0.0) or usual, _ROOM), _WIDEST)
        for name, usual in (("w", default.width), ("h", default.height))
    )
    gutter = _length(margin, "gutter", 0.0)
    left, right = _fitting(
        _length(margin, "left", default.left) + gutter, _length(margin, "right", default.right), width
    )
    top, bottom = _fitting(_length(margin, "top", default.top), _length(margin, "bottom", default.bottom), height)
    header, footer = (min(_length(margin, name, default.header), height / 2) for name in ("header", "footer"))
    return Page(width, height, top, bottom, left, right, header, footer)


def _fitting(one: float, other: float, whole: float) -> tuple[float, float]:
    """Return two margins as they are where they leave room for a line of text, else made smaller until they do."""
    most = max(whole - _ROOM, whole / 2)
    share = min(most / (one + other), 1.0) if one + other else 1.0
    return one * share, other * share


def _length(element: etree._Element | None, name: str, default: float) -> float:
    value = element.get(w(name)) if element is not None else None
    return abs(number(value)) / TWIPS if value is not None else default
