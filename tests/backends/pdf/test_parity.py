"""Rules of layout that were found beside LibreOffice and Word: where lines end, how high they are, how tables break."""

from dataclasses import replace
from itertools import pairwise

import pytest
from backends.pdf.test_pages import LONG, cell, paragraph, positions

from briefgen.backends.pdf.breaks import words
from briefgen.backends.pdf.embed import Font
from briefgen.document.nodes import Cell, LineBreak, ListItem, OrderedList, Paragraph, Row, Table, Text
from briefgen.document.style import APART, Border, Box, LineHeight, ListLook
from briefgen.fonts.find import always_there


def steps(result, names, page=0):
    found = positions(result, page)
    heights = [found[name][1] for name in names]
    return [before - after for before, after in pairwise(heights)]


def rows(count, text="row", *, splits=False):
    return tuple(Row((cell(f"{text} {n}"),), splits=splits) for n in range(count))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2015-11-20", ["2015-", "11-", "20"]),
        ("COVID-19 cases", ["COVID-", "19 ", "cases"]),
        ("and/or 24/7", ["and/or ", "24/7"]),
        ("at -5 degrees", ["at ", "-5 ", "degrees"]),
    ],
)
def test_lines_end_after_hyphens_and_not_after_slashes(text, parts):
    assert list(words(text)) == parts


def test_lines_are_whole_twips_high():
    font = Font("F1", always_there(bold=False, italic=False))
    for size in (8, 8.5, 9, 9.5, 10, 10.5, 11, 12, 14, 16):
        up, down = font.reach(size)
        assert (up * 20, down * 20) == (pytest.approx(round(up * 20)), pytest.approx(round(down * 20)))
        face = font.face
        assert up + down == pytest.approx(size * (face.ascent + face.descent + face.gap), abs=0.075)


def test_a_line_height_is_cut_to_whole_twips(written, house):
    body = replace(house.body, after=0, line=LineHeight("multiple", 1.15))
    (step,) = steps(written("one", "two", style=replace(house, body=body)), ["one", "two"])
    assert step * 20 == pytest.approx(round(step * 20), abs=0.01)


def test_text_is_kerned_from_the_size_that_a_style_says(written, house):
    def width(kern_from):
        look = replace(house.body.text, kern_from=kern_from)
        body = replace(house.body, text=look, align="right")
        return 523.3 - positions(written("AVATAR To WAVE", style=replace(house, body=body)))["AVATAR To WAVE"][0]

    assert width(11.0) < width(None) - 1
    assert width(11.5) == width(None)


def test_kerned_text_reads_as_it_was_written(written, house):
    body = replace(house.body, text=replace(house.body.text, kern_from=1.0), align="justify")
    result = written("AVATAR Type To. first office " + LONG, style=replace(house, body=body))
    assert result.text.split() == ("AVATAR Type To. first office " + LONG).split()


def test_a_mark_is_followed_by_the_next_tab_stop(written, house):
    def left(**look):
        number = replace(house.paragraphs["List Number"], **look)
        style = replace(house, paragraphs={**house.paragraphs, "List Number": number})
        result = written(OrderedList((ListItem((paragraph("said"),)),)), style=style)
        return positions(result)["said"][0] - 72

    look = ListLook("%1.", numbered=True, left=40, hanging=36)
    assert left(list=look) == pytest.approx(40, abs=0.1)
    assert left(list=look, tabs=((20.0, "left"),)) == pytest.approx(20, abs=0.1)
    assert left(list=replace(look, hanging=2)) == pytest.approx(72, abs=0.1)
    assert left(list=replace(look, suffix="nothing")) < 20


def test_stops_that_no_style_sets_are_counted_from_the_margin(written, house):
    body = replace(house.body, left=20)
    found = positions(written("a\tfar", style=replace(house, body=body)))
    assert found["far"][0] == pytest.approx(72 + 36, abs=0.1)


def test_lines_before_a_line_break_are_justified(written, house):
    body = replace(house.body, align="justify")
    content = Paragraph((Text("two words"), LineBreak(), Text("the end")))
    stream = written(content, style=replace(house, body=body)).reader.pages[0].get_contents().get_data()
    assert stream.count(b"] TJ") == 1


def test_a_table_is_as_high_as_its_rows_and_the_lines_around_them(written, house):
    def down(width, inner):
        line, thin = Border(width, "000000"), Border(inner, "000000")
        look = replace(house.tables["Grid"], inner_horizontal=thin)
        look = replace(look, outer=replace(look.outer, top=line, bottom=line))
        result = written("before", Table(rows(3), style="Grid"), "after", style=replace(house, tables={"Grid": look}))
        return steps(result, ["before", "after"])[0]

    assert down(3.0, 0.0) - down(0.0, 0.0) == pytest.approx(6, abs=0.1)
    assert down(0.0, 3.0) - down(0.0, 0.0) == pytest.approx(6, abs=0.1)


def test_tables_that_follow_one_another_are_parted_by_less_than_a_line(written):
    table = Table(rows(2), style="Grid")
    found = written(table, Table(rows(1, "next"), style="Grid"))
    within, between = steps(found, ["row 0", "row 1", "next 0"])
    assert between == pytest.approx(within + APART, abs=1)


@pytest.mark.parametrize("splits", [True, False])
def test_only_rows_that_may_split_go_over_the_end_of_a_page(written, splits):
    high = Row((cell(*(f"word{n}" for n in range(20))), cell("beside")), splits=splits)
    result = written(*["line"] * 25, Table((high,), style="Grid"), "end")
    first = [word for word in result.pages[0].split() if word.startswith("word")]
    assert bool(first) == splits
    assert [word for word in result.text.split() if word.startswith("word")] == [f"word{n}" for n in range(20)]
    assert result.text.count("beside") == 1


def test_a_row_that_splits_goes_over_as_many_pages_as_it_needs(written):
    said = [f"word{n}" for n in range(300)]
    table = Table(
        (
            Row((cell("Head"), cell("Other"))),
            Row((cell(*said), cell("short")), splits=True),
            Row((cell("end"), Cell(()))),
        ),
        header_rows=1,
        style="Grid",
    )
    result = written("before", table, "after")
    assert [word for word in result.text.split() if word.startswith("word")] == said
    assert all(page.split()[0] == "Head" for page in result.pages[1:])
    assert result.text.split()[-2:] == ["end", "after"]


def test_a_single_line_of_a_cell_may_stand_alone(written, house):
    style = replace(house, paragraphs={**house.paragraphs, "Table Text": replace(house.body, after=0)})
    alone = set()
    for count in range(30, 45):
        table = Table((Row((cell(LONG), cell("beside")), splits=True),), style="Grid")
        pages = written(*["line"] * count, table, style=style).pages
        alone |= {len([line for line in page.splitlines() if line.strip() not in {"line", ""}]) for page in pages}
    assert {1, 2} & alone


def test_a_tables_page_ends_in_a_line_as_between_rows(written, house):
    """So a thick line below the whole table takes no room where it goes on."""

    def first(bottom):
        look = house.tables["Grid"]
        look = replace(look, outer=replace(look.outer, bottom=Border(bottom, "000000")))
        pages = written(Table(rows(120), style="Grid"), style=replace(house, tables={"Grid": look})).pages
        return pages[0]

    assert first(0.0) == first(12.0)


def test_the_last_line_of_a_page_may_hang_into_the_margin(written, house):
    body = replace(house.body, after=0, widow_control=False, line=LineHeight("multiple", 1.5))
    style = replace(house, body=body)
    (step,) = steps(written("a", "b", style=style), ["a", "b"])
    room = style.page.height - style.page.top - style.page.bottom
    pages = written(LONG * 60, style=style).pages
    assert len(pages[0].splitlines()) == int((room - step / 1.5) / step) + 1


def test_a_cell_without_room_for_the_space_below_it_gives_up_its_last_line(written, house):
    text = replace(house.body, after=24)
    style = replace(house, paragraphs={**house.paragraphs, "Table Text": text})
    rest = set()
    for down in range(60):
        above = replace(house.body, name="Above", after=float(down))
        both = replace(style, paragraphs={**style.paragraphs, "Above": above})
        table = Table((Row((cell(LONG * 3), cell("beside")), splits=True), *rows(1)), style="Grid")
        pages = written(*["line"] * 25, Paragraph((Text("above"),), style="Above"), table, style=both).pages
        rest.add(len(pages[1].splitlines()) if len(pages) > 1 else 0)
    assert 2 in rest  # the last line, and the row that follows


@pytest.mark.parametrize("lines", [32, 35, 38])
def test_a_table_of_header_rows_alone_goes_to_the_next_page_where_it_does_not_fit(written, lines):
    table = Table(tuple(Row((cell(f"head{n}"),)) for n in range(5)), header_rows=5)
    result = written(*["line"] * lines, table)
    assert [word for word in result.text.split() if word.startswith("head")] == [f"head{n}" for n in range(5)]


@pytest.mark.parametrize("lines", [0, 5, 20, 33])
@pytest.mark.parametrize("splits", [True, False])
@pytest.mark.parametrize("long", [40, 60, 150])
def test_a_table_in_a_cell_goes_on_where_it_was_cut_however_often(written, splits, long, lines):
    said = [[f"word{row}-{n}x" for n in range(long)] for row in range(3)]
    inner = Table(tuple(Row((cell(*words),), splits=splits) for words in said))
    result = written(*["line"] * lines, Table((Row((Cell((inner,)), cell("beside")), splits=splits),)))
    found = [word for word in result.text.split() if word.startswith("word")]
    assert "".join(found) == "".join(word for words in said for word in words)


def test_the_lines_of_a_table_are_drawn_over_the_ground_of_its_header(written, house):
    line = Border(1, "FF0000")
    table = replace(house.tables["Grid"], outer=Box(top=line, bottom=line))
    grid = Table((Row((cell("head"),)), *rows(60)), 1, style="Grid")
    result = written(grid, style=replace(house, tables={"Grid": table}))
    assert len(result.pages) > 1
    for page in result.reader.pages:
        code = page.get_contents().get_data()
        assert code.index(b"0.122 0.22 0.392 rg") < code.index(b"1 0 0 rg")
