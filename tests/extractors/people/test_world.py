"""Persons of all the world: most of them are found with office and country, and few others with them."""

import pytest
from world import TEXTS as FIRST
from world import Told
from world_too import TEXTS as MORE
from written import annotated

from briefgen.evaluation.matching import letters, same_name
from briefgen.extractors.people.participants import Person, people

TEXTS = (*FIRST, *MORE)
FLOORS = {"found": 0.96, "wanted": 0.96, "role": 0.95, "country": 0.87}
ALL_FOUND = [told for told in TEXTS if told.outlet != "african daily"]


def read(told: Told) -> dict[str, Person | None]:
    persons = people(annotated(told.text))
    return {name: next((p for p in persons if same_name(name, p.name)), None) for name in told.persons}


@pytest.mark.parametrize("told", ALL_FOUND, ids=lambda told: told.outlet)
def test_everybody_with_an_office_is_found(told):
    assert [name for name, person in read(told).items() if person is None] == []


def test_roles_and_countries_are_mostly_right_and_nobody_else_is_found():
    pairs = [(told.persons[name], person) for told in TEXTS for name, person in read(told).items()]
    met = [(wanted, person) for wanted, person in pairs if person is not None]
    given = sum(len(people(annotated(told.text))) for told in TEXTS)
    based = [(wanted[1], person.country) for wanted, person in met if wanted[1]]
    reached = {
        "found": len(met) / len(pairs),
        "wanted": len(met) / given,
        "role": sum(is_same_role(wanted[0], person.role) for wanted, person in met) / len(met),
        "country": sum(one == other for one, other in based) / len(based),
    }
    assert all(reached[name] >= floor for name, floor in FLOORS.items()), reached


def is_same_role(wanted: str, given: str) -> bool:
    return letters(wanted) in letters(given) or bool(given and letters(given) in letters(wanted))
