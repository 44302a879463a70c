"""What was sent to whom: a row a recipient, written before a message can be taken and after it was.

A message is sent once because the row says so before the server can have it: a run that is killed in between leaves a
row that says "handing over", and nobody sends it again without a person's word. Rows change in transactions that last
through a power cut, so that two runs at a time cannot both hand over.
"""

import os
import platform
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct

from briefgen.errors import MailError, reason
from briefgen.processes import lives

READY: Final = "ready"
HANDING_OVER: Final = "handing over"
SENT: Final = "sent"
REFUSED: Final = "refused"
UNKNOWN: Final = "unknown"
OPEN: Final = (READY, REFUSED)
"""States in which nobody has the message: it can be tried again."""
STATES: Final = (READY, HANDING_OVER, SENT, REFUSED, UNKNOWN)
_VERSION: Final = 1
_APPLICATION: Final = 0x62726965
"""What the file says it belongs to ("brie"), so that another program's is not taken for it."""
_LONGEST: Final = timedelta(hours=1)
"""No handing over lasts longer: what another machine began before is over."""
_NOWHERE: Final = Path(":memory:")
_WAIT: Final = 30
"""How many seconds another run may hold the file."""
_ENDED: Final = "the program ended while it was handed over"
_TABLE: Final = f"""
CREATE TABLE delivery (
    number INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    recipient TEXT NOT NULL,
    count INTEGER NOT NULL,
    identity TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN {STATES}),
    reply TEXT NOT NULL,
    changed TEXT NOT NULL,
    host TEXT NOT NULL,
    process INTEGER NOT NULL,
    UNIQUE (content, recipient, count)
)
"""


class Row(Struct, frozen=True):
    """What is known of a message to one recipient."""

    number: int
    """What it is called by in commands."""
    content: str
    """What was told: see `Message.content`."""
    recipient: str
    count: int
    """How often it was deliberately sent again."""
    identity: str
    """What stands between < and > in the message's Message-ID."""
    subject: str
    state: str
    """One of `STATES`."""
    reply: str
    """What the server said, or how the connection ended."""
    changed: str
    """When it came into this state: ISO, in UTC, to the second."""


class Ledger:
    """The file of what was sent to whom.

    Raises:
        MailError: by every method: the file cannot be read or written, or is none of ours. Nothing is sent then.
    """

    def __init__(self, path: Path | None, clock: Callable[[], datetime]) -> None:
        """Open the file, or make it, for its owner's eyes only; without a path, keep all in memory."""
        self.path = path or _NOWHERE
        self.clock = clock
        self.host = platform.node()
        with self._told():
            if path:
                _make(path)
            self._database = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
        with self._told():
            self._database.execute("PRAGMA synchronous = EXTRA")
            self._prepare()
            self._settle()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def rows(self, *contents: str) -> list[Row]:
        """Return all rows, or those of some contents, as they came."""
        where = f"WHERE content IN ({_places(contents)})" if contents else ""
        with self._told(), closing(self._database.execute(f"{_SELECT} {where} ORDER BY number", contents)) as found:
            return [Row(*row) for row in found]

    def latest(self, content: str, former: Collection[str] = ()) -> dict[str, Row]:
        """Return the last row of each recipient of a content.

        Args:
            content: its name.
            former: other names of it. Of two rows of one count, the one that tells of a message sent is the last.
        """

        def rank(row: Row) -> tuple[int, bool, bool, bool]:
            return row.count, row.state not in OPEN, row.state == SENT, row.content == content

        return {row.recipient: row for row in sorted(self.rows(content, *former), key=rank)}

    def earlier(self, subject: str, contents: Collection[str]) -> list[Row]:
        """Return the rows of those who were sent another content under a subject, such as an older version.

        Args:
            subject: of both.
            contents: the names of what is not meant.
        """
        where = f"WHERE subject = ? AND state = ? AND content NOT IN ({_places(contents)}) ORDER BY number"
        with self._told(), closing(self._database.execute(f"{_SELECT} {where}", (subject, SENT, *contents))) as found:
            return [Row(*row) for row in found]

    def prepare(self, rows: Iterable[Row], former: Collection[str] = ()) -> None:
        """Write rows that are ready to be handed over, in the place of those of the same content, recipient and count.

        A row that has been sent, or may have been, stays as it is.

        Args:
            rows: what is ready, of one content.
            former: other names of the content: rows of it that nobody was sent are taken over.
        """
        taken_over = f"{_DROP} AND content IN ({_places(former)})"
        with self._changing():
            for row in rows:
                self._database.execute(taken_over, (row.recipient, *OPEN, *former))
                given = (row.content, row.recipient, row.count, row.identity, row.subject, READY, "", *self._now())
                self._database.execute(_PREPARE, given)

    def claim(self, identity: str, recipients: Sequence[str]) -> bool:
        """Say that a message is being handed over to recipients, if all of their rows are ready; else change nothing.

        It lasts when this returns.
        """
        with self._changing():
            ready = sum(self._change(HANDING_OVER, "", identity, name) for name in recipients)
            if ready < len(recipients):
                self._database.execute("ROLLBACK")
            return ready == len(recipients)

    def record(self, identity: str, recipient: str, state: str, reply: str) -> bool:
        """Write what became of a message for a recipient; tell whether the row was this run's to write."""
        with self._changing():
            return bool(self._change(state, reply, identity, recipient, claimed=True))

    def resolve(self, number: int, state: str) -> None:
        """Write what a person has found out about a row whose end is unknown.

        Raises:
            MailError: there is no such row, or its end is known.
        """
        with self._changing():
            found = self._database.execute("SELECT state FROM delivery WHERE number = ?", (number,)).fetchone()
            if found is None:
                raise MailError(f"There is no row {number} in {self.path}.", "`briefgen mail status` lists them.")
            if found[0] != UNKNOWN:
                raise MailError(f"Row {number} is {found[0]}, not unknown.", "Only what is unknown can be settled.")
            update = "UPDATE delivery SET state = ?, reply = ?, changed = ?, host = ?, process = ? WHERE number = ?"
            self._database.execute(update, (state, "a person has said so", *self._now(), number))

    def _change(self, state: str, reply: str, identity: str, recipient: str, *, claimed: bool = False) -> int:
        """Change a row that is ready, or one that this run has claimed; return how many there were."""
        update = (
            "UPDATE delivery SET state = ?, reply = ?, changed = ?, host = ?, process = ? WHERE identity = ?"
            " AND recipient = ? AND (state = ? OR (? AND state = ? AND host = ? AND process = ?))"
        )
        now = self._now()
        given = (state, reply, *now, identity, recipient, READY, claimed, HANDING_OVER, *now[1:])
        return self._database.execute(update, given).rowcount

    def _now(self) -> tuple[str, str, int]:
        return self.clock().astimezone(UTC).isoformat(timespec="seconds"), self.host, os.getpid()

    def _prepare(self) -> None:
        """Make the table in an empty file; refuse what is another program's, or a later version's."""
        with self._changing():
            (application,) = self._database.execute("PRAGMA application_id").fetchone()
            (version,) = self._database.execute("PRAGMA user_version").fetchone()
            (tables,) = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if not tables and not application:
                self._database.execute(_TABLE)
                self._database.execute(f"PRAGMA application_id = {_APPLICATION}")
                self._database.execute(f"PRAGMA user_version = {_VERSION}")
            elif application != _APPLICATION:
                raise MailError(f"{self.path} is a database of another program.", _HINT)
            elif version != _VERSION:
                message = f"{self.path} was written by a later version of briefgen ({version})."
                raise MailError(message, "Take that version: what it has sent is not known otherwise.")

    def _settle(self) -> None:
        """Call unknown what a run was handing over that is no more."""
        oldest = (self.clock().astimezone(UTC) - _LONGEST).isoformat(timespec="seconds")
        with self._changing():
            select = "SELECT number, host, process, changed FROM delivery WHERE state = ?"
            for number, host, process, changed in self._database.execute(select, (HANDING_OVER,)).fetchall():
                is_gone = host == self.host and not lives(process)
                if is_gone or changed < oldest:
                    update = "UPDATE delivery SET state = ?, reply = ? WHERE number = ?"
                    self._database.execute(update, (UNKNOWN, _ENDED, number))

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Change rows as one, or none of them; what is done lasts."""
        with self._told():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                if self._database.in_transaction:
                    self._database.execute("COMMIT")
            finally:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise MailError(f"The ledger {self.path} cannot be used: {error}.", _HINT) from None
        except (OSError, ValueError) as error:
            raise MailError(f"The ledger {self.path} cannot be used: {reason(error)}.", _HINT) from None


_HINT: Final = (
    "It holds what was sent to whom, and nothing is sent without it: name another one with --ledger, or mend it."
)
_SELECT: Final = "SELECT number, content, recipient, count, identity, subject, state, reply, changed FROM delivery"
_DROP: Final = "DELETE FROM delivery WHERE recipient = ? AND state IN (?, ?)"
_PREPARE: Final = f"""
INSERT INTO delivery (content, recipient, count, identity, subject, state, reply, changed, host, process)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (content, recipient, count) DO UPDATE
SET identity = excluded.identity, subject = excluded.subject, state = excluded.state, reply = '',
    changed = excluded.changed, host = excluded.host, process = excluded.process
WHERE state IN ('{READY}', '{REFUSED}')
"""  # noqa: S608 - of our own words


def _places(values: Collection[str]) -> str:
    return ", ".join("?" * len(values))


def _make(path: Path) -> None:
    """Make an empty file that only its owner can read, where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600))
