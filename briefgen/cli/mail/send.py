"""`briefgen mail send`: a message on its way, once to each recipient."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from shlex import quote
from typing import TYPE_CHECKING, Any

import click

from briefgen import delivery
from briefgen.cli.command import Command
from briefgen.cli.figures import count
from briefgen.cli.mail import composing, servers
from briefgen.cli.terminal import mention, reporter, say, say_row, write_out
from briefgen.diagnostics import Diagnostic, Report
from briefgen.errors import MailError, UnknownNameError

if TYPE_CHECKING:
    from briefgen.mail.ledger import Ledger, Row
    from briefgen.mail.message import Message
    from briefgen.mail.sending import Plan, Transport
    from briefgen.mail_settings import MailSettings
    from briefgen.parcels import Claim, Outcome, Parcel
    from briefgen.server_settings import Server


@click.command(
    cls=Command,
    examples=(
        "briefgen mail send briefs/nara-summit --to minister@example.org --attach pdf --dry-run",
        "briefgen mail send briefs/nara-summit --list readers.txt --individually --attach pdf --attach docx",
    ),
)
@composing.message_options
@click.option("--individually", is_flag=True, help="Send each recipient a message of their own.")
@click.option("--dry-run", is_flag=True, help="Print the exact messages, who gets them and their sizes; send nothing.")
@click.option("--test", "testing", is_flag=True, help="Send it to yourself only, as often as you like.")
@click.option("--resend", is_flag=True, help="Send it again to those who have it, or may have it.")
@click.option("--deadline", type=click.IntRange(1), metavar="S", help="Try again for so many seconds. Without it: 300.")
@servers.server_options
@servers.ledger_option
def send(briefing_names: tuple[str, ...], **given: Any) -> None:
    """Send a message that carries BRIEFs, to each recipient once.

    Run it again after a failure: who has the message does not get it again. Whether somebody has it can be left open by
    a broken connection; `briefgen mail status` lists those, `briefgen mail resolve` settles them. The server stands
    under [mail.smtp] in briefgen.toml.
    """
    report = reporter(verbose=given["verbose"])
    settings = composing.settings_of(given, report)
    how = {"individually": given["individually"], "testing": given["testing"]}
    message = composing.message_of(composing.paths_of(briefing_names), given, settings, report, **how)
    if not message.recipients.all:
        raise UnknownNameError("Nobody is named who gets it.", "Give --to, --cc, --bcc or --list.")
    dispatch = _dry if given["dry_run"] else _send
    dispatch(message, given, settings.mail, report)


def _dry(message: "Message", given: Any, settings: "MailSettings", report: Report) -> None:
    """Print what would be sent."""
    from briefgen.mail.ledger import Ledger

    path = servers.ledger_path(given["ledger"], settings)
    known = None if given["testing"] or not servers.is_there(path) else path
    with closing(Ledger(known, servers.clock)) as ledger:
        planned = _planned(message, ledger, given, settings, report)
    for number, parcel in enumerate(planned.parcels, 1):
        names = ", ".join(parcel.recipients)
        mention(
            f"Message {number} of {len(planned.parcels)}: {len(parcel.data):,} bytes, from {parcel.sender} to {names}"
        )
    for row in planned.settled:
        mention(f"Not to {row.recipient}: {row.state} on {row.changed}")
    for parcel in planned.parcels:
        write_out(parcel.data)


def _send(message: "Message", given: Any, settings: "MailSettings", report: Report) -> None:
    from briefgen.mail.ledger import Ledger
    from briefgen.mail.sending import send as send_planned

    server = servers.server_of(settings.smtp, given, "mail.smtp")
    until = time.monotonic() + (given["deadline"] or settings.deadline)
    path = None if given["testing"] else servers.ledger_path(given["ledger"], settings)
    with closing(Ledger(path, servers.clock)) as ledger:
        planned = _planned(message, ledger, given, settings, report)
        failure = None
        if planned.parcels:
            failure = send_planned(planned, ledger, _transport(server, settings, until), until, _pause)
        rows = ledger.latest(message.content, message.former)
    _tell([rows[address.key] for address in message.recipients.all], planned, failure, given)


def _planned(message: "Message", ledger: "Ledger", given: Any, settings: "MailSettings", report: Report) -> "Plan":
    from briefgen.mail.sending import Sending, plan

    how = Sending(individually=given["individually"], again=given["resend"], testing=given["testing"])
    planned = plan(message, ledger.latest(message.content, message.former), how, servers.clock())
    for parcel in planned.parcels:
        delivery.check_size(parcel.data, message, settings)
    due = {row.recipient for row in planned.rows}
    for row in ledger.earlier(message.subject, {message.content, *message.former}):
        if row.recipient in due:
            what = f"{row.recipient} was sent another version under this subject on {row.changed}."
            report(Diagnostic("sent-before", what))
    return planned


def _transport(server: "Server", settings: "MailSettings", until: float) -> "Transport":
    from briefgen.mail import TRANSPORTS
    from briefgen.mail.secure import secret_of

    secret = secret_of(server, os.environ)
    hand_over = TRANSPORTS.get(settings.transport)

    def transport(parcels: "Sequence[Parcel]", claim: "Claim") -> "Iterator[Outcome]":
        for outcome in hand_over(parcels, server, secret, claim, until):
            if sys.stderr.isatty():  # many take their time
                mention(f"{outcome.recipient}: {outcome.state}")
            yield outcome

    return transport


def _pause(seconds: float, why: str) -> None:
    mention(f"Not yet: {why}. Trying again in {seconds:.0f} s …")
    time.sleep(seconds)


def _tell(rows: Sequence["Row"], planned: "Plan", failure: MailError | None, given: Any) -> None:
    """Print what became of the message for each recipient.

    Raises:
        MailError: not everybody has it.
    """
    before = {row.recipient for row in planned.settled}
    for row in rows:
        has_it_from_before = row.state == _SENT and row.recipient in before
        said = f"on {row.changed}; --resend sends it again" if has_it_from_before else row.reply
        say_row(f"{'sent before' if has_it_from_before else _CALLED[row.state]:<12}  {row.recipient}  {said}".rstrip())
    missing = [row for row in rows if row.state != _SENT]
    sent = len(rows) - len(missing) - sum(row.state == _SENT for row in planned.settled)
    say(f"{sent} sent now, {len(rows) - len(missing) - sent} before, {len(missing)} not.")
    if missing:
        raise MailError(*_lacking(rows, missing, failure, given))


_SENT = "sent"
_CALLED = {"ready": "not yet", "handing over": "handing over", _SENT: _SENT, "refused": "refused", "unknown": "unknown"}


def _lacking(rows: Sequence["Row"], missing: Sequence["Row"], failure: MailError | None, given: Any) -> tuple[str, str]:
    """Return what to say and to do where not everybody has the message: a clause for each state."""
    verb = "may not" if any(row.state in _OPEN for row in missing) else "do not" if len(missing) > 1 else "does not"
    message = f"{len(missing)} of {count(len(rows), 'recipient')} {verb} have it."
    clauses = [failure.hint] if failure and failure.hint else []
    for state, (called, todo) in _steps(missing, given).items():
        found = [row for row in missing if row.state == state]
        if found:
            clauses.append(f"{called}: {_names(found)}: {todo}.")
    return f"{failure.message} {message}" if failure else message, " ".join(clauses)


_OPEN = frozenset({"unknown", "handing over"})
"""States in which somebody may have it."""


def _steps(missing: Sequence["Row"], given: Any) -> dict[str, tuple[str, str]]:
    """Return what each state is called, and what to do about it."""
    ledger = f" --ledger {quote(given['ledger'])}" if given["ledger"] else ""
    once_more = "run it again without --resend" if given["resend"] else "run it again"  # which sends it to all anew
    numbers = " ".join(str(row.number) for row in missing if row.state == "unknown")
    settle = f"look whether it arrived, then `briefgen mail resolve {numbers}{ledger} --sent` or `--not-sent`"
    return {
        "refused": ("Refused", "see what the server says, correct the address, or ask them for another"),
        "ready": ("Waiting", f"{once_more} later; who has it does not get it twice"),
        "unknown": (
            "Unknown",
            "look whether it arrived" if given["testing"] else f"{settle}; till then it is not sent",
        ),
        "handing over": ("Being handed over by another run", f"see `briefgen mail status{ledger}` when that has ended"),
    }


def _names(rows: Sequence["Row"]) -> str:
    more = f" and {len(rows) - _NAMED} more" if len(rows) > _NAMED else ""
    return f"{', '.join(row.recipient for row in rows[:_NAMED])}{more}"


_NAMED = 5
"""How many recipients a message names."""
