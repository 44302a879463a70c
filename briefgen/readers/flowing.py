"""From the lines of a PDF's pages to paragraphs: what runs on, what is a head or foot of the page, what a hyphen hid."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from briefgen.patterns import Pattern
from briefgen.readers.pdfpages import Line, Pages

HYPHEN: Final = "\ufffe"
"""What PDFium puts for a hyphen at a line's end, the next line following at once."""
_MARGIN: Final = 0.12
"""The part of a page's height at its top and its foot in which running heads and page numbers stand."""
_LARGER: Final = 1.15
_ALIKE: Final = 0.08
_WIDER_GAP: Final = 1.3
_INDENT: Final = 0.8
"""How far a first line is moved to the right, in ems."""
_SHORT: Final = 0.12
"""How much of the column a last line leaves free, at least."""
_HYPHENATED: Final = 0.04
"""Of so many lines one ends in a hyphen where words are broken; compounds alone end fewer lines so."""
_FEWEST_LINES: Final = 20
_PAGE_NUMBER: Final = Pattern(
    r"(?i)[-–—|\s]*(?:page|seite|p\.|pg\.?|página|pagina|стр\.?|第)?\s*\d{1,4}\s*(?:(?:of|/|von|de|sur|из)\s*\d{1,4})?\s*(?:页|ページ|쪽)?[-–—|\s]*"
)
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？", '"', "”", "’", "»", ")", ":", ";")
_STOPS: Final = (".", "!", "?", "…", "。", "！", "？", '."', ".”", "!”", "?”", ".’", ".)", ":")
_BULLET: Final = Pattern(r"(?:[•‣▪●◦–—*-]|\d{1,3}[.)]|\(?[a-z]\))\s")
_BROKEN: Final = Pattern(rf"([^\W\d_]+){HYPHEN}\s?([^\W\d_]*)")
_FIRST_PARTS: Final = frozenset(
    """all anti back best better bi broad co counter cross cyber decade deep double down east eco ever ex far fast first five
    forward four free front full fully good half hard health high highly home ill in inter just know large last late left
    less life light long low main many mid mini more most much multi nation near neo new newly next no non north now off
    old on once one open out over own part peace pan peer post pre pro quasi re real record right second self semi seven
    short sister six so soft south state step still sub ten then third three top trans two un under up upper vice war
    water well west wide world would year young""".split()
)  # fmt: skip


def flowed(pages: Pages) -> list[tuple[str, int]]:
    """Return the paragraphs of a PDF, each on one line with the number of the page that it begins on."""
    lines = _joined_rows(_without_margins(pages))
    known = Counter(word for line in lines for word in line.text.replace(HYPHEN, " ").casefold().split())
    broken = sum(line.text.count(HYPHEN) for line in lines)
    breaks_words = len(lines) >= _FEWEST_LINES and broken > _HYPHENATED * len(lines)
    found = []
    for group in _paragraphs(lines):
        text = " ".join(" ".join(line.text.split()) for line in group)
        text = _BROKEN.compiled.sub(lambda match: _mended(match[1], match[2], known, breaks_words=breaks_words), text)
        found.append((text.replace(HYPHEN, "-"), group[0].page))
    return found


def headline(pages: Pages, paragraphs: Sequence[str]) -> str:
    """Return the paragraph of the first page that is set larger than all others, or the title that the file states.

    The latter counts only where it stands on the page: files keep the titles of what they were made from.
    """
    first = [line for line in pages.lines if line.page == pages.lines[0].page]
    sizes = Counter()
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
        repeated = edges[_shape(line)] * 2 >= max(len(pages.heights), 3)
        if at_edge and (repeated or _PAGE_NUMBER.compiled.fullmatch(line.text)):
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
    return "".join("#" if character.isdigit() else character for character in line.text), round(line.base / 8)


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
            joined[-1] = Line(line.page, f"{before.text} {line.text}", before.left, line.right, line.base, before.size)
        else:
            joined.append(line)
    return joined


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    if not lines:
        return
    columns = _columns(lines)
    pitch = _pitch(lines)
    group = [lines[0]]
    for before, line in pairwise(lines):
        if _begins(before, line, group, columns, pitch):
            yield group
            group = []
        group.append(line)
    yield group


def _columns(lines: Sequence[Line]) -> dict[tuple[int, int], tuple[float, float]]:
    """Return the left and right edges of the column that begins at about each place of each page."""
    found: dict[tuple[int, int], tuple[float, float]] = {}
    for line in lines:
        key = (line.page, round(line.left / 36))
        left, right = found.get(key, (line.left, line.right))
        found[key] = (min(left, line.left), max(right, line.right))
    return found


def _pitch(lines: Sequence[Line]) -> float:
    """Return the usual distance of two lines, in ems."""
    steps = [
        (before.base - line.base) / line.size
        for before, line in pairwise(lines)
        if line.size and before.page == line.page and 0 < before.base - line.base < 3 * line.size
    ]
    return median(steps) if steps else 1.2


def _begins(
    before: Line, line: Line, group: Sequence[Line], columns: dict[tuple[int, int], tuple[float, float]], pitch: float
) -> bool:
    """Tell whether a line begins a paragraph."""
    if abs(before.size - line.size) > _ALIKE * max(before.size, line.size) or _BULLET.match(line.text):
        return True
    step = (before.base - line.base) / max(line.size, 1)
    left, right = columns[before.page, round(before.left / 36)]
    room = (right - left) * _SHORT
    short = before.right < right - max(room, 2 * line.size)
    stops = before.text.rstrip().endswith(_STOPS)
    if before.page != line.page or step < 0:  # the next page or column: what was not ended goes on
        return stops and (short or line.text[:1].isupper()) if before.text.endswith(_ENDS) else False
    if step > pitch * _WIDER_GAP:
        return True
    if (
        line.left > group[0].left + _INDENT * line.size
        and len(group) > 1
        and line.left > before.left + _INDENT * line.size
    ):
        return True
    return short and (stops or line.text[:1].isupper() and not before.text.endswith((",", HYPHEN)))


def _mended(left: str, right: str, known: Counter[str], *, breaks_words: bool) -> str:
    """Return a word that a line's end divided: with its hyphen where it may be the word's own."""
    whole, divided = f"{left}{right}", f"{left}-{right}"
    if not right or known[divided.casefold()] > known[whole.casefold()]:
        return divided
    if known[whole.casefold()]:
        return whole
    own = left.casefold() in _FIRST_PARTS or not right.islower() or len(right) == 1
    return divided if own or not breaks_words else whole
