"""`briefgen mail resolve`: what a person has found out about a message whose end is unknown."""

from contextlib import closing

import click

from briefgen.cli import options
from briefgen.cli.command import Command
from briefgen.cli.mail import servers
from briefgen.cli.terminal import reporter, say
from briefgen.errors import MailError, UnknownNameError


@click.command(cls=Command, examples=("briefgen mail resolve 12 13 --sent", "briefgen mail resolve 14 --not-sent"))
@click.argument("numbers", metavar="NUMBER...", nargs=-1, required=True, type=click.IntRange(1))
@click.option("--sent", "is_sent", flag_value=True, default=None, type=bool, help="They have it: it is not sent again.")
@click.option("--not-sent", "is_sent", flag_value=False, type=bool, help="They do not have it: it may be sent again.")
@servers.ledger_option
@options.verbose_option
def resolve(*, numbers: tuple[int, ...], is_sent: bool | None, ledger: str | None, verbose: bool) -> None:
    """Settle the rows of `briefgen mail status` that are unknown, after a look into the mailbox or a call."""
    from briefgen.mail.ledger import READY, SENT, Ledger

    if is_sent is None:
        raise UnknownNameError("It is not said what was found out.", "Give --sent or --not-sent.")
    settings = options.settings_of({}, reporter(verbose=verbose)).mail
    path = servers.ledger_path(ledger, settings)
    if not servers.is_there(path):
        raise MailError(f"There is no ledger {path}.", "Name it with --ledger.")
    with closing(Ledger(path, servers.clock)) as opened:
        for number in numbers:
            opened.resolve(number, SENT if is_sent else READY)
            say(f"{number}: {'sent' if is_sent else 'ready to be sent again'}")
