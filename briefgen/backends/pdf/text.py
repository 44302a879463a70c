"""Text of one paragraph as a box that can be split between lines: the one way in which text reaches a page."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.box import NOTHING_CITED, TOLERANCE, Cited, Frame, Spacing, spacing_of
from briefgen.backends.pdf.canvas import Sheets
from briefgen.backends.pdf.characters import bracketed
from briefgen.backends.pdf.file import LONGEST
from briefgen.backends.pdf.height import heights
from briefgen.backends.pdf.lines import Line, Measure, Part, Stop, lines
from briefgen.backends.pdf.order import directed, places
from briefgen.backends.pdf.runs import Item, Run, Shape, Target, items, shape_of
from briefgen.backends.pdf.setting import Setting
from briefgen.backends.pdf.shaping import shown, unshaped
from briefgen.backends.pdf.tags import Node
from briefgen.document.nodes import Inlines
from briefgen.document.style import LineHeight, ListLook, ParagraphStyle

LEAST_WIDTH: Final = 18.0
"""However deep the indent, so much is left for text."""
KEPT: Final = 2
"""How many lines of a paragraph stand together at a page's foot or head (ECMA-376 17.3.1.44)."""
PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""Characters that mean what a font likes."""
UNDERLINE: Final = (0.12, 0.05)
"""How far below the baseline it lies, and how thick it is, as shares of the size."""


class Mark(Struct, frozen=True, gc=False):
    """What stands in front of a list's item."""

    text: Inlines
    look: ListLook
    node: Node | None = None


class Dress(Struct, frozen=True, gc=False):
    """What a paragraph has from where it stands in the document."""

    left: float = 0.0
    """How much further in it stands than its style says."""
    right: float = 0.0
    frames: tuple[Frame, ...] = ()
    mark: Mark | None = None
    anchors: tuple[str, ...] = ()
    outline: tuple[int, str] | None = None
    """A heading's level and words."""
    node: Node | None = None
    """The element of the structure tree that it is; None in headers and footers."""
    label: Node | None = None
    """The element of its first inline, where that is the mark of a list."""


class _Line(Struct, frozen=True, gc=False):
    """A line with its place in the paragraph."""

    line: Line
    baseline: float
    """From the line's top down."""
    height: float
    hang: float
    """How much of the height is empty space below."""
    notes: tuple[int, ...] = ()
    """The numbers of the notes that it refers to."""


class TextBlock(Struct, frozen=True, gc=False):
    """The lines of one paragraph, or of a part of it."""

    spacing: Spacing
    style: ParagraphStyle
    dress: Dress
    left: float
    mark: Line | None
    lines: Sequence[_Line]
    tops: Sequence[float]
    """Where each line begins, from the paragraph's top down, and where the last ends."""
    start: int
    end: int

    @property
    def height(self) -> float:
        """How high its lines are."""
        return self.tops[self.end] - self.tops[self.start]

    @property
    def hang(self) -> float:
        """The empty space below the last line."""
        return self.lines[self.end - 1].hang

    @property
    def head(self) -> float:
        """The height of the first lines that must stay together."""
        count = self._least(self.end - self.start)
        return self.tops[self.start + count] - self.tops[self.start]

    @property
    def line(self) -> float:
        """The height of the first line, the empty space below it aside."""
        return self.lines[self.start].height - self.lines[self.start].hang

    @property
    def cited(self) -> Cited:
        """The notes that its lines refer to."""
        return self._cited_upto(self.end)

    @property
    def cited_by_head(self) -> Cited:
        """Those of the first lines that must stay together."""
        return self._cited_upto(self.start + self._least(self.end - self.start))

    def _cited_upto(self, end: int) -> Cited:
        lines = self.lines[self.start : end]
        numbers = tuple(number for line in lines for number in line.notes)
        return Cited(numbers, bool(lines[-1].notes)) if numbers else NOTHING_CITED

    def split(self, room: float, full: float) -> "tuple[TextBlock, TextBlock] | None":
        """Return the lines that fit and the rest; the rules for single lines yield where a page holds no more."""
        count = self.end - self.start
        fit = self._fitting(self.tops[self.start] + room + TOLERANCE)
        forced = room >= full - TOLERANCE
        if not self.style.keep_lines or self.height > full:
            allowed = self._allowed(min(fit, count - 1), count)
            if allowed:
                return self._parts(allowed)
        return self._parts(max(1, min(fit, count - 1))) if forced and count > 1 else None

    def _fitting(self, bottom: float) -> int:
        """Return how many lines stand above `bottom`, the empty space below the last of them aside."""
        end = max(self.start, bisect_right(self.tops, bottom) - 1)
        if end < self.end and self.tops[end + 1] - self.lines[end].hang <= bottom:
            end += 1
        return end - self.start

    def _least(self, count: int) -> int:
        if self.style.keep_lines:
            return count
        return 1 if not self.style.widow_control else count if count < 2 * KEPT else KEPT

    def _allowed(self, fit: int, count: int) -> int:
        if self.style.widow_control:
            fit = min(fit, count - KEPT)
            return fit if fit >= KEPT else 0
        return max(fit, 0)

    def _parts(self, count: int) -> "tuple[TextBlock, TextBlock]":
        middle = self.start + count
        rest = replace(self.spacing, before=0.0, page_break_before=False)
        head = replace(self, end=middle, spacing=replace(self.spacing, after=0.0, keep_next=False))
        return head, replace(self, start=middle, spacing=rest)

    def respaced(self, spacing: Spacing) -> "TextBlock":
        """Return it with other spacing."""
        return replace(self, spacing=spacing)

    def draw(self, sheets: Sheets, left: float, top: float) -> None:
        """Draw the lines, the marks and the places that links lead to."""
        left += self.left
        if self.start == 0:
            self._begin(sheets, left, top)
        base = self.tops[self.start]
        for number in range(self.start, self.end):
            line = self.lines[number]
            line_top = top - (self.tops[number] - base)
            for anchor in line.line.anchors:
                sheets.place(anchor, line_top)
            shift = _shift(line.line, self.style)
            at = (left + (-shift if sheets.turns(line.line.level) else shift), line_top - line.baseline)
            _draw(sheets, line.line, at, _stretch(line.line, self.style), self.dress.node)
            if number + 1 < len(self.lines) and not line.line.wrapped:
                _draw_space(sheets, line.line, at)
        sheets.mark(None)

    def _begin(self, sheets: Sheets, left: float, top: float) -> None:
        for anchor in self.dress.anchors:
            sheets.place(anchor, top)
        if self.dress.outline:
            sheets.heading(*self.dress.outline, top)
        if self.mark and self.dress.mark:
            at = (left - self.dress.mark.look.hanging, top - self.lines[0].baseline)
            _draw(sheets, self.mark, at, 0.0, self.dress.mark.node)


_PLAIN = Dress()


def text_block(
    content: Inlines, style: ParagraphStyle, width: float, setting: Setting, dress: Dress = _PLAIN
) -> TextBlock:
    """Return `content` set in `style`, in a column of `width` that its indents are taken from."""
    left, right = style.left + dress.left, style.right + dress.right
    column = max(width - left - right, LEAST_WIDTH)
    left = max(min(left, width - column), 0.0) if left > 0 else left
    mark = _mark(dress.mark, style, setting) if dress.mark else None
    every = list(_items(content, style, setting, dress.label))
    inside, level = directed(every, right_to_left=setting.right_to_left)
    base = shape_of(style.text, setting)
    hanging = dress.mark.look.hanging if dress.mark else -style.first_line
    measure = Measure(column, style.first_line, _stops(style, left, hanging), left, level)
    if mark and dress.mark:
        measure = replace(measure, first=_behind(mark, dress.mark.look, measure, base))
    if measure.first > column / 2:
        measure = replace(measure, first=column / 2)
    placed = tuple(_line(line, base, style.line) for line in lines(inside, measure))
    if any(isinstance(item, Run) and item.shape.note for item in every):
        placed = tuple(replace(line, notes=_notes(line.line)) for line in placed)
    tops = tuple(accumulate((line.height for line in placed), initial=0.0))
    return TextBlock(spacing_of(style, dress.frames), style, dress, left, mark, placed, tops, start=0, end=len(placed))


def _notes(line: Line) -> tuple[int, ...]:
    return tuple(part.shape.note for part in line.parts if part.shape and part.shape.note)


def _items(content: Inlines, style: ParagraphStyle, setting: Setting, label: Node | None) -> Iterator[Item]:
    if label is not None:
        yield from items(content[:1], style.text, setting, label)
        content = content[1:]
    yield from items(content, style.text, setting)


def _mark(mark: Mark, style: ParagraphStyle, setting: Setting) -> Line:
    look = mark.look.mark or style.text
    inside, level = directed(list(items(mark.text, look, setting)), right_to_left=setting.right_to_left)
    return lines(inside, Measure(1000.0, level=level))[0]


def _behind(mark: Line, look: ListLook, measure: Measure, base: Shape) -> float:
    """Return where the text behind a list's mark begins: a tab leads to the next stop, as Word has it."""
    end = mark.width - look.hanging
    match look.suffix:
        case "space":
            return end + base.size * base.font.width(" ")
        case "nothing":
            return end
        case _:
            return measure.stop(end)[0]


def _stops(style: ParagraphStyle, left: float, hanging: float) -> tuple[Stop, ...]:
    own: list[Stop] = [(position - left, kind) for position, kind in style.tabs]
    if hanging > 0:
        own.append((0.0, "left"))  # Word treats the hanging indent as a tab stop
    return tuple(sorted(own))


def _line(line: Line, base: Shape, rule: LineHeight) -> _Line:
    if all(part.shape is base for part in line.parts):
        return _Line(line, *heights(base.ascent, base.descent, rule))
    if any(part.image for part in line.parts) and rule.rule == "exact":
        rule = LineHeight("at_least", rule.value)
    filled = any(part.shape or part.image for part in line.parts)
    reach = (line.ascent, line.descent) if filled else (base.ascent, base.descent)
    return _Line(line, *heights(*reach, rule))


def _shift(line: Line, style: ParagraphStyle) -> float:
    free = max(0.0, line.room - line.width)
    return free if style.align == "right" else free / 2 if style.align == "center" else 0.0


def _stretch(line: Line, style: ParagraphStyle) -> float:
    """Return by how much each space of a justified line grows."""
    if style.align != "justify" or not line.goes_on or any(part.shape is None for part in line.parts):
        return 0.0
    text = "".join(part.text for part in line.parts).rstrip(" ")
    return max(0.0, line.room - line.width) / max(1, text.count(" "))


def _draw(sheets: Sheets, line: Line, at: tuple[float, float], stretch: float, block: Node | None) -> None:
    """Draw a line of `block`; links and pictures in it are elements of their own."""
    x, baseline = at
    drawn: list[tuple[float, float, Part]] = []
    turned = sheets.turns(line.level)
    for start, width, part in places(line, stretch, against=turned):
        left = x + (line.room - start - width if turned else start)
        _mark_part(sheets, part, block)
        if part.shape is None and part.image is None and drawn:
            _draw_gap(sheets, drawn[-1][2], (left, baseline))
        drawn.append((left, width, part))
        if part.shape and part.shape.ground:
            shape, size = part.shape, (width, part.shape.ascent + part.shape.descent)
            sheets.fill(shape.ground, left, baseline + shape.rise - shape.descent, size)
        _draw_part(sheets, part, (left, width), baseline, stretch)
        if part.shape and part.shape.underline:
            end = _spaces_at_end(part) if len(drawn) == len(line.parts) else 0.0
            _draw_underline(sheets, part.shape, (left, baseline), width - end)
    _draw_links(sheets, drawn, baseline)


def _draw_underline(sheets: Sheets, shape: Shape, at: tuple[float, float], width: float) -> None:
    down, thick = (share * shape.size for share in UNDERLINE)
    if width > 0:
        sheets.fill(shape.color, at[0], at[1] + shape.rise - down, (width, thick))


def _mark_part(sheets: Sheets, part: Part, block: Node | None) -> None:
    shown = part.shape or part.image
    sheets.mark(block and ((shown and shown.tag) or block), block)


def _draw_gap(sheets: Sheets, before: Part, at: tuple[float, float]) -> None:
    """Draw a space where a tab or the end of a line parts words, so that they are read and found as two."""
    shape = before.shape
    if shape and before.text[-1:] not in {"", " "} and not shape.font.lacks(" "):
        sheets.text(shape.font, shape.size, (sheets.left(at[0], 0.0), at[1]), _shown(shape, " ", 0.0))


def _draw_space(sheets: Sheets, line: Line, at: tuple[float, float]) -> None:
    if line.parts:
        end = line.room - line.width if sheets.turns(line.level) else line.width
        _draw_gap(sheets, line.parts[-1], (at[0] + end, at[1]))


def _draw_part(sheets: Sheets, part: Part, across: tuple[float, float], baseline: float, stretch: float) -> None:
    if part.image:
        sheets.picture(part.image.raster, across[0], baseline, (part.image.width, part.image.height))
    elif part.shape and part.text:
        shape, text = part.shape, part.text
        if shape.number:
            text = str(sheets.pages if shape.number.total else sheets.page)
        sheets.ink(shape.color)
        at = (sheets.left(*across), baseline + shape.rise)
        clusters = part.clusters or (unshaped(shape.font, text) if part.marks else None)
        drawn = shown(shape, clusters, stretch, part.marks) if clusters else _shown(shape, text, stretch)
        said = shape.said
        if not said and PRIVATE.search(text):  # what only a font can tell must be told (ISO 19005-2 6.2.11.7.3)
            said = PRIVATE.sub(lambda match: bracketed(match[0]), text)
        if said:
            with sheets.spoken(said if text[0] == "[" or not shape.said else ""):  # cut in two, it is said once
                sheets.text(shape.font, shape.size, at, drawn)
        else:
            sheets.text(shape.font, shape.size, at, drawn)


def _shown(shape: Shape, text: str, stretch: float) -> str:
    if len(text) > LONGEST:
        pieces = (text[at : at + LONGEST] for at in range(0, len(text), LONGEST))
        return " ".join(f"<{shape.font.encoded(piece)}> Tj" for piece in pieces)
    if not stretch:
        return f"<{shape.font.encoded(text)}> Tj"
    wider = f" {-1000 * stretch / shape.size:.2f} "
    words = text.split(" ")
    spaced = wider.join(f"<{shape.font.encoded(word + ' ')}>" for word in words[:-1])
    return f"[{spaced}{wider if words[:-1] else ''}<{shape.font.encoded(words[-1])}>] TJ"


def _spaces_at_end(part: Part) -> float:
    text = part.text
    return part.shape.size * part.shape.font.width(text[len(text.rstrip(" ")) :]) if part.shape else 0.0


def _draw_links(sheets: Sheets, drawn: list[tuple[float, float, Part]], baseline: float) -> None:
    for link, group in groupby(drawn, key=lambda one: _link(one[2])):
        if link is None:
            continue
        parts = list(group)
        left, right = min(start for start, _, _ in parts), max(start + width for start, width, _ in parts)
        top = max(part.ascent for _, _, part in parts)
        bottom = min(part.shape.rise - part.shape.descent if part.shape else 0.0 for _, _, part in parts)
        sheets.link(link.address, link.title, (left, baseline + bottom, right, baseline + top), _owner(parts[0][2]))


def _link(part: Part) -> Target | None:
    return part.shape.link if part.shape else part.image.link if part.image else None


def _owner(part: Part) -> Node | None:
    """Return the link's element: perhaps not the nearest, where a language or a picture is in the link."""
    shown = part.shape or part.image
    node = shown.tag if shown else None
    while node is not None and node.kind != "Link":
        node = node.inside
    return node
