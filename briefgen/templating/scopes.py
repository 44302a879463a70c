"""The names in a template checked before anything is printed: an unknown field is an error, with the nearest name."""

from collections.abc import Iterator, Mapping
from typing import Final

from briefgen.document.slots import filled_slots
from briefgen.errors import nearest
from briefgen.templating.choices import CHOICES
from briefgen.templating.control import Field, Fixed, For, Grid, If, Line, Node
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
from briefgen.templating.fields import DESK, FIELDS, INSIDE, ITEMS, LABELS
from briefgen.templating.places import Faults, Place

_PARTED: Final[Mapping[str, tuple[str, ...]]] = {"desk": DESK, "label": LABELS}
"""The fields that have parts of their own."""
_SAME: Final = frozenset({"first", "last", "default", *CHOICES})
"""The filters that leave things what they are."""
LOOP: Final = ("index", "first", "last")
"""What a loop knows of its turns: `{{ loop.index }}` is 1, 2, 3 …"""
Loops = Mapping[str, tuple[str, ...] | None]
"""The names that loops give, each with the fields of what it stands for; None where it is a text."""


def check_names(nodes: tuple[Node, ...], fields: Mapping[int, Field], faults: Faults) -> None:
    """Check every name that the tags of a template use: a field that does not exist is a fault, with the nearest."""
    checker = _Checker(fields, faults)
    checker.nodes(nodes, {})
    for slot, field in fields.items():
        if slot not in checker.seen:
            checker.expression(field.expression, {}, field.place)


class _Checker:
    def __init__(self, fields: Mapping[int, Field], faults: Faults) -> None:
        self._fields = fields
        self._faults = faults
        self.seen: set[int] = set()

    def expression(self, expression: Expression, loops: Loops, place: Place) -> None:
        with self._faults.kept():
            _check(expression, loops, place)

    def _slots(self, node: Fixed, loops: Loops) -> None:
        for slot in filled_slots(node.block):
            self.seen.add(slot)
            self.expression(self._fields[slot].expression, loops, self._fields[slot].place)

    def nodes(self, nodes: tuple[Node, ...], loops: Loops) -> None:  # noqa: C901  # one case a node
        for node in nodes:
            match node:
                case Fixed():
                    self._slots(node, loops)
                case Grid():
                    self.nodes(node.rows, loops)
                case Line():
                    for cell in node.cells:
                        self.nodes(cell, loops)
                case If():
                    for test, inside in node.branches:
                        self.expression(test, loops, node.place)
                        self.nodes(inside, loops)
                case For():
                    self.expression(node.over, loops, node.place)
                    self.nodes(node.nodes, {**loops, node.name: _fields_of(node.over, loops), "loop": LOOP})


def _fields_of(expression: Expression, loops: Loops) -> tuple[str, ...] | None:
    """Return the fields of each thing in what an expression comes to; None where those are texts, or it is one."""
    match expression:
        case Name(name):
            return loops[name] if name in loops else ITEMS.get(name) or None
        case Filtered(base, name, _) if name in _SAME:
            return _fields_of(base, loops)
        case Item(base, int()):
            return _fields_of(base, loops)
        case Item(base, str(key)) if key in INSIDE and key in (_fields_of(base, loops) or ()):
            return INSIDE[key]
        case Joined(_, left, right) | Chosen(_, left, right):
            both = (*(_fields_of(left, loops) or ()), *(_fields_of(right, loops) or ()))
            return tuple(dict.fromkeys(both)) or None
        case _:
            return None


def _check(expression: Expression, loops: Loops, place: Place) -> None:
    for part in parts(expression):
        match part:
            case Name(name) if name not in FIELDS and name not in loops:
                raise place.error(f'There is no field called "{name}".', nearest(name, (*FIELDS, *loops)))
            case Item(Name(name), str(key)):
                _check_item(name, key, loops, place)
            case Item(base, str(key)):
                _check_key(_fields_of(base, loops), key, place)
            case Filtered(Name(name), "join" | "upper" | "lower" | "capitalize", _) if ITEMS.get(name):
                message = f'"{name}" is a list of statements, and {part.name} works on texts.'
                raise place.error(message, f"Put it in a loop: {{% for item in {name} %}} … {{{{ item.text }}}}.")
            case _:
                pass


def _check_item(name: str, key: str, loops: Loops, place: Place) -> None:
    if name not in FIELDS and name not in loops:
        raise place.error(f'There is no field called "{name}" here.', nearest(name, (*FIELDS, *loops)))
    if name in ITEMS and name not in loops:
        message = f'"{name}" holds several things; "{name}.{key}" does not say of which.'
        raise place.error(message, f"Put it in a loop: {{% for item in {name} %}} … {{{{ item.{key} }}}}.")
    known = _PARTED[name] if name in _PARTED and name not in loops else loops.get(name)
    if known is None:
        raise place.error(f'"{name}" is a text and has no part called "{key}".', f"Write {{{{ {name} }}}}.")
    _check_key(known, key, place, f"{name}.{key}")


def _check_key(known: tuple[str, ...] | None, key: str, place: Place, called: str = "") -> None:
    if known is None or key not in known:
        prefix = called.removesuffix(key)
        raise place.error(f'There is no field called "{called or key}".', nearest(key, known or FIELDS, prefix))


def parts(expression: Expression) -> Iterator[Expression]:
    """Yield an expression and all that it is made of."""
    yield expression
    for child in _children(expression):
        yield from parts(child)


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
