"""A briefing: statements, each with its quotations, in the boxes that a minister's office expects."""

from typing import Annotated

from msgspec import Meta, Struct

from briefgen.model import vocabulary
from briefgen.model.source import IsoDay, Offset, PartialDate, Source
from briefgen.model.vocabulary import (
    ChangeKind,
    ConflictKind,
    FigureCheck,
    Gap,
    Keep,
    Reason,
    Stance,
    Status,
    Topic,
)

VERSION = 1
"""The version of the file format."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Frozen, refuses unknown keys, and leaves out in a file what is at its default."""


class Evidence(Record, frozen=True, kw_only=True):
    """A verbatim quotation: `sources[source].text[start:end] == quote`."""

    source: str
    start: Offset
    end: Offset
    quote: str
    paragraph: Annotated[int, Meta(ge=1)] | None = None
    """The paragraph of the source, counted from 1."""
    page: Annotated[int, Meta(ge=1)] | None = None


Proof = Annotated[tuple[Evidence, ...], Meta(min_length=1)]
"""At least one quotation: law 1."""


class Statement(Record, frozen=True, kw_only=True):
    """One line of a briefing, in words of its quotations."""

    id: Annotated[str, Meta(min_length=1)]
    """Hash of its quotations' letters and digits, plus an ordinal for repeats."""
    text: Annotated[str, Meta(min_length=1)]
    evidence: Proof
    attributed_to: str = ""
    """Whom the source names for it, in the source's words."""
    origins: Annotated[int, Meta(ge=1)] = 1
    """How many independent origins say so."""
    salience: Annotated[float, Meta(ge=0, le=1)] = 0.5
    """What is kept when a template must cut."""
    provenance: str = "rules"
    """"rules", or a model's name."""
    keep: Keep | None = None
    """A person's pin or drop."""


class Agreement(Statement, frozen=True, kw_only=True):
    """An undertaking between parties, never told firmer than the words allow."""

    status: Status
    cue: str
    """The words of the quotation that show the status."""
    defined: Status | None = None
    """What an office's own lexicon says that the cue means, where the status rests on that."""
    parties: tuple[str, ...] = ()
    topic: Topic = "other"
    when: str = ""
    """When, as the source says it, or ISO where it was resolved."""


class Risk(Statement, frozen=True, kw_only=True):
    """A concern, obstacle, dispute or threat that the source states."""

    topic: Topic = "other"


class Reaction(Statement, frozen=True, kw_only=True):
    """How somebody receives the matter."""

    actor: str
    """Who, with the quantifier, as in the text."""
    country: str = ""
    stance: Stance
    inferred: bool = False
    """Whether the quotation shows the stance by no word, or leaves much doubt of it: it is then not printed."""


class Participant(Record, frozen=True, kw_only=True):
    """A named person with a public role who acts or speaks."""

    name: str
    role: str = ""
    country: str = ""
    evidence: Proof


class Event(Record, frozen=True, kw_only=True):
    """Something that happened, or is to happen, on a date."""

    date: PartialDate
    text: str
    evidence: Proof


class Figure(Record, frozen=True, kw_only=True):
    """A quantity that a briefing would quote."""

    text: str
    """As in the article, with its unit."""
    value: float | None = None
    unit: str = ""
    evidence: Proof
    check: FigureCheck = "unchecked"


class Conflict(Record, frozen=True, kw_only=True):
    """What sources disagree on, with a quotation of each."""

    text: str
    """Who says what: "World News: 1.52 billion dollars; The Post: 1.6 billion dollars"."""
    kind: ConflictKind | None = None
    """None where a person has added it."""
    values: tuple[str, ...] = ()
    """What each quotation says: a figure's words, an ISO date, or a status or stance by its key."""
    evidence: Annotated[tuple[Evidence, ...], Meta(min_length=2)]


class Change(Record, frozen=True, kw_only=True):
    """What is different since an older briefing."""

    text: str
    """The statement as it is now; one that was dropped, as it was."""
    statement: str
    """The statement's id; the old one of a statement that was dropped."""
    kind: ChangeKind = "changed"
    before: str = ""
    """The statement as it was, where it says something else now."""
    was: Status | None = None
    """The status that an undertaking had."""


class SetAside(Record, frozen=True, kw_only=True):
    """A stretch of a source that was left out, with the reason."""

    source: str
    start: Offset
    end: Offset
    quote: str
    reason: Reason


class Comment(Record, frozen=True, kw_only=True):
    """What a person adds: never filled by the program, visibly apart in every output."""

    author: str
    text: str
    on: str = ""
    """A statement's id or a section's name."""


class Desk(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """What only people fill; open fields print as `[to be completed]`."""

    to: str = ""
    from_: str = ""
    copy_to: str = ""
    reference: str = ""
    purpose: str = ""
    recommendation: str = ""
    timing: str = ""
    objectives: str = ""
    points_to_make: str = ""
    lines_to_take: str = ""
    """General ones, and, each on a line of its own, those for one topic: `trade: We …`."""
    press_line: str = ""
    options: str = ""
    next_steps: str = ""
    priorities: str = ""
    """Of the articles of a digest, the first first, each on a line of its own: `s2: high`."""
    follow_up: str = ""
    """What an article of a digest follows up, each on a line of its own: `s2: Digest of 10 January`."""
    contact: str = ""
    unit: str = ""
    drafted_by: str = ""
    cleared_by: str = ""
    approved_by: str = ""


class Briefing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of a briefing; its YAML or JSON form is the public contract."""

    version: Annotated[int, Meta(ge=1, le=VERSION)] = VERSION
    fingerprint: str = ""
    """Of what the program wrote; where it no longer fits, a person has edited."""
    title: str
    """Built from parties, event and place found in the text; never the headline."""
    date: IsoDay | None = None
    """The as-of date; `null` prints as "undated"."""
    language: str = "en"
    marking: str = ""
    desk: Desk = Desk()
    summary: tuple[Statement, ...] = ()
    background: tuple[Statement, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    risks: tuple[Risk, ...] = ()
    domestic_reactions: tuple[Reaction, ...] = ()
    international_reactions: tuple[Reaction, ...] = ()
    participants: tuple[Participant, ...] = ()
    timeline: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    changes: tuple[Change, ...] = ()
    gaps: tuple[Gap, ...] = ()
    comments: tuple[Comment, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    sources: tuple[Source, ...] = ()


SECTIONS = ("summary", *vocabulary.SECTIONS)
"""The boxes that hold statements, in the order of a briefing."""


def statements(briefing: Briefing) -> tuple[tuple[str, Statement], ...]:
    """Return every statement with the name of its section, in the order of the file."""
    return tuple((section, statement) for section in SECTIONS for statement in getattr(briefing, section))
