"""A compiled template filled with a briefing: conditions, loops and tags walked, and a document returned."""

import dataclasses
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefgen.diagnostics import Report
from briefgen.document.labels import ENGLISH
from briefgen.document.nodes import (
    Block,
    Blocks,
    Cell,
    Document,
    Heading,
    Inlines,
    Link,
    Margins,
    Paragraph,
    Row,
    Span,
    Text,
)
from briefgen.document.slots import filled_slots
from briefgen.document.style import AT_RIGHT, MARKING
from briefgen.document.walk import plain, texts
from briefgen.errors import ConformanceError, TemplateError
from briefgen.model.briefing import Briefing
from briefgen.model.markings import Marking, find
from briefgen.templating import forms, portions
from briefgen.templating.annex import Annex
from briefgen.templating.control import Field, Fixed, For, Grid, If, Line, Node, fixed
from briefgen.templating.expression import (
    MOST_STEPS,
    Anchored,
    Concatenated,
    Constant,
    Expression,
    Filtered,
    Item,
    Name,
    References,
    Scope,
    Value,
    evaluate,
    root,
    text,
)
from briefgen.templating.fields import ITEMS, scope
from briefgen.templating.finish import Piece, annex_break, body_of, with_annex, with_contents, with_cut, without_empty
from briefgen.templating.lines import Setting, in_its_language
from briefgen.templating.places import Place
from briefgen.templating.printed import Printed
from briefgen.templating.scopes import is_untraced, parts, unlisted
from briefgen.templating.slots import fill_block, fill_blocks
from briefgen.templating.tree import even
from briefgen.templating.word import Template
from briefgen.templating.words.table import Words, primary, words_for

MOST_COMPOSED = 100_000
"""Blocks in a document: a loop in a loop over a long briefing stays far below."""


def compose(  # noqa: PLR0913  # three of them by name only
    template: Template,
    briefing: Briefing,
    report: Report,
    *,
    edited: frozenset[str] = frozenset(),
    final: bool = False,
    language: str | None = None,
    marking: Marking | None = None,
) -> Document:
    """Return the document that a template makes of a briefing.

    Args:
        template: the compiled template.
        briefing: what is printed; its evidence has been checked.
        report: told what the template leaves out.
        edited: ids of statements whose words a person has changed: printed as such, with their quotations.
        final: refuse fields that only people fill and nobody has filled.
        language: of the program's own words (BCP 47); what is quoted stays in its own. None takes the briefing's,
            where somebody asked for it there, else the template's.
        marking: the briefing's, in its list's spelling and colours; None looks it up in the lists that all know.

    Raises:
        TemplateError: a bound of the sandbox is reached, or a list is printed where only text can stand.
        ConformanceError: `final`, and a human-only field is open.
        UnknownNameError: no list has the briefing's marking.
    """
    words = words_for(_spoken(language, briefing, template), report)
    marking = marking or find(briefing.marking, {})
    composer = _Composer(template, _annex(template, briefing, words, marking), Printed(template), marking)
    fields = {**scope(briefing, edited, words), "marking": marking.text if marking is not None else ""}
    composer.printed.plan(fields)
    pieces = composer.pieces(template.nodes, fields)
    document = composer.around(briefing, fields)
    _refuse_open(composer.printed.open if final else {})
    composer.printed.report(fields, report)
    blocks = without_empty(with_annex(with_cut(pieces, composer.printed.cut())))
    blocks, body = with_contents(blocks, body_of(blocks, annex_break(pieces, template.style)), template.contents)
    return dataclasses.replace(document, blocks=blocks, body=body)


def _annex(template: Template, briefing: Briefing, words: Words, marking: Marking | None) -> Annex:
    portion = marking.portion if marking is not None and template.limits.portions else ""
    return Annex(briefing, words, template.limits.evidence != "annex", portion)


def _spoken(asked: str | None, briefing: Briefing, template: Template) -> str:
    """Return the language of the program's words; with the template's region where it is the template's language."""
    own = {primary(source.language) for source in briefing.sources}
    if asked is None and briefing.language and primary(briefing.language) not in own:
        asked = briefing.language
    spoken = asked or template.style.language
    return template.style.language if primary(spoken) == primary(template.style.language) else spoken


def _refuse_open(names: Mapping[str, None]) -> None:
    if names:
        message = f"Open under --final: {', '.join(names)}."
        raise ConformanceError(message, "Fill them in briefing.yaml, under desk.")


@dataclass
class _Composer:
    template: Template
    annex: Annex
    printed: Printed
    marking: Marking | None
    steps: int = 0
    level: int = 0
    """The level of the heading above."""
    anchors: set[str] = dataclasses.field(default_factory=set)
    """The names that links lead to, of what is printed so far."""

    def around(self, briefing: Briefing, fields: Scope) -> Document:
        """Return the document that the body's blocks go into: headers, footers, text boxes, and what it is called."""
        template, words, marking = self.template, self.annex.words, self.marking
        return Document(
            (),
            header=self.story(template.margins.header, fields),
            footer=self.story(template.margins.footer, fields),
            first=self.margins(template.first, fields),
            even=self.margins(template.even, fields),
            slots=tuple((slot, self.inlines(slot, fields)) for slot in template.outside),
            title=briefing.title,
            author=briefing.desk.drafted_by or briefing.desk.unit,
            language=words.tag,
            labels={name: words.phrase[name] for name in ENGLISH},
            marking=marking.text if marking is not None else "",
            marking_at_right=marking is not None and marking.at_right,
            page_limit=template.limits.pages,
            date=briefing.date or "",
            notes_at_end=template.limits.evidence == "endnotes",
        )

    def story(self, blocks: Blocks, fields: Scope) -> Blocks:
        """Return a header's or footer's blocks, filled."""
        filled = fill_blocks(blocks, lambda slot: self.inlines(slot, fields))
        return tuple(self._placed(block) for block in filled if not self._is_unused_band(block))

    def _placed(self, block: Block) -> Block:
        """Return a header's or footer's block; at the right where it says the marking alone, and that stands there."""
        marking = self.marking
        if marking is None or not marking.at_right or not isinstance(block, Paragraph):
            return block
        is_alone = plain(block.content).strip() == marking.text
        return dataclasses.replace(block, style=f"{block.style}{AT_RIGHT}") if is_alone else block

    def _is_unused_band(self, block: Block) -> bool:
        """Tell whether a paragraph was put there for a marking, and there is none."""
        slots = filled_slots(block)
        return bool(slots) and slots.keys() <= self.template.bands and not any(map(plain, slots.values()))

    def margins(self, margins: Margins | None, fields: Scope) -> Margins | None:
        """Return a header and footer of some pages, filled; None where those pages have the others."""
        if margins is None:
            return None
        return Margins(self.story(margins.header, fields), self.story(margins.footer, fields))

    def inlines(self, slot: int, fields: Scope) -> Inlines:
        """Return what a tag in a line prints."""
        tag = self.template.fields[slot]
        value = self._value(_with_open(tag.expression, self.open), fields, tag.place)
        if isinstance(value, References):
            return self.annex.links(value)
        if isinstance(value, Anchored):
            return self._anchored(value)
        if _is_list_of_things(value):
            raise unlisted(root(tag.expression), tag.place)
        listed = self.annex.words.phrase["comma"].join(map(text, value)) if isinstance(value, tuple) else text(value)
        said = self._said(tag, listed, fields)
        if not isinstance(value, int | float):
            self.printed.names.add(root(tag.expression))
        if said and tag.expression == Name("marking") and self.marking is not None and self.marking.colour:
            return (Span((Text(said),), style=f"{MARKING}{said}"),)
        if not said:
            return ()
        source = self._source_of(tag, fields)
        shown = in_its_language(said, source)
        maker = portions.maker(tag.expression, source)
        is_marked = maker is not None and said != self.open
        return self.annex.portioned(shown, by_people=maker == "people") if is_marked else shown

    def _anchored(self, value: Anchored) -> Inlines:
        """Return a link, or the text that it leads to: the first of its name in the document."""
        if value.leads:
            return (Link((Text(value.text),), f"#{value.anchor}"),)
        anchor = "" if value.anchor in self.anchors else value.anchor
        self.anchors.add(value.anchor)
        return (Span((Text(value.text),), anchor=anchor),)

    @property
    def open(self) -> str:
        """What a field that only people fill prints while it is open."""
        return self.annex.words.phrase["open"]

    def _source_of(self, tag: Field, fields: Scope) -> Value:
        """Return the thing whose own words a tag prints; nothing where it prints the program's."""
        expression = tag.expression
        if expression == Name("title"):
            return {"language": fields["title_language"]}
        if isinstance(expression, Item) and expression.key in _QUOTED:
            return self._value(expression.base, fields, tag.place)
        return None

    def _said(self, tag: Field, said: str, fields: Scope) -> str:
        """Return a text, with the human-only fields in it noted: printed, or still open."""
        desk = fields.get("desk")
        keys = [part.key for part in parts(tag.expression) if isinstance(part, Item) and part.base == Name("desk")]
        if not keys or not isinstance(desk, Mapping):
            return said
        self.printed.names.update(f"desk.{key}" for key in keys)
        if said and self.open not in said:
            return said
        unfilled = [key for key in keys if not desk.get(str(key))] or keys
        self.printed.open.update({f"desk.{key}": None for key in unfilled})
        return said or self.open

    def pieces(self, nodes: tuple[Node, ...], fields: Scope) -> list[Piece]:
        """Return what nodes of the template come to, block by block; nothing leaves a trace."""
        pieces: list[Piece] = []
        for node, inner in self._walk(nodes, fields):
            match node:
                case Fixed():
                    pieces.extend(self._fixed(node, inner))
                case Grid():
                    pieces.append(self._grid(node, inner))
                case _:
                    pieces.append(Piece(None))
            if len(pieces) > MOST_COMPOSED:
                message = f"{self.template.name} makes more than {MOST_COMPOSED:,} paragraphs."
                raise TemplateError(message, "Shorten it, or take a loop out of it.")
        return pieces

    def _walk(self, nodes: tuple[Node, ...], fields: Scope) -> Iterator[tuple[Node, Scope]]:
        """Yield the nodes that are printed, each with its scope; a condition or loop that came to nothing as itself."""
        for node in nodes:
            self._spend()
            match node:
                case If():
                    inside = next(
                        (inside for test, inside in node.branches if self._value(test, fields, node.place)), None
                    )
                    if inside is None:
                        yield node, fields
                    else:
                        yield from self._walk(inside, fields)
                case For():
                    things = self._things(node, fields)
                    if not things:
                        yield node, fields
                    for number, thing in enumerate(things, 1):
                        count: Scope = {"index": number, "first": number == 1, "last": number == len(things)}
                        yield from self._walk(node.nodes, {**fields, node.name: thing, "loop": count})
                case _:
                    yield node, fields

    def _things(self, node: For, fields: Scope) -> tuple[Value, ...]:
        things = self._shown(node.over, self._value(node.over, fields, node.place))
        if is_untraced(node, self.template.fields):
            self.printed.untraced[root(node.over)] = None
        if not isinstance(things, tuple):
            message = f'"{root(node.over)}" is not a list that a loop can run over.'
            raise node.place.error(message, "Loop over a section, such as {% for risk in risks %}.")
        return things

    def _grid(self, grid: Grid, fields: Scope) -> Piece:
        """Return a table; one that has come to no rows but its header, or to cells of empty tags, goes."""
        rows: list[tuple[Row, bool]] = []
        for node, inner in self._walk(grid.rows, fields):
            if isinstance(node, Line):
                cells = tuple(Cell(self._cell(cell, inner, grid.place)) for cell in node.cells)
                rows.append((Row(cells, origin=node.origin, splits=node.splits), node.header))
            if len(rows) > MOST_COMPOSED:
                raise grid.place.error(f"The table has more than {MOST_COMPOSED:,} rows.", "Take a loop out of it.")
        heads = sum(1 for _ in itertools.takewhile(lambda row: row[1], rows))
        is_looped = not all(isinstance(node, Line) for node in grid.rows)
        if not rows or (is_looped and heads == len(rows)) or self._is_void(grid, rows):
            return Piece(None)
        return Piece(even(dataclasses.replace(grid.table, rows=tuple(row for row, _ in rows), header_rows=heads)))

    def _is_void(self, grid: Grid, rows: list[tuple[Row, bool]]) -> bool:
        """Tell whether a table has tags, and neither they nor it have anything to say."""
        printed = [block for row, _ in rows for cell in row.cells for block in cell.blocks]
        said = any(text.strip(_MARKS) for text in texts(tuple(printed)))
        return not said and any(filled_slots(node.block) for node in fixed(grid.rows))

    def _cell(self, nodes: tuple[Node, ...], fields: Scope, place: Place) -> Blocks:
        pieces = self.pieces(nodes, fields)
        if any(piece.annex is not None or piece.cut is not None for piece in pieces):
            raise place.error("The evidence annex cannot stand in a table.", "Give {{ evidence }} a paragraph below.")
        return without_empty(pieces)

    def _shown(self, expression: Expression, value: Value) -> Value:
        """Return what is printed of a value: of a section, no more than the template's limit."""
        name = root(expression)
        return self.printed.section(name, value) if name in ITEMS and isinstance(value, tuple) else value

    def _fixed(self, node: Fixed, fields: Scope) -> list[Piece]:
        if node.alone is not None:
            tag = self.template.fields[node.alone]
            value = self._value(tag.expression, fields, tag.place)
            if isinstance(value, tuple):
                return self._block_tag(tag, self._shown(tag.expression, value), node.block)
        if isinstance(node.block, Paragraph) and node.block.origin in self.template.contents:
            return [Piece(node.block)]
        block = fill_block(node.block, lambda slot: self.inlines(slot, fields))
        if isinstance(block, Heading):
            self.level = block.level
        slots = filled_slots(block)
        if slots and not any(map(plain, slots.values())) and not _own_text(node.block):
            return [Piece(None)]
        return [Piece(block)]

    def _block_tag(self, tag: Field, value: Value, block: Block) -> list[Piece]:
        style = block.style if isinstance(block, Paragraph | Heading) else ""
        setting = Setting(self.annex, style, self.level)
        name = root(tag.expression)
        if name == "evidence":
            return [Piece(None, setting, is_annex=True)]
        if name == "cut":
            return [Piece(None, cut=(tag.form, setting), is_annex=True)]
        made = forms.blocks(name, value if isinstance(value, tuple) else (), tag.form, setting)
        is_annex = name in _ANNEX
        return [Piece(each, is_annex=is_annex) for each in made] or [Piece(None, is_annex=is_annex)]

    def _value(self, expression: Expression, fields: Scope, place: Place) -> Value:
        """Return what an expression comes to; where it comes to too much, that is told with the place."""
        with place.told():
            return evaluate(expression, fields, self._spend)

    def _spend(self) -> None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            message = f"It takes more than {MOST_STEPS:,} steps to fill."
            raise Place(self.template.name, "file", "").error(message, "Take a loop out of it.")


def _is_list_of_things(value: Value) -> bool:
    return isinstance(value, Mapping) or (isinstance(value, tuple) and any(isinstance(part, Mapping) for part in value))


def _own_text(block: Block) -> str:
    """Return what a block of the template says besides its tags and its list's mark."""
    return "".join(texts((block,))).strip(_MARKS)


_ANNEX: Final = frozenset({"evidence", "sources", "set_aside", "cut"})
"""The tags that print the annex: what was cut, left out and rested on."""
_QUOTED: Final = frozenset({"text", "quote", "name", "actor", "role"})
"""The items of things that are a source's own words."""
_MARKS: Final = " \t\u00a0•▪➢✓–◦·"


def _with_open(expression: Expression, sign: str) -> Expression:
    """Print that a human-only field is open where it is joined with other text."""
    if not isinstance(expression, Concatenated):
        return expression
    return Concatenated(
        tuple(
            Filtered(part, "default", (Constant(sign),))
            if isinstance(part, Item) and part.base == Name("desk")
            else _with_open(part, sign)
            for part in expression.parts
        )
    )
