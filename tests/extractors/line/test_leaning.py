"""Lines that take up what only the one before tells weigh less, and are no bottom line."""

import pytest

from briefgen.extractors.line.leaning import hangs, leans


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


@pytest.mark.parametrize(
    "line",
    [
        "They come five days after the bridge was closed.",
        "Both want the country to join the bloc.",
        "A treaty with Chile lets 280 people do so.",
        "The minister said yesterday that it would be.",
        "The party accused him of isolating the country.",
        "The government had argued that such an agreement was signed in March.",
        "The tariff was temporary, an official there said.",
        "The other side welcomed this.",
        "Canada would ask for a panel in July, he said, and was looking at duties of its own.",
        "“We hope that it will be read in Belgrade,” said its lawyer, Alena Maslava.",
        "“Whoever holds the gate holds the country,” their leader, Abdul Quddus, shouted.",
        "The opposition in Pretoria demanded that they be brought home.",
        "Experts counted 3,000 soldiers who fought alongside it.",
        "In return, the province dropped its claim.",
    ],
)
def test_nobody_understands_it_without_the_line_before(line):
    assert hangs(line)
    assert leans(line)


@pytest.mark.parametrize(
    "line",
    [
        "The first such measures since 2020 were announced in Lima.",
        "A judge stopped ministers from signing it, and let them go on when they asked for leave at noon to do so.",
        "His guest, President Nimal Perera, called the pledge overdue.",
        "No; Peru has turned down a thirty-year term.",
        "They agreed to set up a youth committee.",
        "Banks such as the Andean Fund lent the money.",
        "The Lauca rises in Chile; La Paz broke off ties over it in 1962.",
        "Both sides signed the pact.",
    ],
)
def test_a_line_that_tells_what_it_takes_up_does_not_hang(line):
    assert not hangs(line)


def test_who_is_printed_beside_a_line_is_known_in_it():
    line = "The bridge had become a corridor for smugglers, he said."
    assert hangs(line)
    assert not hangs(line, "Arben Krasniqi")
    assert not hangs("She added that talks would go on.", "Ann Lee")
    assert hangs("They come five days after the attack.", "Ann Lee")


def test_a_quotation_that_goes_on_hangs_unless_who_speaks_is_printed():
    line = "“And it would leave the ports without a pilot.”"
    assert hangs(line)
    assert not hangs(line, "Ann Lee")
    assert not hangs("“Ports would be left without a pilot.”")
    assert hangs("“Ports would be left without a pilot,” he said in a speech on Monday.")
    assert not hangs("“Ports would be left without a pilot,” [Ann Lee] said in a speech on Monday.")
