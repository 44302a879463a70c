"""The command-line page of the documentation is what `--help` prints, and every command's help has an example."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.cli import COMMANDS, briefgen


def load(name):
    """Return a command of the program."""
    return briefgen.get_command(None, name)


UNDER = [f"{name} {under}" for name in COMMANDS for under in getattr(load(name), "table", ())]
ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "write-command-reference"
PAGE = ROOT / "docs" / "commands.md"


def test_the_page_is_up_to_date():
    run = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("command", ["", *COMMANDS, *UNDER])
def test_the_page_shows_what_the_program_prints(command):
    arguments = [*command.split(), "--help"]
    told = CliRunner().invoke(briefgen, arguments, prog_name="briefgen", terminal_width=100).stdout
    assert told.strip() in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [*COMMANDS, *UNDER])
def test_every_help_has_an_example_that_can_be_typed(run, command):
    told = run(*command.split(), "--help").stdout
    _, found, examples = told.partition("Example")
    assert found
    assert f"  briefgen {command}" in examples or f"| briefgen {command}" in examples
