"""A message before it has a form: who gets it, what it says, and the files that go with it."""

import hashlib
from collections.abc import Iterable

from msgspec import Struct

from briefgen.mail.addresses import Address
from briefgen.mail.recipients import Recipients

NOWHERE = "briefgen.invalid"
"""The domain in the names of messages whose sender is not known (RFC 2606 2)."""


class File(Struct, frozen=True):
    """A file that goes with a message."""

    name: str
    media_type: str
    """Such as "application/pdf"."""
    data: bytes


class Message(Struct, frozen=True):
    """A message."""

    subject: str
    recipients: Recipients
    text: str
    """Its plain text: lines of at most 72 columns, each with its end."""
    html: str
    """The same as a page that refers to nothing."""
    identity: str
    """What stands between < and > in its Message-ID: the same for the same content and recipients."""
    sender: Address | None = None
    files: tuple[File, ...] = ()


def identity(fingerprints: Iterable[str], recipients: Iterable[Address], sender: Address | None, count: int = 0) -> str:
    """Return a Message-ID that follows from what is told to whom, so that the same message is known again.

    Args:
        fingerprints: of the briefings, in their order.
        recipients: who gets it, in any order: all of a draft, or the one of a message sent to each.
        sender: whose domain it has.
        count: how often it was deliberately sent again.
    """
    told = "\n".join((*fingerprints, "", *sorted({address.key for address in recipients}), str(count)))
    return f"{hashlib.sha256(told.encode()).hexdigest()[:32]}@{sender.domain if sender else NOWHERE}"
