"""A run of sending to be killed: sends a message to some people by a server of this machine, as the command does."""

import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from briefgen.mail.addresses import Address
from briefgen.mail.ledger import Ledger
from briefgen.mail.message import Message
from briefgen.mail.recipients import Recipients
from briefgen.mail.sending import Sending, plan, send
from briefgen.mail.smtp import hand_over
from briefgen.server_settings import Server


def main(path: str, port: int, number: int, *, individually: bool) -> None:
    """Send it, and say so when it begins."""
    people = tuple(Address(f"r{each}", "x.example") for each in range(number))
    message = Message("Nara", Recipients(people), "Hello.\n", "<p>Hello.</p>\n", ("f1",), Address("desk", "x.example"))
    server = Server("127.0.0.1", port, "none", seconds=5, last_seconds=5)
    until = time.monotonic() + 10
    with closing(Ledger(Path(path), lambda: datetime.now(UTC))) as ledger:
        planned = plan(message, ledger.latest(message.content), Sending(individually=individually), datetime.now(UTC))
        print("begun", flush=True)  # noqa: T201
        transport = partial(handed, server, until)
        send(planned, ledger, transport, until, lambda seconds, _: time.sleep(seconds))


def handed(server, until, parcels, claim):
    return hand_over(parcels, server, "", claim, until)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), individually=sys.argv[4] == "individually")
