"""Limits of a template: lines, words and pages, read from its properties; what they cut, and where that is told."""

import docx
import pytest
from samples import BACKED, DOUBT, MET, PLAN, briefing, statement
from word_files import saved, typed, with_properties

from briefgen.backends.pdf import render as to_pdf
from briefgen.diagnostics import Diagnostic, ignore
from briefgen.document.nodes import Heading, PageBreak, Table
from briefgen.document.walk import plain, texts
from briefgen.model.briefing import Briefing, Reaction, Risk, Statement
from briefgen.templating.compose import compose
from briefgen.templating.word import Template, compile_template

RISKS = (
    statement(Risk, PLAN, 5, salience=0.2),
    statement(Risk, DOUBT, 2, salience=0.9),
    statement(Risk, BACKED, 6, salience=0.5),
)


def limited(*lines: str, **limits: int) -> Template:
    """Return a template of these lines with properties such as `words_risks=8`."""
    properties = {name.replace("_", " "): value for name, value in limits.items()}
    return compile_template(with_properties(typed(*lines), properties), "ours.docx")


def printed(template: Template, made: Briefing) -> list[str]:
    return [line.partition("\u00a0[")[0] for line in texts(compose(template, made, ignore).blocks)]


def test_a_template_says_how_much_it_has_room_for() -> None:
    limits = limited("{{ risks }}", limit_risks=2, words_next_dates=30, pages=2, words_nothing=4).limits
    assert (limits.lines, limits.words, limits.pages) == ({"risks": 2}, {"next_dates": 30}, 2)


def test_words_are_kept_by_salience_and_stay_in_their_order() -> None:
    made = briefing(risks=RISKS)
    assert printed(limited("{{ risks }}", words_risks=14), made) == [DOUBT, BACKED]
    assert printed(limited("{{ risks }}", words_risks=9, limit_risks=1), made) == [DOUBT]


def test_the_quotation_beside_what_a_person_has_reworded_counts_too() -> None:
    template, made = limited("{{ risks }}", words_risks=23), briefing(risks=RISKS[1:])
    assert len(printed(template, made)) == 2
    edited = compose(template, made, ignore, edited=frozenset(risk.id for risk in made.risks))
    assert sum("edited" in line for line in texts(edited.blocks)) == 1


def test_one_line_is_kept_however_few_the_words() -> None:
    assert printed(limited("{{ risks }}", words_risks=1), briefing(risks=RISKS)) == [DOUBT]


def test_a_pinned_line_is_kept_beyond_the_words() -> None:
    pinned = statement(Risk, PLAN, 5, salience=0.2, keep="pin")
    assert printed(limited("{{ risks }}", words_risks=6), briefing(risks=(*RISKS[1:], pinned))) == [PLAN]


def test_the_least_salient_of_all_sections_is_cut_where_together_they_are_too_long() -> None:
    made = briefing(risks=RISKS, background=(statement(Statement, MET, 4, salience=0.3),))
    lines, limits = ("{{ background }}", "{{ risks }}"), {"limit_risks": 9, "limit_background": 9}
    assert printed(limited(*lines, **limits, words=100), made) == [MET, PLAN, DOUBT, BACKED]
    assert printed(limited(*lines, **limits, words=21), made) == [MET, DOUBT, BACKED]
    assert printed(limited(*lines, **limits, words=1), made) == [MET, DOUBT]


def test_what_was_cut_is_listed_with_its_evidence() -> None:
    lines = ("# Risks", "{{ risks }}", "# Evidence", "{{ evidence }}", "# Cut", "{{ cut | bullets }}")
    document = compose(limited(*lines, limit_risks=1), briefing(risks=RISKS), ignore)
    said = list(texts(document.blocks))
    assert said[-2:] == [f"{PLAN}\u00a0[2]", f"{BACKED}\u00a0[3]"]
    evidence = next(block for block in document.blocks if isinstance(block, Table))
    assert len(evidence.rows) == 4


def test_what_another_section_prints_is_not_cut() -> None:
    lines = ("{{ summary }}", "{{ risks }}", "# Cut", "{{ cut }}")
    template = limited(*lines, limit_risks=1)
    assert printed(template, briefing(risks=RISKS[:2])) == [PLAN, DOUBT]


def test_nothing_cut_leaves_no_heading() -> None:
    assert printed(limited("{{ risks }}", "# Cut", "{{ cut | table }}"), briefing()) == [DOUBT]


@pytest.mark.parametrize("form", ["bullets", "table"])
def test_a_body_longer_than_its_pages_is_told_when_a_pdf_is_made(form: str) -> None:
    lines = ["{{ title }}"] * 40 + ["# Sources", f"{{{{ sources | {form} }}}}"]
    told: list[Diagnostic] = []
    template = limited(*lines, pages=1)
    to_pdf(compose(template, briefing(), ignore), template.style, told.append)
    assert [found.message[:37] for found in told if found.code == "page-limit"] == [
        "The text before the annex has 2 pages"
    ]


@pytest.mark.parametrize("broken", ["break", "heading"])
def test_the_annex_does_not_count(broken: str) -> None:
    word = docx.Document()
    word.add_paragraph("{{ title }}")
    if broken == "break":
        word.add_page_break()
    word.add_heading("Evidence", 1).paragraph_format.page_break_before = broken == "heading"
    word.add_paragraph("{{ sources }}")
    for _ in range(80):
        word.add_paragraph("More.")
    template = compile_template(with_properties(saved(word), {"pages": 1}), "ours.docx")
    document, told = compose(template, briefing(), ignore), []
    to_pdf(document, template.style, told.append)
    first = document.blocks[document.body or 0]
    assert isinstance(first, PageBreak) or (isinstance(first, Heading) and plain(first.content) == "Evidence")
    assert not [found for found in told if found.code == "page-limit"]


def reaction(country: str, stance: str, number: int) -> Reaction:
    return statement(Reaction, (BACKED, DOUBT, MET)[number % 3], number, actor="They", country=country, stance=stance)


def columns(*countries: str) -> list[list[str]]:
    made = tuple(reaction(country, "supportive", number) for number, country in enumerate(countries))
    document = compose(limited("{{ domestic_reactions | columns }}"), briefing(domestic_reactions=made), ignore)
    assert all(isinstance(block, Table) and block.style == "Side by Side" for block in document.blocks)
    return [[plain(cell.blocks[0].content) for cell in block.rows[0].cells] for block in document.blocks]


def test_countries_stand_side_by_side_three_at_most_and_as_even_as_can_be() -> None:
    assert columns("Norland") == [["Norland"]]
    assert columns("Norland", "Sudria", "Norland", "Westmark") == [["Norland", "Sudria", "Westmark"]]
    assert columns("A", "B", "C", "D") == [["A", "B"], ["C", "D"]]
    assert columns("A", "B", "C", "D", "") == [["A", "B", "C"], ["D", "Country not named", ""]]


def test_a_stance_has_its_shape_before_its_word() -> None:
    made = (reaction("Norland", "opposed", 0), reaction("Norland", "mixed", 1))
    said = printed(limited("{{ domestic_reactions | columns }}"), briefing(domestic_reactions=made))
    assert [line.partition(" ")[0] for line in said[1:]] == ["−\u00a0Opposed", "±\u00a0Mixed"]


def test_reactions_are_chosen_by_stance() -> None:
    made = tuple(
        reaction("A", stance, number) for number, stance in enumerate(("supportive", "opposed", "mixed", "neutral"))
    )
    for kind, count in (("welcoming", 1), ("critical", 1), ("undecided", 2)):
        template = limited(f"{{{{ domestic_reactions | {kind} | paragraphs }}}}")
        assert len(printed(template, briefing(domestic_reactions=made))) == count


def test_what_weighs_nothing_is_printed_only_where_there_is_nothing_else() -> None:
    nothing = statement(Risk, PLAN, 5, salience=0.0)
    template = limited("{{ risks }}", limit_risks=4)
    assert PLAN not in printed(template, briefing(risks=(*RISKS[1:], nothing)))
    assert printed(template, briefing(risks=(nothing,))) == [PLAN]
