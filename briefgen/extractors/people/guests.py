"""Who meets whom: a guest is not of the country that he goes to, nor of his host's."""

from collections.abc import Iterator, Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import listed, words
from briefgen.extractors.people.bearing import Bearer, Found, Named
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
    number: int, persons: Sequence[Found], named: Named, found: Sequence[str], sentences: Sequence[Annotated]
) -> frozenset[str]:
    """Return the countries that somebody is no office holder of: where he goes, and whose like he meets.

    Args:
        number: of the person among `persons`.
        persons: all that the article names with an office.
        named: the same by the sentences that name them.
        found: the country of each, as far as it is known.
        sentences: of the article.
    """
    gone_to = _gone_to(persons[number], sentences)
    return frozenset((*gone_to, *(found[other] for other in _met(number, persons, named, sentences) if found[other])))


def _gone_to(person: Found, sentences: Sequence[Annotated]) -> Iterator[str]:
    for index, bearer in person.bearers:
        goes = _GOES.match(sentences[index].text, bearer.start + len(bearer.name))
        if goes is not None and _head(bearer):
            yield from (m.country for m in sentences[index].mentions if m.start == goes.end() and m.kind != "people")


def _met(number: int, persons: Sequence[Found], named: Named, sentences: Sequence[Annotated]) -> Iterator[int]:
    """Yield the numbers of those of the same sole office whom a person meets."""
    own = {index: head for index, bearer in persons[number].bearers if (head := _head(bearer))}
    for index, head in own.items():
        here = [bearer for other, bearer in named[index] if persons[other].bearers[0][1] is bearer]
        if _is_between(sentences[index].text, here):
            yield from (other for other, bearer in named[index] if other != number and _head(bearer) == head)


def _is_between(text: str, bearers: Sequence[Bearer]) -> bool:
    """Tell whether a sentence tells of two persons, no more, one of whom meets the other."""
    starts = sorted(bearer.start for bearer in bearers)
    meets = _MEETS.compiled.search(text, min(starts, default=0))
    if len(starts) != len("ab"):
        return False
    opens = _OPENS_WITH.compiled.search(text, 0, starts[0]) is not None
    return opens or (meets is not None and starts[0] < meets.start() < starts[1])


_OPENS_WITH = Pattern(
    r"\b(?:In|During|After|At|Following) (?:an?|the|his|her|their) (?:[a-z-]+ )?(?:call|meeting|conversation|talks"
    r"|summit) (?:[a-z]+ ){0,3}?with (?:the )?(?:[A-Z][\w’'-]+ ){0,4}\Z"
)


def _head(bearer: Bearer) -> str:
    """Return the office of which a country has one; empty for others."""
    held = [word.folded for word in words(bearer.role)]
    sole = next((word for word in held if word in SOLE), "")
    return "" if {"former", "ex", "vice", "deputy"} & set(held) else sole
