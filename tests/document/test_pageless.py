"""Headers and footers without page numbering."""

import pytest
from hypothesis import given
from strategies import blocks

from briefgen.document.links import anchors
from briefgen.document.nodes import (
    Cell,
    Document,
    LineBreak,
    Note,
    PageNumber,
    Paragraph,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from briefgen.document.pageless import pageless
from briefgen.document.walk import texts

NUMBER, TOTAL = PageNumber(), PageNumber(total=True)


@pytest.mark.parametrize(
    "content",
    [
        (NUMBER,),
        (Text("Page "), NUMBER, Text(" of "), TOTAL),
        (Text("Seite "), Strong((NUMBER,)), Text(" von "), TOTAL),
        (Text("- "), NUMBER, Text(" -")),
        (Text("第 "), NUMBER, Text(" 页")),
        (Text("\t"), NUMBER),
    ],
)
def test_a_line_that_is_only_numbering_goes(content):
    assert pageless((Paragraph(content),)) == ()


def test_places_on_the_line_that_stayed_empty_go():
    assert pageless((Paragraph((Text("Memo\t\t"), Strong(()))),)) == (Paragraph((Text("Memo"),)),)


def test_what_stands_beside_the_number_behind_a_tab_or_a_break_stays():
    line = Paragraph((Span((Text("Desk 4\tRestricted\tPage "), NUMBER), slot=1), LineBreak(), Text("Tel. 12")))
    assert list(texts(pageless((line,)))) == ["Desk 4\tRestricted\nTel. 12"]


def test_text_in_one_stretch_with_the_number_stays_without_it():
    assert pageless((Paragraph((Text("Nara summit, "), NUMBER)),)) == (Paragraph((Text("Nara summit, "),)),)


def test_cells_of_a_table_are_cleaned_and_stay():
    table = Table((Row((Cell((Paragraph((Text("Left"),)),)), Cell((Paragraph((NUMBER,)),)))),))
    assert pageless((table,)) == (
        Table(
            (
                Row(
                    (Cell((Paragraph((Text("Left"),)),)), Cell(())),
                ),
            )
        ),
    )


@given(blocks())
def test_no_text_goes_but_numbering_and_the_space_around_it(content):
    def letters(blocks):
        return "".join("".join(texts(blocks)).split())

    assert letters(pageless(content)) == letters(content)


@pytest.mark.parametrize(
    "line",
    [
        Paragraph((Span((), anchor="a"), Text("\tPage "), NUMBER)),
        Paragraph((Strong((Span((NUMBER,), anchor="a"),)), Text("\tMemo"))),
        Paragraph((Text("Memo\t"), Span((Text("Page "), NUMBER), anchor="a"))),
        Paragraph((Text("Page "), NUMBER), anchor="a"),
        Paragraph((NUMBER, Note((Paragraph((), anchor="a"),)))),
    ],
)
def test_the_place_that_a_link_leads_to_stays_though_all_around_it_goes(line):
    (left,) = pageless((line,))
    assert set(anchors(Document((left,)))) == {"a"}


@given(blocks())
def test_no_anchor_goes(content):
    assert set(anchors(Document(pageless(content)))) == set(anchors(Document(content)))
