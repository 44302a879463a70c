"""All checks by their numbers, and what a file breaks."""

from collections.abc import Callable, Iterator

from backends.pdf.conformance import files, structure
from backends.pdf.conformance.opened import Opened

CHECKS: dict[str, Callable[[Opened], Iterator[str]]] = {
    "01-003": structure.artifact_in_tagged,
    "01-004": structure.tagged_in_artifact,
    "01-005": structure.neither,
    "01-007": structure.suspects,
    "02-001": structure.unmapped,
    "02-004": structure.remapped,
    "06-001": files.metadata,
    "06-002": files.identifier,
    "06-003": files.title,
    "07-001": files.title_shown,
    "09-004": structure.misplaced("09-004"),
    "09-005": structure.misplaced("09-005"),
    "09-006": structure.misplaced("09-006"),
    "11-001": structure.language,
    "13-004": structure.undescribed,
    "14-003": structure.headings,
    "15-003": structure.scopes,
    "19-003": structure.notes,
    "28-002": structure.other_annotations,
    "28-004": structure.spoken_annotations,
    "28-008": structure.tabs,
    "28-011": structure.tagged_links,
    "31-004": files.glyph_maps,
    "31-009": files.embedded,
    "31-011": files.glyphs,
    "31-027": files.meanings,
    "marks": structure.marks,
    "parents": structure.parents,
    "balance": structure.balance,
    "6.1.3": files.identified,
    "6.1.13": files.limits,
    "6.1.7.1": files.line_ends,
    "6.2.3": files.colours,
    "6.2.11.7.3": files.private,
    "6.3.2": files.flags,
    "6.6.3": files.same_facts,
    "6.6.4": files.archival,
    "forbidden": files.forbidden,
}
"""Those with a hyphen are of the Matterhorn Protocol (PDF/UA-1), those with points of ISO 19005-2 (PDF/A-2)."""


def faults(data: bytes) -> list[str]:
    """Return what a PDF breaks, each beginning with the check's number."""
    file = Opened(data)
    return [f"{number}: {fault}" for number, check in CHECKS.items() for fault in check(file) if fault]
