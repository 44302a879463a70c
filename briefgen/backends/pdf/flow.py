"""From the document's tree and the house style to boxes: one case a node."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from msgspec import Struct
from msgspec.structs import replace as changed

from briefgen.backends.pdf.box import Frame, Laid, Spacing, stack
from briefgen.backends.pdf.characters import written
from briefgen.backends.pdf.file import text as entry
from briefgen.backends.pdf.foot import separator
from briefgen.backends.pdf.pages import HardBreak
from briefgen.backends.pdf.rule import Rule
from briefgen.backends.pdf.runs import mark_of, text_of
from briefgen.backends.pdf.series import Series
from briefgen.backends.pdf.setting import Setting
from briefgen.backends.pdf.table import grid, row_box, table_box
from briefgen.backends.pdf.tags import Node, TableTags, list_entries
from briefgen.backends.pdf.text import Dress, Mark, text_block
from briefgen.document.marks import label_of
from briefgen.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Callout,
    Heading,
    Inlines,
    Link,
    ListItem,
    Note,
    OrderedList,
    PageBreak,
    Paragraph,
    Span,
    Table,
    Text,
    ThematicBreak,
)
from briefgen.document.style import APART, Border, Box, LineHeight, ListLook, ParagraphStyle, TableStyle
from briefgen.document.walk import plain

INDENT: Final = 18.0
"""How much further in each list in a list, and each quotation in a quotation, stands."""
DEEPEST: Final = 8
"""From this level on lists are not indented further: there is no room."""
BOXED: Final = Box(*(Border(0.5, "808080", 4.0),) * 4, fill="F2F2F2")
"""The look of a callout in files without the style."""
_BETWEEN_TABLES: Final = ParagraphStyle("", line=LineHeight("exact", APART))
"""In the Word file there is a paragraph, since Word joins tables that touch."""


class Place(Struct, frozen=True):
    """Where blocks stand, and what follows for them."""

    width: float
    full: float
    """The height of a page's body."""
    default: ParagraphStyle | None = None
    """The style of paragraphs that name none; None for the body's."""
    left: float = 0.0
    right: float = 0.0
    frames: tuple[Frame, ...] = ()
    level: int = 0
    """How many lists are around."""
    quotes: int = 0
    """How many quotations are around."""
    node: Node | None = None
    """The element of the structure tree that they stand in; None in headers and footers."""
    cell: bool = False
    """Whether they stand in a table: then a row that splits leaves single lines, as in LibreOffice."""


def flow(blocks: Blocks, place: Place, setting: Setting) -> Iterator[Laid | HardBreak]:
    """Yield the boxes of `blocks`, top to bottom."""
    series = Series(place.node, setting.house, setting.tags)
    for before, block in pairwise((None, *blocks)):
        if block is None:
            continue
        if isinstance(before, Table) and isinstance(block, Table):
            yield _text((), _BETWEEN_TABLES, _dress(place), place, setting)
        member = series.member(block)
        yield from _boxes(block, changed(place, node=member.inside), setting, member.label)


def boxes(blocks: Blocks, place: Place, setting: Setting) -> list[Laid]:
    """Return the boxes of blocks in a cell, header or footer, where no page can break."""
    return [box for box in flow(blocks, place, setting) if not isinstance(box, HardBreak)]


def _boxes(  # noqa: C901  # one case a node
    block: Block, place: Place, setting: Setting, label: Node | None = None
) -> Iterator[Laid | HardBreak]:
    match block:
        case Heading(level, content):
            style = setting.house.paragraph(block.style or f"Heading {level}")
            node, dress = setting.tags.block(f"H{level}", place.node), _dress(place, block.anchor)
            dress = changed(dress, outline=(level, plain(content)), node=node)
            yield _text(content, replace(style, keep_next=True), dress, place, setting)
        case Paragraph(content):
            dress = changed(_dress(place, block.anchor), label=label)
            yield _paragraph(content, _style(block.style, place, setting), dress, place, setting)
        case BulletList() | OrderedList():
            yield from _list(block, place, setting)
        case Table():
            yield from _table(block, place, setting)
        case BlockQuote(content):
            yield from flow(content, _quoted(place, setting), setting)
        case Callout(content):
            yield from flow(content, _called_out(block, place, setting), setting)
        case ThematicBreak():
            yield Rule(place.left, place.width - place.left - place.right, Spacing(6.0, 6.0, frames=place.frames))
        case PageBreak():
            yield HardBreak()


def _style(name: str, place: Place, setting: Setting) -> ParagraphStyle:
    return setting.house.paragraph(name) if name else place.default or setting.house.body


def _dress(place: Place, *anchors: str) -> Dress:
    return Dress(place.left, place.right, place.frames, anchors=tuple(name for name in anchors if name))


def _paragraph(content: Inlines, style: ParagraphStyle, dress: Dress, place: Place, setting: Setting) -> Laid:
    return _text(content, style, changed(dress, node=setting.tags.block("P", place.node)), place, setting)


def _text(content: Inlines, style: ParagraphStyle, dress: Dress, place: Place, setting: Setting) -> Laid:
    if style.box and style.box != Box():
        own = Frame(style.box, style.left + dress.left + min(style.first_line, 0.0), style.right + dress.right)
        if own not in dress.frames:
            dress = changed(dress, frames=(*dress.frames, own))
    if place.cell and style.widow_control:
        style = replace(style, widow_control=False)
    return text_block(content, style, place.width, setting, dress)


def _quoted(place: Place, setting: Setting) -> Place:
    style = setting.house.paragraph("Quote")
    if "Quote" not in setting.house.paragraphs:
        style = replace(style, left=style.left + INDENT, right=style.right + INDENT)
    further = INDENT if 0 < place.quotes < DEEPEST else 0.0
    node = setting.tags.block("BlockQuote", place.node)
    return changed(place, default=style, quotes=place.quotes + 1, left=place.left + further, node=node)


def _called_out(callout: Callout, place: Place, setting: Setting) -> Place:
    style = setting.house.paragraph(callout.style or "Callout")
    frame = Frame(style.box or BOXED, style.left + place.left, style.right + place.right)
    node = setting.tags.block("Div", place.node, f"/T{entry(written(callout.label))}" if callout.label else "")
    return changed(place, default=replace(style, box=None), frames=(*place.frames, frame), quotes=0, node=node)


def _list(block: BulletList | OrderedList, place: Place, setting: Setting) -> Iterator[Laid | HardBreak]:
    numbered = isinstance(block, OrderedList)
    style, look = _list_look(block, place, setting)
    node = setting.tags.block("L", place.node, list_entries(look.text, look.formats, look.level, numbered=numbered))
    inner = changed(place, level=place.level + 1, node=node)
    number = block.start if isinstance(block, OrderedList) else 0
    for item in block.items:
        text = label_of(look, number) if numbered else look.text
        item_node = setting.tags.block("LI", node)
        mark = Mark((Text(text),), look, setting.tags.block("Lbl", item_node))
        inside = changed(inner, node=setting.tags.block("LBody", item_node))
        yield from _item(item, mark, style, inside, setting)
        number += 1


def _list_look(block: BulletList | OrderedList, place: Place, setting: Setting) -> tuple[ParagraphStyle, ListLook]:
    numbered = isinstance(block, OrderedList)
    base = block.style or ("List Number" if numbered else "List Bullet")
    level = min(place.level, DEEPEST)
    names = [f"{base} {level + 1}"] if level else []
    name = next((name for name in names if name in setting.house.paragraphs), base)
    style = setting.house.paragraph(name)
    look = style.list
    if look is None or look.numbered != numbered:
        look = ListLook("%1." if numbered else "•", numbered, style.left or INDENT, INDENT)
    further = 0.0 if name != base else level * INDENT
    return replace(style, left=look.left + further, first_line=0.0, list=look), look


def _item(
    item: ListItem, mark: Mark, style: ParagraphStyle, place: Place, setting: Setting
) -> Iterator[Laid | HardBreak]:
    dress = changed(_dress(place, item.anchor), mark=mark)
    blocks = item.blocks
    if not blocks or not isinstance(blocks[0], Paragraph):
        blocks = (Paragraph(()), *blocks)  # the mark needs a line of its own
    for block in blocks:
        if isinstance(block, Paragraph):
            look = replace(_style(block.style, place, setting), left=style.left) if block.style else style
            anchors = (*dress.anchors, block.anchor) if block.anchor else dress.anchors
            yield _paragraph(block.content, look, changed(dress, anchors=anchors), place, setting)
        else:
            inside = (
                place if isinstance(block, BulletList | OrderedList) else changed(place, left=place.left + style.left)
            )
            yield from _boxes(block, inside, setting)
        dress = _dress(place)


def _table(table: Table, place: Place, setting: Setting) -> Iterator[Laid]:
    columns = max((len(row.cells) for row in table.rows), default=0)
    if not columns:
        return
    look = setting.house.table(table.style)
    room = (
        place.left - look.cell_left,
        place.width - place.left - place.right,
    )  # Word hangs tables out by the cell's margin
    columned = grid(table.widths, columns, look, room)
    structure = TableTags(table, columns, place.node, setting.tags)
    styles = [replace(_cell_style(look, setting, header=header), widow_control=False) for header in (False, True)]
    rows = []
    for number, row in enumerate(table.rows):
        header = number < table.header_rows
        inner = Place(0.0, place.full, styles[header], cell=True)
        cells = [
            stack(boxes(blocks, changed(inner, width=columned.inside(column), node=node), setting))
            for column, (blocks, node) in enumerate(structure.cells(row, header=header))
        ]
        rows.append(row_box(cells[: len(row.cells)], look, header=header, splits=row.splits))
    yield changed(table_box(columned, rows, place.full), spacing=Spacing(frames=place.frames))


def _cell_style(look: TableStyle, setting: Setting, *, header: bool) -> ParagraphStyle:
    known = setting.house.paragraphs
    name = "Table Heading" if header and "Table Heading" in known else "Table Text"
    style = known.get(name) or replace(setting.house.body, before=0.0, after=0.0)
    if header and name != "Table Heading":
        return replace(style, text=look.header_text or replace(style.text, bold=True))
    return style


def endnotes(place: Place, setting: Setting) -> Iterator[Laid]:
    """Yield the notes whose marks were set, below a line that parts them from the text."""
    number = 0
    while number < len(setting.notes):  # a note in a note adds to them
        if not number:
            body = replace(setting.house.body, line=LineHeight())
            yield separator(place.width, text_block((), body, place.width, setting).height)
        number += 1
        yield from note(number, place, setting)


def note(number: int, place: Place, setting: Setting) -> list[Laid]:
    """Return the boxes of a note, which begins with its number, which leads back to its mark."""
    default = setting.house.paragraph(f"{setting.note_kind} Text")
    if setting.note_kind == "Footnote":
        default = replace(default, widow_control=False)  # a note at a page's foot is cut wherever the page ends
    inside = changed(place, default=default, node=setting.tags.note(number))
    return boxes(_numbered(setting.notes[number - 1], number, setting), inside, setting)


def _numbered(note: Note, number: int, setting: Setting) -> Blocks:
    back = Link((Text(str(number)),), "#" + mark_of(number), setting.labels["back_to_text"])
    begin: Inlines = (Span((back,), anchor=text_of(number)), Text(" "))
    first, *rest = note.blocks or (Paragraph(()),)
    if isinstance(first, Paragraph):
        return (replace(first, content=(*begin, *first.content)), *rest)
    return (Paragraph(begin), first, *rest)
