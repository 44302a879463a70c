"""`briefgen extract`: from articles to a briefing, without documents."""

from pathlib import Path
from typing import Any

import click

from briefgen import pipeline
from briefgen.cli import articles, options, targets
from briefgen.cli.command import Command
from briefgen.cli.figures import figures
from briefgen.cli.terminal import mention, reporter, say, write_out
from briefgen.errors import UnknownNameError
from briefgen.model.forms import SUFFIXES, to_json, to_yaml


@click.command(
    cls=Command,
    examples=(
        "briefgen extract article.txt",
        "briefgen extract one.txt two.txt -o visit.json",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("-o", "--output", metavar="FILE", help="A .yaml, .yml or .json file; - or nothing for standard output.")
@options.reading_options
@options.since_option
@options.force_option
@options.verbose_option
def extract(names: tuple[str, ...], output: str | None, **given: Any) -> None:
    """Make one briefing of all ARTICLEs, and write it as YAML or JSON.

    An ARTICLE is a file (text, HTML, PDF, Word, a mail, a feed), an address (https://…), or - for standard input.
    """
    report = reporter(verbose=given["verbose"])
    decisions = {name: given[name] for name in ("date", "language", "encoding")}
    settings = options.settings_of(decisions, report)
    file, old = _file(output), options.older(given["since"])
    found = articles.given(names, settings, private=given["allow_private"], skip_bad=given["skip_bad"])
    sources = articles.read(found, settings, report, skip_bad=given["skip_bad"])
    briefing = pipeline.extract(sources, settings, report)
    briefing = pipeline.since(briefing, old) if old else briefing
    if file is None:
        write_out(to_yaml(briefing).encode())
        mention(figures(briefing))
        return
    text = to_json(briefing) if file.suffix.lower() == ".json" else to_yaml(briefing)
    inputs = [path for path in found if isinstance(path, Path)]
    targets.write(targets.guarded(file, text.encode(), force=given["force"]), inputs)
    say(figures(briefing))


def _file(output: str | None) -> Path | None:
    if output is None or output == targets.STREAM:
        return None
    file = Path(output)
    if file.suffix.lower() not in SUFFIXES:
        raise UnknownNameError(f'-o "{output}" does not tell the form.', "End it in .yaml or .json.")
    return file
