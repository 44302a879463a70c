"""Figures, what they count, and whether they add up."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extractors.counting.figure_check import check
from briefgen.extractors.counting.figures import figures


def _texts(text):
    return [figure.text for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a loan of $1.52 billion", [("$1.52 billion", 1.52e9, "$")]),
        ("A$13bn and €5m", [("A$13bn", 13e9, "A$"), ("€5m", 5e6, "€")]),
        ("USD 8 billion", [("USD 8 billion", 8e9, "USD")]),
        ("US$12.5 billion", [("US$12.5 billion", 12.5e9, "US$")]),
        ("3 trillion won", [("3 trillion won", 3e12, "won")]),
        ("1.2 million euros", [("1.2 million euros", 1.2e6, "euros")]),
        ("Rs 500 crore", [("Rs 500 crore", 5e9, "Rs")]),
        ("£40m a year", [("£40m a year", 4e7, "£")]),
        ("$7,000 a tonne", [("$7,000 a tonne", 7000.0, "$")]),
        ("half a billion dollars", [("half a billion dollars", 5e8, "dollars")]),
        ("two million pounds", [("two million pounds", 2e6, "pounds")]),
        ("$5-10 billion", [("$5-10 billion", None, "$")]),
        ("between $5 and $10 billion", [("$5 and $10 billion", None, "$")]),
        ("by 21.8 per cent", [("21.8 per cent", 21.8, "%")]),
        ("five percent", [("five percent", 5.0, "%")]),
        ("5 to 10 percent", [("5 to 10 percent", None, "%")]),
        ("by two percentage points", [("two percentage points", 2.0, "percentage points")]),
        ("1,200 troops left", [("1,200 troops", 1200.0, "troops")]),
        ("34 active member states", [("34 active member states", 34.0, "active member states")]),
        ("12 coups", [("12 coups", 12.0, "coups")]),
        ("40 to 50 million barrels", [("40 to 50 million barrels", None, "barrels")]),
        ("by 312 votes to 208", [("312 votes to 208", 312.0, "votes")]),
        ("1.3 billion cubic metres", [("1.3 billion cubic metres", 1.3e9, "cubic metres")]),
    ],
)
def test_figures_are_found_with_value_and_unit(text, found):
    assert [(figure.text, figure.value, figure.unit) for figure in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("about $1.52 billion", ["about $1.52 billion"]),
        ("more than 1,200 troops", ["more than 1,200 troops"]),
        ("at least three people were killed", ["at least three people"]),
        ("nearly half of the country's farmers", ["nearly half of the country's farmers"]),
        ("a dispute over 12 islands", ["12 islands"]),
        ("talks about 20 islands", ["20 islands"]),
        ("22 of the group's 34 active member states", ["22 of the group's 34 active member states"]),
        ("13 of its 27 members", ["13 of its 27 members"]),
        ("five police officers and soldiers were killed", ["five police officers and soldiers"]),
        ("a dozen members of the security forces died", ["a dozen members of the security forces"]),
        ("it launched eight long range Alpha and Beta missiles", ["eight long range Alpha and Beta missiles"]),
        ("about one-fifth of the labour force in the north", ["about one-fifth of the labour force"]),
        ("350 million cubic feet a day", ["350 million cubic feet a day"]),
        ("two thirds of its imports", ["two thirds of its imports"]),
        ("several hundred citizens marched", ["several hundred citizens"]),
        ("hundreds of thousands of refugees were displaced", ["hundreds of thousands of refugees"]),
        ("billions of dollars", ["billions of dollars"]),
        ("one million barrels a day", ["one million barrels a day"]),
        ("30 F-16 bombings", ["30 F-16 bombings"]),
        ("15 Saudis came home", ["15 Saudis"]),
        ("60 dead were counted", ["60 dead"]),
        ("a 370-km line", ["370-km"]),
        ("a border of 800 kilometres", ["800 kilometres"]),
        ("20,000 immigrant visas", ["20,000 immigrant visas"]),
        ("the militia has a strength of 100,000 now", ["100,000"]),
        ("the death toll rose to 45 on Monday", ["45"]),
        ("voted 54 to 43 on Friday", ["54 to 43"]),
        ("they sent five warships", ["five warships"]),
        ("The vote was 14-0 with one abstention", ["14-0"]),
        ("a one-year deal for 3m tonnes at €250/tonne", ["3m tonnes", "€250/tonne"]),
        ("an island of 1.3 million people imports food", ["1.3 million people"]),
        ("They caught 12 people smugglers", ["12 people smugglers"]),
        ("365 sq km (141 sq miles)", ["365 sq km", "141 sq miles"]),
        ("a quarter of the 120 MPs left", ["120 MPs"]),
        ("It employs 8,000 in the north and 12,000 worldwide", ["8,000", "12,000"]),
        ("1,139 died and about 250 taken hostage", ["1,139", "about 250"]),
        ("with a crew of 23", ["23"]),
        ("Two-thirds of the 1,400 delegates voted", ["Two-thirds of the 1,400 delegates"]),
        ("It bought 40 A350s for the 500 km² area", ["40 A350s", "500 km²"]),
        ("1,500 Chinese nationals were held", ["1,500 Chinese nationals"]),
        ("nearly 9 in 10 voters", ["nearly 9 in 10 voters"]),
        ("a €5-a-day charge", ["€5-a-day"]),
        ("a 5.9-magnitude quake in the 27-nation bloc", ["5.9-magnitude"]),
        ("tariffs fall from 145 percent to 30 percent", ["145 percent", "30 percent"]),
    ],
)
def test_a_figure_is_quoted_with_its_noun_phrase_and_its_hedge(text, found):
    assert _texts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "in 2025, on 3 May, at 5 p.m., after 2 days, Article 9, a 34-year-old, G20, 2-1",
        "The May 12 talks and the June 4 vigils",
        "since 1998 and in 2019-2020",
        "on 12/05/2025 at 10:30",
        "the 21st century and the 14th floor",
        "Resolution 1701 and Chapter 7 measures",
        "the P5+1 group, COVID-19, an F-16 and the Group of 20 summit",
        "both sides, the two countries, one of the three governments, two leaders",
        "his two daughters and all three ministers",
        "three days, four years, six months of talks, a two-day visit",
        "10 Downing Street",
        "aged 34, he lives on page 5",
        "the 20 anniversary",
        "a 64-word message",
        "80 kilometres from the border",
        "32 pages and 14 articles",
        "half of it, a day and a half of rain",
        "2 1/2 years",
        "9" * 400 + " people",
        "",
    ],
)
def test_dates_durations_names_and_trifles_are_no_figures(text):
    assert _texts(text) == []


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Exports soared by 21.8% to $1.52 billion, up from $1.24 billion.", "consistent"),
        ("Exports soared by 25% to $1.52 billion, up from $1.24 billion.", "inconsistent"),
        ("Sales fell 20% from $100 million to $80 million.", "consistent"),
        ("Sales fell 50% from $101.0 million to $81.0 million.", "inconsistent"),
        ("Sales fell by about 20 percent from 100 million euros to 80 million euros.", "consistent"),
        ("Arrivals rose 50% to 1,500 people from 1,000 people.", "consistent"),
        ("Sales were $1.52 billion, 21.8% more than the $1.24 billion of 2024.", "consistent"),
        ("Sales were $1.52 billion, 41.8% more than the $1.24 billion of 2024.", "inconsistent"),
        ("Arrivals fell 38.0 per cent, to 29,437, compared with 47,500 the year before.", "consistent"),
        ("Arrivals fell 58.0 per cent, to 29,437, compared with 47,500 the year before.", "inconsistent"),
        ("Arrivals rose 50% to 1,500 people from 1,000.", "consistent"),
        ("Support rose by three percentage points to 54% from 51%.", "consistent"),
        ("Support rose by three percentage points to 58% from 51%.", "inconsistent"),
        ("Sales rose by more than 20% to $125 million from $101 million.", "consistent"),
        ("Sales rose by nearly 20% to $181 million from $101 million.", "inconsistent"),
        ("The $3 billion fund was cut 20% to 81 tonnes from 101 tonnes.", "consistent"),
        ("Shares fell 5% and the firm raised its dividend from $1.10 to $2.20.", "unchecked"),
        ("Shares fell 5%; the dividend goes from $1.10 to $2.20.", "unchecked"),
        ("Sales rose 20% to $80 million.", "unchecked"),
        ("Sales rose 5 to 10 percent from $80 million to $85 million.", "unchecked"),
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
        assert figure.value is None or figure.value < float("inf")
    check(text, found)


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "$1", "1,000 ", "one ", "a of ", "half of ", "hundreds of ", "1 to ", "5 a-"]
)
def test_a_long_line_is_read_in_time(piece):
    began = time.process_time()
    figures(piece * (60_000 // len(piece)))
    assert time.process_time() - began < 5
