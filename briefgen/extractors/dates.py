"""Dates of events: read from the words and resolved against the article's date, never more precisely than told."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache

from msgspec import Struct

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_NUMBERS = {
    name: number
    for number, name in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
} | {"a": 1, "an": 1}
_FIRST_YEAR, _LAST_YEAR = 1700, 2100
_MONTH, _NEAR = 30, 75
"""Days: a date without a year up to so many days after the article is still ahead of it."""
_AHEAD = re.compile(
    r"\b(?:will|shall|next|coming|upcoming|set to|due|scheduled|expected|plans?|planned|to be)\b", re.IGNORECASE
)


class Dated(Struct, frozen=True, gc=False):
    """A date that a sentence gives."""

    iso: str
    """YYYY, YYYY-MM or YYYY-MM-DD."""
    start: int
    """Offset of its words in the sentence."""
    end: int


def dates(text: str, published: str | None) -> tuple[Dated, ...]:
    """Return the dates of a sentence, each once, in order; relative ones only where the article's date is known.

    >>> [d.iso for d in dates("On January 11, 2026, he spoke of October 2025 and early 2026.", None)]
    ['2026-01-11', '2025-10', '2026']
    >>> [d.iso for d in dates("They met on Tuesday, after talks last month.", "2026-01-11")]
    ['2026-01-06', '2025-12']
    """
    return _remembered(text, published) if len(text) <= _LONGEST else _dates(text, published)


def _dates(text: str, published: str | None) -> tuple[Dated, ...]:
    anchor = _day(published)
    seen: dict[str, Dated] = {}
    for match in _pattern().finditer(text):
        iso = _resolve(match, text, anchor)
        if iso:
            seen.setdefault(iso, Dated(iso, match.start(), match.end()))
    return tuple(seen.values())


_LONGEST = 1000
_remembered = lru_cache(maxsize=512)(_dates)
"""Title, summary, timeline, undertakings and gaps all ask for the dates of the same sentences."""


def _day(iso: str | None) -> date | None:
    try:
        day = date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
    return day if day and _FIRST_YEAR < day.year < _LAST_YEAR else None


@cache
def _pattern() -> re.Pattern[str]:
    month = (
        r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
        r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
    )
    counted = "people|troops|percent|per cent|km|miles|tons|tonnes|million|UTC|GMT|jobs|members|employees|workers"
    before = "[Ii]n|[Ss]ince|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id|[Bb]y|[Dd]uring"
    weekday = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    count = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
    return re.compile(
        rf"\b(?P<iso>\d{{4}}-\d\d-\d\d)\b"
        rf"|\b(?P<md_m>{month}) (?P<md_d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\.\d)(?:,? (?P<md_y>\d{{4}})\b)?"
        rf"|\b(?P<dm_d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<dm_m>{month})(?:,? (?P<dm_y>\d{{4}})\b)?"
        rf"|\b(?P<my_m>{month})(?: of|,)? (?P<my_y>\d{{4}})\b"
        rf"|\b(?P<lm_w>[Ll]ast|[Nn]ext|[Tt]his) (?P<lm_m>{month})"
        rf"|\b(?P<wd_w>last |next |this )?(?P<wd>{weekday})\b"
        rf"|\b(?P<day>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]his morning)\b"
        rf"|\b(?P<rel_w>[Ll]ast|[Nn]ext|[Tt]his) (?P<rel_u>month|year)\b"
        rf"|\b(?P<ago_n>{count}) (?P<ago_u>day|week|month|year)s? (?:ago|earlier)\b"
        rf"|\b(?P<bare_w>{before}) (?P<bare_m>{month})(?! \d| of that)"
        r"|(?<![\d.,:$€£¥#/\w-])(?P<year>1[789]\d\d|20\d\d)"
        rf"(?![\d%:/]|[.,]\d|-\d|\s(?:{counted}))",
        re.ASCII,
    )


def _resolve(match: re.Match[str], text: str, anchor: date | None) -> str:
    kind = match.lastgroup or ""
    found = match.groupdict()
    if found["iso"]:
        return str(found["iso"]) if _day(found["iso"]) else ""
    if found["year"]:
        return str(found["year"])
    if kind.startswith(("md", "dm", "my")):
        return _calendar(found, text, match.start(), anchor)
    return _relative(found, text, match.start(), anchor) if anchor else ""


def _calendar(found: dict[str, str | None], text: str, at: int, anchor: date | None) -> str:
    """Return the ISO form of a date with a month's name; a missing year is the one nearest to the article's."""
    month = _month(found["md_m"] or found["dm_m"] or found["my_m"] or "")
    day = int(found["md_d"] or found["dm_d"] or 0)
    year = int(found["md_y"] or found["dm_y"] or found["my_y"] or 0)
    if not year:
        if anchor is None:
            return ""
        year = _year_of(month, day or 1, text, at, anchor)
    return _iso(year, month, day)


def _month(name: str) -> int:
    bare = name.lower().rstrip(".")
    return _SHORT.get(bare) or _SHORT[bare[:3]]


def _iso(year: int, month: int, day: int) -> str:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return ""
    if not day:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _year_of(month: int, day: int, text: str, at: int, anchor: date) -> int:
    """Return the year that a date without one is in: the next such day where it is ahead, else the nearest."""
    if _is_ahead(text, at):
        later = (month, day) >= (anchor.month, anchor.day if day > 1 else 1)
        return anchor.year if later else anchor.year + 1
    distance = (month - anchor.month) * _MONTH + day - anchor.day
    return anchor.year - 1 if distance > _NEAR else anchor.year


def _is_ahead(text: str, at: int) -> bool:
    return bool(_AHEAD.search(text, max(0, at - 80), at + 12))


def _relative(found: dict[str, str | None], text: str, at: int, anchor: date) -> str:
    if found["wd"]:
        return _weekday(found["wd"].lower(), (found["wd_w"] or "").strip(), anchor, ahead=_is_ahead(text, at))
    if found["day"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(found["day"].lower(), 0)
        return (anchor + timedelta(days=shift)).isoformat()
    if found["rel_w"]:
        shift = {"last": -1, "next": 1, "this": 0}[found["rel_w"].lower()]
        return str(anchor.year + shift) if found["rel_u"] == "year" else _months_off(anchor, shift)
    if found["ago_n"]:
        return _ago(found["ago_n"], found["ago_u"] or "", anchor)
    month, which = _month(found["lm_m"] or found["bare_m"] or ""), (found["lm_w"] or "").lower()
    year = _year_of(month, 1, text, at, anchor)
    if which == "next":
        year = anchor.year if month > anchor.month else anchor.year + 1
    elif which == "last":
        year = anchor.year if month < anchor.month else anchor.year - 1
    return _iso(year, month, 0)


def _weekday(name: str, which: str, anchor: date, *, ahead: bool) -> str:
    """Return the latest such weekday up to the article's date, or the next one where the sentence looks ahead."""
    back = (anchor.weekday() - _DAYS.index(name)) % 7
    if which == "next" or (ahead and back):
        return (anchor + timedelta(days=7 - back)).isoformat()
    return (anchor - timedelta(days=back or (7 if which == "last" else 0))).isoformat()


def _months_off(anchor: date, shift: int) -> str:
    months = anchor.year * 12 + anchor.month - 1 + shift
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _ago(count: str, unit: str, anchor: date) -> str:
    number = int(count) if count.isdigit() else _NUMBERS[count.lower()]
    if unit == "day":
        return (anchor - timedelta(days=number)).isoformat()
    if unit == "month":
        return _months_off(anchor, -number)
    return str(anchor.year - number) if unit == "year" else ""
