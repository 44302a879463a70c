"""`briefgen template new`: a Word file of one's own, begun with a template that works."""

from pathlib import Path
from typing import Any

import click

from briefgen.cli import options, targets
from briefgen.cli.command import Command
from briefgen.cli.terminal import mention, reporter
from briefgen.errors import UnknownNameError
from briefgen.pipeline import template_folders


@click.command(
    cls=Command,
    examples=(
        "briefgen template new ours.docx",
        "briefgen template new templates/visit.docx --from meeting-brief --lang fr",
        "briefgen template new ours.docx --from old.docm --strip-macros",
    ),
)
@click.argument("file", metavar="FILE")
@click.option("--from", "origin", metavar="NAME", default="info-memo", help="The template or Word file to begin with.")
@click.option("--strip-macros", is_flag=True, help="Take the macros out of a .docm or .dotm.")
@click.option("--force", is_flag=True, help="Replace FILE where it exists.")
@options.language_option
@options.verbose_option
def new(file: str, origin: str, **given: Any) -> None:
    """Make FILE, a Word file of your own, from a template: open it in Word and change what you like."""
    from briefgen.templating.library import SUFFIXES, begin

    path = Path(file)
    if path.suffix.lower() not in SUFFIXES[:2]:
        raise UnknownNameError(f"{file} is not called like a Word file.", f"Such as {path.stem or 'ours'}.docx.")
    if targets.standing(path) is not None and not given["force"]:
        raise UnknownNameError(f"{file} exists: it is kept.", "Name another file, or give --force.")
    settings = options.settings_of({"language": given["language"]}, reporter(verbose=given["verbose"]))
    folders, language = template_folders(settings), settings.language
    targets.write({path: begin(origin, folders, language=language, strip_macros=given["strip_macros"])})
    mention(f"Change it in Word; `briefgen template check {file}` names what is wrong.")
