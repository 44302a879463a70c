"""Evidence in footnotes or endnotes, where the template's own properties ask for it."""

import io
import re
import zipfile

import pytest
from pypdf import PdfReader
from samples import DOUBT, MET, PLAN, briefing, evidence
from word_files import typed, with_properties

from briefgen.backends import BACKENDS
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.nodes import Span, Text
from briefgen.model.briefing import Statement
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template

LINES = (
    "# Agreements",
    "{{ agreements | table }}",
    "# Background",
    "{{ background }}",
    "# Risks",
    "{{ risks }}",
    "{{ summary }}",
)


def made(place: str, kind: str) -> bytes:
    """Return the sample in a format, with its evidence where the property says."""
    template = compile_template(with_properties(typed(*LINES), {"evidence": place}), "ours.docx")
    return BACKENDS.get(kind)(compose(template, briefing(), ignore), template.style, ignore)


@pytest.mark.parametrize("place", ["footnotes", "endnotes"])
def test_each_quotation_is_one_native_note_in_word(place: str) -> None:
    package = zipfile.ZipFile(io.BytesIO(made(place, "docx")))
    name = place.removesuffix("s")
    document = package.read("word/document.xml").decode()
    notes = package.read(f"word/{place}.xml").decode()
    assert re.findall(f'<w:{name}Reference w:id="(\\d)"/>', document) == ["2", "3", "4"]
    said = ["".join(re.findall("<w:t[^>]*>([^<]*)<", note)) for note in notes.split(f"<w:{name} ")[1:]]
    assert [line.strip() for line in said[2:]] == [
        f"“{PLAN}” The Norland Post, 2 March 2026, paragraph\u00a01",
        f"“{MET}” The Norland Post, 2 March 2026, paragraph\u00a01",
        f"“{DOUBT}” The Norland Post, 2 March 2026, paragraph\u00a02",
    ]
    other = {"footnotes": "endnotes", "endnotes": "footnotes"}[place]
    assert f"word/{other}.xml" not in package.namelist()


def test_endnotes_are_numbered_in_the_digits_that_later_references_have() -> None:
    settings = zipfile.ZipFile(io.BytesIO(made("endnotes", "docx"))).read("word/settings.xml").decode()
    assert '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>' in settings
    assert settings.index("endnotePr") < settings.index("<w:compat")
    body = zipfile.ZipFile(io.BytesIO(made("endnotes", "docx"))).read("word/document.xml").decode()
    assert '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr><w:pgSz' in body
    settings = zipfile.ZipFile(io.BytesIO(made("footnotes", "docx"))).read("word/settings.xml").decode()
    assert "endnotePr" not in settings


def test_a_second_reference_is_the_number_of_the_first_and_leads_there() -> None:
    document = zipfile.ZipFile(io.BytesIO(made("footnotes", "docx"))).read("word/document.xml").decode()
    assert '<w:hyperlink w:anchor="cited_1"' in document
    assert document.count('w:name="cited_1"') == 1


@pytest.mark.parametrize("place", ["footnotes", "endnotes"])
def test_the_other_formats_show_the_notes_too(place: str) -> None:
    pdf = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made(place, "pdf"))).pages).split())
    html = made(place, "html").decode()
    for quote in (PLAN, MET, DOUBT):
        assert f"“{quote}”" in pdf
        assert f"“{quote}”" in html
    assert 'role="doc-endnotes"' in html


def test_a_template_with_notes_is_not_told_that_it_prints_no_evidence() -> None:
    for place, is_told in (("footnotes", False), ("annex", True)):
        found: list[Diagnostic] = []
        template = compile_template(with_properties(typed(*LINES), {"evidence": place}), "ours.docx")
        compose(template, briefing(), found.append)
        assert any("{{ evidence }}" in str(told) for told in found) is is_told


def test_the_number_of_a_note_stands_at_the_full_stop() -> None:
    body = zipfile.ZipFile(io.BytesIO(made("endnotes", "docx"))).read("word/document.xml").decode()
    before = re.findall(
        r"<w:t[^>]*>([^<]*)</w:t></w:r>(?:<w:bookmark[^>]*>)*<w:r>(?:<w:rPr>.*?</w:rPr>)?<w:endnoteRef", body
    )
    assert before
    assert not any(text.endswith("\u00a0") for text in before)


def test_the_numbers_of_two_notes_are_not_read_as_one() -> None:
    both = Statement(id="00000007", text=PLAN, evidence=(*evidence(PLAN), *evidence(MET)))
    template = compile_template(
        with_properties(typed("{{ background | paragraphs }}"), {"evidence": "endnotes"}), "o.docx"
    )
    (line,) = compose(template, briefing(background=(both,)), ignore).blocks
    first, between, second = line.content[-3:]
    assert (isinstance(first, Span), between, isinstance(second, Span)) == (True, Text("\u00a0"), True)
