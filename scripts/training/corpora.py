"""The labelled articles that the tables are learned from: real ones, and texts of our own."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.evaluation.corpus import read_corpus
from briefgen.evaluation.labelled import Labelled, Sentence
from briefgen.evaluation.matching import Stream
from briefgen.extractors.annotate import Annotated, annotate
from briefgen.extractors.language.sentences import sentences_of
from briefgen.settings import Settings

ROOT = Path(__file__).parents[2]
OWN = ROOT / "corpus" / "training"
REAL = ROOT.parent / "shared" / "quality" / "corpus" / "train"


def own() -> tuple[Labelled, ...]:
    """Return our own texts."""
    return read_corpus([OWN])


def real(folder: Path = REAL) -> tuple[Labelled, ...]:
    """Return the real articles."""
    return read_corpus([folder])


def publisher(article: Labelled) -> str:
    """Return who published an article: what its id begins with.

    >>> publisher(Labelled(id="wn-river-pact", text="", sentences=()))
    'wn'
    """
    return article.id.partition("-")[0]


def publishers(articles: Sequence[Labelled]) -> tuple[str, ...]:
    """Return all publishers of `articles`, sorted."""
    return tuple(sorted({publisher(article) for article in articles}))


def read(article: Labelled) -> tuple[Annotated, ...]:
    """Return the annotated sentences of an article, cut as the program cuts them."""
    pasted = pipeline.Article(f"{article.id}.txt", article.pasted.encode())
    return annotate(sentences_of(*pipeline.read([pasted], Settings(), ignore)))


def aligned(article: Labelled, sentences: Sequence[Annotated]) -> Iterator[Sentence | None]:
    """Yield the labelled sentence that each of `sentences` mostly covers; None for what is not labelled."""
    stream = Stream([sentence.text for sentence in article.sentences])
    for sentence in sentences:
        number = stream.place([sentence.text]).main
        yield None if number is None else article.sentences[number]
