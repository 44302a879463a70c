"""Paragraphs of a PDF are put together as they were, and evidence knows its page."""

import io
import time

import pikepdf
import pytest
from kinds import BODY, TITLE, pdf
from reportlab.pdfgen.canvas import Canvas

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.errors import SourceError
from briefgen.readers.flowing import flowed
from briefgen.readers.pdf import read
from briefgen.readers.pdfpages import Line, Pages
from briefgen.settings import DEFAULTS


def source(data):
    told = []
    return read(data, "a.pdf", told.append), [each.code for each in told]


def drawn(*lines, width=300.0):
    """Return the paragraphs of lines, of a usual distance, each as wide as is told or `width`."""
    placed = []
    base = 700.0
    for line in lines:
        text, right = line if isinstance(line, tuple) else (line, width)
        if text:
            placed.append(Line(1, text, 50.0, right, base, 10.0, base))
        base -= 12.0
    return [each.text for each in flowed(Pages(tuple(placed), (800.0,)))]


def test_running_heads_and_page_numbers_are_left_out():
    found, _ = source(pdf((TITLE, *BODY * 4), columns=2, heads=True))
    assert "The Ferry Post" not in found.text
    assert "Page 1" not in found.text
    assert all(paragraph in found.text for paragraph in BODY)


def test_evidence_names_the_page_that_it_stands_on():
    data = pdf((TITLE, *BODY * 6), heads=True)
    found, _ = source(data)
    assert len(found.pages) > 1
    briefing = pipeline.extract(pipeline.numbered((found,), ignore), DEFAULTS, ignore)
    pieces = [piece for statement in briefing.agreements for piece in statement.evidence]
    assert pieces
    for piece in pieces:
        begins = [*found.pages, len(found.text) + 1]
        assert begins[piece.page - 1] <= piece.start < begins[piece.page]


@pytest.mark.parametrize("number", ["12. They had met", "1. They had met"])
def test_a_figure_at_a_lines_beginning_ends_the_sentence_before_it(number):
    lines = ("They are to talk anew on a day in May", f"{number} in a town by the sea in", "the north of the land.")
    assert drawn(*lines) == [" ".join(lines)]


def test_a_number_of_a_list_begins_a_paragraph():
    lines = ("They agreed on these points in the end:", "1. A terminal is built by the two of them.", "2. It is open.")
    assert drawn(*lines) == list(lines)


def over_pages(count, *texts):
    """Return the only paragraph of so many pages, each with these lines."""
    placed = [
        Line(page, text, 50.0, 300.0, base, 10.0, base)
        for page in range(1, count + 1)
        for text, base in zip(texts, (500.0, 488.0, 476.0), strict=False)
    ]
    (found,) = flowed(Pages(tuple(placed), (800.0,) * count))
    return found


@pytest.mark.parametrize(
    "last", ["that nobody had known of,", "of a long\ufffe", "with an inter\ufffenational and", "e\u0301 and that"]
)
def test_a_paragraph_over_several_pages_knows_where_each_begins(last):
    found = over_pages(4, "and term after term they met", "by the sea in the north, where", last)
    assert [page for page, _ in found.pages] == [1, 2, 3, 4]
    whole = [offset for _, offset in found.pages if found.text[offset:].startswith("and term after")]
    assert len(whole) == (1 if last.endswith("\ufffe") else 4)
    alone = len(over_pages(1, "and term after term they met", "by the sea in the north, where", last).text)
    assert found.pages[1][1] == alone + 1


def test_a_paragraph_over_hundreds_of_pages_costs_no_more_than_its_length():
    def seconds(count):
        begun = time.process_time()
        assert len(over_pages(count, *(f"they met {'again and again ' * 300}and" for _ in range(3))).pages) == count
        return time.process_time() - begun

    few = min(seconds(25) for _ in range(2))
    assert seconds(200) < 16 * few + 0.05


def columns(*lines):
    """Return the paragraphs of lines that stand two in a column, each with how far it is indented."""
    placed = []
    for at, (text, indent) in enumerate(lines):
        column, base = 200.0 * (at // 3), 700.0 - 12 * (at % 3)
        placed.append(Line(1, text, 50.0 + column + indent, 240.0 + column, base, 10.0, base))
    return [each.text for each in flowed(Pages(tuple(placed), (800.0,)))]


@pytest.mark.parametrize(
    "last", ["the two met with the U.S.", "the two met with Gen.", "the two met with those of the"]
)
def test_an_abbreviation_at_a_columns_end_ends_no_paragraph(last):
    assert columns(
        ("They had talked for days when", 0), ("nobody thought that they would", 0), (last, 0),
        ("Defence Office on the first of", 0), ("the month in a town by the sea", 0),
    )[0].endswith("by the sea")  # fmt: skip


@pytest.mark.parametrize("indent", [0, 12])
def test_where_first_lines_are_indented_a_column_begins_a_paragraph_only_so(indent):
    found = columns(
        ("They had talked for days when", 12),
        ("nobody thought that they would", 0),
        ("agree on any of the points.", 0),
        ("Nothing came of it for a while.", indent),
        ("They met once more in a town", 12),
        ("by the sea that nobody knew of.", 0),
        ("They ate there, and they drank", 12),
        ("as they had done all the years.", 0),
    )
    assert any(each.startswith("Nothing came") for each in found) == bool(indent)


def test_lines_run_on_and_a_short_one_ends_a_paragraph():
    assert drawn(
        "They met in Lund on a Monday to", "talk about ferries.", ("Nothing came.", 120.0), "They meet anew in"
    ) == [
        "They met in Lund on a Monday to talk about ferries. Nothing came.",
        "They meet anew in",
    ]


def test_a_gap_ends_a_paragraph():
    assert drawn("They met in Lund on a Monday.", "", "Nothing was signed in Lund.") == [
        "They met in Lund on a Monday.",
        "Nothing was signed in Lund.",
    ]


@pytest.mark.parametrize(
    ("broken", "elsewhere", "whole"),
    [
        ("a long\ufffeterm plan for ferries", "", "long-term"),
        ("a govern\ufffement plan for ferries", "The government met.", "government"),
        ("a cross\ufffeborder plan for ferries", "It is cross-border trade.", "cross-border"),
        ("the Malmö\ufffeAarhus line of ferries", "", "Malmö-Aarhus"),
    ],
)
def test_a_word_that_a_line_divided_is_mended(broken, elsewhere, whole):
    assert whole in " ".join(drawn(broken, "", elsewhere))


def test_a_hyphen_between_syllables_goes_where_words_are_divided_often():
    lines = [f"the inter\ufffenational talks of day {n}" for n in range(30)]
    assert "international talks" in " ".join(drawn(*lines))


def test_a_scan_needs_text_recognition():
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.rect(10, 10, 100, 100, fill=1)
    canvas.showPage()
    canvas.save()
    with pytest.raises(SourceError, match=r"has no text: its 1 page is a picture") as raised:
        source(stream.getvalue())
    assert "OCR" in raised.value.hint


def test_a_page_without_text_among_others_is_told():
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as file:
        file.add_blank_page()
        file.save(stream)
    _, told = source(stream.getvalue())
    assert told == ["pages-without-text"]


def test_a_password_is_asked_for():
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as file:
        file.save(stream, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    with pytest.raises(SourceError, match="password"):
        source(stream.getvalue())


def test_what_stands_before_the_header_is_skipped():
    found, _ = source(b"mail gateway junk\n" + pdf())
    assert found.title == TITLE
