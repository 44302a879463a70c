"""The engine of a cluster (Dask): workers on many machines, or some that are started for the run."""

import contextlib
import ctypes
import functools
import itertools
import logging
import os
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any, Final

from briefgen.errors import BatchError
from briefgen.jobs import FAILED, Job, Limits, Result, Work

_AHEAD: Final = 2
"""Jobs that are at the cluster for each of its threads: enough that none is idle."""
_PATIENCE: Final = 30.0
"""Seconds that a cluster may be without workers: a nanny begins one again in less."""
_CONNECT: Final = 10.0
"""Seconds that a scheduler has to answer."""
_END: Final = 1.0
"""Seconds that a cluster of our own has to end, before its processes are killed."""
_GRACE: Final = 5.0
"""Seconds that a job has to end once it was told to, before its worker is ended."""
_VERSIONS: Final = ("distributed", "python")
_CHANGED: Final = threading.Lock()
"""Held by the job of a worker: it works in the folder that the batch was begun in, of which a process has one."""


def run(work: Work, jobs: Sequence[Job], limits: Limits) -> Generator[Result, None, None]:
    """Do work for each job on the workers of a cluster; see `protocols.Engine`.

    A job whose worker is lost goes to another. One after which workers are lost again and again is tried once more
    with nothing beside it, and given up if its worker is lost then too: no other job has to answer for it.

    Dask cannot end what a worker is doing. A job beyond its seconds is ended by an exception in its thread, which
    Python code heeds at once and a library's code when it returns; five seconds later the worker ends itself and is
    begun again by its nanny, and the job counts as one that loses workers. What is running at a scheduler of others
    when the generator is closed runs to its end, or to the end of its seconds. `limits.jobs` is not heeded.
    """
    distributed = _library()
    with _cluster(distributed, limits) as client:
        cluster = _Jobs(distributed, client, work, limits)
        try:
            suspects = yield from cluster.done(jobs)
            for job in suspects:
                for one in (yield from cluster.done([job])):
                    reason = "Its worker ended each time that it was tried."
                    hint = "Raise --memory or --seconds, or look at the article and at the workers' logs."
                    yield Result(one.key, one.folder, FAILED, reason, hint)
        finally:
            cluster.cancel()


class _Jobs:
    """The jobs that are at the cluster."""

    def __init__(self, distributed: Any, client: Any, work: Work, limits: Limits) -> None:
        self.distributed = distributed
        self.client = client
        self.work = work
        self.address = limits.address
        self.seconds = limits.seconds
        self.waiting: dict[Any, Job] = {}
        self.number = itertools.count()
        self.folder = str(Path.cwd())
        self.run = f"briefgen-{os.getpid()}-{time.monotonic_ns()}"

    def done(self, jobs: Sequence[Job]) -> Generator[Result, None, list[Job]]:
        """Yield results as they come; return the jobs that workers were lost with."""
        left = iter(jobs)
        suspects: list[Job] = []
        while True:
            for job in itertools.islice(left, max(0, self._threads() * _AHEAD - len(self.waiting))):
                self.waiting[self._submit(job)] = job
            if not self.waiting:
                return suspects
            for future in sorted(self._finished(), key=lambda each: self.waiting[each].folder):
                job = self.waiting.pop(future)
                result = self._result(future, job)
                if result is None:
                    suspects.append(job)
                else:
                    yield result

    def cancel(self) -> None:
        """Give up what is left."""
        if self.waiting and self.client.status == "running":
            with contextlib.suppress(Exception):  # it may be gone, in one of many ways
                self.client.sync(self.client._cancel, list(self.waiting), force=True, callback_timeout=_END)  # noqa: SLF001 - `cancel` has no time limit

    def _submit(self, job: Job) -> Any:
        key = f"{self.run}-{next(self.number)}"  # one that is taken would give the result of another job
        return self.client.submit(guarded, self.work, job, self.seconds, self.folder, _release(), key=key, pure=False)

    def _threads(self) -> int:
        """Return how many jobs the cluster does at a time, once it does any.

        Raises:
            BatchError: it has no worker, for longer than it takes to begin one.
        """
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                found = sum(self.client.nthreads().values())
            except (OSError, TimeoutError):
                raise _lost(self.address) from None
            if found:
                return int(found)
            if time.monotonic() > until:
                raise BatchError(
                    f"The cluster at {self.address or 'this machine'} has no workers.",
                    "Start some: dask worker ADDRESS --nthreads 1. Then run it again: it goes on where it was.",
                )
            time.sleep(0.1)

    def _finished(self) -> list[Any]:
        """Return the jobs that are through, at least one.

        Raises:
            BatchError: the scheduler or all workers are gone.
        """
        while True:
            try:
                done = self.distributed.wait(list(self.waiting), timeout=1, return_when="FIRST_COMPLETED").done
            except TimeoutError:
                self._threads()
                continue
            except (CancelledError, self.distributed.CancelledError, OSError):
                raise _lost(self.address) from None
            return list(done)

    def _result(self, future: Any, job: Job) -> Result | None:
        """Return what became of a job; none where its worker was lost again and again.

        Raises:
            BatchError: the scheduler is gone.
        """
        try:
            result: Result = future.result()
        except self.distributed.scheduler.KilledWorker:
            return None
        except (self.distributed.CancelledError, OSError):
            raise _lost(self.address) from None
        except Exception as error:  # noqa: BLE001 - whatever went wrong on a worker costs one job
            reason = f"Its worker could not do it: {type(error).__name__}: {error}"
            return Result(job.key, job.folder, FAILED, reason, "Install the same briefgen on all workers.")
        return result


class TooLongError(BaseException):
    """The time of a job is over: no `except Exception` on the way may keep it."""


def guarded(work: Work, job: Job, seconds: int, folder: str, release: str) -> Result:
    """Do a job on a worker, in the folder that its paths are seen from, and give it up when its time is over."""
    if release != _release():  # a worker may have come after the batch was begun
        reason = f"Its worker has briefgen {_release()}, and not {release}."
        return Result(job.key, job.folder, FAILED, reason, "Install the same briefgen on all workers.")
    with _CHANGED:
        try:
            with contextlib.chdir(folder):
                return _timed(work, job, seconds)
        except OSError as error:
            reason = f"{folder} cannot be reached from the worker: {error.strerror or error}."
            return Result(job.key, job.folder, FAILED, reason, "All machines must share it at the same path.")


@functools.cache
def _release() -> str:
    from importlib.metadata import version

    return version("briefgen")


def _timed(work: Work, job: Job, seconds: int) -> Result:
    over = threading.Event()
    deciding = threading.Lock()
    thread = threading.get_ident()

    def watch() -> None:
        if over.wait(seconds):
            return
        with deciding:
            if over.is_set():
                return
            _raise_in(thread, TooLongError)
        if not over.wait(_GRACE):
            os._exit(1)

    threading.Thread(target=watch, daemon=True, name="briefgen-watch").start()
    try:
        result = work(job)
        with deciding:
            over.set()
    except TooLongError:
        reason = f"It took more than {seconds} seconds, and was ended."
        result = Result(job.key, job.folder, FAILED, reason, "Raise --seconds, or look at the article.")
    finally:
        over.set()
        _raise_in(thread, None)
    return result


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    """Raise an error in a thread, or take back one that it has not met yet."""
    what = ctypes.py_object(error) if error else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), what)


def _library() -> Any:
    """Return Dask, which keeps its messages to itself.

    Raises:
        BatchError: it is not installed.
    """
    try:
        import distributed
    except ImportError as error:
        raise BatchError(
            f"A cluster needs Dask, which is not installed ({error}).", "pip install 'briefgen[cluster]'"
        ) from None
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in {"distributed", "tornado"}:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return distributed


@contextlib.contextmanager
def _cluster(distributed: Any, limits: Limits) -> Iterator[Any]:
    """Hold a client of the cluster, and the cluster where it is our own.

    Raises:
        BatchError: there is none, or it is of another version.
    """
    with contextlib.ExitStack() as held:
        own = None
        if not limits.address:
            own = held.enter_context(_own(distributed, limits))
        try:
            client = distributed.Client(own or limits.address, timeout=_CONNECT)
        except Exception as error:  # noqa: BLE001 - a handshake with another version, or without certificates, fails in any way
            told = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise BatchError(
                f"There is no cluster to be had at {limits.address or 'this machine'}: {told}",
                "Start one (dask scheduler), and name it as it says: --scheduler tcp://ADDRESS:PORT.",
            ) from None
        held.callback(_close_client, client)
        if not own:
            _check(client)
        yield client


def _close_client(client: Any) -> None:
    with contextlib.suppress(Exception):  # what is gone already is closed
        client.close(timeout=_END)


@contextlib.contextmanager
def _own(distributed: Any, limits: Limits) -> Iterator[Any]:
    """Hold a cluster of this machine, that nobody else can reach."""
    import dask

    with dask.config.set({"distributed.scheduler.allowed-failures": 1}):
        cluster = distributed.LocalCluster(
            n_workers=limits.workers,
            threads_per_worker=1,
            processes=True,
            memory_limit=f"{limits.megabytes}MB",
            dashboard_address=None,
            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},  # else it takes port 8787, and warns where it cannot
            host="127.0.0.1",
            silence_logs=logging.CRITICAL,
        )
    try:
        yield cluster
    finally:
        for nanny in cluster.workers.values():  # a worker in the midst of a job does not end when it is asked to
            nanny.auto_restart = False
            with contextlib.suppress(Exception):  # it has ended already
                os.kill(nanny.process.process.pid, 9)
        with contextlib.suppress(TimeoutError):
            cluster.close(timeout=_END)


def _check(client: Any) -> None:
    """Check that all of a cluster are of one version.

    Raises:
        BatchError: they are not.
    """
    try:
        told = client.get_versions()
    except (OSError, TimeoutError, ValueError) as error:
        raise BatchError(f"The cluster does not answer: {error}", "Start it again.") from None
    ours = told["client"]["packages"] | {"python": told["client"]["host"]["python"]}
    others = {"scheduler": told["scheduler"], **told["workers"]}
    for place, each in others.items():
        theirs = each["packages"] | {"python": each["host"]["python"]} if each else {}
        for name in _VERSIONS:
            one, other = _minor(name, ours.get(name)), _minor(name, theirs.get(name))
            if theirs and one != other:
                raise BatchError(
                    f"{name} is {other} at {place}, and {one} here.",
                    "Install the same versions of Python, briefgen and Dask on all machines.",
                )


def _minor(name: str, version: str | None) -> str:
    """Return a version as far as it matters.

    >>> _minor("python", "3.11.2.final.0"), _minor("distributed", "2026.8.0")
    ('3.11', '2026.8.0')
    """
    return ".".join((version or "none").split(".")[:2]) if name == "python" else version or "none"


def _lost(address: str) -> BatchError:
    return BatchError(
        f"The scheduler at {address or 'this machine'} was lost.",
        "Start it again, and run the same command: it goes on where it was.",
    )
