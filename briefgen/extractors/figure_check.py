"""Whether "rose X % from A to B" adds up, every figure standing for the interval that rounds to it."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from briefgen.model.vocabulary import FigureCheck

if TYPE_CHECKING:
    from briefgen.extractors.figures import Found


@cache
def _change() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<verb>ro?se|rises?|rising|risen|soar\w*|climb\w*|grew|grow\w*|jump\w*|surg\w*|increas\w*|gain\w*|up"
        r"|fell|fall\w*|dropp?\w*|declin\w*|decreas\w*|plung\w*|slump\w*|shr[aiu]nk\w*|down)\b",
        re.IGNORECASE,
    )


_DOWN = ("fell", "fall", "drop", "declin", "decreas", "plung", "slump", "shr", "down")


def check(text: str, found: Sequence["Found"]) -> FigureCheck:
    """Tell whether the percentage of a sentence agrees with the two amounts that it is said to lie between.

    Every figure stands for the interval that rounds to it; they agree where the intervals meet.

    >>> from briefgen.extractors.figures import figures
    >>> told = "Exports soared by 21.8% in 2025, reaching $1.52 billion, up from $1.24 billion in 2024."
    >>> check(told, figures(told)), check(told.replace("21.8", "31.8"), figures(told.replace("21.8", "31.8")))
    ('consistent', 'inconsistent')
    """
    verb = _change().search(text)
    told = [figure for figure in found if figure.value is not None]
    shares = [figure for figure in told if figure.unit == "%"]
    ends = _ends(text, [figure for figure in told if figure.unit != "%"])
    if verb is None or len(shares) != 1 or ends is None or _low(ends[0]) <= 0:
        return "unchecked"
    old, new = ends
    share = _value(shares[0]) * (-1 if verb["verb"].lower().startswith(_DOWN) else 1)
    half = shares[0].step / 2
    low = (_low(new) / _high(old) - 1) * 100
    high = (_high(new) / _low(old) - 1) * 100
    return "consistent" if low <= share + half and share - half <= high else "inconsistent"


def _ends(text: str, amounts: Sequence["Found"]) -> tuple["Found", "Found"] | None:
    """Return the amount behind "from" and the other one, where there are just two of one unit."""
    if len(amounts) != 2 or amounts[0].unit != amounts[1].unit:  # noqa: PLR2004 - from one to the other
        return None
    behind = [text[: amount.start].rstrip().lower().endswith("from") for amount in amounts]
    if behind == [True, False]:
        return amounts[0], amounts[1]
    return (amounts[1], amounts[0]) if behind == [False, True] else None


def _low(figure: "Found") -> float:
    return _value(figure) - figure.step / 2


def _high(figure: "Found") -> float:
    return _value(figure) + figure.step / 2


def _value(figure: "Found") -> float:
    return figure.value or 0.0
