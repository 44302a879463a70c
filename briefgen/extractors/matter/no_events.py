"""Where the word for an event tells of none: of what there is not, is over, was only prepared, or is another thing."""

from collections.abc import Sequence

from briefgen.extractors.language.words import Word, listed

_PREPARING = frozenset({"preparations", "preparation", "preparing", "prepare", "prepared"})
_PREPARED = 5
"""How many words before an event are looked at for its preparation."""
_WOULD_DEAL = listed("to will would can could may might must should cannot not rather they we you i who officials")
"""Behind these it is a verb: "would rather deal with each of them"."""
_OF_EXITS = listed("poll polls visa visas permit permits ban bans strategy route routes tax door interview polling")
_PAID = listed("euros dollars pounds million billion pay paid cost costs foot grown")
_PRICE = 8
"""So many words behind a bill may tell its sum."""
_NOT_BEGUN = frozenset({("have", "not"), ("has", "not"), ("had", "not")})
_GONE = listed("since ending broke breaking violating despite scrapping quit no")
_TO_DO = frozenset({"to", "not", "cannot"})
_PERSONS = listed("him her them me us relatives patients prisoners family friends")
_BESIDES = listed("""amid amidst through despite during triggering triggered sparking sparked prompting prompted
    provoking provoked fearing""")
"""Behind these an event is how, when or with what effect something else happened: "amid protests"."""
_BESIDES_FAR = 3
_OFFICIAL = listed("""special official military police guard patrol combat presidential ministerial royal public civic
    constitutional parliamentary household family light other his her their its your legal religious peacekeeping
    consular ceremonial daily usual""")
"""Duties of these kinds somebody does, and nobody pays."""
_LOOKED_AT = listed("on-site onsite site home hospital prison school family field inspection")
"""Visits of inspectors and relatives, and none of states."""
_GONE_FAR = 3
"""So few words in front of an event that is over: "since a ceasefire", "ending the truce"."""


def is_of_a_party(tokens: Sequence[Word], after: int) -> bool:
    """Tell whether a name follows at once: "the ruling Social Democrats"."""
    return after < len(tokens) and tokens[after].text[:1].isupper()


def _is_gone(told: Sequence[str], at: int) -> bool:
    """Tell whether an event is over, or there is none: "since a ceasefire", "such a deal", "not a deal"."""
    near = told[max(at - 2, 0) : at]
    return "such" in near or near == ["not", "a"] or not _GONE.isdisjoint(told[max(at - _GONE_FAR, 0) : at])


def _is_besides(told: Sequence[str], at: int) -> bool:
    """Tell whether an event is only a circumstance, or its word means another thing: "amid protests", "her duties"."""
    before = told[at - 1] if at else ""
    if (told[at] == "duties" and before in _OFFICIAL) or (told[at] in {"visit", "visits"} and before in _LOOKED_AT):
        return True
    return not _BESIDES.isdisjoint(told[max(at - _BESIDES_FAR, 0) : at])


def is_else(told: Sequence[str], at: int, end: int) -> bool:
    """Tell whether a word is no event here: one that there is not, a news conference, a ruling party."""
    before, after = told[at - 1] if at else "", told[at + 1] if at + 1 < len(told) else ""
    done = told[at] in {"visit", "visits"} and (before in _TO_DO or after in _PERSONS)  # a verb, and no event of states
    if done or tuple(told[end : end + 2]) in _NOT_BEGUN or not _PREPARING.isdisjoint(told[max(at - 2, 0) : at]):
        return True
    paid = told[at] == "bill" and not _PAID.isdisjoint(told[at + 1 : at + _PRICE])  # one that somebody has to pay
    if paid or (told[at] == "exit" and (after in _OF_EXITS or before in _WOULD_DEAL)):
        return True
    if told[at] == "deal" and after == "with" and before in _WOULD_DEAL:
        return True
    if before in {"no", "without"} or _is_gone(told, at) or _is_besides(told, at):
        return True
    if "for" in told[max(at - _PREPARED, 0) : at] and not _PREPARING.isdisjoint(told[max(at - _PREPARED, 0) : at]):
        return True  # of what is only prepared
    return (told[at] == "conference" and before in {"news", "press"}) or (
        told[at] == "ruling" and after in {"party", "coalition", "parties", "alliance", "bloc", "front", "that", "out"}
    )
