"""What a file does to the process that takes it apart costs this file, and nothing else."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.readers import child
from briefgen.readers.child import bounded
from briefgen.readers.leeway import leeway

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows bounds no memory of a process")


def length(data):
    return len(data)


def swell(data):
    return len(bytearray(10**9)) + len(data)


def sleep(_):
    time.sleep(60)


def nap(data):
    time.sleep(1.5)
    return len(data)


def connect(_):
    socket.create_connection(("127.0.0.1", 9), 1)


def start(_):
    subprocess.run([sys.executable, "-c", ""], check=True)


def write(_):
    Path("stray").write_bytes(b"x")


def spin(_):
    while True:
        pass


def die(_):
    os._exit(1)


def fail(data):
    return data[10**9]


def say(data):
    os.write(1, b"noise")
    return len(data)


def ask(function, seconds=child.SECONDS):
    return bounded(f"{__name__}:{function.__name__}", b"abc", "a.pdf", int, seconds=seconds, megabytes=200)


@pytest.fixture(autouse=True)
def _child_finds_this_module(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.setattr(child, "SECONDS", 5)
    monkeypatch.setattr(child, "CLOCK", 1)
    child._stop_all()
    yield
    child._stop_all()


def test_the_result_comes_back_and_the_process_is_kept():
    assert ask(length) == 3
    kept = child._children[0]
    assert ask(length) == 3
    assert child._children == [kept]


def test_what_a_library_prints_is_no_result():
    assert ask(say) == 3


@pytest.mark.parametrize(
    ("function", "why"),
    [
        (swell, "200 MB"),
        (sleep, "it took more than 5 seconds"),
        (die, "broke off"),
        (fail, "damaged"),
        (spin, "the processor more than 1 seconds|it took more than 5 seconds"),  # the second on a busy machine
    ],
)
def test_a_file_that_goes_too_far_is_refused_and_the_next_one_is_read(function, why):
    with pytest.raises(SourceError, match=why):
        ask(function, seconds=1)
    assert ask(length) == 3


def test_one_that_ended_while_it_waited_costs_the_next_file_nothing():
    assert ask(length) == 3
    child._children[0]._process.kill()
    child._children[0]._process.wait()
    assert ask(length) == 3


def test_where_no_process_can_be_started_a_broken_file_is_refused_all_the_same(monkeypatch):
    def refuse():
        raise BlockingIOError

    monkeypatch.setattr(child, "_Child", refuse)
    assert ask(length) == 3
    with pytest.raises(SourceError, match="damaged"):
        ask(fail)


def test_another_program_that_wants_the_processor_takes_nothing_from_a_files_time(monkeypatch):
    monkeypatch.setattr(child, "SECONDS", 1)
    monkeypatch.setattr(child, "CLOCK", 20)
    assert ask(nap) == 3


def test_a_setting_gives_long_files_more_time(monkeypatch):
    monkeypatch.setattr(child, "SECONDS", 1)
    usual = leeway.set(3)
    try:
        assert ask(nap) == 3
    finally:
        leeway.reset(usual)
    with pytest.raises(SourceError, match=r"more than 1 seconds.*raise the setting reader_leeway"):
        ask(nap)


@pytest.mark.parametrize("function", [connect, start, write])
def test_nothing_is_reached_started_or_written_over_a_file(function, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match="PermissionError"):
        ask(function)
    assert list(tmp_path.iterdir()) == []
    assert ask(length) == 3
