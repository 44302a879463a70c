"""Failures end in one line and an exit code; only a fault of the program shows a traceback."""

import errno
import json
import os
import signal
import subprocess
import sys
import time

import click
import jsonschema
import pytest

from briefgen.cli import terminal
from briefgen.diagnostics import Diagnostic
from briefgen.errors import SourceError

BRIEFGEN = (sys.executable, "-m", "briefgen")
posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and devices of POSIX systems")


def test_an_error_of_ours_is_one_line(capsys):
    assert terminal.tell(SourceError("a\nb\x1b[2J does not exist.", "Look again.")) == 3
    assert capsys.readouterr().err == "briefgen: error: a b\ufffd[2J does not exist. Look again.\n"


def test_a_fault_of_the_program_shows_where_and_asks_for_a_report(capsys):
    assert terminal.tell(KeyError("x")) == 1
    told = capsys.readouterr().err
    assert "KeyError" in told
    assert "report it" in told


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
        (BrokenPipeError(errno.EPIPE, "x"), 1),
        (OSError(errno.ENOSPC, "No space left on device"), 6),
        (click.UsageError("No such thing"), 2),
    ],
)
def test_every_failure_has_its_exit_code(failure, code, capsys):
    assert terminal.tell(failure) == code
    assert "Traceback" not in capsys.readouterr().err


def test_warnings_are_printed_once_and_notes_only_where_wanted(capsys):
    for verbose in (False, True):
        report = terminal.reporter(verbose=verbose)
        for _ in range(2):
            report(Diagnostic("x", "Guessed.", "a.txt"))
            report(Diagnostic("y", "Noted.", level="note"))
    assert capsys.readouterr().err.splitlines() == [
        "briefgen: warning: a.txt: Guessed.", "briefgen: warning: a.txt: Guessed.", "briefgen: note: Noted.",
    ]  # fmt: skip


@pytest.mark.parametrize("verbose", [False, True])
def test_many_characters_that_cannot_be_shown_are_counted_in_one_line(capsys, verbose):
    with click.Context(click.Command("x")):
        report = terminal.reporter(verbose=verbose)
        for number in range(17):
            report(Diagnostic("character-not-shown", f"No {number}."))
            report(Diagnostic("character-not-shown", f"No {number}."))
        report(Diagnostic("x", "Guessed."))
    told = capsys.readouterr().err.splitlines()
    assert told[:3] == [f"briefgen: warning: No {number}." for number in range(3)]
    assert "briefgen: warning: Guessed." in told
    counted = "briefgen: warning: … and 14 more characters that cannot be shown: --verbose names them."
    assert (len(told), counted in told) == ((18, False) if verbose else (5, True))


def heed_ctrl_c():
    """Undo what a shell does to a job in the background: it is born deaf to SIGINT, and so are its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@posix_only
def test_ctrl_c_ends_quietly_with_130():
    waiting = subprocess.Popen(
        [*BRIEFGEN, "make", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_ctrl_c,  # noqa: PLW1509  # no thread of the tests forks here
    )
    assert waiting.stderr.readline().startswith(b"briefgen: waiting for an article")
    time.sleep(0.1)
    waiting.send_signal(signal.SIGINT)
    _, told = waiting.communicate(timeout=20)
    assert waiting.returncode == 130
    assert told.strip() == b""


@posix_only
def test_a_reader_that_goes_away_is_no_failure_to_talk_about():
    run = subprocess.run(
        ["sh", "-c", '"$0" -m briefgen schema | head -1', sys.executable], capture_output=True, check=True
    )
    assert run.stdout == b"{\n"
    assert run.stderr == b""


@posix_only
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")  # noqa: PTH110 - a device
@pytest.mark.parametrize("command", ["schema", "formats"])
def test_a_full_disk_behind_standard_output_is_told(command):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        run = subprocess.run([*BRIEFGEN, command], stdout=full, stderr=subprocess.PIPE, check=False)
    assert run.returncode == 6
    assert run.stderr.startswith(b"briefgen: error: Standard output cannot be written")


def test_the_null_device_is_no_piped_article():
    run = subprocess.run([*BRIEFGEN, "make"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert run.returncode == 2
    assert b"There is no ARTICLE" in run.stderr


def test_a_terminal_that_cannot_show_a_character_is_no_failure(folder):
    (folder / "article.txt").rename(folder / "서울.txt")
    run = subprocess.run(
        [*BRIEFGEN, "make", "서울.txt", "-o", "서울.native"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}, capture_output=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert b"\\uc11c\\uc6b8.native" in run.stdout


def test_an_unknown_command_is_answered_with_the_nearest(run):
    result = run("mkae")
    assert result.exit_code == 2
    assert 'There is no command called "mkae". Did you mean "make"?' in result.stderr


def test_the_formats_are_listed_with_what_they_are(run):
    result = run("formats")
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["docx", "pdf", "html", "md", "native"]
    assert all(len(line.split()) > 3 for line in result.stdout.splitlines())


def test_the_schema_that_is_printed_fits_the_briefing_that_is_written(run, folder):
    schema = json.loads(run("schema").stdout)
    run("extract", "article.txt", "-o", "x.json")
    jsonschema.validate(json.loads((folder / "x.json").read_text(encoding="utf-8")), schema)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["make", "article.txt", "-o", "x" * 300], 6),
        (["make", "article.txt", "-o", f"{'x' * 300}/a.md"], 6),
        (["extract", "article.txt", "-o", f"{'x' * 300}.yaml"], 6),
        (["render", f"{'x' * 300}.yaml"], 4),
        (["check", "x" * 300], 4),
        (["make", "x" * 300], 3),
        (["make", "article.txt", "--template", "x" * 300], 2),
    ],
)
def test_a_name_too_long_for_the_system_is_told_in_one_line(run, arguments, code):
    result = run(*arguments)
    assert (result.exit_code, "Traceback" in result.stderr) == (code, False)


def test_a_home_that_cannot_be_looked_into_stops_no_command(run, monkeypatch, tmp_path):
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / ("x" * 300)))
    result = run("make", "article.txt", "-o", "a.native")
    assert result.exit_code == 0
    assert "The settings cannot be read, and count for nothing" in result.stderr
