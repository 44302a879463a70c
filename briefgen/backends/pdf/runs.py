"""From inlines to runs: stretches of text in one font, size and colour, and what stands between them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from msgspec import Struct
from msgspec.structs import replace as changed

from briefgen.backends.pdf.characters import LINE_END
from briefgen.backends.pdf.embed import Font
from briefgen.backends.pdf.file import LONGEST
from briefgen.backends.pdf.picture import Raster
from briefgen.backends.pdf.setting import HYPERLINK, Setting
from briefgen.backends.pdf.tags import ARTIFACT, Node, described, spoken_in
from briefgen.diagnostics import Diagnostic
from briefgen.document.direction import is_right_to_left, turns
from briefgen.document.links import address, named
from briefgen.document.nodes import (
    Emph,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    PageNumber,
    Picture,
    Span,
    Strong,
    Text,
)
from briefgen.document.style import TextStyle
from briefgen.document.visible import visible
from briefgen.fonts.shape import Cluster, Manner

LEAST_SIZE: Final = 1.0
SUPERSCRIPT: Final = 0.58
"""The size of what is raised, as a share of the text's; its top is the text's, as LibreOffice has it."""
MARK: Final = "note mark "
"""What the names of places begin with where a note's number stands in the text."""
LINK_COLOR: Final = "0563C1"
"""Word's colour of links, for files without the style "Hyperlink"."""


class Target(Struct, frozen=True):
    """Where a stretch of text leads to."""

    address: str
    title: str = ""


@dataclass(frozen=True)
class Shape:
    """How a run looks, resolved to a font."""

    font: Font
    size: float
    rise: float
    color: str
    ground: str
    underline: bool
    link: Target | None = None
    number: PageNumber | None = None
    note: int = 0
    """The number of the note whose mark it is."""
    tag: Node | None = None
    """The element of the structure tree that it belongs to within its paragraph."""
    script: str = ""
    """Of text that needs shaping (OpenType's name), empty for all other."""
    language: str = ""
    said: str = ""
    """The character that it stands for, where no font has that."""
    level: int = 0
    """Its direction: even to the right, odd to the left (UAX 9)."""
    kerned: bool = False
    """Whether its pairs of letters are kerned."""

    @cached_property
    def shaped(self) -> bool:
        """Whether its text is drawn as glyphs in their places, not letter by letter."""
        return bool(self.script) or self.level % 2 == 1 or self.kerned

    @cached_property
    def manner(self) -> Manner:
        """How it is shaped."""
        return Manner(self.level % 2 == 1, self.language, bool(self.script) or self.level % 2 == 1, self.kerned)

    @cached_property
    def ascent(self) -> float:
        """How far its line reaches up; fonts' line gaps lie above, as LibreOffice and Word have them."""
        return self.rise + self._line[0]

    @cached_property
    def descent(self) -> float:
        """How far its line reaches down."""
        return self._line[1] - self.rise

    @cached_property
    def _line(self) -> tuple[float, float]:
        """How far the font's own lines reach up and down, in whole twips."""
        return self.font.reach(self.size)


class Run(Struct, frozen=True, gc=False):
    """Text of one shape, without tabs and line ends."""

    text: str
    shape: Shape
    around: tuple[str, str] = ("", "")
    """The letters before and after it that it may join with."""
    clusters: tuple[Cluster, ...] = ()
    """Its glyphs, once it is shaped."""


class Tab(Struct, frozen=True):
    """On to the next tab stop."""


class Break(Struct, frozen=True):
    """On to the next line."""


class Image(Struct, frozen=True):
    """A picture in the line."""

    raster: Raster
    width: float
    height: float
    link: Target | None
    tag: Node | None


class Anchor(Struct, frozen=True):
    """A place that links lead to."""

    name: str


class Turn(Struct, frozen=True):
    """Words with an order of their own begin or end."""

    leftward: bool | None
    """Whether they run to the left; None where they end."""


Item = Run | Tab | Break | Image | Anchor | Turn


class _Around(Struct, frozen=True):
    """What the inlines outside say about those inside."""

    look: TextStyle
    link: Target | None = None
    tag: Node | None = None
    language: str = ""
    """BCP 47; empty for the document's."""
    note: int = 0
    """The number of the note whose mark it is."""


def shape_of(look: TextStyle, setting: Setting) -> Shape:
    """Return the shape of a look in its own font."""
    return _shape(_Around(look), setting.typefaces.of(look), setting)


def items(content: Inlines, look: TextStyle, setting: Setting, tag: Node | None = None) -> Iterator[Item]:
    """Yield what stands in a paragraph whose text has `look`, or in the element `tag` of one."""
    return _all(content, _Around(look, tag=tag), setting)


def _all(content: Inlines, around: _Around, setting: Setting) -> Iterator[Item]:
    for inline in content:
        yield from _items(inline, around, setting)


def _items(inline: Inline, around: _Around, setting: Setting) -> Iterator[Item]:  # noqa: C901  # one case a node
    match inline:
        case Text(text):
            yield from _text(text, around, setting)
        case Emph(content):
            yield from _all(content, changed(around, look=replace(around.look, italic=True)), setting)
        case Strong(content):
            yield from _all(content, changed(around, look=replace(around.look, bold=True)), setting)
        case Span(content, style=style, language=language, anchor=anchor):
            if anchor:
                yield Anchor(anchor)
            look = setting.character_style(style, around.look) if style else around.look
            tag = spoken_in(language, around.tag, setting.language)
            inside = changed(around, look=look, tag=tag, language=language or around.language)
            yield from _turned(_all(content, inside, setting), around, inside, setting)
        case Link():
            yield from _all(named(inline), _linked(inline, around, setting), setting)
        case Note():
            yield from _note(inline, around, setting)
        case LineBreak():
            yield Break()
        case Picture():
            yield from _picture(inline, around, setting)
        case PageNumber(total):
            setting.counted = True
            digits = str(setting.pages if total else setting.page)
            yield Run(digits, _made(around, setting.typefaces.digits(around.look), inline))


def _turned(content: Iterator[Item], around: _Around, inside: _Around, setting: Setting) -> Iterator[Item]:
    outside = is_right_to_left(around.language) if around.language else setting.right_to_left
    if not turns(inside.language, right_to_left=outside):
        yield from content
        return
    yield Turn(not outside)
    yield from content
    yield Turn(None)


def _text(text: str, around: _Around, setting: Setting) -> Iterator[Item]:
    clean = setting.typefaces.clean(text)
    for number, line in enumerate(LINE_END.split(clean)):
        if number:
            yield Break()
        for place, stretch in enumerate(line.split("\t")):
            if place:
                yield Tab()
            yield from _stretch(stretch, around, setting)


def _stretch(text: str, around: _Around, setting: Setting) -> Iterator[Run]:
    look = around.look
    for part in setting.typefaces.runs(text.upper() if look.caps else text, look, around.language):
        if not part.text:
            continue
        shape = _shape(around, part.font, setting)
        if part.script or part.said:
            language = around.language if part.script else ""
            shape = replace(shape, script=part.script, language=language, said=part.said)
        yield Run(part.text, shape)


def _shape(around: _Around, font: Font, setting: Setting) -> Shape:
    """Return how text looks; what is nothing but text shares its shape with all text of that look."""
    if around.link or around.tag or around.note:
        return _made(around, font)
    key = (around.look, font)
    known = setting.shapes.get(key)
    if known is None:
        known = setting.shapes[key] = _made(around, font)
    return known


def _made(around: _Around, font: Font, number: PageNumber | None = None) -> Shape:
    look = around.look
    full = max(look.size, LEAST_SIZE)
    size = full * SUPERSCRIPT if look.superscript else full
    rise = (full - size) * (font.face.ascent + font.face.gap)
    kerned = look.kern_from is not None and full >= look.kern_from and number is None
    return Shape(
        font,
        size,
        rise,
        look.color,
        look.fill,
        look.underline,
        around.link,
        number,
        around.note,
        around.tag,
        kerned=kerned,
    )


def _linked(link: Link, around: _Around, setting: Setting) -> _Around:
    inside = link.target.startswith("#") and link.target[1:] in setting.anchors
    target = link.target if inside else address(link.target)
    if target is None or (not inside and len(target) > LONGEST):
        message = f'The link to "{visible(link.target[:80])[0]}" is printed as text.'
        setting.report(Diagnostic("link-not-shown", message))
        return around
    if inside and link.target.startswith(f"#{MARK}"):
        look = setting.mark_style(around.look)
    elif HYPERLINK in setting.house.characters:
        look = setting.character_style(HYPERLINK, around.look)
    else:
        look = around.look if inside else replace(around.look, color=LINK_COLOR, underline=True)
    return changed(around, look=look, link=Target(target, link.title), tag=Node("Link", around.tag))


def mark_of(number: int) -> str:
    """Return the name of the place where a note's number stands in the text."""
    return f"{MARK}{number}"


def text_of(number: int) -> str:
    """Return the name of the place where a note's own text stands."""
    return f"note {number}"


def _note(note: Note, around: _Around, setting: Setting) -> Iterator[Item]:
    number = setting.number(note)
    setting.anchors |= {mark_of(number), text_of(number)}
    yield Anchor(mark_of(number))
    called = setting.labels["note_number"].replace("{number}", str(number))
    look, target = setting.mark_style(around.look), Target("#" + text_of(number), called)
    raised = _Around(look, target, Node("Link", Node("Reference", around.tag)), note=number)
    yield from _text(str(number), raised, setting)


def _picture(picture: Picture, around: _Around, setting: Setting) -> Iterator[Item]:
    raster = setting.picture(picture.data)
    if raster is None:
        message = f'A picture ("{picture.alt[:80]}") cannot be read: its description stands in its place.'
        setting.report(Diagnostic("picture-not-shown", message))
        yield from _text(picture.alt, around, setting)
    else:
        decoration = picture.decorative and around.link is None
        tag = ARTIFACT if decoration else described(picture.alt, around.tag)
        yield Image(raster, max(picture.width, 1.0), max(picture.height, 1.0), around.link, tag)
