"""At home or abroad: a reaction stands with the others of its country, and with the sentence that its pronoun means."""

from msgspec.structs import replace
from written import written

from briefgen.extractors.articles import study
from briefgen.extractors.statements import placed

HOME, ABROAD = "domestic_reactions", "international_reactions"
LEAD = "Peru and Chile signed a ferry pact in Lima on Monday."


def _boxes(text, *labels):
    """Return the sections of the sentences behind the lead, which were placed as `labels`."""
    article = study(written(f"{LEAD}\n\n{text}"))
    told = replace(article, labels={0: "agreements", **dict(enumerate(labels, 1))}, left_out={})
    return [item.label for item in placed(told) if item.index]


def test_the_people_heard_at_home_do_not_react_from_abroad():
    text = (
        "Peru's unions condemned the pact. Peru's fishermen welcomed the pact.\n\n"
        "Peru's foreign ministry regretted the delay."
    )
    assert _boxes(text, HOME, HOME, ABROAD) == [HOME, HOME, HOME]


def test_the_other_side_stays_abroad():
    text = (
        "Peru's unions condemned the pact. Peru's fishermen welcomed the pact.\n\n"
        "Chile's foreign ministry regretted the delay."
    )
    assert _boxes(text, HOME, HOME, ABROAD) == [HOME, HOME, ABROAD]


def test_a_ministry_that_goes_on_as_it_stays_in_its_box():
    text = "Chile's foreign ministry welcomed the pact. It did not say when the ports would open."
    assert _boxes(text, ABROAD, HOME) == [ABROAD, ABROAD]


def test_who_goes_on_speaking_stays_in_his_box():
    text = "Chile's foreign ministry welcomed the pact. “We have waited for years,” the ministry said. “It is fair.”"
    boxes = _boxes(text, ABROAD, ABROAD, HOME)
    assert boxes == [ABROAD, ABROAD, ABROAD]


def test_at_home_stays_whoever_only_speaks_of_another_country():
    text = (
        "Peru's unions condemned the pact. Peru's fishermen welcomed the pact.\n\n"
        "The fisheries ministry of Peru thanked Chile for its patience."
    )
    assert _boxes(text, HOME, HOME, ABROAD) == [HOME, HOME, HOME]
