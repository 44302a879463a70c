"""The template of a message's text: what a reader should know before opening what is attached."""

from scripts.templates.look import Sheet
from scripts.templates.parts import Paper, Properties

NOTE: Properties = {
    "evidence": "annex",
    "limit summary": 3,
    "limit agreements": 8,
    "limit domestic reactions": 8,
}


def covering_note(sheet: Sheet) -> bytes:
    """Write the covering note: the bottom line, what was agreed and how firmly, and who at home is for and against."""
    paper = Paper(sheet, "covering_note", "The text of a mail that briefings are attached to.", tight=True, paged=False)
    paper.title()
    paper.line("{{ as_of_date }} | {{ source_line }}", "Small Print")
    paper.section("bottom_line", "{{ summary | together }}", style="Callout")
    paper.section("agreements", "{{ agreements | by_status | bullets }}")
    paper.section("domestic_reactions", "{{ domestic_reactions | by_country }}")
    return paper.finished(NOTE)
