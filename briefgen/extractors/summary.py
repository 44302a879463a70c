"""The bottom line: whole statements by salience, as many as its words allow, in the order of the text."""

from collections.abc import Sequence

from briefgen.extractors.statements import Placed
from briefgen.model.briefing import Statement

_MOST, _LEAST = 3, 0.45
"""So many statements at most; after the first, none that matters less than this."""
_TAKEN = frozenset({"agreements", "background"})


def summary(statements: Sequence[Placed], most_words: int) -> tuple[Statement, ...]:
    """Return the statements of the bottom line, at most `most_words` words together; none is cut short."""
    candidates = [number for number, item in enumerate(statements) if item.label in _TAKEN]
    chosen: list[int] = []
    left = most_words
    for number in sorted(candidates, key=lambda number: (-statements[number].statement.salience, number)):
        statement = statements[number].statement
        length = len(statement.text.split())
        if chosen and statement.salience < _LEAST:
            break
        if length <= left and len(chosen) < _MOST:
            chosen.append(number)
            left -= length
    return tuple(_plain(statements[number].statement) for number in sorted(chosen))


def _plain(statement: Statement) -> Statement:
    return Statement(
        id=statement.id,
        text=statement.text,
        evidence=statement.evidence,
        attributed_to=statement.attributed_to,
        salience=statement.salience,
    )
