"""A corpus measured: the figures are those of the public scorer to the last digit, and the same on every run."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from briefgen import pipeline
from briefgen.diagnostics import ignore
from briefgen.evaluation.corpus import read_corpus
from briefgen.evaluation.measure import measure
from briefgen.settings import Settings

QUALITY = Path(__file__).parents[3] / "shared" / "quality"
SETTINGS = Settings()


def briefed(article, folder):
    """Write the briefing of an article where the public scorer looks for it."""
    given = [pipeline.Article("article.txt", article.pasted.encode())]
    briefing = pipeline.extract(pipeline.read(given, SETTINGS, ignore), SETTINGS, ignore)
    (folder / f"{article.id}.json").write_bytes(msgspec.json.encode(briefing))


def flat(tree, prefix=""):
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


@pytest.mark.skipif(not QUALITY.is_dir(), reason="the labelled corpus is not beside the project")
@pytest.mark.parametrize("corpus", ["dev", "tails"])
def test_every_figure_is_the_public_scorers(tmp_path, corpus):
    labelled, briefings = tmp_path / "labelled", tmp_path / "briefings"
    labelled.mkdir()
    briefings.mkdir()
    for path in sorted((QUALITY / "corpus" / corpus).glob("*.json"))[:10]:
        (labelled / path.name).write_bytes(path.read_bytes())
    articles = read_corpus([labelled])
    for article in articles[1:]:  # the first has no briefing: it counts as missing
        briefed(article, briefings)
    command = [sys.executable, QUALITY / "score.py", labelled, briefings, "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert told.pop("missing") == [articles[0].id]
    assert told.pop("articles") == len(articles) == 10
    found = _without_first(articles)
    assert told.pop("statements") == found.statements
    wanted = dict(flat(told))
    assert len(wanted) > 40
    assert {name: found.figures[name].value for name in wanted} == wanted


def _without_first(articles):
    """Measure articles of which the first cannot be briefed: its text holds no sentence."""
    emptied = msgspec.structs.replace(articles[0], title="", date="", text="-")
    return measure((emptied, *articles[1:]), SETTINGS, samples=0)
