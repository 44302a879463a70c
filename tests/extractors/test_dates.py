"""Dates, resolved against the article's date and no more precise than told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extractors.dates import dates
from briefgen.model.source import PartialDate

SUNDAY = "2026-01-11"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on January 11, 2026", ["2026-01-11"]),
        ("on 11 January 2026", ["2026-01-11"]),
        ("on Sept. 3rd, 2025", ["2025-09-03"]),
        ("in October 2025", ["2025-10"]),
        ("in early 2026", ["2026"]),
        ("by 2050", ["2050"]),
        ("He left on Tuesday", ["2026-01-06"]),
        ("They will meet on Tuesday", ["2026-01-13"]),
        ("Today they met", ["2026-01-11"]),
        ("yesterday", ["2026-01-10"]),
        ("last month", ["2025-12"]),
        ("last year", ["2025"]),
        ("four years ago", ["2022"]),
        ("in November", ["2025-11"]),
        ("It will open in March", ["2026-03"]),
        ("on December 24", ["2025-12-24"]),
        ("on February 30, 2025", []),
        ("2,000 people and 1998 jobs cost $2010", []),
        ("last week", []),
    ],
)
def test_dates_are_resolved_to_the_precision_that_is_there(text, iso):
    assert [dated.iso for dated in dates(text, SUNDAY)] == iso


@pytest.mark.parametrize("published", [None, "0001-01-01", "no date"])
def test_relative_dates_need_the_date_of_the_article(published):
    assert [dated.iso for dated in dates("On Tuesday, in May 2020, last year.", published)] == ["2020-05"]


@given(st.text("0123456789 -,./May June Tuesdaylastgo", max_size=60), st.dates().map(str))
def test_whatever_is_found_is_a_date_that_a_briefing_can_hold(text, published):
    import msgspec

    for dated in dates(text, published):
        msgspec.convert(dated.iso, PartialDate)
