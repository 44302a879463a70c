"""The templates that can be named: an office's own folder first, then those that come with the program."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from briefgen.diagnostics import ignore
from briefgen.errors import BriefgenError, TemplateError, UnknownNameError, nearest, reason
from briefgen.ooxml.macros import without_macros
from briefgen.ooxml.package import as_document, save_package
from briefgen.ooxml.styles import Styles
from briefgen.templating.bake import baked
from briefgen.templating.word import Template, compile_template, open_safely
from briefgen.templating.words.table import words_for

SUFFIXES: Final = (".docx", ".dotx", ".docm", ".dotm")
MOST_BYTES: Final = 32 * 1024 * 1024
"""A template file larger than this is none."""
_CORE: Final = "docProps/core.xml"
_DC: Final = "http://purl.org/dc/elements/1.1/"


def open_template(name: str, folders: Sequence[Path] = ()) -> Template:
    """Open and compile a template.

    Args:
        name: a path, where it has a folder in it or a Word file's suffix; else a template's name.
        folders: where named templates are looked for before the built-in ones.

    Raises:
        UnknownNameError: there is no template of that name.
        TemplateError: the file cannot be read, or something in it is wrong.
    """
    path, data = read_template(name, folders)
    return compile_template(data, path.name)


def read_template(name: str, folders: Sequence[Path] = ()) -> tuple[Path, bytes]:
    """Return where a template is, and its bytes; arguments and errors as for `open_template`."""
    path = _path(name, folders)
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            message = f"{path} has {size / 2**20:.0f} MB, more than the {MOST_BYTES // 2**20} that a template may have."
            raise TemplateError(message, "Compress its pictures in Word.")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise TemplateError(f"There is no template at {path}.", "Check the path.") from error
    except (OSError, ValueError) as error:
        raise TemplateError(
            f"The template {str(path)!r} cannot be read: {reason(error)}.", "Check the path."
        ) from error
    return path, data


def begin(name: str, folders: Sequence[Path] = (), *, language: str | None = None, strip_macros: bool = False) -> bytes:
    """Return a Word document to begin a template of one's own with: a copy of another one.

    Args:
        name: as for `open_template`.
        folders: as for `open_template`.
        language: of the words that its labels are written out in; else its own.
        strip_macros: take the macros out of a file that has some, instead of refusing it.

    Raises:
        UnknownNameError: there is no template of that name.
        TemplateError: it is no Word file that can be used as a template, whatever its tags say.
    """
    path, data = read_template(name, folders)
    if strip_macros:
        data = save_package(without_macros(data, path.name))
    package = open_safely(data, path.name)
    words = words_for(language or Styles(package).language or "en-GB", ignore)
    return save_package(as_document(baked(package, words).parts))


def about(path: Path) -> str:
    """Return what a template says that it is for, in its document properties ("Comments" in Word)."""
    try:
        package = open_safely(path.read_bytes(), path.name)
        properties = package.xml(_CORE) if _CORE in package.parts else None
    except (BriefgenError, OSError) as error:
        return f"cannot be used: {error}"
    said = properties.findtext(f"{{{_DC}}}description", "") if properties is not None else ""
    return " ".join(said.split())


def templates(folders: Sequence[Path] = ()) -> Iterator[tuple[str, Path]]:
    """Yield (name, path) of every template that can be named, the office's own first."""
    seen: set[str] = set()
    for folder in (*folders, built_in_folder()):
        for path in sorted(folder.glob("*")) if folder.is_dir() else ():
            if path.suffix.lower() in SUFFIXES and not path.name.startswith("~$") and path.stem not in seen:
                seen.add(path.stem)
                yield path.stem, path


def built_in_folder() -> Path:
    """Return the folder of the built-in templates, in an installed package and in a checkout alike."""
    package = Path(__file__).parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def _path(name: str, folders: Sequence[Path]) -> Path:
    if "/" in name or "\\" in name or name.lower().endswith(SUFFIXES):
        return Path(name)
    known = dict(templates(folders))
    if name not in known:
        raise UnknownNameError(f'There is no template called "{name}".', nearest(name, known))
    return known[name]
