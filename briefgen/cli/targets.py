"""Where a command writes: a file, a folder or standard output; and what is never overwritten."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from briefgen.backends import BACKENDS
from briefgen.cli.terminal import mention, say, write_out
from briefgen.errors import BriefingError, OutputError, UnknownNameError, reason
from briefgen.files import backup_of, write_all
from briefgen.model.forms import SUFFIXES, is_edited, load

DEFAULT_FORMAT = "docx"
STREAM = "-"


class Target(Struct, frozen=True):
    """Where documents go, and in which formats."""

    formats: tuple[str, ...]
    file: Path | None = None
    """The one file to write, where the user named a file."""
    folder: Path | None = None
    """The folder to write into, where the user named a folder."""
    stream: bool = False
    """Standard output takes the one format."""


def target_of(output: str | None, formats: Sequence[str]) -> Target:
    """Return what `-o` and `--format` mean together.

    Raises:
        UnknownNameError: a format does not exist, or the two do not fit.
    """
    names = tuple(dict.fromkeys(_known(name.lower()) for name in formats))
    chosen = names or (DEFAULT_FORMAT,)
    if output is None:
        return Target(chosen)
    if not output:
        raise UnknownNameError("-o names nothing.", "Give a file, a folder, or - for standard output.")
    if output == STREAM:
        return Target((_single(chosen, "Standard output"),), stream=True)
    path, suffix = Path(output), _suffix(output)
    if f".{suffix}" in SUFFIXES:
        raise UnknownNameError(f"-o {output} is a briefing's name, not a document's.", "`briefgen extract` writes it.")
    if suffix in _OTHERS and suffix not in BACKENDS:
        raise UnknownNameError(f"-o {output} is called like a file that cannot be written.", _writable(output))
    if not suffix or suffix not in BACKENDS:
        return Target(chosen, folder=path)
    if _single(names or (suffix,), output) != suffix:
        raise UnknownNameError(f"-o {output} is not called like --format {names[0]}.", "Leave out --format.")
    return Target((suffix,), file=path)


def place(documents: Mapping[str, bytes], target: Target, folder: Path, stem: str = "briefing") -> dict[Path, bytes]:
    """Return the file that each document goes into; `folder` is taken where the user named none."""
    if target.file:
        (data,) = documents.values()
        return {target.file: data}
    return {(target.folder or folder) / f"{stem}.{name}": data for name, data in documents.items()}


def guarded(path: Path, data: bytes, *, force: bool) -> dict[Path, bytes]:
    """Return what to write so that `path` holds a new briefing and no person's work is lost.

    Raises:
        UnknownNameError: a person has edited the briefing that is there, and `force` does not hold.
        OutputError: what is there cannot be read.
    """
    old = standing(path)
    if old is None or old == data or _is_ours(path):
        return {path: data}
    if not force:
        hint = f"`briefgen render` makes documents of it; --force replaces it and leaves {path.name}.bak."
        raise UnknownNameError(f"{path} was edited by a person: it is kept.", hint)
    return {backup_of(path, old): old, path: data}


def standing(path: Path) -> bytes | None:
    """Return the bytes of the file that stands at `path`, None where there is none.

    Raises:
        OutputError: there is something, and it cannot be read.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        message = f"Whether {path} may be replaced cannot be told: {reason(error)}."
        raise OutputError(message, "Name another place with -o.") from None


def write(files: Mapping[Path, bytes], inputs: Sequence[Path] = ()) -> None:
    """Write all files or none, and say which.

    Raises:
        UnknownNameError: one of them is what the work was made from.
        OutputError: one of them cannot be written.
    """
    for path in files:
        if any(is_same(path, given) for given in inputs):
            raise UnknownNameError(f"{path} is the article itself: it is kept.", "Name another place with -o.")
    moved = write_all(files, [path for path in files if path.suffix.lower() not in SUFFIXES])
    for path in files:
        if path in moved:
            mention(f"briefgen: {path} is held open by another program: it is as it was, and the new one beside it.")
        say(str(moved.get(path, path)))


def stream(documents: Mapping[str, bytes]) -> None:
    """Write the one document to standard output."""
    for data in documents.values():
        write_out(data)


_OTHERS = frozenset({
    "doc", "docm", "dot", "dotx", "epub", "htm", "odt", "pages", "ppt", "pptx", "rtf", "tex", "txt", "xls", "xlsx",
    "xml",
})  # fmt: skip
"""Endings that a person who types them means a file by: a folder of that name would surprise."""


def _writable(output: str) -> str:
    formats = ", ".join(f".{name}" for name in BACKENDS.names())
    return f"End it in {formats}; if it is to be a folder, write {output}/."


def _known(name: str) -> str:
    if name not in BACKENDS:
        BACKENDS.get(name)  # raises, with the nearest name
    return name


def _single(formats: Sequence[str], what: str) -> str:
    if len(formats) > 1:
        raise UnknownNameError(f"{what} takes one format, not {len(formats)}.", "Name a folder with -o.")
    return formats[0]


def _suffix(output: str) -> str:
    path = Path(output)
    return "" if output.endswith(("/", "\\")) or _is_folder(path) else path.suffix.lower().removeprefix(".")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False  # whoever writes there is told why not


def _is_ours(path: Path) -> bool:
    try:
        return not is_edited(load(path))
    except BriefingError:
        return False


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file that is there."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
