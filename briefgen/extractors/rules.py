"""The offline extractor on one page: number > study > state > assemble; no model, no network, the same bytes always."""

from collections.abc import Iterable, Sequence
from itertools import chain

import msgspec

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import ExtractionError
from briefgen.extractors.articles import Article, study
from briefgen.extractors.gaps import gaps
from briefgen.extractors.identity import numbered
from briefgen.extractors.joining.told import Told
from briefgen.extractors.language.english import is_foreign
from briefgen.extractors.matter.origins import origins
from briefgen.extractors.matter.title import LONGEST, title
from briefgen.extractors.records import participants, quoted_figures, timeline
from briefgen.extractors.salience import balanced
from briefgen.extractors.statements import Placed, feared, placed, set_aside
from briefgen.extractors.summary import summary
from briefgen.model.briefing import SECTIONS, Briefing, Event, Reaction, Statement
from briefgen.model.source import Source
from briefgen.settings import Settings

_ENGLISH = "The offline extractor reads English: give an English article, or choose another extractor."


def extract(sources: Sequence[Source], settings: Settings, report: Report) -> Briefing:
    """Return the briefing of `sources`: every body sentence is in one section, or set aside with its reason.

    Raises:
        ExtractionError: there is no source, no English sentence, or nothing to brief on.
    """
    if not sources:
        raise ExtractionError("There is no article to make a briefing of.", "Give at least one.")
    articles = tuple(study(source, settings.lexicon) for source in _in_order(sources))
    statements = _statements(articles)
    if not statements:
        raise _nothing(articles)
    _tell(articles, report)
    return _assembled(articles, statements, settings)


def _statements(articles: Sequence[Article]) -> tuple[Placed, ...]:
    """Return all statements; the fears of reactions stand as risks too where there would be no risk otherwise."""
    found = [placed(article) for article in articles]
    if any(item.label == "risks" for items in found for item in items):
        return tuple(chain.from_iterable(found))
    extra = (feared(article, items) for article, items in zip(articles, found, strict=True))
    return tuple(chain.from_iterable((*items, *more) for items, more in zip(found, extra, strict=True)))


def _in_order(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return the sources by date, then hash, numbered, each with the outlets that it cites."""
    ordered = sorted(sources, key=lambda source: (source.published or "9", source.sha256))
    return tuple(
        msgspec.structs.replace(source, id=f"s{number}", origins=source.origins or origins(source.text))
        for number, source in enumerate(ordered, 1)
    )


def _nothing(articles: Sequence[Article]) -> ExtractionError:
    sentences = [sentence.text for article in articles for sentence in article.sentences]
    if not sentences:
        return ExtractionError(
            "There is no sentence in the article.", "Give the article's text, not only its headline."
        )
    if is_foreign("\n".join(sentences)):
        return ExtractionError("The article is not in English.", _ENGLISH)
    return ExtractionError("There is nothing to brief on in the article.", "Is this the article that you meant?")


def _tell(articles: Sequence[Article], report: Report) -> None:
    for article in articles:
        if article.foreign:
            message = "Passages that are not English were set aside."
            report(Diagnostic("language-mixed", message, article.source.id))


def _assembled(articles: Sequence[Article], statements: Sequence[Placed], settings: Settings) -> Briefing:
    sources = tuple(article.source for article in articles)
    about = [sentence for article in articles for sentence in article.on_topic]
    date = settings.date or max((source.published for source in sources if source.published), default=None)
    told = _together(_told(articles, statements), sources)
    boxes = _boxes(told.statements, settings.summary_words, date, sources)
    return msgspec.convert(
        {
            **boxes,
            "title": _title(articles),
            "date": date,
            "language": settings.language or next((s.language for s in reversed(sources) if s.language), "en"),
            "participants": told.participants,
            "timeline": _by_date(told.timeline),
            "figures": told.figures,
            "conflicts": told.conflicts,
            "gaps": gaps(about, {name: bool(box) for name, box in boxes.items()}, sources),
            "set_aside": tuple(chain.from_iterable(map(set_aside, articles))),
            "sources": sources,
        },
        Briefing,
        from_attributes=True,
    )


def _together(told: Told, sources: Sequence[Source]) -> Told:
    """Return what all articles tell as one; what compares them is loaded only where there are several."""
    if len(sources) == 1:
        return told
    from briefgen.extractors.joining.whole import together

    return together(told, sources)


def _told(articles: Sequence[Article], statements: Sequence[Placed]) -> Told:
    return Told(
        tuple(statements),
        tuple(chain.from_iterable(map(participants, articles))),
        tuple(chain.from_iterable(map(timeline, articles))),
        tuple(chain.from_iterable(map(quoted_figures, articles))),
    )


def _title(articles: Sequence[Article]) -> str:
    """Return a title for all articles: each one's own where they are of different matters, the newest first.

    Articles on the same two countries are of one matter: the newest one's title is for all of them.
    """
    titles: dict[frozenset[str], str] = {}
    for article in reversed(articles):
        own = title(article.on_topic, article.main, article.source.published)
        titles.setdefault(frozenset(article.main[:2]) or frozenset({own}), own)
    first, *others = dict.fromkeys(titles.values())
    whole = "; ".join((first, *others))
    return whole if len(whole) <= LONGEST else first


def _boxes(
    statements: Sequence[Placed], summary_words: int, date: str | None, sources: Sequence[Source]
) -> dict[str, tuple[Statement, ...]]:
    """Return the sections with their statements; every id is its own, the summary's repeats counted."""
    boxes: dict[str, tuple[Statement, ...]] = {
        name: tuple(item.statement for item in statements if item.label == name) for name in SECTIONS
    }
    for name in ("domestic_reactions", "international_reactions"):
        boxes[name] = balanced([item for item in boxes[name] if isinstance(item, Reaction)])
    above = {(each.id, part.start) for each in sources for part in each.layout if part.kind == "standfirst"}
    boxes["summary"] = summary(statements, summary_words, date, above)
    ids = iter(numbered([statement.id for name in SECTIONS for statement in boxes[name]]))
    return {
        name: tuple(msgspec.structs.replace(statement, id=next(ids)) for statement in boxes[name]) for name in SECTIONS
    }


def _by_date(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: event.date))
