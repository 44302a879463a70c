"""The engine of one machine: processes that are bounded, replaced now and then, and lost without loss.

Each worker has a pipe of its own and one job at a time: whose job it was that a worker died of is known, and a worker
that is killed, by whomever and at whatever moment, takes no lock with it. The pools that are to be had share a queue
among their workers: one of them gives all jobs up when a process dies, another waits for ever for the lock of one that
was killed while it waited for work.
"""

import contextlib
import itertools
import math
import multiprocessing
import signal
import sys
import time
from collections.abc import Generator, Iterable
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from typing import TYPE_CHECKING, Final

from briefgen.errors import BatchError
from briefgen.jobs import FAILED, Job, Limits, Result, Work

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_HOPES: Final = 8
"""How many workers may be lost, beside one for each, before any has done a job: then none can."""
_PATIENCE: Final = 1.0
"""Seconds that a worker has to end by itself."""


def run(work: Work, jobs: Iterable[Job], limits: Limits) -> Generator[Result, None, None]:
    """Do work for each job in processes of this machine; see `protocols.Engine`."""
    context = _context()
    left = iter(jobs)
    workers = [_Worker(work, job, limits, context) for job in itertools.islice(left, limits.workers)]
    busy = list(workers)
    hopes: float = limits.workers + _HOPES
    try:
        while busy:
            soonest = min(worker.until for worker in busy) - time.monotonic()
            heard = wait([worker.pipe for worker in busy], max(soonest, 0))
            for worker in [each for each in busy if each.pipe in heard or each.is_late]:
                result = worker.result()
                hopes = hopes - 1 if worker.is_new else math.inf  # one that does work has shown that they can
                if not hopes:
                    raise BatchError(
                        f"No worker does any work: {result.reason}", "Is briefgen installed as it should be?"
                    )
                yield result
                if not worker.take(next(left, None)):
                    busy.remove(worker)
        for worker in workers:
            worker.dismiss()
    finally:
        for worker in workers:
            worker.kill()


class _Worker:
    """A process that does a job after the other, and the job that it has."""

    pipe: "Connection[Job | None, Result]"
    process: "BaseProcess"

    def __init__(self, work: Work, job: Job, limits: Limits, context: BaseContext) -> None:
        self.work = work
        self.limits = limits
        self.context = context
        self._begin()
        self.take(job)

    def _begin(self) -> None:
        self.pipe, theirs = self.context.Pipe()
        given = (theirs, self.work, self.limits.megabytes)
        self.process = self.context.Process(target=_serve, args=given, daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        theirs.close()
        self.done = 0

    @property
    def is_new(self) -> bool:
        """Whether it has done nothing yet: the one before it was lost."""
        return not self.done

    @property
    def is_late(self) -> bool:
        """Whether its job has taken longer than it may."""
        return time.monotonic() >= self.until

    def take(self, job: Job | None) -> bool:
        """Begin a job, in a new process where the old one has done enough; tell whether there is one to do."""
        if job is None:
            return False
        if self.done >= self.limits.jobs:
            self.dismiss()
            self.kill()
            self._begin()
        self.job = job
        self.done += 1
        self.until = time.monotonic() + self.limits.seconds
        with contextlib.suppress(OSError):  # it is gone: to be seen when it is asked for the result
            self.pipe.send(job)
        return True

    def result(self) -> Result:
        """Return what became of its job; a worker that it cost is replaced."""
        try:
            if self.pipe.poll():
                return self.pipe.recv()
        except (EOFError, OSError):
            self.process.join(_PATIENCE)
            return self._lost(f"Its worker ended ({_ending(self.process.exitcode)}).", _AGAIN)
        reason = f"It took more than {self.limits.seconds} seconds, and its worker was ended."
        return self._lost(reason, "Raise --seconds, or look at the article.")

    def _lost(self, reason: str, hint: str) -> Result:
        self.kill()
        self._begin()
        return Result(self.job.key, self.job.folder, FAILED, reason, hint)

    def dismiss(self) -> None:
        """Let it end by itself, which takes no time when it has no job."""
        with contextlib.suppress(OSError):
            self.pipe.send(None)
        self.process.join(_PATIENCE)

    def kill(self) -> None:
        """End it, if it is there."""
        self.pipe.close()
        if self.process.is_alive():
            self.process.kill()
        self.process.join(_PATIENCE)


_AGAIN: Final = "Run it again; if it ends again, please report it, with the article if you may."


def _ending(code: int | None) -> str:
    """Return how a process ended, in words."""
    if code is not None and code < 0:
        with contextlib.suppress(ValueError):
            return f"signal {signal.Signals(-code).name}"
    return f"exit code {code}"


def _context() -> BaseContext:
    """Return how processes are begun: from one that has loaded what they need, where the system can do that."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["briefgen.batch.work"])
    return context


def _serve(pipe: "Connection[Result, Job | None]", work: Work, megabytes: int) -> None:
    """Do what comes through a pipe, until nothing comes any more: then its parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interruption is the parent's to handle
    _bound(megabytes)
    with contextlib.suppress(EOFError, OSError):
        while job := pipe.recv():
            pipe.send(_done(work, job, megabytes))


def _done(work: Work, job: Job, megabytes: int) -> Result:
    try:
        return work(job)
    except MemoryError:
        reason = f"It needs more memory than a worker may have ({megabytes:,} MB)."
        return Result(job.key, job.folder, FAILED, reason, "Raise --memory, or look at the article.")


def _bound(megabytes: int) -> None:
    """Bound the memory of this process, where the system can do that."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        bound = megabytes * 2**20
        resource.setrlimit(resource.RLIMIT_DATA, (bound if most == resource.RLIM_INFINITY else min(bound, most), most))
