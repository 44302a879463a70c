"""Fonts are found by their names, read by our own code, and cut down to what is shown."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFile

from briefgen.fonts import find as finder
from briefgen.fonts import folders
from briefgen.fonts.cover import covering
from briefgen.fonts.face import BrokenFontError, Face
from briefgen.fonts.find import ALWAYS_THERE, always_there, find
from briefgen.fonts.folders import files
from briefgen.fonts.subset import subset


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_a_face_of_each_kind_is_always_there(bold, italic):
    face = always_there(bold, italic).face
    assert (face.bold, face.italic) == (bold, italic)
    assert face.may_embed
    assert all(face.covers(c) for c in "Aé–ữЖΩعאहไ")


def test_a_font_that_nobody_has_gives_the_one_that_is_always_there():
    assert find("No Such Font", bold=True).family == ALWAYS_THERE
    assert find("", bold=False).family == ALWAYS_THERE


def test_without_any_font_on_the_system_the_program_still_has_one(monkeypatch):
    monkeypatch.setattr(finder, "files", lambda: ())
    for cached in (finder.find, finder._by_stem, finder._by_family):
        cached.cache_clear()
    try:
        assert find("Calibri").family == ALWAYS_THERE
    finally:
        for cached in (finder.find, finder._by_stem, finder._by_family):
            cached.cache_clear()


@pytest.mark.parametrize(
    ("family", "twin"), [("Calibri", "Carlito"), ("Cambria", "Caladea"), ("Arial", "Liberation Sans")]
)
def test_an_office_font_is_replaced_by_the_twin_of_its_widths(family, twin):
    if find(twin).family != twin or find(family).family == family:
        pytest.skip(f"{twin} is not installed, or {family} is")
    found = find(family, bold=True, italic=True)
    assert (found.family, found.face.bold, found.face.italic) == (twin, True, True)


def test_a_user_without_a_folder_has_the_systems_fonts(monkeypatch):
    known = folders.folders()

    def nobody() -> None:
        raise RuntimeError

    monkeypatch.setattr("pathlib.Path.home", nobody)
    assert folders.folders()[:2] == known[:2]


def test_our_reading_of_a_font_is_reportlabs(tmp_path):
    face = always_there().face
    path = tmp_path / "font.ttf"
    path.write_bytes(face.data)
    theirs = TTFontFile(str(path))
    codes = [code for start, end in zip(*face.ranges, strict=True) for code in range(start, end + 1) if code != 0xA0]
    ours = {code: face.glyph(code) for code in codes if face.glyph(code)}  # theirs maps U+00A0 to space
    assert ours == {code: glyph for code, glyph in theirs.charToGlyph.items() if glyph and code in ours}
    assert len(ours) > 2000
    for code in list(ours)[::20]:
        assert 1000 * face.advance(ours[code]) == pytest.approx(theirs.charWidths[code])


def test_every_font_of_this_system_is_read_or_refused():
    for path in files():
        try:
            face = Face(path.read_bytes())
        except BrokenFontError:
            continue
        assert face.name.isascii()
        assert all(start <= end for start, end in zip(*face.ranges, strict=True))
        assert all(face.glyph(code) < face.count for code in face.ranges[0])


def test_a_subset_holds_the_glyphs_asked_for_in_that_order_and_their_parts():
    face = always_there().face
    glyphs = [0, *(face.glyph(ord(c)) for c in "Zéa")]
    small = Face(subset(face, glyphs))
    assert small.count >= 4
    assert [small.advance(n) for n in range(4)] == [face.advance(glyph) for glyph in glyphs]
    assert len(small.data) < 20_000


def test_the_checksum_of_a_subset_is_right():
    data = subset(always_there().face, [0, 5, 9])
    words = struct.unpack(f">{len(data) // 4}L", data)
    assert sum(words) & 0xFFFFFFFF == 0xB1B0AFBA


@given(st.binary(max_size=200) | st.binary(max_size=60).map(lambda tail: b"\0\1\0\0" + tail))
def test_bytes_that_are_no_font_are_refused(data):
    with pytest.raises(BrokenFontError):
        Face(data)


@given(st.integers(12, 20_000))
def test_a_font_that_is_cut_short_is_refused_or_read(length):
    data = always_there().face.data[:length]
    try:
        face = Face(data)
        face.check()
        subset(face, [0, 5])
    except BrokenFontError:
        pass


@given(st.integers(1, 200))
def test_a_font_of_one_plane_whose_characters_are_cut_short_is_refused_or_read(length):
    count = 20
    ends, starts, deltas = [*range(2, 2 * count, 2), 0xFFFF], [*range(1, 2 * count - 1, 2), 0xFFFF], [1] * count
    words = (4, 0, 0, 2 * count, 0, 0, 0, *ends, 0, *starts, *deltas, *[0] * count)
    cmap = struct.pack(">HHHHL", 0, 1, 3, 1, 12) + struct.pack(f">{len(words)}H", *words)
    face = Face(always_there().face.data + cmap[:length])
    face.tables["cmap"] = (len(face.data) - len(cmap[:length]), len(cmap[:length]))
    with suppress(BrokenFontError):
        face.check()


def test_a_character_of_no_font_is_covered_by_none():
    assert covering("\U0010fffd") is None
