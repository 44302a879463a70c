"""`briefgen formats`: the formats that documents can be made in."""

import ast
from importlib.util import find_spec
from pathlib import Path

import click

from briefgen.backends import BACKENDS
from briefgen.cli.command import Command


@click.command(
    cls=Command,
    examples=("briefgen formats",),
)
def formats() -> None:
    """List the formats: a format's name is its --format and its suffix alike."""
    names = BACKENDS.names()
    width = max(map(len, names))
    for name in names:
        click.echo(f"{name:<{width}}  {_about(name)}")


def _about(name: str) -> str:
    """The first line of the backend's module, read without importing what it needs."""
    if name not in BACKENDS.built_in:
        return "from a plug-in"
    found = find_spec(BACKENDS.built_in[name].partition(":")[0])
    if found is None or found.origin is None:
        return ""
    text = ast.get_docstring(ast.parse(Path(found.origin).read_text(encoding="utf-8"))) or ""
    return text.partition("\n")[0]
