"""Reservations and silence in plain words."""

import pytest
from written import annotated, story

from briefgen.extractors.receiving.reactions import Setting, reactions
from briefgen.extractors.receiving.stance import settled, stance


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Traders in Sfax were cautiously supportive.", "mixed"),
        ("The Greens said they would vote for it with a heavy heart.", "mixed"),
        ("The Liberals stopped short of condemning the pact.", "mixed"),
        ("Lima would neither confirm nor deny it.", "neutral"),
        ("Quito has not said whether it will take part.", "neutral"),
        ("The embassy is studying the text.", "neutral"),
        ("The skipper was not amused.", "opposed"),
        ("The minister said that the bridge makes a mockery of the peace.", "opposed"),
    ],
)
def test_a_turn_of_phrase_tells_the_stance(text: str, told: str) -> None:
    assert stance(text) == told


def test_who_waits_and_condemns_is_not_neutral() -> None:
    assert settled("The union is studying the text, which it condemned.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Timber traders are unmoved.",
        "The ministry said it had followed the vote with interest.",
        "Quito kept its distance.",
        "The islanders said nothing.",
        "Ms Ruiz replied that this was a matter for the courts.",
        "The guild said it had received no formal request.",
        "The shipyard referred questions to the ministry.",
        "The envoy said he had received the letter and would answer it in March.",
    ],
)
def test_who_says_nothing_of_a_matter_takes_no_side(text: str) -> None:
    assert settled(text) == "neutral"


def test_who_is_unmoved_by_pleas_is_not_neutral() -> None:
    assert settled("The minister was unmoved by the pleas.") is None


def test_not_everyone_is_glad_tells_of_those_who_are_not() -> None:
    text = "Kenya and Uganda signed a pact on maize. Traders in Kenya welcomed it. Not everyone in Kenya is grateful."
    told = story(text)
    setting = Setting(("Kenya", "Uganda"), dict(enumerate(told.spoken)))
    home = dict.fromkeys((1, 2), "domestic_reactions")
    assert [reading.stance for reading in reactions(annotated(text), home, setting).values()] == [
        "supportive",
        "opposed",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Greens introduced a bill on harbour tolls.", "supportive"),
        ("Senator Ruiz tabled a motion of no confidence.", None),
        ("The Greens introduced a bill to repeal the levy.", None),
        ("Reactions ranged from delight to dismay.", "mixed"),
        ("Pro- and anti-dam groups met on the bridge.", "mixed"),
        ("Experts differ on how the levy will work.", "mixed"),
        ("While many praised the levy, others called it late.", "mixed"),
        ("Observers tip the mayor to win the vote.", "neutral"),
        ("Observers do not expect her to win the vote.", None),
        ("Sudland denied that it supports the rebels.", "opposed"),
        ("The guild would rather not wait.", "opposed"),
        ("“We are concerned that it may bring more strife,” said a spokesman for Minister Ann Lee.", "opposed"),
        ("“There is no credit, so our reserves are not at risk,” she said.", "supportive"),
        ("Kenya's minister says his country will invest $2 million in the pier.", "supportive"),
        ("The guild doubts that the state will invest in the pier.", None),
        ("A spokesman said Oslo makes promises that are never kept.", "opposed"),
        ("Oslo warned its citizens against travel to the islands.", "neutral"),
    ],
)
def test_the_part_somebody_takes_tells_the_stance(text: str, told: str | None) -> None:
    assert settled(text) == told


def test_a_sure_voice_is_heard_in_what_its_actor_says_besides() -> None:
    text = (
        "Kenya's parliament met on Monday to speak of tolls on the lake. Senator Ruth Kamau introduced a bill on tolls."
        " Kamau said the matter was one for the summer."
    )
    setting = Setting(("Kenya", "Uganda"), dict(enumerate(story(text).spoken)))
    home = dict.fromkeys((1, 2), "domestic_reactions")
    assert {reading.stance for reading in reactions(annotated(text), home, setting).values()} == {"supportive"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The islands' premier said there was room for both.", "supportive"),
        ("The minister gave assurances that the quay would stay open.", "supportive"),
        ("The envoy said her country had no intention of closing the strait.", "supportive"),
        ("He promised that there would be no new tolls.", "supportive"),
        ("“I expect many in the guild to support it,” she said.", "supportive"),
        ("“There are better places for it,” a skipper said.", "opposed"),
        ("“Nobody has come to ask us,” a skipper said.", "opposed"),
        ("The guild expressed regret at the closure of the quay.", "opposed"),
        ("The skipper called it somebody else's quarrel.", "opposed"),
        ("In Norway the matter has hardly been reported.", "neutral"),
        ("The two premiers differ over who should pay.", "mixed"),
    ],
)
def test_reassurance_regret_and_neglect_tell_a_stance(text: str, told: str) -> None:
    assert settled(text) == told


def test_who_regrets_and_supports_is_not_settled() -> None:
    assert settled("The guild supports the quay and expressed regret at the noise.") is None


def test_who_rejects_what_was_just_said_is_of_the_other_side() -> None:
    sentences = annotated("The guild condemned the tolls. The minister rejected that, saying that quays cost money.")
    spoken = story("The guild condemned the tolls. The minister rejected that, saying that quays cost money.").spoken
    labels = dict.fromkeys(range(2), "domestic_reactions")
    found = reactions(sentences, labels, Setting(("Norway", "Sweden"), dict(enumerate(spoken))))
    assert [reading.stance for reading in found.values()] == ["opposed", "supportive"]
