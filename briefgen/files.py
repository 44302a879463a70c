"""Whole writes and safe names: a file is there whole or not at all, and no title becomes a path."""

import contextlib
import errno
import hashlib
import itertools
import os
import platform
import re
import stat
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from briefgen.errors import OutputError, reason
from briefgen.processes import lives

_TEMPORARY = re.compile(r"\.briefgen-(?P<host>[0-9a-f]{8})-(?P<pid>\d{1,10})-[0-9a-f]{8}-\d{1,4}\.tmp")
_ATTEMPTS = 100

_NAME_BYTES = 140
_HASH_LETTERS = 8
_SLUG_LETTERS = 60
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "desktop.ini", "thumbs.db"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
"""Names that Windows gives to devices, whatever follows their first dot, and files that its shell obeys."""
_ILLEGAL = frozenset('<>:"/\\|?*\u2024\u2044\u2215\u29f8\ufe68\uff0f\uff3c\u2025\ufe52\uff0e')
"""What Windows forbids, and the characters that look like a separator or dot or fold to one under NFKC."""
_RISKY = frozenset("$`;%~{}^#")
"""Characters that a shell, a batch file or an address reads as its own."""
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_WORDS = re.compile(r"[a-z0-9]+")


def write_all(files: Mapping[Path, bytes], movable: Collection[Path] = ()) -> dict[Path, Path]:
    """Write every file whole, and rename none before all have been laid down beside their targets.

    A full disk or a folder without permission shows before the first renaming, when none of them has been touched.
    Parents are made, a symbolic link is followed, and an existing file's permissions are kept.

    Args:
        files: what to write where.
        movable: those of them that may stand beside a target that another program holds open, as Word does on Windows:
            "briefing (2).docx".

    Returns:
        Where those went that stand elsewhere.

    Raises:
        OutputError: one of the targets cannot be written; the message names it, and the hint says what to do.
    """
    laid: dict[Path, Path] = {}
    moved: dict[Path, Path] = {}
    beside = {Path(os.path.realpath(path)): path for path in movable}
    try:
        for path, data in files.items():
            with _told(path):
                target = _target(path)
                if target in laid:
                    raise OSError(errno.EEXIST, "two outputs have the same path")
                laid[target] = _lay_down(target, data)
        for target, temporary in sorted(laid.items(), key=lambda each: each[0] in beside):  # what may not move, first
            with _told(target):
                if not _put(temporary, target, is_movable=target in beside):
                    asked, free = beside[target], _put_beside(temporary, target)
                    moved[asked] = free if asked.is_symlink() else asked.with_name(free.name)
        for folder in {target.parent for target in laid}:
            _flush_folder(folder)
    finally:
        for temporary in laid.values():
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    return moved


def _put(temporary: Path, target: Path, *, is_movable: bool) -> bool:
    """Rename a file to its target; tell whether it is there, where another program may hold the one that was."""
    try:
        os.replace(temporary, target)  # noqa: PTH105 — the very call that is atomic
    except OSError as error:
        if is_movable and error.errno in {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY} and target.exists():
            return False
        raise
    return True


def _put_beside(temporary: Path, target: Path) -> Path:
    """Rename a file to the first free name beside its target."""
    for number in range(2, _ATTEMPTS):
        free = target.with_name(f"{target.stem} ({number}){target.suffix}")
        if not free.exists():
            os.replace(temporary, free)  # noqa: PTH105 — likewise
            return free
    raise PermissionError(errno.EACCES, f"it is held open by another program, and so are {_ATTEMPTS - 2} beside it")


def backup_of(path: Path, old: bytes) -> Path:
    """Return where an older version of a file is kept: beside it, under a name that holds no other version.

    Raises:
        OutputError: what stands there cannot be read.
    """
    with _told(path):
        names = (path.with_name(f"{path.name}.bak{number or ''}") for number in itertools.count())
        return next(backup for backup in names if not backup.exists() or backup.read_bytes() == old)


def safe_name(text: str, fallback: str = "briefing") -> str:
    """Return a file name made of `text` that is legal on Windows, macOS and Linux, and the same every time.

    A short hash keeps titles apart whose difference had to go; a title that is a safe name already comes back as it is.

    >>> safe_name("Nara summit – 13 January 2026")
    'Nara summit – 13 January 2026'
    >>> safe_name("../../etc/passwd"), safe_name("con.docx"), safe_name("")
    ('etc passwd-3754d6cb', 'con-559b59ff.docx', 'briefing')
    """
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    legal = unicodedata.normalize("NFC", "".join(map(_legal, plain)))  # a mark may have met a letter
    name = " ".join(legal.split()).lstrip(".-~_ ").rstrip(". ")
    if not text:
        return fallback
    if name and name == plain and len(name.encode()) <= _NAME_BYTES and not _is_reserved(name):
        return name
    return _marked(name or fallback, f"-{_fingerprint(text)}")


def slug(text: str) -> str:
    """Return `text` as ASCII words in lower case joined by hyphens, at most 60 letters, for a folder's name.

    >>> slug("South Korea & Japan: new ties in Nara")
    'south-korea-japan-new-ties-in-nara'
    >>> slug("日韓首脳会談").startswith("brief-")
    True
    """
    plain = unicodedata.normalize("NFKD", text).casefold().replace("'", "").replace("’", "")
    letters = sum(map(str.isalpha, text))
    words = _WORDS.findall("".join(each for each in plain if not unicodedata.combining(each)))
    joined = "-".join(words)
    if sum(map(len, words)) * 2 < letters or not words:
        return f"brief-{_fingerprint(text)}"
    short = joined if len(joined) <= _SLUG_LETTERS else joined[: _SLUG_LETTERS + 1].rpartition("-")[0]
    return short or joined[:_SLUG_LETTERS]


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what the system says into an error that tells the place and the next step."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {reason(error)}.", _hint(error)) from error
    except ValueError as error:  # an embedded NUL, or a lone surrogate
        raise OutputError(f"{str(path)!a} cannot be written: it is no path.", "Give another path with -o.") from error


def _hint(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "Free some space, or give another place with -o; what was there is whole."
        case errno.EISDIR | errno.ENOTDIR | errno.EEXIST | errno.ENOTEMPTY:
            return "Give the path of a file with -o that is no folder and lies in one."
        case errno.EACCES | errno.EPERM | errno.EROFS | errno.EBUSY:
            return "Close the file if another program holds it open, or give another place with -o."
        case errno.ENAMETOOLONG | errno.EINVAL:
            return "Give a shorter, plainer path with -o."
        case _:
            return "Give another place with -o; what was there is whole."


def _target(path: Path) -> Path:
    """Return where the bytes go: behind a symbolic link, in a folder that is there."""
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if target.exists() and not target.is_file():
        raise OSError(errno.EEXIST, "it is a device or a pipe")
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is write-protected")
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _lay_down(target: Path, data: bytes) -> Path:
    """Write and flush a temporary file beside `target`, sweeping those of runs that were killed."""
    _sweep(target.parent)
    temporary, descriptor = _open_beside(target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _open_beside(target: Path) -> tuple[Path, int]:
    """Open a new file beside `target` under a name that no other run uses; its mode is the user's default."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    marked = f"{_fingerprint(platform.node())}-{os.getpid()}-{_fingerprint(target.name)}"
    for attempt in range(_ATTEMPTS):
        temporary = target.with_name(f".briefgen-{marked}-{attempt}.tmp")
        with contextlib.suppress(FileExistsError):
            return temporary, os.open(temporary, flags, 0o666)
    raise FileExistsError(errno.EEXIST, f"{_ATTEMPTS} temporary files stand in the way")


def _sweep(folder: Path) -> None:
    """Remove temporary files that runs on this machine left behind when they were killed."""
    host = _fingerprint(platform.node())
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            ours = _TEMPORARY.fullmatch(entry.name)
            if ours and ours["host"] == host and not lives(int(ours["pid"])):
                with contextlib.suppress(OSError):
                    os.unlink(entry.path)  # noqa: PTH108 — an entry of scandir


def _flush_folder(folder: Path) -> None:
    """Make the renaming last through a power cut, where folders can be opened."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):  # some network folders refuse; the files are whole all the same
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _legal(character: str) -> str:
    if character in _ILLEGAL or character in _RISKY:
        return " "
    category = unicodedata.category(character)
    return " " if category == "Cc" else "" if category in _INVISIBLE else character


def _is_reserved(name: str) -> bool:
    folded = name.casefold()
    return folded in _RESERVED or folded.partition(".")[0].rstrip() in _RESERVED


def _marked(name: str, mark: str) -> str:
    """Put `mark` before the suffix of `name`, cutting what stands before it to the bound."""
    suffix = _SUFFIX.search(name)
    kept = suffix[0] if suffix and suffix.start() else ""
    stem = name.removesuffix(kept)
    if _is_reserved(name):
        stem = " ".join(stem.replace(".", " ").split())  # Windows reads a device's name up to the first dot
    room = _NAME_BYTES - len((mark + kept).encode())
    return stem.encode()[:room].decode("utf-8", "ignore").rstrip(". ") + mark + kept


def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LETTERS]
