"""The files that go with a message: those that lie beside a briefing where they fit it, else made now."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen import pipeline
from briefgen.diagnostics import Diagnostic, Report
from briefgen.mail.filenames import distinct_names, stem_of
from briefgen.mail.kinds import is_of_kind, media_type
from briefgen.mail.message import File

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing
    from briefgen.pipeline import Composed
    from briefgen.settings import Settings
    from briefgen.templating.word import Template


class Item(Struct, frozen=True):
    """A briefing of a message."""

    briefing: "Briefing"
    path: Path
    """Its file."""
    edited: frozenset[str] = frozenset()


class Wish(Struct, frozen=True):
    """Which files are wanted, and how."""

    formats: tuple[str, ...] = ()
    original_names: bool = False
    """Name them by the title in its own script."""
    afresh: bool = False
    """Make every file now, even where there is one that is no older than the briefing."""
    final: bool = False


Made = tuple[dict[str, bytes], ...]
"""The files of each briefing, by format."""


def make(items: Sequence[Item], wish: Wish, settings: "Settings", report: Report) -> Made:
    """Return the files of each briefing.

    Raises:
        RenderError: one of them cannot be made.
        TemplateError: the template is wrong.
    """
    if not wish.formats:
        return tuple({} for _ in items)
    template = cache(lambda: pipeline.open_template(settings))  # every file may be there already
    return tuple(_rendered(item, wish, template, settings, report) for item in items)


def name(items: Sequence[Item], made: Made, wish: Wish, settings: "Settings") -> tuple[File, ...]:
    """Return files format by format of each briefing, under names that differ."""
    original = wish.original_names or settings.mail.names == "original"
    stems = [stem_of(item.briefing.title, item.briefing.date or "", original=original) for item in items]
    wanted = [(stem, suffix) for stem in stems for suffix in wish.formats]
    data = [files[suffix] for files in made for suffix in wish.formats]
    return tuple(
        File(called, media_type(suffix), content)
        for called, (_, suffix), content in zip(distinct_names(wanted), wanted, data, strict=True)
    )


def composed(item: Item, template: "Template", settings: "Settings", report: Report, *, final: bool) -> "Composed":
    """Return a briefing as a document."""
    return pipeline.compose(
        item.briefing,
        template,
        report,
        edited=item.edited,
        final=final,
        language=settings.language,
        markings=settings.markings,
    )


def _rendered(
    item: Item, wish: Wish, template: "Callable[[], Template]", settings: "Settings", report: Report
) -> dict[str, bytes]:
    """Return a briefing in each format: the file beside it where that is no older than it, else made now."""
    found = {} if wish.afresh or wish.final else _standing(wish.formats, item.path, report)
    missing = [suffix for suffix in wish.formats if suffix not in found]
    if missing:
        document = composed(item, template(), settings, report, final=wish.final)
        found |= pipeline.render(document, missing, report)
    return found


def _standing(formats: Sequence[str], path: Path, report: Report) -> dict[str, bytes]:
    """Return the files beside a briefing that can go with a message: no older than it, and what their names say."""
    found: dict[str, bytes] = {}
    for suffix in formats:
        file = path.with_suffix(f".{suffix}")
        try:
            if file.stat().st_mtime_ns < path.stat().st_mtime_ns:
                message = f"{file} is older than the briefing: the message gets a new one."
                report(Diagnostic("attachment-outdated", message, level="note"))
                continue
            data = file.read_bytes()
        except OSError:
            continue
        if is_of_kind(suffix, data):
            found[suffix] = data
        else:
            report(Diagnostic("attachment-misnamed", f"{file} is no {suffix}: the message gets a new one."))
    return found
