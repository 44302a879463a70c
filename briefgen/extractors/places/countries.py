"""Countries and organisations named in a sentence: by name, by their people, or by a place that stands for them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from briefgen.extractors.language.words import Table, Word, find, table
from briefgen.extractors.places.atlas import ATLAS, ORGANISATIONS

Kind = Literal["name", "people", "place", "town"]
_KINDS: tuple[Kind, ...] = ("name", "people", "place")
_WEIGHT: dict[Kind, int] = {"name": 2, "people": 2, "place": 1, "town": 0}


class Mention(Struct, frozen=True, gc=False):
    """A country named in a sentence."""

    country: str
    """As a briefing prints it."""
    kind: Kind
    """A town is one that only its article tells the country of: it weighs nothing for what the article is about."""
    start: int
    """Offset in the sentence."""
    end: int
    """Offset in the sentence."""


def mentions(sentence: Sequence[Word]) -> tuple[Mention, ...]:
    """Return the countries named in a sentence, in order; capital letters count, so that "us" is no country.

    >>> from briefgen.extractors.language.words import words
    >>> [(m.country, m.kind) for m in mentions(words("U.S. and Iranian envoys told us in Vienna"))]
    [('United States', 'name'), ('Iran', 'people'), ('Austria', 'place')]
    """
    found: list[Mention] = []
    after = 0
    texts, numbers = _parted(sentence)
    for hit in find(texts, _table()):
        if hit.first >= after:
            country, _, kind = hit.value.rpartition("/")
            start, end = sentence[numbers[hit.first]].start, sentence[numbers[hit.after - 1]].end
            other = kind == "place" and (
                _names_a_text(sentence, numbers[hit.after - 1]) or _is_surname(texts, hit.first, hit.after)
            )
            if country != NO_COUNTRY and not other:
                found.append(Mention(country, _kind(kind), start, end))
            after = hit.after
    return tuple(found)


def _names_a_text(sentence: Sequence[Word], last: int) -> bool:
    """Tell whether a town only names what was once signed there: "the Lisbon Treaty"."""
    following = sentence[last + 1 : last + 2]
    return bool(following) and following[0].text in _TEXTS and following[0].start - sentence[last].end == 1


def _is_surname(texts: Sequence[str], first: int, after: int) -> bool:
    """Tell whether a town is somebody's family name between two commas: "its negotiator, Li Gao, said"."""
    if after - first > 1 or first < len((",", "Li")) or texts[after : after + 1] != [","]:
        return False
    given = texts[first - 1]
    return texts[first - 2] == "," and given.istitle() and len(given) > 1 and given not in _PARTS_OF_TOWNS


_PARTS_OF_TOWNS = frozenset({
    "East", "West", "North", "South", "New", "Old", "Greater", "Upper", "Lower", "Central", "Port", "San", "Santa",
    "Saint", "St", "Fort", "Mount", "Lake", "The", "El", "La", "Los", "Las", "In", "Both", "Outer", "Inner", "Downtown",
})  # fmt: skip
_TEXTS = frozenset({
    "Declaration", "Agreement", "Agreements", "Accord", "Accords", "Protocol", "Protocols", "Treaty", "Convention",
    "Conventions", "Pact", "Charter", "Process", "Round", "Principles", "Consensus",
})  # fmt: skip


def _parted(sentence: Sequence[Word]) -> tuple[list[str], list[int]]:
    """Return the words with a mark where one parts them, so that "Greek, Cypriot" are two, and the number of each."""
    texts: list[str] = []
    numbers: list[int] = []
    for number, word in enumerate(sentence):
        before = sentence[number - 1]
        if number and word.start - before.end > 1 and before.text not in _SHORTENED:
            texts.append(",")
            numbers.append(number)
        texts.append(word.text)
        numbers.append(number)
    return texts, numbers


_SHORTENED = frozenset({"St", "Ft", "Mt"})
"""They end in a full stop inside a name."""


def main_countries(mentioned: Iterable[Sequence[Mention]]) -> tuple[str, ...]:
    """Return the countries that an article is about, the foremost first: what its sentences name most and earliest."""
    weights: Counter[str] = Counter()
    for position, sentence in enumerate(mentioned):
        early = 3 if position < _LEAD else 1
        for mention in sentence:
            weights[mention.country] += early * _WEIGHT[mention.kind]
    ranked = sorted(weights, key=lambda country: -weights[country])  # of equals the first named
    return tuple(c for c in ranked if weights[c] * 4 >= weights[ranked[0]])[:4]


NO_COUNTRY = "Ø"
"""The atlas's row of names that only sound like a country: seas, treaties, newspapers."""
_LEAD = 4
"""So many sentences at the head of an article count threefold."""


def is_organisation(country: str) -> bool:
    """Tell whether a name of the atlas is an organisation and no country."""
    return country in ORGANISATIONS


def _kind(name: str) -> Kind:
    return "people" if name == "people" else "place" if name == "place" else "name"


@cache
def _table() -> Table:
    return table(dict(_entries()))


def _entries() -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in ATLAS.splitlines():
        names, people, places = line.split("|")
        country, _, others = names.partition("=")
        for kind, listed in zip(_KINDS, (f"{country},{others}", people, places), strict=True):
            yield f"{country.strip()}/{kind}", tuple(part.strip() for part in listed.split(",") if part.strip())
