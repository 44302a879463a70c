"""`briefgen batch`: a brief of each of many articles, on all processors, gone on with where it was."""

import os
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from briefgen.batch.running import GROUPS, Batch, Batcher, Done, Progress
from briefgen.batch.work import Order
from briefgen.cli import articles, options, targets
from briefgen.cli.command import Command
from briefgen.cli.figures import count
from briefgen.cli.terminal import mention, one_line, reporter, say
from briefgen.diagnostics import Report
from briefgen.errors import BatchError, OutputError, UnknownNameError
from briefgen.jobs import FAILED, KEPT, MADE, Limits

DIGEST = "daily-digest"
_NAMED = 20
"""How many failures are told on the terminal: the report has all."""
_PIPED, _SHOWN = 10.0, 0.2
"""Seconds between two lines of progress in a pipe, and on a terminal."""


@click.command(
    cls=Command,
    examples=(
        "briefgen batch news/ --format pdf --format docx -o morning",
        "briefgen batch 'news/*.html' feed.xml list.txt --group-by country -o digests",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE|FOLDER|PATTERN|FEED|LIST.txt...")
@options.format_option
@options.template_option
@click.option(
    "-o", "--output", metavar="DIR", default="briefs", help="The folder that holds the briefs. Without it: briefs."
)
@click.option("--group-by", "group", metavar="WHAT", help="Make digests: one a country, or one a date.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="How many workers. Without it: one a processor.")
@click.option("--engine", default="local", metavar="E", help="local (this machine) or dask (a cluster).")
@click.option(
    "--scheduler", default="", metavar="ADDRESS", help="The cluster's scheduler, such as tcp://10.0.0.5:8786."
)
@click.option(
    "--seconds", type=click.IntRange(1), default=120, metavar="S", help="The most that a brief may take (120)."
)
@click.option(
    "--memory", type=click.IntRange(256), default=2048, metavar="MB", help="The most that a worker may use (2048)."
)
@click.option("--date", "day", metavar="D", callback=options.day, help="The as-of date of every brief, YYYY-MM-DD.")
@options.language_option
@click.option("--allow-private", is_flag=True, help="Fetch addresses of this machine and its own network, too.")
@options.force_option
@options.verbose_option
def batch(names: tuple[str, ...], **given: Any) -> None:
    """Make a brief of each article, with its documents, in a folder of its own.

    Run it again to go on after an interruption, or to add what is new or has changed: what is done is left as it is.
    DIR/report.html tells what was made, and why what failed did; DIR/batch.jsonl keeps what each brief was made from.
    """
    report = reporter(verbose=given["verbose"])
    if given["group"] not in {None, *GROUPS}:
        raise UnknownNameError(f"--group-by {given['group']} is none of {', '.join(GROUPS)}.")
    if given["template"] is None and given["group"]:
        given["template"] = DIGEST
    wished = {name: given[name] for name in ("template", "language")} | {"date": given["day"]}
    order = Order(
        given["output"],
        options.settings_of(wished, report),
        targets.target_of(None, given["formats"]).formats,
        date.today().isoformat(),  # noqa: DTZ011 - the user's day
        force=given["force"],
        private=given["allow_private"],
        proxy_of=articles.proxy_of,
    )
    limits = Limits(given["jobs"] or _processors(), given["seconds"], given["memory"], address=given["scheduler"])
    _run(Batch(names, order, limits, given["engine"], given["group"] or ""), report)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _run(wanted: Batch, report: Report) -> None:
    begun = time.monotonic()
    batcher = Batcher(wanted, lambda: datetime.now(UTC), _Meter(), report)
    missing = None
    try:
        batcher.run()
    finally:
        if batcher.done:
            missing = _report(batcher, time.monotonic() - begun)
    _tell(batcher.done, None if missing else batcher.folder / "report.html", time.monotonic() - begun)
    if missing:
        raise missing


def _report(batcher: Batcher, seconds: float) -> OutputError | None:
    """Write the report, or return why it cannot be: that must not hide what the batch itself died of."""
    from briefgen.batch.report import write

    try:
        write(batcher.done, batcher.folder, seconds, batcher.remarks)
    except OutputError as error:
        mention(f"briefgen: there is no report: {error.message}")
        return error
    return None


class _Meter:
    """Tells how far a batch is: in place on a terminal, in lines now and then in a pipe."""

    def __init__(self) -> None:
        self.is_shown = sys.stderr is not None and sys.stderr.isatty()
        self.next = 0.0

    def __call__(self, progress: Progress) -> None:
        is_last = progress.number == progress.total
        if progress.seconds < self.next and not is_last:
            return
        self.next = progress.seconds + (_SHOWN if self.is_shown else _PIPED)
        rate = progress.number / progress.seconds if progress.seconds else 0.0
        left = (progress.total - progress.number) / rate if rate else 0.0
        line = f"{progress.number:,} of {progress.total:,} · {rate:.1f} a second · {_time(left)} left"
        line += f" · {progress.failed:,} failed"
        if self.is_shown:
            click.echo(f"\r\x1b[K{line}", err=True, nl=is_last)
        else:
            mention(line)


def _time(seconds: float) -> str:
    """Return a time as people say it.

    >>> _time(4.2), _time(150), _time(7300)
    ('4 s', '2 min 30 s', '2 h 1 min')
    """
    whole = round(seconds)
    if whole < 60:  # noqa: PLR2004 - a minute
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:  # noqa: PLR2004 - an hour
        return f"{minutes} min {rest} s"
    return f"{minutes // 60} h {minutes % 60} min"


def _tell(done: list[Done], page: Path | None, seconds: float) -> None:
    """Print what came of it, and where the report is.

    Raises:
        BatchError: something failed.
    """
    failed = [each for each in done if each.result.state == FAILED]
    for each in failed[:_NAMED]:
        mention(f"briefgen: failed: {one_line(each.job.key)}: {each.result.reason} {each.result.hint}".rstrip())
    if len(failed) > _NAMED:
        mention(f"briefgen: … and {len(failed) - _NAMED:,} more")
    new = sum(each.is_new and each.result.state == MADE for each in done)
    kept = sum(each.result.state == KEPT for each in done)
    before = sum(not each.is_new for each in done)
    edited = f" · {kept:,} edited by people, kept" if kept else ""
    say(f"{count(new, 'brief')} made · {before:,} there already{edited} · {len(failed):,} failed · {_time(seconds)}")
    if page:
        say(str(page))
    if failed:
        hint = f"{page} tells why of each." if page else "Make the report's place writable and run it again."
        raise BatchError(f"{len(failed):,} of {len(done):,} failed.", hint)
