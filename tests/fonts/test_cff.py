"""CFF fonts are read, cut down and put into a new order like TrueType ones."""

import pytest

from briefgen.fonts.cff import _index, subset_cff
from briefgen.fonts.cover import covering
from briefgen.fonts.face import BrokenFontError, Face
from briefgen.fonts.find import faces
from briefgen.fonts.folders import files


def cff_face(*, keyed):
    """Return a face with CFF outlines, keyed by identifiers or by names."""
    for path in files():
        for index, face in faces(path):
            if face.is_cff and (b"Adobe" in face.table("CFF ")[:400]) == keyed:
                return Face(path.read_bytes(), index)
    pytest.skip("no such CFF font is installed (Debian: fonts-noto-cjk, fonts-urw-base35)")


@pytest.mark.parametrize("keyed", [True, False])
def test_a_cff_face_tells_what_a_pdf_needs(keyed):
    face = cff_face(keyed=keyed)
    face.check()
    assert face.covers("a")
    assert 0.3 < face.advance(face.glyph(ord("a"))) < 0.8
    assert face.ascent > face.cap_height > 0.4


@pytest.mark.parametrize("keyed", [True, False])
def test_a_subset_is_small_and_has_the_outlines_in_the_order_asked_for(keyed):
    face = cff_face(keyed=keyed)
    once = subset_cff(face, [0, *(face.glyph(ord(letter)) for letter in "ab")])
    turned = subset_cff(face, [0, *(face.glyph(ord(letter)) for letter in "bab")])
    assert len(turned) < 4000
    assert outlines(turned) == [outlines(once)[number] for number in (0, 2, 1, 2)]
    assert b"Identity" in turned


def outlines(cff):
    """Return the charstrings: the only index of a subset with as many members as glyphs that lie behind the charset."""
    at = cff.index(b"AdobeIdentity") + len("AdobeIdentity")
    _, at = _index(cff, at)
    charset = cff[at : at + 5]
    assert charset[:3] == b"\x02\x00\x01"
    count = int.from_bytes(charset[3:], "big") + 2
    return _index(cff, at + 5 + 1 + count)[0]


def test_cff_outlines_that_are_no_outlines_are_refused():
    face = cff_face(keyed=False)
    start, length = face.tables["CFF "]
    broken = Face(face.data[:start] + b"\xff" * length + face.data[start + length :])
    with pytest.raises(BrokenFontError):
        subset_cff(broken, [0, 5])


def test_ideographs_come_from_a_face_of_their_language():
    if covering("骨", language="ko") is None:
        pytest.skip("no font here has Chinese characters (Debian: fonts-noto-cjk)")
    names = {tongue: covering("骨", language=tongue).family for tongue in ("ja", "ko", "zh-hans", "zh-hant")}
    if "Noto Sans CJK JP" not in names.values():
        pytest.skip("fonts-noto-cjk is not installed")
    assert [names[tongue][-2:] for tongue in ("ja", "ko", "zh-hans", "zh-hant")] == ["JP", "KR", "SC", "TC"]
