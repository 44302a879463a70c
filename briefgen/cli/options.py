"""Options that commands share, and the settings that come of them."""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefgen.backends import BACKENDS
from briefgen.diagnostics import Report
from briefgen.errors import UnknownNameError
from briefgen.settings import FILE_NAME, Settings, load

if TYPE_CHECKING:
    from briefgen.model.briefing import Briefing

CARRIES_FILES = "pdf"
"""The format that other files can be put into."""
F = TypeVar("F", bound=Callable[..., Any])


def format_option(command: F) -> F:
    """Add `--format`."""
    names = ", ".join(BACKENDS.built_in)
    return click.option(
        "--format",
        "formats",
        multiple=True,
        metavar="F",
        help=f"A format to write: {names}, or one that `briefgen formats` lists. May be given several times. "
        "Without it: what -o ends in, else docx.",
    )(command)


def output_option(command: F) -> F:
    """Add `-o`."""
    return click.option(
        "-o",
        "--output",
        metavar="PATH",
        help="Where to write: a file if PATH ends in a format's suffix, standard output if it is -, else a folder.",
    )(command)


def template_option(command: F) -> F:
    """Add `--template`."""
    return click.option(
        "--template", metavar="T", help="A template by name, or the path of a Word file. Without it: info-memo."
    )(command)


def set_option(command: F) -> F:
    """Add `--set`."""
    return click.option(
        "--set",
        "fields",
        multiple=True,
        metavar="KEY=VALUE",
        help="Fill in what only people know: desk.to, desk.from, desk.purpose …, or marking (marking=TLP:AMBER).",
    )(command)


def final_option(command: F) -> F:
    """Add `--final`."""
    return click.option(
        "--final", is_flag=True, help="Refuse to write while fields that only people can fill are open."
    )(command)


def force_option(command: F) -> F:
    """Add `--force`."""
    return click.option(
        "--force", is_flag=True, help="Replace a briefing that a person has edited; the old one stays as .bak."
    )(command)


def attach_option(command: F) -> F:
    """Add `--attach-sources`."""
    return click.option(
        "--attach-sources", is_flag=True, help="Put briefing.yaml and the articles' texts into the PDF (PDF/A-3a)."
    )(command)


def older(name: str | None) -> "Briefing | None":
    """Return the briefing that `--since` names, read before anything is written in its place.

    Raises:
        BriefingError: there is none, or it is malformed.
    """
    if name is None:
        return None
    from briefgen.model.forms import load as load_briefing

    return load_briefing(Path(name))


def check_attached(formats: Sequence[str], *, attach: bool) -> None:
    """See to it that what is to be attached has a file to be attached to.

    Raises:
        UnknownNameError: no format that is asked for carries files.
    """
    if attach and CARRIES_FILES not in formats:
        raise UnknownNameError("--attach-sources needs a PDF.", "Add --format pdf.")


def verbose_option(command: F) -> F:
    """Add `--verbose`."""
    return click.option("-v", "--verbose", is_flag=True, help="Print notes too, not only warnings.")(command)


def language_option(command: F) -> F:
    """Add `--lang`."""
    text = "The language of headings and labels, such as fr. Without it the template's. Statements are not translated."
    return click.option("--lang", "language", metavar="L", callback=_language, help=text)(command)


def since_option(command: F) -> F:
    """Add `--since`."""
    return click.option(
        "--since",
        metavar="OLD",
        help="An older briefing: list and mark what is new, changed or dropped since, and what moved on.",
    )(command)


def reading_options(command: F) -> F:
    """Add what has to do with articles: their date, language and encoding, and what happens to bad ones."""
    for option in (
        click.option("--allow-private", is_flag=True, help="Fetch addresses of this machine and its own network, too."),
        click.option("--skip-bad", is_flag=True, help="Leave out articles that cannot be read, and name them."),
        click.option("--encoding", metavar="E", callback=_encoding, help="The articles' encoding, such as cp1252."),
        language_option,
        click.option(
            "--date", metavar="D", callback=day, help="The as-of date, YYYY-MM-DD. Without it: the newest article's."
        ),
    ):
        command = option(command)
    return command


def settings_of(options: Mapping[str, Any], report: Report) -> Settings:
    """Return the settings that hold for this command: its options, the environment, `briefgen.toml` here, the user's.

    Raises:
        UnknownNameError: a settings file is malformed or names what does not exist.
    """
    files = (Path(FILE_NAME), Path(click.get_app_dir("briefgen"), FILE_NAME))
    return load(options, os.environ, files, report)


def day(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    """Return the day that an option names (ISO).

    Raises:
        UnknownNameError: it is none.
    """
    if text is None:
        return None
    try:
        right = date.fromisoformat(text).isoformat() == text
    except ValueError:
        right = False
    if not right:
        raise UnknownNameError(f'--date "{text}" is no day.', "A date is written YYYY-MM-DD.")
    return text


def _language(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    if text is not None and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}", text):
        raise UnknownNameError(f'--lang "{text}" is no language code.', "Such as en, en-GB or ko.")
    return text


def _encoding(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    if text is not None:
        try:
            "".encode(text)
        except (LookupError, ValueError):  # ValueError: a NUL in the name
            raise UnknownNameError(f'--encoding "{text}" is unknown.', "Such as utf-8, cp1252 or euc-kr.") from None
    return text
