"""`briefgen make`: from articles to a briefing and its documents."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen import pipeline
from briefgen.cli import articles, desk, folders, options, targets
from briefgen.cli.command import Command
from briefgen.cli.figures import figures
from briefgen.cli.terminal import mention, reporter, say
from briefgen.errors import UnknownNameError
from briefgen.files import slug
from briefgen.model.forms import FILE_NAME, to_yaml

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing


@click.command(
    cls=Command,
    examples=(
        "briefgen make article.txt --format pdf --format docx",
        'briefgen make one.txt two.txt -o visit/ --set desk.to="The Minister" --date 2026-01-11',
        "briefgen make - -o briefing.pdf < article.txt",
        "briefgen make --format pdf",
    ),
)
@click.argument("names", nargs=-1, metavar="[ARTICLE|-]...")
@options.format_option
@options.template_option
@options.output_option
@options.set_option
@options.reading_options
@options.since_option
@options.attach_option
@options.final_option
@options.force_option
@options.verbose_option
def make(names: tuple[str, ...], **given: Any) -> None:
    """Make one briefing of all ARTICLEs, and write it with its documents.

    An ARTICLE is a file (text, HTML, PDF, Word, a mail, a feed), an address (https://…, fetched now and kept beside the
    briefing), or - for standard input. Without ARTICLE, and with nothing piped in, every folder of
    ./briefs that holds articles (.txt, .md, .html, .pdf, .docx, .eml …) or a briefing.yaml is brought up to date.
    """
    wish = Wish(**given)
    report = reporter(verbose=wish.verbose)
    settings = options.settings_of(wish.decisions(), report)
    target = targets.target_of(wish.output, wish.formats)
    options.check_attached(target.formats, attach=wish.attach_sources)
    values = desk.parse(wish.fields, settings.markings)
    template = pipeline.open_template(settings)
    old = options.older(wish.since)
    found = articles.given(names, settings, private=wish.allow_private, skip_bad=wish.skip_bad)
    if not found:
        _refuse_without_article(wish)
        folders.update_all(
            folders.Update(
                target.formats,
                settings,
                template,
                report,
                attach=wish.attach_sources,
                final=wish.final,
                force=wish.force,
                skip_bad=wish.skip_bad,
            )
        )
        return
    sources = articles.read(found, settings, report, skip_bad=wish.skip_bad)
    briefing = pipeline.extract(sources, settings, report)
    briefing = desk.fill(pipeline.since(briefing, old) if old else briefing, values)
    composed = pipeline.compose(
        briefing, template, report, final=wish.final, language=settings.language, markings=settings.markings
    )
    if wish.attach_sources:
        composed = pipeline.attached(composed, briefing)
    _deliver(briefing, pipeline.render(composed, target.formats, report), target, found, force=wish.force)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The options of `make`, by the names that click gives them."""

    formats: tuple[str, ...]
    template: str | None
    output: str | None
    fields: tuple[str, ...]
    date: str | None
    language: str | None
    encoding: str | None
    since: str | None
    skip_bad: bool
    allow_private: bool
    attach_sources: bool
    final: bool
    force: bool
    verbose: bool

    def decisions(self) -> dict[str, str | None]:
        """Return what goes into the settings."""
        return {name: getattr(self, name) for name in ("template", "date", "language", "encoding")}


def _deliver(
    briefing: "Briefing",
    documents: Mapping[str, bytes],
    target: targets.Target,
    given: Sequence[Path | pipeline.Article],
    *,
    force: bool,
) -> None:
    if target.stream:
        targets.stream(documents)
        mention(figures(briefing))
        return
    folder = target.folder or _own_folder(briefing)
    files = targets.place(documents, target, folder)
    if not target.file:
        files = targets.guarded(folder / FILE_NAME, to_yaml(briefing).encode(), force=force) | files
        files |= {folder / name: data for name, data in pipeline.kept_pages(briefing, given).items()}
    targets.write(files, [path for path in given if isinstance(path, Path)])
    say(figures(briefing))


def _own_folder(briefing: "Briefing") -> Path:
    """Where the briefing goes by itself; a number keeps it apart from one of other articles with the same title."""
    name = f"{briefing.date or 'undated'}-{slug(briefing.title)}"
    candidates = (folders.BRIEFS / (name if number == 1 else f"{name}-{number}") for number in itertools.count(1))
    return next(folder for folder in candidates if _is_free(folder / FILE_NAME, briefing))


def _is_free(path: Path, briefing: "Briefing") -> bool:
    # The hash of the bytes that a source was read from stands in the file: no need to parse it.
    data = targets.standing(path)
    return data is None or any(source.raw_sha256.encode() in data for source in briefing.sources)


def _refuse_without_article(wish: Wish) -> None:
    misplaced = {"-o": wish.output, "--set": wish.fields, "--date": wish.date, "--lang": wish.language,
                 "--encoding": wish.encoding, "--since": wish.since}  # fmt: skip
    used = [name for name, value in misplaced.items() if value]
    if used:
        raise UnknownNameError(f"{' and '.join(used)} needs an ARTICLE.", "`briefgen make --help` has examples.")
