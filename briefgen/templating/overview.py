"""A template told in a few lines: its page and font, what it asks for and prints from top to bottom, its limits."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from briefgen.document.nodes import Blocks, Heading
from briefgen.document.style import Page
from briefgen.document.walk import texts
from briefgen.templating.control import Fixed, For, Grid, If, Line, Node
from briefgen.templating.limits import Limits
from briefgen.templating.word import Template

_SHEETS: Final = {(595, 842): "A4", (612, 792): "US Letter", (612, 1008): "US Legal", (420, 595): "A5"}
_CENTIMETRE: Final = 72 / 2.54


class Overview(Struct, frozen=True):
    """What `briefgen template show` tells."""

    name: str
    page: str
    font: str
    language: str
    body: tuple[str, ...]
    header: tuple[str, ...]
    footer: tuple[str, ...]
    limits: tuple[str, ...]


def overview(template: Template) -> Overview:
    """Return what a template asks for, prints and limits."""
    text = template.style.body.text
    return Overview(
        template.name,
        _page(template.style.page),
        f"{text.font} {text.size:g}",
        template.style.language,
        tuple(_body(template.nodes)),
        _said(template, "header"),
        _said(template, "footer"),
        tuple(_limits(template.limits)),
    )


def fonts_of(template: Template) -> dict[str, list[str]]:
    """Return the fonts that a template asks for, each with the names of its styles in that font.

    What Word makes of its own accord is left out: automatic styles, and the character twins of paragraph styles.
    """
    style = template.style
    looks = [(name, look.text) for name, look in style.paragraphs.items() if not look.based_on]
    fonts: dict[str, list[str]] = {}
    for name, text in [(style.body.name, style.body.text), *looks, *style.characters.items()]:
        if name.endswith(" Char"):
            continue
        named = fonts.setdefault(text.font, [])
        if name not in named:
            named.append(name)
    return fonts


def _limits(limits: Limits) -> Iterator[str]:
    yield from (f"{name.replace('_', ' ')}: {most} lines" for name, most in limits.lines.items())
    yield from (f"{name.replace('_', ' ')}: {most} words" for name, most in limits.words.items())
    if limits.all_words:
        yield f"together: {limits.all_words} words"
    if limits.pages:
        yield f"pages: {limits.pages}"


def _page(page: Page) -> str:
    sides = tuple(sorted((round(page.width), round(page.height))))
    sheet = _SHEETS.get((sides[0], sides[1]), f"{page.width / _CENTIMETRE:.1f} × {page.height / _CENTIMETRE:.1f} cm")
    turned = " landscape" if page.width > page.height else ""
    return f"{sheet}{turned}, margins {page.left / _CENTIMETRE:.1f} cm"


def _body(nodes: tuple[Node, ...], depth: int = 0) -> Iterator[str]:  # noqa: C901  # one case a node
    indent = "  " * depth
    for node in nodes:
        match node:
            case Fixed(block=Heading() as heading):
                yield f"{indent}{'#' * heading.level} {node.place.near or ''.join(texts((heading,)))}"
            case Fixed() if node.place.near:
                yield f"{indent}{node.place.near}"
            case Fixed():
                pass
            case Grid():
                yield f"{indent}a table:"
                yield from _body(node.rows, depth + 1)
            case Line():
                cells = (" / ".join(_body(cell)) for cell in node.cells)
                yield f"{indent}{' | '.join(cells)}"
            case If() | For():
                yield f"{indent}{node.place.near}"
                for inside in (nodes for _, nodes in node.branches) if isinstance(node, If) else (node.nodes,):
                    yield from _body(inside, depth + 1)


def _said(template: Template, story: str) -> tuple[str, ...]:
    blocks: Blocks = template.margins.header if story == "header" else template.margins.footer
    tags = (" ".join(field.place.near.split()) for field in template.fields.values() if field.place.story == story)
    own = (" ".join(text.split()) for text in texts(blocks))
    return tuple(dict.fromkeys(tags)) or tuple(filter(None, own))
