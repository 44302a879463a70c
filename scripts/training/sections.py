"""Learns the table of the sections from labelled articles: `briefgen/extractors/sections.json`.

Two models of the same sentences are fitted and averaged: one of all signs, one of words alone. They err apart, and the
average of two linear models is one.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from briefgen.evaluation.labelled import LABELS as SECTIONS
from briefgen.evaluation.labelled import Labelled
from briefgen.extractors.countries import main_countries
from briefgen.extractors.linear import UNIT, Table
from briefgen.extractors.signs import signs
from briefgen.extractors.weights import LABELS
from scripts.training.corpora import aligned, read
from scripts.training.maxent import Example, Fitted, Settings, fit

_ALSO = 0.5
"""How much all other labels of a sentence count together, beside its first."""
_OWN = "text:own"
"""Shown by every sentence of our own texts, so that their mixture of labels is not learned; never shown later."""
_WORDS_SHARE = 0.3
_RAISED = {"agreements": 18, "risks": 59, "domestic_reactions": 18, "international_reactions": 18, "set_aside": 18}
"""What is added to labels that a minister would miss more than background; chosen by leaving a publisher out."""
_LEAST = 1
"""A sign whose weights are all below this, in hundredths, is left out: it decides nothing."""
_ALL_SCALES = {"word": 0.3, "pair": 0.25, "class": 0.3, "before": 0.4, "after": 0.4, "outside": 0.7}
_WORD_SCALES = {"word": 0.7, "pair": 0.5, "class": 0.5}


def table(real: Sequence[Labelled], own: Sequence[Labelled]) -> bytes:
    """Return the file of weights learned from real articles and from texts of our own."""
    examples = [example for article in real for example in _examples(article)]
    examples += [Example(example.signs | {_OWN}, example.shares) for article in own for example in _examples(article)]
    whole = fit(examples, LABELS, Settings(0.15, _scale(_ALL_SCALES, 1.0), 3))
    words = [Example(frozenset(filter(_is_word, one.signs)), one.shares) for one in examples]
    partial = fit(words, LABELS, Settings(0.15, _scale(_WORD_SCALES, 1.0), 3))
    return _written(_averaged(whole, partial))


def _examples(article: Labelled) -> Iterator[Example]:
    sentences = read(article)
    main = main_countries([sentence.mentions for sentence in sentences])
    for shown, right in zip(signs(sentences, main), aligned(article, sentences), strict=True):
        if right is not None:
            also = sorted(set(right.also) - {right.label})
            shares = {_label(right.label): 1.0} | {_label(letter): _ALSO / len(also) for letter in also}
            yield Example(shown, shares)


def _label(letter: str) -> str:
    return SECTIONS[letter] or "set_aside"


def _is_word(sign: str) -> bool:
    return sign.startswith(("word:", "pair:", "class:")) or sign == _OWN


def _scale(scales: dict[str, float], otherwise: float) -> Callable[[str], float]:
    return lambda sign: scales.get(sign.partition(":")[0], otherwise)


def _averaged(whole: Fitted, words: Fitted) -> Table:
    nothing = (0.0,) * len(LABELS)
    rows = {
        sign: _mixed(weights, words.weights.get(sign, nothing))
        for sign, weights in whole.weights.items()
        if sign != _OWN
    }
    start = [
        mixed + _RAISED.get(label, 0) for mixed, label in zip(_mixed(whole.start, words.start), LABELS, strict=True)
    ]
    kept = {sign: row for sign, row in sorted(rows.items()) if max(map(abs, row)) > _LEAST}
    return Table(LABELS, tuple(start), kept)


def _mixed(one: Sequence[float], other: Sequence[float]) -> tuple[int, ...]:
    pairs = zip(one, other, strict=True)
    return tuple(round(UNIT * ((1 - _WORDS_SHARE) * first + _WORDS_SHARE * second)) for first, second in pairs)


def _written(learned: Table) -> bytes:
    """Return the table as JSON, a sign a line, so that a change of it can be read."""
    encode = msgspec.json.encode
    rows = b",\n".join(encode(sign) + b":" + encode(row) for sign, row in learned.weights.items())
    head = b'{"labels":' + encode(learned.labels) + b',"start":' + encode(learned.start) + b',\n"weights":{\n'
    return head + rows + b"\n}}\n"
