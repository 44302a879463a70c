"""What stands beside a line of several articles, or of a later briefing: origins, who says otherwise, what is new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefgen.model.briefing import Agreement, Briefing, Change, Conflict, Evidence, Statement, statements
from briefgen.model.disagreement import by_value, is_as_told, outlets
from briefgen.model.independence import origin_numbers
from briefgen.model.source import Source
from briefgen.templating.expression import References, Scope
from briefgen.templating.words.table import Words

ALONE: Final = "°"
"""Behind the numbers of a line that one origin only says, where there are several."""
NEWS: Final = "▪"


@dataclass(frozen=True)
class Beside:
    """What the whole briefing says of its single lines, in the words of one language."""

    briefing: Briefing
    words: Words

    def references(self, item: Statement) -> References:
        """Return the numbers that lead to a statement's quotations, with what has to be known of it behind them."""
        alone = ALONE if item.origins == 1 and self.origins > 1 else ""
        return numbers(item.id, item.evidence, alone + self._news(item))

    @cached_property
    def origins(self) -> int:
        """How many independent origins the briefing rests on."""
        return len(set(self._numbers.values()))

    def same_origin(self, source: Source) -> str:
        """Return the first source that is one origin with this one; nothing where this is the first."""
        own = self._numbers[source.id]
        first = next(each.id for each in self.briefing.sources if self._numbers[each.id] == own)
        return "" if first == source.id else self.words.say("same_origin", id=first)

    def copies(self, source: Source) -> tuple[Source, ...]:
        """Return the sources that say what this one says, and nothing first: they stand behind its lines alone."""
        own = self._numbers[source.id]
        return tuple(each for each in self._behind if self._numbers[each.id] == own)

    @cached_property
    def _behind(self) -> tuple[Source, ...]:
        """The sources that no line rests on first, and some line beside others."""
        told = [item.evidence for _, item in statements(self.briefing)]
        first = {evidence[0].source for evidence in told}
        named = {piece.source for evidence in told for piece in evidence} - first
        return tuple(source for source in self.briefing.sources if source.id in named)

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return origin_numbers(self.briefing.sources)

    def source_line(self) -> str:
        """Return how much stands behind a briefing: "3 articles, 2 origins, citing TTXVN"."""
        sources = self.briefing.sources
        articles = self.words.counted(len(sources), "articles")
        if len(sources) > 1:
            count = self.words.counted(self.origins, "origins")
            articles = self.words.say("articles_of", articles=articles, origins=count)
        cited = tuple(dict.fromkeys(origin for source in sources for origin in source.origins))
        line = self.words.say(
            "cites" if cited else "cites_none", articles=articles, origins=self.words.listed(cited) if cited else ""
        )
        return self.words.say("legend", line=line, legend=self.words.phrase["alone"]) if self.origins > 1 else line

    def status(self, item: Agreement) -> str:
        """Return an undertaking's status, and who gives it another one: "Planned (World News: Signed)"."""
        said = self.words.status[item.status]
        others = [
            f"{who}: {self.words.status[value]}"
            for value, who in self._statuses.get(_first(item), ())
            if value != item.status and value in self.words.status
        ]
        return f"{said} ({'; '.join(others)})" if others else said

    def conflict(self, conflict: Conflict) -> Scope:
        """Return what sources disagree on: who says what, each with its quotation."""
        text = conflict.text
        if conflict.kind is not None and is_as_told(conflict, self.briefing.sources):
            said: dict[str, str] = {}
            for value, piece in zip(conflict.values, conflict.evidence, strict=True):
                said.setdefault(value, " ".join(piece.quote.split()))
            text = " ".join(
                f"{who}: {self._value(conflict, value)} ({said[value].join(self.words.marks_around(said[value]))})."
                for value, who in by_value(
                    conflict.values, conflict.evidence, self.briefing.sources, self._named(conflict)
                )
            )
        return {"text": text, "kind": conflict.kind or "", "refs": numbers("", conflict.evidence)}

    def _named(self, conflict: Conflict) -> Mapping[str, str]:
        """Return what the articles are called; with their days where a status may have moved between them."""
        plain = outlets(self.briefing.sources)
        days = {source.id: source.published for source in self.briefing.sources if source.published}
        cited = {days.get(piece.source) for piece in conflict.evidence}
        if conflict.kind != "status" or len(cited) == 1:
            return plain
        dated = {key: self.words.date(days[key]) for key in plain if key in days}
        return {
            key: f"{name} ({dated[key]})" if key in dated and "(" not in name else name for key, name in plain.items()
        }

    def changes(self, changes: Sequence[Change]) -> tuple[Scope, ...]:
        """Return what is different since an older briefing; a line that stands in two sections is told once."""
        told = {(change.kind, change.text, change.before): change for change in reversed(changes)}
        return tuple(self._change(change) for change in reversed(told.values()))

    def _change(self, change: Change) -> Scope:
        """Return what is different since an older briefing."""
        return {
            "text": change.text,
            "before": self.before(change),
            "kind": self.words.change[change.kind],
            "kind_code": change.kind,
        }

    def before(self, change: Change) -> str:
        """Return what a changed line said: its status then, and its words where they were others."""
        was = self.words.status[change.was] if change.was else ""
        return ": ".join(part for part in (was, change.before) if part)

    def _value(self, conflict: Conflict, value: str) -> str:
        match conflict.kind:
            case "status":
                return self.words.status.get(value, value)
            case "stance":
                return self.words.stance.get(value, value)
            case "date":
                return self.words.date(value) or value
            case _:
                return value

    def _news(self, item: Statement) -> str:
        """Return what is new about a statement since the older briefing."""
        change = self._changes.get(item.id)
        if change is None:
            return ""
        if change.kind == "status" and change.was:
            return f" {NEWS}\u00a0{self.words.say('was', status=self.words.status[change.was])}"
        return f" {NEWS}\u00a0{self.words.phrase['new' if change.kind == 'new' else 'changed']}"

    @cached_property
    def _changes(self) -> Mapping[str, Change]:
        return {change.statement: change for change in self.briefing.changes}

    @cached_property
    def _statuses(self) -> Mapping[tuple[str, int, int], Sequence[tuple[str, str]]]:
        """Who gives which status to what a quotation tells."""
        names = self.briefing.sources
        return {
            (piece.source, piece.start, piece.end): by_value(conflict.values, conflict.evidence, names)
            for conflict in self.briefing.conflicts
            if conflict.kind == "status"
            for piece in conflict.evidence
        }


def numbers(statement: str, evidence: Sequence[Evidence], mark: str = "") -> References:
    """Return the numbers that lead to some quotations."""
    return References(statement, tuple((piece.source, piece.start, piece.end) for piece in evidence), mark)


def _first(item: Statement) -> tuple[str, int, int]:
    piece = item.evidence[0]
    return piece.source, piece.start, piece.end
