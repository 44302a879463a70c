"""The house style read from a Word file: theme fonts, direct formatting, the page."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from lxml import etree
from word_files import cut, saved, typed

from briefgen.document.nodes import Paragraph, Span, Strong, Text
from briefgen.ooxml.house import house_style
from briefgen.ooxml.names import A_NS
from briefgen.ooxml.package import open_package, save_package
from briefgen.ooxml.styles import Styles
from briefgen.templating.control import Fixed
from briefgen.templating.expression import Name
from briefgen.templating.word import compile_template


def with_theme_font(family: str) -> bytes:
    """Return a Word file whose theme sets text in a family and headings in another."""
    package = open_package(typed("x"), "x.docx")
    theme = package.related("theme")
    assert theme
    root = package.xml(theme)
    for kind, face in (("minorFont", family), ("majorFont", f"{family} Head")):
        root.find(f".//{{{A_NS}}}{kind}/{{{A_NS}}}latin").set("typeface", face)
    return save_package({**package.parts, theme: etree.tostring(root)})


def test_the_themes_fonts_are_the_texts_and_the_headings() -> None:
    style = compile_template(with_theme_font("Quill"), "x.docx").style
    assert style.body.text.font == "Quill"
    assert style.paragraph("Heading 1").text.font == "Quill Head"


def first(data: bytes) -> tuple[Paragraph, dict]:
    """Return a template's first paragraph and the styles that it may name."""
    template = compile_template(data, "x.docx")
    node = template.nodes[0]
    assert isinstance(node, Fixed)
    assert isinstance(node.block, Paragraph)
    return node.block, {**template.style.paragraphs, **template.style.characters}


def test_what_a_run_adds_by_hand_is_seen() -> None:
    block, styles = first(cut("plain ", ("red", '<w:color w:val="C00000"/><w:sz w:val="40"/>'), ("bold", "<w:b/>")))
    plain, red, bold = block.content
    assert plain == Text("plain ")
    assert isinstance(red, Span)
    assert (styles[red.style].color, styles[red.style].size) == ("C00000", 20)
    assert bold == Strong((Text("bold"),))


def test_what_a_paragraph_adds_by_hand_is_seen() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("to the right")
    paragraph.alignment, paragraph.paragraph_format.left_indent = 2, Pt(36)
    paragraph.paragraph_format.space_after = Pt(33)
    block, styles = first(saved(word))
    look = styles[block.style]
    assert (look.align, look.left, look.after) == ("right", 36, 33)
    assert styles["Normal"].align == "left"


def test_the_header_shown_is_the_one_of_most_pages() -> None:
    word = docx.Document()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "On most pages"
    section.first_page_header.paragraphs[0].text = "On the first page"
    header = compile_template(saved(word), "x.docx").margins.header
    assert header[-1].content == (Text("On most pages"),)


@pytest.mark.parametrize(
    ("size", "margin", "page"),
    [
        ('w:w="nan" w:h="inf"', 'w:left="x"', (595.3, 841.9, 0, 72)),
        ('w:w="99999999" w:h="2000"', 'w:left="720"', (1584, 100, 36, 72)),
        ('w:w="10000" w:h="10000"', 'w:left="20000" w:right="20000"', (500, 500, 232, 232)),
    ],
)
def test_a_page_is_one_that_word_can_print_and_has_room_for_text(size: str, margin: str, page: object) -> None:
    section = f"<w:sectPr><w:pgSz {size}/><w:pgMar {margin}/></w:sectPr>"
    root = parse_xml(f"<w:document {nsdecls('w')}><w:body>{section}</w:body></w:document>")
    read = house_style(root, Styles(open_package(typed("x"), "x.docx"))).page
    assert (read.width, read.height, read.left, read.right) == page
    assert read.width - read.left - read.right >= 36
    assert read.height - read.top - read.bottom >= 36


def test_invisible_characters_in_a_tag_are_not_there() -> None:
    template = compile_template(typed("{{ ti\u200btle\u00ad\ufeff }}"), "x.docx")
    assert template.fields[1].expression == Name("title")


def test_a_template_becomes_the_same_bytes_every_time() -> None:
    word = typed("# One", "{{ title }}", "{{ risks }}")
    made = compile_template(word, "x.docx").style.package
    assert made == compile_template(word, "x.docx").style.package
    assert docx.Document(io.BytesIO(made)).paragraphs[0].text == "One"
