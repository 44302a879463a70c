"""The templates of one and two pages: the one-pager, the information memo and the daily digest."""

from scripts.templates.headings import label
from scripts.templates.look import Sheet
from scripts.templates.parts import Paper, Properties

ONE_PAGER: Properties = {
    "pages": 1,
    "evidence": "annex",
    "words": 400,
    "limit summary": 3,
    "limit agreements": 6,
    "words agreements": 150,
    "limit risks": 3,
    "words risks": 90,
    "limit domestic reactions": 4,
    "words domestic reactions": 95,
    "limit next dates": 1,
    "words next dates": 30,
}
MEMO: Properties = {
    "pages": 2,
    "evidence": "annex",
    "words": 600,
    "limit background": 4,
    "limit agreements": 7,
    "words agreements": 190,
    "limit risks": 4,
    "limit domestic reactions": 6,
    "limit international reactions": 4,
    "words international reactions": 110,
}
DIGEST: Properties = {"evidence": "annex", "limit entries": 40}


_STRIP = (
    "{{ as_of_date }}"
    "{{ ' | ' ~ countries if countries else '' }}{{ ' | ' ~ event if event else '' }} | {{ source_line }}"
)
"""Under the title: as-of date, countries, when and where, sources; what is not known leaves no trace."""


def one_pager(sheet: Sheet) -> bytes:
    """Write the one-pager: what a minister reads between two doors."""
    paper = Paper(sheet, "one_pager", "At a glance, on one page.", tight=True, narrow=True)
    paper.title()
    paper.line(_STRIP, "Strip")
    for field, key, form, style in (
        ("summary", "bottom_line", "together", "Callout"),
        ("agreements", "agreements", "by_status | table", "Normal"),
        ("risks", "why", "bullets", "Normal"),
        ("domestic_reactions", "domestic_reactions", "columns", "Normal"),
        ("next_dates", "next", "bullets", "Normal"),
    ):
        paper.optional(field, key, f"{{{{ {field} | {form} }}}}", style=style)
    paper.line("{% if gaps %}")
    paper.line("{{ gaps }}.", "Small Print", label="gaps")
    paper.line("{% endif %}")
    paper.annex(left_out=False)
    return paper.finished(ONE_PAGER)


def info_memo(sheet: Sheet) -> bytes:
    """Write the information memo: what it is about first, detail after, evidence on its own page."""
    paper = Paper(sheet, "info_memo", "An information memo of 2 pages, with its evidence behind it.", tight=True)
    paper.title()
    paper.block(
        (
            ("to", "{{ desk.to }}"),
            ("from", "{{ desk.from }}"),
            ("as_of", "{{ date }}"),
            ("rests_on", "{{ source_line }}"),
            ("issue", "{{ desk.purpose }}"),
        )
    )
    paper.section("bottom_line", "{{ summary | together }}", style="Callout")
    paper.section("background", "{{ background | oldest_first | bullets }}")
    paper.section("agreements", "{{ agreements | table }}")
    paper.heading("considerations")
    paper.section("risks", "{{ risks | bullets }}", level=2)
    paper.section("domestic_reactions", "{{ domestic_reactions | by_country }}", level=2)
    paper.section("international_reactions", "{{ international_reactions | bullets }}", level=2)
    paper.news()
    paper.optional("desk.next_steps", "conclusion", "{{ desk.next_steps }}")
    paper.gaps()
    paper.comments()
    paper.heading("clearance")
    paper.clearance()
    paper.annex()
    return paper.finished(MEMO)


def daily_digest(sheet: Sheet) -> bytes:
    """Write the daily digest: an entry for each article, the weightiest first, with links to them in front."""
    paper = Paper(sheet, "digest", "An entry for each of the day's articles.")
    paper.title(f"{label('digest')}: {{{{ date }}}}")
    paper.line("{{ desk.timing }}", "Source Line", label="cut_off")
    paper.line("{% if entries %}")
    paper.heading("contents")
    row = (
        "{% for e in entries %}{{ e.region }}",
        "{{ e.countries }}",
        "{{ '▪ ' if e.changes else '' }}{{ e.link }}{% endfor %}",
    )
    paper.data(("region", "country", "headline"), (0.18, 0.24, 0.58), row)
    paper.line("{% endif %}")
    paper.line("{% for e in entries %}")
    _entry(paper)
    paper.line("{% endfor %}")
    paper.optional("other_comments", "comments", "{{ other_comments }}")
    paper.heading("rejected")
    for text in ("{% for r in rejected %}", "{{ r.headline }}. {{ r.source_line }}", "{% endfor %}"):
        paper.line(text, "Small Print")
    paper.annex(left_out=False)
    return paper.finished(DIGEST)


def _entry(paper: Paper) -> None:
    """Write an entry: headline, source, priority, lines; what has changed, what it follows up, what people remark."""
    paper.word.add_heading("{{ e.heading }}", 1)
    paper.line("{{ e.source_line }}", "Source Line", leads=True)
    paper.line("{{ e.priority | default(desk.priorities) }}", "Source Line", label="priority", leads=True)
    paper.line("{{ e.bullets | bullets }}")
    paper.line("{% if e.follow_up %}")
    paper.line("{{ e.follow_up }}", "Source Line", label="follow_up")
    paper.line("{% endif %}")
    paper.line("{% if e.changes %}")
    paper.line("", "Source Line", label="changes", mark="▪ ", leads=True)
    paper.line("{{ e.changes | bullets }}")
    paper.line("{% endif %}")
    paper.line("{{ e.comments | paragraphs }}")
