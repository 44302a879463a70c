"""A sentence as the status reader looks at it: its words, the clause that each stands in, and how deep that lies."""

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from msgspec import Struct

from briefgen.extractors.undertaking import undertakings

LONGEST = 400
"""Words beyond this are not read: it is no sentence."""
_TELLER = 4
"""How far before "that" its verb of saying may stand: "told a news conference that"."""
_TOLD = 16
"""The same where somebody is told: his office and name stand between."""
_HEAD = 3
"""How far before a participle its noun may stand: "the deal on trade, signed in May,"."""

_HELPING = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "may", "might"})

_BESIDE = {("in", "addition", "to"), ("on", "top", "of")}
"""What stands beside what the sentence tells: another deal than its own."""
_WORD = re.compile(
    r"[^\W_]+-(?:backed|brokered|drafted|funded|imposed|led|mandated|mediated|sponsored|supported)\b"
    r"|[^\W_]+(?:['’][^\W_]+)*"
)
"""Who backs or brokers a deal in a word that only describes it does nothing in the sentence: "a UN-backed truce"."""
_CLAUSE = re.compile(r"[,;:()\[\]—–\"“”]|(?<=\s)-(?=\s)")


class Clauses(Struct, frozen=True):
    """A sentence's words, folded, with the place of each."""

    spans: tuple[tuple[int, int], ...]
    folded: tuple[str, ...]
    clause: tuple[int, ...]
    """The number of the clause, by punctuation, that each word stands in."""
    depths: tuple[int, ...]
    """0 in the main clause; more where a word only accompanies."""
    question: bool

    def between(self, first: int, last: int) -> tuple[str, ...]:
        """Return the words from `first` to before `last`, the sentence's ends respected."""
        return self.folded[max(0, first) : max(0, last)]

    def at(self, offset: int) -> int:
        """Return the number of the word at an offset, or of the last one before it; -1 before the first."""
        return bisect_right(self.spans, offset, key=itemgetter(0)) - 1

    def opens(self, index: int) -> bool:
        """Tell whether a clause begins with the word at `index`."""
        return index == 0 or self.clause[index] != self.clause[index - 1]


def clauses(text: str) -> Clauses:
    """Return the words of a sentence with their clauses.

    >>> clauses("The deal, which they signed, holds.").depths
    (0, 0, 1, 1, 1, 0)
    """
    return _remembered(text) if len(text) <= _LONGEST_KEPT else _clauses(text)


def _clauses(text: str) -> Clauses:
    matches = []
    for match in _WORD.finditer(text):
        matches.append(match)
        if len(matches) == LONGEST:
            break
    folded = tuple(_folded(number, match[0]) for number, match in enumerate(matches))
    numbers = _numbers(text, matches)
    end = text.rstrip("\"'”’)] \n\t")[-1:]
    return Clauses(tuple(match.span() for match in matches), folded, numbers, _depths(folded, numbers), end == "?")


def _folded(number: int, word: str) -> str:
    """Return a word folded; a month and a paper within a sentence keep their capitals, as they are no verbs there."""
    return word if word in {"May", "Express"} and number else word.lower().replace("’", "'")


_LONGEST_KEPT = 1000
_remembered = lru_cache(maxsize=512)(_clauses)
"""Status, terms, parties and dates all look at the same sentences."""


def _numbers(text: str, matches: list[re.Match[str]]) -> tuple[int, ...]:
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
    verbs = -1  # of the relative clause: none is open
    for index, word in enumerate(folded):
        if index == 0 or clause[index] != clause[index - 1]:
            beside = folded[index : index + 3] in _BESIDE
            depth, verbs = int(beside or word in undertakings.SUBORDINATE or _is_attached(folded, index)), -1
        verbs += _is_next_verb(folded, index) and verbs >= 0
        if verbs > 1:  # "the summit that was to open in May was called off": the second is the sentence's
            depth, verbs = depth - 1, -1
        if word in undertakings.RELATIVE and index and not _is_complement(folded, index):
            depth, verbs = depth + 1, 0
        elif word in undertakings.SUBORDINATE and index and depth == 0 and not _is_adverb(folded, index):
            depth = 1
        depths.append(depth)
    return tuple(depths)


def _is_adverb(folded: tuple[str, ...], index: int) -> bool:
    """Tell whether "since" opens no clause: "has since collapsed"."""
    return folded[index] == "since" and folded[index - 1] in {"has", "have", "had", "'ve"}


def _is_complement(folded: tuple[str, ...], index: int) -> bool:
    """Tell whether "that" opens what somebody says, agrees or hopes."""
    if folded[index] != "that":
        return False
    if folded[index - 1] in {"and", "but"} or not {"told", "tell", "informed"}.isdisjoint(
        folded[max(0, index - _TOLD) : index]
    ):
        return True
    return not undertakings.COMPLEMENT.isdisjoint(folded[max(0, index - _TELLER) : index])


def _is_next_verb(folded: tuple[str, ...], index: int) -> bool:
    """Tell whether a group of helping verbs begins here, or a verb of the relative clause stands here."""
    if folded[index] not in _HELPING:
        return folded[index].endswith("ed") and _HELPING.isdisjoint(folded[max(0, index - 3) : index])
    before = folded[max(0, index - 2) : index]
    return _HELPING.isdisjoint(before) and "to" not in before and before[-1:] != ("and",)


def _is_attached(folded: tuple[str, ...], index: int) -> bool:
    """Tell whether a clause opens with the participle of the deal before it: "the deal, signed in May,"."""
    return (
        index > 0
        and (folded[index].endswith("ed") or folded[index] in {"struck", "sealed", "brokered", "known", "set"})
        and not undertakings.DEALS.isdisjoint(folded[max(0, index - _HEAD) : index])
    )
