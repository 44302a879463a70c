"""What a verb tells of an undertaking with what stands beside it: its sense, its object, its outlook."""

from itertools import pairwise

from msgspec import Struct

from briefgen.extractors.language.inflection import Form
from briefgen.extractors.language.lexicon import SAYING
from briefgen.extractors.undertaking import outlook_words, pending, undertakings
from briefgen.extractors.undertaking.clauses import Clauses
from briefgen.extractors.undertaking.governing import FIRM, weaker
from briefgen.model.vocabulary import Status, firmness

NEAR = 7
"""How many words before or after a verb what it is about is looked for."""
_NEEDING = frozenset({"need", "needs", "needed"})
"""What one only needs to do is nobody's undertaking."""
_NOTHING = {("no",), ("nothing",), ("neither",), ("none",)}
_BY_NOBODY = {("by", "neither"), ("by", "none"), ("by", "nobody"), ("by", "no")}
_STARTING = frozenset({"begin", "reopen", "relaunch", "revive", "extend", "prolong"})
"""Verbs that of talks tell no more than that they are held."""


class Entry(Struct, frozen=True):
    """A verb's form in the table."""

    words: tuple[str, ...]
    status: Status
    kind: Form
    verb: str


class Place(Struct, frozen=True):
    """Where a verb's form stands."""

    index: int
    last: int
    """The number of its last word."""
    entry: Entry


def is_only_needed(words: Clauses, index: int, governors: tuple[str, ...]) -> bool:
    """Tell whether a verb is only what somebody needs to do: that is nobody's undertaking."""
    before = index - len(governors) - 1
    return governors[-1:] == ("to",) and not _NEEDING.isdisjoint(words.between(before, before + 1))


def is_meant(words: Clauses, index: int, last: int, entry: Entry) -> bool:
    """Tell whether a form has the sense that counts: "a sign that" is no signature, and what weighs heavily no plan."""
    word, following = words.folded[index], words.folded[last + 1 : last + 2]
    if last == index and following and following[0] in undertakings.OTHER_SENSE.get(word, ()):
        return False
    state = {"is", "are", "was", "were", "be", "not", "being"}
    if last == index and word in undertakings.ADJECTIVES and index and words.folded[index - 1] in state:
        return False
    if words.folded[index - 1 : index] == ("who",) and words.folded[index - 2 : index - 1] != ("those",):
        return False  # what somebody did who is now doing something else
    if _is_source(words, index) or _is_silence(words, last, entry):
        return False
    return _is_about(words, index, last, entry)


_RUNNING_OUT = frozenset({"expires", "expire", "lapses", "lapse"})
"""What a deal does one day that is in force."""
_BEGINNINGS = frozenset({"start", "opening", "beginning", "meeting", "arrival", "departure", "flight", "announcement"})
"""Whose delay ends no deal."""


def _is_about(words: Clauses, index: int, last: int, entry: Entry) -> bool:
    """Tell whether what a verb has to be about stands near it."""
    if entry.verb in outlook_words.FADING:
        return not outlook_words.PROSPECTS.isdisjoint(words.between(index - NEAR, index))
    if words.folded[index] in _RUNNING_OUT:
        return False
    if entry.verb == "delay" and not _BEGINNINGS.isdisjoint(words.between(last + 1, last + 4)):
        return False
    if entry.verb == "break":
        return not outlook_words.TRUCES.isdisjoint(words.between(index - NEAR, last + 4))
    if entry.verb in undertakings.NEEDS_DEAL:
        return _is_near(words, index, last, undertakings.DEALS | {"talks", "negotiations"})
    return entry.verb not in undertakings.NEEDS_PACT or _is_near(words, index, last, undertakings.MATTERS)


def _is_silence(words: Clauses, last: int, entry: Entry) -> bool:
    """Tell whether somebody only will not talk about it: "declined to say", "refused to comment"."""
    following = words.folded[last + 1 : last + 3]
    return entry.verb in {"decline", "refuse"} and following[:1] == ("to",) and following[1:] in outlook_words.SAYING


def _is_source(words: Clauses, index: int) -> bool:
    """Tell whether a verb only names who says so: "a sign, as the agency notes, that"."""
    at = index
    while at > 0 and not words.opens(at) and index - at < NEAR:
        at -= 1
    return words.folded[at] == "as" and words.folded[index].endswith("s") and at < index


def _is_near(words: Clauses, index: int, last: int, nouns: frozenset[str]) -> bool:
    """Tell whether a treaty or the like stands near the verb: nobody signs by concluding that it rains."""
    if words.folded[last + 1 : last + 2] == ("that",):
        return False
    return not nouns.isdisjoint(words.between(index - NEAR, last + NEAR + 1))


def sense(words: Clauses, index: int, last: int, entry: Entry) -> Status | None:
    """Return the rung of a verb with its object: to suspend tariffs is to agree, to deny a report is nothing."""
    if entry.verb == "conclude" and not {"talks", "negotiations"}.isdisjoint(words.between(index, last + NEAR)):
        return "agreed"
    if entry.verb == "decide" and words.folded[last + 1 : last + 2] in {("whether",), ("if",)}:
        return "discussed"
    if entry.verb in _STARTING and _is_of_talks(words, index, entry):
        return "discussed"
    if entry.verb in outlook_words.DESCRIBING and _is_said_by_deal(words, index, last, entry):
        return "agreed"
    return _failed(words, index, last, entry) if entry.status == "failed" else entry.status


def _is_of_talks(words: Clauses, index: int, entry: Entry) -> bool:
    """Tell whether only talks begin or go on: "talks began", "the deadline for a deal was extended"."""
    talk = outlook_words.TALKS
    if entry.verb in {"extend", "prolong"}:
        talk |= {"conference", "deadline", "summit"}
    return not talk.isdisjoint(words.between(index - 2 * NEAR, index))


def _failed(words: Clauses, index: int, last: int, entry: Entry) -> Status | None:
    """Return the rung of a verb of failure with its object: what relieves, or rejects an evil, is agreed."""
    near = {*words.between(last + 1, last + 5), *words.between(index - 3, index)}
    pact = not (undertakings.DEALS | {"talks", "negotiations", "participation", "membership"}).isdisjoint(near)
    if entry.verb in undertakings.RELIEVING and not pact and near & undertakings.BURDENS:
        return "agreed"
    if entry.verb == "reject" and near & undertakings.TALES:
        return None
    return "agreed" if entry.verb == "reject" and near & undertakings.EVILS else "failed"


def _is_said_by_deal(words: Clauses, index: int, last: int, entry: Entry) -> bool:
    """Tell whether a verb's subject is a deal that there is: "the new agreement also seeks to"."""
    told_of = entry.kind == "past" and " " not in entry.verb  # "the deal outlined by the minister"
    if told_of or words.folded[last + 1 : last + 2] in {("by",), ("in",)}:
        return False
    at = index - 1
    while at > 0 and (words.folded[at].endswith("ly") or words.folded[at] in {"also", "further"}):
        at -= 1
    if at < 0 or words.folded[at] not in undertakings.DEALS - outlook_words.VAGUE:
        return False
    return outlook_words.NOT_MADE.isdisjoint(words.between(at - 4, at))


def outlook(words: Clauses, place: Place, status: Status, governors: tuple[str, ...]) -> tuple[Status, int]:
    """Return the rung as what stands directly beside the verb leaves it, and where its words end.

    What is signed "nothing" or agreed "no date" is not; what is aimed "at signing" is to come.
    """
    last = place.last
    if firmness(status) >= FIRM and words.folded[last + 1 : last + 3] in _BY_NOBODY:
        return "failed", last + 2
    if place.entry.verb in outlook_words.COMPLETING and place.entry.kind == "ing" and governors:
        return weaker(status, "discussed"), last
    if firmness(status) >= FIRM and words.folded[last + 1 : last + 2] in _NOTHING:
        open_yet = not undertakings.UNSET.isdisjoint(words.between(last + 2, last + 4))
        return ("discussed" if open_yet else "failed"), last + 1
    if place.entry.kind == "ing" and not governors and _is_unrealised(words, place.index):
        return weaker(status, "discussed"), last
    if head(place.entry.verb) in outlook_words.SPEAKING and set(governors) & undertakings.FUTURE:
        return weaker(status, "discussed"), last
    beside = pending.beside(words, last, place.entry.verb, status)
    return weaker(beside, _in_force(words, place, governors)), last


def _in_force(words: Clauses, place: Place, governors: tuple[str, ...]) -> Status:
    """Return the firmest rung of what takes effect: told in the present it is to come, and no truce is signed by it."""
    entry = place.entry
    if head(entry.verb) not in outlook_words.BEGINNING or entry.words[-1] not in {"force", "effect"}:
        return "signed"
    if entry.kind in {"base", "finite"} and not set(governors) & undertakings.COPULAS:
        return "planned"
    before = words.between(place.index - NEAR, place.index)
    if not outlook_words.UNDOING.isdisjoint(before):
        return "failed"
    treaty = not (undertakings.DEALS - outlook_words.TRUCES).isdisjoint(before)
    if not treaty and not undertakings.BURDENS.isdisjoint(before):
        return "agreed"
    truce = not outlook_words.TRUCES.isdisjoint(before)
    return "agreed" if truce or (entry.words[-1] == "effect" and not treaty) else "signed"


def _is_unrealised(words: Clauses, index: int) -> bool:
    """Tell whether a form in "-ing" only names what may be done: "argued that signing it", "aimed at signing"."""
    if words.opens(index):
        return False
    named = words.folded[index - 1] in outlook_words.NAMING
    return named or (words.folded[index - 1] == "the" and words.folded[max(index - 2, 0)] in {"for", "before", "to"})


def is_due(words: Clauses, index: int, entry: Entry, governors: tuple[str, ...]) -> bool:
    """Tell whether a verb is the ratification that a deal still has to pass: "both parliaments must ratify it"."""
    approved = entry.verb in _APPROVING and _is_near(words, index, index, undertakings.DEALS)
    if (
        not (entry.verb == "ratify" or approved)
        or words.depths[index]
        or not (SAYING - {"states"}).isdisjoint(words.folded)
    ):
        return False  # who says that it must be only demands it
    before = words.folded[max(index - NEAR, 0) : index]
    needed = "must" in governors or any(pair in {("has", "to"), ("have", "to")} for pair in pairwise(before))
    alone = before[-1:] and before[-1] in _LEADING_TO  # not "drafted, signed and ratified"
    return bool(needed and alone) and _UNSURE.isdisjoint(before)


_APPROVING = frozenset({"approve", "endorse", "adopt"})
_LEADING_TO = frozenset({"must", "to", "be", "still", "first", "now", "also", "then", "formally"})
_UNSURE = frozenset({"not", "never", "whether", "if", "might", "may", "would", "n't"})


def head(verb: str) -> str:
    """Return the first word of a verb of several."""
    return verb.partition(" ")[0]
