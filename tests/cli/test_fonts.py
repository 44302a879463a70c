"""`briefgen fonts` tells what a template is set in on this machine, and what would bring what is missing."""

import docx
import pytest

from briefgen.fonts import overview
from briefgen.fonts.cover import covering
from briefgen.fonts.find import find


def word_file(path, font):
    word = docx.Document()
    word.styles["Normal"].font.name = font
    word.add_paragraph("{{ title }}")
    word.save(path)


def test_styles_are_told_with_the_font_that_they_are_set_in(run):
    result = run("fonts")
    assert result.exit_code == 0
    assert "Fonts of info-memo" in result.output
    assert f"Calibri → {find('Calibri').family}" in result.output or "  Calibri: " in result.output
    assert "Heading 1" in result.output
    assert "Heading 1 Char" not in result.output


def test_a_font_that_nobody_has_is_told_with_what_replaces_it(run, folder):
    word_file(folder / "ours.docx", "No Such Font")
    result = run("fonts", "--template", "ours.docx")
    assert "No Such Font → FiraGO (other widths): Normal" in " ".join(result.output.split())


def test_scripts_are_told_with_their_font(run):
    lines = run("fonts").output.splitlines()
    assert any(line.split() == ["Arabic", "FiraGO"] for line in lines)


def test_a_script_without_a_font_names_the_package_that_brings_one(run, monkeypatch):
    monkeypatch.setattr(overview, "covering", lambda *_, **__: None)
    overview._showing.cache_clear()
    try:
        output = run("fonts").output
    finally:
        overview._showing.cache_clear()
    assert "nothing here: Debian's fonts-noto-cjk brings a font" in output


def test_a_missing_twin_names_its_package(run, monkeypatch):
    monkeypatch.setattr(overview, "find", lambda _: find(""))
    assert "Debian's fonts-crosextra-carlito brings one of the same widths" in " ".join(run("fonts").output.split())


def test_every_family_is_listed_and_verbose_tells_its_faces(run):
    assert "FiraGO" in run("fonts").output.rpartition("Found:")[2]
    assert "FiraGO                        regular, bold, italic, bold italic  (comes with the program)" in (
        run("fonts", "--verbose").output
    )


def test_a_cjk_script_is_set_in_a_face_of_its_country(run):
    found = covering("骨", language="ko")
    if found is None:
        pytest.skip("no font here has Chinese characters (Debian: fonts-noto-cjk)")
    assert any(line.split() == ["Korean", *found.family.split()] for line in run("fonts").output.splitlines())


def test_an_unknown_template_ends_in_a_hint(run):
    result = run("fonts", "--template", "no-such")
    assert result.exit_code == 2
