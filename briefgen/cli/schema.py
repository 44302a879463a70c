"""`briefgen schema`: the JSON Schema of a briefing."""

import click

from briefgen.cli.command import Command
from briefgen.cli.terminal import write_out
from briefgen.model.schema import schema as text_of_schema


@click.command(
    cls=Command,
    examples=("briefgen schema > briefing.schema.json",),
)
def schema() -> None:
    """Print the JSON Schema of a briefing's YAML and JSON form."""
    write_out(text_of_schema().encode())
