"""What comes to stand on which page, and where."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from times import examples

from briefgen.backends.pdf.box import Spacing, stack
from briefgen.backends.pdf.rule import Rule
from briefgen.document.nodes import (
    BlockQuote,
    BulletList,
    Callout,
    Cell,
    Emph,
    Heading,
    LineBreak,
    Link,
    ListItem,
    Note,
    OrderedList,
    PageBreak,
    PageNumber,
    Paragraph,
    Picture,
    Row,
    Span,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from briefgen.document.style import LineHeight, Page
from briefgen.document.walk import texts

LONG = "The two governments plan to coordinate on export controls and secure access to critical raw materials. " * 2


def paragraph(text):
    return Paragraph((Text(text),))


def cell(*words):
    return Cell(tuple(paragraph(word) for word in words))


def positions(result, page=0):
    found = {}

    def visit(text, _matrix, text_matrix, _font, _size):
        if text.strip():
            found.setdefault(text.strip(), (text_matrix[4], text_matrix[5]))

    result.reader.pages[page].extract_text(visitor_text=visit)
    return found


def test_an_empty_document_is_one_empty_page(written):
    assert written().pages == [""]


def test_the_body_begins_within_the_margins(written, house):
    page = replace(house.page, left=100, top=150)
    ((x, y),) = positions(written("word", style=replace(house, page=page))).values()
    assert x == pytest.approx(100, abs=0.1)
    assert 841.9 - 150 - 20 < y < 841.9 - 150


def test_a_high_header_pushes_the_body_down(written):
    header = tuple(paragraph(f"head {n}") for n in range(12))
    found = positions(written("word", header=header))
    assert found["word"][1] < found["head 11"][1]


def test_the_space_between_paragraphs_is_the_larger_of_both_wishes(written, house):
    body = replace(house.body, line=LineHeight("exact", 20), after=6)
    later = replace(body, name="Later", before=10)
    style = replace(house, body=body, paragraphs={"Later": later})
    found = positions(written("one", Paragraph((Text("two"),), style="Later"), style=style))
    assert found["one"][1] - found["two"][1] == pytest.approx(30, abs=0.05)


def test_neighbours_of_one_contextual_style_touch(written, house):
    body = replace(house.body, line=LineHeight("exact", 20), after=6, before=6, contextual=True)
    found = positions(written("one", "two", style=replace(house, body=body)))
    assert found["one"][1] - found["two"][1] == pytest.approx(20, abs=0.05)


def test_text_is_centred_and_set_to_the_right(written, house):
    styles = {name: replace(house.body, name=name, align=name) for name in ("center", "right")}
    blocks = [Paragraph((Text("mm"),), style=name) for name in styles]
    result = written(Paragraph((Text("mm ."),)), *blocks, style=replace(house, paragraphs=styles))
    left, centre, right = (line for line in _starts(result))
    assert left < centre < right
    assert centre - left == pytest.approx(right - centre, abs=1)


def _starts(result):
    starts = []

    def visit(text, _matrix, text_matrix, _font, _size):
        if text.strip():
            starts.append(text_matrix[4])

    result.reader.pages[0].extract_text(visitor_text=visit)
    return starts


def test_justified_lines_fill_the_column_and_keep_their_words(written, house):
    body = replace(house.body, align="justify")
    result = written(LONG * 3, style=replace(house, body=body))
    assert result.text.split() == (LONG * 3).split()
    assert b" TJ" in result.reader.pages[0].get_contents().get_data()


def test_a_heading_stays_with_what_follows(written):
    for count in range(30, 44):
        pages = written(*["line"] * count, Heading(1, (Text("Heading"),)), Heading(2, (Text("Under"),)), LONG).pages
        (where,) = [page for page in pages if "Heading" in page]
        assert "The two governments" in where


def test_no_single_line_of_a_paragraph_stands_alone(written):
    word = LONG * 2
    whole = len(written(word).pages[0].splitlines())
    for count in range(20, 42):
        pages = written(*["line"] * count, word).pages
        if len(pages) > 1:
            rest = [line for line in pages[1].splitlines() if line.strip() not in {"", "line"}]
            assert len(rest) in {whole, *range(2, whole - 1)}, count


def test_a_table_repeats_its_header_on_every_page(written):
    rows = tuple(Row((cell(LONG), cell(f"row {n}"))) for n in range(60))
    result = written(Table((Row((cell("Topic"), cell("Number"))), *rows), header_rows=1, style="Grid"))
    assert len(result.pages) > 2
    assert all(page.startswith("Topic") for page in result.pages)
    assert all(result.text.count(f"row {n}\n") + result.pages[-1].endswith(f"row {n}") == 1 for n in range(60))


def test_a_cell_that_is_higher_than_a_page_is_cut_and_loses_nothing(written):
    words = [f"word{n}" for n in range(300)]
    table = Table(
        (Row((cell("A"), cell("B"))), Row((cell(*words), cell("short"))), Row((cell("end"), Cell(())))), header_rows=1
    )
    result = written(table)
    assert len(result.pages) > 3
    assert [word for word in result.text.split() if word.startswith("word")] == words
    assert "end" in result.text


def test_cutting_a_cell_page_by_page_looks_at_each_of_its_boxes_a_few_times():
    seen = []

    class Watched(Rule, frozen=True):
        @property
        def height(self):
            seen.append(self)
            return 10.0

    cell, pages = stack([Watched(0.0, 10.0, Spacing())] * 1_000), 0
    while cell.first:
        page, cell = cell.split(100.0, 100.0)
        assert page.height == 100.0
        pages += 1
    assert (pages, cell.height) == (100, 0.0)
    assert len(seen) < 4_000  # copying what is left for every page looks at some 50,000


def test_widths_are_shares_of_the_text(written):
    def second(widths):
        return positions(written(Table((Row((cell("one"), cell("two"))),), widths=widths)))["two"][0]

    assert second((0.8, 0.2)) - second((0.2, 0.8)) == pytest.approx(0.6 * 451.3, abs=0.2)
    assert second((0.8, 0.1, 0.1)) == second(())


def test_a_word_of_140000_letters_is_cut_and_complete(written):
    result = written("x" * 140_000)
    assert result.text.count("x") == 140_000


def test_lists_count_from_their_start_and_mark_their_items(written):
    items = tuple(ListItem((paragraph(f"item {n}"),)) for n in range(3))
    text = written(OrderedList(items, start=9), BulletList(items)).text
    assert [line.split()[0] for line in text.splitlines()] == ["9.", "10.", "11.", "•", "•", "•"]


def test_lists_in_lists_stand_further_in_until_there_is_no_room(written):
    def nested(depth):
        inner = (nested(depth - 1),) if depth else ()
        return BulletList((ListItem((paragraph(f"level {depth}"), *inner)),))

    found = positions(written(nested(40)))
    assert found["level 40"][0] < found["level 39"][0] < found["level 35"][0]
    assert found["level 0"][0] < 500


def test_a_tab_reaches_the_stop_of_the_style(written):
    found = positions(written("body", header=(paragraph("left\tmid\tright"),)))
    assert found["left"][0] == pytest.approx(72, abs=0.1)
    assert found["right"][0] < 72 + 451 < found["right"][0] + 40
    assert found["mid"][0] < 72 + 225 < found["mid"][0] + 30


def test_pictures_are_drawn_and_unreadable_ones_give_their_description(written):
    stream = BytesIO()
    Image.new("RGBA", (4, 4), (255, 0, 0, 128)).save(stream, "PNG")
    good = Picture(stream.getvalue(), "image/png", "A red square", 2000, 40)
    bad = Picture(b"\x89PNG\r\n\x1a\n broken", "image/png", "A lost chart", 40, 40)
    result = written(Paragraph((good, bad)))
    assert len(result.reader.pages[0].images) == 1
    assert "A lost chart" in result.text
    assert result.codes == ["picture-not-shown"]


def test_page_breaks_in_a_row_make_no_empty_pages(written):
    assert written(PageBreak(), "one", PageBreak(), PageBreak(), "two", PageBreak()).pages == ["one", "two"]


def test_margins_wider_than_the_sheet_leave_room_for_text(written, house):
    page = Page(width=200, height=200, left=150, right=150, top=150, bottom=150)
    assert "word" in written("word " * 40, style=replace(house, page=page)).text


inlines = st.deferred(
    lambda: st.lists(
        st.builds(Text, st.text(alphabet="ab -/—é漢ع\t\n", max_size=30))
        | st.builds(Emph, inlines)
        | st.builds(Strong, inlines)
        | st.builds(Span, inlines, anchor=st.sampled_from(["", "a", "b c", "é"]))
        | st.builds(Link, inlines, st.sampled_from(["#a", "#b c", "#é", "#zz", "https://x.example"]))
        | st.builds(Note, st.lists(st.builds(Paragraph, inlines), max_size=2).map(tuple))
        | st.sampled_from([LineBreak(), PageNumber(), PageNumber(total=True)]),
        max_size=4,
    ).map(tuple)
)
blocks = st.deferred(
    lambda: st.lists(
        st.builds(Paragraph, inlines, anchor=st.sampled_from(["", "p"]))
        | st.builds(Heading, st.integers(1, 6), inlines)
        | st.builds(BulletList, st.lists(st.builds(ListItem, blocks), max_size=3).map(tuple))
        | st.builds(OrderedList, st.lists(st.builds(ListItem, blocks), max_size=3).map(tuple), st.integers(0, 999))
        | st.builds(
            Table,
            st.lists(st.builds(Row, st.lists(st.builds(Cell, blocks), max_size=4).map(tuple)), max_size=3).map(tuple),
            st.integers(0, 2),
        )
        | st.builds(BlockQuote, blocks)
        | st.builds(Callout, blocks)
        | st.sampled_from([ThematicBreak(), PageBreak()]),
        max_size=4,
    ).map(tuple)
)


@given(blocks, blocks)
@settings(
    max_examples=examples(80),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_document_renders_and_keeps_all_its_text(written, content, margin):
    result = written(*content, header=margin)
    kept = result.text.count("é")
    assert kept >= sum(text.count("é") for text in texts(content))
