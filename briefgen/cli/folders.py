"""`briefgen make` without an article: every brief folder of `./briefs` is brought up to date."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec
from msgspec import Struct

from briefgen import pipeline
from briefgen.cli import articles, targets
from briefgen.cli.figures import figures
from briefgen.cli.holdings import Holdings, files, holdings, is_file, is_outdated
from briefgen.cli.terminal import say, say_error
from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import BriefgenError, SourceError, UnknownNameError
from briefgen.model.forms import FILE_NAME, is_edited, load, sealed, to_yaml

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing
    from briefgen.settings import Settings
    from briefgen.templating.word import Template

BRIEFS = Path("briefs")


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
        return bool(files(folder)) or is_file(folder / FILE_NAME)
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
    held = holdings(folder, old)
    is_new = bool(held.hashes) and (old is None or update.force or _is_outdated(path, held, old, update.report))
    briefing = _extracted(held, old, update) if old is None or is_new else old
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
    made = targets.place(documents, targets.Target(update.formats), folder)
    if is_new:
        made = targets.guarded(path, to_yaml(briefing).encode(), force=update.force) | made
    targets.write(made)
    say(figures(briefing))


def _old(path: Path, update: Update) -> "Briefing | None":
    if not is_file(path):
        return None
    try:
        return load(path)
    except BriefgenError:
        if update.force and files(path.parent):
            return None
        raise


def _is_outdated(path: Path, held: Holdings, old: "Briefing", report: Report) -> bool:
    changed = is_outdated(held, old)
    if is_edited(old):
        kept = f"{path} was edited by a person: it is kept and rendered."
        lost = " Its articles have changed since; --force reads them again and leaves a .bak." if changed else ""
        report(Diagnostic("briefing-kept", kept + lost))
        return False
    return changed


def _extracted(held: Holdings, old: "Briefing | None", update: Update) -> "Briefing":
    found = held.articles(update.settings.article_bytes)
    sources = articles.read(found, update.settings, update.report, skip_bad=update.skip_bad)
    briefing = pipeline.extract(sources, update.settings, update.report)
    if old is None:
        return briefing
    if len(found) < len(old.sources):
        message = "It had more sources than there are articles in its folder: what stood in the others only is gone."
        update.report(Diagnostic("sources-gone", message, FILE_NAME))
    # What people filled in with --set when the brief was made still holds for the changed article.
    return sealed(msgspec.structs.replace(briefing, desk=old.desk, marking=old.marking))
