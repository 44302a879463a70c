"""Whoever is one person under several spellings: order of names, hyphens, marks and other transliterations."""

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from briefgen.model.briefing import Evidence, Participant

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"})
_LONG = 5
"""Letters: shorter parts of names are different names where a letter differs."""
_ALIKE = 0.8


def one_each(people: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return each person once over all articles, under the name first told, with the fullest role.

    Names are those of one person where their parts are the same in any order, hyphens and marks aside, or where all
    parts but one are and that one is spelled alike: "Zelensky" and "Zelenskyy". People of different countries are not.
    """
    found: list[list[Participant]] = []
    for person in people:
        own = next((group for group in found if all(is_one(person, member) for member in group)), None)
        if own is None:
            found.append([person])
        else:
            own.append(person)
    return tuple(map(_joined, found))


def is_one(one: Participant, other: Participant) -> bool:
    """Tell whether two records can be of one person."""
    if one.country and other.country and one.country != other.country:
        return one.name.casefold() == other.name.casefold()
    return same_name(one.name, other.name)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are spellings of one.

    >>> same_name("Lee Jae-myung", "Jae Myung Lee"), same_name("Kim Jong Un", "Kim Jong Il")
    (True, False)
    >>> same_name("Volodymyr Zelensky", "Volodymyr Zelenskyy"), same_name("Sanae Takaichi", "Takaichi")
    (True, False)
    """
    left, right = name_parts(one), name_parts(other)
    if sorted(left) == sorted(right) or "".join(left) == "".join(right):
        return True
    if len(left) != len(right) or len(left) < 2:  # noqa: PLR2004 - a surname alone is nobody's alone
        return False
    lone, others = sorted(set(left) - set(right)), sorted(set(right) - set(left))
    return len(lone) == len(others) == 1 and _alike(lone[0], others[0])


def name_parts(name: str) -> tuple[str, ...]:
    """Return the parts of a name, folded: without marks, hyphens and case."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    return tuple("".join(c if c.isalnum() else " " for c in letters.replace("’", "").replace("'", "")).split())


def _alike(one: str, other: str) -> bool:
    """Tell whether two parts of names are one in other spellings."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def aliases(people: Sequence[Participant]) -> tuple[tuple[str, str], ...]:
    """Return the parts of names that other articles spell otherwise, folded, each with the first spelling."""
    found: dict[str, str] = {}
    for number, person in enumerate(people):
        first = next((each for each in people[:number] if is_one(person, each)), None)
        if first is not None:
            here, there = ({part.casefold() for part in each.name.split()} for each in (person, first))
            if len(here - there) == len(there - here) == 1:
                found.setdefault(*(here - there), *(there - here))
    return tuple(sorted(found.items()))


def _joined(group: Sequence[Participant]) -> Participant:
    """Return one record of a person: the first name, the fullest role and country, the quotations of all."""
    best = max(group, key=lambda each: (bool(each.role) + bool(each.country), -group.index(each)))
    evidence: dict[tuple[str, int, int], Evidence] = {}
    for each in (best, *group):
        evidence |= {(piece.source, piece.start, piece.end): piece for piece in each.evidence}
    country = best.country or next((each.country for each in group if each.country), "")
    return Participant(name=best.name, role=best.role, country=country, evidence=tuple(evidence.values()))
