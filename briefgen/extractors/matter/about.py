"""What a deal or talks are about, in the text's own words behind the noun: "treaty to build a bridge"."""

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.extractors.language.words import listed

_ARTICLES = frozenset({"the", "a", "an"})
_STOPS = listed("""that which who whom whose where when after before as in at by with between under during while if but
    because since until till from than will would has have had is are was were be been said says say may might could can
    should must into through without against via per for to on over about within amid despite so yet not now today
    yesterday he she it they this these those there each one two three last next another such more most also only rather
    together again late early soon first across among along monday tuesday wednesday thursday friday saturday sunday""")
_TIMES = listed("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today tomorrow yesterday""")
_EMPTY = listed("""issue issues matter matters subject subjects ground basis table agenda terms way ways behalf side
    sides top paper course details detail text principle hold condition account record display range number various
    several many certain other same new""")
_DOING = listed("""build resume share sell buy supply end extend cut open export import return lease exchange protect
    develop create train free release swap host limit reduce halt restore lower raise finance fund deploy curb combat
    fight fish transfer lift cooperate allow permit ban deliver provide store ship lend merge demarcate mark normalise
    normalize reopen ease connect link join expand scrap abolish phase rebuild repair explore drill mine generate settle
    stop suspend freeze stabilise stabilize harmonise harmonize""")
"""What a deal is made to do."""
_MOST = 6
"""So many words at most."""
_OWNED = frozenset({"their", "its", "our", "my", "his", "her"})
_LINKS = frozenset({"of", "and"})


def about(texts: Sequence[str], event: str, parties: Sequence[str]) -> str:
    """Return " on sea cables" or " to build a bridge", as the first sentences that name the event say; else nothing.

    >>> about(["Peru and Chile signed a treaty to build a road bridge in Tacna."], "treaty", ("Peru", "Chile"))
    ' to build a road bridge'
    >>> about(["They signed a pact with Chile on a 90-kilometre sea cable on Friday."], "pact", ("Peru", "Chile"))
    ' on sea cable'
    """
    shape = re.compile(_SHAPE.format(event=event), re.IGNORECASE)
    found: Counter[str] = Counter()
    for number, text in enumerate(texts):
        for match in shape.finditer(text):
            by = _SAME.get(match["by"].lower(), match["by"].lower())
            phrase = _phrase(by, match["rest"].split())
            before = text[: match.start()].casefold().replace("n't", " not").replace("n’t", " not").split()
            if phrase and phrase not in parties and _DENIED.isdisjoint(before[-_NEAR:]):
                found[f" {by} {phrase}"] += _SURE if number < _LEAD else 1
    best = max(found, key=lambda one: found[one], default="")
    return best if found[best] > 1 else ""


_SHAPE = (
    r"\b{event}s?(?: of understanding)?(?: (?:with|between) \w[\w’'-]*(?: \w[\w’'-]*){{0,4}}?)?"
    r"(?: of (?:up to |about |some )?\d[\d.,]* ?(?:percent|per cent|%))? (?P<by>on|over|to|about) "
    r"(?P<rest>[^,.;:()\"“”—]{{3,90}})"
)
_SAME = {"about": "on"}
_DENIED = listed("no not never any without fail failed fails failing neither nor hardly yet")
_NEAR = 6
"""So many words before it a deal is denied."""
_LEAD, _SURE = 12, 3
"""Among so many sentences one telling is enough, and counts so much."""


def _phrase(by: str, told: Sequence[str]) -> str:
    """Return the noun phrase, or the verb with its object, that opens what is told behind the event's preposition."""
    rest = list(told)
    if by == "to" and rest[0] not in _DOING:
        return ""
    if by != "to":
        rest = _bare(rest)
    named = [word for word in rest if word.casefold() not in _ARTICLES][:1]
    if not named or named[0].casefold() in _TIMES | _EMPTY | _STOPS:
        return ""
    end = next((at for at, word in enumerate(rest) if at and _ends(word)), len(rest))
    return " ".join(_closed(rest[: min(end, _MOST)], cut=end > _MOST))


def _bare(rest: list[str]) -> list[str]:
    """Return a phrase without whose it is, and without a number at its head, the article with it."""
    if rest[0].casefold() in _OWNED:
        return rest[1:]
    numbers = next((at for at, word in enumerate(rest) if not (_has_digit(word) or word in _ARTICLES)), len(rest))
    return rest[numbers:] if any(map(_has_digit, rest[:numbers])) else rest


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


_PARTICIPLES = frozenset({"held", "made", "built", "sold", "bought", "lent", "caught", "grown", "run", "paid", "owed"})


def _ends(word: str) -> bool:
    """Tell whether a word is no more of the phrase: another clause, a number, whose it is, a participle behind it."""
    participle = (word.endswith("ed") and "-" not in word) or word in _PARTICIPLES
    return word.casefold() in _STOPS | _OWNED or _has_digit(word) or participle


def _closed(kept: list[str], *, cut: bool) -> list[str]:
    """Return a phrase without what hangs at its end; one that was cut ends before its last "of" or "and"."""
    if cut:
        links = [number for number, word in enumerate(kept) if word in _LINKS]
        kept = kept[: links[-1]] if links else []
    if not cut and kept[-1:] == ["of"]:
        return []  # of what it is was left out
    while kept and kept[-1] in _LINKS | _ARTICLES | {"to"}:
        kept = kept[:-1]
    return kept
