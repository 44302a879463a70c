"""How high a line is, by the font's reach and the rule that a style sets."""

from functools import lru_cache
from typing import Final

from briefgen.document.style import TWIPS, LineHeight

EXACT_ASCENT: Final = 0.8
"""How much of an exact line height is above the baseline."""


@lru_cache(maxsize=64)
def heights(ascent: float, descent: float, rule: LineHeight) -> tuple[float, float, float]:
    """Return where the baseline of a line lies below its top, how high it is, and how much of that is empty below.

    >>> heights(9.0, 3.0, LineHeight("multiple", 1.5)), heights(9.0, 3.0, LineHeight("at_least", 14.0))
    ((9.0, 18.0, 6.0), (11.0, 14.0, 0.0))
    """
    natural = ascent + descent
    match rule.rule:
        case "exact":
            return _whole_twips(EXACT_ASCENT * rule.value), rule.value, 0.0
        case "multiple":
            height = _whole_twips(natural * max(rule.value, 0.1))
            return ascent + min(0.0, height - natural), height, max(0.0, height - natural)
        case _:
            height = max(rule.value, natural)
            return height - natural + ascent, height, 0.0


def _whole_twips(points: float) -> float:
    """Return a length in the unit that Word sets lines in, cut off (0.001: what is left of sums and products)."""
    return int(points * TWIPS + 0.001) / TWIPS
