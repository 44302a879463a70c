"""Which stretches of a text need shaping, and in which script: most text needs none."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from briefgen.patterns import Pattern

_RANGES: Final = (
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x07C0, 0x07FF, "Nkoo"),
    (0x0800, 0x083F, "Samr"),
    (0x0840, 0x085F, "Mand"),
    (0x0860, 0x086F, "Syrc"),
    (0x0870, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x1100, 0x11FF, "Hang"),
    (0x1700, 0x177F, "Tglg"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x1900, 0x1CFF, "more"),
    (0xA800, 0xA8DF, "more"),
    (0xA8E0, 0xA8FF, "Deva"),
    (0xA900, 0xA95F, "more"),
    (0xA960, 0xA97F, "Hang"),
    (0xA980, 0xAAFF, "more"),
    (0xABC0, 0xABFF, "more"),
    (0xD7B0, 0xD7FF, "Hang"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0x10800, 0x10FFF, "more"),
    (0x11000, 0x11FFF, "more"),
    (0x1E800, 0x1EFFF, "more"),
)
"""The first and last code points of scripts whose letters join, change their order or stack, by OpenType's names."""
_STARTS: Final = tuple(start for start, _, _ in _RANGES)
MARKED: Final = "mark"
"""The script of a letter of any other script with marks that it has no composed form with."""
_COMPLEX: Final = "".join(f"{chr(start)}-{chr(end)}" for start, end, _ in _RANGES)
_MARKS: Final = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
_JOINERS: Final = "\u200c\u200d"
_BETWEEN: Final = " .,;:!?'\"()\\[\\]\u00ab\u00bb\u2013\u2014\u2018-\u201f\u2026/\u200b\u200e\u200f\u061c-"
"""What belongs to no script, and stays in the script that it stands in."""
COMPLEX: Final = Pattern(f"[{_COMPLEX}{_MARKS}]")
_STRETCH: Final = Pattern(
    f"[{_COMPLEX}][{_COMPLEX}{_MARKS}{_JOINERS}]*(?:[{_BETWEEN}]+[{_COMPLEX}][{_COMPLEX}{_MARKS}{_JOINERS}]*)*"
    f"|[^{_COMPLEX}{_MARKS}][{_MARKS}][{_MARKS}{_JOINERS}]*"
    f"|[{_MARKS}]+"
)


def is_complex(text: str) -> bool:
    """Tell whether some of a text must be shaped.

    >>> is_complex("naïve – 奈良 한국"), is_complex("שלום")
    (False, True)
    """
    return not text.isascii() and COMPLEX.search(text) is not None


def segments(text: str) -> Iterator[tuple[str, str]]:
    """Yield `text` in stretches with their script, "" where nothing needs shaping.

    >>> list(segments("the word שלום רב, twice"))
    [('the word ', ''), ('שלום רב', 'Hebr'), (', twice', '')]
    """
    end = 0
    for match in _STRETCH.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], ""
        yield from _by_script(match[0])
        end = match.end()
    if end < len(text):
        yield text[end:], ""


def _by_script(text: str) -> Iterator[tuple[str, str]]:
    current = script_of(text[0]) or MARKED
    scripts = []
    for character in text:
        current = script_of(character) or current
        scripts.append(current)
    for script, group in groupby(zip(scripts, text, strict=True), key=lambda pair: pair[0]):
        yield "".join(character for _, character in group), script


def script_of(character: str) -> str:
    """Return the script of a letter that needs shaping, "" for all others.

    >>> script_of("ש"), script_of("a")
    ('Hebr', '')
    """
    code = ord(character)
    at = bisect_right(_STARTS, code) - 1
    return _RANGES[at][2] if at >= 0 and code <= _RANGES[at][1] else ""
