"""The labels of sentences, and the learned table of what each sign says for and against them."""

from collections.abc import Iterable
from typing import Literal, get_args

from briefgen.extractors.learned.linear import UNIT, Table, shipped

Label = Literal[
    "agreements", "risks", "domestic_reactions", "international_reactions", "background", "set_aside"
]  # fmt: skip
LABELS: tuple[Label, ...] = get_args(Label)

WORTH = ("must", "may")
"""Whether a briefing would be incomplete without a sentence."""

_ALL, _SOME = 1500, 400


def weights() -> Table:
    """Return the table; its labels are `LABELS`."""
    return shipped("sections.json")


def worth(signs: Iterable[str]) -> float:
    """Return the log-odds that a briefing would be incomplete without a sentence that shows `signs`."""
    must, may = shipped("musts.json").sums(signs)
    return (must - may) / UNIT


def staff_weights(sign: str) -> tuple[int, ...]:
    """Return what a sign of the office's own words weighs: more than all the others together.

    >>> staff_weights("staff:risks")
    (0, 1500, 0, 0, 0, 0)
    """
    meant = sign.removeprefix("staff:")
    if meant == "status":
        return tuple(_SOME if label == "agreements" else 0 for label in LABELS)
    return tuple(_ALL if label == meant else 0 for label in LABELS)
