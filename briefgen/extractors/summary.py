"""The bottom line: who met whom, where and when, and what they undertook; whole statements, in the text's order."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from briefgen.extractors.calendar.dates import dates
from briefgen.extractors.line.leaning import leans
from briefgen.extractors.statements import Placed
from briefgen.model.briefing import Agreement, Statement

_MOST, _LEAST = 3, 0.45
"""So many statements at most; after the first, none that matters less than this."""
_HEAD = 6
"""Among so many statements the event itself is told."""
_SIGNED, _OPENS = 0.1, 2
_TIMED = re.compile(r"\(?\d{1,2}[:.h]\d\d")
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]{2,}[A-Za-z0-9 .,/’'-]{0,60}(?:\([^()]{2,40}\) ?)?(?:--|[–—]|(?<=[ )])-) ?(?=[\"“A-Z])"
)
"""What marks the lead of a report, whatever key points stand above it."""
_SPOKEN_ABOUT = re.compile(r"\A[^\"“]*\b(?:spoke|talked) about\b")
_OF_THE_WRITER = re.compile(r"\A[^\"“]*\b(?:I|sat down with|(?:spoke|talked) about)\b")
"""What tells of who writes or asks."""
_OWN = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|sat down with|(?:spoke|talked) (?:to|with) (?:this|our|us))\b")
_CEREMONY = re.compile(
    r"\b(?:minutes? of silence|moment of silence|national anthems?|laid (?:a )?wreaths?|red carpet|guard of honou?r"
    r"|(?:remain|stay|keep)(?:ing)? in (?:close |regular )?(?:contact|touch)"
    r"|family photo(?:graph)?|condolences|(?:shook|shaking) hands|group photo(?:graph)?)\b"
)
"""What a day's report tells of mood or courtesy, and no minister has to know."""
_CLOSED = (".", "”", '"')
_SOME_DAY = "2000-01-01"
_BACKWARD = (
    "They ",
    "He ",
    "She ",
    "It ",
    "This ",
    "That ",
    "These ",
    "There, ",
    "Their ",
    "Such ",
    "His ",
    "Her ",
    "Its ",
    "Under it",
    "There ",
    "[They ",
    "[He ",
    "[She ",
    "[It ",
    "The move ",
    "The latter ",
)
"""What opens with one of these says little alone."""


def summary(
    statements: Sequence[Placed],
    most_words: int,
    today: str | None = None,
    above: Collection[tuple[str, int]] = (),
) -> tuple[Statement, ...]:
    """Return the statements of the bottom line, at most `most_words` words together; none is cut short.

    Args:
        statements: all of them, in the order of the text.
        most_words: so many at most.
        today: the date of the briefing: what happened then is the event.
        above: source and offset of each line above a story, which is no part of it.
    """
    chosen: list[int] = []
    left = most_words
    for number in _by_weight(statements, today, above):
        if len(chosen) > 1 and not _stands_alone(statements[number].statement):
            break
        statement = statements[number].statement
        length = len(statement.text.split())
        if not statement.text.endswith(_CLOSED):
            continue
        if chosen and statement.salience < _LEAST:
            continue
        if length <= left and len(chosen) < _MOST:
            chosen.append(number)
            left -= length
    return tuple(_plain(statements[number].statement) for number in sorted(chosen))


def _by_weight(statements: Sequence[Placed], today: str | None, above: Collection[tuple[str, int]]) -> Iterator[int]:
    """Yield the numbers of statements as they are wanted, each once.

    The lead comes first, then the event where the lead is not it, undertakings that stand alone, and the rest.
    """
    told = [
        n
        for n, item in enumerate(statements)
        if item.label in {"agreements", "background"} and not _OF_THE_WRITER.search(item.statement.text)
    ]
    whole = [n for n in told if not _leans(statements[n].statement)]
    told = whole or told
    weight = {n: _weight(statements[n].statement) for n in told}
    events = {n: _newness(statements[n].statement, today) for n in told[:_HEAD]}
    event = max((n for n in events if events[n]), key=lambda n: (events[n], weight[n]), default=None)
    lead = _lead(statements)
    alone = [n for n in told if _stands_alone(statements[n].statement) and not _is_late(n, statements)]
    ranked = (sorted(numbers, key=lambda n: (-weight[n], n)) for numbers in (alone, told))
    if lead is not None and event is not None and _stands(statements[lead].statement, above):
        lead = None  # a line above the story: the story itself begins behind it
    first = [n for n in (lead, event) if n is not None]
    wanted = dict.fromkeys(chain(first, *ranked))
    near = [n for n in wanted if n in first or not _is_aside(n, statements, today)]
    yield from near or wanted


def _leans(statement: Statement) -> bool:
    """Tell whether a statement says little alone: it leans on the line before it, or tells of a ceremony."""
    told = statement.text
    return told.startswith(_BACKWARD) or leans(told) or _CEREMONY.search(told) is not None


def _stands(statement: Statement, places: Collection[tuple[str, int]]) -> bool:
    return (statement.evidence[0].source, statement.evidence[0].start) in places


def _weight(statement: Statement) -> float:
    """Return how much a statement is wanted: what was signed more than what was only talked of."""
    return statement.salience + (_SIGNED if isinstance(statement, Agreement) and statement.status == "signed" else 0)


def _lead(statements: Sequence[Placed]) -> int | None:
    """Return the number of the statement that opens the article with its news; None where it opens otherwise.

    A report by the hour opens with its last words, a column with its writer, an interview with the room.
    """
    dated = (n for n, item in enumerate(statements[:_HEAD]) if _DATELINE.match(item.statement.evidence[0].quote))
    first = next(dated, 0 if statements and statements[0].index <= _OPENS else None)
    if first is None:
        return None
    statement = statements[first].statement
    opens = statement.evidence[0].quote
    own = _OWN.search(statement.text) or _SPOKEN_ABOUT.search(statement.text)
    idle = _TIMED.match(opens) or own or statement.text.startswith(_BACKWARD)
    return None if idle else first


def _newness(statement: Statement, today: str | None) -> int:
    """Return 2 for an event of the briefing's month, 1 for one of another time, 0 for what tells of none."""
    told = (
        ()
        if statement.text.startswith(_BACKWARD) or _DATED.search(statement.text)
        else dates(statement.text, today or _SOME_DAY)
    )
    fresh = today is not None and any(day.iso[:7] == today[:7] for day in told)
    recalled = today is not None and all(day.iso[:4] < today[:4] for day in told)
    return 2 if fresh else int(bool(told) and not recalled)


_DATED = re.compile(r", dated (?:\d|[A-Z])")
"""The day of a paper is none of an event."""


def _stands_alone(statement: Statement) -> bool:
    return isinstance(statement, Agreement) and not statement.text.startswith(_BACKWARD) and not leans(statement.text)


def _is_late(number: int, statements: Sequence[Placed]) -> bool:
    """Tell whether what is only planned or talked of is no news: told in few words, or late in a longer article."""
    statement = statements[number].statement
    loose = isinstance(statement, Agreement) and statement.status in {"planned", "discussed"}
    if loose and len(statement.text.split()) < _FEW:
        return True
    return loose and len(statements) > _LONG and _LATE * number > len(statements)


def _is_aside(number: int, statements: Sequence[Placed], today: str | None) -> bool:
    """Tell whether a statement is none of the news: of an earlier year, or told in the second half of the article.

    There only what was signed now, or agreed, is news.
    """
    item = statements[number]
    when = item.statement.when if isinstance(item.statement, Agreement) else ""
    if when and today and when[:4] < today[:4]:
        return True
    source = item.statement.evidence[0].source
    last = max(other.index for other in statements if other.statement.evidence[0].source == source)
    if last < _LONG or _LATE * item.index <= last:
        return False
    return not (isinstance(item.statement, Agreement) and item.statement.status in {"signed", "agreed"})


_FEW = 7
"""Words."""
_LONG, _LATE = 12, 2
"""Statements; half of them."""


def _plain(statement: Statement) -> Statement:
    return Statement(
        id=statement.id,
        text=statement.text,
        evidence=statement.evidence,
        attributed_to=statement.attributed_to,
        origins=statement.origins,
        salience=statement.salience,
    )
