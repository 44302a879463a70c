"""Whether what a sentence tells at a place lies ahead or behind: the nearest verb or word of time decides."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from briefgen.extractors.words import Word, listed, phrases, words

Direction = Literal["ahead", "behind", ""]

_MODAL = listed("will shall would may might could can should must won't")
_COMING_UP = listed("meet hold travel gather")
_NO_SUBJECT = listed("the a an this that of not n't to on didn't")
_REACH = 120
"""Letters: further away another clause speaks."""


@cache
def _forward() -> frozenset[str]:
    return listed("""next coming upcoming until till deadline due scheduled expected slated planned pencilled
        tentatively likely ahead forthcoming begins starts opens reopens meets travels arrives visits hosts convenes gathers lands flies leaves sits goes
        resumes expires takes heads departs ends tomorrow plans hopes intends aims expects awaits awaiting
        postponed adjourned""")


@cache
def _promise() -> frozenset[str]:
    """Return the verbs whose infinitive is still to come."""
    stems = """agree+, decide+, promise+, vow+, plan++, want+, hope+, intend+, ask+, urge+, invite+, order+, prepare+,
        pledge+, expect+, schedule+, undertake, undertook, undertaken, set, due, ready, likely, about, poised, slated,
        have, has, need+, call+, threaten+, offer+, propose+, demand+, require+, is, are, be, aim+, commit++, refuse+,
        deadline, appeal+, allow+"""
    return frozenset(phrases(stems))


@cache
def _behind() -> frozenset[str]:
    return listed("""was were had did said told met held made took gave went came left began won lost fell rose grew
        found saw sent spoke wrote got led struck shot hit kept brought thought built died became flew fled broke chose
        drove fought forgot forgave hid knew laid lay paid put ran sang sank sat shook shut slew sold stole stood
        swore taught threw understood wore withdrew overthrew overtook cut quit split upheld withheld has've been
        has have ago last yesterday""")


@cache
def _verbs() -> frozenset[str]:
    """Return the verbs that stand behind "to" before a date that is still to come."""
    return listed("""meet hold sign visit discuss vote begin start take travel attend resume host open launch convene
        gather return leave arrive fly head send deliver present submit publish release announce decide rule hear debate
        consider ratify approve end expire close complete finish withdraw pull reopen restart brief address speak
        talk report respond reply answer give step stand go come make be join hand join enter come pay consult see
        appear testify unveil adopt table put set elect reconvene continue""")


def direction(text: str, start: int, end: int) -> Direction:
    """Return where a date at `start` to `end` lies as its clause tells it; empty where nothing tells.

    >>> direction("They will meet on Friday", 18, 24), direction("He said on Friday he would go", 11, 17)
    ('ahead', 'behind')
    """
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH // 2]
    before = before[max(before.rfind(mark) for mark in (";", ". ", "? ")) + 1 :]
    return _before(words(before)) or _after(words(after))


def _before(tokens: Sequence[Word]) -> Direction:
    """Return what the nearest telling word before a date says; an infinitive is told by the verb that governs it."""
    infinitive = False
    for number in range(len(tokens) - 1, -1, -1):
        word, previous = tokens[number].folded, tokens[number - 1].folded if number else ""
        if infinitive:
            if word in _promise():
                return "ahead"
            if _is_past(word):
                return "behind"
        elif previous == "to" and word in _verbs():
            infinitive = True
        elif told := _told(word, previous):
            return told
    return "ahead" if infinitive else ""


def _after(tokens: Sequence[Word]) -> Direction:
    """Return what the first telling word behind a date says."""
    previous = ""
    for token in tokens:
        if told := _told(token.folded, previous):
            return told
        previous = token.folded
    return ""


def _told(word: str, previous: str) -> Direction:
    if word in _MODAL or word in _forward():
        return "ahead"
    if previous in {"be", "being", "to"} or previous in _MODAL:
        return ""
    if word in _COMING_UP and previous not in _NO_SUBJECT:
        return "ahead"
    return "behind" if _is_past(word) else ""


def _is_past(word: str) -> bool:
    return word in _behind() or (word.endswith("ed") and len(word) > 4 and word not in {"united", "hundred"})  # noqa: PLR2004 - "need", "seed"
