"""A child process in which files are taken apart that could take all of a machine's time or memory.

Libraries that read pages and PDFs can be made to loop or to swell by a few kilobytes. The child has bounds of the
operating system on memory and on the processor's time, or a watch where there are none (`watch.py`), and a far bound on
the wall clock everywhere; it is started for the first such file, kept for the next ones, and replaced when it had to be
stopped.
"""

import atexit
import contextlib
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext
from importlib import import_module
from typing import IO, Final, TypeVar

import msgspec

from briefgen.errors import SourceError
from briefgen.readers.leeway import leeway
from briefgen.readers.watch import NEEDED, Bounds, Watch

T = TypeVar("T")

SECONDS: Final = 8
"""How long the processor may work for a file: far more than for any article, with the program's start less than ten."""
CLOCK: Final = 4
"""So many times as long may pass on the wall clock: a busy machine leaves a file a part of its time."""
MEGABYTES: Final = 512
"""How much memory the child may have for its data."""
_LENGTH: Final = 8
_CHUNK: Final = 2**16


class _Work(msgspec.Struct):
    task: str
    data: bytes
    seconds: int
    megabytes: int


class _Answer(msgspec.Struct):
    result: msgspec.Raw = msgspec.Raw(b"\xc0")
    error: str = ""
    hint: str = ""


class _Child:
    """One process, and the pipes to it."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "briefgen.readers.child"]
        self._process = subprocess.Popen(  # noqa: S603 - ourselves
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
        )

    def ask(self, work: _Work, seconds: int) -> _Answer | None:
        """Return the answer, or nothing where there was none in so many seconds."""
        encoded = msgspec.msgpack.encode(work)
        message = len(encoded).to_bytes(_LENGTH, "big") + encoded
        target, source = self._process.stdin, self._process.stdout
        if target is None or source is None:
            return None
        try:
            body = _exchanged(target, source, message, seconds)
            return msgspec.msgpack.decode(body, type=_Answer) if body is not None else None
        except (OSError, ValueError):  # it ended, or was ended; or what it says is no answer
            return None

    def is_there(self) -> bool:
        """Tell whether the process has not ended meanwhile."""
        return self._process.poll() is None

    @property
    def number(self) -> int:
        """The number that the system gives to the process."""
        return self._process.pid

    def stop(self) -> int:
        """End the process at once, and return what it ended with: the signal that had ended it before, negative."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):  # what could not be sent is of no use now
                    stream.close()
        return self._process.wait()


if sys.platform == "win32":

    def _exchanged(target: IO[bytes], source: IO[bytes], message: bytes, _: int) -> bytes | None:
        """Send a message and return the answer; pipes cannot be waited for, so that the watch ends what takes long."""

        def send() -> None:
            left = memoryview(message)
            with contextlib.suppress(OSError, ValueError):  # that the child ended is noticed below
                while left:
                    left = left[target.write(left) :]

        threading.Thread(target=send, daemon=True).start()
        head = _received(source, _LENGTH)
        return _received(source, int.from_bytes(head, "big")) if head is not None else None

    def _received(source: IO[bytes], count: int) -> bytes | None:
        found = bytearray()
        while len(found) < count:
            part = os.read(source.fileno(), min(_CHUNK, count - len(found)))
            if not part:
                return None
            found += part
        return bytes(found)

else:

    def _exchanged(target: IO[bytes], source: IO[bytes], message: bytes, seconds: int) -> bytes | None:
        """Send a message and return the answer, or nothing where there is none in time.

        A thread that sends would be simpler, and costs more than the reading of many a file.
        """
        until = time.monotonic() + seconds
        os.set_blocking(target.fileno(), False)
        left, found, count = memoryview(message), bytearray(), _LENGTH
        with selectors.DefaultSelector() as selector:
            selector.register(target, selectors.EVENT_WRITE)
            selector.register(source, selectors.EVENT_READ)
            while len(found) < count:
                ready = [key.fileobj for key, _ in selector.select(max(until - time.monotonic(), 0))]
                if not ready:
                    return None
                if target in ready:
                    left = left[os.write(target.fileno(), left) :]
                    if not left:
                        selector.unregister(target)
                if source in ready:
                    part = os.read(source.fileno(), _CHUNK)
                    if not part:
                        return None
                    found += part
                    count = _LENGTH + int.from_bytes(found[:_LENGTH], "big") if len(found) >= _LENGTH else count
        return bytes(found[_LENGTH:])


_children: list[_Child] = []
"""Those that wait for the next file."""


@atexit.register
def _stop_all() -> None:
    while _children:
        _children.pop().stop()


def _child() -> _Child:
    """Return a child that waits, or a new one."""
    while True:
        try:
            child = _children.pop()  # at once, as several threads may read
        except IndexError:
            return _Child()
        if child.is_there():
            return child
        child.stop()


def bounded(  # noqa: PLR0913 - two of them by name only
    task: str, data: bytes, name: str, kind: type[T], *, seconds: int = SECONDS, megabytes: int = MEGABYTES
) -> T:
    """Return what a function makes of the bytes of a file, in a process that is bounded in time and memory.

    Args:
        task: `"package.module:function"`, of one argument, the bytes.
        data: the file's.
        name: what the user calls it.
        kind: what the function returns: data alone.
        seconds: of the processor's time; of the wall clock some times as many as any task may have.
        megabytes: of memory.

    Raises:
        SourceError: it took too long or too much, or ended abnormally.
    """
    times = leeway.get()
    bounds = Bounds(seconds * times, SECONDS * CLOCK * times, megabytes * times)
    work = _Work(task, data, bounds.seconds, bounds.megabytes)
    try:
        child = _child()
    except OSError:  # a machine that starts no process reads without bounds
        return _taken(_tried(work), name, kind)
    started = time.monotonic()
    with Watch(child.number, bounds, child.stop) if NEEDED else nullcontext() as watch:
        answer = child.ask(work, bounds.clock)
    if answer is None or answer.error == "MemoryError":
        ended, late = child.stop(), time.monotonic() - started >= bounds.clock
        memory = "megabytes" if answer is not None else ""
        exceeded = memory or (watch and watch.exceeded) or ("clock" if late else _BY_SIGNAL.get(-ended, ""))
        raise SourceError(f"{name} cannot be read: {_why(exceeded, bounds)}.", _HINT)
    if watch and watch.exceeded:  # just after it had answered
        child.stop()
    else:
        _children.append(child)
    return _taken(answer, name, kind)


_BY_SIGNAL: Final = {int(signal.SIGXCPU): "seconds"} if sys.platform != "win32" else {}
"""How the system ends a process that goes beyond one of its bounds; Windows has no such signal."""
_HINT: Final = "It may be damaged, or made to do harm; if it is only long, raise the setting reader_leeway."


def _taken(answer: _Answer, name: str, kind: type[T]) -> T:
    if answer.error:
        raise SourceError(f"{name} cannot be read: {answer.error}", answer.hint)
    return msgspec.msgpack.decode(answer.result, type=kind)


def _why(exceeded: str, bounds: Bounds) -> str:
    """Return why a file was given up."""
    match exceeded:
        case "seconds":
            return f"to read it took the processor more than {bounds.seconds} seconds"
        case "clock":
            return f"to read it took more than {bounds.clock} seconds"
        case "megabytes":
            return f"to read it took more than {bounds.megabytes} MB of memory"
        case _:
            return "whatever reads such files broke off over it"


def _function(task: str) -> Callable[[bytes], object]:
    module, _, attribute = task.partition(":")
    return getattr(import_module(module), attribute)  # type: ignore[no-any-return]


_REFUSED: Final = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "urllib.")
"""What is refused in the child, beside writing: nothing that reads a file needs it."""


def _refuse(event: str, given: tuple[object, ...]) -> None:
    """Stop what a file, or a library over it, could make a process do (PEP 578)."""
    writes = event == "open" and isinstance(given[0], str) and isinstance(given[1], str) and set(given[1]) & set("wax+")
    if writes or event.startswith(_REFUSED):
        raise PermissionError(f"not in a process that reads files: {event}")


def main() -> None:
    """Answer one request after the other until there are no more."""
    sys.addaudithook(_refuse)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    while len(head := source.read(_LENGTH)) == _LENGTH:
        work = msgspec.msgpack.decode(source.read(int.from_bytes(head, "big")), type=_Work)
        encoded = msgspec.msgpack.encode(_done(work))
        target.write(len(encoded).to_bytes(_LENGTH, "big") + encoded)
        target.flush()


def _done(work: _Work) -> _Answer:
    _bound(work.seconds, work.megabytes)
    return _tried(work)


def _tried(work: _Work) -> _Answer:
    try:
        return _Answer(msgspec.Raw(msgspec.msgpack.encode(_function(work.task)(work.data))))
    except MemoryError:
        return _Answer(error="MemoryError")
    except SourceError as error:
        return _Answer(error=error.message, hint=error.hint)
    except Exception as error:  # noqa: BLE001 - whatever a library throws over a broken file is the file's fault here
        return _Answer(error=f"it is damaged, or not what it seems to be ({type(error).__name__}).")


def _bound(seconds: int, megabytes: int) -> None:
    """Have the system end this process where it goes beyond these."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limits = {
        "RLIMIT_CPU": int(used.ru_utime + used.ru_stime) + 1 + seconds,
        "RLIMIT_DATA": megabytes * 2**20,
        "RLIMIT_CORE": 0,
        "RLIMIT_FSIZE": 0,
    }
    for limit, most in limits.items():
        with contextlib.suppress(ValueError, OSError, AttributeError):
            number = getattr(resource, limit)
            resource.setrlimit(number, (most, resource.getrlimit(number)[1]))


if __name__ == "__main__":
    main()
