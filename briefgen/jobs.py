"""What a batch is made of: a job for each brief, and what became of it: the two ends of an engine."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from briefgen.model.source import Source

MADE: Final = "made"
FAILED: Final = "failed"
KEPT: Final = "kept"


class Item(Struct, frozen=True):
    """An article, as a batch finds it."""

    name: str
    """What the user calls it: a path or an address; of an article in a feed, with a mark of its text behind a #."""
    path: str = ""
    """Its file; empty for an address."""
    address: str = ""
    """Its address; empty for a file."""
    source: Source | None = None
    """What it says, where it was read already: an article of a feed."""


class Job(Struct, frozen=True):
    """A brief that is to be made."""

    key: str
    """What it is called: like its article, or like its folder where it has several."""
    items: tuple[Item, ...]
    """Its articles: one, or those of a digest."""
    folder: str
    """Where it goes: the name of a folder in the batch's own; empty where nothing is written."""


class Remark(Struct, frozen=True):
    """A diagnostic, as it is kept."""

    level: str
    code: str
    text: str


class Result(Struct, frozen=True):
    """What became of a job."""

    key: str
    """The job's."""
    folder: str
    state: str
    """`MADE`. `FAILED`: there is no brief, and why. `KEPT`: a person has edited the one that is there."""
    reason: str = ""
    hint: str = ""
    outputs: dict[str, str] = {}
    """The SHA-256 of each file, by its name in the folder."""
    inputs: dict[str, str] = {}
    """The SHA-256 of each article's bytes as they were read, by its name."""
    countries: tuple[str, ...] = ()
    """Whom the article is about, those that it names most first."""
    day: str = ""
    """The day of the article (ISO)."""
    remarks: tuple[Remark, ...] = ()
    seconds: float = 0
    """What it took."""


class Limits(Struct, frozen=True):
    """What a worker may use: beyond it, the job is given up and the worker replaced."""

    workers: int
    seconds: int = 120
    """For one brief."""
    megabytes: int = 2048
    """Of memory."""
    jobs: int = 500
    """How many briefs a worker makes before a new one takes its place."""
    address: str = ""
    """Where a cluster is; empty for one that is started for the run."""


Work = Callable[[Job], Result]
"""Makes a brief; whatever is wrong with its article stands in the result."""
