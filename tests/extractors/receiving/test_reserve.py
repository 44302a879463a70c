"""Reservations and silence in plain words."""

import pytest

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
