"""Several undertakings of one sentence are told one by one, each with the modal that they share."""

import pytest

from briefgen.extractors.line.coordination import undertakings_of
from briefgen.extractors.line.wording import fault

PARTED = {
    "They plan to coordinate export controls and secure access to rare earths.": 2,
    "The two ministers agreed to reopen the border and restore rail traffic.": 2,
    "Both navies will share radar data and conduct joint patrols.": 2,
    "The neighbours pledged to cut tariffs, open two ports and share weather data.": 3,
    "Peru and Chile intend to build a bridge and to set up a joint court.": 2,
    "They are expected to sign a treaty and launch a fund.": 2,
    "Kenya promised to release the crews and return their boats.": 2,
    "The two sides decided to restore flights and to reopen their embassies.": 2,
    "The island will lower its tariffs and buy gas from its neighbour.": 2,
    "Next year, the two will extend the pact and admit two members.": 1,
    "The governments are set to finalise a loan and approve a grant for the port.": 2,
    "The sides committed to reduce their arsenals; to allow inspections; and to exchange lists of bases.": 3,
}
WHOLE = (
    "They plan to coordinate.",
    "They agreed to share data and views on fish.",
    "They will provide safe and secure passage.",
    "They agreed to work on trade and investment.",
    "They plan to invest $2 billion to build ports and train pilots.",
    "They agreed to either cut tariffs or raise quotas and share data.",
    "The minister said they will cut tariffs and open two ports.",
    "They will cut tariffs and open two ports, officials said.",
    "They will cut tariffs if prices fall and open two ports.",
    "They discussed trade and agreed to cut tariffs.",
    "They signed a pact and opened a port.",
    "They will hold talks on trade and transport.",
    "The pact will help farmers and boost trade",
    "They plan to visit Lima and Quito.",
    'They agreed to "cut tariffs and open two ports".',
)


@pytest.mark.parametrize(("sentence", "count"), PARTED.items())
def test_joined_undertakings_are_parted(sentence, count):
    assert len(undertakings_of(sentence)) == count


@pytest.mark.parametrize("sentence", WHOLE)
def test_what_cannot_be_parted_surely_stays_whole(sentence):
    assert undertakings_of(sentence) == (sentence,)


@pytest.mark.parametrize("sentence", PARTED)
def test_every_part_keeps_to_the_words_of_its_sentence(sentence):
    for part in undertakings_of(sentence):
        assert fault(part, [sentence]) is None


def test_each_keeps_the_modal():
    assert undertakings_of("The two ministers largely agreed to reopen the border and restore rail traffic.") == (
        "The two ministers largely agreed to reopen the border.",
        "[The two ministers largely agreed to] restore rail traffic.",
    )
