"""Which font shows which character: the style's own, else one that has the glyph, else the character's number."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from briefgen.backends.pdf import characters
from briefgen.backends.pdf.embed import Font
from briefgen.diagnostics import Diagnostic, Report
from briefgen.document.style import TextStyle
from briefgen.document.visible import code_point, show
from briefgen.fonts.cover import covering, package_for
from briefgen.fonts.find import Found, always_there, find

UNSHAPED: Final = re.compile("[\u0590-\u0fff\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
UNSHAPED_MESSAGE: Final = (
    "Text in Arabic, Hebrew or an Indic script is printed letter by letter, from left to right: the PDF keeps its "
    "characters, but it does not look as it should. The Word and HTML outputs do."
)


def _left_out(character: str) -> Diagnostic:
    """Return the diagnostic for a character without a shape; selectors of a variant change no word, so a note does."""
    message = f"The character {code_point(character)} has no shape and is left out of the PDF's text."
    selects = unicodedata.name(character, "").startswith("VARIATION SELECTOR")
    return Diagnostic("character-left-out", message, level="note" if selects else "warning")


class Typefaces:
    """The fonts of one PDF; `report` passes each diagnostic on once."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._fonts: dict[int, Font] = {}
        self._styles: dict[tuple[str, bool, bool], Font] = {}
        self._stand_ins: dict[tuple[str, bool, bool], Font | None] = {}

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
        return next(font for _, font in self.runs("0123456789", look))

    def clean(self, text: str) -> str:
        """Return `text` without what has no shape; what is written out by its number is reported."""
        if not text.isascii():
            if UNSHAPED.search(text):
                self._report(Diagnostic("text-not-shaped", UNSHAPED_MESSAGE))
            for character in sorted(set(characters.INVISIBLE.findall(text))):
                self._report(_left_out(character))
            text = characters.INVISIBLE.sub("", text)
        return show(text, self._report)

    def runs(self, text: str, look: TextStyle) -> Iterator[tuple[str, Font]]:
        """Yield `text` in stretches of one font each."""
        own = self.of(look)
        lacking = set(own.lacks(text))
        if not lacking:
            yield text, own
            return
        pairs = (self._shown(character, look, own) if character in lacking else (character, own) for character in text)
        for font, group in groupby(pairs, key=lambda pair: pair[1]):
            yield "".join(part for part, _ in group), font

    def _shown(self, character: str, look: TextStyle, own: Font) -> tuple[str, Font]:
        stand_in = characters.STAND_INS.get(character)
        if stand_in and not own.lacks(stand_in):
            return stand_in, own
        font = self._stand_in(character, look.bold, look.italic)
        if font is not None:
            return character, font
        written = characters.bracketed(character)
        self._tell_missing(character)
        return written, self._font(always_there(look.bold, look.italic)) if own.lacks(written) else own

    def _stand_in(self, character: str, bold: bool, italic: bool) -> Font | None:  # noqa: FBT001  # as in fonts.find
        key = (character, bold, italic)
        if key not in self._stand_ins:
            self._stand_ins[key] = self._search(*key)
        font = self._stand_ins[key]
        if font is not None:
            font.good.add(character)
        return font

    def _search(self, character: str, bold: bool, italic: bool) -> Font | None:  # noqa: FBT001  # as in fonts.find
        if characters.is_private(character):
            return None
        found = always_there(bold, italic)
        if not found.face.covers(character):
            other = covering(character, bold, italic)
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
    wanted = " ".join(name for name, on in (("bold", look.bold), ("italic", look.italic)) if on) or "regular"
    return f"{family} has no {wanted} face here: the nearest one is used."
