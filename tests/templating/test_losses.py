"""Nothing is lost on the way from the Word file and the briefing without a word, and hidden text stays hidden."""

import io
import re
import zipfile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from msgspec.structs import replace
from samples import DOUBT, MET, PLAN, briefing
from strategies import PIXEL
from word_files import cut, paragraphs, saved, typed

from briefgen.backends.docx import render
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.walk import texts
from briefgen.errors import ConformanceError, TemplateError
from briefgen.model.briefing import Desk
from briefgen.templating import compose as composing
from briefgen.templating import expression
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template


def body(*xml: str) -> bytes:
    """Return a Word file whose body is this WordprocessingML."""
    word = docx.Document()
    for piece in reversed(xml):
        word.element.body.insert(0, parse_xml(re.sub(r"^<w:\w+", rf"\g<0> {nsdecls('w')}", piece)))
    return saved(word)


def composed(data: bytes, **fields: object) -> list[str]:
    """Return the lines of the document that a Word file makes of the sample briefing."""
    document = compose(compile_template(data, "ours.docx"), briefing(**fields), ignore)
    return [line for line in texts(document.blocks) if line.strip()]


def in_word(data: bytes) -> list[str]:
    """Return the lines of the Word document that comes out."""
    template = compile_template(data, "ours.docx")
    return [line for line in paragraphs(render(compose(template, briefing(), ignore), template.style, ignore)) if line]


def told(data: bytes, **fields: object) -> str:
    """Return what composing reports."""
    found: list[Diagnostic] = []
    compose(compile_template(data, "ours.docx"), briefing(**fields), found.append)
    return "\n".join(map(str, found))


PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def test_tags_in_a_content_control_are_filled_in_word_and_elsewhere() -> None:
    inside = PARAGRAPH.format("A {{ title }}") + PARAGRAPH.format("B {{ date }}") + PARAGRAPH.format("{{ risks }}")
    data = body(f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>")
    assert composed(data) == ["A Norland and Sudria: grid link", "B 2 March 2026", f"{DOUBT}\u00a0[1]"]
    assert in_word(data)[:2] == ["A Norland and Sudria: grid link", "B 2 March 2026"]


def test_a_file_may_have_thousands_of_content_controls() -> None:
    control = f"<w:sdt><w:sdtContent>{PARAGRAPH.format('{{ date }}')}</w:sdtContent></w:sdt>"
    nested = control.replace("<w:p>", f"{control}<w:p>")
    assert composed(body(*(nested,) * 1_500)) == ["2 March 2026"] * 3_000


def test_a_table_in_a_table_is_shown_once_and_its_tags_filled() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{PARAGRAPH.format('in {{ date }}')}</w:tc></w:tr></w:tbl>"
    data = body(f"<w:tbl><w:tr><w:tc>{PARAGRAPH.format('out')}{inner}<w:p/></w:tc></w:tr></w:tbl>")
    assert composed(data) == ["out", "in 2 March 2026"]


def test_a_row_in_a_content_control_is_shown() -> None:
    row = f"<w:tr><w:tc>{PARAGRAPH.format('{{ title }}')}</w:tc></w:tr>"
    data = body(f"<w:tbl><w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>")
    assert composed(data) == ["Norland and Sudria: grid link"]


def test_hidden_text_is_not_printed() -> None:
    assert composed(cut("seen", (" drafting note", "<w:vanish/>"))) == ["seen"]


def test_text_hidden_by_its_style_is_not_printed() -> None:
    word = docx.Document()
    word.styles.add_style("Hidden words", 2).font.hidden = True
    word.styles.add_style("Hidden paragraph", 1).font.hidden = True
    word.add_paragraph("seen").add_run(" drafting note", style="Hidden words")
    word.add_paragraph("drafting note", style="Hidden paragraph")
    assert composed(saved(word)) == ["seen"]


def test_invisible_characters_in_a_tag_do_not_matter() -> None:
    assert composed(typed("{{ ti\u200btle\u00ad }}")) == ["Norland and Sudria: grid link"]


def test_page_number_fields_of_any_case_count_once() -> None:
    simple = '<w:p><w:fldSimple w:instr=" page "><w:r><w:t>1</w:t></w:r><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    nodes = repr(compile_template(body(simple), "ours.docx").nodes)
    assert nodes.count("PageNumber") == 1


def test_other_fields_keep_their_result_and_their_tags() -> None:
    simple = '<w:p><w:fldSimple w:instr="AUTHOR"><w:r><w:t>By {{ title }}</w:t></w:r></w:fldSimple></w:p>'
    assert composed(body(simple)) == ["By Norland and Sudria: grid link"]
    template = compile_template(body(simple), "ours.docx")
    data = render(compose(template, briefing(), ignore), template.style, ignore)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"Norland and Sudria: grid link" in archive.read("word/document.xml")


def field(code: str, shown: str) -> str:
    """Return the runs of a field as Word writes it; its code is runs too."""
    runs = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{runs[0]}{code}{runs[1]}<w:r><w:t>{shown}</w:t></w:r>{runs[2]}"


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def test_of_a_field_in_a_field_only_what_the_outer_one_shows_is_printed() -> None:
    outer = field(code(" IF ") + field(code(" PAGE "), "3") + code(' = 1 "a" "b" '), "b")
    nodes = repr(compile_template(body(f"<w:p>{outer}</w:p>"), "ours.docx").nodes)
    assert "Text(text='b')" in nodes
    assert "PageNumber" not in nodes
    assert "'3'" not in nodes


def test_a_page_number_in_the_result_of_a_field_is_one() -> None:
    inner = f"</w:t></w:r>{field(code('PAGE'), '3')}<w:r><w:t> of many"
    nodes = repr(compile_template(body(f"<w:p>{field(code('QUOTE'), 'Page ' + inner)}</w:p>"), "ours.docx").nodes)
    assert "Text(text='Page '), PageNumber(total=False), Text(text=' of many')" in nodes


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_tag_in_a_note_of_the_template_is_refused(kind: str) -> None:
    notes = (
        f"<w:{kind}s {nsdecls('w')}><w:{kind} w:id='2'>{PARAGRAPH.format('See {{ title }}.')}</w:{kind}></w:{kind}s>"
    )
    word = docx.Document()
    part = Part(
        PackURI(f"/word/{kind}s.xml"), f"{CT.WML_FOOTNOTES[:-13]}{kind}s+xml", notes.encode(), word.part.package
    )
    word.part.relate_to(part, f"{RT.FOOTNOTES[:-9]}{kind}s")
    with pytest.raises(TemplateError, match=rf'{kind}.*"See {{{{ title }}}}\."'):
        compile_template(saved(word), "ours.docx")


def test_bookmarks_between_paragraphs_stay_in_word() -> None:
    mark = '<w:bookmarkStart w:id="7" w:name="ours"/>'
    template = compile_template(body(mark, PARAGRAPH.format("x"), '<w:bookmarkEnd w:id="7"/>'), "ours.docx")
    data = render(compose(template, briefing(), ignore), template.style, ignore)
    assert docx.Document(io.BytesIO(data)).element.body[0].tag.endswith("bookmarkStart")


def test_a_page_break_beside_text_is_a_page_break() -> None:
    paragraph = '<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>Annex</w:t></w:r></w:p>'
    nodes = repr(compile_template(body(paragraph), "ours.docx").nodes)
    assert nodes.index("PageBreak") < nodes.index("Annex")


def test_a_picture_beside_a_page_break_is_shown() -> None:
    word = docx.Document()
    run = word.add_paragraph().add_run()
    run.add_picture(io.BytesIO(PIXEL))
    run.add_break(WD_BREAK.PAGE)
    nodes = repr(compile_template(saved(word), "ours.docx").nodes)
    assert nodes.index("Picture") < nodes.index("PageBreak")


def test_what_word_alone_shows_is_known() -> None:
    box = "<w:txbxContent>" + PARAGRAPH.format("x") + "</w:txbxContent>"
    shape = f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{box}</v:textbox></v:shape></w:pict>'
    assert compile_template(body(f"<w:p><w:r>{shape}</w:r></w:p>"), "ours.docx").style.word_only[0] == "text boxes"


def test_an_automatic_style_knows_the_style_that_it_is_based_on() -> None:
    word = docx.Document()
    word.add_paragraph("{{ title }}", style="Title").alignment = 1
    style = compile_template(saved(word), "ours.docx").style
    (automatic,) = [look for look in style.paragraphs.values() if look.based_on == "Title"]
    assert (automatic.based_on, automatic.align) == ("Title", "center")


def test_direct_formatting_of_a_run_is_followed() -> None:
    style = compile_template(cut(("red", '<w:color w:val="C00000"/><w:sz w:val="40"/>')), "ours.docx").style
    assert any((look.color, look.size) == ("C00000", 20) for look in style.characters.values())


def test_filled_desk_fields_that_no_tag_prints_are_reported() -> None:
    report = told(typed("{{ title }}"), desk=Desk(recommendation="APPROVE"))
    assert "{{ desk.recommendation }}" in report


def test_a_loop_that_leaves_out_the_evidence_is_reported() -> None:
    lines = ("{% for a in agreements %}", "{{ a.text }}", "{% endfor %}", "{{ evidence }}")
    assert "The loop over agreements prints lines without their evidence" in told(typed(*lines))
    assert "without their evidence" not in told(typed(lines[0], "{{ a.text }} {{ a.refs }}", *lines[2:]))


def test_a_section_that_is_only_asked_about_counts_as_not_printed() -> None:
    lines = ("{% if risks %}", "{{ risks | length }} risks.", "{% endif %}")
    assert composed(typed(*lines)) == ["1 risks."]
    assert "{{ risks }}" in told(typed(*lines))


@pytest.mark.parametrize("tag", ['{{ "The " ~ desk.from }}', '{{ desk.from if desk.from else "" }}', "{{ desk.from }}"])
def test_an_open_field_is_refused_under_final_however_it_is_printed(tag: str) -> None:
    template = compile_template(typed(tag), "ours.docx")
    assert "[to be completed]" in next(texts(compose(template, briefing(), ignore).blocks))
    with pytest.raises(ConformanceError, match=r"desk\.from"):
        compose(template, briefing(), ignore, final=True)


def test_a_field_with_a_default_is_not_open() -> None:
    template = compile_template(typed('{{ desk.from | default("nobody") }}'), "ours.docx")
    assert list(texts(compose(template, briefing(), ignore, final=True).blocks)) == ["nobody"]


def test_the_background_does_not_repeat_the_summary_above_it() -> None:
    sample = briefing()
    repeated = {"background": (replace(sample.summary[0], id="x"), *sample.background)}
    lines = ("{{ summary }}", "{{ background | paragraphs }}")
    assert [line.split("\u00a0")[0] for line in composed(typed(*lines), **repeated)] == [PLAN, MET]
    assert len(composed(typed("{{ background | paragraphs }}", "{{ summary | length }}"), **repeated)) == 3


@pytest.mark.parametrize(("others", "count"), [(1, 2), (2, 2), (3, 3)])
def test_risks_repeat_the_summary_above_them_only_where_they_are_few(others: int, count: int) -> None:
    sample = briefing()
    told = replace(sample.risks[0], id="x", text=PLAN, evidence=sample.summary[0].evidence)
    risks = (told, *(replace(sample.risks[0], id=f"r{n}", text=f"{DOUBT[:-1]} {n}.") for n in range(others)))
    lines = composed(typed("{{ summary }}", "{{ risks | paragraphs }}"), risks=risks)
    assert len(lines) == 1 + count
    assert sum(PLAN in line for line in lines) == (2 if others == 1 else 1)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ agreements[0].stauts }}",
        "{{ (agreements | first).stauts }}",
        "{{ risks | join(', ') }}",
        "{{ (risks or background).txet }}",
    ],
)
def test_an_unknown_field_is_found_wherever_it_hides(tag: str) -> None:
    with pytest.raises(TemplateError):
        compile_template(typed(tag), "ours.docx")


def test_a_loop_over_one_of_two_sections_knows_their_fields() -> None:
    lines = ("{% for r in risks or background %}", "{{ r.text }}", "{% endfor %}")
    assert composed(typed(*lines)) == [DOUBT]


def test_a_reference_in_a_header_has_its_row_in_the_annex() -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "See {{ agreements[0].refs }}"
    word.add_paragraph("{{ risks }}")
    word.add_paragraph("{{ evidence }}")
    assert [line for line in composed(saved(word)) if line.startswith("[")] == ["[1]", "[2]"]


def test_events_keep_their_date_and_gaps_their_row() -> None:
    assert [line.lower() for line in composed(typed("{{ gaps | table }}"))][1] == "who signed, or is to sign"


@pytest.mark.parametrize(
    ("limit", "most", "lines"),
    [
        ((expression, "MOST_TEXT"), 5, ("{{ title | upper }}",)),
        ((composing, "MOST_STEPS"), 3, ("{{ title }}", "{{ date }}", "{{ marking }}")),
        ((composing, "MOST_COMPOSED"), 1, ("x", "y")),
    ],
)
def test_a_bound_that_is_reached_is_our_own_error(limit, most: int, lines: tuple[str, ...], monkeypatch) -> None:
    template = compile_template(typed(*lines), "ours.docx")
    monkeypatch.setattr(*limit, most)
    with pytest.raises(TemplateError, match=r"^ours\.docx"):
        compose(template, briefing(), ignore)


def test_a_tag_of_too_many_parts_and_conditions_nested_too_deep_are_refused() -> None:
    with pytest.raises(TemplateError, match="parts"):
        compile_template(typed("{{ " + " ~ ".join(["title"] * 120) + " }}"), "ours.docx")
    with pytest.raises(TemplateError, match="deep"):
        compile_template(typed(*["{% if risks %}"] * 21, *["{% endif %}"] * 21), "ours.docx")


def test_two_thousand_tags_in_one_paragraph_are_all_found() -> None:
    fields = compile_template(typed("{{ title }} " * 2_000), "ours.docx").fields.values()
    assert sum(field.place.story == "body" for field in fields) == 2_000


def test_a_logo_in_the_header_is_shown_in_every_format_and_other_drawings_are_told() -> None:
    from docx.shared import Pt

    word = docx.Document()
    word.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(PIXEL), width=Pt(20), height=Pt(10))
    word.add_paragraph("{{ title }}")
    template = compile_template(saved(word), "ours.docx")
    (logo,) = template.margins.header[-1].content  # type: ignore[union-attr]
    assert (logo.width, logo.height, logo.data) == (20, 10, PIXEL)  # type: ignore[union-attr]
    assert template.style.word_only == ()
    shape = "<w:p><w:r><w:pict/></w:r><w:r><w:t>x</w:t></w:r></w:p>"
    assert compile_template(body(shape), "ours.docx").style.word_only == ("drawings",)
