"""`briefgen template show`: what a template asks for, prints and limits."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from briefgen import pipeline
from briefgen.cli import options
from briefgen.cli.command import Command
from briefgen.cli.terminal import reporter, say_row

if TYPE_CHECKING:
    from briefgen.templating.overview import Overview

_WIDTH = 10


@click.command(cls=Command, examples=("briefgen template show info-memo", "briefgen template show ours.docx"))
@click.argument("name")
@options.verbose_option
def show(name: str, *, verbose: bool) -> None:
    """Tell what the template NAME, or a Word file, asks for, prints and limits, from top to bottom."""
    from briefgen.templating.overview import overview

    settings = options.settings_of({"template": name}, reporter(verbose=verbose))
    for line in _lines(overview(pipeline.open_template(settings))):
        say_row(line)


def _lines(seen: "Overview") -> Iterator[str]:
    yield f"{seen.name}: {seen.page}, {seen.font}, {seen.language}"
    for name, rows in (("body", seen.body), ("header", seen.header), ("footer", seen.footer), ("limits", seen.limits)):
        for number, row in enumerate(rows):
            yield f"  {name if not number else '':{_WIDTH}}{row}"
