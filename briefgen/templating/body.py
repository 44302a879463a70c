"""The body of a Word file walked: every tag made a numbered slot, its blocks, cells and rows nested into nodes."""

import contextlib
import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree
from msgspec.structs import replace as changed

from briefgen.document.nodes import Block, Heading, PageBreak, Paragraph, Span, Table
from briefgen.errors import TemplateError
from briefgen.ooxml.names import BLOCK, w
from briefgen.ooxml.tables import cells, is_header, rows, splits
from briefgen.templating import contents
from briefgen.templating.control import Field, Fixed, Grid, Line, Node, Step, nest, split
from briefgen.templating.copies import old_copies
from briefgen.templating.expression import FORMS, Constant, Filtered, read
from briefgen.templating.losses import page_breaks
from briefgen.templating.places import BOX, NEAR, Faults, Place
from briefgen.templating.runs import Tag, cut, find_tags, isolate, paragraph_text
from briefgen.templating.tree import TreeBuilder

MOST_BLOCKS: Final = 20_000
"""Paragraphs, tables and rows in a template: one of forty pages has some thousand."""
_HINTS: Final[Mapping[str, str]] = {
    "for": (
        "Put what is to be repeated into a paragraph or table of the body, between {% for … %} and {% endfor %}; or"
        " print the first alone, such as {{ (risks | first).text }}."
    ),
    "if": (
        "Put what depends on it into the body, between {% if … %} and {% endif %}; or choose inside of one tag that"
        ' prints, such as {{ "Risks" if risks else "" }}.'
    ),
}
"""What to do where a loop or condition cannot stand, by the word that it begins with."""


@dataclass(frozen=True)
class _Typed:
    """A tag in a row: in which cell, and in which paragraph."""

    column: int
    paragraph: etree._Element
    tag: Tag


class Tags:
    """The tags of one file: numbered, read, and their runs made slots."""

    def __init__(self, faults: Faults) -> None:
        self.fields: dict[int, Field] = {}
        self._faults = faults
        self._at: dict[etree._Element, tuple[str, int]] = {}
        self._refused: Counter[tuple[str, str]] = Counter()
        """How many loops and conditions are open that were refused, by part and story."""
        self.refused_names: set[str] = set()
        """What the refused loops would have called what they run over."""

    def locate(self, root: etree._Element, part: str) -> None:
        """Note where each paragraph of a part stands, before the part is changed."""
        numbers = {paragraph: number for number, paragraph in enumerate(root.iter(w("p")))}
        for copied, shown in old_copies(root):  # what is wrong in both is told once
            numbers[copied] = numbers[shown]
        self._at |= {paragraph: (part, number) for paragraph, number in numbers.items()}

    def reserve(self, place: Place) -> int:
        """Return a slot that no tag has, for what the program itself writes there."""
        slot = len(self.fields) + 1
        self.fields[slot] = Field(slot, Constant(""), "", place)
        return slot

    def place(self, paragraph: etree._Element, place: Place) -> Place:
        """Return the place of a paragraph of what stands at `place`."""
        part, at = self._at.get(paragraph, ("", None))
        return changed(place, near=" ".join(paragraph_text(paragraph).split())[:NEAR], part=part, at=at)

    def found(self, paragraph: etree._Element, place: Place) -> tuple[Tag, ...]:
        """Return the tags in a paragraph's text."""
        with place.told():
            return find_tags(paragraph_text(paragraph))

    def slots(self, paragraph: etree._Element, place: Place) -> tuple[int, ...]:
        """Make every tag of a paragraph, and of the text boxes anchored in it, a slot; return its own."""
        for box in paragraph.iter(w("txbxContent")):
            for inner in box.iter(w("p")):
                if inner.getparent() is box:
                    self.slots(inner, changed(place, story=BOX))
        place = self.place(paragraph, place)
        with self._faults.kept():
            tags = self.found(paragraph, place)
            controls = [tag.inside for tag in tags if tag.kind == "{%"]
            for control in controls:
                self._refuse(control, place)
            if tags and not controls:
                first = len(self.fields) + 1
                for slot, tag in enumerate(tags, first):
                    self.fields[slot] = self._field(slot, tag, place)
                isolate(paragraph, tags, first)
                return tuple(range(first, first + len(tags)))
        return ()

    def _refuse(self, control: str, place: Place) -> None:
        """Tell that a condition or loop cannot stand here; of its branches and its end nothing more is told."""
        keyword, rest = split(control)
        opened = (place.part, place.story)
        if keyword in _HINTS:
            self._refused[opened] += 1
            if keyword == "for":
                self.refused_names.update(("loop", rest.partition(" in ")[0].strip()))
        elif self._refused[opened]:
            self._refused[opened] -= keyword.startswith("end")
            return
        message = f'"{{% {control} %}}" cannot be used in a {place.story}, where only tags that print are filled.'
        with self._faults.kept():
            raise place.error(message, _HINTS.get(keyword, "Take it out, or move it into the body."))

    def _field(self, slot: int, tag: Tag, place: Place) -> Field:
        expression = read(tag.inside, place)
        if isinstance(expression, Filtered) and expression.name in FORMS:
            return Field(slot, expression.base, expression.name, place)
        return Field(slot, expression, "", place)


class BodyReader:
    """Turns the body of one file into nodes."""

    def __init__(self, name: str, builder: TreeBuilder, tags: Tags, faults: Faults) -> None:
        self._name = name
        self._builder = builder
        self._tags = tags
        self._faults = faults
        self._numbers = itertools.count(1)
        self._heading = ""
        self.contents: dict[int, tuple[int, int]] = {}
        """How deep each table of contents goes, and its first entry's slot, by the number of its first paragraph."""

    def nodes(self, body: etree._Element) -> tuple[Node, ...]:
        """Return what the body holds.

        Raises:
            TemplateError: it holds too much. What else is wrong is kept as faults.
        """
        contents.unfold(body)
        _unwrap(body)
        return nest(self._steps(body, cell=False), self._faults)

    def _place(self) -> Place:
        return Place(self._name, "body", self._heading)

    def _number(self, element: etree._Element) -> int:
        number = next(self._numbers)
        if number > MOST_BLOCKS:
            raise TemplateError(f"{self._name} has more than {MOST_BLOCKS:,} paragraphs.", "Shorten it.")
        element.set(BLOCK, str(number))
        return number

    def _steps(self, parent: etree._Element, *, cell: bool) -> Iterator[Step]:
        elements = iter(tuple(parent.iterchildren("*")))
        for element in elements:
            deepest = None if cell else contents.depth(element)
            if deepest is not None:
                yield from self._contents(element, deepest, elements)
            elif element.tag == w("tbl"):
                self._number(element)
                yield Step(self._place(), self._grid(element))
            elif element.tag == w("sdt"):
                self._number(element)
                yield from self._content_control(element)
            elif element.tag == w("p"):
                self._number(element)
                typed = paragraph_text(element).strip()[:NEAR]
                yield from self._paragraph(element)
                if typed and not cell and isinstance(self._builder.paragraph(element), Heading):
                    self._heading = typed

    def _contents(self, element: etree._Element, deepest: int, following: Iterator[etree._Element]) -> Iterator[Step]:
        """Yield the first paragraph of a table of contents, where its field and first entry stand; pass the others."""
        number, slot = self._number(element), self._tags.reserve(self._place())
        self.contents[number] = (deepest, slot)
        opened = contents.opened_fields(element)
        if opened == 0:
            element.addnext(contents.end_of_field())
        contents.keep_beginning(element, slot)
        while opened > 0 and (entry := next(following, None)) is not None:
            opened += contents.opened_fields(entry)
            if opened > 0 or entry.tag != w("p"):
                contents.drop(entry)  # of last time: it is written anew
            else:
                contents.keep_end(entry)
        yield Step(self._place(), Fixed(Paragraph((Span((), slot=slot),), origin=number), None, self._place()))

    def _content_control(self, element: etree._Element) -> Iterator[Step]:
        place = self._place()
        first, *others = self._builder.blocks(element) or (Paragraph(()),)
        yield Step(place, Fixed(_numbered(first, int(element.get(BLOCK, "0"))), None, place))
        yield from (Step(place, Fixed(_numbered(block, 0), None, place)) for block in others)

    def _paragraph(self, element: etree._Element) -> Iterator[Step]:
        before, after = page_breaks(element)
        place = self._tags.place(element, self._place())
        broken = Step(place, Fixed(PageBreak(0), None, place))  # its own copy of the paragraph breaks the page in Word
        yield from (broken,) * before
        with self._faults.kept():
            yield from self._line(element, place)
        yield from (broken,) * after

    def _line(self, element: etree._Element, place: Place) -> Iterator[Step]:
        text = paragraph_text(element)
        tags = self._tags.found(element, place)
        controls = [tag for tag in tags if tag.kind == "{%"]
        if not controls:
            slots = self._tags.slots(element, self._place())
            block = self._builder.paragraph(element)
            alone = len(tags) == 1 and text.strip() == text[tags[0].start : tags[0].end]
            yield Step(place, Fixed(block, slots[0] if alone and slots else None, place))
            return
        yield from (Step(place, control=tag.inside) for tag in controls)
        if len(tags) > 1 or text.strip() != text[controls[0].start : controls[0].end]:
            hint = "Give it a paragraph of its own: press Enter before and after it."
            if next(element.iterancestors(w("tc")), None) is not None:
                hint = f"{hint} To repeat a row, type the end into its last cell."
            message = f'The tag "{{% {controls[0].inside} %}}" shares its paragraph with other text.'
            raise place.error(message, hint)

    def _grid(self, table: etree._Element) -> Grid:
        place = self._place()
        steps = (step for row in tuple(rows(table)) for step in self._row(row))
        lines = nest(steps, self._faults)
        return Grid(self._builder.frame(table), lines, place)

    def _row(self, row: etree._Element) -> Iterator[Step]:
        """Yield a row, between the conditions and loops that are typed into it; or the one that is all it says."""
        number, columns = self._number(row), tuple(cells(row))
        typed = self._typed(columns)
        if len(typed) == 1 and typed[0].tag.kind == "{%" and _is_all(typed[0], columns):
            yield self._control(typed[0])
            return
        around = _around(typed)
        steps = [(self._control(opening), self._control(closing)) for opening, closing in around]
        for paragraph in dict.fromkeys(end.paragraph for pair in around for end in pair):
            ends = (end.tag for pair in around for end in pair if end.paragraph is paragraph)
            cut(paragraph, tuple(sorted(ends, key=lambda tag: tag.start)))
        yield from (opening for opening, _ in steps)
        inside = tuple(nest(self._cell(cell), self._faults) for cell in columns)
        yield Step(self._place(), Line(number, is_header(row), inside, splits(row)))
        yield from (closing for _, closing in reversed(steps))

    def _typed(self, columns: tuple[etree._Element, ...]) -> tuple[_Typed, ...]:
        found: list[_Typed] = []
        for column, cell in enumerate(columns):
            for paragraph in cell.iter(w("p")):
                with contextlib.suppress(TemplateError):  # told when the cell is read
                    found.extend(_Typed(column, paragraph, tag) for tag in find_tags(paragraph_text(paragraph)))
        return tuple(found)

    def _control(self, typed: _Typed) -> Step:
        return Step(self._tags.place(typed.paragraph, self._place()), control=typed.tag.inside)

    def _cell(self, cell: etree._Element) -> Iterator[Step]:
        _unwrap(cell)
        return self._steps(cell, cell=True)


def _is_all(typed: _Typed, columns: tuple[etree._Element, ...]) -> bool:
    said = "".join(paragraph_text(paragraph) for cell in columns for paragraph in cell.iter(w("p")))
    return len(said.strip()) == typed.tag.end - typed.tag.start


def _around(typed: tuple[_Typed, ...]) -> list[tuple[_Typed, _Typed]]:
    """Return the conditions and loops that begin with a row's first tag and end with its last, the outermost first.

    One whose two tags have a paragraph of their own in one cell repeats what is between them there, not the row.
    """
    found: list[tuple[_Typed, _Typed]] = []
    first, last = 0, len(typed) - 1
    while first < last and _partner(typed, first) == last:
        opening, closing = typed[first], typed[last]
        if opening.column == closing.column and _stands_alone(opening) and _stands_alone(closing):
            break
        found.append((opening, closing))
        first, last = first + 1, last - 1
    return found


def _partner(typed: tuple[_Typed, ...], first: int) -> int | None:
    """Return which tag ends the condition or loop that tag `first` begins; None where it begins none."""
    depth = 0
    for number in range(first, len(typed)):
        keyword = split(typed[number].tag.inside)[0] if typed[number].tag.kind == "{%" else ""
        depth += (keyword in {"if", "for"}) - (keyword in {"endif", "endfor"})
        if depth <= 0:
            return number if number > first else None
    return None


def _stands_alone(typed: _Typed) -> bool:
    return len(paragraph_text(typed.paragraph).strip()) == typed.tag.end - typed.tag.start


def _unwrap(body: etree._Element) -> None:
    """Take away the content controls of a body or cell that hold tags, and custom XML markup, but nothing inside them.

    What a tag prints may be several blocks or none, which a control does not promise to hold. Other controls stay.
    """
    waiting = list(body.iterchildren("*"))
    while waiting:
        element = waiting.pop()
        if element.tag == w("altChunk"):
            body.remove(element)  # a foreign document inside the file, which Word would load in its place
        elif element.tag == w("customXml") or (
            element.tag == w("sdt") and (_has_tags(element) or contents.depth(element) is not None)
        ):
            content = element.find(w("sdtContent"))
            inside = tuple(element if content is None else content)
            for child in inside:
                element.addprevious(child)
            body.remove(element)
            waiting.extend(inside)


def _has_tags(element: etree._Element) -> bool:
    return any("{" in (piece.text or "") for piece in element.iter(w("t")))


def _numbered(block: Block, origin: int) -> Block:
    """Give a block its number; 0 says that it came with the block before it."""
    return replace(block, origin=origin) if isinstance(block, Heading | Paragraph | Table | PageBreak) else block
