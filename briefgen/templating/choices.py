"""Filters that order or choose the statements of a section: agreements by rung, reactions by stance."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefgen.templating.expression import Value

WELCOMING: Final = frozenset({"supportive"})
CRITICAL: Final = frozenset({"opposed"})
UNDECIDED: Final = frozenset({"mixed", "neutral"})


def by_status(value: "Value", _: "Value" = None) -> "Value":
    """Return agreements from the firmest to the least firm; equals stay in their order."""
    return tuple(sorted(value, key=_rung)) if isinstance(value, tuple) else value


def _rung(thing: "Value") -> float:
    rung = thing.get("rung", 0) if isinstance(thing, Mapping) else 0
    return -rung if isinstance(rung, int | float) else 0


def _of(stances: frozenset[str]) -> "Callable[..., Value]":
    def chosen(value: "Value", _: "Value" = None) -> "Value":
        things = value if isinstance(value, tuple) else ()
        return tuple(thing for thing in things if isinstance(thing, Mapping) and thing.get("stance_code") in stances)

    return chosen


CHOICES: "Final[Mapping[str, Callable[..., Value]]]" = {
    "by_status": by_status,
    "welcoming": _of(WELCOMING),
    "critical": _of(CRITICAL),
    "undecided": _of(UNDECIDED),
}
