"""`briefgen template preview`: a template filled with a sample that is long enough to show every part of it."""

import dataclasses
from pathlib import Path
from typing import Any

import click

from briefgen import pipeline
from briefgen.cli import desk, options, targets
from briefgen.cli.command import Command
from briefgen.cli.terminal import reporter
from briefgen.diagnostics import Diagnostic, Report
from briefgen.model.forms import load, locate


@click.command(
    cls=Command,
    examples=(
        "briefgen template preview ours.docx --format pdf",
        "briefgen template preview research-note -o preview.docx --set marking=TLP:AMBER",
    ),
)
@click.argument("name", metavar="FILE")
@options.format_option
@options.output_option
@options.set_option
@options.language_option
@options.verbose_option
def preview(name: str, **given: Any) -> None:
    """Fill FILE, a template's name or a Word file, with a sample briefing: two articles, every section, every field.

    Without -o the documents are called after it, with "-preview", and stand in this folder.
    """
    report = _preview_reporter(verbose=given["verbose"])
    settings = options.settings_of({"template": name, "language": given["language"]}, report)
    target = targets.target_of(given["output"], given["formats"])
    template = pipeline.open_template(settings)
    values = desk.parse(given["fields"], settings.markings)
    briefing = desk.fill(load(locate(pipeline.sample_folder())), values)
    composed = pipeline.compose(briefing, template, report, language=settings.language, markings=settings.markings)
    documents = pipeline.render(composed, target.formats, report)
    if target.stream:
        targets.stream(documents)
        return
    files = targets.place(documents, target, Path(), f"{Path(name).stem}-preview")
    targets.write(files, (Path(name),))


def _preview_reporter(*, verbose: bool) -> Report:
    """Return a reporter that tells as a note what the template has no tag for: the sample fills all fields."""
    tell = reporter(verbose=verbose)

    def report(diagnostic: Diagnostic) -> None:
        is_expected = diagnostic.code == "no-tag"
        tell(dataclasses.replace(diagnostic, level="note") if is_expected else diagnostic)

    return report
