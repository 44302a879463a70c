"""Actor, country and stance of reactions."""

import pytest
from written import annotated, story

from briefgen.extractors.people.actors import actor
from briefgen.extractors.people.participants import Person
from briefgen.extractors.people.speakers import Speaker, speakers
from briefgen.extractors.receiving.reactions import Setting, framed, is_abroad, reactions
from briefgen.extractors.receiving.stance import stance

HOME = "domestic_reactions"


def _read(text, persons=()):
    sentences = annotated(text)
    labels = dict.fromkeys(range(len(sentences)), HOME)
    named = frozenset(mention.country for sentence in sentences for mention in sentence.mentions)
    setting = Setting(("Kenya", "Uganda"), dict(enumerate(speakers(sentences, persons, named))))
    return list(reactions(sentences, labels, setting).values())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("But farmers remain wary.", "farmers"),
        ("Yet, a segment of Peru’s old elite remains skeptical.", "a segment of Peru’s old elite"),
        ("Some accuse him of weakness.", "Some"),
        ("“We lose,” said union leader Ann Lee, who spoke on Monday.", "union leader Ann Lee"),
        ("On Friday, the opposition said that “nothing was agreed.”", "the opposition"),
        ("They’re calling for a vote.", "They’re"),
        ("He flew to Lima in May, which shows that Peru hopes for talks.", "He"),
        ("A wing of the old party doubts that the offer will stand.", "A wing of the old party"),
        ("Delegates travelled to the coast and want answers.", "Delegates"),
        ("The united left opposes it.", "The united left"),
        ("Large crowds of students in the capital", "students"),
    ],
)
def test_the_actor_is_the_subject_in_the_words_of_the_text(text, who):
    assert actor(text) == who


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Unions welcomed the deal.", "supportive"),
        ("Unions did not welcome the deal.", "opposed"),
        ("Unions condemned the deal.", "opposed"),
        ("Reaction has been mixed.", "mixed"),
        ("The response is nuanced.", "mixed"),
        ("He spoke on Monday.", None),
    ],
)
def test_a_stance_is_read_from_words_only(text, shown):
    assert stance(text) == shown


def test_a_place_at_the_head_of_a_paragraph_holds_for_its_sentences():
    found = _read("Kenya signs.\n\nIn Uganda, traders support the pact. Farmers reject it.\n\nFarmers reject it.")
    assert [reading.country for reading in found[1:]] == ["Uganda", "Uganda", "Kenya"]


def test_they_are_the_actor_before_and_some_keep_their_own_word():
    found = _read("In Uganda, a group of traders opposes the pact. They’re calling for a vote. Some fear losses.")
    assert [reading.actor for reading in found] == ["a group of traders", "a group of traders", "Some"]
    assert {reading.country for reading in found} == {"Uganda"}
    assert {reading.stance for reading in found} == {"opposed"}


def test_a_named_speaker_brings_the_country_of_the_office():
    ruiz = Person("Ana Ruiz", "minister", "Uganda", 0)
    assert _read("Ruiz condemned the plan.", [ruiz])[0].country == "Uganda"


def test_the_place_of_a_paragraphs_subject_holds_for_its_sentences_against_a_named_object():
    found = _read("Opinion in Uganda is split. But a wing of the party doubts that Kenya’s offer will stand.")
    assert [reading.country for reading in found] == ["Uganda", "Uganda"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Reaction in both countries has been mixed.", "Kenya; Uganda"),
        ("Reaction in both Uganda and Kenya has been mixed.", "Uganda; Kenya"),
        ("Traders in Kenya support it.", "Kenya"),
    ],
)
def test_a_reaction_told_of_both_countries_carries_both(text, countries):
    assert _read(text)[0].country == countries


def test_an_event_is_received_and_receives_nothing():
    assert _read("The visit met with a mixed reception in both countries.")[0].actor == ""


def test_a_country_spoken_of_inside_a_quotation_is_not_the_speakers():
    assert _read("Kenya signs. “There are no ports in Uganda,” said one trader.")[1].country == "Kenya"


@pytest.mark.parametrize(
    ("about", "country", "alone", "found"),
    [
        ("Chile's transport minister", "Chile", "Peru", True),
        ("the Chilean dockers", "Chile", "Peru", True),
        ("Peru's transport minister", "Peru", "Peru", False),
        ("crowds with Chilean flags", "Chile", "Peru", False),
        ("Ecuador's foreign minister", "Ecuador", "", True),
        ("Chile's foreign minister", "Chile", "", False),
        ("the International Maritime Organization", "", "", True),
    ],
)
def test_a_third_country_and_a_world_body_are_not_at_home(about, country, alone, found):
    assert is_abroad(Speaker(about, country, about), country, ("Peru", "Chile", "Bolivia"), alone) is found


def test_a_world_body_has_no_country_of_a_party():
    told = story("Peru and Chile met. The International Maritime Organization advised a ban on night sailings.")
    setting = Setting(told.main, dict(enumerate(told.spoken)))
    assert framed(told.sentences, {1: "domestic_reactions"}, setting)[1].country == ""


def test_groups_that_may_live_anywhere_have_no_country_where_the_matter_is_a_body_s():
    text = "The African Union will leave the court. Nigeria waits. Human rights groups were appalled."
    sentences = annotated(text)
    spoken = speakers(sentences, (), frozenset({"Nigeria"}))
    setting = Setting(("African Union", "Nigeria"), dict(enumerate(spoken)))
    assert reactions(sentences, {2: HOME}, setting)[2].country == ""


def test_a_critic_of_a_country_is_not_of_it():
    spoken = speakers(annotated("Amos Otim, a fierce critic of Kenya, has asked the court to rule."), (), frozenset())
    assert (spoken[0].actor, spoken[0].country) == ("Amos Otim", "")


def test_an_article_without_any_country_has_reactions_without_one():
    sentences = annotated("Activists oppose the new harbour lights. Residents largely welcome them.")
    labels = dict.fromkeys(range(len(sentences)), HOME)
    setting = Setting((), dict(enumerate(speakers(sentences, (), frozenset()))))
    assert {reaction.country for reaction in reactions(sentences, labels, setting).values()} == {""}


def test_a_capital_that_owns_its_envoy_stands_for_its_country():
    assert is_abroad(Speaker("Quito's ambassador", "Ecuador", "Quito's ambassador"), "Ecuador", ("Peru", "Chile"))


def test_a_secretary_general_alone_is_of_no_country():
    told = story("Peru and Chile met. The Secretary-General regretted the delay.")
    setting = Setting(told.main, dict(enumerate(told.spoken)))
    assert framed(told.sentences, {1: HOME}, setting)[1].country == ""


def _country(text, **beside):
    told = story(text)
    last = len(told.sentences) - 1
    setting = Setting(told.main, dict(enumerate(told.spoken)), **beside)
    return framed(told.sentences, {last: HOME}, setting)[last].country


def test_republicans_of_an_article_on_others_are_not_american():
    text = (
        "Peru and Chile signed a pact. Chile's Senate met. Peru's did not. Peru and Chile waited. "
        "Peru and Chile spoke. The Republicans voted for the pact."
    )
    assert _country(text) != "United States"
    assert _country("The United States left the pact. The Republicans voted for it.") == "United States"


def test_the_outlet_and_the_one_whose_strike_it_is_tell_who_is_at_home():
    text = "Peru and Chile signed a pact. Chile's ships sail.\n\nEngineers warned that the quay was old."
    assert _country(text) == "Peru"
    assert _country(text, outlet="The Valparaiso Ferryman") == "Chile"
    assert _country(text, alone="Chile") == "Chile"


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        ("In Uganda, traders welcomed the pact.", False),
        ("In Uganda, unions condemned the pact. Its chairman spoke at length in the capital.", True),
        ("In Uganda, unions condemned the pact. Not all traders do.", False),
        ("In Uganda, ministers praised the pact. The opposition rejected that.", False),
        ("In Uganda, the ministry declined to comment.", False),
    ],
)
def test_a_stance_that_no_word_shows_is_inferred(text, inferred):
    last = _read(text)[-1]
    assert (last.inferred, last.stance in {"supportive", "opposed", "mixed", "neutral"}) == (inferred, True)


def test_a_third_country_that_has_to_do_with_both_is_itself():
    told = _read("Russia, which has bases in both countries, urged Kenya and Uganda to stop.")
    assert told[0].country == "Russia"


def test_whose_concern_is_told_tells_the_country():
    text = "Kenya signed. She raised Uganda's deep concern at the raids. She raised a concern at Uganda's raids."
    assert [reading.country for reading in _read(text)][1:] == ["Uganda", "Kenya"]
