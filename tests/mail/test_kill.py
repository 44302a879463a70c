"""Sending that is killed at any moment: run again, nobody has a message twice, and who has none is known."""

import random
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from postoffice import Faulty, serving
from times import TIMES

from briefgen.mail.ledger import SENT, UNKNOWN, Ledger

ROOT = Path(__file__).parents[2]
KILLS = min(50 * TIMES, 500)  # `examples(50)`, to the bound that a release is held to
PEOPLE = 6


class Brisk(Faulty):
    """A server that takes a moment for everything, so that a kill can fall anywhere."""

    def on_other(self, say, *_):
        say("250 ok")

    def end(self, say, envelope):
        time.sleep(0.004)
        self.taken.append(envelope)
        time.sleep(0.004)
        say("250 2.0.0 queued")


def run_of(path, server, how):
    command = [sys.executable, Path(__file__).with_name("sender.py"), path, str(server.port), str(PEOPLE), how]
    return subprocess.Popen(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE)


def killed(path, server, how, seconds):
    """Begin to send, and end it with a signal that cannot be caught after so many seconds."""
    with run_of(path, server, how) as run:
        assert run.stdout.readline() == b"begun\n"
        time.sleep(seconds)
        run.kill()


def finished(path, server, how):
    with run_of(path, server, how) as run:
        run.stdout.read()
        assert run.wait(30) == 0


def rows_of(path):
    with closing(Ledger(path, lambda: datetime.now(UTC))) as ledger:
        return ledger.rows()


def seconds_of(path, how):
    """How long this machine takes from the beginning of a run to its end."""
    with serving(Brisk()) as server, run_of(path, server, how) as run:
        run.stdout.readline()
        begun = time.monotonic()
        run.stdout.read()
        return time.monotonic() - begun


@pytest.mark.parametrize("how", ["individually", "together"])
def test_killed_and_run_again_twice_nobody_has_it_twice_and_who_has_none_is_flagged(how, tmp_path):
    chance = random.Random(how)  # noqa: S311 - moments, no secrets
    whole = seconds_of(tmp_path / "whole.sqlite3", how)
    for number in range(KILLS // 2):
        path = tmp_path / f"{number}.sqlite3"
        with serving(Brisk()) as server:
            killed(path, server, how, chance.uniform(0, 1.2 * whole))
            for _ in range(2):
                finished(path, server, how)
        got = Counter(server.recipients())
        states = {row.recipient: row.state for row in rows_of(path)}
        assert not [name for name, count in got.items() if count > 1], (number, got)
        assert len(states) == PEOPLE
        for name, state in states.items():
            assert state in {SENT, UNKNOWN}
            assert got[name] == 1 or state == UNKNOWN, (number, name)
        in_doubt = list(states.values()).count(UNKNOWN)
        assert how == "together" or in_doubt <= 1  # whose message was on its way, and nobody else


def test_two_runs_at_a_time_send_it_once(tmp_path):
    with serving(Brisk()) as server:
        runs = [run_of(tmp_path / "ledger.sqlite3", server, "individually") for _ in range(3)]
        for run in runs:
            with run:
                run.stdout.read()
    assert sorted(Counter(server.recipients()).values()) == [1] * PEOPLE
    assert {row.state for row in rows_of(tmp_path / "ledger.sqlite3")} == {SENT}
