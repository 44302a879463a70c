"""Why a status, an actor, a country or a stance was read: the words that decided, found by asking without them."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from briefgen.extractors.articles import Article
from briefgen.extractors.language.words import Word, words
from briefgen.extractors.people.participants import named
from briefgen.extractors.places.countries import mentions
from briefgen.extractors.receiving.stance import stance
from briefgen.extractors.undertaking.staff import StaffReading, staff_hits, staff_reading
from briefgen.extractors.undertaking.status import read_status
from briefgen.model.briefing import Agreement, Reaction
from briefgen.model.vocabulary import firmness

_MOST = 3
"""So many words or readings are told."""
_LONGEST = 150
"""Words of a sentence beyond which it is not asked again without each of them."""

T = TypeVar("T")


def of_status(agreement: Agreement, article: Article, text: str) -> str:
    """Return why an agreement has its status, and which other one its sentence would bear."""
    staff = staff_reading(text, article.lexicon)
    phrase = next(iter(staff_hits(text, article.lexicon).status.values()), "")
    if isinstance(staff, StaffReading) and agreement.defined:
        return _of_office(staff)
    told = f"{agreement.status}, by “{agreement.cue}”"
    if phrase:
        told += f"; your office’s own “{phrase}” is not taken: the other words say less"
    return told + "".join(f"; {other}" for other in _others(agreement, text))


def _of_office(staff: StaffReading) -> str:
    told = f"{staff.status}, by your office’s own word: “{staff.cue}” means {staff.defined}"
    weaker = ", but the words before it say less" if staff.status != staff.defined else ""
    return told + weaker


def _others(agreement: Agreement, text: str) -> Iterator[str]:
    """Yield the other statuses that a sentence shows when the words that decided are taken out of it."""
    rest = text.replace(agreement.cue, " ", 1)
    seen = {agreement.status}
    for _ in range(_MOST):
        other = read_status(rest)
        if other is None:
            return
        if other.status not in seen:
            seen.add(other.status)
            firmer = firmness(other.status) > firmness(agreement.status)
            yield f"“{other.cue}” would be {other.status}{': not taken, the weaker one stands' if firmer else ''}"
        rest = rest[: other.start] + " " + rest[other.end :]


def of_stance(reaction: Reaction, text: str) -> str:
    """Return why a reaction has its stance."""
    if reaction.inferred:
        return f"{reaction.stance}, by what stands around it: its own words do not make it sure, so it is not printed"
    deciding = _deciding(text, stance)
    return f"{reaction.stance}, by {', '.join(f'“{word}”' for word in deciding)}" if deciding else reaction.stance


def _deciding(text: str, read: Callable[[str], T | None]) -> list[str]:
    """Return the words without which a text would be read otherwise; else those that read like it by themselves."""
    tokens = words(text)[:_LONGEST]
    whole = read(text)
    if whole is None:
        return []
    single = [token for token in tokens if read(text[: token.start] + text[token.end :]) != whole]
    single = single or [token for token in tokens if read(token.text) == whole]
    return list(dict.fromkeys(_joined(text, single)))[:_MOST] if single else []


def _joined(text: str, tokens: Sequence[Word]) -> Iterator[str]:
    """Yield words of a text, those that stand beside one another as one phrase."""
    start, end = tokens[0].start, tokens[0].end
    for token in tokens[1:]:
        if text[end : token.start].strip():
            yield text[start:end]
            start = token.start
        end = token.end
    yield text[start:end]


def of_actor(reaction: Reaction, text: str) -> str:
    """Return who reacts, and where that is named."""
    if not reaction.actor:
        return "nobody is named"
    if reaction.actor.casefold() in " ".join(text.split()).casefold():
        return f"“{reaction.actor}”, named in the sentence"
    return f"“{reaction.actor}”, from a sentence before"


def of_country(reaction: Reaction, article: Article, index: int) -> str:
    """Return the country of a reaction, and what tells it."""
    if not reaction.country:
        return "none is told"
    return f"{reaction.country}, {_country(reaction, article, index)}"


def _country(reaction: Reaction, article: Article, index: int) -> str:
    wanted = set(reaction.country.split("; "))
    own = next((m for m in mentions(words(reaction.actor)) if m.country in wanted), None)
    if own is not None:
        return f"by “{reaction.actor[own.start : own.end]}”"
    person = named(reaction.actor, article.persons)
    if person is not None and person.country in wanted:
        return f"for which {person.name} acts"
    sentences = article.sentences
    paragraph = sentences[index].sentence.paragraph
    for number in range(index, -1, -1):
        if sentences[number].sentence.paragraph != paragraph:
            break
        found = next((m for m in sentences[number].mentions if m.country in wanted), None)
        if found is not None:
            where = "in the sentence" if number == index else "in a sentence before"
            return f"by “{sentences[number].text[found.start : found.end]}” {where}"
    return "the article’s main country: nothing nearer is named" if wanted & set(article.main[:1]) else "from before"
