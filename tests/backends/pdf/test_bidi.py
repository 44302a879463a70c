"""Letters that run in both directions get the order that Unicode gives them: python-bidi is the witness."""

from unicodedata import bidirectional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.backends.pdf.bidi import levels
from briefgen.backends.pdf.order import visual
from briefgen.document.direction import first_strong

witness = pytest.importorskip("bidi", reason="python-bidi is not installed")
ALPHABET = (
    "abz אבגש عربي 059 ٣٤ .,:+-%$#()[]{}<>«»„“ \t\u0301\u05b0\u064b\u200e\u200f\u061c\u200c\u00ad!?;/–〈〉\u2329\u232a"
)
RIGHT_TO_LEFT = "אבגشعر"


def line(text, base):
    """Return the characters of a line from left to right; what is at its end goes the paragraph's way (L1)."""
    own = levels(text, base)
    at_end = True
    for at in range(len(text) - 1, -1, -1):
        kind = bidirectional(text[at])
        at_end = kind in {"S", "B"} or (at_end and kind in {"WS", "BN"})
        own[at] = base if at_end else own[at]
    return "".join(text[at] for at in visual(own))


@settings(max_examples=2000, deadline=None)
@given(st.text(ALPHABET, max_size=30), st.sampled_from(RIGHT_TO_LEFT), st.sampled_from([0, 1]))
def test_every_line_is_ordered_as_the_witness_orders_it(text, letter, base):
    text += letter  # the witness leaves a text without one as it is, whatever its tabs
    assert seen(line(text, base)) == seen(witness.get_display(text, base_dir="LR"[base]))


def seen(text):
    """Leave out what shows nothing and has no place of its own (UAX 9, 5.2)."""
    return "".join(letter for letter in text if bidirectional(letter) != "BN")


def test_a_planted_fault_would_be_found():
    assert line("א!", 1) != witness.get_display("א!", base_dir="L")


@pytest.mark.parametrize(("text", "level"), [("(1) שלום a", 1), ("a שלום", 0), ("2026 – ", None), ("", None)])
def test_a_paragraph_goes_the_way_of_its_first_letter(text, level):
    assert first_strong(text) == level


def test_a_long_row_of_brackets_is_resolved_in_time():
    assert len(levels("א(" * 50_000 + ")ב" * 50_000, 1)) == 200_000
