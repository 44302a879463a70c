"""Whom a guest meets in the country that he came to: somebody of that country."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.people.bearing import Bearer, Found, Named
from briefgen.patterns import Pattern

_CAME = Pattern(
    r"\b(?:travel(?:l?ed|l?ing|s)|fl(?:ew|ies|ying)|went|goes|came|comes|arriv(?:ed|es|ing)|land(?:ed|s)|journeyed|paid|pays"
    r"|visit(?:s|ed|ing)?|trip|stop|stopover)\b"
)
_MEETS = Pattern(
    r"(?:\b(?:for|and|where (?:he|she|they) (?:held|hold|will hold|is to hold))(?: [a-z-]+){0,2}"
    r" (?:talks|meetings?|a summit|consultations|negotiations)(?: [a-z-]+){0,2} with"
    r"|\bto (?:meet|see)(?: with)?|\bat the invitation of|\b(?:hosted|received|welcomed) by)"
    r"(?: (?:the|its|his|her|their))? $"
)
_ROLE = 80
"""How many characters may stand between "talks with" and a name."""


def host_country(
    number: int, persons: Sequence[Found], named: Named, told: Sequence[str], sentences: Sequence[Annotated]
) -> str:
    """Return the country that a guest of another one came to for talks with this person; empty where nobody did.

    Args:
        number: of the person among `persons`, whose country is not told.
        persons: of the article.
        named: the same by the sentences that name them.
        told: the country that is told of each, or nothing.
        sentences: the article's.
    """
    for index, bearer in persons[number].bearers:
        guests = [
            (before.start, told[other])
            for other, before in named[index]
            if told[other] and other != number and before.start < bearer.start
        ]
        if guests and (found := _visited(sentences[index], bearer, max(guests))):
            return found
    return ""


def _visited(sentence: Annotated, bearer: Bearer, guest: tuple[int, str]) -> str:
    """Return the country named last between a guest's journey and "for talks with" this person."""
    start, own = guest
    between = sentence.text[start : bearer.start]
    head = between.removesuffix(f"{bearer.role} ") if bearer.role else between
    meets = _MEETS.search(head)
    came = _CAME.search(head)
    if meets is None or came is None or meets.start() <= came.start() or len(between) - len(head) > _ROLE:
        return ""
    places = [each.country for each in sentence.mentions if start + came.end() <= each.start < start + meets.start()]
    return places[-1] if places and places[-1] != own else ""
