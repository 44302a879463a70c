"""Headers and footers: the first page and pages of even number may have their own, in every format as in Word."""

import io

import docx
from docx.document import Document as WordDocument
from pypdf import PdfReader
from samples import briefing
from word_files import saved

from briefgen.backends import BACKENDS
from briefgen.diagnostics import ignore
from briefgen.templating.checking.check import check
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template


def file(*, first: bool, even: bool) -> WordDocument:
    """Return a Word file of four pages with a letterhead."""
    word = docx.Document()
    section = word.sections[0]
    section.header.paragraphs[0].text = "Later pages of {{ title }}"
    section.footer.paragraphs[0].text = "FOOT {{ date }}"
    section.different_first_page_header_footer = first
    word.settings.odd_and_even_pages_header_footer = even
    section.first_page_header.paragraphs[0].text = "LETTERHEAD {{ marking }}"
    for line in ("Street 1", "Town 2", "Land 3", "Phone 4", "Mail 5", "Web 6"):
        section.first_page_header.add_paragraph(line)
    section.first_page_footer.paragraphs[0].text = "FIRST FOOT"
    section.even_page_header.paragraphs[0].text = "EVEN {{ date }}"
    section.even_page_footer.paragraphs[0].text = "EVEN FOOT"
    for number in range(4):
        paragraph = word.add_paragraph(f"Page of part {number}.")
        paragraph.paragraph_format.page_break_before = number > 0
    return word


def made(*, first: bool, even: bool) -> tuple[list[str], str, str, WordDocument]:
    """Return the text of each page of the PDF, the web page, the Markdown, and the Word document."""
    template = compile_template(saved(file(first=first, even=even)), "ours.docx")
    document = compose(template, briefing(), ignore)
    bytes_ = {kind: BACKENDS.get(kind)(document, template.style, ignore) for kind in ("pdf", "html", "md", "docx")}
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(bytes_["pdf"])).pages]
    return pages, bytes_["html"].decode(), bytes_["md"].decode(), docx.Document(io.BytesIO(bytes_["docx"]))


def test_the_first_page_has_its_own() -> None:
    pages, html, md, word = made(first=True, even=False)
    assert ["LETTERHEAD OFFICIAL" in page for page in pages] == [True, False, False, False]
    assert ["Later pages of Norland" in page for page in pages] == [False, True, True, True]
    assert ["FIRST FOOT" in page for page in pages] == [True, False, False, False]
    assert ["FOOT 2 March 2026" in page for page in pages] == [False, True, True, True]
    for text in (html, md):
        assert "LETTERHEAD OFFICIAL" in text
        assert "Later pages" not in text
    assert word.sections[0].first_page_header.paragraphs[0].text == "LETTERHEAD OFFICIAL"
    assert word.sections[0].header.paragraphs[1].text == "Later pages of Norland and Sudria: grid link"


def test_pages_of_even_number_have_their_own() -> None:
    pages, _, _, word = made(first=False, even=True)
    assert ["EVEN 2 March 2026" in page for page in pages] == [False, True, False, True]
    assert ["EVEN FOOT" in page for page in pages] == [False, True, False, True]
    assert ["Later pages" in page for page in pages] == [True, False, True, False]
    assert word.sections[0].even_page_header.paragraphs[-1].text == "EVEN 2 March 2026"


def test_both_and_neither() -> None:
    pages, *_ = made(first=True, even=True)
    found = [next(name for name in ("LETTERHEAD", "EVEN 2", "Later") if name in page) for page in pages]
    assert found == ["LETTERHEAD", "EVEN 2", "Later", "EVEN 2"]
    pages, html, *_ = made(first=False, even=False)
    assert all("Later pages" in page for page in pages)
    assert "LETTERHEAD" not in html


def test_a_high_first_header_takes_from_its_own_page_only() -> None:
    def tops(*, first: bool) -> list[float]:
        template = compile_template(saved(file(first=first, even=False)), "ours.docx")
        pdf = PdfReader(io.BytesIO(BACKENDS.get("pdf")(compose(template, briefing(), ignore), template.style, ignore)))
        found: list[float] = []
        for page in pdf.pages:
            at: list[float] = []
            page.extract_text(
                visitor_text=lambda text, _, tm, *__, at=at: at.append(tm[5]) if "Page of" in text else None
            )
            found.append(at[0])
        return found

    high, low = tops(first=True), tops(first=False)
    assert high[0] < low[0] - 10
    assert high[1:] == low[1:]


def test_nothing_of_it_is_told_as_lost() -> None:
    data = saved(file(first=True, even=True))
    assert compile_template(data, "ours.docx").style.word_only == ()
    assert not [fault for fault in check(data, "ours.docx") if "header" in fault.message]
