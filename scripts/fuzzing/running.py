"""Mutants opened in worker processes, in runs of some: what was refused, what broke, what hung, what it cost."""

import hashlib
import resource
import signal
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from briefgen.batch.local import run
from briefgen.errors import BriefgenError
from briefgen.jobs import FAILED, MADE, Job, Limits, Remark, Result
from scripts.fuzzing.mutating import mutant
from scripts.fuzzing.targets import TARGETS

_RUN: Final = 50
"""Mutants of a job."""
_SECONDS: Final = 15
"""The most that one may take of the processor; for what a child process reads, the program itself has a bound."""
_MEGABYTES: Final = 1024


class Found(Struct):
    """What came of the mutants of a target."""

    counts: Counter[str] = field(default_factory=Counter)
    """How many were opened, refused, and refused because a library broke over them, by what it raised."""
    faults: dict[str, int] = field(default_factory=dict)
    """What should not be: told in a line, with the number of a mutant that shows it."""
    megabytes: int = 0
    """The most that a worker or its child had in memory."""
    slowest: float = 0.0
    """Seconds of the mutant that took longest."""


class _HangError(BaseException):
    """One takes too long; no handler of errors of the program is to catch it."""


def fuzzed(target: str, first: int, count: int, workers: int) -> Found:
    """Open so many mutants of a target, and return what came of it.

    Args:
        target: a key of `TARGETS`.
        first: the number of the first mutant.
        count: of mutants.
        workers: processes.
    """
    jobs = [
        Job(f"{target} {begin} {min(begin + _RUN, first + count)}", (), "")
        for begin in range(first, first + count, _RUN)
    ]
    limits = Limits(workers, seconds=_SECONDS * _RUN, megabytes=_MEGABYTES, jobs=200)
    found = Found()
    for result in run(opened, jobs, limits):
        if result.state == FAILED:
            found.faults.setdefault(f"{result.key}: {result.reason}", int(result.key.split()[1]))
        for remark in result.remarks:
            _count(found, remark)
    return found


def _count(found: Found, remark: Remark) -> None:
    match remark.level:
        case "cost":
            found.megabytes = max(found.megabytes, int(remark.code))
            found.slowest = max(found.slowest, float(remark.text))
        case "fault":
            found.faults.setdefault(remark.text, int(remark.code))
        case _:
            found.counts[remark.text] += int(remark.code)


def opened(job: Job) -> Result:
    """Open a run of mutants, and return what came of each, in figures."""
    target, first, end = job.key.split()
    signal.signal(signal.SIGPROF, _hang)
    counts: Counter[str] = Counter()
    faults: dict[str, int] = {}
    slowest = 0.0
    for number in range(int(first), int(end)):
        begun = time.perf_counter()
        told = _outcome(target, made(target, number))
        slowest = max(slowest, time.perf_counter() - begun)
        if told.startswith("fault: "):
            faults.setdefault(told.removeprefix("fault: "), number)
        counts[told.partition(": ")[0]] += 1
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return Result(job.key, "", MADE, remarks=tuple(_remarks(counts, faults, most // 1024, slowest)))


def _remarks(counts: Counter[str], faults: dict[str, int], megabytes: int, slowest: float) -> Iterator[Remark]:
    yield Remark("cost", str(megabytes), f"{slowest:.3f}")
    yield from (Remark("count", str(count), name) for name, count in counts.items())
    yield from (Remark("fault", str(number), text) for text, number in faults.items())


def made(target: str, number: int) -> bytes:
    """Return a mutant of a target."""
    return mutant(_seeds(target), TARGETS[target].tokens, number)


@cache
def _seeds(target: str) -> list[bytes]:
    return list(TARGETS[target].seeds())


def _outcome(target: str, data: bytes) -> str:
    """Return what came of opening a mutant, in a word, and of a fault in a line."""
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
    try:
        TARGETS[target].opens(data)
    except BriefgenError as error:
        if not error.message or "\n" in error.message or "Traceback" in str(error):
            return f"fault: an error that is no sentence: {error.message!r}"
        broke = error.message.rpartition("seems to be (")[2] if "seems to be (" in error.message else ""
        return f"refused, a library broke off ({broke.rstrip('.')}" if broke else "refused"
    except _HangError as error:
        return f"fault: it took more than {_SECONDS} seconds, at the end at {_place(error)}"
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return f"fault: {type(error).__name__}: {str(error)[:120]!r} at {_place(error)}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return "opened"


def _place(error: BaseException) -> str:
    """Return where in the program something went wrong."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "briefgen" in frame.filename and "fuzzing" not in frame.filename] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "something"


def _hang(*_: object) -> None:
    raise _HangError


def kept(folder: Path, target: str, faults: dict[str, int]) -> None:
    """Write the mutants that showed a fault into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in faults.values():
        data = made(target, number)
        (folder / f"{target}-{hashlib.sha256(data).hexdigest()[:8]}").write_bytes(data)
