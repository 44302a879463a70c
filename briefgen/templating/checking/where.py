"""Places in a Word file for whatever is found in it, not for tags alone."""

from collections.abc import Iterator

from lxml import etree

from briefgen.document.style import ParagraphStyle
from briefgen.ooxml.names import r, w
from briefgen.ooxml.package import Package
from briefgen.ooxml.styles import Styles
from briefgen.templating.places import NEAR, Place
from briefgen.templating.runs import paragraph_text


class Story:
    """One part with text: the body, a header or a footer."""

    def __init__(self, package: Package, part: str, name: str, styles: Styles) -> None:
        self.part = part
        self.name = name
        self.root = package.xml(part)
        self._file = package.name
        self._at = {paragraph: number for number, paragraph in enumerate(self.root.iter(w("p")))}
        self._headings = dict(self._walk(styles)) if name == "body" else {}

    def _walk(self, styles: Styles) -> Iterator[tuple[etree._Element, str]]:
        heading = ""
        for paragraph in self._at:
            yield paragraph, heading
            if outline(paragraph, styles) is not None:
                heading = paragraph_text(paragraph).strip()[:NEAR] or heading

    def paragraphs(self) -> tuple[etree._Element, ...]:
        """Return its paragraphs, in the order of the file."""
        return tuple(self._at)

    def place(self, element: etree._Element) -> Place:
        """Return where an element of this part stands: by the paragraph that it holds first, or that it is in."""
        paragraph = next(element.iter(w("p")), None)
        if paragraph is None:
            paragraph = next(element.iterancestors(w("p")), None)
        if paragraph is None:
            return Place(self._file, self.name, "", part=self.part)
        near = paragraph_text(paragraph).strip()[:NEAR]
        return Place(self._file, self.name, self._headings.get(paragraph, ""), near, self.part, self._at[paragraph])


def stories(package: Package, styles: Styles) -> tuple[Story, ...]:
    """Return the body of a Word file, its headers and its footers, each part once."""
    document = Story(package, package.main, "body", styles)
    targets = package.targets(package.main)
    found = [document]
    for reference in document.root.iter(w("headerReference"), w("footerReference")):
        part = targets.get(reference.get(r("id"), ""), "")
        if part in package.parts and part not in {story.part for story in found}:
            kind = etree.QName(reference).localname.removesuffix("Reference")
            found.append(Story(package, part, kind, styles))
    return tuple(found)


def outline(paragraph: etree._Element, styles: Styles) -> int | None:
    """Return a paragraph's level as a heading, 1 to 6; None where it is body text."""
    return look(paragraph, styles).outline


def look(paragraph: etree._Element, styles: Styles) -> ParagraphStyle:
    """Return how a paragraph is set: its style, with what it adds by hand."""
    style_id = style_of(paragraph, "pPr", "pStyle") or styles.default("paragraph")
    return styles.paragraph(style_id, paragraph.find(w("pPr")))


def style_of(element: etree._Element, properties: str, name: str) -> str:
    """Return the id of the style that a paragraph or run names; empty for none."""
    style = element.find(f"{w(properties)}/{w(name)}")
    return style.get(w("val"), "") if style is not None else ""
