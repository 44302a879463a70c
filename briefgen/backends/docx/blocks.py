"""Blocks that the template does not have, written in its styles: headings, lists, tables, callouts."""

from typing import TYPE_CHECKING, Final

from briefgen.backends.docx.direct import TURNED, direct, indents, properties
from briefgen.backends.docx.inlines import InlineWriter
from briefgen.backends.docx.lists import Lists
from briefgen.backends.docx.markup import quoteattr
from briefgen.document.direction import begins_right_to_left
from briefgen.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Callout,
    Cell,
    Heading,
    Inlines,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
    Row,
    Table,
    ThematicBreak,
)
from briefgen.document.style import APART, LEVELS, TWIPS, HouseStyle

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_RULE: Final = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="808080"/></w:pBdr>'
_APART: Final = f'<w:spacing w:before="0" w:after="0" w:line="{round(APART * TWIPS)}" w:lineRule="exact"/>'
BETWEEN_TABLES: Final = f"<w:p><w:pPr>{_APART}</w:pPr></w:p>"
"""Word joins tables that touch; a paragraph of the body's height would part them further than the text."""


class BlockWriter:
    """Writes new blocks for one Word file."""

    def __init__(self, word: "WordDocument", style: HouseStyle, inlines: InlineWriter) -> None:
        self._style = style
        self._inlines = inlines
        self._lists = Lists(word)
        self.right_to_left = False
        """Whether columns run from right to left."""
        self._ids = inlines.style_ids
        self._named = {look.id: look for name, look in style.paragraphs.items() if self._known(name)}

    def blocks(self, blocks: Blocks, *, style: str = "", width: float | None = None) -> str:
        """Return several blocks as XML; `style` is that of paragraphs which name none, `width` the room in points."""
        pieces: list[str] = []
        for index, block in enumerate(blocks):
            if index and isinstance(block, Table) and isinstance(blocks[index - 1], Table):
                pieces.append(BETWEEN_TABLES)
            pieces.append(self.block(block, style=style, width=width))
        return "".join(pieces)

    def block(self, block: Block, *, style: str = "", width: float | None = None) -> str:  # noqa: C901, PLR0911  # one case a node
        """Return a block as XML."""
        match block:
            case Heading():
                return self._paragraph(block.content, block.style or f"Heading {block.level}", block.anchor)
            case Paragraph():
                return self._paragraph(block.content, block.style or style, block.anchor)
            case BulletList() | OrderedList():
                return self._list(block, 1)
            case Table():
                return self._table(block, width)
            case BlockQuote(blocks):
                return self.blocks(blocks, style="Quote", width=width)
            case Callout():
                return self.blocks(block.blocks, style=block.style or "Callout", width=width)
            case ThematicBreak():
                return f"<w:p><w:pPr>{_RULE}</w:pPr></w:p>"
            case PageBreak():
                return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

    def _paragraph(self, content: Inlines, style: str, anchor: str = "", indent: str = "") -> str:
        look = properties({**self._styled(style), **({"ind": indent} if indent else {}), **self._turned(content)})
        return f"<w:p>{look}{self._inlines.bookmark(anchor, self._inlines.runs(content))}</w:p>"

    def _turned(self, content: Inlines) -> dict[str, str]:
        return TURNED if not self.right_to_left and begins_right_to_left(content) else {}

    def _known(self, style: str) -> str:
        """Return the id of a paragraph style that the file has; Word stores the names of its own in lower case."""
        return str(self._ids.get(("paragraph", style)) or self._ids.get(("paragraph", style.lower())) or "")

    def _style_id(self, style: str) -> str:
        """Return a paragraph style's id, that of the style which it is based on where it is an automatic one."""
        look = self._style.paragraphs.get(style)
        return self._known(style) or (look.id if look is not None else "")

    def _styled(self, style: str) -> dict[str, str]:
        """Return the properties that give a paragraph its style, and what an automatic style adds to it."""
        style_id = self._style_id(style)
        found = {"pStyle": f"<w:pStyle w:val={quoteattr(style_id)}/>"} if style_id else {}
        look = self._style.paragraphs.get(style)
        if look is None or self._known(style):
            return found
        return {**direct(look, self._named.get(style_id, self._style.body)), **found}

    def _list(self, block: BulletList | OrderedList, level: int) -> str:
        numbered = isinstance(block, OrderedList)
        base = block.style or ("List Number" if numbered else "List Bullet")
        style, indent = self._level_style(base, level)
        start = block.start if isinstance(block, OrderedList) else None
        numbering = self._lists.numbering(self._style_id(style), start)
        if numbering and not indent:
            indent = self._own_indent(style)
        extra = {name: xml for name, xml in (("numPr", numbering), ("ind", indent)) if xml}
        pieces: list[str] = []
        for number, item in enumerate(block.items, block.start if isinstance(block, OrderedList) else 1):
            mark = "" if numbering is not None else (f"{number}.\t" if numbered else "•\t")
            pieces.append(self._item(item, style, level, extra, mark))
        return "".join(pieces)

    def _own_indent(self, style: str) -> str:
        """Return the indents of a style that states its own: a paragraph's own numbering would take them away."""
        look = self._style.paragraphs.get(style)
        return indents(look) if look is not None and self._lists.is_indented(self._style_id(style)) else ""

    def _level_style(self, base: str, level: int) -> tuple[str, str]:
        """Return the style of a list's level, and the indent to add where the file's styles do not go as deep."""
        named = self._named.get(self._style_id(base))
        plain = named.name if named is not None else base  # an automatic style has no levels of its own
        for depth in range(min(level, LEVELS), 1, -1):
            if ("paragraph", f"{plain} {depth}") in self._ids:
                return f"{plain} {depth}", _indent(level) if level > depth else ""
        return base, _indent(level) if level > 1 else ""

    def _item(self, item: ListItem, style: str, level: int, extra: dict[str, str], mark: str) -> str:
        pieces: list[str] = []
        first, *rest = item.blocks or (Paragraph(()),)
        if isinstance(first, Paragraph | Heading):
            inside = self._inlines.bookmark(item.anchor, self._inlines.runs(first.content))
            look = properties({**self._styled(style), **extra, **self._turned(first.content)})
            typed = f'<w:r><w:t xml:space="preserve">{mark.strip()}</w:t><w:tab/></w:r>' if mark else ""
            pieces.append(f"<w:p>{look}{typed}{inside}</w:p>")
        else:
            rest = [first, *rest]
        for block in rest:
            if isinstance(block, BulletList | OrderedList):
                pieces.append(self._list(block, level + 1))
            elif isinstance(block, Paragraph):
                left = f'<w:ind w:left="{360 * level}"/>'
                pieces.append(self._paragraph(block.content, block.style, block.anchor, left))
            else:
                pieces.append(self.block(block))
        return "".join(pieces)

    def _table(self, table: Table, width: float | None) -> str:
        columns = max((len(row.cells) for row in table.rows), default=0)
        if not columns:
            return ""
        page = self._style.page
        room = width if width is not None else page.width - page.left - page.right
        shares = table.widths if len(table.widths) == columns else (1 / columns,) * columns
        widths = tuple(share * room for share in shares)
        style_id = self._ids.get(("table", table.style)) or self._ids.get(("table", "Table Grid"), "")
        named = f"<w:tblStyle w:val={quoteattr(style_id)}/>" if style_id else ""
        visual = "<w:bidiVisual/>" * self.right_to_left
        total = f'<w:tblW w:w="{round(sum(widths) * TWIPS)}" w:type="dxa"/>'
        look = (
            f'<w:tblLook w:val="{0x0020 * bool(table.header_rows) | 0x0080 * table.header_column:04X}"'
            f' w:firstRow="{int(table.header_rows > 0)}" w:lastRow="0" w:firstColumn="{int(table.header_column)}"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        )
        grid = "".join(f'<w:gridCol w:w="{round(share * TWIPS)}"/>' for share in widths)
        rows = "".join(self._row(row, widths, header=index < table.header_rows) for index, row in enumerate(table.rows))
        properties = f'<w:tblPr>{named}{visual}{total}<w:tblLayout w:type="fixed"/>{look}</w:tblPr>'
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    def _row(self, row: Row, widths: tuple[float, ...], *, header: bool) -> str:
        head = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' * header}</w:trPr>"
        cells = (*row.cells, *(Cell(()),) * (len(widths) - len(row.cells)))
        return f"<w:tr>{head}{''.join(map(self._cell, cells, widths))}</w:tr>"

    def _cell(self, cell: Cell, width: float) -> str:
        inside = self.blocks(cell.blocks, style="Table Text", width=max(width - 12, 12))
        if not cell.blocks or not inside.endswith("</w:p>"):
            inside += "<w:p/>"  # a cell ends in a paragraph (ECMA-376 17.4.65)
        return f'<w:tc><w:tcPr><w:tcW w:w="{round(width * TWIPS)}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'


def _indent(level: int) -> str:
    return f'<w:ind w:left="{360 * level}" w:hanging="360"/>'
