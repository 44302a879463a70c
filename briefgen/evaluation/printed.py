"""Which statements of a briefing a template prints: by the template's own cut, without making the document."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefgen.model.briefing import SECTIONS, Briefing
from briefgen.templating.fields import scope
from briefgen.templating.printed import Printed

if TYPE_CHECKING:
    from briefgen.templating.word import Template


def printed(briefing: Briefing, template: "Template") -> frozenset[str]:
    """Return the ids of the statements within the template's limits; what the summary says counts as printed."""
    fields, record = scope(briefing, frozenset()), Printed(template)
    found: set[str] = set()
    for section in SECTIONS:
        things = fields[section]
        shown = record.section(section, things) if isinstance(things, tuple) else ()
        found.update(str(thing["id"]) for thing in shown if isinstance(thing, Mapping))
    return frozenset(found | _in_summary(briefing))


def _in_summary(briefing: Briefing) -> set[str]:
    """Return the ids of the background that is not repeated because the summary above it says the same."""
    said = {(statement.text, statement.evidence) for statement in briefing.summary}
    return {statement.id for statement in briefing.background if (statement.text, statement.evidence) in said}
