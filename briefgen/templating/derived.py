"""What templates ask and no section holds as such: the last meeting, what comes next, an entry for each source."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate
from typing import Final

from msgspec import Struct

from briefgen.model.briefing import (
    Briefing,
    Change,
    Comment,
    Event,
    Evidence,
    Participant,
    Reaction,
    Statement,
    statements,
)
from briefgen.model.source import Source
from briefgen.model.vocabulary import firmness
from briefgen.patterns import Pattern
from briefgen.templating.own_lines import OwnLines, own_lines
from briefgen.templating.regions import REGIONS

_DAY: Final = len("2026-01-11")
_MET: Final = Pattern(r"\b(?:met|sat down|held (?:[a-z]+ )?(?:talks|meetings?|summits?))\b", re.IGNORECASE)
"""A verb that says that they met: what stands before it in the sentence can still take it back."""
_MEETING: Final = Pattern(r"\b(?:summit|meetings?|talks|visit(?:ed)?)\b", re.IGNORECASE)
"""A word for a meeting: anything in the sentence can take it back."""
_TOGETHER: Final = Pattern(r"\b(?:they|the two|both|each other|one another|the leaders|their)\b", re.IGNORECASE)
_NOT_HELD: Final = Pattern(
    r"\b(?:not|never|no|without|would|will|shall|could|may|might|should|plan(?:s|ned)?|expect(?:s|ed)?|due|set to|"
    r"hope[sd]?|want(?:s|ed)?|cancel(?:s|led|ed)?|postpone[sd]?|called off|refuse[sd]?|propose[sd]?|if|ahead of|"
    r"before|wish(?:es|ed)?|intend(?:s|ed)?|agreed to|"
    r"invit(?:es|ed|ation)|abandon(?:s|ed)?|scrapp?(?:s|ed)?|delay(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""What may say that a meeting was not held: in doubt it was not."""
_HORIZON: Final = 5
"""Years."""
_MOST_COUNTRIES: Final = 3
_BULLETS: Final = 5
_FEWEST_BULLETS: Final = 3
_SHORT: Final = 30
"""Words of a bullet of the digest, where there are enough others."""


class Entry(Struct, frozen=True):
    """What a digest tells of one source."""

    source: Source
    bullets: tuple[Statement, ...]
    countries: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    """What is new or different in its lines since an older briefing."""
    comments: tuple[Comment, ...] = ()
    """What people remarked on the source or on its lines."""


def last_met(briefing: Briefing) -> tuple[Event, ...]:
    """Return the latest event before the briefing's date that tells of a meeting of the parties; nothing in doubt."""
    before = (event for event in briefing.timeline if _last_day(event.date) < (briefing.date or ""))
    met = [event for event in before if _tells_of_meeting(event.text) and _is_ours(event.text, briefing)]
    return (max(met, key=lambda event: _last_day(event.date)),) if met else ()


def next_dates(briefing: Briefing) -> tuple[Event, ...]:
    """Return the events that begin in the years after the briefing's date; none where it has no date.

    What is to be reached by 2050 is an aim and no next step.
    """
    date = briefing.date
    if not date:
        return ()
    last = str(int(date[:4]) + _HORIZON)
    later = (event for event in briefing.timeline if event.date > date and not date.startswith(event.date))
    return tuple(event for event in later if event.date[:4] <= last)


def positions(briefing: Briefing) -> tuple[Statement, ...]:
    """Return the statements that are attributed to somebody who is no agency or outlet, each once.

    What somebody tells of the past is no position: the background is left out.
    """
    agencies = {name.casefold() for source in briefing.sources for name in (*source.origins, source.publisher) if name}
    said = (
        item
        for section, item in statements(briefing)
        if not section.startswith(("background", "summary"))
        and item.attributed_to
        and item.keep != "drop"
        and not _is_press(item.attributed_to.casefold(), agencies)
    )
    return tuple({item.text: item for item in said}.values())


def countries(briefing: Briefing, source: str = "") -> tuple[str, ...]:
    """Return the countries that a briefing, or what it has of one source, tells of most; parties of agreements last.

    Of a briefing's parties only those count that its title names.
    """
    named = Counter(
        country
        for item in _with_country(briefing)
        if _rests_on(item, source)
        for country in item.country.split("; ")
        if country
    )
    for agreement in briefing.agreements:
        for party in agreement.parties if _rests_on(agreement, source) else ():
            if party in REGIONS and (source or _is_named(party, briefing.title)):
                named.setdefault(party, 0)
    titled = sorted(named, key=lambda country: (not _is_named(country, briefing.title), -named[country]))
    return tuple(titled[:_MOST_COUNTRIES])


def _is_named(country: str, text: str) -> bool:
    """Tell whether a text has a country's name, alone or in a longer word, but not as a piece of another country's.

    >>> _is_named("Niger", "Nigeria, Chad"), _is_named("Niger", "Nigeria, Niger"), _is_named("Japan", "Japanese")
    (False, True, True)
    """
    for other in REGIONS:
        if country in other and country != other:
            text = text.replace(other, " ")
    return country in text


def _rests_on(item: Statement | Participant, source: str) -> bool:
    return not source or any(piece.source == source for piece in item.evidence)


def entries(briefing: Briefing) -> tuple[Entry, ...]:
    """Return an entry for each source that a statement rests on.

    They stand as the desk ranks them, then by what a person has pinned in them, by their firmest agreement and by the
    salience of their lines; equals stay in the order of the sources.
    """
    ranks = by_source(briefing.desk.priorities, briefing)
    own: dict[str, list[Statement]] = {source.id: [] for source in briefing.sources}
    for _, item in statements(briefing):
        own.setdefault(item.evidence[0].source, []).append(item)
    made = [entry for source in briefing.sources if (entry := _entry(briefing, source, own[source.id])).bullets]
    return tuple(sorted(made, key=lambda entry: (ranks.rank(entry.source.id), _weight(entry, briefing))))


def by_source(text: str, briefing: Briefing) -> OwnLines:
    """Return what a text of the desk says of each source: its lines begin with "s2:"."""
    return own_lines(text, [source.id for source in briefing.sources])


def other_comments(briefing: Briefing, told_of: Sequence[Entry]) -> tuple[Comment, ...]:
    """Return the comments that stand in none of a briefing's entries."""
    told = {id(comment) for entry in told_of for comment in entry.comments}
    return tuple(comment for comment in briefing.comments if id(comment) not in told)


def _entry(briefing: Briefing, source: Source, own: list[Statement]) -> Entry:
    names = {source.id, *(item.id for item in own)}
    return Entry(
        source,
        _bullets(briefing, own),
        countries(briefing, source.id),
        tuple(change for change in briefing.changes if change.statement in names),
        tuple(comment for comment in briefing.comments if comment.on in names),
    )


def _weight(entry: Entry, briefing: Briefing) -> tuple[float, ...]:
    """Return what sorts the weightiest entry first."""
    pins = sum(1 for item in entry.bullets if item.keep == "pin")
    own = (item for item in briefing.agreements if item.keep != "drop" and item.evidence[0].source == entry.source.id)
    firmest = max((firmness(item.status) for item in own), default=-1)
    return -pins, -firmest, -round(sum(item.salience for item in entry.bullets), 6)


def rejected(briefing: Briefing) -> tuple[Source, ...]:
    """Return the sources that no statement rests on."""
    used = {piece.source for _, item in statements(briefing) for piece in item.evidence}
    return tuple(source for source in briefing.sources if source.id not in used)


def left_out(briefing: Briefing) -> Callable[[Sequence[Evidence]], bool]:
    """Return what tells whether all quotations stand in passages that were set aside: those of another story."""
    found: dict[str, list[tuple[int, int]]] = {}
    for item in sorted(briefing.set_aside, key=lambda item: item.start):
        found.setdefault(item.source, []).append((item.start, item.end))
    spans = {
        source: ([start for start, _ in passages], list(accumulate((end for _, end in passages), max)))
        for source, passages in found.items()
    }

    def is_aside(piece: Evidence) -> bool:
        starts, ends = spans.get(piece.source, ([], []))
        before = bisect_left(starts, piece.end)
        return before > 0 and ends[before - 1] > piece.start  # the furthest end of what begins before it ends

    return lambda evidence: all(map(is_aside, evidence))


def _is_press(who: str, agencies: Collection[str]) -> bool:
    named = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", who) for name in agencies)  # "ap" is in "japan"
    return named or not _PRESS.isdisjoint(who.split())


_PRESS: Final = frozenset({
    "agency", "agencies", "broadcaster", "daily", "journal", "media", "news", "newspaper", "newspapers", "outlet",
    "outlets", "paper", "press", "report", "reports", "television", "tv",
})  # fmt: skip
"""Words of a party that only tells what others want."""


def _with_country(briefing: Briefing) -> Iterator[Participant | Reaction]:
    yield from briefing.participants
    yield from briefing.domestic_reactions


def _bullets(briefing: Briefing, own: list[Statement]) -> tuple[Statement, ...]:
    """Return a source's bottom line and most salient statements, in their order; short ones where they suffice."""
    told = list({item.text: item for item in own if item.keep != "drop"}.values())
    short = [item for item in told if len(item.text.split()) <= _SHORT or item.keep == "pin"]
    usable = short if len(short) >= _FEWEST_BULLETS else told
    first = {item.text for item in briefing.summary}
    ranked = sorted(usable, key=lambda item: (item.keep != "pin", item.text not in first, -item.salience))[:_BULLETS]
    return tuple(sorted(ranked, key=lambda item: item.evidence[0].start))


def _last_day(date: str) -> str:
    """Return a text that sorts as the last day of a date, however precise it is."""
    return date if len(date) == _DAY else f"{date}-99"


def _tells_of_meeting(text: str) -> bool:
    met = _MET.search(text)
    if met is not None:
        return _NOT_HELD.search(text[: met.start()]) is None
    return _MEETING.search(text) is not None and _NOT_HELD.search(text) is None


def _is_ours(text: str, briefing: Briefing) -> bool:
    """Tell whether a meeting is one of the parties: both are named, or meant by a word for two."""
    if _TOGETHER.search(text):
        return True
    named = {person.country for person in briefing.participants if person.country and _names(person.name, text)}
    named |= {country for country in countries(briefing) if _is_named(country, text)}
    return len(named) > 1


def _names(person: str, text: str) -> bool:
    return any(len(part) > 2 and re.search(rf"\b{re.escape(part)}\b", text) for part in person.split())  # noqa: PLR2004  # initials
