"""The gate: our own labelled samples, never learned from, hold the floors of `floors.json`, which only rise.

    pytest tests/evaluation/test_samples.py --accept

raises every floor that the figures have outgrown to a little under the present value, and lowers none.
"""

import json
import math
from pathlib import Path

import msgspec
import pytest

from briefgen.errors import FloorError
from briefgen.evaluation.corpus import read_corpus
from briefgen.evaluation.figures import AT_MOST
from briefgen.evaluation.floors import hold, read_floors
from briefgen.evaluation.measure import measure
from briefgen.extractors import faults, statements
from briefgen.extractors.receiving import reactions
from briefgen.settings import Settings

FLOORS = Path(__file__).with_name("floors.json")
SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
MARGIN = 0.01
"""So much may a figure lose to a change that gains elsewhere; one that is whole may lose nothing."""


def measured():
    return measure(read_corpus([SAMPLES]), Settings(), samples=0).figures


@pytest.fixture(scope="module")
def figures():
    return measured()


def raised(name, floor, value):
    """The floor that a value earns: never a worse one than before."""
    if name in AT_MOST:
        return min(floor, math.ceil((value + MARGIN) * 100) / 100 if value else 0.0)
    return max(floor, math.floor((value - MARGIN) * 100) / 100 if value < 1 else 1.0)


def test_our_samples_hold_their_floors(figures, request):
    floors = read_floors(FLOORS)
    if request.config.getoption("--accept"):
        risen = {name: raised(name, floor, figures[name].value) for name, floor in floors.items()}
        FLOORS.write_text(json.dumps(risen, indent=2) + "\n", encoding="utf-8")
        floors = read_floors(FLOORS)
    hold(figures, floors)


def test_there_are_samples_enough():
    assert len(read_corpus([SAMPLES])) >= 25


def test_floors_only_rise():
    assert raised("macro_f1", 0.7, 0.6) == 0.7
    assert raised("macro_f1", 0.7, 0.756) == 0.74
    assert raised("grounded", 0.9, 1.0) == 1.0
    assert raised("status_firmer", 0.05, 0.1) == 0.05
    assert raised("status_firmer", 0.05, 0.021) == 0.04
    assert raised("status_firmer", 0.05, 0.0) == 0.0


def test_a_planted_fault_in_status_or_stance_does_not_hold(monkeypatch):
    def firmest(reader):
        def signed(*given):
            return msgspec.structs.replace(found, status="signed") if (found := reader(*given)) else None

        return signed

    monkeypatch.setattr(statements, "standing", firmest(statements.standing))
    monkeypatch.setattr(faults, "read_status", firmest(faults.read_status))  # else the gate drops what it lays bare
    monkeypatch.setattr(reactions, "probable", lambda _: (1.0, 0.0, 0.0, 0.0))
    with pytest.raises(FloorError) as caught:
        hold(measured(), read_floors(FLOORS))
    assert {"status_firmer", "stance_accuracy"} <= set(str(caught.value).split())
