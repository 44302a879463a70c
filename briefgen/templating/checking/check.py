"""Everything that is wrong with a template, and all that it will not show, found at once."""

import contextlib
from collections.abc import Iterator
from typing import Final

from briefgen.errors import TemplateError
from briefgen.model.briefing import SECTIONS
from briefgen.ooxml.package import Package
from briefgen.ooxml.styles import Styles
from briefgen.templating.checking import looks
from briefgen.templating.checking.unshown import unset, unshown
from briefgen.templating.checking.where import Story, stories
from briefgen.templating.control import For, Node, inside
from briefgen.templating.expression import root
from briefgen.templating.fields import FIELDS
from briefgen.templating.limits import unknown_limits
from briefgen.templating.mistakes import nearly_a_tag
from briefgen.templating.places import Fault, Faults, Place, PlacedError
from briefgen.templating.runs import find_tags, paragraph_text
from briefgen.templating.scopes import is_untraced, parts
from briefgen.templating.word import Template, compile_with, open_safely

_EXPECTED: Final = ("title", *SECTIONS)
"""What a briefing says: a template that prints none of one leaves it out of every document."""
_ORDER: Final = {"error": 0, "warning": 1, "note": 2}


def check(data: bytes, name: str) -> tuple[Fault, ...]:
    """Return every fault of a Word file as a template: errors first, then in the order of the file.

    A file that is no Word file, or that passes a bound, has one fault: that.
    """
    faults = Faults()
    try:
        package = open_safely(data, name)
        template = compile_with(data, name, faults)
        faults.found.extend(_losses(package, template))
    except PlacedError as error:
        faults.found.append(error.fault)
    except TemplateError as error:
        faults.found.append(Fault(Place(name, "file", ""), error.message, error.hint))
    return tuple(sorted(dict.fromkeys(faults.found), key=_order))


def _order(fault: Fault) -> tuple[int, bool, int]:
    place = fault.place
    return _ORDER[fault.level], place.at is None, -1 if place.at is None else place.at


def _losses(package: Package, template: Template) -> Iterator[Fault]:
    styles = Styles(package)
    file = Place(package.name, "file", "")
    families: list[str] = []
    for story in stories(package, styles):
        settings = tuple(looks.settings(story, styles))
        families.extend(setting.text.font for setting in settings)
        yield from unshown(story)
        yield from _nearly_tags(story, template)
        yield from looks.missing_styles(story, styles)
        yield from looks.faint_text(story, settings)
        if story.name == "body":
            yield from looks.skipped_levels(story, styles)
    yield from looks.lacking_styles(template)
    yield from _untraced(template)
    yield from _unprinted(template, file)
    yield from unknown_limits(package, file)
    yield from unset(package, file)
    if not styles.language:
        yield Fault(
            file, "It declares no language.", "Select all, then Review, Language, Set Proofing Language.", "warning"
        )
    yield from looks.missing_fonts(families, file)


def _nearly_tags(story: Story, template: Template) -> Iterator[Fault]:
    """Yield a warning for each paragraph with braces that look like a tag and are none."""
    names = (*FIELDS, *(loop.name for loop in _loops(template.nodes)))
    for paragraph in story.paragraphs():
        word = nearly_a_tag(_untagged(paragraph_text(paragraph)), names)
        if word:
            message = f'The brace before "{word}" begins no tag, and is printed as it stands.'
            hint = "A tag has two braces, or a brace and a percent sign, with no space between: {{ … }}, {% … %}."
            yield Fault(story.place(paragraph), message, hint, "warning")


def _untagged(said: str) -> str:
    """Return a paragraph's text without its tags; nothing of one with a tag that is not closed, which is told."""
    with contextlib.suppress(TemplateError):
        for tag in reversed(find_tags(said)):
            said = f"{said[: tag.start]} {said[tag.end :]}"
        return said
    return ""


def _untraced(template: Template) -> Iterator[Fault]:
    """Yield a warning for each loop that prints statements without the numbers that lead to their evidence."""
    for loop in _loops(template.nodes):
        if is_untraced(loop, template.fields):
            message = f"The loop over {root(loop.over)} prints lines without the numbers that lead to their evidence."
            yield Fault(
                loop.place, message, f"Add {{{{ {loop.name}.refs }}}} behind {{{{ {loop.name}.text }}}}.", "warning"
            )


def _loops(nodes: tuple[Node, ...]) -> Iterator[For]:
    for node in nodes:
        if isinstance(node, For):
            yield node
        for nested in inside(node):
            yield from _loops(nested)


def _unprinted(template: Template, file: Place) -> Iterator[Fault]:
    printed = {root(part) for field in template.fields.values() for part in parts(field.expression)}
    printed |= {root(loop.over) for loop in _loops(template.nodes)}
    if "entries" in printed:
        return  # an entry has of every section
    lacking = [f"{{{{ {name} }}}}" for name in _EXPECTED if name not in printed]
    if lacking:
        message = f"It prints no {', '.join(lacking)}: what a briefing holds of it is in no document made from it."
        yield Fault(file, message, f"Type {lacking[0]} where it belongs, in a paragraph of its own.", "warning")
