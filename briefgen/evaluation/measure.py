"""A corpus measured on one page: brief each article > compare > sum up > resample."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen import pipeline
from briefgen.diagnostics import Diagnostic, Report, ignore
from briefgen.errors import ExtractionError, SourceError
from briefgen.evaluation.figures import Figure, figures
from briefgen.evaluation.labelled import Labelled
from briefgen.evaluation.printed import printed
from briefgen.evaluation.resampling import SAMPLES, Interval, intervals
from briefgen.evaluation.scoring import Given, Miss, Score, score
from briefgen.model.briefing import Briefing

if TYPE_CHECKING:
    from briefgen.settings import Settings
    from briefgen.templating.word import Template


class Measured(Struct, frozen=True, kw_only=True):
    """How well the articles of a corpus were briefed."""

    articles: int
    sentences: int
    statements: int
    missing: tuple[str, ...]
    """The articles that no briefing could be made of."""
    figures: dict[str, Figure]
    intervals: dict[str, Interval]
    misses: tuple[Miss, ...]


class Scored(Struct, frozen=True):
    """What single articles add to the figures, before it is summed up."""

    scores: tuple[Score, ...]
    missing: tuple[str, ...]


def measure(
    corpus: Sequence[Labelled], settings: "Settings", report: Report = ignore, *, samples: int = SAMPLES
) -> Measured:
    """Return the figures of `corpus`; an article that cannot be briefed counts with an empty briefing.

    Args:
        corpus: at least one labelled article.
        settings: what a briefing is made with.
        report: told of the articles that no briefing could be made of.
        samples: how often articles are drawn for the intervals.
    """
    return summed([scored(corpus, settings, report)], samples=samples)


def scored(corpus: Sequence[Labelled], settings: "Settings", report: Report = ignore) -> Scored:
    """Return what each article of `corpus` adds to the figures."""
    template = pipeline.open_template(settings)
    scores, missing = [], []
    for article in corpus:
        briefing = _briefing(article, settings, report)
        if briefing is None:
            missing.append(article.id)
        scores.append(score(article, _given(briefing or Briefing(title=""), template, settings)))
    return Scored(tuple(scores), tuple(missing))


def summed(parts: Sequence[Scored], *, samples: int = SAMPLES) -> Measured:
    """Return the figures of all articles of `parts` together."""
    scores = [one for part in parts for one in part.scores]
    counts = sum((one.counts for one in scores), Counter[str]())
    return Measured(
        articles=len(scores),
        sentences=counts["sentences"],
        statements=counts["statements"],
        missing=tuple(name for part in parts for name in part.missing),
        figures=figures(counts),
        intervals=intervals([one.counts for one in scores], samples),
        misses=tuple(miss for one in scores for miss in one.misses),
    )


def _briefing(article: Labelled, settings: "Settings", report: Report) -> Briefing | None:
    pasted = pipeline.Article(f"{article.id}.txt", article.pasted.encode("utf-8", "surrogatepass"))
    try:
        return pipeline.extract(pipeline.read([pasted], settings, ignore), settings, ignore)
    except (ExtractionError, SourceError) as error:
        report(Diagnostic("article-not-briefed", f"No briefing could be made of it: {error}", article.id))
        return None


def _given(briefing: Briefing, template: "Template", settings: "Settings") -> Given:
    return Given(briefing, printed(briefing, template), settings.summary_words)
