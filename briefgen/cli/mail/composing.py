"""The options that say what a message is and who gets it: alike for drafts and for sending."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefgen import delivery, pipeline
from briefgen.cli import options, targets
from briefgen.cli.figures import count
from briefgen.diagnostics import Report
from briefgen.enclosures import Item, Wish
from briefgen.model.forms import load, locate

if TYPE_CHECKING:
    from briefgen.mail.message import Message
    from briefgen.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])
_OPTIONS = (
    options.verbose_option,
    options.final_option,
    options.language_option,
    click.option("--template", metavar="T", help="Render the files anew, by this template."),
    click.option("--note", metavar="T", help="The template of the message's text. Without it: covering-note."),
    click.option("--picture", is_flag=True, help="Show the first page of the PDF in the text."),
    click.option("--original-names", is_flag=True, help="Name the files by the title in its own script, not in ASCII."),
    click.option(
        "--attach", "attached", multiple=True, metavar="F", help="A format to attach. May be given several times."
    ),
    click.option(
        "--from",
        "sender",
        metavar="ADDRESS",
        help="Who sends it. Without it: sender under [mail]; in a draft, the mail program's own account.",
    ),
    click.option(
        "--list",
        "lists",
        multiple=True,
        metavar="FILE",
        help="A file of addresses, one a line, with or without a name; lines with # count not. They get it as Bcc.",
    ),
    click.option("--bcc", multiple=True, metavar="ADDRESS", help="Who gets a copy that the others do not see."),
    click.option("--cc", multiple=True, metavar="ADDRESS", help="Who gets a copy."),
    click.option("--to", multiple=True, metavar="ADDRESS", help="Who it is for. May be given several times."),
    click.argument("briefing_names", metavar="BRIEF...", nargs=-1, required=True),
)


def message_options(command: F) -> F:
    """Add the briefings, who gets them, and what goes with them."""
    for option in _OPTIONS:
        command = option(command)
    return command


def settings_of(given: Mapping[str, Any], report: Report) -> "Settings":
    """Return the settings that hold for a message."""
    settings = options.settings_of({name: given[name] for name in ("template", "language")}, report)
    return delivery.noted(settings, given["note"])


def paths_of(names: Sequence[str]) -> list[Path]:
    """Return the files of briefings; one that is named twice goes once."""
    return list({path.resolve(): path for path in map(locate, map(Path, names))}.values())


def message_of(
    paths: Sequence[Path], given: Mapping[str, Any], settings: "Settings", report: Report, **how: bool
) -> "Message":
    """Return the message that the options ask for; `how` are other fields of its order."""
    order = delivery.Order(
        to=given["to"],
        cc=given["cc"],
        bcc=given["bcc"],
        lists=tuple(map(Path, given["lists"])),
        sender=given["sender"] or "",
        files=Wish(
            targets.target_of(None, given["attached"]).formats if given["attached"] else (),
            original_names=given["original_names"],
            afresh=given["template"] is not None or given["language"] is not None,
            final=given["final"],
        ),
        picture=given["picture"],
        **how,
    )
    return delivery.build(order, [_item(path, report) for path in paths], settings, report)


def _item(path: Path, report: Report) -> Item:
    briefing = load(path)
    return Item(briefing, path, pipeline.verify(briefing, report))


def summary(message: "Message") -> str:
    """Return a message's figures on one line."""
    people, files = len(message.recipients.all), len(message.files)
    return f"{count(people, 'recipient')} · {count(files, 'file')} · {message.subject}"
