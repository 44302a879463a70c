"""The expressions in tags: Jinja's grammar, walked by us, so that there is no code for a template to escape into.

Jinja's own parser reads the text; an allow-list turns its syntax tree into the few nodes below; `evaluate` walks those
with a step budget. Nothing is compiled to Python, folded, called or looked up as an attribute: values are plain
dictionaries, tuples, strings, numbers and references, and a dot means an item.
"""

import operator as operators
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from briefgen.errors import TemplateError, nearest
from briefgen.templating import mistakes
from briefgen.templating.choices import CHOICES
from briefgen.templating.places import Place
from briefgen.templating.words.table import capital

if TYPE_CHECKING:
    from jinja2 import nodes

MOST_CHARACTERS: Final = 1_000
"""Of one expression: checked before it is parsed."""
MOST_NODES: Final = 100
MOST_STEPS: Final = 200_000
"""Of all expressions of one document together."""
MOST_TEXT: Final = 1_000_000
"""Characters that one expression may come to."""


class References(Struct, frozen=True):
    """The numbers that lead to a statement's quotations: printed as links."""

    statement: str
    quotations: tuple[tuple[str, int, int], ...]
    """(source, start, end) of each."""
    mark: str = ""
    """What is printed behind them: that one origin only says so, that the line is new."""


class Anchored(Struct, frozen=True):
    """A text that links lead to, or that leads to such a text."""

    text: str
    anchor: str
    leads: bool = False
    """It is the link."""


Value = str | int | float | bool | None | References | Anchored | tuple["Value", ...] | Mapping[str, "Value"]
Scope = Mapping[str, Value]


class Constant(Struct, frozen=True):
    """A literal text, number or truth value."""

    value: str | int | float | bool | None


class Name(Struct, frozen=True):
    """A field, or the name that a loop gave."""

    name: str


class Item(Struct, frozen=True):
    """`base.key` or `base["key"]`: always an item, never an attribute."""

    base: "Expression"
    key: str | int


class Filtered(Struct, frozen=True):
    """`base | name(arguments)`."""

    base: "Expression"
    name: str
    arguments: tuple["Expression", ...] = ()


class Compared(Struct, frozen=True):
    """`left == right` and its like; one comparison."""

    left: "Expression"
    operator: str
    right: "Expression"


class Joined(Struct, frozen=True):
    """`left and right`, `left or right`."""

    both: bool
    left: "Expression"
    right: "Expression"


class Negated(Struct, frozen=True):
    """`not base`."""

    base: "Expression"


class Chosen(Struct, frozen=True):
    """`yes if test else no`."""

    test: "Expression"
    yes: "Expression"
    no: "Expression"


class Concatenated(Struct, frozen=True):
    """`a ~ b`: texts put together."""

    parts: tuple["Expression", ...]


Expression = Constant | Name | Item | Filtered | Compared | Joined | Negated | Chosen | Concatenated

_PATH: Final = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*\Z", re.ASCII)
_WORDS: Final = frozenset(
    {"not", "and", "or", "in", "is", "if", "else", "true", "false", "none", "True", "False", "None"}
)


def parse(text: str) -> Expression:
    """Return the expression that a tag holds.

    Raises:
        TemplateError: it is empty, too long, not Jinja's grammar, or more than a template may do.
    """
    text = text.strip()
    if not text:
        raise TemplateError("The tag is empty.", "Write a field's name in it, such as {{ title }}.")
    if len(text) > MOST_CHARACTERS:
        raise TemplateError(f"The tag is longer than {MOST_CHARACTERS:,} characters.", "Split it into several tags.")
    path, *names = (part.strip() for part in text.split("|"))
    if _PATH.match(path) and all(map(_PATH.match, names)):
        simple = _simple(path, names)
        if simple is not None:
            return simple
    return _parse_full(text)


def read(text: str, place: Place) -> Expression:
    """Return the expression of the tag at `place`.

    Raises:
        TemplateError: as `parse` does, with the place.
    """
    with place.told():
        return parse(text)


def _simple(path: str, names: list[str]) -> Expression | None:
    """Read `a.b | c | d` without Jinja, which most tags are: its import costs some 50 ms."""
    first, *keys = path.split(".")
    if first in _WORDS or len(keys) + len(names) >= MOST_NODES or any("." in name for name in names):
        return None
    expression: Expression = Name(first)
    for key in keys:
        expression = Item(expression, key)
    for name in names:
        expression = _filtered(expression, name, ())
    return expression


def _parse_full(text: str) -> Expression:
    from jinja2 import Environment, TemplateSyntaxError
    from jinja2.parser import Parser

    try:
        parser = Parser(Environment(autoescape=False), text, state="variable")  # noqa: S701  # nothing is rendered by it
        tree = parser.parse_expression()
        if not parser.stream.eos:
            raise TemplateError(f'"{text}" is not one expression.', mistakes.hint(text))
        return _Converter().convert(tree)
    except TemplateSyntaxError as error:
        raise TemplateError(f'"{text}" is not an expression: {error.message}.', mistakes.hint(text)) from error
    except (RecursionError, ValueError, OverflowError, MemoryError) as error:
        raise TemplateError("The tag is nested too deeply.", "Write a field, or a field | form.") from error


class _Converter:
    """From Jinja's syntax tree to ours: what is not named here is refused."""

    def __init__(self) -> None:
        self._left = MOST_NODES

    def convert(self, node: "nodes.Expr") -> Expression:
        self._left -= 1
        if self._left < 0:
            raise TemplateError(f"The tag has more than {MOST_NODES} parts.", "Split it into several tags.")
        method = _CONVERT.get(type(node).__name__)
        if method is None:
            message = f"A template cannot use {_kind(node)}."
            raise TemplateError(message, "Fields, comparisons, and, or, not, ~ and the listed filters can be used.")
        return method(self, node)

    def name(self, node: "nodes.Name") -> Expression:
        return Name(node.name)

    def constant(self, node: "nodes.Const") -> Expression:
        return Constant(node.value)

    def attribute(self, node: "nodes.Getattr") -> Expression:
        return Item(self.convert(node.node), node.attr)

    def item(self, node: "nodes.Getitem") -> Expression:
        key = self.convert(node.arg)
        if not isinstance(key, Constant) or not isinstance(key.value, str | int):
            raise TemplateError("An item is named by a plain text or number.", 'Write desk.to or desk["to"].')
        return Item(self.convert(node.node), key.value)

    def filter(self, node: "nodes.Filter") -> Expression:
        if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise TemplateError(
                f"The filter {node.name} takes plain arguments only.", "Write field | filter(argument)."
            )
        return _filtered(self.convert(node.node), node.name, tuple(self.convert(argument) for argument in node.args))

    def compare(self, node: "nodes.Compare") -> Expression:
        if len(node.ops) != 1:
            raise TemplateError("A template compares two things at a time.", "Put `and` between two comparisons.")
        return Compared(self.convert(node.expr), node.ops[0].op, self.convert(node.ops[0].expr))

    def both(self, node: "nodes.And") -> Expression:
        return Joined(both=True, left=self.convert(node.left), right=self.convert(node.right))

    def either(self, node: "nodes.Or") -> Expression:
        return Joined(both=False, left=self.convert(node.left), right=self.convert(node.right))

    def negate(self, node: "nodes.Not") -> Expression:
        return Negated(self.convert(node.node))

    def choose(self, node: "nodes.CondExpr") -> Expression:
        no = self.convert(node.expr2) if node.expr2 is not None else Constant("")
        return Chosen(self.convert(node.test), self.convert(node.expr1), no)

    def concatenate(self, node: "nodes.Concat") -> Expression:
        return Concatenated(tuple(self.convert(part) for part in node.nodes))


_CONVERT: Final[Mapping[str, Callable[..., Expression]]] = {
    "Name": _Converter.name,
    "Const": _Converter.constant,
    "Getattr": _Converter.attribute,
    "Getitem": _Converter.item,
    "Filter": _Converter.filter,
    "Compare": _Converter.compare,
    "And": _Converter.both,
    "Or": _Converter.either,
    "Not": _Converter.negate,
    "CondExpr": _Converter.choose,
    "Concat": _Converter.concatenate,
}
_ARITHMETIC: Final = ("Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow", "Neg", "Pos")
_KINDS: Final = {**dict.fromkeys(_ARITHMETIC, "arithmetic"), "Call": "a call", "Test": "a test"}


def _kind(node: "nodes.Expr") -> str:
    name = type(node).__name__
    return _KINDS.get(name, f"this kind of expression ({name})")


def _filtered(base: Expression, name: str, arguments: tuple[Expression, ...]) -> Expression:
    if name not in FILTERS and name not in FORMS:
        raise TemplateError(f'There is no filter or form called "{name}".', nearest(name, (*FILTERS, *FORMS)))
    return Filtered(base, name, arguments)


FORMS: Final = ("table", "bullets", "numbered", "paragraphs", "together", "by_country", "columns", "then_now")
"""How a block tag's statements are set; a form stands last in a tag that stands alone in its paragraph."""


def evaluate(expression: Expression, scope: Scope, spend: Callable[[], None]) -> Value:  # noqa: C901, PLR0911  # a case a node
    """Return the value of an expression; `spend` is called for each step and raises when the budget is used up."""
    spend()
    match expression:
        case Constant(value):
            return value
        case Name(name):
            return scope.get(name, "")
        case Item(base, key):
            return _item(evaluate(base, scope, spend), key)
        case Filtered(base, name, arguments):
            values = tuple(evaluate(argument, scope, spend) for argument in arguments)
            filtered = evaluate(base, scope, spend)
            return _bounded(FILTERS[name](filtered, *values[:1])) if name in FILTERS else filtered
        case Compared(left, operator, right):
            return _compare(evaluate(left, scope, spend), operator, evaluate(right, scope, spend))
        case Joined(both, left, right):
            first = evaluate(left, scope, spend)
            return evaluate(right, scope, spend) if bool(first) is both else first
        case Negated(base):
            return not evaluate(base, scope, spend)
        case Chosen(test, yes, no):
            return evaluate(yes if evaluate(test, scope, spend) else no, scope, spend)
        case Concatenated(parts):
            return _bounded("".join(text(evaluate(part, scope, spend)) for part in parts))


def _item(base: Value, key: str | int) -> Value:
    if isinstance(base, Mapping) and isinstance(key, str):
        return base.get(key, "")
    if isinstance(base, tuple) and isinstance(key, int) and -len(base) <= key < len(base):
        return base[key]
    return ""


def _bounded(value: Value) -> Value:
    if isinstance(value, str) and len(value) > MOST_TEXT:
        raise TemplateError(f"A tag comes to more than {MOST_TEXT:,} characters.", "Shorten what it prints.")
    return value


_ORDERS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "lt": operators.lt,
    "lteq": operators.le,
    "gt": operators.gt,
    "gteq": operators.ge,
}


def _compare(left: Value, operator: str, right: Value) -> bool:
    if operator in {"in", "notin"}:
        inside = isinstance(right, tuple) and left in right
        inside = inside or (isinstance(right, Mapping) and isinstance(left, str) and left in right)
        inside = inside or (isinstance(right, str) and isinstance(left, str) and left in right)
        return inside is (operator == "in")
    if operator in {"eq", "ne"}:
        return (left == right) is (operator == "eq")
    if isinstance(left, str) and isinstance(right, str):
        return _ORDERS[operator](left, right)
    if isinstance(left, int | float) and isinstance(right, int | float):
        return _ORDERS[operator](left, right)
    return False


def text(value: Value) -> str:
    """Return a value as it is printed: a tuple of texts with commas, nothing for nothing.

    >>> text(("Seoul", "Tokyo"))
    'Seoul, Tokyo'
    """
    if value is None or isinstance(value, References | Mapping):
        return ""
    if isinstance(value, Anchored):
        return value.text
    if isinstance(value, tuple):
        return ", ".join(text(part) for part in value)
    return str(value)


def root(expression: Expression) -> str:
    """Return the name that an expression begins with; empty where it begins with none.

    >>> root(Item(Name("desk"), "to"))
    'desk'
    """
    while isinstance(expression, Item | Filtered):
        expression = expression.base
    return expression.name if isinstance(expression, Name) else ""


def _length(value: Value, _: Value = None) -> Value:
    return len(value) if isinstance(value, str | tuple | Mapping) else 0


def _first(value: Value, _: Value = None) -> Value:
    return value[0] if isinstance(value, str | tuple) and value else ""


def _last(value: Value, _: Value = None) -> Value:
    return value[-1] if isinstance(value, str | tuple) and value else ""


def _join(value: Value, separator: Value = "") -> Value:
    return text(separator).join(text(part) for part in value) if isinstance(value, tuple) else text(value)


FILTERS: Final[Mapping[str, Callable[..., Value]]] = {
    "upper": lambda value, _=None: text(value).upper(),
    "lower": lambda value, _=None: text(value).lower(),
    "capitalize": lambda value, _=None: capital(text(value)),
    "length": _length,
    "first": _first,
    "last": _last,
    "join": _join,
    "default": lambda value, other="": value or other,
    **CHOICES,
}
