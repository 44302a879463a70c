"""Who gets a message: each mailbox once, no more than may be, and nowhere that the office or a marking forbids."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import MailError
from briefgen.mail.addresses import Address
from briefgen.mail_settings import MailSettings

_NAMED: Final = 5
"""How many recipients a message about many names."""


class Recipients(Struct, frozen=True):
    """The mailboxes of a message."""

    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    """They stand in a draft, and in no message that is sent."""

    @property
    def all(self) -> tuple[Address, ...]:
        """Everybody who gets it."""
        return (*self.to, *self.cc, *self.bcc)


def distinct(recipients: Recipients, report: Report) -> Recipients:
    """Return the recipients with each mailbox once: where it is seen most, To before Cc before Bcc."""
    seen: dict[str, Address] = {}

    def new(addresses: Iterable[Address]) -> tuple[Address, ...]:
        kept: list[Address] = []
        for address in addresses:
            if seen.setdefault(address.key, address) is address:
                kept.append(address)
            else:
                report(Diagnostic("recipient-repeated", f"{address.spec} is named twice: it counts once."))
        return tuple(kept)

    return Recipients(new(recipients.to), new(recipients.cc), new(recipients.bcc))


def guard(recipients: Recipients, marking: str, settings: MailSettings, *, individually: bool = False) -> None:
    """Refuse recipients that the office, or the marking of what is sent, does not allow.

    Args:
        recipients: who is to get it.
        marking: of what they are to get; empty for none.
        settings: what the office allows.
        individually: whether each gets a message of their own, and sees nobody else's address.

    Raises:
        MailError: there are too many, or the domain of one is not allowed; the message names them.
    """
    everybody = recipients.all
    if len(everybody) > settings.most_recipients:
        message = f"The message has {len(everybody):,} recipients, more than {settings.most_recipients:,}."
        raise MailError(message, "Write to fewer, or raise most_recipients under [mail] in briefgen.toml.")
    visible = len(recipients.to) + len(recipients.cc)
    if visible > settings.most_visible and not individually:
        message = f"{visible:,} recipients would see one another's addresses, more than {settings.most_visible:,}."
        hint = "Name them with --bcc or --list, or raise most_visible under [mail]; `mail send` has --individually."
        raise MailError(message, hint)
    if settings.domains:
        hint = "domains under [mail] in briefgen.toml lists where messages may go."
        _refuse(everybody, settings.domains, "the office's messages may not go to", hint)
    ceiling = _ceiling(marking, settings.ceilings)
    if ceiling is not None:
        what = f"what is marked {marking}" if marking else "what has no marking"
        hint = "[mail.ceilings] in briefgen.toml lists where it may go."
        _refuse(everybody, ceiling, f"{what} may not go to", hint)


def is_within(domain: str, allowed: Sequence[str]) -> bool:
    """Tell whether a list of domains has this one: itself, or as one under another by `*.`.

    >>> is_within("mfa.example", ["*.mfa.example"]), is_within("south.mfa.example", ["*.mfa.example"])
    (False, True)
    """
    return any(domain.endswith(name[1:]) if name.startswith("*.") else domain == name for name in allowed)


def _ceiling(marking: str, ceilings: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return where a marking may go; with handling behind it, where its word may go unless it has a list of its own.

    >>> _ceiling("SECRET//NOFORN", {"SECRET": ("mfa.example",)})
    ('mfa.example',)
    """
    if marking in ceilings:
        return ceilings[marking]
    word = marking.partition("//")[0].partition(" - ")[0].strip()
    return ceilings.get(word) if marking else None


def _refuse(addresses: Sequence[Address], allowed: Sequence[str], why: str, hint: str) -> None:
    wrong = [address.spec for address in addresses if not is_within(address.domain, allowed)]
    if wrong:
        more = f" and {len(wrong) - _NAMED} more" if len(wrong) > _NAMED else ""
        raise MailError(f"Not allowed: {why} {', '.join(wrong[:_NAMED])}{more}.", hint)
