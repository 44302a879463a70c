"""The year of a season that is told without one."""

from datetime import date

_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
"""Season -> its last month."""
_DECEMBER = 12


def coming_season(anchor: date, season: str) -> int:
    """Return the year of the season that is on or comes next.

    >>> coming_season(date(2026, 9, 1), "autumn"), coming_season(date(2026, 9, 1), "spring")
    (2026, 2027)
    """
    return anchor.year + (anchor.month > _ENDS[season] or (season == "winter" and anchor.month == _DECEMBER))


def season_year(anchor: date, season: str, which: str) -> int:
    """Return the year of the last, this or the next season.

    >>> season_year(date(2026, 9, 1), "summer", "last"), season_year(date(2026, 9, 1), "spring", "next")
    (2026, 2027)
    """
    ends = _ENDS[season]
    over = anchor.month > ends and season != "winter"
    if which == "last":
        return anchor.year if over else anchor.year - 1
    begins = ends - 2 if season != "winter" else _DECEMBER
    return anchor.year + (which == "next" and anchor.month >= begins)
