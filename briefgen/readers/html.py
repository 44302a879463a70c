"""A saved web page: the article in it, found by trafilatura, and what the page says of it."""

from typing import Final

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import SourceError
from briefgen.model.source import Source
from briefgen.patterns import Pattern
from briefgen.readers.child import bounded
from briefgen.readers.encoding import decode
from briefgen.readers.record import PARAGRAPH_END, Told, source_of
from briefgen.readers.webpage import Page

_HINT: Final = "Open it in a browser, copy the article's text, and give that as plain text."
_HALF: Final = 2
_LITTLE: Final = 200
_CONSENT_SHARE: Final = 25
_STUB: Final = 1200
"""A text of fewer characters on a page that sells its articles is what it shows for nothing."""
_LIST: Final = 5
_AT_LENGTH: Final = 80
"""How many characters a paragraph has of which an article has at least two."""
_PAYWALL: Final = Pattern(
    r"""(?i)["']isAccessibleForFree["']\s{0,4}:\s{0,4}["']?false|class=["'][^"'>]{0,80}(?:paywall|subscriber-only|premium-wall"""
    r"""|regwall|meter-wall)|(?:subscribe|sign in|log in|register) to (?:continue|keep|read)|to continue reading"""
)
_CONSENT: Final = Pattern(
    r"(?i)\b(?:cookies?|consent|your privacy|partners|personal data|advertis\w+|GDPR|accept all)\b"
)
_SENTENCE: Final = Pattern(r"[.!?。！？][\"”’)」』]?(?:\s|$)")


def read(data: bytes, name: str, report: Report, encoding: str | None = None) -> Source:
    """Read the article on a page; nothing that the page refers to is fetched.

    Args:
        data: the page as it was saved.
        name: what the user calls it.
        report: told of guesses, and of a page of which little was read.
        encoding: the user's `--encoding`, tried before everything else.

    Raises:
        SourceError: the page has no article: it is empty, made by a script, or asks for consent or money alone.
    """
    decoded = decode(data, name, report, encoding)
    page = bounded("briefgen.readers.webpage:take", decoded.text.encode("utf-8", "replace"), name, Page)
    _judge(page, decoded.text, name, report)
    told = Told(
        title=page.title,
        publisher=page.publisher,
        author=page.author,
        published=page.published,
        url=page.url,
        language=page.language,
        encoding=decoded.encoding,
        encoding_from=decoded.found,
    )
    return source_of(PARAGRAPH_END.join(page.lines), told, data, name, report)


def _judge(page: Page, markup: str, name: str, report: Report) -> None:
    """Refuse a page without an article, and tell of one of which little was read.

    Raises:
        SourceError: it has none.
    """
    text = PARAGRAPH_END.join(page.lines)
    is_walled = bool(_PAYWALL.search(markup))
    if page.teasers >= _LIST and not is_walled and sum(len(line) >= _AT_LENGTH for line in page.lines) <= 1:
        raise SourceError(f"{name} holds a list of {page.teasers} teasers, and no article.", "Open one of them.")
    if not text.strip():
        raise SourceError(f"{name} {_nothing(page)}.", f"It may be made by a script, or ask for consent first. {_HINT}")
    if page.hidden:
        message = f"{page.hidden} hidden stretches of the page are not read as its text."
        report(Diagnostic("text-left-out", message, name, level="note"))
    if page.plain:
        message = "The page is too large for its article to be told from the rest: all its text is read."
        report(Diagnostic("page-read-whole", message, name))
    sentences, words = len(_SENTENCE.findall(text)), len(text.split())
    if len(_CONSENT.findall(text)) * _CONSENT_SHARE > words:
        raise SourceError(f"{name} holds a request for consent, and no article.", _HINT)
    if len(text) < _STUB and is_walled:
        message = f"The page is behind a paywall: it holds {sentences} sentence{'s' * (sentences != 1)} of the article."
        report(Diagnostic("paywall", message, name))
        return
    all_of_it = page.within if page.within > _HALF * page.seen else page.left
    if len(text) * _HALF < all_of_it:
        message = f"Read {len(text):,} of {all_of_it:,} visible characters: the rest is furniture, or broken."
        report(Diagnostic("page-read-in-part", message, name))


def _nothing(page: Page) -> str:
    if page.within > _HALF * page.seen and page.within > _LITTLE:
        return (
            f"has markup that is broken or nested too deeply: {page.seen:,} of {page.within:,} characters can be seen"
        )
    return (
        f"has no article that could be found among its {page.seen:,} visible characters"
        if page.seen
        else "shows no text"
    )
