"""What a brief folder holds: the articles that people put there, and pages that were fetched and kept there."""

import contextlib
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefgen import pipeline
from briefgen.errors import SourceError, reason

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing
    from briefgen.model.source import Source

_OWN_WORK = re.compile(r"briefing(?:[ _.-]*\(?(?:\d{1,3}|copy|draft|final|new|old|v\d{1,3})\)?)*", re.IGNORECASE)
"""The stem of what the program wrote, and of the copies that people and browsers make of it."""
_KEPT = re.compile(r"page-(?P<source>s\d{1,4})")
"""The stem of a page that was fetched."""


class Holdings(Struct, frozen=True):
    """The files of a folder that are articles, by their bytes' SHA-256."""

    own: dict[Path, str]
    """Those that people put there."""
    pages: dict[Path, str]
    """Those that were fetched, and are sources of the briefing; without a briefing, all that were kept."""
    fetched: "dict[Path, Source]"
    """What the briefing says of the pages: where they came from, and when."""

    @property
    def hashes(self) -> frozenset[str]:
        """Those of all articles."""
        return frozenset((*self.own.values(), *self.pages.values()))

    def articles(self, most: int) -> "list[Path | pipeline.Article]":
        """Return what is to be read; a page keeps its address and day.

        Args:
            most: how many bytes one may have.

        Raises:
            SourceError: a page cannot be read.
        """
        return [*self.own, *(self._page(path, most) for path in self.pages)]

    def _page(self, path: Path, most: int) -> "Path | pipeline.Article":
        source = self.fetched.get(path)
        if source is None or not source.url:
            return path
        return replace(pipeline.open_article(path, most), url=source.url, accessed=source.accessed)


def holdings(folder: Path, briefing: "Briefing | None") -> Holdings:
    """Return the articles of a folder that holds this briefing, or none.

    A page that no source of the briefing came from is one of an earlier briefing, and is left alone; unless the file of
    a fetched source is missing: then a person has changed the page.

    Raises:
        SourceError: one of them cannot be read.
    """
    hashes = {path: _hash(path) for path in files(folder)}
    own = {path: found for path, found in hashes.items() if not _KEPT.fullmatch(path.stem)}
    pages = {path: found for path, found in hashes.items() if path not in own}
    if briefing is None:
        return Holdings(own, pages, {})
    known = {source.raw_sha256: source for source in briefing.sources}
    missing = {
        source.id: source for source in briefing.sources if source.accessed and source.raw_sha256 not in pages.values()
    }
    told = {path: known.get(found) or missing.get(path.stem.removeprefix("page-")) for path, found in pages.items()}
    fetched = {path: source for path, source in told.items() if source}
    kept = {path: found for path, found in pages.items() if path in fetched or missing}
    return Holdings(own, kept, fetched)


def is_outdated(held: Holdings, briefing: "Briefing") -> bool:
    """Tell whether an article is new or changed, or one that a person had put there is gone.

    A briefing whose sources stand elsewhere, but for pages that were kept, is not: they would be lost.
    """
    sources = {source.raw_sha256 for source in briefing.sources}
    return bool(held.hashes - sources) or bool(held.own and sources - held.hashes)


def files(folder: Path) -> list[Path]:
    """Return the files of a folder that are articles by their names.

    Raises:
        SourceError: one of them cannot be looked at.
    """
    # "~$x" is Word's mark of an open file; "._x" is what macOS leaves on other disks.
    return [
        path
        for path in sorted(folder.glob("*"))
        if not path.name.startswith((".", "~"))
        and not _OWN_WORK.fullmatch(path.stem)
        and pipeline.is_read(path)
        and is_file(path)
    ]


def is_file(path: Path) -> bool:
    """Tell whether there is a file.

    Raises:
        SourceError: it cannot be told.
    """
    with _readable(path):
        return path.is_file()


def _hash(path: Path) -> str:
    with _readable(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {reason(error)}.", "Is it yours to read?") from None
