"""What is different since an older briefing: new, changed and dropped statements, and undertakings that moved."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.extractors.joining.content import Content, content
from briefgen.extractors.joining.likeness import Weights, can_be_one, candidates, weights
from briefgen.extractors.joining.persons import aliases
from briefgen.extractors.line.alignment import words
from briefgen.model.briefing import Agreement, Briefing, Change, Reaction, Statement, statements

LIKE = 0.4
"""From this likeness on a line tells of what an older one told of."""
_REWORDED = 0.6
"""Below this likeness a line that tells of the same thing says something else of it."""
_EQUAL, _SAME_QUOTATION = 3.0, 2.0


class _Line(Struct, frozen=True):
    section: str
    statement: Statement
    content: Content


def changes(old: Briefing, new: Briefing) -> tuple[Change, ...]:
    """Return how the statements of a briefing differ from those of an older one: its own in their order, then dropped.

    Each line is held against the one older line of its section that is likest to it. What a person dropped from the
    older briefing was known, and is not new; the summary only repeats and is left out.
    """
    same = aliases((*old.participants, *new.participants))
    before, now = _lines(old, same), _lines(new, same)
    weight = weights([line.content for line in (*before, *now)])
    pairs = _paired(before, now, weight)
    found = [
        _change(before[pairs[number]], line, weight) if number in pairs else _new(line)
        for number, line in enumerate(now)
    ]
    kept = set(pairs.values())
    gone = [line for number, line in enumerate(before) if number not in kept and line.statement.keep != "drop"]
    return (
        *(change for change in found if change is not None),
        *(Change(text=line.statement.text, statement=line.statement.id, kind="dropped") for line in gone),
    )


def _new(line: _Line) -> Change:
    return Change(text=line.statement.text, statement=line.statement.id, kind="new")


def _lines(briefing: Briefing, same: tuple[tuple[str, str], ...]) -> tuple[_Line, ...]:
    published = {source.id: source.published for source in briefing.sources}
    return tuple(
        _Line(section, item, content(item.text, published.get(item.evidence[0].source), same))
        for section, item in statements(briefing)
        if section != "summary"
    )


def _paired(before: Sequence[_Line], now: Sequence[_Line], weight: Weights) -> dict[int, int]:
    """Return the older line, by its number, of each line that has one; the likest pairs come first."""
    lines = (*before, *now)
    eras = ["old"] * len(before) + ["new"] * len(now)
    ranked = sorted(
        (-like, one, other - len(before))
        for one, other in {*candidates([line.content for line in lines], eras), *_alike_to_the_letter(before, now)}
        if (like := _likeness(lines[one], lines[other], weight)) >= LIKE
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in ranked:
        if other not in pairs and one not in taken:
            pairs[other] = one
            taken.add(one)
    return pairs


def _alike_to_the_letter(before: Sequence[_Line], now: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that have the same words or the same quotations, however short."""
    known: dict[object, list[int]] = {}
    for number, line in enumerate(before):
        for key in _keys(line):
            known.setdefault(key, []).append(number)
    for number, line in enumerate(now):
        for key in _keys(line):
            yield from ((one, number + len(before)) for one in known.get(key, ()))


def _keys(line: _Line) -> tuple[object, object]:
    return words(line.statement.text), _identity(line.statement)


def _identity(statement: Statement) -> str:
    """Return a statement's id without the number that tells repeats apart."""
    return statement.id.partition("-")[0]


def _likeness(one: _Line, other: _Line, weight: Weights) -> float:
    """Return how far two lines tell of one thing; the same words in the same section most of all."""
    section = 0.5 if one.section == other.section else 0.0
    if words(one.statement.text) == words(other.statement.text):
        return _EQUAL + section
    if _identity(one.statement) == _identity(other.statement):
        return _SAME_QUOTATION + section
    if one.section != other.section or not can_be_one(one.content, other.content):
        return 0.0
    return weight.likeness(one.content, other.content)


def _change(old: _Line, new: _Line, weight: Weights) -> Change | None:
    """Return how a line differs from the older one, None where it does not."""
    before, now = old.statement, new.statement
    other_words = before.text if words(before.text) != words(now.text) else ""
    if isinstance(before, Agreement) and isinstance(now, Agreement) and before.status != now.status:
        return Change(text=now.text, statement=now.id, kind="status", before=other_words, was=before.status)
    other_side = isinstance(before, Reaction) and isinstance(now, Reaction) and _stance(before) != _stance(now)
    if other_side or (other_words and _says_something_else(old.content, new.content, weight)):
        return Change(text=now.text, statement=now.id, kind="changed", before=other_words)
    return None


def _stance(reaction: Reaction) -> str:
    """Return the stance that its words show; where they show none, what stands around a line is no news of it."""
    return "" if reaction.inferred else reaction.stance


def _says_something_else(old: Content, new: Content, weight: Weights) -> bool:
    """Tell whether a line has other figures or days, is more or less sure, or is hardly like the older one."""
    figures = [sorted((item.value or 0.0, item.unit) for item in line.figures) for line in (old, new)]
    moved = figures[0] != figures[1] or old.dates != new.dates or old.held_back != new.held_back
    return moved or weight.likeness(old, new) < _REWORDED
