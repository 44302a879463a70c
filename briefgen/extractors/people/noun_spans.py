"""Where a noun phrase ends, and how the text writes it."""

from collections.abc import Sequence

from briefgen.extractors.language.words import Word, listed
from briefgen.extractors.people.actor_words import BEFORE_NOUN, BEHIND_VERB, CUT, LONGEST, TRAILING

_AUXILIARIES = listed("is are was were has have had will would can could may might must do does did")
"""Small words that go on with what a noun phrase does."""


def written(text: str, tokens: Sequence[Word], first: int, stop: int) -> str:
    """Return the words from `first` up to `stop` as the text writes them, a possessive's ending left out."""
    last = tokens[stop - 1]
    return " ".join(text[tokens[first].start : last.start + len(last.text)].split())


def noun_end(text: str, tokens: Sequence[Word], first: int) -> int:
    """Return where the noun phrase from `first` ends: at a mark, a preposition of time or place, or a relative."""
    stop = first
    while stop < min(len(tokens), first + LONGEST):
        gap = text[tokens[stop - 1].end : tokens[stop].start] if stop else ""
        if stop > first and (
            any(mark in gap for mark in ',;:—–"“(') or tokens[stop].folded in CUT or tokens[stop].text in _AUXILIARIES
        ):
            break
        stop += 1
    while stop > first and tokens[stop - 1].folded in TRAILING:
        stop -= 1
    return stop


def is_finite(tokens: Sequence[Word], number: int) -> bool:
    """Tell whether a form in -ed goes on as a verb does: "the unions travelled to", not "the united left"."""
    word = tokens[number]
    following = tokens[number + 1].folded if number + 1 < len(tokens) else ""
    past = word.text.islower() and word.folded.endswith("ed") and tokens[number - 1].folded not in BEFORE_NOUN
    return past and following in BEHIND_VERB
