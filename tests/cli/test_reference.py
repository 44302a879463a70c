"""The command-line page of the documentation is what `--help` prints, and every command's help has an example."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.cli import COMMANDS

SCRIPT = Path(__file__).parents[2] / "scripts" / "write-command-reference"


def test_the_page_is_up_to_date():
    run = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_has_an_example_that_can_be_typed(run, command):
    told = run(command, "--help").stdout
    _, found, examples = told.partition("Example")
    assert found
    assert f"  briefgen {command}" in examples or f"| briefgen {command}" in examples
