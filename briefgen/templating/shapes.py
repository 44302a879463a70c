"""The shapes that stand for a status or a stance beside its word, so that neither is told by colour alone."""

from collections.abc import Mapping
from typing import Final

from briefgen.model.vocabulary import Stance, Status

SHAPES: Final[Mapping[Status | Stance, str]] = {
    "signed": "●",
    "agreed": "◊",
    "planned": "→",
    "discussed": "◌",
    "failed": "×",
    "supportive": "+",
    "opposed": "−",
    "mixed": "±",
    "neutral": "=",
}
"""Characters that Calibri, its metric twin and the font that comes with every installation all have."""
