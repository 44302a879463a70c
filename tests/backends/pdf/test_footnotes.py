"""Footnotes: each at the foot of the page that its mark is on, cut where that page has no more room."""

import cProfile
import pstats
import re
from dataclasses import replace

import pytest
from backends.pdf.conftest import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import documents
from times import examples

from briefgen.backends.pdf import render
from briefgen.diagnostics import ignore
from briefgen.document.nodes import (
    BulletList,
    Callout,
    Cell,
    Document,
    Heading,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Row,
    Table,
    Text,
)
from briefgen.document.style import HouseStyle, LineHeight, Page, ParagraphStyle, TextStyle

LEFT, WIDTH, BOTTOM = 72.0, 451.3, 72.0
SMALL = Page(width=300, height=220, top=30, bottom=30, left=30, right=30)
SEPARATOR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) 0\.70 re f")
HARMLESS = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


def note(*texts):
    return Note(tuple(Paragraph((Text(text),)) for text in texts))


def line(*content, **parts):
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content), **parts)


def words(stem, count):
    return " ".join(f"{stem}{number}" for number in range(count))


def separators(result, page):
    """Return the left edge, the height above the sheet's edge and the width of each separator of a page."""
    data = result.reader.pages[page].get_contents().get_data()
    return [tuple(map(float, found)) for found in SEPARATOR.findall(data)]


def heights(result, page):
    """Return how high above the sheet's edge each word stands first on a page."""
    found = {}

    def visit(text, _matrix, text_matrix, _font, _size):
        for word in text.split():
            found.setdefault(word, text_matrix[5])

    result.reader.pages[page].extract_text(visitor_text=visit)
    return found


def pages_of(result, word):
    return [number for number, page in enumerate(result.pages) if word in page.split()]


def leads(result):
    """Return by number the page that a note is cited on first, and the page that its text begins on."""
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(result.reader.pages)}
    found = {}
    for number, page in enumerate(result.reader.pages):
        for each in page.get("/Annots", ()):
            link = each.get_object()
            match = re.fullmatch(r"Note (\d+)", str(link["/Contents"]))
            if match:
                found.setdefault(int(match[1]), (number, pages[link.raw_get("/Dest")[0].idnum]))
    return found


def tight(house: HouseStyle, **page: float) -> HouseStyle:
    """Return a style of lines that are 20 points high, without space between paragraphs."""
    body = replace(house.body, line=LineHeight("exact", 20), before=0, after=0, widow_control=False)
    sheet = replace(SMALL, **page) if page else SMALL
    return replace(house, page=sheet, body=body, paragraphs={})


def test_a_note_ends_at_the_bottom_margin_of_its_page_below_a_separator(written):
    result = written(line("claim ", note("proof")), "last", PageBreak(), "other")
    found = heights(result, 0)
    ((left, height, width),) = separators(result, 0)
    assert found["last"] > height > found["proof"]
    assert BOTTOM < found["proof"] < BOTTOM + 10
    assert left == pytest.approx(LEFT, abs=0.1)
    assert width == pytest.approx(WIDTH / 3, abs=0.1)
    assert not separators(result, 1)


def test_a_separator_stands_at_the_right_where_lines_begin_there(written):
    result = written(line("דבר", note("הערה")), language="he")
    ((left, _, width),) = separators(result, 0)
    assert left + width == pytest.approx(LEFT + WIDTH, abs=0.1)


def test_the_separator_is_an_artifact(written):
    data = written(line("claim ", note("proof"))).reader.pages[0].get_contents().get_data()
    before = data[: SEPARATOR.search(data).start()]
    assert before.rindex(b"/Artifact BMC") > before.rindex(b"EMC")


def test_the_text_ends_above_the_notes(written, house):
    blocks = [line(f"line{number}", note(f"note{number}")) for number in range(9)]
    result = written(*blocks, style=tight(house))  # 8 lines a page: 3 of text, 3 of notes
    for number, page in enumerate(result.pages):
        ((_, height, _),) = separators(result, number)
        assert all(("line" in word) == (at > height) for word, at in heights(result, number).items() if word[0] in "ln")
        assert page.count("line") == 3


def test_a_line_whose_note_has_no_room_goes_to_the_next_page_with_it(written, house):
    result = written(*["line"] * 7, line("mark ", note("proof")), style=tight(house))
    assert pages_of(result, "mark") == pages_of(result, "proof") == [1]
    assert not separators(result, 0)


def test_a_note_is_cut_where_its_page_ends_and_goes_on_below_a_separator_over_the_whole_width(written, house):
    result = written(*["line"] * 4, line("mark ", note(words("n", 40))), "last", style=tight(house))
    assert pages_of(result, "mark") == [0]
    assert pages_of(result, "n0") == [0]
    assert pages_of(result, "n39") == [1]
    assert pages_of(result, "last") == [1]
    assert separators(result, 0)[0][2] == pytest.approx(80, abs=0.1)
    assert separators(result, 1)[0][2] == pytest.approx(240, abs=0.1)


def test_a_note_is_not_cut_to_make_room_for_more_text(written, house):
    paragraph = line("mark ", note(words("n", 20)), " " + words("line", 40))
    result = written(*["line"] * 4, paragraph, style=tight(house))
    assert pages_of(result, "n0") == pages_of(result, "n19")


def test_a_note_longer_than_a_page_goes_on_over_several(written, house):
    result = written(line("mark ", note(words("n", 400))), "last", style=tight(house))
    assert [number for word in range(400) for number in pages_of(result, f"n{word}")] == sorted(
        pages_of(result, f"n{word}")[0] for word in range(400)
    )
    assert len(result.pages) > 4
    assert pages_of(result, "n0") == [0]


def test_more_notes_than_a_page_holds_go_on_in_their_order(written, house):
    notes = [note(f"note{number}") for number in range(40)]
    result = written(line("mark ", *notes), "last", style=tight(house))
    found = [pages_of(result, f"note{number}") for number in range(40)]
    assert found == sorted(found)
    assert all(len(pages) == 1 for pages in found)
    assert leads(result)[1][0] == leads(result)[1][1]
    assert pages_of(result, "last")


def test_a_heading_with_a_note_stays_with_what_follows_and_its_note(written, house):
    style = tight(house)
    for count in range(8):
        heading = Heading(1, (Text("Heading"), note("proof")))
        result = written(*["line"] * count, heading, line("after ", note("more")), style=style)
        where = pages_of(result, "after")
        assert where == pages_of(result, "proof") == pages_of(result, "more"), count
        assert [number for number, page in enumerate(result.pages) if "Heading" in page] == where


def test_notes_of_a_table_stand_below_its_rows(written, house):
    rows = tuple(
        Row((Cell((line(f"a{n}", note(f"left{n}")),)), Cell((line(f"b{n}", note(f"right{n}")),)))) for n in range(9)
    )
    result = written(Table(rows), style=tight(house))
    for number in range(9):
        (where,), (later,) = pages_of(result, f"left{number}"), pages_of(result, f"right{number}")
        assert where <= later <= where + 1
        assert any(word.startswith(f"a{number}") for word in result.pages[where].split())
    order = [word for page in result.pages for word in re.findall(r"(?:left|right)\d", page)]
    assert order == [word for number in range(9) for word in (f"left{number}", f"right{number}")]


def test_the_last_note_of_a_row_may_begin_a_page_later_and_never_its_only_one(written, house):
    """LibreOffice lets it, so that a row does not leave a page for want of a line below."""

    def rows(*notes):
        return tuple(
            Row((Cell((line(f"a{n}", *(note(f"n{n}x{each}") for each in range(count))),)),))
            for n, count in enumerate(notes)
        )

    several = leads(written(Table(rows(3, 3)), style=tight(house)))
    assert several == {**dict.fromkeys(range(1, 6), (0, 0)), 6: (0, 1)}
    alone = leads(written(Table(rows(*[1] * 9)), style=tight(house)))
    assert all(cited == begun for cited, begun in alone.values())


def test_a_note_in_a_repeated_header_row_stands_once(written, house):
    head = Row((Cell((line("Topic ", note("proof")),)),))
    rows = tuple(Row((Cell((line(f"row {number}"),)),)) for number in range(20))
    result = written(Table((head, *rows), header_rows=1), style=tight(house))
    assert len(result.pages) > 2
    assert all("Topic" in page for page in result.pages)
    assert pages_of(result, "proof") == [0]


def test_a_cell_higher_than_a_page_leaves_room_for_its_notes(written, house):
    cell = Cell(tuple(line(f"line{number}", note(f"note{number}")) for number in range(30)))
    result = written(Table((Row((cell,)),)), style=tight(house))
    assert all(pages_of(result, f"note{number}") for number in range(30))
    assert [begun for _, begun in leads(result).values()] == sorted(begun for _, begun in leads(result).values())
    assert leads(result)[1] == (0, 0)


def test_notes_in_lists_and_callouts_stand_at_the_foot(written):
    items = tuple(ListItem((line(f"item{number}", note(f"note{number}")),)) for number in range(3))
    result = written(BulletList(items), Callout((line("boxed ", note("inside")),)), "last")
    found = heights(result, 0)
    assert all(found[word] < found["last"] for word in ("note0", "note1", "note2", "inside"))


def test_a_note_that_is_cited_twice_stands_where_it_is_cited_first(written):
    twice = note("proof")
    result = written(line("one ", twice), PageBreak(), line("two ", twice))
    assert pages_of(result, "proof") == [0]
    assert not separators(result, 1)


def test_a_note_in_a_note_stands_below_it(written):
    inner = note("deeper")
    result = written(line("claim ", Note((line("proof", inner),))), line("next ", note("other")), PageBreak(), "last")
    found = heights(result, 0)
    assert found["proof"] > found["deeper"] > found["other"]


def test_a_note_of_a_header_stands_on_the_first_page_that_has_it(written):
    result = written("one", PageBreak(), "two", PageBreak(), "three", header=(line("head ", note("proof")),))
    assert pages_of(result, "proof") == [0]


def test_a_note_of_several_blocks_may_hold_a_list_and_a_table(written):
    inside = (line("first"), BulletList((ListItem((line("item"),)),)), Table((Row((Cell((line("cell"),)),)),)))
    found = heights(written(line("claim ", Note(inside)), "last"), 0)
    assert found["last"] > found["first"] > found["item"] > found["cell"]


def test_an_empty_note_has_its_number_alone(written):
    result = written(line("claim ", Note(())))
    assert leads(result) == {1: (0, 0)}


def test_what_stands_in_a_note_and_is_higher_than_a_page_is_still_shown(written, house):
    cell = Cell(tuple(line(f"line{number}") for number in range(30)))
    result = written(line("mark ", Note((Table((Row((cell,)),)),))), "last", style=tight(house))
    assert all(f"line{number}" in result.text for number in range(30))
    assert "last" in result.text


def test_notes_and_their_marks_have_the_styles_for_them(written, house):
    small = replace(house.body.text, size=8.0)
    styles = {**house.paragraphs, "Footnote Text": replace(house.body, name="Footnote Text", text=small)}
    mark = replace(house.body.text, bold=True, color="FF0000")
    style = replace(house, paragraphs=styles, characters={"Footnote Reference": mark})
    data = written(line("claim ", note("proof")), style=style).reader.pages[0].get_contents().get_data()
    assert b" 8 Tf" in data
    assert data.count(b"1 0 0 rg") == 2


def test_marks_are_raised_without_a_style_for_them(written):
    result = written(line("claim ", note("proof")))
    tops = []
    result.reader.pages[0].extract_text(
        visitor_text=lambda text, _cm, matrix, _font, _size: (
            tops.append((text.strip(), matrix[5])) if text.strip() else None
        )
    )
    raised = [at for text, at in tops if text == "1"]
    beside = [at for text, at in tops if text in {"claim", "proof"}]
    assert all(one > other for one, other in zip(raised, beside, strict=True))


def test_endnotes_follow_the_text_below_a_separator(written, house):
    styles = {**house.paragraphs, "Endnote Text": ParagraphStyle("Endnote Text", text=TextStyle("FiraGO", 7))}
    result = written(
        line("claim ", note("proof")),
        PageBreak(),
        "last",
        style=replace(house, paragraphs=styles),
        notes_at_end=True,
    )
    assert pages_of(result, "proof") == [1]
    ((_, height, width),) = separators(result, 1)
    found = heights(result, 1)
    assert found["last"] > height > found["proof"] > 700
    assert width == pytest.approx(WIDTH / 3, abs=0.1)
    assert b" 7 Tf" in result.reader.pages[1].get_contents().get_data()


def test_endnotes_of_headers_are_not_lost(written):
    result = written("one", PageBreak(), "two", header=(line("head ", note("proof")),), notes_at_end=True)
    assert pages_of(result, "proof") == [1]


def test_pages_that_notes_go_on_to_count_for_the_templates_limit(written, house):
    long = line("mark ", note(words("n", 100)))
    (page,) = pages_of(written(long, style=tight(house)), "n99")
    assert page > 0
    for blocks, body in (((long,), None), ((long, PageBreak(), "annex"), 1)):
        assert written(*blocks, style=tight(house), body=body, page_limit=page).codes == ["page-limit"]
        assert written(*blocks, style=tight(house), body=body, page_limit=page + 1).codes == []


def test_links_lead_from_mark_to_note_and_back_and_the_outline_is_as_it_was(written, house):
    blocks = [Heading(1, (Text("Title"), note("of the title"))), *(line(f"x{n}", note(f"y{n}")) for n in range(9))]
    result = written(*blocks, style=tight(house))
    assert [entry["/Title"] for entry in result.reader.outline] == ["Title"]
    assert len(result.pages) > 2
    for number, (cited, begun) in leads(result).items():
        assert cited == begun, number
    assert len({str(each.node["/ID"]) for each in result.opened.elements if each.kind == "Note"}) == 10


def test_two_makings_of_one_document_are_the_same(house):
    blocks = tuple(line(f"x{n}", note(words("y", n))) for n in range(40))
    one, other = (render(Document(blocks), tight(house), ignore) for _ in range(2))
    assert one == other


def test_the_work_grows_with_the_pages(house):
    def calls(count):
        blocks = tuple(line(words("x", 20), note(words("y", 30))) for _ in range(count))
        profile = cProfile.Profile()
        profile.runcall(render, Document(blocks), tight(house), ignore)
        return pstats.Stats(profile).total_calls

    calls(5)  # what is read once
    assert calls(160) < 5 * calls(40)


notes = st.builds(lambda count: words("n", count), st.integers(1, 120))
paragraphs = st.tuples(st.integers(1, 60), st.one_of(st.none(), notes))


@given(st.lists(paragraphs, min_size=1, max_size=14), st.booleans())
@settings(max_examples=examples(60), deadline=None, suppress_health_check=HARMLESS)
def test_every_note_begins_on_the_page_of_its_mark_and_goes_on_on_the_next(written, house, content, keeps):
    style = tight(house)
    style = replace(style, body=replace(style.body, widow_control=keeps))
    blocks, told = [], {}
    for number, (count, text) in enumerate(content):
        own = text and text.replace("n", f"n{number}w")
        told |= {number: own.split()} if own else {}
        blocks.append(line(words(f"t{number}w", count), *([note(own)] if own else [])))
    result = written(*blocks, style=style)
    for (number, own), (cited, begun) in zip(told.items(), leads(result).values(), strict=True):
        assert cited == begun, number
        pages = [page for word in own for page in pages_of(result, word)]
        assert len(pages) == len(own)
        assert sorted(set(pages)) == list(range(begun, pages[-1] + 1))
    for number in range(len(result.pages)):
        below = separators(result, number)
        foot = below[0][1] if below else 0.0
        assert all((word[0] == "t") == (at > foot) for word, at in heights(result, number).items() if word[0] in "tn")


@given(documents())
@settings(max_examples=examples(60), deadline=None, suppress_health_check=HARMLESS)
def test_no_note_of_any_document_is_lost(house, document):
    result = Result(render(document, tight(house), ignore), [])
    for order, (number, (cited, begun)) in enumerate(leads(result).items()):
        assert cited <= begun <= cited + max(2, order + 1), (
            number
        )  # marks of one line: each note before may fill a page
    marks = [each for each in result.opened.elements if each.kind == "Reference"]
    assert len([each for each in result.opened.elements if each.kind == "Note"]) >= len(marks)


def test_the_links_of_notes_are_called_in_the_documents_language(written):
    said = {"note_number": "Anmerkung {number}", "back_to_text": "Zurück zum Text"}
    for labels, called in ((said, ["Anmerkung 1", "Zurück zum Text"]), ({}, ["Note 1", "Back to the text"])):
        result = written(line("claim ", note("proof")), labels=labels)
        links = [each.get_object() for page in result.reader.pages for each in page.get("/Annots", ())]
        assert sorted(str(each["/Contents"]) for each in links) == sorted(called)
