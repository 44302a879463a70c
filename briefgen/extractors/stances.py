"""The stance that the signs of a reaction add up to in the learned table."""

from collections.abc import Iterable

from briefgen.extractors.linear import shipped
from briefgen.model.vocabulary import STANCES, Stance


def weighed(signs: Iterable[str]) -> Stance:
    """Return the stance that most speaks for.

    >>> weighed({"rule:supportive", "approve", "first:1", "last:1", "all:1"})
    'supportive'
    """
    totals = shipped("stances.json").sums(signs)
    return STANCES[totals.index(max(totals))]
