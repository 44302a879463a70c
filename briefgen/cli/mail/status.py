"""`briefgen mail status`: what was sent to whom."""

from contextlib import closing

import click

from briefgen.cli import options
from briefgen.cli.command import Command
from briefgen.cli.figures import count
from briefgen.cli.mail import servers
from briefgen.cli.terminal import reporter, say, say_row


@click.command(cls=Command, examples=("briefgen mail status", "briefgen mail status --all"))
@click.option("--all", "everything", is_flag=True, help="List what was sent, too.")
@servers.ledger_option
@options.verbose_option
def status(*, everything: bool, ledger: str | None, verbose: bool) -> None:
    """List what was not sent, or may not have been: number, state, recipient, subject, and what the server said.

    The number is what `briefgen mail resolve` takes.
    """
    from briefgen.mail.ledger import SENT, Ledger

    settings = options.settings_of({}, reporter(verbose=verbose)).mail
    path = servers.ledger_path(ledger, settings)
    if not servers.is_there(path):
        say(f"Nothing was sent: there is no {path}.")
        return
    with closing(Ledger(path, servers.clock)) as opened:
        rows = opened.rows()
    for row in rows:
        if everything or row.state != SENT:
            said = f"  ({row.reply})" if row.reply else ""
            say_row(f"{row.number:>5}  {row.state:<12}  {row.changed}  {row.recipient}  {row.subject}{said}")
    sent = sum(row.state == SENT for row in rows)
    say(f"{count(len(rows), 'message')}: {sent} sent, {len(rows) - sent} not or not for certain.")
