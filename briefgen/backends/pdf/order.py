"""The order of text on a line: which way each run goes, and where the parts of a line come to stand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice, pairwise
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace as changed

from briefgen.backends.pdf import bidi
from briefgen.backends.pdf.reading import marks_of
from briefgen.backends.pdf.runs import Break, Image, Item, Run, Shape, Tab, Turn
from briefgen.document.direction import first_strong, has_right_to_left

if TYPE_CHECKING:
    from briefgen.backends.pdf.lines import Line, Part

ISOLATED: Final = "\ufffc"
STAND_IN: Final = {Tab: "\t", Break: "\u2028", Image: ISOLATED}
"""What the algorithm sees where there is no text."""
CONTEXT: Final = 4
"""How many letters around a run are shown to the shaper."""

Place = tuple[float, float, "Part"]
"""A part of a line with its left edge, from the line's beginning, and its width."""


def directed(items: list[Item], *, right_to_left: bool) -> tuple[list[Item], int]:
    """Return what stands in a paragraph in runs of one direction, and the paragraph's own level.

    Where the document is not written from right to left, the paragraph's first strong letter decides (UAX 9, P2).
    """
    foreign = [item for item in items if isinstance(item, Run) and not item.text.isascii()]
    if not right_to_left and not any(has_right_to_left(run.text) for run in foreign):
        return _joined(items) if any(run.shape.script for run in foreign) else items, 0
    base = 1 if right_to_left else first_strong("".join(_own(items))) or 0
    levels = iter(_levels(items, base))
    shapes: dict[tuple[int, int], Shape] = {}
    result: list[Item] = []
    for item in items:
        own = list(islice(levels, len(_text(item))))
        if isinstance(item, Run):
            result.extend(_split(item, own, shapes))
        elif not isinstance(item, Turn):
            result.append(item)
    return _joined(result), base


def _own(items: Sequence[Item]) -> Iterator[str]:
    """Yield the text of items, and one character in the place of words with an order of their own (X5a to X6a)."""
    depth = 0
    for item in items:
        if isinstance(item, Turn):
            if not depth:
                yield ISOLATED
            depth += 1 if item.leftward is not None else -1
        elif not depth:
            yield _text(item)


def _levels(items: Sequence[Item], base: int) -> list[int]:
    """Return the level of each character; words with an order of their own lie one higher than those around them."""
    given = bidi.levels("".join(_own(items)), base % 2)
    result: list[int] = []
    at = start = depth = 0
    for number, item in enumerate(items):
        if not isinstance(item, Turn):
            if not depth:
                size = len(_text(item))
                result.extend(level + base - base % 2 for level in given[at : at + size])
                at += size
        elif item.leftward is not None:
            start, at = (number, at + 1) if not depth else (start, at)
            depth += 1
        else:
            depth -= 1
            first = items[start]
            if not depth and isinstance(first, Turn):
                higher = base + 1 if (base + 1) % 2 == first.leftward else base + 2
                result.extend(_levels(items[start + 1 : number], higher))
    return result


def _text(item: Item) -> str:
    return item.text if isinstance(item, Run) else STAND_IN.get(type(item), "")


def _split(run: Run, levels: Sequence[int], shapes: dict[tuple[int, int], Shape]) -> Iterator[Run]:
    start = 0
    for level, group in groupby(levels):
        end = start + sum(1 for _ in group)
        key = (id(run.shape), level)
        if key not in shapes:
            shapes[key] = replace(run.shape, level=level) if level else run.shape
        yield changed(run, text=run.text[start:end], shape=shapes[key])
        start = end


def _joined(items: list[Item]) -> list[Item]:
    """Return the items, each run that is shaped with the letters around it: they may join with its own."""
    result = list(items)
    for at, (before, after) in enumerate(pairwise(items)):
        if isinstance(before, Run) and isinstance(after, Run) and before.shape.script == after.shape.script != "":
            own = result[at]
            if isinstance(own, Run):
                result[at] = changed(own, around=(own.around[0], after.text[:CONTEXT]))
            result[at + 1] = changed(after, around=(before.text[-CONTEXT:], ""))
    return result


def places(line: "Line", stretch: float, *, against: bool = False) -> list[Place]:
    """Return where the parts of a line stand, in the order of the text, each of its spaces `stretch` wider.

    In a line from right to left lengths are counted from its right end.

    Args:
        line: it is left as it is.
        stretch: in points.
        against: whether the line runs against the document.
    """
    if line.turned or against:
        return list(_reordered(line, stretch, against=against))
    if not stretch:
        return [(part.x, part.width, part) for part in line.parts]
    result = []
    grown = 0.0
    for part in line.parts:
        more = stretch * part.text.count(" ")
        result.append((part.x + grown, part.width + more, part))
        grown += more
    return result


def _reordered(line: "Line", stretch: float, *, against: bool) -> Iterator[Place]:
    grown = 0.0
    for is_tab, group in groupby(line.parts, key=lambda part: part.shape is None and part.image is None):
        parts = list(group)
        if is_tab:
            yield from ((part.x + grown, part.width, part) for part in parts)
            continue
        x = parts[0].x + grown
        parts = _tailed(parts, line.level)
        widths = [part.width + stretch * part.text.count(" ") for part in parts]
        order = visual([_level(part, line.level) for part in parts])
        lefts = [0.0] * len(parts)
        for number in reversed(order) if line.level % 2 else order:
            lefts[number] = x
            x += widths[number]
        grown += stretch * sum(part.text.count(" ") for part in parts)
        marks = marks_of([parts[number] for number in order], line.level, against=against)
        for number, told in zip(order, marks, strict=True):
            if told:
                parts[number] = changed(parts[number], marks=told)
        yield from zip(lefts, widths, parts, strict=True)


def _level(part: "Part", base: int) -> int:
    return part.shape.level if part.shape else base


def _tailed(parts: list["Part"], base: int) -> list["Part"]:
    """Return parts whose last spaces go the paragraph's way, whatever the text before them does (L1)."""
    kept = list(parts)
    tail: list[Part] = []
    while kept and kept[-1].shape and kept[-1].text.endswith(" "):
        last = kept.pop()
        body = last.text.rstrip(" ")
        head, spaces = _cut(last, len(body))
        tail.insert(0, changed(spaces, shape=replace(last.shape, level=base, script="") if last.shape else None))
        if body:
            kept.append(head)
            break
    return [*kept, *tail]


def _cut(part: "Part", length: int) -> tuple["Part", "Part"]:
    spaces = len(part.text) - length
    shape = part.shape
    width = shape.size * shape.font.width(" ") * spaces if shape else 0.0
    if part.clusters and shape:
        width = shape.size * sum(cluster.advance for cluster in part.clusters[-spaces:])
    clusters = part.clusters or []
    return (
        changed(part, text=part.text[:length], width=part.width - width, clusters=clusters[:-spaces] or None),
        changed(part, text=part.text[length:], width=width, clusters=clusters[-spaces:] or None),
    )


def visual(levels: Sequence[int]) -> list[int]:
    """Return the numbers of what has these levels, from left to right (L2).

    >>> visual([0, 1, 1, 0]), visual([1, 2, 1])
    ([0, 2, 1, 3], [2, 1, 0])
    """
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        for above, group in groupby([levels[number] >= level for number in order]):
            end = start + sum(1 for _ in group)
            if above:
                order[start:end] = order[start:end][::-1]
            start = end
    return order
