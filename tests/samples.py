"""A briefing on a few sentences of our own, for tests that need one that is whole and small."""

from typing import Any

from briefgen.model.briefing import (
    Agreement,
    Briefing,
    Comment,
    Desk,
    Evidence,
    Reaction,
    Risk,
    SetAside,
    Statement,
)
from briefgen.model.source import Source, digest

PLAN = "Norland and Sudria plan to link their power grids by 2030."
BACKED = "Port workers in Sudria largely back the link."
DOUBT = "A storm could delay the cable."
MET = "Their ministers last met in May 2025."
ASIDE = "A cat slept in the hall."
TEXT = f"{PLAN} {MET} {BACKED}\n\n{DOUBT} {ASIDE}\n"


def evidence(quote: str, text: str = TEXT) -> tuple[Evidence, ...]:
    """Return the proof for a quotation that stands in the text."""
    start = text.index(quote)
    paragraph = text.count("\n\n", 0, start) + 1
    return (Evidence(source="s1", start=start, end=start + len(quote), quote=quote, paragraph=paragraph),)


def statement(kind: type[Statement], quote: str, number: int, **fields: Any) -> Any:
    """Return a statement that says what its quotation says."""
    return kind(id=f"{number:08x}", text=fields.pop("text", quote), evidence=evidence(quote), **fields)


def briefing(**fields: Any) -> Briefing:
    """Return the briefing, some of its fields changed."""
    source = Source(
        id="s1",
        title="Grids to meet",
        publisher="The Norland Post",
        published="2026-03-02",
        language="en",
        origins=("NPA",),
        sha256=digest(TEXT),
        raw_sha256=digest(TEXT),
        text=TEXT,
    )
    whole: dict[str, Any] = {
        "title": "Norland and Sudria: grid link",
        "date": "2026-03-02",
        "marking": "OFFICIAL",
        "desk": Desk(to="The Minister"),
        "summary": (statement(Statement, PLAN, 1),),
        "background": (statement(Statement, MET, 4),),
        "agreements": (statement(Agreement, PLAN, 1, status="planned", cue="plan to", when="2030"),),
        "risks": (statement(Risk, DOUBT, 2, topic="energy"),),
        "domestic_reactions": (
            statement(Reaction, BACKED, 3, actor="Port workers", country="Sudria", stance="supportive"),
        ),
        "gaps": ("signatories", "amounts"),
        "comments": (Comment(author="Desk", text="Ask for the text."),),
        "set_aside": (
            SetAside(source="s1", start=TEXT.index(ASIDE), end=len(TEXT) - 1, quote=ASIDE, reason="rhetoric"),
        ),
        "sources": (source,),
    }
    return Briefing(**{**whole, **fields})
