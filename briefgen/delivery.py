"""From briefings to a message: its text by a template, its subject by a pattern, its files by the formats asked for."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct, structs

from briefgen import enclosures, pipeline
from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.marks import marked
from briefgen.document.nodes import Block, Paragraph, Picture, ThematicBreak
from briefgen.document.pageless import opening, pageless
from briefgen.enclosures import Item
from briefgen.errors import MailError, reason
from briefgen.mail.addresses import Address, read_addresses, read_list
from briefgen.mail.html import Head, html_of
from briefgen.mail.message import Message
from briefgen.mail.plainly import without_lost_links
from briefgen.mail.recipients import Recipients, distinct, guard
from briefgen.mail.text import text_of
from briefgen.model.forms import fingerprint
from briefgen.model.markings import find

if TYPE_CHECKING:
    from briefgen.mail_settings import MailSettings
    from briefgen.model.briefing import Briefing
    from briefgen.pipeline import Composed
    from briefgen.settings import Settings

LIST_BYTES: Final = 1024 * 1024
"""The largest list of addresses."""


class Order(Struct, frozen=True):
    """What a message is to be, as the user asks for it."""

    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    lists: tuple[Path, ...] = ()
    """Files of addresses: who stands in them gets the message as Bcc."""
    sender: str = ""
    files: enclosures.Wish = enclosures.Wish()
    """The files that go with it."""
    picture: bool = False
    """Whether the first page of the PDF stands in its text."""
    individually: bool = False
    """Each recipient is to get a message of their own."""
    testing: bool = False
    """Only the sender is to get it, to look at."""


def build(order: Order, items: Sequence[Item], settings: "Settings", report: Report) -> Message:
    """Return the message that carries some briefings.

    Raises:
        MailError: an address is none or may not have it, or the briefings' markings differ.
        TemplateError: the template of its text, or the pattern of its subject, is wrong.
        RenderError: a file cannot be made.
    """
    marking = _marking(items, settings)
    people = recipients(order, settings.mail, report)
    guard(people, marking, settings.mail, individually=order.individually)
    sender = _sender(order.sender or settings.mail.sender, settings.mail)
    if order.testing:
        people = _only(sender)
        guard(people, marking, settings.mail)
    note = pipeline.open_template(dataclasses.replace(settings, template=settings.mail.note))
    briefings = [item.briefing for item in items]
    told = _without_gaps(report)
    composed = [enclosures.composed(item, note, settings, told, final=False) for item in items]
    subject = _subject(briefings, marking, composed[0].document.language, settings, report)
    made = enclosures.make(items, _with_pdf(order.files) if order.picture else order.files, settings, report)
    pages = _pages(items, made) if order.picture else ()
    text, html = _bodies(composed, pages, subject, report)
    files = enclosures.name(items, made, order.files, settings)
    return Message(subject, people, text, html, tuple(map(fingerprint, briefings)), sender, files, pages)


def noted(settings: "Settings", note: str | None) -> "Settings":
    """Return the settings with another template for the text of messages, where one is named."""
    return (
        settings if note is None else dataclasses.replace(settings, mail=dataclasses.replace(settings.mail, note=note))
    )


def recipients(order: Order, settings: "MailSettings", report: Report) -> Recipients:
    """Return who is to get a message: each mailbox once.

    Raises:
        MailError: an address is none, or a list cannot be read.
    """
    utf8 = settings.utf8_addresses

    def read(texts: Sequence[str], where: str) -> tuple[Address, ...]:
        return tuple(address for text in texts for address in read_addresses(text, where, utf8=utf8))

    listed = tuple(address for path in order.lists for address in read_list(_list(path), str(path), utf8=utf8))
    return distinct(
        Recipients(read(order.to, "--to"), read(order.cc, "--cc"), (*read(order.bcc, "--bcc"), *listed)), report
    )


def check_size(data: bytes, message: Message, settings: "MailSettings") -> None:
    """Refuse a message that is larger than the office's servers take.

    Raises:
        MailError: it is; the message names its files with their sizes.
    """
    if len(data) <= settings.most_bytes:
        return
    files = ", ".join(f"{file.name} {_megabytes(len(file.data))}" for file in message.files)
    what = f" Its files grow by a third on the way: {files}." if files else ""
    raise MailError(
        f"The message has {_megabytes(len(data))}, more than {_megabytes(settings.most_bytes)}.{what}",
        "Attach fewer formats or briefings, or raise most_bytes under [mail] in briefgen.toml.",
    )


def _megabytes(count: int) -> str:
    return f"{count / 2**20:.1f} MB"


def _list(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LIST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise MailError(f"The list {path} cannot be read: {reason(error)}.", "It holds one address a line.") from None
    if len(data) > LIST_BYTES:
        raise MailError(f"{path} is larger than {LIST_BYTES:,} bytes: no list of addresses.", "Check it.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MailError(f"{path} is not in UTF-8.", "Save the list as UTF-8.") from None


def _sender(text: str, settings: "MailSettings") -> Address | None:
    if not text:
        return None
    found = read_addresses(text, "--from", utf8=settings.utf8_addresses)
    if len(found) > 1:
        raise MailError("--from names several senders.", "A message has one.")
    return found[0]


def _only(sender: Address | None) -> Recipients:
    if sender is None:
        raise MailError("Nobody is named who tests.", "Give --from, or sender under [mail] in briefgen.toml.")
    return Recipients(to=(sender,))


def _marking(items: Sequence[Item], settings: "Settings") -> str:
    """Return the one marking of all briefings: what may go where must not be in doubt."""
    found = [find(item.briefing.marking, settings.markings) for item in items]
    texts_ = list(dict.fromkeys(marking.text if marking else "" for marking in found))
    if len(texts_) > 1:
        told = ", ".join(text or "none" for text in texts_)
        raise MailError(f"The briefings have different markings: {told}.", "Give each marking a message of its own.")
    return texts_[0]


_BESIDE: Final = "no-tag"
"""What a message's text leaves out of a briefing is no loss: that is what the files are for."""


def _without_gaps(report: Report) -> Report:
    def tell(diagnostic: Diagnostic) -> None:
        if diagnostic.code != _BESIDE:
            report(diagnostic)

    return tell


def _subject(briefings: "Sequence[Briefing]", marking: str, language: str, settings: "Settings", report: Report) -> str:
    from briefgen.templating.subject import subject

    return subject(settings.mail.subject, briefings, marking, language, report)


def _with_pdf(wish: enclosures.Wish) -> enclosures.Wish:
    return structs.replace(wish, formats=tuple(dict.fromkeys((*wish.formats, "pdf"))))


def _pages(items: Sequence[Item], made: enclosures.Made) -> tuple[Picture, ...]:
    from briefgen.mail.preview import first_page

    return tuple(
        first_page(files["pdf"], f"The first page of the PDF: {item.briefing.title}")
        for item, files in zip(items, made, strict=True)
    )


def _bodies(composed: "Sequence[Composed]", pages: Sequence[Picture], subject: str, report: Report) -> tuple[str, str]:
    """Return what a message says, as plain text and as HTML: the template's header and footer once around all.

    Pictures of pages stand in the HTML, above the footer.
    """
    style = composed[0].style
    documents = [without_lost_links(marked(each.document, each.style)) for each in composed]
    first = documents[0]
    blocks: list[Block] = list(opening(first))
    for number, document in enumerate(documents):
        blocks += [ThematicBreak()] * bool(number)
        blocks += document.blocks
    footer = pageless(first.margins(1).footer)
    seen = tuple(Paragraph((page,)) for page in pages)
    html = html_of((*blocks, *seen, *footer), Head(subject, first.language, tuple(pages)), style, report)
    return text_of((*blocks, *footer), style, report), html
