"""The looks of a template: styles that are missing, fonts that are not here, colours that are hard to read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lxml import etree
from msgspec import Struct

from briefgen.document.style import ParagraphStyle, TextStyle
from briefgen.errors import nearest
from briefgen.fonts.find import find
from briefgen.ooxml.names import w
from briefgen.ooxml.styles import Styles
from briefgen.templating.checking.where import Story, outline, style_of
from briefgen.templating.checking.where import look as look_of
from briefgen.templating.forms import DEFAULTS
from briefgen.templating.places import Fault, Place
from briefgen.templating.runs import own_runs, run_text
from briefgen.templating.word import Template

READABLE: Final = 4.5
"""The least contrast of text and ground (WCAG 2.2, 1.4.3); large text may do with 3."""
_LARGE, _LARGE_BOLD, _READABLE_LARGE = 18.0, 14.0, 3.0
_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "bullets": ("List Bullet",),
    "by_country": ("List Bullet",),
    "numbered": ("List Number",),
    "table": ("Briefing Table", "Table Text", "Table Heading"),
    "then_now": ("Briefing Table", "Table Text", "Table Heading"),
    "columns": ("Table Text", "Table Heading"),
}
"""The styles that a form sets its blocks in."""
_KINDS: Final = (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table"))


def missing_styles(story: Story, styles: Styles) -> Iterator[Fault]:
    """Yield a warning for each style that a paragraph, run or table names and the file does not define."""
    told: set[str] = set()
    for tag, kind in _KINDS:
        known = dict(styles.of_type(kind))
        for element in story.root.iter(w(tag)):
            style_id = element.get(w("val"), "")
            if style_id not in known and style_id not in told:
                told.add(style_id)
                message = f'The {kind} style "{style_id}" is not in the file, so Word shows the default.'
                near = nearest(style_id, known.values())
                hint = near if near.startswith("Did") else "Give it another style, or add one of that name."
                yield Fault(story.place(element), message, hint, "warning")


def lacking_styles(template: Template) -> Iterator[Fault]:
    """Yield a warning for each style that a block tag's lines are set in and the file does not have."""
    told: set[str] = set()
    known = {*template.style.paragraphs, *template.style.tables}
    for field in template.fields.values():
        name = getattr(field.expression, "name", "")
        for style in _NEEDED.get(field.form or DEFAULTS.get(name, ""), ()):
            if style not in known and style not in told:
                told.add(style)
                message = f'The file has no style "{style}", which what this tag prints is set in.'
                hint = "Add a style of that name, or begin with `briefgen template new`."
                yield Fault(field.place, message, hint, "warning")


class Setting(Struct, frozen=True):
    """Text of a template, and how it is set."""

    run: etree._Element
    text: TextStyle
    ground: str
    """The colour behind it."""


def settings(story: Story, styles: Styles) -> Iterator[Setting]:
    """Yield the runs with text of a story, with their looks."""
    for paragraph in story.paragraphs():
        look = look_of(paragraph, styles)
        for run in own_runs(paragraph):
            if run_text(run).strip():
                text = styles.text(style_of(run, "rPr", "rStyle"), look, run.find(w("rPr")))
                yield Setting(run, text, _ground(run, look))


def missing_fonts(families: Iterable[str], file: Place) -> Iterator[Fault]:
    """Yield what stands in for each font that is not on this machine."""
    for family in dict.fromkeys(families):
        found = find(family)
        if found.family.lower() != family.strip().lower():
            message = f'The font "{family}" is not on this machine: the PDF is set in {found.family}.'
            yield Fault(file, message, "Install it, or choose another font in Word.", "note")


def faint_text(story: Story, set_text: Iterable[Setting]) -> Iterator[Fault]:
    """Yield a warning for text whose colour is too near to that of its ground, once for each pair of colours."""
    told: set[tuple[str, str]] = set()
    for setting in set_text:
        text, ground = setting.text, setting.ground
        ratio = contrast(text.color, ground)
        if ratio < (_READABLE_LARGE if _is_large(text) else READABLE) and (text.color, ground) not in told:
            told.add((text.color, ground))
            message = f"Text in #{text.color} on #{ground} has a contrast of {ratio:.1f}:1, under {READABLE}:1."
            yield Fault(story.place(setting.run), message, "Choose a darker colour, or a lighter ground.", "warning")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance).

    >>> round(contrast("000000", "FFFFFF")), round(contrast("777777", "FFFFFF"), 2)
    (21, 4.48)
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def skipped_levels(story: Story, styles: Styles) -> Iterator[Fault]:
    """Yield a warning for each heading that skips a level on the way down."""
    before = 0
    for paragraph in story.paragraphs():
        level = outline(paragraph, styles)
        if level is None:
            continue
        if level > before + 1:
            message = (
                f"A heading of level {level} follows one of level {before}."
                if before
                else f"The first heading is of level {level}."
            )
            yield Fault(story.place(paragraph), message, f"Give it the style Heading {before + 1}.", "warning")
        before = level


def _is_large(text: TextStyle) -> bool:
    return text.size >= (_LARGE_BOLD if text.bold else _LARGE)


def _ground(run: etree._Element, look: ParagraphStyle) -> str:
    """Return the colour behind a run: its own, its paragraph's, its cell's, else white."""
    own = _fill(run.find(f"{w('rPr')}/{w('shd')}"))
    if own or (look.box is not None and look.box.fill):
        return own or (look.box.fill if look.box is not None else "")
    cell = next(run.iterancestors(w("tc")), None)
    return (_fill(cell.find(f"{w('tcPr')}/{w('shd')}")) if cell is not None else "") or "FFFFFF"


def _fill(shade: etree._Element | None) -> str:
    fill = shade.get(w("fill"), "auto") if shade is not None else "auto"
    return fill.upper() if len(fill) == len("RRGGBB") else ""


def _luminance(colour: str) -> float:
    try:
        channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    except ValueError:
        return 1.0  # a colour that is none
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # sRGB
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
