"""A connection to a mail server that sends: encrypted, its end known, no answer waited for without end."""

import base64
import contextlib
import smtplib
import socket
import ssl
import time
from collections.abc import Callable
from typing import Final

from briefgen.errors import MailError
from briefgen.mail.secure import (
    SHOWN,
    cause,
    context_of,
    distrusted,
    responses,
    stay_here,
    unencrypted,
    unknown_machine,
    without,
)
from briefgen.server_settings import SMTP_PORTS, Server

_MOST_REPLY: Final = 64 * 1024
"""Bytes of a reply: beyond it, it is none."""
_PIECE: Final = 64 * 1024
"""Bytes that are sent at a time: a server that takes them is patient, however large the message."""
_CONTINUE: Final = 334
ACCEPTED, LATER, NEVER = 2, 4, 5
"""What the first figure of a reply says (RFC 5321 4.2.1)."""


class NotNowError(OSError):
    """The server says that it does not take the message now."""


class Smtp(smtplib.SMTP):
    """A connection over which mail can be handed over: who the server is, is known, and the user is let in.

    Raises:
        MailError: it is not to be trusted, is no mail server, or does not let the user in.
        OSError: it does not answer, or not now.
    """

    def __init__(self, server: Server, secret: str, until: float) -> None:
        self.server = server
        self.secret = secret
        self.until = until
        """When to give up, on the monotonic clock."""
        self.patience = server.seconds
        self.context = None if server.security == "none" else context_of(server)
        try:
            # Its own name would be looked up, and tell the server how this machine is called.
            super().__init__(server.host, server.port_of(SMTP_PORTS), "localhost", self._left())
            self.local_hostname = _literal(self._connection())
            self._begin()
        except smtplib.SMTPConnectError as error:
            raise self._unwelcome(error) from None
        except BaseException:
            self.close()
            raise

    def connect(self, host: str = "localhost", port: int = 0, source_address: object = None) -> tuple[int, bytes]:  # noqa: ARG002 - the library's signature
        """Connect, encrypted from the first byte where that is asked for, and return the server's greeting."""
        try:
            self.sock = socket.create_connection((host, port), self._left())
        except socket.gaierror as error:
            if error.errno == socket.EAI_AGAIN:
                raise
            raise unknown_machine(self.server, "mail.smtp") from None
        if self.context is None:
            stay_here(self.server, self.sock.getpeername()[0])
        self.file = None
        if self.context is not None and self.server.security == "tls":
            with _Handshake(self.server):
                self.sock = self.context.wrap_socket(self.sock, server_hostname=host)
        return self.getreply()

    def getreply(self) -> tuple[int, bytes]:
        """Return what the server says: a reply's code, -1 where it is none, and its text."""
        self.file = self.file or _Replies(self._connection(), self._left)
        self.file.total = 0
        return super().getreply()

    def _connection(self) -> socket.socket:
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected("the connection ended")
        return self.sock

    def send(self, s: bytes | str) -> None:  # type: ignore[override]  # of a buffer too, says the library
        """Send a command, or a message."""
        data = s.encode(self.command_encoding) if isinstance(s, str) else s
        for start in range(0, len(data), _PIECE):
            self._connection().settimeout(self._left())
            super().send(data[start : start + _PIECE])

    def last_word(self) -> tuple[int, str]:
        """End a message with its dot, and return the code and text of what the server says to it: 0 if nothing.

        It is waited for beyond the time in which all was to be over: giving up would leave open whether it was taken.

        Raises:
            OSError: the connection has ended before the dot.
        """
        self._expect_silence()
        until, patience = self.until, self.patience
        self.patience = self.server.last_seconds
        self.until = max(until, time.monotonic() + self.patience)
        try:
            self.send(b".\r\n")
            code, reply = self.getreply()
        except OSError as error:
            self.close()
            return 0, f"no last word: {cause(error)}"
        finally:
            self.until, self.patience = until, patience
        return code, self.shown(code, reply)

    def _expect_silence(self) -> None:
        """See whether the server is still there: it has nothing to say before the dot."""
        connection = self._connection()
        connection.settimeout(0)
        with contextlib.suppress(BlockingIOError, ssl.SSLWantReadError):
            said = connection.recv(_PIECE)
            told = without(self.secret, said.decode("utf-8", "replace"), self.server.user)[:SHOWN]
            raise smtplib.SMTPServerDisconnected(f"the connection ended before the message did: {told}".rstrip(": "))

    def shown(self, code: int, reply: bytes) -> str:
        """Return what the server says, on one line, without anything that could steer a terminal, or a secret."""
        text = reply.decode("utf-8", "replace")
        said = f"{code} {text}" if code > 0 else f"no reply of a mail server: {text}"
        return without(self.secret, said, self.server.user)[:SHOWN]

    def _left(self) -> float:
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, self.patience)

    def _begin(self) -> None:
        """Greet the server, encrypt, and log in, in this order only."""
        self._greet()
        if self.server.security == "starttls":
            if not self.has_extn("starttls"):
                raise unencrypted(self.server)
            with _Handshake(self.server):
                try:
                    self.starttls(context=self.context)
                except smtplib.SMTPResponseException as error:
                    self._judge(error.smtp_code, error.smtp_error, "does not encrypt", "Ask who runs it.")
            self._greet()
        if self.server.user:
            self._log_in()

    def _greet(self) -> None:
        code, reply = self.ehlo()
        if code // 100 == NEVER:
            code, reply = self.helo()
        self._judge(code, reply, "does not greet", "Check host and port.")

    def _log_in(self) -> None:
        if not self.has_extn("auth"):
            message = f"{self.server.host} lets nobody log in."
            raise MailError(message, "Leave out user if it wants none, or name the port where mail is submitted.")
        mechanism, answers = responses(self.server, self.secret, self.esmtp_features["auth"])
        first, *others = (base64.b64encode(answer).decode() for answer in answers)
        if mechanism == "LOGIN":
            first, others = "", [first, *others]
        code, reply = self.docmd("AUTH", f"{mechanism} {first}".rstrip())
        for answer in others:
            if code != _CONTINUE:
                break
            code, reply = self.docmd(answer)
        self._judge(code, reply, f"does not let {self.server.user} in", "Check user, secret and login.")

    def _judge(self, code: int, reply: bytes | str, what: str, hint: str) -> None:
        """Go on after a yes.

        Raises:
            MailError: it is a no, or no reply at all.
            NotNowError: it is a "not now".
        """
        if code // 100 == ACCEPTED:
            return
        told = self.shown(code, reply if isinstance(reply, bytes) else reply.encode())
        if code // 100 == LATER:
            raise NotNowError(told)
        raise MailError(f"{self.server.host} {what}: {told}.", hint)

    def _unwelcome(self, error: smtplib.SMTPConnectError) -> Exception:
        reply = error.smtp_error if isinstance(error.smtp_error, bytes) else error.smtp_error.encode()
        told = self.shown(error.smtp_code, reply)
        if error.smtp_code // 100 == LATER:
            return NotNowError(told)
        return MailError(f"{self.server.host} does not greet as a mail server does: {told}.", "Check host and port.")


class _Replies:
    """What a server says, line by line, within a time: one that says a byte a second is not waited for without end."""

    def __init__(self, sock: socket.socket, left: Callable[[], float]) -> None:
        self.sock = sock
        self.left = left
        self.data = bytearray()
        self.total = 0
        """Bytes of the reply."""

    def readline(self, limit: int) -> bytes:
        while b"\n" not in self.data and len(self.data) < limit:
            self.sock.settimeout(self.left())
            more = self.sock.recv(4096)
            if not more:
                break
            self.data += more
            self.total += len(more)
            if self.total > _MOST_REPLY:
                raise OSError("its reply has no end")
        end = min(self.data.find(b"\n") + 1 or len(self.data), limit)
        line = bytes(self.data[:end])
        del self.data[:end]
        return line

    def close(self) -> None:
        self.data.clear()


class _Handshake:
    """Tells why no encrypted connection came about."""

    def __init__(self, server: Server) -> None:
        self.server = server

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError | ssl.SSLSyscallError):
            raise distrusted(self.server, error) from None


def _literal(sock: socket.socket) -> str:
    """Return this machine's address as it introduces itself by (RFC 5321 4.1.3)."""
    address = sock.getsockname()[0].partition("%")[0]
    return f"[IPv6:{address}]" if ":" in address else f"[{address}]"
