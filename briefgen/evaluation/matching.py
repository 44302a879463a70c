"""What counts as the same: words, quotations found in labelled sentences, names and figures."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

_PLAIN = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"}
_WORD = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_DOLLAR = re.compile(r"us\$|usd")
_HALF = 0.5
"""A sentence is quoted where so much of it, or of the quotation, is shared."""


def fold(text: str) -> str:
    """Return a text as texts are compared: lower case, straight quotes and dashes, single spaces.

    >>> fold("The  “Deal” – of ２０２６")
    'the "deal" - of 2026'
    """
    text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return _SPACE.sub(" ", text).strip().casefold()


def words(text: str) -> list[str]:
    """Return the words of a text, folded.

    >>> words("Tokyo’s “plan”")
    ['tokyo', 's', 'plan']
    """
    return _WORD.findall(fold(text))


def letters(text: str) -> str:
    """Return the letters and digits of a text, folded and run together: spaces and quotes never matter.

    >>> letters("A deal, at last!")
    'adealatlast'
    """
    return "".join(words(text))


def unbracketed(text: str) -> str:
    """Return a statement's text without what it inserts in brackets."""
    return _BRACKETS.sub(" ", text)


def in_order(small: Iterable[str], large: Iterable[str]) -> bool:
    """Tell whether all of `small` stands in `large`, in its order.

    >>> in_order(["a", "c"], ["a", "b", "c"]), in_order(["c", "a"], ["a", "b", "c"])
    (True, False)
    """
    rest = iter(large)
    return all(word in rest for word in small)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are of one person: the words of one are among the other's.

    >>> same_name("Anniken Sæther", "Sæther"), same_name("Anna Sæther", "Anniken Sæther")
    (True, False)
    """
    first, second = set(words(one)), set(words(other))
    return bool(first and second) and (first <= second or second <= first)


def same_figure(one: str, other: str) -> bool:
    """Tell whether two figures are the same: equal but for their spelling, or the same digits, one in the other.

    >>> same_figure("$12 million", "US$ 12 million a year"), same_figure("12 percent", "12 %"), same_figure("12", "13")
    (True, True, False)
    """
    first, second = _squeezed(one), _squeezed(other)
    if not first or not second or first == second:
        return bool(first) and first == second
    digits = _NUMBER.findall(first)
    return bool(digits) and digits == _NUMBER.findall(second) and (first in second or second in first)


def _squeezed(figure: str) -> str:
    text = _DOLLAR.sub("$", fold(figure)).replace("per cent", "%").replace("percent", "%")
    return text.replace(" ", "").replace(",", "")


class Place(Struct, frozen=True):
    """Where quotations stand among the sentences of an article."""

    main: int | None
    """The number of the sentence that they mostly cover."""
    touched: frozenset[int]
    """Every sentence that they cover for a good part."""


class Stream:
    """The letters of an article's sentences in one row, in which quotations are found."""

    def __init__(self, sentences: Sequence[str]) -> None:
        parts = [letters(sentence) for sentence in sentences]
        self._letters = "".join(parts)
        ends = [0]
        for part in parts:
            ends.append(ends[-1] + len(part))
        self._spans = list(pairwise(ends))

    def place(self, quotes: Iterable[str]) -> Place:
        """Return where quotations stand; a quotation that stands nowhere counts for nothing."""
        shared: dict[int, int] = {}
        for quote in quotes:
            for number, length in self._shares(letters(quote)):
                shared[number] = shared.get(number, 0) + length
        # Of two sentences with the same share the one found first counts.
        main = max(shared, key=shared.__getitem__) if shared else None
        return Place(main, frozenset(shared))

    def _shares(self, quote: str) -> list[tuple[int, int]]:
        at = self._letters.find(quote) if quote else -1
        if at < 0:
            return []
        after = at + len(quote)
        shares = (
            (number, min(end, after) - max(start, at), end - start) for number, (start, end) in enumerate(self._spans)
        )
        return [
            (number, shared)
            for number, shared, whole in shares
            if shared > 0 and (shared >= _HALF * whole or shared >= _HALF * len(quote))
        ]
