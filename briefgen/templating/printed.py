"""What a document prints of a briefing, noted while it is composed: what was cut, what is open, what no tag names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from briefgen.diagnostics import Diagnostic, Report
from briefgen.templating.expression import Scope, Value, text
from briefgen.templating.fields import DESK, ITEMS
from briefgen.templating.word import Template

_OPTIONAL: Final = frozenset({"participants", "timeline", "figures", "set_aside", "evidence", "sources", "gaps"})
"""Fields that a template may leave out without a word: they repeat or frame what the sections say."""


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
    _cut: dict[str, str] = field(default_factory=dict)
    _summary: set[tuple[str, Value]] = field(default_factory=set)

    def section(self, name: str, things: tuple[Value, ...]) -> tuple[Value, ...]:
        """Return what is printed of a section: within the template's limit, by salience.

        The background does not repeat what the summary above it says.
        """
        self.names.add(name)
        if name == "summary":
            self._summary.update(map(_told, things))
        if name == "background":
            things = tuple(thing for thing in things if _told(thing) not in self._summary)
        most = self.template.limits.get(name, len(things))
        if len(things) <= most:
            return things
        self._cut[name] = f"{name.replace('_', ' ')} {most} of {len(things)}"
        ranked = sorted(range(len(things)), key=lambda index: (-_salience(things[index]), index))
        return tuple(things[index] for index in sorted(ranked[:most]))

    def report(self, fields: Scope, report: Report) -> None:
        """Report what was cut, and what the briefing holds and no tag of the template printed."""
        for message in self._messages(fields):
            report(Diagnostic("not-printed", message, self.template.name))

    def _messages(self, fields: Scope) -> list[str]:
        found: list[str] = []
        if self._cut:
            cut = ", ".join(self._cut.values())
            found.append(f"Within the template's limits are printed: {cut}. All of them are in the briefing.")
        unnamed = [name for name in ITEMS if fields.get(name) and name not in self.names and name not in _OPTIONAL]
        desk = fields.get("desk")
        filled = [f"desk.{key}" for key in DESK if isinstance(desk, Mapping) and desk.get(key)]
        unnamed += [name for name in filled if name not in self.names]
        unnamed += ["marking"] if fields.get("marking") and "marking" not in self.names else []
        unnamed += ["evidence"] if self.template.evidence == "annex" and "evidence" not in self.names else []
        found += [
            f"The loop over {loop} prints lines without their evidence: add a tag with .refs to it."
            for loop in self.untraced
        ]
        if unnamed:
            found.append(f"The template prints no {', '.join(f'{{{{ {name} }}}}' for name in unnamed)}: not in it.")
        return found


def _told(thing: Value) -> tuple[str, Value]:
    if not isinstance(thing, Mapping):
        return text(thing), ()
    return text(thing.get("text")), thing.get("quotations", ())


def _salience(thing: Value) -> float:
    value = thing.get("salience", 0.0) if isinstance(thing, Mapping) else 0.0
    return value if isinstance(value, int | float) else 0.0
