"""The figures of whole paragraphs of different kinds: budgets, troops, polls, trade, refugees, epidemics, energy, \
votes."""

import pytest

from briefgen.extractors.counting.figures import figures


def _texts(paragraph):
    return [figure.text for sentence in paragraph.splitlines() for figure in figures(sentence)]


BUDGET = """The cabinet on Thursday sent parliament a budget of 412 billion kroner for 2027, 3.4 percent more than \
this year.
Defence rises by a fifth, to KSh 58 billion, while farm subsidies are cut from €1.9bn to €1.4bn.
The deficit is put at 25 percent to 30 percent of revenue, and two of the five coalition parties object."""

TROOPS = """The alliance will send 2,400 soldiers, 18 helicopters and four frigates to the strait within 90 days.
Of the 700 marines at the base, some 340 have left already, the general, 58, said on page 3 of his report.
He was 100% sure that the third brigade would follow in May."""

POLL = """In a survey of 1,004 adults, 53% backed the treaty, 31 percent were against, and one in six voters had no \
opinion.
Support fell by three percentage points within two weeks.
Both sides claimed the numbers; the two leaders met for 40 minutes."""

TRADE = """Bilateral trade came to $7.3 billion last year, up from $6.1 billion, and tariffs of up to 35 per cent \
will fall to zero.
Gas costs $450 per 1,000 cubic metres, and the quota is 90,000 tonnes a year.
The pact has 214 pages and nine chapters; 54 states have signed it but only 27 have ratified it."""

REFUGEES = """More than 2000 refugees crossed the 300km border, and hundreds of thousands of others are displaced.
Thousands of people gathered at the crossing to protest; thousands of memories were left behind.
The agency asked for CHF 40 million to feed twenty camps until June 30."""

EPIDEMIC = """The ministry has counted 1,312 cases and 87 deaths since 9 March, and the number of districts with the \
disease rose to 14.
Some 1.2 million doses are to arrive, 300,000 of them this week.
At least six health workers have died, according to Report 12 of the agency."""

ENERGY = """The 1,200-megawatt plant would burn 3.5 million tons of coal a year and cost 2.1 billion dollars.
Wind supplies nine-tenths of the island's power, and the plan is to keep warming under 1.5 °C.
It was minus 11 degrees on the site when the minister cut the ribbon at 10.30 a.m."""

VOTES = """The bill passed by 231 votes to 198, with 12 abstentions, after a 5-4 ruling of the court.
The council adopted it by 13 to two; the senate voted 64-0.
The ruling party holds 71 of the 90 seats and needs a majority of two-thirds."""

DISASTER = """The flood killed at least 43 people, left 6,500 injured and swept away 12 bridges in the 21st district.
The toll of the worst one, in 1988, was 2,100.
Losses may reach half a billion dollars, a third of it insured."""

HANDOVER = """Laos handed over several hundred suspects in a deal about 30 prisoners.
The two countries have worked on it for three seasons, through 11 rounds of talks, the 64-year-old envoy said.
Section 232 tariffs and Resolution 1701 were not on the agenda."""


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        (
            BUDGET,
            [
                "412 billion kroner",
                "3.4 percent",
                "a fifth",
                "KSh 58 billion",
                "€1.9bn",
                "€1.4bn",
                "25 percent to 30 percent",
                "two of the five coalition parties",
            ],
        ),
        (TROOPS, ["2,400 soldiers", "18 helicopters", "four frigates", "700 marines", "340"]),
        (POLL, ["1,004 adults", "53%", "31 percent", "one in six voters", "three percentage points"]),
        (
            TRADE,
            [
                "$7.3 billion",
                "$6.1 billion",
                "up to 35 per cent",
                "$450 per 1,000 cubic metres",
                "90,000 tonnes a year",
                "54 states",
                "27",
            ],
        ),
        (
            REFUGEES,
            [
                "More than 2000 refugees",
                "300km",
                "hundreds of thousands of others",
                "Thousands of people",
                "CHF 40 million",
                "twenty camps",
            ],
        ),
        (EPIDEMIC, ["1,312 cases", "87 deaths", "14", "1.2 million doses", "300,000", "At least six health workers"]),
        (
            ENERGY,
            [
                "1,200-megawatt",
                "3.5 million tons",
                "2.1 billion dollars",
                "nine-tenths of the island's power",
                "1.5 °C",
            ],
        ),
        (VOTES, ["231 votes to 198", "12 abstentions", "5-4", "13 to two", "64-0", "71 of the 90 seats"]),
        (DISASTER, ["at least 43 people", "6,500 injured", "12 bridges", "2,100", "half a billion dollars"]),
        (HANDOVER, ["several hundred suspects", "30 prisoners", "11 rounds"]),
    ],
)
def test_the_figures_of_a_paragraph_are_those_that_a_desk_would_quote(paragraph, found):
    assert _texts(paragraph) == found
