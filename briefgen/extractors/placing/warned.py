"""Whether a sentence that its signs would place among the risks warns of anything."""

from functools import cache

from briefgen.extractors.language.words import Table, find, phrases, table, words
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.placing.families import FAMILIES
from briefgen.patterns import Pattern

WORRIES = frozenset({"danger", "warning", "doubt", "obstacle"})
"""Families of words that say what may go wrong, or stands in the way."""
_WARNED = frozenset({"warning", "doubt"})
_AT_ISSUE = WORRIES | {"failing", "conditional"}
_UNSURE = 0.38
"""A sentence without any such word is so probable a risk, or it stands where it would be next."""
_AVERTED = Pattern(
    r"\b(?:eas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|defus(?:e[sd]?|ing)|avert(?:s|ed|ing)?"
    r"|prevent(?:s|ed|ing)?|resist(?:s|ed|ing)?|combat(?:s|ed|ing)?|fight against|protect(?:s|ed|ing)?|to stop"
    r"|discourag(?:e[sd]?|ing)|counter(?:s|ed|ing)?|overc(?:ome|omes|ame|oming)|dismiss(?:es|ed|ing)?"
    r"|den(?:y|ies|ied|ying)|resolv(?:e[sd]?|ing)|settl(?:e[sd]?|ing)|to ensure|deter(?:s|red|ring)?)\b"
)
"""What is done against a danger: who helps to resist rebels warns of nothing."""

_HARMLESS = Pattern(
    r"(?<=[a-z,] )May\b"
    r"|\A(?:Despite|Notwithstanding) [^,;:\"“]{3,100},"
    r"|\b(?:could|would|might|may)(?: also| even| now)? (?:offer|provide|supply|contribute"
    r"|be of (?:value|use|help|interest))\b"
)
"""A month, what the main clause overcomes, and what would do good: no sign that something may go wrong."""
_SPOKEN = Pattern(r"[\"“][^\"”]{40}")
"""What somebody says in so many words is more than what a rule lays down."""
_VOTED_DOWN = Pattern(
    r"(?:An?|The|Two|Three|Several) (?:[\w-]+ ){0,3}?(?:amendments?|motions?)\b[^\"“;:]{0,120}? "
    r"(?:failed|(?:was|were) (?:rejected|defeated|voted down))\b"
)
"""What a parliament has turned down is over."""
_OBLIGES = Pattern(
    r"\b(?:(?:will|would|do|does|did) (?:now |also |not )?have to"
    r"|must|(?:is|are|were|was|will be) (?:now |also )?(?:obliged|required) to)(?: now| also)? "
    r"(?:offer|pay|provide|adhere|comply|give|report|register|obtain|apply|notify|disclose|publish"
    r"|be (?:paid|offered|given|told|informed|notified|compensated|registered|reported|published|licensed))\b"
    r"|\b(?:can|may) (?:now|also) (?:demand|claim|apply|request)\b"
)
"""What a rule lays down for whom it binds, whatever the case that it is made for."""


def is_mild(text: str, share: float, following: Label) -> bool:
    """Tell whether a sentence placed among the risks warns of nothing, and is better told in the section `following`.

    Args:
        text: of the sentence.
        share: how probable a risk it is by its signs.
        following: the section that came second.

    >>> is_mild("The two began talks to ease tensions.", 0.5, "agreements")
    True
    >>> is_mild("Traders warned that easing the rules may backfire.", 0.5, "background")
    False
    """
    if following == "set_aside":
        return False
    if _VOTED_DOWN.match(text):
        return True
    shown = {hit.value for hit in find([word.folded for word in words(_HARMLESS.sub(" ", text))], _table())}
    if shown.isdisjoint(_AT_ISSUE):
        return share < _UNSURE or _lays_down(text)
    return shown.isdisjoint(_WARNED) and (_AVERTED.search(text) is not None or _lays_down(text))


def _lays_down(text: str) -> bool:
    return _OBLIGES.search(text) is not None and not _SPOKEN.search(text)


@cache
def _table() -> Table:
    return table({family: phrases(FAMILIES[family]) for family in sorted(_AT_ISSUE)})
