"""`briefgen check`: every law, every fault named at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli import options
from briefgen.cli.command import Command
from briefgen.cli.figures import count
from briefgen.cli.terminal import say, say_error
from briefgen.diagnostics import ignore
from briefgen.errors import BriefingError, UnknownNameError
from briefgen.model.briefing import Briefing, statements
from briefgen.model.forms import load_draft, locate
from briefgen.model.markings import find

if TYPE_CHECKING:
    from briefgen.extractors.faults import Fault


@click.command(
    cls=Command,
    examples=(
        "briefgen check briefs/nara-summit",
        "briefgen check *.yaml",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="BRIEFING...")
def check(names: tuple[str, ...]) -> None:
    """Check each BRIEFING: a .yaml or .json file, or a folder that holds briefing.yaml.

    Every fault is named, one a line: what is malformed, quotations that do not stand in their source, words that the
    quotation does not have, and what is told firmer than it.
    """
    found = {name: _complaints(name) for name in names}
    bad = [name for name, complaints in found.items() if complaints]
    if bad:
        number = sum(len(found[name]) for name in bad)
        say_error(f"{count(number, 'fault')} in {count(len(bad), 'briefing')}.")
        click.get_current_context().exit(BriefingError.exit_code)


def _complaints(name: str) -> tuple[str, ...]:
    """Name what is wrong with one briefing, or how much of it stands."""
    from briefgen.extractors.faults import faults

    try:
        path = locate(Path(name))
        draft = load_draft(path)
    except BriefingError as error:
        complaints: tuple[str, ...] = (str(error),)
    else:
        broken_laws = faults(draft.briefing) if draft.briefing else ()
        complaints = (
            *draft.complaints,
            *(_line(path, fault) for fault in broken_laws),
            *_marking(path, draft.briefing),
        )
        if draft.briefing and not complaints:
            say(f"{name}: {count(len(statements(draft.briefing)), 'statement')}, every quotation in place")
            for line in _definitions(draft.briefing):
                say(f"{name}: {line}")
    for complaint in complaints:
        say(complaint)
    return complaints


def _marking(path: Path, briefing: Briefing | None) -> Iterator[str]:
    """Tell that no list has the briefing's marking: no document can be made with it."""
    own = options.settings_of({}, ignore).markings
    try:
        find(briefing.marking if briefing else "", own)
    except UnknownNameError as error:
        yield f"{path}: marking: {error}"


def _definitions(briefing: Briefing) -> Iterator[str]:
    """Tell which statuses rest on an office's own lexicon: another desk should know."""
    for number, agreement in enumerate(briefing.agreements):
        if agreement.defined is not None:
            where = f"agreements[{number}] ({agreement.id})"
            yield f'{where}: that "{agreement.cue}" means "{agreement.defined}" is the office\'s own definition'


def _line(path: Path, fault: "Fault") -> str:
    statement = f" ({fault.statement})" if fault.statement else ""
    return f"{path}: {fault.where}{statement}: law {fault.law}: {fault.message} {fault.hint}"
