"""Dates, resolved against the article's date and no more precise than told."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extractors.calendar.dates import date_spans, dates
from briefgen.model.source import PartialDate

SUNDAY = "2026-01-11"
WEDNESDAY = "2026-05-20"


def _iso(text, published=SUNDAY, before=""):
    return [dated.iso for dated in dates(text, published, before)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on January 11, 2026", ["2026-01-11"]),
        ("on 11 January 2026", ["2026-01-11"]),
        ("on Sept. 3rd, 2025", ["2025-09-03"]),
        ("on Sept 3 2025", ["2025-09-03"]),
        ("the 12th of January", ["2026-01-12"]),
        ("on 3\u00a0May\u00a02025", ["2025-05-03"]),
        ("on 2025-03-04", ["2025-03-04"]),
        ("on 25/12/2025 and 12/25/2025", ["2025-12-25"]),
        ("on 03.04.2025", ["2025-04-03"]),
        ("on 03/04/2025", []),
        ("after the 9/11 attacks", ["2001-09-11"]),
        ("in October 2025", ["2025-10"]),
        ("in early 2026", ["2026"]),
        ("by mid-2027", ["2027"]),
        ("in the first quarter of 2025", ["2025"]),
        ("by 2050", ["2050"]),
        ("between 1997 and 2001", ["1997", "2001"]),
        ("the 2014-2020 budget", []),
        ("from 2014 to 2020", ["2014", "2020"]),
        ("in fiscal 2015-16", []),
        ("since the 1990s", []),
        ("from 3 to 5 May 2025", ["2025-05-03"]),
        ("on 3-5 May 2025", ["2025-05-03"]),
        ("on May 3-5, 2025", ["2025-05-03"]),
        ("on Jan 12-14", ["2026-01-12"]),
        ("They will vote on May 3 and 4, they said", ["2026-05-03", "2026-05-04"]),
        ("in March and May 2024", ["2024-03", "2024-05"]),
        ("from October 3 to November 5, 2024", ["2024-10-03", "2024-11-05"]),
        ("on Tuesday, March 3, 2025", ["2025-03-03"]),
        ("in August last year", ["2025-08"]),
        ("in August this year", ["2026-08"]),
        ("in March of next year", ["2027-03"]),
        ("last August", ["2025-08"]),
        ("this past December", ["2025-12"]),
        ("next March", ["2026-03"]),
        ("on February 30, 2025", []),
        ("2,000 people and 1998 jobs cost $2010", []),
    ],
)
def test_a_date_with_a_month_or_a_year_is_read_in_every_order(text, iso):
    assert _iso(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("He left on Tuesday", ["2026-01-06"]),
        ("He left last Sunday", ["2026-01-04"]),
        ("They will meet on Tuesday", ["2026-01-13"]),
        ("They are due to meet on Tuesday", ["2026-01-13"]),
        ("They agreed to meet on Tuesday", ["2026-01-13"]),
        ("Leaders to meet on Tuesday", ["2026-01-13"]),
        ("They met to discuss the plan on Tuesday", ["2026-01-06"]),
        ("He said on Tuesday he would resign", ["2026-01-06"]),
        ("On Friday, ministers will gather", ["2026-01-16"]),
        ("On Friday, ministers gathered", ["2026-01-09"]),
        ("The bill, the ministry said Thursday, will pass", ["2026-01-08"]),
        ("next Tuesday", ["2026-01-13"]),
        ("on Tuesday of last week", ["2025-12-30"]),
        ("Monday's summit ended", ["2026-01-05"]),
        ("every Friday, after Friday prayers, on Black Friday and in the Sunday Times", []),
        ("Today they met", ["2026-01-11"]),
        ("They met last night and tonight", ["2026-01-10", "2026-01-11"]),
        ("yesterday", ["2026-01-10"]),
        ("the day after tomorrow", ["2026-01-13"]),
        ('"Today we are free," she said', []),
        ("in today's world", []),
        ("last week", ["2025-12"]),
        ("next week", ["2026-01"]),
        ("over the weekend and next weekend", []),
        ("last month", ["2025-12"]),
        ("later this month", ["2026-01"]),
        ("last year", ["2025"]),
        ("in the past decade", []),
        ("over the last year", []),
        ("last summer", ["2025"]),
        ("next spring", ["2026"]),
        ("by the end of the year", ["2026-12"]),
        ("by the end of June", ["2026-06"]),
        ("four years ago", ["2022"]),
        ("ten days ago", ["2026-01-01"]),
        ("two months ago", ["2025-11"]),
        ("nearly twenty years ago", []),
        ("60 years ago this month", ["1966-01"]),
        ("three years ago last month", ["2022-12"]),
        ("a month ago this week", ["2025-12"]),
        ("six months ago this week", ["2025-07"]),
    ],
)
def test_a_relative_date_is_resolved_against_the_articles(text, iso):
    assert _iso(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Parliament voted in November", ["2025-11"]),
        ("It will open in March", ["2026-03"]),
        ("It will open in September", ["2026-09"]),
        ("It opened in September", ["2025-09"]),
        ("on December 24", ["2025-12-24"]),
        ("a hearing set for January 30", ["2026-01-30"]),
        ("They gave an answer by February 3", ["2026-02-03"]),
        ("They mean to sail by April", ["2026-04"]),
        ("suspended until October 14", ["2026-10-14"]),
        ("frozen since August", ["2025-08"]),
        ("meddling in the November election", ["2025-11"]),
        ("after the February earthquake", ["2025-02"]),
        ("It was postponed to March", ["2026-03"]),
        ("It was postponed; he told them to March", []),
        ("is expected in the second week of June", ["2026-06"]),
        ("Elections in October could change that", ["2026-10"]),
        ("He met May and will march on", []),
        ("Two truces, in February and in August, broke down", ["2025-02", "2025-08"]),
        ("He may march in", []),
    ],
)
def test_the_tense_tells_the_year_of_a_date_without_one(text, iso):
    assert _iso(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("On Tuesday, March 4, they will hardly recall it", ["2025-03-04"]),
        ("a delay until Oct. 31 was granted", ["2026-10-31"]),
        ("reunions from Feb. 20 to 25, the ministry said", ["2026-02-20"]),
        ("moving the vote from February 25 to December 15", ["2026-02-25", "2026-12-15"]),
        ("The council summoned the ambassador for Thursday", ["2026-01-08"]),
        ("A hearing was set for Thursday", ["2026-01-15"]),
        ("Unions called a strike starting Thursday", ["2026-01-15"]),
        ("The primary on Thursday, in which members can vote", ["2026-01-15"]),
        ("They will not attend a summit to be held in Oslo in March", ["2026-03"]),
        ("They warned of unrest before the general election in October", ["2026-10"]),
        ("ahead of the summit in February", ["2026-02"]),
        ("Mali, which votes in June, was silent", ["2026-06"]),
        ("She was envoy to the region until December", ["2025-12"]),
        ("He served as minister until August", ["2025-08"]),
        ("The talks were suspended until August", ["2026-08"]),
        ("He led the club earlier in the month, not later in the year", ["2026-01", "2026"]),
        ("The December border deal angered them", ["2025-12"]),
        ("an October poll and its November suspension", ["2025-10", "2025-11"]),
        ("the October sun and the issue of the April edition", []),
        ("The pact will be signed in the autumn", ["2026"]),
        ("Lamps burned in the winter", []),
        ("Ministers are meeting in Oslo on Thursday", ["2026-01-15"]),
        ("Talks resume on Thursday", ["2026-01-15"]),
        ("Election day is November 3", ["2026-11-03"]),
        ("Between July and September, exports fell", ["2025-07", "2025-09"]),
        ("From March to June 2025 they fell", ["2025-03", "2025-06"]),
        ("on Tuesday (January 6)", ["2026-01-06"]),
        ("He left half a year ago", []),
    ],
)
def test_terms_and_coming_events_tell_where_a_date_lies(text, iso):
    assert _iso(text) == iso


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        ("on Wednesday", WEDNESDAY, ["2026-05-20"]),
        ("They will meet next Friday", WEDNESDAY, ["2026-05-29"]),
        ("this Monday they met", WEDNESDAY, ["2026-05-18"]),
        ("on December 24 they will vote", WEDNESDAY, ["2026-12-24"]),
        ("It will begin in March", WEDNESDAY, ["2027-03"]),
        ("last autumn", WEDNESDAY, ["2025"]),
        ("The envoys discussed preparations for the lake summit in September", WEDNESDAY, ["2026-09"]),
        ("They reviewed the planned visit in March", WEDNESDAY, ["2027-03"]),
        ("next month", "2025-12-31", ["2026-01"]),
        ("tomorrow", "2025-12-31", ["2026-01-01"]),
        ("last week", "2026-03-02", ["2026-02"]),
    ],
)
def test_the_day_of_the_article_matters(text, published, iso):
    assert _iso(text, published) == iso


@pytest.mark.parametrize(
    ("text", "before", "iso"),
    [
        ("Six days later they left", "2026-01-02", ["2026-01-08"]),
        ("a day earlier", "2026-01-02", ["2026-01-01"]),
        ("two months earlier", "2025-12", ["2025-10"]),
        ("the following year", "2012", ["2013"]),
        ("the next day", "2025-12-31", ["2026-01-01"]),
        ("the day before", "2025-12-31", ["2025-12-30"]),
        ("in October of that year", "1998-02-01", ["1998-10"]),
        ("three days later", "2012", []),
        ("the same day, that year", "2012-01-01", []),
        ("three days later", "", []),
        ("on the 14th, they met", "2025-11-02", ["2025-11-14"]),
        ("In 2013 they met; a year later they parted", "", ["2013", "2014"]),
    ],
)
def test_later_and_earlier_are_told_from_the_date_before(text, before, iso):
    assert _iso(text, SUNDAY, before) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("the 1951 Refugee Convention", []),
        ("the 2008 Summer Olympics in Beijing", []),
        ("the 2030 Agenda for Sustainable Development", []),
        ("Resolution 1701", []),
        ("Law No. 12 of 2009", []),
        ("the 2016 referendum", ["2016"]),
        ("the 1994 genocide", ["1994"]),
        ("(2019)", ["2019"]),
        ("fewer than 2000 soldiers", []),
        ("2012/13", []),
    ],
)
def test_a_year_in_a_name_or_a_count_is_no_date(text, iso):
    assert _iso(text) == iso


@pytest.mark.parametrize("published", [None, "0001-01-01", "no date"])
def test_relative_dates_need_the_date_of_the_article(published):
    text = "On Tuesday, in May 2020, last year, on June 3, a month ago, next spring, by the end of the year."
    assert _iso(text, published) == ["2020-05"]


def test_the_places_of_all_dates_are_found():
    text = "The May 12 talks, in May 2025"
    assert [text[start:end] for start, end in date_spans(text)] == ["May 12", "May 2025"]


@given(
    st.text("0123456789 -,./May June Tuesdaylastgo", max_size=60),
    st.dates().map(str),
    st.sampled_from(("", "1999", "2020-02", "2020-02-29")),
)
def test_whatever_is_found_is_a_date_that_a_briefing_can_hold(text, published, before):
    import msgspec

    for dated in dates(text, published, before):
        msgspec.convert(dated.iso, PartialDate)


@pytest.mark.parametrize("piece", ["1", "1 ", "in ", "May ", "a ", "May 1 ", "last ", '"', "today ", "9/"])
def test_a_long_line_is_read_in_time(piece):
    began = time.process_time()
    dates(piece * (60_000 // len(piece)), SUNDAY)
    assert time.process_time() - began < 5
