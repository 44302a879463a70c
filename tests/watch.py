"""What the program may not do unasked: reach for the network, start a process, unpickle, write or open a stray file.

The interpreter tells of every such act (PEP 578); an act of a module of the program that has no leave for it fails the
test that was running. What tests and their tools do themselves is their own business.
"""

import os
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any, Final

TESTS: Final = str(Path(__file__).parent)
PACKAGE: Final = str(Path(TESTS).parent / "briefgen") + os.sep

NETWORK, PROCESS, UNPICKLE, WRITE, READ = "network", "process", "unpickle", "write", "read"
LEAVE: Final = {
    NETWORK: (
        "readers/network.py",  # an address that the user gave
        "readers/fetch.py",
        "mail/connection.py",  # the office's mail servers
        "mail/imap.py",
        "mail/smtp.py",
        "batch/local.py",  # the pipes of workers
        "batch/cluster.py",  # the user's cluster
    ),
    PROCESS: ("readers/child.py", "batch/local.py", "batch/cluster.py"),
    UNPICKLE: (
        "batch/local.py",  # between a batch and its own workers
        "batch/cluster.py",
        "templating/words/cldr.py",  # Babel's own tables, as it is installed
    ),
    WRITE: (
        "files.py",
        "batch/manifest.py",
        "batch/local.py",  # the socket of the server that begins workers
        "batch/cluster.py",
        "mail/ledger.py",
    ),
}
_EVENTS: Final = {
    **dict.fromkeys(
        ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"), NETWORK
    ),
    **dict.fromkeys(("urllib.Request", "http.client.connect", "ftplib.connect", "webbrowser.open"), NETWORK),
    **dict.fromkeys(("subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.startfile"), PROCESS),
    **dict.fromkeys(("os.posix_spawn", "os.spawn", "pty.spawn"), PROCESS),
    **dict.fromkeys(("pickle.find_class", "marshal.loads"), UNPICKLE),
    **dict.fromkeys(("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.truncate"), WRITE),
    **dict.fromkeys(("os.chmod", "os.chown", "os.utime", "shutil.move", "shutil.rmtree", "sqlite3.connect"), WRITE),
}
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_KNOWN: Final = tuple(
    str(Path(folder).resolve())
    for folder in (
        Path(TESTS).parent,
        sys.prefix,
        sys.base_prefix,
        *sysconfig.get_paths().values(),
        tempfile.gettempdir(),
        "/usr/share",  # fonts, time zones, certificates
        "/usr/local/share",
        "/usr/lib/ssl",
        "/etc/ssl",
        "/etc/mime.types",
        "/etc/timezone",  # a library's guess at the zone of the machine
        "/etc/localtime",
        "/etc/sysconfig/clock",
        "/etc/conf.d/clock",
        "/var/db/zoneinfo",
        "/dev",
        "/proc",
        "/sys",
    )
)
"""Where the program may read without being asked to: itself, Python, fonts, what a test gave it."""

seen: Final[list[str]] = []
"""What had no leave, since it was last emptied."""


def begin() -> None:
    """Watch from now on, for as long as the interpreter lives."""
    sys.addaudithook(_hear)


def _hear(event: str, given: tuple[Any, ...]) -> None:
    kind = _kind(event, given)
    if kind is None:
        return
    module = _module(sys._getframe(1))
    if module is not None and module not in LEAVE.get(kind, ()):
        seen.append(f"{module}: {event} {given[:2]!r:.120}")


def _kind(event: str, given: tuple[Any, ...]) -> str | None:
    if event != "open":
        return _EVENTS.get(event)
    path, mode, flags = given
    if not isinstance(path, (str, bytes)) or path == os.devnull:  # a pipe or a file that is open already
        return None
    if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & _WRITING):
        return WRITE
    return None if _is_known(os.fsdecode(path)) else READ


def _is_known(path: str) -> bool:
    return os.path.realpath(path).startswith(_KNOWN)


def _module(frame: FrameType | None) -> str | None:
    """Return the module of the program that does something; none where a test does it, or an import."""
    for name in _files(frame):
        if "importlib" in name or name.startswith(TESTS):
            return None
        if name.startswith(PACKAGE):
            return name.removeprefix(PACKAGE).replace(os.sep, "/")
    return None


def _files(frame: FrameType | None) -> Iterator[str]:
    while frame is not None:
        yield frame.f_code.co_filename
        frame = frame.f_back
