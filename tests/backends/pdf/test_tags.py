"""What a screen reader is told: the order, the kinds, the languages; and what is left to the eye alone."""

import io
import shutil
import struct
import subprocess
from dataclasses import replace

import pytest
from backends.pdf.conformance.opened import Element
from PIL import Image
from strategies import PIXEL, every_node

from briefgen.backends.pdf import render
from briefgen.backends.pdf.picture import opened
from briefgen.diagnostics import ignore
from briefgen.document.nodes import (
    BlockQuote,
    BulletList,
    Callout,
    Cell,
    Document,
    Heading,
    LineBreak,
    Link,
    ListItem,
    Note,
    OrderedList,
    Paragraph,
    Picture,
    Row,
    Span,
    Table,
    Text,
)
from briefgen.document.style import HouseStyle, ListLook

WORDS = "one two three four five six seven eight nine ten " * 12


def line(*content, **parts):
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content), **parts)


def cell(*words):
    return Cell(tuple(line(word) for word in words))


def outline(element: Element) -> object:
    """Return the kinds of elements, nested as they are."""
    return (element.kind, *map(outline, element.kids)) if element.kids else element.kind


def tree(result) -> list[object]:
    (document,) = result.opened.tree
    return [outline(kid) for kid in document.kids]


def all_of(result, kind):
    return [element for element in result.opened.elements if element.kind == kind]


def spoken(result, tmp_path) -> list[str]:
    """Return what poppler reads of the structure, line by line."""
    target = tmp_path / "it.pdf"
    target.write_bytes(result.data)
    text = subprocess.run(["pdfinfo", "-struct-text", target], check=True, capture_output=True, text=True).stdout
    return [row.strip().strip('"') for row in text.splitlines() if row.strip().startswith('"')]


def test_lists_have_labels_and_bodies_and_say_how_they_count(written):
    inner = OrderedList((ListItem((line("deep"),)),))
    result = written(BulletList((ListItem((line("flat"), inner)), ListItem((line("last"),)))))
    deep = ("L", ("LI", "Lbl", ("LBody", "P")))
    assert tree(result) == [("L", ("LI", "Lbl", ("LBody", "P", deep)), ("LI", "Lbl", ("LBody", "P")))]
    assert [str(each.attribute("/ListNumbering")) for each in all_of(result, "L")] == ["/Disc", "/Decimal"]


def test_neighbours_in_the_style_of_a_list_are_one(written, house):
    deeper = replace(house.paragraphs["List Bullet"], name="Deeper", list=ListLook("–", level=1))
    styles = {**house.paragraphs, "Deeper": deeper}
    blocks = [
        line(words, style=style) for words, style in (("a", "List Bullet"), ("b", "Deeper"), ("c", "List Bullet"))
    ]
    result = written(*blocks, "text", blocks[0], style=replace(house, paragraphs=styles))
    inner = ("L", ("LI", "Lbl", ("LBody", "P")))
    first = ("L", ("LI", "Lbl", ("LBody", "P", inner)), ("LI", "Lbl", ("LBody", "P")))
    assert tree(result) == [first, "P", ("L", ("LI", "Lbl", ("LBody", "P")))]


def test_a_table_of_contents_is_told_from_text(written):
    lines = (("One", 1), ("Sub", 2), ("Two", 1))
    result = written(*(line(words, style=f"TOC {level}") for words, level in lines), "text")
    assert tree(result) == [("TOC", ("TOCI", "P"), ("TOC", ("TOCI", "P")), ("TOCI", "P")), "P"]


def test_tables_have_heads_and_headings_and_rows_of_one_length(written):
    rows = (Row((cell("A"), cell("B"))), Row((cell("C"),)), Row((cell("D"), cell("E"))))
    result = written(Table(rows, header_rows=1, header_column=True))
    head, body = ("TR", ("TH", "P"), ("TH", "P")), ("TR", ("TH", "P"), ("TD", "P"))
    assert tree(result) == [("Table", ("THead", head), ("TBody", ("TR", ("TH", "P"), "TD"), body))]
    scopes = [str(each.attribute("/Scope")) for each in all_of(result, "TH")]
    assert scopes == ["/Column", "/Column", "/Row", "/Row"]


def test_a_table_of_headings_only_has_a_body(written):
    assert tree(written(Table((Row((cell("A"),)),), header_rows=1))) == [("Table", ("TBody", ("TR", ("TH", "P"))))]


def test_a_repeated_header_row_is_no_part_of_the_structure(written):
    rows = tuple(Row((cell(f"row {n}", WORDS),)) for n in range(30))
    result = written(Table((Row((cell("Topic"),)), *rows), header_rows=1))
    assert len(result.pages) > 2
    (head,) = all_of(result, "TH")
    assert [mark for kid in head.walk() for mark in kid.marks] == [(result.opened.drawn[0].key, 0)]


def test_a_paragraph_on_two_pages_is_one_element(written):
    result = written(*["filling"] * 30, WORDS * 4)
    longest = max(all_of(result, "P"), key=lambda each: len(each.marks))
    assert len(result.pages) == 2
    assert len({page for page, _ in longest.marks}) == 2


def test_headings_begin_with_the_first_level_and_skip_none(written):
    result = written(*(Heading(level, (Text(words),)) for level, words in ((3, ""), (2, "a"), (4, "b"), (2, "c"))))
    assert tree(result) == ["H1", "H2", "H1"]


def test_a_link_of_two_lines_is_one_element_with_two_boxes(written):
    result = written(line("See ", Link((Text(WORDS),), "https://example.org")))
    (link,) = all_of(result, "Link")
    assert len(link.annotations) > 1
    assert {str(each["/Contents"]) for each in link.annotations} == {"https://example.org"}


def test_notes_are_referred_to_and_have_names(written):
    result = written(line("claim", Note((line("proof"),))), line("next", Note((line("more"),))))
    mark = ("P", ("Reference", "Link"))
    assert tree(result) == [mark, mark, ("Note", ("P", "Link")), ("Note", ("P", "Link"))]
    assert len({str(each.node["/ID"]) for each in all_of(result, "Note")}) == 2


def test_another_language_is_told_and_the_documents_own_is_not(written):
    result = written(line(Span((Text("정상"),), language="ko"), Span((Text("x"),), language="en")), language="en")
    (span,) = all_of(result, "Span")
    assert str(span.node["/Lang"]) == "ko"


def test_what_is_no_language_is_not_told(written):
    result = written(line(Span((Text("x"),), language='x"y')), language="no language")
    assert all_of(result, "Span") == []
    assert result.opened.root["/Lang"] == "en-GB"  # of the template


def test_quotations_and_boxes_are_told_apart(written):
    result = written(BlockQuote((line("said"),)), Callout((line("noted"),), label="Comment"))
    assert tree(result) == [("BlockQuote", "P"), ("Div", "P")]
    assert str(all_of(result, "Div")[0].node["/T"]) == "Comment"


def test_pictures_are_described(written):
    result = written(line("Here: ", Picture(PIXEL, "image/png", "A red dot – small", 9.0, 9.0)))
    (figure,) = all_of(result, "Figure")
    assert str(figure.node["/Alt"]) == "A red dot – small"
    assert result.codes == []


def test_a_picture_without_a_description_says_so_and_is_reported(written):
    result = written(line(Picture(PIXEL, "image/png", "", 9.0, 9.0), Picture(PIXEL, "image/png", " ", 9.0, 9.0)))
    assert {str(each.node["/Alt"]) for each in all_of(result, "Figure")} == {"Picture without a description"}
    assert result.codes == ["picture-not-described"]
    assert "2 pictures have no description" in result.diagnostics[0].message


def test_a_picture_for_the_eye_alone_is_an_artifact_unless_it_is_a_link(written):
    dot = Picture(PIXEL, "image/png", "", 9.0, 9.0, decorative=True)
    result = written(line("before", dot, Span((dot,), language="ko"), "after"))
    assert tree(result) == ["P"]
    assert result.codes == []
    assert tree(written(line(Link((dot, Text("x")), "https://example.org")))) == [("P", ("Link", "Figure"))]


def test_a_logo_in_the_header_is_decoration(written):
    result = written("text", header=(line(Picture(PIXEL, "image/png", "", 9.0, 9.0)),))
    assert tree(result) == ["P"]
    assert result.codes == []


def test_headers_and_footers_are_artifacts_and_their_headings_no_outline(written):
    result = written("text", header=(Heading(1, (Text("Unit"),)),), footer=(line("foot"),))
    assert tree(result) == ["P"]
    assert result.reader.outline == []


def test_a_link_in_a_header_is_text_and_reported(written):
    result = written("text", header=(line(Link((Text("the unit"),), "https://example.org")),))
    assert "the unit" in result.text
    assert result.opened.annotations == []
    assert result.codes == ["link-not-shown"]


def test_a_document_without_a_title_is_called_by_its_first_heading(written):
    assert written("first", Heading(1, (Text("Summit\nin Nara"),))).reader.metadata.title == "Summit in Nara"
    assert written("first words").reader.metadata.title == "first words"
    assert written().reader.metadata.title == "Untitled document"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_every_kind_conform(written, mode):
    saved = io.BytesIO()
    Image.new(mode, (3, 2)).save(saved, "PNG")
    assert written(line(Picture(saved.getvalue(), "image/png", "dots", 9.0, 9.0))).codes == []


def test_sixteen_bits_of_grey_are_as_dark_as_they_were():
    saved = io.BytesIO()
    Image.frombytes("I;16", (3, 1), struct.pack("<3H", 0, 0x8000, 0xFFFF)).save(saved, "PNG")
    assert opened(saved.getvalue()).data == bytes([0, 0x80, 0xFF])


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_photographs_of_every_kind_conform(written, mode):
    saved = io.BytesIO()
    Image.new(mode, (3, 2)).save(saved, "JPEG")
    assert written(line(Picture(saved.getvalue(), "image/jpeg", "dots", 9.0, 9.0))).codes == []


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="pdfinfo, of poppler-utils, is not installed")
def test_all_is_read_in_the_documents_order(written, tmp_path):
    table = Table((Row((cell("Topic"), cell("Status"))), Row((cell("Energy"), cell("Signed")))), header_rows=1)
    result = written(
        Heading(1, (Text("Agreements"),)),
        line("Both agreed. ", Link((Text("[1]"),), "https://example.org"), " Then they left."),
        BulletList((ListItem((line("item"),)),)),
        table,
        line("a\tb", LineBreak(), "c"),
        header=(line("the header"),),
    )
    assert spoken(result, tmp_path) == [
        "Agreements", "Both agreed. ", "[1]", " Then they left.", "•", "item", "Topic", "Status", "Energy", "Signed",
        "a b c",
    ]  # fmt: skip


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_the_file_is_sound_to_qpdf(tmp_path):
    target = tmp_path / "it.pdf"
    for document in (every_node(), Document(())):
        target.write_bytes(render(document, HouseStyle(), ignore))
        subprocess.run(["qpdf", "--check", target], check=True, capture_output=True)


def test_a_document_of_many_objects_is_whole(written):
    result = written(*(Heading(1, (Text(f"Heading {n}"),)) for n in range(700)))
    assert len(result.opened.elements) == 701
    assert len(result.reader.outline) == 700


def test_streams_of_any_last_byte_have_the_length_that_they_say(written):
    for number in range(80):
        written(f"text {number}")


def test_whatever_is_very_long_stays_within_the_limits(written):
    long = "x" * 40_000
    result = written(
        Heading(1, (Text(long),)),
        line("e" + "\u0301" * 40_000, Link((Text("there"),), f"https://example.org/{long}")),
        line(
            Span((Text("y"),), anchor=long),
            Link((Text("up"),), f"#{long}", long),
            Picture(PIXEL, "image/png", long, 9.0, 9.0),
        ),
        title=long,
    )
    assert "link-not-shown" in result.codes
    assert len(result.opened.annotations) == 1
