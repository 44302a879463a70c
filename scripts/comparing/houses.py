"""Random Word files to be used as templates: page, margins, fonts, styles, lists, tables and text by a seed."""

import io
from random import Random
from typing import Any, Final

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from scripts.comparing.prose import Prose

FONTS: Final = ("Calibri", "Cambria", "Arial", "Times New Roman", "Courier New", "DejaVu Sans", "DejaVu Serif")
"""Those that are installed where the tests run, or that have twins there."""
SHEETS: Final = ((595.3, 841.9), (612.0, 792.0), (419.5, 595.3), (500.0, 700.0), (700.0, 540.0))
TAGS: Final = (
    "{{ summary }}", "{{ background }}", "{{ agreements | table }}", "{{ risks | bullets }}",
    "{{ domestic_reactions | by_country }}", "{{ international_reactions | table }}", "{{ timeline | table }}",
    "{{ participants | table }}", "{{ figures | bullets }}", "{{ risks | numbered }}",
)  # fmt: skip


def house(seed: int) -> bytes:
    """Return a Word file that can be used as a template; one seed gives one file."""
    choose = Random(seed)  # noqa: S311  # documents are to differ, not to be secret
    word = docx.Document()
    _page(word, choose)
    _styles(word, choose)
    _margins(word, choose)
    _Body(word, choose).write()
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _page(word: WordDocument, choose: Random) -> None:
    section = word.sections[0]
    width, height = choose.choice(SHEETS)
    section.page_width, section.page_height = Pt(width), Pt(height)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Pt(choose.randint(36, 100)))
    section.header_distance, section.footer_distance = (Pt(choose.randint(18, 45)) for _ in range(2))


def _styles(word: WordDocument, choose: Random) -> None:
    body, head = choose.choice(FONTS), choose.choice(FONTS)
    normal = _style(word, "Normal")
    _look(normal, body, choose.choice((9, 9.5, 10, 10.5, 11, 12)))
    _space(normal, choose, choose.choice((0, 0, 4, 6)), choose.choice((0, 4, 6, 8, 10)))
    normal.paragraph_format.widow_control = _in(0.8, choose)
    if _in(0.25, choose):
        _add(normal.element.get_or_add_pPr(), "jc", val="both")
    if _in(0.2, choose):
        normal.paragraph_format.first_line_indent = Pt(choose.randint(8, 24))
    if _in(0.3, choose):
        _add(normal.element.get_or_add_rPr(), "kern", val=str(choose.choice((2, 20, 28))))
    for level in (1, 2, 3):
        style = _style(word, f"Heading {level}")
        _look(style, head, choose.choice((18, 16, 14)) - 2 * level)
        _space(style, choose, choose.randint(4, 24), choose.randint(0, 10))
        style.paragraph_format.first_line_indent = Pt(0)
        if level == 1 and _in(0.4, choose):
            _border(style, ("bottom",), choose)
    _lists(word, choose)
    _tables(word, choose, body)
    callout = _style(word, "Callout")
    _border(callout, ("top", "left", "bottom", "right"), choose)
    _add(callout.element.get_or_add_pPr(), "shd", val="clear", color="auto", fill="E8EEF4")
    callout.paragraph_format.left_indent = callout.paragraph_format.right_indent = Pt(choose.randint(0, 12))
    quote = _style(word, "Quote")
    quote.paragraph_format.left_indent = Pt(choose.randint(10, 40))
    for name in ("Footnote Text", "Endnote Text"):
        style = _style(word, name)
        _look(style, body, choose.choice((8, 9)))
        style.paragraph_format.space_after = Pt(choose.choice((0, 0, 3)))
        style.paragraph_format.line_spacing = 1.0


def _lists(word: WordDocument, choose: Random) -> None:
    for name in ("List Bullet", "List Number"):
        style = _style(word, name)
        style.paragraph_format.space_after = Pt(choose.choice((0, 2, 6)))
        if _in(0.5, choose):
            hanging = choose.randint(12, 24)
            style.paragraph_format.left_indent = Pt(hanging + choose.choice((0, 6, 18)))
            style.paragraph_format.first_line_indent = Pt(-hanging)
        if _in(0.5, choose):
            _add(style.element.get_or_add_pPr(), "contextualSpacing")


def _tables(word: WordDocument, choose: Random, font: str) -> None:
    for name, bold in (("Table Text", False), ("Table Heading", True)):
        style = _style(word, name)
        _look(style, font, choose.choice((8, 9, 10)))
        style.font.bold = bold
        style.paragraph_format.first_line_indent = Pt(0)
        _space(style, choose, choose.choice((0, 1, 2)), choose.choice((0, 1, 2, 4)))
    size = choose.choice((2, 4, 4, 6, 8, 12, 18))
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="404040"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        if _in(0.85, choose)
    )
    margins = "".join(
        f'<w:{side} w:w="{choose.choice(widths)}" w:type="dxa"/>'
        for side, widths in (("top", (0, 0, 40)), ("left", (60, 108)), ("bottom", (0, 0, 60)), ("right", (60, 108)))
    )
    look = word.styles["Table Grid"].element.find(qn("w:tblPr"))
    for child in list(look):
        look.remove(child)
    for xml in (f"<w:tblBorders>{edges}</w:tblBorders>", f"<w:tblCellMar>{margins}</w:tblCellMar>"):
        look.append(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))


def _margins(word: WordDocument, choose: Random) -> None:
    section = word.sections[0]
    prose = Prose(choose)
    for part in (section.header, section.footer):
        for _ in range(choose.choice((0, 1, 1, 2, 4))):
            paragraph = part.add_paragraph(prose.phrase(4), style=_style(word, part.paragraphs[0].style.name))
            if _in(0.5, choose):
                paragraph.add_run("\tPage ")
                _field(paragraph, "PAGE")
                paragraph.add_run(" of ")
                _field(paragraph, "NUMPAGES")


class _Body:
    """The text of one file."""

    def __init__(self, word: WordDocument, choose: Random) -> None:
        self._word = word
        self._choose = choose
        self._prose = Prose(choose)

    def write(self) -> None:
        """Add blocks of every kind."""
        choose = self._choose
        kinds = (self._paragraph,) * 4 + (self._heading, self._list, self._numbers, self._table, self._boxed, self._tag)
        self._heading()
        for _ in range(choose.randint(12, 40)):
            choose.choice(kinds)()
            if _in(0.03, choose):
                self._word.add_page_break()  # type: ignore[no-untyped-call]  # python-docx

    def _paragraph(self) -> None:
        paragraph = self._word.add_paragraph()
        for _ in range(self._choose.randint(1, 6)):
            run = paragraph.add_run(self._prose.sentence() + " ")
            run.bold = _in(0.1, self._choose) or None
            run.italic = _in(0.1, self._choose) or None
        if _in(0.05, self._choose):
            run.add_break()
            paragraph.add_run(self._prose.sentence())

    def _heading(self) -> None:
        self._word.add_heading(self._prose.phrase(self._choose.randint(2, 9)), self._choose.randint(1, 3))

    def _list(self, style: str = "List Bullet") -> None:
        for _ in range(self._choose.randint(1, 7)):
            self._word.add_paragraph(self._prose.sentence(), style=style)

    def _numbers(self) -> None:
        self._list("List Number")

    def _boxed(self) -> None:
        for _ in range(self._choose.randint(1, 3)):
            self._word.add_paragraph(self._prose.sentence(), style=self._choose.choice(("Callout", "Quote")))

    def _tag(self) -> None:
        self._word.add_paragraph(self._choose.choice(TAGS))

    def _table(self) -> None:
        columns = self._choose.randint(2, 4)
        table = self._word.add_table(self._choose.randint(2, 14), columns, style="Table Grid")
        for number, row in enumerate(table.rows):
            if not number:
                row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # python-docx has no name for it
            for cell in row.cells:
                cell.paragraphs[0].style = "Table Text" if number else "Table Heading"
                cell.paragraphs[0].add_run(self._prose.phrase(self._choose.randint(1, 3 if not number else 12)))
        self._word.add_paragraph(self._prose.sentence())


def _in(share: float, choose: Random) -> bool:
    """Tell by chance, in this share of all cases yes."""
    return choose.random() < share


def _style(word: WordDocument, name: str) -> ParagraphStyle:
    if name not in word.styles:
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
    return word.styles[name]  # type: ignore[no-any-return]  # python-docx


def _look(style: ParagraphStyle, font: str, size: float) -> None:
    style.font.size = Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), font)


def _space(style: ParagraphStyle, choose: Random, before: float, after: float) -> None:
    look = style.paragraph_format
    look.space_before, look.space_after = Pt(before), Pt(after)
    size = style.font.size.pt
    rules = (
        *(("auto", value) for value in (240, 240, 259, 276, 312, 360)),
        *(("exact", round(size * 1.25) * 20), ("atLeast", round(size * 1.5) * 20)),
    )
    rule, value = choose.choice(rules)
    spacing = style.element.get_or_add_pPr().get_or_add_spacing()
    spacing.set(qn("w:line"), str(value))
    spacing.set(qn("w:lineRule"), rule)


def _border(style: ParagraphStyle, sides: tuple[str, ...], choose: Random) -> None:
    size, space = choose.choice((4, 8, 12)), choose.choice((1, 4, 6))
    edges = "".join(f'<w:{s} w:val="single" w:sz="{size}" w:space="{space}" w:color="204060"/>' for s in sides)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{edges}</w:pBdr>"),
        *(f"w:{name}" for name in ("shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr")),
    )


ORDER: Final = {
    "kern": ("w:sz", "w:szCs", "w:lang"),
    "jc": ("w:outlineLvl",),
    "shd": ("w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl"),
    "contextualSpacing": ("w:jc", "w:outlineLvl"),
}
"""What stands behind a property (ECMA-376 17.3)."""


def _add(properties: Any, name: str, **values: str) -> None:
    for old in properties.findall(qn(f"w:{name}")):
        properties.remove(old)
    element = OxmlElement(f"w:{name}")
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    properties.insert_element_before(element, *ORDER[name])


def _field(paragraph: Any, code: str) -> None:
    simple = OxmlElement("w:fldSimple")
    simple.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    run.append(OxmlElement("w:t"))
    run[0].text = "1"
    simple.append(run)
    paragraph._p.append(simple)  # noqa: SLF001  # python-docx has no fields
