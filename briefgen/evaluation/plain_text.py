"""The plain form of a labelled article, written by hand: a head of `key: value` lines, then a sentence a line.

    title: Norway and Ghana sign fisheries pact
    date: 2024-05-14
    participant: Kwame Boadu | trade minister | Ghana

    A! | status=signed | parties=Norway, Ghana | Norway and Ghana signed a fisheries pact on Tuesday.
    D/R | actor=some fishermen | country=Ghana | stance=opposed | Some fishermen said they feared for their catch.

A blank line ends the head, and later a paragraph. `A/B` accepts both labels, `!` is a must, a line with `#` is a note.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.errors import nearest
from briefgen.evaluation.labelled import LABELS, Complain, Day, Labelled, Person, Sentence

HEAD = ("title", "date", "style", "subject", "source", "participant", "event", "figure", "gap", "no-gap")
"""What the head may hold; from participant on, as often as needed."""
KEYS = ("status", "stance", "country", "actor", "parties", "when", "line")
FLAGS = ("off", "bottom")

_BAR = " | "
_OR = " or "
_LABEL = re.compile(r"([A-Za-z])((?:/[A-Za-z])*)(!?)\Z")
_HEADING = re.compile(r"([\w-]+) *: *(.*)\Z")
_FIELD = re.compile(r"([\w-]+) *= *(.*)\Z")
_NOTE = "#"
_ENDS = re.compile(r"\r\n|\r|\n")
"""Ends of lines as editors count them: other separators may stand in a sentence."""


class _Line(Struct, frozen=True):
    number: int
    text: str

    @property
    def place(self) -> str:
        return f"line {self.number}"


def parse(text: str, name: str, complain: Complain) -> Labelled:
    """Return the article called `name` that a plain text tells, as far as it can be understood."""
    lines = [_Line(number, line.strip()) for number, line in enumerate(_ENDS.split(text), 1)]
    lines = [line for line in lines if not line.text.startswith(_NOTE)]
    after = _end_of_head(lines)
    head = _head(lines[:after], complain)
    paragraphs = _paragraphs(lines[after:], complain)
    told = "\n\n".join(" ".join(sentence.text for sentence in paragraph) for paragraph in paragraphs)
    article = Labelled(
        id=name,
        title=_only(head, "title"),
        date=_only(head, "date"),
        text=told,
        sentences=tuple(sentence for paragraph in paragraphs for sentence in paragraph),
        participants=tuple(_person(line) for line in head["participant"]),
        dates=tuple(_day(line, complain) for line in head["event"]),
        figures=tuple(line.text for line in head["figure"]),
        gaps=tuple(line.text for line in head["gap"]),
        no_gaps=tuple(line.text for line in head["no-gap"]),
    )
    _stands(article, head, complain)
    return article


def _end_of_head(lines: Sequence[_Line]) -> int:
    """Return how many lines the head takes: to the first blank line behind it, or to the first sentence."""
    begun = False
    for number, line in enumerate(lines):
        is_sentence = _BAR in line.text and _LABEL.match(line.text.partition(_BAR)[0]) is not None
        if is_sentence or (begun and not line.text):
            return number
        begun = begun or bool(line.text)
    return len(lines)


def _head(lines: Sequence[_Line], complain: Complain) -> dict[str, list[_Line]]:
    """Return the head's lines by key, each without it."""
    found: dict[str, list[_Line]] = {key: [] for key in HEAD}
    for line in lines:
        matched = _HEADING.match(line.text)
        if matched and matched[1] in HEAD:
            found[matched[1]].append(_Line(line.number, matched[2]))
        elif matched:
            complain(line.place, f'There is no heading "{matched[1]}".', nearest(matched[1], HEAD))
        elif line.text:
            complain(line.place, "This is no heading of the form key: value.", "A blank line ends the head.")
    for key in ("title", "date"):
        for line in found[key][1:]:
            complain(line.place, f'"{key}" stands twice.', "Keep one.")
    return found


def _only(head: dict[str, list[_Line]], key: str) -> str:
    return head[key][0].text if head[key] else ""


def _person(line: _Line) -> Person:
    name, role, country = [*(part.strip() for part in line.text.split("|")), "", ""][:3]
    return Person(name, role, country)


def _day(line: _Line, complain: Complain) -> Day:
    text, bar, iso = (part.strip() for part in line.text.partition("|"))
    if not bar:
        complain(line.place, "An event needs its date.", "event: on Tuesday | 2024-05-14")
    return Day(text, iso)


def _stands(article: Labelled, head: dict[str, list[_Line]], complain: Complain) -> None:
    """Complain of what the head quotes and the text does not say."""
    quoted = [
        *zip(head["event"], (day.text for day in article.dates), strict=True),
        *zip(head["figure"], article.figures, strict=True),
        *zip(head["participant"], (person.name.split()[-1:] for person in article.participants), strict=True),
    ]
    for line, words in quoted:
        told = words if isinstance(words, str) else " ".join(words)
        if not told or told not in article.text:
            complain(line.place, f'"{told}" does not stand in the text.', "Write it as the article does.")


def _paragraphs(lines: Sequence[_Line], complain: Complain) -> list[list[Sentence]]:
    paragraphs: list[list[Sentence]] = [[]]
    for line in lines:
        if not line.text:
            paragraphs.append([])
            continue
        sentence = _sentence(line, complain)
        if sentence:
            paragraphs[-1].append(sentence)
    return [paragraph for paragraph in paragraphs if paragraph]


def _sentence(line: _Line, complain: Complain) -> Sentence | None:
    label, *middle, text = line.text.split(_BAR) if _BAR in line.text else ("", line.text)
    matched = _LABEL.match(label.strip())
    if not matched or not text.strip():
        complain(line.place, "This is no sentence of the form LABEL | … | sentence.", f"Labels: {', '.join(LABELS)}.")
        return None
    values: dict[str, tuple[str, ...]] = {}
    for key, value in _fields(line, middle, complain):
        values[key] = (*values.get(key, ()), *_alternatives(key, value))
    sentence = Sentence(
        text=text.strip(),
        label=matched[1].upper(),
        also=tuple(letter.upper() for letter in matched[2].split("/") if letter),
        must=bool(matched[3]),
        status=values.get("status", ()),
        stance=values.get("stance", ()),
        country=values.get("country", ()),
        actor=values.get("actor", ()),
        parties=tuple(_list(value) for value in values.get("parties", ())),
        when=values.get("when", ()),
        lines=values.get("line", ()),
        off="off" in values,
        bottom="bottom" in values,
        place=line.place,
    )
    for message in _missing(sentence):
        complain(line.place, message, "Beside several right ones, write value or value.")
    return sentence


def _fields(line: _Line, parts: Sequence[str], complain: Complain) -> Iterator[tuple[str, str]]:
    """Yield the fields between label and sentence; a flag is a key without a value."""
    for part in (part.strip() for part in parts):
        matched = _FIELD.match(part)
        key = matched[1] if matched else part
        if key in (KEYS if matched else FLAGS):
            yield key, matched[2] if matched else ""
        else:
            what = "field" if matched else "flag"
            complain(line.place, f'There is no {what} "{key[:40]}".', nearest(key, KEYS if matched else FLAGS))


def _alternatives(key: str, value: str) -> tuple[str, ...]:
    # "or" is a word of many lines: each further one is given as a line= of its own.
    return (value,) if key == "line" else tuple(part.strip() for part in value.split(_OR))


def _list(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _missing(sentence: Sentence) -> Iterator[str]:
    """Yield what a sentence of its label has to tell and does not."""
    if sentence.label == "A" and not sentence.status:
        yield "An agreement (A) needs its status=."
    if sentence.label in {"D", "I"}:
        for key in ("country", "stance"):
            if not getattr(sentence, key):
                yield f"A reaction ({sentence.label}) needs its {key}=."
