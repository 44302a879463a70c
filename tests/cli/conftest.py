"""A folder of one's own, an article in it, and the program."""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from samples import briefing

from briefgen.cli import briefgen
from briefgen.model.forms import sealed, to_yaml

ARTICLE = Path(__file__).parents[1] / "articles" / "ferry-accord.txt"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty current folder with `article.txt` in it; no settings of the machine reach it."""
    for name in [name for name in os.environ if name.startswith("BRIEFGEN_")]:
        monkeypatch.delenv(name)
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    here = tmp_path / "here"
    here.mkdir()
    shutil.copy(ARTICLE, here / "article.txt")
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def run():
    """Run the program with arguments, and what is piped in."""

    def invoke(*arguments, piped=b""):
        return CliRunner().invoke(briefgen, [str(argument) for argument in arguments], input=piped)

    return invoke


@pytest.fixture
def brief(folder):
    """A brief of its own folder, some of its fields changed."""

    def write(name="grid", **fields):
        path = folder / name / "briefing.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(to_yaml(sealed(briefing(**fields))), encoding="utf-8")
        return path.parent

    return write


def tree(folder):
    """Every file under a folder, by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def files(folder):
    """What is in the current folder now."""
    return lambda: tree(folder)
