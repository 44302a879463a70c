"""The report of a batch, for people (HTML) and programs (JSON): what was made, and why what failed did."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any, Final

import msgspec

from briefgen.batch.running import Done
from briefgen.document.visible import visible
from briefgen.files import write_all
from briefgen.jobs import FAILED, KEPT, MADE, Remark
from briefgen.model.forms import FILE_NAME

NAMES: Final = ("report.html", "report.json")
_STYLE: Final = """\
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } a { color: #9cf; } }
"""


def write(done: Sequence[Done], folder: Path, seconds: float, remarks: Sequence[Remark] = ()) -> None:
    """Write both forms of the report into the batch's folder.

    Args:
        done: the jobs, in the order of their articles.
        folder: the batch's.
        seconds: how long the run took.
        remarks: what was lost before there were jobs, of feeds.

    Raises:
        OutputError: they cannot be written.
    """
    told = [remark.text for remark in remarks if remark.level == "warning"]
    tree = _tree(done, seconds) | {"warnings": told}
    page = _page(done, seconds, told)
    write_all(
        {folder / NAMES[0]: page.encode(), folder / NAMES[1]: msgspec.json.format(msgspec.json.encode(tree)) + b"\n"}
    )


def _tree(done: Sequence[Done], seconds: float) -> dict[str, Any]:
    counted = {state: sum(each.result.state == state for each in done) for state in (MADE, FAILED, KEPT)}
    return {
        "total": len(done),
        **counted,
        "new": sum(each.is_new for each in done),
        "seconds": round(seconds, 1),
        "failures": [_row(each) for each in done if each.result.state == FAILED],
        "kept_by_people": [_row(each) for each in done if each.result.state == KEPT],
        "briefs": [_row(each) for each in done if each.result.state == MADE],
    }


def _row(each: Done) -> dict[str, Any]:
    result = each.result
    row: dict[str, Any] = {"articles": [item.name for item in each.job.items], "folder": result.folder}
    if result.state != MADE:
        return row | {"reason": result.reason, "hint": result.hint}
    warnings = [remark.text for remark in result.remarks if remark.level == "warning"]
    return row | {"files": sorted(result.outputs), "seconds": result.seconds, "warnings": warnings, "new": each.is_new}


def _page(done: Sequence[Done], seconds: float, told: Sequence[str]) -> str:
    failed = [each for each in done if each.result.state == FAILED]
    kept = [each for each in done if each.result.state == KEPT]
    made = [each for each in done if each.result.state == MADE]
    title = f"{len(made):,} of {len(done):,} briefs made, {len(failed):,} failed"
    reasons = _table(("Article", "Why", "What to do"), (_why(each) for each in failed))
    edited = _table(("Brief", "Why it was left", "What to do"), (_why(each) for each in kept))
    briefs = _table(("Brief", "Files", "Warnings"), map(_brief, made))
    parts = (("Failed", reasons, failed), ("Edited by people, kept", edited, kept), ("Made", briefs, made))
    lost = "".join(f"<p>{_text(each)}</p>\n" for each in told)
    body = lost + "".join(f"<h2>{head}</h2>\n{table}" for head, table, rows in parts if rows)
    new = sum(each.is_new for each in done)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<p>{new:,} done in this run, in {seconds:,.1f} s.</p>\n{body}</body>\n</html>\n"
    )


def _why(each: Done) -> tuple[str, ...]:
    named = "<br>".join(_text(item.name) for item in each.job.items[:20])
    return named, _text(each.result.reason), _text(each.result.hint)


def _brief(each: Done) -> tuple[str, ...]:
    folder = each.result.folder
    links = ", ".join(
        f'<a href="{escape(f"{folder}/{name}")}">{escape(name)}</a>' for name in sorted(each.result.outputs, key=_rank)
    )
    warnings = "<br>".join(_text(remark.text) for remark in each.result.remarks if remark.level == "warning")
    return _text(folder), links, warnings


def _rank(name: str) -> tuple[bool, str]:
    return name == FILE_NAME, name


def _table(heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _text(text: str) -> str:
    return escape(visible(text)[0])
