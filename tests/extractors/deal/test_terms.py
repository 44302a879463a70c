"""Terms have the status of the deal that the article tells of, shown by the deal's own words, and never more."""

import pytest
from hypothesis import given, settings
from strategies import sources
from times import examples
from written import written

from briefgen.extractors.articles import study
from briefgen.extractors.deal.terms import Terms
from briefgen.extractors.faults import faults
from briefgen.extractors.grounding import gate
from briefgen.extractors.rules import extract
from briefgen.extractors.undertaking.status import read_status
from briefgen.model.vocabulary import firmness
from briefgen.settings import Settings

SIGNED = "Peru and Chile signed a fisheries pact in Arica on Friday. "
AGREED = "Peru and Chile reached a deal on fisheries on Friday. "


def _status(lead, term):
    article = study(written(lead + term))
    found = Terms(article).status(len(article.sentences) - 1)
    return found.status if found else None


@pytest.mark.parametrize(
    "term",
    [
        "Under the pact, Chile will open two ports to Peruvian boats.",
        "Under the agreement, both navies will share radar data.",
        "Chile will open two ports to Peruvian boats under the pact.",
        "As part of the pact, Peru will cut its cod quota.",
        "The pact will cut tariffs on fish meal.",
        "The five-year pact would cut tariffs on fish meal.",
        "It will also set up a joint fund of $40 million.",
        "It covers anchovy, hake and squid in the waters of both countries and sets quotas for each of them.",
        "According to the pact, Peru is to release the crews of six boats.",
        "In line with the agreement, Chile will not raise its port fees.",
    ],
)
def test_a_term_has_the_status_of_its_deal(term):
    assert _status(SIGNED, term) == "signed"
    told = _status(AGREED, term.replace("pact", "deal"))
    assert told in {"agreed", None}
    assert told or firmness(read_status(term.replace("pact", "deal")).status) >= firmness("agreed")


@pytest.mark.parametrize(
    "fact",
    [
        "The Coastal Relief Programme has boats for two weeks only.",
        "The Ocean Fund is the largest lender to the ports of the south.",
    ],
)
def test_how_things_stand_with_somebody_who_is_no_party_is_no_term(fact):
    assert _status(AGREED, fact) is None


def test_what_a_deal_says_of_itself_is_agreed_in_its_own_words():
    term = "This agreement covers anchovy, hake and squid."
    assert _status(SIGNED, term) is None
    assert read_status(term).status == "agreed"


def test_a_deal_struck_is_told_behind_its_noun():
    assert _status("", "Chile will open two ports to Peru, under a deal struck in Arica on Friday.") == "agreed"


@pytest.mark.parametrize(
    "step",
    [
        "The pact will be ratified by both parliaments next year.",
        "The two ministers will meet again in Lima in March.",
        "Officials will discuss the details next month.",
        "The Monday ferry will carry a Chilean delegation led by the deputy minister.",
        "The pact will be presented to parliament in May.",
        "The text of the pact will be made public next week.",
        "By doing so, both will shield the coast from poachers.",
        "A bill is to be laid before both parliaments in May.",
        "The two sides expect to open the ports by June.",
        "Under the proposed treaty, Chile would lease a port to Peru.",
        "The pact could collapse if catches fall.",
        "Chile rejected a second pact on mining.",
        "Peru hopes that the pact will lead to more trade.",
        "The earlier treaty has yet to be ratified.",
        "Will the pact cut tariffs on fish meal?",
        "Talks on a second pact are to begin in May.",
        "Critics said the deal would cost jobs.",
        "The details are supposed to follow in a second treaty.",
        "It was to be put before parliament in May.",
        "The pact is not expected to come into force this year.",
    ],
)
def test_a_step_to_come_is_no_term(step):
    assert _status(SIGNED, step) is None


@pytest.mark.parametrize(
    "lead",
    [
        "Peru and Chile are set to sign a fisheries pact in Arica. ",
        "Peru and Chile are negotiating a fisheries pact. ",
        "Peru and Chile failed to reach a fisheries pact on Friday. ",
        "Peru proposed a fisheries pact to Chile on Friday. ",
    ],
)
def test_a_deal_that_is_not_made_raises_no_term(lead):
    assert _status(lead, "The pact will cut tariffs on fish meal.") is None


def test_a_deal_of_years_ago_raises_no_term_of_the_new_one():
    lead = "Peru and Chile signed a pact in 1999. "
    assert _status(lead, "The pact will cut tariffs on fish meal.") is None


def test_a_clause_of_the_same_sentence_can_show_the_status():
    text = "Chile will open two ports to Peru under a pact that the ministers signed in Arica on Friday."
    assert _status("", text) == "signed"


def test_the_statement_quotes_its_own_sentence_first_and_the_words_of_the_deal_behind_it():
    source = written(SIGNED + "Under the pact, Chile will open two ports to Peruvian boats.")
    briefing = extract([source], Settings(), lambda _: None)
    term = briefing.agreements[-1]
    assert term.status == "signed"
    assert [piece.quote for piece in term.evidence] == [
        "Under the pact, Chile will open two ports to Peruvian boats.",
        "signed a fisheries pact",
    ]
    assert term.cue == "signed"
    assert faults(briefing) == ()


@given(sources())
@settings(max_examples=examples(30), deadline=None)
def test_no_status_is_firmer_than_the_firmest_of_its_quotations(source):
    reported = []
    briefing = gate(extract([source], Settings(), lambda _: None), reported.append, [source])
    assert reported == []
    for told in briefing.agreements:
        readings = [reading for reading in (read_status(piece.quote) for piece in told.evidence) if reading]
        assert firmness(told.status) <= max(firmness(reading.status) for reading in readings)
        assert len(told.evidence[0].quote) >= max(len(piece.quote) for piece in told.evidence)


def test_a_deal_of_an_earlier_year_lends_a_new_undertaking_nothing():
    text = "Peru and Chile reaffirmed the pact signed in 2011 and agreed to triple their catch by 2040."
    assert _status("", text) is None


def _statuses(text):
    article = study(written(text))
    found = Terms(article)
    return [(article.labels.get(index), one and one.status) for index, one in enumerate(map(found.status, range(4)))]


def test_items_of_a_list_have_the_status_of_the_words_that_lead_into_it():
    items = "(a) an Agreement on Hake;\n\n(b) a Memorandum on Anchovy."
    told = _statuses(f"Ministers of Peru and Chile met in Arica.\n\n2. The Ministers signed:\n\n{items}")
    assert told[2:] == [("agreements", "signed"), ("agreements", "signed")]
    told = _statuses(f"Ministers of Peru and Chile met in Arica.\n\n2. The Ministers discussed:\n\n{items}")
    assert told[2:] == [("agreements", "discussed"), ("agreements", "discussed")]


def test_an_item_weaker_than_what_leads_into_its_list_stays_so():
    text = "Ministers of Peru and Chile met.\n\n2. The Ministers agreed to:\n\n(a) negotiate a pact on hake."
    assert Terms(study(written(text))).status(2) is None


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("The pact seeks to remove tariffs on 90 percent of fish.", "discussed"),
        ("This partnership intends to raise $2 billion for the ports.", "planned"),
    ],
)
def test_an_undertaking_is_no_firmer_than_its_cue_says_alone(text, most):
    briefing = extract([written(f"Peru and Chile met in Arica on Friday. {text}")], Settings(), print)
    (told,) = (item for item in briefing.agreements if item.text == text)
    assert firmness(told.status) <= firmness(most)
    assert faults(briefing) == ()


@pytest.mark.parametrize(
    "step",
    [
        "The pact will require the approval of the assembly in Lima.",
        "The pact requires ratification by both parliaments.",
        "The pact still needs the backing of the senate in Chile.",
    ],
)
def test_an_approval_that_a_deal_has_to_find_is_a_step_to_come_and_no_term(step):
    article = study(written(SIGNED + step))
    index = len(article.sentences) - 1
    assert Terms(article).status(index) is None
    assert read_status(article.sentences[index].text).status == "planned"
