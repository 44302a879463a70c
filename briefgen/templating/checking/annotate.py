"""A copy of a staff member's Word file with a comment at each fault."""

from collections.abc import Sequence
from typing import Final

from briefgen.ooxml.comments import Remark, with_comments, without_own_comments
from briefgen.ooxml.package import open_package
from briefgen.templating.places import Fault, Place

_CALLED: Final = {"error": "Error", "warning": "Warning", "note": "Note"}


def annotated(data: bytes, name: str, faults: Sequence[Fault]) -> bytes:
    """Return the file with a comment at the place of each fault; a note about this machine is no comment.

    What is wrong in a header or footer, where Word allows no comments, stands at the first paragraph and says so.

    Raises:
        TemplateError: it is no Word file, so that nothing can be written into it.
    """
    package = without_own_comments(open_package(data, name))
    told = (fault for fault in faults if fault.level != "note")
    return with_comments(package, [_remark(fault, package.main) for fault in told])


def _remark(fault: Fault, main: str) -> Remark:
    place = fault.place
    here = place.part == main and place.at is not None
    where = "" if here else _elsewhere(place)
    return Remark(place.at or 0 if here else 0, f"{where}{_CALLED[fault.level]}: {fault.message}\n{fault.hint}".strip())


def _elsewhere(place: Place) -> str:
    if place.story == "file":
        return "In the file as a whole. "
    near = f', "{place.near}"' if place.near else ""
    return f"In the {place.story}{near}. "
