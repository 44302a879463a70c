"""The HTML page: exact text, one file, nothing that runs or is fetched, and a structure that can be heard."""

import re

import pytest
from hypothesis import given, settings
from readings import Page, text_of
from strategies import HOSTILE, documents, every_node, hostile_document, inlines, texts
from times import examples

from briefgen.backends.html import render
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.nodes import (
    Cell,
    Document,
    Heading,
    Link,
    Note,
    PageNumber,
    Paragraph,
    Picture,
    Row,
    Span,
    Table,
    Text,
)
from briefgen.document.style import (
    Border,
    Box,
    HouseStyle,
    LineHeight,
    ListLook,
    ParagraphStyle,
    TableStyle,
    TextStyle,
)
from briefgen.document.visible import visible

ALLOWED = re.compile(r"(?:https?://|mailto:|#)")


PLAIN = HouseStyle()


def page(document: Document, style: HouseStyle = PLAIN) -> Page:
    return Page(render(document, style, ignore).decode())


def body(*content) -> str:
    """Return what stands in the page's main part."""
    source = render(Document(content), HouseStyle(), ignore).decode()
    return source.partition('<main id="~main">\n')[2].partition("</main>")[0]


def main_text(*content) -> str:
    inside = Page(f"<main>{body(*content)}</main>")
    return "".join(inside.texts)


def sheet(document: Document, style: HouseStyle) -> str:
    return "".join(page(document, style).styles)


@settings(max_examples=examples(150), deadline=None)
@given(texts())
def test_every_text_is_in_the_page_exactly(text):
    assert main_text(Paragraph((Text(text),))) == f"{visible(text)[0]}\n"


def test_every_hostile_text_is_in_the_page_exactly():
    for text in HOSTILE:
        assert main_text(Paragraph((Text(text),))) == f"{visible(text)[0]}\n"


@settings(max_examples=examples(150), deadline=None)
@given(inlines(notes=False))
def test_marks_links_and_spans_add_no_character_and_take_none(content):
    assert main_text(Paragraph(content)) == (f"{text_of(content)}\n" if content else "")


@settings(max_examples=examples(100), deadline=None)
@given(documents())
def test_a_random_page_is_well_formed_and_holds_nothing_that_runs_or_is_fetched(document):
    read = page(document)
    names = [tag for tag, _ in read.tags]
    assert not {"script", "iframe", "object", "link", "base", "form"} & set(names)
    for tag, attributes in read.tags:
        assert not [name for name in attributes if name.startswith("on")]
        assert "href" not in attributes or (tag == "a" and ALLOWED.match(attributes["href"]))
        assert "src" not in attributes or (tag == "img" and attributes["src"].startswith("data:image/png;base64,"))
    assert not re.search(r"url\(|@import|expression", "".join(read.styles))


@settings(max_examples=examples(100), deadline=None)
@given(documents())
def test_ids_are_unique_and_every_inner_link_leads_somewhere(document):
    tags = page(document).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"] for _, attributes in tags if attributes.get("href", "").startswith("#")}
    assert targets <= {f"#{name}" for name in ids}


@settings(max_examples=examples(100), deadline=None)
@given(documents())
def test_headings_never_skip_a_level_on_the_way_down(document):
    levels = [int(tag[1]) for tag, _ in page(document).tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))


def test_the_page_names_its_language_title_landmarks_and_policy():
    read = page(every_node())
    tags = dict(read.tags)
    assert tags["html"] == {"lang": "en-GB"}
    assert [tag for tag, _ in read.tags if tag in {"header", "main", "footer", "title"}] == [
        "title",
        "header",
        "main",
        "footer",
    ]
    policy = next(attributes for tag, attributes in read.tags if attributes.get("http-equiv"))
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert ("a", {"class": "skip", "href": "#~main", "lang": "en", "dir": "ltr"}) in read.tags


def test_a_table_names_its_columns_and_rows():
    scopes = [
        (tag, attributes.get("scope"))
        for tag, attributes in page(every_node()).tags
        if tag in {"thead", "th", "td", "tbody"}
    ]
    assert scopes == [("thead", None), ("th", "col"), ("th", "col"), ("tbody", None), ("th", "row"), ("td", None)]


def test_rows_of_unequal_length_are_filled_up():
    rows = (Row((Cell(()),)), Row((Cell(()), Cell(()), Cell(()))))
    assert body(Table(rows)).count("<td>") == 6


def test_references_and_evidence_lead_to_each_other():
    tags = page(every_node()).tags
    assert ("a", {"href": "#evidence-1", "title": "Evidence 1"}) in tags
    assert ("a", {"href": "#st-1"}) in tags
    assert {"st-1", "evidence-1", "item"} <= {attributes.get("id") for _, attributes in tags}


def test_notes_have_links_both_ways():
    tags = page(Document((Paragraph((Text("x"), Note((Paragraph((Text("y"),)),)))),))).tags
    links = [(attributes["href"], attributes.get("role")) for tag, attributes in tags if tag == "a"][1:]
    assert links == [("#~note-1", "doc-noteref"), ("#~noted-1", "doc-backlink")]
    assert {"~note-1", "~noted-1"} <= {attributes.get("id") for _, attributes in tags}


def test_the_label_of_the_notes_is_english_and_they_are_not():
    note = Paragraph((Text("x"), Note((Paragraph((Text("y"),)),))))
    tags = page(Document((note,), language="de")).tags
    assert [attributes["lang"] for tag, attributes in tags if tag in {"section", "ol"}] == ["en", "de"]


def test_a_line_runs_as_its_first_letter_says_unless_the_document_does():
    assert body(Paragraph((Text("مرحبا NATO"),))) == '<p dir="rtl">مرحبا NATO</p>\n'
    assert body(Paragraph((Text("NATO مرحبا"),))) == "<p>NATO مرحبا</p>\n"
    assert page(Document((), language="ar-EG")).tags[0] == ("html", {"lang": "ar-EG", "dir": "rtl"})
    arabic = render(Document((Paragraph((Text("NATO مرحبا"),)),), language="ar"), HouseStyle(), print).decode()
    assert "<p>NATO مرحبا</p>" in arabic


def test_words_of_a_language_have_an_order_of_their_own():
    hebrew = Span((Text("שלום."),), language="he")
    assert body(Paragraph((hebrew,))) == '<p><span lang="he" dir="rtl">שלום.</span></p>\n'
    english = Span((Text("Agreed."),), language="en")
    arabic = render(Document((Paragraph((english,)),), language="ar"), HouseStyle(), print).decode()
    assert '<p><span lang="en" dir="ltr">Agreed.</span></p>' in arabic


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", " JAVASCRIPT:x", "java\tscript:x", "data:text/html,x", "vbscript:x", "//e.org", "#no", ""],
)
def test_a_link_elsewhere_is_printed_as_text_and_reported(target):
    told: list[Diagnostic] = []
    source = render(Document((Paragraph((Link((Text("here"),), target),)),)), HouseStyle(), told.append).decode()
    assert "<p>here</p>" in source
    assert [diagnostic.code for diagnostic in told] == ["link-not-shown"]


def test_lines_of_page_numbering_are_left_out_of_header_and_footer_and_other_text_stays():
    numbers = (PageNumber(), Text(" of "), PageNumber(total=True))
    footer = (
        Paragraph((Text("Page "), *numbers)),
        Paragraph((Text("Desk 4\tSeite "), PageNumber())),
        Paragraph((Text("Tel 12 "), *numbers)),
    )
    source = render(Document((), footer=footer), HouseStyle(), ignore).decode()
    assert source.partition("<footer>\n")[2].partition("</footer>")[0] == "<p>Desk 4</p>\n<p>Tel 12  of </p>\n"


def test_the_marking_heads_the_page_once():
    source = render(
        Document((), header=(Paragraph((Text("RESTRICTED"),)),), marking="RESTRICTED"), HouseStyle(), ignore
    )
    assert source.partition(b"<body>")[2].count(b"RESTRICTED") == 1
    source = render(Document((), marking="RESTRICTED"), HouseStyle(), ignore)
    assert b"<header>\n<p" in source
    assert source.partition(b"<body>")[2].count(b"RESTRICTED") == 1


def test_a_title_paragraph_is_the_first_heading_and_the_others_are_below_it():
    document = Document((Paragraph((Text("T"),), style="Title"), Heading(1, (Text("A"),)), Heading(3, (Text("B"),))))
    assert [tag for tag, _ in page(document).tags if tag[0] == "h" and tag[1:].isdigit()] == ["h1", "h2", "h3"]


def test_a_title_with_looks_of_its_own_is_the_title_all_the_same():
    style = HouseStyle(paragraphs={"Title 1+": ParagraphStyle("Title 1+", based_on="Title")})
    document = Document((Paragraph((Text("T"),), style="Title 1+"), Heading(1, (Text("A"),))))
    source = render(document, style, ignore).decode()
    assert re.findall(r"<(h\d)[^>]*>([^<]*)<", source) == [("h1", "T"), ("h2", "A")]


def test_a_picture_of_another_kind_is_its_description():
    told: list[Diagnostic] = []
    picture = Picture(b"<svg onload=alert(1)>", "image/svg+xml", "A map", 9, 9)
    source = render(Document((Paragraph((picture,)),)), HouseStyle(), told.append).decode()
    assert "<p>A map</p>" in source
    assert [diagnostic.code for diagnostic in told] == ["picture-not-shown"]


@pytest.mark.parametrize(
    ("look", "rule"),
    [
        (ListLook("%1)", numbered=True, formats=("lowerLetter",)), 'extends lower-alpha;prefix:"";suffix:"\\29  "'),
        (
            ListLook("%1.%2", numbered=True, level=1, formats=("decimal", "upperRoman"), starts=(3, 1)),
            'extends upper-roman;prefix:"3.";suffix:" "',
        ),
    ],
)
def test_a_list_counts_as_its_style_does(look, rule):
    style = HouseStyle(paragraphs={"List Number": ParagraphStyle("List Number", list=look)})
    assert f"{{system:{rule}}}" in sheet(every_node(), style)


def test_page_fonts_colours_spacing_and_table_look_come_from_the_house_style():
    heading = ParagraphStyle(
        "Heading 1", text=TextStyle("Cambria", 16, bold=True, color="1F4E79"), before=12, after=6, keep_next=True
    )
    item = ParagraphStyle("List Number", list=ListLook("(%1)", numbered=True, left=24))
    table = TableStyle(
        "Grid", outer=Box(top=Border(1, "FF0000")), header_fill="DDEEFF", header_text=TextStyle(bold=True)
    )
    style = HouseStyle(
        body=ParagraphStyle("Normal", text=TextStyle("Georgia", 10.5), align="justify", line=LineHeight("exact", 14)),
        paragraphs={"Heading 1": heading, "List Number": item},
        characters={"Mark": TextStyle("Georgia", 10.5, italic=True)},
        tables={"Table Grid": table},
    )
    css = sheet(every_node(), style)
    assert "@page{size:595.3pt 841.9pt;margin:72pt 72pt 72pt 72pt}" in css
    assert 'font-family:"Georgia",serif;font-size:10.5pt' in css
    assert "text-align:justify" in css
    assert "line-height:14pt" in css
    assert re.search(r'\.p-Heading-1\{font-family:"Cambria",serif;font-size:16pt;font-weight:bold.*color:#1F4E79', css)
    assert "margin:12pt 0pt 6pt 0pt" in css
    assert '@counter-style l-List-Number{system:extends decimal;prefix:"\\28 ";suffix:"\\29  "}' in css
    assert ".t-Table-Grid thead th{background:#DDEEFF}" in css
    assert ".t-Table-Grid thead th p{font-family" in css
    assert ".c-Mark" not in css  # no span of the document is in it


def test_a_character_style_changes_only_what_it_says():
    style = HouseStyle(characters={"Mark": TextStyle(italic=True)})
    css = sheet(Document((Paragraph((Span((Text("x"),), style="Mark"),)),)), style)
    assert ".c-Mark{font-style:italic}" in css


def test_a_house_style_cannot_break_out_of_the_style_sheet():
    evil = '</style><script>alert(1)</script>"}*{background:url(http://e.org)'
    text = TextStyle(evil, color="red;}")
    looks = ParagraphStyle(evil, text=text, list=ListLook(evil), box=Box(fill="url(x)"))
    style = HouseStyle(
        body=looks,
        paragraphs={evil: looks, "List Bullet": looks},
        tables={"Table Grid": TableStyle(evil, header_fill=evil)},
    )
    document = Document((Paragraph((Text("x"),), style=evil), *every_node().blocks))
    css = sheet(document, style)
    assert "script" not in [tag for tag, _ in page(document, style).tags]
    assert "url(" not in css
    assert css.count("{") == css.count("}")


def test_a_control_character_is_visible_and_reported_once():
    told: list[Diagnostic] = []
    source = render(hostile_document(), HouseStyle(), told.append).decode()
    assert "NUL[U+0000]here" in source
    assert "over[U+202E]ride" in source
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", source)
    assert len([diagnostic for diagnostic in told if "U+202E" in diagnostic.message]) == 1
