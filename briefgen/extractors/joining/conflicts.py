"""What articles disagree on: figures, dates, statuses and stances, each with the quotations that say so."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from briefgen.extractors.joining.content import Content, stem
from briefgen.extractors.joining.likeness import (
    Weights,
    can_be_one,
    candidates,
    clashing_figures,
    dates_agree,
    figures_agree,
    unit_of,
)
from briefgen.extractors.joining.statements import Joined, Line
from briefgen.extractors.language.lexicon import DETERMINERS
from briefgen.extractors.language.words import words
from briefgen.extractors.line import alignment
from briefgen.model.briefing import Agreement, Conflict, Evidence, Reaction
from briefgen.model.disagreement import told
from briefgen.model.independence import grouped
from briefgen.model.source import Source
from briefgen.model.vocabulary import ConflictKind, Status, firmness

LIKE_BUT_FOR_A_FIGURE = 0.2
LIKE_BUT_FOR_A_DATE = 0.22
_NEAR = 45
"""Days: what is told of days farther apart are two events rather than one that two articles date differently."""


class _Said(Struct, frozen=True):
    """What a line says, of that on which another one disagrees."""

    line: int
    value: str


def conflicts(
    lines: Sequence[Line], groups: Sequence[Joined], weights: Weights, sources: Sequence[Source]
) -> tuple[Conflict, ...]:
    """Return what the sources disagree on: each thing once, in the order of the first line that tells it."""
    of_group = {member: group.members for group in groups for member in group.members}
    apart = [
        (one, other)
        for one, other in candidates([line.content for line in lines], [line.source for line in lines])
        if of_group[one] != of_group[other]
    ]
    found: list[tuple[ConflictKind, list[_Said]]] = [
        *(("figure", said) for said in _figures(lines, apart, of_group, weights)),
        *(("date", said) for said in _dates(lines, apart, of_group, weights)),
        *(("status", said) for said in _statuses(lines, groups)),
        *(("stance", said) for said in _stances(lines)),
    ]
    made = [_conflict(kind, said, lines, sources) for kind, said in sorted(found, key=lambda item: item[1][0].line)]
    return tuple({(each.kind, each.text, each.evidence): each for each in made}.values())


def _conflict(kind: ConflictKind, said: Sequence[_Said], lines: Sequence[Line], sources: Sequence[Source]) -> Conflict:
    pieces: dict[tuple[str, int, str], tuple[str, Evidence]] = {}
    for each in sorted(said, key=lambda each: each.line):
        piece = lines[each.line].statement.evidence[0]
        pieces.setdefault((piece.source, piece.start, each.value), (each.value, piece))
    values = tuple(value for value, _ in pieces.values())
    evidence = tuple(piece for _, piece in pieces.values())
    return Conflict(text=told(values, evidence, sources), kind=kind, values=values, evidence=evidence)


def _figures(
    lines: Sequence[Line], pairs: Iterable[tuple[int, int]], of_group: dict[int, tuple[int, ...]], weights: Weights
) -> list[list[_Said]]:
    """Return the figures that disagree, with every line that tells one of them."""
    clashes: dict[tuple[int, int], list[_Said]] = {}
    for one, other in pairs:
        left, right = lines[one].content, lines[other].content
        if weights.likeness(left, right) < LIKE_BUT_FOR_A_FIGURE or not can_be_one(left, right):
            continue
        if not dates_agree(left, right):
            continue
        for a, b in clashing_figures(left, right):
            clashes[one, other] = [
                *_telling(lines, of_group[one], one, a),
                *_telling(lines, of_group[other], other, b),
            ]
    return _together(clashes)


def _telling(lines: Sequence[Line], group: Sequence[int], first: int, number: int) -> Iterator[_Said]:
    """Yield the lines of a group that tell the same figure as one of them."""
    figure = lines[first].content.figures[number]
    for member in group:
        for other in lines[member].content.figures:
            if unit_of(other) == unit_of(figure) and other.value == figure.value:
                yield _Said(member, other.text)
                break


def _dates(
    lines: Sequence[Line], pairs: Iterable[tuple[int, int]], of_group: dict[int, tuple[int, ...]], weights: Weights
) -> list[list[_Said]]:
    """Return the dates that disagree: of lines that tell one each, days of which can be meant."""
    clashes: dict[tuple[int, int], list[_Said]] = {}
    for one, other in pairs:
        left, right = lines[one].content, lines[other].content
        if not _are_near(left.dates, right.dates) or not can_be_one(left, right) or not figures_agree(left, right):
            continue
        if weights.likeness(left, right) >= LIKE_BUT_FOR_A_DATE:
            clashes[one, other] = [*_dated(lines, of_group[one], left), *_dated(lines, of_group[other], right)]
    return _together(clashes)


def _dated(lines: Sequence[Line], group: Sequence[int], content: Content) -> Iterator[_Said]:
    """Yield the lines of a group that tell the same date as one of them."""
    for member in group:
        if lines[member].content.dates == content.dates:
            yield from (_Said(member, day) for day in sorted(content.dates))


def _are_near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two lines tell one date each, another one, and days so near that one event can be meant."""
    if len(one) != 1 or len(other) != 1:
        return False
    (left,), (right,) = one, other
    if len(left) != len(right) or left == right or len(left) == len("2026"):
        return False
    first, second = (date.fromisoformat(day if len(day) == len("2026-01-11") else f"{day}-01") for day in (left, right))
    return abs((first - second).days) <= _NEAR


def _together(clashes: dict[tuple[int, int], list[_Said]]) -> list[list[_Said]]:
    """Return the clashes that share a line as one, so that three articles with three figures are one conflict."""
    found = list(clashes.values())
    pairs = [
        (a, b)
        for b in range(len(found))
        for a in range(b)
        if {each.line for each in found[a]} & {x.line for x in found[b]}
    ]
    clusters: dict[int, dict[tuple[int, str], _Said]] = {}
    for number, said in zip(grouped(len(found), pairs), found, strict=True):
        clusters.setdefault(number, {}).update({(each.line, each.value): each for each in said})
    return [sorted(cluster.values(), key=lambda each: each.line) for cluster in clusters.values()]


def _statuses(lines: Sequence[Line], groups: Iterable[Joined]) -> Iterator[list[_Said]]:
    """Yield the undertakings that were joined and that articles give different statuses in different words.

    A copy of a sentence says what the sentence says: where the two were read otherwise, the weaker reading is both's.
    """
    for group in groups:
        told_of = {n: item.status for n in group.members if isinstance(item := lines[n].statement, Agreement)}
        weakest: dict[tuple[str, ...], Status] = {}
        for number, status in told_of.items():
            own = _words(lines[number])
            weakest[own] = min(weakest.get(own, status), status, key=firmness)
        if len(set(weakest.values())) > 1:
            yield [_Said(number, weakest[_words(lines[number])]) for number in told_of]


def _words(line: Line) -> tuple[str, ...]:
    return alignment.words(line.statement.evidence[0].quote)


def _stances(lines: Sequence[Line]) -> Iterator[list[_Said]]:
    """Yield the actors whom some articles have in favour and others against; not where one article has both."""
    voices: dict[tuple[str, ...], list[_Said]] = {}
    told_before: set[tuple[str, ...]] = set()
    for number, line in enumerate(lines):
        if (
            isinstance(line.statement, Reaction)
            and (name := _actor(line.statement))
            and _words(line) not in told_before
        ):
            told_before.add(_words(line))
            voices.setdefault(name, []).append(_Said(number, line.statement.stance))
    for said in voices.values():
        by_source: dict[str, set[str]] = {}
        for each in said:
            by_source.setdefault(lines[each.line].source, set()).add(each.value)
        if {"supportive"} in by_source.values() and {"opposed"} in by_source.values():
            sides = [each for each in said if by_source[lines[each.line].source] in ({"supportive"}, {"opposed"})]
            yield list({(lines[each.line].source, each.value): each for each in reversed(sides)}.values())[::-1]


def _actor(reaction: Reaction) -> tuple[str, ...]:
    """Return what names an actor who can be told from others; nothing for "analysts" and "critics"."""
    name = tuple(stem(word.folded) for word in words(reaction.actor) if word.folded not in DETERMINERS)
    named = sum(word.text[0].isupper() for word in words(reaction.actor)) > 0
    return (reaction.country, *name) if len(name) > 1 and named else ()
