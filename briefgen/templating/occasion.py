"""When and where what a briefing tells of takes place: only what its bottom line says, and nothing in doubt."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from briefgen.model.briefing import Briefing, Event, Evidence, Statement
from briefgen.patterns import Pattern
from briefgen.templating.words.english import MONTHS

_DAY: Final = len("2026-01-11")
_CALLED_OFF: Final = Pattern(
    r"\b(?:not|never|no|without|would have|cancel(?:s|led|ed)?|postpone[sd]?|called off|refuse[sd]?|abandon(?:s|ed)?|"
    r"scrapp?(?:s|ed)?|delay(?:s|ed)?|instead of|rather than)\b",
    re.IGNORECASE,
)
"""What may say that it takes place on another day, elsewhere or not at all."""
_SPEECH: Final = Pattern(r"\b(?:said|says|told|announced|according|reported|added)\b", re.IGNORECASE)
_NAME: Final = r"[A-Z][^\W\d_]{1,30}(?:[ -][A-Z][^\W\d_]{1,30}){0,2}"
_TITLED: Final = re.compile(
    rf": (?P<name>{_NAME}) (?:summit|(?:peace |trade )?talks|conference|meeting|(?:state )?visit)\Z"
)
"""The place that a briefing's title names: "Norland and Sudria: Eastport summit"."""
_DATED: Final = re.compile(rf"\b(?:in|at) (?P<name>{_NAME}),? on (?:[A-Z][a-z]{{2,5}}day\b|\d)")
"""A place before the day: "in Eastport on Tuesday"."""


class Occasion(Struct, frozen=True):
    """A day and a place; each empty where it is not known."""

    date: str = ""
    """ISO."""
    place: str = ""


def occasion(briefing: Briefing) -> Occasion:
    """Return when and where it takes place that the first line of a briefing's bottom line tells of."""
    lead = next((item for item in briefing.summary if item.keep != "drop"), None)
    if lead is None:
        return Occasion()
    told = " ".join(piece.quote for piece in lead.evidence)
    if _CALLED_OFF.search(told):
        return Occasion()
    if _SPEECH.search(told):  # the day and place may be those of the words
        return Occasion("", _titled(told, briefing.title))
    return Occasion(_day(lead, briefing), _titled(told, briefing.title) or _beside_day(told))


def dated(item: Statement, events: Mapping[str, Sequence[Event]]) -> str:
    """Return the first date, ISO, of the chronology that rests on the same words as a statement; empty for none.

    Args:
        item: the statement.
        events: the chronology's, by the source that they rest on.
    """
    own = (event for piece in item.evidence for event in events.get(piece.source, ()))
    return min((event.date for event in own if _share(event.evidence, item.evidence)), default="")


def _day(lead: Statement, briefing: Briefing) -> str:
    dates = {event.date for event in briefing.timeline if _share(event.evidence, lead.evidence)}
    return dates.pop() if len(dates) == 1 and len(next(iter(dates))) == _DAY else ""


def _titled(told: str, title: str) -> str:
    titled = _TITLED.search(title)
    known = titled is not None and re.search(rf"\b(?:in|to|at|of) {re.escape(titled['name'])}\b", told)
    return titled["name"] if titled is not None and known else ""


def _beside_day(told: str) -> str:
    named = {match["name"] for match in _DATED.finditer(told)}.difference(MONTHS)
    return named.pop() if len(named) == 1 else ""


def _share(one: tuple[Evidence, ...], other: tuple[Evidence, ...]) -> bool:
    """Tell whether two things rest on a quotation in common, or on parts of the same words."""
    return any(
        piece.source == part.source and piece.start < part.end and part.start < piece.end
        for piece in one
        for part in other
    )
