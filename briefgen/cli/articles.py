"""The articles that a command was given: files, and standard input."""

import os
import re
import stat
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import pipeline
from briefgen.cli.terminal import mention
from briefgen.diagnostics import Report
from briefgen.errors import SourceError, UnknownNameError

if TYPE_CHECKING:
    from briefgen.model.source import Source
    from briefgen.settings import Settings

STREAM = "-"
STREAM_NAME = "standard input"
PATIENCE = 2
"""Seconds of silence after which a person is told what the program waits for."""


ADDRESS = re.compile(r"https?://|file:|ftp://", re.IGNORECASE)
"""What addresses begin with, those that are refused too: no file is called so."""


def given(
    names: Sequence[str], settings: "Settings", *, private: bool = False, skip_bad: bool = False
) -> tuple[Path | pipeline.Article, ...]:
    """Return the articles that the user named, pages fetched; what comes through a pipe, where they named none.

    Args:
        names: files, addresses, and - for standard input.
        settings: they bound an article's size.
        private: whether addresses of the own network are allowed.
        skip_bad: whether a page that cannot be fetched is named and left out.

    Raises:
        UnknownNameError: standard input is named twice.
        SourceError: it cannot be read, or a page cannot be fetched.
    """
    if names.count(STREAM) > 1:
        raise UnknownNameError("Standard input (-) can be read once only.")
    if names:
        found = (_named(name, settings, private=private, skip_bad=skip_bad) for name in names)
        return tuple(article for article in found if article is not None)
    article = _piped(settings) if _is_piped() else None
    return (article,) if article and article.data else ()


def read(
    articles: Sequence[Path | pipeline.Article], settings: "Settings", report: Report, *, skip_bad: bool
) -> "tuple[Source, ...]":
    """Return the sources; bad articles are named and left out where the user asked for it.

    Raises:
        SourceError: an article cannot be read, or none of them can.
    """
    if not skip_bad:
        return pipeline.read(articles, settings, report)
    sources: list[Source] = []
    for article in articles:
        try:
            sources += pipeline.read_file(article, settings, report)
        except SourceError as error:
            mention(f"briefgen: warning: left out: {error}")
    if not sources:
        raise SourceError("None of the articles can be read.")
    return pipeline.numbered(sources, report)


def _named(name: str, settings: "Settings", *, private: bool, skip_bad: bool) -> Path | pipeline.Article | None:
    if name == STREAM:
        return _piped(settings)
    if not ADDRESS.match(name):
        return Path(name)
    try:
        today = date.today().isoformat()  # noqa: DTZ011 - the user's day
        return pipeline.fetched(name, settings, today, private=private, proxy_of=proxy_of)
    except SourceError as error:
        if not skip_bad:
            raise
        mention(f"briefgen: warning: left out: {error}")
        return None


def proxy_of(address: str) -> str:
    """Return the proxy that the environment, or the system, names for an address; empty where it names none."""
    from urllib.parse import urlsplit
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(address)
    if proxy_bypass(parts.netloc):
        return ""
    named = getproxies()
    return named.get(parts.scheme) or named.get("all", "")


def _piped(settings: "Settings") -> pipeline.Article:
    if sys.stdin is None:
        raise SourceError("Standard input is closed.", "Name a file.")
    _announce_waiting()
    return pipeline.Article(STREAM_NAME, pipeline.read_at_most(sys.stdin.buffer, settings.article_bytes, STREAM_NAME))


def _is_piped() -> bool:
    if sys.stdin is None or sys.stdin.isatty():
        return False
    mode = _mode()
    # Programs that start others often give them the null device or something that never ends: neither is an article.
    return mode is None or stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _mode() -> int | None:
    try:
        return os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return None  # no file of the system stands behind it


def _announce_waiting() -> None:
    if sys.platform == "win32" or _mode() is None:
        return
    import select

    if not select.select([sys.stdin], [], [], PATIENCE)[0]:
        mention("briefgen: waiting for an article on standard input …")
