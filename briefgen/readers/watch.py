"""A watch on a child process, for systems that bound neither its memory nor its time: it is looked at, and ended."""

import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal, Self

from msgspec import Struct

if TYPE_CHECKING:
    import psutil

NEEDED: Final = sys.platform != "linux"
"""Linux holds a process to RLIMIT_DATA and RLIMIT_CPU; macOS takes the first and ignores it, Windows has neither."""
_PAUSE: Final = 0.02
"""Seconds between two looks: in so short a time no process swells by more than some tens of megabytes."""


class Bounds(Struct, frozen=True):
    """What one file may cost."""

    seconds: int
    """Of the processor's time."""
    clock: int
    """Seconds of the wall clock."""
    megabytes: int


class Watch:
    """Looks at a process from time to time, in a thread, and ends it where it goes beyond its bounds."""

    def __init__(self, number: int, bounds: Bounds, end: Callable[[], object]) -> None:
        """Prepare to watch.

        Args:
            number: of the process.
            bounds: what it may take from now on, beyond what it has.
            end: ends it.
        """
        self.exceeded: Literal["", "seconds", "clock", "megabytes"] = ""
        """Which bound it went beyond, if any."""
        self._number, self._bounds, self._end = number, bounds, end
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        import psutil

        try:
            process = psutil.Process(self._number)
            began, worked, had = time.monotonic(), _worked(process), process.memory_info().rss
            while not self._over.wait(_PAUSE):
                if _worked(process) - worked > self._bounds.seconds:
                    self.exceeded = "seconds"
                elif process.memory_info().rss - had > self._bounds.megabytes * 2**20:
                    self.exceeded = "megabytes"
                elif time.monotonic() - began > self._bounds.clock:
                    self.exceeded = "clock"
                if self.exceeded:
                    self._end()
                    return
        except psutil.Error:  # it has ended by itself, which whoever waits for its answer notices
            return


def _worked(process: "psutil.Process") -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
