"""The names in a template checked before anything is printed: an unknown field is an error, with the nearest name."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal

from briefgen.document.slots import filled_slots
from briefgen.errors import nearest
from briefgen.templating.choices import CHOICES
from briefgen.templating.control import Field, Fixed, For, Grid, If, Line, Node, fixed
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
    root,
)
from briefgen.templating.fields import DESK, FIELDS, INSIDE, ITEMS, LABELS
from briefgen.templating.places import BOX, Faults, Place, PlacedError

_PARTED: Final[Mapping[str, tuple[str, ...]]] = {"desk": DESK, "label": LABELS}
"""The fields that have parts of their own."""
_SAME: Final = frozenset({"first", "last", "default", *CHOICES})
"""The filters that leave things what they are."""
_LAST: Final = frozenset({"evidence", "cut"})
"""The fields that are known only when all else is printed: they print, and nothing can ask for them."""
LOOP: Final = ("index", "first", "last")
"""What a loop knows of its turns: `{{ loop.index }}` is 1, 2, 3 …"""
Loops = Mapping[str, tuple[str, ...] | None]
"""The names that loops give, each with the fields of what it stands for; None where it is a text."""


def check_names(
    nodes: tuple[Node, ...], fields: Mapping[int, Field], faults: Faults, refused: Collection[str] = ()
) -> None:
    """Check every name that the tags of a template use: a field that does not exist is a fault, with the nearest.

    Outside of the body the names of loops that were `refused` there are not told again.
    """
    checker = _Checker(fields, faults)
    checker.nodes(nodes, {})
    for slot in sorted(fields.keys() - checker.seen):
        if root(fields[slot].expression) not in refused:
            checker.slot(slot, {}, alone=False)


class _Checker:
    def __init__(self, fields: Mapping[int, Field], faults: Faults) -> None:
        self._fields = fields
        self._faults = faults
        self._names: dict[str, str] = {}
        """The names of the loops met so far, each with what it runs over."""
        self.seen: set[int] = set()

    def expression(self, expression: Expression, loops: Loops, place: Place, *, prints: bool = False) -> None:
        with self._faults.kept():
            for part in parts(expression):
                if isinstance(part, Name) and part.name not in (*FIELDS, *loops) and part.name in self._names:
                    raise _outside(part.name, self._names[part.name], place)
            check(expression, loops, place, prints=prints)

    def slot(self, slot: int, loops: Loops, *, alone: bool) -> None:
        """Check a tag that prints, alone in its paragraph or with other text in a line."""
        field = self._fields[slot]
        self.expression(field.expression, loops, field.place, prints=True)
        things, name = _things(field.expression, loops), root(field.expression)
        is_last = isinstance(field.expression, Name) and name in _LAST and name not in loops
        with self._faults.kept():
            if (things == "several" or is_last) and not alone:
                raise unlisted(name, field.place)
            if things == "one":
                first = next(iter(_fields_of(field.expression, loops) or ("text",)))
                message = f'"{name}" has several fields, and a tag prints one of them.'
                raise field.place.error(message, f"Name it, such as {{{{ {name}.{first} }}}}.")

    def _slots(self, node: Fixed, loops: Loops) -> None:
        for slot in filled_slots(node.block):
            self.seen.add(slot)
            self.slot(slot, loops, alone=slot == node.alone)

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
                    self._names[node.name] = root(node.over)
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


def _things(expression: Expression, loops: Loops) -> Literal["several", "one", ""]:
    """Return whether an expression comes to several things with fields, to one, or to what can stand in a line."""
    match expression:
        case Name(name):
            if name == "loop" or not _fields_of(expression, loops):
                return ""
            return "one" if name in loops else "several"
        case Filtered(base, "first" | "last", _) | Item(base, int()):
            return "one" if _things(base, loops) else ""
        case Filtered(base, name, _) if name in _SAME:
            return _things(base, loops)
        case Item(base, str(key)) if key in INSIDE and key in (_fields_of(base, loops) or ()):
            return "several"
        case _:
            return ""


def unlisted(name: str, place: Place) -> PlacedError:
    """Return the error for things with fields where only text can stand."""
    return place.error(
        f'"{name}" holds statements, which cannot stand inside a line, in a header, a footer or a text box.',
        f"Give {{{{ {name} }}}} a paragraph or a table's cell of its own in the body, or print one field of each in a"
        " loop.",
    )


def _outside(name: str, over: str, place: Place) -> PlacedError:
    where = "cannot be used in a text box" if place.story == BOX else "is known inside of its loop only"
    message = f'"{name}" {where}: it is what "{{% for {name} in {over} %}}" gives in each turn.'
    hint = "Put it into a paragraph or table" if place.story == BOX else "Move the tag"
    return place.error(message, f"{hint} between {{% for … %}} and {{% endfor %}}.")


def _refuse_last(expression: Expression, loops: Loops, place: Place) -> None:
    for part in parts(expression):
        if isinstance(part, Name) and part.name in _LAST and part.name not in loops:
            message = f'"{part.name}" is known only when all else is printed: no condition, loop or filter can use it.'
            raise place.error(
                message, f"Print it: {{{{ {part.name} }}}} alone in a paragraph; its heading goes with it."
            )


def check(expression: Expression, loops: Loops, place: Place, *, prints: bool = False) -> None:
    """Refuse an expression with a name that there is not, or that is not known yet.

    Args:
        expression: what is checked.
        loops: the names that are known beside the fields of a briefing.
        place: where it stands.
        prints: whether it is all of a tag that prints, and no condition or loop.

    Raises:
        TemplateError: a field, or an item of one, does not exist; the hint names the nearest.
    """
    if not (prints and isinstance(expression, Name)):
        _refuse_last(expression, loops, place)
    for part in parts(expression):
        match part:
            case Name(name) if name not in FIELDS and name not in loops:
                raise place.error(f'There is no field called "{name}".', _nearest_field(name, loops))
            case Item(Name(name), str(key)):
                _check_item(name, key, loops, place)
            case Item(base, str(key)):
                _check_key(_fields_of(base, loops), key, place)
            case Filtered(Name(name), "join" | "upper" | "lower" | "capitalize", _) if ITEMS.get(name):
                message = f'"{name}" is a list of statements, and {part.name} works on texts.'
                raise place.error(message, f"Put it in a loop: {{% for item in {name} %}} … {{{{ item.text }}}}.")
            case _:
                pass


def _nearest_field(name: str, loops: Loops) -> str:
    near = nearest(name, (*FIELDS, *loops))
    if not near.startswith("Known"):
        return near
    return "`briefgen template fields` lists them all; the name that a loop gives is known inside of the loop only."


def _check_item(name: str, key: str, loops: Loops, place: Place) -> None:
    if name not in FIELDS and name not in loops:
        raise place.error(f'There is no field called "{name}" here.', _nearest_field(name, loops))
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


def is_untraced(loop: For, fields: Mapping[int, Field]) -> bool:
    """Tell whether a loop prints the text of statements without the numbers that lead to their evidence."""
    slots = (slot for node in fixed(loop.nodes) for slot in filled_slots(node.block))
    items = (part for slot in slots if slot in fields for part in parts(fields[slot].expression))
    keys = {item.key for item in items if isinstance(item, Item) and item.base == Name(loop.name)}
    return "text" in keys and "refs" not in keys and "refs" in ITEMS.get(root(loop.over), ())


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
