"""What docs/extraction.md shows can be used as it stands: the labelled article, the lexicon, commands and names."""

import re
from pathlib import Path

from briefgen.cli import COMMANDS
from briefgen.diagnostics import ignore
from briefgen.evaluation.corpus import read_corpus
from briefgen.evaluation.figures import AT_MOST, figures
from briefgen.evaluation.plain_text import FLAGS, HEAD, KEYS
from briefgen.model.vocabulary import GAPS
from briefgen.settings import load

PAGE = (Path(__file__).parents[1] / "docs" / "extraction.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)


def test_the_labelled_article_has_no_fault(tmp_path):
    (shown,) = [text for _, text in BLOCKS if text.startswith("title: ")]
    (tmp_path / "pact.txt").write_text(shown, encoding="utf-8")
    (article,) = read_corpus([tmp_path])
    assert len(article.sentences) == 8


def test_the_lexicon_is_one(tmp_path):
    (shown,) = [text for kind, text in BLOCKS if kind == "toml"]
    (tmp_path / "briefgen.toml").write_text(shown, encoding="utf-8")
    assert load({}, {}, [tmp_path / "briefgen.toml"], ignore).lexicon.leave_out == ("our bulletin",)


def test_the_commands_exist():
    shown = re.findall(r"^\$ briefgen (\w+)", PAGE, re.MULTILINE)
    assert {"eval", "explain", "check"} <= set(shown) <= set(COMMANDS)


def test_every_field_gap_and_figure_is_on_the_page():
    for name in (*(f"{key}=" for key in KEYS), *FLAGS, *set(HEAD) - {"style", "subject", "source"}):
        assert f"`{name}`" in PAGE
    assert all(f"`{gap}`" in PAGE for gap in GAPS[:8])
    assert all(f"`{name}`" in PAGE for name in AT_MOST)
    parts = {name.rpartition("_")[0] + "_" if name.endswith("_accuracy") else name for name in figures({})}
    assert all(f"`{part.partition('.')[0]}" in PAGE for part in parts if "." not in part)
