"""Every fault of a briefing against laws 1 to 3 at once, each with its place and the statement's id."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from briefgen.extractors.identity import statement_id
from briefgen.extractors.language import lexicon, quotations
from briefgen.extractors.line import wording
from briefgen.extractors.line.alignment import words
from briefgen.extractors.undertaking.staff import is_defined
from briefgen.extractors.undertaking.status import read_status
from briefgen.model.briefing import (
    SECTIONS,
    Agreement,
    Briefing,
    Conflict,
    Event,
    Evidence,
    Figure,
    Participant,
    Reaction,
    SetAside,
    Statement,
    statements,
)  # fmt: skip
from briefgen.model.disagreement import is_as_told, told
from briefgen.model.source import Source
from briefgen.model.vocabulary import STANCES, STATUSES, ConflictKind, Status, firmness
from briefgen.settings import Lexicon

UNREAD: Status = "discussed"
"""The firmest status that a quotation without a readable one may carry: in doubt the weaker rung."""

OTHERS = ("participants", "timeline", "figures", "conflicts")
"""The boxes whose records are no statements and carry quotations too."""

_SOME = lexicon.word_set(
    "some many most several few segment part parts majority minority handful number portion section"
)
_PARTS = lexicon.word_set("segment part parts handful number portion section")
"""These are quantifiers with "of" behind them: not in "his opposite number", "for their part"."""
_ORDINAL = re.compile(r"-[1-9]\d*\Z")


class Fault(Struct, frozen=True):
    """One thing in a briefing that breaks a law."""

    law: int
    """Its number: 1 evidence, 2 wording, 3 status."""
    where: str
    """The place in the file, such as `agreements[2]`, counted from 0."""
    statement: str
    """The statement's id; empty for what is none."""
    message: str
    hint: str
    broken: bool
    """Whether it stops rendering: the evidence does not hold. A reworded line is printed, marked as edited."""


def faults(briefing: Briefing) -> tuple[Fault, ...]:
    """Return every fault of a briefing against laws 1 to 3, in the order of the file."""
    checks = Checks(briefing)
    return (
        *(
            fault
            for section in SECTIONS
            for at, item in listed(briefing, section)
            for fault in checks.statement(at, item)
        ),
        *_identity_faults(briefing, checks.sources),
        *(fault for section in OTHERS for at, item in listed(briefing, section) for fault in checks.other(at, item)),
        *(fault for at, item in listed(briefing, "set_aside") for fault in checks.set_aside(at, item)),
        *_source_faults(briefing),
    )


class Checks:
    """Where the records of one briefing are checked: it keeps what several checks look up."""

    def __init__(self, briefing: Briefing, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon
        self.sources: dict[str, Source] = {source.id: source for source in reversed(briefing.sources)}
        self._phrases: dict[str, str] = {}

    def statement(self, at: str, statement: Statement) -> tuple[Fault, ...]:
        """Return the faults of a statement."""
        quotes = [evidence.quote for evidence in statement.evidence]
        found = [
            Fault(1, at, statement.id, *objection, broken=True) for objection in self._evidence(statement.evidence)
        ]
        if quotes:
            found += [Fault(2, at, statement.id, *objection, broken=False) for objection in self._wording(statement)]
            if isinstance(statement, Agreement):
                found += [
                    Fault(3, at, statement.id, *objection, broken=False)
                    for objection in _status(statement, self._lexicon)
                ]
        return tuple(found)

    def other(self, at: str, item: Participant | Event | Figure | Conflict) -> tuple[Fault, ...]:
        """Return the faults of a participant, an event, a figure or a conflict."""
        found = [Fault(1, at, "", *objection, broken=True) for objection in self._evidence(item.evidence)]
        objection = self._other_wording(item) if item.evidence else None
        if isinstance(item, Participant) and item.evidence and not self._is_named(item.role, item.evidence):
            objection = quotations.Objection(f'The role "{item.role}" is not in the words of its source.', "Use them.")
        return (*found, Fault(2, at, "", *objection, broken=False)) if objection else tuple(found)

    def _other_wording(self, item: Participant | Event | Figure | Conflict) -> quotations.Objection | None:
        if isinstance(item, Conflict):
            return _disagreement(item, tuple(self.sources.values()))
        return _other_wording(item)

    def set_aside(self, at: str, item: SetAside) -> tuple[Fault, ...]:
        """Return the faults of a stretch that was set aside."""
        objection = quotations.misplaced(item, self.sources)
        return (Fault(1, at, "", *objection, broken=True),) if objection else ()

    def _evidence(self, evidence: Sequence[Evidence]) -> Iterator[quotations.Objection]:
        if not evidence:
            yield quotations.Objection("It has no quotation.", "Quote the source, or make it a comment.")
        for piece in evidence:
            objection = quotations.misplaced(piece, self.sources)
            if objection:
                yield objection

    def _wording(self, statement: Statement) -> Iterator[quotations.Objection]:
        quotes = [evidence.quote for evidence in statement.evidence]
        fault = wording.fault(statement.text, quotes)
        if fault:
            yield quotations.Objection(fault.message, "Keep to the quotation's words, or put your own into a comment.")
        named = [("attribution", statement.attributed_to)]
        if isinstance(statement, Reaction):
            named.append(("actor", statement.actor))
        for what, name in named:
            if name.strip() and not self._is_named(name, statement.evidence):
                yield quotations.Objection(f'The {what} "{name}" is not in the words of its source.', "Use them.")
        if isinstance(statement, Reaction) and (lost := _lost_quantifier(statement.actor, quotes)):
            yield quotations.Objection(f'The actor lost its "{lost}".', f'Write "{lost} … {statement.actor}".')

    def _is_named(self, name: str, evidence: Sequence[Evidence]) -> bool:
        """Tell whether a name is in the words of the quotations, or stands as it is in a source that they are from."""
        bare = re.sub(r"\[[^\[\]]*\]", " ", name)
        if not words(bare) or wording.is_within(bare, [piece.quote for piece in evidence]):
            return True
        phrase = f" {' '.join(words(bare))} "
        return any(phrase in self._phrase(piece.source) for piece in evidence if piece.source in self.sources)

    def _phrase(self, source: str) -> str:
        if source not in self._phrases:
            self._phrases[source] = f" {' '.join(words(self.sources[source].text))} "
        return self._phrases[source]


def _status(agreement: Agreement, lexicon: Lexicon | None) -> Iterator[quotations.Objection]:
    """Yield what an agreement's status claims beyond its quotations."""
    if agreement.defined is not None and is_defined(agreement, lexicon):
        return
    quotes = [evidence.quote for evidence in agreement.evidence]
    if not agreement.cue.strip() or not any(agreement.cue in quote for quote in quotes):
        yield quotations.Objection(
            f'The cue "{agreement.cue}" is not in its quotation.',
            "Give the quotation's own words that show the status.",
        )
    readings = [reading for reading in map(read_status, quotes) if reading]
    firmest = max(readings, key=lambda reading: firmness(reading.status), default=None)
    ceiling = firmest.status if firmest else UNREAD
    shown = f'"{firmest.cue}"' if firmest else "nothing firmer"
    if agreement.status not in STATUSES or firmness(agreement.status) > firmness(ceiling):
        yield quotations.Objection(
            f'The status "{agreement.status}" is firmer than the quotation, which says {shown}.',
            f'At most "{ceiling}".',
        )
        return
    cue = read_status(agreement.cue)
    if cue and firmness(agreement.status) > firmness(cue.status):
        yield quotations.Objection(
            f'The status "{agreement.status}" contradicts its cue "{agreement.cue}".', f'The cue says "{cue.status}".'
        )
    elif agreement.status == "failed" and all(reading.status != "failed" for reading in (*readings, cue) if reading):
        yield quotations.Objection('The status "failed" is not in the quotation.', f'It says {shown}: "{ceiling}".')


def _other_wording(item: Participant | Event | Figure) -> quotations.Objection | None:
    quotes = [evidence.quote for evidence in item.evidence]
    if isinstance(item, Event):
        fault = wording.fault(item.text, quotes)
        return quotations.Objection(fault.message, "Keep to the quotation's words.") if fault else None
    if isinstance(item, Participant | Figure):
        name = item.name if isinstance(item, Participant) else item.text
        if not any(_stands(name, quote) for quote in quotes):
            return quotations.Objection(f'"{name}" is not in its quotation.', "Keep to the quotation's words.")
    return None


def _disagreement(conflict: Conflict, sources: Sequence[Source]) -> quotations.Objection | None:
    """Return what a conflict tells that its quotations do not."""
    if conflict.kind is None or not is_as_told(conflict, sources):
        hint = f'Told are: "{told(conflict.values, conflict.evidence, sources)}". Put your own words into a comment.'
        return quotations.Objection("The text is not what its values and quotations tell.", hint)
    pairs = zip(conflict.values, conflict.evidence, strict=True)
    said = next((value for value, piece in pairs if not _can_say(conflict.kind, value, piece.quote)), None)
    return quotations.Objection(f'"{said}" is not in its quotation.', "Keep to its words.") if said else None


def _can_say(kind: ConflictKind, value: str, quote: str) -> bool:
    match kind:
        case "status":
            return value in STATUSES
        case "stance":
            return value in STANCES
        case "figure":
            return _stands(value, quote)
        case "date":
            return any(character.isdigit() for character in value)


def _stands(name: str, quote: str) -> bool:
    """Tell whether a name or figure stands in the quotation, word beside word."""
    found = words(name)
    return bool(found) and f" {' '.join(found)} " in f" {' '.join(words(quote))} "


def _lost_quantifier(actor: str, quotes: Sequence[str]) -> str:
    """Return the quantifier that stands right before the actor in a quotation, and that the actor has not."""
    name = words(actor)
    if not name or name[0] in _SOME | {"a", "the"} | lexicon.PRONOUN_QUANTIFIERS:
        return ""
    for quote in quotes:
        before, found, _ = f" {' '.join(words(quote))} ".partition(f" {' '.join(name)} ")
        near = before.split()[-4:]
        last = next((at for at in reversed(range(len(near))) if near[at] not in _BETWEEN), None)
        if found and last is not None and near[last] in (_SOME if "of" in near[last + 1 :] else _SOME - _PARTS):
            return near[last]
    return ""


_BETWEEN = frozenset({"the", "of", "a", "an", "other"})


def _identity_faults(briefing: Briefing, sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Yield the ids that stand twice, and those that do not belong to quotations that do stand."""
    count = Counter(statement.id for _, statement in statements(briefing))
    for section in SECTIONS:
        for at, statement in listed(briefing, section):
            if count[statement.id] > 1:
                yield Fault(1, at, statement.id, "Another statement has the same id.", "Number them.", broken=False)
            sound = statement.evidence and not any(quotations.misplaced(piece, sources) for piece in statement.evidence)
            expected = statement_id([piece.quote for piece in statement.evidence])
            if sound and statement.id != expected and _ORDINAL.sub("", statement.id) != expected:
                hint = f'The id of these quotations is "{expected}".'
                yield Fault(1, at, statement.id, "Its id is not that of its quotations.", hint, broken=False)


def _source_faults(briefing: Briefing) -> Iterator[Fault]:
    """Yield the sources whose text was altered, and those whose id is taken."""
    seen: set[str] = set()
    for at, source in listed(briefing, "sources"):
        objection = quotations.altered(source)
        if objection:
            yield Fault(1, at, "", *objection, broken=True)
        if source.id in seen:
            yield Fault(1, at, "", f'There is another source "{source.id}".', "Give it another id.", broken=True)
        seen.add(source.id)


def listed(briefing: Briefing, field: str) -> Iterator[tuple[str, Any]]:
    """Yield every record of a box with its place in the file."""
    for number, item in enumerate(getattr(briefing, field)):
        yield f"{field}[{number}]", item
