"""What a paragraph adds by hand to its style, as properties of its own: where Word has no style of that name."""

from collections.abc import Mapping
from typing import Any, Final

from lxml import etree

from briefgen.backends.docx.markup import quoteattr
from briefgen.document.style import TWIPS, Border, Box, LineHeight, ParagraphStyle
from briefgen.ooxml.names import w
from briefgen.ooxml.properties import AUTO_LINE

_EIGHTHS: Final = 8
_ORDER_WORDS: Final = (
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc"
)
_ORDER: Final = tuple(_ORDER_WORDS.split())
"""The order in which a paragraph's properties stand (ECMA-376 17.3.1.26)."""
TURNED: Final = {"bidi": "<w:bidi/>"}
"""The property of a paragraph that runs from right to left (ECMA-376 17.3.1.6)."""
_SWITCHES: Final = {
    "keepNext": "keep_next",
    "keepLines": "keep_lines",
    "pageBreakBefore": "page_break_before",
    "widowControl": "widow_control",
    "contextualSpacing": "contextual",
}
_JUSTIFY: Final = "both"
"""What Word calls justified text (ECMA-376 17.18.44)."""


def properties(found: Mapping[str, str]) -> str:
    """Return a paragraph's properties, given as the XML of each by its local name.

    >>> properties({"jc": '<w:jc w:val="left"/>', "pStyle": '<w:pStyle w:val="Body"/>'})
    '<w:pPr><w:pStyle w:val="Body"/><w:jc w:val="left"/></w:pPr>'
    >>> properties({})
    ''
    """
    inside = "".join(found[name] for name in _ORDER if name in found)
    return f"<w:pPr>{inside}</w:pPr>" if inside else ""


def turn(look: Any) -> None:
    """Let a paragraph with these properties (`w:pPr`) run from right to left (ECMA-376 17.3.1.6)."""
    if look.find(w("bidi")) is None:
        after = [child for child in look if etree.QName(child).localname in _BEFORE_BIDI]
        look.insert(len(after), etree.Element(w("bidi")))


_BEFORE_BIDI_WORDS: Final = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN"
)
_BEFORE_BIDI: Final = frozenset(_BEFORE_BIDI_WORDS.split())
"""What stands before `w:bidi` among a paragraph's properties (ECMA-376 17.3.1.26)."""


def direct(look: ParagraphStyle, named: ParagraphStyle) -> dict[str, str]:
    """Return the properties in which `look` differs from the named style that it is based on.

    >>> direct(ParagraphStyle("Body 1+", align="right"), ParagraphStyle("Body"))
    {'jc': '<w:jc w:val="right"/>'}
    """
    found = {
        name: f'<w:{name} w:val="{int(getattr(look, field))}"/>'
        for name, field in _SWITCHES.items()
        if getattr(look, field) != getattr(named, field)
    }
    if (look.before, look.after, look.line) != (named.before, named.after, named.line):
        found["spacing"] = _spacing(look)
    if (look.left, look.right, look.first_line) != (named.left, named.right, named.first_line):
        found["ind"] = indents(look)
    if look.align != named.align:
        found["jc"] = f'<w:jc w:val="{_JUSTIFY if look.align == "justify" else look.align}"/>'
    if look.tabs != named.tabs:
        found["tabs"] = _tabs(look, named)
    if look.box != named.box:
        found |= _box(look.box or Box())
    return found


def _spacing(look: ParagraphStyle) -> str:
    line, rule = _line(look.line)
    return (
        f'<w:spacing w:before="{_twips(look.before)}" w:after="{_twips(look.after)}"'
        f' w:line="{line}" w:lineRule="{rule}"/>'
    )


def _line(height: LineHeight) -> tuple[int, str]:
    match height.rule:
        case "multiple":
            return round(height.value * AUTO_LINE), "auto"
        case "exact":
            return _twips(height.value), "exact"
        case "at_least":
            return _twips(height.value), "atLeast"


def indents(look: ParagraphStyle) -> str:
    """Return a style's indents as a property of a paragraph."""
    first = (
        f'w:hanging="{_twips(-look.first_line)}"' if look.first_line < 0 else f'w:firstLine="{_twips(look.first_line)}"'
    )
    return f'<w:ind w:left="{_twips(look.left)}" w:right="{_twips(look.right)}" {first}/>'


def _tabs(look: ParagraphStyle, named: ParagraphStyle) -> str:
    stops = [(at, kind) for at, kind in look.tabs if (at, kind) not in named.tabs]
    gone = [(at, "clear") for at, _ in named.tabs if at not in dict(look.tabs)]
    tabs = (f'<w:tab w:val="{kind}" w:pos="{_twips(at)}"/>' for at, kind in sorted([*stops, *gone]))
    return f"<w:tabs>{''.join(tabs)}</w:tabs>"


def _box(box: Box) -> dict[str, str]:
    edges = "".join(_edge(side, getattr(box, side)) for side in ("top", "left", "bottom", "right"))
    fill = quoteattr(box.fill or "auto")
    return {"pBdr": f"<w:pBdr>{edges}</w:pBdr>", "shd": f'<w:shd w:val="clear" w:color="auto" w:fill={fill}/>'}


def _edge(side: str, edge: Border) -> str:
    if not edge.width:
        return f'<w:{side} w:val="nil"/>'
    width, colour = round(edge.width * _EIGHTHS), quoteattr(edge.color)
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="{round(edge.space)}" w:color={colour}/>'


def _twips(points: float) -> int:
    return round(points * TWIPS)
