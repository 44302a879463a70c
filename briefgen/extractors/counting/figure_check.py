"""Whether "rose X % from A to B" adds up, every figure standing for the interval that rounds to it."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefgen.model.vocabulary import FigureCheck

if TYPE_CHECKING:
    from briefgen.extractors.counting.figures import Found

_POINTS = "percentage points"
_LOOSE, _OPEN = 0.05, 0.1
"""How far a figure may lie from what is told "about" it, and beyond what is told "more than" it."""


class Interval(NamedTuple):
    """What a figure may stand for."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Tell whether two intervals have a value in common."""
        return self.low <= other.high and other.low <= self.high


class Change(NamedTuple):
    """A figure that says how much something changed, and the two that it changed between."""

    share: "Found"
    old: "Found"
    new: "Found"


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<up>ro?se|rises?|rising|risen|soar\w*|climb\w*|grew|grow\w*|jump\w*|surg\w*|increas\w*|gain\w*|up"
        r"|rais\w*|lift\w*|boost\w*|expand\w*|higher|more(?! than half))"
        r"|(?P<down>fell|fall\w*|dropp?\w*|declin\w*|decreas\w*|plung\w*|slump\w*|shr[aiu]nk\w*|down|cut|cuts|cutting"
        r"|reduc\w*|lower\w*|slid\w*|sank|tumbl\w*|contract(?:ed|s|ing)|less|fewer))\b",
        re.IGNORECASE,
    )


@cache
def _old() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:from|against|versus|than|over|compared (?:with|to))(?: the| its| their| a(?: record)?| some)?\s*\Z",
        re.IGNORECASE,
    )


def check(text: str, found: Sequence["Found"]) -> FigureCheck:
    """Tell whether the change that a sentence tells agrees with the two amounts that it is said to lie between.

    Every figure stands for the interval that rounds to it, a wider one where it is told as rough; they agree where the
    intervals meet.

    >>> from briefgen.extractors.counting.figures import figures
    >>> told = "Exports soared by 21.8% in 2025, reaching $1.52 billion, up from $1.24 billion in 2024."
    >>> check(told, figures(told)), check(told.replace("21.8", "31.8"), figures(told.replace("21.8", "31.8")))
    ('consistent', 'inconsistent')
    """
    change = _change(text, [figure for figure in found if figure.value is not None])
    sign = _sign(text, change) if change else 0
    if change is None or not sign:
        return "unchecked"
    old, new, share = (interval(figure) for figure in (change.old, change.new, change.share))
    if old.low <= 0:
        return "unchecked"
    told = share if sign > 0 else Interval(-share.high, -share.low)
    return "consistent" if told.meets(_between(old, new, change.share.unit)) else "inconsistent"


def _between(old: Interval, new: Interval, unit: str) -> Interval:
    """Return the change from one interval to the other, in per cent or in percentage points."""
    if unit == _POINTS:
        return Interval(new.low - old.high, new.high - old.low)
    return Interval((new.low / old.high - 1) * 100, (new.high / old.low - 1) * 100)


def _change(text: str, told: Sequence["Found"]) -> Change | None:
    """Return the change of a sentence that tells just one."""
    points = [figure for figure in told if figure.unit == _POINTS]
    shares = [figure for figure in told if figure.unit == "%"]
    if len(points) == 1:
        share, amounts = points[0], shares
    elif len(shares) == 1 and not points:
        share, amounts = shares[0], [figure for figure in told if figure.unit != "%"]
    else:
        return None
    olds = [figure for figure in amounts if _old().search(text[: figure.start][-_REACH:])]
    if len(olds) != 1:
        return None
    news = [figure for figure in amounts if figure is not olds[0] and _same_unit(figure, olds[0])]
    return Change(share, olds[0], news[0]) if len(news) == 1 else None


_REACH = 30


def _same_unit(one: "Found", other: "Found") -> bool:
    """Tell whether two amounts count the same; "from 1,000 to 1,500 people" names it once."""
    if one.unit == other.unit:
        return True
    nameless, named = (one, other) if not one.unit else (other, one)
    return not nameless.unit and named.unit.islower() and not nameless.text.endswith(named.unit)


def _sign(text: str, change: Change) -> int:
    """Return 1 for a rise and -1 for a fall; 0 where the words around the figures tell none, or both."""
    start = min(figure.start for figure in change)
    end = max(figure.end for figure in change)
    if ";" in text[start:end]:
        return 0
    inside = list(_turns().finditer(text, start, end + len(" higher than")))
    before = list(_turns().finditer(text, max(0, start - _LEAD), start))[-1:]
    ups = {bool(turn["up"]) for turn in [*before, *inside] if not _is_hedge(turn, change)}
    return 0 if len(ups) != 1 else 1 if ups.pop() else -1


_LEAD = 60


def _is_hedge(turn: re.Match[str], change: Change) -> bool:
    """Tell whether "more" or "less" says how exact a figure is: "more than 20%"."""
    return any(figure.start <= turn.start() < figure.end for figure in change)


def interval(figure: "Found") -> Interval:
    """Return what a figure may stand for, by its last digit and the words that say how exact it is.

    >>> from briefgen.extractors.counting.figures import figures
    >>> [interval(figures(told)[0]) for told in ("12%", "more than 41%", "about 200 people")]
    [Interval(low=11.5, high=12.5), Interval(low=41.0, high=45.1), Interval(low=150.0, high=250.0)]
    """
    value, half = figure.value or 0.0, figure.step / 2
    told = figure.text.lower()
    if told.startswith(_ABOVE):
        return Interval(value, max(value * (1 + _OPEN), value + half))
    if told.startswith(_BELOW):
        return Interval(min(value * (1 - _OPEN), value - half), value)
    wide = max(half, value * _LOOSE) if told.startswith(_ABOUT) else half
    return Interval(value - wide, value + wide)


_ABOVE = ("more than", "at least", "over", "well over", "just over", "as many as", "as much as", "no fewer")
_BELOW = ("less than", "fewer than", "at most", "no more than", "nearly", "almost", "up to", "close to", "just under")
_ABOUT = ("about", "around", "roughly", "approximately", "some")
