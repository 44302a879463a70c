"""A compiled template filled with a briefing: conditions, loops and tags walked, and a document returned."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.nodes import Block, Blocks, Document, Heading, Inlines, PageBreak, Paragraph, Text
from briefgen.document.walk import plain, texts
from briefgen.errors import ConformanceError, TemplateError
from briefgen.model.briefing import Briefing
from briefgen.templating import forms
from briefgen.templating.annex import Annex
from briefgen.templating.control import Field, Fixed, For, If, Node
from briefgen.templating.expression import MOST_STEPS, Filtered, Item, References, Scope, Value, evaluate, root, text
from briefgen.templating.fields import ITEMS, scope
from briefgen.templating.slots import fill_block, fill_blocks, slots_of
from briefgen.templating.word import Template
from briefgen.templating.words import OPEN

MOST_COMPOSED = 100_000
"""Blocks in a document: a loop in a loop over a long briefing stays far below."""


def compose(
    template: Template,
    briefing: Briefing,
    report: Report,
    *,
    edited: frozenset[str] = frozenset(),
    final: bool = False,
) -> Document:
    """Return the document that a template makes of a briefing.

    Args:
        template: the compiled template.
        briefing: what is printed; its evidence has been checked.
        report: told what the template leaves out.
        edited: ids of statements whose words a person has changed: printed as such, with their quotations.
        final: refuse fields that only people fill and nobody has filled.

    Raises:
        TemplateError: a bound of the sandbox is reached, or a list is printed where only text can stand.
        ConformanceError: `final`, and a human-only field is open.
    """
    composer = _Composer(template, Annex(briefing), report)
    fields = composer.cut(scope(briefing, edited))
    blocks = composer.body(fields)
    header, footer = composer.story(template.header, fields), composer.story(template.footer, fields)
    slots = tuple((slot, composer.inlines(slot, fields)) for slot in template.outside)
    if final and composer.open:
        names = ", ".join(composer.open)
        raise ConformanceError(f"Open under --final: {names}.", "Fill them in briefing.yaml under desk, or by --set.")
    composer.report_unused(fields)
    return Document(
        blocks,
        header,
        footer,
        slots,
        title=briefing.title,
        author=briefing.desk.drafted_by or briefing.desk.unit,
        language=briefing.language,
        marking=briefing.marking,
        date=briefing.date or "",
    )


class _Piece(Struct, frozen=True):
    """A block of the document on its way, or the trace of a tag that came to nothing."""

    block: Block | None
    annex: forms.Setting | None = None
    """Set where the evidence annex goes, which is known only at the end."""


@dataclass
class _Composer:
    template: Template
    annex: Annex
    report: Report
    open: dict[str, None] = field(default_factory=dict)
    """The human-only fields that were printed while open, in order."""
    used: set[str] = field(default_factory=set)
    steps: int = 0
    level: int = 0
    """The level of the heading above."""

    def cut(self, fields: dict[str, Value]) -> dict[str, Value]:
        """Cut sections to the template's limits, by salience, and report what was cut.

        The background does not repeat what the summary above it says, where the template prints both.
        """
        told = {_quotations(thing) for thing in _things(fields["summary"])} if self._prints("summary") else set()
        fields["background"] = tuple(thing for thing in _things(fields["background"]) if _quotations(thing) not in told)
        cut: list[str] = []
        for section, most in self.template.limits.items():
            things = _things(fields.get(section))
            if len(things) > most:
                ranked = sorted(range(len(things)), key=lambda index: (-_salience(things[index]), index))
                fields[section] = tuple(things[index] for index in sorted(ranked[:most]))
                cut.append(f"{section.replace('_', ' ')} {most} of {len(things)}")
        if cut:
            message = f"Within the template's limits are printed: {', '.join(cut)}. All of them are in the briefing."
            self.report(Diagnostic("cut", message, self.template.name))
        return fields

    def _prints(self, name: str) -> bool:
        return any(root(tag.expression) == name for tag in self.template.fields.values())

    def body(self, fields: Scope) -> Blocks:
        """Return the body's blocks; headings whose section came to nothing are gone."""
        pieces = self._nodes(self.template.nodes, fields)
        filled: list[_Piece] = []
        for piece in pieces:
            if piece.annex is None:
                filled.append(piece)
            else:
                annex = tuple(_Piece(block) for block in forms.evidence(piece.annex))
                filled.extend(annex or (_Piece(None),))
        return _without_empty(filled)

    def story(self, blocks: Blocks, fields: Scope) -> Blocks:
        """Return a header's or footer's blocks, filled."""
        return fill_blocks(blocks, lambda slot: self.inlines(slot, fields))

    def inlines(self, slot: int, fields: Scope) -> Inlines:
        """Return what a tag in a line prints."""
        tag = self.template.fields[slot]
        value = self._evaluate(tag, fields)
        if isinstance(value, References):
            return self.annex.links(value)
        if isinstance(value, Mapping) or (
            isinstance(value, tuple) and any(isinstance(part, Mapping) for part in value)
        ):
            name = root(tag.expression)
            raise tag.place.error(
                f'"{name}" is a list of statements and cannot stand inside a line, a table, a header or a footer.',
                f"Give {{{{ {name} }}}} a paragraph of its own in the body.",
            )
        said = text(value)
        if not said and root(tag.expression) == "desk":
            self.open[_path(tag)] = None
            said = OPEN
        return (Text(said),) if said else ()

    def report_unused(self, fields: Scope) -> None:
        """Report the sections that hold something and that the template never names."""
        for section in ITEMS:
            if fields.get(section) and section not in self.used and section not in _OPTIONAL:
                words = section.replace("_", " ")
                message = f"The template has no {{{{ {section} }}}}: the {words} are not in the document."
                self.report(Diagnostic("section-not-in-template", message, self.template.name))
        if "evidence" not in self.used:
            message = "The template has no {{ evidence }}: quotations are not in the document."
            self.report(Diagnostic("section-not-in-template", message, self.template.name))

    def _nodes(self, nodes: tuple[Node, ...], fields: Scope) -> list[_Piece]:
        pieces: list[_Piece] = []
        for node in nodes:
            self._spend()
            match node:
                case Fixed():
                    pieces.extend(self._fixed(node, fields))
                case If():
                    pieces.extend(self._if(node, fields))
                case For():
                    pieces.extend(self._for(node, fields))
            if len(pieces) > MOST_COMPOSED:
                raise TemplateError(
                    f"{self.template.name} makes more than {MOST_COMPOSED:,} paragraphs.", "Shorten it."
                )
        return pieces

    def _if(self, node: If, fields: Scope) -> list[_Piece]:
        for test, inside in node.branches:
            self.used.add(root(test))
            if evaluate(test, fields, self._spend):
                return self._nodes(inside, fields)
        return [_Piece(None)]

    def _for(self, node: For, fields: Scope) -> list[_Piece]:
        self.used.add(root(node.over))
        things = evaluate(node.over, fields, self._spend)
        if not isinstance(things, tuple):
            message = f'"{root(node.over)}" is not a list that a loop can run over.'
            raise node.place.error(message, "Loop over a section, such as {% for risk in risks %}.")
        pieces = [piece for thing in things for piece in self._nodes(node.nodes, {**fields, node.name: thing})]
        return pieces or [_Piece(None)]

    def _fixed(self, node: Fixed, fields: Scope) -> list[_Piece]:
        if node.alone is not None:
            tag = self.template.fields[node.alone]
            value = self._evaluate(tag, fields)
            if isinstance(value, tuple):
                return self._block_tag(tag, value, node.block)
        block = fill_block(node.block, lambda slot: self.inlines(slot, fields))
        if isinstance(block, Heading):
            self.level = block.level
        if any(True for _ in slots_of(node.block)) and not any(line.strip() for line in texts((block,))):
            return [_Piece(None)]
        return [_Piece(block)]

    def _block_tag(self, tag: Field, value: tuple[Value, ...], block: Block) -> list[_Piece]:
        style = block.style if isinstance(block, Paragraph | Heading) else ""
        setting = forms.Setting(self.annex, style, self.level)
        name = root(tag.expression)
        if name == "evidence":
            return [_Piece(None, setting)]
        made = forms.blocks(name, value, tag.form, setting)
        return [_Piece(each) for each in made] or [_Piece(None)]

    def _evaluate(self, tag: Field, fields: Scope) -> Value:
        self.used.add(root(tag.expression))
        return evaluate(tag.expression, fields, self._spend)

    def _spend(self) -> None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            message = f"{self.template.name} takes more than {MOST_STEPS:,} steps to fill."
            raise TemplateError(message, "Take a loop out of it.")


_OPTIONAL = frozenset({"participants", "timeline", "figures", "set_aside", "evidence", "sources", "gaps"})
"""Fields that a template may leave out without a word: they repeat or frame what the sections say."""


def _things(value: Value | None) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else ()


def _quotations(thing: Value) -> Value:
    return thing.get("quotations", ()) if isinstance(thing, Mapping) else ()


def _salience(thing: Value) -> float:
    value = thing.get("salience", 0.0) if isinstance(thing, Mapping) else 0.0
    return value if isinstance(value, int | float) else 0.0


def _path(tag: Field) -> str:
    expression = tag.expression
    while isinstance(expression, Filtered):
        expression = expression.base
    return f"desk.{expression.key}" if isinstance(expression, Item) else "desk"


def _without_empty(pieces: list[_Piece]) -> Blocks:
    """Drop each heading under which every tag came to nothing and no other text stands (design, section 4)."""
    backwards: list[Block | None] = []
    for piece in reversed(pieces):
        block = piece.block
        if isinstance(block, Heading):
            section = _section(backwards, block.level)
            if None in section and all(_is_blank(inner) for inner in section):
                breaks = [inner for inner in section if isinstance(inner, PageBreak)]
                backwards[len(backwards) - len(section) :] = [*breaks, None]
                continue
        backwards.append(block)
    return tuple(block for block in reversed(backwards) if block is not None)


def _section(backwards: list[Block | None], level: int) -> list[Block | None]:
    """Return what stands under a heading of `level`: the end of the reversed list, up to the next such heading."""
    count = 0
    for block in reversed(backwards):
        if isinstance(block, Heading) and block.level <= level:
            break
        count += 1
    return backwards[len(backwards) - count :]


def _is_blank(block: Block | None) -> bool:
    return block is None or isinstance(block, PageBreak) or (isinstance(block, Paragraph) and not plain(block.content))
