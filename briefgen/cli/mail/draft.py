"""`briefgen mail draft`: a message as a file, without a network."""

from pathlib import Path
from typing import Any

import click

from briefgen import delivery
from briefgen.cli import targets
from briefgen.cli.command import Command
from briefgen.cli.mail import composing
from briefgen.cli.terminal import mention, reporter, say, write_out
from briefgen.errors import UnknownNameError
from briefgen.mail.eml import draft as written

SUFFIX = ".eml"


@click.command(
    cls=Command,
    examples=(
        "briefgen mail draft briefs/nara-summit --to minister@example.org --attach pdf",
        'briefgen mail draft one/ two/ --to "Minister <minister@example.org>" --list readers.txt -o day.eml',
    ),
)
@composing.message_options
@click.option(
    "-o", "--output", metavar="FILE", help="Where to write: a file that ends in .eml, or - for standard output."
)
def draft(briefing_names: tuple[str, ...], output: str | None, **given: Any) -> None:
    """Write a message that carries BRIEFs, as a draft to be looked at and sent from a mail program.

    A BRIEF is a .yaml or .json file, or a folder that holds briefing.yaml. Files beside it go along as they are where
    they are no older than it, else they are made for the message. Without -o it is written beside the first BRIEF.
    """
    report = reporter(verbose=given["verbose"])
    settings = composing.settings_of(given, report)
    paths = composing.paths_of(briefing_names)
    target = _target(output, paths[0])
    message = composing.message_of(paths, given, settings, report)
    data = written(message)
    delivery.check_size(data, message, settings.mail)
    if target is None:
        write_out(data)
        mention(composing.summary(message))
        return
    targets.write({target: data}, paths)
    say(composing.summary(message))


def _target(name: str | None, first: Path) -> Path | None:
    """Return the file to write, None for standard output."""
    if name == targets.STREAM:
        return None
    if name is None:
        return first.with_suffix(SUFFIX)
    if Path(name).suffix.lower() != SUFFIX:
        raise UnknownNameError(f"-o {name} is not called like a mail.", f"End it in {SUFFIX}.")
    return Path(name)
