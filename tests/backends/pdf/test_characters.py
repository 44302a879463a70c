"""Nothing in a text is lost without a word: it is drawn, dropped where harmless, or written out and reported."""

import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from times import examples

from briefgen.backends.pdf.characters import INVISIBLE
from briefgen.document.nodes import Paragraph, Text
from briefgen.document.style import Page


def read(data, tmp_path):
    """Return a PDF's text as poppler gives it."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True)
    assert done.stderr == b""
    return done.stdout.decode()


@pytest.mark.parametrize(
    "character",
    ["\0", "\x07", "\x7f", "\x9b", "\ud800", "\ufffe", "\ufeff", "\r", "\u202e", "\u2066", "\U000e0041", "\ue000"],
)
def test_what_has_no_shape_is_written_out_and_reported_once(written, character):
    result = written(f"a{character}b", f"again {character}")
    assert f"a[U+{ord(character):04X}]b" in result.text
    assert result.codes == ["character-not-shown"]


@pytest.mark.parametrize("character", ["\u00ad", "\u200c", "\u200d", "\u200e", "\u2060", "\ufe0f"])
def test_what_has_no_shape_is_left_out_and_told(written, character):
    result = written(f"a{character}b")
    assert "ab" in result.text
    assert result.codes == ["character-left-out"]


@pytest.mark.parametrize(
    "text",
    [
        "Tiếng Việt ờ ữ ặ",
        "Ελληνικά",
        "Владимир",
        "čšžđ ĂâÎșț ğış",
        "“curly” – dash — …",
        "ﬁ ﬂ",
        "₩ € £ ¥ ₫",
        "café ± 5 °C",
    ],
)
def test_letters_of_europe_and_vietnam_come_out_as_they_went_in(written, text):
    result = written(text)
    assert "".join(text.split()) in result.squeezed
    assert result.diagnostics == []


def test_letters_that_a_font_draws_alike_stay_apart_in_the_text(written):
    assert "A А Α" in written("A А Α").text  # Latin, Cyrillic, Greek


def test_a_character_that_no_font_has_names_the_package_that_brings_one(written, monkeypatch):
    monkeypatch.setattr("briefgen.backends.pdf.typefaces.covering", lambda *_: None)
    result = written("奈良 and 奈")
    assert "[U+5948][U+826F]" in result.text
    assert result.codes == ["character-not-shown"] * 2
    assert "fonts-noto-cjk" in str(result.diagnostics[0])


def test_a_character_that_no_font_has_is_found_and_read_out_all_the_same(written, tmp_path, monkeypatch, house):
    monkeypatch.setattr("briefgen.backends.pdf.typefaces.covering", lambda *_: None)
    for style in (house, replace(house, page=Page(width=190, left=75, right=75))):
        result = written("奈良 and 奈奈良良、東京です", style=style)
        assert "奈良and奈奈良良、東京です" in "".join(read(result.data, tmp_path).split())
    assert set(result.codes) == {"character-not-shown"}


@pytest.mark.parametrize("end", ["\n", "\u2028", "\u2029"])
def test_every_line_end_begins_a_line(written, end):
    assert written(f"one{end}two").text.split() == ["one", "two"]


@given(st.text(max_size=80))
@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_makes_a_pdf_that_can_be_read(written, text):
    assert written(text, title=text, author=text, subject=text).reader.pages


@given(st.text(alphabet=st.characters(categories=["L", "N", "P"], max_codepoint=0x24F), max_size=60))
@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_latin_text_is_kept_to_the_letter(written, text):
    assert "".join(INVISIBLE.sub("", text).split()) in written(text).squeezed


def test_poppler_reads_the_same_text(written, tmp_path):
    data = written(Paragraph((Text("Tiếng Việt – Ελληνικά <b>&amp;"),))).data
    assert read(data, tmp_path).split() == ["Tiếng", "Việt", "–", "Ελληνικά", "<b>&amp;"]
