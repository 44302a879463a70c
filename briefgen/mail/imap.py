"""A draft in the mailbox's own folder of drafts (RFC 3501): looked for before it is put there, so it is there once."""

import base64
import contextlib
import imaplib
import re
import socket
import ssl
from collections.abc import Iterable, Iterator
from typing import Any, Final

from briefgen.errors import MailError
from briefgen.mail.secure import (
    SHOWN,
    cause,
    context_of,
    distrusted,
    one_line,
    responses,
    stay_here,
    too_large,
    unencrypted,
    unknown_machine,
    without,
)
from briefgen.server_settings import IMAP_PORTS, Server

_LISTED: Final = re.compile(rb'\((?P<flags>[^)]*)\) (?:"(?:[^"\\]|\\.)*"|NIL) (?P<name>.*)', re.DOTALL)
"""A folder as a server lists it (RFC 3501 7.2.2)."""
_DRAFTS: Final = rb"\drafts"


def save(data: bytes, identity: str, server: Server, secret: str, folder: str = "") -> tuple[str, bool]:
    """Put a draft into a mailbox, unless it is there.

    Args:
        data: the message.
        identity: what stands between < and > in its Message-ID.
        server: where the mailbox is, checked already.
        secret: its user's.
        folder: its folder of drafts; empty for the one that the mailbox itself calls so (RFC 6154).

    Returns:
        The folder's name, and whether the draft was put there now.

    Raises:
        MailError: the server is not to be trusted, does not let the user in, or does not take the draft.
    """
    try:
        with _mailbox(server, secret) as mailbox:
            name = encoded(folder) if folder else _drafts(mailbox, server)
            shown = decoded(name)
            _done(mailbox.select(_quoted(name).decode("latin-1")), server, secret, f"has no folder {shown}")
            if _is_there(mailbox, identity, server, secret):
                return shown, False
            _check_size(data, mailbox, server)
            # The library's types know no append without a time, which then is the server's.
            put: Any = mailbox.append
            answer = put(_quoted(name).decode("latin-1"), r"(\Draft \Seen)", None, data)
            _done(answer, server, secret, f"does not take the draft into {shown}")
            return shown, True
    except imaplib.IMAP4.error as error:
        message = f"{server.host} does not answer as a mailbox does: {_told(error, secret, server.user)}."
        raise MailError(message, _AGAIN) from None
    except OSError as error:
        raise MailError(f"The mailbox at {server.host} is not reached: {cause(error)}.", _AGAIN) from None


_AGAIN: Final = "Run it again: a draft that is there is not put there twice."


@contextlib.contextmanager
def _mailbox(server: Server, secret: str) -> Iterator[imaplib.IMAP4]:
    mailbox = _connected(server)
    try:
        if server.user:
            _log_in(mailbox, server, secret)
        yield mailbox
    finally:
        with contextlib.suppress(OSError, imaplib.IMAP4.error):
            mailbox.logout()
        _end(mailbox)


def _connected(server: Server) -> imaplib.IMAP4:
    """Return a connection that nobody else can read.

    Raises:
        MailError: none came about, or the server does not offer to encrypt.
    """
    port = server.port_of(IMAP_PORTS)
    try:
        if server.security == "tls":
            return imaplib.IMAP4_SSL(server.host, port, ssl_context=context_of(server), timeout=server.seconds)
        mailbox = imaplib.IMAP4(server.host, port, timeout=server.seconds)
        try:
            _keep_to_oneself(mailbox, server)
        except BaseException:
            _end(mailbox)
            raise
    except ssl.SSLError as error:
        raise distrusted(server, error) from None
    except socket.gaierror as error:
        if error.errno == socket.EAI_AGAIN:
            raise
        raise unknown_machine(server, "mail.imap") from None
    return mailbox


def _end(mailbox: imaplib.IMAP4) -> None:
    with contextlib.suppress(OSError):  # it has ended already, or never was encrypted
        mailbox.shutdown()


def _keep_to_oneself(mailbox: imaplib.IMAP4, server: Server) -> None:
    """Encrypt a connection, or see that it does not leave this machine."""
    if server.security == "starttls":
        if "STARTTLS" not in mailbox.capabilities:
            raise unencrypted(server)
        mailbox.starttls(context_of(server))
    else:
        stay_here(server, mailbox.socket().getpeername()[0])


def _log_in(mailbox: imaplib.IMAP4, server: Server, secret: str) -> None:
    listed = mailbox.capabilities
    offered = " ".join(name.removeprefix("AUTH=") for name in listed if name.startswith("AUTH="))
    try:
        if not offered and server.login == "password" and "LOGINDISABLED" not in listed and secret.isascii():
            mailbox.login(_quoted(server.user.encode()).decode("latin-1"), secret)
            return
        mechanism, answers = responses(server, secret, offered)
        left = iter(answers)
        mailbox.authenticate(mechanism, lambda _: next(left, b""))
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        message = f"{server.host} does not let {server.user} in: {_told(error, secret, server.user)}."
        raise MailError(message, "Nothing was saved.") from None


def _drafts(mailbox: imaplib.IMAP4, server: Server) -> bytes:
    """Return the folder that the mailbox calls its drafts, as the server spells it.

    Raises:
        MailError: it calls none so; the message names those that look like it.
    """
    folders = list(_folders(mailbox.list()[1]))
    found = next((name for flags, name in folders if _DRAFTS in flags), None)
    if found is None:  # a server may tell only when it is asked (RFC 6154 5.2)
        with contextlib.suppress(imaplib.IMAP4.error):
            mailbox.xatom("LIST", "(SPECIAL-USE)", '""', '"*"')
            special = _folders(mailbox.response("LIST")[1] or ())
            found = next((name for flags, name in special if _DRAFTS in flags), None)
    if found is None:
        names = [decoded(name) for _, name in folders]
        like = [name for name in names if "draft" in name.lower()] or names
        hint = f"Name it with --folder, or drafts under [mail]. There are: {', '.join(like[:_NAMED])}."
        raise MailError(f"The mailbox of {server.user} says of no folder that it holds drafts.", hint)
    return found


_NAMED: Final = 12
"""How many folders a message names."""


def _folders(lines: Iterable[Any]) -> Iterator[tuple[list[bytes], bytes]]:
    """Yield the flags, in small letters, and the name of each folder that a server lists."""
    for line in lines:
        listed, literal = line if isinstance(line, tuple) else (line, None)
        match = _LISTED.fullmatch(listed or b"")
        if match is None:
            continue
        name = match["name"] if literal is None else literal
        if literal is None and name.startswith(b'"'):
            name = re.sub(rb"\\(.)", rb"\1", name[1:-1])
        yield match["flags"].lower().split(), name


def _is_there(mailbox: imaplib.IMAP4, identity: str, server: Server, secret: str) -> bool:
    answer = mailbox.uid("SEARCH", "UNDELETED", "HEADER", "Message-ID", f'"<{identity}>"')
    return any(_done(answer, server, secret, "cannot search"))


def _check_size(data: bytes, mailbox: imaplib.IMAP4, server: Server) -> None:
    limits = [name.partition("=")[2] for name in mailbox.capabilities if name.startswith("APPENDLIMIT=")]
    for limit in limits:
        if limit.isdecimal() and int(limit) < len(data):
            raise too_large("draft", len(data), server, int(limit))


def _done(answer: tuple[str, list[Any]], server: Server, secret: str, what: str) -> list[Any]:
    """Return what a server answers to a command that it has done.

    Raises:
        MailError: it has not.
    """
    kind, data = answer
    if kind != "OK":
        told = b" ".join(line for line in data if isinstance(line, bytes)).decode("utf-8", "replace")
        raise MailError(f"{server.host} {what}: {_short(without(secret, told, server.user))}.", _AGAIN)
    return data


def _told(error: imaplib.IMAP4.error, secret: str, user: str) -> str:
    first = error.args[0] if error.args else ""
    said = first.decode("utf-8", "replace") if isinstance(first, bytes) else str(first)
    return _short(without(secret, said, user))


def _short(text: str) -> str:
    return text[:SHOWN].removesuffix(".")


def _quoted(name: bytes) -> bytes:
    return b'"' + name.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def encoded(name: str) -> bytes:
    """Return a folder's name as IMAP spells it: modified UTF-7 (RFC 3501 5.1.3).

    >>> encoded("Entwürfe"), encoded("R&D")
    (b'Entw&APw-rfe', b'R&-D')
    """
    return re.sub(r"[^\x20-\x7e]+|&", _shifted, name).encode("ascii")


def _shifted(match: re.Match[str]) -> str:
    if match[0] == "&":
        return "&-"
    letters = base64.b64encode(match[0].encode("utf-16-be", "surrogatepass")).decode().rstrip("=")
    return f"&{letters.replace('/', ',')}-"


def decoded(name: bytes) -> str:
    """Return a folder's name as people read it; what is no modified UTF-7 stays as it is.

    >>> decoded(b"Entw&APw-rfe"), decoded(b"R&-D")
    ('Entwürfe', 'R&D')
    """
    try:
        return re.sub(r"&([A-Za-z0-9+,]*)-", _unshifted, name.decode("ascii"))
    except ValueError:
        return _short(one_line(name.decode("utf-8", "replace")))


def _unshifted(match: re.Match[str]) -> str:
    letters = match[1].replace(",", "/")
    return base64.b64decode(letters + "=" * (-len(letters) % 4)).decode("utf-16-be") if letters else "&"
