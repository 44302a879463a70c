"""A feed as a file, RSS or Atom: its entries, each an article."""

import re
from collections.abc import Sequence
from typing import Any, Final

from msgspec import Struct

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import SourceError
from briefgen.model.source import Source
from briefgen.readers.child import bounded
from briefgen.readers.record import Told, source_of

MOST_ENTRIES: Final = 500
_TEASER: Final = 400


class Entry(Struct, frozen=True):
    """An entry of a feed."""

    title: str
    text: str
    """Its paragraphs, parted by blank lines."""
    author: str = ""
    published: str | None = None
    url: str = ""


class Feed(Struct, frozen=True):
    """A feed's own name and its entries, in the order in which it has them."""

    title: str = ""
    language: str = ""
    entries: tuple[Entry, ...] = ()
    cut: bool = False
    """Whether it has more entries than are read."""


def read(data: bytes, name: str, report: Report, encoding: str | None = None) -> tuple[Source, ...]:  # noqa: ARG001
    """Read every entry of a feed.

    Args:
        data: of an RSS or Atom file.
        name: what the user calls it.
        report: told of entries that are teasers only, that have no text, or that are too many.
        encoding: not used: a feed declares its own.

    Raises:
        SourceError: it is damaged, or has no entry with text.
    """
    feed = bounded("briefgen.readers.feed:take", data, name, Feed)
    full = [entry for entry in feed.entries if entry.text.strip()]
    if not full:
        raise SourceError(f"{name} is a feed without articles.", "Give the articles' own pages.")
    _tell(feed, full, name, report)
    return tuple(_source(feed, entry, data, name, report) for entry in full)


def _tell(feed: Feed, full: Sequence[Entry], name: str, report: Report) -> None:
    short, empty = sum(len(entry.text) < _TEASER for entry in full), len(feed.entries) - len(full)
    if short:
        message = f"{short} of its {len(full)} entries are teasers: the articles stand on their own pages."
        report(Diagnostic("feed-teasers", message, name))
    if empty:
        message = f"{empty} of its {len(feed.entries)} entries have no text, and are not read."
        report(Diagnostic("entries-without-text", message, name))
    if feed.cut:
        report(Diagnostic("entries-left", f"Only its first {MOST_ENTRIES} entries are read.", name))


def _source(feed: Feed, entry: Entry, data: bytes, name: str, report: Report) -> Source:
    told = Told(
        title=entry.title,
        publisher=feed.title,
        author=entry.author,
        published=entry.published,
        url=entry.url,
        language=feed.language,
    )
    return source_of(entry.text, told, data, f"{name}, {entry.title[:60]}", report)


def take(data: bytes) -> Feed:
    """Return what a feed holds; nothing that it refers to is fetched."""
    import feedparser

    from briefgen.readers.markup import parse, visible_text

    def text(entry: Any) -> str:
        contents = [part.get("value", "") for part in entry.get("content", ())] or [entry.get("summary", "")]
        root = parse(_whole(max(contents, key=len))) if any(contents) else None
        return visible_text(root) if root is not None else ""

    found = feedparser.parse(_HALF.sub(b"&#xFFFD;", data), sanitize_html=False, resolve_relative_uris=False)
    return Feed(
        title=_plain(found.feed.get("title", "")),
        language=_whole(found.feed.get("language", "")),
        entries=tuple(
            Entry(_plain(each.get("title", "")), text(each), _plain(each.get("author", "")), _day(each), _link(each))
            for each in found.entries[:MOST_ENTRIES]
        ),
        cut=len(found.entries) > MOST_ENTRIES,
    )


_HALF: Final = re.compile(rb"&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|0*5(?:529[6-9]|5[3-9]\d\d|[67]\d{3}));?")
"""Half a character by its number (U+D800 to U+DFFF, 55296 to 57343), and a few that nothing uses."""


def _whole(text: str) -> str:
    """Return a text without halves of characters, which a feed can hold as numbers: they stand as U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _plain(text: str) -> str:
    from briefgen.readers.markup import parse, visible_text

    text = _whole(text)
    root = parse(text) if "<" in text or "&" in text else None
    return " ".join((visible_text(root) if root is not None else text).split())


def _day(entry: Any) -> str | None:
    told = entry.get("published_parsed") or entry.get("updated_parsed")
    return f"{told.tm_year:04}-{told.tm_mon:02}-{told.tm_mday:02}" if told else None


def _link(entry: Any) -> str:
    link = _whole(str(entry.get("link", "")))
    return link if link.startswith(("https://", "http://")) else ""
