"""`briefgen render`: documents of a briefing that people may have edited."""

import errno
import os
from pathlib import Path

import pytest


@pytest.fixture
def out(run, folder):
    """A brief in the folder `out`."""
    run("make", "article.txt", "--format", "native", "-o", "out")
    (folder / "out" / "briefing.native").unlink()
    return folder / "out"


def edit(brief, old, new, times=1):
    file = brief / "briefing.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, times), encoding="utf-8")


@pytest.mark.parametrize("name", ["out", "out/briefing.yaml"])
def test_documents_go_beside_the_briefing(run, out, name):
    result = run("render", name, "--format", "native", "--format", "md")
    assert result.exit_code == 0
    assert {path.name for path in out.iterdir()} == {"briefing.yaml", "briefing.native", "briefing.md"}
    assert "agreement" in result.stdout.splitlines()[-1]


def test_documents_of_a_json_briefing_are_called_like_it(run, folder):
    run("extract", "article.txt", "-o", "visit.json")
    assert run("render", "visit.json", "--format", "native").exit_code == 0
    assert (folder / "visit.native").exists()


def test_another_folder_gets_the_briefing_too(run, out, folder):
    assert run("render", "out", "--format", "native", "-o", "copy").exit_code == 0
    assert (folder / "copy" / "briefing.yaml").read_bytes() == (out / "briefing.yaml").read_bytes()


def test_an_earlier_state_of_the_brief_in_another_folder_stays_as_a_backup(run, out, folder):
    run("render", "out", "--format", "native", "-o", "copy")
    edit(folder / "copy", "marking: ''", "marking: SECRET")
    for state in ("ONE", "TWO"):
        edit(out, "  to: ''" if state == "ONE" else "  to: ONE", f"  to: {state}")
        assert run("render", "out", "--format", "native", "-o", "copy").exit_code == 0
    kept = [path.read_text(encoding="utf-8") for path in sorted((folder / "copy").glob("briefing.yaml*"))]
    assert ["to: TWO" in kept[0], "SECRET" in kept[1], "to: ONE" in kept[2]] == [True, True, True]


def test_another_brief_in_a_folder_that_a_person_edited_is_kept(run, out, folder):
    (folder / "other.txt").write_text("France and Spain signed a treaty on rail links in Lyon on 3 March 2024.\n" * 2)
    assert run("make", "other.txt", "-o", "copy", "--format", "native").exit_code == 0
    edit(folder / "copy", "marking: ''", "marking: SECRET")
    assert run("render", "out", "--format", "native", "-o", "copy").exit_code == 2
    assert "SECRET" in (folder / "copy" / "briefing.yaml").read_text(encoding="utf-8")
    assert run("render", "out", "--format", "native", "-o", "copy", "--force").exit_code == 0
    assert (folder / "copy" / "briefing.yaml.bak").exists()
    assert out.exists()


@pytest.mark.usefixtures("out")
def test_a_file_or_standard_output_takes_one_format(run, folder):
    assert run("render", "out", "-o", "x.native").exit_code == 0
    result = run("render", "out", "--format", "native", "-o", "-")
    assert result.stdout_bytes.startswith((folder / "x.native").read_bytes())


@pytest.mark.usefixtures("out")
def test_it_makes_the_same_bytes_as_make(run, folder):
    run("make", "article.txt", "-o", "made.docx")
    run("render", "out", "-o", "rendered.docx")
    assert (folder / "made.docx").read_bytes() == (folder / "rendered.docx").read_bytes()


def test_a_reworded_statement_is_rendered_and_named(run, out, folder):
    edit(out, "text: Danish shipping companies welcomed", "text: Danish shipping giants welcomed")
    result = run("render", "out", "-o", "x.native")
    assert result.exit_code == 0
    assert "marked as edited" in result.stderr
    assert "giants" in (folder / "x.native").read_text(encoding="utf-8")


def test_a_broken_quotation_stops_it_and_is_named(run, out, files):
    edit(out, "quote: Danish shipping companies", "quote: Danish shipping giants", times=-1)
    before = files()
    result = run("render", "out", "--format", "native")
    assert result.exit_code == 4
    assert "domestic_reactions[" in result.stderr or "international_reactions[" in result.stderr
    assert files() == before


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["none.yaml"], 4, "none.yaml does not exist."),
        (["article.txt"], 4, "is not called like a briefing."),
        (["."], 4, "holds no briefing.yaml."),
        (["bad.yaml"], 4, 'bad.yaml, line 1: titel: there is no such key. Did you mean "title"?'),
        (["out", "--format", "odt"], 2, 'There is no format called "odt".'),
        (["out", "--final"], 6, ""),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("out")
def test_what_goes_wrong_is_one_line_and_an_exit_code(run, folder, arguments, code, told):
    (folder / "bad.yaml").write_text("titel: Ferries\n")
    result = run("render", *arguments)
    errors = [line for line in result.stderr.splitlines() if not line.startswith("briefgen: warning: ")]
    assert result.exit_code == code
    assert len(errors) == 1
    assert told in errors[0]


def test_a_document_that_word_holds_open_is_written_beside_it_and_that_is_said(run, out, monkeypatch):
    run("render", "out", "--format", "md", "--format", "native")
    (out / "briefing.md").write_bytes(b"held open")
    replace = os.replace

    def refuse(source, target):
        if Path(target).name == "briefing.md":
            raise PermissionError(errno.EACCES, "in use")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(os, "rename", refuse)
    result = run("render", "out", "--format", "md", "--format", "native")
    assert result.exit_code == 0
    held = Path("out") / "briefing.md"
    assert f"{held} is held open by another program: it is as it was, and the new one beside it." in result.stderr
    assert str(Path("out") / "briefing (2).md") in result.stdout.splitlines()
    assert (out / "briefing.md").read_bytes() == b"held open"
    assert (out / "briefing (2).md").read_text(encoding="utf-8").startswith("INFORMATION MEMO")
