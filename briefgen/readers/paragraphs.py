"""Where paragraphs begin and end in pasted text: by blank lines, by lines, or by hard-wrapped lines put together."""

from collections.abc import Iterator
from itertools import islice, pairwise

from msgspec import Struct

_LOOKED_AT = 400
_FEWEST = 3
"""Fewer line ends than this tell nothing."""
_WIDEST = 110
_NARROWEST = 30
_ENDS = tuple('.!?…。！？»”"’)]')


class Paragraph(Struct, frozen=True):
    """A stretch of a text without the white space around it."""

    start: int
    end: int
    first_in_block: bool
    """A blank line, or the text's beginning, stands before it."""
    last_in_block: bool
    """A blank line, or the text's end, follows."""


class _Line(Struct, frozen=True):
    start: int
    end: int
    opens: bool
    """A blank line stands before it."""
    first_word: int
    """The length of its first word."""


def paragraphs(text: str) -> Iterator[Paragraph]:
    r"""Return the paragraphs of `text` in order.

    >>> [(each.start, each.end) for each in paragraphs("Title\n\nOne.\nTwo.\n")]
    [(0, 5), (7, 11), (12, 16)]
    """
    width = wrap_width(text)
    start: int | None = None
    opens = True
    before: _Line | None = None
    for line in _lines(text):
        if before is not None and start is not None and (line.opens or not _is_full(before, line, width)):
            yield Paragraph(start, before.end, opens, line.opens)
            start = None
        if start is None:
            start, opens = line.start, line.opens
        before = line
    if before is not None and start is not None:
        yield Paragraph(start, before.end, opens, last_in_block=True)


def wrap_width(text: str) -> int:
    """Return the width that the lines of `text` are wrapped at, or 0 where a line end ends a paragraph."""
    lines = tuple(islice(_lines(text), _LOOKED_AT))
    pairs = [(line, follower) for line, follower in pairwise(lines) if not follower.opens]
    if len(pairs) < _FEWEST:
        return 0
    width = sorted(line.end - line.start for line, _ in pairs)[len(pairs) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(line, follower, width) for line, follower in pairs)
    running = sum(text[line.end - 1] not in _ENDS for line, _ in pairs)
    return width if full * 10 >= len(pairs) * 6 and running * 2 >= len(pairs) else 0


def _is_full(line: _Line, follower: _Line, width: int) -> bool:
    """Say whether the follower's first word would not have fitted on `line`."""
    return width > 0 and line.end - line.start + 1 + follower.first_word >= width


def _lines(text: str) -> Iterator[_Line]:
    at, opens = 0, True
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        body = line.strip()
        if body:
            start = at + len(line) - len(line.lstrip())
            yield _Line(start, start + len(body), opens, len(body[:_WIDEST].split(maxsplit=1)[0]))
        opens = not body
        at = end + 1
