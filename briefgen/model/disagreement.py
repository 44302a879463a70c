"""How a conflict between sources is told: who says what, each value once, in the order of the quotations."""

from collections.abc import Mapping, Sequence

from briefgen.model.briefing import Conflict, Evidence
from briefgen.model.source import Source


def told(values: Sequence[str], evidence: Sequence[Evidence], sources: Sequence[Source]) -> str:
    """Return the text of a conflict: "World News, The Post: 12 ships; The Herald: 15 ships".

    Args:
        values: what each quotation says.
        evidence: the quotations.
        sources: the articles that they stand in.
    """
    return "; ".join(f"{who}: {value}" for value, who in by_value(values, evidence, sources))


def by_value(
    values: Sequence[str],
    evidence: Sequence[Evidence],
    sources: Sequence[Source],
    names: Mapping[str, str] | None = None,
) -> tuple[tuple[str, str], ...]:
    """Return each value with those who say it, by their outlets or by `names`."""
    names = names or outlets(sources)
    said: dict[str, dict[str, None]] = {}
    for value, piece in zip(values, evidence, strict=False):
        said.setdefault(value, {})[names.get(piece.source, piece.source)] = None
    return tuple((value, ", ".join(who)) for value, who in said.items())


def is_as_told(conflict: Conflict, sources: Sequence[Source]) -> bool:
    """Tell whether a conflict's text is the one that its values and quotations give."""
    return len(conflict.values) == len(conflict.evidence) and conflict.text == told(
        conflict.values, conflict.evidence, sources
    )


def outlets(sources: Sequence[Source]) -> dict[str, str]:
    """Return what each source is called, by its id: its outlet, with the date where others have the same."""
    plain = {source.id: source.publisher or source.id for source in sources}
    names = list(plain.values())
    dated = {source.id: f"{plain[source.id]} ({source.published or source.id})" for source in sources}
    full = list(dated.values())
    return {
        key: name if names.count(name) == 1 else dated[key] if full.count(dated[key]) == 1 else f"{name} ({key})"
        for key, name in plain.items()
    }
