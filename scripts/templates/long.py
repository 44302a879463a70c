"""The templates of several pages: the submission, the meeting brief and the research note."""

from scripts.templates.headings import label
from scripts.templates.look import Sheet
from scripts.templates.parts import Paper, Properties

SUBMISSION: Properties = {
    "pages": 3,
    "evidence": "annex",
    "limit background": 6,
    "words background": 180,
    "limit risks": 5,
    "words risks": 150,
    "limit domestic reactions": 4,
    "words domestic reactions": 95,
    "limit international reactions": 4,
    "words international reactions": 120,
}
MEETING: Properties = {
    "pages": 2,
    "evidence": "annex",
    "limit participants": 6,
    "limit positions": 4,
    "words positions": 110,
    "limit risks": 3,
    "words risks": 90,
    "limit background": 4,
    "words background": 90,
    "limit agreements": 6,
    "words agreements": 165,
    "limit domestic reactions": 3,
    "words domestic reactions": 60,
    "limit international reactions": 1,
    "words international reactions": 30,
}
NOTE: Properties = {
    "pages": 4,
    "evidence": "endnotes",
    "words": 1250,
    "limit summary": 5,
    "limit background": 8,
    "words background": 250,
    "limit agreements": 12,
    "words agreements": 350,
    "limit risks": 8,
    "words risks": 240,
    "limit domestic reactions": 12,
    "words domestic reactions": 350,
    "limit international reactions": 6,
    "words international reactions": 180,
    "limit next dates": 4,
    "words next dates": 110,
}


_NUMBERED = "Numbered Paragraph"


def submission(sheet: Sheet) -> bytes:
    """Write the submission to a minister: numbered paragraphs, what is asked first, detail in annexes."""
    purpose = "A submission to a minister: what is asked, numbered paragraphs, annexes; 3 pages."
    paper = Paper(sheet, "submission", purpose, tight=True)
    paper.title()
    paper.block(
        (
            ("to", "{{ desk.to }}"),
            ("from", "{{ desk.from }}"),
            ("copy_to", "{{ desk.copy_to }}"),
            ("as_of", "{{ date }}"),
            ("contact", "{{ desk.contact }}"),
        )
    )
    for key, field in (("issue", "purpose"), ("recommendation", "recommendation"), ("timing", "timing")):
        paper.section(key, f"{{{{ desk.{field} }}}}", style=_NUMBERED)
    paper.section("background", "{{ summary }}", "{{ background | paragraphs }}", style=_NUMBERED)
    paper.section("argument", "{{ desk.options }}", style=_NUMBERED)
    paper.section("risks", "{{ risks | table }}", level=2)
    paper.heading("presentation")
    for key, kind in (("welcomed", "welcoming"), ("criticised", "critical"), ("other_reactions", "undecided")):
        paper.section(key, f"{{{{ domestic_reactions | {kind} | paragraphs }}}}", level=2, style=_NUMBERED)
    paper.section("international_reactions", "{{ international_reactions | paragraphs }}", level=2, style=_NUMBERED)
    paper.section("press_line", "{{ desk.press_line }}", level=2, style=_NUMBERED)
    paper.news(form="paragraphs", style=_NUMBERED)
    paper.gaps(_NUMBERED)
    paper.comments()
    paper.heading("clearance")
    paper.clearance()
    _annexes(paper)
    return paper.finished(SUBMISSION)


def _annexes(paper: Paper) -> None:
    """Write the annexes of a submission: what was agreed, the chronology, the evidence and the sources."""
    paper.line(label("annexes"), "Sheet Title")
    for key, table in (("annex_agreements", "agreements"), ("annex_chronology", "timeline")):
        paper.line(label(key), "Annex Heading")
        paper.line(f"{{{{ {table} | table }}}}")
    paper.line(label("annex_sources"), "Annex Heading")
    paper.evidence()
    paper.section("sources", "{{ sources | table }}", level=3)
    paper.line("{{ made_by }}", "Small Print")
    paper.section("cut", "{{ cut | bullets }}", level=3)
    paper.section("left_out", "{{ set_aside | table }}", level=3)


def meeting_brief(sheet: Sheet) -> bytes:
    """Write the meeting brief: who, what we want and say; then facts; the points to make on a last sheet alone."""
    paper = Paper(sheet, "meeting_brief", "For a meeting: aims, points, facts; 2 pages and a card.", tight=True)
    paper.title()
    paper.tagged_block(
        (
            ("", "when_where", "{{ desk.timing }}", ""),
            ("{% if participants %}", "participants", "{{ participants | paragraphs }}", "{% endif %}"),
            ("{% for m in last_met %}", "last_met", "{{ m.text }}\u00a0{{ m.refs }}", "{% endfor %}"),
            ("", "rests_on", "{{ source_line }}", ""),
        )
    )
    paper.section("objectives", "{{ desk.objectives }}")
    paper.section("positions", "{{ positions | bullets }}")
    paper.when("not positions", label("no_positions"))
    paper.section("points", "{{ desk.points_to_make }}")
    paper.news("changes")
    paper.line("{% if risks %}")
    paper.heading("if_raised")
    row = (
        "{% for r in risks %}{{ r.topic | capitalize }}",
        "{{ r.text }}\u00a0{{ r.refs }}",
        "{{ r.line | default(desk.lines_to_take) }}{% endfor %}",
    )
    paper.data(("topic", "said", "line"), (0.15, 0.5, 0.35), row)
    paper.line("{% endif %}")
    _facts(paper)
    paper.annex(left_out=False)
    paper.line(label("points"), "Sheet Title")
    paper.line("{{ title }}", "Source Line")
    paper.line("{{ desk.points_to_make }}", "Card")
    return paper.finished(MEETING)


def _facts(paper: Paper) -> None:
    """Write the facts behind a meeting, from a new page on."""
    paper.heading("background", new_page=True)
    paper.line("{{ summary | bullets }}")
    paper.line("{{ background | oldest_first | bullets }}")
    paper.section("scorecard", "{{ agreements | by_status | then_now }}")
    paper.heading("sensitivities")
    paper.line("{{ domestic_reactions | critical | bullets }}")
    paper.line("{{ international_reactions | critical | bullets }}")
    paper.section("press_line", "{{ desk.press_line }}")
    paper.news("conflicts")
    paper.gaps()
    paper.comments()


def research_note(sheet: Sheet) -> bytes:
    """Write the research note: both sides at equal length, nothing recommended, the evidence in endnotes."""
    paper = Paper(sheet, "research_note", "A parliament's or institute's note, neutral, with endnotes; 4 pages.")
    paper.title()
    paper.block(
        (
            ("author", "{{ desk.drafted_by }}"),
            ("unit", "{{ desk.unit }}"),
            ("number", "{{ desk.reference }}"),
            ("as_of", "{{ date }}"),
        )
    )
    paper.section("summary", "{{ summary }}", style="Callout")
    paper.section("background", "{{ background | paragraphs }}")
    paper.section("status", "{{ agreements | table }}")
    paper.section("politics", "{{ domestic_reactions | by_country }}")
    paper.section("international_reactions", "{{ international_reactions | by_country }}")
    paper.section("issues", "{{ risks | bullets }}")
    paper.section("outlook", "{{ next_dates | bullets }}")
    paper.news()
    paper.heading("strength")
    paper.line(f"{label('rests_on')}: {{{{ source_line }}}}. {label('origins')}: {{{{ origin_count }}}}.")
    paper.when("gaps", f"{label('gaps_lead')} {{{{ gaps }}}}.")
    paper.line("{{ made_by }}")
    paper.line("{{ sources | table }}")
    paper.comments()
    paper.line(label("disclaimer"), "Small Print")
    return paper.finished(NOTE)
