"""A staff member's Word file compiled: each tag a numbered slot in the package, its paragraphs and tables a tree."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace as changed

from briefgen.document.nodes import Block, Blocks, Heading, PageBreak, Paragraph, Table
from briefgen.document.slots import filled_slots
from briefgen.document.style import HouseStyle
from briefgen.errors import TemplateError
from briefgen.ooxml.active import disarm
from briefgen.ooxml.house import house_style
from briefgen.ooxml.names import BLOCK, r, w
from briefgen.ooxml.package import Package, as_document, open_package, save_package, serialise
from briefgen.ooxml.styles import Styles
from briefgen.templating.control import Field, Node, Place, Step, nest
from briefgen.templating.expression import FORMS, Filtered, parse
from briefgen.templating.limits import read_limits
from briefgen.templating.losses import page_breaks, word_only
from briefgen.templating.runs import Tag, find_tags, isolate, paragraph_text
from briefgen.templating.scopes import check_names
from briefgen.templating.tree import TreeBuilder

MOST_BLOCKS: Final = 20_000
"""Paragraphs and tables in a template's body: a template of forty pages has some thousand."""


class Template(Struct, frozen=True):
    """A compiled template."""

    name: str
    style: HouseStyle
    """The look, and the package with its slots numbered."""
    nodes: tuple[Node, ...]
    """The body: blocks, conditions, loops."""
    header: Blocks
    footer: Blocks
    fields: Mapping[int, Field]
    """By slot number."""
    outside: tuple[int, ...]
    """The slots outside of the body: headers, footers, text boxes."""
    limits: Mapping[str, int]
    """How many lines a section may have, from the document properties."""


def compile_template(data: bytes, name: str) -> Template:
    """Compile a Word file; `name` is what messages call it.

    Raises:
        TemplateError: it is no Word file that can be used, or a tag in it is wrong; message and hint name the place,
            what stands there and the nearest known name.
    """
    return _Compiler(disarm(open_package(data, name))).compile()


class _Compiler:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._document = package.xml(package.main)
        styles = Styles(package)
        self._builder = TreeBuilder(package, styles, house_style(self._document, styles))
        self._fields: dict[int, Field] = {}
        self._blocks = itertools.count(1)
        self._parts: dict[str, bytes] = dict(package.parts)
        self._stories: list[etree._Element] = []

    def compile(self) -> Template:
        body = self._document.find(w("body"))
        if body is None:
            raise TemplateError(f"{self._package.name} has no body.", "Open it in Word and save it again as .docx.")
        _unwrap(body)
        steps = tuple(self._steps(body))
        inside = set(self._fields)
        boxes = {slot for slot in inside if self._fields[slot].place.story == _BOX}
        self._refuse_unreachable(inside - boxes, steps)
        header, footer = self._story("header"), self._story("footer")
        unshown = {"automatic numbers": self._builder.numbered, "drawings": self._builder.drawings}
        nodes = nest(steps)
        check_names(nodes, self._fields)
        self._parts[self._package.main] = serialise(self._document)
        style = replace(
            self._builder.house_style(),
            package=save_package(as_document(self._parts), compress=False),
            word_only=word_only((self._document, *self._stories), unshown),
        )
        outside = tuple(sorted((set(self._fields) - inside) | boxes))
        limits = read_limits(self._package)
        return Template(self._package.name, style, nodes, header, footer, self._fields, outside, limits)

    def _refuse_unreachable(self, slots: set[int], steps: tuple[Step, ...]) -> None:
        reached = {slot for step in steps if step.block is not None for slot in filled_slots(step.block)}
        for slot in sorted(slots - reached):
            hint = "Type it again as plain text in a paragraph of its own."
            raise self._fields[slot].place.error("The tag stands in something that cannot be filled.", hint)

    def _steps(self, body: etree._Element) -> Iterator[Step]:
        heading = ""
        for element in tuple(body.iterchildren("*")):
            if element.tag not in {w("p"), w("tbl"), w("sdt")}:
                continue
            number = next(self._blocks)
            if number > MOST_BLOCKS:
                raise TemplateError(f"{self._package.name} has more than {MOST_BLOCKS:,} paragraphs.", "Shorten it.")
            element.set(BLOCK, str(number))
            place = Place(self._package.name, "body", heading)
            yield from self._step(element, place)
            if element.tag == w("p"):
                heading = self._heading(element) or heading

    def _heading(self, paragraph: etree._Element) -> str:
        block = self._builder.paragraph(paragraph)
        return paragraph_text(paragraph).strip()[:60] if not isinstance(block, Paragraph) else ""

    def _step(self, element: etree._Element, place: Place) -> Iterator[Step]:
        if element.tag == w("tbl"):
            for paragraph in element.iter(w("p")):
                self._slots(paragraph, place)
            yield Step(place, block=self._builder.table(element))
        elif element.tag == w("sdt"):
            first, *others = self._builder.blocks(element) or (Paragraph(()),)
            yield Step(place, block=_numbered(first, int(element.get(BLOCK, "0"))))
            yield from (Step(place, block=_numbered(block, 0)) for block in others)
        else:
            before, after = page_breaks(element)
            broken = Step(place, block=PageBreak(0))  # its own copy of the paragraph breaks the page in Word
            yield from (broken,) * before
            yield self._paragraph(element, place)
            yield from (broken,) * after

    def _paragraph(self, element: etree._Element, place: Place) -> Step:
        text = paragraph_text(element)
        place = changed(place, near=text.strip()[:60])
        tags = _tags(text, place)
        controls = [tag for tag in tags if tag.kind == "{%"]
        if controls:
            if len(tags) > 1 or text.strip() != text[controls[0].start : controls[0].end]:
                raise place.error(
                    f'The tag "{{% {controls[0].inside} %}}" shares its paragraph with other text.',
                    "Give it a paragraph of its own: press Enter before and after it.",
                )
            return Step(place, control=controls[0].inside)
        slots = self._slots(element, place)
        block = self._builder.paragraph(element)
        alone = len(tags) == 1 and text.strip() == text[tags[0].start : tags[0].end]
        return Step(place, block=block, alone=slots[0] if alone else None)

    def _slots(self, paragraph: etree._Element, place: Place) -> tuple[int, ...]:
        for box in paragraph.iter(w("txbxContent")):
            for inner in box.iter(w("p")):
                if inner.getparent() is box:
                    self._slots(inner, changed(place, story=_BOX))
        text = paragraph_text(paragraph)
        place = changed(place, near=text.strip()[:60])
        tags = _tags(text, place)
        if not tags:
            return ()
        first = len(self._fields) + 1
        for slot, tag in enumerate(tags, first):
            if tag.kind == "{%":
                message = f'The tag "{{% {tag.inside} %}}" cannot stand here.'
                raise place.error(message, "Conditions and loops stand in the body, each in a paragraph of its own.")
            self._fields[slot] = _field(slot, tag.inside, place)
        isolate(paragraph, tags, first)
        return tuple(range(first, first + len(tags)))

    def _story(self, kind: str) -> Blocks:
        """Compile every header or footer; return the one that most pages show."""
        shown: Blocks = ()
        relations = {relation.id: relation.target for relation in self._package.relationships(self._package.main)}
        for reference in self._document.iter(w(f"{kind}Reference")):
            part = relations.get(reference.get(r("id"), ""), "")
            if part not in self._package.parts:
                continue
            root = self._package.xml(part)
            self._stories.append(root)
            for paragraph in root.iter(w("p")):
                self._slots(paragraph, Place(self._package.name, kind, ""))
            self._parts[part] = serialise(root)
            if reference.get(w("type"), "default") == "default":
                self._builder.part = part
                shown = self._builder.blocks(root)
        return shown


_BOX: Final = "text box"


def _unwrap(body: etree._Element) -> None:
    """Take away the content controls of the body that hold tags, and custom XML markup, but nothing inside them.

    What a tag prints may be several blocks or none, which a control does not promise to hold. Other controls stay.
    """
    for element in tuple(body.iterchildren("*")):
        if element.tag == w("altChunk"):
            body.remove(element)  # a foreign document inside the file, which Word would load in its place
        elif element.tag == w("customXml") or (element.tag == w("sdt") and _has_tags(element)):
            content = element.find(w("sdtContent"))
            for child in tuple(element if content is None else content):
                element.addprevious(child)
            body.remove(element)
            _unwrap(body)
            return


def _has_tags(element: etree._Element) -> bool:
    return any("{" in (piece.text or "") for piece in element.iter(w("t")))


def _tags(text: str, place: Place) -> tuple[Tag, ...]:
    try:
        return find_tags(text)
    except TemplateError as error:
        raise place.error(error.message, error.hint) from error


def _field(slot: int, inside: str, place: Place) -> Field:
    try:
        expression = parse(inside)
    except TemplateError as error:
        raise place.error(error.message, error.hint) from error
    if isinstance(expression, Filtered) and expression.name in FORMS:
        return Field(slot, expression.base, expression.name, place)
    return Field(slot, expression, "", place)


def _numbered(block: Block, origin: int) -> Block:
    """Give a block its number; 0 says that it came with the block before it."""
    return replace(block, origin=origin) if isinstance(block, Heading | Paragraph | Table | PageBreak) else block
