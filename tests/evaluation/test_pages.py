"""How well articles are found on forty pages in the style of outlets: never worse than by the extractor alone."""

import re
import shutil
from functools import partial
from pathlib import Path

import pytest

from briefgen.evaluation.pages import by_the_extractor, by_us, judged, labelled_pages
from briefgen.evaluation.shingles import likeness, mean

PAGES = Path(__file__).parents[2] / "corpus" / "pages"
NAMES = re.compile(rb'\s(?:class|id|itemprop)="[^"]*"')
RIGHT = 0.95
"""The share of titles and of days that are to be right."""
F1 = 0.99
"""What was reached, less what a few pages would take away: it only rises."""
STRANGE = 3


@pytest.fixture(scope="module")
def ours():
    return judged(PAGES, by_us)


def f1(pages):
    return mean(page.text for page in pages).f1


def test_there_are_forty_pages_and_each_holds_what_is_wanted_of_it():
    pages = list(labelled_pages(PAGES))
    assert len(pages) == 40
    assert all(wanted.text and wanted.title and wanted.published for _, _, wanted in pages)


@pytest.mark.parametrize("precise", [False, True])
def test_the_text_is_found_no_worse_than_by_the_extractor_alone(ours, precise):
    assert f1(ours) >= f1(judged(PAGES, partial(by_the_extractor, precise=precise)))


def test_the_text_is_found_as_well_as_ever(ours):
    assert f1(ours) >= F1
    assert sum(len(page.strange) for page in ours) <= STRANGE


def test_titles_and_days_are_right(ours):
    assert sum(page.is_title for page in ours) >= RIGHT * len(ours)
    assert sum(page.is_day for page in ours) >= RIGHT * len(ours)


def test_pages_whose_parts_have_no_names_are_read_no_worse_than_by_the_extractor_alone(tmp_path):
    for path in PAGES.glob("*.html"):
        (tmp_path / path.name).write_bytes(NAMES.sub(b"", path.read_bytes()))
        shutil.copy(path.with_suffix(".json"), tmp_path)
    assert f1(judged(tmp_path, by_us)) >= f1(judged(tmp_path, partial(by_the_extractor, precise=True)))


def test_a_text_is_like_itself_and_unlike_another():
    assert likeness("The two sides signed a pact on Monday.", "The two sides signed\na pact on Monday").f1 == 1
    assert likeness("Nobody came to the talks at all.", "The two sides signed a pact on Monday.").f1 == 0
    assert likeness("", "The two sides signed a pact.").f1 == 0
