"""Saved pages with the article that stands on them, written out by hand: how well it is found.

Beside each `NAME.html` lies a `NAME.json` with the article's `title`, `standfirst`, day of publication, `author`,
`publisher`, its `text` without title and standfirst, and phrases of the page that are `not` the article's.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from briefgen.diagnostics import ignore
from briefgen.errors import SourceError
from briefgen.evaluation.shingles import Likeness, likeness
from briefgen.model.source import Source
from briefgen.readers.html import read


class Wanted(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person finds on a page."""

    title: str
    standfirst: str
    published: str | None
    author: str
    publisher: str
    text: str
    strange: tuple[str, ...] = msgspec.field(name="not")


class Found(Struct, frozen=True):
    """What a program finds on a page."""

    title: str = ""
    published: str | None = None
    text: str = ""


class Judged(Struct, frozen=True):
    """How far the one is the other."""

    name: str
    text: Likeness
    is_title: bool
    is_day: bool
    strange: tuple[str, ...]
    """Phrases that were taken in and do not belong to the article."""


Finder = Callable[[bytes, str], Found]


def labelled_pages(folder: Path) -> Iterator[tuple[str, bytes, Wanted]]:
    """Yield each page of a folder with its name and what is wanted of it."""
    for path in sorted(folder.glob("*.html")):
        yield path.stem, path.read_bytes(), msgspec.json.decode(path.with_suffix(".json").read_bytes(), type=Wanted)


def judged(folder: Path, find: Finder) -> tuple[Judged, ...]:
    """Return how a program does on every page of a folder."""
    return tuple(_judged(name, find(data, name), wanted) for name, data, wanted in labelled_pages(folder))


def by_us(data: bytes, name: str) -> Found:
    """Return what our reader finds: of the text what it takes for the article's body."""
    try:
        source = read(data, name, ignore)
    except SourceError:
        return Found()
    return Found(source.title, source.published, body_of(source))


def by_the_extractor(data: bytes, _: str, *, precise: bool = False, complete: bool = False) -> Found:
    """Return what trafilatura finds, given the bytes and left to itself.

    Args:
        data: the page's.
        precise: told to leave out what is in doubt.
        complete: told to take it in.
    """
    import trafilatura

    text = trafilatura.extract(data, include_comments=False, favor_precision=precise, favor_recall=complete)
    told = trafilatura.extract_metadata(data)
    return Found(told.title or "", told.date, text or "")


def body_of(source: Source) -> str:
    """Return an article's text without what stands above and between: headline, bylines, captions and the like."""
    kept, at = [], 0
    for region in source.layout:
        kept.append(source.text[at : region.start])
        at = region.end
    return "".join([*kept, source.text[at:]])


def _judged(name: str, found: Found, wanted: Wanted) -> Judged:
    said = _plain(found.text)
    return Judged(
        name,
        likeness(_below(found.text, wanted), wanted.text),
        is_title=_plain(found.title) == _plain(wanted.title),
        is_day=found.published == wanted.published,
        strange=tuple(phrase for phrase in wanted.strange if _plain(phrase) in said),
    )


def _below(text: str, wanted: Wanted) -> str:
    """Return a text without the lines that are its title or standfirst: whether they count as text is open."""
    heads = {_plain(wanted.title), _plain(wanted.standfirst)}
    return "\n".join(line for line in text.splitlines() if _plain(line) not in heads)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
