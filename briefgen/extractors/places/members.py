"""Which states belong to a union that acts for them all: what it agrees on is theirs."""

from collections.abc import Sequence
from typing import Final

UNION: Final = "European Union"
_MEMBERS: Final = frozenset({
    "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czech Republic", "Denmark", "Estonia", "Finland", "France",
    "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg", "Malta", "Netherlands",
    "Poland", "Portugal", "Romania", "Slovakia", "Slovenia", "Spain", "Sweden",
})  # fmt: skip


def is_of_party(country: str, parties: Sequence[str]) -> bool:
    """Tell whether a state is a member of the union that is a party to a matter, beside one that is no member.

    Args:
        country: of who reacts.
        parties: whom the matter is between, by name.

    >>> is_of_party("Spain", ["European Union", "Canada"]), is_of_party("Spain", ["European Union", "Poland"])
    (True, False)
    """
    return UNION in parties and country in _MEMBERS and _MEMBERS.isdisjoint(parties)
