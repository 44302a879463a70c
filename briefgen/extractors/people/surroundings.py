"""What the article around a person tells of countries: signs, as the sentences show them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import words
from briefgen.extractors.people.bearing import Found
from briefgen.extractors.people.home_weights import Vote
from briefgen.extractors.people.outlets import told_at_home
from briefgen.extractors.places.countries import Mention, is_organisation, mentions
from briefgen.extractors.places.members import UNION
from briefgen.patterns import Pattern

_TOWARDS = (
    " with ", " against ", " to ", " from ", " on ", " over ", " at ", " with the ", " to the ", " from the ",
    " against the ", " that ", " that the ",
)  # fmt: skip
_DATELINE = Pattern(r"([A-Z][A-Z.'’ -]{2,30})(?:,| \(|/| [-–—] )")
_OWNED = Pattern(
    r"\b(?:its|their|(?:the|his|her|their) (?:country|government|nation|kingdom|island)['’]s)\b", re.IGNORECASE
)
_SAID = Pattern(
    r"[^.;:“\"]*?\b(?:said|says|told|tells|warned|warns|added|adds|argued|argues|insisted|declared|stressed|noted"
    r"|announced|replied|confirmed|denied|claimed|hoped|promised|vowed|pledged|wrote|tweeted|repeated|reiterated"
    r"|believes|thinks|recalled|conceded|admitted|acknowledged|maintained)\b"
)
_DOES = Pattern(
    r"(?:['’]s?)?\s+(?:now |also |never |still |alone |itself |already )?(?:would|will|had|has|have|was|were|is|are"
    r"|could|should|must|did|does|do|can|cannot|may|might|wants?|wanted|needs?|needed|stood|stands|remained|remains"
    r"|regarded|regards|seeks|sought|expects|expected|supports|supported|opposes|opposed|attaches|hopes|hoped|wished"
    r"|accepts?|accepted|respects|reserved|took|takes|lost|went|came|saw|knew)\b"
)
_SAYING, _CLOSE, _READ = 80, 40, 5
"""Characters to the end of the verb, from there to the country, and sentences with the name that are read."""
_LEFT, _RIGHT = 60, 60
_SEARCHED, _BACK = 400, 3
_MOST = 40
_HEARD = 40
"""So many sentences are searched for the outlet that somebody speaks to."""
_OPENING = 6
"""A country that begins so early opens its sentence, an article before it or none."""
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
    second: str
    """The next one; empty where there is only one."""
    dateline: str
    """The country of the city that the article was sent from: "ISLAMABAD, Dec 8 -"; empty where it tells none."""

    @property
    def candidates(self) -> tuple[str, ...]:
        """The countries that a person may be of."""
        return self.ranked[:_MOST]


def surroundings(sentences: Sequence[Annotated]) -> Surroundings:
    """Return what an article tells of countries."""
    outside = tuple(_outside(sentence) for sentence in sentences)
    counted = Counter(mention.country for sentence in sentences for mention in sentence.mentions)
    sent_from = _dateline(sentences[0].text) if sentences else ""
    if sent_from:
        counted[sent_from] += 1
    most = max(counted.values(), default=1)
    sent_from = sent_from or told_at_home(sentences[:_HEARD], set(counted))
    ranked = tuple(sorted(counted, key=lambda country: (-counted[country], country)))
    of_states = {country for country in counted if not is_organisation(country)} | ({UNION} & set(ranked[:1]))
    states = dict.fromkeys(m.country for found in outside for m in found if m.country in of_states)
    first, second = (*states, "", "")[:2]
    share = {country: count / most for country, count in counted.items()}
    return Surroundings(sentences, outside, share, ranked, first, second, sent_from)


def _dateline(text: str) -> str:
    found = _DATELINE.match(text)
    if found is not None and text[found.end() - 1] == "/":
        return ""  # sent from two countries: from neither more
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


def general(around: Surroundings) -> Iterator[Vote]:
    """Yield the signs that hold for every person of an article."""
    for country in around.candidates:
        yield country, "share", around.share[country]
    for rank, country in enumerate(around.ranked[:2]):
        yield country, f"ranked_{rank}", 1.0
    yield around.first, "first", 1.0
    yield around.second, "second", 1.0
    yield around.dateline, "dateline", 1.0


def near(person: Found, around: Surroundings) -> Iterator[Vote]:
    """Yield the signs in the sentence that first names a person, in those before it, and wherever the name stands."""
    index, bearer = person.bearers[0]
    sentence, outside = around.sentences[index], around.outside[index]
    before = [mention for mention in outside if mention.end <= bearer.start]
    after = [mention for mention in outside if mention.start > bearer.start]
    if before:
        yield before[0].country, "before_first", 1.0
        yield before[-1].country, "before_last", 1.0
        if before[0].start < _OPENING:
            yield before[0].country, "opens", 1.0
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
    yield from _spoken_for(person, around)


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


def _spoken_for(person: Found, around: Surroundings) -> Iterator[Vote]:
    """Yield whose doing a person speaks of first: "Ruiz said Lima would wait", "Hale told reporters Kenya had paid"."""
    family, read = person.name.split()[-1], 0
    for sentence in around.sentences[:_SEARCHED]:
        told = _spoken(family, sentence)
        if told is not None:
            yield told.country, f"speaks_for_{told.kind}", 1.0
        read += family in sentence.text
        if read > _READ:
            return


def spoken_of(person: Found, sentence: Annotated) -> str:
    """Return the country whose doing a person speaks of in a sentence: "Ruiz said Peru would wait"; empty for none."""
    told = _spoken(person.name.split()[-1], sentence)
    return told.country if told else ""


def _spoken(family: str, sentence: Annotated) -> Mention | None:
    at = sentence.text.find(family)
    said = _SAID.match(sentence.text[at + len(family) : at + len(family) + _SAYING]) if at >= 0 else None
    if said is None:
        return None
    end = at + len(family) + said.end()
    told = next((m for m in sentence.mentions if m.start >= end), None)
    near = told is not None and told.start - end <= _CLOSE
    return told if told is not None and near and _DOES.match(sentence.text, told.end) else None
