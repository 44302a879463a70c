"""The forms of block tags: how a section's statements are set, as bullets, paragraphs, a table or by country."""

from collections.abc import Callable, Mapping
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
    Inlines,
    LineBreak,
    Link,
    ListItem,
    OrderedList,
    Paragraph,
    Row,
    Span,
    Strong,
    Table,
    Text,
)
from briefgen.document.walk import plain
from briefgen.templating import lines
from briefgen.templating.expression import References, Value, text
from briefgen.templating.lines import Setting, Thing
from briefgen.templating.words.table import Words, capital

_Rows = tuple[tuple[Inlines, ...], ...]
"""What stands in the cells of each row."""


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
    if all(isinstance(thing, Mapping) and "author" in thing and "on" in thing for thing in things):
        return tuple(_comment(thing, setting) for thing in things if isinstance(thing, Mapping))
    return _FORMS[form or DEFAULTS.get(name, "bullets")](name, things, setting)


def evidence(setting: Setting) -> Blocks:
    """Return the annex as a table: number, quotation, where it stands."""
    rows = tuple((number, quote, (Text(where),)) for number, quote, where in setting.annex.entries())
    if not rows:
        return ()
    anchors = tuple(f"evidence-{number}" for number in range(1, len(rows) + 1))
    return (_table(_EVIDENCE, rows, setting.words, anchors=anchors),)


def _paragraphs(_: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    return tuple(
        Paragraph(lines.line(thing, setting), style=setting.style, statement=lines.identity(thing)) for thing in things
    )


def _together(name: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    """Return all in one paragraph, or in paragraphs where each has a protective marking of its own."""
    if setting.annex.portion:
        return _paragraphs(name, things, setting)
    told = (Span(lines.line(thing, setting), statement=lines.identity(thing)) for thing in things)
    said = tuple(inline for span in told for inline in (Text(" "), span))
    return (Paragraph(said[1:], style=setting.style),)


def _bullets(_: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    return (BulletList(_items(things, setting), style="List Bullet"),)


def _numbered(_: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    return (OrderedList(_items(things, setting), style="List Number"),)


def _items(things: tuple[Value, ...], setting: Setting) -> tuple[ListItem, ...]:
    return tuple(
        ListItem((Paragraph(lines.line(thing, setting), style=""),), statement=lines.identity(thing))
        for thing in things
    )


def _by_country(name: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    level = min(setting.level + 1, 6)
    found: list[Block] = []
    for country, group in _grouped(things, setting):
        found.append(Heading(level, (Text(country),), style=f"Heading {level}"))
        found.extend(_bullets(name, tuple(group), setting))
    return tuple(found)


def _grouped(things: tuple[Value, ...], setting: Setting) -> tuple[tuple[str, list[Value]], ...]:
    """Return the things of each country, in the order in which the countries first come."""
    named: dict[str, list[Value]] = {}
    for thing in things:
        named.setdefault(lines.country(thing, setting), []).append(thing)
    return tuple(named.items())


def _columns(_: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    """Return what each country says side by side, at most three in a row, under the countries' names."""
    groups = _grouped(things, setting)
    in_row = -(-len(groups) // -(-len(groups) // _MOST_COLUMNS))  # as even as can be: four are two and two
    return tuple(
        _side_by_side(groups[first : first + in_row], in_row, setting) for first in range(0, len(groups), in_row)
    )


def _side_by_side(groups: tuple[tuple[str, list[Value]], ...], in_row: int, setting: Setting) -> Table:
    heads = [Cell((Paragraph((Text(country),), style="Table Heading"),)) for country, _ in groups]
    said = [
        Cell(
            tuple(
                Paragraph(lines.line(thing, setting), style="Table Text", statement=lines.identity(thing))
                for thing in group
            )
        )
        for _, group in groups
    ]
    empty = [Cell((Paragraph((), style="Table Text"),))] * (in_row - len(groups))
    rows = (Row((*heads, *empty)), Row((*said, *empty)))
    return Table(rows, 1, (1 / in_row,) * in_row, style="Side by Side")


def _as_table(name: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    columns = _COLUMNS.get(name, _COLUMNS["statements"])
    named = tuple(thing if isinstance(thing, Mapping) else {"text": text(thing)} for thing in things)
    rows = tuple(tuple(cell(thing, setting) for cell in columns.cells) for thing in named)
    ids = tuple(lines.identity(thing) for thing in things)
    return (_table(*_fitted(*_without_empty(columns, rows)), setting.words, statements=ids),)


def _without_empty(columns: "_Columns", rows: _Rows) -> tuple["_Columns", _Rows]:
    """Leave out the columns that no row has anything for; the widest of the others but dates takes their room."""
    kept = [index for index in range(len(columns.heads)) if any(map(_says, (row[index] for row in rows)))]
    widths = [columns.widths[index] for index in kept]
    if not kept or len(kept) == len(columns.heads):
        return columns, rows
    heads = tuple(columns.heads[index] for index in kept)
    widest = max(range(len(kept)), key=lambda at: (heads[at] not in _DATES, widths[at]))
    widths[widest] += 1 - sum(widths)
    return _Columns(heads, (), tuple(widths)), tuple(tuple(row[index] for index in kept) for row in rows)


def _fitted(columns: "_Columns", rows: _Rows) -> tuple["_Columns", _Rows]:
    """Give a column of dates that has room for whole days less, where it holds only months and years."""
    if "when" not in columns.heads:
        return columns, rows
    at, widths = columns.heads.index("when"), list(columns.widths)
    if widths[at] > _OF_MONTHS and all(len(plain(row[at])) <= _MONTH for row in rows):
        widths[widths.index(max(widths))] += widths[at] - _OF_MONTHS
        widths[at] = _OF_MONTHS
    return _Columns(columns.heads, columns.cells, tuple(widths)), rows


def _then_now(name: str, things: tuple[Value, ...], setting: Setting) -> Blocks:
    """Return a table that says what was told last time too; a plain one where nothing is known of that."""
    known = any(lines.get(thing, "before") for thing in things)
    return _as_table(f"{name} then" if known else name, things, setting)


def _says(cell: Inlines) -> bool:
    return any(not isinstance(inline, Text) or bool(inline.text) for inline in cell)


def _table(
    columns: "_Columns",
    rows: _Rows,
    words: Words,
    *,
    anchors: tuple[str, ...] = (),
    statements: tuple[str, ...] = (),
) -> Table:
    head = Row(tuple(Cell((Paragraph((Text(words.head[name]),), style="Table Heading"),)) for name in columns.heads))
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
    return Table((head, *body), 1, columns.widths, style="Briefing Table")


def _comment(thing: Thing, setting: Setting) -> Block:
    words, author = setting.words, lines.get(thing, "author")
    by = words.say("comment_by", author=author) if author else words.phrase["comment"]
    said = (Strong((Text(f"{by}: "),)), Emph((Text(lines.get(thing, "text")),)))
    line = Paragraph(setting.annex.portioned(said, by_people=True))
    return Callout((line,), label=words.phrase["comment"], style="Callout")


class _Columns(Struct, frozen=True):
    """How a table is laid out: what each cell prints, and how wide."""

    heads: tuple[str, ...]
    """The keys of what stands over its columns."""
    cells: tuple[Callable[[Thing, Setting], Inlines], ...]
    widths: tuple[float, ...]


def _plain(name: str) -> Callable[[Thing, Setting], Inlines]:
    return lambda thing, _: (Text(lines.get(thing, name)),)


def _capital(name: str) -> Callable[[Thing, Setting], Inlines]:
    return lambda thing, _: (Text(capital(lines.get(thing, name))),)


def _quote(name: str) -> Callable[[Thing, Setting], Inlines]:
    return lambda thing, _: lines.in_its_language(lines.get(thing, name), thing)


def _passage(name: str) -> Callable[[Thing, Setting], Inlines]:
    return lambda thing, setting: lines.portioned(thing, setting, lines.in_its_language(lines.get(thing, name), thing))


def _strong(name: str) -> Callable[[Thing, Setting], Inlines]:
    return lambda thing, _: (Strong((Text(lines.signed(thing, name)),)),)


def _subject(thing: Thing, setting: Setting) -> Inlines:
    return lines.portioned(thing, setting, lines.told(thing, setting))


def _who(thing: Thing, setting: Setting) -> Inlines:
    return lines.line({**thing, "stance": "", "refs": "", "country": ""}, setting)


def _source(thing: Thing, setting: Setting) -> Inlines:
    references = thing.get("refs")
    return setting.annex.links(references) if isinstance(references, References) else ()


def _article(thing: Thing, setting: Setting) -> Inlines:
    """Return an article's headline, its address, and when that was looked up."""
    accessed = lines.get(thing, "accessed")
    seen = setting.words.say("accessed", date=accessed) if accessed else ""
    url = lines.get(thing, "url")
    address = (LineBreak(), Link((Text(url),), url)) if url else ()
    return (*lines.in_its_language(lines.get(thing, "title"), thing), *address, *((Text(f" {seen}"),) if seen else ()))


def _outlet(thing: Thing, setting: Setting) -> Inlines:
    named = Text(lines.get(thing, "publisher") or capital(setting.words.phrase["outlet_not_named"]))
    shared = lines.get(thing, "same_origin")
    return (named, Text(f" ({shared})")) if shared else (named,)


def _cites(thing: Thing, setting: Setting) -> Inlines:
    origins = thing.get("origins")
    return (Text(setting.words.listed([text(origin) for origin in origins]) if isinstance(origins, tuple) else ""),)


def _hash(thing: Thing, _: Setting) -> Inlines:
    return (Text(lines.get(thing, "sha256")[:_HASH]),)


def _layout(*columns: tuple[str, Callable[[Thing, Setting], Inlines], float]) -> _Columns:
    """Return columns, each given as the key of its head, what its cells print, and its share of the width."""
    heads, cells, widths = zip(*columns, strict=True)
    return _Columns(heads, cells, widths)


_EVIDENCE: Final = _Columns(("number", "quotation", "where"), (), (0.08, 0.62, 0.30))
_REACTION: Final = _layout(
    ("country", _plain("country"), 0.17),
    ("stance", _strong("stance"), 0.17),
    ("who", _who, 0.56),
    ("source", _source, 0.1),
)
_STATEMENT: Final = _layout(("statement", _subject, 0.9), ("source", _source, 0.1))
_COLUMNS: Final[Mapping[str, _Columns]] = {
    "statements": _STATEMENT,
    "agreements": _layout(
        ("subject", _subject, 0.54), ("status", _strong("status"), 0.16), ("when", _plain("when"), 0.2),
        ("source", _source, 0.1),
    ),
    "agreements then": _layout(
        ("subject", _subject, 0.42), ("then", _plain("before"), 0.18), ("now", _strong("status"), 0.15),
        ("when", _plain("when"), 0.15), ("source", _source, 0.1),
    ),
    "risks": _layout(("risk", _subject, 0.73), ("topic", _capital("topic"), 0.17), ("source", _source, 0.10)),
    "domestic_reactions": _REACTION,
    "international_reactions": _REACTION,
    "participants": _layout(
        ("name", _quote("name"), 0.26), ("role", _quote("role"), 0.40), ("country", _plain("country"), 0.24),
        ("source", _source, 0.10),
    ),
    "timeline": _layout(("date", _plain("date"), 0.2), ("event", _passage("text"), 0.7), ("source", _source, 0.1)),
    "figures": _layout(("figure", _quote("text"), 0.6), ("unit", _quote("unit"), 0.3), ("source", _source, 0.1)),
    "sources": _layout(
        ("number", _plain("id"), 0.07), ("article", _article, 0.33), ("outlet", _outlet, 0.16),
        ("published", _plain("published"), 0.2), ("cites", _cites, 0.12), ("hash", _hash, 0.12),
    ),
    "set_aside": _layout(("quotation", _passage("quote"), 0.75), ("why", _capital("reason"), 0.25)),
}  # fmt: skip
_FORMS: Final[Mapping[str, Callable[[str, tuple[Value, ...], Setting], Blocks]]] = {
    "paragraphs": _paragraphs,
    "together": _together,
    "bullets": _bullets,
    "numbered": _numbered,
    "table": _as_table,
    "by_country": _by_country,
    "columns": _columns,
    "then_now": _then_now,
}
_MOST_COLUMNS: Final = 3
_DATES: Final = frozenset({"date", "when", "published"})
_MONTH: Final = len("September 2026")
_OF_MONTHS: Final = 0.17
"""The share of a table's width that a month and year take."""
_HASH: Final = 8
"""Digits of a hash that tell one article from the others."""
