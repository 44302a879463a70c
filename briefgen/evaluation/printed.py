"""Which statements of a briefing a template prints: by the template's own cut, without making the document."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefgen.diagnostics import ignore
from briefgen.model.briefing import SECTIONS, Briefing, statements
from briefgen.templating.fields import scope
from briefgen.templating.printed import Printed
from briefgen.templating.words.table import words_for

if TYPE_CHECKING:
    from briefgen.templating.word import Template


def printed(briefing: Briefing, template: "Template") -> frozenset[str]:
    """Return the ids of the statements within the template's limits, and of those that its summary says."""
    fields, record = scope(briefing, frozenset(), words_for("en", ignore)), Printed(template)
    record.plan(fields)
    found: set[str] = set()
    for section in SECTIONS:
        things = fields[section]
        shown = record.section(section, things) if isinstance(things, tuple) else ()
        found.update(str(thing["id"]) for thing in shown if isinstance(thing, Mapping))
    return frozenset(found | _said_above(briefing, found))


def _said_above(briefing: Briefing, found: set[str]) -> set[str]:
    """Return the ids of the statements that need no line of their own: the printed summary has the same."""
    said = {(statement.text, statement.evidence) for statement in briefing.summary if statement.id in found}
    return {statement.id for _, statement in statements(briefing) if (statement.text, statement.evidence) in said}
