"""A PDF: its paragraphs put together from lines, with their pages, without running heads and page numbers."""

from collections.abc import Sequence
from typing import Final

from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import SourceError
from briefgen.model.source import Source
from briefgen.readers.child import bounded
from briefgen.readers.flowing import Flowed, flowed, headline
from briefgen.readers.pdfpages import MOST_PAGES, Pages
from briefgen.readers.record import PARAGRAPH_END, Told, source_of

_SECONDS: Final = 2
"""Of the processor: no article takes a tenth of it."""
_MEGABYTES: Final = 200
_LISTED: Final = 12
_COPY: Final = "Open it, copy the article's text, and give that as plain text."


def read(data: bytes, name: str, report: Report, encoding: str | None = None) -> Source:  # noqa: ARG001 - fonts say it
    """Read an article in a PDF; evidence from it names the page.

    Args:
        data: the file; what stands before its header is skipped.
        name: what the user calls it.
        report: told of pages without text.
        encoding: not used: a PDF's fonts say what their signs are.

    Raises:
        SourceError: it is damaged, needs a password, or consists of pictures, so that OCR is needed.
    """
    pages = bounded("briefgen.readers.pdfpages:take", data, name, Pages, seconds=_SECONDS, megabytes=_MEGABYTES)
    if pages.locked:
        raise SourceError(f"{name} is protected with a password.", f"Save it without one, or: {_COPY.lower()}")
    if not pages.lines:
        count = len(pages.pictures)
        message = (
            f"{name} has no text: its {count} page{'s are pictures' if count != 1 else ' is a picture'}, as scans are, "
            "or empty."
        )
        raise SourceError(message, "Run it through text recognition (OCR), and give the result.")
    _tell(pages, name, report)
    paragraphs = flowed(pages)
    texts = [paragraph.text for paragraph in paragraphs]
    told = Told(title=headline(pages, texts), pages=_starts(paragraphs, len(pages.heights)))
    return source_of(PARAGRAPH_END.join(texts), told, data, name, report)


def _starts(paragraphs: Sequence[Flowed], count: int) -> tuple[int, ...]:
    """Return the offset in the text at which each page begins; a page without text begins where the next one does."""
    starts: list[int] = []
    at = 0
    for paragraph in paragraphs:
        for page, offset in paragraph.pages:
            starts += [at + offset] * (page - len(starts))
        at += len(paragraph.text) + len(PARAGRAPH_END)
    return tuple(starts + [max(at - len(PARAGRAPH_END), 0)] * (count - len(starts)))


def _tell(pages: Pages, name: str, report: Report) -> None:
    if pages.pictures:
        numbers = ", ".join(map(str, pages.pictures[:_LISTED])) + (" …" if len(pages.pictures) > _LISTED else "")
        report(Diagnostic("pages-without-text", f"Pages without text, as scans are, are not read: {numbers}.", name))
    if pages.cut:
        report(Diagnostic("pages-left", f"Only its first {MOST_PAGES} pages are read.", name))
