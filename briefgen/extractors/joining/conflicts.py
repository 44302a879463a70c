"""What articles disagree on: figures, dates, statuses and stances, each with the quotations that say so."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from msgspec import Struct

from briefgen.extractors.joining.content import Content, stem
from briefgen.extractors.joining.likeness import (
    Weights,
    can_be_one,
    candidates,
    clashing_figures,
    dates_agree,
    figures_agree,
    is_of_one,
    same_deal,
    same_matter,
    unit_of,
)
from briefgen.extractors.joining.statements import LIKE_BUT_FOR_STATUS, Joined, Line, are_near
from briefgen.extractors.language.lexicon import DETERMINERS
from briefgen.extractors.language.words import words
from briefgen.extractors.line import alignment
from briefgen.extractors.undertaking.status import read_status
from briefgen.model.briefing import Agreement, Conflict, Evidence, Reaction
from briefgen.model.disagreement import told
from briefgen.model.independence import grouped
from briefgen.model.source import Source
from briefgen.model.vocabulary import ConflictKind, Status, firmness

LIKE_BUT_FOR_A_DATE = 0.22
LIKE_BUT_FOR_A_STANCE = 0.15
_NEAR = 45
"""Days: what is told of days farther apart are two events rather than one that two articles date differently."""


class _Said(Struct, frozen=True):
    """What a line says, of that on which another one disagrees."""

    line: int
    value: str


class _Clash(Struct, frozen=True):
    """Two lines, with those that say the same as one of them, that disagree."""

    said: tuple[_Said, ...]
    unit: str = ""
    """Of figures: a line may disagree on ships and on dollars."""


def conflicts(
    lines: Sequence[Line], groups: Sequence[Joined], weights: Weights, sources: Sequence[Source]
) -> tuple[Conflict, ...]:
    """Return what the sources disagree on: each thing once, in the order of the first line that tells it."""
    of_group = {member: group.members for group in groups for member in group.members}
    apart = [
        (one, other)
        for one, other in candidates([line.content for line in lines], [line.source for line in lines])
        if of_group[one] != of_group[other] and are_near(lines[one], lines[other])
    ]
    found: list[tuple[ConflictKind, list[_Said]]] = [
        *(("figure", said) for said in _figures(lines, apart, of_group, weights)),
        *(("date", said) for said in _dates(lines, apart, of_group, weights)),
        *(("status", said) for said in _statuses(lines, groups, apart, weights)),
        *(("stance", said) for said in _stances(lines, weights)),
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
    clashes: list[_Clash] = []
    for one, other in pairs:
        left, right = lines[one].content, lines[other].content
        if not left.figures or not right.figures or not can_be_one(left, right) or not dates_agree(left, right):
            continue
        for a, b in clashing_figures(left, right, weights.likeness_but_for_figures(left, right)):
            said = (*_telling(lines, of_group[one], one, a), *_telling(lines, of_group[other], other, b))
            clashes.append(_Clash(said, unit_of(left.figures[a])))
    return _together(clashes, lines)


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
    clashes: list[_Clash] = []
    for one, other in pairs:
        left, right = lines[one].content, lines[other].content
        if not _are_near(left.dates, right.dates) or not can_be_one(left, right) or not figures_agree(left, right):
            continue
        if same_deal(left, right) or weights.likeness(left, right) >= LIKE_BUT_FOR_A_DATE:
            said = (*_dated(lines, of_group[one], left), *_dated(lines, of_group[other], right))
            clashes.append(_Clash(said))
    return _together(clashes, lines)


def _dated(lines: Sequence[Line], group: Sequence[int], content: Content) -> Iterator[_Said]:
    """Yield the lines of a group that tell the same date as one of them."""
    (day,) = _days(content.dates)
    yield from (_Said(member, day) for member in group if day in lines[member].content.dates)


def _days(dates: frozenset[str]) -> list[str]:
    """Return the days among dates; where there is none, whatever they are."""
    return [day for day in sorted(dates) if len(day) == len("2026-01-11")] or sorted(dates)


def _are_near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two lines tell one day each, another one, and so near that one event can be meant."""
    if len(_days(one)) != 1 or len(_days(other)) != 1:
        return False
    (left,), (right,) = _days(one), _days(other)
    if len(left) != len(right) or left == right or len(left) == len("2026"):
        return False
    first, second = (date.fromisoformat(day if len(day) == len("2026-01-11") else f"{day}-01") for day in (left, right))
    return abs((first - second).days) <= _NEAR


def _together(clashes: Sequence[_Clash], lines: Sequence[Line]) -> list[list[_Said]]:
    """Return the clashes on one thing that share a line as one: three articles with three figures are one conflict."""
    holders: dict[tuple[str, int], int] = {}
    pairs = [
        (holders.setdefault((clash.unit, each.line), number), number)
        for number, clash in enumerate(clashes)
        for each in clash.said
    ]
    clusters: dict[int, dict[tuple[int, str], _Said]] = {}
    for number, clash in zip(grouped(len(clashes), pairs), clashes, strict=True):
        clusters.setdefault(number, {}).update({(each.line, each.value): each for each in clash.said})
    return [
        sorted(cluster.values(), key=lambda each: each.line)
        for cluster in clusters.values()
        if _each_is_of_one_mind(cluster.values(), lines)
    ]


def _each_is_of_one_mind(said: Iterable[_Said], lines: Sequence[Line]) -> bool:
    """Tell whether no article itself says both: what one article tells beside each other are two things."""
    values: dict[str, str] = {}
    return all(values.setdefault(lines[each.line].source, each.value) == each.value for each in said)


def _statuses(
    lines: Sequence[Line], groups: Iterable[Joined], pairs: Iterable[tuple[int, int]], weights: Weights
) -> list[list[_Said]]:
    """Return the undertakings that articles give different statuses in different words.

    Those are undertakings that were joined, and those that one article says have failed.
    """
    joined = [
        [(n, status) for n in group.members if (status := _status(lines[n])) is not None]
        for group in groups
        if len(group.members) > 1
    ]
    denied = [
        [(one, left), (other, right)]
        for one, other in pairs
        if (left := _status(lines[one])) is not None
        and (right := _status(lines[other])) is not None
        and (left == "failed") != (right == "failed")
        and _are_of_one_matter(lines[one].content, lines[other].content, weights)
    ]
    clashes = [_Clash(said) for told_of in (*joined, *denied) if (said := _differing(told_of, lines))]
    return _together(clashes, lines)


def _status(line: Line) -> Status | None:
    """Return the status of an undertaking; of what stands as background only that it was signed, or that it failed."""
    if isinstance(line.statement, Agreement):
        return line.statement.status
    read = read_status(line.statement.text) if line.placed.label == "background" else None
    return read.status if read and read.status in {"signed", "failed"} else None


def _are_of_one_matter(one: Content, other: Content, weights: Weights) -> bool:
    return is_of_one(one, other) and (
        weights.likeness(one, other) >= LIKE_BUT_FOR_STATUS
        or (same_matter(one, other) and weights.likeness(one, other) >= _HARDLY)
    )


_HARDLY = 0.12


def _differing(told_of: Sequence[tuple[int, Status]], lines: Sequence[Line]) -> tuple[_Said, ...]:
    """Return who gives which status, nothing where all give the same one.

    A copy of a sentence says what the sentence says: where the two were read otherwise, the weaker reading is both's.
    """
    weakest: dict[tuple[str, ...], Status] = {}
    for number, status in told_of:
        own = _words(lines[number])
        weakest[own] = min(weakest.get(own, status), status, key=firmness)
    if len(set(weakest.values())) < 2:  # noqa: PLR2004 - two disagree
        return ()
    return tuple(_Said(number, weakest[_words(lines[number])]) for number, _ in told_of)


def _words(line: Line) -> tuple[str, ...]:
    return alignment.words(line.statement.evidence[0].quote)


def _stances(lines: Sequence[Line], weights: Weights) -> list[list[_Said]]:
    """Return the actors whom some articles have in favour and others against what can be one matter.

    Not where one article has both of an actor: it tells of two matters, or of a change of mind.
    """
    voices: dict[tuple[str, ...], list[_Said]] = {}
    told_before: set[tuple[str, ...]] = set()
    for number, line in enumerate(lines):
        if (
            isinstance(line.statement, Reaction)
            and not line.statement.inferred
            and (name := _actor(line.statement))
            and _words(line) not in told_before
        ):
            told_before.add(_words(line))
            voices.setdefault(name, []).append(_Said(number, line.statement.stance))
    clashes: list[_Clash] = []
    for said in voices.values():
        sides: dict[str, set[str]] = {}
        for each in said:
            sides.setdefault(lines[each.line].source, set()).add(each.value)
        for one, other in combinations((each for each in said if len(sides[lines[each.line].source]) == 1), 2):
            like = weights.likeness(lines[one.line].content, lines[other.line].content)
            if {one.value, other.value} == {"supportive", "opposed"} and like >= LIKE_BUT_FOR_A_STANCE:
                clashes.append(_Clash((one, other)))
    return _together(clashes, lines)


def _actor(reaction: Reaction) -> tuple[str, ...]:
    """Return what names an actor who can be told from others; nothing for "analysts" and "critics"."""
    named = [word for word in words(reaction.actor) if word.folded not in DETERMINERS]
    if len(named) < 2 or not any(word.text[0].isupper() for word in named):  # noqa: PLR2004 - a word alone names many
        return ()
    return tuple(stem(word.folded) for word in named)
