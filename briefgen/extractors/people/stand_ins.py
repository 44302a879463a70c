"""What somebody is called when he is named again: "the administration", "the bloc", "he" or "she"."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.extractors.language.words import Word, words
from briefgen.patterns import Pattern

_AHEAD, _APPOSED = 80, 12
"""So many characters before a name, and words of an apposition, are read."""


def administration(tokens: Sequence[Word], named: frozenset[str]) -> str:
    """Return the United States for "the administration", in an article that names them."""
    told = any(word.folded == "administration" for word in tokens)
    return "United States" if told and "United States" in named else ""


_BODIES = {
    "fund": ("International Monetary Fund",),
    "bank": ("World Bank", "European Central Bank", "Asian Development Bank"),
    "bloc": ("European Union", "Association of Southeast Asian Nations", "African Union", "Mercosur"),
    "commission": ("European Union", "African Union"),
    "commissioner": ("European Union",),
    "alliance": ("NATO",),
    "agency": ("International Atomic Energy Agency",),
}
"""What an organisation is called when it is named again."""


def body(text: str, who: str, named: frozenset[str], *, central: bool = False) -> str:
    """Return the organisation that "the bank" or "the bloc's commissioner" stands for in this article."""
    at = max(0, text.find(who))
    near = words(text[max(0, at - _AHEAD) : at] if text[:at].endswith(", ") else "") + words(who)
    rest = text[at + len(who) :]
    near += words(" ".join(rest.split()[:_APPOSED])) if rest.startswith(", ") else ()
    own = (word for before, word in pairwise((None, *near)) if word and not _is_named(before, word))
    words_for = (word.folded for word in own if not (central and word.folded == "bank"))
    told = (name for word in words_for for name in _BODIES.get(word, ()) if name in named)
    return next(told, "")


def _is_named(before: Word | None, word: Word) -> bool:
    """Tell whether a word is the end of another name: "the Left Alliance" is no NATO."""
    ahead = before.text if before is not None and word.start - before.end == 1 else ""
    return word.text[:1].isupper() and ahead[:1].isupper() and ahead.lower() not in _ARTICLES


_ARTICLES = frozenset({"the", "a", "an", "its", "their"})


def not_theirs(text: str) -> str:
    """Return the pronoun that the person whom a sentence names cannot be: "he" where it says "her"."""
    he, she = _OF_HIM.search(text) is not None, _OF_HER.search(text) is not None
    return "" if he == she else "she" if he else "he"


_OF_HIM, _OF_HER = Pattern(r"\b(?:he|his|him)\b"), Pattern(r"\b(?:she|her)\b")
