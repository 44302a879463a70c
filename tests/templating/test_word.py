"""Templates as Word writes them: tags are found however they were cut, and faults are named with their place."""

import pytest
from samples import DOUBT, PLAN, briefing, statement
from word_files import cut, typed

from briefgen.diagnostics import ignore
from briefgen.document.walk import texts
from briefgen.errors import TemplateError
from briefgen.model.briefing import Risk
from briefgen.templating.compose import compose
from briefgen.templating.limits import Limits
from briefgen.templating.word import compile_template


def composed(data: bytes, **fields: object) -> list[str]:
    """Return the lines of the document that a Word file makes of the sample briefing."""
    template = compile_template(data, "ours.docx")
    return [line for line in texts(compose(template, briefing(**fields), ignore).blocks) if line.strip()]


def fault(*lines: str) -> TemplateError:
    """Return the error that a template of these lines ends in."""
    with pytest.raises(TemplateError) as caught:
        compile_template(typed(*lines), "ours.docx")
    return caught.value


def test_a_tag_cut_into_five_runs_still_works() -> None:
    assert composed(cut("As of {", "{ d", "a", "te }", "}.")) == ["As of 2 March 2026."]


def test_curled_quotes_and_hard_spaces_in_a_tag_are_undone() -> None:
    assert composed(cut("{{\u00a0desk[\u201cto\u201d] }}")) == ["The Minister"]


def test_a_tag_that_is_partly_bold_takes_the_look_of_its_first_run() -> None:
    template = compile_template(cut("To ", ("{{ desk", "<w:b/>"), ".to }}", " today"), "ours.docx")
    assert composed(cut("To ", ("{{ desk", "<w:b/>"), ".to }}", " today")) == ["To The Minister today"]
    assert "Strong" in repr(template.nodes)


def test_two_tags_in_a_line_keep_the_text_between_them() -> None:
    assert composed(cut("{{ title }} – {{ date }}, {{ marking }}!")) == [
        "Norland and Sudria: grid link – 2 March 2026, OFFICIAL!"
    ]


def test_values_are_never_read_as_tags() -> None:
    assert composed(typed("{{ title }}"), title="{{ marking }} {% if x %} <b>") == ["{{ marking }} {% if x %} <b>"]


def test_a_condition_takes_the_branch_that_holds() -> None:
    lines = ("{% if risks %}", "There are risks.", "{% else %}", "No risk is named.", "{% endif %}")
    assert composed(typed(*lines)) == ["There are risks."]
    assert composed(typed(*lines), risks=()) == ["No risk is named."]


def test_a_loop_in_a_condition_repeats_its_paragraphs() -> None:
    lines = ("{% if risks %}", "{% for r in risks %}", "{{ r.text }} ({{ r.topic }})", "{% endfor %}", "{% endif %}")
    assert composed(typed(*lines)) == [f"{DOUBT} (energy)"]


def test_a_comparison_reads_a_loops_item() -> None:
    lines = (
        "{% for a in agreements %}",
        '{% if a.status == "Planned" %}',
        "{{ a.text }}",
        "{% endif %}",
        "{% endfor %}",
    )
    assert composed(typed(*lines)) == [PLAN]


def test_a_heading_whose_section_is_empty_goes_with_it() -> None:
    data = typed(
        "# Considerations", "## Risks", "{{ risks }}", "## Abroad", "{{ international_reactions }}", "# End", "x"
    )
    assert composed(data, risks=()) == ["End", "x"]
    assert composed(data)[:2] == ["Considerations", "Risks"]


def test_a_heading_over_text_of_its_own_stays() -> None:
    assert composed(typed("# Risks", "We looked.", "{{ risks }}"), risks=()) == ["Risks", "We looked."]


def test_an_open_desk_field_prints_that_it_is_open() -> None:
    assert composed(typed("From: {{ desk.from }}")) == ["From: [to be completed]"]


@pytest.mark.parametrize(
    ("lines", "said", "hint"),
    [
        (("# Risks", "See {{ riks }} here"), 'under the heading "Risks"', '"risks"'),
        (("{{ desk.too }}",), "desk.too", '"desk.to"'),
        (("{% for r in risks %}", "{{ r.txt }}", "{% endfor %}"), "r.txt", '"r.text"'),
        (("{{ risks.text }}",), "holds several things", "{% for item in risks %}"),
        (("{{ title.x }}",), "is a text", "{{ title }}"),
        (("{{ title",), "opened and not closed", "}}"),
        (("{% if risks %}", "x"), "never closed", "{% endif %}"),
        (("{% for r in risks %}", "x", "{% endif %}"), "still open", "{% endfor %}"),
        (("{% endfor %}",), "closes nothing", "{% for"),
        (("{% else %}",), "outside of a condition", "{% if"),
        (("{% for r in risks %} {{ r.text }} {% endfor %}",), "shares its paragraph", "own"),
        (("{% include 'x' %}",), "nothing that a template can do", "Known"),
        (("{{ risks | tabel }}",), "no filter or form", '"table"'),
        (("{{ title.__class__ }}",), "__class__", "{{ title }}"),
        (("{{ range(9) }}",), "a call", "Fields"),
        (("{{ }}",), "empty", "{{ title }}"),
        (("{{ 9 ** 9 ** 9 }}",), "arithmetic", "Fields"),
    ],
)
def test_a_fault_is_named_with_its_place_and_the_next_step(lines: tuple[str, ...], said: str, hint: str) -> None:
    error = fault(*lines)
    assert error.exit_code == 5
    assert "ours.docx" in error.message
    assert said in error.message
    assert hint in error.hint


def test_a_list_inside_a_line_is_refused_with_the_place() -> None:
    with pytest.raises(TemplateError, match="cannot stand inside a line") as caught:
        compile_template(typed("Risks: {{ risks }}"), "ours.docx")
    assert "ours.docx, body" in caught.value.message


def test_a_reworded_statement_is_printed_as_such_with_its_quotation() -> None:
    template = compile_template(typed("{{ risks }}"), "ours.docx")
    document = compose(template, briefing(), ignore, edited=frozenset({"00000002"}))
    assert f"[edited; the source says: “{DOUBT}”]" in next(texts(document.blocks))


def test_a_dropped_statement_is_not_printed_and_a_pinned_one_survives_the_cut() -> None:
    from msgspec.structs import replace

    risk = briefing().risks[0]
    low = replace(risk, id="a", salience=0.1, keep="pin", text="A storm could delay the cable.")
    assert composed(typed("{{ risks }}"), risks=(replace(risk, keep="drop"),)) == []
    template = compile_template(typed("{{ risks | paragraphs }}"), "ours.docx")
    limited = type(template)(
        **{name: getattr(template, name) for name in template.__slots__} | {"limits": Limits({"risks": 1})}
    )
    told: list[object] = []
    document = compose(limited, briefing(risks=(replace(risk, text="Other."), low)), told.append)
    assert document.blocks[0].statement == "a"  # type: ignore[union-attr]
    assert "risks 1 of 2" in str(told[0])


def test_sections_that_the_template_leaves_out_are_reported() -> None:
    told: list[object] = []
    compose(compile_template(typed("{{ title }}"), "ours.docx"), briefing(), told.append)
    assert any("{{ risks }}" in str(diagnostic) for diagnostic in told)


def test_evidence_is_numbered_in_the_order_of_first_mention() -> None:
    lines = composed(typed("{{ risks }}", "{{ agreements | bullets }}", "{{ evidence }}"))
    assert lines[0].endswith("[1]")
    assert lines[1].endswith("[2]")
    assert f"“{DOUBT}”" in lines[lines.index("[1]") + 1]


def test_a_line_that_its_source_left_without_a_full_stop_gets_one() -> None:
    headline = "Norland and Sudria plan to link their power grids by 2030"
    line = statement(Risk, headline, 9)
    assert composed(typed("{{ risks }}"), risks=(line,)) == [f"{headline}.\u00a0[1]"]
    assert composed(typed("{% for r in risks %}", "{{ r.text }}", "{% endfor %}"), risks=(line,)) == [headline]
