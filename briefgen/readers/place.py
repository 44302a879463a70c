"""Where on a page its article stands: the smallest part that holds the headline and most of what is said at length."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from briefgen.readers.hidden import INLINE, Sizes
from briefgen.readers.markup import UNSEEN
from briefgen.readers.wordlists import words_of

_AT_LENGTH: Final = 60
"""How many characters outside of links stand together in text, and seldom in menus and lists."""
_MOST: Final = 0.6
"""The share of what is said at length that the part with the article holds."""
_ALMOST_ALL: Final = 0.85
_INLINE: Final = INLINE - {"a"} | {"br"}
_PARTS: Final = words_of("div section td main center span table tbody tr form")
_FURNITURE: Final = words_of("footer nav aside")


def crop(root: etree._Element, headline: etree._Element | None) -> None:
    """Take out of a page what stands around the part that its article is in, and call that part an article.

    Args:
        root: of the page; it is changed.
        headline: where it was found, and is shown still.
    """
    body = root.find("body")
    for update in root.iterfind(".//*[@itemprop='liveBlogUpdate']"):
        for part in update.iterfind(".//*[@itemprop='articleBody']"):
            part.attrib.pop("itemprop")  # one of many, and not the article's
    if body is None or headline is None or body not in headline.iterancestors():
        return
    lengths = _lengths(body)
    if not lengths[body]:
        return
    place = _smallest(headline.iterancestors(), lengths)
    if place is None:
        return
    if place is not body:
        place.tail = body.text = None
        for child in body:
            body.remove(child)
        body.append(place)
    _call_article(place, lengths)


def _smallest(among: Iterable[etree._Element], lengths: Sizes) -> etree._Element | None:
    """Return the first element that holds most of what is said at length, from the innermost outwards."""
    whole = max(lengths.values())
    return next((each for each in among if lengths.get(each, 0) >= _MOST * whole), None)


def _call_article(place: etree._Element, lengths: Sizes) -> None:
    """Have the extractor find the article where nothing is called one: else it looks for paragraphs alone."""
    if any(lengths.get(each, 0) >= _MOST * lengths[place] for each in place.iter("article")):
        return
    if place.tag == "body":  # the headline stands apart from the text
        within = [each for each in place.iter(*_PARTS) if lengths.get(each, 0) >= _ALMOST_ALL * lengths[place]]
        if not within:
            return
        place = within[-1]
    for teaser in place.getroottree().getroot().iter("article"):
        teaser.tag = "div"
    if place.tag in _PARTS:
        place.tag = "article"
        place.attrib.clear()


def _lengths(body: etree._Element) -> Sizes:
    """Return how much is said at length within each element."""
    own: dict[etree._Element, int] = {}
    lengths: Sizes = {}
    for _, element in etree.iterwalk(body, events=("end",)):
        if not isinstance(element.tag, str) or element.tag in UNSEEN or element.tag in _FURNITURE:
            continue
        tails = sum(len((child.tail or "").strip()) for child in element)
        inline = sum(own.get(child, 0) for child in element if child.tag in _INLINE)
        own[element] = len((element.text or "").strip()) + tails + inline
        inner = sum(lengths.get(child, 0) for child in element)
        lengths[element] = max(inner, own[element] if own[element] >= _AT_LENGTH else 0)
    return lengths
