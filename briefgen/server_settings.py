"""How a mail server is reached: a table such as `[mail.smtp]` of a settings file. Secrets stand in none."""

import ipaddress
from collections.abc import Callable, Mapping
from typing import Any, Final

from msgspec import Struct

from briefgen.errors import UnknownNameError, nearest

SECURITIES: Final = ("tls", "starttls", "none")
"""Encrypted from the first byte; encrypted before anything is told; in clear, on this machine only."""
LOGINS: Final = ("password", "xoauth2")
"""What a secret is: a password (PLAIN or LOGIN, as the server offers), or an access token (XOAUTH2)."""
SMTP_PORTS: Final = {"tls": 465, "starttls": 587, "none": 25}
IMAP_PORTS: Final = {"tls": 993, "starttls": 143, "none": 143}
_MOST_PORT: Final = 65535
_SECRETS: Final = frozenset({"auth_token", "pass", "passwd", "password", "secret", "token"})


class Server(Struct, frozen=True):
    """A mail server, and who logs in there."""

    host: str = ""
    port: int = 0
    """0 is the usual one of its `security`."""
    security: str = "tls"
    """One of `SECURITIES`."""
    user: str = ""
    """Who logs in; empty for a server that asks for nobody."""
    login: str = "password"
    """One of `LOGINS`."""
    ca_file: str = ""
    """A file of the authorities (PEM) that certificates are checked against; empty for the machine's own."""
    seconds: int = 60
    """How long the server may say nothing."""
    last_seconds: int = 600
    """How long it may take for its last word on a message (RFC 5321 4.5.3.2.6): giving up leaves open who has it."""

    def port_of(self, usual: Mapping[str, int]) -> int:
        """Return the port: the one that was named, else the usual one."""
        return self.port or usual[self.security]

    @property
    def is_here(self) -> bool:
        """Whether the server is named as one of this machine."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host.lower().rstrip(".") == "localhost"


KEYS: Final = Server.__struct_fields__


def server_settings(value: Any, place: str) -> Server:
    """Return what the table of a settings file tells of a server.

    Args:
        value: the table.
        place: what messages call it.

    Raises:
        UnknownNameError: it is no such table, or holds a secret; the message names the key.
    """
    if not isinstance(value, dict):
        raise UnknownNameError(f"{place} must be a table.", 'Such as host = "smtp.mfa.example" under [mail.smtp].')
    for key in value:
        if key in _SECRETS:
            message = f"{place}.{key}: a secret does not belong in a settings file; take it out and change it."
            raise UnknownNameError(message, "It stands in the keyring or in BRIEFGEN_MAIL_SECRET: docs/mail.md.")
        if key not in KEYS:
            raise UnknownNameError(f'{place}: there is no setting called "{key}".', nearest(key, KEYS))
    return Server(**{key: READ[key](said, f"{place}.{key}") for key, said in value.items()})


def check(server: Server, table: str) -> None:
    """Refuse a server that has no name, or one that would be told things in clear.

    Args:
        server: as the settings and options tell it.
        table: the name of its table in the settings file.

    Raises:
        UnknownNameError: it is not told enough, or may not be used so.
    """
    if not server.host:
        raise UnknownNameError(
            "No mail server is named.", f'Give --server, or host = "…" under [{table}] in briefgen.toml.'
        )
    if server.security == "none" and not server.is_here:
        message = f'security = "none" is for this machine only, not for {server.host}: all would be told in clear.'
        raise UnknownNameError(message, 'Take "tls" or "starttls".')


def host(value: Any, place: str) -> str:
    """Return the name of a machine, or its number."""
    if not isinstance(value, str) or not _is_host(value):
        raise UnknownNameError(f"{place} must name a machine, not {value!r}.", "Such as smtp.mfa.example.")
    return value


def _is_host(name: str) -> bool:
    if ":" in name:
        try:
            return bool(ipaddress.IPv6Address(name))
        except ValueError:
            return False
    return name.isascii() and all(label.replace("-", "").isalnum() for label in name.split("."))


def port(value: Any, place: str) -> int:
    """Return the number of a port."""
    if type(value) is not int or not 1 <= value <= _MOST_PORT:
        raise UnknownNameError(f"{place} must be a number from 1 to {_MOST_PORT}, not {value!r}.")
    return value


def line(value: Any, place: str) -> str:
    """Return text on one line."""
    if not isinstance(value, str) or not value.strip() or min(value) < " ":
        raise UnknownNameError(f"{place} must be text on one line, not {value!r}.")
    return value


def number(value: Any, place: str) -> int:
    """Return a number of at least 1."""
    if type(value) is not int or value < 1:
        raise UnknownNameError(f"{place} must be a whole number of at least 1, not {value!r}.")
    return value


def one_of(names: tuple[str, ...]) -> Callable[[Any, str], str]:
    """Return what reads one of some names."""

    def read(value: Any, place: str) -> str:
        if value not in names:
            raise UnknownNameError(f"{place} must be one of {', '.join(names)}, not {value!r}.")
        return str(value)

    return read


READ: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "host": host,
    "port": port,
    "security": one_of(SECURITIES),
    "user": line,
    "login": one_of(LOGINS),
    "ca_file": line,
    "seconds": number,
    "last_seconds": number,
}
