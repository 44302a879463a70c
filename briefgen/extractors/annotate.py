"""Sentences with what the small extractors look at: cue families, countries, names, quotation marks, position."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.extractors.language.cues import CUES
from briefgen.extractors.language.words import Table, Word, find, phrases, table, words
from briefgen.extractors.places.countries import Mention, mentions

if TYPE_CHECKING:
    from briefgen.extractors.language.sentences import Sentence


class Annotated(Struct, frozen=True):
    """A sentence and what was found in it; its words are made again where they are needed, to keep long texts small."""

    sentence: "Sentence"
    cues: frozenset[str]
    """The cue families that it shows."""
    mentions: tuple[Mention, ...]
    """The countries that it names."""
    names: tuple[str, ...]
    """Its capitalised words but the first, folded."""
    length: int
    """In words."""
    numbered: bool
    """It holds a digit."""
    lead: bool
    """Among the first paragraphs of its article."""

    @property
    def text(self) -> str:
        """The sentence as it stands in the source."""
        return self.sentence.text

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries named, each once, in order."""
        return tuple(dict.fromkeys(mention.country for mention in self.mentions))


def annotate(sentences: Iterable["Sentence"]) -> tuple[Annotated, ...]:
    """Return the sentences of one source with their annotations."""
    return tuple(_annotated(sentence, lead=number < _LEAD) for number, sentence in enumerate(sentences))


_LEAD = 4
_ASKED = 40
_DIGIT = re.compile(r"\d")


def families(sentence: Sequence[Word]) -> frozenset[str]:
    """Return the cue families that the words of a sentence show.

    >>> sorted(families(words("Both sides signed the accord.")))
    ['deal', 'joint', 'sign']
    """
    return frozenset(hit.value for hit in find([word.folded for word in sentence], _cues()))


def _annotated(sentence: "Sentence", *, lead: bool) -> Annotated:
    tokens = words(sentence.text)
    asked = sentence.text.find("? ", 0, _ASKED) + 1  # of a question and its answer, the answer tells what it is
    cues = families([token for token in tokens if token.start >= asked])
    return Annotated(
        sentence, cues, mentions(tokens), _names(tokens), len(tokens), _DIGIT.search(sentence.text) is not None, lead
    )


def _names(tokens: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.folded for word in tokens[1:] if word.text[0].isupper() and len(word.text) > 1)


@cache
def _cues() -> Table:
    return table({family: phrases(listed) for family, listed in CUES.items()})
