"""The pages that quotations stand on, for sources that have pages."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from briefgen.model.briefing import Briefing


def paged(briefing: Briefing) -> Briefing:
    """Return the briefing, each of its quotations with the page that it begins on."""
    pages = {source.id: source.pages for source in briefing.sources if source.pages}
    if not pages:
        return briefing
    built = msgspec.to_builtins(briefing)
    for name, value in built.items():
        if name not in {"sources", "set_aside"}:
            _number(value, pages)
    return msgspec.convert(built, Briefing)


def _number(value: Any, pages: Mapping[str, Sequence[int]]) -> None:
    if isinstance(value, dict):
        starts = pages.get(value.get("source", ""))
        if starts and "quote" in value:
            value["page"] = max(bisect_right(starts, value["start"]), 1)
        for inner in value.values():
            _number(inner, pages)
    elif isinstance(value, list | tuple):
        for inner in value:
            _number(inner, pages)
