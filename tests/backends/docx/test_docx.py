"""Word documents: what Word, a screen reader and a second run find in them."""

import io
import time
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from lxml import etree
from PIL import Image
from pypdf import PdfReader
from samples import BACKED, briefing
from word_files import cut, paragraphs, saved, typed

from briefgen.backends.docx import render
from briefgen.backends.pdf import render as to_pdf
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.nodes import (
    BulletList,
    Cell,
    Document,
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
from briefgen.document.style import Border, Box, HouseStyle, LineHeight, ParagraphStyle
from briefgen.errors import RenderError
from briefgen.ooxml.names import SLOT_NS
from briefgen.templating.compose import compose
from briefgen.templating.library import open_template
from briefgen.templating.word import compile_template


def filled(data: bytes | None = None, **fields: object) -> bytes:
    """Return the Word document that a template, else the built-in memo, makes of the sample briefing."""
    template = compile_template(data, "ours.docx") if data else open_template("info-memo")
    return render(compose(template, briefing(**fields), ignore), template.style, ignore)


def word(*inlines: object) -> docx.document.Document:
    """Return a document of one paragraph, opened again."""
    blocks = (Paragraph(tuple(inlines)),)  # type: ignore[arg-type]
    return docx.Document(io.BytesIO(render(Document(blocks), HouseStyle(), ignore)))


def xml(data: bytes, part: str = "word/document.xml") -> etree._Element:
    """Return the root of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(part))


def test_the_same_document_is_the_same_bytes_and_dated_in_1980() -> None:
    assert filled() == filled()
    with zipfile.ZipFile(io.BytesIO(filled())) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_title_author_language_and_marking_are_properties() -> None:
    properties = docx.Document(io.BytesIO(filled())).core_properties
    assert properties.title == "Norland and Sudria: grid link"
    assert properties.language == "en-GB"
    assert properties.keywords == "OFFICIAL"
    assert properties.modified.isoformat().startswith("2026-03-02")
    language = xml(filled(), "word/styles.xml").find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en-GB"


def test_headings_lists_and_tables_are_real() -> None:
    document = docx.Document(io.BytesIO(filled()))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Callout"} <= set(styles)
    agreements = document.tables[1]
    assert agreements.style.name == "Briefing Table"
    assert agreements.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in agreements.rows[1].cells][1:3] == ["→\u00a0Planned", "2030"]


def test_header_and_footer_carry_marking_and_page_numbers() -> None:
    section = docx.Document(io.BytesIO(filled())).sections[0]
    assert "OFFICIAL" in section.header.paragraphs[0].text
    footer = section.footer.paragraphs[0]
    codes = [element.text.strip() for element in footer._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert "As of 2 March 2026" in footer.text


def test_references_and_evidence_are_linked_both_ways() -> None:
    root = xml(filled())
    targets = {link.get(qn("w:anchor")) for link in root.iter(qn("w:hyperlink"))}
    names = {mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))}
    assert {"evidence_1", "cited_1"} <= targets
    assert targets <= names
    numbers = [mark.get(qn("w:id")) for mark in root.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


def test_no_trace_of_slots_or_tags_is_left() -> None:
    with zipfile.ZipFile(io.BytesIO(filled())) as archive:
        for part in archive.namelist():
            data = archive.read(part)
            assert SLOT_NS.encode() not in data
            assert b"{{" not in data
            assert b"{%" not in data


def test_what_the_program_cannot_name_passes_through() -> None:
    source = docx.Document()
    control = (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Registry"/><w:tag w:val="reg"/></w:sdtPr>'
        "<w:sdtContent><w:p><w:r><w:t>Kept as it is</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    source.element.body.insert(0, parse_xml(control))
    source.add_paragraph("{{ title }}")
    root = xml(filled(saved(source)))
    assert root.find(f".//{qn('w:sdt')}//{qn('w:tag')}").get(qn("w:val")) == "reg"
    assert "".join(root.itertext()).count("Kept as it is") == 1


def test_the_text_around_a_tag_keeps_its_look_and_the_value_takes_the_tags() -> None:
    data = filled(cut(("Re: ", "<w:i/>"), ("{{ title }}", '<w:b/><w:color w:val="C00000"/>'), " (end)"))
    runs = docx.Document(io.BytesIO(data)).paragraphs[0].runs
    assert [(run.text, run.italic, run.bold) for run in runs] == [
        ("Re: ", True, None),
        ("Norland and Sudria: grid link", None, True),
        (" (end)", None, None),
    ]
    assert str(runs[1].font.color.rgb) == "C00000"


@pytest.mark.parametrize(
    "said", ["a & b < c > d", "{{ x }}", "{% raw %}", "| * _ `", "日本語 العربية 🙂", "x" * 10_000]
)
def test_data_comes_out_character_for_character(said: str) -> None:
    assert paragraphs(filled(typed("{{ title }}"), title=said)) == [said]


def test_characters_that_xml_cannot_hold_are_visible_and_reported() -> None:
    told: list[Diagnostic] = []
    template = compile_template(typed("{{ title }}"), "ours.docx")
    data = render(compose(template, briefing(title="a\x00b\u202ec"), ignore), template.style, told.append)
    assert paragraphs(data) == ["a[U+0000]b[U+202E]c"]
    assert {diagnostic.code for diagnostic in told} == {"character-not-shown"}


def test_each_numbered_list_begins_anew() -> None:
    items = (ListItem((Paragraph((Text("x"),)),)),)
    data = render(Document((OrderedList(items), OrderedList(items, start=5))), HouseStyle(), ignore)
    numbers = [element.get(qn("w:val")) for element in xml(data).iter(qn("w:numId"))]
    assert len(set(numbers)) == 2
    starts = [element.get(qn("w:val")) for element in xml(data, "word/numbering.xml").iter(qn("w:startOverride"))]
    assert starts[-2:] == ["1", "5"]


@pytest.mark.parametrize("own", [True, False])
def test_a_list_that_begins_anew_keeps_the_indents_of_its_style(own: bool) -> None:  # noqa: FBT001  # a parameter of the test
    file = docx.Document()
    if own:
        file.styles["List Number"].paragraph_format.left_indent = Pt(33)
        file.styles["List Number"].paragraph_format.first_line_indent = Pt(-15)
    template = compile_template(saved(file), "own.docx")
    items = (ListItem((Paragraph((Text("x"),)),)),)
    data = render(Document((OrderedList(items),)), template.style, ignore)
    indent = xml(data).find(f".//{qn('w:pPr')}/{qn('w:ind')}")
    assert (indent is not None) == own
    if own:
        assert (indent.get(qn("w:left")), indent.get(qn("w:hanging"))) == ("660", "300")


def test_a_list_in_a_list_stands_deeper() -> None:
    inner = BulletList((ListItem((Paragraph((Text("inner"),)),)),))
    outer = BulletList((ListItem((Paragraph((Text("outer"),)), inner)),))
    styles = [
        p.style.name for p in docx.Document(io.BytesIO(render(Document((outer,)), HouseStyle(), ignore))).paragraphs
    ]
    assert styles == ["List Bullet", "List Bullet 2"]


def numbered_by_level() -> bytes:
    """Return a Word file whose styles of numbered lists are levels of one list: "a)", and "a)i." below it."""
    file = docx.Document()
    numbering = file.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, style, text) in enumerate(
            [("lowerLetter", "ListNumber", "%1)"), ("lowerRoman", "ListNumber2", "%1)%2.")]
        )
    )
    numbering.append(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="1">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="1"><w:abstractNumId w:val="1"/></w:num>'))
    for name in ("List Number", "List Number 2"):
        look = file.styles[name].element.get_or_add_pPr()
        for old in list(look):
            look.remove(old)
        look.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="1"/></w:numPr>'))
    return saved(file)


def test_a_list_is_counted_at_the_level_of_its_style_in_word_and_pdf_alike() -> None:
    inner = OrderedList((ListItem((Paragraph((Text("deep"),)),)),), start=3)
    outer = OrderedList((ListItem((Paragraph((Text("one"),)),)), ListItem((Paragraph((Text("two"),)), inner))))
    style = compile_template(numbered_by_level(), "ours.docx").style
    data = render(Document((outer,)), style, ignore)
    assert [each.get(qn("w:val")) for each in xml(data).iter(qn("w:ilvl"))] == ["0", "0", "1"]
    begun = [
        (each.get(qn("w:ilvl")), each[0].get(qn("w:val")))
        for each in xml(data, "word/numbering.xml").iter(qn("w:lvlOverride"))
    ]
    assert begun == [("0", "1"), ("1", "3")]
    page = PdfReader(io.BytesIO(to_pdf(Document((outer,)), style, ignore))).pages[0].extract_text()
    assert page.replace(" ", "").split() == ["a)one", "b)two", "a)iii.deep"]


def test_notes_become_footnotes() -> None:
    note = Note((Paragraph((Text("Said in Oslo."),)),))
    data = render(Document((Paragraph((Text("Yes"), note)),)), HouseStyle(), ignore)
    notes = xml(data, "word/footnotes.xml")
    assert "Said in Oslo." in "".join(notes.itertext())
    assert xml(data).find(f".//{qn('w:footnoteReference')}").get(qn("w:id")) == "2"


@pytest.mark.parametrize("own", [True, False])
def test_links_and_pictures_in_notes_are_found_in_their_own_part(own: bool) -> None:  # noqa: FBT001  # a parameter of the test
    picture = io.BytesIO()
    Image.new("RGB", (2, 2)).save(picture, "PNG")
    shown = (Link((Text("there"),), "https://example.org/"), Picture(picture.getvalue(), "image/png", "dots", 9, 9))
    style = compile_template(note_of_the_template("7"), "x.docx").style if own else HouseStyle()
    data = render(Document((Paragraph((Note((Paragraph(shown),)),)),)), style, ignore)
    known = {relation.get("Id"): relation.get("Target") for relation in xml(data, "word/_rels/footnotes.xml.rels")}
    notes = xml(data, "word/footnotes.xml")
    assert known[notes.find(f".//{qn('w:hyperlink')}").get(qn("r:id"))] == "https://example.org/"
    assert known[notes.find(f".//{qn('a:blip')}").get(qn("r:embed"))].startswith("media/image")
    assert "example.org" not in etree.tostring(xml(data, "word/_rels/document.xml.rels")).decode()


def note_of_the_template(number: str) -> bytes:
    """Return a template with a footnote of its own."""
    source = typed("{{ title }}")
    word_file = docx.Document(io.BytesIO(source))
    note = f'<w:footnotes {nsdecls("w")}><w:footnote w:id="{number}"><w:p/></w:footnote></w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, note.encode(), word_file.part.package)
    word_file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return saved(word_file)


@pytest.mark.parametrize(("own", "added"), [("7", "8"), ("x", "2"), ("-1", "2"), ("99999999999", "2")])
def test_footnotes_are_numbered_after_the_templates_own(own: str, added: str) -> None:
    style = compile_template(note_of_the_template(own), "ours.docx").style
    note = Note((Paragraph((Text("Said in Oslo."),)),))
    data = render(Document((Paragraph((note,)),)), style, ignore)
    assert xml(data).find(f".//{qn('w:footnoteReference')}").get(qn("w:id")) == added


def test_bookmarks_are_numbered_after_the_templates_own() -> None:
    source = docx.Document(io.BytesIO(typed("{{ risks }}", "{{ evidence }}")))
    for number, name in (("1", "mine"), ("41", "too"), ("x", "three")):
        mark = f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="{name}"/>'
        source.paragraphs[0]._p.insert(0, parse_xml(mark))
    numbers = [mark.get(qn("w:id")) for mark in xml(filled(saved(source))).iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))
    assert "42" in numbers


def test_an_automatic_style_is_its_style_and_what_was_added_by_hand() -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("{{ summary }}", "Intense Quote")
    paragraph.alignment, paragraph.paragraph_format.left_indent = 2, Pt(50)
    paragraph.paragraph_format.space_after = Pt(3)
    made = docx.Document(io.BytesIO(filled(saved(source)))).paragraphs[0]
    assert made.style.name == "Intense Quote"
    assert (made.alignment, made.paragraph_format.left_indent) == (2, Pt(50))
    assert made.paragraph_format.space_after == Pt(3)


def test_what_an_automatic_style_adds_stands_in_words_order() -> None:
    named = ParagraphStyle("Normal", "Normal", tabs=((10, "left"),))
    edge = Border(1, "AA0000", 2)
    look = ParagraphStyle(
        "Normal 1+", "Normal", align="justify", before=6, first_line=-9, keep_next=True, widow_control=False,
        contextual=True, tabs=((20, "right"),), box=Box(edge, edge, fill="EEEEEE"), line=LineHeight("exact", 14),
    )  # fmt: skip
    style = HouseStyle(paragraphs={"Normal": named, "Normal 1+": look})
    document = Document((Paragraph((Text("x"),), style="Normal 1+"),))
    properties = xml(render(document, style, ignore)).find(f".//{qn('w:pPr')}")
    assert [etree.QName(child).localname for child in properties] == [
        "pStyle", "keepNext", "widowControl", "pBdr", "shd", "tabs", "spacing", "ind", "contextualSpacing", "jc",
    ]  # fmt: skip
    assert properties.find(qn("w:jc")).get(qn("w:val")) == "both"
    assert properties.find(qn("w:ind")).get(qn("w:hanging")) == "180"
    assert [tab.get(qn("w:val")) for tab in properties.find(qn("w:tabs"))] == ["clear", "right"]


def test_numbers_are_typed_where_the_file_has_no_lists() -> None:
    source = docx.Document(io.BytesIO(typed("{{ title }}")))
    for key, relation in list(source.part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            source.part.rels.pop(key)
    style = compile_template(saved(source), "ours.docx").style
    items = (ListItem((Paragraph((Text("x"),)),)),) * 2
    data = render(Document((OrderedList(items, start=3),)), style, ignore)
    assert paragraphs(data) == ["3.\tx", "4.\tx"]


def test_only_the_web_and_mail_are_linked() -> None:
    root = word(Link((Text("a"),), "https://example.org/x"), Link((Text("b"),), "javascript:alert(1)"))
    targets = [relation.target_ref for relation in root.part.rels.values() if relation.is_external]
    assert targets == ["https://example.org/x"]


def test_a_block_of_another_template_is_written_like_a_new_one() -> None:
    data = render(Document((Paragraph((Text("said"),), origin=7),)), HouseStyle(), ignore)
    assert paragraphs(data) == ["said"]


def test_line_breaks_tabs_and_spans_come_through() -> None:
    document = word(Text("a\tb"), LineBreak(), Span((Text(" c "),), language="fr"))
    assert document.paragraphs[0].text == "a\tb\n c "
    assert document.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "fr"


def test_a_sections_statements_stand_in_the_file() -> None:
    assert any(BACKED in line for line in paragraphs(filled()))


def test_words_of_another_direction_take_what_is_neutral_with_them() -> None:
    hebrew = Span((Text("ניפגש שוב."),), language="he")
    paragraph = word(Text("He said: "), hebrew, Text(" [1]")).paragraphs[0]
    assert paragraph.text == "He said: \u200eניפגש שוב.\u200f\u200e [1]"
    assert paragraph._p.pPr is None or paragraph._p.pPr.find(qn("w:bidi")) is None
    turned = [run.text for run in paragraph.runs if run._r.rPr is not None and run._r.rPr.find(qn("w:rtl")) is not None]
    assert turned == ["ניפגש שוב."]


def test_a_paragraph_that_begins_from_right_to_left_runs_so_and_only_its_letters_are_turned() -> None:
    paragraph = word(Text("שלום לכולם (all), 2026.")).paragraphs[0]
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert [run.text for run in paragraph.runs] == ["שלום לכולם", " (all), 2026."]


def test_letters_from_right_to_left_have_the_size_and_weight_of_their_style() -> None:
    template = open_template("info-memo")
    briefed = compose(template, briefing(), ignore)
    data = render(replace(briefed, language="ar"), template.style, ignore)
    looks = [look for part in ("word/styles.xml", "word/document.xml") for look in xml(data, part).iter(qn("w:rPr"))]
    sizes = [(look.find(qn("w:sz")), look.find(qn("w:szCs"))) for look in looks if look.find(qn("w:sz")) is not None]
    assert sizes
    assert all(other is not None and own.attrib == other.attrib for own, other in sizes)
    bold = [look for look in looks if look.find(qn("w:b")) is not None]
    assert bold
    assert all(look.find(qn("w:bCs")) is not None for look in bold)


def test_a_table_takes_time_in_proportion_to_its_rows() -> None:
    def took(rows: int) -> float:
        cell = Cell((Paragraph((Text("One"),)),))
        document = Document((Table((Row((cell, cell)),) * rows),))
        began = time.process_time()
        render(document, HouseStyle(), ignore)
        return time.process_time() - began

    took(10)
    assert min(took(6000), took(6000)) < 8 * max(took(1500), took(1500))


def test_a_text_that_word_would_not_open_again_is_never_written() -> None:
    document = Document((Paragraph((Text("a" * 10_000_001),)),))
    with pytest.raises(RenderError, match="A paragraph is too long: Word would not open the file again"):
        render(document, HouseStyle(), ignore)
