"""Law 3, never firmer than the source: the status of an undertaking, read from verb, tense and modality."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from briefgen.extractors import undertakings
from briefgen.model.vocabulary import Status, firmness

LONGEST = 400
"""Words beyond this are not read: it is no sentence."""
REACH = 6
"""How many words before a verb can govern it."""
OBJECT = 8
"""How many words after a soft verb its object is looked for."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CLAUSE = re.compile(r"[,;:()\[\]—–\"“”]")
_CONTRACTED = re.compile(r"'(?:ll|d)\Z")
_FIRM = 3
"""The rung of "agreed": from here on the words must say so."""


class StatusReading(Struct, frozen=True):
    """The status that a sentence tells, and the words that show it: `cue == text[start:end]`."""

    status: Status
    cue: str
    start: int
    end: int


class _Sign(Struct, frozen=True):
    """One place of a sentence that tells a status."""

    status: Status
    first: int
    last: int
    """Numbers of its first and last word."""
    depth: int
    """0 in the main clause; more where it only accompanies."""


class _Words(Struct, frozen=True):
    """A sentence's words as the reader looks at them."""

    spans: tuple[tuple[int, int], ...]
    folded: tuple[str, ...]
    clause: tuple[int, ...]
    """The number of the clause, by punctuation, that each word stands in."""
    depths: tuple[int, ...]
    question: bool


def read_status(text: str) -> StatusReading | None:
    """Return the status of the undertaking that `text` tells, the weaker rung where it is in doubt, or None.

    >>> read_status("Both countries are set to sign concrete agreements.").status
    'planned'
    >>> read_status("The two sides have not signed the treaty.")
    StatusReading(status='failed', cue='not signed', start=19, end=29)
    """
    words = _read(text)
    signs = sorted(_signs(words), key=lambda sign: (sign.depth, sign.first, -sign.last))
    if not signs:
        return None
    sign = _weakest_near(words, signs)
    start, end = words.spans[sign.first][0], words.spans[sign.last][1]
    return StatusReading(sign.status, text[start:end], start, end)


def _weakest_near(words: _Words, signs: list[_Sign]) -> _Sign:
    """Return the first sign of the outermost clause, or the weaker one that it overlaps or takes for its object."""
    first = signs[0]
    reach = OBJECT if words.folded[first.last] in undertakings.SOFT else 0
    near = [
        sign
        for sign in signs
        if (sign.first <= first.last and sign.last >= first.first)
        or (0 < sign.first - first.last <= reach and _is_object(words, sign, first))
    ]
    return min(near, key=lambda sign: (firmness(sign.status), sign.first, -sign.last))


def _is_object(words: _Words, sign: _Sign, first: _Sign) -> bool:
    """Tell whether a later sign is what the first one takes for its object: in its clause, and no mere purpose."""
    return words.clause[sign.first] == words.clause[first.last] and sign.depth <= first.depth + 1


def _read(text: str) -> _Words:
    matches = []
    for match in _WORD.finditer(text):
        matches.append(match)
        if len(matches) == LONGEST:
            break
    folded = tuple(match[0].lower().replace("’", "'") for match in matches)
    clause = _clause_numbers(text, matches)
    end = text.rstrip("\"'”’)] \n\t")[-1:]
    return _Words(tuple(match.span() for match in matches), folded, clause, _depths(folded, clause), end == "?")


def _clause_numbers(text: str, matches: list[re.Match[str]]) -> tuple[int, ...]:
    numbers = []
    number = end = 0
    for match in matches:
        number += _CLAUSE.search(text, end, match.start()) is not None
        numbers.append(number)
        end = match.end()
    return tuple(numbers)


def _depths(folded: tuple[str, ...], clause: tuple[int, ...]) -> tuple[int, ...]:
    """Return how far from the main clause each word stands.

    A clause opened by a conjunction or participle lies deeper to its comma, a relative one to its own.
    """
    depths = []
    depth = 0
    for index, word in enumerate(folded):
        if index == 0 or clause[index] != clause[index - 1]:
            depth = 1 if word in undertakings.SUBORDINATE else 0
        if word in undertakings.RELATIVE and index:
            depth += 1
        elif word in undertakings.SUBORDINATE and index and depth == 0:
            depth = 1
        depths.append(depth)
    return tuple(depths)


def _signs(words: _Words) -> Iterator[_Sign]:
    for index in range(len(words.folded)):
        yield from _phrases_at(words, index)
        yield from _terms_at(words, index)
        for status, kind in _verbs().get(words.folded[index], ()):
            yield from _verb(words, index, status, kind)


def _phrases_at(words: _Words, index: int) -> Iterator[_Sign]:
    for phrase, status in _phrases().get(words.folded[index], ()):
        if words.folded[index : index + len(phrase)] == phrase:
            last = index + len(phrase) - 1
            following = words.folded[last + 1 : last + 3]
            if following[:1] == ("not",) and following[1:] not in {("only",), ("just",), ("merely",)}:
                if phrase[0] not in undertakings.WEAK:  # "could not": its verb says what
                    yield _Sign("failed", index, last + 1, words.depths[index])
                continue
            if phrase[0] in undertakings.WEAK and _is_reported(words, index):
                continue
            yield _judged(words, _Sign(status, index, last, words.depths[index]), _governors(words, index))


def _is_reported(words: _Words, index: int) -> bool:
    """Tell whether "would" only follows a vow's tense: "they pledged that they would" is no weaker than a pledge."""
    near = words.folded[max(0, index - REACH) : index]
    return "that" in near and not undertakings.VOWS.isdisjoint(near)


def _terms_at(words: _Words, index: int) -> Iterator[_Sign]:
    """Yield the sign of "Under the two new agreements, …": what follows are terms of a deal that there is."""
    if words.folded[index] != "under" or words.folded[index + 1 : index + 2] not in {("the",), ("this",), ("these",)}:
        return
    for at in range(index + 2, min(index + REACH, len(words.folded))):
        if words.folded[at] in undertakings.DEALS and words.clause[at] == words.clause[index]:
            yield _judged(words, _Sign("agreed", index, at, words.depths[index]), _governors(words, index))
            return


def _verb(words: _Words, index: int, status: Status, kind: str) -> Iterator[_Sign]:
    """Yield the sign of a verb, its tense and what governs it taken into account."""
    if not _is_meant(words, index):
        return
    governors = _governors(words, index)
    depth = words.depths[index]
    if _is_no_verb(words, index, kind) and not set(governors) - undertakings.COPULAS:
        if firmness(status) >= _FIRM:
            return
        depth += 2
    elif kind == "ing" and not set(governors) & {"is", "are", "was", "were", "been", "'re", "'s"}:
        depth += 1
    elif kind == "ing":
        status = _weaker(status, "planned")
    elif governors[-1:] == ("to",):
        depth += 2
        status = _weaker(status, "discussed")
    yield _judged(words, _Sign(status, index, index, depth), governors)


def _is_meant(words: _Words, index: int) -> bool:
    """Tell whether a form has the sense that counts: "a sign that" is no signature, and what weighs heavily no plan."""
    word, following = words.folded[index], words.folded[index + 1 : index + 2]
    if following and following[0] in undertakings.OTHER_SENSE.get(word, ()):
        return False
    if word in undertakings.ADJECTIVES and index and words.folded[index - 1] in undertakings.COPULAS | {"not"}:
        return False
    return word not in undertakings.NEEDS_DEAL or _has_deal(words, index)


def _has_deal(words: _Words, index: int) -> bool:
    """Tell whether a treaty or the like stands near the verb: nobody signs by concluding that it rains."""
    if words.folded[index + 1 : index + 2] == ("that",):
        return False
    near = words.folded[max(0, index - REACH) : index + REACH + 1]
    return not undertakings.DEALS.isdisjoint(near)


def _is_no_verb(words: _Words, index: int, kind: str) -> bool:
    """Tell whether the form stands where a noun or an adjective does: "the support", "a stalled process"."""
    before = words.folded[index - 1] if index else ""
    if before in undertakings.DETERMINERS and kind != "ing":
        return True
    if kind in {"base", "finite"} and before in undertakings.COPULAS:
        return True
    subject = before in undertakings.SUBJECTS or before.endswith("s")
    subject = subject or words.folded[index + 1 : index + 2] in {(word,) for word in undertakings.ARTICLES}
    return words.folded[index] in undertakings.NOUNS and not subject


def _governors(words: _Words, index: int) -> tuple[str, ...]:
    """Return the words that govern the one at `index`, the nearest first: helpers, negations, "to"."""
    found = []
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        word = words.folded[at]
        if words.clause[at] != words.clause[index]:
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


def _judged(words: _Words, sign: _Sign, governors: tuple[str, ...]) -> _Sign:
    """Return the sign as negation, modality, condition and question leave it."""
    status, first, depth = sign.status, sign.first, sign.depth
    negation = _negation(words, first, governors)
    if negation is not None:
        status = "discussed" if status == "failed" else "failed"
        first = negation
    elif set(governors) & undertakings.WEAK:
        status, first = "discussed", first - len(governors)
    elif set(governors) & undertakings.FUTURE:
        status, first = _weaker(status, "planned"), first - len(governors)
    if words.question or _is_conditional(words, sign.first):
        status = _weaker(status, "discussed")
    return _Sign(status, max(first, 0), sign.last, depth)


def _weaker(status: Status, bound: Status) -> Status:
    return status if firmness(status) <= firmness(bound) else bound


def _negation(words: _Words, index: int, governors: tuple[str, ...]) -> int | None:
    """Return the number of the word that negates the one at `index`: beside its verb, or at its clause's subject."""
    for distance, word in enumerate(governors, 1):
        if word == "to":
            break
        following = words.folded[index - distance + 1]
        if (word in {"not", "never", "cannot"} or word.endswith("n't")) and following not in {"only", "just", "merely"}:
            return index - distance
    at = index - 1 - len(governors)
    while at >= max(0, index - 2 * REACH) and words.clause[at] == words.clause[index]:
        if words.folded[at] in {"no", "neither", "none", "nobody", "nor"}:
            return at
        if words.folded[at] in _verbs() or words.folded[at] in undertakings.RELATIVE:
            break
        at -= 1
    return None


def _is_conditional(words: _Words, index: int) -> bool:
    """Tell whether the word stands in a clause that only says what would have to be."""
    if words.folded[0] in {"if", "unless"} or words.folded[:2] == ("reports", "that"):
        return True
    at = index
    while at >= max(0, index - 2 * REACH) and words.clause[at] == words.clause[index]:
        if words.folded[at] in undertakings.UNCONFIRMED:
            return True
        at -= 1
    return False


@cache
def _verbs() -> dict[str, tuple[tuple[Status, str], ...]]:
    found: dict[str, tuple[tuple[Status, str], ...]] = {}
    for form, status, kind in undertakings.forms():
        found[form] = (*found.get(form, ()), (status, kind))
    return found


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Status], ...]]:
    found: dict[str, tuple[tuple[tuple[str, ...], Status], ...]] = {}
    for status, phrases in undertakings.PHRASES.items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            found[parts[0]] = (*found.get(parts[0], ()), (parts, status))
    return found
