"""What each form of a date means: the days, months or years that it tells beside the article's date."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from briefgen.extractors.calendar.date_seasons import coming_season, season_year
from briefgen.extractors.calendar.date_terms import is_set_for, term
from briefgen.extractors.calendar.date_words import DAYS, MONTHS, NUMBERS
from briefgen.extractors.calendar.date_years import is_year
from briefgen.extractors.language.quoted import is_quoted
from briefgen.extractors.language.tense import direction
from briefgen.patterns import Pattern

_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_FIRST_YEAR, _LAST_YEAR = 1700, 2100
_YEAR, _MONTH, _NEAR, _RECENT = 360, 30, 75, 60
"""Days: a date without a year or a tense up to so many days after the article is still ahead of it."""
_WEEK = 7
_PREPARING = 90
_NO_SINGLE_DAY = Pattern(
    r"(?:\b(?:every|each|any|most|some|per|black|bloody|super|easter|palm|ash|cyber|good|a|one|sheffield|no)|-)[ ]?\Z",
    re.IGNORECASE,
)
_ROUGHLY = Pattern(
    r"\b(?:more than|over|nearly|almost|about|around|some|roughly|than|least|to|or|half)\s\Z", re.IGNORECASE
)
_PREPARED = Pattern(
    r"\b(?:prepar(?:e|es|ed|ing|ations?)|plans?|planning) (?:for|to hold) [^.;:,]{3,60}\Z"
    r"|\b(?:planned|upcoming|forthcoming) (?:[\w’'-]{2,20} ){1,4}\Z",
    re.IGNORECASE,
)
"""Before a month: what is being prepared is still to come, in whatever tense the preparing is told."""
_NOWADAYS = Pattern(r"['’]s (?:world|age|era|society|economy|generation|youth|standards|terms|money|market)\b")


class Place(Struct, frozen=True, gc=False):
    """Where a date stands, and what it is resolved against."""

    text: str
    found: re.Match[str]
    anchor: date | None
    before: str
    """The date told before it, in ISO form; empty where there is none."""

    def group(self, name: str) -> str:
        """Return what a named part holds, or nothing."""
        return self.found[name] or ""

    def ahead(self) -> bool:
        """Tell whether the date is told as still to come."""
        return direction(self.text, self.found.start(), self.found.end()) == "ahead"


def resolved(place: Place) -> Iterator[str]:
    """Yield the dates that the form at a place tells, in ISO form; an empty one where it tells none after all."""
    yield from _RESOLVED[(place.found.lastgroup or "")[3:]](place)


def is_holdable(iso: str) -> bool:
    """Tell whether a date can stand in a briefing."""
    if len(iso) == 10:  # noqa: PLR2004 - YYYY-MM-DD
        return day_of(iso) is not None
    return iso != "" and _FIRST_YEAR <= int(iso[:4]) <= _LAST_YEAR


def day_of(iso: str | None) -> date | None:
    """Return the day of an ISO date, or None where it is none."""
    try:
        day = date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
    return day if day and _FIRST_YEAR < day.year < _LAST_YEAR else None


def _month(name: str) -> int:
    return _SHORT[name[:3].lower()]


def _iso(year: int, month: int, day: int = 0) -> str:
    if not day:
        return f"{year:04}-{month:02}" if year else ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _absolute(place: Place) -> Iterator[str]:
    yield place.found[0]


def _numeric(place: Place) -> Iterator[str]:
    """Yield a date in digits where the order of day and month is clear."""
    first, second, year = (int(part) for part in place.found[0].split(place.group("sep")))
    if place.group("sep") == "." or first > len(MONTHS) or first == second:
        yield _iso(year, second, first) if second <= len(MONTHS) else ""
    elif second > len(MONTHS):
        yield _iso(year, first, second)


def _eleventh(_: Place) -> Iterator[str]:
    yield "2001-09-11"


def _ordinal_day(text: str) -> int:
    return int(text.rstrip("stndrh") or 0)


def _calendar(place: Place) -> Iterator[str]:
    """Yield the days of a date with a month's name; a missing year is the one that its tense and the article tell."""
    kind = "md" if place.found["md_m"] else "dm"
    month, day = _month(place.group(f"{kind}_m")), _ordinal_day(place.group(f"{kind}_d"))
    told, shifted = place.group(f"{kind}_y"), place.group(f"{kind}_s")
    first = _ordinal_day(place.group("dm_1")) if kind == "dm" else 0
    second = _ordinal_day(place.group("md_2")) if kind == "md" else 0
    year = _year(place, month, first or day, told, shifted)
    if year and first:
        yield _iso(year, month, first)
    if year and not (first and not place.group("dm_j")):
        yield _iso(year, month, day)
    if year and second:
        yield _iso(year, month, second)


def _month_and_year(place: Place) -> Iterator[str]:
    month = _month(place.group("my_m"))
    yield _iso(_year(place, month, 0, place.group("my_y"), place.group("my_s")), month)


def _year(place: Place, month: int, day: int, told: str, shifted: str) -> int:
    if told:
        return int(told)
    if shifted.lower() == "that":
        return int(place.before[:4] or 0)
    if place.anchor is None:
        return 0
    if shifted:
        return place.anchor.year + {"last": -1, "next": 1}.get(shifted.lower(), 0)
    return _weekdays_year(place, month, day, place.anchor) or _nearest_year(place, month, day, place.anchor)


def _weekdays_year(place: Place, month: int, day: int, anchor: date) -> int:
    """Return the year beside the article's in which a date falls on the weekday told with it; 0 where none does."""
    weekday = next((number for number, name in enumerate(DAYS) if place.found[0].lower().startswith(name)), None)
    if weekday is None:
        return 0
    years = [anchor.year, anchor.year - 1, anchor.year + 1]
    days = ((year, day_of(_iso(year, month, day))) for year in years)
    return next((year for year, told in days if told and told.weekday() == weekday), 0)


def _nearest_year(place: Place, month: int, day: int, anchor: date) -> int:
    """Return the year of a date that tells none: the next such day where it is ahead, the last where it is behind."""
    distance = (month - anchor.month) * _MONTH + (day - anchor.day if day else 0)
    if _PREPARED.search(place.text[max(0, place.found.start() - _PREPARING) : place.found.start()]):
        return anchor.year + (distance < 0)
    told = term(place.text, place.found.start(), place.found[0]) or direction(
        place.text, place.found.start(), place.found.end()
    )
    if told == "behind" and day:
        told = ""
    if told == "over":
        return anchor.year - (distance > 0)
    if told == "bound":
        return anchor.year + (distance < -_RECENT)
    if told == "ahead":
        return anchor.year + (distance < (-_NEAR if day else 0))
    if told == "behind":
        return anchor.year - (distance > 0)
    return anchor.year + (distance < _NEAR - _YEAR) - (distance > _NEAR)


def _named_month(place: Place) -> Iterator[str]:
    """Yield "last March", "this May", "next June"."""
    anchor, which, month = place.anchor, place.group("lm_w").lower(), _month(place.group("lm_m"))
    if which == "that":
        yield _iso(int(place.before[:4] or 0), month)
    elif anchor:
        later, year = month > anchor.month, anchor.year
        shift = {"next": not later, "last": -(month >= anchor.month), "this": -(later and "past" in place.found[0])}
        yield _iso(year + shift[which], month)


def _weekday(place: Place) -> Iterator[str]:
    """Yield the latest such weekday up to the article's date, or the next one where it is told as ahead."""
    anchor, text = place.anchor, place.text
    at = place.found.start()
    which, of = place.group("wd_w").lower(), place.group("wd_o").lower()
    if _NO_SINGLE_DAY.search(text[max(0, at - 10) : at]):
        return
    day = DAYS.index(place.group("wd").lower())
    if which in {"following", "previous"}:
        anchor = day_of(place.before)
    if anchor:
        yield (
            _in_week(anchor, day, f"week of {of}" if of not in {"", "next"} else of or which)
            or _near(anchor, day, which, place)
        ).isoformat()


def _in_week(anchor: date, day: int, which: str) -> date | None:
    """Return the weekday of the week that is named, weeks beginning on Monday."""
    weeks = {"next": 1, "week of this": 0, "week of last": -1}.get(which)
    if weeks is None:
        return None
    return anchor + timedelta(days=day - anchor.weekday() + weeks * _WEEK)


def _near(anchor: date, day: int, which: str, place: Place) -> date:
    back = (anchor.weekday() - day) % _WEEK
    last = anchor - timedelta(days=back or (_WEEK if which in {"last", "previous"} else 0))
    following = anchor + timedelta(days=_WEEK - back)
    if which in {"last", "previous"}:
        return last
    if which in {"coming", "following"}:
        return following
    return following if back and (is_set_for(place.text, place.found.start()) or place.ahead()) else last


def _named_day(place: Place) -> Iterator[str]:
    """Yield today, yesterday and tomorrow, but not from quoted words: there they are a manner of speaking."""
    anchor, name = place.anchor, place.group("day").lower()
    if anchor is None or (name in {"today", "tonight", "tomorrow", "yesterday"} and _is_loose(place)):
        return
    shift = {
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    }
    yield (anchor + timedelta(days=shift.get(name, 0))).isoformat()


def _is_loose(place: Place) -> bool:
    text, start, end = place.text, place.found.start(), place.found.end()
    return is_quoted(text, start) or _NOWADAYS.match(text, end) is not None


def _end(place: Place) -> Iterator[str]:
    """Yield the month in which the year or a month ends; "the end of next year" tells its year alone."""
    if place.anchor:
        shift = {"last": -1, "next": 1}.get(place.group("end_w").lower(), 0)
        if place.group("end_u").lower() == "month":
            yield _months_off(place.anchor, shift)
        else:
            yield f"{place.anchor.year + shift:04}{'' if place.group('end_w') else '-12'}"


def _relative(place: Place) -> Iterator[str]:
    """Yield "last week", "this month", "next year", "this summer": the month of the week, else what is named."""
    anchor, which, unit = place.anchor, place.group("rel_w").lower(), place.group("rel_u").lower()
    if anchor is None or which in {"coming", "past"}:
        return
    shift = {"last": -1, "next": 1, "this": 0}[which]
    if unit == "week":
        yield (anchor + timedelta(days=_WEEK * shift + 2 - anchor.weekday())).isoformat()[:7]
    elif unit == "month":
        yield _months_off(anchor, shift)
    elif unit == "year":
        yield f"{anchor.year + shift:04}"
    else:
        yield f"{season_year(anchor, unit, which):04}"


def _inside(place: Place) -> Iterator[str]:
    """Yield the article's month or year for "earlier in the month"."""
    if place.anchor:
        yield place.anchor.isoformat()[: len("2026-01") if place.group("inside_u") == "month" else len("2026")]


def _season(place: Place) -> Iterator[str]:
    """Yield the year of "in the autumn" where it is told as ahead; else it says no more than what it is like then."""
    if place.anchor and place.ahead():
        yield f"{coming_season(place.anchor, place.group('season').lower()):04}"


def _months_off(anchor: date, shift: int) -> str:
    months = anchor.year * 12 + anchor.month - 1 + shift
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _ago(place: Place) -> Iterator[str]:
    """Yield "two months ago", and "six days later" than the date told before."""
    which, number = place.group("ago_w").lower(), place.group("ago_n").lower()
    if _ROUGHLY.search(place.text[max(0, place.found.start() - 10) : place.found.start()]):
        return
    count = int(number) if number.isdigit() else NUMBERS[number]
    ago = which == "ago"
    if ago and place.anchor and place.group("ago_x"):
        yield _ago_within(place, place.anchor, count)
        return
    yield _shifted(
        place.anchor.isoformat() if ago and place.anchor else "" if ago else place.before or _anchored(place),
        place.group("ago_u").lower(),
        -count if which != "later" else count,
    )


def _ago_within(place: Place, anchor: date, count: int) -> str:
    """Return the month of "two years ago last month": counted from a day of the month or week that is named."""
    told = place.found[0].lower()
    if told.endswith("last month"):
        anchor = anchor.replace(day=1) - timedelta(days=1)
    elif told.endswith("last week"):
        anchor -= timedelta(days=_WEEK)
    iso = _shifted(anchor.isoformat(), place.group("ago_u").lower(), -count)
    return f"{iso}-{anchor.month:02}" if place.group("ago_u").lower() == "year" else iso[:7]


def _anchored(place: Place) -> str:
    """Return the article's date for "a year earlier" where nothing is dated before."""
    earlier = place.group("ago_w").lower() == "earlier" and place.group("ago_u").lower() == "year"
    return place.anchor.isoformat() if earlier and place.anchor else ""


def _shifted(iso: str, unit: str, count: int) -> str:
    """Return the date that lies `count` units off, as precise as the unit; nothing where it cannot be told."""
    if unit == "year":
        return f"{int(iso[:4]) + count:04}" if iso else ""
    if unit == "month":
        return _months_off(date(int(iso[:4]), int(iso[5:7]), 1), count) if len(iso) > 4 else ""  # noqa: PLR2004 - YYYY-MM
    day = day_of(iso) if len(iso) == 10 else None  # noqa: PLR2004 - YYYY-MM-DD
    if day is None:
        return ""
    try:
        told = (day + timedelta(days=count * (_WEEK if unit == "week" else 1))).isoformat()
    except OverflowError:
        return ""
    return told[:7] if unit == "week" else told


def _beside(place: Place) -> Iterator[str]:
    """Yield "the next day" and "the year before" from the date told before."""
    which = (place.group("beside_w") or place.group("apart_w")).lower()
    unit = (place.group("beside_u") or place.group("apart_u")).lower()
    if which == "next" and unit != "day":
        return
    yield _shifted(place.before, unit, 1 if which in {"next", "following", "after"} else -1)


def _span(place: Place) -> Iterator[str]:
    """Yield both years of "from 1997 to 2001"; "2014-2020" is the term of a plan, no event."""
    if " to " in place.found[0]:
        yield from (place.group("span_1"), place.group("span_2"))


def _bare(place: Place) -> Iterator[str]:
    """Yield a month that tells no year."""
    if place.anchor and not (place.group("weak_m") and _is_other(place)):
        for part in ("bare_m", "weak_m", "part_m", "noun_m", "event_m", "and_m", "then_m"):
            if name := place.group(part):
                yield _iso(_nearest_year(place, _month(name), 0, place.anchor), _month(name))


_MOVED = Pattern(
    r"\b(?:from|postponed|moved|delayed|deferred|adjourned|extended|pushed|put|brought|rescheduled)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)


def _is_other(place: Place) -> bool:
    """Tell whether "to March" is no month: only what lasts or is put off reaches to one."""
    at = place.found.start()
    return place.found[0].lower().startswith("to ") and _MOVED.search(place.text[max(0, at - 60) : at]) is None


def _ordinal(place: Place) -> Iterator[str]:
    """Yield "the 14th": of the month that was told before, or the article's."""
    base = place.before if len(place.before) > 4 else place.anchor.isoformat() if place.anchor else ""  # noqa: PLR2004 - YYYY-MM
    if base:
        yield _iso(int(base[:4]), int(base[5:7]), _ordinal_day(place.group("ordinal_d")))


def _bare_year(place: Place) -> Iterator[str]:
    if not place.group("year_before") and is_year(place.text, place.found.start("year_y"), place.found.end("year_y")):
        yield place.group("year_y")


_RESOLVED: dict[str, Callable[[Place], Iterator[str]]] = {
    "iso": _absolute, "numeric": _numeric, "eleventh": _eleventh, "md": _calendar, "dm": _calendar,
    "my": _month_and_year, "lm": _named_month, "wd": _weekday, "day": _named_day, "end": _end,
    "rel": _relative, "inside": _inside, "season": _season, "ago": _ago, "beside": _beside, "span": _span,
    "bare": _bare, "ordinal": _ordinal, "year": _bare_year,
}  # fmt: skip
"""Form of a date -> the days, months or years that it tells."""
