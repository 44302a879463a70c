"""`briefgen template list`: the templates that can be named."""

import click

from briefgen.cli import options
from briefgen.cli.command import Command
from briefgen.cli.terminal import reporter, say_row
from briefgen.pipeline import template_folders


@click.command(name="list", cls=Command, examples=("briefgen template list",))
@options.verbose_option
def list(*, verbose: bool) -> None:  # noqa: A001 - a command is called as it is typed
    """List the templates: the office's own first, then those that come with the program."""
    from briefgen.templating.library import about, built_in_folder, templates

    folders = template_folders(options.settings_of({}, reporter(verbose=verbose)))
    for name, path in templates(folders):
        whose = "built in" if path.parent == built_in_folder() else str(path.parent)
        say_row(f"{name:<24}  {about(path)}  ({whose})")
