"""The command line: its commands, imported when called, and the one place where failures are told."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from briefgen.cli.command import write_examples

COMMANDS = {
    "make": "Make a briefing of articles, in Word, PDF and other formats.",
    "batch": "Make a brief of each of many articles, on all processors.",
    "extract": "Make only the briefing, as YAML or JSON.",
    "render": "Make documents of a briefing that exists.",
    "check": "Check briefings against every law, and name every fault.",
    "explain": "Tell why a statement stands where it stands.",
    "sources": "Tell what was taken from articles, and what was set aside as furniture.",
    "eval": "Measure how well briefings are filled, on labelled articles.",
    "template": "List templates, make your own, check and preview them.",
    "mail": "Write briefings as mails, save them as drafts, or send them, each once.",
    "formats": "List the formats that documents can be made in.",
    "fonts": "List what the PDF is set in on this machine, and what is missing.",
    "schema": "Print the JSON Schema of a briefing.",
}
"""Each command with its line in the list: `briefgen --help` imports none of them."""


class Lazy(click.Group):
    """A group whose commands are modules of one package, imported when they are called."""

    def __init__(
        self, *args: Any, package: str, table: Mapping[str, str], examples: Sequence[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.package = package
        self.table = table
        """Each command with its line in the list: to list them imports none."""
        self.examples = examples

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, in the order of the work."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return a command, importing its module now."""
        if cmd_name not in self.table:
            return None
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"{self.package}.{name}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names."""
        if args and args[0] not in self.table and not args[0].startswith("-"):
            from briefgen.errors import nearest

            ctx.fail(f'There is no command called "{args[0]}". {nearest(args[0], self.table)}')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write an example."""
        write_examples(self.examples, formatter)


class Commands(Lazy):
    """The program's own group: its failures end in one line and an exit code."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command and end the program with its exit code."""
        kwargs["standalone_mode"] = False
        try:
            code = super().main(*args, **kwargs)
        except (Exception, KeyboardInterrupt) as failure:  # noqa: BLE001 - the one door where every failure is told
            from briefgen.cli.terminal import tell

            code = tell(failure)
        sys.exit(code if isinstance(code, int) else 0)


@click.group(
    cls=Commands,
    package=__name__,
    table=COMMANDS,
    examples=("briefgen make article.txt --format pdf --format docx",),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="briefgen")
def briefgen() -> None:
    """Turn articles into a policy briefing, every line of it traced to its source."""


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows its number: no name of a file ends the program.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    briefgen()
