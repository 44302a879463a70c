"""Filters that order or choose the statements of a section: agreements by rung, reactions by stance, lines by date."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from briefgen.templating.shapes import UNSTATED

if TYPE_CHECKING:
    from briefgen.templating.expression import Value

WELCOMING: Final = frozenset({"supportive"})
CRITICAL: Final = frozenset({"opposed"})
UNDECIDED: Final = frozenset({"mixed", "neutral", UNSTATED})


def by_status(value: "Value", _: "Value" = None) -> "Value":
    """Return agreements from the firmest to the least firm; equals stay in their order."""
    return tuple(sorted(value, key=_rung)) if isinstance(value, tuple) else value


def _rung(thing: "Value") -> float:
    rung = thing.get("rung", 0) if isinstance(thing, Mapping) else 0
    return -rung if isinstance(rung, int | float) else 0


def oldest_first(value: "Value", _: "Value" = None) -> "Value":
    """Return statements with those that tell of a date in the order of their dates; the others keep their places."""
    if not isinstance(value, tuple):
        return value
    in_order = iter(sorted((thing for thing in value if _dated(thing)), key=_dated))
    return tuple(next(in_order) if _dated(thing) else thing for thing in value)


def _dated(thing: "Value") -> str:
    dated = thing.get("dated") if isinstance(thing, Mapping) else ""
    return dated if isinstance(dated, str) else ""


def _of(stances: frozenset[str]) -> "Callable[..., Value]":
    def chosen(value: "Value", _: "Value" = None) -> "Value":
        things = value if isinstance(value, tuple) else ()
        return tuple(thing for thing in things if isinstance(thing, Mapping) and thing.get("stance_code") in stances)

    return chosen


CHOICES: "Final[Mapping[str, Callable[..., Value]]]" = {
    "by_status": by_status,
    "oldest_first": oldest_first,
    "welcoming": _of(WELCOMING),
    "critical": _of(CRITICAL),
    "undecided": _of(UNDECIDED),
}
