"""The shapes that stand for a status or a stance beside its word, so that neither is told by colour alone."""

from collections.abc import Mapping
from typing import Final

UNSTATED: Final = "unstated"
"""The code of a stance that no word of the source shows: it is told of nobody, whatever it was taken for."""
SHAPES: Final[Mapping[str, str]] = {
    "signed": "●",
    "agreed": "◊",
    "planned": "→",
    "discussed": "◌",
    "failed": "×",
    "supportive": "+",
    "opposed": "−",
    "mixed": "±",
    "neutral": "=",
    UNSTATED: "",
}
"""Characters that Calibri, its metric twin and the font that comes with every installation all have."""
