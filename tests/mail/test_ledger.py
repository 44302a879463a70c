"""The ledger: nobody is handed a message twice, whoever asks and whatever ended in between."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefgen.errors import MailError
from briefgen.mail.ledger import HANDING_OVER, READY, REFUSED, SENT, UNKNOWN, Ledger, Row

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "mail.sqlite3"


def opened(path, now=NOW):
    return closing(Ledger(path, lambda: now))


def row(recipient="a@x.example", content="c", count=0, identity="1@x.example"):
    return Row(0, content, recipient, count, identity, "Nara", READY, "", "")


def states(ledger, content="c"):
    return {name: found.state for name, found in ledger.latest(content).items()}


def test_a_message_is_claimed_once(path):
    with opened(path) as one, opened(path) as other:
        one.prepare([row()])
        assert one.claim("1@x.example", ["a@x.example"])
        assert not other.claim("1@x.example", ["a@x.example"])
        assert states(other) == {"a@x.example": HANDING_OVER}


def test_a_claim_is_for_all_of_its_recipients_or_none(path):
    with opened(path) as ledger:
        ledger.prepare([row("a@x.example"), row("b@x.example")])
        assert ledger.claim("1@x.example", ["b@x.example"])
        assert not ledger.claim("1@x.example", ["a@x.example", "b@x.example"])
        assert states(ledger) == {"a@x.example": READY, "b@x.example": HANDING_OVER}


def test_what_has_been_sent_or_may_have_been_is_not_made_ready_again(path):
    with opened(path) as ledger:
        names = [f"{letter}@x.example" for letter in "abcd"]
        ledger.prepare(map(row, names))
        for name, state in zip(names, (SENT, UNKNOWN, REFUSED, READY), strict=True):
            ledger.record("1@x.example", name, state, "")
        ledger.prepare(row(name, identity="2@x.example") for name in names)
        found = ledger.latest("c")
    assert [found[name].state for name in names] == [SENT, UNKNOWN, READY, READY]
    assert [found[name].identity[0] for name in names] == ["1", "1", "2", "2"]


def test_only_who_has_claimed_writes_how_it_ended(path, monkeypatch):
    with opened(path) as one, opened(path) as other:
        one.prepare([row()])
        one.claim("1@x.example", ["a@x.example"])
        with monkeypatch.context() as patch:
            patch.setattr(os, "getpid", lambda: 1)
            assert not other.record("1@x.example", "a@x.example", REFUSED, "550")
        assert one.record("1@x.example", "a@x.example", SENT, "250 ok")
        assert other.latest("c")["a@x.example"].reply == "250 ok"


CLAIM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from briefgen.mail.ledger import Ledger
ledger = Ledger(Path(sys.argv[1]), lambda: datetime.now(UTC))
assert ledger.claim("1@x.example", ["a@x.example"])
print("claimed", flush=True)
sys.stdin.read()
"""


def test_what_a_run_that_was_killed_had_claimed_is_unknown_and_that_of_one_that_lives_is_not(path):
    with opened(path) as ledger:
        ledger.prepare([row()])
    command = [sys.executable, "-c", CLAIM, path]
    now = datetime.now(UTC)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as run:
        assert run.stdout.readline() == b"claimed\n"
        with opened(path, now) as ledger:
            assert states(ledger) == {"a@x.example": HANDING_OVER}
        run.kill()
    with opened(path, now) as ledger:
        found = ledger.latest("c")["a@x.example"]
    assert (found.state, found.reply) == (UNKNOWN, "the program ended while it was handed over")


def test_what_another_machine_claimed_is_unknown_after_an_hour(path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("platform.node", lambda: "elsewhere")
        with opened(path) as ledger:
            ledger.prepare([row()])
            ledger.claim("1@x.example", ["a@x.example"])
    with opened(path, NOW + timedelta(minutes=59)) as ledger:
        assert states(ledger) == {"a@x.example": HANDING_OVER}
    with opened(path, NOW + timedelta(minutes=61)) as ledger:
        assert states(ledger) == {"a@x.example": UNKNOWN}


def test_a_person_settles_what_is_unknown_and_nothing_else(path):
    with opened(path) as ledger:
        ledger.prepare([row(), row("b@x.example")])
        ledger.record("1@x.example", "a@x.example", UNKNOWN, "no last word")
        ledger.resolve(1, SENT)
        assert ledger.latest("c")["a@x.example"].state == SENT
        with pytest.raises(MailError, match="Row 1 is sent, not unknown"):
            ledger.resolve(1, READY)
        with pytest.raises(MailError, match="There is no row 9"):
            ledger.resolve(9, SENT)


def test_the_last_of_several_sendings_counts(path):
    with opened(path) as ledger:
        ledger.prepare([row(count=1, identity="2@x.example"), row()])
        ledger.record("2@x.example", "a@x.example", SENT, "")
        assert ledger.latest("c")["a@x.example"].count == 1
        assert [each.subject for each in ledger.earlier("Nara", {"another"})] == ["Nara"]
        assert not ledger.earlier("Nara", {"another", "c"})


def test_of_several_names_of_a_content_the_row_of_who_has_it_counts(path):
    names = ("old and sent", "new and sent", "old and waits", "old and again")
    with opened(path) as ledger:
        ledger.prepare([row(name, "new") for name in names[:3]])
        ledger.prepare([row(name, "old", identity="2@x.example") for name in names])
        ledger.prepare([row(names[3], "older", 1, "3@x.example")])
        ledger.record("2@x.example", "old and sent", SENT, "")
        ledger.record("1@x.example", "new and sent", SENT, "")
        ledger.record("2@x.example", "old and again", SENT, "")
        found = ledger.latest("new", ["old", "older"])
        assert [(found[name].content, found[name].state) for name in names] == [
            ("old", SENT),
            ("new", SENT),
            ("new", READY),
            ("older", READY),
        ]
        assert ledger.latest("new").keys() == set(names[:3])


def test_rows_of_another_name_that_nobody_was_sent_are_taken_over(path):
    names = ("ready", "refused", "sent", "unknown", "handing over")
    with opened(path) as ledger:
        ledger.prepare([row(name, "old") for name in (*names, "another")])
        ledger.prepare([row("ready", "another content", identity="3@x.example")])
        for name in names[1:]:
            ledger.record("1@x.example", name, name, "")
        ledger.prepare([row(name, "new", identity="2@x.example") for name in names], ["old", "older"])
        assert ledger.latest("old").keys() == {*names[2:], "another"}
        assert not ledger.claim("1@x.example", ["ready"])
        assert states(ledger, "another content") == {"ready": READY}


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_its_owner_reads_it(path):
    with opened(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_can_be_kept_in_memory():
    with opened(None) as ledger:
        ledger.prepare([row()])
        assert states(ledger) == {"a@x.example": READY}
    assert not Path(":memory:").exists()


def test_a_file_that_is_none_is_refused_and_stays_as_it_is(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes. " * 100, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(MailError, match="file is not a database"):
        Ledger(path, lambda: NOW)
    assert path.read_bytes() == before


def test_a_database_of_another_program_or_a_later_version_is_refused(tmp_path):
    other, later = tmp_path / "other.sqlite3", tmp_path / "later.sqlite3"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(MailError, match="is a database of another program"):
        Ledger(other, lambda: NOW)
    with opened(later):
        pass
    with closing(sqlite3.connect(later)) as database:
        database.execute("PRAGMA user_version = 2")
    with pytest.raises(MailError, match=r"was written by a later version of briefgen \(2\)"):
        Ledger(later, lambda: NOW)


def test_a_place_where_nothing_can_be_written_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for place, why in (
        (tmp_path, "a directory"),
        (tmp_path / "file" / "x", "File exists|Not a directory"),
        ("a\0b", "no possible name"),
    ):
        with pytest.raises(MailError, match=why):
            Ledger(Path(place), lambda: NOW)


def test_a_damaged_file_is_told_and_nothing_is_claimed(path):
    with opened(path) as ledger:
        ledger.prepare([row()])
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(MailError, match="cannot be used"), opened(path) as ledger:
        ledger.claim("1@x.example", ["a@x.example"])


def test_a_file_that_is_held_by_another_for_long_is_told(path, monkeypatch):
    monkeypatch.setattr("briefgen.mail.ledger._WAIT", 0.1)
    with opened(path) as ledger:
        ledger.prepare([row()])
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(MailError, match="database is locked"):
                ledger.claim("1@x.example", ["a@x.example"])
        assert ledger.claim("1@x.example", ["a@x.example"])
