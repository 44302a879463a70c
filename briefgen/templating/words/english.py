"""English dates and lists, without the library that knows all languages: its import would cost every run some 35 ms."""

from collections.abc import Sequence
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_YEAR, _MONTH, _DAY = 4, 7, 10


def parts(iso: str) -> tuple[int, ...]:
    """Return year, month and day of an ISO date as far as it goes; nothing where it is none.

    >>> parts("2025-10"), parts("soon"), parts("2025-13")
    ((2025, 10), (), ())
    """
    if len(iso) not in {_YEAR, _MONTH, _DAY} or not iso.replace("-", "").isdecimal():
        return ()
    found = tuple(map(int, iso.split("-")))
    widths = [len(part) for part in iso.split("-")]
    if widths != [4, 2, 2][: len(widths)] or not all(
        1 <= part <= most for part, most in zip(found[1:], (12, 31), strict=False)
    ):
        return ()
    return found


def date(iso: str, tag: str) -> str:
    """Return a date as it is written in prose; empty where it is no ISO date.

    >>> date("2026-01-11", "en-GB"), date("2026-01-11", "en-US"), date("2025-10", "en-GB"), date("soon", "en-GB")
    ('11 January 2026', 'January 11, 2026', 'October 2025', '')
    """
    found = parts(iso)
    if not found:
        return ""
    year, *rest = found
    month = MONTHS[rest[0] - 1] if rest else ""
    day = str(rest[1]) if len(rest) > 1 else ""
    if day and tag.upper().endswith("-US"):
        return f"{month} {day}, {year}"
    return " ".join(part for part in (day, month, str(year)) if part)


def listed(names: Sequence[str]) -> str:
    """Return names in a row.

    >>> listed(["Chile"]), listed(["Chile", "Peru", "Fiji"])
    ('Chile', 'Chile, Peru and Fiji')
    """
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
