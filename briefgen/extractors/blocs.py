"""Europe where the European Union is meant: in an article on the Union both are one party."""

from collections.abc import Sequence

from msgspec.structs import replace

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.places.countries import main_countries
from briefgen.extractors.places.members import UNION

_CONTINENT = "Europe"


def united(sentences: Sequence[Annotated]) -> tuple[Annotated, ...]:
    """Return the sentences with the European Union for Europe, in an article that is about the Union."""
    main = main_countries([sentence.mentions for sentence in sentences])
    if UNION not in main or not any(_CONTINENT in sentence.countries for sentence in sentences):
        return tuple(sentences)
    return tuple(_of_union(sentence) if _CONTINENT in sentence.countries else sentence for sentence in sentences)


def _of_union(sentence: Annotated) -> Annotated:
    told = (replace(one, country=UNION, kind="town") if one.country == _CONTINENT else one for one in sentence.mentions)
    return replace(sentence, mentions=tuple(told))
