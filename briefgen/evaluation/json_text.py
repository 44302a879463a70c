"""The JSON form of a labelled article: one object a file, its sentences with offsets and lists of accepted values."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from briefgen.evaluation.labelled import Complain, Day, Labelled, Person, Sentence


class _Sentence(Struct):
    text: str
    label: str
    also: list[str] | None = None
    must: bool = False
    status: list[str] | None = None
    stance: list[str] | None = None
    country: list[str] | None = None
    actor: list[str] | None = None
    parties: list[str] | None = None
    when: list[str] | None = None
    line: list[str] | None = None
    off: bool = False
    bottom: bool = False


class _Person(Struct):
    name: str
    role: str | None = None
    country: str | None = None


class _Day(Struct):
    text: str
    iso: str | None = None


class _Record(Struct):
    """What is read of a file; other keys (source, licence, …) are for people."""

    text: str
    sentences: list[_Sentence]
    id: str = ""
    title: str | None = None
    date: str | None = None
    participants: list[_Person] = []
    dates: list[_Day] = []
    figures: list[str] = []
    off_topic: list[int] = []
    gaps: list[str] = []
    no_gaps: list[str] = []


def parse(text: str, name: str, complain: Complain) -> Labelled | None:
    """Return the article that a JSON text tells, called `name` where it has no id of its own; None where it is none."""
    try:
        record = msgspec.json.decode(text.encode(), type=_Record)
    except msgspec.ValidationError as error:
        message, _, at = str(error).partition(" - at `$")
        complain(at.rstrip("`").removeprefix("."), f"{message}.", "Keys and values are in docs/extraction.md.")
        return None
    except (msgspec.DecodeError, RecursionError) as error:
        complain("", f"This is no JSON of a labelled article: {error}.", "")
        return None
    off_topic = frozenset(record.off_topic)
    return Labelled(
        id=record.id or name,
        title=record.title or "",
        date=record.date or "",
        text=record.text,
        sentences=tuple(
            _sentence(sentence, number, off=sentence.off or number in off_topic)
            for number, sentence in enumerate(record.sentences)
        ),
        participants=tuple(Person(p.name, p.role or "", p.country or "") for p in record.participants),
        dates=tuple(Day(day.text, day.iso or "") for day in record.dates),
        figures=tuple(record.figures),
        gaps=tuple(record.gaps),
        no_gaps=tuple(record.no_gaps),
    )


def _sentence(record: _Sentence, number: int, *, off: bool) -> Sentence:
    return Sentence(
        text=record.text,
        label=record.label,
        also=_values(record.also),
        must=record.must,
        status=_values(record.status),
        stance=_values(record.stance),
        country=_values(record.country),
        actor=_values(record.actor),
        parties=tuple(
            tuple(part.strip() for part in parties.split(",") if part.strip()) for parties in record.parties or ()
        ),
        when=_values(record.when),
        lines=_values(record.line),
        off=off,
        bottom=record.bottom,
        place=f"sentences[{number}]",
    )


def _values(given: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(given or ())
