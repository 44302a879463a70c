"""`briefgen render`: from a briefing that exists, perhaps edited by people, to documents."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen import pipeline
from briefgen.cli import options, targets
from briefgen.cli.command import Command
from briefgen.cli.figures import figures
from briefgen.cli.terminal import mention, reporter, say
from briefgen.errors import BriefgenError
from briefgen.model.forms import FILE_NAME, load, locate, to_yaml

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing


@click.command(
    cls=Command,
    examples=(
        "briefgen render briefs/nara-summit --format pdf",
        "briefgen render visit.json -o visit.docx --final",
        "briefgen render briefs/nara-summit --lang fr --format pdf",
    ),
)
@click.argument("briefing_name", metavar="BRIEFING")
@options.format_option
@options.template_option
@options.output_option
@options.language_option
@options.attach_option
@options.final_option
@options.force_option
@options.verbose_option
def render(briefing_name: str, **given: Any) -> None:
    """Make documents of a BRIEFING: a .yaml or .json file, or a folder that holds briefing.yaml.

    Without -o they go beside it. A statement that a person reworded is printed with its quotation and marked.
    """
    report = reporter(verbose=given["verbose"])
    settings = options.settings_of({name: given[name] for name in ("template", "language")}, report)
    target = targets.target_of(given["output"], given["formats"])
    options.check_attached(target.formats, attach=given["attach_sources"])
    template = pipeline.open_template(settings)
    path = locate(Path(briefing_name))
    briefing = load(path)
    edited = pipeline.verify(briefing, report)
    composed = pipeline.compose(
        briefing,
        template,
        report,
        edited=edited,
        final=given["final"],
        language=settings.language,
        markings=settings.markings,
    )
    if given["attach_sources"]:
        composed = pipeline.attached(composed, briefing)
    documents = pipeline.render(composed, target.formats, report)
    if target.stream:
        targets.stream(documents)
        mention(figures(briefing))
        return
    stem = path.stem if target.folder is None else "briefing"
    files = targets.place(documents, target, path.parent, stem)
    if target.folder:
        files = _copy(path, briefing, target.folder / FILE_NAME, force=given["force"]) | files
    targets.write(files, (path,))
    say(figures(briefing))


def _copy(path: Path, briefing: "Briefing", copy: Path, *, force: bool) -> dict[Path, bytes]:
    """What puts the briefing beside its documents, with a person's own remarks in it, unless it is there already.

    An earlier state of the same brief gives way, and stays as .bak; another brief's does so under `--force` only.
    """
    if targets.is_same(copy, path):
        return {}
    is_yaml = path.suffix.lower() != ".json"
    data = targets.standing(path) if is_yaml else None
    force = force or _is_of_the_same_sources(copy, briefing)
    return targets.guarded(copy, data or to_yaml(briefing).encode(), force=force)


def _is_of_the_same_sources(path: Path, briefing: "Briefing") -> bool:
    try:
        sources = load(path).sources
    except BriefgenError:
        return False
    return {source.sha256 for source in sources} == {source.sha256 for source in briefing.sources}
