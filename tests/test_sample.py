"""The sample article is our own, and keeps the traps that it was written for."""

import re
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEED = ROOT.parent / "shared" / "nara.txt"
ARTICLE = (ROOT / "briefs" / "nara-summit" / "article.txt").read_bytes().decode("utf-8")


def runs(text, length=8):
    """Every run of so many words."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def test_it_shares_no_eight_words_with_the_article_that_it_stands_for():
    if not SEED.is_file():
        pytest.skip("the article that the sample stands for is not beside this repository")
    seed = runs(SEED.read_text(encoding="utf-8"))
    assert len(seed) > 500
    assert runs(ARTICLE) & seed == set()


def test_it_is_plain_normalised_text():
    assert unicodedata.is_normalized("NFC", ARTICLE)
    assert "\r" not in ARTICLE
    assert "\t" not in ARTICLE


def test_it_begins_with_a_portals_own_date_and_not_its_own():
    assert ARTICLE.splitlines()[:3] == ["Today : Jan 12, 2026", "International", "11 January 2026"]


@pytest.mark.parametrize(
    "trap",
    [
        "Seal New Partnership",  # firmer than the body
        "are set to sign",
        "plan to coordinate their export controls and secure",  # one modal, two objects
        "are expected to produce plans",  # a double hedge
        "are discussing a joint fund",
        "largely welcome",
        "Some say",
        "Many Japanese",
        "a segment of",
        "They’re demanding",  # an actor carried from the sentence before
        "since Ms. Takaichi took office",
        "in the U.S. The",  # the abbreviation ends its sentence
        "6:30 p.m. on",
        "The purpose?",
        "21.8%",
    ],
)
def test_it_keeps_its_traps(trap):
    assert trap in ARTICLE
