"""Whose "its minister" is: the country that the sentence before speaks of, where it opens with it."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.places.countries import Mention
from briefgen.patterns import Pattern

_OWNED = Pattern(
    r"(?:Its|Their) (?:[\w-]+ ){0,5}?(?:minister|ministry|president|premier|chancellor|government|parliament|embassy"
    r"|ambassador|envoy|delegate|delegation|negotiator|commissioner|representative|leader|secretary|chief|director"
    r"|spokesman|spokeswoman|spokesperson|chairman|chairwoman|chair|head|governor|officials?|cabinet|army|king|queen)\b"
)
_LEADS_IN = Pattern(r"(?:(?:In|At|On|After|For|During) [^,;:\"“]{2,30}, )?(?:[Tt]he )?\Z")
_ACTS = Pattern(
    r"(?:, (?:which|whose|where|who|the|a|an|one|two|three)\b[^;\"“]{3,140},)? "
    r"(?!(?:and|or|in|of|to|at|on|for|with)\b)[a-z]"
)
_GOES_ON = ("Its ", "Their ", "It ", "They ")
_BACK = 4


def owner(at: int, sentences: Sequence[Annotated]) -> str:
    """Return the country or organisation whose minister or envoy the sentence `at` opens with as "Its …", or ""."""
    here = sentences[at]
    if at == 0 or _OWNED.match(here.text) is None:
        return ""
    before = at - 1
    while before > max(at - _BACK, 0) and sentences[before].text.startswith(_GOES_ON):
        before -= 1
    same = sentences[before].sentence.paragraph == here.sentence.paragraph
    found = subject(sentences[before]) if same else None
    return found.country if found else ""


def subject(sentence: Annotated) -> Mention | None:
    """Return the country that a sentence opens with and tells of: "Chad hosts …", "Washington, which …, wants …"."""
    first = next((m for m in sentence.mentions if m.kind == "name" or (m.kind == "place" and not m.start)), None)
    if first is None or sentence.text[first.start : first.end].endswith(("'s", "’s", "s'", "s’")):
        return None
    if not _LEADS_IN.match(sentence.text[: first.start]):
        return None
    return first if _ACTS.match(sentence.text, first.end) else None
