"""How probable the signs of a reaction make each stance, by the learned table."""

from collections.abc import Iterable

from briefgen.extractors.learned.linear import shares, shipped


def probable(signs: Iterable[str]) -> tuple[float, ...]:
    """Return how probable each stance is, in the order of `STANCES`.

    >>> from briefgen.model.vocabulary import STANCES
    >>> found = probable({"rule:supportive", "approve", "first:1", "last:1", "all:1"})
    >>> STANCES[found.index(max(found))]
    'supportive'
    """
    return shares(shipped("stances.json").sums(signs))
