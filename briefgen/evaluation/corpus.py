"""A corpus: the labelled articles of folders and files, in either form, every fault in them named with its place."""

from collections.abc import Sequence
from pathlib import Path

from briefgen.errors import CorpusError, nearest
from briefgen.evaluation import json_text, plain_text
from briefgen.evaluation.labelled import Complain, Labelled, inspect

SUFFIXES = (".json", ".txt")
FILE_BYTES = 16 * 1024 * 1024
"""The largest file that is taken for a labelled article."""


def read_corpus(paths: Sequence[Path]) -> tuple[Labelled, ...]:
    """Return the labelled articles of `paths`, files or folders, in the order of their names.

    Raises:
        CorpusError: there is none, or one of them is not in a labelled form; `faults` names everything that is wrong.
    """
    faults: list[str] = []
    found: list[Labelled] = []
    known: dict[str, Path] = {}
    for path in _files(paths):
        article = _read(path, faults)
        if article is None:
            continue
        if article.id in known:
            faults.append(f'{path}: The id "{article.id}" is taken by {known[article.id]}. Give it another name.')
        known.setdefault(article.id, path)
        found.append(article)
    if faults:
        raise CorpusError(faults)
    return tuple(found)


def chosen(corpus: Sequence[Labelled], name: str) -> tuple[Labelled, ...]:
    """Return the one article called `name`.

    Raises:
        CorpusError: there is none.
    """
    found = tuple(article for article in corpus if article.id == name)
    if not found:
        hint = nearest(name, [article.id for article in corpus])
        raise CorpusError([f'There is no article called "{name}" in the corpus. {hint}'])
    return found


def _files(paths: Sequence[Path]) -> list[Path]:
    files = [file for path in paths for file in _of(path)]
    return list(dict.fromkeys(files))


def _of(path: Path) -> list[Path]:
    try:
        if not path.is_dir():
            return [path]
        files = sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES)
    except OSError as error:
        raise CorpusError([f"{path} cannot be read: {error.strerror or error}."]) from None
    if not files:
        raise CorpusError([f"{path} holds no labelled article: no .txt and no .json file."])
    return files


def _read(path: Path, faults: list[str]) -> Labelled | None:
    def complain(place: str, message: str, hint: str) -> None:
        where = f"{path}, {place}" if place else str(path)
        faults.append(f"{where}: {message} {hint}".rstrip())

    text = _text(path, complain)
    if text is None:
        return None
    name = path.name.removesuffix(path.suffix)
    parse = json_text.parse if path.suffix.lower() == ".json" else plain_text.parse
    article = parse(text, name, complain)
    if article is not None:
        inspect(article, complain)
    return article


def _text(path: Path, complain: Complain) -> str | None:
    if not path.suffix and not path.exists():
        complain("", "It does not exist.", "Name a folder of labelled articles, or one of them.")
        return None
    if path.suffix.lower() not in SUFFIXES:
        complain("", "This is not called like a labelled article.", "They end in .txt or .json.")
        return None
    try:
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except OSError as error:
        complain("", f"It cannot be read: {error.strerror or error}.", "")
        return None
    if len(data) > FILE_BYTES:
        complain("", f"It is larger than {FILE_BYTES // 1024**2} MB.", "One article a file.")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        complain(f"line {line}", "This is not UTF-8.", "Save the file as UTF-8.")
        return None
