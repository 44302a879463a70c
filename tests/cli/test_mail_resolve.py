"""`briefgen mail resolve`: what it refuses."""

from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("1",), 2, "It is not said what was found out. Give --sent or --not-sent."),
        (("1", "--sent"), 7, "There is no ledger"),
        (("0", "--sent"), 2, "0 is not in the range"),
        ((), 2, "Missing argument"),
    ],
)
def test_a_word_that_settles_nothing_is_told(run, arguments, code, told):
    result = run("mail", "resolve", *arguments, "--ledger", "none.sqlite3")
    assert result.exit_code == code
    assert told in result.stderr
    assert not Path("none.sqlite3").exists()


@pytest.mark.parametrize("command", [("resolve", "1", "--sent"), ("status",)])
def test_a_ledger_that_cannot_be_looked_at_is_told(run, command):
    result = run("mail", *command, "--ledger", "l" * 300)
    assert result.exit_code == 7
    assert "cannot be used: File name too long. Name another one with --ledger." in result.stderr
