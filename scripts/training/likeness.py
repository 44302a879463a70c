"""Word vectors: which words are used alike in English news, so that a word never seen in training is not unknown."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

WORDS = Path(__file__).parents[2] / "corpus" / "words"
DIMENSIONS = 100
UNIT = 250
"""Vectors are kept as whole numbers from -127 to 127: so many stand for 1."""

Floats = npt.NDArray[np.float64]

_LIST, _VECTORS = "words.txt", "vectors.bin"


class Likeness:
    """The words that have a vector, and the vectors."""

    def __init__(self, words: Sequence[str], vectors: Floats) -> None:
        self.words = words
        """The most frequent first."""
        self.vectors = vectors
        """A row a word, weighted by how rare it is."""
        self._rows = {word: row for row, word in enumerate(words)}

    def of(self, words: Sequence[str]) -> Floats:
        """Return the vector of several words: their sum over the root of their number; nothing for unknown ones."""
        rows = [self._rows[word] for word in words if word in self._rows]
        whole: Floats = self.vectors[rows].sum(axis=0) / max(1, len(rows)) ** 0.5
        return whole


@cache
def likeness(folder: Path = WORDS) -> Likeness:
    """Return the word vectors that `scripts/write-vectors` wrote."""
    words = (folder / _LIST).read_text(encoding="ascii").split()
    packed = np.frombuffer((folder / _VECTORS).read_bytes(), dtype=np.int8).reshape(len(words), DIMENSIONS)
    return Likeness(words, packed.astype(np.float64) / UNIT)


def written(words: Sequence[str], rows: Floats) -> Iterator[tuple[str, bytes]]:
    """Yield the names and bytes of the files that keep words and their vectors (in units, as whole numbers)."""
    yield _LIST, "".join(f"{word}\n" for word in words).encode("ascii")
    yield _VECTORS, np.clip(rows, -127, 127).astype(np.int8).tobytes()
