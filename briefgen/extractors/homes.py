"""Which country a person acts for: from the words of the role, the office's own country, or the article around it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.countries import is_organisation, main_countries
from briefgen.extractors.words import Table, find, phrases, table, words

_OFFICES = {
    "United States": """secretary of state, deputy secretary of state, assistant secretary of state, attorney general of
        the united states, congressman, congresswoman, white house, pentagon, state department, defense secretary,
        secretary of defense, treasury secretary, house speaker, senate majority leader, senate minority leader, house
        majority leader, house minority leader, republican, republicans, democratic senator, gop, director of national
        intelligence, homeland security, house of representatives, u.s. trade representative, supreme court justice,
        joint chiefs of staff, national security advisor, cia, fbi""",
    "United Kingdom": """foreign secretary, home secretary, chancellor of the exchequer, downing street, scottish
        secretary, business secretary, health secretary, lord chancellor, liberal democrat, liberal democrats, house
        of commons, house of lords, tory, conservative mp, labour mp, chief constable, police and crime commissioner,
        defence secretary, trade secretary, msp""",
    "European Union": """mep, meps, european commission, european commissioner, eu commissioner, commission president,
        council president, foreign policy chief, european parliament, competition commissioner, trade commissioner""",
    "United Nations": "high commissioner for refugees, special rapporteur, humanitarian coordinator, peacekeeping chief",
    "Ireland": "taoiseach, tánaiste, tanaiste",
    "Vatican": "pope, holy see",
    "Israel": "knesset",
    "India": "chief minister, lok sabha, external affairs minister",
}
"""Country -> offices and houses that are its own, or nearly so."""


def office_country(role: str, named: Iterable[str]) -> str:
    """Return the country whose own office a role is, if the article names it; empty where none is.

    >>> office_country("Home Secretary", ["United Kingdom", "France"])
    'United Kingdom'
    """
    spoken = set(named)
    found = (hit.value for hit in find([word.folded for word in words(role)], _offices()))
    return next((country for country in found if country in spoken), "")


@cache
def _offices() -> Table:
    return table({country: phrases(offices) for country, offices in _OFFICES.items()})


class Setting(Struct, frozen=True):
    """What an article tells of countries."""

    main: tuple[str, ...]
    """The states that it is about, the foremost first."""
    named: frozenset[str]


def homes(persons: Sequence["Found"], sentences: Sequence[Annotated]) -> list[str]:
    """Return the country of each person."""
    named = frozenset(country for sentence in sentences for country in sentence.countries)
    main = tuple(c for c in main_countries([s.mentions for s in sentences]) if not is_organisation(c))
    found = [_told(person) or office_country(" ; ".join(b.role for _, b in person.bearers), named) for person in persons]
    return [country or next(iter(main), "") for country in found]


def _told(person: "Found") -> str:
    for _, bearer in person.bearers:
        if bearer.country:
            return bearer.country
    return ""
