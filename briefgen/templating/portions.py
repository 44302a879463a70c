"""Which tags print what has a marking of its own before it, and whose words those are."""

from collections.abc import Mapping
from typing import Final, Literal

from briefgen.templating.expression import Expression, Item, Name, Value
from briefgen.templating.scopes import parts

Maker = Literal["people", "source"]
_AT_LENGTH: Final = frozenset({
    "purpose", "recommendation", "timing", "objectives", "points_to_make", "lines_to_take", "line", "press_line",
    "options", "next_steps",
})  # fmt: skip
"""What people write at length, in the desk's fields or beside a risk."""


def maker(expression: Expression, thing: Value) -> Maker | None:
    """Return whose words a tag prints; None for labels, names and other words that have no marking of their own.

    Args:
        expression: the tag's.
        thing: what the words are of, a statement or a comment; nothing where they are of none.
    """
    keys = [part.key for part in parts(expression) if isinstance(part, Item)]
    if not _AT_LENGTH.isdisjoint(keys):
        return "people"
    if keys[:1] == ["text"]:
        by_people = isinstance(thing, Mapping) and (thing.get("edited") is True or "author" in thing)
        return "people" if by_people else "source"
    return "source" if expression == Name("title") else None
