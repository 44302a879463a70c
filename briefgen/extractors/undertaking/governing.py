"""What stands around a verb: its helpers, negations and modals, and what they leave of the status that it tells."""

import re
from functools import cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.language.inflection import Form, forms
from briefgen.extractors.undertaking import outlook_words, undertakings
from briefgen.extractors.undertaking.clauses import Clauses
from briefgen.model.vocabulary import Status, firmness

FIRM = firmness("agreed")
"""The rung from which on the words of a sentence must say so."""
REACH = 6
"""How many words before a verb can govern it."""
_CONTRACTED = re.compile(r"'(?:ll|d)\Z")
_AVOIDING = frozenset({("instead", "of"), ("rather", "than"), ("short", "of"), ("far", "from")})
"""Words behind which stands what was not done."""
_TRACES = frozenset(
    {"signs", "sign", "indications", "hints", "claim", "reports", "report", "suggestions", "suggestion"}
)
"""Before "that" they show what is only inferred."""
_IRREGULAR = frozenset({"drawn", "written", "put", "read", "laid", "set", "sent", "made", "done", "brought", "begun"})
"""Participles that do not end in "ed"."""
_LITTLE = frozenset({"nothing", "little"})
"""Subjects of which next to nothing is told as done."""
_AWAITING = frozenset({"until", "till", "once"})
"""They open a clause of what is still to come, where its verb stands in the present."""
_DENYING = frozenset({"denies", "denied", "disputes", "disputed"})
_MERELY = frozenset({"only", "just", "merely"})


class Sign(Struct, frozen=True):
    """One place of a sentence that tells a status."""

    status: Status
    first: int
    last: int
    """Numbers of its first and last word."""
    depth: int
    """0 in the main clause; more where it only accompanies."""
    verb: str = ""
    """The verb's base form; empty for a phrase or noun."""
    told: Status | None = None
    """What the verb says where nothing weakens it."""


def weaker(status: Status, bound: Status) -> Status:
    """Return the weaker of two rungs.

    >>> weaker("signed", "planned")
    'planned'
    """
    return status if firmness(status) <= firmness(bound) else bound


def governors(words: Clauses, index: int) -> tuple[str, ...]:
    """Return the words that govern the one at `index`, the nearest first: helpers, negations, "to"."""
    found = []
    clause = words.clause[index]
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        word = words.folded[at]
        if word in outlook_words.PARENTHETICAL and words.opens(at):  # "would not, however, accept"
            clause = words.clause[max(at - 1, 0)]
            continue
        if words.clause[at] != clause:
            break
        contracted = _CONTRACTED.search(word)
        if contracted is not None:
            found.append(contracted[0])
            break
        if word == "to" and at and words.folded[at - 1] in undertakings.CONTINUING:
            continue
        if word == "to":
            found.append(word)
            break
        if not (word in undertakings.HELPERS | undertakings.CONTINUING or word.endswith(("n't", "ly"))):
            break
        found.append(word)
    return tuple(found)


def joined_participle(words: Clauses, index: int) -> int:
    """Return the number of the first of the participles that the one at `index` is joined to, or `index`.

    What governs "drafted" in "has to be drafted, signed and ratified" governs the others too.
    """
    first = index
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        word = words.folded[at]
        if (word.endswith("ed") or word in _IRREGULAR) and (first < index or _is_joined_to(words, at, index)):
            first = at
        elif word not in {"and", "or", "up", "out"} and not word.endswith("ly"):
            break
    return first


def joined_base(words: Clauses, index: int) -> tuple[str, ...]:
    """Return the modal or "to" that governs a base form through the verb it is joined to: "will meet and sign"."""
    joint = index - 1
    while joint > 0 and words.folded[joint].endswith("ly"):  # "participate and freely express"
        joint -= 1
    if not index or not (words.opens(index) or words.folded[joint] in {"and", "or", "then"}):
        return ()
    for at in range(index - 1, max(-1, index - 1 - 3 * REACH), -1):
        word = words.folded[at]
        if word in undertakings.FUTURE | undertakings.WEAK or (word == "to" and at + 1 < index):
            return (word,)
    return ()


def _is_joined_to(words: Clauses, at: int, index: int) -> bool:
    """Tell whether a comma, "and" or "or" stands between two participles."""
    return words.opens(index) or not {"and", "or"}.isdisjoint(words.between(at + 1, index))


def judged(words: Clauses, sign: Sign, governed_by: tuple[str, ...]) -> Sign:
    """Return the sign as negation, modality, condition and question leave it."""
    status, first = sign.status, sign.first
    negation = _negation(words, first, governed_by)
    if negation is not None:
        status, first = _negated(words, sign, governed_by, negation), negation
    elif set(governed_by) & undertakings.WEAK:
        told = governed_by[-1:] in {("would",), ("'d",)} and is_reported(words, first)
        status, first = weaker(status, "planned") if told else "discussed", first - len(governed_by)
    elif set(governed_by) & undertakings.FUTURE:
        status, first = weaker(status, "planned"), first - len(governed_by)
    elif status == "planned" and "had" in words.between(first - 3, first + 1):  # "had been expected to": it was not
        status = "discussed"
    if status == "planned" and words.folded[0] in {"who", "what", "how", "whether", "where", "which"}:
        status = "discussed"  # "Who is to pay is not settled."
    awaited = _is_awaited(words, sign.first, governed_by) or _is_denied(words, sign.last)
    if words.question or awaited or _is_conditional(words, sign.first) or _is_nearly(words, first, governed_by):
        status = weaker(status, "discussed")
    start = sign.first - len(governed_by)
    avoided = words.between(start - 2, start) in _AVOIDING
    avoided = avoided or (words.between(start - 1, start) == ("without",) and "having" in governed_by)
    if avoided:
        short = words.folded[start - 2] in {"far", "short"}
        return replace(sign, status="discussed" if short else "failed", first=max(first, 0), depth=sign.depth + 1)
    return replace(sign, status=status, first=max(first, 0))


def _is_nearly(words: Clauses, first: int, governed_by: tuple[str, ...]) -> bool:
    """Tell whether something is only almost done, or only said to be."""
    before = words.between(first - len(governed_by) - 2, first)
    at = first - len(governed_by) - 1
    said = governed_by[-1:] == ("to",) and not outlook_words.RUMOURED.isdisjoint(words.between(at, at + 1))
    return said or not outlook_words.NEARLY.isdisjoint(governed_by) or before[-2:] == ("all", "but")


def _negated(words: Clauses, sign: Sign, governed_by: tuple[str, ...], negation: int) -> Status:
    """Return what is left of what is not so: open where it is only "not yet" or not foreseen, else failed."""
    phrase = " ".join(words.between(sign.first, sign.last + 1))
    behind = words.between(sign.last + 1, sign.last + NEAR_YET)
    so_far = ("so", "far") in pairwise(behind)
    open_yet = so_far or "yet" in {*governed_by, *words.between(negation - 1, sign.last + NEAR_YET)}
    if sign.status == "failed" or sign.verb == "confirm" or open_yet or phrase in undertakings.EXPECTED:
        return "discussed"
    if set(governed_by) & {"expected", "likely", "may", "might", "should", "must"}:
        return "discussed"
    following = words.between(negation + 1, negation + 3)
    if words.folded[negation] == "no" and not undertakings.UNSET.isdisjoint(following):
        return "discussed"
    return "failed"


NEAR_YET = 12
"""How far behind "not signed" its "yet" may stand."""


def is_vowed(words: Clauses, index: int) -> bool:
    """Tell whether "would" only follows a vow's tense: "they pledged that they would" is no weaker than a pledge."""
    near = words.folded[max(0, index - REACH) : index]
    return "that" in near and not undertakings.VOWS.isdisjoint(near)


def is_reported(words: Clauses, index: int) -> bool:
    """Tell whether "would" is a "will" of the past: somebody said so, and no condition stands beside it."""
    if not {"if", "unless", "should", "provided"}.isdisjoint(words.folded):
        return False
    tail = words.folded[-4:] if words.folded[-1:] and words.clause[-1] != words.clause[index] else ()
    return not undertakings.REPORTED.isdisjoint((*words.folded[:index], *tail))


def is_no_verb(words: Clauses, index: int, kind: Form) -> bool:
    """Tell whether the form stands where a noun or an adjective does: "the support", "a stalled process"."""
    before = words.folded[index - 1] if index else ""
    if before in undertakings.DETERMINERS and kind != "ing":
        return True
    if words.folded[index] == "backing" and words.folded[index + 1 : index + 2] in {("from",), ("of",), ("for",)}:
        return True  # "won backing from three states"
    if kind in {"base", "finite"} and before in undertakings.COPULAS:
        return True
    subject = before in undertakings.SUBJECTS or before.endswith("s")
    subject = subject or not (undertakings.ARTICLES | {"that"}).isdisjoint(words.between(index + 1, index + 2))
    return words.folded[index] in undertakings.NOUNS and not subject


def _negation(words: Clauses, index: int, governed_by: tuple[str, ...]) -> int | None:
    """Return the number of the word that negates the one at `index`: beside its verb, or at its clause's subject."""
    for distance, word in enumerate(governed_by, 1):
        if word == "to":
            break
        following = words.folded[index - distance + 1]
        if (word in {"not", "never", "cannot"} or word.endswith("n't")) and following not in _MERELY:
            return index - distance
    at = index - 1 - len(governed_by)
    if (
        not _LITTLE.isdisjoint(words.between(at - 1, at + 1))
        and governed_by
        and not set(governed_by) & undertakings.WEAK
    ):
        return max(at - 1, 0) if words.folded[at] not in _LITTLE else at  # "nothing binding had been agreed"
    while at >= max(0, index - 2 * REACH) and words.clause[at] == words.clause[index]:
        if words.folded[at] in {"no", "neither", "none", "nobody", "nor"}:
            return at
        if words.folded[at] in _verb_forms() or words.folded[at] in undertakings.RELATIVE:
            break
        at -= 1
    return None


def _is_conditional(words: Clauses, index: int) -> bool:
    """Tell whether the word stands in a clause that only says what would have to be."""
    if (
        words.folded[0] in {"if", "unless"}
        or _is_inverted(words)
        or words.folded[:2] == ("reports", "that")
        or _is_unverified(words)
    ):
        return True
    if words.folded[0] == "should" and words.clause[index] == words.clause[0]:
        return True
    at = index
    while at >= max(0, index - 2 * REACH) and words.clause[at] == words.clause[index]:
        word = words.folded[at]
        if word == "after" and at < index:  # "denied it after they had agreed"
            return False
        if word in undertakings.UNCONFIRMED or (word in _TRACES and words.folded[at + 1 : at + 2] == ("that",)):
            return True
        at -= 1
    return False


def _is_inverted(words: Clauses) -> bool:
    """Tell whether a sentence supposes by its order of words: "had they agreed, the road would be open"."""
    return words.folded[0] in {"had", "were"} and not {"would", "could", "might"}.isdisjoint(words.folded)


def _is_awaited(words: Clauses, index: int, governed_by: tuple[str, ...]) -> bool:
    """Tell whether the word stands in a clause of what has to come first: "until the pact is signed"."""
    if not set(governed_by) & {"is", "are", "has", "have"}:
        return False
    before = reversed(words.between(index - 2 * REACH, index))
    clause = words.clause[index]
    return any(
        word in _AWAITING and words.clause[index - distance] == clause for distance, word in enumerate(before, 1)
    )


def _is_denied(words: Clauses, last: int) -> bool:
    """Tell whether somebody denies what stands before: "…, which Lima denies", "…; Lima denies it"."""
    for at in range(last + 1, len(words.folded)):
        if words.folded[at] in _DENYING:
            return "which" in words.between(at - 4, at) or words.folded[at + 1 : at + 2] in {("it",), ("this",)}
    return False


def _is_unverified(words: Clauses) -> bool:
    """Tell whether a sentence says of what it tells that it could not be confirmed."""
    for at, word in enumerate(words.folded):
        if word in {"confirmed", "verified"} and words.folded[at - 1 : at] in {("be",), ("been",), ("independently",)}:
            near = words.between(at - 4, at)
            if "not" in near and words.folded[at + 1 : at + 2] != ("by",):
                return True
    return False


@cache
def _verb_forms() -> frozenset[str]:
    """Return the forms of the verbs of one word: behind them "no" belongs to something else."""
    verbs = (verb.strip() for listed in undertakings.VERBS.values() for verb in listed.split(","))
    return frozenset(form for verb in verbs if " " not in verb for form, _ in forms(verb))
