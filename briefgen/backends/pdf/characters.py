"""Characters that need thought before they are drawn: those that show nothing, and those that another can stand for."""

import re
import unicodedata
from typing import Final

from briefgen.document.visible import code_point, visible

LINE_END: Final = re.compile("[\n\u2028\u2029]")
STAND_INS: Final = {
    "\u2007": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u202f": " ",
    "\u2010": "-",
    "\u2212": "-",
    "\u02bc": "'",
}
"""Characters that look like another, which fonts more often have."""
INVISIBLE: Final = re.compile("[\u00ad\u034f\u061c\u200c-\u200f\u2060\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Invisible and harmless, and dropped: soft hyphens, joiners, marks of direction, selectors of a variant.

Embeddings and overrides of direction are not among them: they can make text read as other than it is, and are shown.
"""
SHAPELESS: Final = re.compile("[\u00ad\u034f\u2060\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Those of them that are dropped from scripts that are shaped, too: joiners and marks of direction work there."""


def bracketed(character: str) -> str:
    """Return the written form of a character that no font has.

    >>> bracketed("奈")
    '[U+5948]'
    """
    return f"[{code_point(character)}]"


def named(character: str) -> str:
    """Return what a message calls a character that no font has: itself and its name.

    >>> named("ა")
    'ა (georgian letter an)'
    """
    name = unicodedata.name(character, "").lower()
    return f"{character} ({name})" if name and character.isprintable() else name or code_point(character)


def is_private(character: str) -> bool:
    """Tell whether each font may draw it as it likes, so that no other font's shape can stand for it."""
    return unicodedata.category(character) == "Co"


def written(text: str) -> str:
    r"""Return `text` fit for titles and outlines: one line, nothing without a shape.

    >>> written("a\x01\nb")
    'a[U+0001] b'
    """
    return " ".join(visible(text)[0].split())
