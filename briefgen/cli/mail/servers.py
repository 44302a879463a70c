"""The options that say which server is asked, and what is known of it on this machine: its secret and the ledger."""

import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from msgspec.structs import replace

from briefgen import server_settings
from briefgen.errors import MailError, UnknownNameError, reason
from briefgen.mail_settings import MailSettings
from briefgen.server_settings import LOGINS, READ, SECURITIES, Server

F = TypeVar("F", bound=Callable[..., Any])
_OPTIONS = (
    click.option("--ca-file", metavar="FILE", help="The authorities (PEM) that its certificate is checked against."),
    click.option("--login", metavar="HOW", help=f"How the user logs in: {' or '.join(LOGINS)}."),
    click.option("--user", metavar="NAME", help="Who logs in; the secret is in the keyring or BRIEFGEN_MAIL_SECRET."),
    click.option(
        "--security", metavar="HOW", help=f"How it is encrypted: {', '.join(SECURITIES)} (this machine only)."
    ),
    click.option("--server", metavar="HOST[:PORT]", help="The mail server. Without it: that of the settings."),
)
_FILE = "mail.sqlite3"


def server_options(command: F) -> F:
    """Add which server is asked, and how."""
    for option in _OPTIONS:
        command = option(command)
    return command


def ledger_option(command: F) -> F:
    """Add where it stands what was sent to whom."""
    text = "Where it stands what was sent to whom. Without it: a file among the user's own."
    return click.option("--ledger", metavar="FILE", help=text)(command)


def server_of(known: Server, given: Mapping[str, Any], table: str) -> Server:
    """Return the server of the settings, as the options change it.

    Raises:
        UnknownNameError: an option is none, or there is no server, or it would be told things in clear.
    """
    told = {name: given[name] for name in ("security", "user", "login", "ca_file") if given[name] is not None}
    if given["server"] is not None:
        host, port = _address(given["server"])
        told |= {"host": host, "port": port}
    changed = {name: READ[name](value, _option_of(name)) for name, value in told.items() if value != 0}
    server = replace(known, **({"port": 0} if "host" in changed else {}) | changed)
    server_settings.check(server, table)
    return server


def _option_of(name: str) -> str:
    return {"host": "--server", "port": "the port of --server"}.get(name, f"--{name.replace('_', '-')}")


def _address(text: str) -> tuple[str, int]:
    """Return host and port of `host:port`; an address of IPv6 stands in brackets; 0 is the usual port."""
    host, colon, port = text.rpartition(":")
    if not colon or text.endswith("]"):
        host, port = text, "0"
    if not port.isascii() or not port.isdecimal():
        raise UnknownNameError(f"--server {text} names no port.", "Such as smtp.mfa.example:587.")
    return host.removeprefix("[").removesuffix("]"), int(port)


def ledger_path(option: str | None, settings: MailSettings) -> Path:
    """Return the file of what was sent to whom."""
    return Path(option or settings.ledger or _folder() / _FILE)


def is_there(ledger: Path) -> bool:
    """Tell whether there is a ledger.

    Raises:
        MailError: it cannot be told.
    """
    try:
        return ledger.exists()
    except OSError as error:
        message = f"The ledger {ledger} cannot be used: {reason(error)}."
        raise MailError(message, "Name another one with --ledger.") from None


def _folder() -> Path:
    """Return where programs keep what they have to remember (the XDG specification's state)."""
    if sys.platform in {"win32", "darwin"}:
        return Path(click.get_app_dir("briefgen"))
    state = os.environ.get("XDG_STATE_HOME", "")
    return Path(state if Path(state).is_absolute() else Path("~/.local/state").expanduser()) / "briefgen"


def clock() -> datetime:
    """Return now, as it is called here."""
    return datetime.now(UTC).astimezone()
