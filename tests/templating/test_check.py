"""What `template check` tells beside wrong tags: each loss and each look that is hard to read, once, at its place."""

import io

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from PIL import Image
from word_files import saved, with_properties

from briefgen.errors import TemplateError
from briefgen.templating.checking.check import check
from briefgen.templating.checking.looks import contrast
from briefgen.templating.word import compile_template

WHOLE = (
    "{{ title }}", "{{ summary }}", "{{ background | paragraphs }}", "{{ agreements | paragraphs }}",
    "{{ risks | paragraphs }}", "{{ domestic_reactions | paragraphs }}", "{{ international_reactions | paragraphs }}",
)  # fmt: skip


def whole() -> WordDocument:
    """Return a Word file with nothing to complain about."""
    word = docx.Document()
    for line in WHOLE:
        word.add_paragraph(line)
    return word


def told(word: WordDocument, **properties: str | int) -> list[tuple[str, str, str]]:
    """Return what is told of a file, without notes: level, story, message."""
    data = with_properties(saved(word), properties) if properties else saved(word)
    return [(f.level, f.place.story, f.message) for f in check(data, "ours.docx") if f.level != "note"]


def test_of_a_whole_file_there_is_nothing_to_tell() -> None:
    assert told(whole()) == []


def test_a_picture_that_word_calls_decorative_needs_no_description() -> None:
    word = whole()
    _picture(word)
    for named in word.element.iter(qn("wp:docPr")):
        named.append(parse_xml('<d:decorative xmlns:d="urn:decorative" val="1"/>'))
    assert told(word) == []
    assert "decorative=True" in repr(compile_template(saved(word), "ours.docx"))


def _merged(word: WordDocument) -> None:
    table = word.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1))


def _picture(word: WordDocument) -> None:
    data = io.BytesIO()
    Image.new("RGB", (2, 2)).save(data, "PNG")
    word.add_paragraph().add_run().add_picture(io.BytesIO(data.getvalue()), Pt(9))
    for named in word.element.iter(qn("wp:docPr")):
        named.attrib.pop("descr", None)


def _faint(word: WordDocument) -> None:
    run = word.add_paragraph().add_run("Faint")
    run.font.color.rgb = RGBColor(0xCC, 0xCC, 0xCC)
    word.add_paragraph().add_run("Faint again").font.color.rgb = RGBColor(0xCC, 0xCC, 0xCC)


def _skipped(word: WordDocument) -> None:
    word.add_heading("One", 1)
    word.add_heading("Three", 3)
    for name in ("Heading 1", "Heading 3"):
        word.styles[name].font.color.rgb = RGBColor(0, 0, 0)


def _columns(word: WordDocument) -> None:
    word.sections[0]._sectPr.find(qn("w:cols")).set(qn("w:num"), "2")


def _dots(word: WordDocument) -> None:
    tabs = f'<w:tabs {nsdecls("w")}><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    word.add_paragraph("a\tb")._p.get_or_add_pPr().append(parse_xml(tabs))


def _hyphens(word: WordDocument) -> None:
    word.settings.element.append(parse_xml(f"<w:autoHyphenation {nsdecls('w')}/>"))


def _deleted(word: WordDocument) -> None:
    gone = f'<w:del {nsdecls("w")} w:id="9" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>'
    word.add_paragraph("New")._p.append(parse_xml(gone))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_merged, "merged cells"),
        (_picture, "without alternative text"),
        (_faint, "contrast of 1.6:1"),
        (_skipped, "A heading of level 3 follows one of level 1"),
        (_columns, "Text in columns"),
        (_dots, "lead to a tab stop"),
        (_hyphens, "Automatic hyphenation"),
        (_deleted, "tracked deletion"),
    ],
)
def test_each_loss_is_told_once(change, said: str) -> None:
    word = whole()
    change(word)
    found = told(word)
    assert [(level, said in message) for level, _, message in found] == [("warning", True)]


def test_a_section_that_is_printed_nowhere_is_told() -> None:
    word = docx.Document()
    word.add_paragraph("{{ title }}")
    ((level, story, message),) = told(word)
    assert (level, story) == ("warning", "file")
    assert "{{ risks }}" in message
    assert "{{ title }}" not in message


def test_limits_that_bound_nothing_are_told() -> None:
    found = told(whole(), **{"limit agrements": 3, "words risks": "many", "limit risks": 4})
    assert [message for _, _, message in found] == [
        'Its document property "limit agrements" limits nothing.',
        'Its document property "words risks" is no number: "many".',
    ]


def test_properties_of_ours_that_say_nothing_are_told() -> None:
    found = check(with_properties(saved(whole()), {"pages": "two", "evidence": "Footnote", "portions": "of"}), "a.docx")
    assert [(fault.message, fault.hint) for fault in found if fault.level == "warning"] == [
        ('Its document property "pages" is no number: "two".', "Give it the type Number."),
        ('Its document property "evidence" says nothing: "Footnote".', 'Did you mean "footnotes"?'),
        ('Its document property "portions" says nothing: "of".', 'Did you mean "off"?'),
    ]
    right = {"pages": 2, "words": 600, "evidence": "Annex", "portions": "Off"}
    assert not any(fault.level == "warning" for fault in check(with_properties(saved(whole()), right), "a.docx"))


def test_contrast_is_that_of_the_guidelines() -> None:
    assert round(contrast("767676", "FFFFFF"), 2) == 4.54
    assert contrast("FFFFFF", "000000") == 21
    assert contrast("000000", "FFFFFF") == 21


_BOX = (
    '<w:r {}><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="7" name="Box"/><w:txbxContent>{}</w:txbxContent>'
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def boxed(*typed: str) -> str:
    """Return a run with a text box as Word keeps it: drawn, and once more for old versions."""
    inside = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in typed)
    return _BOX.format(nsdecls("w", "wp"), inside, inside)


def test_a_fault_in_a_text_box_is_told_once_and_the_box_is_no_picture() -> None:
    word = whole()
    word.paragraphs[0]._p.append(parse_xml(boxed("{{ titel }}")))
    kinds = [(level, story, message.split(".")[0]) for level, story, message in told(word)]
    assert kinds == [("error", "text box", 'There is no field called "titel"'), ("warning", "body", "A text box")]


def test_a_loops_name_in_a_text_box_is_refused_with_what_to_do() -> None:
    word = whole()
    for line in ("{% for r in risks %}", "{{ r.text }} {{ r.refs }}"):
        word.add_paragraph(line)
    word.paragraphs[-1]._p.append(parse_xml(boxed("{{ r.topic }}")))
    word.add_paragraph("{% endfor %}")
    message = next(message for level, _, message in told(word) if level == "error")
    assert message == '"r" cannot be used in a text box: it is what "{% for r in risks %}" gives in each turn.'


@pytest.mark.parametrize(
    ("lines", "refused", "advice"),
    [
        (
            ("{% for r in risks %}", "{{ r.text }} {{ loop.index }}", "{% endfor %}"),
            "{% for r in risks %}",
            "paragraph or table of the body, between {% for … %} and {% endfor %}",
        ),
        (("{% for r in risks %}{{ r.text }}{% endfor %}",), "{% for r in risks %}", "{{ (risks | first).text }}"),
        (
            ("{% if risks %}", "Risks", "{% else %}", "None", "{% endif %}"),
            "{% if risks %}",
            '{{ "Risks" if risks else "" }}',
        ),
        (("{% endif %}",), "{% endif %}", "move it into the body"),
    ],
)
def test_a_loop_or_condition_in_a_text_box_is_told_once_with_its_place_and_what_to_do(
    lines: tuple[str, ...], refused: str, advice: str
) -> None:
    word = whole()
    word.paragraphs[0]._p.append(parse_xml(boxed(*lines)))
    (fault,) = [fault for fault in check(saved(word), "ours.docx") if fault.level == "error"]
    assert fault.message == f'"{refused}" cannot be used in a text box, where only tags that print are filled.'
    assert (fault.place.story, fault.place.near) == ("text box", lines[0])
    assert advice in fault.hint


def test_what_the_advice_for_text_boxes_and_headers_names_can_be_used_there() -> None:
    word = whole()
    line = '{{ (risks | first).text }}{{ "Risks" if risks else "" }}'
    word.paragraphs[0]._p.append(parse_xml(boxed(line)))
    word.sections[0].header.paragraphs[0].text = line
    assert [message for level, _, message in told(word) if level == "error"] == []


@pytest.mark.parametrize("line", ["The risks: {{ risks | bullets }}", "{{ title }} {{ comments }}"])
def test_a_list_inside_a_line_is_told_whatever_a_briefing_holds(line: str) -> None:
    word = whole()
    word.add_paragraph(line)
    assert ["which cannot stand inside a line" in message for _, _, message in told(word)] == [True]
    footed = whole()
    footed.sections[0].footer.paragraphs[0].text = "{{ risks }}"
    assert [story for level, story, _ in told(footed) if level == "error"] == ["footer"]


@pytest.mark.parametrize("field", ["evidence", "cut"])
def test_nothing_asks_for_what_is_known_only_at_the_end(field: str) -> None:
    word = whole()
    for line in (f"{{% if {field} %}}", "{% endif %}", f"{{% for e in {field} %}}", "{{ loop.index }}", "{% endfor %}"):
        word.add_paragraph(line)
    word.add_paragraph(f"{{{{ {field} | length }}}}")
    word.add_paragraph(f"In a line {{{{ {field} }}}}")
    word.add_paragraph(f"{{{{ {field} | table }}}}")
    found = [(fault.message, fault.hint) for fault in check(saved(word), "ours.docx") if fault.level == "error"]
    assert [f'"{field}" is known only when all else' in message for message, _ in found] == [True, True, True, False]
    assert "which cannot stand inside a line" in found[-1][0]
    assert f"{{{{ {field} }}}} alone in a paragraph" in found[0][1]


@pytest.mark.parametrize("line", ["{{ gaps }}.", "{{ 'some' if risks else 'no' }} risks", "{{ risks | length }} risks"])
def test_what_comes_to_text_can_stand_in_a_line(line: str) -> None:
    word = whole()
    word.add_paragraph(line)
    assert told(word) == []


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("{% if title = 'x' %}", "Compare with two equals signs: ==."),
        ("{% if title == “x %}", "Close the quotation mark."),
        ("{% elseif risks %}", 'Did you mean "elif"?'),
        ("{{ risks[0] }}", "Name it, such as {{ risks.text }}."),
    ],
)
def test_a_usual_mistake_is_told_with_what_was_meant(line: str, hint: str) -> None:
    word = whole()
    word.add_paragraph(line)
    assert hint in [fault.hint for fault in check(saved(word), "ours.docx")]


@pytest.mark.parametrize("line", ["{ risks | bullets }", "{ { risks } }", "{ % if risks % }", "See {desk.to}."])
def test_braces_that_are_nearly_a_tag_are_told(line: str) -> None:
    word = whole()
    word.add_paragraph(line)
    assert ["begins no tag, and is printed as it stands" in message for _, _, message in told(word)] == [True]
    plain = whole()
    plain.add_paragraph("A set {a, b}, {{ title }} and {1}.")
    assert told(plain) == []


def test_a_heading_that_is_a_tag_is_told_as_the_place() -> None:
    word = whole()
    word.add_heading("{{ label.risks }}", 1)
    word.add_paragraph("{{ riskz }}")
    (fault,) = (fault for fault in check(saved(word), "ours.docx") if fault.level == "error")
    assert 'under the heading "{{ label.risks }}", in the paragraph "{{ riskz }}"' in str(fault.place)


def test_a_loop_that_a_row_does_not_end_is_told_where_its_end_belongs() -> None:
    word = whole()
    row = word.add_table(1, 2).rows[0]
    row.cells[0].text = "{% for r in risks %}{{ r.text }} {{ r.refs }}"
    hints = [fault.hint for fault in check(saved(word), "ours.docx") if fault.level == "error"]
    assert hints[0].endswith("To repeat a row, type the end into its last cell.")


def test_a_tag_with_a_line_break_in_it_is_told_in_one_line() -> None:
    word = whole()
    word.add_paragraph("{{ risks | bu\nlets }}")
    assert told(word) == [("error", "body", '"risks | bu lets" is not one expression.')]
    with pytest.raises(TemplateError) as refused:
        compile_template(saved(word), "ours.docx")
    assert "\n" not in str(refused.value)
    assert 'in the paragraph "{{ risks | bu lets }}"' in refused.value.message
