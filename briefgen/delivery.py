"""From briefings to a message: its text by a template, its subject by a pattern, its files by the formats asked for."""

import dataclasses
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefgen import pipeline
from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.marks import marked
from briefgen.document.nodes import Block, Document, Paragraph, Text, ThematicBreak
from briefgen.document.pageless import pageless
from briefgen.document.walk import texts
from briefgen.errors import MailError
from briefgen.mail.addresses import Address, read_addresses, read_list
from briefgen.mail.filenames import distinct_names, stem_of
from briefgen.mail.html import html_of
from briefgen.mail.kinds import is_of_kind, media_type
from briefgen.mail.message import File, Message
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
    from briefgen.templating.word import Template

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
    formats: tuple[str, ...] = ()
    """The formats of the files that go with it."""
    original_names: bool = False
    afresh: bool = False
    """Render every file, even where there is one that is no older than the briefing."""
    final: bool = False
    individually: bool = False
    """Each recipient is to get a message of their own."""
    testing: bool = False
    """Only the sender is to get it, to look at."""


class Item(Struct, frozen=True):
    """A briefing of a message."""

    briefing: "Briefing"
    path: Path
    """Its file."""
    edited: frozenset[str] = frozenset()


def build(order: Order, items: "Sequence[Item]", settings: "Settings", report: Report) -> Message:
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
    composed = [_composed(item, note, settings, _without_gaps(report)) for item in items]
    subject = _subject(briefings, marking, composed[0].document.language, settings, report)
    text, html = _bodies(composed, subject, report)
    files = _files(order, items, settings, report)
    return Message(subject, people, text, html, tuple(map(fingerprint, briefings)), sender, files)


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
        what = (isinstance(error, OSError) and error.strerror) or "it has no possible name"
        raise MailError(f"The list {path} cannot be read: {what}.", "It holds one address a line.") from None
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


def _marking(items: "Sequence[Item]", settings: "Settings") -> str:
    """Return the one marking of all briefings: what may go where must not be in doubt."""
    found = [find(item.briefing.marking, settings.markings) for item in items]
    texts_ = list(dict.fromkeys(marking.text if marking else "" for marking in found))
    if len(texts_) > 1:
        told = ", ".join(text or "none" for text in texts_)
        raise MailError(f"The briefings have different markings: {told}.", "Give each marking a message of its own.")
    return texts_[0]


def _composed(item: Item, template: "Template", settings: "Settings", report: Report) -> "Composed":
    return pipeline.compose(
        item.briefing,
        template,
        report,
        edited=item.edited,
        language=settings.language,
        markings=settings.markings,
    )


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


def _bodies(composed: "Sequence[Composed]", subject: str, report: Report) -> tuple[str, str]:
    """Return what a message says, as plain text and as HTML: the template's header and footer once around all."""
    style = composed[0].style
    documents = [without_lost_links(marked(each.document, each.style)) for each in composed]
    first = documents[0]
    blocks: list[Block] = list(_head(first))
    for number, document in enumerate(documents):
        blocks += [ThematicBreak()] * bool(number)
        blocks += document.blocks
    blocks += pageless(first.margins(1).footer)
    whole = tuple(blocks)
    return text_of(whole, style, report), html_of(whole, style, subject, first.language, report)


def _head(document: Document) -> Sequence[Block]:
    """Return the header; the marking stands in it even where the template has it elsewhere."""
    header = pageless(document.head)
    has_marking = not document.marking or any(document.marking in text for text in texts(header))
    return header if has_marking else (Paragraph((Text(document.marking),), style="Header"), *header)


def _files(order: Order, items: "Sequence[Item]", settings: "Settings", report: Report) -> tuple[File, ...]:
    """Return the files that go with a message: format by format of each briefing, under names that differ."""
    if not order.formats:
        return ()
    template = cache(lambda: pipeline.open_template(settings))  # every file may be there already
    original = order.original_names or settings.mail.names == "original"
    data, wanted = [], []
    for item in items:
        made = _rendered(order, item, template, settings, report)
        stem = stem_of(item.briefing.title, item.briefing.date or "", original=original)
        data += [made[name] for name in order.formats]
        wanted += [(stem, name) for name in order.formats]
    names = distinct_names(wanted)
    return tuple(
        File(name, media_type(suffix), content) for name, (_, suffix), content in zip(names, wanted, data, strict=True)
    )


def _rendered(
    order: Order, item: Item, template: "Callable[[], Template]", settings: "Settings", report: Report
) -> dict[str, bytes]:
    """Return a briefing in each format: the file beside it where that is no older than it, else made now."""
    found = {} if order.afresh or order.final else _standing(order.formats, item.path, report)
    missing = [name for name in order.formats if name not in found]
    if missing:
        composed = pipeline.compose(
            item.briefing,
            template(),
            report,
            edited=item.edited,
            final=order.final,
            language=settings.language,
            markings=settings.markings,
        )
        found |= pipeline.render(composed, missing, report)
    return found


def _standing(formats: Sequence[str], path: Path, report: Report) -> dict[str, bytes]:
    """Return the files beside a briefing that can go with a message: no older than it, and what their names say."""
    found: dict[str, bytes] = {}
    for name in formats:
        file = path.with_suffix(f".{name}")
        try:
            if file.stat().st_mtime_ns < path.stat().st_mtime_ns:
                message = f"{file} is older than the briefing: the message gets a new one."
                report(Diagnostic("attachment-outdated", message, level="note"))
                continue
            data = file.read_bytes()
        except OSError:
            continue
        if is_of_kind(name, data):
            found[name] = data
        else:
            report(Diagnostic("attachment-misnamed", f"{file} is no {name}: the message gets a new one."))
    return found
