"""A mailbox on this machine (IMAP), as plain as can be: what it is given is kept, and it can be made to misbehave."""

import base64
import re
import ssl
from dataclasses import dataclass, field

FOLDERS = (r'(\HasNoChildren) "/" INBOX', r'(\HasNoChildren \Drafts) "/" "My Drafts"', r'(\Sent) "/" Sent')


@dataclass
class Mailbox:
    """A mailbox with some folders; `mode` names its fault."""

    folders: tuple[str, ...] = FOLDERS
    """What it lists of each: flags, separator, name."""
    capabilities: str = "IMAP4rev1 AUTH=PLAIN"
    mode: str = "ok"
    special: tuple[str, ...] = ()
    """What it lists only when asked for folders of special use."""
    context: ssl.SSLContext | None = None
    """For encryption in the middle of a conversation."""
    password: str = "pw"
    drafts: dict[str, list[bytes]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    port: int = 0

    def talk(self, connection, lines):
        """Hold one conversation, until an `OSError` ends it."""
        talk = Conversation(self, connection, lines)
        try:
            talk.hold()
        finally:
            talk.lines.close()
            talk.connection.close()


class Conversation:
    """A conversation with a mailbox."""

    def __init__(self, mailbox, connection, lines):
        self.mailbox = mailbox
        self.connection = connection
        self.lines = lines
        self.selected = ""

    def hold(self):
        """Answer a command after the other."""
        if self.mailbox.mode == "garbage":
            self.say("SSH-2.0-OpenSSH")
            raise ConnectionError
        self.say("* BYE overloaded" if self.mailbox.mode == "bye" else "* OK ready")
        while line := self.lines.readline():
            tag, _, rest = line.decode().strip().partition(" ")
            self.mailbox.said.append(rest)
            name, _, given = rest.partition(" ")
            answer = getattr(self, f"on_{name.lower()}", lambda _: "BAD what?")(given)
            self.say(f"{tag} {answer} done" if answer == "OK" else f"{tag} {answer}")
            if name == "STARTTLS":
                self.connection = self.mailbox.context.wrap_socket(self.connection, server_side=True)
                self.lines.close()
                self.lines = self.connection.makefile("rb")
            if name == "LOGOUT":
                raise ConnectionError

    def say(self, text):
        """Say a line."""
        self.connection.sendall(f"{text}\r\n".encode())

    def on_capability(self, _):
        """Tell what is known here."""
        self.say(f"* CAPABILITY {self.mailbox.capabilities}")
        return "OK"

    def on_starttls(self, _):
        """Begin to encrypt."""
        return "OK begin"

    def on_authenticate(self, mechanism):
        """Let in who shows the password by PLAIN, or the token by XOAUTH2."""
        self.say("+ ")
        line = self.lines.readline()
        if self.mailbox.mode == "repeat":
            return f"NO wrong: {line.decode().strip()}"
        told = base64.b64decode(line)
        if mechanism == "XOAUTH2" and told == f"user=desk\x01auth=Bearer {self.mailbox.password}\x01\x01".encode():
            return "OK"
        if mechanism == "PLAIN" and told == f"\0desk\0{self.mailbox.password}".encode():
            return "OK"
        return f"NO [AUTHENTICATIONFAILED] {told.decode()!r} is wrong"

    def on_login(self, given):
        """Let in who shows the password."""
        return "OK" if given == f'"desk" "{self.mailbox.password}"' else "NO wrong"

    def on_list(self, given):
        """List the folders."""
        for folder in self.mailbox.special if "SPECIAL-USE" in given else self.mailbox.folders:
            self.say(f"* LIST {folder}")
        return "OK"

    def on_select(self, name):
        """Open a folder."""
        name = name.strip('"')
        if not any(folder.strip('"').endswith(name) for folder in self.mailbox.folders):
            return "NO no such folder"
        self.selected = name
        self.say(f"* {len(self.mailbox.drafts.get(name, ()))} EXISTS")
        return "OK [READ-WRITE]"

    def on_uid(self, given):
        """Search by a message's name."""
        wanted = re.search(r'"(<.*>)"', given)[1].encode()
        if self.mailbox.mode == "no search":
            return "NO cannot search"
        found = [
            str(number) for number, data in enumerate(self.mailbox.drafts.get(self.selected, ()), 1) if wanted in data
        ]
        self.say(f"* SEARCH {' '.join(found)}".rstrip())
        return "OK"

    def on_append(self, given):
        """Take a message."""
        name, flags, size = re.fullmatch(r'"(.*)" (\(.*\)) \{(\d+)\}', given).groups()
        assert flags == r"(\Draft \Seen)"
        if self.mailbox.mode == "full":
            return "NO [OVERQUOTA] no room"
        self.say("+ go on")
        data = self.lines.read(int(size))
        if self.mailbox.mode == "drop mid append":
            raise ConnectionError
        self.lines.readline()
        self.mailbox.drafts.setdefault(name, []).append(data)
        if self.mailbox.mode == "drop after append":
            raise ConnectionError
        return "OK"

    def on_logout(self, _):
        """End it."""
        self.say("* BYE")
        return "OK"
