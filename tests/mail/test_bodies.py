"""What a message says: all of the document's text, within 72 columns, and as HTML that refers to nothing."""

import dataclasses
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from mailboxes import CALM
from strategies import documents, every_node, hostile_document
from times import examples

from briefgen.diagnostics import ignore
from briefgen.document.nodes import (
    BulletList,
    Cell,
    Document,
    Emph,
    Heading,
    Link,
    ListItem,
    OrderedList,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
)
from briefgen.document.style import Border, Box, HouseStyle, ListLook, ParagraphStyle, TextStyle
from briefgen.document.visible import visible
from briefgen.mail.html import Head, html_of
from briefgen.mail.plainly import without_lost_links
from briefgen.mail.text import COLUMNS, text_of, width, wrapped

PLAIN = HouseStyle()
ELEMENTS = {
    "html", "head", "meta", "title", "body", "table", "tr", "td", "th", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "blockquote", "hr", "br", "em", "strong", "span", "sup",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "dir", "charset", "name", "content", "style", "role", "width", "cellpadding", "cellspacing", "border",
    "start", "scope",
}  # fmt: skip


def says(*lines):
    return tuple(Paragraph((Text(line),)) for line in lines)


class Page(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.attributes, self.styles, self.text = set(), set(), [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.styles += [value for name, value in attrs if name == "style"]

    def handle_data(self, data):
        self.text.append(data)


def page_of(blocks, style=PLAIN, language="en"):
    return html_of(blocks, Head("Title", language), style, ignore)


def tight(text):
    return "".join(text.split())


@settings(CALM, max_examples=examples(200))
@given(documents())
def test_a_page_holds_nothing_that_leads_out_of_it(document):
    page = Page(page_of(document.blocks))
    assert page.elements <= ELEMENTS
    assert page.attributes <= ATTRIBUTES
    assert not any(re.search(r"url\(|@import|expression", style, re.IGNORECASE) for style in page.styles)


@settings(CALM, max_examples=examples(200))
@given(documents())
def test_plain_text_stays_within_its_columns(document):
    for line in text_of(document.blocks, PLAIN, ignore).splitlines():
        # What is nested very deeply keeps a few columns for itself.
        assert width(line) <= COLUMNS or "://" in line or width(line) - width(line.lstrip(" >-.0123456789")) > 40


def said(node):
    """Every text in a tree, but the names of columns, which go where no row has anything for them."""
    if isinstance(node, Text):
        yield node.text
    elif isinstance(node, Table):
        yield from said(node.rows[node.header_rows :])
    elif isinstance(node, tuple):
        yield from (text for part in node for text in said(part))
    elif dataclasses.is_dataclass(node):
        yield from (text for field in dataclasses.fields(node) for text in said(getattr(node, field.name)))


@settings(CALM, max_examples=examples(200))
@given(documents())
def test_all_that_a_document_says_is_in_both_forms(document):
    page = tight("".join(Page(page_of(document.blocks)).text))
    plain = tight(text_of(document.blocks, PLAIN, ignore)).replace(">", "")
    for text in said(document.blocks):
        assert tight(visible(text)[0]) in page
        assert tight(visible(text)[0]).replace(">", "") in plain


@pytest.mark.parametrize("document", [every_node(), hostile_document()], ids=["every node", "hostile"])
def test_specimens_are_written_in_both_forms(document):
    page = Page(page_of(document.blocks))
    assert page.elements <= ELEMENTS
    assert text_of(document.blocks, PLAIN, ignore).endswith("\n")


def test_headings_are_underlined_and_items_have_marks():
    style = HouseStyle(paragraphs={"Title": ParagraphStyle("Title")})
    blocks = (
        Paragraph((Text("Grid link"),), style="Title"),
        Heading(1, (Text("Plans"),)),
        BulletList((ListItem(says("One.", "And more.")), ListItem(says("Two.")))),
        OrderedList((ListItem(says("First.")),), start=9),
    )
    assert text_of(blocks, style, ignore) == (
        "Grid link\n=========\n\nPlans\n-----\n\n- One.\n\n  And more.\n- Two.\n\n9. First.\n"
    )


def test_a_list_counts_as_the_template_does():
    look = ListLook("%1)", numbered=True, formats=("lowerLetter",))
    style = HouseStyle(paragraphs={"List Number": ParagraphStyle("List Number", list=look)})
    block = OrderedList((ListItem(says("One.")), ListItem(says("Two."))))
    assert text_of((block,), style, ignore) == "a) One.\nb) Two.\n"
    assert '<ol style="margin:0 0 6pt 0;padding:0;padding-left:20px" type="a">' in page_of((block,), style)


def test_a_table_is_told_row_by_row_behind_the_names_of_its_columns():
    cells = [tuple(Cell(says(text)) for text in row) for row in (("What", "When"), ("Cable", "2030"), ("Talks", ""))]
    table = Table(tuple(map(Row, cells)), header_rows=1)
    assert text_of((table,), PLAIN, ignore) == "What: Cable\nWhen: 2030\n\nWhat: Talks\n"


def test_a_table_of_labels_is_told_line_by_line():
    cells = [tuple(Cell(says(text)) for text in row) for row in (("To", "The Minister"), ("As of", "2 March"))]
    table = Table(tuple(map(Row, cells)), header_column=True)
    assert text_of((table,), PLAIN, ignore) == "To: The Minister\nAs of: 2 March\n"


def test_the_address_of_a_link_stands_behind_its_words_and_is_no_link():
    link = Paragraph((Link((Text("the treaty"),), "https://example.org/treaty"), Text(".")))
    assert text_of((link,), PLAIN, ignore) == "the treaty <https://example.org/treaty>.\n"
    assert "the treaty &lt;https://example.org/treaty&gt;." in page_of((link,))
    assert "href" not in page_of((link,))


def test_east_asian_letters_take_two_columns_and_no_line_begins_with_a_full_stop():
    lines = list(wrapped("首脳会談" * 20 + "。", COLUMNS))
    assert all(width(line) <= COLUMNS for line in lines)
    assert not any(line.startswith("。") for line in lines)
    assert "".join(lines) == "首脳会談" * 20 + "。"


def test_an_address_is_not_cut():
    address = "https://example.org/" + "a" * 100
    assert list(wrapped(f"See {address} now.", COLUMNS)) == ["See", address, "now."]


def test_numbers_of_evidence_that_is_not_there_are_left_out():
    number = Span((Link((Text("[1]"),), "#evidence-1"),), style="Evidence Number", anchor="cited-1")
    mark = Span((Text(" ▪ new"),), style="Evidence Number")
    line = Paragraph((Emph((Text("They plan it."),)), Text("\u00a0"), number, mark))
    (found,) = without_lost_links(Document((line,))).blocks
    assert text_of((found,), PLAIN, ignore) == "They plan it. ▪ new\n"
    kept = Document((line, Paragraph((Text("[1] Words"),), anchor="evidence-1")))
    assert "[1]" in text_of(without_lost_links(kept).blocks[:1], PLAIN, ignore)


def test_a_boxed_paragraph_stands_in_a_table_that_says_its_look_again():
    look = ParagraphStyle("Callout", box=Box(left=Border(3, "1F3864"), fill="EEF2F8"))
    style = HouseStyle(paragraphs={"Callout": look}, body=ParagraphStyle("Normal", text=TextStyle("Cambria", 11)))
    page = page_of((Paragraph((Text("Bottom line"),), style="Callout"),), style)
    assert "border-left:3pt solid #1F3864;background-color:#EEF2F8;font-family:'Cambria',Georgia,serif" in page


def test_a_look_cannot_get_out_of_its_attribute():
    style = HouseStyle(body=ParagraphStyle("Normal", text=TextStyle('x";}</style><script>', 11, color='"><b>')))
    assert Page(page_of(says("a"), style)).elements <= ELEMENTS
    assert "script" not in page_of(says("a"), style)


def test_a_paragraph_that_runs_to_the_left_is_turned_wherever_it_stands():
    line = Paragraph((Text("מילים אחדות (1)."),))
    cells = (Cell((line,)), Cell(says("Some words.")))
    for blocks in ((line,), (BulletList((ListItem((line,)),)),), (Table((Row(cells),)),)):
        assert page_of(blocks).count('dir="rtl"') == 1
        assert 'dir="rtl"' not in page_of(blocks, language="he").partition("<div")[2].partition(">")[2]


def test_a_language_that_runs_to_the_left_turns_the_page():
    page = page_of((BulletList((ListItem(says("מילים")),)),), language="he")
    assert '<html lang="he" dir="rtl">' in page
    assert "padding-right:20px" in page
