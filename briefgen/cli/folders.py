"""`briefgen make` without an article: every brief folder of `./briefs` is brought up to date."""

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec
from msgspec import Struct

from briefgen import pipeline
from briefgen.cli import articles, targets
from briefgen.cli.figures import figures
from briefgen.cli.terminal import say, say_error
from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import BriefgenError, SourceError, UnknownNameError
from briefgen.model.forms import FILE_NAME, is_edited, load, sealed, to_yaml

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing
    from briefgen.settings import Settings
    from briefgen.templating.word import Template

BRIEFS = Path("briefs")
_ARTICLES = "*.txt"


class Update(Struct, frozen=True):
    """What is to be done in each folder."""

    formats: tuple[str, ...]
    settings: "Settings"
    template: "Template"
    report: Report
    attach: bool
    """Whether the sources go into the PDF."""
    final: bool
    force: bool
    skip_bad: bool


def update_all(update: Update) -> None:
    """Bring every brief up to date; what goes wrong in one folder does not keep the others from it.

    Raises:
        UnknownNameError: there is no brief.
    """
    found = [folder for folder in sorted(BRIEFS.glob("*")) if _is_brief(folder)]
    if not found:
        hint = "Name an article (`briefgen make article.txt`), or put one into a folder of briefs/."
        raise UnknownNameError("There is no ARTICLE, and no folder in ./briefs that holds one.", hint)
    codes = [code for folder in found if (code := _attempt(folder, update))]
    if codes:
        click.get_current_context().exit(codes[0])


def _is_brief(folder: Path) -> bool:
    try:
        return bool(_articles(folder)) or _is_file(folder / FILE_NAME)
    except SourceError:
        return True  # when its turn comes, it is told why it cannot be read


def _attempt(folder: Path, update: Update) -> int:
    try:
        _bring_up_to_date(folder, update)
    except BriefgenError as error:
        name = str(folder)
        say_error(str(error) if name in str(error) else f"{name}: {error}")
        return error.exit_code
    return 0


def _bring_up_to_date(folder: Path, update: Update) -> None:
    path = folder / FILE_NAME
    old = _old(path, update)
    is_new = bool(_articles(folder)) and (old is None or update.force or _is_outdated(folder, old, update.report))
    briefing = _extracted(folder, old, update) if old is None or is_new else old
    edited = frozenset() if is_new else pipeline.verify(briefing, update.report)
    settings = update.settings
    composed = pipeline.compose(
        briefing,
        update.template,
        update.report,
        edited=edited,
        final=update.final,
        language=settings.language,
        markings=settings.markings,
    )
    if update.attach:
        composed = pipeline.attached(composed, briefing)
    documents = pipeline.render(composed, update.formats, update.report)
    files = targets.place(documents, targets.Target(update.formats), folder)
    if is_new:
        files = targets.guarded(path, to_yaml(briefing).encode(), force=update.force) | files
    targets.write(files)
    say(figures(briefing))


def _articles(folder: Path) -> list[Path]:
    # "briefing.txt" would be a document that a plug-in's format wrote; "._x" is what macOS leaves on other disks.
    return [
        path
        for path in sorted(folder.glob(_ARTICLES))
        if path.stem != "briefing" and not path.name.startswith((".", "~")) and _is_file(path)
    ]


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}.", "Is it yours to read?") from None


def _is_file(path: Path) -> bool:
    with _readable(path):
        return path.is_file()


def _hash(path: Path) -> str:
    with _readable(path):
        return hashlib.sha256(path.read_bytes()).hexdigest()


def _old(path: Path, update: Update) -> "Briefing | None":
    if not _is_file(path):
        return None
    try:
        return load(path)
    except BriefgenError:
        if update.force and _articles(path.parent):
            return None
        raise


def _is_outdated(folder: Path, old: "Briefing", report: Report) -> bool:
    hashes = {_hash(path) for path in _articles(folder)}
    is_changed = hashes != {source.raw_sha256 for source in old.sources}
    if is_edited(old):
        kept = f"{folder / FILE_NAME} was edited by a person: it is kept and rendered."
        lost = " Its articles have changed since; --force reads them again and leaves a .bak." if is_changed else ""
        report(Diagnostic("briefing-kept", kept + lost))
        return False
    return is_changed


def _extracted(folder: Path, old: "Briefing | None", update: Update) -> "Briefing":
    sources = articles.read(_articles(folder), update.settings, update.report, skip_bad=update.skip_bad)
    briefing = pipeline.extract(sources, update.settings, update.report)
    if old is None:
        return briefing
    # What people filled in with --set when the brief was made still holds for the changed article.
    return sealed(msgspec.structs.replace(briefing, desk=old.desk, marking=old.marking))
