"""`briefgen template`: the tools for those who own a template."""

import click

from briefgen.cli import Lazy

COMMANDS = {
    "list": "List the templates that can be named.",
    "show": "Tell what a template asks for, prints and limits.",
    "new": "Make a Word file of your own from a template.",
    "fields": "List every tag with an example.",
    "check": "Name every fault of a template, in a list or as comments in Word.",
    "preview": "Fill a template with a sample.",
}


@click.group(
    cls=Lazy,
    package=__name__,
    table=COMMANDS,
    examples=(
        "briefgen template new ours.docx --from info-memo",
        "briefgen template check ours.docx -o ours-checked.docx",
    ),
)
def template() -> None:
    """Make a template your own, in Word: begin with `new`, look with `preview`, and ask `check` what is wrong.

    Templates in the folder that `template_folder` in briefgen.toml names are found by name. The whole guide is
    docs/writing-templates.md.
    """
