"""Whether what a sentence tells at a place lies ahead or behind: the nearest verb or word of time decides."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from briefgen.extractors.language.words import Word, listed, phrases, words

Direction = Literal["ahead", "behind", ""]

_MODAL = listed("will shall would may might can could should must won't cannot couldn't wouldn't won’t")
_COMING_UP = listed(
    "meet hold travel gather vote go begin start open resume arrive depart convene reconvene expire elect"
)
_ON_THE_WAY = listed(
    "meeting travelling traveling gathering voting visiting hosting holding flying leaving arriving heading"
)
"""What is under way for a day to come behind "is" and "are": "are meeting on Thursday"."""
_NO_SUBJECT = listed("the a an this that of not n't to on didn't did in for by his her its their first")
_NO_INFINITIVE = listed("""the a an his her its their our this that these those all both each one two three him them us
    me it some any no which whom what date end about more most other another court power""")
_REACH = 120
"""Letters: further away another clause speaks."""


@cache
def _forward() -> frozenset[str]:
    return listed("""next coming upcoming until till deadline due scheduled expected slated planned pencilled if unless
        tentatively likely ahead forthcoming begins starts opens reopens meets travels arrives visits hosts convenes
        gathers lands flies leaves sits goes resumes expires takes heads departs ends enters comes applies returns
        tomorrow plans hopes intends aims expects awaits awaiting postponed adjourned wins faces signs elects chooses
        whether provided once lapses closes finishes""")


@cache
def _promise() -> frozenset[str]:
    """Return the verbs whose infinitive is still to come."""
    stems = """agree+, decide+, promise+, vow+, plan++, want+, hope+, intend+, ask+, urge+, invite+, order+, prepare+,
        pledge+, expect+, schedule+, undertake, undertook, undertaken, set, due, ready, likely, about, poised, slated,
        has, have, need+, call+, threaten+, offer+, propose+, demand+, require+, is, are, be, aim+, commit++, refuse+,
        deadline, appeal+, mean, means, meant, wish+, seek, seeks, sought, want, warn+, oblige+, until"""
    return frozenset(phrases(stems))


@cache
def _behind() -> frozenset[str]:
    return listed("""was were had did said told met held made took gave went came left began won lost fell rose grew
        found saw sent spoke wrote got led struck shot hit kept brought thought built died became flew fled broke chose
        drove fought forgot forgave hid knew laid lay paid put ran sang sank sat shook shut slew sold stole stood
        swore taught threw understood wore withdrew overthrew overtook quit upheld withheld been has have ago last
        yesterday since didn't wasn't weren't hadn't""")


def direction(text: str, start: int, end: int) -> Direction:
    """Return where a date at `start` to `end` lies as its clause tells it; empty where nothing tells.

    >>> direction("They will meet on Friday", 18, 24), direction("He said on Friday he would go", 11, 17)
    ('ahead', 'behind')
    """
    before = text[max(0, start - _REACH) : start]
    before = before[max(before.rfind(mark) for mark in (";", ". ", "? ", ": ")) + 1 :]
    return _before(words(before)) or _after(words(text[end : end + _REACH // 2]))


def _before(tokens: Sequence[Word]) -> Direction:
    """Return what the nearest telling word before a date says; an infinitive is told by the verb that governs it."""
    infinitive = False
    for number in range(len(tokens) - 1, -1, -1):
        word, previous = tokens[number].folded, tokens[number - 1].folded if number else ""
        if infinitive:
            if word in _promise() or word in _MODAL:
                return "ahead"
            if _is_past(word):
                return "behind"
        elif previous == "to" and _is_infinitive(tokens[number]):
            infinitive = True
        elif told := _told(tokens, number):
            return told
    return "ahead" if infinitive else ""


def _is_infinitive(word: Word) -> bool:
    return word.text.islower() and word.folded not in _NO_INFINITIVE and not word.folded.endswith(("s", "ing", "tion"))


def _after(tokens: Sequence[Word]) -> Direction:
    """Return what the first telling word behind a date says."""
    return next((told for number in range(len(tokens)) if (told := _told(tokens, number))), "")


def _told(tokens: Sequence[Word], number: int) -> Direction:
    word = "" if tokens[number].text == "May" else tokens[number].folded
    previous, earlier = (tokens[number - back].folded if number >= back else "" for back in (1, 2))
    if word == "have" and previous in _MODAL:
        return "behind"
    if word in _MODAL or word in _forward() or (word == "be" and previous not in _MODAL and previous != "to"):
        return "ahead"
    if previous in {"be", "being", "to"} or previous in _MODAL or (earlier == "be" and previous.endswith("ly")):
        return ""
    if (word == "votes" and previous == "which") or (word in _ON_THE_WAY and previous in {"is", "are"}):
        return "ahead"
    if word in _COMING_UP and previous not in _NO_SUBJECT and not previous.isdigit():
        return "ahead"
    return "behind" if _is_past(word) else ""


def _is_past(word: str) -> bool:
    return word in _behind() or (word.endswith("ed") and len(word) > len("need") and word not in {"united", "hundred"})
