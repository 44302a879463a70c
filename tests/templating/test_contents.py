"""A table of contents: a real field in Word, made anew when it opens; the headings as links in every other format."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfReader
from samples import briefing
from word_files import saved

from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.document.nodes import Document, Heading, Paragraph
from briefgen.document.walk import plain
from briefgen.templating.compose import compose
from briefgen.templating.word import Template, compile_template

BEGIN = (
    '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
    '<w:instrText xml:space="preserve"> TOC \\o "1-{}" \\h \\z \\u </w:instrText></w:r><w:r>'
    '<w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1"><w:r><w:t>Stale entry</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>'
)
END = '<w:p><w:r><w:t>Stale too {{ label.risks }}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>Stale</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CONTROL = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    "<w:sdtContent>{}</w:sdtContent></w:sdt>"
)


def made(deepest: int = 3, *, control: bool = False) -> tuple[Template, Document]:
    """Return a composed document with a table of contents before its sections."""
    word = docx.Document()
    for level, heading, tag in (
        (1, "{{ label.agreements }}", "{{ agreements | table }}"),
        (1, "Abroad", "{{ international_reactions }}"),
        (1, "Considerations", ""),
        (2, "Risks", "{{ risks }}"),
    ):
        word.add_heading(heading, level)
        word.add_paragraph(tag)
    pieces = (BEGIN.format(deepest), END)
    xml = CONTROL.format("".join(pieces)) if control else "".join(pieces)
    for element in reversed(parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>")):
        word.element.body.insert(0, element)
    template = compile_template(saved(word), "ours.docx")
    return template, compose(template, briefing(), ignore)


def entries(document: Document) -> list[str]:
    """Return the lines of the table of contents."""
    return [plain(b.content) for b in document.blocks if isinstance(b, Paragraph) and b.style.startswith("TOC ")]


@pytest.mark.parametrize("control", [False, True])
def test_the_headings_that_are_there_are_listed(control: bool) -> None:  # noqa: FBT001
    assert entries(made(control=control)[1]) == ["Agreements and plans", "Considerations", "Risks"]
    assert entries(made(1, control=control)[1]) == ["Agreements and plans", "Considerations"]


@pytest.mark.parametrize("control", [False, True])
def test_word_keeps_the_field_and_makes_it_anew(control: bool) -> None:  # noqa: FBT001
    template, document = made(control=control)
    package = zipfile.ZipFile(io.BytesIO(BACKENDS.get("docx")(document, template.style, ignore)))
    xml = package.read("word/document.xml").decode()
    assert ' TOC \\o "1-3" \\h \\z \\u ' in xml
    assert '<w:fldChar w:fldCharType="begin" w:dirty="true"/>' in xml
    assert xml.count('w:fldCharType="begin"') == xml.count('w:fldCharType="end"') == 1
    assert "Stale" not in xml
    assert "{{" not in xml
    word = docx.Document(io.BytesIO(BACKENDS.get("docx")(document, template.style, ignore)))
    assert [p.text for p in word.paragraphs][:3] == ["Agreements and plans", "Considerations", "Risks"]
    anchors = set(re.findall('<w:hyperlink w:anchor="(heading_[0-9]+)"', xml))
    assert len(anchors) == 3
    assert all(f'w:name="{name}"' in xml for name in anchors)


def test_the_other_formats_link_to_the_headings() -> None:
    template, document = made()
    html = BACKENDS.get("html")(document, template.style, ignore).decode()
    assert "Stale" not in html
    target = html.partition('<a href="#')[2].partition('"')[0]
    target = html[html.index("TOC-1") :].partition('href="#')[2].partition('"')[0]
    assert f'id="{target}"' in html
    pdf = PdfReader(io.BytesIO(BACKENDS.get("pdf")(document, template.style, ignore)))
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert text.count("Considerations") == 2
    assert "Stale" not in text


def first_lines(field: str) -> list[str]:
    """Return the first lines of a document that begins with a paragraph of this field."""
    word = docx.Document()
    word.add_heading("One", 1)
    word.add_heading("Within", 2)
    word.add_paragraph("{{ risks }}")
    word.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{field}</w:p>"))
    document = compose(compile_template(saved(word), "ours.docx"), briefing(), ignore)
    return [plain(block.content) for block in document.blocks[:3] if isinstance(block, Paragraph | Heading)]


@pytest.mark.parametrize("pieces", [(" TOC \\o &quot;1-1&quot; ",), (" TO", "C", " \\o &quot;1-", "1&quot; ")])
def test_the_field_may_be_cut_into_runs(pieces: tuple[str, ...]) -> None:
    codes = "".join(f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in pieces)
    assert first_lines(FIELD.format(codes)) == ["One", "One", "Within"]


def test_the_field_may_be_in_its_short_form() -> None:
    text = "<w:r><w:t>Stale</w:t></w:r>"
    assert first_lines(f'<w:fldSimple w:instr=" TOC \\o &quot;1-1&quot; ">{text}</w:fldSimple>') == [
        "One", "One", "Within",
    ]  # fmt: skip


@pytest.mark.parametrize("switch", ["\\c &quot;Figure&quot;", "\\f", "\\a &quot;Table&quot;"])
def test_a_table_of_figures_is_left_as_it_is(switch: str) -> None:
    assert first_lines(FIELD.format(f"<w:r><w:instrText> TOC \\h {switch} </w:instrText></w:r>"))[0] == "Stale"


def test_without_headings_the_place_is_empty() -> None:
    word = docx.Document()
    for element in reversed(parse_xml(f"<w:body {nsdecls('w')}>{BEGIN.format(3)}{END}</w:body>")):
        word.element.body.insert(0, element)
    template = compile_template(saved(word), "ours.docx")
    document = compose(template, briefing(), ignore)
    assert [plain(block.content) for block in document.blocks if isinstance(block, Paragraph)] == [""]
