"""`briefgen sources`: what was taken from articles, what was set aside as furniture, and where each came from."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli import articles, options
from briefgen.cli.command import Command
from briefgen.cli.terminal import reporter, say, say_row
from briefgen.model.forms import FILE_NAME, SUFFIXES, load

if TYPE_CHECKING:
    from briefgen.model.source import Source

_WIDTH, _LONGEST = 14, 90
_HOW = {
    "option": "as you said", "bom": "its first bytes say so", "utf-8": "it is valid UTF-8",
    "declared": "it declares so", "guess": "a guess", "text": "",
}  # fmt: skip

_ROWS = {"publisher": "outlet", "author": "author", "published": "published", "language": "language", "url": "address"}
_WHERE = {
    "file": "the file says so", "mail": "the mail that passed it on", "address": "fetched from there",
    "text": "from its text",
}  # fmt: skip


@click.command(
    cls=Command,
    examples=(
        "briefgen sources article.html",
        "briefgen sources briefs/nara-summit",
        "briefgen sources https://example.org/news/summit.html",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="BRIEFING|ARTICLE...")
@click.option("--text", "in_full", is_flag=True, help="Print the text that was taken, too.")
@options.reading_options
@options.verbose_option
def sources(names: tuple[str, ...], *, in_full: bool, **given: Any) -> None:
    """Tell what was taken from articles and what was set aside as furniture, with their dates, outlets and hashes.

    Of a BRIEFING the sources in it are told; an ARTICLE is read as `make` would read it.
    """
    report = reporter(verbose=given["verbose"])
    settings = options.settings_of({name: given[name] for name in ("date", "language", "encoding")}, report)
    found: list[Source] = []
    read = [name for name in names if not _is_briefing(name)]
    for name in names:
        if name not in read:
            found += load(Path(name)).sources
    if read:
        skip_bad = given["skip_bad"]
        these = articles.given(read, settings, private=given["allow_private"], skip_bad=skip_bad)
        found += articles.read(these, settings, report, skip_bad=skip_bad)
    for source in found:
        say(f"{source.id}  {source.title or 'without a headline'}")
        for field, value in _facts(source):
            say_row(f"  {field:{_WIDTH}}{' '.join(value.split())}")
        if in_full:
            for line in source.text.split("\n"):
                say_row(line)


def _is_briefing(name: str) -> bool:
    path = Path(name)
    try:
        return path.suffix.lower() in SUFFIXES or (path / FILE_NAME).is_file()
    except OSError:
        return False  # whoever reads it as an article is told why not


def _facts(source: "Source") -> Iterator[tuple[str, str]]:
    """Yield what is known of a source, each with the name of its row; what is not known is said to be so."""
    for field, row in _ROWS.items():
        value = getattr(source, field)
        where = _WHERE[getattr(source.metadata_from, field, "text")]
        if value or field != "url":
            yield row, f"{value} ({where})" if value else "not stated"
    if source.accessed:
        yield "fetched", source.accessed
    if source.encoding:
        how = _HOW[source.encoding_from]
        yield "encoding", f"{source.encoding} ({how})" if how else source.encoding
    pages = f" on {len(source.pages)} pages" if len(source.pages) > 1 else ""
    taken = len(source.text) - sum(region.end - region.start for region in source.layout)
    yield "text", f"{taken:,} of {len(source.text):,} characters are body{pages}"
    if source.origins:
        yield "cites", ", ".join(source.origins)
    yield "SHA-256", f"{source.sha256} (text)"
    yield "", f"{source.raw_sha256} (file)"
    for region in source.layout:
        quote = " ".join(source.text[region.start : region.end].split())
        yield region.kind.replace("_", " "), quote if len(quote) <= _LONGEST else f"{quote[: _LONGEST - 1]}…"
