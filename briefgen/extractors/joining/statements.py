"""Statements that say the same, joined: the words of the most careful one, the quotations of all."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.identity import statement_id
from briefgen.extractors.joining.content import Content
from briefgen.extractors.joining.likeness import (
    Weights,
    can_be_one,
    candidates,
    dates_agree,
    figures_agree,
    same_deal,
    same_parties,
)
from briefgen.extractors.joining.support import Support
from briefgen.extractors.line.alignment import words
from briefgen.extractors.statements import Placed
from briefgen.model.briefing import Agreement, Evidence, Reaction, Risk, Statement
from briefgen.model.vocabulary import firmness

LIKE, LIKE_BUT_FOR_STATUS, LIKE_BUT_FOR_TIME = 0.33, 0.28, 0.6
"""From this likeness on two lines say the same, where nothing in them excludes it."""
_PER_ORIGIN, _MOST = 0.04, 0.12
"""What each further independent origin adds to how much a statement matters, and how much at most."""


class Line(Struct, frozen=True):
    """A statement with what it says, and the article that it is of."""

    placed: Placed
    content: Content
    source: str
    published: str | None
    """The day of that article."""

    @property
    def statement(self) -> Statement:
        """The statement."""
        return self.placed.statement


class Joined(Struct, frozen=True):
    """Statements that were joined, by their numbers, and the one that stands for them."""

    members: tuple[int, ...]
    placed: Placed


def joined(lines: Sequence[Line], weights: Weights, support: Support) -> tuple[Joined, ...]:
    """Return the statements of several articles, those that say the same as one, each where its first member stood.

    Lines are joined in pairs, the likest first; a line joins others only where it can be one with each of them, and
    of one article only one line does.
    """
    groups: dict[int, list[int]] = {number: [number] for number in range(len(lines))}
    for _, one, other in _pairs(lines, weights):
        left, right = groups[one], groups[other]
        if left is right or {lines[n].source for n in left} & {lines[n].source for n in right}:
            continue
        if all(_likeness(lines[a], lines[b], weights) >= LIKE for a in left for b in right):
            together = sorted(left + right)
            groups.update(dict.fromkeys(together, together))
    distinct = {group[0]: group for group in groups.values()}
    made = [
        Joined(tuple(group), _one([lines[number] for number in group], weights, support))
        for _, group in sorted(distinct.items())
    ]
    weaker = dict(chain.from_iterable(_weakened(group, lines) for group in made))
    return tuple(replace(group, placed=_as_its_deal(group.placed, weaker)) for group in made)


def _weakened(group: Joined, lines: Sequence[Line]) -> Iterator[tuple[tuple[str, int], Agreement]]:
    """Yield the sentences that tell of the signing of a deal more firmly than it is printed, with what is printed."""
    printed = group.placed.statement
    told = [(lines[n], item) for n in group.members if isinstance(item := lines[n].statement, Agreement)]
    if not isinstance(printed, Agreement):
        return
    careful = [line.content for line, item in told if item.status == printed.status]
    for line, item in told:
        if firmness(item.status) > firmness(printed.status) and any(same_deal(line.content, one) for one in careful):
            yield (item.evidence[0].source, item.evidence[0].start), printed


def _as_its_deal(placed: Placed, weaker: Mapping[tuple[str, int], Agreement]) -> Placed:
    """Return a term of a deal no firmer than the deal is printed."""
    term = placed.statement
    if not isinstance(term, Agreement):
        return placed
    for piece in term.evidence[1:]:
        deal = next((deal for place, deal in weaker.items() if _holds(place, piece, deal)), None)
        if deal is not None and firmness(deal.status) < firmness(term.status):
            proof = (*term.evidence, *deal.evidence[:1])
            name = statement_id([each.quote for each in proof])
            made = replace(term, id=name, status=deal.status, cue=deal.cue, evidence=proof)
            return replace(placed, statement=made)
    return placed


def _holds(place: tuple[str, int], piece: Evidence, deal: Agreement) -> bool:
    """Tell whether a quotation that shows a term's deal stands in a sentence of that deal."""
    sentence = next((each for each in deal.evidence if (each.source, each.start) == place), None)
    return sentence is not None and piece.source == sentence.source and sentence.start <= piece.start < sentence.end


def _pairs(lines: Sequence[Line], weights: Weights) -> list[tuple[float, int, int]]:
    """Return the pairs that are alike enough, the likest first; of equals those that stand first."""
    found = {
        pair: _likeness(lines[pair[0]], lines[pair[1]], weights)
        for pair in (*_verbatim(lines), *candidates([line.content for line in lines], [line.source for line in lines]))
    }
    return sorted((-like, *pair) for pair, like in found.items() if like >= LIKE)


def _verbatim(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of lines of different articles that are the same to the letter, however short."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, line in enumerate(lines):
        same = holders.setdefault(words(line.statement.text), [])
        yield from ((before, number) for before in same if lines[before].source != line.source)
        same.append(number)


def _likeness(one: Line, other: Line, weights: Weights) -> float:
    """Return how far two lines say the same, 0 where something in them excludes it."""
    if words(one.statement.text) == words(other.statement.text):
        return 1.0 if one.placed.label == other.placed.label else _SAME_WORDS
    if not _same_section(one, other) or not _same_kind(one.statement, other.statement):
        return 0.0
    like = weights.likeness(one.content, other.content)
    if not are_near(one, other):
        return like if like >= LIKE_BUT_FOR_TIME and can_be_one(one.content, other.content) else 0.0
    status_apart = like >= LIKE_BUT_FOR_STATUS and _other_status(one, other)
    if same_deal(one.content, other.content) or (status_apart and same_parties(one.content, other.content)):
        like = max(like, LIKE)
    if like < LIKE or not can_be_one(one.content, other.content):
        return 0.0
    if not dates_agree(one.content, other.content) or not figures_agree(one.content, other.content):
        return 0.0
    return like


def are_near(one: Line, other: Line) -> bool:
    """Tell whether two lines are of articles that can tell of one event: published within three months."""
    if not one.published or not other.published:
        return True
    days = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(days.days) <= _ONE_EVENT


_ONE_EVENT = 92


def _other_status(one: Line, other: Line) -> bool:
    """Tell whether two lines tell of undertakings, and give them another status."""
    both = (one.statement, other.statement)
    return len({item.status for item in both if isinstance(item, Agreement)}) == len(both)


def _same_section(one: Line, other: Line) -> bool:
    """Tell whether two lines can be one where they stand: what one tells as an undertaking, the other as background."""
    labels = {one.placed.label, other.placed.label}
    return len(labels) == 1 or labels in (
        {"agreements", "background"},
        {"domestic_reactions", "international_reactions"},
    )


_SAME_WORDS = 0.99
"""A line that two articles have word for word is one, though it was sorted differently."""


def _same_kind(one: Statement, other: Statement) -> bool:
    """Tell whether what two statements of one section are, beside their words, can be the same."""
    if isinstance(one, Agreement) and isinstance(other, Agreement):
        return (one.status == "failed") == (other.status == "failed")
    if isinstance(one, Reaction) and isinstance(other, Reaction):
        same_country = not one.country or not other.country or one.country == other.country
        return same_country and (
            one.inferred or other.inferred or {one.stance, other.stance} != {"supportive", "opposed"}
        )
    return True


def _one(group: Sequence[Line], weights: Weights, support: Support) -> Placed:
    """Return the statement that stands for a group: the most careful one, with the quotations of all."""
    if len(group) == 1:
        return group[0].placed
    undertaken = [line for line in group if line.placed.label == "agreements"] or group
    lead = min(undertaken, key=lambda line: (*_care(line), -_common(line, group, weights), group.index(line)))
    others = [line for line in group if line is not lead]
    evidence = tuple({_place(piece): piece for line in (lead, *others) for piece in line.statement.evidence}.values())
    origins = support.origins([piece for line in group for piece in _backing(lead, line)])
    most = max(line.statement.salience for line in group)
    made = replace(
        lead.statement,
        id=statement_id([piece.quote for piece in evidence]),
        evidence=evidence,
        origins=origins,
        salience=round(min(most + min(_PER_ORIGIN * (origins - 1), _MOST), 1.0), 2),
        **_filled(lead.statement, [line.statement for line in others]),
    )
    return replace(lead.placed, statement=made, index=min(line.placed.index for line in group))


def _backing(lead: Line, line: Line) -> tuple[Evidence, ...]:
    """Return the quotation of a line that backs all that the lead says: one that lacks its figure or day does not."""
    tells = len(line.content.figures) >= len(lead.content.figures) and len(line.content.dates) >= len(
        lead.content.dates
    )
    return line.statement.evidence[:1] if line is lead or tells else ()


def _care(line: Line) -> tuple[int, int]:
    """Return what sorts the most careful line first: the weaker status, then the more words that hold it back."""
    statement = line.statement
    rung = firmness(statement.status) if isinstance(statement, Agreement) else 0
    mild = isinstance(statement, Reaction) and statement.stance in {"mixed", "neutral"}
    return rung - mild, -len(line.content.held_back)


def _common(line: Line, group: Sequence[Line], weights: Weights) -> float:
    """Return how much of a line the others say too."""
    shared = sum(weights.covered(line.content, other.content) for other in group if other is not line)
    return round(shared, 6)


def _place(piece: Evidence) -> tuple[str, int, int]:
    return piece.source, piece.start, piece.end


def _filled(lead: Statement, others: Sequence[Statement]) -> Mapping[str, object]:
    """Return what the lead leaves open and another member of its group tells."""
    if isinstance(lead, Agreement):
        deals = [item for item in others if isinstance(item, Agreement)]
        return {
            "when": lead.when or next((item.when for item in deals if item.when), ""),
            "parties": lead.parties or next((item.parties for item in deals if item.parties), ()),
            "topic": lead.topic if lead.topic != "other" else next((item.topic for item in deals), "other"),
        }
    if isinstance(lead, Reaction):
        voices = [item for item in others if isinstance(item, Reaction)]
        shown = next((item for item in voices if lead.inferred and not item.inferred), lead)
        country = lead.country or next((item.country for item in voices if item.country), "")
        return {"country": country, "stance": shown.stance, "inferred": shown.inferred}
    if isinstance(lead, Risk) and lead.topic == "other":
        return {"topic": next((item.topic for item in others if isinstance(item, Risk)), "other")}
    return {}
