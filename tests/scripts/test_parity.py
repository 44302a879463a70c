"""Our PDF beside LibreOffice's of our Word file, in a short version of what `scripts/parity` compares."""

import pytest

from briefgen.backends.pdf.embed import Font
from scripts.comparing import office, specimens
from scripts.comparing.figures import likeness, total

DOCUMENTS = 4
"""So many random documents, and a built-in template: a second each."""


@pytest.fixture(scope="module")
def compared():
    if not office.is_here():
        pytest.skip("LibreOffice is not installed here")
    template = next(specimens.built_in())
    made = [template, *specimens.by_chance(DOCUMENTS)]
    pdfs = office.converted({one.name: one.docx for one in made})
    return made, pdfs


def figures(made, pdfs):
    return total([likeness(pdfs[one.name], one.pdf) for one in made])


def test_the_pdf_is_like_the_word_file(compared):
    found = figures(*compared)
    assert found.faults() == []
    assert found.near > 0.95


def test_lines_that_are_two_percent_too_high_are_found(compared, monkeypatch):
    reach = Font.reach
    monkeypatch.setattr(Font, "reach", lambda font, size: tuple(1.02 * part for part in reach(font, size)))
    made = list(specimens.by_chance(DOCUMENTS))
    assert figures(made, compared[1]).faults()
