"""Conditions and loops of a template: flat steps nested into nodes, in the body, in cells and between rows alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from briefgen.document.nodes import Block, Table
from briefgen.errors import nearest
from briefgen.templating.expression import Constant, Expression, read
from briefgen.templating.mistakes import KEYWORDS, MEANT
from briefgen.templating.places import Faults, Place

DEEPEST: Final = 20
"""How deeply conditions and loops may be nested."""


class Field(Struct, frozen=True):
    """A tag that prints: its expression, the form that a block tag asks for, and where it stands."""

    slot: int
    expression: Expression
    form: str
    place: Place


class Fixed(Struct, frozen=True):
    """A block of the template, its slots to be filled."""

    block: Block
    alone: int | None
    """The slot of the only tag, where the paragraph holds nothing else: it may print blocks."""
    place: Place


class Line(Struct, frozen=True):
    """A row of a table."""

    origin: int
    header: bool
    cells: tuple[tuple["Node", ...], ...]
    splits: bool = False
    """Whether it may go over a page's end."""


class Grid(Struct, frozen=True):
    """A table: its rows, and the conditions and loops around them."""

    table: Table
    """Its look; without rows."""
    rows: tuple["Node", ...]
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


Node = Fixed | Grid | Line | If | For
"""In a body or cell there are no lines, in a grid nothing but lines; conditions and loops stand in both."""


class Step(Struct, frozen=True):
    """One paragraph, table or row: a node, or a condition's or loop's beginning or end."""

    place: Place
    node: Node | None = None
    control: str = ""
    """What stands between the braces: "if risks"."""


@dataclass
class _Open:
    """A condition or loop whose end has not been met."""

    keyword: str
    place: Place
    name: str = ""
    expression: Expression = field(default=Constant(""))
    branches: list[tuple[Expression, tuple[Node, ...]]] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)


def nest(steps: Iterable[Step], faults: Faults) -> tuple[Node, ...]:
    """Return the nodes that the steps of one body, cell or table make.

    A condition or loop that is not closed, closed twice, or not one that we know becomes a fault with its place.
    """
    top: list[Node] = []
    stack: list[_Open] = []
    for step in steps:
        if step.node is not None:
            (stack[-1].nodes if stack else top).append(step.node)
        else:
            with faults.kept():
                _control(step, stack, top)
    for opened in stack:
        with faults.kept():
            raise opened.place.error(
                f'"{{% {opened.keyword} … %}}" is opened and never closed.',
                f"Add a paragraph with {{% end{opened.keyword} %}} where it ends.",
            )
    while stack:  # what is inside of it is read all the same, so that its own faults are told too
        closed = _made(stack.pop())
        (stack[-1].nodes if stack else top).append(closed)
    return tuple(top)


def fixed(nodes: Iterable[Node]) -> Iterator[Fixed]:
    """Yield the blocks of the template among nodes, those in cells, conditions and loops too, in their order."""
    for node in nodes:
        if isinstance(node, Fixed):
            yield node
        for nested in inside(node):
            yield from fixed(nested)


def inside(node: Node) -> tuple[tuple[Node, ...], ...]:
    """Return the nodes that a node holds: branch by branch, cell by cell."""
    match node:
        case Fixed():
            return ()
        case Grid():
            return (node.rows,)
        case Line():
            return node.cells
        case If():
            return tuple(nodes for _, nodes in node.branches)
        case For():
            return (node.nodes,)


def _control(step: Step, stack: list[_Open], top: list[Node]) -> None:
    keyword, rest = split(step.control)
    match keyword:
        case "if" | "for":
            if len(stack) >= DEEPEST:
                raise step.place.error(f"Conditions and loops are nested more than {DEEPEST} deep.", "Unnest them.")
            opened = _Open(keyword, step.place)
            stack.append(opened)  # before it is read, so that a fault in it leaves its end with a beginning
            _read(opened, rest)
        case "elif" | "else":
            _branch(keyword, rest, stack, step.place)
        case "endif" | "endfor":
            closed = _closed(keyword.removeprefix("end"), stack, step.place)
            (stack[-1].nodes if stack else top).append(closed)
        case _:
            message = f'"{{% {step.control} %}}" is nothing that a template can do.'
            raise step.place.error(message, nearest(MEANT.get(keyword, keyword), KEYWORDS))


def split(control: str) -> tuple[str, str]:
    """Return what a control tag does, in lower case, and what it does it with.

    >>> split("- If risks")
    ('if', 'risks')
    """
    keyword, _, rest = control.strip().strip("-+").strip().partition(" ")
    return keyword.lower(), rest.strip()


def _read(opened: _Open, rest: str) -> None:
    if opened.keyword == "if":
        opened.expression = read(rest, opened.place)
        return
    name, _, over = rest.partition(" in ")
    if not name.strip().isidentifier() or not over.strip():
        raise opened.place.error(f'"{{% for {rest} %}}" names no loop.', "Write {% for risk in risks %}.")
    opened.name, opened.expression = name.strip(), read(over, opened.place)


def _branch(keyword: str, rest: str, stack: list[_Open], place: Place) -> None:
    if not stack or stack[-1].keyword != "if":
        raise place.error(f'"{{% {keyword} %}}" stands outside of a condition.', "Open one above it with {% if … %}.")
    opened = stack[-1]
    opened.branches.append((opened.expression, tuple(opened.nodes)))
    opened.nodes = []
    opened.expression = Constant(value=True) if keyword == "else" else read(rest, place)


def _closed(keyword: str, stack: list[_Open], place: Place) -> Node:
    if not stack:
        message = f'"{{% end{keyword} %}}" closes nothing.'
        raise place.error(message, f"Remove it, or open it above with {{% {keyword} … %}}.")
    opened = stack.pop()
    if opened.keyword != keyword:
        while any(outer.keyword == keyword for outer in stack) and stack.pop().keyword != keyword:
            pass  # an end was left out: what this one ends is taken as ended, so that it is told once
        message = f'"{{% end{keyword} %}}" stands where "{{% {opened.keyword} … %}}" is still open.'
        raise place.error(message, f"Close that one first with {{% end{opened.keyword} %}}.")
    return _made(opened)


def _made(opened: _Open) -> Node:
    if opened.keyword == "for":
        return For(opened.name, opened.expression, tuple(opened.nodes), opened.place)
    branches = (*opened.branches, (opened.expression, tuple(opened.nodes)))
    return If(tuple(branches), opened.place)
