"""Dates, lists, plurals and country names as the Unicode Common Locale Data Repository has them, through Babel."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

from briefgen.templating.words.english import parts

_ELSEWISE: Final[Mapping[str, str]] = {
    "Bosnia": "BA", "Burma": "MM", "Myanmar": "MM", "Cape Verde": "CV", "Czech Republic": "CZ", "East Timor": "TL",
    "Hong Kong": "HK", "Ivory Coast": "CI", "Macau": "MO", "Palestinian territories": "PS", "Palestine": "PS",
    "Republic of the Congo": "CG", "Congo": "CG", "DR Congo": "CD", "Democratic Republic of the Congo": "CD",
    "Swaziland": "SZ", "Turkey": "TR", "Vatican": "VA", "European Union": "EU", "United Nations": "UN",
    "Trinidad and Tobago": "TT", "Sao Tome and Principe": "ST",
}  # fmt: skip
"""Countries that English newspapers name otherwise than CLDR does, by their code (ISO 3166-1)."""


def date(iso: str, tag: str) -> str:
    """Return a date as it is written in prose, as precise as it was given; empty where it is no ISO date.

    >>> date("2026-01-11", "fr"), date("2025-10", "de"), date("2025", "ja")
    ('11 janvier 2026', 'Oktober 2025', '2025年')
    """
    found = parts(iso)
    if not found:
        return ""
    year, month, day = (*found, 1, 1)[:3]
    try:
        moment = dt.date(year, month, day)
    except ValueError:
        return ""
    if len(found) == len(("year", "month", "day")):
        return format_date(moment, "long", locale=_locale(tag))
    return format_skeleton("yMMMM" if len(found) > 1 else "y", moment, locale=_locale(tag))


def country(name: str, tag: str) -> str:
    """Return the name of a country in a language; the English one where CLDR does not know it.

    >>> country("South Korea", "fr"), country("Czech Republic", "de"), country("NATO", "fr")
    ('Corée du Sud', 'Tschechien', 'NATO')
    """
    code = _ELSEWISE.get(name) or _codes().get(name, "")
    return str(_locale(tag).territories.get(code, name)) if code else name


def listed(names: Sequence[str], tag: str) -> str:
    """Return names in a row, as the language joins them.

    >>> listed(["A", "B", "C"], "de")
    'A, B und C'
    """
    return format_list(list(names), locale=_locale(tag))


def is_known(tag: str) -> bool:
    """Tell whether CLDR has the language.

    >>> is_known("pt-BR"), is_known("tlh")
    (True, False)
    """
    try:
        _locale(tag)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def plural(count: int, tag: str) -> str:
    """Return the plural form of a number, such as "one", "few" or "other".

    >>> plural(3, "ar"), plural(1, "fr"), plural(1, "ja")
    ('few', 'one', 'other')
    """
    return str(_locale(tag).plural_form(count))


@cache
def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(tag.partition("-")[0])


@cache
def _codes() -> Mapping[str, str]:
    return {str(name): code for code, name in Locale.parse("en").territories.items()}
