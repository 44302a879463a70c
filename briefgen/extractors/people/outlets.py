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
_SHAPES = {
    country: Pattern(rf"\b(?:told|tells|speaking to|interview with) (?:the )?(?:{names})\b")
    for country, names in _HEARD.items()
}


def told_at_home(sentences: Sequence[Annotated], named: Collection[str]) -> str:
    """Return the country of the outlet that somebody speaks to, if it is the only one and among the named.

    Args:
        sentences: of the article.
        named: the countries that it may be.
    """
    found = [
        country
        for country, shape in _SHAPES.items()
        if country in named and any(shape.search(sentence.text) for sentence in sentences)
    ]
    return found[0] if len(found) == 1 else ""
