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


def test_a_country_stands_in_one_box():
    text = (
        "Chile's foreign ministry regretted the delay.\n\nChile's shipowners condemned the pact.\n\n"
        "Chile's president praised the pact."
    )
    assert _boxes(text, ABROAD, HOME, HOME) == [HOME, HOME, HOME]


def test_a_third_country_needs_more_to_be_at_home():
    text = "Brazil's foreign ministry regretted the delay.\n\nBrazil's shipowners condemned the pact."
    assert _boxes(text, ABROAD, HOME) == [ABROAD, ABROAD]


def _weights(text, *labels):
    article = study(written(f"{LEAD}\n\n{text}"))
    told = replace(article, labels={0: "agreements", **dict(enumerate(labels, 1))}, left_out={})
    return [item.statement.salience for item in placed(told) if item.index]


def test_a_line_that_hangs_on_the_one_before_is_not_printed_without_it():
    text = "Six ports of Peru will open to ferries of Chile. They are older than the railway of Arica."
    first, second = _weights(text, "background", "background")
    assert 0 < second < first


def test_a_line_that_hangs_on_another_box_weighs_nothing():
    text = "Six ports of Peru will open to ferries of Chile. They are older than the railway of Arica."
    assert _weights(text, "background", "risks")[1] == 0


def test_what_can_be_read_alone_always_weighs_something():
    text = "Six ports of Peru will open to ferries of Chile. Perhaps some hope for a thaw."
    assert min(_weights(text, "background", "background")) > 0


def _actors(text):
    article = study(written(text))
    told = replace(article, labels=dict.fromkeys(range(len(article.sentences)), HOME), left_out={})
    return [item.statement.actor for item in placed(told)]


def test_the_rest_of_a_dateline_is_no_actor():
    lead = "LIMA, Oct 2 (Lima Bulletin) - Peru's premier told a team of Chile on Monday that he was content."
    actors = _actors(f"{lead}\n\nPeru and Chile signed a ferry pact in Lima in May.")
    assert actors[0]
    assert not any("Bulletin" in actor for actor in actors)


def test_several_are_not_the_one_who_said_it():
    actors = _actors("Farm groups condemned the tax. Farm groups are furious, he said.")
    assert actors[1] == ""


def test_where_two_fire_at_one_another_neither_is_abroad():
    text = (
        "Peru and Chile traded fire near Arica.\n\nChile's foreign ministry regretted the death of a guard.\n\n"
        "Chile's fishermen condemned the attack."
    )
    article = study(written(text))
    told = replace(article, labels={0: "background", 1: ABROAD, 2: HOME}, left_out={})
    assert {item.label for item in placed(told) if item.index} == {HOME}


def test_a_member_of_the_union_that_is_a_party_is_at_home():
    lead = "The European Union and Canada signed a grain pact in Ottawa on Monday."
    text = "Spanish Farm Minister Ana Ruiz condemned the pact. Turkish Trade Minister Ali Kaya condemned the pact."
    article = study(written(f"{lead}\n\n{text}"))
    told = replace(article, labels={0: "agreements", 1: ABROAD, 2: ABROAD}, left_out={})
    assert [item.label for item in placed(told) if item.index] == [HOME, ABROAD]
