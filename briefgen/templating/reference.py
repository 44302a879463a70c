"""Every tag that a template can hold, with what it prints and an example: for a screen, and for a sheet of paper."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from briefgen.diagnostics import ignore
from briefgen.document.nodes import Block, Cell, Document, Heading, Paragraph, Row, Table, Text
from briefgen.model.briefing import Briefing
from briefgen.templating.expression import FORMS, Value, text
from briefgen.templating.fields import DESK, ITEMS, TEXTS, scope
from briefgen.templating.forms import DEFAULTS
from briefgen.templating.words.table import words_for

_LONGEST: Final = 90
"""Characters of an example."""


class Entry(Struct, frozen=True):
    """One tag."""

    tag: str
    prints: str
    example: str


class Group(Struct, frozen=True):
    """Tags that are used alike."""

    name: str
    use: str
    entries: tuple[Entry, ...]


def reference(briefing: Briefing) -> tuple[Group, ...]:
    """Return every tag, in groups, with examples from `briefing`."""
    fields = scope(briefing, frozenset(), words_for("en-GB", ignore))
    desk = fields["desk"]
    examples: Mapping[str, Value] = desk if isinstance(desk, Mapping) else {}
    return (
        Group("Words and dates", "In any line: text, table, header, footer.", tuple(_texts(fields))),
        Group(
            "What only people fill",
            "In any line; prints [to be completed] while it is open.",
            tuple(Entry(f"{{{{ desk.{name} }}}}", ABOUT_DESK[name], _short(examples.get(name))) for name in DESK),
        ),
        Group("Sections", "Alone in a paragraph or table cell.", tuple(_sections(fields))),
        Group("Conditions and loops", "Each alone in a paragraph, or in a table row to repeat that row.", _CONTROL),
        Group("In a loop", "Between the loop's two tags.", tuple(_items(fields))),
    )


def sheet(briefing: Briefing, language: str = "en") -> Document:
    """Return the tags as a document to print, one table a group."""
    blocks: list[Block] = [Paragraph((Text("Tags of a template"),), style="Title")]
    for group in reference(briefing):
        blocks.append(Heading(1, (Text(group.name),), style="Heading 1"))
        blocks.append(Paragraph((Text(group.use),)))
        rows = tuple(_row((entry.tag, entry.prints, entry.example), "Table Text") for entry in group.entries)
        head = _row(("Type", "It prints", "Such as"), "Table Heading")
        blocks.append(Table((head, *rows), 1, (0.36, 0.34, 0.30), style="Briefing Table"))
    return Document(tuple(blocks), title="Tags of a template", language=language)


def _row(cells: tuple[str, ...], style: str) -> Row:
    return Row(tuple(Cell((Paragraph((Text(cell),), style=style),)) for cell in cells))


def _texts(fields: Mapping[str, Value]) -> Iterator[Entry]:
    for name in TEXTS:
        yield Entry(f"{{{{ {name} }}}}", ABOUT[name], _short(fields.get(name)))


def _sections(fields: Mapping[str, Value]) -> Iterator[Entry]:
    for name in ITEMS:
        things = fields.get(name)
        first = things[0] if isinstance(things, tuple) and things else ""
        said = first.get("text") or first.get("quote") or first.get("name") if isinstance(first, Mapping) else first
        yield Entry(
            f"{{{{ {name} }}}}", f"{ABOUT[name]} (as {DEFAULTS.get(name, 'bullets').replace('_', ' ')})", _short(said)
        )
    yield Entry("{{ risks | table }}", f"a section in another form: {', '.join(FORMS)}", "")


def _items(fields: Mapping[str, Value]) -> Iterator[Entry]:
    told: set[str] = set()
    for name, keys in ITEMS.items():
        things = fields.get(name)
        first = things[0] if isinstance(things, tuple) and things else {}
        for key in keys:
            if key not in told and key in ABOUT_ITEM:
                told.add(key)
                example = first.get(key) if isinstance(first, Mapping) else ""
                yield Entry(f"{{{{ item.{key} }}}}", f"{ABOUT_ITEM[key]} ({name.replace('_', ' ')})", _short(example))


def _short(value: Value) -> str:
    said = " ".join(text(value).split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rsplit(' ', 1)[0]} …"


_CONTROL: Final = (
    Entry("{% if risks %}", "what follows, where there are risks", ""),
    Entry("{% else %}", "what follows, where there are none", ""),
    Entry("{% endif %}", "the end of the condition", ""),
    Entry("{% for item in risks %}", "what follows, once for each risk", ""),
    Entry("{{ loop.index }}", "the number of the turn, in a loop", "1"),
    Entry("{% endfor %}", "the end of the loop", ""),
)
ABOUT: Final[Mapping[str, str]] = {
    "title": "parties, matter and place",
    "date": "the as-of date",
    "as_of": "who wrote it, where the desk says so, and the as-of date",
    "as_of_date": "the as-of date, and that it is one",
    "event": "when and where it takes place, where the bottom line says so",
    "made_by": "by what the statements were found: rules or a language model",
    "marking": "the protective marking",
    "language": "the language, as a code",
    "source_line": "how much stands behind the briefing",
    "source_count": "the number of articles",
    "origin_count": "the number of independent origins",
    "agreement_count": "the number of agreements",
    "statement_count": "the number of statements",
    "summary": "the bottom line",
    "background": "what went before",
    "agreements": "what was signed, agreed, planned, discussed, or failed",
    "risks": "the risks that the source states",
    "domestic_reactions": "who at home is for or against",
    "international_reactions": "what other countries say",
    "participants": "who took part",
    "timeline": "what happened when",
    "figures": "amounts and numbers",
    "conflicts": "what the sources disagree on",
    "changes": "what is new since an older briefing",
    "gaps": "what the source does not say",
    "comments": "what people remarked, apart from the text",
    "other_comments": "the remarks that stand in no entry",
    "set_aside": "what was left out, and why",
    "sources": "the articles",
    "countries": "the countries that it is mostly about",
    "last_met": "when the parties last met",
    "next_dates": "what is to come after the briefing's date",
    "positions": "what others are quoted as wanting",
    "entries": "for each article: headline, source, countries, and its weightiest lines",
    "rejected": "the articles that no line rests on",
    "cut": "what the template's limits cut",
    "evidence": "every quotation by its number",
}
"""What each field prints, in a few words."""
ABOUT_DESK: Final[Mapping[str, str]] = {
    "to": "for whom it is",
    "from": "from whom",
    "copy_to": "who gets a copy",
    "reference": "the file's reference",
    "purpose": "the issue in a sentence",
    "recommendation": "what is recommended",
    "timing": "by when, and why",
    "objectives": "what is to be reached",
    "points_to_make": "what to say",
    "lines_to_take": "what to say if asked; a line of its own for a topic: trade: We …",
    "press_line": "what to tell the press",
    "options": "the options",
    "next_steps": "what comes next",
    "priorities": "of the articles of a digest, the first first; a line each: s2: high",
    "follow_up": "what an article of a digest follows up; a line each: s2: Digest of 10 January",
    "contact": "whom to ask",
    "unit": "the unit",
    "drafted_by": "who drafted it",
    "cleared_by": "who cleared it",
    "approved_by": "who approved it",
}
ABOUT_ITEM: Final[Mapping[str, str]] = {
    "text": "the line",
    "refs": "the numbers that lead to its evidence: print them with every line",
    "attributed_to": "who says so",
    "status": "how firm it is",
    "parties": "between whom",
    "topic": "the field of policy",
    "when": "when",
    "before": "what was told of it last time",
    "dated": "the first date that its words tell of, as 2026-01-11",
    "line": "the desk's line on its topic",
    "actor": "who reacts",
    "country": "of which country",
    "stance": "for or against",
    "name": "the name",
    "role": "the office",
    "date": "the date",
    "value": "the number",
    "unit": "its unit",
    "author": "who wrote it",
    "quote": "the quotation",
    "reason": "why it was left out",
    "publisher": "the outlet",
    "published": "the date of the article",
    "url": "the address",
    "title": "the headline",
    "headline": "the headline of an entry",
    "heading": "the same, where links lead to",
    "link": "the same, as a link to it",
    "priority": "the priority that the desk gives an entry",
    "follow_up": "what an entry follows up, as the desk says",
    "changes": "what is new or different in an entry's lines",
    "comments": "what people remarked on an entry",
    "same_origin": "the first article of which it is a copy, or with which it shares an agency",
    "accessed": "the day on which the address was looked up",
    "source_line": "whose article it is, and of when",
    "countries": "the countries of an entry",
    "region": "where in the world they lie",
    "bullets": "an entry's lines",
    "status_code": "the status for a condition: signed, agreed, planned, discussed, failed",
    "stance_code": "the stance for a condition: supportive, opposed, mixed, neutral; unstated if none is shown",
    "shape": "the shape that stands for status or stance",
    "kind": "in what sources disagree, or how a line has changed",
    "kind_code": "how a line has changed, for a condition: new, status, changed, dropped",
}
