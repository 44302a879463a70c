"""What a batch is given: files, folders, patterns, feeds, addresses, and lists of all of these."""

import glob
import hashlib
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from briefgen import pipeline
from briefgen.errors import UnknownNameError
from briefgen.files import slug
from briefgen.jobs import Item, Job
from briefgen.model.source import Source
from briefgen.readers.filekind import reader_of

_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
_PATTERN: Final = re.compile(r"[*?\[]")
_LIST_BYTES: Final = 16 * 1024 * 1024
"""The largest list of articles."""
_LOOKED_AT: Final = 64 * 1024
"""Bytes of a file that tell whether it is a feed."""
_FEEDS: Final = frozenset({".xml", ".rss", ".atom", ".rdf"})
_MARK: Final = 8

Feed = Callable[[Item], Sequence[Source]]
"""Reads the articles of a feed."""


def items_of(names: Iterable[str], out: Path, feed: Feed) -> list[Item]:
    """Return the articles that names stand for, each once, in the order of the names and of the alphabet.

    Args:
        names: files, folders, patterns, addresses, and lists of them (a text file, one a line).
        out: the folder that the batch writes into: what lies there is no article.
        feed: reads the articles of a feed.

    Raises:
        UnknownNameError: a name stands for nothing.
        SourceError: a feed cannot be read.
    """
    found: dict[str, Item] = {}
    for name in names:
        for item in _named(name, out.resolve()):
            for each in _entries(item, feed):
                one = each.source.sha256 if each.source else ""
                found.setdefault(f"{os.path.realpath(each.path)}#{one}" if each.path else each.name, each)
    return list(found.values())


def jobs_of(items: Sequence[Item], known: Mapping[str, str]) -> list[Job]:
    """Return a job for each article, each with a folder of its own.

    A folder is called like its article; where several would be called alike, each bears a mark that follows from
    its name. An article that has a folder keeps it.

    Args:
        items: the articles.
        known: the folders of articles that have been briefed, by the articles' names.
    """
    stems = [slug(_stem(item)) for item in items]
    often = Counter(stems)
    taken = set(known.values())

    def folder(item: Item, stem: str) -> str:
        if item.name in known:
            return known[item.name]
        return f"{stem}-{_mark(item.name)}" if often[stem] > 1 or stem in taken else stem

    return [Job(item.name, (item,), folder(item, stem)) for item, stem in zip(items, stems, strict=True)]


def _named(name: str, out: Path) -> Iterator[Item]:
    """Yield the articles that a name stands for."""
    if _ADDRESS.match(name):
        yield Item(name, address=name)
        return
    path = Path(name)
    if _is_folder(path):
        found = [Item(str(each), str(each)) for each in sorted(_walk(path, out))]
        if not found:
            raise UnknownNameError(
                f"There is no article in {name}.", "Articles end in .txt, .html, .pdf, .docx, .eml …"
            )
        yield from found
        return
    if not _is_there(path) and _PATTERN.search(name):
        yield from _matching(name, out)
        return
    listed = _listed(path)
    yield from _of_list(listed, path, out) if listed else [Item(name, name)]


def _matching(pattern: str, out: Path) -> Iterator[Item]:
    found = sorted(Path(each) for each in glob.glob(pattern, recursive=True))  # noqa: PTH207 - of any folder, absolute too
    if not found:
        raise UnknownNameError(
            f"Nothing is called like {pattern}.", "A pattern such as 'news/*.html' goes between quotes."
        )
    files = [each for each in found if each.is_file() and not _is_below(each, out)]
    if not files:
        raise UnknownNameError(
            f"No article is called like {pattern}, only folders or what the batch wrote itself.",
            "Name the folder, or end the pattern with /*.",
        )
    yield from (Item(str(each), str(each)) for each in files)


def _walk(folder: Path, out: Path) -> Iterator[Path]:
    """Yield the files below a folder that are called like articles; what is hidden or our own work is none."""
    for path, folders, names in os.walk(folder):
        here = Path(path)
        folders[:] = [name for name in folders if not name.startswith(".") and (here / name).resolve() != out]
        for name in names:
            if not name.startswith((".", "~")) and pipeline.is_read(here / name):
                yield here / name


def _is_below(path: Path, out: Path) -> bool:
    return out in path.resolve().parents


def _listed(path: Path) -> list[str]:
    """Return the lines of a list of articles; none of what is no list: at least half of its lines are articles."""
    if path.suffix.lower() not in {".txt", ".list", ".lst"}:
        return []
    try:
        with path.open("rb") as file:
            data = file.read(_LIST_BYTES + 1)
    except OSError:
        return []  # whoever reads it as an article is told why not
    if len(data) > _LIST_BYTES or b"\0" in data:
        return []
    lines = [line.strip() for line in data.decode("utf-8-sig", "replace").splitlines()]
    told = [line for line in lines if line and not line.startswith("#")]
    first = told[:20]
    articles = sum(bool(_ADDRESS.match(line)) or _is_there(path.parent / line) for line in first)
    return told if first and articles * 2 >= len(first) and articles else []


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False  # a sentence is too long for a name


def _is_folder(path: Path) -> bool:
    return _is_there(path) and path.is_dir()


def _of_list(lines: Sequence[str], path: Path, out: Path) -> Iterator[Item]:
    for line in lines:
        if _ADDRESS.match(line):
            yield Item(line, address=line)
        elif _is_folder(path.parent / line):
            yield from _named(str(path.parent / line), out)
        else:
            yield Item(str(path.parent / line), str(path.parent / line))


def _entries(item: Item, feed: Feed) -> Iterator[Item]:
    """Yield the articles of a feed; what is none is one article."""
    if not _is_feed(item):
        yield item
        return
    for source in feed(item):
        yield Item(f"{item.name}#{source.sha256[:_MARK]}", item.path, item.address, source)


def _is_feed(item: Item) -> bool:
    """Tell whether an item is a feed: by its name, and a file by its bytes too."""
    suffix = Path(item.path or item.address.partition("?")[0]).suffix.lower()
    if item.address:
        return suffix in _FEEDS
    if suffix not in _FEEDS:
        return False
    try:
        with Path(item.path).open("rb") as file:
            return reader_of(file.read(_LOOKED_AT), suffix.removeprefix(".")) == "feed"
    except OSError:
        return False


def _stem(item: Item) -> str:
    """Return what a folder for an article could be called by."""
    if item.source:
        return f"{item.source.published or ''} {item.source.title}".strip() or item.source.sha256[:_MARK]
    if item.path:
        return Path(item.path).stem
    place = urlsplit(item.address)
    return Path(place.path.rstrip("/").rpartition("/")[2]).stem or place.netloc or item.address


def _mark(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]
