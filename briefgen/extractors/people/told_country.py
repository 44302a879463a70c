"""The country that an actor's own phrase tells, what stands beside it, or the place where the actor stands."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Word, words
from briefgen.extractors.people.actors import outside
from briefgen.extractors.people.speaker_words import ABROAD, BOUND, CROWDS, PLACING, TOWARDS
from briefgen.extractors.places.countries import Mention, mentions
from briefgen.patterns import Pattern

_AHEAD = 80
_APPOSED = 12
"""So many words of an apposition are read for a country."""


def own(who: str, tokens: Sequence[Word]) -> str:
    """Return the country that a phrase itself names, what its actor only deals with left aside."""
    heads = bool(tokens) and tokens[-1].folded in ABROAD
    found = [m for m in mentions(tokens) if heads or not _is_object(who, m)]
    return found[0].country if found else ""


def _is_object(text: str, mention: Mention) -> bool:
    before = words(text[max(0, mention.start - 24) : mention.start])
    after = words(text[mention.end : mention.end + 24])
    felt = len(before) > 1 and before[-1].folded == "of" and before[-2].folded in TOWARDS
    bound = felt or (
        bool(before) and (before[-1].folded in BOUND or (mention.kind == "people" and before[-1].folded == "in"))
    )
    return bound or (bool(after) and after[0].folded in ABROAD)


def apposed(text: str, who: str) -> str:
    """Return the country in what stands beside a name: "Ann Lee, a Kenyan economist", "Kenya's envoy, Ann Lee"."""
    at = text.find(who)
    ahead = text[max(0, at - _AHEAD) : at]
    if ahead.endswith(", "):
        office = ahead[:-2].rpartition(",")[2].rpartition(". ")[2]
        told = (
            own(office, words(office))
            if not {"in", "on", "at", "after", "to"} & {w.folded for w in words(office)[:1]}
            else ""
        )
        if told:
            return told
    from_home = _FROM_HOME.match(text, at + len(who)) if at >= 0 else None
    if from_home is not None:
        return own(from_home[1], words(from_home[1]))
    if at < 0 or not text[at + len(who) : at + len(who) + 5].startswith((", ", " of ", " from ", " (", ", of ")):
        return ""
    rest = text[at + len(who) :]
    stop = rest.find(",", 2)
    phrase = " ".join(rest[: stop if stop > 0 else None].split()[:_APPOSED])
    if {"said", "says", "told", "called", "who"} & {w.folded for w in words(phrase)}:
        return ""
    return own(phrase, words(phrase))


_FROM_HOME = Pattern(
    r", (?:aged )?\d{1,3}, (?:(?:who is |originally )*from |of )([^,;\"“]{2,40}(?:, [A-Z][^,;\"“]{2,30})?),"
)
"""Where somebody is from, behind an age: "Ann Lee, 32, from Quayside, Aldmouth, said"."""


def described(text: str, who: str) -> str:
    """Return a phrase with what stands beside it between commas: "Ann Lee, who chairs the union"."""
    at = text.find(who)
    if at < 0:
        return who
    ahead = text[max(0, at - _AHEAD) : at]
    office = ahead[:-2].rpartition(",")[2].strip() if ahead.endswith(", ") else ""
    rest = text[at + len(who) :]
    near = rest[: rest.find(",", 2)] if rest.startswith((", ", " of ", " from ", " at ")) else ""
    return " ".join(f"{office} {who} {' '.join(near.split()[:_APPOSED])}".split())


def located(sentence: Annotated, who: str) -> str:
    """Return the country of the place where the actor stands: "voters in Ireland", "marched in Lima"."""
    text = outside(sentence.text)
    at = max(0, sentence.text.find(who)) if who else 0
    crowd = not CROWDS.isdisjoint(word.folded for word in words(text))
    behind = [m for m in sentence.mentions if m.start >= at and text[m.start : m.end].strip()]
    for mention in behind:
        if text[mention.end : mention.end + 6].casefold().endswith("based"):
            return mention.country
        between = [word.folded for word in words(text[at + len(who) : mention.start])]
        near = (crowd or len(between) <= _ADJACENT) and _is_place(text, mention)
        if near and not _is_object(text, mention):
            return mention.country
    return ""


_ADJACENT = 2
"""So many words between an actor and a place: "voters in Ireland", "lawmakers in the Knesset"."""


def _is_place(text: str, mention: Mention) -> bool:
    """Tell whether a country is told as a place, behind "in", "across" and their like."""
    before = [word.folded for word in words(text[max(0, mention.start - _NEAR) : mention.start])]
    if before[-1:] == ["the"]:
        before.pop()
    return bool(before) and before[-1] in PLACING and mention.kind != "people"


_NEAR = 24
