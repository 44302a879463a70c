"""When and where it takes place: only what the bottom line says, and nothing in doubt."""

import pytest
from msgspec.structs import replace
from samples import briefing

from briefgen.diagnostics import ignore
from briefgen.model.briefing import Briefing, Event, Evidence, Statement
from briefgen.templating.fields import scope
from briefgen.templating.occasion import Occasion, occasion
from briefgen.templating.words.table import words_for


def made(lead: str, *dates: str, title: str = "Norland and Sudria: Accord") -> Briefing:
    """Return a briefing whose bottom line is `lead`, with a chronology that rests on the same words."""
    proof = (Evidence(source="s1", start=0, end=len(lead), quote=lead),)
    return briefing(
        title=title,
        summary=(Statement(id="00000001", text=lead, evidence=proof),),
        timeline=tuple(Event(date=date, text=lead, evidence=proof) for date in dates),
    )


@pytest.mark.parametrize(
    ("lead", "dates", "title", "found"),
    [
        ("The two signed it in Eastport on Tuesday.", ("2026-03-03",), "N: Accord", Occasion("2026-03-03", "Eastport")),
        ("The two go to Old Eastport this week.", (), "N: Old Eastport summit", Occasion("", "Old Eastport")),
        ("The two signed it on 3 March.", ("2026-03-03",), "N: Trade talks", Occasion("2026-03-03", "")),
        ("They signed it in March on 3 pages.", ("2026-03",), "N: Accord", Occasion()),
        ("They meet in Eastport on Monday, in Westport on Friday.", ("2026-03-02", "2026-03-06"), "N", Occasion()),
        ("The meeting in Eastport on Monday was postponed.", ("2026-03-02",), "N: Accord", Occasion()),
        ("The two will meet, he said in Westport on Monday.", ("2026-03-02",), "N: Accord", Occasion()),
    ],
)  # fmt: skip
def test_day_and_place_are_those_of_the_bottom_line(lead: str, dates, title: str, found: Occasion) -> None:
    assert occasion(made(lead, *dates, title=title)) == found


def test_a_bottom_line_that_a_person_dropped_tells_no_day() -> None:
    one = made("The two signed it in Eastport on Tuesday.", "2026-03-03")
    assert occasion(replace(one, summary=tuple(replace(item, keep="drop") for item in one.summary))) == Occasion()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en-GB", "3 March 2026, Eastport"), ("de", "3. März 2026, Eastport"), ("ja", "2026年3月3日、Eastport")],
)
def test_day_and_place_are_printed_in_the_documents_language(language: str, said: str) -> None:
    one = made("The two signed it in Eastport on Tuesday.", "2026-03-03")
    assert scope(one, frozenset(), words_for(language, ignore))["event"] == said
