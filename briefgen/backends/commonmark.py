r"""Characters and marks as CommonMark writes them, so that a parser gives back the very characters.

A special character has a backslash before it; where a backslash would be too much or does not help (white space at a
line's edge, a letter beside a mark within a word) a numeric entity stands for the character. Strong is always `**` and
emphasis always `_`, so two runs of delimiters never melt into one. A delimiter counts as opening or closing by the
characters beside it (CommonMark 0.31 section 6.2): outside it stand white space, ASCII punctuation or an entity, which
begins and ends with punctuation, so every parser agrees, whatever Unicode it knows.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

STRONG, EMPH = "**", "_"
NONE: frozenset[str] = frozenset()

_SPECIAL = re.compile(
    r"[\\`*\[\]<|~^]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore within a word is never a delimiter
    r"|&(?=#|[A-Za-z][A-Za-z0-9]*;)"  # only what would be read as an entity
    r"|!\Z"  # a link may follow: together they would be an image
    r"|(?<!\s)\$"  # what may end a formula on GitHub and in pandoc
)
_ENTITY = re.compile(r"&(?=#|[A-Za-z][A-Za-z0-9]*;)")
_BLOCK_START = re.compile(r"\A[-#>=:%]|\A\+(?=\s|\Z)")
_NUMBER_START = re.compile(r"\A(\d{1,9})([.)])(?=\s|\Z)")
_EDGES = re.compile(r"\A\s|\s\Z")
_HARMLESS = frozenset(" \t\n!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") | {""}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line under the same marks."""

    text: str
    marks: frozenset[str] = NONE
    """Of STRONG and EMPH."""
    source: bool = False
    """`text` is CommonMark already, and begins and ends with punctuation: a link, an anchor."""


def escape(text: str) -> str:
    r"""Return the text with a backslash before each character that CommonMark or GitHub's tables would read as markup.

    >>> print(escape("a*b_c_ [x] <b> &amp; R&D {{ x }}"))
    a\*b_c\_ \[x\] \<b> \&amp; R&D {{ x }}
    """
    return _SPECIAL.sub(r"\\\g<0>", text)


def paragraph(pieces: Iterable[Piece]) -> str:
    r"""Return a paragraph's lines: whatever a line begins with, it is read as text, not as a list or a heading.

    >>> print(paragraph((Piece("1. a\n- b"),)))
    1\. a\
    \- b
    """
    settled, ends = _without_ends(_settled(tuple(pieces)))
    return "\n".join(map(_line, _run(settled, "\\\n").split("\n"))) + "&#10;" * ends


def line(pieces: Iterable[Piece]) -> str:
    """Return all on one line, for headings and the cells of tables; a new line in the text becomes `<br>`."""
    return _EDGES.sub(_entity, _run(_settled(tuple(pieces)), "<br>"))


def link(pieces: Iterable[Piece], target: str, title: str = "") -> str:
    """Return a link; `target` holds only characters that an address may hold."""
    content = _run(_settled(tuple(pieces)), "<br>")
    words = escape(" ".join(title.split())).replace('"', '\\"')
    called = f' "{words}"' if words else ""
    address = _ENTITY.sub(r"\\&", target)
    return f"[{content}]({address}{called})"


def _run(pieces: tuple[Piece, ...], newline: str) -> str:
    """Write settled pieces for the middle of a line, with `newline` for each line's end in the text."""
    edge = Piece("")
    written: list[str] = []
    for before, piece, after in zip((edge, *pieces), pieces, (*pieces[1:], edge), strict=False):
        closing, opening = _delimiters(before.marks, piece.marks)
        next_closing, next_opening = _delimiters(piece.marks, after.marks)
        first = closing and not opening and not _holds(closing, before.text[-1:], piece.text[0])
        last = next_opening and not next_closing and not _holds(next_opening, after.text[:1], piece.text[-1])
        written += (closing, opening, _source(piece, first=bool(first), last=bool(last)).replace("\n", newline))
    return "".join((*written, *_delimiters(pieces[-1].marks if pieces else NONE, NONE)))


def _delimiters(before: frozenset[str], after: frozenset[str]) -> tuple[str, str]:
    """Return what closes and what opens between two pieces; emphasis stands within strong."""
    goes_on = EMPH in _shared(before, after)
    closing = EMPH * (EMPH in before and not goes_on) + STRONG * (STRONG in before - after)
    opening = STRONG * (STRONG in after - before) + EMPH * (EMPH in after and not goes_on)
    return closing, opening


def _holds(delimiters: str, inside: str, outside: str) -> bool:
    """Tell whether delimiters do their work between these two characters, in the eyes of every parser."""
    return outside in _HARMLESS or (delimiters == STRONG and inside.isalnum())


def _source(piece: Piece, *, first: bool, last: bool) -> str:
    """Write a piece, with an entity for its first or last character where wanted."""
    if piece.source:
        return piece.text
    start, end = int(first), max(len(piece.text) - last, int(first))
    return _entities(piece.text[:start]) + escape(piece.text[start:end]) + _entities(piece.text[end:])


def _settled(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces joined where their marks are the same, and no white space at the edge of a mark."""
    joined = _joined(pieces)
    bare = _joined(_bare(joined))
    return joined if bare == joined else _settled(bare)


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for (marks, source), group in groupby((piece for piece in pieces if piece.text), key=attrgetter("marks", "source")):
        joined.append(Piece("".join(piece.text for piece in group), marks, source))
    return tuple(joined)


def _bare(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield the pieces with white space at their edges as pieces of its own, under the marks that go on across it."""
    edge = Piece("")
    for before, piece, after in zip((edge, *pieces), pieces, (*pieces[1:], edge), strict=False):
        if piece.source or not piece.marks:
            yield piece
            continue
        text = piece.text.strip()
        lead, _, trail = piece.text.partition(text) if text else (piece.text, "", "")
        leading = _shared(before.marks, piece.marks)
        yield Piece(lead, leading if text else _shared(leading, after.marks))
        yield Piece(text, piece.marks)
        yield Piece(trail, _shared(piece.marks, after.marks))


def _shared(marks: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the marks that stay open from one piece to the next: emphasis stands within strong."""
    return frozenset((STRONG,)) & marks & others if (STRONG in marks) != (STRONG in others) else marks & others


def _without_ends(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], int]:
    """Return the pieces without the new lines that they end with, and how many: no hard break can end a paragraph."""
    if not pieces or pieces[-1].source:
        return pieces, 0
    text = pieces[-1].text.rstrip("\n")
    last = (Piece(text, pieces[-1].marks),) if text else ()
    return (*pieces[:-1], *last), len(pieces[-1].text) - len(text)


def _line(source: str) -> str:
    source = _EDGES.sub(_entity, source)
    return _BLOCK_START.sub(r"\\\g<0>", _NUMBER_START.sub(r"\1\\\2", source))


def _entity(match: re.Match[str]) -> str:
    return _entities(match[0])


def _entities(text: str) -> str:
    return "".join(f"&#{ord(char)};" for char in text)
