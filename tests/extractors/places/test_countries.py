"""Countries by name, people and place."""

import re
from pathlib import Path

import pytest

from briefgen.extractors.language.words import words
from briefgen.extractors.places.atlas import ATLAS, ORGANISATIONS
from briefgen.extractors.places.countries import is_organisation, main_countries, mentions

LIST = Path(__file__).parents[4] / "shared/quality/countries.txt"


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
        ("the Abidjan Declaration, read in Abidjan", ["Ivory Coast"]),
        ("the Republican People's Party", ["Turkey"]),
        ("the Republican People’s Party", ["Turkey"]),
        ("a camp near Cox's Bazar", ["Bangladesh"]),
        ("St. Vincent and St Vincent", ["Saint Vincent and the Grenadines"] * 2),
    ],
)
def test_names_people_and_places_stand_for_their_country(text, countries):
    assert _countries(text) == countries


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Whitehall", "United Kingdom"),
        ("Foggy Bottom", "United States"),
        ("the Élysée", "France"),
        ("the Kantei", "Japan"),
        ("the Blue House", "South Korea"),
        ("Zhongnanhai", "China"),
        ("the Casa Rosada", "Argentina"),
        ("Itamaraty", "Brazil"),
        ("the Verkhovna Rada", "Ukraine"),
        ("the Storting", "Norway"),
        ("the Riksdag", "Sweden"),
        ("the Folketing", "Denmark"),
        ("the Riigikogu", "Estonia"),
        ("the Saeima", "Latvia"),
        ("the Seimas", "Lithuania"),
        ("the Majlis", "Iran"),
        ("the Lok Sabha", "India"),
        ("the Oireachtas", "Ireland"),
        ("the Senedd", "Wales"),
        ("Palazzo Chigi", "Italy"),
        ("the Moncloa", "Spain"),
        ("Aso Rock", "Nigeria"),
        ("Karachi", "Pakistan"),
        ("Guangzhou", "China"),
        ("Mombasa", "Kenya"),
        ("São Paulo", "Brazil"),
        ("Kharkiv", "Ukraine"),
        ("Marrakesh", "Morocco"),
        ("a Batswana trader", "Botswana"),
        ("Filipinos", "Philippines"),
        ("Houthis", "Yemen"),
        ("Hezbollah", "Lebanon"),
        ("Hamas", "Palestine"),
        ("Republicans", "United States"),
        ("Frontex", "European Union"),
        ("Berlaymont", "European Union"),
        ("the World Food Programme", "United Nations"),
        ("Opec", "Organization of the Petroleum Exporting Countries"),
        ("CARICOM", "Caribbean Community"),
        ("the Faroes", "Faroe Islands"),
        ("Brazzaville", "Republic of the Congo"),
        ("Kinshasa", "Democratic Republic of the Congo"),
        ("Bissau", "Guinea-Bissau"),
        ("Malabo", "Equatorial Guinea"),
    ],
)
def test_seats_of_power_peoples_and_cities_stand_for_their_country(text, country):
    assert _countries(text) == [country]


@pytest.mark.parametrize(
    "text", ["the South China Sea", "the Paris Agreement", "the Washington Post", "Social Democrats", "the Berlin Wall"]
)
def test_seas_treaties_newspapers_and_parties_are_no_country(text):
    assert _countries(text) == []


def test_no_name_of_the_atlas_stands_for_two_countries():
    rows = [re.split("[=|,]", line) for line in ATLAS.splitlines()]
    names = [name.strip() for row in rows for name in row if name.strip()]
    assert len(names) == len(set(names))


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


def test_a_comma_parts_two_peoples():
    assert _countries("Greek, Cypriot and French ministers met.") == ["Greece", "Cyprus", "France"]
    assert _countries("Greek Cypriot ministers met in St. Petersburg.") == ["Cyprus", "Russia"]
