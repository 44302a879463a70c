"""A brief of a job, from its articles' bytes to files that are written: what a worker does, again and again."""

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen import pipeline
from briefgen.diagnostics import Diagnostic
from briefgen.errors import BriefgenError
from briefgen.files import backup_of, write_all
from briefgen.jobs import FAILED, KEPT, MADE, Item, Job, Remark, Result
from briefgen.model.forms import FILE_NAME, is_edited, load, to_yaml

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing
    from briefgen.model.source import Source
    from briefgen.settings import Settings
    from briefgen.templating.word import Template

_MOST_REMARKS: Final = 50
_STEM: Final = Path(FILE_NAME).stem


def no_proxy(_: str) -> str:
    """Return that an address is asked directly."""
    return ""


class Order(Struct, frozen=True):
    """What holds for every brief of a batch."""

    folder: str
    """The folder that holds their folders."""
    settings: "Settings"
    formats: tuple[str, ...]
    day: str
    """Today (ISO): when pages at addresses were fetched."""
    force: bool = False
    """Whether every brief is made anew, those too that a person has edited: their version stays as .bak."""
    private: bool = False
    """Whether addresses of the own network may be fetched."""
    proxy_of: Callable[[str], str] = no_proxy
    """The proxy for an address; empty for none."""


def make(order: Order, job: Job) -> Result:
    """Make a brief and write its files, all or none.

    Whatever goes wrong is told in the result: another job must not suffer from it.
    """
    return _done(order, job, _made)


def look(order: Order, job: Job) -> Result:
    """Find out whom an article is about, and of which day it is; write nothing."""
    return _done(order, job, _looked_at)


def _done(order: Order, job: Job, do: "Callable[[Order, Job, _Notes], Result]") -> Result:
    begun = time.perf_counter()
    notes = _Notes({}, [], [])
    try:
        result = do(order, job, notes)
    except BriefgenError as error:
        result = Result(job.key, job.folder, FAILED, error.message, error.hint)
    except MemoryError:
        hint = "Raise --memory, or look at the article."
        result = Result(job.key, job.folder, FAILED, "It needs more memory than a worker may have.", hint)
    except Exception as error:  # noqa: BLE001 - a fault of the program costs one brief, and is told as one
        told = f"A fault of the program: {type(error).__name__}: {error}"
        result = Result(job.key, job.folder, FAILED, told, "Please report it, with the article if you may.")
    taken = round(time.perf_counter() - begun, 3)
    return replace(result, inputs=notes.inputs, remarks=tuple(notes.remarks), seconds=taken)


class _Notes(Struct, frozen=True):
    """What comes up on the way."""

    inputs: dict[str, str]
    """The hash of each article's bytes, by its name."""
    remarks: list[Remark]
    pages: list[pipeline.Article]
    """What was fetched."""

    def report(self, diagnostic: Diagnostic) -> None:
        if len(self.remarks) < _MOST_REMARKS:
            self.remarks.append(remark_of(diagnostic))


def remark_of(diagnostic: Diagnostic) -> Remark:
    """Return what a diagnostic says, as a report keeps it."""
    return Remark(diagnostic.level, diagnostic.code, str(diagnostic))


def _looked_at(order: Order, job: Job, notes: _Notes) -> Result:
    briefing = _briefing(order, job, notes)
    return Result(job.key, job.folder, MADE, countries=_countries(briefing), day=briefing.date or "")


def _made(order: Order, job: Job, notes: _Notes) -> Result:
    folder = Path(order.folder) / job.folder
    path = folder / FILE_NAME
    is_theirs = _is_edited(path)
    if is_theirs and not order.force:
        return Result(job.key, job.folder, KEPT, f"{path} was edited by a person: it is kept.", "--force replaces it.")
    briefing = _briefing(order, job, notes)
    settings = order.settings
    composed = pipeline.compose(
        briefing, _template(settings), notes.report, language=settings.language, markings=settings.markings
    )
    documents = pipeline.render(composed, order.formats, notes.report) if order.formats else {}
    files = {FILE_NAME: to_yaml(briefing).encode()} | {f"{_STEM}.{name}": data for name, data in documents.items()}
    files |= pipeline.kept_pages(briefing, notes.pages)
    old = {backup_of(path, data): data for data in [path.read_bytes()]} if is_theirs else {}
    write_all(old | {folder / name: data for name, data in files.items()})
    outputs = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    return Result(job.key, job.folder, MADE, outputs=outputs, countries=_countries(briefing), day=briefing.date or "")


def _briefing(order: Order, job: Job, notes: _Notes) -> "Briefing":
    sources = [source for item in job.items for source in _read(item, order, notes)]
    return pipeline.extract(pipeline.numbered(sources, notes.report), order.settings, notes.report)


def _read(item: Item, order: Order, notes: _Notes) -> "Sequence[Source]":
    """Return what an article says, and keep the hash of its bytes."""
    if item.source:
        notes.inputs[item.name] = item.source.sha256
        return (item.source,)
    article = opened(item, order)
    if item.address:
        notes.pages.append(article)
    notes.inputs[item.name] = hashlib.sha256(article.data).hexdigest()
    return pipeline.read_file(article, order.settings, notes.report)


def opened(item: Item, order: Order) -> pipeline.Article:
    """Return the bytes of an article: of its file, or of the page at its address.

    Raises:
        SourceError: they are not to be had.
    """
    if item.path:
        return pipeline.open_article(Path(item.path), order.settings.article_bytes)
    return pipeline.fetched(item.address, order.settings, order.day, private=order.private, proxy_of=order.proxy_of)


def _template(settings: "Settings") -> "Template":
    """Return the template that the settings name: opened once a process."""
    key = (settings.template, settings.template_folder or "")
    if key not in _TEMPLATES:
        _TEMPLATES[key] = pipeline.open_template(settings)
    return _TEMPLATES[key]


_TEMPLATES: "Final[dict[tuple[str, str], Template]]" = {}


def _is_edited(path: Path) -> bool:
    """Tell whether a person has changed the briefing that is there; one that cannot be read may hold their work."""
    try:
        return is_edited(load(path))
    except BriefgenError:
        return path.exists()


def _countries(briefing: "Briefing") -> tuple[str, ...]:
    """Return the countries that a briefing names, most often first, then by name."""
    from briefgen.extractors.places.countries import is_organisation

    named = [each.country for each in briefing.participants]
    named += [each.country for each in (*briefing.domestic_reactions, *briefing.international_reactions)]
    counted = Counter(country for country in named if country and not is_organisation(country))
    return tuple(sorted(counted, key=lambda country: (-counted[country], country)))
