"""What stands around and within an article on a page and is none of it: told by its names, and by its shape."""

from collections.abc import Callable, Collection, Iterator
from itertools import groupby, islice
from typing import Final

from lxml import etree

from briefgen.patterns import Pattern
from briefgen.readers.hidden import INLINE, Sizes, drop
from briefgen.readers.wordlists import words_of

_NAMES: Final = words_of("""
    newsletter newsletters signup optin subscribe related relatedposts relatedarticles recirc recirculation recommended
    recommendations recommendation promo promos teaser teasers upsell outbrain taboola disqus comments commentlist
    breadcrumb breadcrumbs advert adverts advertisement sponsor sponsored share sharing sharedaddy social sns mostread
    trending authorbox feedback caption figcaption pullquote cta interstitial cookie cookies consent gdpr cmp sidebar
    weather meter copyright toc
""")
"""Of a class or an id: what pages call the parts that are none of the article."""
_PAIRS: Final = Pattern(
    r"(?:^| )(?:most (?:read|viewed|popular)|also read|author (?:box|bio|description)|about author|up next|next up"
    r"|read (?:next|also)|see also|page useful|stay connected|table of contents|(?:photo|image) credit"
    r"|subscriber offer)(?: |$)"
)
_OFFERS: Final = words_of("paywall regwall piano meter subscription offer premium")
_OFFER: Final = Pattern(r"(?i)\b(?:subscri\w+|sign in|log in|free trial|unlock|cancel (?:at )?any ?time)\b")
_WORD: Final = Pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_WHOLE: Final = words_of("html body main article head h1")
_HEADINGS: Final = words_of("h1 h2 h3 h4 h5 h6")
_SHARE: Final = 3
"""A part that holds more than one of so many of a page's characters may be the article, whatever it is called."""
_CARDS: Final = 3
_CARD: Final = 400
"""How many characters a teaser has at most."""
_NAMES_READ: Final = 400
_OFFER_READ: Final = 2000
_PARTS: Final = 200
_COMMENT: Final = 2000
_ANSWERS: Final = words_of(
    "reply report antworten melden répondre signaler responder denunciar rispondi segnala 답글 신고 返信"
)
_NO_CARDS: Final = words_of("p td th")
_HOLDERS: Final = words_of("div p h2 h3 h4 h5 figure img picture")
"""What a link is put around that is a teaser, and no word of a sentence."""
_TITLE_WORDS: Final = 4
_LABEL: Final = 16
"""How long a word such as "Read also:" is before a link."""
_QUESTION: Final = 80
_BLOCKS: Final = words_of("p div section aside li form ul")
_CREDITED: Final = Pattern(
    r"(?i).{10,250}[\s(\[](?:photo|photograph|image|picture)s?(?: by| courtesy of)?\s?[:/©]\s?[^.!?:]{2,60}[)\]]?"
)


def drop_surroundings(root: etree._Element, sizes: Sizes, kept: Collection[etree._Element]) -> int:
    """Take out what is called newsletter, comments, related and so on, and lists of teasers: return how many of these.

    Args:
        root: of the page; it is changed.
        sizes: of its elements.
        kept: what the headline stands in.
    """
    for element in tuple(_replies(root, sizes)):
        if element not in kept:
            drop(element)
    cards = [card for card in _cards(root, sizes) if card not in kept]
    teasers = sum(len(_said(card).split()) >= _TITLE_WORDS for card in cards)
    for card in cards:
        drop(card)
    for element in tuple(root.iter(etree.Element)):
        if element in kept or element.tag in _WHOLE or _is_amid(element):
            continue
        little = sizes.get(element, 0) * _SHARE <= sizes[root]
        if little and (_is_around(element) or _is_apart(element, sizes)):
            drop(element)
    return teasers


def _is_amid(element: etree._Element) -> bool:
    """Tell whether an element is words of a sentence, which is to stay whole whatever they are called."""
    parent = element.getparent()
    if element.tag not in INLINE or parent is None:
        return False
    return bool((parent.text or "").strip() or (element.tail or "").strip())


def _is_around(element: etree._Element) -> bool:
    called = f"{element.get('class') or ''} {element.get('id') or ''}"[:_NAMES_READ]
    words = [word.lower() for word in _WORD.findall(called)]
    if not words:
        return False
    if not _NAMES.isdisjoint(words) or _PAIRS.search(" ".join(words)):
        return True
    return not _OFFERS.isdisjoint(words) and bool(_OFFER.search(_said(element)[:_OFFER_READ]))


def _cards(root: etree._Element, sizes: Sizes) -> Iterator[etree._Element]:
    """Yield teasers and their heading: elements alike that follow one another, each headed by a link of its own."""
    for run in _runs(root, lambda each: _is_card(each, sizes)):
        if len(run) >= _CARDS:
            yield from (*_heading_of(run), *run)


def _replies(root: etree._Element, sizes: Sizes) -> Iterator[etree._Element]:
    """Yield what readers wrote: elements alike that follow one another, each with a word to click on for an answer."""
    for run in _runs(root, lambda each: _is_answered(each, sizes)):
        if len(run) > 1:
            yield from run


def _runs(root: etree._Element, is_one: Callable[[etree._Element], bool]) -> Iterator[list[etree._Element]]:
    """Yield the elements with the same tag that stand beside one another and are such."""
    for parent in root.iter(etree.Element):
        for (_, is_such), run in groupby(parent, key=lambda each: (each.tag, is_one(each))):
            if is_such:
                yield list(run)


def _is_answered(element: etree._Element, sizes: Sizes) -> bool:
    if element.tag in _NO_CARDS or not _is_short(element, sizes, _COMMENT):
        return False
    return any(
        _said(each).casefold() in _ANSWERS for each in element.iter("a", "button") if sizes.get(each, 0) <= _LABEL
    )


def _is_short(element: etree._Element, sizes: Sizes, most: int) -> bool:
    """Tell whether an element shows so few characters, and is made of few parts: each costs a look."""
    return 0 < sizes.get(element, 0) <= most and sum(1 for _ in islice(element.iter(), _PARTS + 1)) <= _PARTS


def _heading_of(run: list[etree._Element]) -> Iterator[etree._Element]:
    """Yield the heading above a list of teasers."""
    before = run[0].getprevious()
    parent = run[0].getparent()
    if before is None and parent is not None and len(parent) == len(run):
        before = parent.getprevious()
    if before is not None and before.tag in _HEADINGS:
        yield before


def _is_card(element: etree._Element, sizes: Sizes) -> bool:
    """Tell whether an element is a line that links elsewhere: all of it, or its head with a sentence below."""
    if element.tag in _NO_CARDS or not _is_short(element, sizes, _CARD):
        return False
    if element.tag == "a":
        return len(element) > 0 and not _HOLDERS.isdisjoint(each.tag for each in element.iter(etree.Element))
    if _linked(element, sizes) * 10 >= sizes[element] * 9:
        return True
    links = [link for link in _links(element) if sizes.get(link, 0)]
    if element.tag != "li" and links and _begins_with(element, links[0]):
        return True
    return any(_HEADINGS.intersection(_tags(link)) for link in links)


def _linked(element: etree._Element, sizes: Sizes) -> int:
    return sum(sizes.get(link, 0) for link in _links(element))


def _links(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the links that lead elsewhere: not to a place of the same page, as headings link to themselves."""
    yield from (link for link in element.iter("a") if "#" not in (link.get("href") or "#"))


def _begins_with(element: etree._Element, link: etree._Element) -> bool:
    said = _said(link)
    return len(said.split()) >= _TITLE_WORDS and _said(element).startswith(said)


def _tags(link: etree._Element) -> Iterator[str]:
    """Yield the tags of a link's parent and of what is in it."""
    yield from (each.tag for each in (link.getparent(), *link.iter(etree.Element)) if each is not None)


def _is_apart(element: etree._Element, sizes: Sizes) -> bool:
    """Tell whether a short block is a link alone, a question with its buttons, or a picture's credit."""
    if element.tag not in _BLOCKS or not _is_short(element, sizes, _CARD):
        return False
    said = _said(element)
    besides = sizes[element] - _linked(element, sizes)
    if len(said.split()) >= _TITLE_WORDS and besides <= _LABEL and element.find(".//a") is not None:
        return element.tag != "li"
    if any(each.get("type") == "email" for each in element.iter("input")):
        return True
    asked = sum(sizes.get(button, 0) for button in element.iter("button", "select", "label"))
    if (asked or element.find(".//input") is not None) and sizes[element] - asked <= _QUESTION:
        return True
    return bool(_CREDITED.fullmatch(said))


def _said(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
