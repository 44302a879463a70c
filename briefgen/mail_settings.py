"""What an office decides about its mail: the table `[mail]` of a settings file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from briefgen.errors import UnknownNameError, nearest
from briefgen.model.markings import Own, find
from briefgen.server_settings import Server, line, number, one_of, server_settings

NAMES: Final = ("ascii", "original")
"""How attachments can be named: date and slug, or the title in its own script."""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """The decisions that every message follows."""

    subject: str = "{{ marking }} {{ title }}, {{ date }}{{ ' (+ ' ~ others ~ ')' if others else '' }}"
    """The pattern of the subject: text with fields; a marking that it leaves out is put first."""
    note: str = "covering-note"
    """The template of the message's text, by name or path."""
    sender: str = ""
    """Who writes, with or without a name; empty leaves it to the mail program."""
    names: str = "ascii"
    """One of `NAMES`."""
    domains: tuple[str, ...] = ()
    """Where messages may go: a domain, or `*.` and a domain for those under it; none for anywhere."""
    ceilings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Where what bears a marking may go at most, by the marking as its list spells it; "" is no marking."""
    most_recipients: int = 50
    most_visible: int = 20
    """How many may stand in To and Cc together, where each sees the others' addresses."""
    most_bytes: int = 20 * 1024 * 1024
    """Of a whole message, its attachments grown by base64."""
    utf8_addresses: bool = False
    """Whether the part before the @ may have other letters than ASCII's (RFC 6531): few servers take them."""
    smtp: Server = field(default_factory=Server)
    """Where messages are sent by."""
    imap: Server = field(default_factory=Server)
    """Where drafts are saved."""
    drafts: str = ""
    """The folder of drafts, where the mailbox itself does not tell."""
    transport: str = "smtp"
    """What hands messages over, by its name."""
    deadline: int = 300
    """For how many seconds a sending is tried again."""
    ledger: str = ""
    """The file that holds what was sent to whom; empty for one among the user's own."""


KEYS: Final = tuple(each.name for each in fields(MailSettings))


def mail_settings(value: Any, place: str, own: Own) -> MailSettings:
    """Return the decisions that the table of a settings file tells.

    Args:
        value: the table.
        place: what messages call it.
        own: the office's own markings.

    Raises:
        UnknownNameError: it is no such table; the message names the key.
    """
    if not isinstance(value, dict):
        raise UnknownNameError(f"{place} must be a table.", 'Such as [mail] with domains = ["example.org"].')
    found: dict[str, Any] = {}
    for key, said in value.items():
        if key not in KEYS:
            raise UnknownNameError(f'{place}: there is no setting called "{key}".', nearest(key, KEYS))
        found[key] = _ceilings(said, f"{place}.{key}", own) if key == "ceilings" else _READ[key](said, f"{place}.{key}")
    return MailSettings(**found)


def _truth(value: Any, place: str) -> bool:
    if not isinstance(value, bool):
        raise UnknownNameError(f"{place} must be true or false, not {value!r}.")
    return value


def _domains(value: Any, place: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) and _is_domain(name) for name in value):
        message = f"{place} must be a list of domains, not {value!r}."
        raise UnknownNameError(
            message, 'Such as ["mfa.example", "*.mfa.example"]; one in other letters by its xn-- form.'
        )
    return tuple(name.lower() for name in value)


def _is_domain(name: str) -> bool:
    labels = name.removeprefix("*.").split(".")
    return all(label.isascii() and label.replace("-", "").isalnum() for label in labels)


def _ceilings(value: Any, place: str, own: Own) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise UnknownNameError(f"{place} must be a table.", 'Such as [mail.ceilings] with "TLP:RED" = ["mfa.example"].')
    found: dict[str, tuple[str, ...]] = {}
    for name, domains in value.items():
        try:
            marking = find(name, own)
        except UnknownNameError as error:
            raise UnknownNameError(f"{place}: {error.message}", error.hint) from None
        text = marking.text if marking else ""
        if text in found:
            raise UnknownNameError(f'{place} tells of "{text}" twice.', "Keep one of its spellings.")
        found[text] = _domains(domains, f'{place}."{name}"')
    return found


_READ: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "subject": line,
    "note": line,
    "sender": line,
    "names": one_of(NAMES),
    "domains": _domains,
    "most_recipients": number,
    "most_visible": number,
    "most_bytes": number,
    "utf8_addresses": _truth,
    "smtp": server_settings,
    "imap": server_settings,
    "drafts": line,
    "transport": line,
    "deadline": number,
    "ledger": line,
}
