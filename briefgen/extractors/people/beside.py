"""What the other persons of an article tell of a person's country: who stands beside whom, who is told of which."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp

from msgspec import Struct

from briefgen.extractors.people.bearing import Bearer, Found
from briefgen.extractors.people.home_weights import Vote, weigh
from briefgen.extractors.people.surroundings import Surroundings, general, near
from briefgen.patterns import Pattern

_MIRROR = Pattern(r"\b(?:counterparts?|opposite number|colleague)\b")
_HIS = Pattern(r"\b(?:his|her) (?:spokes\w+|(?:\w+ )?advis[eo]r|aide|deputy|(?:\w+ ){0,2}minister|chief of staff) $")
_MET = Pattern(
    r"\b(?:with|met|meets|meeting|welcomed|received|hosted|told|called|phoned|against|to|by|invited|thanked|between"
    r"|from|at)\b"
)
_AND = Pattern(r"(?:['’]s)?,? and (?:the )?|[-–]")
_APART, _AFTER = 120, 45
"""Characters between two names and behind the second one that are read."""
_AROUND, _BEARERS = 8, 3
"""Persons before and behind, and places of each, that are looked at."""
_BACK, _PAIR = 2, 2
_NAMED = 0.3
"""A country that is named so often, beside the foremost one, has people in the article."""
_NEAR = 4
"""So many sentences back the person before still counts."""


class Company(Struct, frozen=True):
    """The persons of an article, before countries are guessed."""

    persons: Sequence[Found]
    told: Sequence[str]
    """The country of each, where the words of the role tell it."""
    shares: Mapping[int, Mapping[str, float]]
    """Of those whom nobody tells of, by number, how likely each country is by what stands around the name alone."""
    whole: Mapping[str, float]
    """All these shares added up."""


def company(persons: Sequence[Found], told: Sequence[str], around: Surroundings) -> Company:
    """Return the persons of an article with a first guess of each one's country."""
    shares = {
        number: _shares((*general(around), *near(person, around)))
        for number, person in enumerate(persons)
        if not told[number]
    }
    whole: Counter[str] = Counter()
    for share in shares.values():
        whole.update(share)
    return Company(persons, tuple(told), shares, whole)


def _shares(votes: Sequence[Vote]) -> Mapping[str, float]:
    weights = weigh(votes)
    most = max(weights.values(), default=0.0)
    grown = {country: exp(weight - most) for country, weight in weights.items()}
    whole = sum(grown.values())
    return {country: weight / whole for country, weight in grown.items()}


def beside(number: int, found: Sequence[str], known: Company, around: Surroundings) -> Iterator[Vote]:
    """Yield the signs that the other persons give; `found` are the countries that are known of them by now."""
    yield from _collective(number, known)
    yield from _labelled(known, around)
    yield from _linked(number, found, known, around)
    yield from _ordered(known.persons[number], number, known, around)
    yield from _previous(number, found, known, around)


def _collective(number: int, known: Company) -> Iterator[Vote]:
    """Yield how likely each country is for the others whom nobody tells of: they are mostly of one country."""
    others = len(known.shares) - 1
    if others > 0:
        own = known.shares[number]
        for country, share in known.whole.items():
            yield country, "collective", (share - own.get(country, 0.0)) / others


def _labelled(known: Company, around: Surroundings) -> Iterator[Vote]:
    """Yield whose people are told with their country: at home they are not."""
    told = Counter(country for country in known.told if country)
    whole = sum(told.values())
    for country in around.candidates if whole else ():
        yield country, "told_share", told[country] / whole
        if not told[country] and around.share[country] > _NAMED:
            yield country, "never_told", 1.0


def _linked(number: int, found: Sequence[str], known: Company, around: Surroundings) -> Iterator[Vote]:
    """Yield the countries of those who are named in the same sentence, by what links them."""
    for index, bearer in known.persons[number].bearers[:_BEARERS]:
        for other in range(max(number - _AROUND, 0), min(number + _AROUND + 1, len(known.persons))):
            beside_it = None if other == number else _in_sentence(known.persons[other], index)
            if beside_it is None or not found[other] or beside_it.start == bearer.start:
                continue
            link = _link(around.sentences[index].text, bearer, beside_it)
            if link:
                yield found[other], link if beside_it.country or link == "boss" else f"{link}_weak", 1.0


def _in_sentence(person: Found, index: int) -> Bearer | None:
    return next((bearer for sentence, bearer in person.bearers if sentence == index), None)


def _link(text: str, bearer: Bearer, other: Bearer) -> str:
    """Return what links two persons, and on which side the other one stands."""
    first, second = (other, bearer) if other.start < bearer.start else (bearer, other)
    end = second.start + len(second.name)
    between = text[first.start + len(first.name) : second.start]
    if len(between) > _APART:
        return ""
    side = "behind" if first is other else "ahead"
    if first is other and _HIS.search(between):
        return "boss"
    if _MIRROR.search(between) or _MIRROR.search(text[end : end + _AFTER]):
        return f"mirror_{side}"
    kind = "met" if _MET.search(between) else "joined" if "," in between or " and " in between else "near"
    return f"{kind}_{side}"


def _ordered(person: Found, number: int, known: Company, around: Surroundings) -> Iterator[Vote]:
    """Yield which of two countries is meant: "Chile and Peru agreed. Presidents Ana Ruiz and Jo Hale …"."""
    index, bearer = person.bearers[0]
    if bearer.kind != "plural":
        return
    nearby = known.persons[max(number - _AROUND, 0) : number + _AROUND + 1]
    row = sorted(
        other.start for p in nearby for at, other in p.bearers[:1] if at == index and other.role == bearer.role
    )
    pair = _pair(index, row[0], around) if len(row) == _PAIR else None
    if pair is not None:
        place = row.index(bearer.start)
        yield pair[place], "order", 1.0
        yield pair[1 - place], "order_not", 1.0


def _pair(index: int, start: int, around: Surroundings) -> tuple[str, str] | None:
    """Return the two countries that were last named together: in this sentence before `start`, or just before it."""
    for number in range(index, max(index - _BACK, 0) - 1, -1):
        sentence = around.sentences[number]
        named = [mention for mention in sentence.mentions if number < index or mention.end <= start]
        for one, two in pairwise(named):
            if one.country != two.country and _AND.fullmatch(sentence.text[one.end : two.start]):
                return one.country, two.country
    return None


def _previous(number: int, found: Sequence[str], known: Company, around: Surroundings) -> Iterator[Vote]:
    """Yield the country of the person before, by whether a paragraph or another country parts the two."""
    index, bearer = known.persons[number].bearers[0]
    for other in range(number - 1, max(number - _AROUND, 0) - 1, -1):
        at = known.persons[other].bearers[0][0]
        if found[other] and 0 < index - at <= _NEAR:
            told = any(around.outside[n] for n in range(at + 1, index))
            silent = not told and not any(m.end <= bearer.start for m in around.outside[index])
            paragraphs = {around.sentences[n].sentence.paragraph for n in (at, index)}
            where = "same" if len(paragraphs) == 1 else "other"
            yield found[other], f"previous_{where}_silent" if silent else f"previous_{where}", 1.0
            return
