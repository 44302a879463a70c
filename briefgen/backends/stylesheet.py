"""CSS from a house style: what an HTML page is to look like, for the styles that the page uses and no others.

Names of fonts and colours come from the staff's file: they are escaped, so that none of them can end a rule or the
style element.
"""

import re
from collections.abc import Iterable, Iterator

from briefgen.document.marks import around_number
from briefgen.document.style import Border, Box, HouseStyle, LineHeight, ListLook, ParagraphStyle, TableStyle, TextStyle

_COLOR = re.compile(r"[0-9A-Fa-f]{6}")
_NOT_IN_NAME = re.compile(r"[^\w-]")
_NOT_IN_STRING = re.compile(r"[^\w .-]")
_SERIF = re.compile(
    r"(?<!sans)(?<!sans )(?<!sans-)serif|times|georgia|cambria|garamond|palatino|book|roman", re.IGNORECASE
)
_MONO = re.compile(r"mono|courier|consol", re.IGNORECASE)
_SIDES = {"left": "start", "right": "end"}
"""In a paragraph from right to left, Word's left is where the line begins (ECMA-376 17.3.1.13)."""
_COUNTERS = {
    "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
    "decimalZero": "decimal-leading-zero",
}
"""How CSS calls the forms of Word's numbers (ECMA-376 17.18.59)."""
_LINE = 1.2
"""What Word calls a single line, in font sizes, for the usual fonts."""

_FRAME = """\
*{box-sizing:border-box}
p,h1,h2,h3,h4,h5,h6{white-space:pre-wrap;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{break-after:avoid}
ul,ol{margin:0}
li>p,li>p[class],td>p,td>p[class],th>p,th>p[class]{margin-left:0;text-indent:0}
table{border-collapse:collapse;width:100%;margin:0.5em 0}
th,td{vertical-align:top;text-align:start;font-weight:inherit;overflow-wrap:anywhere}
tr{break-inside:avoid}
blockquote{margin:0.5em 2em}
.callout{border:0.75pt solid;padding:0.5em 0.75em;margin:0.5em 0}
.callout>p[class]{border:0;background:none;padding:0}
img{max-width:100%}
main{margin:1em 0}
.page-break{break-after:page}
.skip{position:absolute;top:-100em}
.skip:focus{position:static}
@media print{.skip{display:none}body{max-width:none;padding:0}}"""


def stylesheet(style: HouseStyle, used: Iterable[tuple[str, str]]) -> str:
    """Return the style sheet of a page that uses these styles: pairs of kind (`p`, `l`, `b`, `c`, `t`) and name."""
    rules = (rule for kind, name in used for rule in _rules(style, kind, name))
    return "\n".join(filter(None, (*_page(style), *_paragraph("p", style.body), _FRAME, *rules)))


def class_name(kind: str, name: str) -> str:
    """Return the class that stands for a style of the house.

    >>> class_name("p", "Heading 1")
    'p-Heading-1'
    """
    return f"{kind}-{_NOT_IN_NAME.sub('-', name)}"


def _page(style: HouseStyle) -> Iterator[str]:
    page = style.page
    margins = " ".join(_points(side) for side in (page.top, page.right, page.bottom, page.left))
    yield f"@page{{size:{_points(page.width)} {_points(page.height)};margin:{margins}}}"
    width = _points(page.width - page.left - page.right)
    look = (*_text(style.body.text), f"line-height:{_line_height(style.body.line)}")
    yield _rule("body", "margin:0 auto", f"max-width:{width}", "box-sizing:content-box", "padding:1em", *look)


def _rules(style: HouseStyle, kind: str, name: str) -> Iterator[str]:
    selector = f".{class_name(kind, name)}"
    paragraph = style.paragraphs.get(name)
    if kind == "t":
        yield from _table(selector, style.table(name), style.body.text)
    elif kind == "c" and name in style.characters:
        yield _rule(selector, *_over(style.characters[name], style.body.text))
    elif kind == "p" and paragraph:
        yield from _paragraph(selector, paragraph)
    elif kind == "l" and paragraph and paragraph.list:
        yield from _list(selector, class_name(kind, name), paragraph.list)
    elif kind == "b" and paragraph and paragraph.box:
        yield _rule(selector, *_box(paragraph.box))


def _paragraph(selector: str, style: ParagraphStyle) -> Iterator[str]:
    margins = " ".join(_points(side) for side in (style.before, style.right, style.after, style.left))
    yield _rule(
        selector,
        *_text(style.text),
        f"line-height:{_line_height(style.line)}",
        f"margin:{margins}",
        f"text-align:{_SIDES.get(style.align, style.align)}",
        *_if(bool(style.first_line), f"text-indent:{_points(style.first_line)}"),
        *_if(style.keep_next, "break-after:avoid"),
        *_if(style.keep_lines, "break-inside:avoid"),
        *_if(style.page_break_before, "break-before:page"),
        *_if(style.widow_control, "orphans:2", "widows:2"),
        *(_box(style.box) if style.box else ()),
    )
    if style.box:  # Word draws one box around neighbours of the same borders (ECMA-376 17.3.1.24)
        yield _rule(f"{selector}:has(+{selector})", "margin-bottom:0", "border-bottom:none")
        yield _rule(f"{selector}+{selector}", "margin-top:0", "border-top:none")
    elif style.contextual:
        yield f"{selector}+{selector}{{margin-top:0}}{selector}:has(+{selector}){{margin-bottom:0}}"


def _text(text: TextStyle) -> tuple[str, ...]:
    return (
        f"font-family:{_family(text.font)}",
        f"font-size:{_points(text.size)}",
        f"font-weight:{'bold' if text.bold else 'normal'}",
        f"font-style:{'italic' if text.italic else 'normal'}",
        f"text-decoration:{'underline' if text.underline else 'none'}",
        f"text-transform:{'uppercase' if text.caps else 'none'}",
        f"vertical-align:{'super' if text.superscript else 'baseline'}",
        f"font-kerning:{_kerning(text)}",
        *_color("color", text.color),
        *_color("background-color", text.fill),
    )


def _over(text: TextStyle, base: TextStyle) -> tuple[str, ...]:
    """Return what `text` changes in `base`: a character style takes the rest from where it stands."""
    known = _text(base)
    changed = tuple(declaration for declaration in _text(text) if declaration not in known)
    return (*changed, *_if(text.superscript and text.size == base.size, "font-size:65%"))


def _kerning(text: TextStyle) -> str:
    return "none" if text.kern_from is None or text.size < text.kern_from else "normal"


def _family(font: str) -> str:
    r"""Return a font's name in quotes, with the kind of font that may stand in for it.

    >>> _family("Cambria")
    '"Cambria",serif'
    >>> _family('x";}</style>')
    '"x\\22 \\3b \\7d \\3c \\2f style\\3e ",sans-serif'
    """
    kind = "monospace" if _MONO.search(font) else "serif" if _SERIF.search(font) else "sans-serif"
    return f"{_string(font)},{kind}"


def _string(text: str) -> str:
    return '"' + _NOT_IN_STRING.sub(lambda match: f"\\{ord(match[0]):x} ", text) + '"'


def _line_height(line: LineHeight) -> str:
    match line.rule:
        case "multiple":
            return "normal" if line.value == 1 else f"{_number(line.value * _LINE)}"
        case "exact":
            return _points(line.value)
        case "at_least":
            return f"max({_points(line.value)},{_LINE}em)"


def _box(box: Box) -> Iterator[str]:
    for side, edge in (("top", box.top), ("right", box.right), ("bottom", box.bottom), ("left", box.left)):
        yield f"border-{side}:{_border(edge)}"
        yield from _if(bool(edge.space), f"padding-{side}:{_points(edge.space)}")
    yield from _color("background", box.fill)


def _border(edge: Border) -> str:
    color = f" #{edge.color}" if _COLOR.fullmatch(edge.color) else ""
    return f"{_points(edge.width)} solid{color}" if edge.width else "none"


def _list(selector: str, name: str, look: ListLook) -> Iterator[str]:
    around = around_number(look) if look.numbered else None
    if around:
        counter = _COUNTERS.get(look.formats[-1], "decimal")
        prefix, suffix = _string(around[0]), _string(f"{around[1]} ")
        yield f"@counter-style {name}{{system:extends {counter};prefix:{prefix};suffix:{suffix}}}"
        mark = name
    elif "\ue000" <= look.text[:1] <= "\uf8ff" or not look.text:  # a glyph of Symbol or Wingdings
        mark = "decimal" if look.numbered else "disc"
    else:
        mark = _string(f"{look.text} ")
    yield _rule(selector, f"padding-left:{_points(look.left)}", f"list-style-type:{mark}")
    if look.mark:
        yield _rule(f"{selector}>li::marker", *_text(look.mark))


def _table(selector: str, table: TableStyle, base: TextStyle) -> Iterator[str]:
    padding = " ".join(_points(p) for p in (table.cell_top, table.cell_right, table.cell_bottom, table.cell_left))
    across, down = _border(table.inner_horizontal), _border(table.inner_vertical)
    yield _rule(f"{selector} td,{selector} th", f"padding:{padding}")
    yield _rule(f"{selector} tr+tr>*,{selector} thead+tbody>tr>*", f"border-top:{across}")
    yield _rule(f"{selector} *+td,{selector} *+th", f"border-left:{down}")
    yield _rule(selector, *_box(table.outer))
    yield _rule(f"{selector} thead th", *_color("background", table.header_fill))
    if table.header_text:
        yield _rule(f"{selector} thead th p", *_over(table.header_text, base))


def _color(name: str, color: str) -> tuple[str, ...]:
    return _if(bool(_COLOR.fullmatch(color)), f"{name}:#{color}")


def _if(wanted: bool, *declarations: str) -> tuple[str, ...]:  # noqa: FBT001 - reads as the sentence that it is
    return declarations if wanted else ()


def _rule(selector: str, *declarations: str) -> str:
    return f"{selector}{{{';'.join(declarations)}}}" if declarations else ""


def _points(length: float) -> str:
    return f"{_number(length)}pt"


def _number(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
