"""A message before it has a form: who gets it, what it says, and the files that go with it."""

import hashlib
import itertools
from collections.abc import Iterable

from msgspec import Struct

from briefgen.document.nodes import Picture
from briefgen.mail.addresses import Address
from briefgen.mail.recipients import Recipients

NOWHERE = "briefgen.invalid"
"""The domain in the names of messages whose sender is not known (RFC 2606 2)."""


_PERMUTED = 6
"""How many briefings are looked for in every order: of more, there are thousands."""


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
    fingerprints: tuple[str, ...]
    """Of the briefings, in their order."""
    sender: Address | None = None
    files: tuple[File, ...] = ()
    pictures: tuple[Picture, ...] = ()
    """Those that stand in its HTML, by the names that `cid` gives them."""

    @property
    def content(self) -> str:
        """A name for what is told, whoever it is told to, and in whichever order."""
        return _hashed(sorted(self.fingerprints))

    @property
    def former(self) -> frozenset[str]:
        """Other names by which a ledger can know the same content: they once followed the order of the briefings."""
        many = len(self.fingerprints) > _PERMUTED
        orders = (self.fingerprints,) if many else itertools.permutations(self.fingerprints)
        return frozenset(map(_hashed, orders)) - {self.content}

    def identity(self, count: int = 0) -> str:
        """Return a Message-ID that follows from what is told to whom, so that the same message is known again.

        Args:
            count: how often it was deliberately sent again.
        """
        people = sorted({address.key for address in self.recipients.all})
        told = _hashed((*self.fingerprints, "", *people, str(count)))
        return f"{told}@{self.sender.domain if self.sender else NOWHERE}"


def cid(picture: Picture) -> str:
    """Return the name by which the HTML of a message refers to a picture that goes with it (RFC 2392)."""
    return f"{hashlib.sha256(picture.data).hexdigest()[:16]}@{NOWHERE}"


def _hashed(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]
