"""Participants, timeline and figures of an article, each with the sentence that it stands in."""

from collections.abc import Iterator, Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.articles import LONGEST, Article
from briefgen.extractors.dates import dates
from briefgen.extractors.figures import check, figures
from briefgen.extractors.participants import Person
from briefgen.extractors.statements import evidence
from briefgen.extractors.wording import condense
from briefgen.model.briefing import Event, Figure, Participant


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
    """Yield what the kept sentences date, one event a date and sentence."""
    for index in sorted(article.labels):
        sentence = article.sentences[index].sentence
        for dated in dates(sentence.text, article.source.published):
            yield Event(date=dated.iso, text=condense(sentence.text).text, evidence=(evidence(sentence),))


def quoted_figures(article: Article) -> Iterator[Figure]:
    """Yield the figures of every sentence, left out or not: a figure may be checked wherever it stands."""
    for annotated in article.sentences:
        found = figures(annotated.text) if annotated.length <= LONGEST else ()
        if not found:
            continue
        result = check(annotated.text, found)
        for figure in found:
            yield Figure(
                text=figure.text,
                value=figure.value,
                unit=figure.unit,
                evidence=(evidence(annotated.sentence),),
                check=result,
            )
