"""What keeps a connection to a mail server to itself: certificates checked, secrets not shown, and what failed told."""

import base64
import ipaddress
import re
import ssl
from collections.abc import Mapping, Sequence
from typing import Final

from briefgen.errors import MailError
from briefgen.server_settings import Server
from briefgen.settings import SECRET

_HIDDEN: Final = "•••"
_LEAST: Final = 4
"""Letters of a secret that would not turn up by chance."""
SHOWN: Final = 200
"""Characters of what a server says that are repeated."""
SERVICE: Final = "briefgen:{}"
"""What a server's secrets are called in the keyring."""


def context_of(server: Server) -> ssl.SSLContext:
    """Return what checks a server's certificate: by the machine's authorities, or those of a file and no others.

    Raises:
        MailError: the file holds none.
    """
    try:
        context = ssl.create_default_context(cafile=server.ca_file or None)
    except OSError as error:
        what = "it holds no certificate" if isinstance(error, ssl.SSLError) else error.strerror
        raise MailError(
            f"The authorities' file {server.ca_file} cannot be used: {what}.", "It holds certificates (PEM)."
        ) from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def distrusted(server: Server, error: ssl.SSLError) -> MailError:
    """Return the error that tells why no encrypted connection came about."""
    if isinstance(error, ssl.SSLCertVerificationError):
        why = f"its certificate is not to be trusted: {error.verify_message}"
        hint = "Check the name; if your office has an authority of its own, give its file: --ca-file."
    else:
        why = f"no encryption came about ({(error.reason or 'unknown').replace('_', ' ').lower()})"
        hint = 'Port 465 and 993 want security = "tls", 587 and 143 "starttls".'
    return MailError(f"{server.host}: {why}.", hint)


def unencrypted(server: Server) -> MailError:
    """Return the error of a server that is to encrypt, and does not say that it can."""
    message = f"{server.host} does not offer to encrypt (STARTTLS)."
    return MailError(message, "Somebody on the way may have taken it out: ask who runs it.")


def stay_here(server: Server, peer: str) -> None:
    """Let a connection that is not encrypted pass where it does not leave this machine.

    Args:
        server: as the user named it.
        peer: the address that it is at.

    Raises:
        MailError: it does.
    """
    if not ipaddress.ip_address(peer).is_loopback:
        message = f"{server.host} is not on this machine: nothing is told to it in clear."
        raise MailError(message, "Take starttls or tls.")


def unknown_machine(server: Server, table: str) -> MailError:
    """Return the error of a server that nobody knows, with the table of the settings that names it."""
    return MailError(f"There is no machine called {server.host}.", f"Check host under [{table}].")


def too_large(what: str, count: int, server: Server, most: int) -> MailError:
    """Return the error of a message or draft of more bytes than a server takes."""
    message = f"The {what} has {count:,} bytes; {server.host} takes {most:,}."
    return MailError(message, "Files grow by a third on the way: attach fewer formats or briefings.")


def cause(error: OSError) -> str:
    """Return why a connection came to nothing, on one line."""
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):  # smtplib calls it closed
        return "no answer in time"
    return " ".join((error.strerror or str(error) or type(error).__name__).split())[:SHOWN]


def secret_of(server: Server, environment: Mapping[str, str]) -> str:
    """Return the password or token of a server's user: from the environment, else from the keyring.

    Raises:
        MailError: there is none, or the keyring does not open.
    """
    if not server.user:
        return ""
    found = (environment.get(SECRET) or _kept(server) or "").rstrip("\r\n")
    if any(character < " " for character in found):
        message = f"The {_CALLED[server.login]} for {server.user} at {server.host} holds a control character."
        raise MailError(message, "Set it again.")
    if not found:
        message = f"There is no {_CALLED[server.login]} for {server.user} at {server.host}."
        raise MailError(message, f"Set {SECRET}, or `keyring set {SERVICE.format(server.host)} {server.user}`.")
    return found


_CALLED: Final = {"password": "password", "xoauth2": "access token"}


def _kept(server: Server) -> str | None:
    try:
        import keyring
    except ImportError:
        return None
    try:
        return keyring.get_password(SERVICE.format(server.host), server.user)
    except Exception as error:  # noqa: BLE001 - every keyring has errors of its own; what they say may hold secrets
        message = f"The keyring does not open ({type(error).__name__})."
        raise MailError(message, f"Unlock it, or set {SECRET}.") from None


def responses(server: Server, secret: str, offered: str) -> tuple[str, list[bytes]]:
    """Return the mechanism by which a user logs in, and what to answer the server with, one after the other.

    Args:
        server: who logs in where.
        secret: the user's password or token.
        offered: the mechanisms that the server names.

    Raises:
        MailError: it offers none that serves.
    """
    names = offered.upper().split()
    user, told = server.user.encode(), secret.encode()
    bearer, plain, _ = _sent(user, told)
    if server.login == "xoauth2" and "XOAUTH2" in names:
        return "XOAUTH2", [bearer, b""]
    if server.login == "password" and "PLAIN" in names:
        return "PLAIN", [plain]
    if server.login == "password" and "LOGIN" in names:
        return "LOGIN", [user, told]
    wanted = "XOAUTH2" if server.login == "xoauth2" else "PLAIN or LOGIN"
    listed = ", ".join(name for name in names if name.isprintable()) or "none"
    raise MailError(
        f"{server.host} lets nobody log in by {wanted}; it offers: {listed}.", 'Set login to "password" or "xoauth2".'
    )


def _sent(user: bytes, secret: bytes) -> tuple[bytes, bytes, bytes]:
    """Return what is sent with the secret in it, by XOAUTH2, PLAIN (RFC 4616) and LOGIN."""
    return b"user=%b\x01auth=Bearer %b\x01\x01" % (user, secret), b"\0%b\0%b" % (user, secret), secret


def without(secret: str, text: str, user: str = "") -> str:
    """Return what a server said, on one line, without the secret, in case it repeats it.

    Args:
        secret: what is not to be shown, as itself or in what was sent to log in.
        text: what the server said, whole: a part of a secret is not known again.
        user: who logs in with it.

    >>> without("hunter2", "535 hunter2 is wrong")
    '535 ••• is wrong'
    >>> without("hunter2", "535 AUTH PLAIN AGRlc2sAaHVudGVyMg== is wrong")
    '535 AUTH PLAIN ••• is wrong'
    """
    shown = one_line(text)
    if not secret:
        return shown
    sent = [base64.b64encode(each).decode().upper() for each in _sent(user.encode(), secret.encode())]
    shown = _BASE64.sub(lambda match: _HIDDEN if _tells(match[1], sent, secret.encode()) else match[0], shown)
    if len(secret) < _LEAST:
        return shown
    for form in (secret.replace("\\", r"\\").replace('"', r"\""), secret):
        shown = shown.replace(one_line(form), _HIDDEN)
    return shown


_BASE64: Final = re.compile(r"([A-Za-z0-9+/]{8,})={0,2}")
"""What may be base64 of a secret, or a part of it."""


def one_line(text: str) -> str:
    """Return what a server said on one line, without anything that could steer a terminal."""
    return "".join(each if each.isprintable() else "\ufffd" for each in " ".join(text.split()))


def _tells(word: str, sent: Sequence[str], secret: bytes) -> bool:
    """Tell whether a word is a part of what was sent, or has it in it, or is base64 of something with the secret."""
    large = word.upper()
    if any(large in each or each.rstrip("=") in large for each in sent):
        return True
    pieces = (word[start : start + (len(word) - start) // 4 * 4] for start in range(4))
    padded = (word[start:] + "=" * (-(len(word) - start) % 4) for start in range(4))
    return len(secret) >= _LEAST and any(secret in _decoded(piece) for piece in (*pieces, *padded))


def _decoded(word: str) -> bytes:
    try:
        return base64.b64decode(word)
    except ValueError:  # no base64 has a last letter alone
        return b""
