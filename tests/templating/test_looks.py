"""What the built-in templates look like on the page: notes, annexes, entries, the bottom line, and where pages end."""

import io
import re
from functools import cache

import docx
import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace
from pypdf import PdfReader
from samples import BACKED, DOUBT, MET, PLAN, TEXT, briefing, evidence, statement
from templating.test_built_in import BRIEFINGS, NAMES, changed, composed, long, opened
from word_files import typed

from briefgen import pipeline
from briefgen.backends.docx import render as to_docx
from briefgen.diagnostics import ignore
from briefgen.document.marks import marked
from briefgen.document.nodes import Heading, Paragraph, Span, Table
from briefgen.document.style import APART
from briefgen.document.walk import plain, texts
from briefgen.model.briefing import Agreement, Briefing, Event, Reaction, Statement
from briefgen.model.source import digest
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template
from briefgen.templating.words.table import words_for

FURNITURE = re.compile(r"Page \d+ of \d+|\AOFFICIAL\Z")


@cache
def pages(name: str, kind: str) -> list[list[str]]:
    """Return the lines of each page, without what stands below the text."""
    data = pipeline.render(composed(name, BRIEFINGS[kind]()), ("pdf",), ignore)["pdf"]
    lines = [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(data)).pages]
    return [[line for line in page if line.strip() and not FURNITURE.search(line)] for page in lines]


@pytest.mark.parametrize("kind", ["sample", "long", "filled"])
@pytest.mark.parametrize("name", NAMES)
def test_no_heading_stands_alone_at_a_pages_foot(name: str, kind: str) -> None:
    made = composed(name, BRIEFINGS[kind]())
    headings = {
        plain(block.content) for block in marked(made.document, made.style).blocks if isinstance(block, Heading)
    }
    assert headings
    for number, lines in enumerate(pages(name, kind)[:-1], 1):
        assert lines[-1].strip() not in headings, f"page {number}"


@pytest.mark.parametrize("name", NAMES)
def test_notes_are_set_small_and_their_marks_are_raised(name: str) -> None:
    style = opened(name).style
    for kind in ("Footnote", "Endnote"):
        note, mark = style.paragraphs[f"{kind} Text"], style.characters[f"{kind} Reference"]
        assert (note.text.size, note.after, note.line.value) == (9, 2, 1)
        assert mark.superscript


def dated() -> Briefing:
    """Return the small sample with a chronology."""
    met = statement(Statement, MET, 4)
    return briefing(timeline=(Event(date="2025-05", text=met.text, evidence=met.evidence),))


@pytest.mark.parametrize(
    ("made", "letters"),
    [
        (dated, ["A. Agreements", "B. Chronology", "C. Evidence and sources"]),
        (lambda: replace(dated(), agreements=()), ["A. Chronology", "B. Evidence and sources"]),
        (briefing, ["A. Agreements", "B. Evidence and sources"]),
        (lambda: replace(briefing(), agreements=()), ["A. Evidence and sources"]),
    ],
)
def test_the_letters_of_annexes_follow_what_is_printed(made, letters: list[str]) -> None:
    found = composed("submission", made())
    blocks = marked(found.document, found.style).blocks
    assert [
        plain(block.content) for block in blocks if isinstance(block, Heading) and block.style == "Annex Heading"
    ] == (letters)
    html = pipeline.render(found, ("html",), ignore)["html"].decode()
    assert all(letter in re.sub("<[^>]+>", "", html) for letter in letters)


def test_what_has_changed_is_numbered_in_a_submission_like_all_else() -> None:
    found = composed("submission", changed())
    blocks = marked(found.document, found.style).blocks
    at = next(
        n for n, block in enumerate(blocks) if isinstance(block, Heading) and plain(block.content) == "What has changed"
    )
    assert re.match(r"\d+\.\tChanged: Now planned\.", plain(blocks[at + 1].content))


def test_the_head_of_a_digests_entry_stays_with_its_lines() -> None:
    found = composed("daily-digest", long())
    blocks = found.document.blocks
    at = next(
        n for n, block in enumerate(blocks) if isinstance(block, Paragraph) and plain(block.content)[:6] == "Source"
    )
    head = blocks[at : at + 2]
    assert isinstance(blocks[at - 1], Heading)
    assert [plain(block.content).partition(":")[0] for block in head] == ["Source", "Priority"]
    assert all(found.style.paragraph(block.style).keep_next for block in head)


@pytest.mark.parametrize("name", ["one-pager", "info-memo"])
def test_the_bottom_line_is_one_paragraph_that_knows_its_statements(name: str) -> None:
    document = composed(name, long()).document
    (line,) = [block for block in document.blocks if isinstance(block, Paragraph) and block.style == "Callout"]
    spans = [part for part in line.content if isinstance(part, Span)]
    assert [span.statement for span in spans] == [item.id for item in long().summary]
    assert plain(line.content) == " ".join(
        f"{item.text}\u00a0[{number}]" for number, item in enumerate(long().summary, 1)
    )


def together(marking: str) -> list[str]:
    two = (statement(Statement, PLAN, 1), statement(Statement, MET, 4))
    template = compile_template(typed("{{ summary | together }}"), "ours.docx")
    blocks = compose(template, briefing(summary=two, marking=marking), ignore).blocks
    return [
        plain(block.content) for block in blocks if isinstance(block, Paragraph) and PLAN[:9] in plain(block.content)
    ]


def test_statements_that_stand_together_are_parted_where_each_has_its_own_marking() -> None:
    assert together("OFFICIAL") == [f"{PLAN}\u00a0[1] {MET}\u00a0[2]"]
    assert together("CUI") == [f"(U)\u00a0{PLAN}\u00a0[1]"]


SPOKEN = "“The link is ours,” said the harbour master."


def test_a_quotation_that_begins_with_a_quotation_mark_has_others_around_it() -> None:
    text = f"{TEXT}\n{SPOKEN}\n"
    said = statement(Statement, PLAN, 7)
    said = replace(said, text=SPOKEN, evidence=evidence(SPOKEN, text))
    source = replace(briefing().sources[0], text=text, sha256=digest(text), title="“Ours”: a harbour speaks")
    made = briefing(background=(said,), sources=(source,))
    template = compile_template(
        typed("{{ background }}", "{{ evidence }}", "{% for e in entries %}", "{{ e.heading }}", "{% endfor %}"),
        "ours.docx",
    )
    found = "\n".join(texts(compose(template, made, ignore).blocks))
    assert f"‘{SPOKEN}’".replace("\n", "") in found.replace("\n", "")
    assert "““" not in found


@pytest.mark.parametrize(
    ("tag", "text", "marks"),
    [
        ("en", "plain", "“”"),
        ("en", 'he said "so"', "‘’"),
        ("de", "he said “so”", "‚‘"),
        ("fr", "he said “so”", "«\u00a0\u00a0»"),
        ("fr", "il dit « oui »", "“”"),
        ("ja", "「はい」と述べた", "『』"),
    ],
)
def test_quotation_marks_are_of_the_second_kind_around_those_of_the_first(tag: str, text: str, marks: str) -> None:
    assert "".join(words_for(tag, ignore).marks_around(text)) == marks


def test_labels_speak_of_the_sources_where_there_are_several() -> None:
    other = replace(briefing().sources[0], id="s2", sha256=digest("Other."), text="Other.", raw_sha256=digest("Other."))
    one, two = briefing(), briefing(sources=(*briefing().sources, other))
    said = ["\n".join(texts(composed("info-memo", made).document.blocks)) for made in (one, two)]
    assert ["Not in the sources" in text for text in said] == [False, True]
    assert "The source does not give, or says nothing of: " in said[0].replace("\n", "")
    assert "The sources do not give, or say nothing of: " in said[1].replace("\n", "")


def test_tables_that_would_touch_are_parted_by_less_than_a_line() -> None:
    made = tuple(
        statement(Reaction, (BACKED, DOUBT, MET, PLAN)[number], number, actor="They", country=country, stance="mixed")
        for number, country in enumerate(("Norland", "Sudria", "Westmark", "Eastmark"))
    )
    template = compile_template(typed("{{ domestic_reactions | columns }}"), "ours.docx")
    document = compose(template, briefing(domestic_reactions=made), ignore)
    assert [type(block) for block in document.blocks] == [Table, Table]
    word = docx.Document(io.BytesIO(to_docx(document, template.style, ignore)))
    first, between, second, *_ = word.element.body
    assert (first.tag, between.tag, second.tag) == (qn("w:tbl"), qn("w:p"), qn("w:tbl"))
    spacing = between.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == (str(round(APART * 20)), "exact")


def test_a_table_of_what_was_left_out_does_not_say_so_twice() -> None:
    blocks = composed("info-memo", briefing()).document.blocks
    at = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and plain(block.content) == "Left out")
    table = blocks[at + 1]
    assert isinstance(table, Table)
    assert list(texts(table.rows[0].cells[0].blocks)) == ["Quotation"]


def test_a_day_stands_on_one_line_in_the_tables_of_agreements_and_sources() -> None:
    source = replace(briefing().sources[0], published="2026-09-30")
    plan = statement(Agreement, PLAN, 1, status="planned", cue="plan to", when="2027-09-30")
    made = composed("info-memo", briefing(sources=(source,), agreements=(plan,), date="2026-09-30"))
    text = PdfReader(io.BytesIO(pipeline.render(made, ("pdf",), ignore)["pdf"]))
    lines = [line for page in text.pages for line in page.extract_text().splitlines()]
    assert any("30 September 2027" in line for line in lines)
    assert sum("30 September 2026" in line for line in lines) > len(text.pages)


@pytest.mark.parametrize(("when", "share"), [("2027-09-30", 0.2), ("2027-09", 0.17), ("2027", 0.17)])
def test_dates_take_no_more_of_a_tables_width_than_they_need(when: str, share: float) -> None:
    plan = statement(Agreement, PLAN, 1, status="planned", cue="plan to", when=when)
    tables = (block for block in composed("info-memo", briefing(agreements=(plan,))).document.blocks)
    table = next(
        table for table in tables if isinstance(table, Table) and "Subject" in texts(table.rows[0].cells[0].blocks)
    )
    assert table.widths[2] == pytest.approx(share)
    assert sum(table.widths) == pytest.approx(1)


def test_the_room_of_columns_that_go_is_not_given_to_dates() -> None:
    source = replace(briefing().sources[0], title="", origins=())
    table = composed("info-memo", briefing(sources=(source,), set_aside=())).document.blocks[-2]
    assert isinstance(table, Table)
    assert ["".join(texts(cell.blocks)) for cell in table.rows[0].cells] == ["No.", "Outlet", "Published", "SHA-256"]
    assert max(table.widths) == table.widths[1]


@pytest.mark.parametrize("place", ["footnotes", "endnotes"])
def test_small_notes_come_to_the_page(place: str) -> None:
    note = opened("research-note")
    template = replace(note, limits=replace(note.limits, evidence=place))
    made = pipeline.Composed(compose(template, briefing(), ignore), template.style)
    pdf = PdfReader(io.BytesIO(pipeline.render(made, ("pdf",), ignore)["pdf"]))
    sizes: list[tuple[str, float]] = []
    for page in pdf.pages:
        page.extract_text(visitor_text=lambda text, _cm, _matrix, _font, size: sizes.append((text.strip(), size)))
    assert {size for text, size in sizes if "paragraph" in text} == {9}
