"""Messages handed to a mail server (RFC 5321): each is claimed before the server can take it, none is told in clear."""

import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from briefgen.errors import MailError
from briefgen.mail.connection import ACCEPTED, LATER, NEVER, NotNowError, Smtp
from briefgen.mail.secure import cause, too_large
from briefgen.parcels import DEFERRED, REFUSED, SENT, UNKNOWN, Claim, Outcome, Parcel
from briefgen.server_settings import Server

_GO_ON: Final = 354
_ASCII_ONLY: Final = "the server takes no message with other letters than ASCII's before an @"
_LEADING_DOT: Final = re.compile(rb"^\.", re.MULTILINE)


def hand_over(parcels: Sequence[Parcel], server: Server, secret: str, claim: Claim, until: float) -> Iterator[Outcome]:
    """Hand messages to a mail server, by one connection, and yield what becomes of each for each of its recipients.

    A message can be taken from the moment that its last line, a dot, is sent. Just before that, `claim` is asked
    whether it may be handed over to the recipients that the server takes; if not, the connection is cut, and nothing
    is yielded for them.

    Args:
        parcels: the messages.
        server: where they are handed over, checked already.
        secret: its user's.
        claim: gets a message and its recipients; what it says must last when it returns.
        until: when to give up, on the monotonic clock; a last word is waited for all the same.

    Raises:
        MailError: the server is not to be trusted, does not let the user in, or will never take the message: it was
            not claimed.
    """
    try:
        smtp = Smtp(server, secret, until)
    except OSError as error:
        yield from _deferred(parcels, cause(error))
        return
    try:
        for number, parcel in enumerate(parcels):
            yield from _transaction(smtp, parcel, claim)
            if smtp.sock is None:
                yield from _deferred(parcels[number + 1 :], "the connection ended")
                return
        with contextlib.suppress(OSError):
            smtp.quit()
    finally:
        smtp.close()


def _deferred(parcels: Iterable[Parcel], why: str) -> Iterator[Outcome]:
    return (Outcome(name, DEFERRED, why) for parcel in parcels for name in parcel.recipients)


def _transaction(smtp: Smtp, parcel: Parcel, claim: Claim) -> Iterator[Outcome]:
    found: dict[str, Outcome] = {}
    try:
        _converse(smtp, parcel, claim, found)
    except OSError as error:  # not after the dot
        smtp.close()
        for name in parcel.recipients:
            found.setdefault(name, Outcome(name, DEFERRED, cause(error)))
    yield from found.values()


def _converse(smtp: Smtp, parcel: Parcel, claim: Claim, found: dict[str, Outcome]) -> None:
    """Go through a mail transaction (RFC 5321 3.3), and keep what becomes of it for each recipient."""
    if _is_international(parcel) and not smtp.has_extn("smtputf8"):
        found |= {name: Outcome(name, REFUSED, _ASCII_ONLY) for name in parcel.recipients}
        return
    _announce(smtp, parcel)
    taken = []
    for name in parcel.recipients:
        code, reply = smtp.docmd("RCPT", f"TO:<{name}>")
        if code // 100 == ACCEPTED:
            taken.append(name)
        else:
            state = DEFERRED if _are_too_many(code, reply, taken) else _refusal(code)
            found[name] = Outcome(name, state, smtp.shown(code, reply))
    if not taken:
        smtp.rset()
        return
    code, reply = smtp.docmd("DATA")
    if code != _GO_ON:
        found |= {name: Outcome(name, _refusal(code), smtp.shown(code, reply)) for name in taken}
        smtp.rset()
        return
    smtp.send(_LEADING_DOT.sub(b"..", parcel.data))
    if not claim(parcel, taken):
        smtp.close()  # before the dot: the server takes nothing
        return
    code, told = smtp.last_word()
    found |= {name: Outcome(name, _end(code), told) for name in taken}


def _announce(smtp: Smtp, parcel: Parcel) -> None:
    """Tell the server the sender, and see to it that it can take the message at all.

    Raises:
        MailError: it never will: the message is too large for it, or the sender not allowed.
        NotNowError: it does not now.
    """
    most = smtp.esmtp_features.get("size", "")
    if most.isdecimal() and 0 < int(most) < len(parcel.data):
        raise too_large("message", len(parcel.data), smtp.server, int(most))
    options = [f"SIZE={len(parcel.data)}"] if smtp.has_extn("size") else []
    smtp.command_encoding = "utf-8" if _is_international(parcel) else "ascii"
    options += ["SMTPUTF8"] * _is_international(parcel)
    code, reply = smtp.docmd("MAIL", " ".join((f"FROM:<{parcel.sender}>", *options)))
    if code // 100 == ACCEPTED:
        return
    told = smtp.shown(code, reply)
    if code // 100 == NEVER:
        raise MailError(f"{smtp.server.host} does not take mail from {parcel.sender}: {told}.", _who(smtp.server, code))
    raise NotNowError(told)


def _who(server: Server, code: int) -> str:
    """Return what to do where the sender is not allowed."""
    if code == _LOG_IN and not server.user:
        return "It wants to know who sends: name the user, --user or user under [mail.smtp]."
    return "Name another sender, --from or sender under [mail], or the user who may send for this one."


_LOG_IN: Final = 530
"""The server wants a user first (RFC 4954 6)."""


def _is_international(parcel: Parcel) -> bool:
    """Tell whether a message has addresses of other letters than ASCII's (RFC 6531)."""
    return not (parcel.data.isascii() and "".join((parcel.sender, *parcel.recipients)).isascii())


def _are_too_many(code: int, reply: bytes, taken: Sequence[str]) -> bool:
    """Tell whether a server takes no more recipients at once (RFC 5321 4.5.3.1.10): it says 452, or 552 as of old.

    A full mailbox is 552, too: by its enhanced code (RFC 3463), or where nobody was taken before.
    """
    if code != _FULL:
        return False
    enhanced = _ENHANCED.match(reply)
    return enhanced[0] == _TOO_MANY if enhanced else bool(taken)


_FULL: Final = 552
_ENHANCED: Final = re.compile(rb"5\.\d{1,3}\.\d{1,3}(?!\S)")
_TOO_MANY: Final = b"5.5.3"


def _refusal(code: int) -> str:
    """Return what a reply that is no yes means, while the server cannot have the message."""
    return REFUSED if code // 100 == NEVER else DEFERRED


def _end(code: int) -> str:
    """Return what the last word means (RFC 5321 4.2.5): what cannot be read leaves it open."""
    return {ACCEPTED: SENT, LATER: DEFERRED, NEVER: REFUSED}.get(code // 100, UNKNOWN)
