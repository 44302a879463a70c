"""Learns the table of the stances from the reactions of labelled articles: `briefgen/extractors/learned/stances.json`.

As with the sections, a model of all signs and one of words alone are fitted and averaged.
"""

from collections.abc import Iterator, Sequence

from briefgen.evaluation.labelled import LABELS as SECTIONS
from briefgen.evaluation.labelled import Labelled, Sentence
from briefgen.extractors.articles import told_by
from briefgen.extractors.learned.weights import LABELS, Label
from briefgen.extractors.receiving.reactions import Setting, framed
from briefgen.model.vocabulary import STANCES
from scripts.training.corpora import aligned, read
from scripts.training.maxent import Example, Settings, averaged, fit
from scripts.training.writing import table_of, written

_REACTIONS = ("D", "I")
_WORDS, _FRAME, _VOICED = 0.4, 0.5, 0.7
"""How freely words, what surrounds a reaction, and who says its words of judgement may count beside these."""
_WORDS_ALONE = 0.7
_WORDS_SHARE = 0.2
"""What the model of words alone counts in the average."""
_LEAST = 1
"""Weights up to this, in hundredths, are left out: they decide nothing."""


def table(articles: Sequence[Labelled]) -> bytes:
    """Return the file of weights learned from `articles`."""
    found = [example for article in articles for example in _examples(article)]
    whole = fit(found, STANCES, Settings(0.06, _scale, 3))
    words = [Example(frozenset(filter(_is_word, one.signs)), one.shares) for one in found]
    partial = fit(words, STANCES, Settings(0.1, lambda _: _WORDS_ALONE, 3))
    return written(table_of(averaged(whole, partial, _WORDS_SHARE), _LEAST))


def _examples(article: Labelled) -> Iterator[Example]:
    """Yield each reaction whose stance is labelled."""
    sentences = read(article)
    right = dict(enumerate(aligned(article, sentences)))
    about = [index for index in right if not _is_off(right[index])]
    story, _ = told_by([sentences[index] for index in about])
    setting = Setting(story.main, dict(zip(about, story.spoken, strict=True)))
    labels = {index: label for index, one in right.items() if one and one.stance and (label := _label(one))}
    for index, framing in framed(sentences, labels, setting).items():
        told = right[index]
        if told is not None:
            yield Example(framing.signs, dict.fromkeys(told.stance, 1 / len(told.stance)))


def _is_off(sentence: Sentence | None) -> bool:
    return sentence is not None and sentence.off


def _label(sentence: Sentence) -> Label | None:
    """Return the first label of a sentence that is a reaction's."""
    letter = next((letter for letter in (sentence.label, *sentence.also) if letter in _REACTIONS), None)
    return next((label for label in LABELS if letter and label == SECTIONS[letter]), None)


def _is_word(sign: str) -> bool:
    return sign.startswith(("s:", "w:"))


def _scale(sign: str) -> float:
    if _is_word(sign):
        return _WORDS
    if sign.startswith(("in:", "out:")):
        return _VOICED
    return _FRAME if "+" in sign or sign.startswith(("kind", "side", "label", "carried", "matter")) else 1.0
