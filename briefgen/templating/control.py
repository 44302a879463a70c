"""Conditions and loops of a template: flat paragraphs nested into nodes, with the place of each for messages."""

from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from briefgen.document.nodes import Block
from briefgen.errors import TemplateError
from briefgen.templating.expression import Constant, Expression, parse

DEEPEST: Final = 20
"""How deeply conditions and loops may be nested."""


class Place(Struct, frozen=True):
    """Where something stands in a Word file, as a person would find it."""

    file: str
    story: str
    """"body", "header", "footer" or "text box"."""
    heading: str
    """The heading above it; empty where there is none."""
    near: str = ""
    """The beginning of its paragraph."""

    def __str__(self) -> str:
        under = f', under the heading "{self.heading}"' if self.heading else ""
        near = f', in the paragraph "{self.near}"' if self.near else ""
        return f"{self.file}, {self.story}{under}{near}"

    def error(self, message: str, hint: str) -> TemplateError:
        """Return the error for a fault at this place."""
        return TemplateError(f"{self}: {message}", hint)


class Field(Struct, frozen=True):
    """A tag that prints: its expression, the form that a block tag asks for, and where it stands."""

    slot: int
    expression: Expression
    form: str
    place: Place


class Step(Struct, frozen=True):
    """One paragraph or table of the body: a block, or a condition's or loop's beginning or end."""

    place: Place
    block: Block | None = None
    alone: int | None = None
    """The slot of the only tag, where the paragraph holds nothing else: it may print blocks."""
    control: str = ""
    """What stands between the braces: "if risks"."""


class Fixed(Struct, frozen=True):
    """A block of the template, its slots to be filled."""

    block: Block
    alone: int | None
    place: Place


class If(Struct, frozen=True):
    """The first branch whose test holds."""

    branches: tuple[tuple[Expression, tuple["Node", ...]], ...]
    place: Place


class For(Struct, frozen=True):
    """The nodes once for each thing of a field."""

    name: str
    over: Expression
    nodes: tuple["Node", ...]
    place: Place


Node = Fixed | If | For


@dataclass
class _Open:
    """A condition or loop whose end has not been met."""

    keyword: str
    place: Place
    name: str = ""
    expression: Expression = field(default=Constant(""))
    branches: list[tuple[Expression, tuple[Node, ...]]] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)


def nest(steps: tuple[Step, ...]) -> tuple[Node, ...]:
    """Return the nodes that a template's steps make.

    Raises:
        TemplateError: a condition or loop is not closed, closed twice, or not one that we know; with its place.
    """
    top: list[Node] = []
    stack: list[_Open] = []
    for step in steps:
        if step.block is not None:
            (stack[-1].nodes if stack else top).append(Fixed(step.block, step.alone, step.place))
        else:
            _control(step, stack, top)
    if stack:
        opened = stack[-1]
        keyword = opened.keyword
        raise opened.place.error(
            f'"{{% {keyword} … %}}" is opened and never closed.',
            f"Add a paragraph with {{% end{keyword} %}} where it ends.",
        )
    return tuple(top)


def _control(step: Step, stack: list[_Open], top: list[Node]) -> None:
    keyword, _, rest = step.control.strip().strip("-+").strip().partition(" ")
    keyword, rest = keyword.lower(), rest.strip()
    match keyword:
        case "if" | "for":
            if len(stack) >= DEEPEST:
                raise step.place.error(f"Conditions and loops are nested more than {DEEPEST} deep.", "Unnest them.")
            stack.append(_opened(keyword, rest, step.place))
        case "elif" | "else":
            _branch(keyword, rest, stack, step.place)
        case "endif" | "endfor":
            closed = _closed(keyword.removeprefix("end"), stack, step.place)
            (stack[-1].nodes if stack else top).append(closed)
        case _:
            message = f'"{{% {step.control} %}}" is nothing that a template can do.'
            raise step.place.error(message, "Known: if, elif, else, endif, for, endfor.")


def _opened(keyword: str, rest: str, place: Place) -> _Open:
    if keyword == "if":
        return _Open("if", place, expression=_expression(rest, place))
    name, _, over = rest.partition(" in ")
    if not name.strip().isidentifier() or not over.strip():
        raise place.error(f'"{{% for {rest} %}}" names no loop.', "Write {% for risk in risks %}.")
    return _Open("for", place, name=name.strip(), expression=_expression(over, place))


def _branch(keyword: str, rest: str, stack: list[_Open], place: Place) -> None:
    if not stack or stack[-1].keyword != "if":
        raise place.error(f'"{{% {keyword} %}}" stands outside of a condition.', "Open one above it with {% if … %}.")
    opened = stack[-1]
    opened.branches.append((opened.expression, tuple(opened.nodes)))
    opened.nodes = []
    opened.expression = Constant(value=True) if keyword == "else" else _expression(rest, place)


def _closed(keyword: str, stack: list[_Open], place: Place) -> Node:
    if not stack:
        message = f'"{{% end{keyword} %}}" closes nothing.'
        raise place.error(message, f"Remove it, or open it above with {{% {keyword} … %}}.")
    opened = stack.pop()
    if opened.keyword != keyword:
        message = f'"{{% end{keyword} %}}" stands where "{{% {opened.keyword} … %}}" is still open.'
        raise place.error(message, f"Close that one first with {{% end{opened.keyword} %}}.")
    if keyword == "for":
        return For(opened.name, opened.expression, tuple(opened.nodes), opened.place)
    branches = (*opened.branches, (opened.expression, tuple(opened.nodes)))
    return If(tuple(branches), opened.place)


def _expression(text: str, place: Place) -> Expression:
    try:
        return parse(text)
    except TemplateError as error:
        raise place.error(error.message, error.hint) from error
