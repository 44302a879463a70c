"""Whose readout it is: "the Prime Minister" who spoke with another country's president is the sender's own."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.places.countries import is_organisation
from briefgen.patterns import Pattern

_SPOKE = Pattern(
    r"(?:(?:Today|Yesterday|Earlier today|This morning|On [A-Z][a-z]+|On [A-Z]?\w+ \w+),? )?[Tt]he "
    r"((?:Prime|Foreign|Trade|Defence) Minister|President|Minister|Chancellor|Secretary|Taoiseach|Foreign Secretary) "
    r"(?:today )?(?:spoke|met|talked|held a call|held talks|had a call) with (?:the |his |her )?(?:[A-Z]|new )"
)
_OPENING = 2


def sender(sentences: Sequence[Annotated], main: Sequence[str]) -> tuple[str, str]:
    """Return the office without a name that a readout opens with, in small letters, and its country; or nothing."""
    for sentence in sentences[:_OPENING]:
        found = _SPOKE.match(sentence.text)
        if found is not None:
            others = sentence.countries
            own = next((c for c in main if c not in others and not is_organisation(c)), "")
            return (f"the {found[1].casefold()}", own) if own and others else ("", "")
    return "", ""
