"""What is handed to a mail server, and what becomes of it: the two ends of a transport."""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

SENT: Final = "sent"
REFUSED: Final = "refused"
DEFERRED: Final = "deferred"
UNKNOWN: Final = "unknown"


class Parcel(Struct, frozen=True):
    """A message with the addresses of those who are to get it now."""

    data: bytes
    """The whole message (RFC 5322), as it is handed over."""
    sender: str
    """The address that failures are told to (RFC 5321 4.1.1.2)."""
    recipients: tuple[str, ...]
    identity: str
    """What stands between < and > in its Message-ID."""


class Outcome(Struct, frozen=True):
    """What became of a message for one of its recipients."""

    recipient: str
    state: str
    """`SENT`: the server has it. `REFUSED`: it will not take it. `DEFERRED`: it has not taken it, and can be asked
    again. `UNKNOWN`: it may have it or not."""
    reply: str
    """What the server said, or how the connection ended, on one line."""


Claim = Callable[[Parcel, Sequence[str]], bool]
"""Asked just before a server can have a message: may it be handed over to these recipients? The answer lasts."""
