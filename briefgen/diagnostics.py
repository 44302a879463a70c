"""Warnings as values: what was lost, guessed or replaced on the way, told to whoever asked for the work."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that the user should know of, though the work went on."""

    code: str
    """A stable name, such as `encoding-guessed` or `character-not-shown`."""
    message: str
    """One plain sentence."""
    where: str = ""
    """The file, part, page or statement that it is about."""
    level: Literal["warning", "note"] = "warning"
    """Notes are printed under `--verbose` only."""

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


Report = Callable[[Diagnostic], None]
"""Where diagnostics go: a list's `append` in tests, the terminal in the program."""


def ignore(_: Diagnostic) -> None:
    """Drop a diagnostic: for callers who want none."""
