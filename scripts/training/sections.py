"""Learns the tables of the sections from labelled articles: `sections.json` and `section_words.bin`.

Two models of the same sentences are fitted and averaged: one of all signs, one of words alone. They err apart, and the
average of two linear models is one. Both see the words through their vectors too; what a vector adds to a label is a
sum over words, so it is kept as the weights of each common word, and no vector is needed at run time.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from briefgen.evaluation.labelled import LABELS as SECTIONS
from briefgen.evaluation.labelled import Labelled
from briefgen.extractors.articles import told_by
from briefgen.extractors.learned.linear import UNIT
from briefgen.extractors.learned.weights import LABELS
from briefgen.extractors.placing.signs import plain, signs
from briefgen.extractors.placing.wordings import OPENING, PARTS, Head
from scripts.training.corpora import aligned, read
from scripts.training.likeness import DIMENSIONS, Floats, Likeness, likeness
from scripts.training.maxent import Example, Fitted, Settings, averaged, fit
from scripts.training.writing import table_of, written

_ALSO = 0.5
"""How much all other labels of a sentence count together, beside its first."""
_OWN = "text:own"
"""Shown by every sentence of our own texts, so that their mixture of labels is not learned; never shown later."""
_WORDS_SHARE = 0.3
_RAISED = {
    "agreements": 0.1,
    "risks": 0.6,
    "domestic_reactions": 0.1,
    "international_reactions": 0.3,
    "set_aside": 0.1,
}
"""What is added to labels that a minister would miss more than background; chosen by leaving a publisher out."""
_LEAST = 1
"""A sign whose weights are all below this, in hundredths, is left out: it decides nothing."""
_ALL_SCALES = {"word": 0.3, "pair": 0.25, "before": 0.4, "after": 0.4, "outside": 0.7, "stance": 0.6}
_WORD_SCALES = {"word": 0.7, "pair": 0.5}
_PART_SCALES = dict(zip(PARTS, (3.0, 2.0, 2.0, 2.0, 2.0), strict=True))
"""How freely the vectors may count, beside the signs."""
_BYTE = 127


class Tables(NamedTuple):
    """What is learned of sections, as files."""

    signs: bytes
    words: bytes


def tables(real: Sequence[Labelled], own: Sequence[Labelled]) -> Tables:
    """Return the files of weights learned from real articles and from texts of our own."""
    examples = [example for article in real for example in _examples(article)]
    examples += [example._replace(signs=example.signs | {_OWN}) for article in own for example in _examples(article)]
    whole = fit(examples, LABELS, Settings(0.15, scale_of_signs, 3))
    words = [Example(frozenset(filter(_is_word, one.signs)), one.shares, one.vector[:DIMENSIONS]) for one in examples]
    partial = fit(words, LABELS, Settings(0.15, _scale(_WORD_SCALES, 1.0), 3))
    averaged = _averaged(whole, partial)
    return Tables(written(table_of(averaged, _LEAST)), _words_file(averaged.slopes, likeness()))


def _examples(article: Labelled) -> Iterator[Example]:
    story, _ = told_by(read(article))
    shown_by = signs(story.sentences, story.spoken, story.main)
    vectors = _vectors([plain(one.text) for one in story.sentences])
    for shown, vector, right in zip(shown_by, vectors, aligned(article, story.sentences), strict=True):
        if right is not None:
            also = sorted(set(right.also) - {right.label})
            shares = {_label(right.label): 1.0} | {_label(letter): _ALSO / len(also) for letter in also}
            yield Example(shown, shares, vector)


def _vectors(said: Sequence[Sequence[str]]) -> Floats:
    """Return the vectors of each sentence's parts, side by side, as freely as they may count."""
    if not said:
        return np.zeros((0, len(PARTS) * DIMENSIONS))
    own = np.array([likeness().of(words) for words in said])
    nothing = np.zeros((1, DIMENSIONS))
    parts = {
        "own": own,
        "opening": np.array([likeness().of(words[:OPENING]) for words in said]),
        "before": np.vstack([nothing, own[:-1]]),
        "after": np.vstack([own[1:], nothing]),
        "article": np.repeat(own.mean(axis=0, keepdims=True), len(own), axis=0),
    }
    return np.hstack([_PART_SCALES[part] * parts[part] for part in PARTS])


def _words_file(slopes: Floats, known: Likeness) -> bytes:
    """Return the file that `WordTable` reads: what each word's vector adds to each label, part by part."""
    blocks = slopes.reshape(len(PARTS), DIMENSIONS, len(LABELS))
    rows = [UNIT * _PART_SCALES[part] * known.vectors @ block for part, block in zip(PARTS, blocks, strict=True)]
    steps = tuple(round(float(np.abs(row).max()) / _BYTE, 4) for row in rows)
    packed = np.hstack([np.rint(row / step) for row, step in zip(rows, steps, strict=True)])
    head = msgspec.json.encode(Head(LABELS, PARTS, steps, len(known.words)))
    words = "".join(f"{word}\n" for word in known.words).encode("ascii")
    weights: bytes = np.clip(packed, -_BYTE, _BYTE).astype(np.int8).tobytes()
    return head + b"\n" + words + weights


def _label(letter: str) -> str:
    return SECTIONS[letter] or "set_aside"


def _is_word(sign: str) -> bool:
    return sign.startswith(("word:", "pair:")) or sign == _OWN


def scale_of_signs(sign: str) -> float:
    """Return how freely a sign's weight may grow."""
    return _ALL_SCALES.get(sign.partition(":")[0], 1.0)


def _scale(scales: dict[str, float], otherwise: float) -> Callable[[str], float]:
    return lambda sign: scales.get(sign.partition(":")[0], otherwise)


def _averaged(whole: Fitted, words: Fitted) -> Fitted:
    """Return the average of both models, the labels raised that are to be; the sign of our own texts is not kept."""
    both = averaged(whole, words, _WORDS_SHARE)
    del both.weights[_OWN]
    raised = tuple(figure + _RAISED.get(label, 0.0) for figure, label in zip(both.start, LABELS, strict=True))
    return both._replace(start=raised)
