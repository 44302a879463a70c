"""Countries by name, people and place."""

import re
from pathlib import Path

import pytest

from briefgen.extractors.atlas import ATLAS, ORGANISATIONS
from briefgen.extractors.countries import is_organisation, main_countries, mentions
from briefgen.extractors.words import words

LIST = Path(__file__).parents[3] / "shared/quality/countries.txt"


def _countries(text):
    return [mention.country for mention in mentions(words(text))]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Seoul and Tokyo", ["South Korea", "Japan"]),
        ("South Korea-Japan relations", ["South Korea", "Japan"]),
        ("the U.S. told us", ["United States"]),
        ("Papua New Guinea, not Guinea", ["Papua New Guinea", "Guinea"]),
        ("South Sudan and Sudan", ["South Sudan", "Sudan"]),
        ("Latin American leaders", ["Latin America"]),
        ("The Kremlin’s answer", ["Russia"]),
        ("he will turkey chad", []),
    ],
)
def test_names_people_and_places_stand_for_their_country(text, countries):
    assert _countries(text) == countries


def test_the_country_named_early_and_often_is_the_main_one():
    spoken = [
        "Japan and South Korea met.",
        "Japan agreed.",
        "Tokyo paid.",
        "Peru watched.",
        "All went home.",
        "Japan won.",
    ]
    assert main_countries([mentions(words(text)) for text in spoken])[:2] == ("Japan", "South Korea")


def test_every_organisation_is_in_the_atlas():
    names = {re.split("[=|]", line)[0].strip() for line in ATLAS.splitlines()}
    assert names >= ORGANISATIONS
    assert is_organisation("NATO")
    assert not is_organisation("Japan")


@pytest.mark.skipif(not LIST.exists(), reason="../shared/quality/countries.txt is not here")
def test_countries_are_called_what_the_newspapers_call_them():
    names = {re.split("[=|]", line)[0].strip() for line in ATLAS.splitlines()}
    assert set(LIST.read_text().split("\n")) - {""} <= names
