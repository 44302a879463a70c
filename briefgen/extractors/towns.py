"""Towns that the atlas does not know and the article tells the country of: "in Vidra, in Bulgaria"."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import words
from briefgen.extractors.places.countries import Mention, is_organisation, mentions

_NAME = r"[A-Z][^\W\d_]+(?:['’-][A-Z]?[^\W\d_]+)?(?: [A-Z][^\W\d_]+(?:['’-][^\W\d_]+)?){0,2}"
_BEFORE = re.compile(
    rf"\b(?:in|at|near|from|to|around|outside|towards?|lies|of|at) (?P<town>{_NAME}),(?: in)?"
    r" (?:(?:(?:north|south|east|west)[a-z-]*|central|rural|coastal|upper|lower) )?\Z"
)
"""What stands in front of a country: "in Vidra, in northern …"."""
_BEHIND = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:town|city|port|village|capital|district|province|region|island|resort|border post) of "
    rf"(?P<town>{_NAME})"
)
"""What stands behind a people: "… port of Ranong"."""
_NEAR = 60


def located(sentences: Sequence[Annotated]) -> tuple[Annotated, ...]:
    """Return the sentences with the towns as mentions whose country the article tells once, wherever they stand."""
    told: dict[str, set[str]] = {}
    for sentence in sentences:
        for town, country in _told(sentence):
            told.setdefault(town, set()).add(country)
    known = {town: next(iter(countries)) for town, countries in told.items() if len(countries) == 1}
    if not known:
        return tuple(sentences)
    shape = re.compile(
        rf"\b(?:{'|'.join(re.escape(town) for town in sorted(known, key=len, reverse=True))})\b(?! [A-Z])"
    )
    return tuple(_with_towns(sentence, shape, known) for sentence in sentences)


def _told(sentence: Annotated) -> Iterator[tuple[str, str]]:
    """Yield the towns that a sentence tells the country of."""
    text = sentence.text
    for mention in sentence.mentions:
        if is_organisation(mention.country):
            continue
        if mention.kind == "name":
            found = _BEFORE.search(text[max(0, mention.start - _NEAR) : mention.start])
            whole = text[mention.end : mention.end + 1] in {",", ".", ";", ")", ""}
        else:
            found, whole = _BEHIND.match(text[mention.end : mention.end + _NEAR]), mention.kind == "people"
        if found is not None and whole and not found["town"].isupper() and not mentions(words(found["town"])):
            yield found["town"], mention.country


def _with_towns(sentence: Annotated, shape: re.Pattern[str], known: dict[str, str]) -> Annotated:
    taken = [(mention.start, mention.end) for mention in sentence.mentions]
    more = [
        Mention(known[found[0]], "town", *found.span())
        for found in shape.finditer(sentence.text)
        if not any(start < found.end() and found.start() < end for start, end in taken)
    ]
    return (
        replace(sentence, mentions=tuple(sorted((*sentence.mentions, *more), key=lambda m: m.start)))
        if more
        else sentence
    )
