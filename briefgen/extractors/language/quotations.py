"""Law 1 for one quotation: whether it stands where it says, and where it does stand."""

from collections.abc import Mapping
from typing import NamedTuple

from briefgen.model.briefing import Evidence, SetAside
from briefgen.model.source import Source, digest


class Objection(NamedTuple):
    """What is wrong, and what to do about it."""

    message: str
    hint: str = ""


def altered(source: Source) -> Objection | None:
    """Return what is wrong if the text of a source is no longer the one that was read."""
    if source.sha256 == digest(source.text):
        return None
    return Objection(
        f'The text of source "{source.id}" is not the text that was read: its sha256 does not fit.',
        "Put the source's text back, or extract the article again.",
    )


def misplaced(evidence: Evidence | SetAside, sources: Mapping[str, Source]) -> Objection | None:
    """Return what is wrong if a quotation does not stand in its source where it says."""
    source = sources.get(evidence.source)
    if source is None:
        known = ", ".join(sources) or "none"
        return Objection(f'It quotes "{evidence.source}", which is not among the sources.', f"Known: {known}.")
    start, end, quote = evidence.start, evidence.end, evidence.quote
    if not quote.strip():
        return Objection("Its quotation is empty.", "Quote the words of the source that it rests on.")
    if not (type(start) is int and type(end) is int and 0 <= start < end <= len(source.text)):
        return Objection(
            f"Its offsets {_shown(start)} to {_shown(end)} are no stretch of {source.id}.",
            _whereabouts(evidence, source),
        )
    if source.text[start:end] == quote:
        return None
    return Objection(f"{source.id} does not have its quotation at {start} to {end}.", _whereabouts(evidence, source))


def standing(evidence: Evidence, sources: Mapping[str, Source]) -> tuple[int, int] | None:
    """Return where the quotation stands in its source: the place nearest to where it says, or None."""
    source = sources.get(evidence.source)
    if source is None or not evidence.quote.strip():
        return None
    at = _nearest(source.text, evidence.quote, evidence.start)
    return None if at < 0 else (at, at + len(evidence.quote))


def _nearest(text: str, quote: str, start: int) -> int:
    near = min(max(start, 0), len(text))
    after, before = text.find(quote, near), text.rfind(quote, 0, near + len(quote))
    if after < 0 or before < 0:
        return max(after, before)
    return after if after - near <= near - before else before


def _whereabouts(evidence: Evidence | SetAside, source: Source) -> str:
    """Say where the quotation stands, or where it first differs from the source."""
    at = _nearest(source.text, evidence.quote, evidence.start)
    if at >= 0:
        return f"The quotation stands at {at} to {at + len(evidence.quote)}."
    stands = source.text[evidence.start : evidence.start + len(evidence.quote)]
    differs = next((n for n, pair in enumerate(zip(stands, evidence.quote, strict=False)) if pair[0] != pair[1]), None)
    if differs is None:
        return "The quotation is nowhere in the source."
    return (
        f"The quotation is nowhere in the source; the first difference is at offset {evidence.start + differs}: "
        f"{_context(stands, differs)} in the source, {_context(evidence.quote, differs)} in the quotation."
    )


def _context(text: str, at: int) -> str:
    return '"' + " ".join(text[max(0, at - 12) : at + 12].split()) + '"'


def _shown(offset: object) -> str:
    shown = str(offset) if not isinstance(offset, int) or abs(offset) < 10**12 else "(a huge number)"
    return shown[:40]
