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
    statements,
)
from briefgen.model.source import Source
from briefgen.model.vocabulary import firmness
from briefgen.templating import derived
from briefgen.templating.expression import References, Scope, Value
from briefgen.templating.regions import region
from briefgen.templating.words import GAPS, REASONS, SHAPES, STANCES, STATUSES, long_date

STATEMENT: Final = ("text", "refs", "id", "attributed_to", "origins", "salience", "provenance", "edited", "quotations")
_REACTION: Final = (*STATEMENT, "actor", "country", "stance", "shape")
_EVENT: Final = ("date", "text", "refs")
ITEMS: Final[Mapping[str, tuple[str, ...]]] = {
    "summary": STATEMENT,
    "background": STATEMENT,
    "agreements": (*STATEMENT, "status", "shape", "rung", "cue", "parties", "topic", "when"),
    "risks": (*STATEMENT, "topic"),
    "domestic_reactions": _REACTION,
    "international_reactions": _REACTION,
    "participants": ("name", "role", "country", "refs"),
    "timeline": _EVENT,
    "last_met": _EVENT,
    "next_dates": _EVENT,
    "positions": STATEMENT,
    "figures": ("text", "value", "unit", "check", "refs"),
    "conflicts": ("text", "refs"),
    "changes": ("text", "before"),
    "gaps": (),
    "comments": ("author", "text", "on"),
    "set_aside": ("quote", "reason", "source"),
    "sources": ("id", "title", "publisher", "author", "published", "url", "origins", "sha256"),
    "evidence": ("number", "quote", "source", "paragraph"),
    "cut": (),
    "entries": ("headline", "source_line", "countries", "region", "bullets"),
    "rejected": ("headline", "source_line"),
}
"""The fields that hold several things, with the fields of each thing."""
INSIDE: Final[Mapping[str, tuple[str, ...]]] = {"bullets": STATEMENT}
"""The fields of a thing that hold several things themselves, with the fields of each."""
DESK: Final = tuple("from" if name == "from_" else name for name in Desk.__struct_fields__)
TEXTS: Final = (
    "title", "date", "marking", "language", "source_line", "source_count", "origin_count", "agreement_count",
    "statement_count", "countries",
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
        "statement_count": len(statements(briefing)),
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
        "cut": (),
        **_derived(briefing, edited),
    }
    for section in ("summary", "background", "agreements", "risks", "domestic_reactions", "international_reactions"):
        kept = (item for item in getattr(briefing, section) if item.keep != "drop")
        fields[section] = tuple(_statement(item, edited) for item in kept)
    return fields


def _derived(briefing: Briefing, edited: frozenset[str]) -> Scope:
    """Return the fields that no section holds as such."""
    several = len(briefing.sources) > 1
    return {
        "countries": ", ".join(derived.countries(briefing)),
        "last_met": tuple(map(_event, derived.last_met(briefing))),
        "next_dates": tuple(map(_event, derived.next_dates(briefing))),
        "positions": tuple(_statement(item, edited) for item in derived.positions(briefing)),
        "entries": tuple(
            {
                "headline": _headline(entry.source) if several else briefing.title,
                "source_line": _source_and_date(entry.source, *(() if several else (_headline(entry.source),))),
                "countries": ", ".join(entry.countries),
                "region": region(entry.countries),
                "bullets": tuple(_statement(item, edited) for item in entry.bullets),
            }
            for entry in derived.entries(briefing)
        ),
        "rejected": tuple(
            {"headline": _headline(source), "source_line": _source_and_date(source)}
            for source in derived.rejected(briefing)
        ),
    }


def _headline(source: Source) -> str:
    return f"“{source.title or source.publisher or source.id}”"


def _source_and_date(source: Source, unnamed: str = "outlet not named") -> str:
    """Return whose article it is, and of when: "Source: World News (11 January 2026)"."""
    return f"Source: {source.publisher or unnamed} ({long_date(source.published or '') or 'undated'})"


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
                "shape": SHAPES[item.status],
                "rung": firmness(item.status),
                "cue": item.cue,
                "parties": item.parties,
                "topic": item.topic,
                "when": long_date(item.when) or item.when,
            }
        case Risk():
            fields["topic"] = item.topic
        case Reaction():
            fields |= {
                "actor": item.actor,
                "country": item.country,
                "stance": STANCES[item.stance],
                "shape": SHAPES[item.stance],
            }
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
