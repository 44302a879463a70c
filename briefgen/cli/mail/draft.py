"""`briefgen mail draft`: a message as a file, without a network."""

from pathlib import Path
from typing import Any

import click

from briefgen import delivery, pipeline
from briefgen.cli import options, targets
from briefgen.cli.command import Command
from briefgen.cli.figures import count
from briefgen.cli.terminal import mention, reporter, say, write_out
from briefgen.diagnostics import Report
from briefgen.errors import UnknownNameError
from briefgen.mail.eml import draft as written
from briefgen.model.forms import load, locate

SUFFIX = ".eml"


@click.command(
    cls=Command,
    examples=(
        "briefgen mail draft briefs/nara-summit --to minister@example.org --attach pdf",
        'briefgen mail draft one/ two/ --to "Minister <minister@example.org>" --list readers.txt -o day.eml',
    ),
)
@click.argument("briefing_names", metavar="BRIEF...", nargs=-1, required=True)
@click.option("--to", multiple=True, metavar="ADDRESS", help="Who it is for. May be given several times.")
@click.option("--cc", multiple=True, metavar="ADDRESS", help="Who gets a copy.")
@click.option("--bcc", multiple=True, metavar="ADDRESS", help="Who gets a copy that the others do not see.")
@click.option(
    "--list",
    "lists",
    multiple=True,
    metavar="FILE",
    help="A file of addresses, one a line, each with or without a name; lines with # count not. They get it as Bcc.",
)
@click.option("--from", "sender", metavar="ADDRESS", help="Who sends it. Without it: the mail program's own account.")
@click.option(
    "--attach", "attached", multiple=True, metavar="F", help="A format to attach. May be given several times."
)
@click.option("--original-names", is_flag=True, help="Name the files by the title in its own script, not in ASCII.")
@click.option("--note", metavar="T", help="The template of the message's text. Without it: covering-note.")
@click.option("--template", metavar="T", help="Render the files anew, by this template.")
@click.option(
    "-o", "--output", metavar="FILE", help="Where to write: a file that ends in .eml, or - for standard output."
)
@options.language_option
@options.final_option
@options.verbose_option
def draft(briefing_names: tuple[str, ...], **given: Any) -> None:
    """Write a message that carries BRIEFs, as a draft to be looked at and sent from a mail program.

    A BRIEF is a .yaml or .json file, or a folder that holds briefing.yaml. Files beside it go along as they are where
    they are no older than it, else they are made for the message. Without -o it is written beside the first BRIEF.
    """
    report = reporter(verbose=given["verbose"])
    settings = options.settings_of({name: given[name] for name in ("template", "language")}, report)
    settings = delivery.noted(settings, given["note"])
    order = delivery.Order(
        to=given["to"],
        cc=given["cc"],
        bcc=given["bcc"],
        lists=tuple(map(Path, given["lists"])),
        sender=given["sender"] or "",
        formats=targets.target_of(None, given["attached"]).formats if given["attached"] else (),
        original_names=given["original_names"],
        afresh=given["template"] is not None,
        final=given["final"],
    )
    paths = {
        path.resolve(): path for path in map(locate, map(Path, briefing_names))
    }  # one that is named twice goes once
    items = [_item(path, report) for path in paths.values()]
    output = _output(given["output"], items[0].path)
    message = delivery.build(order, items, settings, report)
    data = written(message)
    delivery.check_size(data, message, settings.mail)
    people = (
        f"{count(len(message.recipients.all), 'recipient')} · {count(len(message.files), 'file')} · {message.subject}"
    )
    if output is None:
        write_out(data)
        mention(people)
        return
    targets.write({output: data}, [item.path for item in items])
    say(people)


def _item(path: Path, report: Report) -> delivery.Item:
    briefing = load(path)
    return delivery.Item(briefing, path, pipeline.verify(briefing, report))


def _output(name: str | None, first: Path) -> Path | None:
    """Return the file to write, None for standard output."""
    if name == targets.STREAM:
        return None
    if name is None:
        return first.with_suffix(SUFFIX)
    if Path(name).suffix.lower() != SUFFIX:
        raise UnknownNameError(f"-o {name} is not called like a mail.", f"End it in {SUFFIX}.")
    return Path(name)
