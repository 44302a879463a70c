"""What a template can name: the fields of a briefing as plain dictionaries, tuples and texts, and the list of them."""

from collections.abc import Mapping
from typing import Final

from briefgen.model.briefing import (
    Agreement,
    Briefing,
    Comment,
    Desk,
    Event,
    Evidence,
    Figure,
    Participant,
    Reaction,
    Risk,
    SetAside,
    Statement,
)
from briefgen.model.source import Source
from briefgen.templating.expression import References, Scope, Value
from briefgen.templating.words import GAPS, REASONS, STANCES, STATUSES, long_date

_STATEMENT: Final = ("text", "refs", "id", "attributed_to", "origins", "salience", "provenance", "edited", "quotations")
ITEMS: Final[Mapping[str, tuple[str, ...]]] = {
    "summary": _STATEMENT,
    "background": _STATEMENT,
    "agreements": (*_STATEMENT, "status", "cue", "parties", "topic", "when"),
    "risks": (*_STATEMENT, "topic"),
    "domestic_reactions": (*_STATEMENT, "actor", "country", "stance"),
    "international_reactions": (*_STATEMENT, "actor", "country", "stance"),
    "participants": ("name", "role", "country", "refs"),
    "timeline": ("date", "text", "refs"),
    "figures": ("text", "value", "unit", "check", "refs"),
    "conflicts": ("text", "refs"),
    "changes": ("text", "before"),
    "gaps": (),
    "comments": ("author", "text", "on"),
    "set_aside": ("quote", "reason", "source"),
    "sources": ("id", "title", "publisher", "author", "published", "url", "origins", "sha256"),
    "evidence": ("number", "quote", "source", "paragraph"),
}
"""The fields that hold several things, with the fields of each thing."""
DESK: Final = tuple("from" if name == "from_" else name for name in Desk.__struct_fields__)
TEXTS: Final = (
    "title", "date", "marking", "language", "source_line", "source_count", "origin_count", "agreement_count",
)  # fmt: skip
FIELDS: Final = (*TEXTS, "desk", *ITEMS)
"""Every name that a tag can begin with."""


def scope(briefing: Briefing, edited: frozenset[str]) -> dict[str, Value]:
    """Return a briefing as templates see it; `edited` names the statements that a person has reworded."""
    origins = {origin for source in briefing.sources for origin in (source.origins or (source.publisher or source.id,))}
    fields: dict[str, Value] = {
        "title": briefing.title,
        "date": long_date(briefing.date or "") or "undated",
        "marking": briefing.marking,
        "language": briefing.language,
        "source_line": _source_line(briefing.sources),
        "source_count": len(briefing.sources),
        "origin_count": len(origins),
        "agreement_count": len(briefing.agreements),
        "desk": _desk(briefing.desk),
        "participants": tuple(_participant(person) for person in briefing.participants),
        "timeline": tuple(_event(event) for event in briefing.timeline if not _is_left_out(event.evidence, briefing)),
        "figures": tuple(_figure(item) for item in briefing.figures if not _is_left_out(item.evidence, briefing)),
        "conflicts": tuple({"text": item.text, "refs": _references("", item.evidence)} for item in briefing.conflicts),
        "changes": tuple({"text": item.text, "before": item.before} for item in briefing.changes),
        "gaps": tuple(GAPS[gap] for gap in briefing.gaps),
        "comments": tuple(_comment(comment) for comment in briefing.comments),
        "set_aside": tuple(_set_aside(item) for item in briefing.set_aside),
        "sources": tuple(_source(source) for source in briefing.sources),
        "evidence": (),
    }
    for section in ("summary", "background", "agreements", "risks", "domestic_reactions", "international_reactions"):
        kept = (item for item in getattr(briefing, section) if item.keep != "drop")
        fields[section] = tuple(_statement(item, edited) for item in kept)
    return fields


def _source_line(sources: tuple[Source, ...]) -> str:
    """Return how much stands behind a briefing: "1 article, which cites TTXVN"."""
    count = f"{len(sources)} article{'s' if len(sources) != 1 else ''}"
    cited = tuple(dict.fromkeys(origin for source in sources for origin in source.origins))
    if not cited:
        return f"{count}, no agency or outlet cited"
    verb = "cites" if len(sources) == 1 else "cite"
    return f"{count}, which {verb} {', '.join(cited)}"


def _statement(item: Statement, edited: frozenset[str]) -> Scope:
    fields: dict[str, Value] = {
        "id": item.id,
        "text": item.text,
        "refs": _references(item.id, item.evidence),
        "attributed_to": item.attributed_to,
        "origins": item.origins,
        "salience": 2.0 if item.keep == "pin" else item.salience,
        "provenance": item.provenance,
        "edited": item.id in edited,
        "quotations": tuple(piece.quote for piece in item.evidence),
    }
    match item:
        case Agreement():
            fields |= {
                "status": STATUSES[item.status],
                "cue": item.cue,
                "parties": item.parties,
                "topic": item.topic,
                "when": long_date(item.when) or item.when,
            }
        case Risk():
            fields["topic"] = item.topic
        case Reaction():
            fields |= {"actor": item.actor, "country": item.country, "stance": STANCES[item.stance]}
        case _:
            pass
    return fields


def _references(statement: str, evidence: tuple[Evidence, ...]) -> References:
    return References(statement, tuple((piece.source, piece.start, piece.end) for piece in evidence))


def _desk(desk: Desk) -> Scope:
    return {name: getattr(desk, "from_" if name == "from" else name) for name in DESK}


def _is_left_out(evidence: tuple[Evidence, ...], briefing: Briefing) -> bool:
    """Tell whether all of a figure's or event's quotations stand in passages that were set aside: another story's."""
    return all(
        any(
            item.source == piece.source and item.start < piece.end and piece.start < item.end
            for item in briefing.set_aside
        )
        for piece in evidence
    )


def _participant(person: Participant) -> Scope:
    references = _references("", person.evidence)
    return {"name": person.name, "role": person.role, "country": person.country, "refs": references}


def _event(event: Event) -> Scope:
    return {"date": long_date(event.date), "text": event.text, "refs": _references("", event.evidence)}


def _figure(figure: Figure) -> Scope:
    return {
        "text": figure.text,
        "value": figure.value,
        "unit": figure.unit,
        "check": figure.check,
        "refs": _references("", figure.evidence),
    }


def _comment(comment: Comment) -> Scope:
    return {"author": comment.author, "text": comment.text, "on": comment.on}


def _set_aside(item: SetAside) -> Scope:
    return {"quote": item.quote, "reason": REASONS[item.reason], "source": item.source}


def _source(source: Source) -> Scope:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": long_date(source.published or "") or "undated",
        "url": source.url,
        "origins": source.origins,
        "sha256": source.sha256,
    }
