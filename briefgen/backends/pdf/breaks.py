"""Where lines may end (Unicode Standard Annex 14 says why, and much more)."""

from collections.abc import Iterator
from typing import Final

from briefgen.patterns import Pattern

_WIDE: Final = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u312f\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Lines may end on both sides of them."""
_OPENING: Final = "\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301d\uff08\uff3b\uff5b\uff5f\uff62"
"""What may not end a line (JIS X 4051)."""
_CLOSING: Final = (
    "\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301f\u303b\u3041\u3043\u3045\u3047\u3049\u3063"
    "\u3083\u3085\u3087\u308e\u3095\u3096\u309b-\u309e\u30a0\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7"
    "\u30ee\u30f5\u30f6\u30fb-\u30fe\u31f0-\u31ff\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d"
    "\uff60\uff61\uff63-\uff65\uff67-\uff70\uff9e\uff9f"
)
"""What may not begin a line: closing brackets, stops, small kana, marks of repetition and length."""
_OPENS: Final = "(\\[{\u00ab\u2018\u201c"
_CLOSES: Final = ")\\]},.;:!?%\u00bb\u2019\u201d\u2026"
"""The same among the signs of other scripts, which stand beside ideographs too."""
_LEADS: Final = "\u0e40-\u0e44\u0ec0-\u0ec4"
"""Vowels written before the consonant that they follow: in Thai and Lao a syllable begins there."""
_AFTER: Final = "\u0f0b\u1361"
"""Signs that part words where no space does: of Tibetan and Ethiopic."""
_SPACES: Final = "[ \u200b]*"
_OTHER: Final = f"[^ \u200b\u2013\u2014\\-{_WIDE}{_OPENING}{_CLOSING}{_LEADS}{_AFTER}]"
_IDEOGRAPH: Final = f"[{_WIDE}][{_CLOSING}{_CLOSES}]*"
_BODY: Final = f"[{_LEADS}]*{_OTHER}+"
WORD: Final = Pattern(
    f"[{_OPENING}{_OPENS}]*{_IDEOGRAPH}{_SPACES}"
    f"|\u2014+{_SPACES}"
    f"|[-\u2013]*(?:{_BODY}|[{_LEADS}]+)"
    f"(?:(?<=[{_OPENS}])(?:{_IDEOGRAPH}|{_BODY}))?"
    f"[-\u2013]*[{_CLOSING}{_AFTER}]*{_SPACES}"
    f"|[-\u2013{_OPENING}{_CLOSING}{_AFTER}]+{_SPACES}"
    f"|[ \u200b]+"
)
"""A stretch that stays together and the spaces after it. Lines may end after dashes and hyphens, on both sides of
an em dash, after ideographs and kana, and before Thai's leading vowels; not after a slash, as in Word."""

LATIN_WORD: Final = Pattern(
    "\u2014+[ \u200b]*|[-\u2013]*[^ \u200b\u2013\u2014-]+[-\u2013]*[ \u200b]*|[-\u2013]+[ \u200b]*|[ \u200b]+"
)
"""The same for most other text: the classes of the one above take five milliseconds to compile."""
_FIRST: Final = "\u0e40"
_ELSEWHERE: Final = Pattern("[\u0e40-\u1fff\u2e80-\U0010ffff]")
"""Where scripts are that lines may end within words of."""


def words(text: str) -> Iterator[str]:
    """Yield what stays together on one line, spaces at its end included.

    >>> list(words("NATO-led and/or 2025-26 talks"))
    ['NATO-', 'led ', 'and/or ', '2025-', '26 ', 'talks']
    >>> list(words("奈良（日本）で「会談」した。"))
    ['奈', '良', '（日', '本）', 'で', '「会', '談」', 'し', 'た。']
    """
    return (match[0] for match in pattern_for(text).finditer(text))


def pattern_for(text: str) -> Pattern[str]:
    """Return the pattern of the words in `text`."""
    return WORD if _is_elsewhere(text) else LATIN_WORD


def may_end(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters that stand in different runs.

    >>> may_end("良", "N"), may_end("良", "。"), may_end("한", "국")
    (True, False, False)
    """
    if not _is_elsewhere(before + after):
        return False  # what ends a word in other scripts is seen at the word's own end
    match = WORD.match(before + after)
    return match is not None and match.end() == 1


def _is_elsewhere(text: str) -> bool:
    return not text.isascii() and max(text) >= _FIRST and _ELSEWHERE.search(text) is not None
