"""Articles by the dozen, and a batch of them."""

import importlib.util
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefgen.batch.running import Batch, Batcher
from briefgen.batch.work import Order
from briefgen.jobs import Limits
from briefgen.settings import DEFAULTS

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def many():
    """What writes many articles into a folder."""
    spec = importlib.util.spec_from_file_location("articles", BENCHMARKS / "articles.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.write


@pytest.fixture
def batch(tmp_path, monkeypatch):
    """Run a batch in an empty current folder, and return what was done."""
    monkeypatch.chdir(tmp_path)

    def run(*names, out="out", formats=("md",), settings=DEFAULTS, tell=lambda _: None, **more):
        limits = more.pop("limits", Limits(2, seconds=60))
        order = Order(
            out, settings, formats, "2026-03-02", **{key: more.pop(key) for key in ("force", "private") if key in more}
        )
        batcher = Batcher(Batch(names, order, limits, **more), lambda: NOW, tell)
        batcher.run()
        return batcher.done

    return run
