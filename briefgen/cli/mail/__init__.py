"""`briefgen mail`: briefings on their way to those who read them."""

import click

from briefgen.cli import Lazy

COMMANDS = {
    "draft": "Write a message as a file that mail programs open as a draft.",
    "save-draft": "Save a message among the drafts of a mailbox, once.",
    "send": "Send a message, to each recipient once.",
    "status": "List what was not sent, or may not have been.",
    "resolve": "Settle what is unknown.",
}


@click.group(
    cls=Lazy,
    package=__name__,
    table=COMMANDS,
    examples=("briefgen mail draft briefs/nara-summit --to minister@example.org --attach pdf -o nara.eml",),
)
def mail() -> None:
    """Bring briefings to those who read them, by mail.

    What an office allows (domains, markings, sizes), the subject's pattern and the template of the text stand under
    [mail] in briefgen.toml. The whole guide is docs/mail.md.
    """
