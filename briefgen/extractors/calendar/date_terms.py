"""Words before a date that tell where it lies whatever the tense around it: terms, beginnings, days that are set."""

import re
from typing import Literal

from briefgen.patterns import Pattern

Term = Literal["behind", "over", "bound", ""]
"""A beginning, an end that is past, an end to come, none of these."""

_NEAR = 12
_CLAUSE = 120
_SET_REACH = 40
_BOUND = Pattern(
    r"(?:by|until|till|for|before)\b(?: the)?(?: (?:early|late|mid|end|start|beginning|middle))?\s?-?\Z", re.IGNORECASE
)
_COMING = Pattern(
    r"\b(?:before|ahead of|until|by)(?: the| its| their| his| her| [Aa]n?)? (?:[\w’'-]+ ){0,2}"
    r"(?:elections?|summit|vote|referendum|polls?|meeting|session|conference|ballot|primary|primaries|congress) \Z"
    r"|\b(?:is|falls|are)(?: on)? \Z"
)
"""What is told with the time before it: "ahead of the summit in November"."""
_OVER = Pattern(
    r"\b(?:(?:was|were) (?!\w+ed\b)|(?:served|worked|remained|led|lived|headed|ran|lasted|stayed|continued|ruled)\b)"
    r"[^.;,]*\b(?:until|till) (?:(?:early|late|mid)[ -])?\Z",
    re.IGNORECASE,
)
"""How a term that is over is told: "who was envoy until December"."""
_SET = Pattern(
    r"(?:(?:set|planned|scheduled|due|slated|called|summoned|invited|meetings?|protests?|demonstrations?|strikes?|hearing"
    r"|session|vote|talks|debate|down) for|starting|beginning) (?:on )?\Z",
    re.IGNORECASE,
)


def term(text: str, at: int, opening: str) -> Term:
    """Return what the words at a date make of it.

    Args:
        text: the sentence.
        at: where the date begins.
        opening: its words, which may begin with "since" or "until".

    >>> term("frozen since August", 7, "since August"), term("due by May", 7, "May"), term("in May", 3, "May")
    ('behind', 'bound', '')
    """
    first = opening.partition(" ")[0]
    before = text[max(0, at - _NEAR) : at] + (first if opening[:1].islower() else "")
    if opening[:5].lower() == "since" or before.lower().endswith(("since ", "after the ")):
        return "behind"
    clause = text[max(0, at - _CLAUSE) : at]
    if _OVER.search(f"{clause}{first} "):
        return "over"
    return "bound" if _BOUND.search(before) or _COMING.search(clause) else ""


def is_set_for(text: str, at: int) -> bool:
    """Tell whether something is set for the day told at an offset.

    >>> is_set_for("A vote was set for Monday", 19), is_set_for("She waited for Monday", 15)
    (True, False)
    """
    return _SET.search(text[max(0, at - _SET_REACH) : at]) is not None
