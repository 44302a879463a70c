"""Learns what a briefing would be incomplete without: `briefgen/extractors/learned/musts.json`."""

from collections.abc import Iterator, Sequence

from briefgen.evaluation.labelled import Labelled
from briefgen.extractors.articles import told_by
from briefgen.extractors.learned.weights import WORTH
from briefgen.extractors.placing.signs import signs
from scripts.training.corpora import aligned, read
from scripts.training.maxent import Example, Settings, fit
from scripts.training.sections import scale_of_signs
from scripts.training.writing import table_of, written

_LEAST = 2
"""Weights up to this, in hundredths, are left out: they decide nothing."""


def table(articles: Sequence[Labelled]) -> bytes:
    """Return the file of weights learned from `articles`."""
    examples = [example for article in articles for example in _examples(article)]
    return written(table_of(fit(examples, WORTH, Settings(0.05, scale_of_signs, 3)), _LEAST))


def _examples(article: Labelled) -> Iterator[Example]:
    story, _ = told_by(read(article))
    shown_by = signs(story.sentences, story.spoken, story.main)
    for shown, right in zip(shown_by, aligned(article, story.sentences), strict=True):
        if right is not None and right.label != "N":
            yield Example(shown, {WORTH[not right.must]: 1.0})
