"""The forms of block tags: how a section's statements are set, as bullets, paragraphs, a table or by country."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Final

from msgspec import Struct

from briefgen.document.nodes import (
    Block,
    Blocks,
    BulletList,
    Callout,
    Cell,
    Emph,
    Heading,
    Inline,
    Inlines,
    ListItem,
    OrderedList,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)
from briefgen.templating.annex import Annex
from briefgen.templating.expression import References, Value, text
from briefgen.templating.words import EDITED, HEADINGS

Thing = Mapping[str, Value]


class Setting(Struct, frozen=True):
    """Where a block tag stands: what its blocks take their style and level from."""

    annex: Annex
    style: str
    """The style of the tag's paragraph."""
    level: int
    """The level of the heading above it; 0 where there is none."""


DEFAULTS: Final = {
    "summary": "paragraphs",
    "background": "bullets",
    "agreements": "table",
    "risks": "bullets",
    "domestic_reactions": "by_country",
    "international_reactions": "by_country",
    "participants": "table",
    "timeline": "table",
    "figures": "table",
    "conflicts": "bullets",
    "changes": "bullets",
    "gaps": "bullets",
    "comments": "paragraphs",
    "set_aside": "table",
    "sources": "table",
    "evidence": "table",
    "last_met": "paragraphs",
}
"""The form of a block tag that names none."""


def blocks(name: str, things: tuple[Value, ...], form: str, setting: Setting) -> Blocks:
    """Return the blocks of the field `name`; nothing where it holds nothing."""
    if name == "evidence":
        return evidence(setting)
    if not things:
        return ()
    if name == "comments":
        return tuple(_comment(thing, setting) for thing in things if isinstance(thing, Mapping))
    return _FORMS[form or DEFAULTS.get(name, "bullets")](name, things, setting)


def evidence(setting: Setting) -> Blocks:
    """Return the annex as a table: number, quotation, where it stands."""
    rows = tuple(
        (number, (Text(f"“{_one_line(quote)}”"),), (Text(where),)) for number, quote, where in setting.annex.entries()
    )
    if not rows:
        return ()
    anchors = tuple(f"evidence-{number}" for number in range(1, len(rows) + 1))
    return (_table("evidence", rows, (0.08, 0.62, 0.30), anchors=anchors),)


def _paragraphs(_: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    return tuple(Paragraph(_line(thing, setting), style=setting.style, statement=_id(thing)) for thing in things)


def _bullets(_: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    return (BulletList(_items(things, setting), style="List Bullet"),)


def _numbered(_: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    return (OrderedList(_items(things, setting), style="List Number"),)


def _items(things: tuple[Value, ...], setting: Setting) -> tuple[ListItem, ...]:
    return tuple(ListItem((Paragraph(_line(thing, setting), style=""),), statement=_id(thing)) for thing in things)


def _by_country(name: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    found: list[Block] = []
    order = {country: index for index, country in reversed(list(enumerate(map(_country, things))))}
    grouped = sorted(things, key=lambda thing: order[_country(thing)])
    level = min(setting.level + 1, 6)
    for country, group in groupby(grouped, key=_country):
        found.append(Heading(level, (Text(country),), style=f"Heading {level}"))
        found.extend(_bullets(name, tuple(group), setting))
    return tuple(found)


def _columns(_: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    """Return what each country says side by side, at most three in a row, under the countries' names."""
    named: dict[str, list[Value]] = {}
    for thing in things:
        named.setdefault(_country(thing), []).append(thing)
    groups = tuple(named.items())
    in_row = -(-len(groups) // -(-len(groups) // _MOST_COLUMNS))  # as even as can be: four are two and two
    return tuple(
        _side_by_side(groups[first : first + in_row], in_row, setting) for first in range(0, len(groups), in_row)
    )


def _side_by_side(groups: tuple[tuple[str, list[Value]], ...], in_row: int, setting: Setting) -> Table:
    heads = [Cell((Paragraph((Text(country),), style="Table Heading"),)) for country, _ in groups]
    said = [
        Cell(tuple(Paragraph(_line(thing, setting), style="Table Text", statement=_id(thing)) for thing in group))
        for _, group in groups
    ]
    empty = [Cell((Paragraph((), style="Table Text"),))] * (in_row - len(groups))
    rows = (Row((*heads, *empty)), Row((*said, *empty)))
    return Table(rows, 1, (1 / in_row,) * in_row, style="Side by Side")


def _as_table(name: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    columns = _COLUMNS.get(name, _COLUMNS["statements"])
    named = tuple(thing if isinstance(thing, Mapping) else {"text": text(thing)} for thing in things)
    rows = tuple(tuple(cell(thing, setting) for cell in columns.cells) for thing in named)
    return (_table(columns.heading, rows, columns.widths, statements=tuple(_id(thing) for thing in things)),)


def _table(
    heading: str,
    rows: tuple[tuple[Inlines, ...], ...],
    widths: tuple[float, ...],
    *,
    anchors: tuple[str, ...] = (),
    statements: tuple[str, ...] = (),
) -> Table:
    head = Row(tuple(Cell((Paragraph((Text(name),), style="Table Heading"),)) for name in HEADINGS[heading]))
    body = tuple(
        Row(
            tuple(
                Cell((Paragraph(cell, style="Table Text", anchor=anchors[index] if anchors and column == 0 else ""),))
                for column, cell in enumerate(row)
            ),
            statement=statements[index] if statements else "",
        )
        for index, row in enumerate(rows)
    )
    return Table((head, *body), 1, widths, style="Briefing Table")


def _comment(thing: Thing, setting: Setting) -> Block:
    author = f"Comment by {_get(thing, 'author')}" if _get(thing, "author") else "Comment"
    said = Paragraph((Emph((Text(_get(thing, "text")),)),), style=setting.style)
    return Callout((Paragraph((Strong((Text(author),)),), style=setting.style), said), label="Comment", style="Callout")


def _line(thing: Value, setting: Setting) -> Inlines:
    """Return a line of a list: what leads it, its text, to whom it is attributed, references."""
    if not isinstance(thing, Mapping):
        said = text(thing)
        return (Text(said[:1].upper() + said[1:]),)
    return (*_lead(thing), *_told(thing), *_tail(thing), *_cited(thing, setting))


def _lead(thing: Thing) -> Inlines:
    """Return a stance, a status or an event's date; and the actor, where the text does not name it."""
    lead = _signed(thing, "stance") or _signed(thing, "status") or _get(thing, "date")
    actor = _get(thing, "actor")
    if actor and actor.lower() not in _get(thing, "text").lower():
        lead = f"{lead} ({actor})" if lead else actor
    return (Strong((Text(f"{lead}: "),)),) if lead else ()


def _signed(thing: Thing, name: str) -> str:
    """Return a status or stance with the shape that stands for it."""
    return f"{_get(thing, 'shape')}\u00a0{_get(thing, name)}".strip("\u00a0") if _get(thing, name) else ""


def _tail(thing: Thing) -> Inlines:
    """Return what a person is, or what a changed line said before."""
    said = ", ".join(part for part in (_get(thing, "role"), _get(thing, "country")) if part and "name" in thing)
    before = _get(thing, "before")
    tail = f", {said}" if said else f" (before: {before})" if before else ""
    return (Text(tail),) if tail else ()


def _told(thing: Thing) -> Inlines:
    told = _one_line(_get(thing, "text") or _get(thing, "quote") or _get(thing, "name"))
    if _get(thing, "attributed_to"):
        stop = "." if told.endswith(".") else ""
        told = f"{told.removesuffix('.')} (according to {_get(thing, 'attributed_to')}){stop}"
    said: list[Inline] = [Text(told)]
    if thing.get("edited") is True:
        quotations = thing.get("quotations")
        quoted = " … ".join(text(quote) for quote in quotations) if isinstance(quotations, tuple) else ""
        said.append(Emph((Text(f" [{EDITED}; the source says: “{_one_line(quoted)}”]"),)))
    return tuple(said)


def _cited(thing: Thing, setting: Setting) -> Inlines:
    references = thing.get("refs")
    if not isinstance(references, References) or not references.quotations:
        return ()
    return (Text("\u00a0"), *setting.annex.links(references))


def _get(thing: Value, name: str) -> str:
    return text(thing.get(name, "")) if isinstance(thing, Mapping) else ""


def _country(thing: Value) -> str:
    return _get(thing, "country").replace("; ", " and ") or "Country not named"


def _id(thing: Value) -> str:
    return _get(thing, "id") if isinstance(thing, Mapping) and "refs" in thing else ""


def _one_line(said: str) -> str:
    return " ".join(said.split())


class _Columns(Struct, frozen=True):
    """How a table is laid out: what each cell prints, and how wide."""

    heading: str
    cells: tuple[Callable[[Thing, Setting], Inlines], ...]
    widths: tuple[float, ...]


def _plain(name: str) -> Callable[[Thing, Setting], Inlines]:
    return lambda thing, _: (Text(_get(thing, name)),)


def _strong(name: str) -> Callable[[Thing, Setting], Inlines]:
    return lambda thing, _: (Strong((Text(_signed(thing, name)),)),)


def _subject(thing: Thing, _: Setting) -> Inlines:
    return _told(thing)


def _who(thing: Thing, setting: Setting) -> Inlines:
    return _line({**thing, "stance": "", "refs": "", "country": ""}, setting)


def _source(thing: Thing, setting: Setting) -> Inlines:
    references = thing.get("refs")
    return setting.annex.links(references) if isinstance(references, References) else ()


_REACTION: Final = _Columns(
    "reactions", (_plain("country"), _strong("stance"), _who, _source), (0.17, 0.17, 0.57, 0.09)
)
_STATEMENT: Final = _Columns("statements", (_subject, _source), (0.9, 0.1))
_COLUMNS: Final[Mapping[str, _Columns]] = {
    "statements": _STATEMENT,
    "agreements": _Columns(
        "agreements", (_subject, _strong("status"), _plain("when"), _source), (0.565, 0.165, 0.18, 0.09)
    ),
    "risks": _Columns("risks", (_subject, _plain("topic"), _source), (0.73, 0.17, 0.10)),
    "domestic_reactions": _REACTION,
    "international_reactions": _REACTION,
    "participants": _Columns(
        "participants", (_plain("name"), _plain("role"), _plain("country"), _source), (0.26, 0.40, 0.24, 0.10)
    ),
    "timeline": _Columns("timeline", (_plain("date"), _plain("text"), _source), (0.2, 0.7, 0.1)),
    "figures": _Columns("figures", (_plain("text"), _plain("unit"), _source), (0.6, 0.3, 0.1)),
    "sources": _Columns(
        "sources", (_plain("id"), _plain("title"), _plain("publisher"), _plain("published")), (0.08, 0.5, 0.22, 0.2)
    ),
    "set_aside": _Columns("set_aside", (_plain("quote"), _plain("reason")), (0.75, 0.25)),
}
_FORMS: Final[Mapping[str, Callable[[str, tuple[Value, ...], Setting], Blocks]]] = {
    "paragraphs": _paragraphs,
    "bullets": _bullets,
    "numbered": _numbered,
    "table": _as_table,
    "by_country": _by_country,
    "columns": _columns,
}
_MOST_COLUMNS: Final = 3
