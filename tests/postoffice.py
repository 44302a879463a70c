"""Mail servers on this machine, honest and faulty, in threads of their own: what they take is kept to be counted."""

import base64
import re
import socket
import ssl
import threading
import time
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

OFF = threading.Event()
"""Never set: what waits for it waits as long as it may."""


@dataclass
class Taken:
    """A message that a server has taken."""

    sender: str
    recipients: list[str]
    data: bytes


@dataclass
class Faulty:
    """A server that speaks as a mail server does, but for the fault that its mode names."""

    mode: str = "ok"
    taken: list[Taken] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    """The commands that it was given."""
    asked: dict[str, int] = field(default_factory=dict)
    """How often each recipient was named."""
    port: int = 0

    def talk(self, connection, lines):
        """Hold one conversation, until an `OSError` ends it."""

        def say(text):
            data = f"{text}\r\n".encode()
            step = 1 if self.mode == "slow" else len(data)
            for start in range(0, len(data), step):
                connection.sendall(data[start : start + step])
                time.sleep(0.05 * (self.mode == "slow"))

        self.greet(connection, say)
        envelope = Taken("", [], b"")
        for line in lines:
            told = line.decode("utf-8", "replace").strip()
            self.said.append(told)
            verb, _, rest = told.partition(" ")
            if verb.upper() == "MAIL":
                envelope = Taken(told, [], b"")
            answer = getattr(self, f"on_{verb.lower()}", self.on_other)
            answer(say, rest, envelope, lines)

    def greet(self, connection, say):
        """Say who is there, or something else."""
        if self.mode == "silent":
            OFF.wait(20)
        if self.mode == "garbage":
            connection.sendall(b"\xff\xfe\x00HELLO\n" * 10)
            raise ConnectionError
        if self.mode == "endless":
            connection.sendall(b"220-and so on\r\n" * 20_000)
        say({"busy": "421 too many connections", "closed": "554 no mail here"}.get(self.mode, "220 faulty ESMTP"))

    def on_ehlo(self, say, *_):
        """Tell what is known here."""
        size = {"small": "SIZE 1024", "boundless": "SIZE 0"}.get(self.mode, "SIZE 26214400")
        say("502 what?" if self.mode == "old" else f"250-faulty\r\n250-PIPELINING\r\n250 {size}")

    def on_mail(self, say, *_):
        """Take the sender, or not."""
        refusals = {"421": "421 4.3.2 shutting down", "no sender": "550 5.7.1 not yours", "full": "452 4.3.1 full"}
        refusals["who are you"] = "530 5.7.0 log in first"
        say(refusals.get(self.mode, "250 ok"))
        if self.mode == "421":
            raise ConnectionError

    def on_rcpt(self, say, rest, envelope, _):
        """Take a recipient, or not."""
        name = re.search("<(.*)>", rest)[1]
        self.asked[name] = self.asked.get(name, 0) + 1
        refusals = {"nobody": "550 5.1.1 no such user", "later": "451 4.3.0 try later"}
        refusal = refusals.get(name.partition("@")[0])
        if self.mode == "greylist" and self.asked[name] == 1:
            refusal = "451 4.7.1 greylisted, try again"
        if refusal is None:
            envelope.recipients.append(name)
        say(refusal or "250 ok")
        if self.mode == "drop after rcpt":
            raise ConnectionError

    def on_data(self, say, _, envelope, lines):
        """Take a message up to its dot, or not."""
        if self.mode == "no data":
            say("451 4.3.0 not now")
            return
        say("354 go")
        if self.mode == "drop mid data":
            lines.readline()
            raise ConnectionError
        for row in lines:
            if row == b".\r\n":
                break
            envelope.data += row.removeprefix(b".")
        else:
            raise ConnectionError  # no dot: nothing is taken
        self.said.append(".")
        self.end(say, envelope)

    def end(self, say, envelope):
        """Say the last word on a message, or not."""
        if refusal := {"4xx": "452 4.3.1 out of storage", "5xx": "554 5.6.0 not that"}.get(self.mode):
            say(refusal)
            return
        self.taken.append(envelope)
        if self.mode == "hang after data":
            OFF.wait(20)
        if self.mode == "drop after data":
            raise ConnectionError
        say("whatever" if self.mode == "garbage after data" else "250 2.0.0 queued")
        if self.mode == "one each":
            raise ConnectionError

    def on_quit(self, say, *_):
        """End it."""
        say("221 bye")
        raise ConnectionError

    def on_rset(self, say, *_):
        """Forget it."""
        say("250 ok")

    on_helo = on_noop = on_rset

    def on_other(self, say, *_):
        """Do not know it."""
        say("502 5.5.1 no")

    def recipients(self):
        """Return who got a message, once for each."""
        return [name for message in self.taken for name in message.recipients]


@contextmanager
def serving(server, context=None):
    """Let a server answer on a port of this machine, encrypted from the first byte where it has a context for that."""
    listener = socket.create_server(("127.0.0.1", 0))
    server.port = listener.getsockname()[1]
    open_ = []

    def encrypted(connection):
        return context.wrap_socket(connection, server_side=True) if context else nullcontext(connection)

    def answer(connection):
        with suppress(OSError), connection, encrypted(connection) as private, private.makefile("rb") as lines:
            with suppress(OSError):
                server.talk(private, lines)
            private.shutdown(socket.SHUT_RDWR)

    def accept():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            open_.append(connection)
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for connection in open_:
            connection.close()
        thread.join(5)


class Authority:
    """An authority for certificates, and the file that names it."""

    def __init__(self, folder):
        self.made = trustme.CA()
        self.file = folder / "authority.pem"
        self.made.cert_pem.write_to_path(self.file)

    def context(self, name="localhost"):
        """Return what a server of this name shows."""
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.made.issue_cert(name).configure_cert(context)
        return context


class Inbox:
    """What an aiosmtpd server takes."""

    def __init__(self):
        self.taken = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - the library's name
        del server, session
        self.taken.append(Taken(envelope.mail_from, list(envelope.rcpt_tos), envelope.content))
        return "250 2.0.0 queued"


class Licensed(SMTP):
    """A server of the library that knows XOAUTH2, too."""

    bearer = "token-of-an-hour"

    async def auth_XOAUTH2(self, server, args):  # noqa: N802 - the library's name
        """Let in who shows the token; tell others in a challenge why not, as the big ones do."""
        del server
        told = base64.b64decode(args[1])
        if told == f"user=desk@mfa.example\x01auth=Bearer {self.bearer}\x01\x01".encode():
            return AuthResult(success=True)
        answer = await self.challenge_auth('{"status":"400"}')
        assert answer == b""
        return AuthResult(success=False, handled=False)


@dataclass
class Office:
    """An honest server with certificates and passwords."""

    inbox: Inbox
    port: int
    seen: list[tuple[str, bytes, bytes]]
    """(mechanism, user, password) of each try to log in."""


@contextmanager
def office(authority, security="starttls", password="pässword-1", **how):
    """Run an honest server; `how` are settings of the library's."""
    inbox, seen = Inbox(), []

    def judge(server, session, envelope, mechanism, data):
        del server, session, envelope
        assert isinstance(data, LoginPassword)
        seen.append((mechanism, data.login, data.password))
        return AuthResult(success=data.password == password.encode(), handled=False)

    class Here(Controller):
        def factory(self):
            return Licensed(self.handler, **self.SMTP_kwargs)

    tls = authority.context(how.pop("name", "localhost")) if authority else None
    given = {"tls_context": tls, "require_starttls": True} if security == "starttls" else {}
    in_clear = security != "starttls"  # as far as the library can tell: it sees no encryption from the first byte on
    given |= {"auth_required": not in_clear, "authenticator": judge, "auth_require_tls": not in_clear}
    controller = Here(
        inbox,
        "127.0.0.1",
        free_port(),
        ssl_context=tls if security == "tls" else None,
        **({"enable_SMTPUTF8": False} | given | how),
    )
    controller.start()
    try:
        yield Office(inbox, controller.port, seen)
    finally:
        controller.stop()


def free_port():
    """Return a port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def wait_for(port):
    """Wait until somebody answers at a port of this machine."""
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"nobody answers at port {port}")
