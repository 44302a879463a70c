"""The house's look as the inline styles that mail programs understand: no style sheet, nothing that is fetched.

Outlook lays mail out as Word does, and others take away style sheets: each element carries what it needs, boxes and
grounds are tables, and sizes are in points.
"""

import re
from collections.abc import Iterator
from typing import Final

from briefgen.document.style import Border, Box, HouseStyle, ParagraphStyle, TableStyle, TextStyle

_COLOUR: Final = re.compile(r"[0-9A-Fa-f]{6}")
_FONT: Final = re.compile(r"[\w .-]{1,60}")
_SERIF: Final = re.compile(r"serif|times|cambria|georgia|garamond|caladea|batang|mincho|song", re.IGNORECASE)
_MONO: Final = re.compile(r"mono|courier|consolas", re.IGNORECASE)
_LINE: Final = 1.35
"""The height of a line: what a single one is in Word."""
PADDING: Final = "padding:6pt 9pt"
"""Of a box."""
WIDEST: Final = 12.0
"""Points of space around a paragraph, at most: a mail is no page."""


def whole(style: HouseStyle) -> str:
    """Return the look of the whole text."""
    return _joined(*text(style.body.text), f"line-height:{_LINE}")


def paragraph(look: ParagraphStyle, body: TextStyle) -> str:
    """Return the look of a paragraph or heading: what differs from the whole text, its spaces and sides."""
    spaces = (look.before, look.right, look.after, look.left)
    return _joined(
        f"margin:{' '.join(_points(min(max(space, 0.0), WIDEST)) for space in spaces)}",
        "padding:0",
        *over(look.text, body),
        *([f"text-align:{look.align}"] if look.align in {"center", "right"} else []),
    )


def characters(look: TextStyle, body: TextStyle) -> str:
    """Return the look of a stretch of characters."""
    return _joined(*over(look, body), *(["vertical-align:super"] if look.superscript else []))


def inherited(body: TextStyle) -> str:
    """Return what a cell must say again: mail programs do not hand the text's look down into tables."""
    return _joined(
        f"font-family:{_family(body.font)}", f"font-size:{_points(body.size)}", *_colour("color", body.color)
    )


def box(look: Box) -> str:
    """Return the look of the cell that a boxed paragraph stands in."""
    sides = (("top", look.top), ("right", look.right), ("bottom", look.bottom), ("left", look.left))
    return _joined(
        PADDING,
        *(f"border-{side}:{_line(edge)}" for side, edge in sides if edge.width),
        *_colour("background-color", look.fill),
    )


def cell(look: TableStyle, side: str, *, head: bool, first: bool, above: bool) -> str:
    """Return the look of a table's cell.

    Args:
        look: the table's.
        side: where lines begin: "left" or "right".
        head: whether it names a column.
        first: whether it is the first of its row.
        above: whether it stands in the first row.
    """
    inner_left = "" if first else _edge("left", look.inner_vertical)
    inner_top = _edge("top", look.outer.top if above else look.inner_horizontal)
    bold = head and look.header_text is not None and look.header_text.bold
    return _joined(
        f"padding:{_points(max(look.cell_top, 2.0))} {_points(look.cell_right)}"
        f" {_points(max(look.cell_bottom, 2.0))} {_points(look.cell_left)}",
        "vertical-align:top",
        f"text-align:{side}",
        f"font-weight:{'bold' if bold else 'normal'}",
        *filter(None, (inner_left, inner_top)),
        *(_colour("background-color", look.header_fill) if head else ()),
    )


def table(look: TableStyle) -> str:
    """Return the look of a table: its outer edges."""
    edges = (("bottom", look.outer.bottom), ("left", look.outer.left), ("right", look.outer.right))
    return _joined(
        "border-collapse:collapse", "width:100%", "margin:0 0 6pt 0", *filter(None, (_edge(*edge) for edge in edges))
    )


def text(look: TextStyle) -> tuple[str, ...]:
    """Return the declarations of a text's look."""
    return (
        f"font-family:{_family(look.font)}",
        f"font-size:{_points(look.size)}",
        f"font-weight:{'bold' if look.bold else 'normal'}",
        f"font-style:{'italic' if look.italic else 'normal'}",
        f"text-decoration:{'underline' if look.underline else 'none'}",
        f"text-transform:{'uppercase' if look.caps else 'none'}",
        *_colour("color", look.color),
        *_colour("background-color", look.fill),
    )


def over(look: TextStyle, body: TextStyle) -> Iterator[str]:
    """Yield what a look changes in another one."""
    known = text(body)
    yield from (declaration for declaration in text(look) if declaration not in known)


def _family(font: str) -> str:
    kind = "monospace" if _MONO.search(font) else "serif" if _SERIF.search(font) else "sans-serif"
    if not _FONT.fullmatch(font):
        return kind
    return f"'{font}',{kind}" if kind == "monospace" else f"'{font}',{'Georgia' if kind == 'serif' else 'Arial'},{kind}"


def _points(number: float) -> str:
    return f"{number:.4g}pt" if number else "0"


def _line(edge: Border) -> str:
    return " ".join((_points(edge.width), "solid", *(f"#{edge.color}" for _ in [0] if _COLOUR.fullmatch(edge.color))))


def _edge(side: str, edge: Border) -> str:
    return f"border-{side}:{_line(edge)}" if edge.width else ""


def _colour(name: str, colour: str) -> tuple[str, ...]:
    return (f"{name}:#{colour}",) if _COLOUR.fullmatch(colour) else ()


def _joined(*declarations: str) -> str:
    return ";".join(declarations)
