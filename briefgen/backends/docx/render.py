"""A document written into a copy of its template: template blocks cloned and filled, new blocks added in its styles."""

import copy
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import docx
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from briefgen.backends.docx.blocks import BETWEEN_TABLES, BlockWriter
from briefgen.backends.docx.direct import turn
from briefgen.backends.docx.inlines import InlineWriter
from briefgen.backends.docx.notes import Kind, add_notes, kind_of, part_of
from briefgen.backends.docx.package import set_properties, to_bytes
from briefgen.diagnostics import Report
from briefgen.document.direction import begins_right_to_left, is_right_to_left
from briefgen.document.nodes import Block, Blocks, Document, Heading, Inlines, PageBreak, Paragraph, Row, Table
from briefgen.document.slots import filled_slots
from briefgen.document.style import HouseStyle
from briefgen.document.visible import once
from briefgen.errors import RenderError
from briefgen.ooxml.names import A_NS, BAND, BLOCK, R_NS, SLOT, SLOT_NS, W_NS, r, w
from briefgen.ooxml.tables import cells, rows

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_ROOT = (
    f'<root xmlns:w="{W_NS}" xmlns:r="{R_NS}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    f' xmlns:a="{A_NS}"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">{}</root>'
)


def render(document: Document, style: HouseStyle, report: Report) -> bytes:
    """Return the document as a Word file in the look of `style`.

    Raises:
        RenderError: the house style's package is no Word file.
    """
    try:
        word = docx.Document(io.BytesIO(style.package) if style.package else None)
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise RenderError(f"The template cannot be filled: {error}.", "Save it again in Word as .docx.") from error
    filler = _Filler(word, style, kind_of(document), once(report))
    filler.fill(document)
    if not style.package:
        filler.add_stories(document)
    set_properties(word, document)
    return to_bytes(word)


class _Filler:
    def __init__(self, word: "WordDocument", style: HouseStyle, notes: Kind, report: Report) -> None:
        self._word = word
        self._inlines = InlineWriter(word, notes, style.characters, report)
        self._blocks = BlockWriter(word, style, self._inlines)
        self._style = style
        self._cloned: set[str] = set()
        """The template's blocks that have been copied once: what has to be unique in a file is not copied again."""

    def fill(self, document: Document) -> None:
        self._inlines.learn_anchors(document)
        self._blocks.right_to_left = self._inlines.right_to_left = is_right_to_left(document.language)
        outside = dict(document.slots)
        body = self._word.element.body
        section = body.find(w("sectPr"))
        originals = _Originals(body)
        for element in tuple(body):
            body.remove(element)
        for element in self._elements(document.blocks, _Copies(originals, outside)):
            _move(element, body)
        body.extend(originals.marks_before(None))
        if section is not None:
            body.append(section)
        self._stories(outside, document.marking if document.marking_at_right else "")
        self._notes()
        _tidy(self._word.element)

    def add_stories(self, document: Document) -> None:
        """Write header and footer into a file that came from no template and has none."""
        section = self._word.sections[0]
        for story, blocks, style in (
            (section.header, document.header, "Header"),
            (section.footer, document.footer, "Footer"),
        ):
            if not blocks:
                continue
            element = story._element  # noqa: SLF001  # python-docx has no other way to a story's XML
            for child in tuple(element):
                element.remove(child)
            with self._inlines.in_part(story.part):
                element.extend(_parse(self._blocks.blocks(blocks, style=style) or "<w:p/>"))
            if isinstance(blocks[-1], Table):
                element.extend(_parse("<w:p/>"))

    def _notes(self) -> None:
        kind, elements = self._inlines.note_kind, list[tuple[Any, ...]]()
        part = part_of(self._word, kind)
        with self._inlines.in_part(part):
            for note in self._inlines.notes:  # grows while it is walked: a note may hold a note
                elements.append(_parse(self._blocks.blocks(note.blocks, style=kind.style)))
        if elements:
            add_notes(self._word, part, tuple(elements), self._inlines.first_note, kind)

    def _elements(self, blocks: Blocks, copies: "_Copies", width: float | None = None) -> Iterator[Any]:
        """Yield blocks as Word has them: the template's own cloned and filled, others written into `width` points."""
        pending: list[str] = []
        previous: Block | None = None
        for block in blocks:
            if isinstance(previous, Table) and isinstance(block, Table):
                pending.append(BETWEEN_TABLES)
            previous = block
            origin = block.origin if isinstance(block, Heading | Paragraph | Table | PageBreak) else None
            if origin is None or (origin and origin not in copies.originals.blocks):
                pending.append(self._blocks.block(block, width=width))
            elif origin:  # 0 came with the block before it
                yield from _parse("".join(pending))
                pending.clear()
                yield from copies.originals.marks_before(origin)
                yield self._clone(block, copies.originals.blocks[origin], copies)
        if isinstance(previous, Table):
            pending.append("<w:p/>")  # Word wants a paragraph after the last table
        yield from _parse("".join(pending))

    def _clone(self, block: Block, original: Any, copies: "_Copies") -> Any:
        element = copy.deepcopy(original)
        number = element.attrib.pop(BLOCK)
        if number in self._cloned:
            self._inlines.renumber(element)
        self._cloned.add(number)
        if isinstance(block, Table):
            if self._blocks.right_to_left:
                _turn(element)
            self._rows(block, element, copies)
        else:
            self._fill_slots(element, {**copies.outside, **filled_slots(block)})
            self._turn(block, element)
        if isinstance(block, Heading) and block.anchor:
            self._name(element, block.anchor)
        return element

    def _turn(self, block: Block, paragraph: Any) -> None:
        """Let a paragraph run to the left where what fills it does."""
        if self._blocks.right_to_left or not isinstance(block, Heading | Paragraph):
            return
        if begins_right_to_left(block.content):
            look = paragraph.find(w("pPr"))
            if look is None:
                look = etree.Element(w("pPr"))
                paragraph.insert(0, look)
            turn(look)

    def _name(self, paragraph: Any, anchor: str) -> None:
        """Put the marks around a paragraph that links to `anchor` lead to."""
        start, end = _parse(self._inlines.bookmark(anchor, ""))
        paragraph.insert(1 if paragraph.find(w("pPr")) is not None else 0, start)
        paragraph.append(end)

    def _rows(self, table: Table, element: Any, copies: "_Copies") -> None:
        """Put a table's rows in the place of the template's: those that no loop or condition touched stay in theirs."""
        lines = {int(line.get(BLOCK, 0)): line for line in rows(element)}
        room = self._room(table)
        if [row.origin for row in table.rows] == list(lines):
            for row, line in zip(table.rows, lines.values(), strict=True):
                self._cells(row, line, copies, room)
            return
        made = [self._copied(lines[row.origin or 0], element) for row in table.rows]
        for line in lines.values():
            _remove(line, element)
        for row, (line, whole) in zip(table.rows, made, strict=True):
            self._cells(row, line, copies, room)
            element.append(whole)

    def _copied(self, line: Any, table: Any) -> tuple[Any, Any]:
        """Return a copy of a row, and of the content control around it where it holds no other row."""
        around = line
        while around.getparent() is not table:
            around = around.getparent()
        whole = copy.deepcopy(around)
        inside = tuple(rows(whole)) if whole.tag != w("tr") else (whole,)
        if len(inside) != 1:
            whole = copy.deepcopy(line)
            inside = (whole,)
        number = line.get(BLOCK)
        if number in self._cloned:
            self._inlines.renumber(whole)
        self._cloned.add(number)
        return inside[0], whole

    def _room(self, table: Table) -> tuple[float, ...]:
        columns = len(table.rows[0].cells) if table.rows else 0
        shares = table.widths if len(table.widths) == columns else (1 / max(columns, 1),) * columns
        page = self._style.page
        return tuple(share * (page.width - page.left - page.right) for share in shares)

    def _cells(self, row: Row, line: Any, copies: "_Copies", room: tuple[float, ...]) -> None:
        del line.attrib[BLOCK]
        for cell, element, width in zip(row.cells, cells(line), room, strict=False):
            kept = element.find(w("tcPr"))
            for child in tuple(element):
                if child is not kept:
                    element.remove(child)
            element.extend(self._elements(cell.blocks, copies, max(width - _PADDING, _PADDING)))
            if not len(element) or element[-1].tag != w("p"):
                element.extend(_parse("<w:p/>"))  # a cell ends in a paragraph (ECMA-376 17.4.65)

    def _stories(self, slots: Mapping[int, Inlines], at_right: str) -> None:
        """Fill headers and footers; a paragraph that says `at_right` alone is set there."""
        for name, relation in tuple(self._word.part.rels.items()):
            if relation.reltype.rpartition("/")[2] in {"header", "footer"} and not relation.is_external:
                part = relation.target_part
                with self._inlines.in_part(part):
                    self._fill_slots(part.element, slots)
                _drop_bands(part.element)
                _set_right(part.element, at_right)
                _tidy(part.element)
                if not len(part.element):
                    self._drop_story(name)

    def _drop_story(self, name: str) -> None:
        """Take out a header or footer that was put there for a marking: even an empty one would move the text."""
        for section in self._word.element.iter(w("sectPr")):
            for reference in section.xpath("w:headerReference | w:footerReference"):
                if reference.get(r("id")) == name:
                    section.remove(reference)
        self._word.part.rels.pop(name)

    def _fill_slots(self, element: Any, slots: Mapping[int, Inlines]) -> None:
        for run in tuple(element.iter(w("r"))):
            slot = run.get(SLOT)
            if slot is None:
                continue
            del run.attrib[SLOT]
            etree.cleanup_namespaces(run)
            properties = run.find(w("rPr"))
            for piece in _parse(self._inlines.runs(slots.get(int(slot), ()), properties)):
                run.addprevious(piece)
            run.getparent().remove(run)


@dataclass(frozen=True)
class _Copies:
    """What blocks are cloned from, and what fills the tags that are in no block: those in text boxes."""

    originals: "_Originals"
    outside: Mapping[int, Inlines]


class _Originals:
    """The body of the template: its numbered blocks and rows, and the marks between them, such as bookmarks' ends."""

    def __init__(self, body: Any) -> None:
        self.blocks: dict[int, Any] = {int(element.get(BLOCK)): element for element in _NUMBERED(body)}
        self._marks: list[tuple[int, Any]] = []
        number = 0
        for element in body.iterchildren():
            if element.get(BLOCK):
                number = int(element.get(BLOCK))
            elif element.tag != w("sectPr"):
                self._marks.append((number, element))

    def marks_before(self, number: int | None) -> Iterator[Any]:
        """Yield the marks that stand before a block and were not yielded yet; all that are left for None."""
        while self._marks and (number is None or self._marks[0][0] < number):
            yield self._marks.pop(0)[1]


_NUMBERED: Final[Any] = etree.XPath(".//*[@slots:block]", namespaces={"slots": SLOT_NS})


def _turn(table: Any) -> None:
    """Let a table's columns run from right to left."""
    look = table.find(w("tblPr"))
    if look is not None and look.find(w("bidiVisual")) is None:
        style = look.find(w("tblStyle"))
        look.insert(0 if style is None else 1, etree.Element(w("bidiVisual")))


def _drop_bands(story: Any) -> None:
    """Take out the paragraphs that were put there for a marking, where there is none."""
    for paragraph in tuple(story.iterchildren(w("p"))):
        if paragraph.attrib.pop(BAND, None) and not "".join(paragraph.itertext()):
            story.remove(paragraph)


def _set_right(story: Any, said: str) -> None:
    for paragraph in story.iter(w("p")) if said else ():
        if "".join(text.text or "" for text in paragraph.iter(w("t"))).strip() == said:
            paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT


_PADDING: Final = 12.0
"""Points that a cell's own margins take from its width."""


def _remove(line: Any, table: Any) -> None:
    """Take a row out of a table, with the content control around it."""
    while line.getparent() is not table:
        line = line.getparent()
        if line is None:
            return  # it went with its neighbour in the same control
    table.remove(line)


def _tidy(root: Any) -> None:
    """Take out repeated declarations of namespaces, but none of the root's: `mc:Ignorable` names their prefixes."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=[prefix for prefix in root.nsmap if prefix])


def _move(element: Any, body: Any) -> None:
    """Put an element at the end of the body: a table row by row, as lxml takes quadratic time over what it moves."""
    rows = element.findall(w("tr")) if element.tag == w("tbl") else ()
    for row in rows:
        element.remove(row)
    body.append(element)
    element.extend(rows)


def _parse(xml: str) -> tuple[Any, ...]:
    """Return the elements of a stretch of WordprocessingML; python-docx's parser gives them its classes.

    Raises:
        RenderError: there is a text in it that neither Word nor python-docx would open again.
    """
    from docx.oxml import parse_xml

    try:
        return tuple(parse_xml(_ROOT.format(xml))) if xml else ()
    except etree.XMLSyntaxError as error:  # whatever is written is well-formed, so that only its length can be wrong
        message = f"A paragraph is too long: Word would not open the file again ({error.msg.partition(',')[0]})."
        raise RenderError(message, "Shorten it in the briefing's file.") from error
