"""Marks of direction that show nothing and let readers give a line of both directions back in its order.

Most readers know only what stands where, from left to right, and guess at the order by simpler rules than UAX 9: what
is neutral goes with what stands before it in their way through the line, and commas and full stops with numbers. So
where the guess would go wrong, a letter's code stands for the letter and a mark (U+200E, U+200F). `_Way` is the guess
of poppler, the simplest of them: its `reorderText` cuts a line of letters into stretches of one direction.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from msgspec import Struct

from briefgen.document.direction import LEFT_TO_RIGHT, RIGHT_TO_LEFT

if TYPE_CHECKING:
    from briefgen.backends.pdf.lines import Part

KINDS: Final = {"L": "L", "R": "R", "AL": "R", **dict.fromkeys(("EN", "AN", "ES", "ET", "CS"), "#")}
"""What a reader takes a character for, by its bidirectional class: all others are neutral."""

Marks = Mapping[int, tuple[str, str]]
"""The marks to the left and to the right of letters, by their place in the text."""
UNMARKED: Final[Marks] = MappingProxyType({})

NONE: Final = ("", "")


class _Sign(Struct, frozen=True):
    """A letter as a reader meets it."""

    part: int
    at: int
    text: str
    kind: str
    """L, R, # for what goes with numbers, or nothing."""
    leftward: bool
    """Whether it is in truth read from right to left."""


def marks_of(parts: Sequence["Part"], base: int, *, against: bool) -> Sequence[Marks]:
    """Return the marks that each of a line's parts needs; the parts are given from left to right.

    Args:
        parts: without tabs.
        base: the line's level.
        against: whether it runs against the document, so that readers may go through it from its end.
    """
    found: list[dict[int, tuple[str, str]]] = [{} for _ in parts]
    leftward = base % 2 == 1
    signs = list(_signs(parts, leftward=leftward))
    while signs and signs[-1].text == " ":
        signs.pop()
    for before, after, mark in [*_needed(signs, leftward=leftward), *(_at_end(signs, base) if against else ())]:
        sign = min((sign for sign in (before, after) if sign), key=_rank)
        left, right = found[sign.part].get(sign.at, NONE)
        found[sign.part][sign.at] = (mark, right) if (sign is before) == leftward else (left, mark)
    return found


def _rank(sign: _Sign) -> int:
    """Return how bad it is if a mark goes with a sign: it shall not come to stand within a word or a number."""
    return 0 if sign.text == " " else 1 if not sign.kind else 2 if sign.leftward else 3


def _signs(parts: Sequence["Part"], *, leftward: bool) -> Iterator[_Sign]:
    """Yield a line's letters from its beginning to its end, as they stand on the page."""
    for number in range(len(parts) - 1, -1, -1) if leftward else range(len(parts)):
        part = parts[number]
        if part.shape is None:
            continue
        turned = part.shape.level % 2 == 1
        places = range(len(part.text)) if part.shape.number is None else range(1)  # not known before it is drawn
        for at in places if turned == leftward else reversed(places):
            letter = part.text[at] if part.shape.number is None else _DIGIT
            yield _Sign(number, at, letter, KINDS.get(bidirectional(letter), ""), turned)


_DIGIT = "0"
"""What a page's number is before it is known."""
_Gap = tuple[_Sign | None, _Sign | None, str]
"""What stands before and behind a mark on a reader's way, and the mark."""


def _needed(signs: Iterable[_Sign], *, leftward: bool) -> Iterator[_Gap]:
    """Yield the marks without which a reader would take a letter for a part of the wrong stretch."""
    turned, stray, before = leftward, False, None
    for sign in signs:
        if sign.kind == "R":
            turned, stray = True, False
        elif stray or (sign.leftward != turned and (not sign.kind or (leftward and sign.leftward))):
            yield before, sign, RIGHT_TO_LEFT if stray or sign.leftward else LEFT_TO_RIGHT
            turned, stray = sign.leftward, False
        if sign.kind in {"L", "#"}:
            turned, stray = False, leftward and sign.leftward  # a comma between Arabic words is taken for a number
        before = sign


def _at_end(signs: Sequence[_Sign], base: int) -> Iterator[_Gap]:
    """Yield the mark for what is neutral at the end of a line that has one direction only."""
    wrong = "R" if base % 2 == 0 else "L"
    if signs and not signs[-1].kind and not any(sign.kind in {wrong, "#" * (base % 2)} for sign in signs):
        yield signs[-1], None, RIGHT_TO_LEFT if base % 2 else LEFT_TO_RIGHT


def of_cluster(start: int, end: int, marks: Marks, *, leftward: bool) -> tuple[str, str]:
    """Return the marks to the left and to the right of some letters that are drawn as one.

    >>> of_cluster(0, 2, {0: ("<", ">")}, leftward=True)
    ('', '>')
    """
    first, last = (marks.get(at, NONE) for at in (start, end - 1))
    return (last[0], first[1]) if leftward else (first[0], last[1])
