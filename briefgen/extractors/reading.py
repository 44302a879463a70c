"""The words of a sentence with the countries among them, asked how they hang together."""

from collections.abc import Sequence

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Word, words
from briefgen.extractors.places.countries import Mention

_UNBROKEN = frozenset({" ", "-", "\n", "\u00a0", "\u2011", "] ", ") ", "  "})
_POSSESSIVE = frozenset({"' ", "’ "})


class Reading(Struct, frozen=True, gc=False):
    """The words of a sentence, and where its countries stand."""

    text: str
    tokens: tuple[Word, ...]
    places: dict[int, Mention]
    """Number of a word -> the country that it is part of the name of."""

    def folded(self, number: int) -> str:
        """Return a word in small letters; nothing outside the sentence."""
        return self.tokens[number].folded if 0 <= number < len(self.tokens) else ""

    def is_capital(self, number: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return 0 <= number < len(self.tokens) and self.tokens[number].text[0].isupper()

    def is_small(self, number: int) -> bool:
        """Tell whether a word begins with a small letter."""
        return 0 <= number < len(self.tokens) and self.tokens[number].text[0].islower()

    def gap(self, number: int) -> str:
        """Return what stands between a word and the one before it; nothing at either end."""
        if not 0 < number < len(self.tokens):
            return ""
        return self.text[self.tokens[number - 1].end : self.tokens[number].start]

    def joined(self, number: int) -> bool:
        """Tell whether a word follows the one before it without a mark between."""
        gap = self.gap(number)
        return gap in _UNBROKEN or (gap in _POSSESSIVE and self.folded(number - 1).endswith("s"))

    def is_possessive(self, number: int) -> bool:
        """Tell whether a word has its possessive ending."""
        word = self.tokens[number]
        return word.end - word.start > len(word.text) or self.text[word.end : word.end + 2] in _POSSESSIVE

    def is_hyphened(self, number: int) -> bool:
        """Tell whether a hyphen joins a word to the next one: "left-wing"."""
        end = self.tokens[number].end
        return self.text[end : end + 1] == "-" and self.text[end + 1 : end + 2].isalpha()

    def span(self, first: int, after: int) -> str:
        """Return the text of some words, the last one's possessive ending cut off."""
        if after <= first:
            return ""
        last = self.tokens[after - 1]
        return " ".join(self.text[self.tokens[first].start : last.start + len(last.text)].split())

    def country(self, first: int, after: int) -> str:
        """Return the first country that some words name."""
        return next((self.places[number].country for number in range(first, after) if number in self.places), "")


def reading(sentence: Annotated) -> Reading:
    """Return the words of a sentence with its countries."""
    tokens = words(sentence.text)
    return Reading(sentence.text, tokens, _places(tokens, sentence.mentions))


def _places(tokens: Sequence[Word], mentions: Sequence[Mention]) -> dict[int, Mention]:
    places: dict[int, Mention] = {}
    rest = iter(mentions)
    mention = next(rest, None)
    for number, word in enumerate(tokens):
        while mention is not None and mention.end <= word.start:
            mention = next(rest, None)
        if mention is not None and mention.start <= word.start < mention.end:
            places[number] = mention
    return places
