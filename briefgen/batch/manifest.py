"""What a batch has done so far, a line a brief (JSON lines): what a run after a power cut goes on from."""

import contextlib
import errno
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from briefgen.errors import BatchError
from briefgen.jobs import MADE, Item, Job, Result

NAME: Final = "batch.jsonl"
_LOCK: Final = ".batch.lock"


class Seen(Struct, frozen=True):
    """A file as it was when its brief was made: where size and time are the same, it is not read again."""

    size: int
    changed: int
    """When it was last written, in nanoseconds."""


class Line(Struct, frozen=True, omit_defaults=True):
    """What the manifest tells of a job."""

    key: str
    """The job's."""
    order: str
    """The fingerprint of what held for it: formats, settings, template, program."""
    finished: str
    """When: ISO, in UTC, to the second."""
    result: Result
    seen: dict[str, Seen] = {}
    """Its articles' files, by their names."""


class Manifest:
    """The manifest of a folder, held by this run alone.

    Raises:
        BatchError: it cannot be written, or another run holds it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / NAME
        self._held = contextlib.ExitStack()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._held.enter_context(_alone(folder / _LOCK))
            self.lines = {line.key: line for line in _read(self.path)}
            self._file = self._held.enter_context(self.path.open("ab"))
            if _is_cut(self.path):
                self._file.write(b"\n")
        except OSError as error:
            self._held.close()
            raise BatchError(
                f"{folder} cannot be written: {error.strerror or error}.", "Name another with -o."
            ) from None
        except BaseException:
            self._held.close()
            raise

    def folders(self) -> dict[str, str]:
        """Return the folder of each article that has been briefed alone, by its name."""
        return {key: line.result.folder for key, line in self.lines.items() if line.result.folder}

    def is_done(self, job: Job, order: str) -> bool:
        """Tell whether a brief is there as it would be made now, its files as they were written."""
        line = self.lines.get(job.key)
        if line is None or line.order != order or line.result.state != MADE or line.result.folder != job.folder:
            return False
        if {item.name for item in job.items} != set(line.result.inputs):
            return False
        fresh = all(_is_same(item, line) for item in job.items)
        return fresh and all(
            _hash(self.folder / job.folder / name) == digest for name, digest in line.result.outputs.items()
        )

    def add(self, line: Line) -> None:
        """Write a line: it is there when this returns, unless the power fails.

        Raises:
            BatchError: the disk is full.
        """
        self.lines[line.key] = line
        try:
            self._file.write(msgspec.json.encode(line) + b"\n")
            self._file.flush()
        except OSError as error:
            message = f"{self.path} cannot be written: {error.strerror or error}."
            raise BatchError(message, "Free some space and run it again: it goes on where it was.") from None

    def close(self) -> None:
        """Let it go."""
        with contextlib.suppress(OSError):
            os.fsync(self._file.fileno())
        self._held.close()


def seen(items: tuple[Item, ...]) -> dict[str, Seen]:
    """Return the files of articles as they are now."""
    found = {}
    for item in items:
        with contextlib.suppress(OSError):
            if item.path and not item.source:
                status = Path(item.path).stat()
                found[item.name] = Seen(status.st_size, status.st_mtime_ns)
    return found


def _is_same(item: Item, line: Line) -> bool:
    """Tell whether an article is as it was; what an address shows now is not asked."""
    if item.source:
        return line.result.inputs[item.name] == item.source.sha256
    if not item.path:
        return True
    try:
        status = Path(item.path).stat()
    except OSError:
        return False
    if line.seen.get(item.name) == Seen(status.st_size, status.st_mtime_ns):
        return True
    return _hash(Path(item.path)) == line.result.inputs[item.name]


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _read(path: Path) -> Iterator[Line]:
    """Yield the lines of a manifest; one that was cut off by a power cut counts for nothing."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return
    for line in data.split(b"\n"):
        with contextlib.suppress(msgspec.MsgspecError):
            yield msgspec.json.decode(line, type=Line)


def _is_cut(path: Path) -> bool:
    """Tell whether the last line was cut off: the next one must not be lost with it."""
    with path.open("rb") as file:
        if not file.seek(0, os.SEEK_END):
            return False
        file.seek(-1, os.SEEK_END)
        return file.read(1) != b"\n"


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a folder: the system itself lets it go when this process ends, however it ends.

    Raises:
        BatchError: another process holds it.
    """
    with path.open("ab") as file:
        try:
            _lock(file.fileno())
        except OSError as error:
            if error.errno not in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}:
                raise
            message = f"Another batch is at work in {path.parent}."
            raise BatchError(message, "Wait until it is done, or name another folder with -o.") from None
        yield


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
