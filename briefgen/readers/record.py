"""From an article's text, and what its file says about it, to the source record: the last step of every reader."""

import hashlib
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen.diagnostics import Report, ignore
from briefgen.errors import SourceError
from briefgen.model.source import FoundIn, Region, Source, digest
from briefgen.model.vocabulary import EncodingFrom, MetadataFrom
from briefgen.readers.language import language_of
from briefgen.readers.layout import Layout, lay_out
from briefgen.readers.normal import normalise
from briefgen.readers.paragraphs import paragraphs

PARAGRAPH_END = "\n\n"
_LINE = 120
"""Of so many characters a line above the headline may be what a page is called by, and not the text of it."""
_STOPS = ".!?…。！？"
_LOOKED_AT = 3000
"""How far into a text its title is looked for: behind menus and dates, and before the body."""


class Told(Struct, frozen=True):
    """What a file says of its article beside the text; what is empty is looked for in the text."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str | None = None
    url: str = ""
    language: str = ""
    encoding: str = ""
    encoding_from: EncodingFrom = "text"
    pages: tuple[int, ...] = ()
    """Where each page begins in the text, which is normalised already."""
    subject: str = ""
    """What it is called from outside, as by a mail: its headline where the text has none."""
    sent: str | None = None
    """The day on which it was passed on: its date where nothing states one."""


def source_of(text: str, told: Told, data: bytes, name: str, report: Report) -> Source:
    """Return the record of an article.

    Args:
        text: the article's, its paragraphs parted by blank lines or line ends.
        told: what its file says of it.
        data: the bytes as they came.
        name: what the user calls it.
        report: where an ambiguous date is told.

    Raises:
        SourceError: there is no text, or it is no article's.
    """
    text = normalise(text)
    _refuse_no_article(text, name)
    title = _title(text, told, name)
    headline = _headline(text, title) if title else None
    pages = told.pages
    if title and headline is None:
        text = f"{title}{PARAGRAPH_END}{text}"
        headline = Region(start=0, end=len(title), kind="headline")
        pages = tuple(start and start + len(title) + len(PARAGRAPH_END) for start in pages)
    found = lay_out(text, name, ignore if told.published else report)
    if headline is not None:
        found = _with_headline(found, headline, title, text)
    return Source(
        id="s1",
        title=found.title,
        publisher=told.publisher or found.publisher,
        author=told.author or found.author,
        published=told.published or found.published or told.sent,
        url=told.url or found.url,
        language=told.language or language_of(text),
        encoding=told.encoding,
        encoding_from=told.encoding_from,
        metadata_from=_found_in(told, found, title),
        layout=found.regions,
        pages=pages,
        sha256=digest(text),
        raw_sha256=hashlib.sha256(data).hexdigest(),
        text=text,
    )


MOST_IN_LINE: Final = 500_000
"""Characters of a paragraph: some eighty thousand words, the whole of a book, which no article has in one."""


def _refuse_no_article(text: str, name: str) -> None:
    """Refuse a text that is empty, or has a paragraph that no person wrote."""
    if not text.strip():
        raise SourceError(f"{name} is empty.", "Give a file that holds the article's text.")
    longest = max(map(len, text.splitlines()), default=0)
    if longest > MOST_IN_LINE:
        message = f"{name} has a paragraph of {longest:,} characters, more than {MOST_IN_LINE:,}: that is no article."
        raise SourceError(message, "Give the article alone, its paragraphs on lines of their own.")


def _title(text: str, told: Told, name: str) -> str:
    """Return what the file says that the article is called, or the mail where neither file nor text does."""
    title = " ".join(normalise(told.title).split())
    if not title and told.subject and not lay_out(text, name, ignore).title:
        title = " ".join(normalise(told.subject).split())
    return title


def _found_in(told: Told, found: Layout, title: str) -> FoundIn | None:
    """Return which fields come from beside the text, and from where; None where none does."""
    beside: dict[str, MetadataFrom] = {name: "file" for name in FoundIn.__struct_fields__ if getattr(told, name)}
    if title and not told.title:
        beside["title"] = "mail"
    if told.sent and not (told.published or found.published):
        beside["published"] = "mail"
    return FoundIn(**beside) if beside else None


def _headline(text: str, title: str) -> Region | None:
    """Return the line at the text's beginning that is the title, however it is spaced."""
    at = 0
    for line in text[:_LOOKED_AT].split("\n"):
        if " ".join(line.split()) == title:
            start = at + len(line) - len(line.lstrip())
            return Region(start=start, end=at + len(line.rstrip()), kind="headline")
        at += len(line) + 1
    return None


def _with_headline(found: Layout, headline: Region, title: str, text: str) -> Layout:
    """Return the layout with this headline, and no other; short lines above it are no text of the article."""
    others = [
        each
        for each in found.regions
        if each.kind != "headline" and (each.end <= headline.start or each.start >= headline.end)
    ]
    above = (each for each in paragraphs(text[: headline.start]) if each.end - each.start <= _LINE)
    taken = [each for each in others if each.start < headline.start]
    rubrics = [
        Region(start=each.start, end=each.end, kind="rubric")
        for each in above
        if text[each.end - 1] not in _STOPS
        and all(each.end <= other.start or each.start >= other.end for other in taken)
    ]
    regions = sorted([headline, *others, *rubrics], key=lambda each: each.start)
    return replace(found, regions=tuple(regions), title=title)
