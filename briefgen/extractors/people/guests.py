"""Who meets whom: a guest is not of the country that he goes to, nor of his host's."""

from collections.abc import Iterator, Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import listed, words
from briefgen.extractors.people.bearing import Bearer, Found
from briefgen.patterns import Pattern

_MEETS = Pattern(
    r"\b(?:met|meets?|meeting|host(?:s|ed)|received|receives|welcomed|welcomes|visit(?:s|ed)?|talks? with"
    r"|spoke (?:to|with)|telephoned|phoned|called on)\b"
)
_GOES = Pattern(
    r",? (?:has )?(?:flew|travell?ed|arrived|went|came|headed|paid (?:an? )?(?:[a-z-]+ ){0,2}visit|visited) "
    r"(?:(?:to|in|at|for) )?(?:the )?(?=[A-Z])"
)
SOLE = listed("minister president premier chancellor king queen emperor sultan emir taoiseach pope")
"""Whom a country has one of, in office: two that meet are of two countries."""


def foreign_to(
    number: int, persons: Sequence[Found], found: Sequence[str], sentences: Sequence[Annotated]
) -> frozenset[str]:
    """Return the countries that somebody is no office holder of: where he goes, and whose like he meets.

    Args:
        number: of the person among `persons`.
        persons: all that the article names with an office.
        found: the country of each, as far as it is known.
        sentences: of the article.
    """
    return frozenset((*_gone_to(persons[number], sentences), *_met(number, persons, found, sentences)))


def _gone_to(person: Found, sentences: Sequence[Annotated]) -> Iterator[str]:
    for index, bearer in person.bearers:
        goes = _GOES.match(sentences[index].text, bearer.start + len(bearer.name))
        if goes is not None and _head(bearer):
            yield from (m.country for m in sentences[index].mentions if m.start == goes.end() and m.kind != "people")


def _met(number: int, persons: Sequence[Found], found: Sequence[str], sentences: Sequence[Annotated]) -> Iterator[str]:
    own = {index: _head(bearer) for index, bearer in persons[number].bearers if _head(bearer)}
    for other, person in enumerate(persons):
        for index, bearer in person.bearers if other != number and found[other] else ():
            if own.get(index) == _head(bearer) and index in own and _is_between(sentences[index].text, persons, index):
                yield found[other]


def _is_between(text: str, persons: Sequence[Found], index: int) -> bool:
    """Tell whether a sentence tells of two persons, no more, one of whom meets the other."""
    starts = sorted(bearer.start for person in persons for at, bearer in person.bearers[:1] if at == index)
    meets = _MEETS.compiled.search(text, min(starts, default=0))
    return len(starts) == len("ab") and meets is not None and starts[0] < meets.start() < starts[1]


def _head(bearer: Bearer) -> str:
    """Return the office of which a country has one; empty for others."""
    held = [word.folded for word in words(bearer.role)]
    sole = next((word for word in held if word in SOLE), "")
    return "" if {"former", "ex", "vice", "deputy"} & set(held) else sole
