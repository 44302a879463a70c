"""The gate after every extractor: whatever it returned, only what the sources prove goes on."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import ExtractionError
from briefgen.extractors.faults import OTHERS, Checks, Fault, listed
from briefgen.extractors.identity import numbered, statement_id
from briefgen.extractors.language import quotations
from briefgen.extractors.undertaking.staff import NO_LEXICON
from briefgen.model.briefing import (
    SECTIONS,
    Agreement,
    Briefing,
    Conflict,
    Desk,
    Event,
    Evidence,
    Figure,
    Participant,
    Reaction,
    Risk,
    SetAside,
    Statement,
    statements,
)  # fmt: skip
from briefgen.model.source import Source
from briefgen.settings import Lexicon

_KINDS: Mapping[str, type[Any]] = {
    "summary": Statement,
    "background": Statement,
    "agreements": Agreement,
    "risks": Risk,
    "domestic_reactions": Reaction,
    "international_reactions": Reaction,
    "participants": Participant,
    "timeline": Event,
    "figures": Figure,
    "conflicts": Conflict,
    "set_aside": SetAside,
    "sources": Source,
}
_MALFORMED = (msgspec.MsgspecError, TypeError, ValueError, AttributeError, OverflowError, RecursionError)


def gate(briefing: Briefing, report: Report, sources: Sequence[Source] = (), lexicon: Lexicon = NO_LEXICON) -> Briefing:
    """Return the briefing with only what its sources prove; what is taken out is set aside and reported.

    Where the `sources` that were read are given, the extractor's own copies of them count for nothing. A status that
    an office has defined itself stands where its `lexicon` has the phrase.

    Raises:
        ExtractionError: what the extractor returned is no briefing.
    """
    lost: list[Evidence] = []
    shaped = _shaped(briefing, report, lost)
    own = _sources(shaped, sources, report)
    shaped = msgspec.structs.replace(_without_human_fields(shaped, report), sources=own)
    checked = Checks(shaped, lexicon)
    kept, dropped = _sieved(shaped, checked, report)
    pieces = (*lost, *(piece for statement in dropped for piece in statement.evidence))
    aside = _still_open(kept, (*shaped.set_aside, *_ungrounded(pieces, checked.sources)), checked, report)
    return msgspec.structs.replace(_renumbered(kept), set_aside=aside)


def _shaped(briefing: Briefing, report: Report, lost: list[Evidence]) -> Briefing:
    """Return the briefing with only well-formed records, validated anew: an extractor may have put in anything.

    The quotations of those that are not go to `lost`.
    """
    fields: dict[str, Any] = dict.fromkeys(_KINDS, ())
    try:
        for field, kind in _KINDS.items():
            items = tuple(getattr(briefing, field))
            fields[field] = tuple(_well_formed(items, field, kind, report))
            if len(fields[field]) < len(items) and field in SECTIONS:
                lost += _quotations_of(items)
        rest = msgspec.structs.replace(briefing, **dict.fromkeys(_KINDS, ()))
        whole = msgspec.convert(msgspec.to_builtins(rest), Briefing)
    except _MALFORMED as error:
        message = "What the extractor returned is no briefing."
        raise ExtractionError(message, str(error)[:200]) from error
    return msgspec.structs.replace(whole, **fields)


def _well_formed(items: Iterable[Any], field: str, kind: type[Any], report: Report) -> Iterator[Any]:
    for number, item in enumerate(items):
        try:
            yield _validated(item, kind)
        except _MALFORMED as error:
            message = f"Left out, for it is malformed: {str(error)[:200]}"
            report(Diagnostic("ungrounded", message, f"{field}[{number}]"))


def _quotations_of(items: Iterable[Any]) -> Iterator[Evidence]:
    """Yield whatever was quoted by records that may be malformed."""
    for item in items:
        evidence = getattr(item, "evidence", ())
        for piece in evidence if isinstance(evidence, tuple | list) else ():
            source, quote = getattr(piece, "source", None), getattr(piece, "quote", None)
            if isinstance(source, str) and isinstance(quote, str):
                yield Evidence(source=source, start=0, end=len(quote), quote=quote)


def _validated(item: Any, kind: type[Any]) -> Any:
    """Return a record as its type wants it; text that no file can hold is refused.

    Raises:
        ValueError: it holds half a character (a lone surrogate), or a figure that is no number.
    """
    built = msgspec.to_builtins(item)
    if kind is Statement and isinstance(item, Statement):  # the summary takes lines of every section
        built = {name: value for name, value in built.items() if name in Statement.__struct_fields__}
    if kind is not Source:
        msgspec.json.encode(built)  # raises UnicodeEncodeError, a ValueError, on a lone surrogate
    record = msgspec.convert(built, kind)
    if isinstance(record, Figure) and not math.isfinite(record.value or 0):
        raise ValueError("no number")
    return record


def _sources(briefing: Briefing, given: Sequence[Source], report: Report) -> tuple[Source, ...]:
    """Return the sources that are what was read."""
    if given:
        return tuple(given)
    kept: dict[str, Source] = {}
    for at, source in listed(briefing, "sources"):
        objection = quotations.altered(source)
        if objection or source.id in kept:
            message = objection.message if objection else f'There is another source "{source.id}".'
            report(Diagnostic("ungrounded", message, at))
        else:
            kept[source.id] = source
    return tuple(kept.values())


def _without_human_fields(briefing: Briefing, report: Report) -> Briefing:
    """Take out what only people fill."""
    if briefing.comments or briefing.desk != Desk():
        report(Diagnostic("ungrounded", "The extractor filled fields that only people fill; they were emptied."))
    return msgspec.structs.replace(briefing, comments=(), desk=Desk())


def _sieved(briefing: Briefing, checks: Checks, report: Report) -> tuple[Briefing, tuple[Statement, ...]]:
    """Return the briefing without faulty records, and the statements that went."""
    dropped: list[Statement] = []
    kept: dict[str, Any] = {}
    plan: list[tuple[str, Callable[[str, Any], tuple[Fault, ...]]]] = [
        *((section, checks.statement) for section in SECTIONS),
        *((section, checks.other) for section in OTHERS),
    ]
    for section, check in plan:
        kept[section] = []
        for at, item in listed(briefing, section):
            found = check(at, item)
            if not found:
                kept[section].append(item)
                continue
            report(Diagnostic("ungrounded", f"Left out: {found[0].message}", f"{at} {found[0].statement}".strip()))
            if isinstance(item, Statement):
                dropped.append(item)
    whole = msgspec.structs.replace(briefing, **{section: tuple(items) for section, items in kept.items()})
    return whole, tuple(dropped)


def _ungrounded(pieces: Iterable[Evidence], sources: Mapping[str, Source]) -> Iterator[SetAside]:
    """Yield the quotations of dropped statements where they do stand in their source."""
    for evidence in pieces:
        place = quotations.standing(evidence, sources)
        if place:
            start, end = place
            yield SetAside(source=evidence.source, start=start, end=end, quote=evidence.quote, reason="ungrounded")


def _still_open(kept: Briefing, aside: Iterable[SetAside], checks: Checks, report: Report) -> tuple[SetAside, ...]:
    """Return what is set aside, each stretch once, and none that a statement quotes."""
    quoted = {
        (piece.source, piece.start, piece.end) for _, statement in statements(kept) for piece in statement.evidence
    }
    found: dict[tuple[str, int, int], SetAside] = {}
    for number, item in enumerate(aside):
        for fault in checks.set_aside(f"set_aside[{number}]", item):
            report(Diagnostic("ungrounded", f"Left out: {fault.message}", fault.where))
            break
        else:
            place = (item.source, item.start, item.end)
            if place not in quoted:
                found.setdefault(place, item)
    order = {source: number for number, source in enumerate(checks.sources)}
    return tuple(sorted(found.values(), key=lambda item: (order[item.source], item.start, item.end)))


def _renumbered(briefing: Briefing) -> Briefing:
    """Give every statement the id of its quotations."""
    ids = iter(
        numbered(statement_id([piece.quote for piece in statement.evidence]) for _, statement in statements(briefing))
    )
    sections = {
        section: tuple(msgspec.structs.replace(statement, id=next(ids)) for statement in getattr(briefing, section))
        for section in SECTIONS
    }
    return msgspec.structs.replace(briefing, **sections)
