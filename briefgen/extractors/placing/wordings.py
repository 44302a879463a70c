"""What common words say for each label: of a sentence, of its opening, of those beside it, and of the whole article.

The weights are those of a linear model over word vectors, summed up for each word beforehand: words that are used alike
weigh alike, whether or not a labelled article has them (`scripts/training/sections.py`).
"""

from collections.abc import Iterator, Sequence
from functools import cache
from math import sqrt
from pathlib import Path
from struct import Struct as Packing

import msgspec
from msgspec import Struct

from briefgen.extractors.learned.linear import file_of
from briefgen.extractors.placing.signs import plain

PARTS = ("own", "opening", "before", "after", "article")
"""Where words may stand, seen from the sentence that is placed."""
OPENING = 7
"""So many words open a sentence: who acts, most often."""
FILE = "section_words.bin"

Sums = tuple[float, ...]
"""A figure for each label, in hundredths."""


class Head(Struct, frozen=True):
    """The first line of a file of word weights."""

    labels: tuple[str, ...]
    parts: tuple[str, ...]
    steps: tuple[float, ...]
    """For each part, how many hundredths a weight of 1 stands for."""
    words: int
    """How many there are."""


class WordTable:
    """The weights of common words. In the file: the head, the words, a line each; a signed byte a part and label."""

    def __init__(self, data: bytes) -> None:
        first, _, rest = data.partition(b"\n")
        self.head = msgspec.json.decode(first, type=Head)
        *words, self._packed = rest.split(b"\n", self.head.words)
        self._rows = dict(zip(map(bytes.decode, words), range(self.head.words), strict=True))
        self._row = Packing(f"{len(self.head.parts) * len(self.head.labels)}b")

    def sums(self, words: Sequence[str]) -> dict[str, Sums]:
        """Return what words add up to in each part, over the root of their number; unknown ones do not count."""
        size, known = self._row.size, [self._rows[word] for word in words if word in self._rows]
        if not known:
            return dict.fromkeys(self.head.parts, (0.0,) * len(self.head.labels))
        whole = tuple(map(sum, zip(*(self._row.unpack_from(self._packed, size * row) for row in known), strict=True)))
        width, root = len(self.head.labels), sqrt(len(known))
        return {
            part: tuple(figure * step / root for figure in whole[width * number : width * (number + 1)])
            for number, (part, step) in enumerate(zip(self.head.parts, self.head.steps, strict=True))
        }

    def opening(self, words: Sequence[str]) -> Sums:
        """Return what the known ones of `words` add up to as the opening of a sentence."""
        number, width = self.head.parts.index("opening"), len(self.head.labels)
        known = [self._rows[word] for word in words if word in self._rows]
        if not known:
            return (0.0,) * width
        part, start, step = Packing(f"{width}b"), number * width, self.head.steps[number] / sqrt(len(known))
        rows = (part.unpack_from(self._packed, self._row.size * row + start) for row in known)
        return tuple(sum(column) * step for column in zip(*rows, strict=True))

    def alone(self, words: Sequence[str]) -> Iterator[tuple[str, Sums]]:
        """Yield each known word of a sentence, once, with what it adds to the sentence's own part and its opening's."""
        known = [word for word in words if word in self._rows]
        opening = [word for word in words[:OPENING] if word in self._rows]
        for word in dict.fromkeys(known):
            said = self.sums([word])
            own, first = known.count(word) / sqrt(len(known)), opening.count(word) / sqrt(len(opening) or 1)
            yield word, tuple(own * one + first * two for one, two in zip(said["own"], said["opening"], strict=True))


def word_table() -> WordTable:
    """Return the table, as `scripts/train` wrote it."""
    return _read(file_of(FILE))


@cache
def _read(path: Path) -> WordTable:
    return WordTable(path.read_bytes())


def wordings(texts: Sequence[str]) -> tuple[dict[str, Sums], ...]:
    """Return what each part says of each sentence of an article."""
    table = word_table()
    said = [plain(text) for text in texts]
    sums = [table.sums(words) for words in said]
    nothing = dict.fromkeys(table.head.parts, (0.0,) * len(table.head.labels))
    article = _mean([one["article"] for one in sums])
    return tuple(
        {
            "own": one["own"],
            "opening": table.opening(said[number][:OPENING]),
            "before": (sums[number - 1] if number else nothing)["before"],
            "after": (sums[number + 1] if number + 1 < len(sums) else nothing)["after"],
            "article": article,
        }
        for number, one in enumerate(sums)
    )


def _mean(figures: Sequence[Sums]) -> Sums:
    return tuple(sum(column) / len(figures) for column in zip(*figures, strict=True))
