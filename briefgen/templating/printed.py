"""What a document prints of a briefing, noted while it is composed: what was cut, what is open, what no tag names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from briefgen.diagnostics import Diagnostic, Report
from briefgen.model.briefing import SECTIONS
from briefgen.templating.expression import Scope, Value, text
from briefgen.templating.fields import DESK, ITEMS
from briefgen.templating.word import Template

_OPTIONAL: Final = frozenset({
    "participants", "timeline", "figures", "set_aside", "evidence", "sources", "gaps",
    "last_met", "next_dates", "positions", "cut", "entries", "rejected", "other_comments",
})  # fmt: skip
"""Fields that a template may leave out without a word: they repeat or frame what the sections say."""


_FEWEST: Final[Mapping[str, int]] = {
    "background": 0, "risks": 2, "domestic_reactions": 2, "international_reactions": 2,
}  # fmt: skip
"""So many other lines a section has to have to leave out what the summary says; agreements stand with their status."""


@dataclass
class Printed:
    """The record of one document."""

    template: Template
    names: set[str] = field(default_factory=set)
    """The fields that were printed, "desk.to" among them."""
    open: dict[str, None] = field(default_factory=dict)
    """The human-only fields that were printed while open, in order."""
    untraced: dict[str, None] = field(default_factory=dict)
    """The loops that print a statement's text without the numbers that lead to its evidence."""
    _all: dict[str, dict[str, Value]] = field(default_factory=dict)
    """What was to be printed, by section and by what it says."""
    _kept: dict[str, set[str]] = field(default_factory=dict)
    """What of it is printed."""
    _summary: set[tuple[str, Value]] = field(default_factory=set)
    _over: set[tuple[str, str]] = field(default_factory=set)
    """(section, words) of what is too much for all sections together."""

    def plan(self, fields: Scope) -> None:
        """Choose what is cut where all sections together are longer than the template's limit: the least salient."""
        most = self.template.limits.all_words
        sections = {name: fields.get(name) for name in self.template.limits.lines} if most else {}
        kept = {name: self._within(name, things) for name, things in sections.items() if isinstance(things, tuple)}
        room = most - sum(_words(thing) for things in kept.values() for thing in things)
        ranked = [(_salience(thing), name, thing) for name, things in kept.items() for thing in _others(things)]
        for salience, name, thing in sorted(ranked, key=lambda found: found[0]):
            if room < 0 and salience <= 1:
                self._over.add((name, _said(thing)))
                room += _words(thing)

    def section(self, name: str, things: tuple[Value, ...]) -> tuple[Value, ...]:
        """Return what is printed of a section: within the template's limits, by salience.

        What the summary above says is not repeated, unless a section of few lines would lose one by it.
        """
        self.names.add(name)
        if name == "summary":
            self._summary.update(map(_told, things))
        others = tuple(thing for thing in things if _told(thing) not in self._summary)
        things = others if name in _FEWEST and len(others) >= _FEWEST[name] else things
        kept = tuple(thing for thing in self._within(name, things) if (name, _said(thing)) not in self._over)
        self._all.setdefault(name, {}).update({_said(thing): thing for thing in things})
        self._kept.setdefault(name, set()).update(map(_said, kept))
        return kept

    def _within(self, name: str, things: tuple[Value, ...]) -> tuple[Value, ...]:
        """Return the most salient things that fit, in their order; one at least, and all that a person pinned.

        What weighs nothing cannot be read alone: it is printed only where a section has nothing else.
        """
        most, words = (limit.get(name) for limit in (self.template.limits.lines, self.template.limits.words))
        if most is None and words is None:
            return things
        ranked = sorted(range(len(things)), key=lambda index: (-_salience(things[index]), index))
        if name != "summary":  # whose lines were chosen one by one
            ranked = [index for index in ranked if _salience(things[index]) > 0] or ranked
        kept: list[int] = []
        room = sum(map(_words, things)) if words is None else words
        for index in ranked[:most]:
            size = _words(things[index])
            if size <= room or not kept or _salience(things[index]) > 1:
                kept.append(index)
                room -= size
        return tuple(things[index] for index in sorted(kept))

    def cut(self) -> tuple[Value, ...]:
        """Return the things that the limits cut and that are printed nowhere else, in the order of the sections."""
        printed = set().union(*self._kept.values())
        left = {said: thing for name in ITEMS for said, thing in self._all.get(name, {}).items() if said not in printed}
        return tuple(thing for thing in left.values() if isinstance(thing, Mapping))

    def report(self, fields: Scope, report: Report) -> None:
        """Report what was cut, and what the briefing holds and no tag of the template printed."""
        for code, message in self._messages(fields):
            report(Diagnostic(code, message, self.template.name))
        for thing in self.cut():
            report(Diagnostic("cut", f"Cut to fit: {_told(thing)[0]}", self.template.name, level="note"))

    def _messages(self, fields: Scope) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        counts = {name: (len(self._kept[name]), len(things)) for name, things in self._all.items()}
        if any(kept < all_ for kept, all_ in counts.values()):
            cut = ", ".join(
                f"{name.replace('_', ' ')} {kept} of {all_}" for name, (kept, all_) in counts.items() if kept < all_
            )
            message = f"Within the template's limits are printed: {cut}. All are in the briefing; --verbose lists them."
            found.append(("not-printed", message))
        named = {*self.names, *(name for told, names in _TELL.items() if told in self.names for name in names)}
        unnamed = [name for name in ITEMS if fields.get(name) and name not in named and name not in _OPTIONAL]
        desk = fields.get("desk")
        filled = [f"desk.{key}" for key in DESK if isinstance(desk, Mapping) and desk.get(key)]
        unnamed += [name for name in filled if name not in named]
        unnamed += ["evidence"] if self.template.limits.evidence == "annex" and "evidence" not in self.names else []
        found += [
            ("not-printed", f"The loop over {loop} prints lines without their evidence: add a tag with .refs to it.")
            for loop in self.untraced
        ]
        if unnamed:
            tags = ", ".join(f"{{{{ {name} }}}}" for name in unnamed)
            found.append(("no-tag", f"It has no tag for what the briefing holds: {tags}."))
        return found


_TELL: Final[Mapping[str, tuple[str, ...]]] = {
    "entries": (*SECTIONS, "changes"),
    "other_comments": ("comments",),
    "as_of": ("desk.unit",),
}
"""What a field prints of others: an entry has of every section."""


def _told(thing: Value) -> tuple[str, Value]:
    if not isinstance(thing, Mapping):
        return text(thing), ()
    return text(thing.get("text")), thing.get("quotations", ())


def _said(thing: Value) -> str:
    """Return what names a thing among the others: its words."""
    if not isinstance(thing, Mapping):
        return text(thing)
    return next((text(thing[key]) for key in ("text", "name", "quote", "headline", "id") if thing.get(key)), "")


def _words(thing: Value) -> int:
    """Return how many words a thing takes, with who says or does it where its own do not name them.

    Where a person has reworded it, its quotation stands beside it.
    """
    said = _said(thing)
    if isinstance(thing, Mapping) and thing.get("edited") is True:
        said = f"{said} {text(thing.get('quotations', ()))} {_EDITED}"
    others = [text(thing.get(key)) for key in ("attributed_to", "actor")] if isinstance(thing, Mapping) else []
    return len(" ".join((said, *(other for other in others if other.lower() not in said.lower()))).split())


_EDITED: Final = "edited; the source says"
"""What leads a quotation, as long as that."""


def _others(things: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return all things but the most salient, which no limit takes from a section."""
    first = max(things, key=_salience, default=None)
    return tuple(thing for thing in things if thing is not first)


def _salience(thing: Value) -> float:
    value = thing.get("salience", 0.0) if isinstance(thing, Mapping) else 0.0
    return value if isinstance(value, int | float) else 0.0
