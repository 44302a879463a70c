"""`briefgen template`: what those who own a template do with it, from the first copy to the last check."""

import io
import zipfile

import docx
import pytest

from briefgen.templating.fields import DESK, FIELDS, ITEMS
from briefgen.templating.reference import ABOUT, ABOUT_DESK, ABOUT_ITEM


def broken(path):
    """Write a Word file with two faults."""
    word = docx.Document()
    word.add_heading("Risks", 1)
    word.add_paragraph("{{ rissks }}")
    word.add_paragraph("{% for r in risks %}")
    word.save(path)


def with_macros(path):
    """Write a Word file as Word saves one with macros."""
    plain, macros = io.BytesIO(), io.BytesIO()
    word = docx.Document()
    word.add_paragraph("{{ title }}")
    word.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(macros, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            if part == "[Content_Types].xml":
                main = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                data = data.replace(main, b"vnd.ms-word.document.macroEnabled.main+xml")
                override = (
                    b'<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
                )
                data = data.replace(b"</Types>", override + b"</Types>")
            if part == "word/_rels/document.xml.rels":
                kind = b"http://schemas.microsoft.com/office/2006/relationships/vbaProject"
                relation = b'<Relationship Id="rIdMacros" Type="%s" Target="vbaProject.bin"/>' % kind
                data = data.replace(b"</Relationships>", relation + b"</Relationships>")
            new.writestr(part, data)
        new.writestr("word/vbaProject.bin", b"Sub AutoOpen()")
    path.write_bytes(macros.getvalue())


def test_list_names_every_template_with_its_purpose(run):
    told = run("template", "list").stdout
    assert "info-memo" in told
    assert all("(built in)" in line for line in told.splitlines())


def test_list_shows_the_offices_own_first(run, folder, monkeypatch):
    (folder / "office").mkdir()
    run("template", "new", "office/visit.docx")
    monkeypatch.setenv("BRIEFGEN_TEMPLATE_FOLDER", "office")
    assert run("template", "list").stdout.startswith("visit ")
    assert run("make", "article.txt", "--template", "visit", "-o", "out.docx").exit_code == 0


def test_show_tells_what_a_template_prints_from_top_to_bottom(run):
    told = run("template", "show", "info-memo").stdout
    assert told.startswith("info-memo.docx: A4, margins 2.5 cm, Calibri 11")
    assert (
        told.index("{{ summary | together }}") < told.index("{{ agreements | table }}") < told.index("{{ evidence }}")
    )
    assert "agreements: 7" in told


def test_new_makes_a_copy_that_works_and_keeps_what_is_there(run, files):
    assert run("template", "new", "ours.docx").exit_code == 0
    assert run("template", "check", "ours.docx").exit_code == 0
    before = files()
    again = run("template", "new", "ours.docx")
    assert (again.exit_code, "it is kept" in again.stderr) == (2, True)
    assert files() == before
    assert run("template", "new", "ours.docx", "--force").exit_code == 0
    assert run("template", "new", "ours.pdf").exit_code == 2


def test_macros_are_refused_or_taken_out(run, folder):
    with_macros(folder / "old.docm")
    refused = run("make", "article.txt", "--template", "old.docm", "-o", "out.docx")
    assert (refused.exit_code, "--strip-macros" in refused.stderr) == (5, True)
    assert run("template", "new", "ours.docx", "--from", "old.docm").exit_code == 5
    assert run("template", "new", "ours.docx", "--from", "old.docm", "--strip-macros").exit_code == 0
    parts = zipfile.ZipFile(folder / "ours.docx").namelist()
    assert not any("vba" in part for part in parts)
    assert run("make", "article.txt", "--template", "ours.docx", "-o", "out.docx").exit_code == 0


def test_check_names_every_fault_and_writes_them_into_a_copy(run, folder):
    broken(folder / "ours.docx")
    before = (folder / "ours.docx").read_bytes()
    told = run("template", "check", "ours.docx", "-o", "checked.docx")
    assert told.exit_code == 5
    assert 'Did you mean "risks"?' in told.stdout
    assert "opened and never closed" in told.stdout
    assert "2 errors" in told.stderr
    assert (folder / "ours.docx").read_bytes() == before
    comments = [comment.text for comment in docx.Document(folder / "checked.docx").comments]
    assert any('no field called "rissks"' in comment for comment in comments)


def test_check_never_writes_over_the_file_that_it_checks(run, folder):
    broken(folder / "ours.docx")
    before = (folder / "ours.docx").read_bytes()
    assert run("template", "check", "ours.docx", "-o", "ours.docx").exit_code == 2
    assert (folder / "ours.docx").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04"])
def test_check_of_what_is_no_word_file_says_so(run, folder, content):
    (folder / "ours.docx").write_bytes(content)
    told = run("template", "check", "ours.docx")
    assert (told.exit_code, "cannot be used as a Word file" in told.stdout) == (5, True)
    assert run("template", "check", "ours.docx", "-o", "copy.docx").exit_code == 5


def test_preview_fills_every_section(run, folder):
    assert run("template", "new", "ours.docx").exit_code == 0
    told = run("template", "preview", "ours.docx", "--format", "docx", "--format", "html")
    assert told.exit_code == 0
    html = (folder / "ours-preview.html").read_text(encoding="utf-8")
    for said in ("green shipping corridor", "Failed", "dock workers", "Peru expressed concern", "The Foreign Minister"):
        assert said in html
    assert (folder / "ours-preview.docx").is_file()


@pytest.mark.usefixtures("folder")
def test_preview_does_not_complain_of_what_the_template_does_not_ask_for(run):
    assert "desk.press_line" not in run("template", "preview", "one-pager", "--format", "md").stderr
    assert "desk.press_line" in run("template", "preview", "one-pager", "--format", "md", "--verbose").stderr


def test_preview_shows_a_marking(run, folder):
    run("template", "preview", "one-pager", "--format", "md", "--set", "marking=tlp:amber")
    assert (folder / "one-pager-preview.md").read_text(encoding="utf-8").startswith("TLP:AMBER")


def test_fields_are_listed_and_printed(run, folder):
    told = run("template", "fields").stdout
    assert "{{ desk.to }}" in told
    assert run("template", "fields", "-o", "fields.docx").exit_code == 0
    tables = docx.Document(folder / "fields.docx").tables
    tags = {row.cells[0].text for table in tables for row in table.rows}
    assert {f"{{{{ {name} }}}}" for name in ITEMS} <= tags


def test_every_field_is_described():
    assert set(ABOUT) | {"desk", "label"} >= set(FIELDS)
    assert set(ABOUT_DESK) == set(DESK)
    assert set(ABOUT_ITEM) <= {key for keys in ITEMS.values() for key in keys}


def test_an_unknown_command_names_the_nearest(run):
    told = run("template", "chek", "ours.docx")
    assert (told.exit_code, 'Did you mean "check"?' in told.stderr) == (2, True)
