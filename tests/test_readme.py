"""The README's first two commands are the ones that a newcomer and the build run."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\w*\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def section(title):
    """What stands between a heading of the second level and the next."""
    _, found, after = README.partition(f"\n## {title}\n")
    assert found, f"no section {title}"
    return after.partition("\n## ")[0]


def command(title):
    """The only command of the only block of a section, on one line."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", section(title), flags=re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1
    assert section(title).count("```") == 2
    line = blocks[0].strip().replace("\\\n", " ")
    assert "\n" not in line
    assert "#" not in line
    return line


def test_the_first_two_blocks_are_the_two_commands():
    assert BLOCKS[0].strip().replace("\\\n", " ") == command("Quick start")
    assert BLOCKS[1].strip().replace("\\\n", " ") == command("Tests")


def test_the_quick_start_installs_in_the_clone_and_makes_both_formats():
    steps = [step.split() for step in command("Quick start").split("&&")]
    assert steps[0] == ["python3", "-m", "venv", ".venv"]
    assert steps[1][:2] == [".venv/bin/pip", "install"]
    assert steps[-1][:2] == [".venv/bin/briefgen", "make"]
    assert {"pdf", "docx"} <= set(steps[-1])
    assert (ROOT / steps[-1][2]).is_file()


def test_the_quick_start_writes_where_git_does_not_look():
    folder = command("Quick start").split()[-1]
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert f"/{folder}/" in ignored


def test_the_tests_command_installs_the_tests_and_runs_them():
    line = command("Tests")
    assert "'.[test]'" in line
    assert ".venv/bin/python -m pytest" in line


@pytest.mark.parametrize("title", ["Quick start", "Tests"])
def test_a_command_is_whole_for_the_shell(title):
    result = subprocess.run(["sh", "-n", "-c", command(title)], capture_output=True, check=False)
    assert result.returncode == 0, result.stderr


def test_the_build_runs_the_readme_and_not_a_copy():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "readme_command Tests" in script
    assert "pytest" not in script


def test_every_link_of_the_documentation_leads_somewhere():
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    links = [(page, target) for page in pages for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))]
    assert links
    assert [f"{page.name}: {target}" for page, target in links if not (page.parent / target).exists()] == []
