"""Which paragraphs are English: told by the share of English function words."""

import re
from collections.abc import Sequence

from briefgen.extractors.language.words import listed

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = listed("""the of and to that for with from this which they were been their has have will said by was are
    its would not is it as at on he she be but after who had his her about between more than into our we""")
_SHARED = listed("is it as at on he her be was we his had")
"""Words of other languages too (German "was", Dutch "is", Danish "at"): they alone prove nothing."""
_ELSEWHERE = listed(
    """der die das und ist nicht ein eine den dem mit für von sich auch le la les des et une dans est que qui pour
    sur el los las en un por con para del se não os uma com dos il di che per della sono het een van niet och att som
    på är av og det til ikke ja ei oli w na się nie a že je az és hogy ve bir bu yang dan di của và là""",
)
_ENGLISH_TOO = listed("a con die van")
_QUOTES = str.maketrans("", "", "’‘“”–—…")
_TELLING, _SHARE, _DOUBTFUL = 12, 0.12, 0.2
_LONG = 25
"""From so many words on, English cannot do without its function words."""


def english_share(text: str) -> float:
    """Return the share of English function words among the words of `text`.

    >>> english_share("The talks of the two sides will go on.") > 0.5
    True
    >>> english_share("Die Gespräche der beiden Seiten werden fortgesetzt.")
    0.0
    """
    return _share(*_counted(text))


def _counted(text: str) -> tuple[int, list[str]]:
    """Return how many words a text has, and those that are English function words."""
    found = _WORD.findall(text.casefold())
    return len(found), [word for word in found if word in _COMMON]


def _share(many: int, known: Sequence[str]) -> float:
    return len(known) / many if many and not _SHARED.issuperset(known) else 0.0


def is_foreign(text: str) -> bool:
    """Tell whether `text` is in another language, and not only too short to tell.

    >>> is_foreign("Cats sleep. Dogs bark loudly at night."), is_foreign("Der Minister kam.")
    (False, True)
    """
    found = [word.casefold() for word in _WORD.findall(text)]
    if english_share(text):
        return False
    return len(found) >= _LONG or _is_other_script(text) or not (_ELSEWHERE - _ENGLISH_TOO).isdisjoint(found)


def foreign_paragraphs(paragraphs: Sequence[str]) -> frozenset[int]:
    """Return the numbers (from 0) of the paragraphs that are not English.

    Short ones tell too little: they go with the text as a whole.
    """
    counted = [_counted(text) for text in paragraphs]
    share = _share(sum(many for many, _ in counted), [word for _, known in counted for word in known])
    shown = zip(paragraphs, counted, strict=True)
    return frozenset(n for n, (text, told) in enumerate(shown) if not _is_english(text, *told, whole=share >= _SHARE))


def _is_english(text: str, many: int, known: Sequence[str], *, whole: bool) -> bool:
    if _is_other_script(text):
        return False
    if many < _TELLING:
        return whole
    share = _share(many, known)
    return share >= _SHARE or (whole and _foreign_share(text) <= share)


def _is_other_script(text: str) -> bool:
    bare = text.translate(_QUOTES)
    if bare.isascii():
        return False
    letters = [character for character in bare if character.isalpha()]
    return sum(character > "\u02ff" for character in letters) > _DOUBTFUL * len(letters) * 2


def _foreign_share(text: str) -> float:
    """Return the share of other languages' function words: a list of names has none of either."""
    found = [word.casefold() for word in _WORD.findall(text)]
    return sum(word in _ELSEWHERE for word in found) / len(found)
