"""Whom a country judges, and who studies it, is not of it; who is told by another's name is of that one's country."""

import pytest
from written import annotated

from briefgen.extractors.people.participants import people


def _country(text, name):
    return next(person.country for person in people(annotated(text)) if person.name == name)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            (
                "Peru sharply criticised President Ann Lee’s threats to impose a duty on Peru as bullying.\n\n"
                "“The duties are a mistake,” Peru said. Peru will not yield.\n\nChile waits. Lee spoke on Monday."
            ),
            "Ann Lee",
            "Chile",
        ),
        (
            (
                "Peru and Chile argue over tin. Peru is firm. Peru waits.\n\n"
                "Jo Hale, an expert on Peru at Harland College, said Chile would wait."
            ),
            "Jo Hale",
            "Chile",
        ),
        (
            (
                "A Chilean sailor held in Peru plans to sue.\n\nPeru denied it. Peru’s jails are clean.\n\n"
                "His lawyer, Ann Lee, said Peru had been cruel."
            ),
            "Ann Lee",
            "Chile",
        ),
        (
            (
                "Chile sets out its goals for aid.\n\nPresident Ana Ruiz of Peru was praised. Peru gave more.\n\n"
                "The charity’s director, Jo Hale, said it was late."
            ),
            "Jo Hale",
            "Chile",
        ),
    ],
)
def test_a_person_is_not_of_the_country_dealt_with(text, name, country):
    assert _country(text, name) == country


def test_a_kingdom_has_no_president():
    text = "Britain sets out its goals for aid. Britain wants more of Chile.\n\nA minister praised President Ana Ruiz."
    assert _country(text, "Ana Ruiz") == "Chile"


def test_whoever_speaks_to_an_outlet_at_home_is_of_its_country():
    text = (
        "A Chilean firm is to buy the yard. The Chilean firm waits.\n\nThe yard told BBC News that Britain would gain."
        "\n\nDockers’ Union general secretary Jo Hale said it was fair."
    )
    assert _country(text, "Jo Hale") == "United Kingdom"


def test_an_economist_of_the_euro_zone_is_of_the_union_that_the_article_is_about():
    text = (
        "The EU has a pact with Peru. The EU is glad. EU farmers are not.\n\n"
        "Jo Hale, deputy chief Euro-zone economist for Harland Capital, said it was small."
    )
    assert _country(text, "Jo Hale") == "European Union"


def test_an_administration_has_its_presidents_name():
    text = (
        "China and the United States argue. China is firm. Talks in China go on.\n\n"
        "President Jo Biden spoke.\n\nThe Biden administration waits."
    )
    assert _country(text, "Jo Biden") == "United States"


def test_an_office_lists_its_fields_before_a_name():
    text = "Cabinet Secretary for Health, Water and Sanitation Peter Otieno said Kenya would appeal."
    found = people(annotated(text))
    assert [(person.name, person.role) for person in found] == [
        ("Peter Otieno", "Cabinet Secretary for Health, Water and Sanitation")
    ]
