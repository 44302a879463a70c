"""What stands on a web page: the article by trafilatura, and how much else. Runs in a process of its own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree
from msgspec import Struct

from briefgen.patterns import Pattern
from briefgen.readers.markup import drop_hidden, parse, stripped, visible_text
from briefgen.readers.record import PARAGRAPH_END

if TYPE_CHECKING:
    from trafilatura.settings import Document

_BLOCKS: Final = frozenset({"p", "head", "item", "quote", "code", "row", "fw"})
_MOST_ELEMENTS: Final = 50_000
"""trafilatura takes quadratic time over elements beside one another: these take it some five seconds."""
_DAY: Final = Pattern(r"\d{4}-\d\d-\d\d")


class Page(Struct, frozen=True):
    """What was found on a page."""

    lines: tuple[str, ...] = ()
    """The article's paragraphs."""
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str | None = None
    url: str = ""
    language: str = ""
    seen: int = 0
    """How many characters a browser shows."""
    hidden: int = 0
    """How many stretches of text the page hides from its readers."""
    plain: bool = False
    """Whether the page has more elements than the extractor bears, and all its text was taken."""
    within: int = 0
    """How many characters stand outside of tags: more than are shown where the markup is broken."""


def take(data: bytes) -> Page:
    """Return the article on a page, given in UTF-8, and what the page says of it."""
    text = data.decode("utf-8", "replace")
    within = len(stripped(text))
    tree = parse(text)
    if tree is None:
        return Page(within=within)
    hidden = drop_hidden(tree)
    shown = visible_text(tree)
    seen = len(shown)
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        title = " ".join((tree.findtext(".//h1") or tree.findtext(".//title") or "").split())
        return Page(tuple(shown.split(PARAGRAPH_END)), title, language=_language(text), seen=seen, plain=True)
    found = _extracted(tree) if len(tree) else None
    if found is None:
        return Page(seen=seen, within=within)
    lines = tuple(line for line in _lines(found.body) if line)
    return Page(
        lines=lines,
        title=_title(found, lines),
        publisher=found.sitename or "",
        author=(found.author or "").replace("; ", ", "),
        published=found.date if found.date and _DAY.fullmatch(found.date) else None,
        url=found.url if found.url and re.match(r"https?://[^\s/]+", found.url) else "",
        language=_language(text),
        seen=seen,
        hidden=hidden,
        within=within,
    )


def _extracted(tree: etree._Element) -> "Document | None":
    import trafilatura  # 170 ms, which no other kind of file pays

    # A tree and not the text: what the library would do to bytes it cannot read was done, and reported, before.
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=True)
    return found if not isinstance(found, dict) else None


def _lines(body: etree._Element) -> Iterator[str]:
    """Return the paragraphs of an extracted body, in order."""
    for element in body.iter():
        if element.tag in _BLOCKS and not any(parent.tag in _BLOCKS for parent in element.iterancestors()):
            if element.tag == "row":
                yield " | ".join(cell for each in element if (cell := _said(each)))
            else:
                yield from _broken(element)


def _broken(element: etree._Element) -> Iterator[str]:
    """Return the lines of a paragraph that line breaks part."""
    said: list[list[str]] = [[]]
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if each.tag == "lb" or (each is not element and each.tag in _BLOCKS):
                said.append([])
            said[-1].append(each.text or "")
        elif each is not element:
            said[-1].append(each.tail or "")
    yield from (" ".join("".join(line).split()) for line in said)


def _said(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _title(found: "Document", lines: tuple[str, ...]) -> str:
    """Return the page's headline: without the outlet's name that titles of pages end in."""
    title = " ".join((found.title or "").split())
    whole = next((line for line in lines[:3] if len(line) > len(title) > 0 and title.startswith(line)), "")
    return whole or title


def _language(text: str) -> str:
    """Return what the page's root element calls its language, as BCP 47 has it."""
    found = re.search(
        r"<html\b[^>]{0,500}?\blang\s{0,4}=\s{0,4}[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\b", text[:5000]
    )
    return found[1] if found else ""
