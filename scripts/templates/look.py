"""The look that all built-in templates share: sheet, styles of paragraphs, characters and tables, and numbering."""

from typing import Any, Final

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from msgspec import Struct

NAVY, BLUE, GREY, RULE, PALE = "1F3864", "1F4E9E", "595959", "B4C0D4", "EEF2F8"
_SPACE_BEHIND: Final = '<w:suff w:val="space"/>'
KEPT_TABLES: Final = frozenset({"Normal Table", "Table Grid", "Briefing Table", "Memo Block", "Side by Side"})


class Sheet(Struct, frozen=True):
    """A sheet of paper, and the language of those who use it."""

    width: float
    height: float
    language: str
    side: float = 72.0
    """The margins to the left and right."""

    @property
    def text(self) -> float:
        """How wide a line may be."""
        return self.width - 2 * self.side


A4: Final = Sheet(595.3, 841.9, "en-GB")
LETTER: Final = Sheet(612.0, 792.0, "en-US")


def dress(word: WordDocument, sheet: Sheet) -> None:
    """Set page and styles: Calibri 11, navy headings, margins of 2.5 cm at the sides and 2.1 cm above and below."""
    section = word.sections[0]
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    section.left_margin = section.right_margin = Pt(sheet.side)
    section.top_margin = section.bottom_margin = Pt(60)
    section.header_distance = section.footer_distance = Pt(26)
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), sheet.language)
    _text_styles(word.styles)
    _margin_styles(word.styles, sheet.text)
    _own_styles(word.styles)
    _note_styles(word.styles)
    _table_styles(word.styles)
    paragraph = _added(word.styles, "Numbered Paragraph", 11, "000000")
    spacing(paragraph, 0, 6)
    _numbered(word, paragraph, "decimal", 425)
    _numbered(word, _annex_heading(word.styles), "upperLetter", 0)
    for style in tuple(word.styles.element.style_lst):
        if style.get(qn("w:type")) == "table" and style.name_val not in KEPT_TABLES:
            word.styles.element.remove(style)


def tighten(word: WordDocument) -> None:
    """Take space away between paragraphs and around the text, for what must stand on one page."""
    section = word.sections[0]
    section.top_margin = section.bottom_margin = Pt(56)
    word.styles["Title"].font.size = Pt(18)
    spacing(word.styles["Title"], 0, 5)
    spacing(word.styles["Heading 1"], 7, 2)
    spacing(word.styles["List Bullet"], 0, 1)
    for name in ("Normal", "Callout"):
        spacing(word.styles[name], 0, 3)
    for name in ("Table Text", "Table Heading"):
        spacing(word.styles[name], 1, 1)


def _text_styles(styles: Any) -> None:
    font(styles["Normal"], 11)
    spacing(styles["Normal"], 0, 6)
    font(styles["Title"], 20, NAVY, bold=True)
    spacing(styles["Title"], 4, 8)
    drop(styles["Title"], "pBdr")
    for level, size, before in ((1, 13, 9), (2, 11.5, 6), (3, 11, 4)):
        heading = styles[f"Heading {level}"]
        font(heading, size, NAVY, bold=True)
        spacing(heading, before, 3)
        heading.paragraph_format.keep_with_next = True
    for name in ("List Bullet", "List Number"):
        spacing(styles[name], 0, 3)
        styles[name].paragraph_format.left_indent = Pt(18)
        styles[name].paragraph_format.first_line_indent = Pt(-18)
        drop(styles[name], "contextualSpacing")


def _margin_styles(styles: Any, width: float) -> None:
    for name in ("Header", "Footer"):
        style = styles[name]
        font(style, 9, GREY)
        spacing(style, 0, 0)
        drop(style, "tabs")
        style.paragraph_format.tab_stops.add_tab_stop(Pt(width), WD_TAB_ALIGNMENT.RIGHT)
    marking = _added(styles, "Marking", 11, NAVY, bold=True)
    spacing(marking, 2, 2)
    marking.element.get_or_add_pPr().append(parse_xml(f'<w:jc {nsdecls("w")} w:val="center"/>'))


def _own_styles(styles: Any) -> None:
    """Add the paragraph and character styles that the program or the templates name."""
    for name, size, colour, bold, after in (
        ("Table Text", 10, "000000", False, 2),
        ("Table Heading", 10, NAVY, True, 2),
        ("Small Print", 9, GREY, False, 3),
        ("Source Line", 9.5, GREY, False, 3),
        ("Card", 14, "000000", False, 8),
        ("Strip", 10, "000000", False, 4),
    ):
        before = {"Small Print": 4, "Table Text": 2, "Table Heading": 2}.get(name, 0)
        spacing(_added(styles, name, size, colour, bold=bold), before, after)
    line = f'<w:{{}} w:val="single" w:sz="8" w:space="3" w:color="{NAVY}"/>'
    _edged(styles["Strip"], line.format("top") + line.format("bottom"))
    sheet = _added(styles, "Sheet Title", 20, NAVY, bold=True)
    sheet.base_style = styles["Heading 1"]
    spacing(sheet, 0, 10)
    sheet.paragraph_format.page_break_before = True
    callout = _added(styles, "Callout", 11, "000000")
    spacing(callout, 0, 4)
    callout.paragraph_format.left_indent = callout.paragraph_format.right_indent = Pt(8)
    edges = f'<w:left w:val="single" w:sz="24" w:space="6" w:color="{NAVY}"/>'
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{PALE}"/>'
    _edged(callout, edges)
    callout.element.get_or_add_pPr().insert_element_before(parse_xml(shade), "w:tabs", "w:spacing", "w:ind")
    number = styles.add_style("Evidence Number", WD_STYLE_TYPE.CHARACTER)
    number.font.size = Pt(9)
    number.font.color.rgb = RGBColor.from_string(BLUE)


def _note_styles(styles: Any) -> None:
    """Add the styles of footnotes and endnotes under Word's own names for them, which it stores in lower case."""
    for kind in ("footnote", "endnote"):
        text = styles.add_style(f"{kind} text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        text.base_style = styles["Normal"]
        font(text, 9)
        spacing(text, 0, 2)
        mark = styles.add_style(f"{kind} reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
        mark.font.superscript = True
        for style, part in ((text, "Text"), (mark, "Reference")):
            style.element.set(qn("w:styleId"), f"{kind.title()}{part}")


def _annex_heading(styles: Any) -> Any:
    """Return the style of the headings of annexes, whose letters follow what is printed."""
    style = styles.add_style("Annex Heading", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Heading 2"]
    style.next_paragraph_style = styles["Normal"]
    return style


def _edged(style: Any, lines: str) -> None:
    """Give a paragraph style lines at its edges."""
    borders = parse_xml(f"<w:pBdr {nsdecls('w')}>{lines}</w:pBdr>")
    style.element.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing")


def _table_styles(styles: Any) -> None:
    """Add the looks of tables: lines between the rows of data; a block of labels; columns without any line."""
    head = (
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr></w:tblStylePr>'
    )
    line = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="{}"/>'
    ruled = line.format("top", 8, NAVY) + line.format("bottom", 8, NAVY) + line.format("insideH", 4, RULE)
    for name, edges, margins, extra in (
        ("Briefing Table", ruled, (20, 100, 20, 100), head),
        ("Memo Block", line.format("bottom", 8, NAVY), (20, 100, 20, 100), ""),
        ("Side by Side", "", (0, 0, 0, 160), ""),
    ):
        sides = zip(("top", "left", "bottom", "right"), margins, strict=True)
        padding = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
        borders = f"<w:tblBorders>{edges}</w:tblBorders>" if edges else ""
        styles.element.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
                f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr>{borders}'
                f"<w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>{extra}</w:style>"
            )
        )


def _numbered(word: WordDocument, style: Any, form: str, hanging: int) -> None:
    """Let the paragraphs of a style be numbered through the whole paper (ECMA-376 17.9).

    Args:
        word: the file, which gets a list.
        style: the style of its paragraphs.
        form: how numbers are written: "decimal" or "upperLetter".
        hanging: how far the text stands from the number's left, in twips; 0 for a space between them.
    """
    numbering = word.part.numbering_part.element
    names = ("abstractNumId", "numId")
    abstract, number = (
        1 + max(int(child.get(qn(f"w:{name}"), "0")) for child in numbering.iterchildren()) for name in names
    )
    indent = f'<w:ind w:left="{hanging}" w:hanging="{hanging}"/>'
    apart = f'<w:tabs><w:tab w:val="num" w:pos="{hanging}"/></w:tabs>' if hanging else ""
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style.style_id}"/>'
        f'{"" if hanging else _SPACE_BEHIND}<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{apart}{indent}</w:pPr></w:lvl>"
    )
    numbering.find(qn("w:num")).addprevious(
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}"><w:nsid w:val="4B521A{abstract:02X}"/>'
            f'<w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="4B521B{abstract:02X}"/>{level}</w:abstractNum>'
        )
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>')
    )
    properties = style.element.get_or_add_pPr()
    numbered = f'<w:numPr {nsdecls("w")}><w:numId w:val="{number}"/></w:numPr>'
    properties.insert_element_before(parse_xml(numbered), "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _added(styles: Any, name: str, size: float, colour: str, *, bold: bool = False) -> Any:
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    font(style, size, colour, bold=bold)
    return style


def font(style: Any, size: float, colour: str = "000000", *, bold: bool = False) -> None:
    """Give a style a font: Calibri, which is the theme's, so that staff change it in one place."""
    properties = style.element.get_or_add_rPr()
    for fonts in properties.findall(qn("w:rFonts")):
        properties.remove(fonts)
    theme = "minorHAnsi"
    fonts = f'w:asciiTheme="{theme}" w:hAnsiTheme="{theme}" w:cstheme="minorBidi" w:eastAsiaTheme="minorEastAsia"'
    properties.insert(0, parse_xml(f"<w:rFonts {nsdecls('w')} {fonts}/>"))
    style.font.size = Pt(size)
    style.font.bold = bold
    style.font.color.rgb = RGBColor.from_string(colour)
    for name in ("w:spacing", "w:kern"):
        for element in properties.findall(qn(name)):
            properties.remove(element)


def spacing(style: Any, before: float, after: float) -> None:
    """Set the space around a style's paragraphs; there is none between its lines."""
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0


def drop(style: Any, name: str) -> None:
    """Take a paragraph property out of a style."""
    properties = style.element.get_or_add_pPr()
    for element in properties.findall(qn(f"w:{name}")):
        properties.remove(element)
