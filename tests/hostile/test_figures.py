"""Each file of the collection of hostile input ends as it should, at the cost that it may have.

`outcomes.txt` has how each ends (`pytest --accept` writes it); `measuring.py` prints the whole table with the costs.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hostile.measuring import FIGURES, HOSTILE, Row

HERE = Path(__file__).parent
OUTCOMES = HERE / "outcomes.txt"
LEEWAY = 5
"""A machine may be so many times slower than the one that the figures are of."""

pytestmark = pytest.mark.skipif(
    not HOSTILE.is_dir(), reason="the collection of hostile input is not beside this checkout"
)


def measured(folder):
    command = [sys.executable, HERE / "measuring.py", "--json", folder]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [Row(*json.loads(line)) for line in lines]


def ending(outcome):
    """Return the words of an outcome that do not depend on the machine: read, briefed, made, refused."""
    return " ".join(re.findall(r"(?:^|\| |, )(read|briefed|made|refused|[A-Z]\w*Error)", outcome)) or outcome


def is_known(row, known):
    """Tell whether a file ended in one of the ways that are known of it; two, where the clock may decide."""
    return ending(row.outcome) in known.get(row.name, "").split(" or ")


@pytest.mark.parametrize("folder", FIGURES)
def test_every_file_ends_as_it_did_within_five_times_its_figures(folder, request):
    found = measured(folder)
    known = dict(line.split(": ") for line in OUTCOMES.read_text(encoding="utf-8").splitlines())
    if request.config.getoption("--accept"):
        known |= {row.name: ending(row.outcome) for row in found if not is_known(row, known)}
        OUTCOMES.write_text("".join(f"{name}: {known[name]}\n" for name in sorted(known)), encoding="utf-8")
    figure = FIGURES[folder]
    assert found
    for row in found:
        assert is_known(row, known), row
        assert row.seconds < LEEWAY * figure.seconds, row
        assert row.megabytes < LEEWAY * figure.megabytes, row
        named_with_the_next_step(row)


def named_with_the_next_step(row):
    """Assert that whatever is refused is told in one line, which names the file."""
    name = "hostile.docx" if row.name.startswith("jinja/") else row.name.partition("/")[2]
    for part in row.outcome.split(" | "):
        assert not part.startswith("refused: ") or (name in part and "\n" not in part and "Error:" not in part), row
