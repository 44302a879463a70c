"""What is still to come or hangs on something: needs, approvals, forthcoming deals, conditions; deals of old."""

from collections.abc import Iterator

from msgspec.structs import replace

from briefgen.extractors.language.lexicon import SAYING, word_set
from briefgen.extractors.undertaking import outlook_words, undertakings
from briefgen.extractors.undertaking.clauses import Clauses
from briefgen.extractors.undertaking.governing import FIRM, Sign, weaker
from briefgen.model.vocabulary import Status, firmness

_NEAR = 6
"""How many words behind a verb what it is about is looked for."""
_OBJECT = 9
"""The same for what somebody announces."""
_NEEDED = word_set("need necessity importance urgency")
_LEADING = frozenset({"to", "of", "for"})
_TALKING = word_set("""
    resume restart reopen relaunch return negotiate conclude reach sign revive finalise finalize hold begin start launch
    resuming restarting reopening relaunching returning negotiating concluding reaching signing reviving finalising
    finalizing holding beginning starting launching
""")
"""What is not yet so where it is needed: "the need to resume talks"."""
_AIMS = outlook_words.TALKS | undertakings.DEALS
_COMING = word_set("forthcoming upcoming imminent impending planned prospective future coming")
"""Before a deal they show that it is not made."""
_MEETINGS = word_set("meeting meetings round summit visit session signing")
_APPROVAL = word_set("""
    approval ratification consent assent backing blessing endorsement signature imprimatur
""")
NEEDING = word_set("need needs require requires await awaits awaiting")
"""Verbs of what a deal lacks as yet."""
_RECALLING = word_set("refer refers referred referring recall recalls recalled cite cites cited invoke invokes invoked")
_POINTING = word_set("point points pointed")
_ONLY_IF = (
    ("on", "condition"), ("on", "the", "condition"), ("on", "one", "condition"), ("provided", "that"),
    ("as", "long", "as"), ("so", "long", "as"), ("only", "after"), ("only", "once"), ("only", "when"),
)  # fmt: skip
"""What opens a condition; "if" and "unless" beside."""
_SAVING = word_set("""
    break end save salvage rescue revive overcome resolve bridge unblock unlock breathe ending breaking saving salvaging
    rescuing reviving
""")
"""What is hoped for of talks that stand still."""
_CONSENTING = frozenset((word,) for word in undertakings.REFUSABLE - {"be", "go", "come", "meet"})
_REFUSED = frozenset({("will", "not"), ("will", "never"), ("would", "not"), ("won't",), ("shall", "not")})


def beside(words: Clauses, last: int, verb: str, status: Status) -> Status:
    """Return the rung of a verb as a need, or a deal still to come, directly behind it leaves it."""
    if firmness(status) < FIRM:
        return status
    if _is_need(words, last):
        return "discussed"
    announced = verb in undertakings.SOFT | {"announce", "welcome", "declare", "unveil", "reveal"}
    return weaker(status, "planned") if announced and _is_coming(words, last) else status


def _is_need(words: Clauses, last: int) -> bool:
    """Tell whether a verb only tells of the need for talks or a deal: "underscored the need to resume talks"."""
    at = last + 1 + (words.folded[last + 1 : last + 2] == ("on",))
    at += words.folded[at : at + 1] == ("the",)
    at += words.folded[at : at + 1] not in {(word,) for word in _NEEDED} and at < len(words.folded)
    if words.folded[at : at + 1] == () or words.folded[at] not in _NEEDED or words.clause[at] != words.clause[last]:
        return False
    lead, what = words.folded[at + 1 : at + 2], words.folded[at + 2 : at + 2 + _NEAR]
    if not lead or lead[0] not in _LEADING or not what:
        return False
    if what[0] in _TALKING:
        return not (_AIMS | _MEETINGS).isdisjoint(what)
    new = what[0] in {"a", "an", "new", "more", "further"} and not _AIMS.isdisjoint(what[1:4])
    return new or what[0] in outlook_words.TALKS


def _is_coming(words: Clauses, last: int) -> bool:
    """Tell whether what is announced is only to come: "declared a forthcoming agreement"."""
    for at in range(last + 1, min(last + 5, len(words.folded))):
        if words.clause[at] != words.clause[last] or words.folded[at] in {"that", "to", "of", "in", "for"}:
            return False
        if words.folded[at] in _COMING:
            return not (_AIMS | _MEETINGS).isdisjoint(words.between(at + 1, at + 5))
    return False


def hoped(words: Clauses, sign: Sign) -> Sign:
    """Return what is left of "hoping to" where it is only talks that are to be saved: "hoping to break a deadlock"."""
    if sign.status != "planned":
        return sign
    if words.folded[sign.first] == "working":
        at = sign.last + 1 + (words.folded[sign.last + 1 : sign.last + 2] in {(verb,) for verb in _REACHING})
        sought = words.folded[at : at + 1] in {("a",), ("an",)}
        sought = sought and not undertakings.DEALS.isdisjoint(words.between(at, at + 4))
        return replace(sign, status="discussed") if sought else sign
    if words.folded[sign.first] not in {"hoping", "hope", "hopes", "hoped"}:
        return sign
    saved = not _SAVING.isdisjoint(words.between(sign.last + 1, sign.last + 3))
    return replace(sign, status="discussed") if saved else sign


def is_hope(words: Clauses, index: int) -> bool:
    """Tell whether hope is only there: "there is hope of a deal", "in hopes of a deal"; a noun, and nobody's plan."""
    if words.between(index - 2, index + 1) == ("it", "is", "hoped"):
        return True
    if words.folded[index] not in {"hope", "hopes"} or words.folded[index + 1 : index + 2] == ("to",):
        return False
    before = undertakings.DETERMINERS | undertakings.COPULAS | _VOICED
    return index == 0 or words.folded[index - 1] in before - {"much"}


_VOICED = word_set("voiced expressed voice express voicing expressing raised raising raises high fresh renewed new")


def is_sought(words: Clauses, index: int) -> bool:
    """Tell whether an agreement is only tried for: "a last attempt to reach agreement on"."""
    reached = words.between(index - 2, index)
    tried = words.between(index - 2 * _NEAR, index - 2)
    return reached[:1] == ("to",) and reached[-1] in _REACHING and not _TRYING.isdisjoint(tried)


_REACHING = word_set("reach find win get secure forge broker seek achieve build clinch strike")
_TRYING = word_set("""
    attempt attempts effort efforts bid bids try tries trying tried push struggle struggling scramble scrambling
    working
""")


def needed(words: Clauses, index: int) -> Iterator[Sign]:
    """Yield the sign of the approval that a deal still has to find: "the deal needs the backing of the senate"."""
    if words.folded[index] not in NEEDING or words.depths[index]:
        return
    before = words.between(0, index)
    named = not (undertakings.DEALS | {"it", "text"}).isdisjoint(before)
    if not named or not {"not", "never", "no", "whether", "if", "n't"}.isdisjoint(before):
        return
    for at in range(index + 1, min(index + _NEAR, len(words.folded))):
        if words.clause[at] != words.clause[index]:
            return
        if words.folded[at] in _APPROVAL:
            demanded = not (SAYING - {"states"}).isdisjoint(words.folded)
            yield Sign("discussed" if demanded else "planned", index, at, 0)
            return


def is_approval(words: Clauses, index: int) -> bool:
    """Tell whether an approval is what a verb at `index` asks for: "will require the approval of"."""
    return words.folded[index] in NEEDING and not _APPROVAL.isdisjoint(words.between(index + 1, index + _NEAR))


def is_recalled(words: Clauses, index: int) -> bool:
    """Tell whether a participle only describes what somebody recalls: "referred to a fund set up two years ago"."""
    if words.folded[index - 1] in undertakings.HELPERS | {"and", "that", "to"} - {"in"} or index == 0:
        return False
    for at in range(index - 2, max(index - _NEAR - 3, -1), -1):
        if words.clause[at] != words.clause[index]:
            return False
        if words.folded[at] in _RECALLING:
            return True
        if words.folded[at] in _POINTING and words.folded[at + 1] == "to":
            return True
        if words.folded[at] in undertakings.RELATIVE | {"and", "but", "when", "how"}:
            return False
    return False


_SEEKING = (("seek",), ("try", "to"), ("attempt", "to"), ("work", "for"), ("strive", "for"), ("strive", "to"))
_PROMISING = frozenset({"agree", "pledge", "promise", "vow", "undertake", "resolve"})
_RUMOURS = word_set("news speculation hopes talk rumours rumors reports prospects expectations")
_LACKING = word_set("pending outstanding uncertain overdue missing awaited unlikely needed required delayed")


def only_sought(words: Clauses, sign: Sign) -> Sign:
    """Return what is left of a promise only to seek a deal, of a signature that is missing, of news of what may be."""
    if firmness(sign.status) < FIRM:
        return sign
    if words.folded[:1] and words.folded[0] in _RUMOURS and words.folded[1:2] == ("of",):
        return replace(sign, status="discussed")
    behind = words.folded[sign.last + 1 :]
    if sign.verb in _PROMISING and behind[:1] == ("to",):
        phrase = next((phrase for phrase in _SEEKING if behind[1 : 1 + len(phrase)] == phrase), None)
        sought = phrase is not None and not _AIMS.isdisjoint(behind[2 : 2 + _NEAR])
        return replace(sign, status="discussed", last=sign.last + 1 + len(phrase or ())) if sought else sign
    if not sign.verb and sign.status == "signed" and sign.first <= 1:
        lacking = not _LACKING.isdisjoint(behind[:_OBJECT]) and not {"is", "was", "remains"}.isdisjoint(behind)
        return replace(sign, status="discussed") if lacking else sign
    return sign


def conditional(words: Clauses, sign: Sign) -> Sign:
    """Return what a condition leaves of a plan, a refusal or a consent: "will not sign a deal that harms farmers"."""
    sign = only_sought(words, sign)
    if sign.status == "failed":
        return _refused_only(words, sign)
    if sign.status == "agreed" and words.folded[sign.last + 1 : sign.last + 2] == ("conditionally",):
        return replace(sign, status="discussed", last=sign.last + 1)
    if sign.status == "agreed" and sign.verb == "agree" and words.folded[sign.last + 1 : sign.last + 2] == ("to",):
        bound = _condition(words, sign) if _condition(words, sign) in _ONLY_IF else None
        return replace(sign, status="discussed") if bound else sign
    consents = (
        sign.verb in undertakings.REFUSABLE | {"agree"} or words.folded[sign.last + 1 : sign.last + 2] in _CONSENTING
    )
    if sign.status == "planned" and consents and _condition(words, sign) is not None:
        return replace(sign, status="discussed")
    return sign


def _condition(words: Clauses, sign: Sign) -> tuple[str, ...] | None:
    """Return the words that open a condition of what a sign tells, in its sentence's main line."""
    for at, word in enumerate(words.folded):
        for phrase in _ONLY_IF:
            following = words.folded[at + len(phrase) : at + len(phrase) + 1]
            if word == phrase[0] and words.folded[at : at + len(phrase)] == phrase and following != ("of",):
                return phrase
        asked = words.folded[max(at - 1, 0)] in {"even", "as", "what", "see", "decide", "ask", "asked", "know"}
        if word in {"if", "unless"} and not asked and at > sign.last:
            return (word,)
    return None


def _refused_only(words: Clauses, sign: Sign) -> Sign:
    """Return the sign of what is refused as it stands, or until something is done, and not altogether."""
    head = words.between(sign.first, sign.last + 1)
    pairs = {words.folded[at : at + 2] for at in range(max(sign.first - 2, 0), sign.last + 1)} | {head}
    if _REFUSED.isdisjoint(pairs):
        return sign
    for at in range(sign.last + 1, len(words.folded)):
        word = words.folded[at]
        if word in {"unless", "until"} and words.folded[at - 1] != "not":
            return replace(sign, status="discussed", last=at)
        if word not in {"that", "which"} or words.clause[at] != words.clause[sign.last]:
            continue
        before = words.between(at - 4, at)
        open_yet = not {"a", "an"}.isdisjoint(before) and words.folded[at - 1] in undertakings.DEALS
        if open_yet:
            return replace(sign, status="discussed", last=at)
    return sign


def signing_to_come(first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the sign of a signature or talk that somebody announces for later: "announced that they will sign"."""
    for sign in signs:
        later = first.last < sign.first <= first.last + 2 * _OBJECT and sign.depth <= first.depth + 1
        if later and sign.told == "signed" and sign.status == "planned":
            return sign
    return None


def attempt_to_come(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the sign of what somebody announces only to try: "announced that it would seek"."""
    for sign in signs if first.verb == "announce" else ():
        later = first.last < sign.first <= first.last + _OBJECT and sign.depth <= first.depth + 1
        helped = not {"will", "would"}.isdisjoint(words.between(sign.first - 1, sign.first + 1))
        if later and helped and sign.told == "discussed" and sign.status == "discussed":
            return sign
    return None
