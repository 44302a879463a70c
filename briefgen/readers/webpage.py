"""What stands on a web page: the article by trafilatura, and how much else. Runs in a process of its own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree
from msgspec import Struct

from briefgen.patterns import Pattern
from briefgen.readers.hidden import drop_hidden, sizes_of
from briefgen.readers.markup import parse, stripped, visible_text
from briefgen.readers.place import crop
from briefgen.readers.record import PARAGRAPH_END
from briefgen.readers.stated import stated
from briefgen.readers.surroundings import drop_surroundings

if TYPE_CHECKING:
    from trafilatura.settings import Document

_INLINE: Final = frozenset({"hi", "ref", "del", "span", "graphic"})
"""What does not part lines in the tree that the extractor makes."""
_INVISIBLE: Final = Pattern("[\u00ad\u200b\u2060\ufeff]|&(?:shy|#173|#[xX][aA][dD]|#8203);")
"""Where words may be broken: signs that nobody sees, and that part a word for whoever looks for it."""
_MOST_ELEMENTS: Final = 50_000
"""trafilatura takes quadratic time over elements beside one another: these take it some five seconds."""
_DAY: Final = Pattern(r"\d{4}-\d\d-\d\d")
_DATING: Final = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}
"""How a day is looked for that the page does not state as such. The extensive search tries two hundred languages, which
takes five seconds, and takes days out of the story; and without a last day the clock would decide what is found."""


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
    """How many characters a browser shows, what styles hide included."""
    hidden: int = 0
    """How many stretches of text the page hides from its readers."""
    plain: bool = False
    """Whether the page has more elements than the extractor bears, and all its text was taken."""
    within: int = 0
    """How many characters stand outside of tags: more than are shown where the markup is broken."""
    teasers: int = 0
    """How many other articles it points to in lists."""
    left: int = 0
    """How many characters a browser shows without these, and without what the page itself names as surroundings."""


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
    seen = len(visible_text(tree))
    hidden = drop_hidden(tree, sizes, kept)
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        lines = tuple(visible_text(tree).split(PARAGRAPH_END))
        return Page(
            lines, told.title, published=told.published, language=_language(text), seen=seen, hidden=hidden, plain=True
        )
    teasers = drop_surroundings(tree, sizes_of(tree), kept)
    left = len(visible_text(tree))
    crop(tree, told.headline)
    found = _extracted(tree) if len(tree) else None
    if found is None:
        return Page(seen=seen, within=within, teasers=teasers)
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
        hidden=hidden,
        within=within,
        teasers=teasers,
        left=left,
    )


def shown(data: bytes) -> str:
    """Return the text of a mail's page, given in UTF-8, without what it hides: previews that lists of mails show."""
    root = parse(data.decode("utf-8", "replace"))
    if root is None:
        return ""
    drop_hidden(root, sizes_of(root))
    return visible_text(root)


def _around(headline: etree._Element | None) -> frozenset[etree._Element]:
    return frozenset() if headline is None else frozenset((headline, *headline.iterancestors()))


def _extracted(tree: etree._Element) -> "Document | None":
    import trafilatura  # 170 ms, which no other kind of file pays

    # A tree and not the text: what the library would do to bytes it cannot read was done, and reported, before.
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=_DATING
    )
    return found if not isinstance(found, dict) else None


def _lines(body: etree._Element) -> Iterator[str]:
    """Return the paragraphs of an extracted body, in order, the cells of a row on one line."""
    line: list[str] = []
    row: etree._Element | None = None
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if row is None and element.tag not in _INLINE:
            yield " ".join("".join(line).split())
            line = []
        if event == "start":
            row = element if row is None and element.tag == "row" else row
            line.append(f"{_between(element, line) if row is not None else ''}{element.text or ''}")
        else:
            row = None if element is row else row
            if row is None and element.tag == "row":
                yield " ".join("".join(line).split())
                line = []
            line.append(element.tail or "")
    yield " ".join("".join(line).split())


def _between(element: etree._Element, line: list[str]) -> str:
    """Return what parts a piece of a row from the one before it."""
    if element.tag == "cell":
        return " | " if "".join(line).strip() else ""
    return "" if element.tag in _INLINE else " "


def _language(text: str) -> str:
    """Return what the page's root element calls its language, as BCP 47 has it."""
    found = re.search(
        r"<html\b[^>]{0,500}?\blang\s{0,4}=\s{0,4}[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\b", text[:5000]
    )
    return found[1] if found else ""
