"""The names in a template checked before anything is printed: an unknown field is an error, with the nearest name."""

from collections.abc import Iterator, Mapping

from briefgen.errors import nearest
from briefgen.templating.control import Field, Fixed, For, If, Node, Place
from briefgen.templating.expression import (
    Chosen,
    Compared,
    Concatenated,
    Constant,
    Expression,
    Filtered,
    Item,
    Joined,
    Name,
    Negated,
)
from briefgen.templating.fields import DESK, FIELDS, ITEMS
from briefgen.templating.slots import slots_of

Loops = Mapping[str, tuple[str, ...] | None]
"""The names that loops give, each with the fields of what it stands for; None where it is a text."""


def check_names(nodes: tuple[Node, ...], fields: Mapping[int, Field]) -> None:
    """Check every name that the tags of a template use.

    Raises:
        TemplateError: a field does not exist; with its place and the nearest name.
    """
    seen: set[int] = set()
    _check_nodes(nodes, fields, {}, seen)
    for slot, field in fields.items():
        if slot not in seen:
            _check(field.expression, {}, field.place)


def _check_nodes(nodes: tuple[Node, ...], fields: Mapping[int, Field], loops: Loops, seen: set[int]) -> None:
    for node in nodes:
        match node:
            case Fixed():
                for slot in slots_of(node.block):
                    seen.add(slot)
                    _check(fields[slot].expression, loops, fields[slot].place)
            case If():
                for test, inside in node.branches:
                    _check(test, loops, node.place)
                    _check_nodes(inside, fields, loops, seen)
            case For():
                _check(node.over, loops, node.place)
                _check_nodes(node.nodes, fields, {**loops, node.name: _fields_of(node.over)}, seen)


def _fields_of(over: Expression) -> tuple[str, ...] | None:
    """Return the fields of each thing that a loop runs over."""
    while isinstance(over, Filtered):
        over = over.base
    if isinstance(over, Name) and over.name in ITEMS:
        return ITEMS[over.name] or None
    return None


def _check(expression: Expression, loops: Loops, place: Place) -> None:
    for part in _parts(expression):
        if isinstance(part, Name) and part.name not in FIELDS and part.name not in loops:
            raise place.error(f'There is no field called "{part.name}".', nearest(part.name, (*FIELDS, *loops)))
        if isinstance(part, Item) and isinstance(part.base, Name) and isinstance(part.key, str):
            _check_item(part.base.name, part.key, loops, place)


def _check_item(name: str, key: str, loops: Loops, place: Place) -> None:
    known = DESK if name == "desk" else loops.get(name)
    if name in loops and known is None:
        raise place.error(f'"{name}" is a text and has no part called "{key}".', f"Write {{{{ {name} }}}}.")
    if name in ITEMS and name not in loops:
        message = f'"{name}" holds several things; "{name}.{key}" does not say of which.'
        raise place.error(message, f"Put it in a loop: {{% for item in {name} %}} … {{{{ item.{key} }}}}.")
    if known is None:
        raise place.error(f'"{name}" is a text and has no part called "{key}".', f"Write {{{{ {name} }}}}.")
    if key not in known:
        raise place.error(f'There is no field called "{name}.{key}".', nearest(key, known))


def _parts(expression: Expression) -> Iterator[Expression]:
    yield expression
    for child in _children(expression):
        yield from _parts(child)


def _children(expression: Expression) -> tuple[Expression, ...]:  # noqa: PLR0911  # one case a node
    match expression:
        case Constant() | Name():
            return ()
        case Item(base, _) | Negated(base):
            return (base,)
        case Filtered(base, _, arguments):
            return (base, *arguments)
        case Compared(left, _, right):
            return (left, right)
        case Joined(_, left, right):
            return (left, right)
        case Chosen(test, yes, no):
            return (test, yes, no)
        case Concatenated(parts):
            return parts
