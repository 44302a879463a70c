"""Why a sentence is left out of a briefing: the reason of the vocabulary that fits it best."""

import re

from briefgen.extractors.annotate import Annotated
from briefgen.model.vocabulary import Reason

_LETTERS = re.compile(r"[^\W_]+")
_CLOSED = tuple(".!?…")
_SHORT = 12


def reason(sentence: Annotated) -> Reason:
    """Return why a sentence that belongs into no section is left out."""
    text = sentence.text.rstrip("\"'”’)] ")
    if text.endswith("?"):
        return "question"
    if not text.endswith(_CLOSED):
        return "fragment"
    if sentence.cues & {"rhetoric", "self"}:
        return "rhetoric"
    if sentence.length < _SHORT and not sentence.mentions:
        return "transition"
    return "unsorted"


def letters(text: str) -> str:
    """Return the letters and digits of a text, folded: what a repetition shares with the first telling.

    >>> letters("They agreed.") == letters("“They agreed”")
    True
    """
    return "".join(_LETTERS.findall(text.casefold()))


def has_words(sentence: Annotated) -> bool:
    """Tell whether there is anything in a sentence that a statement could say."""
    return sentence.length > 0 and any(character.isalpha() for character in sentence.text)
