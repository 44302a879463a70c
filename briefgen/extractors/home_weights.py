"""How much each sign weighs that points to a person's country: a log-linear model, learnt from labelled articles."""

from collections import defaultdict
from collections.abc import Iterable

Vote = tuple[str, str, float]
"""A country, the sign that points to it, and how strongly."""

WEIGHTS: dict[str, float] = {
    "body_noun": 3.4, "before_first": 2.4, "first": 2.3, "body_office": 2.1, "owner": 2.1, "opens": 1.9,
    "para_first_subject": 1.6, "share": 1.6, "owner_before": 1.5, "dateline": 1.4, "previous_other_silent": 1.3,
    "para_first_subject_weak": 1.2, "previous_same_silent": 1.2, "before_last": 1.1, "far_first_weak": 1.0,
    "second": 1.0, "never_told": 0.9, "far_first": 0.8, "para_last": 0.8, "order": 0.7, "previous_same": 0.7,
    "after_first": 0.6, "after_in": 0.6, "speaks_for_place": 0.6, "ranked_1": 0.5, "far_last": 0.3,
    "far_last_weak": 0.3, "previous_other": 0.3, "quoted": 0.3, "joined_ahead": 0.2, "ranked_0": 0.2,
    "together": 0.2, "para_first": -0.1, "towards": -0.1, "told_share": -0.4, "para_last_weak": -0.5,
    "para_first_weak": -0.6, "joined_behind_weak": -0.7, "order_not": -0.7, "collective": -0.9, "body_domestic":
    -1.7, "claimed": -3.1,
}  # fmt: skip
"""Rounded; left out is what weighed next to nothing."""


def weigh(votes: Iterable[Vote]) -> dict[str, float]:
    """Return what the signs for each country weigh together.

    >>> weigh([("Peru", "before_first", 1.0), ("Chile", "claimed", 1.0), ("Chile", "first", 1.0)])["Chile"] < 0
    True
    """
    weights: dict[str, float] = defaultdict(float)
    for country, sign, strength in votes:
        weights[country] += WEIGHTS.get(sign, 0.0) * strength
    return weights
