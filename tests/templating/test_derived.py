"""What templates ask and no section holds as such: the last meeting, what comes next, positions, entries, regions."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import BACKED, DOUBT, MET, PLAN, briefing, evidence, statement

from briefgen.diagnostics import ignore
from briefgen.extractors.places.atlas import ATLAS, ORGANISATIONS
from briefgen.extractors.places.countries import NO_COUNTRY
from briefgen.model.briefing import (
    Agreement,
    Briefing,
    Change,
    Comment,
    Desk,
    Event,
    Evidence,
    Participant,
    Risk,
    SetAside,
)
from briefgen.model.source import digest
from briefgen.templating import derived
from briefgen.templating.fields import scope
from briefgen.templating.regions import REGIONS, WORLD, regions
from briefgen.templating.words.table import words_for

SPANS = st.tuples(st.sampled_from(["s1", "s2"]), st.integers(0, 6), st.integers(0, 6)).map(
    lambda span: (span[0], min(span[1:]), max(span[1:]) + 1)
)
LEADERS = (
    Participant(name="Ada Norden", country="Norland", evidence=evidence(PLAN)),
    Participant(name="Sul Dahr", country="Sudria", evidence=evidence(PLAN)),
)


def event(date: str, text: str) -> Event:
    return Event(date=date, text=text, evidence=evidence(MET))


def last(*events: Event) -> list[str]:
    return [found.text for found in derived.last_met(briefing(timeline=events, participants=LEADERS))]


def test_the_last_meeting_is_the_latest_before_the_date() -> None:
    first, second = (
        event("2025-05", "They met in Norport in May."),
        event("2025-11-03", "The two met again in Sudville."),
    )
    assert last(first, second) == [second.text]
    assert last(first, event("2026-03-02", "They met in the hall.")) == [first.text]


@pytest.mark.parametrize(
    "text",
    [
        "They would have met in May.",
        "The two never met in 2025.",
        "Their meeting was cancelled.",
        "A summit of the two is planned.",
        "Dahr met the ambassador of Westmark.",
        "The harbour opened.",
    ],
)
def test_what_may_be_no_meeting_of_the_two_is_none(text: str) -> None:
    assert last(event("2025-05", text)) == []


def test_a_meeting_of_two_who_are_named_counts() -> None:
    assert last(event("2025-05", "Norden and Dahr held brief talks in May.")) != []
    assert last(event("2025", "Norden met Dahr in 2025, and said that nothing would change.")) != []


def test_a_date_that_may_be_after_the_briefings_is_not_before_it() -> None:
    assert last(event("2026", "They met early in 2026.")) == []
    assert last(event("2026-03", "They met in March.")) == []


def test_next_dates_begin_after_the_briefings_date() -> None:
    dates = ("2025-05", "2026", "2026-03", "2026-03-02", "2026-03-03", "2026-04", "2030", "2050")
    made = briefing(timeline=tuple(event(date, PLAN) for date in dates))
    assert [found.date for found in derived.next_dates(made)] == ["2026-03-03", "2026-04", "2030"]
    assert derived.next_dates(replace(made, date=None)) == ()


def test_positions_are_those_of_parties_and_not_of_the_press() -> None:
    said = [
        statement(Risk, DOUBT, number, attributed_to=who)
        for number, who in enumerate(("the Sudrian minister", "", "NPA", "reports by local media"))
    ]
    assert [found.attributed_to for found in derived.positions(briefing(risks=tuple(said)))] == ["the Sudrian minister"]


def test_a_party_whose_name_has_an_agencys_letters_in_it_is_no_press() -> None:
    one = briefing()
    cited = replace(one.sources[0], origins=("AP",), publisher="")
    said = [
        statement(Risk, DOUBT, number, attributed_to=who)
        for number, who in enumerate(("Japan", "an official told AP", "AP's source"))
    ]
    found = derived.positions(replace(one, sources=(cited,), risks=tuple(said)))
    assert [item.attributed_to for item in found] == ["Japan"]


def test_an_entry_tells_what_its_own_source_says() -> None:
    one = briefing()
    other = replace(one.sources[0], id="s2", title="Cats asleep", text="A cat.", sha256=digest("A cat."))
    entries = derived.entries(replace(one, sources=(*one.sources, other)))
    assert [entry.source.id for entry in entries] == ["s1"]
    assert [item.text for item in entries[0].bullets] == [PLAN, MET, BACKED, DOUBT]
    assert entries[0].countries == ("Sudria",)
    assert derived.rejected(replace(one, sources=(*one.sources, other))) == (other,)


@given(st.lists(SPANS, max_size=6), st.lists(SPANS, min_size=1, max_size=3))
def test_what_stands_in_passages_that_were_set_aside_is_left_out(aside, quoted) -> None:
    passages = tuple(SetAside(source=s, start=a, end=b, quote="x", reason="off_topic") for s, a, b in aside)
    pieces = tuple(Evidence(source=s, start=a, end=b, quote="x") for s, a, b in quoted)
    expected = all(any(s == t and a < d and c < b for t, c, d in aside) for s, a, b in quoted)
    assert derived.left_out(briefing(set_aside=passages))(pieces) is expected


def test_a_long_chronology_is_told_in_time_that_grows_with_its_length() -> None:
    passages = tuple(SetAside(source="s1", start=n, end=n + 1, quote="x", reason="off_topic") for n in range(6_000))
    pieces = tuple(Evidence(source="s1", start=9_000 + n, end=9_001 + n, quote="x") for n in range(3_000))
    start = time.process_time()
    is_left_out = derived.left_out(briefing(set_aside=passages))
    assert not any(is_left_out((piece,)) for piece in pieces)
    assert time.process_time() - start < 0.5


def test_a_party_in_the_title_is_a_country_of_the_briefing_though_nobody_speaks_for_it() -> None:
    deal = replace(briefing().agreements[0], parties=("Norway", "Chile", "the port"))
    found = briefing(title="Norway and Chile: Accord", agreements=(deal,), participants=(), domestic_reactions=())
    assert derived.countries(found) == ("Norway", "Chile")
    assert derived.countries(replace(found, title="Accord")) == ()
    assert derived.countries(replace(found, title="Accord"), deal.evidence[0].source) == ("Norway", "Chile")


def test_a_country_whose_name_another_has_in_it_is_not_meant_by_that() -> None:
    pact = Agreement(
        id="x", text=PLAN, evidence=evidence(PLAN), status="planned", cue="plan", parties=("Niger", "Chad")
    )
    assert derived.countries(briefing(title="Nigeria and Chad: talks", agreements=(pact,))) == ("Chad", "Sudria")
    people = tuple(replace(person, country=name) for person, name in zip(LEADERS, ("Niger", "Nigeria"), strict=True))
    met = event("2025-11-03", "Nigeria's ministers met in Abuja.")
    assert derived.last_met(briefing(timeline=(met,), participants=people)) == ()


def test_an_article_without_a_headline_is_headed_by_its_outlet_and_countries() -> None:
    made = two_sources()
    bare = replace(made, sources=tuple(replace(source, title="", publisher="") for source in made.sources))
    headings = [entry["headline"] for entry in scope(bare, frozenset(), words_for("en-GB", ignore))["entries"]]
    assert all(heading.startswith("Source s") for heading in headings)


def two_sources(**fields) -> Briefing:
    """Return a briefing on two articles: the second tells of an agreement that is signed, the first of plans."""
    one = briefing()
    other = replace(one.sources[0], id="s2", title="Pact sealed", text=f"{DOUBT}\n{MET}", sha256=digest(DOUBT))
    proof = (Evidence(source="s2", start=0, end=len(DOUBT), quote=DOUBT),)
    sealed = Agreement(id="000000aa", text=DOUBT, evidence=proof, status="signed", cue="could")
    return replace(one, sources=(*one.sources, other), agreements=(*one.agreements, sealed), **fields)


def order(made: Briefing) -> list[str]:
    return [entry.source.id for entry in derived.entries(made)]


def test_the_weightiest_entry_stands_first_unless_the_desk_ranks_them() -> None:
    assert order(two_sources()) == ["s2", "s1"]
    assert order(two_sources(desk=Desk(priorities="s1: high"))) == ["s1", "s2"]
    assert order(two_sources(desk=Desk(priorities="S2: high\ns1: low"))) == ["s2", "s1"]
    pinned = replace(briefing().background[0], keep="pin")
    assert order(two_sources(background=(pinned,))) == ["s1", "s2"]


def test_an_entry_has_its_own_priority_follow_up_changes_and_comments() -> None:
    made = two_sources(
        desk=Desk(priorities="s1: high", follow_up="s1: Digest of 1 March"),
        changes=(Change(text="The pact is sealed.", statement="000000aa", before="planned"),),
        comments=(Comment(author="Desk", text="Ask.", on="s1"), Comment(author="Desk", text="All of it.")),
    )
    fields = scope(made, frozenset(), words_for("en", ignore))
    first, second = fields["entries"]
    assert (first["priority"], second["priority"]) == ("high", "[to be completed]")
    assert (first["follow_up"], second["follow_up"]) == ("Digest of 1 March", "")
    changed = {"text": "The pact is sealed.", "before": "planned", "kind": "Changed", "kind_code": "changed"}
    assert (first["changes"], second["changes"]) == ((), (changed,))
    assert [said["text"] for said in first["comments"]] == ["Ask."]
    assert [said["text"] for said in fields["other_comments"]] == ["All of it."]


def test_a_line_of_the_desk_stands_with_the_risk_of_its_topic() -> None:
    def lines(text: str) -> list[str]:
        risks = tuple(statement(Risk, DOUBT, number, topic=topic) for number, topic in ((1, "energy"), (2, "trade")))
        made = briefing(risks=risks, desk=Desk(lines_to_take=text))
        return [risk["line"] for risk in scope(made, frozenset(), words_for("en", ignore))["risks"]]

    assert lines("") == ["", ""]
    assert lines("We follow it: closely.") == ["We follow it: closely."] * 2
    assert lines("Energy: we are ready.\nWe follow it.") == ["we are ready.", "We follow it."]
    assert lines("energy: we are ready.") == ["we are ready.", "[to be completed]"]


def test_the_footer_names_who_wrote_it_where_somebody_says_so() -> None:
    def as_of(**desk: str) -> object:
        return scope(briefing(desk=Desk(**desk)), frozenset(), words_for("en-GB", ignore))["as_of"]

    assert as_of() == "As of 2 March 2026"
    assert as_of(drafted_by="A. Desk") == "A. Desk · As of 2 March 2026"
    assert as_of(drafted_by="A. Desk", unit="South Unit") == "South Unit · As of 2 March 2026"


def test_a_briefing_without_a_date_is_undated_and_not_as_of_undated() -> None:
    fields = scope(briefing(date=None), frozenset(), words_for("en-GB", ignore))
    assert (fields["as_of"], fields["as_of_date"], fields["date"]) == ("Undated", "Undated", "undated")


def test_it_is_told_whether_a_language_model_proposed_statements() -> None:
    def made_by(*makers: str) -> object:
        lines = tuple(statement(Risk, DOUBT, number, provenance=maker) for number, maker in enumerate(makers, 10))
        return scope(briefing(risks=lines), frozenset(), words_for("en", ignore))["made_by"]

    assert "without a language model" in made_by("rules")
    assert "proposed by model-x " in made_by("rules", "model-x")


def test_every_country_of_the_atlas_has_its_region() -> None:
    world = {name for name in ORGANISATIONS if name not in REGIONS}
    names = {line.partition("|")[0].partition("=")[0].strip() for line in ATLAS.strip().splitlines()}
    assert len(names) > 200
    assert names - set(REGIONS) == {*world, NO_COUNTRY}
    assert set(REGIONS) <= names
    assert regions(()) == (WORLD,)


def test_a_digest_of_several_sources_names_each_by_its_own_headline() -> None:
    one = briefing()
    other = replace(one.sources[0], id="s2", title="Cats asleep", publisher="", text="A cat.", sha256=digest("A cat."))
    fields = scope(replace(one, sources=(*one.sources, other)), frozenset(), words_for("en", ignore))
    assert [(entry["headline"], entry["source_line"]) for entry in fields["entries"]] == [
        ("“Grids to meet”", "Source: The Norland Post (2 March 2026)")
    ]
    assert fields["rejected"] == (
        {"headline": "“Cats asleep”", "source_line": "Source: outlet not named (2 March 2026)"},
    )
    assert scope(one, frozenset(), words_for("en", ignore))["entries"][0]["headline"] == one.title
