"""`briefgen explain`: why a statement stands where it stands, in plain words."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen import pipeline
from briefgen.cli import options
from briefgen.cli.command import Command
from briefgen.cli.terminal import reporter, say, say_row
from briefgen.diagnostics import ignore
from briefgen.errors import UnknownNameError
from briefgen.model.forms import load

if TYPE_CHECKING:
    from briefgen.extractors.explaining.explain import Case, Explanation, LeftOut
    from briefgen.model.briefing import Briefing
    from briefgen.settings import Settings

_ID, _PLACE, _WIDTH = 12, 28, 12
_NAMES = {
    "summary": "bottom line", "set_aside": "left out", "domestic_reactions": "reactions at home",
    "international_reactions": "reactions abroad",
}  # fmt: skip


@click.command(
    cls=Command,
    examples=(
        "briefgen explain briefs/nara-summit",
        "briefgen explain briefs/nara-summit e0b2",
        "briefgen explain briefs/nara-summit agreements[0]",
        "briefgen explain briefs/nara-summit --left-out",
    ),
)
@click.argument("name", metavar="BRIEFING")
@click.argument("statement", metavar="[ID]", required=False)
@click.option("--left-out", is_flag=True, help="Tell why each passage that was set aside is not in the briefing.")
@options.verbose_option
def explain(name: str, statement: str | None, *, left_out: bool, verbose: bool) -> None:
    """Tell why a statement stands where it stands: what decided, and what spoke for the section next to it.

    BRIEFING is a .yaml or .json file, or a folder that holds briefing.yaml. ID is a statement's id, the beginning of
    one, or its place in the file. Without ID the statements are listed.
    """
    if statement is not None and left_out:
        raise UnknownNameError("--left-out tells of all that was set aside: it takes no ID.")
    briefing = load(Path(name))
    pipeline.verify(briefing, ignore)
    settings = options.settings_of({}, reporter(verbose=verbose))
    for line in _lines(briefing, statement, settings, left_out=left_out):
        say_row(line) if line.startswith(" ") else say(line)


def _lines(briefing: "Briefing", statement: str | None, settings: "Settings", *, left_out: bool) -> Iterator[str]:
    from briefgen.extractors.explaining import explain as explaining

    if left_out:
        for item in explaining.left_out(briefing, settings.lexicon):
            yield from _aside(item)
    elif statement is None:
        for name, place, text in explaining.listed(briefing):
            yield f"  {name:{_ID}}{place:{_PLACE}}{text}"
    else:
        explaining.find(briefing, statement)  # before the work of reading it all again
        again = pipeline.again(briefing, settings)
        yield from _told(explaining.explain(briefing, statement, again, settings.lexicon))


def _told(told: "Explanation") -> Iterator[str]:
    yield f"{told.statement.id}  {told.place}"
    yield from _row("statement", told.statement.text)
    for piece in told.statement.evidence:
        where = f"{piece.source}, paragraph {piece.paragraph}" if piece.paragraph else piece.source
        yield from _row("quotation", f"“{piece.quote}” ({where})")
    if told.case:
        yield from _row("section" if told.case.section == told.section else "its words", _name(told.case.section))
        yield from _case(told.case)
    for field, reason in told.fields:
        yield from _row(field, reason)
    yield from _row("made by", told.statement.provenance)
    for note in told.notes:
        yield from _row("note", note)


def _case(case: "Case") -> Iterator[str]:
    yield from _rows("because", case.decided or ("no single word decided",))
    yield from _row("next", _name(case.runner_up))
    yield from _rows("because", case.for_runner_up or ("nothing spoke for it",))


def _aside(left: "LeftOut") -> Iterator[str]:
    from briefgen.templating.words.table import words_for

    reasons = words_for("en", ignore).reason
    yield f"“{left.item.quote}”"
    yield from _row("left out", f"your office’s own word: “{left.staff}”" if left.staff else reasons[left.item.reason])
    if left.case:
        yield from _row("nearest", _name(left.case.runner_up))
        yield from _rows("because", left.case.for_runner_up or ("nothing spoke for it",))


def _row(name: str, text: str) -> Iterator[str]:
    yield f"  {name:{_WIDTH}}{' '.join(text.split())}"


def _rows(name: str, texts: "Sequence[str]") -> Iterator[str]:
    for text in texts:
        yield from _row(name, text)
        name = ""


def _name(section: str) -> str:
    return _NAMES.get(section, section.replace("_", " "))
