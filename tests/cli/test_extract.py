"""`briefgen extract`: the briefing alone, in the form that its file's name tells."""

import errno
import os
from pathlib import Path

import pytest

from briefgen.model.forms import from_yaml, is_edited, load


@pytest.mark.parametrize("name", ["x.yaml", "x.yml", "x.json", "deep/x.JSON"])
def test_the_files_name_tells_the_form(run, folder, name):
    result = run("extract", "article.txt", "-o", name)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1].startswith(("no ", "1 ", "2 ", "3 ", "4 "))
    assert (folder / name).read_text(encoding="utf-8").startswith("{" if name.lower().endswith("json") else "#")
    assert not is_edited(load(folder / name))


def test_a_briefing_stands_in_no_other_place_than_asked_however_it_is_spelled(run, folder, monkeypatch):
    (folder / "x.YAML").write_bytes(b"")

    def refuse(*_):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", lambda _, target: refuse() if Path(target).name == "x.YAML" else None)
    result = run("extract", "article.txt", "-o", "x.YAML", "--force")
    assert result.exit_code == 6
    assert "x.YAML cannot be written" in result.stderr


@pytest.mark.parametrize("arguments", [(), ("-o", "-")])
def test_without_a_file_the_yaml_is_printed_and_the_figures_stand_aside(run, files, arguments):
    result = run("extract", "article.txt", *arguments)
    assert from_yaml(result.stdout, "out").sources[0].id == "s1"
    assert "agreement" in result.stderr
    assert set(files()) == {"article.txt"}


def test_yaml_and_json_tell_the_same(run, folder):
    for name in ("x.yaml", "x.json"):
        run("extract", "article.txt", "-o", name)
    assert load(folder / "x.yaml") == load(folder / "x.json")


@pytest.mark.parametrize("name", ["x", "x.txt", "out/", ""])
def test_a_name_that_tells_no_form_is_refused(run, files, name):
    result = run("extract", "article.txt", "-o", name)
    assert result.exit_code == 2
    assert "End it in .yaml or .json." in result.stderr
    assert set(files()) == {"article.txt"}


def test_an_edited_briefing_is_kept_unless_forced(run, folder):
    run("extract", "article.txt", "-o", "x.json")
    edited = (folder / "x.json").read_bytes().replace(b'"marking": ""', b'"marking": "SECRET"')
    (folder / "x.json").write_bytes(edited)
    assert run("extract", "article.txt", "-o", "x.json").exit_code == 2
    assert (folder / "x.json").read_bytes() == edited
    assert run("extract", "article.txt", "-o", "x.json", "--force").exit_code == 0
    assert (folder / "x.json.bak").read_bytes() == edited


def test_json_that_is_no_briefing_is_kept(run, folder):
    (folder / "package.json").write_text("{}")
    assert run("extract", "article.txt", "-o", "package.json").exit_code == 2
    assert (folder / "package.json").read_text() == "{}"


def test_an_article_is_needed(run):
    result = run("extract")
    assert result.exit_code == 2
    assert "Missing argument" in result.stderr
