"""The whole program on one page: read > extract > compose > render."""

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec
from msgspec import Struct

from briefgen.backends import BACKENDS
from briefgen.diagnostics import Diagnostic, Report, ignore
from briefgen.errors import BriefingError, RenderError, SourceError, UnknownNameError, reason
from briefgen.extractors import EXTRACTORS
from briefgen.model.forms import SUFFIXES, sealed
from briefgen.readers import OWN_SUFFIXES, READERS
from briefgen.readers.filekind import reader_of, refuse_misnamed
from briefgen.readers.leeway import MOST as MOST_LEEWAY
from briefgen.readers.leeway import leeway

if TYPE_CHECKING:
    from briefgen.document.nodes import Document
    from briefgen.document.style import HouseStyle
    from briefgen.extractors.faults import Fault
    from briefgen.model.briefing import Briefing
    from briefgen.model.markings import Own
    from briefgen.model.source import Source
    from briefgen.protocols import Backend
    from briefgen.settings import Settings
    from briefgen.templating.word import Template


class Article(Struct, frozen=True):
    """The bytes of an article, and what the user calls it."""

    name: str
    data: bytes
    url: str = ""
    """The address that it was fetched from."""
    accessed: str | None = None
    """The day on which it was."""


class Composed(Struct, frozen=True):
    """A document and its look: all that a backend is given."""

    document: "Document"
    style: "HouseStyle"


def read(articles: Iterable[Path | Article], settings: "Settings", report: Report) -> "tuple[Source, ...]":
    """Return what the articles say, as sources numbered by date, then hash; an article given twice counts once.

    Raises:
        SourceError: an article cannot be read.
    """
    return numbered(chain.from_iterable(read_file(article, settings, report) for article in articles), report)


def read_file(article: Path | Article, settings: "Settings", report: Report) -> "tuple[Source, ...]":
    """Return what one file or page says: the article that it is, or the articles of a feed.

    Raises:
        SourceError: it cannot be read; the message names it.
    """
    if isinstance(article, Path):
        article = open_article(article, settings.article_bytes)
    suffix = "" if article.url else Path(article.name).suffix.lower().removeprefix(".")
    # To ask for plug-ins costs 40 ms: what can only be text is not asked about.
    plug_in = suffix not in OWN_SUFFIXES and suffix in READERS
    reader = suffix if plug_in else reader_of(article.data, suffix)
    if reader == "text":
        refuse_misnamed(article.data, article.name, suffix)
    usual = leeway.set(min(settings.reader_leeway, MOST_LEEWAY))
    try:
        said = READERS.get(reader)(article.data, article.name, report, encoding=settings.encoding)
    finally:
        leeway.reset(usual)
    found = said if isinstance(said, tuple) else (said,)
    if not article.url:
        return found
    return tuple(_from_address(source, article) for source in found)


def _from_address(source: "Source", article: Article) -> "Source":
    from briefgen.model.source import FoundIn

    known = source.metadata_from or FoundIn()
    found = known if source.url else msgspec.structs.replace(known, url="address")
    return msgspec.structs.replace(
        source, url=source.url or article.url, accessed=article.accessed, metadata_from=found
    )


def fetched(
    address: str, settings: "Settings", day: str, *, private: bool, proxy_of: "Callable[[str], str]"
) -> Article:
    """Return the page at an address; nothing that it refers to is fetched.

    Args:
        address: as the user gave it.
        settings: they bound its size.
        day: today, ISO.
        private: whether machines of the own network are allowed.
        proxy_of: the address of the proxy for an address, empty for none.

    Raises:
        SourceError: it cannot be fetched, or may not be.
    """
    from briefgen.readers.fetch import fetch

    found = fetch(address, settings.article_bytes, private=private, proxy_of=proxy_of)
    return Article(address, found.data, found.url, day)


def kept_pages(briefing: "Briefing", articles: Iterable[Path | Article]) -> dict[str, bytes]:
    """Return the pages that were fetched, to be kept beside the briefing: addresses change what they show.

    Args:
        briefing: of these articles.
        articles: those that came from files are left out.

    Returns:
        The bytes of each page, by a name that tells its source.
    """
    pages = {
        hashlib.sha256(each.data).hexdigest(): each.data for each in articles if isinstance(each, Article) and each.url
    }
    first = {source.raw_sha256: source.id for source in reversed(briefing.sources) if source.raw_sha256 in pages}
    return {f"page-{first[key]}.{suffix_of(pages[key])}": pages[key] for key in first}


def is_read(path: Path) -> bool:
    """Tell whether a file is called like an article: text, a page, a PDF, a mail … or what a plug-in reads.

    Templates of Word are not, nor are files without a suffix: what lies beside an article is seldom one.
    """
    suffix = path.suffix.lower().removeprefix(".")
    if suffix in OWN_SUFFIXES:
        return suffix not in {"", "bin", "dotx", "dotm"}
    return f".{suffix}" not in SUFFIXES and suffix != "bak" and suffix not in BACKENDS and suffix in READERS


def suffix_of(data: bytes) -> str:
    """Return what the name of a file with these bytes of an article ends in."""
    reader = reader_of(data)
    return "txt" if reader == "text" else "xml" if reader == "feed" else reader


def numbered(sources: "Iterable[Source]", report: Report) -> "tuple[Source, ...]":
    """Return the sources by date, then hash, called s1, s2 …; those without a date come last."""
    distinct: dict[str, Source] = {}
    for source in sources:
        if source.sha256 in distinct:
            report(Diagnostic("article-repeated", "One article was given twice: it counts once.", source.title))
        distinct.setdefault(source.sha256, source)
    ordered = sorted(distinct.values(), key=lambda source: (source.published or "9", source.sha256))
    return tuple(msgspec.structs.replace(source, id=f"s{number}") for number, source in enumerate(ordered, 1))


def extract(sources: "Sequence[Source]", settings: "Settings", report: Report) -> "Briefing":
    """Return the briefing that `sources` give; whatever the extractor made has passed the gate of evidence.

    Raises:
        ExtractionError: there is nothing to brief on.
    """
    from briefgen.extractors.grounding import gate
    from briefgen.extractors.paging import paged

    made = EXTRACTORS.get(settings.extractor)(sources, settings, report)
    # The gate measures against what was read: of the extractor's own sources only whom they cite is taken over.
    cited = {source.sha256: source.origins for source in made.sources}
    own = [msgspec.structs.replace(source, origins=cited.get(source.sha256, ())) for source in sources]
    return sealed(paged(gate(made, report, own, settings.lexicon)))


def since(briefing: "Briefing", old: "Briefing") -> "Briefing":
    """Return the briefing with the list of what is different since an older one."""
    from briefgen.extractors.changes import changes

    return sealed(msgspec.structs.replace(briefing, changes=changes(old, briefing)))


def verify(briefing: "Briefing", report: Report) -> frozenset[str]:
    """Return the ids of the statements that a person has reworded, in a briefing that came from a file.

    Raises:
        BriefingError: a quotation does not stand in its source: nothing can be made of this briefing.
    """
    from briefgen.extractors.faults import faults

    found = faults(briefing)
    broken = [fault for fault in found if fault.broken]
    if broken:
        raise BriefingError(_told(broken), "`briefgen check` names every fault.")
    edited = frozenset(fault.statement for fault in found if fault.statement)
    if edited:
        message = f"Not in the words of the quotation, so marked as edited: {', '.join(sorted(edited))}."
        report(Diagnostic("statement-edited", message))
    return edited


def again(briefing: "Briefing", settings: "Settings") -> "Briefing":
    """Return what the offline rules extract now from the sources of a briefing, as of its date.

    Raises:
        ExtractionError: there is nothing to brief on in them.
    """
    same = replace(settings, extractor="rules", date=briefing.date, language=briefing.language)
    return extract(briefing.sources, same, ignore)


def open_template(settings: "Settings") -> "Template":
    """Return the template that the settings name, compiled; asked for first, a fault in it costs no reading.

    Raises:
        UnknownNameError: there is no template of that name, or no such folder.
        TemplateError: it cannot be read, or something in it is wrong.
    """
    from briefgen.templating.library import open_template as opened

    return opened(settings.template, template_folders(settings))


def sample_folder() -> Path:
    """Return the folder of the briefing that templates are shown with: two articles, every section, every field."""
    from briefgen.templating.library import built_in_folder

    return built_in_folder() / "preview"


def compose(  # noqa: PLR0913  # three of them by name only
    briefing: "Briefing",
    template: "Template",
    report: Report,
    *,
    edited: frozenset[str] = frozenset(),
    final: bool = False,
    language: str | None = None,
    markings: "Own | None" = None,
) -> Composed:
    """Return `briefing` laid out by `template`.

    Args:
        briefing: its evidence has been checked.
        template: what `open_template` returned.
        report: told of what the template cut.
        edited: ids of the statements to be marked as reworded by a person.
        final: refuse fields that only people can fill and nobody has.
        language: of the program's own words; else the briefing's where it was asked for, else the template's.
        markings: the office's own protective markings, beside those that everybody knows.

    Raises:
        UnknownNameError: no list has the briefing's marking.
        TemplateError: a bound of the sandbox is reached, or a list stands where only text can.
        ConformanceError: fields are open, and the result was to be final.
    """
    from briefgen.model.markings import find
    from briefgen.templating.band import at_right, coloured
    from briefgen.templating.compose import compose as fill

    marking = find(briefing.marking, markings or {})
    document = fill(template, briefing, report, edited=edited, final=final, language=language, marking=marking)
    return Composed(document, at_right(coloured(template.style, marking), document))


def attached(composed: Composed, briefing: "Briefing") -> Composed:
    """Return a document that carries the briefing's file and the texts of its sources, in formats that carry files."""
    from briefgen.document.nodes import Attachment
    from briefgen.model.forms import FILE_NAME, to_yaml

    texts = (
        Attachment(f"{source.id}.txt", "text/plain", source.text.encode(), "Source", source.title)
        for source in briefing.sources
    )
    data = Attachment(FILE_NAME, "application/yaml", to_yaml(briefing).encode(), "Data", "The briefing as data")
    document = replace(composed.document, attachments=(data, *texts))
    return Composed(document, composed.style)


def render(composed: Composed, formats: Sequence[str], report: Report) -> dict[str, bytes]:
    """Return the document's bytes in each format; where one fails there are none.

    Raises:
        UnknownNameError: there is no such format.
        RenderError: the document cannot be written in a format.
    """
    backends = {name: BACKENDS.get(name) for name in formats}
    return {name: _written(name, backend, composed, report) for name, backend in backends.items()}


def open_article(path: Path, most: int) -> Article:
    """Return the bytes of an article in a file, of which there may be at most `most`.

    Raises:
        SourceError: there is no such file, or it is too large or cannot be read.
    """
    if path.suffix.lower() in SUFFIXES[:2]:
        raise SourceError(f"{path} is a briefing, not an article.", "`briefgen render` makes documents of a briefing.")
    try:
        if path.is_dir():
            raise SourceError(f"{path} is a folder.", "Name the articles in it.")
        with path.open("rb") as file:
            return Article(str(path), read_at_most(file, most, str(path)))
    except FileNotFoundError:
        raise SourceError(f"{path} does not exist.", "A name with spaces in it goes between quotes.") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"{path} cannot be read: {reason(error)}.") from None


def read_at_most(file: BinaryIO, most: int, name: str) -> bytes:
    """Return what `file` holds without ever reading more than a byte beyond `most`: a pipe may have no end.

    Raises:
        SourceError: it holds more.
    """
    data = file.read(most + 1)
    if len(data) > most:
        message = f"{name} is larger than {most:,} bytes, too large for an article."
        raise SourceError(message, "The setting article_bytes raises the limit.")
    return data


_FILLS_THE_FILE = "docx"
"""The format that is a copy of the template, so that nothing of it is lost."""


def _written(name: str, backend: "Backend", composed: Composed, report: Report) -> bytes:
    if composed.style.word_only and name != _FILLS_THE_FILE:
        message = f"Only Word shows these of the template: {', '.join(composed.style.word_only)}."
        report(Diagnostic("word-only", message, f"briefing.{name}"))
    try:
        return backend(composed.document, composed.style, report)
    except RecursionError:
        # Every backend goes down the tree as deep as the template nests it: bounded here, once for all of them.
        message = f"The document cannot be written as {name}: it is nested too deeply."
        raise RenderError(message, "Put fewer lists, tables and boxes into one another in the template.") from None


def template_folders(settings: "Settings") -> tuple[Path, ...]:
    """Return the office's folder of templates, if the settings name one.

    Raises:
        UnknownNameError: there is no such folder: a wrong name is no reason for another look.
    """
    name = settings.template_folder
    if name is None:
        return ()
    try:
        os.scandir(name).close()
    except (OSError, ValueError) as error:
        hint = "Correct template_folder in briefgen.toml, or BRIEFGEN_TEMPLATE_FOLDER."
        raise UnknownNameError(f"The folder of templates {name} cannot be opened: {reason(error)}.", hint) from None
    return (Path(name),)


def _told(broken: "Sequence[Fault]") -> str:
    first, *others = (f"{fault.where} ({fault.statement}): {fault.message}" for fault in broken)
    more = ", ".join(f"{fault.where} ({fault.statement})" for fault in broken[1:11])
    rest = f" and {len(others) - 10} more" if len(others) > 10 else ""  # noqa: PLR2004 - a line that can be read
    return f"{first} Likewise broken: {more}{rest}." if others else first
