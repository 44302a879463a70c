"""Sending that is safe to repeat: nobody gets a message twice, and who may have it gets it only by a person's word."""

import itertools
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen import parcels
from briefgen.errors import MailError
from briefgen.mail.addresses import Address, key_of
from briefgen.mail.eml import wire
from briefgen.mail.ledger import HANDING_OVER, OPEN, READY, REFUSED, SENT, UNKNOWN, Ledger, Row
from briefgen.mail.message import Message
from briefgen.mail.recipients import Recipients
from briefgen.parcels import DEFERRED, Claim, Outcome, Parcel

Transport = Callable[[Sequence[Parcel], Claim], Iterator[Outcome]]
"""Hands parcels over, each claimed first: a `protocols.Transport` that knows server, secret and time."""
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
"""Seconds between two tries: twice as many each time."""


class Plan(Struct, frozen=True):
    """What is to be sent now, and what is not."""

    parcels: tuple[Parcel, ...]
    rows: tuple[Row, ...]
    """A row of the ledger for each recipient of the parcels."""
    settled: tuple[Row, ...]
    """Those who get nothing now: they have it, or may have it."""
    former: frozenset[str] = frozenset()
    """Other names of the content in a ledger."""


class Sending(Struct, frozen=True):
    """How a message is sent."""

    individually: bool = False
    """Whether each recipient gets a message of their own, and nobody sees another's address."""
    again: bool = False
    """Whether those get it once more who have it or may have it."""
    testing: bool = False
    """Whether it is only looked at by its sender: as often as wanted."""


def plan(message: Message, latest: Mapping[str, Row], sending: Sending, now: datetime) -> Plan:
    """Return what is to be sent now.

    Args:
        message: what is sent, its sender named.
        latest: the last row of everybody who was sent it before.
        sending: how.
        now: the date of the message.
    """
    due: list[tuple[Address, int]] = []
    settled: list[Row] = []
    for address in message.recipients.all:
        row = latest.get(address.key)
        if sending.testing:
            due.append((address, int(now.timestamp())))  # mailboxes drop what bears a name that they have seen
        elif row is None or row.state in OPEN:
            due.append((address, row.count if row else 0))
        elif sending.again and row.state != HANDING_OVER:
            due.append((address, row.count + 1))
        else:
            settled.append(row)
    parted = [[one] for one in due] if sending.individually else [due] if due else []
    made = [_parcel(message, group, sending, now) for group in parted]
    rows = [
        Row(0, message.content, address.key, count, parcel.identity, message.subject, READY, "", "")
        for group, parcel in zip(parted, made, strict=True)
        for address, count in group
    ]
    return Plan(tuple(made), tuple(rows), tuple(settled), message.former)


def _parcel(message: Message, group: Sequence[tuple[Address, int]], sending: Sending, now: datetime) -> Parcel:
    if message.sender is None:
        raise MailError("Nobody is named who sends.", "Give --from, or sender under [mail] in briefgen.toml.")
    count = max(count for _, count in group)
    shown = message
    if sending.individually:
        shown = replace(message, recipients=Recipients(to=(group[0][0],)))
    addresses = tuple(address.spec for address, _ in group)
    return Parcel(wire(shown, now, count), message.sender.spec, addresses, shown.identity(count))


def send(
    plan_: Plan, ledger: Ledger, transport: Transport, until: float, pause: Callable[[float, str], None]
) -> MailError | None:
    """Send what is planned until it is taken, refused, or there is no more time; return what made it useless to go on.

    Every change is in the ledger before the next thing is done; it is what tells how it ended.

    Args:
        plan_: what is to be sent.
        ledger: what was sent to whom.
        transport: what hands it over.
        until: when to give up, on the monotonic clock.
        pause: waits for some seconds; gets the reason too.
    """
    ledger.prepare(plan_.rows, plan_.former)
    entries = _Entries(plan_, ledger)
    waiting, pauses = plan_.parcels, _pauses()
    while waiting:
        deferred: dict[str, str] = {}
        try:
            for outcome in transport(waiting, entries.claim):
                entries.record(outcome)
                if outcome.state == DEFERRED:
                    deferred[outcome.recipient] = outcome.reply
                else:
                    pauses = _pauses()
        except MailError as error:
            return error
        finally:
            entries.settle()
        waiting = tuple(_left(waiting, deferred))
        seconds = next(pauses)
        if not waiting or time.monotonic() + seconds > until:
            break
        pause(seconds, next(iter(deferred.values())))
    return None


class _Entries:
    """What the ledger is told of the messages of a plan."""

    def __init__(self, plan_: Plan, ledger: Ledger) -> None:
        self.ledger = ledger
        self.identities = {key_of(name): parcel.identity for parcel in plan_.parcels for name in parcel.recipients}
        self.claimed: set[str] = set()
        """Those who are being handed a message, and of whom nothing has been said yet."""

    def claim(self, parcel: Parcel, names: Sequence[str]) -> bool:
        keys = [key_of(name) for name in names]
        is_ours = self.ledger.claim(parcel.identity, keys)
        self.claimed.update(keys if is_ours else ())
        return is_ours

    def record(self, outcome: Outcome) -> None:
        """Write what a transport says.

        Raises:
            MailError: it speaks of a recipient or a state that there is not.
        """
        key = key_of(outcome.recipient)
        if key not in self.identities or outcome.state not in _STATES:
            raise MailError(f"The transport says {outcome.state!r:.40} of {outcome.recipient!r:.80}.", _NO_OUTCOME)
        self.ledger.record(self.identities[key], key, _STATES[outcome.state], outcome.reply)
        self.claimed.discard(key)

    def settle(self) -> None:
        """Call unknown what was claimed, and of which nothing was said."""
        for key in self.claimed:
            self.ledger.record(self.identities[key], key, UNKNOWN, "the transport did not say how it ended")
        self.claimed.clear()


_NO_OUTCOME: Final = "That is no recipient of the message, or no state: tell those who made the transport."
_STATES: Final = {parcels.SENT: SENT, parcels.REFUSED: REFUSED, DEFERRED: READY, parcels.UNKNOWN: UNKNOWN}
"""What becomes of a row."""


def _left(parcels_: Sequence[Parcel], deferred: Mapping[str, str]) -> Iterator[Parcel]:
    for parcel in parcels_:
        names = tuple(name for name in parcel.recipients if name in deferred)
        if names:
            yield replace(parcel, recipients=names)


def _pauses() -> Iterator[float]:
    return (min(_FIRST_PAUSE * 2**number, _LONGEST_PAUSE) for number in itertools.count())
