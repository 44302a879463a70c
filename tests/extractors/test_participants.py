"""Named persons with a public role."""

import pytest
from written import annotated

from briefgen.extractors.participants import people


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("South Korean President Lee Jae Myung spoke.", "Lee Jae Myung", "President", "South Korea"),
        ("U.S. Secretary of State John Kerry spoke.", "John Kerry", "Secretary of State", "United States"),
        (
            "Britain’s foreign secretary, Philip Hammond, spoke.",
            "Philip Hammond",
            "foreign secretary",
            "United Kingdom",
        ),
        ("Rodrigo Mora, the president of Chile, spoke.", "Rodrigo Mora", "president", "Chile"),
        (
            "Angela van der Berg, deputy minister for trade, spoke.",
            "Angela van der Berg",
            "deputy minister for trade",
            "",
        ),
        ("Pentagon Press Secretary Rear Adm. John Kirby spoke.", "John Kirby", "Rear Adm", ""),
    ],
)
def test_a_role_and_a_name_make_a_participant(text, name, role, country):
    found = {person.name: person for person in people(annotated(text))}
    assert found[name].role == role
    assert not country or found[name].country == country


@pytest.mark.parametrize(
    "text",
    ["The U.N. General Assembly met.", "The Deputy Secretary spoke.", "The president spoke.", "General Motors paid."],
)
def test_offices_and_bodies_are_no_persons(text):
    assert not people(annotated(text))


def test_a_family_name_is_the_same_person_as_the_full_name():
    found = people(annotated("President Ruiz met a crowd. President Ana Ruiz of Peru spoke. Ruiz left."))
    assert [(p.name, p.role, p.country) for p in found] == [("Ana Ruiz", "President", "Peru")]
