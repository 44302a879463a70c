"""`briefgen mail save-draft`: a draft in the mailbox itself."""

import os
from typing import Any

import click

from briefgen import delivery
from briefgen.cli.command import Command
from briefgen.cli.mail import composing, servers
from briefgen.cli.terminal import reporter, say


@click.command(
    cls=Command,
    examples=(
        "briefgen mail save-draft briefs/nara-summit --to minister@example.org --attach pdf",
        "briefgen mail save-draft one/ --server imap.mfa.example --user desk@mfa.example --folder Entwürfe",
    ),
)
@composing.message_options
@servers.server_options
@click.option("--folder", metavar="NAME", help="The folder of drafts. Without it: the one that the mailbox calls so.")
def save_draft(briefing_names: tuple[str, ...], folder: str | None, **given: Any) -> None:
    """Save a message that carries BRIEFs among the drafts of a mailbox (IMAP), to be looked at and sent from there.

    A draft that is there is not saved again. The server stands under [mail.imap] in briefgen.toml.
    """
    from briefgen.mail.eml import draft
    from briefgen.mail.imap import save
    from briefgen.mail.secure import secret_of

    report = reporter(verbose=given["verbose"])
    settings = composing.settings_of(given, report)
    server = servers.server_of(settings.mail.imap, given, "mail.imap")
    message = composing.message_of(composing.paths_of(briefing_names), given, settings, report)
    data = draft(message, servers.clock())
    delivery.check_size(data, message, settings.mail)
    secret = secret_of(server, os.environ)
    name, is_new = save(data, message.identity(), server, secret, folder or settings.mail.drafts)
    say(f"{'Saved in' if is_new else 'It is there already, in'} {name} of {server.user} at {server.host}")
    say(composing.summary(message))
