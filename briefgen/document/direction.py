"""Which way a text is written: languages and letters that run from right to left, and a look mirrored for them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from unicodedata import bidirectional

from briefgen.document.nodes import Emph, Inlines, LineBreak, Link, Note, PageNumber, Picture, Span, Strong, Text
from briefgen.document.style import Align, HouseStyle, ParagraphStyle
from briefgen.patterns import Pattern

_LANGUAGES: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
_LETTER: Final = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_LETTERS: Final = Pattern(_LETTER)
_STRETCH: Final = Pattern(f"{_LETTER}+(?:(?:(?!{_LETTER})[\\W\\d_])+{_LETTER}+)*")
"""Letters that are written from right to left, and what is neutral between them."""
LEFT_TO_RIGHT: Final = "\u200e"
RIGHT_TO_LEFT: Final = "\u200f"
"""Marks that show nothing and have a direction."""
_OTHER_SIDE: Final[dict[Align, Align]] = {"left": "right", "right": "left", "center": "center", "justify": "justify"}


def is_right_to_left(language: str) -> bool:
    """Tell whether a language (BCP 47) is written from right to left.

    >>> is_right_to_left("ar-EG"), is_right_to_left("en")
    (True, False)
    """
    return language.partition("-")[0].lower() in _LANGUAGES


def has_right_to_left(text: str) -> bool:
    """Tell whether a text has letters that are written from right to left (Unicode: Hebrew, Arabic and their like)."""
    return not text.isascii() and _LETTERS.search(text) is not None


def by_direction(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text that runs to the right in parts, and whether each runs to the left.

    >>> list(by_direction("the word שלום רב, twice"))
    [('the word ', False), ('שלום רב', True), (', twice', False)]
    """
    end = 0
    for match in _STRETCH.finditer(text) if has_right_to_left(text) else ():
        yield text[end : match.start()], False
        yield match[0], True
        end = match.end()
    yield text[end:], False


def first_strong(text: str) -> int | None:
    """Return the level that a paragraph's first strong letter gives it (UAX 9, P2, P3); None where there is none.

    >>> first_strong("(2026) שלום"), first_strong("NATO שלום"), first_strong("2026")
    (1, 0, None)
    """
    for character in text:
        kind = bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return int(kind != "L")
    return None


def turns(language: str, *, right_to_left: bool) -> bool:
    """Tell whether words of a language stand in a text of the other direction: they keep an order of their own.

    >>> turns("en", right_to_left=True), turns("fa", right_to_left=True), turns("", right_to_left=True)
    (True, False, False)
    """
    return bool(language) and is_right_to_left(language) != right_to_left


def begins_right_to_left(content: Inlines) -> bool:
    """Tell whether a paragraph of a document that runs to the right runs to the left: by its first strong letter.

    Words in a language that runs to the left are not asked: they keep an order of their own.

    >>> begins_right_to_left((Text("שלום (peace)"),)), begins_right_to_left((Span((Text("שלום"),), language="he"),))
    (True, False)
    """
    return next((level == 1 for text in _asked(content) if (level := first_strong(text)) is not None), False)


def _asked(content: Inlines) -> Iterator[str]:
    for inline in content:
        match inline:
            case Text(text):
                yield text
            case Span(language=language) if turns(language, right_to_left=False):
                continue
            case Emph(inside) | Strong(inside) | Span(inside) | Link(inside):
                yield from _asked(inside)
            case LineBreak() | Note() | PageNumber() | Picture():
                continue


def marks_around(text: str, *, leftward: bool) -> tuple[str, str]:
    """Return the marks that do for words in a text of the other direction what isolates do, which fewer formats know.

    They keep what is neutral at the words' ends with them, and what stands around them out.

    >>> marks_around("Agreed.", leftward=False) == (RIGHT_TO_LEFT, LEFT_TO_RIGHT + RIGHT_TO_LEFT)
    True
    """
    own, other = (RIGHT_TO_LEFT, LEFT_TO_RIGHT) if leftward else (LEFT_TO_RIGHT, RIGHT_TO_LEFT)
    before, after = ("" if first_strong(letter) == leftward else own for letter in (text[:1], text[-1:]))
    return other + before, after + other


def mirrored(style: HouseStyle) -> HouseStyle:
    """Return a look with the sides of its paragraphs changed: Word's left is the right in such a document."""
    return replace(
        style,
        body=_mirrored(style.body),
        paragraphs={name: _mirrored(look) for name, look in style.paragraphs.items()},
    )


def _mirrored(look: ParagraphStyle) -> ParagraphStyle:
    return replace(look, align=_OTHER_SIDE[look.align], left=look.right, right=look.left)
