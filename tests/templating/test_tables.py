"""Tables of a template: loops and conditions around rows, in cells, and block tags in cells, alike in every format."""

import io
import re

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from samples import DOUBT, MET, PLAN, briefing, statement
from word_files import saved

from briefgen.backends.docx import render as to_docx
from briefgen.backends.html import render as to_html
from briefgen.diagnostics import ignore
from briefgen.document.nodes import Table
from briefgen.document.walk import texts
from briefgen.errors import TemplateError
from briefgen.model.briefing import Briefing, Risk
from briefgen.templating.compose import compose
from briefgen.templating.word import compile_template

RISKS = (statement(Risk, DOUBT, 2, topic="energy"), statement(Risk, MET, 5, topic="other"))
HEAD = ("Risk", "Topic")


def table(*lines: tuple[str, ...], header: bool = True) -> bytes:
    """Return a Word file of a table of these rows; "\\n" begins a paragraph in a cell."""
    word = docx.Document()
    made = word.add_table(0, max(map(len, lines)))
    for number, line in enumerate(lines):
        cells = made.add_row().cells
        if header and not number:
            made.rows[0]._tr.get_or_add_trPr().append(docx.oxml.OxmlElement("w:tblHeader"))
        for cell, said in zip(cells, line, strict=False):
            first, *others = said.split("\n")
            cell.paragraphs[0].text = first
            for other in others:
                cell.add_paragraph(other)
    return saved(word)


def shown(data: bytes, sample: Briefing) -> list[list[str]]:
    """Return the rows of the only table, which Word, the tree and the web page show alike."""
    template = compile_template(data, "ours.docx")
    document = compose(template, sample, ignore)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    word = docx.Document(io.BytesIO(to_docx(document, template.style, ignore)))
    html = re.sub("</?(?:a|span|strong)[ >][^>]*>?", "", to_html(document, template.style, ignore).decode())
    assert len(word.tables) == len(tables) == html.count("<table")
    if not tables:
        return []
    rows = [["\n".join(texts(cell.blocks)).strip() for cell in row.cells] for row in tables[0].rows]
    assert [[cell.text.strip() for cell in row.cells] for row in word.tables[0].rows] == rows
    assert all(said in html for row in rows for cell in row for said in cell.split("\n"))
    return rows


def test_a_loop_between_rows_repeats_the_rows_between() -> None:
    data = table(HEAD, ("{% for r in risks %}", ""), ("{{ r.text }}", "{{ r.topic }}"), ("{% endfor %}", ""))
    assert shown(data, briefing(risks=RISKS)) == [list(HEAD), [DOUBT, "energy"], [MET, "other"]]


def test_a_loop_typed_into_a_row_repeats_that_row() -> None:
    data = table(HEAD, ("{% for r in risks %}{{ r.text }}", "{{ r.topic }}{% endfor %}"))
    assert shown(data, briefing(risks=RISKS)) == [list(HEAD), [DOUBT, "energy"], [MET, "other"]]


def test_a_loop_in_the_only_cell_of_a_row_repeats_the_row() -> None:
    data = table(("Risk",), ("{% for r in risks %}{{ r.text }}{% endfor %}",))
    assert shown(data, briefing(risks=RISKS)) == [["Risk"], [DOUBT], [MET]]


def test_a_condition_in_a_loop_over_rows_leaves_out_the_rows_that_fail_it() -> None:
    inside = ('{% for r in risks %}{% if r.topic == "other" %}{{ r.text }}', "{{ r.topic }}{% endif %}{% endfor %}")
    assert shown(table(HEAD, inside), briefing(risks=RISKS)) == [list(HEAD), [MET, "other"]]
    lines = (
        ("{% for r in risks %}", ""),
        ('{% if r.topic == "other" %}', ""),
        ("Other:", "{{ r.text }}"),
        ("{% else %}", ""),
        ("{{ r.topic }}:", "{{ r.text }}"),
        ("{% endif %}", ""),
        ("{% endfor %}", ""),
    )
    assert shown(table(HEAD, *lines), briefing(risks=RISKS)) == [list(HEAD), ["energy:", DOUBT], ["Other:", MET]]


def test_a_loop_in_a_cell_repeats_its_paragraphs() -> None:
    data = table(HEAD, ("Both", "{% for r in risks %}\n{{ r.text }}\n{% endfor %}"))
    assert shown(data, briefing(risks=RISKS)) == [list(HEAD), ["Both", f"{DOUBT}\n{MET}"]]


def test_a_table_whose_loop_comes_to_no_row_goes_and_its_heading_with_it() -> None:
    data = table(HEAD, ("{% for r in risks %}{{ r.text }}", "{{ r.topic }}{% endfor %}"))
    assert shown(data, briefing(risks=())) == []
    assert shown(table(("{{ desk.unit }}", "")), briefing())  # an open field is something to say


def test_a_block_tag_in_a_cell_prints_its_blocks_there() -> None:
    data = table(("At risk", "{{ risks | bullets }}"), header=False)
    assert shown(data, briefing(risks=RISKS)) == [["At risk", f"{DOUBT}\u00a0[1]\n{MET}\u00a0[2]"]]


def test_the_header_row_stays_one() -> None:
    data = table(HEAD, ("{% for r in risks %}{{ r.text }}", "{{ r.topic }}{% endfor %}"))
    document = compose(compile_template(data, "ours.docx"), briefing(risks=RISKS), ignore)
    assert [block.header_rows for block in document.blocks if isinstance(block, Table)] == [1]


def test_text_in_a_repeated_row_is_each_times_own() -> None:
    data = table(HEAD, ("{% for r in risks %}{{ r.text }} {{ r.refs }}", "of {{ title }}{% endfor %}"))
    said = "of Norland and Sudria: grid link"
    assert shown(data, briefing(risks=RISKS)) == [list(HEAD), [f"{DOUBT} [1]", said], [f"{MET} [2]", said]]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((("{% for r in risks %}{{ r.text }}", "{{ r.topic }}"),), "shares its paragraph"),
        ((("{% for r in risks %}", ""), ("{{ r.text }}", "")), "never closed"),
        ((("{{ r.text }}", ""), ("{% endfor %}", "")), "closes nothing"),
        ((("{% for r in risks %}{{ r.txt }}", "{% endfor %}"),), 'no field called "r.txt"'),
        ((("{{ evidence }}", ""),), "cannot stand in a table"),
    ],
)
def test_a_fault_in_a_table_is_named_with_its_place(lines: tuple[tuple[str, ...], ...], said: str) -> None:
    with pytest.raises(TemplateError, match=said) as caught:
        compose(compile_template(table(HEAD, *lines), "ours.docx"), briefing(), ignore)
    assert "ours.docx, body" in str(caught.value)


def test_rows_beside_a_loop_keep_their_content_controls() -> None:
    word = docx.Document(io.BytesIO(table(("Risk",), ("{% for r in risks %}{{ r.text }}{% endfor %}",), ("Total",))))
    for row in word.tables[0].rows[1:]:
        control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
        row._tr.addprevious(control)
        control[0].append(row._tr)
    template = compile_template(saved(word), "ours.docx")
    data = to_docx(compose(template, briefing(risks=RISKS), ignore), template.style, ignore)
    made = docx.Document(io.BytesIO(data)).tables[0]._tbl
    assert [len(control.findall(".//" + qn("w:tr"))) for control in made.findall(qn("w:sdt"))] == [1, 1, 1]


def test_the_plan_is_in_the_table_of_a_whole_template() -> None:
    data = table(("What", "Status"), ("{% for a in agreements %}{{ a.text }}", "{{ a.status }}{% endfor %}"))
    assert shown(data, briefing())[1] == [PLAN, "Planned"]
