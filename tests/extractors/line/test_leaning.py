"""Lines that take up what only the one before tells weigh less, and are no bottom line."""

import pytest

from briefgen.extractors.line.leaning import leans


@pytest.mark.parametrize(
    "line",
    [
        "The Emirates have always denied this.",
        "Aid workers in the hall disputed that.",
        "The Law Society said that such an order would be illegal.",
        "The city closed its intake that evening.",
        "On Thursday night he told voters that it was over.",
        "In it, the Commission promises to clarify the brake.",
        "Most of them died of gunshot wounds.",
        "Nor did it accept the claim.",
        "What he wanted was relief from a ban.",
        "The court suspended the ban the same evening.",
        "Mahama wants to renegotiate parts of that programme.",
        "Scientists would blame others too.",
    ],
)
def test_a_line_that_takes_up_the_one_before_leans(line):
    assert leans(line)


@pytest.mark.parametrize(
    "line",
    [
        "[The ministry] did not say when.",
        "Peru said that Chile had left the pact.",
        "Trade came to $4 billion last year.",
        "The union said that those who wait will lose.",
        "On Monday the minister told voters that the pact was dead.",
        "“We have always denied this,” the minister said.",
        "Lima will raise tolls this year.",
    ],
)
def test_a_line_that_tells_all_does_not(line):
    assert not leans(line)
