"""Stance of a sentence by its words, and the table that weighs its signs."""

import pytest
from written import annotated, story

from briefgen.extractors.language.words import phrases
from briefgen.extractors.learned.linear import shipped
from briefgen.extractors.receiving.plain_words import plain_stance
from briefgen.extractors.receiving.reactions import Setting, framed, reactions
from briefgen.extractors.receiving.stance import cues, stance
from briefgen.extractors.receiving.stance_signs import kinds, own, side
from briefgen.extractors.receiving.stance_words import FAMILIES, KINDS, NEUTRAL, OPPOSED, STRONG, SUPPORTIVE
from briefgen.extractors.receiving.stances import probable
from briefgen.model.vocabulary import STANCES

HOME = "domestic_reactions"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Unions welcomed the deal.", "supportive"),
        ("The chamber hailed it as a historic step.", "supportive"),
        ("“This is a great day for our fishermen,” the mayor said.", "supportive"),
        ("Brussels applauded the accord.", "supportive"),
        ("She congratulated both leaders.", "supportive"),
        ("The archbishop thanked the negotiators.", "supportive"),
        ("Crowds danced in the streets of the port.", "supportive"),
        ("Oslo threw its weight behind the plan.", "supportive"),
        ("Parliament voted in favour of the treaty.", "supportive"),
        ("He defended the law as lawful and proportionate.", "supportive"),
        ("The senator said he was delighted and relieved.", "supportive"),
        ("The premier rejected criticism of the pact.", "supportive"),
        ("The ministry dismissed objections to the levy.", "supportive"),
        ("The guild said it had nothing against the bridge.", "supportive"),
        ("The two parties welcomed the ban on trawling.", "supportive"),
        ("Unions did not welcome the deal.", "opposed"),
        ("Unions condemned the deal.", "opposed"),
        ("The far right called it a sell-out.", "opposed"),
        ("“We have been betrayed,” the growers’ leader said.", "opposed"),
        ("Farmers fear that prices will collapse.", "opposed"),
        ("Thousands marched through the capital with banners.", "opposed"),
        ("The opposition demanded a better deal and an inquiry.", "opposed"),
        ("She warned that the pact would undermine peace and stability.", "opposed"),
        ("The court found the decree unlawful.", "opposed"),
        ("The bar association called it unconstitutional.", "opposed"),
        ("Lawmakers walked out before the vote.", "opposed"),
        ("The union will appeal against the ruling.", "opposed"),
        ("Too little, too late, said the islanders.", "opposed"),
        ("Villagers said they had never been consulted and had no say in it.", "opposed"),
        ("Moscow summoned the ambassador and spoke of a provocation.", "opposed"),
        ("61 percent oppose the levy, the survey found.", "opposed"),
        ("Editors mocked the summit as a farce.", "opposed"),
        ("The Liberals say they will try to stop the treaty in committee.", "opposed"),
        ("The governors vowed to overturn it.", "opposed"),
        ("The mayor asked the supreme court to block the lease.", "opposed"),
        ("Engineers think that the date is optimistic.", "opposed"),
        ("Most bankers find the timetable rather optimistic.", "opposed"),
        ("The envoy called the toll “a price worth paying”.", "supportive"),
        ("The ministry said it would raise the treaty before the commission.", "opposed"),
        ("The mayor says her town will die without the bridge.", "supportive"),
        ("The envoy told reporters that a treaty “is close”.", "supportive"),
        ("Peru offered a field hospital.", "supportive"),
        ("A diplomat said no such deal was on the agenda.", "neutral"),
        ("The embassy hoped that its ships would not be affected.", "neutral"),
        ("Reaction has been mixed.", "mixed"),
        ("The response is nuanced.", "mixed"),
        ("Unions welcomed the pact but warned of job losses.", "mixed"),
        ("Although she praised the talks, she criticised the secrecy.", "mixed"),
        ("Growers are in two minds about it.", "mixed"),
        ("Beijing declined to comment.", "neutral"),
        ("The embassy did not immediately respond.", "neutral"),
        ("The commission said it was studying the text.", "neutral"),
        ("Ottawa urged both sides to show restraint.", "neutral"),
        ("Cairo called for restraint and dialogue.", "neutral"),
        ("Jakarta said it was a matter for the two neighbours.", "neutral"),
        ("The agency is monitoring the talks.", "neutral"),
        ("The bishops neither applauded nor objected.", "neutral"),
        ("He spoke on Monday.", None),
        ("The delegation stayed in the Peace Palace.", None),
    ],
)
def test_a_stance_is_read_from_words_only(text, shown):
    assert stance(text) == shown


def test_what_is_said_of_somebody_in_passing_is_not_what_they_say():
    assert stance("Turkey, which opposed the war, welcomed the truce.") == "supportive"


def test_the_object_of_a_judging_verb_is_marked():
    families = {cue.family: cue.governed for cue in cues("She condemned the support for the agreement.")}
    assert families == {"condemn": False, "approval": True}


def test_a_capitalised_word_inside_a_sentence_is_a_name():
    assert cues("He met the Welcome Committee.") == ()


def test_families_are_sorted_into_sides_once():
    assert not SUPPORTIVE & OPPOSED
    assert not (SUPPORTIVE | OPPOSED) & NEUTRAL
    assert SUPPORTIVE | OPPOSED >= STRONG
    assert set(FAMILIES) >= SUPPORTIVE | OPPOSED | NEUTRAL


@pytest.mark.parametrize("named", [*FAMILIES.values(), *KINDS.values()])
def test_lexicons_are_in_lower_case_without_hyphens(named):
    assert all(phrase == phrase.lower() and "-" not in phrase and "’" not in phrase for phrase in phrases(named))


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("opposition leader Ann Lee", "opposition"),
        ("Prime Minister Ann Lee", "government"),
        ("a spokesman for the foreign ministry", "foreign_office"),
        ("the dockers’ union", "labour"),
        ("Ann Lee, a professor at Norland University", "expert"),
        ("thousands of protesters", "street"),
        ("the chamber of commerce", "business"),
        ("the bishops’ conference", "church"),
        ("Supreme Court", "court"),
    ],
)
def test_an_actors_kind_is_read_from_phrase_and_apposition(about, kind):
    from briefgen.extractors.people.speakers import Speaker

    assert kind in kinds(Speaker(about, about=about))


def test_a_countrys_side_is_home_other_or_third():
    main = ("Kenya", "Uganda")
    assert [side(c, main, "Kenya") for c in ("Kenya", "Uganda", "Peru", "")] == ["home", "other", "third", "none"]


def test_the_table_is_small_and_has_a_column_for_each_stance():
    table = shipped("stances.json")
    assert table.labels == STANCES
    assert len(table.start) == len(STANCES)
    assert all(len(row) == len(STANCES) for row in table.weights.values())
    assert len(table.weights) < 4000


def test_no_name_stands_in_the_table():
    signs = shipped("stances.json").weights
    plain = [sign.replace("rule:None", "") for sign in signs]
    assert plain == [sign.lower() for sign in plain]


def _setting(text, main):
    """What an article gives to its reactions, the countries that it is about being given."""
    return Setting(main, dict(enumerate(story(text).spoken)))


def _read(text):
    sentences = annotated(text)
    labels = dict.fromkeys(range(len(sentences)), HOME)
    return [found.stance for found in reactions(sentences, labels, _setting(text, ("Kenya", "Uganda"))).values()]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The opposition condemned the treaty as a betrayal.", "opposed"),
        ("Farmers’ unions fear that cheap imports will cost jobs.", "opposed"),
        ("Protesters burned tyres outside parliament and chanted slogans against the levy.", "opposed"),
        ("“It is a shameful surrender,” said opposition lawmaker Ann Lee.", "opposed"),
        ("The dockers rejected the offer and went on strike.", "opposed"),
        ("Critics accused the cabinet of selling out.", "opposed"),
        ("Exporters welcomed the accord as a historic breakthrough.", "supportive"),
        ("The prime minister praised the agreement and thanked the negotiators.", "supportive"),
        ("“We are delighted; this is good news for the port,” the mayor said.", "supportive"),
        ("The foreign ministry declined to comment.", "neutral"),
        ("The unions welcomed the pay rise but warned that hours were still too long.", "mixed"),
    ],
)
def test_plain_reactions_are_weighed_as_they_read(text, shown):
    assert _read(text) == [shown]


def test_what_others_say_is_a_sign_and_ones_own_words_are_not():
    text = "Traders condemned the levy. Fishermen condemned it too."
    sentences, setting = annotated(text), _setting(text, ("Kenya",))
    found = framed(sentences, {0: HOME, 1: HOME}, setting)
    assert "article:-1" in found[0].signs
    alone = framed(sentences[:1], {0: HOME}, setting)
    assert not any(sign.startswith("article:") for sign in alone[0].signs)


def test_names_leave_no_sign():
    assert not [sign for sign in own("Ruiz condemned Norland.") if "ruiz" in sign or "norland" in sign]


def test_weighing_knows_no_order():
    signs = ["condemn", "rule:opposed", "first:-1", "last:-1", "side:home"]
    shares = probable(signs)
    assert shares == probable(reversed(signs))
    assert max(shares) == shares[STANCES.index("opposed")]


@pytest.mark.parametrize(
    "text",
    [
        "The guards tried to stop the violence.",
        "The Liberals will not try to stop the treaty.",
        "The brokers drew up that optimistic table.",
        "The toll was not worth the price.",
    ],
)
def test_no_turn_of_phrase_is_read_into_other_words(text):
    assert plain_stance(text) is None
