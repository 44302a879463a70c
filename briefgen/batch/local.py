"""The engine of one machine: processes that are bounded, replaced now and then, and lost without loss."""

import itertools
import multiprocessing
import signal
import sys
from collections.abc import Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from multiprocessing.context import BaseContext
from typing import Final

from pebble import ProcessExpired, ProcessPool

from briefgen.jobs import FAILED, Job, Limits, Result, Work

_AHEAD: Final = 4
"""Jobs that wait for each worker: enough that none is idle, few enough that memory does not grow with the batch."""
_PATIENCE: Final = 1.0
"""Seconds that workers have to end."""


def run(work: Work, jobs: Sequence[Job], limits: Limits) -> Generator[Result, None, None]:
    """Do work for each job in processes of this machine; see `protocols.Engine`."""
    pool = ProcessPool(
        max_workers=limits.workers,
        max_tasks=limits.jobs,
        initializer=_begin,
        initargs=(limits.megabytes,),
        context=_context(),
    )
    left = iter(jobs)
    waiting: dict[Future[Result], Job] = {}
    try:
        while True:
            for job in itertools.islice(left, limits.workers * _AHEAD - len(waiting)):
                waiting[pool.schedule(work, args=[job], timeout=limits.seconds)] = job
            if not waiting:
                break
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=lambda each: waiting[each].folder):
                yield _result(future, waiting.pop(future), limits)
        pool.close()  # type: ignore[no-untyped-call]
        pool.join()
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join(_PATIENCE)


def _result(future: "Future[Result]", job: Job, limits: Limits) -> Result:
    try:
        return future.result()
    except TimeoutError:
        reason = f"It took more than {limits.seconds} seconds, and its worker was ended."
        return Result(job.key, job.folder, FAILED, reason, "Raise --seconds, or look at the article.")
    except ProcessExpired as error:
        reason = f"Its worker ended ({_ending(error.exitcode)})."
        return Result(job.key, job.folder, FAILED, reason, "Run it again; if it ends again, please report it.")
    except CancelledError:
        return Result(job.key, job.folder, FAILED, "It was given up.", "Run it again.")


def _ending(code: int | None) -> str:
    """Return how a process ended, in words."""
    if code is not None and code < 0:
        try:
            return f"signal {signal.Signals(-code).name}"
        except ValueError:
            return f"signal {-code}"
    return f"exit code {code}"


def _context() -> BaseContext:
    """Return how processes are begun: from one that has loaded what they need, where the system can do that."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["briefgen.batch.work"])
    return context


def _begin(megabytes: int) -> None:
    """Prepare a worker: an interruption is its parent's to handle, and its memory is bounded."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        bound = megabytes * 2**20
        resource.setrlimit(resource.RLIMIT_DATA, (bound if most == resource.RLIM_INFINITY else min(bound, most), most))
