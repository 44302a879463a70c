"""`briefgen eval`: how well the boxes are filled, measured on labelled articles."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli import options
from briefgen.cli.command import Command
from briefgen.cli.terminal import mention, reporter, say_row, write_out
from briefgen.errors import CorpusError, UnknownNameError, nearest
from briefgen.evaluation.scoring import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.evaluation.labelled import Labelled

ALL = "all"


@click.command(
    cls=Command,
    examples=(
        "briefgen eval our-articles/",
        "briefgen eval our-articles/ --errors risks",
        "briefgen eval our-articles/ --article fisheries-pact --errors all",
        "briefgen eval our-articles/ --floors floors.json",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="CORPUS...")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--errors", "kind", metavar="KIND", help=f"List what was missed or misplaced: {', '.join(KINDS)} or all.")
@click.option("--article", metavar="ID", help="Measure this article alone.")
@click.option("--floors", metavar="FILE", help="Fail where a figure is below its floor: JSON, figure and floor.")
@click.option(
    "--samples", metavar="N", type=click.IntRange(0, 100_000), default=1000, show_default=True,
    help="How often articles are drawn for the 95 % intervals; 0 for none.",
)  # fmt: skip
@options.template_option
@options.verbose_option
def eval(names: tuple[str, ...], **given: Any) -> None:  # noqa: A001 - the command's name
    """Measure how well briefings are filled, on labelled articles.

    CORPUS is a folder of labelled articles, or single ones: plain text (.txt) or the JSON form (.json), both told in
    docs/extraction.md. Every figure is over all articles; its interval tells how much it owes to the choice of them.
    """
    from briefgen.evaluation import report
    from briefgen.evaluation.floors import hold, read_floors
    from briefgen.evaluation.measure import measure

    kind = _kind(given["kind"])
    tell = reporter(verbose=given["verbose"])
    settings = options.settings_of({"template": given["template"]}, tell)
    floors = read_floors(Path(given["floors"])) if given["floors"] else {}
    corpus = _corpus(names, given["article"])
    measured = measure(corpus, settings, tell, samples=given["samples"])
    if given["as_json"]:
        write_out(report.as_json(measured, kind).encode())
    else:
        errors = ("", *report.errors(measured, kind)) if kind else ()
        for line in (*report.table(measured), *errors):
            say_row(line)
    hold(measured.figures, floors)


def _kind(name: str | None) -> str | None:
    if name is not None and name not in (*KINDS, ALL):
        raise UnknownNameError(f'--errors: there is no "{name}".', nearest(name, (*KINDS, ALL)))
    return name


def _corpus(names: "Sequence[str]", article: str | None) -> "Sequence[Labelled]":
    """Return the labelled articles; where some are faulty, every fault is told, the first of them as the error."""
    from briefgen.evaluation.corpus import chosen, read_corpus

    try:
        corpus = read_corpus([Path(name) for name in names])
    except CorpusError as error:
        for fault in error.faults[1:]:
            mention(fault)
        raise
    return chosen(corpus, article) if article is not None else corpus
