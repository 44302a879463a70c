"""The sample brief in the repository is what the program makes of its article today."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.document.walk import texts
from briefgen.extractors.faults import faults
from briefgen.model.briefing import Briefing
from briefgen.model.forms import from_yaml, to_yaml
from briefgen.settings import DEFAULTS

BRIEF = Path(__file__).resolve().parents[1] / "briefs" / "nara-summit"
ARTICLE = BRIEF / "article.txt"


def made() -> Briefing:
    """Return the briefing that the program makes of the sample article."""
    sources = pipeline.read((pipeline.Article("article.txt", ARTICLE.read_bytes()),), DEFAULTS, ignore)
    return pipeline.extract(sources, DEFAULTS, ignore)


def tree() -> str:
    """Return the sample's document as text."""
    composed = pipeline.compose(made(), pipeline.open_template(DEFAULTS), ignore)
    return pipeline.render(composed, ("native",), ignore)["native"].decode("utf-8")


@pytest.mark.parametrize(("name", "make"), [("briefing.yaml", lambda: to_yaml(made())), ("briefing.native", tree)])
def test_the_sample_is_what_the_program_makes_of_it(name: str, make, request: pytest.FixtureRequest) -> None:
    golden = BRIEF / name
    if request.config.getoption("--accept"):
        golden.write_text(make(), encoding="utf-8", newline="\n")
    assert make() == golden.read_text(encoding="utf-8"), f"Read the change, then: pytest --accept {Path(__file__).name}"


def test_the_samples_briefing_breaks_no_law() -> None:
    assert faults(from_yaml((BRIEF / "briefing.yaml").read_text(encoding="utf-8"), "briefing.yaml")) == ()


@pytest.mark.skipif(not shutil.which("faketime"), reason="faketime, which moves the clock, is not installed")
def test_another_year_place_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefgen", "make", str(ARTICLE), "-o"]
    formats = [part for name in ("pdf", "docx", "html", "md", "native") for part in ("--format", name)]
    here = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "PYTHONHASHSEED": "1", "LANG": "C.UTF-8"}
    there = {**here, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2", "LANG": "C"}
    subprocess.run([*command, tmp_path / "one", *formats], check=True, capture_output=True, env=here)
    subprocess.run(
        ["faketime", "+365 days", *command, tmp_path / "two", *formats], check=True, capture_output=True, env=there
    )
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == [
        "briefing.docx",
        "briefing.html",
        "briefing.md",
        "briefing.native",
        "briefing.pdf",
        "briefing.yaml",
    ]
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_another_story_and_the_pages_furniture_are_listed_as_left_out_and_nowhere_else() -> None:
    composed = pipeline.compose(made(), pipeline.open_template(DEFAULTS), ignore)
    lines = list(texts(composed.document.blocks))
    body, annex = lines[: lines.index("Evidence")], lines[lines.index("Left out") :]
    for strange in ("noodles", "Today :", "Ramyeon", "Last updated"):
        assert not any(strange in line for line in body), strange
        assert any(strange in line for line in annex), strange
    assert not any(line.endswith("Signed") for line in body)
    assert {"→\u00a0Planned", "◌\u00a0Discussed", "◊\u00a0Agreed"} <= set(body)
