"""Where something stands in a staff member's Word file, and what is wrong there: for messages and comments alike."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, Literal

from msgspec import Struct

from briefgen.errors import TemplateError

Level = Literal["error", "warning", "note"]
BOX: Final = "text box"
"""The story of what stands in one."""
NEAR: Final = 60
"""Characters of a paragraph that name it in messages."""


class Place(Struct, frozen=True):
    """Where something stands in a Word file, as a person would find it."""

    file: str
    story: str
    """"body", "header", "footer", "text box", or "file" for the file as a whole."""
    heading: str
    """The heading above it; empty where there is none."""
    near: str = ""
    """The beginning of its paragraph."""
    part: str = ""
    """The part of the package that the paragraph stands in."""
    at: int | None = None
    """Which `w:p` of that part it is, from 0 in the order of the file; None where it is about the file as a whole."""

    def __str__(self) -> str:
        under = f', under the heading "{self.heading}"' if self.heading else ""
        near = f', in the paragraph "{self.near}"' if self.near else ""
        return f"{self.file}, {self.story}{under}{near}" if self.story != "file" else self.file

    @contextmanager
    def told(self) -> Iterator[None]:
        """Give an error that is raised inside this place, where it has none."""
        try:
            yield
        except PlacedError:
            raise
        except TemplateError as error:
            raise self.error(error.message, error.hint) from error

    def error(self, message: str, hint: str) -> "PlacedError":
        """Return the error for a fault at this place."""
        return PlacedError(Fault(self, message, hint))


class Fault(Struct, frozen=True):
    """One thing that is wrong with a template: what, where, and what to do about it."""

    place: Place
    message: str
    hint: str
    level: Level = "error"
    """An error keeps the template from being used; a warning says what it will not show, or show badly; a note, what
    depends on this machine."""


class PlacedError(TemplateError):
    """A fault at a place of a Word file."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.place}: {fault.message}", fault.hint)
        self.fault = fault


@dataclass
class Faults:
    """The faults of one file, gathered so that all of them are told at once."""

    found: list[Fault] = field(default_factory=list)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep a fault that is raised inside, and go on."""
        try:
            yield
        except PlacedError as error:
            self.found.append(error.fault)

    def refuse(self) -> None:
        """Raise the first error there is; the hint tells how many more.

        Raises:
            TemplateError: there is one.
        """
        errors = [fault for fault in self.found if fault.level == "error"]
        if not errors:
            return
        first, more = errors[0], len(errors) - 1
        hint = first.hint
        if more:
            hint = f"{hint} `briefgen template check` names the other {more} fault{'s' if more > 1 else ''} too."
        raise PlacedError(Fault(first.place, first.message, hint))
