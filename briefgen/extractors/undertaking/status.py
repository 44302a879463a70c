"""Law 3, never firmer than the source: the status of an undertaking, read from verb, tense and modality."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.language.inflection import Form
from briefgen.extractors.undertaking import doubts, governing, outlook_words, pending, senses, tables, undertakings
from briefgen.extractors.undertaking.clauses import Clauses, clauses
from briefgen.extractors.undertaking.governing import FIRM, Sign, weaker
from briefgen.model.vocabulary import Status, firmness

_MAKING = frozenset({"accept", "approve", "adopt", "agree", "back", "endorse", "support", "welcome"})
"""Verbs by which a draft is made an undertaking."""
OBJECT = 9
"""How many words after a soft verb its object is looked for."""
MATTER = 8
"""How many words after a cheer its matter is looked for."""
_NOT = {("not",), ("never",)}
_SUPPOSED = {("agreement", "on")}
"""A phrase behind whose "an" no agreement need stand: "is against an agreement on fish"."""
_BARE = 3  # how deep a noun lies that tells a rung only where nothing else does


class StatusReading(Struct, frozen=True):
    """The status that a sentence tells, and the words that show it: `cue == text[start:end]`."""

    status: Status
    cue: str
    start: int
    end: int


def read_status(text: str) -> StatusReading | None:
    """Return the status of the undertaking that `text` tells, the weaker rung where it is in doubt, or None.

    >>> read_status("The two sides have not signed the treaty.")
    StatusReading(status='failed', cue='not signed', start=19, end=29)
    """
    return _remembered(text) if len(text) <= _LONGEST else _read(text)


def _read(text: str) -> StatusReading | None:
    words = clauses(text)
    signs = sorted(_signs(words), key=lambda sign: (sign.depth, sign.first, -sign.last))
    if not signs:
        return None
    sign = pending.conditional(words, _chosen(words, signs))
    start, end = words.spans[sign.first][0], words.spans[sign.last][1]
    return StatusReading(sign.status, text[start:end], start, end)


_LONGEST = 1000
_remembered = lru_cache(maxsize=512)(_read)
"""Statements, terms, deals and the gate all ask for the status of the same sentences."""


def firm_signs(words: Clauses) -> Iterator[Sign]:
    """Yield what a sentence tells as signed or agreed in any of its clauses, nothing weakening it, in order."""
    for sign in sorted(_signs(words), key=lambda sign: (sign.first, -sign.last)):
        if firmness(sign.status) >= FIRM and sign.status == sign.told and pending.conditional(words, sign) is sign:
            yield sign


def _chosen(words: Clauses, signs: list[Sign]) -> Sign:
    """Return the sign that the sentence asserts: the main clause's first, as its object and outcome leave it."""
    first = _weakest_over(signs[0], signs)
    if _is_drafted(words, first) or _is_supposed(words, first):
        return replace(first, status="discussed")
    other = _outcome(words, first, signs) or _reversal(words, first, signs)
    other = other or doubts.broken_up(words, first, signs) or doubts.doubted(words, first, signs)
    if other is not None:
        return other
    if first.verb in undertakings.SOFT and first.status == "agreed":
        return _object(words, first, signs) or _matter(words, first, signs) or first
    return first


def _reversal(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return what the main clause adds that leaves less: a failure, a refusal that is announced, a mere prospect."""
    if first.status not in {"agreed", "planned"}:
        return None
    for sign in signs:
        if (
            sign.first <= first.last
            or sign.depth > (sign.verb == "look forward")
            or firmness(sign.status) > firmness(first.status)
        ):
            continue
        added = not {"and", "but"}.isdisjoint(words.between(sign.first - 3, sign.first))
        refused = first.verb == "announce" and words.folded[sign.first] in undertakings.FUTURE
        if sign.status == "failed" and (refused or (added and sign.verb)):
            return sign
        if sign.verb == "express" and added and first.verb in undertakings.SOFT:
            wish = _object(words, sign, signs)
            if wish is not None and firmness(wish.status) < firmness(first.status):
                return wish
        if sign.verb == "look forward" and added and first.verb in undertakings.SOFT:
            return sign
    return None


def _is_drafted(words: Clauses, first: Sign) -> bool:
    """Tell whether the sentence's subject is only a draft or an idea, of which it tells what would be."""
    if first.status not in {"agreed", "planned"} or first.verb in _MAKING:
        return False
    return not outlook_words.DRAFTS.isdisjoint(words.between(0, min(3, first.first))) and first.first > 1


def _is_supposed(words: Clauses, first: Sign) -> bool:
    """Tell whether a sentence only says what comes without a deal: "without a deal, the port will close"."""
    return (
        first.first == 0
        and words.folded[0] == "without"
        and not (undertakings.FUTURE | undertakings.WEAK).isdisjoint(words.folded)
    )


def _matter(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return the weakest of what somebody cheers or announces in the same clause: it is no firmer for that."""
    if any(senses.head(sign.verb) in undertakings.AGREEING and _adds(words, first, sign) for sign in signs):
        return None  # "noted the progress and pledged to do more"
    said = first.verb == "announce" and "that" in words.between(first.last + 1, first.last + 5)
    if said or first.verb not in undertakings.CHEERED:
        return None
    near = [
        sign
        for sign in signs
        if 0 < sign.first - first.last <= MATTER
        and words.clause[sign.first] == words.clause[first.last]
        and words.folded[sign.first] not in {"effort", "efforts"}
        and sign.depth <= first.depth + 1
        and firmness(sign.status) < firmness(first.status)
    ]
    return min(near, key=lambda sign: (firmness(sign.status), sign.first), default=None)


def _weakest_over(first: Sign, signs: list[Sign]) -> Sign:
    """Return the weakest of the signs that share words with the first."""
    over = [sign for sign in signs if sign.first <= first.last and sign.last >= first.first]
    return min(over, key=lambda sign: (firmness(sign.status), sign.first, -sign.last))


def _outcome(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return what came of talks or of an offer, where the sentence says so behind it: "met …, agreeing to …"."""
    if first.status != "discussed" or first.told != "discussed" or senses.head(first.verb) not in undertakings.TALKING:
        return None
    for sign in sorted(signs, key=lambda sign: sign.first):
        firm = sign.status == sign.told and firmness(sign.status) >= FIRM
        if (
            firm
            and sign.first > first.last
            and senses.head(sign.verb) in undertakings.AGREEING
            and _is_joined(words, sign)
        ):
            return sign
    return None


def _adds(words: Clauses, first: Sign, sign: Sign) -> bool:
    """Tell whether a later verb of the main clause is told as agreed beside the first."""
    firm = sign.status == sign.told and firmness(sign.status) >= FIRM
    return firm and sign.first > first.last and sign.depth == 0 and words.folded[sign.first - 1] == "and"


def _is_joined(words: Clauses, sign: Sign) -> bool:
    """Tell whether a later verb goes on with the sentence, and is no mere attribute of a noun."""
    before = words.folded[sign.first - 1]
    if words.folded[sign.first].endswith("ing"):
        return words.opens(sign.first) or before in {"and", "while"}
    if before in undertakings.DEALS and not words.opens(sign.first):
        return False  # "discussed an agreement signed in May"
    return sign.depth == 0 and "to" not in words.between(sign.first - 2, sign.first)


def _object(words: Clauses, first: Sign, signs: list[Sign]) -> Sign | None:
    """Return what a soft verb takes for its object, where that is weaker: "announced plans to", "renewed its call"."""
    for at in range(first.last + 1, min(first.last + 1 + OBJECT, len(words.folded))):
        word = words.folded[at]
        if words.clause[at] != words.clause[first.last]:
            return None
        if word == "that" or word in undertakings.SUBORDINATE or words.depths[at] > first.depth + 1:
            return pending.signing_to_come(first, signs) or pending.attempt_to_come(words, first, signs)
        found = _object_at(words, at)
        if found is not None:
            status, last = found
            wished = first.verb == "reaffirm" and words.folded[last] in outlook_words.WISHES
            if status == "discussed" and first.verb in undertakings.CHEERING and not wished:
                return None
            return replace(first, status=weaker(first.status, status), last=last)
        if word in {"to", "and", "for"} or word in undertakings.DEALS:
            return _to_come(words, at, first)
    return pending.signing_to_come(first, signs)


def _object_at(words: Clauses, at: int) -> tuple[Status, int] | None:
    for noun, status in tables.objects().get(words.folded[at], ()):
        if words.folded[at : at + len(noun)] == noun:
            return status, at + len(noun) - 1
    return None


def _to_come(words: Clauses, at: int, first: Sign) -> Sign | None:
    """Return the sign of what is only "to be unveiled" or "to be signed"."""
    for place in range(at, min(at + 2 * OBJECT, len(words.folded) - 1)):
        if words.folded[place : place + 2] == ("to", "be"):
            return replace(first, status=weaker(first.status, "planned"))
    return None


@lru_cache(maxsize=256)
def _signs(words: Clauses) -> tuple[Sign, ...]:
    """Return the signs of a sentence; statements, terms, deals and the gate ask for those of the same ones."""
    return tuple(_found(words))


_OFFERED = frozenset({("offered",), ("asked",), ("invited",), ("discussed",), ("debated",), ("considered",)})
_PROMISES = frozenset({"pledges", "commitments"})


def _found(words: Clauses) -> Iterator[Sign]:
    free = 0
    for index, word in enumerate(words.folded):
        if word not in tables.firsts():
            continue
        yield from _phrases_at(words, index)
        yield from _terms_at(words, index)
        yield from pending.needed(words, index)
        if index >= free:  # "vote to ratify" is one verb
            found = tuple(_verbs_at(words, index))
            free = max((sign.last + 1 for sign in found), default=free)
            yield from found
        status = tables.bare().get(word)
        if status is not None:
            bare = Sign(status, index, index, words.depths[index] + _BARE)
            sign = governing.judged(words, bare, ()) if firmness(status) else bare
            if sign.status != "failed" or word not in _PROMISES:  # who "made no pledges" has broken none
                yield sign


def _phrases_at(words: Clauses, index: int) -> Iterator[Sign]:
    for phrase, status in tables.phrases().get(words.folded[index], ()):
        last = index + len(phrase) - 1
        if words.folded[index : last + 1] != phrase:
            continue
        noun = phrase[0] in undertakings.NOUN_PHRASES and phrase[-1] in undertakings.NOUN_ENDS
        unmade = not outlook_words.UNMADE.isdisjoint(words.between(index - 3, index))
        unmade = unmade or (phrase in _SUPPOSED and words.folded[max(index - 1, 0)] in {"an", "any"})
        unmade = unmade or pending.is_sought(words, index)
        bound = "discussed" if phrase[0] in undertakings.DEALS and unmade else status
        sign = Sign(weaker(status, bound), index, last, words.depths[index] + noun)
        following = words.folded[last + 1 : last + 3]
        if phrase[0] in undertakings.FUTURE and (following[:1] in _NOT or phrase == ("won't",)):
            yield from _unwilling(words, sign)
        elif following[:1] in _NOT and following[1:] not in {("only",), ("just",), ("merely",)}:
            if phrase[0] not in undertakings.WEAK:  # "could not": its verb says what
                yield replace(sign, status="failed", last=last + 1)
        elif phrase[0] in undertakings.WEAK:
            yield from _would(words, sign)
        else:
            yield governing.judged(
                words, _to_talk(words, pending.hoped(words, sign)), governing.governors(words, index)
            )


def _to_talk(words: Clauses, sign: Sign) -> Sign:
    """Return the sign of what is only planned to be talked about: "are to discuss", "is set to go on negotiating"."""
    if sign.status != "planned" or words.folded[sign.last] not in outlook_words.LEADING:
        return sign
    if not outlook_words.TALKS.isdisjoint(words.folded[: sign.first]) and words.depths[sign.first] == 0:
        return replace(sign, status="discussed") if _is_talk_that_goes_on(words, sign) else sign
    for at in range(sign.last + 1, min(sign.last + 4, len(words.folded))):
        word = words.folded[at]
        if word in {"talking", "negotiating"}:
            return replace(sign, status="discussed", last=at)
        offered = word == "be" and words.folded[at + 1 : at + 2] in _OFFERED
        if offered or word.endswith("ly") or word in outlook_words.SKIPPABLE:
            continue
        talks = any(
            entry.status == "discussed" and _last(words, at, entry) is not None
            for entry in tables.verbs().get(word, ())
        )
        return replace(sign, status="discussed", last=at) if talks else sign
    return sign


def _is_talk_that_goes_on(words: Clauses, sign: Sign) -> bool:
    """Tell whether the subject is talk, and it will only go on: "negotiations over the border will resume"."""
    heads = [at for at, word in enumerate(words.folded[: sign.first]) if word in outlook_words.TALKS]
    between = words.between(heads[0] + 1, sign.first)
    joined = "and" in between and "between" not in between
    if words.clause[heads[0]] != words.clause[sign.first] or joined:
        return False
    if between and between[0] not in outlook_words.OVER:
        return False
    return not outlook_words.ONGOING.isdisjoint(words.between(sign.last + 1, sign.last + 4))


def _unwilling(words: Clauses, sign: Sign) -> Iterator[Sign]:
    """Yield the sign of "will not": a refusal of what is shared, else a promise to leave something undone."""
    at = sign.last + 1 + (words.folded[sign.last + 1 : sign.last + 2] in _NOT)
    if words.folded[at : at + 1] in {("only",), ("just",), ("merely",)}:
        yield replace(sign, status="planned")
        return
    refused = undertakings.REFUSABLE.isdisjoint(words.folded[at : at + 2])
    yield replace(sign, status="planned" if refused else "failed", last=max(sign.last, at - 1))


def _would(words: Clauses, sign: Sign) -> Iterator[Sign]:
    """Yield the sign of "would" and "could": of a "will" of the past where somebody said so."""
    if not governing.is_vowed(words, sign.first):
        told = words.folded[sign.first] == "would" and governing.is_reported(words, sign.first)
        yield governing.judged(words, replace(sign, status="planned" if told else "discussed"), ())


def _terms_at(words: Clauses, index: int) -> Iterator[Sign]:
    """Yield the sign of "Under the two new agreements, …": what follows are terms of a deal that there is."""
    if words.folded[index] != "under" or words.folded[index + 1 : index + 2] not in {("the",), ("this",), ("these",)}:
        return
    for at in range(index + 2, min(index + senses.NEAR, len(words.folded))):
        if words.folded[at] in {"proposed", "draft", "possible", "potential", "planned", "tentative", "would"}:
            yield Sign("discussed", index, at, words.depths[index])
            return
        if words.folded[at] in undertakings.DEALS and words.clause[at] == words.clause[index]:
            status: Status = "discussed" if "would" in words.folded[at:] else "agreed"
            yield governing.judged(words, Sign(status, index, at, words.depths[index]), ())
            return


def _verbs_at(words: Clauses, index: int) -> Iterator[Sign]:
    longest = 0
    for entry in tables.verbs().get(words.folded[index], ()):
        last = _last(words, index, entry) if len(entry.words) >= longest else None
        if last is not None:
            longest = len(entry.words)
            yield from _verb(words, index, last, entry)


def _last(words: Clauses, index: int, entry: senses.Entry) -> int | None:
    """Return the number of the last word of a verb's form where it stands, an adverb within: "voted narrowly for"."""
    rest = entry.words[1:]
    skipped = int(bool(rest) and words.folded[index + 1 : index + 2] != rest[:1])
    if skipped and not words.folded[min(index + 1, len(words.folded) - 1)].endswith("ly"):
        return None
    start = index + 1 + skipped
    return start + len(rest) - 1 if words.folded[start : start + len(rest)] == rest else None


def _verb(words: Clauses, index: int, last: int, entry: senses.Entry) -> Iterator[Sign]:
    """Yield the sign of a verb, its tense and what governs it taken into account."""
    told = senses.sense(words, index, last, entry) if senses.is_meant(words, index, last, entry) else None
    governors = governing.governors(words, index)
    recalled = entry.kind in {"past", "base"} and not governors and pending.is_recalled(words, index)
    if told is None or recalled or senses.is_only_needed(words, index, governors):
        return
    noun = (last == index or words.folded[index] in {"call", "calls"}) and governing.is_no_verb(
        words, index, entry.kind
    )
    first = index
    if not governors and not noun and entry.kind == "past":
        first = governing.joined_participle(words, index)
        governors = governing.governors(words, first)
    elif not governors and not noun and entry.kind == "base":
        governors = governing.joined_base(words, index)
    if pending.is_hope(words, index):
        yield Sign("discussed", index, last, words.depths[index] + (not index), entry.verb, "discussed")
        return
    if noun and not set(governors) - undertakings.COPULAS:
        if firmness(told) < FIRM:
            sign = Sign(told, index, last, words.depths[index] + 2, entry.verb, told)
            yield governing.judged(words, sign, governors)
        return
    if senses.is_due(words, index, entry, governors):
        yield Sign("planned", index, last, words.depths[index], entry.verb)
        return
    status, deeper = _tense(told, entry.kind, governors)
    status, last = senses.outlook(words, senses.Place(index, last, entry), weaker(status, told), governors)
    sign = Sign(status, first, last, words.depths[index] + deeper, entry.verb, told)
    yield governing.judged(words, sign, governors)


def _tense(told: Status, kind: Form, governors: tuple[str, ...]) -> tuple[Status, int]:
    """Return the rung that a verb's tense leaves, and how much deeper than its clause it lies."""
    if kind == "ing" and not set(governors) & undertakings.PROGRESSIVE:
        return told, 1
    if kind == "ing":
        return ("planned" if told == "signed" else told), 0
    return (weaker(told, "discussed"), 2) if governors[-1:] == ("to",) else (told, 0)
