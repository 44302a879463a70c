"""What stands on a web page: the article by trafilatura, and how much else. Runs in a process of its own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree
from msgspec import Struct

from briefgen.patterns import Pattern
from briefgen.readers.hidden import drop_hidden, sizes_of
from briefgen.readers.markup import parse, stripped, visible_text
from briefgen.readers.stated import stated
from briefgen.readers.surroundings import drop_surroundings

if TYPE_CHECKING:
    from trafilatura.settings import Document

_BLOCKS: Final = frozenset({"p", "head", "item", "quote", "code", "row", "fw"})
_INVISIBLE: Final = Pattern("[\u00ad\u200b\u2060\ufeff]|&(?:shy|#173|#[xX][aA][dD]|#8203);")
"""Where words may be broken: signs that nobody sees, and that part a word for whoever looks for it."""
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
    within: int = 0
    """How many characters stand outside of tags: more than are shown where the markup is broken."""


def take(data: bytes) -> Page:
    """Return the article on a page, given in UTF-8, and what the page says of it."""
    text = _INVISIBLE.compiled.sub("", data.decode("utf-8", "replace"))
    within = len(stripped(text))
    tree = parse(text)
    if tree is None:
        return Page(within=within)
    sizes = sizes_of(tree)
    told = stated(tree, sizes)
    kept = _around(told.headline)
    drop_hidden(tree, sizes, kept)
    seen = len(visible_text(tree))
    drop_surroundings(tree, sizes_of(tree), kept)
    found = _extracted(tree) if len(tree) else None
    if found is None:
        return Page(seen=seen, within=within)
    lines = tuple(line for line in _lines(found.body) if line)
    return Page(
        lines=lines,
        title=told.title or " ".join((found.title or "").split()),
        publisher=found.sitename or "",
        author=(found.author or "").replace("; ", ", "),
        published=told.published or (found.date if found.date and _DAY.fullmatch(found.date) else None),
        url=found.url if found.url and re.match(r"https?://[^\s/]+", found.url) else "",
        language=_language(text),
        seen=seen,
        within=within,
    )


def _around(headline: etree._Element | None) -> frozenset[etree._Element]:
    return frozenset() if headline is None else frozenset((headline, *headline.iterancestors()))


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


def _language(text: str) -> str:
    """Return what the page's root element calls its language, as BCP 47 has it."""
    found = re.search(
        r"<html\b[^>]{0,500}?\blang\s{0,4}=\s{0,4}[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\b", text[:5000]
    )
    return found[1] if found else ""
