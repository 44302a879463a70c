"""Whom a person deals with, and so is not of: accused, studied, or the one who criticises him; and whose he is."""

from collections.abc import Iterator, Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import listed
from briefgen.extractors.people.bearing import Bearer, Found
from briefgen.extractors.places.countries import is_organisation
from briefgen.patterns import Pattern

_RECEIVED = Pattern(
    r"\b(?:thanked|accused|blamed|condemned|denounced|criticised|criticized|praised|congratulated) (?:the )?\Z"
)
_JUDGED = Pattern(
    r"(?:[\w’'-]+ ){0,4}?(?:thanked|accused|blamed|condemned|denounced|criticised|criticized|praised|congratulated"
    r"|slammed|rebuked|mocked|dismissed|rejected|answered|attacked|hit back at|lashed out at|urged|warned|called on"
    r"|appealed to|hailed|welcomed)"
    r" (?:(?:the|a|an|former|outgoing|new) )*(?:[A-Z][\w’'-]+ |[a-z]+ ){0,3}\Z"
)
"""What stands between a country and somebody whom it judges: "Beijing sharply criticised President …"."""
_AGAINST = Pattern(
    r"(?:['’]s?)? (?:[a-z]+ ){0,2}(?:threat(?:s|en(?:s|ed))?|vow(?:s|ed)?|tariffs?|sanctions?|attacks?|insults?)"
    r"(?: [\w%,-]+){0,12}? (?:on|against|at) (?:the )?\Z"
)
"""What stands between somebody and a country that he threatens: "Hale's threats to impose duties on …"."""
_CRITIC = Pattern(
    r", (?:an? |the )?(?:[\w-]+ ){0,2}(?:(?:critic|opponent|foe|enemy|admirer|friend|rival) of"
    r"|(?:expert|specialist|authority|analyst|researcher|scholar|economist) (?:on|in|of)) (?:the )?(?=[A-Z])"
)
_STUDIES = Pattern(
    r"\b(?:expert|specialist|authority|analyst|researcher|scholar) (?:on|in) (?:the )?([A-Z][^,;]{2,60}), \Z"
)
_OF_A_BODY = Pattern(
    r"\b(?:[Tt]he|[Tt]his) (?:[a-z-]+ )?(?:charity|group|union|company|firm|carmaker|organi[sz]ation|association|agency"
    r"|federation|network|lobby|institute|campaign)['’]s (?:[a-z-]+ ){0,3}[a-z-]+,? \Z"
)
_HIS = Pattern(r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ ){0,2}[a-z-]+,? \Z")
_INDEFINITE = Pattern(r"(?:An? |Two |Three |Four |Some )(?:[a-z-]+ ){0,2}\Z")


def dealt_with(person: Found, sentences: Sequence[Annotated]) -> frozenset[str]:
    """Return the countries that a person thanks, accuses or threatens, and those that judge him: he is of none."""
    index, bearer = person.bearers[0]
    text, end = sentences[index].text, bearer.start + len(bearer.name)
    found = set()
    for mention in sentences[index].mentions:
        if mention.start < bearer.start:
            judged = mention.kind != "people" and _JUDGED.match(text[mention.end : bearer.start].lstrip())
        else:
            judged = mention.kind != "people" and (
                _RECEIVED.search(text[bearer.start : mention.start]) or _AGAINST.match(text[end : mention.start])
            )
        if judged:
            found.add(mention.country)
    return frozenset(found)


def without_office(person: Found) -> frozenset[str]:
    """Return the kingdoms, which have no president, for one who is called President."""
    return _KINGDOMS if any(bearer.role == "President" for _, bearer in person.bearers) else frozenset()


_KINGDOMS = frozenset({
    "United Kingdom", "Canada", "Australia", "New Zealand", "Japan", "Spain", "Sweden", "Norway", "Denmark", "Belgium",
    "Netherlands", "Luxembourg", "Thailand", "Cambodia", "Malaysia", "Jordan", "Saudi Arabia", "Kuwait", "Qatar",
    "Bahrain", "Oman", "Morocco", "Brunei", "Bhutan", "Lesotho", "Tonga", "Jamaica", "Bahamas", "Papua New Guinea",
})  # fmt: skip


def opposite(person: Found, sentences: Sequence[Annotated], ranked: Sequence[str]) -> str:
    """Return the country whose administration has a person's name, or the other of two that an article is about.

    Args:
        person: whose country nobody tells.
        sentences: of the article.
        ranked: its countries by how often they are named; where one of the first two judges him he is of the other.
    """
    family = f"{person.name.split()[-1]} administration"
    told = (sentence for sentence in sentences if family in sentence.text)
    named = (m.country for each in told for m in each.mentions if each.text[m.start : m.end].startswith(family))
    states = [country for country in ranked if not is_organisation(country)][:_PAIR]
    against = frozenset((*(dealt_with(person, sentences) if _is_ruler(person) else ()), *not_of(person, sentences)))
    others = [country for country in states if country not in against] if against.intersection(states) else []
    return next(named, next(iter(others), ""))


def _is_ruler(person: Found) -> bool:
    return not _RULERS.isdisjoint(person.roles.casefold().replace(";", " ").split())


_PAIR = 2
_RULERS = listed("president premier chancellor minister leader king secretary")


def not_of(person: Found, sentences: Sequence[Annotated]) -> Iterator[str]:
    """Yield the countries that somebody is told to be for or against or to study: "a fierce critic of Kenya"."""
    for index, bearer in person.bearers:
        sentence = sentences[index]
        found = _CRITIC.match(sentence.text, bearer.start + len(bearer.name))
        if found is not None:
            yield from (mention.country for mention in sentence.mentions if mention.start == found.end())
        studied = _STUDIES.search(sentence.text[: bearer.start])
        if studied is not None:
            yield from (mention.country for mention in sentence.mentions if mention.start == studied.start(1))


def is_of_a_body(person: Found, sentences: Sequence[Annotated]) -> bool:
    """Tell whether somebody is told by his body alone: "the charity's director, Ann Lee"."""
    index, bearer = person.bearers[0]
    return is_bodys(_ahead(bearer, sentences[index]))


def is_bodys(text: str) -> bool:
    """Tell whether a text ends in whose head somebody is: "the charity's director, "."""
    return _OF_A_BODY.search(text) is not None


def protagonist(person: Found, sentences: Sequence[Annotated]) -> str:
    """Return the country of the one whom an article opens with, for "his lawyer": "A Chilean sailor … is to sue"."""
    index, bearer = person.bearers[0]
    if not _HIS.search(_ahead(bearer, sentences[index])):
        return ""
    return hero(sentences[0])


def hero(sentence: Annotated) -> str:
    """Return the country of somebody unnamed whom a sentence opens with: "A Chilean sailor"; else nothing."""
    first = next(iter(sentence.mentions), None)
    opens = first is not None and first.kind == "people" and _INDEFINITE.match(sentence.text[: first.start])
    return first.country if first is not None and opens else ""


def _ahead(bearer: Bearer, sentence: Annotated) -> str:
    return sentence.text[: bearer.start]
