"""Which font shows which character: the style's own, else one that has the glyph, else the character's number."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct, structs

from briefgen.backends.pdf import characters
from briefgen.backends.pdf.embed import Font
from briefgen.backends.pdf.scripts import is_complex, segments
from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.style import TextStyle
from briefgen.document.visible import code_point, show
from briefgen.fonts.cover import cjk_language, covering, package_for
from briefgen.fonts.find import Found, always_there, find, kind


def _left_out(character: str) -> Diagnostic:
    """Return the diagnostic for a character without a shape; selectors of a variant change no word, so a note does."""
    message = f"The character {code_point(character)} has no shape and is left out of the PDF's text."
    selects = unicodedata.name(character, "").startswith("VARIATION SELECTOR")
    return Diagnostic("character-left-out", message, level="note" if selects else "warning")


class Stretch(Struct, frozen=True):
    """Text in one font."""

    text: str
    font: Font
    script: str = ""
    """Of text that must be shaped."""
    said: str = ""
    """What it stands for, where no font has that."""


class Typefaces:
    """The fonts of one PDF; `report` passes each diagnostic on once."""

    def __init__(self, report: Report, language: str = "") -> None:
        self._report = report
        self._language = language
        self._fonts: dict[int, Font] = {}
        self._styles: dict[tuple[str, bool, bool], Font] = {}
        self._stand_ins: dict[tuple[str, bool, bool, str], Font | None] = {}

    @property
    def fonts(self) -> tuple[Font, ...]:
        """Every font that was asked for, in that order."""
        return tuple(self._fonts.values())

    def of(self, look: TextStyle) -> Font:
        """Return the font that a style is set in; what replaces a missing one is reported once a family."""
        key = (look.font, look.bold, look.italic)
        font = self._styles.get(key)
        if font is None:
            found = find(*key)
            font = self._styles[key] = self._font(found)
            self._tell_replaced(look.font, found.family)
            if (found.face.bold, found.face.italic) != key[1:]:
                self._report(Diagnostic("font-face-missing", _faceless(look, found.family), level="note"))
        return font

    def digits(self, look: TextStyle) -> Font:
        """Return the font of a number that is known only when it is drawn."""
        return next(self.runs("0123456789", look)).font

    def clean(self, text: str) -> str:
        """Return `text` without what has no shape; what is written out by its number is reported.

        Joiners and marks of direction stay where they have work to do: in scripts that are shaped.
        """
        if not text.isascii():
            invisible = characters.SHAPELESS if is_complex(text) else characters.INVISIBLE
            for character in sorted(set(invisible.findall(text))):
                self._report(_left_out(character))
            text = invisible.sub("", text)
        return show(text, self._report)

    def runs(self, text: str, look: TextStyle, language: str = "") -> Iterator[Stretch]:
        """Yield `text` in stretches of one font each, with the script of those that must be shaped."""
        own = self.of(look)
        if not is_complex(text):
            if not own.lacks(text):
                yield Stretch(text, own)
                return
            yield from self._plain(text, look, own, cjk_language(text, language or self._language))
            return
        language = cjk_language(text, language or self._language)
        for stretch, script in segments(text):
            if script:
                yield from self._scripted(stretch, script, look, own)
            else:
                yield from self._plain(stretch, look, own, language)

    def _plain(self, text: str, look: TextStyle, own: Font, language: str) -> Iterator[Stretch]:
        lacking = set(own.lacks(text))
        if not lacking:
            yield Stretch(text, own)
            return
        shown = (
            self._shown(character, look, own, language) if character in lacking else Stretch(character, own)
            for character in text
        )
        for (font, said), group in groupby(shown, key=lambda one: (one.font, one.said)):
            parts = [one.text for one in group]
            if said:  # the same character twice is said twice
                yield from (Stretch(part, font, said=said) for part in parts)
            else:
                yield Stretch("".join(parts), font)

    def _scripted(self, text: str, script: str, look: TextStyle, own: Font) -> Iterator[Stretch]:
        """Yield text of one script in stretches of one font: its own where that has every letter."""
        if not set(own.lacks(text)):
            yield Stretch(text, own, script)
            return
        pairs = ((cluster, self._all_of(cluster, look, own)) for cluster in _clusters(text))
        for font, group in groupby(pairs, key=lambda pair: pair[1]):
            stretch = "".join(part for part, _ in group)
            if font is not None:
                yield Stretch(stretch, font, script)
            else:
                yield from (structs.replace(part, script=script) for part in self._plain(stretch, look, own, ""))

    def _all_of(self, cluster: str, look: TextStyle, own: Font) -> Font | None:
        """Return a font that has all of a letter and its marks; None where there is none."""
        if cluster.isspace():
            return own
        always = self._font(always_there(look.bold, look.italic))
        for font in (always, own):
            if not set(font.lacks(cluster)):
                return font
        found = covering(cluster, look.bold, look.italic)
        if found is None:
            return None
        font = self._font(found)
        font.good.update(cluster)
        return font

    def _shown(self, character: str, look: TextStyle, own: Font, language: str) -> Stretch:
        stand_in = characters.STAND_INS.get(character)
        if stand_in and not own.lacks(stand_in):
            return Stretch(stand_in, own)
        font = self._stand_in(character, look, language)
        if font is not None:
            return Stretch(character, font)
        written = characters.bracketed(character)
        self._tell_missing(character)
        font = self._font(always_there(look.bold, look.italic)) if own.lacks(written) else own
        return Stretch(written, font, said="" if characters.is_private(character) else character)

    def _stand_in(self, character: str, look: TextStyle, language: str) -> Font | None:
        key = (character, look.bold, look.italic, language)
        if key not in self._stand_ins:
            self._stand_ins[key] = self._search(*key)
        font = self._stand_ins[key]
        if font is not None:
            font.good.add(character)
        return font

    def _search(self, character: str, bold: bool, italic: bool, language: str) -> Font | None:  # noqa: FBT001  # as in fonts.find
        if characters.is_private(character):
            return None
        found = always_there(bold, italic)
        if not found.face.covers(character):
            other = covering(character, bold, italic, language)
            if other is None:
                return None
            found = other
        return self._font(found)

    def _font(self, found: Found) -> Font:
        """Return the PDF's font for a face: one each, however many styles share it."""
        key = id(found.face)  # faces are kept by fonts.find as long as the process lives
        if key not in self._fonts:
            self._fonts[key] = Font(f"F{len(self._fonts) + 1}", found)
        return self._fonts[key]

    def _tell_replaced(self, wanted: str, got: str) -> None:
        if wanted.strip().lower() == got.lower():
            return
        self._report(Diagnostic("font-replaced", f"{wanted} is not installed: {got} is used.", level="note"))

    def _tell_missing(self, character: str) -> None:
        private = characters.is_private(character)
        reason = "it belongs to no script" if private else "no font of this machine that can be embedded has it"
        remedy = "" if private else f" Debian's {package_for(character)} brings one."
        shown = f"{characters.named(character)} is printed as {characters.bracketed(character)}: {reason}."
        self._report(Diagnostic("character-not-shown", shown + remedy))


def _faceless(look: TextStyle, family: str) -> str:
    return f"{family} has no {kind(look.bold, look.italic)} face here: the nearest one is used."


def _clusters(text: str) -> Iterator[str]:
    """Yield each letter with the marks and joiners on it.

    >>> [len(cluster) for cluster in _clusters("שָׁלוֹם")]
    [3, 1, 2, 1]
    """
    start = 0
    for at in range(1, len(text)):
        if not unicodedata.combining(text[at]) and unicodedata.category(text[at]) not in {"Mn", "Mc", "Me", "Cf"}:
            yield text[start:at]
            start = at
    if text:
        yield text[start:]
