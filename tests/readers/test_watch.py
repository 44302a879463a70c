"""A process that the system does not bound is watched, and ended where it takes too much."""

import subprocess
import sys
import time

import pytest

from briefgen.errors import SourceError
from briefgen.readers import child
from briefgen.readers.watch import Bounds, Watch

psutil = pytest.importorskip("psutil")
SWELL = "found = []\nwhile True: found.append(bytearray(10**6))"
SPIN = "while True: pass"
SLEEP = "import time; time.sleep(60)"
BOUNDS = Bounds(seconds=1, clock=10, megabytes=50)


def watched(code, bounds, wait=30):
    process = subprocess.Popen([sys.executable, "-c", code])
    try:
        with Watch(process.pid, bounds, process.kill) as watch:
            process.wait(wait)
    finally:
        process.kill()
        process.wait()
    return watch.exceeded


@pytest.mark.parametrize(
    ("code", "bounds", "exceeded"),
    [
        (SWELL, Bounds(60, 60, 50), "megabytes"),
        (SPIN, Bounds(1, 60, 50), "seconds"),
        (SLEEP, Bounds(60, 1, 50), "clock"),
        ("", Bounds(60, 60, 50), ""),
    ],
)
def test_the_bound_that_was_exceeded_is_told(code, bounds, exceeded):
    assert watched(code, bounds) == exceeded


def test_what_stays_within_its_bounds_is_left_alone():
    process = subprocess.Popen([sys.executable, "-c", SLEEP])
    try:
        with Watch(process.pid, BOUNDS, process.kill) as watch:
            time.sleep(0.2)
        assert (process.poll(), watch.exceeded) == (None, "")
    finally:
        process.kill()
        process.wait()


def test_a_file_is_refused_for_what_the_watch_saw(monkeypatch):
    class Seen(Watch):
        def __exit__(self, *found):
            super().__exit__(*found)
            self.exceeded = "megabytes"

    monkeypatch.setattr(child, "NEEDED", True)
    monkeypatch.setattr(child, "Watch", Seen)
    child._stop_all()
    with pytest.raises(SourceError, match=r"a\.pdf cannot be read: to read it took more than 77 MB of memory\."):
        child.bounded("sys:exit", b"abc", "a.pdf", int, megabytes=77)
    assert child._children == []


def test_one_that_was_ended_after_it_had_answered_reads_no_other_file(monkeypatch):
    class Late(Watch):
        def __exit__(self, *found):
            super().__exit__(*found)
            self.exceeded = "seconds"

    monkeypatch.setattr(child, "NEEDED", True)
    monkeypatch.setattr(child, "Watch", Late)
    child._stop_all()
    assert child.bounded("builtins:len", b"abc", "a.pdf", int) == 3
    assert child._children == []


def test_under_watch_a_file_is_read_as_ever(monkeypatch):
    monkeypatch.setattr(child, "NEEDED", True)
    assert child.bounded("builtins:len", b"abc", "a.pdf", int) == 3
    child._stop_all()
