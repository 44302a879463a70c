"""Whoever is one person under several spellings: order of names, hyphens, marks and other transliterations."""

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

from briefgen.model.briefing import Evidence, Participant
from briefgen.model.independence import grouped

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"})
_LONG = 5
"""Letters: shorter parts of names are different names where a letter differs."""
_ALIKE, _ALIKE_BUT_FOR_VOWELS = 0.82, 0.7


def one_each(people: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return each person once over all articles, under the fullest name, with the fullest role.

    Names are those of one person where their parts are the same in any order, hyphens, marks and particles aside, or
    are spelled alike ("Zelensky" and "Zelenskyy"); and where one name's parts are some of one other's only.
    """
    groups = grouped(
        len(people), ((a, b) for b in range(len(people)) for a in range(b) if is_one(people[a], people[b]))
    )
    together: dict[int, list[Participant]] = {}
    for person, number in zip(people, groups, strict=True):
        together.setdefault(number, []).append(person)
    return tuple(map(_joined, _completed(list(together.values()))))


def is_one(one: Participant, other: Participant) -> bool:
    """Tell whether two records can be of one person: of different countries only where the names are the same."""
    if one.country and other.country and one.country != other.country:
        return sorted(name_parts(one.name)) == sorted(name_parts(other.name))
    return same_name(one.name, other.name)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are spellings of one.

    >>> same_name("Lee Jae-myung", "Jae Myung Lee"), same_name("Kim Jong Un", "Kim Jong Il")
    (True, False)
    >>> same_name("Volodymyr Zelensky", "Volodymyr Zelenskyy"), same_name("Sanae Takaichi", "Takaichi")
    (True, False)
    """
    left, right = sorted(name_parts(one)), sorted(name_parts(other))
    if left == right or "".join(name_parts(one)) == "".join(name_parts(other)):
        return True
    if len(left) < 2:  # noqa: PLR2004 - a surname alone is nobody's alone
        return _glued(name_parts(one), name_parts(other))
    same = set(left) & set(right)
    lone, others = [part for part in left if part not in same], [part for part in right if part not in same]
    if len(left) != len(right) or len(lone) != len(others) or not same:
        return _glued(name_parts(one), name_parts(other))
    return all(map(_alike, lone, others))


def _glued(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names differ only in what is written as one word, whatever stands first: "Jong-su", "Jongsu"."""
    whole = "".join(one)
    return any("".join((*other[at:], *other[:at])) == whole for at in range(len(other)))


@lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the parts of a name as they are compared: without marks, hyphens, case, titles and particles, by sound.

    >>> name_parts("Faysal al-Haddad") == name_parts("Faisal Haddad")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    words = "".join(c if c.isalnum() else " " for c in letters.replace("’", "").replace("'", "")).split()
    return tuple(_by_sound(_SHORT.get(word, word)) for word in words if word not in _PARTICLES) or tuple(words)


def _by_sound(part: str) -> str:
    """Return a part of a name in one spelling: what transliterations write in two ways is written in one."""
    for old, new in _SOUNDS:
        part = part.replace(old, new)
    return "".join(letter for letter, _ in groupby(part))


_SOUNDS = (
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "k"),
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("w", "v"),
    ("y", "i"),
)
_PARTICLES = frozenset(["al", "el", "bin", "ibn", "ben", "mr", "mrs", "ms", "dr", "h", "e"])
_SHORT = {"md": "mohammad", "mohd": "mohammad", "mohammed": "mohammad", "muhammad": "mohammad", "mohamed": "mohammad"}


def _alike(one: str, other: str) -> bool:
    """Tell whether two parts of names are one in other spellings."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0]:
        return False
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio > _ALIKE or (ratio > _ALIKE_BUT_FOR_VOWELS and _consonants(one) == _consonants(other))


def _consonants(part: str) -> str:
    return "".join(letter for letter in part if letter not in "aeiou")


def _completed(groups: list[list[Participant]]) -> list[list[Participant]]:
    """Join those whose name's parts are some of exactly one other person's, of no other country."""
    parts = [max((set(name_parts(each.name)) for each in group), key=len) for group in groups]
    fuller = [
        [n for n in range(len(groups)) if parts[number] < parts[n] and _can_share(groups[number], groups[n])]
        for number in range(len(groups))
    ]
    pairs = [(number, others[0]) for number, others in enumerate(fuller) if len(others) == 1]
    together: dict[int, list[Participant]] = {}
    for group, number in zip(groups, grouped(len(groups), pairs), strict=True):
        together.setdefault(number, []).extend(group)
    return list(together.values())


def _can_share(one: Sequence[Participant], other: Sequence[Participant]) -> bool:
    """Tell whether two groups can be one person: no two countries, and not two people of one article."""
    countries = {each.country for each in (*one, *other) if each.country}
    sources = [{piece.source for each in group for piece in each.evidence} for group in (one, other)]
    return len(countries) <= 1 and sources[0].isdisjoint(sources[1])


def aliases(people: Sequence[Participant]) -> tuple[tuple[str, str], ...]:
    """Return the parts of names that other articles spell otherwise, folded, each with the first spelling."""
    found: dict[str, str] = {}
    for number, person in enumerate(people):
        first = next((each for each in people[:number] if is_one(person, each)), None)
        if first is not None:
            here, there = ([part.casefold() for part in each.name.split()] for each in (person, first))
            for part in here:
                if part not in there:
                    twin = next((other for other in there if other not in here and same_sound(part, other)), None)
                    found.update({part: twin} if twin else {})
    return tuple(sorted(found.items()))


def same_sound(one: str, other: str) -> bool:
    """Tell whether two words are spellings of one name."""
    left, right = "".join(name_parts(one)), "".join(name_parts(other))
    return left == right or _alike(left, right)


def _joined(group: Sequence[Participant]) -> Participant:
    """Return one record of a person: the first name, the fullest role and country, the quotations of all."""
    best = max(group, key=lambda each: (bool(each.role) + bool(each.country), -group.index(each)))
    name = max(group, key=lambda each: (len(name_parts(each.name)), each is best, -group.index(each))).name
    evidence: dict[tuple[str, int, int], Evidence] = {}
    for each in (best, *group):
        evidence |= {(piece.source, piece.start, piece.end): piece for piece in each.evidence}
    country = best.country or next((each.country for each in group if each.country), "")
    return Participant(name=name, role=best.role, country=country, evidence=tuple(evidence.values()))
