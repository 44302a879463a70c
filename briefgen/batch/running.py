"""A batch from its articles to its report: what is done already is left, what fails keeps nobody waiting."""

import hashlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefgen import pipeline
from briefgen.batch import ENGINES
from briefgen.batch.inputs import items_of, jobs_of
from briefgen.batch.manifest import Line, Manifest, seen
from briefgen.batch.work import Order, look, make, opened, remark_of
from briefgen.diagnostics import Diagnostic, Report, ignore
from briefgen.files import slug
from briefgen.jobs import FAILED, MADE, Item, Job, Limits, Remark, Result, Work

if TYPE_CHECKING:
    from briefgen.model.source import Source

GROUPS: Final = ("country", "date")
MOST_IN_DIGEST: Final = 60
"""Articles of a digest: more are several digests."""


class Batch(Struct, frozen=True):
    """What a batch is to do."""

    names: tuple[str, ...]
    """Files, folders, patterns, feeds, addresses, and lists of them."""
    order: Order
    limits: Limits
    engine: str = "local"
    group: str = ""
    """One of `GROUPS`; empty for a brief of each article."""


class Done(Struct, frozen=True):
    """A job that a batch is through with."""

    job: Job
    result: Result
    is_new: bool = True
    """It was done now, and not by an earlier run."""


class Progress(Struct, frozen=True):
    """How far a batch is."""

    number: int
    """How many are done now."""
    total: int
    failed: int
    seconds: float


class Batcher:
    """Does a batch, step by step."""

    def __init__(
        self, batch: Batch, clock: Callable[[], datetime], tell: Callable[[Progress], None], report: Report = ignore
    ) -> None:
        self.batch = batch
        self.clock = clock
        self.tell = tell
        self.report = report
        self.folder = Path(batch.order.folder)
        self.done: list[Done] = []
        """What has been done, in the order of the articles once all are."""
        self.remarks: list[Remark] = []
        """What was lost of feeds on the way to articles."""

    def run(self) -> None:
        """Do all that is not done yet.

        Raises:
            BatchError: the folder cannot be written, or another run is at work in it.
            UnknownNameError: a name stands for nothing.
        """
        stamp = fingerprint(self.batch.order)
        items = items_of(self.batch.names, self.folder, self._entries)
        with closing(Manifest(self.folder)) as manifest:
            if not self.batch.group:
                self._do(jobs_of(items, manifest.folders()), stamp, manifest, partial(make, self.batch.order))
                return
            looked = [Job(f"{item.name} (looked at)", (item,), "") for item in items]
            self._do(looked, _looked_at(stamp), manifest, partial(look, self.batch.order))
            found = self.done
            self._do(digests_of(found, self.batch.group), stamp, manifest, partial(make, self.batch.order))
            self.done = [*(each for each in found if each.result.state == FAILED), *self.done]

    def _entries(self, item: Item) -> "Sequence[Source]":
        """Read the articles of a feed."""
        order = self.batch.order
        return pipeline.read_file(opened(item, order), order.settings, self._remark)

    def _remark(self, diagnostic: Diagnostic) -> None:
        self.remarks.append(remark_of(diagnostic))
        self.report(diagnostic)

    def _do(self, jobs: Sequence[Job], stamp: str, manifest: Manifest, work: Work) -> None:
        begun = time.monotonic()
        self.done = []
        place = {job.key: number for number, job in enumerate(jobs)}
        left = []
        for job in jobs:
            if not self.batch.order.force and manifest.is_done(job, stamp):
                self.done.append(Done(job, manifest.lines[job.key].result, is_new=False))
            else:
                left.append(job)
        failed = 0
        for number, result in enumerate(self._results(work, left), 1):
            job = jobs[place[result.key]]
            self.done.append(Done(job, result))
            failed += result.state == FAILED
            finished = self.clock().astimezone(UTC).isoformat(timespec="seconds")
            manifest.add(Line(job.key, stamp, finished, result, seen(job.items)))
            self.tell(Progress(number, len(left), failed, time.monotonic() - begun))
        self.done.sort(key=lambda each: place[each.job.key])

    def _results(self, work: Work, jobs: Sequence[Job]) -> Iterator[Result]:
        if not jobs:
            return
        engine = ENGINES.get(self.batch.engine)
        with closing(engine(work, jobs, self.batch.limits)) as results:
            yield from results


def fingerprint(order: Order) -> str:
    """Return what a brief follows from beside its articles: program, settings, formats, and the template's bytes.

    Raises:
        UnknownNameError: there is no such template.
        TemplateError: something in it is wrong.
    """
    from importlib.metadata import version

    from briefgen.templating.library import read_template

    pipeline.open_template(order.settings)  # a fault in it is told before anything is done
    _, data = read_template(order.settings.template, pipeline.template_folders(order.settings))
    told = (version("briefgen"), repr(order.settings), *order.formats, hashlib.sha256(data).hexdigest())
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


def digests_of(looked: Iterable[Done], group: str) -> list[Job]:
    """Return a job for each day, or for each country that articles are mostly about; the newest day first.

    Args:
        looked: the articles, as they were looked at; those that failed are in no digest.
        group: one of `GROUPS`.
    """
    items: dict[str, list[Item]] = defaultdict(list)
    for each in looked:
        if each.result.state == MADE:
            items[_group_of(each.result, group)] += each.job.items
    names = sorted(items, reverse=group == "date")
    return [job for name in names for job in _digests(name, items[name])]


def _group_of(result: Result, group: str) -> str:
    if group == "date":
        return result.day or "undated"
    return slug(result.countries[0]) if result.countries else "no-country"


def _digests(name: str, items: Sequence[Item]) -> Iterator[Job]:
    for number, start in enumerate(range(0, len(items), MOST_IN_DIGEST), 1):
        folder = name if number == 1 else f"{name}-{number}"
        yield Job(folder, tuple(items[start : start + MOST_IN_DIGEST]), folder)


def _looked_at(stamp: str) -> str:
    return f"{stamp}-looked-at"
