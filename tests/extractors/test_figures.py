"""Figures and whether they add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extractors.figure_check import check
from briefgen.extractors.figures import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("about $1.52 billion", [("$1.52 billion", 1.52e9, "$")]),
        ("A$13bn and €5m", [("A$13bn", 13e9, "A$"), ("€5m", 5e6, "€")]),
        ("USD 8 billion", [("USD 8 billion", 8e9, "USD")]),
        ("by 21.8 per cent", [("21.8 per cent", 21.8, "%")]),
        ("1,200 troops left", [("1,200 troops", 1200.0, "troops")]),
        ("34 active member states", [("34 active member states", 34.0, "active member states")]),
        ("in 2025, on 3 May, at 5 p.m., after 2 days, Article 9, a 34-year-old, G20, 2-1", []),
        ("9" * 400 + " people", []),
    ],
)
def test_figures_are_found_with_value_and_unit(text, found):
    assert [(figure.text, figure.value, figure.unit) for figure in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Exports soared by 21.8% to $1.52 billion, up from $1.24 billion.", "consistent"),
        ("Exports soared by 25% to $1.52 billion, up from $1.24 billion.", "inconsistent"),
        ("Sales fell 20% from $100 million to $80 million.", "consistent"),
        ("Sales fell 50% from $101.0 million to $81.0 million.", "inconsistent"),
        ("Sales rose 20% to $80 million.", "unchecked"),
        ("Turnout was 20%, and $80 million went from $100 million.", "unchecked"),
        ("It rose 5% from 0 tons to 0 tons.", "unchecked"),
    ],
)
def test_a_rise_is_checked_within_the_rounding_of_its_figures(text, result):
    assert check(text, figures(text)) == result


@given(st.text("0123456789.,%$€ billionpeoplefromup-", max_size=80))
def test_any_figure_stands_in_its_sentence_and_is_finite(text):
    found = figures(text)
    for figure in found:
        assert text[figure.start : figure.end] == figure.text
        assert figure.value < float("inf")
    check(text, found)
