"""The line of figures that a command ends with."""

from collections.abc import Sequence

from briefgen.model.briefing import Agreement, Briefing
from briefgen.model.independence import origin_count
from briefgen.model.source import Source


def figures(briefing: Briefing) -> str:
    """Return what a briefing holds, in numbers.

    >>> figures(Briefing(title="Nara"))
    'no agreements · no risks · no reactions · no sources · nothing set aside'
    """
    reactions = len(briefing.domestic_reactions) + len(briefing.international_reactions)
    parts = (
        _agreements(briefing.agreements),
        count(len(briefing.risks), "risk"),
        count(reactions, "reaction"),
        _sources(briefing.sources),
        f"{count(len(briefing.set_aside), 'sentence')} set aside" if briefing.set_aside else "nothing set aside",
        *([count(len(briefing.changes), "change")] if briefing.changes else []),
    )
    return " · ".join(parts)


def count(number: int, thing: str) -> str:
    """Return a number with the thing that it counts.

    >>> count(1, "risk"), count(3, "risk"), count(0, "risk")
    ('1 risk', '3 risks', 'no risks')
    """
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"


def _agreements(agreements: Sequence[Agreement]) -> str:
    signed = sum(agreement.status == "signed" for agreement in agreements)
    told = count(len(agreements), "agreement")
    return f"{told}, {signed or ('none' if len(agreements) > 1 else 'not')} signed" if agreements else told


def _sources(sources: Sequence[Source]) -> str:
    told = count(len(sources), "source")
    return f"{told}, {count(origin_count(sources), 'origin')}" if sources else told
