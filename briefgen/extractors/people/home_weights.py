"""How much each sign weighs that points to a person's country: a log-linear model, learnt from labelled articles."""

from collections import defaultdict
from collections.abc import Iterable

Vote = tuple[str, str, float]
"""A country, the sign that points to it, and how strongly."""

WEIGHTS: dict[str, float] = {
    "body_noun": 3.4, "order": 2.6, "boss": 2.5, "before_first": 2.4, "first": 2.3, "owner": 2.2, "body_office": 2.1,
    "opens": 1.8, "owner_before": 1.7, "para_first_subject": 1.7, "share": 1.6, "dateline": 2.2,
    "previous_other_silent": 1.3, "previous_same_silent": 1.3, "para_first_subject_weak": 1.2, "far_first_weak":
    1.1, "before_last": 1.0, "never_told": 1.0, "second": 1.0, "far_first": 0.7, "para_last": 0.7,
    "after_first": 0.6, "after_in": 0.6, "previous_same": 0.6, "far_last_weak": 0.4, "ranked_1": 0.4,
    "far_last": 0.3, "previous_other": 0.3, "quoted": 0.3, "speaks_for_place": 0.3, "told_share": -0.3,
    "joined_behind_weak": -0.4, "para_first_weak": -0.7, "para_last_weak": -0.7, "collective": -0.9,
    "joined_ahead": -1.0, "body_domestic": -1.7, "met_ahead": -2.1, "order_not": -2.6, "posted": -2.8,
    "claimed": -2.9, "mirror_ahead": -3.0, "mirror_behind": -3.0,
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
