"""docs/limits.md tells the bounds that the code has, and every setting that is one."""

import dataclasses
import importlib
import re
from pathlib import Path

import pytest

from briefgen.mail_settings import MailSettings
from briefgen.settings import DEFAULTS

PAGE = Path(__file__).parents[1] / "docs" / "limits.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and not line.startswith(("| What", "|---"))
]
UNITS = {"MB": 2**20, "KB": 2**10}


def told(bound):
    number, unit = re.match(r"([\d,]+) ?(\w*)", bound).groups()
    return int(number.replace(",", "")), UNITS.get(unit, 1)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_bound_is_the_one_in_the_code(row):
    _, bound, why, source = row
    number, unit = told(bound)
    assert why
    if found := re.search(r"`([\w.]+):(\w+)`", source):
        value = getattr(importlib.import_module(f"briefgen.{found[1]}"), found[2])
        assert value == number * (1 if found[2].endswith("MEGABYTES") else unit)
    elif found := re.fullmatch(r"setting `([\w.]+)`", source):
        owner, _, name = found[1].rpartition(".")
        assert getattr(MailSettings() if owner == "mail" else DEFAULTS, name) == number * unit
    else:
        assert re.fullmatch(r"option `--\w+`", source)


def test_every_setting_that_is_a_number_is_told():
    numbers = {field.name for field in dataclasses.fields(DEFAULTS) if type(getattr(DEFAULTS, field.name)) is int}
    told = PAGE.read_text(encoding="utf-8")
    assert {name for name in numbers if f"`{name}`" not in told} == set()
