"""Where the event of an article is: where they go who meet, or the place that is named in front of it."""

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.calendar.dates import dates
from briefgen.extractors.language.quoted import QUOTED
from briefgen.extractors.language.words import listed, words

_NAME = r"([A-Z][^\W\d_]*[a-z](?:[ -][A-Z][^\W\d_]*[a-z])?)"
_MET_IN = re.compile(
    r"\b(?:meets?|met|meeting|summit|talks|visit|conference|gather(?:ed|ing)|convened) in (?:the )?" + _NAME
)
_BEFORE = r"\b([A-Z][^\W\d_]*[a-z]) {event}\b"
_GOING = listed("""travel travels travelled traveled travelling arrives arrived arriving came comes went
    visit
    visits visited visiting met meet meets meeting talks summit gather gathers gathered gathering convenes convened host
    hosts hosted welcomed received held trip""")
_TO_PLACE = re.compile(
    r"\b(?:in|to|at) (?:(?:the )?(?:[A-Za-z]+ ){0,2}(?:city|town|capital|port|resort|village|island) of )?(?:the )?"
    + _NAME
)
_GATHERINGS = frozenset({"summit", "forum", "peace talks", "trade talks", "talks", "conference", "meeting"})
_VISITS = frozenset({"state visit", "visit"})
_NO_PLACE = listed("""our my your the
    this that these latest their his her its peace trade free state first second joint a an in
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday both early late mid foreign prime president minister presidential
    more many some several most few mass new large big further other street""")
_BODIES = listed("""court union council assembly parliament congress commission bank house ministry committee senate
    nations organisation organization community league alliance tribunal chamber agency fund association""")
"""What a name ends with that is no place: nobody talks in "the Caribbean Court"."""
_HEAD = 12


def place_of(sentences: Sequence[Annotated], event: str, published: str | None) -> str:
    """Return the place of the event: where the first sentences go that tell of no earlier day, else the usual one."""
    if event in _GATHERINGS | _VISITS:
        for sentence in sentences[:_HEAD]:
            told = unquoted(sentence)
            goes = not _GOING.isdisjoint(word.folded for word in words(told))
            met = _MET_IN.search(told) if goes else None
            if met is not None and (_OTHER_DAY.search(told[: met.start()]) or _is_old(sentence.text, published)):
                continue
            if met is not None and not _is_country(sentence, met.span(1)) and met[1].lower() not in _NO_PLACE:
                return met[1]
            if goes and _is_present(sentence.text, published):
                for match in _TO_PLACE.finditer(told):
                    name = " ".join(word for word in match[1].split(" ") if word.lower() not in _NO_PLACE)
                    body = not _BODIES.isdisjoint(name.lower().split())
                    if name and not body and not _is_country(sentence, match.span(1)):
                        return name
    return _place(sentences, event, published)


_OTHER_DAY = re.compile(r"\b(?:when|before|until|once|if) (?:they|he|she|the [a-z]+) (?:next |will )?\Z")
"""In front of a meeting that is to come: "when they meet in Lima"."""


def _is_present(text: str, published: str | None) -> bool:
    """Tell whether a sentence dates nothing before the article's own month, or tells of today."""
    if " today" in text:
        return True
    month = published[:7] if published else ""
    return all(dated.iso[:7] >= month[: len(dated.iso)] for dated in dates(text, published))


_YEAR = re.compile(r"[^\d.;]{0,60}\b((?:19|20)\d\d)\b")


def _is_old(text: str, published: str | None) -> bool:
    """Tell whether a sentence names early a year before the article's own: "In 2015, they met in Lima"."""
    told = _YEAR.match(text)
    return told is not None and told[1] < (published or "")[:4]


_IN_A_NAME = re.compile(r"[A-Z][\w’'-]+ (?:of|for) \Z")


def _is_person(name: str, sentences: Sequence[Annotated]) -> bool:
    """Tell whether a name is somebody's: "President Hale", "Mr Hale"."""
    shape = re.compile(
        rf"\b(?:President|Premier|Minister|Chancellor|Secretary|Mr|Mrs|Ms) (?:[A-Z][\w’'-]+ )?{re.escape(name)}\b"
    )
    return any(shape.search(sentence.text) for sentence in sentences)


def _place(sentences: Sequence[Annotated], event: str, published: str | None) -> str:
    """Return the place that is named most as where they met or in front of the event, the lead counting twofold."""
    counts: Counter[str] = Counter()
    patterns = [re.compile(_BEFORE.format(event=event)), *([_MET_IN] if event in _GATHERINGS else [])]
    for number, sentence in enumerate(sentences):
        for match in (found for pattern in patterns for found in pattern.finditer(unquoted(sentence))):
            named = match[1].lower() in _NO_PLACE or _is_country(sentence, match.span(1))
            if (
                not named
                and _is_present(sentence.text, published)
                and not _IN_A_NAME.search(match.string[: match.start(1)])
            ):
                counts[match[1]] += 2 if number < _HEAD else 1
    counts = Counter({name: count for name, count in counts.items() if not _is_person(name, sentences)})
    return min(counts, key=lambda name: (-counts[name], name)) if counts else ""


_STATED = frozenset({"name", "people"})


def _is_country(sentence: Annotated, span: tuple[int, int]) -> bool:
    return any(m.kind in _STATED and m.start < span[1] and span[0] < m.end for m in sentence.mentions)


def unquoted(sentence: Annotated) -> str:
    """Return a sentence with what it quotes blanked: those words are somebody's, and no title's."""
    if not any(mark in sentence.text for mark in '"“«'):
        return sentence.text
    return QUOTED.compiled.sub(lambda quoted: " " * len(quoted.group()), sentence.text)
