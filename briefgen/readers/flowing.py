"""From the lines of a PDF's pages to paragraphs: what runs on, what is a page's head or foot, what a hyphen hid."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby, islice, pairwise
from statistics import median
from typing import Final

from msgspec import Struct

from briefgen.patterns import Pattern
from briefgen.readers.normal import normalise
from briefgen.readers.pdfpages import HYPHEN, Line, Pages
from briefgen.readers.wordlists import words_of

_MARGIN: Final = 0.12
"""The part of a page's height at its top and its foot in which running heads and page numbers stand."""
_LARGER: Final = 1.15
_ALIKE: Final = 0.08
_WIDER_GAP: Final = 1.3
_INDENT: Final = 0.8
"""How far a first line is moved to the right, in ems."""
_FARTHEST: Final = 3
_USUAL_PITCH: Final = 1.2
_FEW_STEPS: Final = 5
"""Fewer distances than this may all be those of paragraphs."""
_NEAR: Final = 4
"""How many lines before and after tell how wide a column is here, where pictures may stand beside it."""
_SAME_COLUMN: Final = 5
"""How many ems lines of one column may begin apart: first lines are indented, or hang."""
_USUAL_WIDTH: Final = 0.5
_AMPLE: Final = 1.2
_MORE_AMPLE: Final = 1.5
"""By how much a word may be wider than its letters are on the average: more where the line before has no end."""
_HYPHENATED: Final = 0.04
"""Of so many lines one ends in a hyphen where words are broken; compounds alone end fewer lines so."""
_FEWEST_LINES: Final = 20
_PAGE_NUMBER: Final = Pattern(
    r"(?i)[-–—|\s]*(?:page|seite|p\.|pg\.?|página|pagina|стр\.?|第)?\s*\d{1,4}\s*(?:(?:of|/|von|de|sur|из)\s*\d{1,4})?\s*(?:页|ページ|쪽)?[-–—|\s]*"
)
_STOPS: Final = (".", "!", "?", "…", "。", "！", "？", '."', ".”", "!”", "?”", ".’", ".)", ":")
_BULLET: Final = Pattern(r"(?:[•‣▪●◦–—*-]|\(?[a-z]\))\s")
_NUMBER: Final = Pattern(r"\d{1,3}[.)]\s")
"""A number as of a list; where the line before has not ended, the end of a sentence such as "in May / 12. They"."""
_ABBREVIATION: Final = Pattern(
    r"(?:^|.*[\s(“\"])(?:(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_FEW_INDENTS: Final = 3
"""So many first lines moved to the right are no chance."""
_BROKEN: Final = Pattern(rf"([^\W\d_]+){HYPHEN}\s?([^\W\d_]*)")
_FIGURE: Final = Pattern(r"\d")
_SYLLABLE: Final = 4
_FIRST_PARTS: Final = words_of("""
    best better cross decade double early eight far fast five forward four front full half hard high highly large last
    late long low newly nine non old post pre right second self seven short single six so three twelve twenty two vice
    war well wide world year young
""")
"""What stands before hyphens of compounds, and seldom is the first syllable of a longer word."""


class Flowed(Struct, frozen=True):
    """A paragraph on one line."""

    text: str
    pages: tuple[tuple[int, int], ...]
    """The pages that it stands on, each with the offset in the paragraph at which it begins there."""


def flowed(pages: Pages) -> list[Flowed]:
    """Return the paragraphs of a PDF, in order and normalised."""
    lines = _joined_rows(_without_margins(pages))
    whole = " ".join([line.text for line in lines])
    broken = whole.count(HYPHEN)
    known = Counter(whole.replace(HYPHEN, " ").casefold().split() if broken else ())
    breaks_words = len(lines) >= _FEWEST_LINES and broken > _HYPHENATED * len(lines)

    def text_of(group: Sequence[Line]) -> str:
        text = " ".join(" ".join([line.text for line in group]).split())
        if HYPHEN in text:
            text = _BROKEN.compiled.sub(
                lambda match: _mended(match[1], match[2], known, breaks_words=breaks_words), text
            ).replace(HYPHEN, "-")
        return normalise(text)

    return [Flowed(text_of(group), ((group[0].page, 0), *_places(group, text_of))) for group in _paragraphs(lines)]


def _places(group: Sequence[Line], text_of: Callable[[Sequence[Line]], str]) -> Iterator[tuple[int, int]]:
    """Yield each further page that a paragraph stands on, with the offset at which it begins there.

    What stands before a place is measured from the last one at which no hyphen ends a page: no word goes on over it.
    """
    known, begun = 0, 0
    for at in range(1, len(group)):
        if group[at].page != group[at - 1].page:
            offset = known + len(text_of(group[begun:at])) + 1
            yield group[at].page, offset
            if not group[at - 1].text.endswith(HYPHEN):
                known, begun = offset, at


def headline(pages: Pages, paragraphs: Sequence[str]) -> str:
    """Return the paragraph of the first page that is set larger than all others, or the title that the file states.

    The latter counts only where it stands on the page: files keep the titles of what they were made from.
    """
    first = [line for line in pages.lines if line.page == pages.lines[0].page]
    sizes: Counter[float] = Counter()
    for line in pages.lines:
        sizes[round(line.size, 1)] += len(line.text)
    usual = sizes.most_common(1)[0][0]
    largest = max(line.size for line in first)
    if largest > usual * _LARGER:
        words = [" ".join(line.text.split()) for line in first if line.size >= largest * (1 - _ALIKE)]
        joined = " ".join(words).replace(HYPHEN, "-")
        if joined in paragraphs:
            return joined
    return pages.title if pages.title in paragraphs[:6] else ""


def _without_margins(pages: Pages) -> list[Line]:
    """Leave out what is repeated at the top or the foot of pages, and their numbers."""
    edges = Counter(key for _, keys in groupby(_edge_keys(pages), lambda each: each[0]) for key in {k for _, k in keys})
    kept = []
    for line in pages.lines:
        height = pages.heights[line.page - 1]
        at_edge = not _MARGIN * height < line.base < (1 - _MARGIN) * height
        if at_edge and (
            edges[_shape(line)] * 2 >= max(len(pages.heights), 3) or _PAGE_NUMBER.compiled.fullmatch(line.text)
        ):
            continue
        kept.append(line)
    return kept or list(pages.lines)


def _edge_keys(pages: Pages) -> Iterator[tuple[int, tuple[str, int]]]:
    for line in pages.lines:
        height = pages.heights[line.page - 1]
        if not _MARGIN * height < line.base < (1 - _MARGIN) * height:
            yield line.page, _shape(line)


def _shape(line: Line) -> tuple[str, int]:
    """Return what running heads have in common: their words, figures aside, and about where they stand."""
    return _FIGURE.compiled.sub("#", line.text), round(line.base / 8)


def _joined_rows(lines: Sequence[Line]) -> list[Line]:
    """Put pieces together that stand beside one another on one line, as in a headline set letter by letter."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.page == line.page
            and abs(before.base - line.base) < line.size * 0.2
            and -0.2 * line.size < line.left - before.right < 0.6 * line.size
        ):
            joined[-1] = Line(
                line.page, f"{before.text} {line.text}", before.left, line.right, line.base, before.size, line.last
            )
        else:
            joined.append(line)
    return joined


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    if not lines:
        return
    pitch = _pitch(lines)

    @cache
    def indents() -> bool:
        found = (number for number in range(len(lines)) if _is_indented(lines, number))
        return len(tuple(islice(found, _FEW_INDENTS))) == _FEW_INDENTS

    group = [lines[0]]
    for number in range(1, len(lines)):
        if _begins(lines, number, group[0], pitch, indents=indents):
            yield group
            group = []
        group.append(lines[number])
    yield group


def _pitch(lines: Sequence[Line]) -> float:
    """Return the usual distance of two lines, in ems."""
    steps = [
        (before.last - line.base) / line.size
        for before, line in pairwise(lines)
        if line.size and before.page == line.page and 0 < before.last - line.base < _FARTHEST * line.size
    ]
    if len(steps) < _FEW_STEPS:
        return min([*steps, _USUAL_PITCH])
    return median(steps)


def _begins(lines: Sequence[Line], number: int, first: Line, pitch: float, *, indents: Callable[[], bool]) -> bool:
    """Tell whether a line begins a paragraph, the one before it having begun with the line `first`."""
    before, line = lines[number - 1], lines[number]
    if abs(before.size - line.size) > _ALIKE * max(before.size, line.size) or _BULLET.match(line.text):
        return True
    if _NUMBER.match(line.text) and before.text.endswith(_STOPS):
        return True
    step = (before.last - line.base) / max(line.size, 1)
    if before.page != line.page or step < 0:
        return _begins_column(lines, number, indents=indents)
    indented = line.left > max(before.left, first.left) + _INDENT * line.size and first is not before
    return step > pitch * _WIDER_GAP or indented or _is_cut_short(lines, number)


def _begins_column(lines: Sequence[Line], number: int, *, indents: Callable[[], bool]) -> bool:
    """Tell whether the first line of a page or column begins a paragraph: what was not ended goes on there."""
    before, line = lines[number - 1], lines[number]
    stopped, capital = before.text.endswith(_STOPS), line.text[:1].isupper()
    if _is_cut_short(lines, number):
        return stopped or capital
    if not stopped or not capital or _ABBREVIATION.fullmatch(before.text):
        return False
    return not indents() or _is_indented(lines, number)


def _is_indented(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line begins further to the right than one of the next, as first lines of paragraphs do."""
    line = lines[number]
    least, most = _INDENT * line.size, _SAME_COLUMN * line.size
    return any(
        after.page == line.page and least < line.left - after.left < most
        for after in lines[number + 1 : number + _NEAR]
    )


def _is_cut_short(lines: Sequence[Line], number: int) -> bool:
    """Tell whether the first word of a line would have fitted on the one before it."""
    before, line = lines[number - 1], lines[number]
    page, left, apart = before.page, before.left, _SAME_COLUMN * before.size
    divided = HYPHEN in before.text
    width = before.size * _USUAL_WIDTH if divided else (before.right - left) / len(before.text)
    ample = _AMPLE if before.text.endswith(_STOPS) else _MORE_AMPLE
    filled = before.right + (len(line.text.split(None, 1)[0]) + 1) * width * ample
    alone = True
    for each in lines[max(number - _NEAR, 0) : number + _NEAR]:
        if each is not before and each.page == page and -apart < each.left - left < apart:
            if each.right > filled:
                return True
            alone = False
    return alone


def _mended(left: str, right: str, known: Counter[str], *, breaks_words: bool) -> str:
    """Return a word that a line's end divided: with its hyphen where it may be the word's own."""
    whole, divided = f"{left}{right}", f"{left}-{right}"
    if not right or known[divided.casefold()] > known[whole.casefold()]:
        return divided
    if known[whole.casefold()]:
        return whole
    own = not right.islower() or (left.casefold() in _FIRST_PARTS and len(right) >= _SYLLABLE)
    return divided if own or not breaks_words else whole
