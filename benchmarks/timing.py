"""How the benchmarks measure: programs in turns, medians with their quartiles, processes that find their bytecode."""

import compileall
import os
import statistics
import sysconfig
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]


def in_turns(programs: Sequence[Callable[[], object]], rounds: int, unmeasured: int) -> list[list[float]]:
    """Return the milliseconds of every program, run in turns so that a busy moment hits all alike."""
    taken: list[list[float]] = [[] for _ in programs]
    for _ in range(rounds + unmeasured):
        for program, times in zip(programs, taken, strict=True):
            begin = time.perf_counter()
            program()
            times.append(1000 * (time.perf_counter() - begin))
    return [times[unmeasured:] for times in taken]


def spread(times: Sequence[float], decimals: int = 1) -> str:
    """Return a median with its quartiles.

    >>> spread([1.0, 2.0, 3.0, 4.0, 5.0]), spread([1.0, 2.0, 3.0, 4.0, 5.0], 0)
    ('3.0 (2.0 to 4.0)', '3 (2 to 4)')
    """
    low, middle, high = (f"{each:.{decimals}f}" for each in statistics.quantiles(times, n=4, method="inclusive"))
    return f"{middle} ({low} to {high})"


def compile_bytecode() -> None:
    """Compile the package and everything installed beside it: imports would cost twice in processes."""
    for folder in {ROOT / "briefgen", Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("platlib"))}:
        compileall.compile_dir(folder, quiet=2, workers=os.cpu_count() or 1)


def clean_environment() -> dict[str, str]:
    """Return this environment without what makes imports cost twice."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
