"""The country whose broadcaster or agency heard somebody first: an article that quotes it is written at home there."""

from collections.abc import Collection, Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.patterns import Pattern

_HEARD = {
    "United Kingdom": r"BBC|ITV|Sky News|Channel 4 News",
    "Canada": r"CBC",
    "India": r"PTI|ANI|NDTV",
    "Germany": r"ZDF|ARD|Deutschlandfunk",
    "Japan": r"NHK",
    "South Korea": r"Yonhap",
    "Italy": r"RAI|ANSA",
}
"""Country -> names of outlets that people at home speak to."""
_OF = {name: country for country, names in _HEARD.items() for name in names.split("|")}
_SHAPE = Pattern(rf"\b(?:told|tells|speaking to|interview with) (?:the )?({'|'.join(_OF)})\b")


def told_at_home(sentences: Sequence[Annotated], named: Collection[str]) -> str:
    """Return the country of the outlet that somebody speaks to, if it is the only one and among the named.

    Args:
        sentences: of the article.
        named: the countries that it may be.
    """
    matches = (match for sentence in sentences for match in _SHAPE.compiled.finditer(sentence.text))
    found = {_OF[match[1]] for match in matches} & set(named)
    return found.pop() if len(found) == 1 else ""
