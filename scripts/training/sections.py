"""Learns the table of the sections from labelled articles: `briefgen/extractors/sections.json`.

Two models of the same sentences are fitted and averaged: one of all signs, one of words alone. They err apart, and the
average of two linear models is one.
"""

from collections.abc import Callable, Iterator, Sequence

from briefgen.evaluation.labelled import LABELS as SECTIONS
from briefgen.evaluation.labelled import Labelled
from briefgen.extractors.articles import told_by
from briefgen.extractors.signs import signs
from briefgen.extractors.weights import LABELS
from scripts.training.corpora import aligned, read
from scripts.training.maxent import Example, Fitted, Settings, fit
from scripts.training.writing import table_of, written

_ALSO = 0.5
"""How much all other labels of a sentence count together, beside its first."""
_OWN = "text:own"
"""Shown by every sentence of our own texts, so that their mixture of labels is not learned; never shown later."""
_WORDS_SHARE = 0.3
_RAISED = {
    "agreements": 0.18,
    "risks": 0.59,
    "domestic_reactions": 0.18,
    "international_reactions": 0.18,
    "set_aside": 0.18,
}
"""What is added to labels that a minister would miss more than background; chosen by leaving a publisher out."""
_LEAST = 1
"""A sign whose weights are all below this, in hundredths, is left out: it decides nothing."""
_ALL_SCALES = {"word": 0.3, "pair": 0.25, "before": 0.4, "after": 0.4, "outside": 0.7, "stance": 0.6}
_WORD_SCALES = {"word": 0.7, "pair": 0.5}


def table(real: Sequence[Labelled], own: Sequence[Labelled]) -> bytes:
    """Return the file of weights learned from real articles and from texts of our own."""
    examples = [example for article in real for example in _examples(article)]
    examples += [Example(example.signs | {_OWN}, example.shares) for article in own for example in _examples(article)]
    whole = fit(examples, LABELS, Settings(0.15, _scale(_ALL_SCALES, 1.0), 3))
    words = [Example(frozenset(filter(_is_word, one.signs)), one.shares) for one in examples]
    partial = fit(words, LABELS, Settings(0.15, _scale(_WORD_SCALES, 1.0), 3))
    return written(table_of(_averaged(whole, partial), _LEAST))


def _examples(article: Labelled) -> Iterator[Example]:
    story, _ = told_by(read(article))
    shown_by = signs(story.sentences, story.spoken, story.main)
    for shown, right in zip(shown_by, aligned(article, story.sentences), strict=True):
        if right is not None:
            also = sorted(set(right.also) - {right.label})
            shares = {_label(right.label): 1.0} | {_label(letter): _ALSO / len(also) for letter in also}
            yield Example(shown, shares)


def _label(letter: str) -> str:
    return SECTIONS[letter] or "set_aside"


def _is_word(sign: str) -> bool:
    return sign.startswith(("word:", "pair:")) or sign == _OWN


def _scale(scales: dict[str, float], otherwise: float) -> Callable[[str], float]:
    return lambda sign: scales.get(sign.partition(":")[0], otherwise)


def _averaged(whole: Fitted, words: Fitted) -> Fitted:
    """Return the average of both models, the labels raised that are to be; sign of our own texts is not kept."""
    nothing = (0.0,) * len(LABELS)
    rows = {sign: _mixed(weights, words.weights.get(sign, nothing)) for sign, weights in whole.weights.items()}
    del rows[_OWN]
    start = _mixed(whole.start, words.start)
    raised = tuple(figure + _RAISED.get(label, 0.0) for figure, label in zip(start, LABELS, strict=True))
    return Fitted(whole.labels, raised, rows)


def _mixed(one: Sequence[float], other: Sequence[float]) -> tuple[float, ...]:
    pairs = zip(one, other, strict=True)
    return tuple((1 - _WORDS_SHARE) * first + _WORDS_SHARE * second for first, second in pairs)
