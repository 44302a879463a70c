"""Participants, timeline and figures of an article, each with the sentence that it stands in."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.articles import LONGEST, Article
from briefgen.extractors.calendar.dates import Dated, dates
from briefgen.extractors.counting.figure_check import check
from briefgen.extractors.counting.figures import figures
from briefgen.extractors.language.quoted import is_quoted
from briefgen.extractors.line.wording import condense
from briefgen.extractors.people.participants import Person
from briefgen.extractors.statements import evidence
from briefgen.model.briefing import Event, Figure, Participant

if TYPE_CHECKING:
    from briefgen.model.vocabulary import FigureCheck


def participants(article: Article) -> Iterator[Participant]:
    """Yield the persons with a public role, in the order of the text."""
    about = article.on_topic
    for person in article.persons:
        holder = _where(person, about)
        if holder is not None:
            told = about[person.told] if 0 <= person.told < len(about) else holder
            proof = tuple(evidence(sentence.sentence) for sentence in dict.fromkeys((holder, told)))
            yield Participant(name=person.name, role=person.role, country=person.country, evidence=proof)


def _where(person: Person, sentences: Sequence[Annotated]) -> Annotated | None:
    if person.index < len(sentences) and person.name in " ".join(sentences[person.index].text.split()):
        return sentences[person.index]
    return next((s for s in sentences if person.name in s.text), None)


def timeline(article: Article) -> Iterator[Event]:
    """Yield what the kept sentences date, one event a date and sentence; "this year" alone dates nothing.

    "A day later" counts from the date told before it, though the sentence that tells it may be left out.
    """
    before = ""
    for index, annotated in enumerate(article.sentences):
        if article.left_out.get(index) in {"off_topic", "unsorted"}:
            continue
        sentence = annotated.sentence
        for dated in dates(sentence.text, article.source.published, before):
            before = dated.iso
            if index in article.labels and not _is_vague(sentence.text, dated):
                yield Event(date=dated.iso, text=condense(sentence.text).text, evidence=(evidence(sentence),))


def _is_vague(text: str, dated: Dated) -> bool:
    """Tell whether a date only says "these days": this year, or this week and month within quoted words."""
    told = text[dated.start : dated.end].lower()
    if not told.startswith("this ") or not told.endswith(("year", "week", "month")):
        return False
    nearer = text[: dated.start].rstrip().lower().endswith(("earlier", "later", "late", "early"))
    return (told == "this year" and not nearer) or is_quoted(text, dated.start)


def quoted_figures(article: Article) -> Iterator[Figure]:
    """Yield the figures of the kept sentences, each once."""
    told: set[tuple[str, FigureCheck]] = set()
    for index in sorted(article.labels):
        annotated = article.sentences[index]
        found = figures(annotated.text) if annotated.length <= LONGEST else ()
        result = check(annotated.text, found) if found else "unchecked"
        for figure in found:
            key = figure.text.casefold(), result
            if key not in told:
                told.add(key)
                yield Figure(
                    text=figure.text,
                    value=figure.value,
                    unit=figure.unit,
                    evidence=(evidence(annotated.sentence),),
                    check=result,
                )
