"""The house style: page, margins and styles of one Word file, read in this one place for every backend."""

from lxml import etree

from briefgen.document.style import HouseStyle, Page
from briefgen.ooxml.names import w
from briefgen.ooxml.properties import POINT, number
from briefgen.ooxml.styles import Styles


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
    return Page(
        width=_length(size, "w", default.width),
        height=_length(size, "h", default.height),
        top=_length(margin, "top", default.top),
        bottom=_length(margin, "bottom", default.bottom),
        left=_length(margin, "left", default.left) + _length(margin, "gutter", 0.0),
        right=_length(margin, "right", default.right),
        header=_length(margin, "header", default.header),
        footer=_length(margin, "footer", default.footer),
    )


def _length(element: etree._Element | None, name: str, default: float) -> float:
    value = element.get(w(name)) if element is not None else None
    return abs(number(value)) / POINT if value is not None else default
