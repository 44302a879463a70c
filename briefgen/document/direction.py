"""Which way a text is written: languages and letters that run from right to left, and a look mirrored for them."""

import re
from dataclasses import replace
from typing import Final

from briefgen.document.style import Align, HouseStyle, ParagraphStyle

_LANGUAGES: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
_LETTERS: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
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


def mirrored(style: HouseStyle) -> HouseStyle:
    """Return a look with the sides of its paragraphs changed: Word's left is the right in such a document."""
    return replace(
        style,
        body=_mirrored(style.body),
        paragraphs={name: _mirrored(look) for name, look in style.paragraphs.items()},
    )


def _mirrored(look: ParagraphStyle) -> ParagraphStyle:
    return replace(look, align=_OTHER_SIDE[look.align], left=look.right, right=look.left)
