"""What a template can name: the fields of a briefing as plain dictionaries, tuples and texts, and the list of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefgen.model.briefing import (
    SECTIONS,
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
from briefgen.templating.beside import Beside, numbers
from briefgen.templating.derived import Entry
from briefgen.templating.expression import Anchored, Scope, Value
from briefgen.templating.occasion import dated, occasion
from briefgen.templating.own_lines import OwnLines, own_lines
from briefgen.templating.regions import regions
from briefgen.templating.shapes import SHAPES, UNSTATED
from briefgen.templating.words.table import Words, capital, labels, primary

STATEMENT: Final = (
    "text", "refs", "id", "attributed_to", "origins", "salience", "provenance", "edited", "quotations", "dated",
)  # fmt: skip
_REACTION: Final = (*STATEMENT, "actor", "country", "stance", "stance_code", "shape")
_EVENT: Final = ("date", "text", "refs")
_CHANGE: Final = ("text", "before", "kind", "kind_code")
_COMMENT: Final = ("author", "text", "on")
ITEMS: Final[Mapping[str, tuple[str, ...]]] = {
    "summary": STATEMENT,
    "background": STATEMENT,
    "agreements": (*STATEMENT, "status", "status_code", "shape", "rung", "cue", "parties", "topic", "when", "before"),
    "risks": (*STATEMENT, "topic", "line"),
    "domestic_reactions": _REACTION,
    "international_reactions": _REACTION,
    "participants": ("name", "role", "country", "refs"),
    "timeline": _EVENT,
    "last_met": _EVENT,
    "next_dates": _EVENT,
    "positions": STATEMENT,
    "figures": ("text", "value", "unit", "check", "refs"),
    "conflicts": ("text", "kind", "refs"),
    "changes": _CHANGE,
    "gaps": (),
    "comments": _COMMENT,
    "other_comments": _COMMENT,
    "set_aside": ("quote", "reason", "source"),
    "sources": (
        "id", "title", "publisher", "author", "published", "accessed", "url", "origins", "same_origin", "sha256",
    ),
    "evidence": ("number", "quote", "source", "paragraph"),
    "cut": (),
    "entries": (
        "headline", "heading", "link", "source_line", "countries", "region", "priority", "follow_up", "bullets",
        "changes", "comments",
    ),
    "rejected": ("headline", "source_line"),
}  # fmt: skip
"""The fields that hold several things, with the fields of each thing."""
INSIDE: Final[Mapping[str, tuple[str, ...]]] = {"bullets": STATEMENT, "changes": _CHANGE, "comments": _COMMENT}
"""The fields of a thing that hold several things themselves, with the fields of each."""
DESK: Final = tuple("from" if name == "from_" else name for name in Desk.__struct_fields__)
TEXTS: Final = (
    "title", "date", "as_of", "as_of_date", "event", "marking", "language", "source_line", "source_count",
    "origin_count", "agreement_count", "statement_count", "countries", "made_by",
)  # fmt: skip
FIELDS: Final = (*TEXTS, "desk", "label", *ITEMS)
LABELS: Final = labels()
"""Every name that a tag can begin with."""


def scope(briefing: Briefing, edited: frozenset[str], words: Words) -> dict[str, Value]:
    """Return a briefing as templates see it; `edited` names the statements that a person has reworded."""
    tongues = {source.id: source.language for source in briefing.sources}
    foreign = {name: tag for name, tag in tongues.items() if tag and primary(tag) != words.language}
    told, is_left_out = _Told(words, foreign, briefing), derived.left_out(briefing)
    fields: dict[str, Value] = {
        "title": briefing.title,
        "date": words.date(briefing.date or "") or words.phrase["undated"],
        "as_of": _as_of(briefing, words),
        "as_of_date": _as_of_date(briefing, words),
        "event": _event(briefing, words),
        "made_by": _made_by(briefing, words),
        "marking": briefing.marking,
        "language": words.tag,
        "title_language": next(iter(told.foreign.values()), ""),
        "source_line": told.beside.source_line(),
        "source_count": len(briefing.sources),
        "origin_count": told.beside.origins,
        "agreement_count": len(briefing.agreements),
        "statement_count": len(statements(briefing)),
        "desk": _desk(briefing.desk),
        "label": {**words.label, **words.label_of_several} if len(briefing.sources) > 1 else words.label,
        "participants": tuple(told.participant(person) for person in briefing.participants),
        "timeline": tuple(told.event(item) for item in briefing.timeline if not is_left_out(item.evidence)),
        "figures": tuple(told.figure(item) for item in briefing.figures if not is_left_out(item.evidence)),
        "conflicts": tuple(map(told.beside.conflict, briefing.conflicts)),
        "changes": told.beside.changes(briefing.changes),
        "gaps": tuple(words.gap[gap] for gap in briefing.gaps),
        "comments": tuple(map(_comment, briefing.comments)),
        "set_aside": tuple(told.set_aside(item) for item in briefing.set_aside),
        "sources": tuple(told.source(source) for source in briefing.sources),
        "evidence": (),
        "cut": (),
        **told.derived(edited),
    }
    for section in SECTIONS:
        kept = (item for item in getattr(briefing, section) if item.keep != "drop")
        fields[section] = tuple(told.statement(item, edited) for item in kept)
    return fields


def _as_of(briefing: Briefing, words: Words) -> str:
    """Return who wrote a briefing, where somebody says so, and its date: "South Unit · As of 11 January 2026"."""
    said = _as_of_date(briefing, words)
    who = " ".join((briefing.desk.unit or briefing.desk.drafted_by).split())
    return f"{who} · {said}" if who else said


def _as_of_date(briefing: Briefing, words: Words) -> str:
    date, undated = words.date(briefing.date or ""), words.phrase["undated"]
    return f"{words.label['as_of']} {date}" if date else capital(undated)


def _event(briefing: Briefing, words: Words) -> str:
    """Return when and where: "13 January 2026, Nara"; empty where neither is known."""
    found = occasion(briefing)
    date = words.date(found.date)
    return words.say("date_and_place", date=date, place=found.place) if date and found.place else date or found.place


def _made_by(briefing: Briefing, words: Words) -> str:
    """Return the line that says by what the statements were found: rules, or a language model by its name."""
    makers = dict.fromkeys(item.provenance for _, item in statements(briefing))
    models = [maker for maker in makers if maker != "rules"]
    if not makers:
        return ""
    return words.say("made_by_model", model=words.listed(models)) if models else words.phrase["made_by_rules"]


@dataclass(frozen=True)
class _Told:
    """The records of a briefing in the words of one language; what is quoted stays in its source's own."""

    words: Words
    foreign: Mapping[str, str]
    """The language of each source that is not in the language of the words."""
    briefing: Briefing

    def statement(self, item: Statement, edited: frozenset[str]) -> Scope:
        """Return a statement, with the fields that its kind has beside."""
        fields: dict[str, Value] = {
            "id": item.id,
            "text": item.text,
            "refs": self.beside.references(item),
            "attributed_to": item.attributed_to,
            "origins": item.origins,
            "salience": 2.0 if item.keep == "pin" else item.salience,
            "provenance": item.provenance,
            "edited": item.id in edited,
            "quotations": tuple(piece.quote for piece in item.evidence),
            "dated": dated(item, self._events),
            "language": self._language(item.evidence),
        }
        match item:
            case Agreement():
                fields |= self._undertaking(item)
            case Risk():
                fields |= {"topic": self.words.topic[item.topic], "line": self._line(item)}
            case Reaction():
                code = UNSTATED if item.inferred else item.stance
                fields |= {
                    "actor": item.actor,
                    "country": self.words.country(item.country),
                    "stance": self.words.stance[code],
                    "stance_code": code,
                    "shape": SHAPES[code],
                }
            case _:
                pass
        return fields

    def _undertaking(self, item: Agreement) -> Scope:
        """Return what only agreements have."""
        return {
            "before": self._before.get(item.id, ""),
            "status": self.beside.status(item),
            "status_code": item.status,
            "shape": SHAPES[item.status],
            "rung": firmness(item.status),
            "cue": item.cue,
            "parties": tuple(map(self.words.country, item.parties)),
            "topic": self.words.topic[item.topic],
            "when": self.words.date(item.when) or item.when,
        }

    def participant(self, person: Participant) -> Scope:
        """Return a person; name and role are the source's words."""
        return {
            "name": person.name,
            "role": person.role,
            "country": self.words.country(person.country),
            "refs": numbers("", person.evidence),
            "language": self._language(person.evidence),
        }

    def event(self, event: Event) -> Scope:
        """Return an event of the chronology."""
        return {
            "date": self.words.date(event.date),
            "text": event.text,
            "refs": numbers("", event.evidence),
            "language": self._language(event.evidence),
        }

    def figure(self, figure: Figure) -> Scope:
        """Return a figure."""
        return {
            "text": figure.text,
            "value": figure.value,
            "unit": figure.unit,
            "check": self.words.check[figure.check],
            "refs": numbers("", figure.evidence),
            "language": self._language(figure.evidence),
        }

    def set_aside(self, item: SetAside) -> Scope:
        """Return a passage that was left out."""
        language = self.foreign.get(item.source, "")
        return {
            "quote": item.quote,
            "reason": self.words.reason[item.reason],
            "source": item.source,
            "language": language,
        }

    def source(self, source: Source) -> Scope:
        """Return an article."""
        return {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "author": source.author,
            "published": self.words.date(source.published or "") or self.words.phrase["undated"],
            "accessed": self.words.date(source.accessed or ""),
            "url": source.url,
            "origins": source.origins,
            "same_origin": self.beside.same_origin(source),
            "sha256": source.sha256,
            "language": self.foreign.get(source.id, ""),
        }

    def derived(self, edited: frozenset[str]) -> Scope:
        """Return the fields that no section holds as such."""
        briefing = self.briefing
        entries = derived.entries(briefing)
        return {
            "countries": self.words.country("; ".join(derived.countries(briefing))),
            "last_met": tuple(map(self.event, derived.last_met(briefing))),
            "next_dates": tuple(map(self.event, derived.next_dates(briefing))),
            "positions": tuple(self.statement(item, edited) for item in derived.positions(briefing)),
            "other_comments": tuple(map(_comment, derived.other_comments(briefing, entries))),
            "entries": tuple(self._entry(entry, edited) for entry in entries),
            "rejected": tuple(
                {"headline": self._headline(source), "source_line": self._source_and_date(source)}
                for source in derived.rejected(briefing)
            ),
        }

    def _entry(self, entry: Entry, edited: frozenset[str]) -> Scope:
        """Return what a digest tells of one source; a digest of one has the briefing's title over it."""
        briefing, source = self.briefing, entry.source
        one = len(briefing.sources) == 1
        headline = briefing.title if one else self._headline(source, entry.countries)
        return {
            "headline": headline,
            "heading": Anchored(headline, f"entry-{source.id}"),
            "link": Anchored(headline, f"entry-{source.id}", leads=True),
            "source_line": self._with_copies(
                self._source_and_date(source, self._headline(source) if one and source.title else ""), source
            ),
            "countries": self.words.country("; ".join(entry.countries)),
            "region": "; ".join(self.words.region[key] for key in regions(entry.countries)),
            "priority": self._of_source(briefing.desk.priorities, source),
            "follow_up": derived.by_source(briefing.desk.follow_up, briefing).of(source.id),
            "bullets": tuple(self.statement(item, edited) for item in entry.bullets),
            "changes": self.beside.changes(entry.changes),
            "comments": tuple(map(_comment, entry.comments)),
        }

    def _of_source(self, text: str, source: Source) -> str:
        """Return what a text of the desk says of a source; that it is open, where it says something of others only."""
        said = derived.by_source(text, self.briefing).of(source.id)
        return said or (self.words.phrase["open"] if text else "")

    def _line(self, risk: Risk) -> str:
        """Return the desk's line on a risk: on the statement or its topic, else the general one; or that it is open."""
        lines = self._lines
        said = lines.of(risk.id, self.words.topic[risk.topic], risk.topic) or lines.general
        return said or (self.words.phrase["open"] if lines.named else "")

    @cached_property
    def _lines(self) -> OwnLines:
        names = {*self.words.topic, *self.words.topic.values(), *(risk.id for risk in self.briefing.risks)}
        return own_lines(self.briefing.desk.lines_to_take, names)

    @cached_property
    def _before(self) -> Mapping[str, str]:
        return {change.statement: self.beside.before(change) for change in self.briefing.changes}

    @cached_property
    def beside(self) -> Beside:
        """What the whole briefing says of its single lines."""
        return Beside(self.briefing, self.words)

    @cached_property
    def _events(self) -> Mapping[str, list[Event]]:
        """The chronology's events by the sources that they rest on."""
        found: dict[str, list[Event]] = {}
        for event in self.briefing.timeline:
            for name in dict.fromkeys(piece.source for piece in event.evidence):
                found.setdefault(name, []).append(event)
        return found

    def _headline(self, source: Source, countries: tuple[str, ...] = ()) -> str:
        """Return a source's headline as a quotation; of one without, the outlet and the countries that it tells of."""
        if source.title:
            before, after = self.words.marks_around(source.title)
            return f"{before}{source.title}{after}"
        named = source.publisher or self.words.say("source", id=source.id)
        about = self.words.country("; ".join(countries))
        return f"{capital(named)}: {about}" if about else capital(named)

    def _source_and_date(self, source: Source, unnamed: str = "") -> str:
        """Return whose article it is, and of when: "Source: World News (11 January 2026)"."""
        date = self.words.date(source.published or "") or self.words.phrase["undated"]
        publisher = source.publisher or unnamed or self.words.phrase["outlet_not_named"]
        return self.words.say("article_of", publisher=publisher, date=date)

    def _with_copies(self, line: str, source: Source) -> str:
        """Return the line of an entry's source with those that have a copy of it, and so no entry of their own."""
        copies = (
            f"{each.publisher or each.id} ({self.words.date(each.published or '') or self.words.phrase['undated']})"
            for each in self.beside.copies(source)
        )
        return "; ".join((line, *copies))

    def _language(self, evidence: tuple[Evidence, ...]) -> str:
        return self.foreign.get(evidence[0].source, "") if evidence else ""


def _desk(desk: Desk) -> Scope:
    return {name: getattr(desk, "from_" if name == "from" else name) for name in DESK}


def _comment(comment: Comment) -> Scope:
    return {"author": comment.author, "text": comment.text, "on": comment.on}
