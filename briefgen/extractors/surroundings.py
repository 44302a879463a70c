"""What the article around a person tells of countries: signs with a weight each, learnt from labelled articles."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.bearing import Found
from briefgen.extractors.countries import Mention, is_organisation, mentions
from briefgen.extractors.words import words
from briefgen.patterns import Pattern

Vote = tuple[str, str, float]
"""A country, the sign that points to it, and how strongly."""

WEIGHTS: dict[str, float] = {
    "before_first": 2.5, "before_last": 1.3, "body_office": 1.7, "body_noun": 3.0, "owner": 2.0,
    "owner_before": 1.5, "dateline": 2.0, "first": 1.2, "share": 1.5, "para_first_subject": 1.2, "para_last": 0.8,
    "para_first_subject_weak": 0.5, "para_last_weak": -0.5, "far_first": 1.0, "far_first_subject": -0.5,
    "far_last": 0.5, "far_first_weak": 0.5, "far_last_weak": 0.3, "after_first": 0.5, "quoted": 0.7,
    "previous": 0.8, "together": 0.5, "ranked_0": 0.4, "ranked_1": 0.7, "towards": 0.6, "body_other": -0.5,
    "body_domestic": -1.3, "claimed": -2.5,
}  # fmt: skip
"""Log-linear weights, rounded; left out is what weighed next to nothing."""
_TOWARDS = (
    " with ", " against ", " to ", " from ", " on ", " over ", " at ", " with the ", " to the ", " from the ",
    " against the ", " that ", " that the ",
)  # fmt: skip
_DATELINE = Pattern(r"([A-Z][A-Z.'’ -]{2,30})(?:,| \(|/| [-–—] )")
_OWNED = Pattern(
    r"\b(?:its|their|(?:the|his|her|their) (?:country|government|nation|kingdom|island)['’]s)\b", re.IGNORECASE
)
_LEFT, _RIGHT = 60, 60
_SEARCHED, _BACK = 400, 3
_SUBJECT = 25
"""A country that begins so early is what the sentence speaks of."""


class Surroundings(Struct, frozen=True):
    """What an article tells of countries."""

    sentences: Sequence[Annotated]
    outside: tuple[tuple[Mention, ...], ...]
    """The countries of each sentence that stand outside quotations."""
    share: Mapping[str, float]
    """How often each is named, beside the foremost one."""
    ranked: tuple[str, ...]
    """The countries by how often they are named."""
    first: str
    """The first state that is named."""
    dateline: str
    """The country of the city that the article was sent from: "ISLAMABAD, Dec 8 -"; empty where it tells none."""


def surroundings(sentences: Sequence[Annotated]) -> Surroundings:
    """Return what an article tells of countries."""
    outside = tuple(_outside(sentence) for sentence in sentences)
    counted = Counter(mention.country for sentence in sentences for mention in sentence.mentions)
    sent_from = _dateline(sentences[0].text) if sentences else ""
    if sent_from:
        counted[sent_from] += 1
    most = max(counted.values(), default=1)
    ranked = tuple(sorted(counted, key=lambda country: (-counted[country], country)))
    states = (m.country for found in outside for m in found if not is_organisation(m.country))
    share = {country: count / most for country, count in counted.items()}
    return Surroundings(sentences, outside, share, ranked, next(states, ""), sent_from)


def _dateline(text: str) -> str:
    found = _DATELINE.match(text)
    named = mentions(words(found[1].title())) if found else ()
    return named[0].country if named else ""


def _outside(sentence: Annotated) -> tuple[Mention, ...]:
    if not sentence.mentions:
        return ()
    text = sentence.text.replace("“", '"').replace("”", '"')
    found, marks, at = [], 0, 0
    for mention in sentence.mentions:
        marks, at = marks + text.count('"', at, mention.start), mention.start
        if marks % 2 == 0:
            found.append(mention)
    return tuple(found)


def near(person: Found, around: Surroundings) -> Iterator[Vote]:
    """Yield the signs in the sentence that first names a person, in those before it, and wherever the name stands."""
    index, bearer = person.bearers[0]
    sentence, outside = around.sentences[index], around.outside[index]
    before = [mention for mention in outside if mention.end <= bearer.start]
    after = [mention for mention in outside if mention.start > bearer.start]
    if before:
        yield before[0].country, "before_first", 1.0
        yield before[-1].country, "before_last", 1.0
    yield from _after(sentence.text, after)
    yield from _owner(
        sentence.text[max(bearer.start - _LEFT, 0) : bearer.start + len(bearer.name) + _RIGHT], index, around, before
    )
    spoken = {mention.country for mention in outside}
    for country in sentence.countries:
        if country not in spoken:
            yield country, "quoted", 1.0
    yield from _earlier(index, around, "" if not before else "_weak")
    yield from _together(person, around)


def _after(text: str, after: Sequence[Mention]) -> Iterator[Vote]:
    if after:
        yield after[0].country, "after_first", 1.0
    for mention in {mention.country: mention for mention in reversed(after)}.values():
        leading = text[max(mention.start - _SUBJECT, 0) : mention.start].lower()
        if leading.endswith(("in ", "in the ")):
            yield from [(mention.country, "after_in", 1.0)] if mention.kind == "place" else []
        elif leading.endswith(_TOWARDS):
            yield mention.country, "towards", 1.0


def _owner(text: str, index: int, around: Surroundings, before: Sequence[Mention]) -> Iterator[Vote]:
    """Yield whom "its minister" means: what the sentence spoke of first, else the sentence before."""
    if not _OWNED.search(text):
        return
    earlier = around.outside[index - 1] if index else ()
    if before:
        yield before[0].country, "owner", 1.0
    elif earlier:
        yield earlier[0].country, "owner_before", 1.0


def _earlier(index: int, around: Surroundings, tail: str) -> Iterator[Vote]:
    """Yield the first and last country of the nearest sentence before that names one."""
    paragraph = around.sentences[index].sentence.paragraph
    for distance in range(1, min(_BACK, index) + 1):
        found = around.outside[index - distance]
        if found:
            inside = around.sentences[index - distance].sentence.paragraph == paragraph
            where = "para" if inside else "far"
            subject = "_subject" if found[0].start < _SUBJECT else ""
            yield found[0].country, f"{where}_first{subject}{tail}", 1.0 / distance
            yield found[-1].country, f"{where}_last{tail}", 1.0 / distance
            return


def _together(person: Found, around: Surroundings) -> Iterator[Vote]:
    """Yield in what share of the other sentences with the family name each country stands."""
    family, index = person.name.split()[-1], person.bearers[0][0]
    named = [s for n, s in enumerate(around.sentences[:_SEARCHED]) if n != index and s.mentions and family in s.text]
    for country, count in Counter(country for sentence in named for country in sentence.countries).items():
        yield country, "together", count / len(named)
