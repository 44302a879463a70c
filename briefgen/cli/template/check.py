"""`briefgen template check`: every fault of a template at once, in a list or as comments in the staff's own file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli import options, targets
from briefgen.cli.command import Command
from briefgen.cli.figures import count
from briefgen.cli.terminal import reporter, say, say_error
from briefgen.errors import TemplateError, UnknownNameError
from briefgen.pipeline import template_folders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.templating.places import Fault


@click.command(
    cls=Command,
    examples=(
        "briefgen template check ours.docx",
        "briefgen template check ours.docx -o ours-checked.docx",
    ),
)
@click.argument("name", metavar="FILE")
@click.option("-o", "--output", metavar="COPY", help="Write a copy of FILE with a Word comment at each place.")
@options.verbose_option
def check(name: str, output: str | None, *, verbose: bool) -> None:
    """Name every fault of FILE, a template's name or a Word file: where it is, what is wrong, and what was meant.

    Errors keep it from being used and end in exit code 5. Warnings tell what a format cannot show, missing styles,
    faint colours and pictures without alternative text; --verbose adds what depends on this machine.
    """
    from briefgen.templating.checking.annotate import annotated
    from briefgen.templating.checking.check import check as faults_of
    from briefgen.templating.library import read_template

    folders = template_folders(options.settings_of({}, reporter(verbose=verbose)))
    path, data = read_template(name, folders)
    faults = faults_of(data, path.name)
    for fault in faults:
        if verbose or fault.level != "note":
            say(f"{fault.place}: {fault.level}: {fault.message} {fault.hint}")
    if output is not None:
        targets.write({_copy(output): annotated(data, path.name, faults)}, (path,))
    _tell(path, faults)


def _copy(output: str) -> Path:
    if not output.lower().endswith((".docx", ".dotx")):
        raise UnknownNameError(f"-o {output} is not called like a Word file.", "Such as checked.docx.")
    return Path(output)


def _tell(path: Path, faults: "Sequence[Fault]") -> None:
    errors, warnings = (sum(fault.level == level for fault in faults) for level in ("error", "warning"))
    told = f"{path}: {count(errors, 'error')}, {count(warnings, 'warning')}."
    if errors:
        say_error(told)
        click.get_current_context().exit(TemplateError.exit_code)
    say(told)
