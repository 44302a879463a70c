"""What a measured corpus looks like: a table for people, JSON for programs, a line an error."""

from collections.abc import Iterator
from typing import Any

import msgspec

from briefgen.evaluation.figures import SETS
from briefgen.evaluation.measure import Measured
from briefgen.evaluation.scoring import Miss

_HEAD = ("figure", "value", "95 % interval", "of")
_GAP = "   "


def table(measured: Measured) -> Iterator[str]:
    """Yield the lines of the table; a figure for which nothing was labelled is left out."""
    yield _summary(measured)
    rows = [_HEAD, *_rows(measured)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, value, interval, of in rows:
        cells = (name.ljust(widths[0]), value.rjust(widths[1]), interval.ljust(widths[2]), of.rjust(widths[3]))
        yield _GAP.join(cells).rstrip()


def as_json(measured: Measured, kind: str | None = None) -> str:
    """Return everything as indented JSON, figures in full; of the errors those of one kind, or of all."""
    tree: dict[str, Any] = {
        "articles": measured.articles,
        "sentences": measured.sentences,
        "statements": measured.statements,
        "missing": list(measured.missing),
        "figures": {
            name: {"value": figure.value, "interval": measured.intervals.get(name), "of": figure.of}
            for name, figure in measured.figures.items()
        },
    }
    if kind:
        tree["errors"] = _errors(measured, kind)
    return msgspec.json.format(msgspec.json.encode(tree), indent=2).decode() + "\n"


def errors(measured: Measured, kind: str) -> Iterator[str]:
    """Yield a line for each error of a kind, or of all: kind, article, how it is, sentence."""
    found = _errors(measured, kind)
    widths = (max(map(len, map(_kind, found)), default=0), max(map(len, map(_article, found)), default=0))
    for miss in found:
        yield f"{miss.kind:{widths[0]}}  {miss.article:{widths[1]}}  {miss.what}: {miss.text}"


def _errors(measured: Measured, kind: str) -> list[Miss]:
    return [miss for miss in measured.misses if kind in {"all", miss.kind}]


def _kind(miss: Miss) -> str:
    return miss.kind


def _article(miss: Miss) -> str:
    return miss.article


def _summary(measured: Measured) -> str:
    parts = [
        f"{measured.articles} article{'s' if measured.articles != 1 else ''}",
        f"{measured.sentences} sentences",
        f"{measured.statements} statements",
    ]
    if measured.missing:
        parts.append(f"no briefing of {', '.join(measured.missing)}")
    return " · ".join(parts)


def _rows(measured: Measured) -> Iterator[tuple[str, str, str, str]]:
    unlabelled = {name for name in SETS if not measured.figures[f"{name}.recall"].of}
    for name, figure in measured.figures.items():
        if figure.value is not None and figure.of and name.partition(".")[0] not in unlabelled:
            low, high = measured.intervals.get(name, (None, None))
            interval = "" if low is None or high is None else f"{low:.3f} to {high:.3f}"
            yield name, f"{figure.value:.3f}", interval, str(figure.of)
