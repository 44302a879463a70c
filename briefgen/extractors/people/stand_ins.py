"""What somebody is called when he is named again: "the administration", "the bloc", "he" or "she"."""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.extractors.language.words import Word, listed, words
from briefgen.extractors.people.names import is_body
from briefgen.extractors.places.countries import mentions
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


def bloc(text: str, named: frozenset[str]) -> str:
    """Return the organisation of states across which something is, where the article names one: "across the bloc"."""
    across = _ACROSS.search(text) is not None
    found = [name for name in _BODIES["bloc"] if name in named] if across else []
    return found[0] if len(found) == 1 else ""


_ACROSS = Pattern(r"\b(?:across|in|around|throughout|within|inside) the bloc\b(?!['’])")


def of_lawmakers(tokens: Sequence[Word], named: frozenset[str]) -> str:
    """Return the only country among the named whose lawmakers are called MPs, for them: "Labour MPs"."""
    found = [country for country in _WITH_MPS if country in named]
    told = any(word.text in {"MP", "MPs"} for word in tokens)
    return found[0] if told and len(found) == 1 < len(tokens) else ""


_WITH_MPS = (
    "United Kingdom", "Canada", "India", "Australia", "New Zealand", "Kenya", "Uganda", "Ghana", "Zambia", "Malawi",
    "Tanzania", "Malaysia", "Singapore", "Sri Lanka", "Bangladesh", "Pakistan", "South Africa", "Zimbabwe", "Botswana",
    "Ireland", "Jordan", "Kuwait", "Iran", "Iraq", "Lebanon", "Ukraine", "Georgia", "Moldova", "Turkey", "Greece",
    "Hungary", "Israel", "Nepal", "Fiji",
)  # fmt: skip


def named_of(who: str) -> str:
    """Return the name of somebody who is told as another's: "His lawyer Ann Lee" is Ann Lee.

    >>> named_of("His lawyer Ann Lee"), named_of("His lawyer")
    ('Ann Lee', 'His lawyer')
    """
    found = _OF_ANOTHER.fullmatch(who)
    return found[1] if found else who


_OF_ANOTHER = Pattern(r"(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){1,4}((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+)")


def says_it(text: str, who: str) -> bool:
    """Tell whether "it" says something, so that a body is meant: "In a statement, it said"."""
    return who.casefold() == "it" and _IT_SAYS.search(text) is not None


_IT_SAYS = Pattern(
    r"\b[Ii]t (?:also |then |later )?(?:said|says|added|adds|warned|warns|called|urged|argued|insisted|denied)\b"
)


def is_it(phrase: str) -> bool:
    """Tell whether a phrase names a body, an outlet or a state: "the Harbour Council", "Norland's ministry"."""
    found = words(phrase)
    last = found[-1]
    small = last.folded in _BODILY or is_body(last.folded)
    many = len(found) > 1 and found[0].folded == "the" and last.text.istitle() and last.text.endswith("s")
    return bool(mentions(found[-1:])) or small or many or (last.text.isupper() and len(last.text) > 1)


_BODILY = listed("""government ministry company firm party union group agency charity commission office department
    embassy regime administration bank court committee council paper newspaper daily watchdog
    regulator campaign army navy""")


def _is_named(before: Word | None, word: Word) -> bool:
    """Tell whether a word is the end of another name: "the Left Alliance" is no NATO."""
    ahead = before.text if before is not None and word.start - before.end == 1 else ""
    return word.text[:1].isupper() and ahead[:1].isupper() and ahead.lower() not in _ARTICLES


_ARTICLES = frozenset({"the", "a", "an", "its", "their"})


def not_theirs(text: str, who: str = "") -> str:
    """Return the pronoun that the person whom a sentence names cannot be: "he" where it says "her", or of "Ms Lee"."""
    if who.startswith(_LADIES):
        return "he"
    if who.startswith("Mr "):
        return "she"
    he, she = _OF_HIM.search(text) is not None, _OF_HER.search(text) is not None
    return "" if he == she else "she" if he else "he"


_LADIES = ("Ms ", "Mrs ", "Miss ", "Madam ")
_OF_HIM, _OF_HER = Pattern(r"\b(?:he|his|him)\b"), Pattern(r"\b(?:she|her)\b")
