"""`briefgen template fields`: every tag with an example, to be read or printed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen import pipeline
from briefgen.cli import options, targets
from briefgen.cli.command import Command
from briefgen.cli.terminal import reporter, say_row
from briefgen.model.forms import load, locate

if TYPE_CHECKING:
    from briefgen.templating.reference import Group

_TAG, _PRINTS = 36, 56


@click.command(
    cls=Command,
    examples=("briefgen template fields", "briefgen template fields -o fields.docx"),
)
@click.option("-o", "--output", metavar="FILE", help="Write them to a sheet: a .docx, .pdf, .html or .md file.")
@options.verbose_option
def fields(output: str | None, *, verbose: bool) -> None:
    """List every tag that a template can hold, what it prints, and an example of it."""
    from briefgen.templating.reference import reference, sheet

    report = reporter(verbose=verbose)
    briefing = load(locate(pipeline.sample_folder()))
    if output is None:
        for line in _lines(reference(briefing)):
            say_row(line)
        return
    target = targets.target_of(output, ())
    template = pipeline.open_template(options.settings_of({}, report))
    documents = pipeline.render(pipeline.Composed(sheet(briefing), template.style), target.formats, report)
    targets.write(targets.place(documents, target, Path(), "fields"))


def _lines(groups: "tuple[Group, ...]") -> Iterator[str]:
    for group in groups:
        yield f"{group.name}. {group.use}"
        for entry in group.entries:
            yield f"  {entry.tag:{_TAG}}{entry.prints:{_PRINTS}}{entry.example}".rstrip()
