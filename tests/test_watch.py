"""The watch over what the program does unasked sees each kind of it, and lets the program do its work."""

import os
import pickle
import socket
import subprocess
import sys

import pytest
import watch


def as_module(name, source, **given):
    """Run code as if it stood in a module of the program."""
    run = compile(source, f"{watch.PACKAGE}{name}", "exec")
    exec(run, {"os": os, "subprocess": subprocess, **given})  # noqa: S102 - our own words
    seen = list(watch.seen)
    watch.seen.clear()
    return seen


DEEDS = {
    "open(path, 'w').close()": "open",
    "os.close(os.open(path, os.O_CREAT | os.O_RDWR))": "open",
    "open('/etc/hostname').close()": "open",
    "os.mkdir(path)": "os.mkdir",
    "subprocess.run([python, '-c', ''], check=True)": "subprocess.Popen",
    "socket.socket().connect_ex(('127.0.0.1', 9))": "socket.connect",
    "pickle.loads(pickled)": "pickle.find_class",
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("deed", DEEDS)
def test_a_module_without_leave_is_seen(deed, tmp_path):
    given = {"path": str(tmp_path / "x"), "python": sys.executable, "socket": socket, "pickle": pickle}
    seen = as_module("backends/html.py", deed, pickled=pickle.dumps(pickle.PickleError()), **given)
    assert seen[0].startswith(f"backends/html.py: {DEEDS[deed]}")


def test_a_module_with_leave_and_a_test_are_not(tmp_path):
    assert as_module("files.py", "open(path, 'w').close()", path=str(tmp_path / "x")) == []
    (tmp_path / "y").write_bytes(b"")
    assert watch.seen == []


def test_the_program_reads_what_it_is_given(tmp_path):
    (tmp_path / "x").write_bytes(b"")
    assert as_module("readers/text.py", "open(path).close()", path=str(tmp_path / "x")) == []
