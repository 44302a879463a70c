"""What an undertaking is for stands behind it, and goes where it names nobody and counts nothing."""

import pytest
from written import written

from briefgen.extractors.rules import extract
from briefgen.settings import Settings

LEAD = "Peru and Chile signed a pact on fish on Friday"


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        (", so that crews can rest in winter", ""),
        (", so that Peru can rest its crews", ", so that Peru can rest its crews"),
        (", so that 20 boats can rest in winter", ", so that 20 boats can rest in winter"),
        (", so that crews can rest, which they asked for", ", so that crews can rest, which they asked for"),
    ],
)
def test_a_short_purpose_is_left_to_the_quotation(tail, kept):
    briefing = extract([written(f"{LEAD}{tail}.")], Settings(), lambda _: None)
    assert [item.text for item in briefing.agreements] == [f"{LEAD}{kept}."]
    assert briefing.agreements[0].evidence[0].quote == f"{LEAD}{tail}."
