"""What a page says of its article beside the text: in JSON-LD, in meta tags, in attributes, and in its headline."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec
from lxml import etree
from msgspec import Struct

from briefgen.patterns import Pattern
from briefgen.readers.dates import find_dates
from briefgen.readers.furniture import furniture_of
from briefgen.readers.hidden import Sizes
from briefgen.readers.wordlists import words_of

_DAY: Final = Pattern(r"\s*(\d{4})[-/](\d\d)[-/](\d\d)(?!\d)")
_HEADS: Final = ("h1", "h2", "h3")
_TITLES: Final = ("og:title", "twitter:title", "dcterms.title", "dc.title", "parsely-title", "sailthru.title")
_DATES: Final = (
    *("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dcterms.date"),
    *("dc.date.issued", "dcterms.created", "dcterms.issued", "citation_publication_date", "citation_date"),
    *("parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date"),
    *("publication_date", "article.published", "published_at", "originalpublicationdate"),
)
_SEPARATOR: Final = Pattern(r"\s+[|\-–—:·•»/~]{1,2}\s+|\s?[|｜]\s?|:\s")
_DATED_PARTS: Final = Pattern(
    r"(?i)\s*[|•·]\s*|[,;]\s+(?=(?:first|last|updated|published|mis|publi\w{1,5}|aktual\w+|veröff\w+)\b)"
)
_WORD: Final = Pattern(r"\w+")
_SUFFIXES: Final = 6
_LIKE: Final = 0.5
_HEADLINE: Final = 250
_HEADLINE_WORDS: Final = 5
_NEAR: Final = 12
"""How many lines below a headline its date is looked for, and half as many above it."""
_LONG: Final = 200
_MOST_HEADINGS: Final = 200
_MOST_TITLES: Final = 10
_TITLE_READ: Final = 500
_MOST_SCRIPTS: Final = 30
_MOST_NODES: Final = 5000
_BESIDE: Final = words_of("br hr img span b i em strong a time")


class Stated(Struct):
    """What was found; what is empty is nowhere stated."""

    title: str = ""
    headline: etree._Element | None = None
    """The element that the title stands in, where it is shown."""
    published: str | None = None


def stated(root: etree._Element, sizes: Sizes) -> Stated:
    """Return what a page says of its article.

    Args:
        root: of the page.
        sizes: of its elements.
    """
    linked = list(_linked(root))
    metas = _metas(root)
    titles = [title for each in linked if (title := _words(each.get("headline")))]
    titles += [title for name in _TITLES if (title := _words(metas.get(name)))]
    page_title = _words(next((_said(each) for each in root.iter("title")), ""))
    outlets = {_words(metas.get("og:site_name")).casefold(), *(_outlet(each) for each in linked)}
    headings = [each for each in root.iter(etree.Element) if _may_be_headline(each, sizes, outlets)]
    headline = _headline(headings, [title[:_TITLE_READ] for title in (*titles[:_MOST_TITLES], page_title)])
    title = _said(headline) if headline is not None else next(iter(titles), "") or page_title
    published = next((day for each in linked if (day := _day(each.get("datePublished")))), None)
    published = published or next((day for name in _DATES if (day := _day(metas.get(name)))), None)
    return Stated(title, headline, published or _marked(root) or _shown(root, headline))


def _may_be_headline(element: etree._Element, sizes: Sizes, outlets: set[str]) -> bool:
    """Tell whether an element is short enough for a headline, and neither the outlet's name nor out of sight."""
    if not 0 < sizes.get(element, 0) <= _HEADLINE or element.tag == "title":
        return False
    return element.tag not in _HEADS or not (_is_logo(element) or _said(element).casefold() in outlets)


def _outlet(linked: dict[str, Any]) -> str:
    publisher = linked.get("publisher")
    return _words(publisher.get("name")).casefold() if isinstance(publisher, dict) else ""


def _headline(headings: list[etree._Element], titles: list[str]) -> etree._Element | None:
    """Return what the page's titles are, or are made of; else its only heading of the first rank, or its first."""
    parts = frozenset(part for title in titles for part in _parts(title.casefold()) if part.count(" ") > 1)
    first = [each for each in headings if each.tag == "h1"][:_MOST_HEADINGS]
    ranked = [each for each in headings if each.tag in _HEADS][:_MOST_HEADINGS]
    for found in (first, ranked, headings):
        part = max((each for each in found if _said(each).casefold() in parts), key=_length, default=None)
        if part is not None:
            return part
    best = max(first, key=lambda each: _likeness(_said(each), titles), default=None)
    if best is not None and (len(first) == 1 or _likeness(_said(best), titles) >= _LIKE):
        return best
    if first or len(titles) > 1:
        return max((each for each in first if _is_long(each)), key=_length, default=None)
    return next((each for each in ranked if _is_long(each)), None)


def _is_logo(heading: etree._Element) -> bool:
    """Tell whether a heading is the outlet's name: a link to its front page."""
    links = {(link.get("href") or "").rstrip("/") for link in heading.iter("a")}
    return "" in links or any(link.count("/") == len("//") for link in links if link.startswith("http"))


def _is_long(heading: etree._Element) -> bool:
    return len(_said(heading).split()) >= _HEADLINE_WORDS


def _parts(title: str) -> Iterator[str]:
    """Yield a title, and what it begins or ends with where separators part it."""
    yield title
    for number, cut in enumerate(_SEPARATOR.finditer(title)):
        if number == _SUFFIXES:
            return
        yield title[: cut.start()]
        yield title[cut.end() :]


def _likeness(line: str, titles: list[str]) -> float:
    words = set(_WORD.findall(line.casefold()))
    return max((len(words & set(_WORD.findall(title.casefold()))) / (len(words) or 1) for title in titles), default=0.0)


def _length(element: etree._Element) -> int:
    return len(_said(element))


def _said(element: etree._Element) -> str:
    return _words("".join(map(str, element.itertext())))


def _words(value: object) -> str:
    return " ".join(value.replace("\xad", "").replace("\u200b", "").split()) if isinstance(value, str) else ""


def _day(value: object) -> str | None:
    found = _DAY.match(value) if isinstance(value, str) else None
    if found is None:
        return next((each.iso for each in find_dates(value) if each.iso), None) if isinstance(value, str) else None
    return next((each.iso for each in find_dates("-".join(found.groups()))), None)


def _metas(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        found.setdefault(name.lower(), meta.get("content") or "")
    return found


def _linked(root: etree._Element) -> Iterator[dict[str, Any]]:
    """Yield what JSON-LD says of things that have a headline or a day of publication, outermost first."""
    scripts = [each for each in root.iter("script") if each.get("type") == "application/ld+json"]
    for script in scripts[:_MOST_SCRIPTS]:
        try:
            waiting = [msgspec.json.decode((script.text or "").strip(), strict=False)]
        except (msgspec.DecodeError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                if "headline" in node or "Article" in str(node.get("@type")):
                    yield node
                waiting += [each for key in ("@graph", "mainEntity", "mainEntityOfPage") if (each := node.get(key))]


def _marked(root: etree._Element) -> str | None:
    """Return the day that an attribute calls the day of publication."""
    for element in root.iter(etree.Element):
        called = f"{element.get('itemprop') or ''} {element.get('class') or ''}".split()
        is_time = element.tag == "time" and ("published" in called or "pubdate" in element.attrib)
        if ("datePublished" in called or is_time) and (
            day := _day(element.get("content") or element.get("datetime") or _said(element))
        ):
            return day
    return None


def _shown(root: etree._Element, headline: etree._Element | None) -> str | None:
    """Return the day that stands beside the headline, in the page's own words: one called so before a bare one."""
    if headline is None:
        return None
    lines = list(_lines(root, headline))
    at = next((number for number, (_, is_head) in enumerate(lines) if is_head), 0)
    below = [line for line, _ in lines[at + 1 : at + 1 + _NEAR]]
    above = [line for line, _ in reversed(lines[max(0, at - _NEAR // 2) : at])]
    for near in ([part for line in each for part in _DATED_PARTS.compiled.split(line)] for each in (below, above)):
        dated = [told for line in near if (told := furniture_of(line)) and told.date]
        if dated:
            best = max(told.date_rank for told in dated)
            return next((told.date.iso for told in dated if told.date and told.date_rank == best), "") or None
        bare = next((day.iso for line in near if len(line) <= _LONG for day in find_dates(line)[:1]), None)
        if bare:
            return bare
    return None


def _lines(root: etree._Element, headline: etree._Element) -> Iterator[tuple[str, bool]]:
    """Yield what a page shows, a line a block, and whether it is the headline."""
    line: list[str] = []
    is_head = False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if element.tag not in _BESIDE or element.tag in {"br", "hr"} or element is headline:
            if said := _words("".join(line)):
                yield said, is_head
            line, is_head = [], event == "start" and element is headline
        if event == "start" and element.tag not in {"script", "style", "head", "title"}:
            line.append(element.text or "")
        elif event == "end":
            line.append(element.tail or "")
