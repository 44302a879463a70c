"""A labelled article: its sentences with the places that are right for them, and what its boxes should hold."""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from briefgen.errors import nearest
from briefgen.model.vocabulary import GAPS, STANCES, STATUSES

LABELS = {
    "A": "agreements", "R": "risks", "D": "domestic_reactions", "I": "international_reactions", "B": "background",
    "N": "",
}  # fmt: skip
"""Label -> the section that it stands for; N is left out."""

Complain = Callable[[str, str, str], None]
"""Told of a fault: its place in the file, what is wrong, what to do."""

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?\Z")


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence and what is right for it; where several values stand, each of them is."""

    text: str
    label: str
    also: tuple[str, ...] = ()
    """Other labels that are accepted."""
    must: bool = False
    """The briefing is incomplete without it."""
    status: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    parties: tuple[tuple[str, ...], ...] = ()
    when: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    """How the briefing may print it."""
    off: bool = False
    """It belongs to another story."""
    bottom: bool = False
    """The bottom line is to be made of it."""
    place: str = ""
    """Where it stands in its file."""

    @property
    def accepted(self) -> frozenset[str]:
        """The sections where a statement of this sentence is right."""
        return frozenset(LABELS[letter] for letter in (self.label, *self.also) if LABELS.get(letter))


class Person(Struct, frozen=True):
    """Somebody with a public role who acts or speaks."""

    name: str
    role: str = ""
    country: str = ""


class Day(Struct, frozen=True):
    """The date of an event, as it stands in the text and resolved."""

    text: str
    iso: str


class Labelled(Struct, frozen=True, kw_only=True):
    """One article with everything that is right for it."""

    id: str
    title: str = ""
    date: str = ""
    text: str
    sentences: tuple[Sentence, ...]
    participants: tuple[Person, ...] = ()
    dates: tuple[Day, ...] = ()
    figures: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    """What the briefing has to list as not told."""
    no_gaps: tuple[str, ...] = ()
    """What it must not list: the article tells it."""

    @property
    def pasted(self) -> str:
        """The article as a person would paste it: headline, date, text."""
        return "\n\n".join(part for part in (self.title, self.date, self.text) if part)


def inspect(article: Labelled, complain: Complain) -> None:
    """Tell `complain` of every label and value of an article that does not exist."""
    if not article.sentences:
        complain("", "There is no sentence in it.", "A sentence is written LABEL | sentence.")
    for sentence in article.sentences:
        for message, hint in _objections(sentence):
            complain(sentence.place, message, hint)
    for gap in (*article.gaps, *article.no_gaps):
        if gap not in GAPS:
            complain("", f'There is no gap called "{gap}".', nearest(gap, GAPS))
    for day in article.dates:
        if day.iso and not _DATE.match(day.iso):
            complain("", f'The date "{day.iso}" of "{day.text}" is none.', _FORM)


_FORM = "A date is written YYYY, YYYY-MM or YYYY-MM-DD."


def _objections(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for label in (sentence.label, *sentence.also):
        if label not in LABELS:
            yield f'There is no label "{label}".', f"Known: {', '.join(LABELS)}."
    if sentence.label == "N" and sentence.must:
        yield "What is left out (N) cannot be a must.", "Give it another label, or take the ! away."
    yield from _unknown("status", sentence.status, STATUSES)
    yield from _unknown("stance", sentence.stance, STANCES)
    for when in sentence.when:
        if when and not _DATE.match(when):
            yield f'The date "{when}" is none.', _FORM


def _unknown(what: str, values: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    for value in values:
        if value not in known:
            yield f'There is no {what} "{value}".', nearest(value, known)
