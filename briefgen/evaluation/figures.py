"""From counts to figures: precision, recall, accuracy and shares, each with how much was counted for it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from briefgen.model.vocabulary import SECTIONS

_CARD = ("background", "agreements", "risks", "domestic_reactions")
"""The sections that the means are over."""


class Figure(Struct, frozen=True):
    """One figure; None where there was nothing to count."""

    value: float | None
    of: int
    """How many things were counted for it."""


class _Share(Struct, frozen=True):
    hit: str
    all: str
    at_most: bool = False
    """Less is better."""


_SHARES: dict[str, _Share] = {
    "must_coverage": _Share("must.kept", "must.all"),
    "kept_share": _Share("kept", "sentences", at_most=True),
    "doubled_share": _Share("doubled", "kept", at_most=True),
    "chaff_kept": _Share("chaff.kept", "chaff.all", at_most=True),
    "off_topic_kept": _Share("off_topic.kept", "off_topic.all", at_most=True),
    "status_accuracy": _Share("status.right", "status.wanted"),
    "stance_accuracy": _Share("stance.right", "stance.wanted"),
    "country_accuracy": _Share("country.right", "country.wanted"),
    "person_role_accuracy": _Share("person_role.right", "person_role.wanted"),
    "person_country_accuracy": _Share("person_country.right", "person_country.wanted"),
    "status_firmer": _Share("status.firmer", "status.wanted", at_most=True),
}
_OWN: dict[str, _Share] = {
    "shown_stance_accuracy": _Share("shown_stance.right", "shown_stance.wanted"),
    "actor_accuracy": _Share("actor.right", "actor.wanted"),
    "parties_accuracy": _Share("party.right", "party.wanted"),
    "when_accuracy": _Share("when.right", "when.wanted"),
    "lines_equal": _Share("lines.right", "lines.wanted"),
    "musts_printed": _Share("printed.right", "printed.wanted"),
    "summary_found": _Share("summary.right", "summary.wanted"),
    "summary_short": _Share("summary.short", "summary.wanted"),
    "gaps_accuracy": _Share("gaps.right", "gaps.wanted"),
}
_LAWS = {"grounded": _Share("grounded", "statements"), "faithful": _Share("faithful", "statements")}
SETS = ("participants", "dates", "figures")
"""The boxes that an article's head lists in full, where it lists anything."""
AT_MOST = frozenset(name for name, share in _SHARES.items() if share.at_most)
"""The figures of which less is better: a floor for one of them is the most that it may be."""

Counts = Mapping[str, int]


def figures(counts: Counts) -> dict[str, Figure]:
    """Return every figure by name, in the order in which they are printed.

    >>> figures({"must.all": 4, "must.kept": 3})["must_coverage"]
    Figure(value=0.75, of=4)
    """
    sections = {name: figure for section in SECTIONS for name, figure in _section(section, counts)}
    found = {"macro_f1": _mean("f1", sections), "own_macro_f1": _mean("own_f1", sections), **sections}
    found |= {name: _share(share, counts) for name, share in _SHARES.items()}
    for name in SETS:
        found |= dict(_harmony(name, counts))
    found |= {name: _share(share, counts) for name, share in _LAWS.items()}
    found |= dict(_harmony("parties", counts))
    return found | {name: _share(share, counts) for name, share in _OWN.items()}


def _mean(name: str, sections: Mapping[str, Figure]) -> Figure:
    found = [sections[f"{section}.{name}"] for section in _CARD]
    return Figure(sum(figure.value or 0.0 for figure in found) / len(found), sum(figure.of for figure in found))


def _section(section: str, counts: Counts) -> Iterator[tuple[str, Figure]]:
    found = dict(_harmony(section, counts))
    yield from found.items()
    precision = found[f"{section}.precision"].value
    own = _ratio(counts, f"{section}.own", f"{section}.wanted") or 0.0
    wanted = _get(counts, f"{section}.wanted")
    yield f"{section}.own_recall", Figure(own, wanted)
    yield f"{section}.own_f1", Figure(2 * precision * own / (precision + own) if precision and own else 0.0, wanted)


def _harmony(name: str, counts: Counts) -> Iterator[tuple[str, Figure]]:
    """Yield precision, recall and f1 of what was given against what was wanted."""
    precision = _ratio(counts, f"{name}.right", f"{name}.given")
    recall = _ratio(counts, f"{name}.found", f"{name}.wanted")
    wanted, given = _get(counts, f"{name}.wanted"), _get(counts, f"{name}.given")
    f1 = None
    if precision is not None or recall is not None:
        precision, recall = precision or 0.0, recall or 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    yield f"{name}.precision", Figure(precision, given)
    yield f"{name}.recall", Figure(recall, wanted)
    yield f"{name}.f1", Figure(f1, wanted)


def _share(share: _Share, counts: Counts) -> Figure:
    return Figure(_ratio(counts, share.hit, share.all), _get(counts, share.all))


def _ratio(counts: Counts, hit: str, whole: str) -> float | None:
    total = _get(counts, whole)
    return _get(counts, hit) / total if total else None


def _get(counts: Counts, name: str) -> int:
    return counts.get(name, 0)
