"""What `scripts/train` learns: the same articles give the same bytes, and the shipped tables are what it makes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "quality" / "corpus" / "train"
SHIPPED = ROOT / "briefgen" / "extractors" / "learned"
NAMES = ("sections.json", "section_words.bin", "musts.json", "stances.json")

pytest.importorskip("scipy", reason="the extra `train` is not installed")


def trained(real, folder):
    folder.mkdir()
    command = [sys.executable, ROOT / "scripts" / "train", "--real", real, "-o", folder]
    subprocess.run(command, check=True, capture_output=True)
    return [(folder / name).read_bytes() for name in NAMES]


def test_the_same_articles_give_the_same_bytes():
    from briefgen.evaluation.corpus import read_corpus
    from scripts.training import tables

    articles = read_corpus([ROOT / "corpus" / "training"])[:12]
    first, again = (list(tables.learned(articles[:6], articles[6:])) for _ in range(2))
    assert [name for name, _ in first] == list(NAMES)
    assert first == again


@pytest.mark.skipif(not REAL.is_dir(), reason="the real articles of ../shared are not beside the checkout")
def test_the_shipped_tables_are_what_training_makes(tmp_path):
    assert trained(REAL, tmp_path / "made") == [(SHIPPED / name).read_bytes() for name in NAMES]
