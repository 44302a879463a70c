"""What of a template only Word shows, or what should not travel in every document made from it, piece by piece."""

from collections.abc import Iterator
from typing import Final

from lxml import etree
from msgspec import Struct

from briefgen.ooxml.names import MATH_NS, WP_NS, w
from briefgen.ooxml.package import Package
from briefgen.templating.checking.where import Story
from briefgen.templating.copies import is_old_copy
from briefgen.templating.pictures import is_decorative
from briefgen.templating.places import Fault, Place

_ANCHOR: Final = f"{{{WP_NS}}}anchor"
_ELSEWHERE: Final = "Only the Word document shows it; PDF, web page and Markdown do not."


class _Kind(Struct, frozen=True):
    """A kind of thing: the elements that are one, what to call it, and what to do about it."""

    tags: tuple[str, ...]
    message: str
    hint: str


_KINDS: Final = (
    _Kind((w("txbxContent"),), f"A text box. {_ELSEWHERE}", "Put its text into a paragraph, a table or the header."),
    _Kind((_ANCHOR,), f"A floating picture or shape. {_ELSEWHERE}", 'Set its wrapping to "In line with text".'),
    _Kind((w("sym"),), f"A character of a symbol font. {_ELSEWHERE}", "Type the Unicode character instead."),
    _Kind((f"{{{MATH_NS}}}oMath",), f"An equation. {_ELSEWHERE}", "Type it as text."),
    _Kind(
        (w("footnoteReference"), w("endnoteReference")),
        f"A note of the template's own. {_ELSEWHERE}",
        "Put its text into the body.",
    ),
    _Kind(
        (w("del"), w("moveFrom")),
        "A tracked deletion: the deleted words travel, hidden, in every Word document made from this template.",
        "Accept or reject all changes: Review, Accept.",
    ),
    _Kind(
        (w("commentReference"),),
        "A comment, which travels in every Word document made from this template.",
        "Delete it: Review, Delete.",
    ),
)


def unshown(story: Story) -> Iterator[Fault]:
    """Yield a warning for each piece of a story that the other formats have no node for."""
    for kind in _KINDS:
        for element in story.root.iter(*kind.tags):
            if not is_old_copy(element) and not (element.tag == _ANCHOR and _is_text_box(element)):
                yield Fault(story.place(element), kind.message, kind.hint, "warning")
    for table in story.root.iter(w("tbl")):
        merged = next(table.iter(w("gridSpan"), w("vMerge")), None)
        if merged is not None:
            message = "A table with merged cells: PDF, web page and Markdown show it without merging them."
            yield Fault(story.place(merged), message, "Split them: Layout, Split Cells.", "warning")
    for tab in story.root.iter(w("tab")):
        if tab.get(w("leader"), "none") != "none":
            message = "Dots that lead to a tab stop: only the Word document shows them."
            yield Fault(story.place(tab), message, "Use a table, or do without them.", "warning")
    yield from _sections(story)
    yield from _undescribed(story)


def unset(package: Package, file: Place) -> Iterator[Fault]:
    """Yield a warning for each setting of the whole file that the other formats do not follow."""
    part = package.related("settings")
    mark = package.xml(part).find(w("autoHyphenation")) if part else None
    if mark is not None and mark.get(w("val")) not in {"0", "false", "off"}:
        message = "Automatic hyphenation: lines of the PDF break between words, so that they end elsewhere."
        yield Fault(file, message, "Turn it off: Layout, Hyphenation, None.", "warning")


def _sections(story: Story) -> Iterator[Fault]:
    sections = tuple(story.root.iter(w("sectPr")))
    for section in sections:
        columns = section.find(w("cols"))
        if columns is not None and columns.get(w("num"), "1") != "1":
            yield Fault(story.place(section), f"Text in columns. {_ELSEWHERE}", "Use a table instead.", "warning")
    for section in sections[:-1]:
        message = "A section of its own: the other formats take page and margins from the last section."
        yield Fault(story.place(section), message, "Use a page break instead of a section break.", "warning")


def _undescribed(story: Story) -> Iterator[Fault]:
    for picture in story.root.iter(f"{{{WP_NS}}}docPr"):
        drawing = picture.getparent()
        is_box = drawing is not None and _is_text_box(drawing)
        described = picture.get("descr") or picture.get("title") or is_decorative(picture)
        if not (described or is_box or is_old_copy(picture)):
            message = "A picture without alternative text: readers who cannot see it are not told what it shows."
            yield Fault(story.place(picture), message, "Right-click it: View Alt Text.", "warning")


def _is_text_box(drawing: etree._Element) -> bool:
    return next(drawing.iter(w("txbxContent")), None) is not None
