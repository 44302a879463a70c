"""The marking stands at the top and bottom of every page, in every format, whatever the template has."""

import io
import re
import zipfile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree
from pypdf import PdfReader
from samples import DOUBT, PLAN, briefing
from word_files import saved, typed, with_properties

from briefgen import pipeline
from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.document.walk import texts
from briefgen.errors import UnknownNameError
from briefgen.model.briefing import Desk
from briefgen.model.markings import Marking
from briefgen.templating.word import compile_template


def plain() -> WordDocument:
    """A Word file without headers and footers."""
    word = docx.Document()
    word.add_paragraph("{{ title }}")
    word.add_paragraph("Second page").paragraph_format.page_break_before = True
    return word


def lettered() -> WordDocument:
    """A Word file with a letterhead, and others on the first and on even pages."""
    word = plain()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    word.settings.odd_and_even_pages_header_footer = True
    section.header.paragraphs[0].text = "Letterhead"
    section.first_page_header.paragraphs[0].text = "First"
    return word


def tagged() -> WordDocument:
    """A Word file that has the tag in header and footer."""
    word = plain()
    for story in (word.sections[0].header, word.sections[0].footer):
        story.paragraphs[0].text = "x {{ marking }}"
    return word


def made(word: WordDocument, marking: str, **own: Marking) -> dict[str, bytes]:
    """Return the sample with a marking in three formats."""
    template = compile_template(saved(word), "ours.docx")
    composed = pipeline.compose(briefing(marking=marking), template, ignore, markings=own)
    return {
        kind: BACKENDS.get(kind)(composed.document, composed.style, ignore) for kind in ("docx", "pdf", "html", "md")
    }


@pytest.mark.parametrize("file", [plain, lettered, tagged])
def test_every_page_has_it_above_and_below(file) -> None:
    found = made(file(), "official")
    for page in PdfReader(io.BytesIO(found["pdf"])).pages:
        assert page.extract_text().count("OFFICIAL") == 2
    package = zipfile.ZipFile(io.BytesIO(found["docx"]))
    stories = [part for part in package.namelist() if re.search(r"word/(header|footer|band)\d*\.xml", part)]
    assert len(stories) >= 2
    for part in stories:
        assert package.read(part).count(b"OFFICIAL") == 1, part
    word = docx.Document(io.BytesIO(found["docx"]))
    assert "OFFICIAL" in "".join(p.text for p in word.sections[0].header.paragraphs)
    assert "OFFICIAL" in "".join(p.text for p in word.sections[0].footer.paragraphs)
    assert found["html"].decode().count("OFFICIAL") >= 2
    assert found["md"].decode().count("OFFICIAL") >= 1


@pytest.mark.parametrize("file", [plain, lettered, tagged])
def test_without_a_marking_there_is_no_band(file) -> None:
    found = made(file(), "")
    word = docx.Document(io.BytesIO(found["docx"]))
    lines = [p.text for p in (*word.sections[0].header.paragraphs, *word.sections[0].footer.paragraphs)]
    assert len(lines) == 2
    for part in zipfile.ZipFile(io.BytesIO(found["docx"])).namelist():
        assert b"band=" not in zipfile.ZipFile(io.BytesIO(found["docx"])).read(part), part
    (first, *_) = PdfReader(io.BytesIO(found["pdf"])).pages
    assert "OFFICIAL" not in first.extract_text()


def test_a_marking_with_colours_has_them_in_every_format() -> None:
    found = made(plain(), "TLP:RED")
    package = zipfile.ZipFile(io.BytesIO(found["docx"]))
    xml = package.read("word/band0.xml").decode()
    assert '<w:color w:val="FF2B2B"/>' in xml
    assert '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>' in xml
    assert '<w:sz w:val="24"/>' in xml
    assert "background-color:#000000" in found["html"].decode()
    assert "color:#FF2B2B" in found["html"].decode()
    operations = PdfReader(io.BytesIO(found["pdf"])).pages[0].get_contents().operations
    colours = {tuple(round(float(part), 2) for part in operands) for operands, name in operations if name == b"rg"}
    assert (1.0, 0.17, 0.17) in colours


def test_an_own_marking_is_printed_as_the_office_spells_it() -> None:
    found = made(plain(), "eyes only", **{"EYES ONLY": Marking("Eyes Only", "FFFFFF", "C00000")})
    assert b"Eyes Only" in zipfile.ZipFile(io.BytesIO(found["docx"])).read("word/band0.xml")
    assert "background-color:#C00000" in found["html"].decode()


def test_an_unknown_marking_makes_no_document() -> None:
    with pytest.raises(UnknownNameError, match="OFFICIAL"):
        made(plain(), "OFICIAL")


def test_the_marking_is_a_document_property() -> None:
    found = made(plain(), "tlp:green")
    assert docx.Document(io.BytesIO(found["docx"])).core_properties.keywords == "TLP:GREEN"
    assert PdfReader(io.BytesIO(found["pdf"])).metadata["/Keywords"] == "TLP:GREEN"
    assert '<meta name="keywords" content="TLP:GREEN">' in found["html"].decode()


def test_the_traffic_light_protocol_stands_at_the_right_and_others_where_the_template_says() -> None:
    for marking, place in (("TLP:AMBER", "right"), ("OFFICIAL", "center")):
        template = compile_template(saved(plain()), "ours.docx")
        composed = pipeline.compose(briefing(marking=marking), template, ignore)
        for story in (composed.document.header, composed.document.footer):
            (line,) = (block for block in story if marking in "".join(texts((block,))))
            assert composed.style.paragraph(line.style).align == place
        word = docx.Document(io.BytesIO(BACKENDS.get("docx")(composed.document, composed.style, ignore)))
        for story in (word.sections[0].header, word.sections[0].footer):
            (line,) = (paragraph for paragraph in story.paragraphs if paragraph.text == marking)
            assert line.alignment == {"right": 2, "center": 1}[place]


def test_a_marking_beside_other_words_stays_where_it_is() -> None:
    word = tagged()
    composed = pipeline.compose(briefing(marking="TLP:RED"), compile_template(saved(word), "ours.docx"), ignore)
    assert {composed.style.paragraph(block.style).align for block in composed.document.header} == {"left"}


def own_properties(data: bytes) -> dict[str, str]:
    part = zipfile.ZipFile(io.BytesIO(data)).read("docProps/custom.xml")
    return {entry.get("name", ""): "".join(entry.itertext()) for entry in etree.fromstring(part)}


def test_the_marking_is_a_property_of_its_own_in_word() -> None:
    assert own_properties(made(plain(), "tlp:green")["docx"]) == {"Marking": "TLP:GREEN"}
    word = with_properties(saved(plain()), {"limit risks": 4, "Marking": "SECRET"})
    composed = pipeline.compose(briefing(marking="OFFICIAL"), compile_template(word, "ours.docx"), ignore)
    data = BACKENDS.get("docx")(composed.document, composed.style, ignore)
    assert own_properties(data) == {"limit risks": "4", "Marking": "OFFICIAL"}
    assert docx.Document(io.BytesIO(data)).core_properties.keywords == "OFFICIAL"
    assert "docProps/custom.xml" not in zipfile.ZipFile(io.BytesIO(made(plain(), "")["docx"])).namelist()


def portions(marking: str, **properties: str) -> list[str]:
    """Return the lines of a document with paragraphs of all kinds."""
    lines = (
        "{{ title }}",
        "{{ desk.to }}",
        "{{ desk.purpose }}",
        "{{ desk.timing }}",
        "{{ risks }}",
        "{{ agreements }}",
    )
    more = ("{% for r in risks %}", "{{ r.text }}", "{% endfor %}", "{{ comments }}")
    template = compile_template(with_properties(typed(*lines, *more), properties), "ours.docx")
    made = briefing(marking=marking, desk=Desk(to="The Minister", purpose="Whether to join."))
    return list(texts(pipeline.compose(made, template, ignore).document.blocks))


def test_paragraphs_are_marked_one_by_one_where_the_marking_asks_for_it() -> None:
    found = portions("SECRET//NOFORN")
    assert found[:4] == [
        "(U)\u00a0Norland and Sudria: grid link", "The Minister", "(S//NF)\u00a0Whether to join.", "[to be completed]",
    ]  # fmt: skip
    assert found.count(f"(U)\u00a0{DOUBT}") == 1
    assert f"(U)\u00a0{DOUBT}\u00a0[1]" in found
    assert f"(U)\u00a0{PLAN}" in found
    assert "(S//NF)\u00a0Comment by Desk: Ask for the text." in found
    assert portions("CUI")[2] == "(CUI)\u00a0Whether to join."


def test_paragraphs_have_no_marks_where_marking_or_template_ask_for_none() -> None:
    assert not any("(U)" in line for line in portions("SECRET"))
    assert not any("(U)" in line for line in portions("SECRET//NOFORN", portions="off"))


def test_what_a_person_has_reworded_has_the_mark_of_what_people_wrote() -> None:
    template = compile_template(typed("{{ risks }}"), "ours.docx")
    one = briefing(marking="CUI")
    composed = pipeline.compose(one, template, ignore, edited=frozenset({one.risks[0].id}))
    assert next(texts(composed.document.blocks)).startswith("(CUI)\u00a0")


def worded() -> WordDocument:
    """A Word file whose letterhead has the word, but no tag."""
    word = plain()
    word.sections[0].header.paragraphs[0].text = "Office of trademarking"
    word.sections[0].footer.paragraphs[0].text = "TOP SECRETARIAT, see the marking guide"
    return word


def sectionless() -> WordDocument:
    """A Word file without a section of its own."""
    word = plain()
    body = word.element.body
    body.remove(body.sectPr)
    return word


def two_sections() -> WordDocument:
    """A Word file whose second section has another first page."""
    word = plain()
    word.add_section().different_first_page_header_footer = True
    word.add_paragraph("Third page")
    return word


@pytest.mark.parametrize("file", [worded, sectionless, two_sections])
def test_no_file_keeps_the_marking_off_a_page(file) -> None:
    found = made(file(), "official")
    for page in PdfReader(io.BytesIO(found["pdf"])).pages:
        assert page.extract_text().count("OFFICIAL") == 2
    for section in docx.Document(io.BytesIO(found["docx"])).sections:
        stories = [section.header, section.footer]
        if section.different_first_page_header_footer:
            stories += [section.first_page_header, section.first_page_footer]
        for story in stories:
            assert "OFFICIAL" in "".join(paragraph.text for paragraph in story.paragraphs)


def test_a_document_that_was_made_can_be_a_template_with_other_first_pages() -> None:
    word = docx.Document(io.BytesIO(made(plain(), "official")["docx"]))
    word.sections[0].different_first_page_header_footer = True
    (section,) = docx.Document(io.BytesIO(made(word, "secret")["docx"])).sections
    for story in (section.header, section.footer, section.first_page_header, section.first_page_footer):
        assert "SECRET" in "".join(paragraph.text for paragraph in story.paragraphs)


def test_pages_that_are_switched_off_in_word_get_no_header_of_their_own() -> None:
    word = plain()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    word.settings.odd_and_even_pages_header_footer = True
    for mark in (section._sectPr.find(qn("w:titlePg")), word.settings.element.find(qn("w:evenAndOddHeaders"))):
        mark.set(qn("w:val"), "0")
    document = zipfile.ZipFile(io.BytesIO(made(word, "official")["docx"])).read("word/document.xml")
    assert re.findall(rb'<w:(\w+)Reference[^>]*w:type="(\w+)"', document) == [
        (b"header", b"default"),
        (b"footer", b"default"),
    ]
