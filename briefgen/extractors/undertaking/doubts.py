"""What a sentence adds by which an undertaking is less than its verb says: hearsay, near misses, failures behind it."""

from briefgen.extractors.language.lexicon import word_set
from briefgen.extractors.undertaking import outlook_words, undertakings
from briefgen.extractors.undertaking.clauses import Clauses
from briefgen.extractors.undertaking.governing import FIRM, Sign
from briefgen.model.vocabulary import firmness

_NEAR = 6
"""How many words from a sign what it is about is looked for."""
_DECIDING = frozenset({"agree", "decide", "vote", "ask", "request", "announce", "choose", "opt", "resolve"})
"""Verbs by which somebody gives something up: "decided to withdraw from the treaty"."""
_TELLING = frozenset({"announce", "confirm", "declare"})
_REPORTING = _TELLING | {"acknowledge", "admit", "concede", "recognize", "recognise"}
_BACKING = frozenset({"approve", "back", "endorse"})
_MOTIONS = word_set("motion bill decision resolution law referendum")
_CHARGING = frozenset({"instruct", "task", "direct", "mandate", "authorise", "authorize"})
_AT_RISK = (("in", "danger"), ("in", "jeopardy"), ("at", "risk"), ("in", "doubt"), ("in", "limbo"))
_ENDS = outlook_words.UNDOING | {"end", "collapse", "postponement", "breakdown", "failure"}
_UNDERTAKING = frozenset({"agree", "promise", "pledge", "undertake", "vow"})
_CONSIDERING = frozenset({"consider", "reconsider", "look into", "ponder", "contemplate", "weigh"})
_GIVEN_UP = (
    undertakings.DEALS
    | outlook_words.TALKS
    | word_set("""
    signing signature ratification participation membership summit meeting visit round
""")
)
"""What is given up where an undertaking fails by it."""
_VAIN = (("in", "vain"), ("without", "success"), ("to", "no", "avail"))
_ENDING = frozenset({
    "ratify", "enter into force", "come into force", "take effect", "collapse", "lapse", "expire", "fall apart",
    "annul", "break down", "unravel", "cancel", "scrap", "suspend", "abandon", "tear up", "implement", "crumble",
    "reject", "terminate", "revoke", "freeze", "fall through",
})  # fmt: skip
"""What, where it fails or is told of a deal behind "but", has undone the deal."""
_PROPOSING = frozenset({"propose", "offer", "invite", "suggest", "request", "ask", "urge", "call for", "put forward"})
_REFUSING = frozenset({
    "reject", "refuse", "rebuff", "spurn", "decline", "turn down", "turn it down", "turn them down", "veto", "rule out",
    "turn the offer down", "turn the proposal down", "turn the idea down",
})  # fmt: skip
_ONE_SIDED = frozenset({"approve", "endorse", "adopt", "present", "unveil"})
_BEGINNINGS = word_set("offer bid draft negotiating")
"""What one side approves before there is anything to agree on."""
_STARTS = word_set("start opening launch beginning resumption")
_SIGNATURES = frozenset({"ratification", "the", "signing"})
_GATHERING = word_set("meet gather convene reconvene assemble fly travel")
_ATTEMPTS = word_set("try seek discuss negotiate attempt explore debate consider")
_TRYING = frozenset({"effort", "bid", "attempt"})
_AGAIN = word_set("again next another further second new")
_MEETINGS = word_set("meeting meetings summit round session talks")


def broken_up(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return what became of a thing of which only the aim is told first: "a summit meant to set it up broke up"."""
    before = words.folded[max(first.first - 1, 0)]
    if words.folded[first.first] not in _AIMED or before in undertakings.COPULAS:
        return None
    behind = (sign for sign in signs if sign.first > first.last and sign.verb and sign.depth <= first.depth)
    return next((sign for sign in behind if sign.status == sign.told == "failed"), None)


_AIMED = frozenset({"meant", "supposed", "intended", "designed"})


def doubted(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the sign that a sentence leaves of the one that its main clause asserts first, or None for that itself."""
    return (
        _given_up(words, first, signs)
        or _ended(words, first)
        or _refusal_told(words, first, signs)
        or _complement(words, first, signs)
        or _decided_against(words, first)
        or _only_considered(words, first, signs)
        or _fallen(words, first, signs)
        or _in_vain(words, first, signs)
        or _refused(words, first, signs)
        or _undone(words, first, signs)
        or _of_signature(words, first, signs)
        or _only_begun(words, first)
        or _only_met(words, first)
    )


def _given_up(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the failure that somebody decides on or asks for: "asked to postpone the signing"."""
    if (
        first.verb not in _DECIDING | _BACKING
        or first.status not in {"agreed", "discussed"}
        or first.status != first.told
    ):
        return None
    for sign in signs:
        direct = words.between(first.last + 1, sign.first) == ("to",) or _is_moved(words, first, sign)
        near = words.between(sign.last + 1, sign.last + _NEAR)
        if sign.told == "failed" and direct and not _GIVEN_UP.isdisjoint(near):
            return Sign("failed", first.first, sign.last, first.depth, sign.verb, "failed")
    return None


def _is_moved(words: Clauses, first: Sign, sign: Sign) -> bool:
    """Tell whether what is approved is a motion for it: "backed a motion to quit the treaty"."""
    between = words.between(first.last + 1, sign.first)
    return (
        first.verb in _BACKING and between[-1:] == ("to",) and len(between) < _NEAR and not _MOTIONS.isdisjoint(between)
    )


def _ended(words: Clauses, first: Sign) -> Sign | None:
    """Return the failure that somebody announces: "confirmed the suspension of the treaty"."""
    if first.verb not in _TELLING | _BACKING or first.status != "agreed":
        return None
    for at in range(first.last + 1, min(first.last + 4, len(words.folded))):
        if words.folded[at] in _ENDS:
            near = set(words.between(at + 1, at + _NEAR))
            lost = near & _GIVEN_UP and not near & undertakings.BURDENS
            return Sign("failed", first.first, at, first.depth, first.verb, first.told) if lost else None
    return None


def _refusal_told(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the refusal that somebody announces: "confirmed that the treaty would not be renewed"."""
    if first.verb not in _TELLING or first.status != "agreed":
        return None
    for sign in signs:
        near = first.last < sign.first <= first.last + 2 * _NEAR and sign.depth <= first.depth + 1
        helped = not {"will", "would"}.isdisjoint(words.between(sign.first - 1, sign.first + 1))
        if near and sign.status == "failed" and helped and "not" in words.between(sign.first, sign.last + 1):
            return sign
    return None


def _complement(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the failure or the mere talk that somebody reports: "confirmed that the talks had collapsed"."""
    if first.verb not in _REPORTING or first.status != "agreed":
        return None
    if "that" not in words.between(first.last + 1, first.last + 4):
        return None
    told = [sign for sign in signs if sign.first > first.last and words.clause[sign.first] == words.clause[first.last]]
    sign = min(told, key=lambda sign: (sign.depth, sign.first), default=None)
    if sign is None or sign.depth > first.depth or not (sign.verb or words.folded[sign.first] in {"trying", "under"}):
        return None
    if not {"which", "who", "whose", "where"}.isdisjoint(words.between(first.last, sign.first)):
        return None
    open_yet = sign.status == "discussed" and sign.told in {"discussed", None}
    return sign if open_yet or sign.status == "failed" else None


def _decided_against(words: Clauses, first: Sign) -> Sign | None:
    """Return the refusal that is decided: "decided not to sign", "decided against joining"."""
    if first.verb not in {"decide", "choose", "vote", "opt"} or first.status != "agreed":
        return None
    following = words.folded[first.last + 1 : first.last + 4]
    refused = following[:2] == ("not", "to") and not undertakings.REFUSABLE.isdisjoint(following)
    against = following[:1] == ("against",)
    return (
        Sign("failed", first.first, first.last + 1, first.depth, first.verb, first.told) if refused or against else None
    )


def _only_considered(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return what is left of an undertaking only to think about something: "promised to consider the request"."""
    if first.status != "agreed" or first.verb not in _UNDERTAKING | _CHARGING:
        return None
    for sign in signs:
        charged = first.verb in _CHARGING and 0 < sign.first - first.last <= _NEAR
        if charged and sign.told == "discussed" and words.folded[sign.first - 1] == "to":
            return Sign("discussed", first.first, first.last, first.depth, first.verb, first.told)
        if sign.verb in _CONSIDERING and words.between(first.last + 1, sign.first) == ("to",):
            return Sign("discussed", first.first, sign.last, first.depth, first.verb, first.told)
    return None


def _fallen(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return what has become of a deal: "was signed in May but never ratified", "agreed, but remain divided"."""
    if firmness(first.status) < FIRM:
        return None
    for sign in signs:
        if sign.first <= first.last or "but" not in words.between(sign.first - 4, sign.first) or sign.depth:
            continue
        if sign.status == "failed" and (sign.verb in _ENDING or not sign.verb):
            return sign
        if sign.status == "discussed" and words.folded[sign.first] in {"remain", "remains", "differences"}:
            return sign
    return None


def _in_vain(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the failure of what was sought "without success"."""
    if first.status != "discussed":
        return None
    return next((sign for sign in signs if words.between(sign.first, sign.last + 1) in _VAIN), None)


def _refused(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the refusal of what is proposed: "proposed a treaty, which Quito turned down"."""
    if first.told != "discussed" or first.verb not in _PROPOSING or first.status != "discussed":
        return None
    for sign in signs:
        if sign.status != "failed" or sign.verb not in _REFUSING or sign.first <= first.last:
            continue
        at = sign.first
        while at > first.last and not words.opens(at):
            at -= 1
        if words.folded[at] in {"which", "but"} and at > first.last:
            return sign
    return None


def _undone(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the failure that a sentence asserts of a deal: "the pact signed in 2009 was cancelled"."""
    before = words.folded[first.first - 1] if first.first else ""
    attached = before in undertakings.DEALS | {"plan", "plans", "proposal", "proposals"} and first.told is not None
    if not attached or words.folded[first.first] != words.folded[first.last] or first.status == "failed":
        return None
    if not words.folded[first.first].endswith(("ed", "ck", "ht")):
        return None
    for sign in signs:
        same = words.clause[sign.first] == words.clause[first.last] or words.opens(sign.first)
        later = first.last < sign.first and sign.depth == first.depth and same
        if later and sign.status == "failed" and _is_predicate(words, sign):
            return sign
        if later and words.between(sign.first, sign.last + 1) in _AT_RISK:
            return sign
    return None


def _is_predicate(words: Clauses, sign: Sign) -> bool:
    """Tell whether a verb goes on with a sentence whose subject stands before: no "and", no "to", no "-ing"."""
    before = words.folded[sign.first - 1]
    told = bool(sign.verb) or words.folded[sign.first] == "did"
    return told and before not in {"and", "to", "but"} and not words.folded[sign.first].endswith("ing")


def _of_signature(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return what is told of a signature: "the signing of the treaty is expected in May"."""
    if first.verb or first.status != "signed" or words.folded[first.first] not in _SIGNATURES:
        return None
    for sign in signs:
        near = first.last < sign.first and sign.depth <= first.depth and not _is_added(words, first, sign)
        if near and firmness(sign.status) < FIRM and (sign.verb or sign.status != "discussed" or _unlikely(words)):
            return sign
    return None


def _is_added(words: Clauses, first: Sign, sign: Sign) -> bool:
    """Tell whether a clause that is only added stands between two signs: "was signed, and talks will follow"."""
    return any(
        words.opens(at) and words.folded[at] in {"and", "but", "while"} for at in range(first.last + 1, sign.first + 1)
    )


def _unlikely(words: Clauses) -> bool:
    return "unlikely" in words.folded


def _only_begun(words: Clauses, first: Sign) -> Sign | None:
    """Return what is less than made as only one side's offer or a draft is approved."""
    if first.verb not in _ONE_SIDED or first.status != "agreed":
        return None
    for at in range(first.last + 1, min(first.last + _NEAR, len(words.folded))):
        word = words.folded[at]
        if words.clause[at] != words.clause[first.last] or word in {"to", "and", "that"}:
            return None
        if word in _BEGINNINGS or (word == "of" and words.folded[at - 1] in _STARTS and _is_talk(words, at)):
            return Sign("discussed", first.first, at, first.depth, first.verb, first.told)
        if word in undertakings.DEALS or word in {"for", "of"}:
            return None
    return None


def _is_talk(words: Clauses, at: int) -> bool:
    """Tell whether talks follow: "the start of negotiations"."""
    return not outlook_words.TALKS.isdisjoint(words.between(at + 1, at + 4))


def _only_met(words: Clauses, first: Sign) -> Sign | None:
    """Return what is left where sides will only meet: to try for something, or once more."""
    following = words.folded[first.last + 1 : first.last + 3]
    if first.status == "planned":
        gathered = not _GATHERING.isdisjoint((words.folded[first.last], *following[:1]))
        if gathered and _is_attempt(words, first.last):
            return Sign("discussed", first.first, first.last, first.depth, first.verb, first.told)
        return None
    if first.status != "agreed" or first.verb not in {"agree", "decide"} or following[:1] != ("to",):
        return None
    near = words.between(first.last + 3, first.last + _NEAR)
    met = following[1:] == ("meet",) and near[:1] == ("again",)
    held = following[1:] == ("hold",) and not _AGAIN.isdisjoint(near) and not _MEETINGS.isdisjoint(near)
    return Sign("planned", first.first, first.last + 2, first.depth, first.verb, first.told) if met or held else None


def _is_attempt(words: Clauses, last: int) -> bool:
    """Tell whether behind a meeting stands that it is to try for something: "will meet on Friday to try to"."""
    for at in range(last + 1, min(last + 3 * _NEAR, len(words.folded) - 1)):
        if words.clause[at] != words.clause[last]:
            return False
        word, following = words.folded[at], words.folded[at + 1]
        if (word == "to" and following in _ATTEMPTS) or (word in {"an", "a"} and following in _TRYING):
            return True
    return False
