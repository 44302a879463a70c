"""Dates as articles state them in a line of their own: found, read into ISO form, or known to be ambiguous."""

from datetime import date

from msgspec import Struct

from briefgen.patterns import Pattern

_NAMES = {
    1: "january jan janvier janv januar jänner enero ene gennaio gen janeiro januari styczeń stycznia",
    2: "february feb febr février févr februar febrero febbraio fevereiro fev februari luty lutego",
    3: "march mar mars märz mrz marzo março maart marzec marca",
    4: "april apr avril avr abril abr aprile abril kwiecień kwietnia",
    5: "may mai mayo maggio mag maio mei maj maja",
    6: "june jun juin juni junio giugno giu junho czerwiec czerwca",
    7: "july jul juillet juil juli julio luglio lug julho lipiec lipca",
    8: "august aug août aoû agosto ago augustus augusti sierpień sierpnia",
    9: "september sep sept septembre septiembre settembre set setembro wrzesień września",
    10: "october oct octobre oktober okt octubre ottobre ott outubro out październik października",
    11: "november nov novembre noviembre novembro listopad listopada",
    12: "december dec décembre déc dezember dez diciembre dic dicembre dezembro grudzień grudnia",
}
MONTHS = {name: number for number, names in _NAMES.items() for name in names.split()}
_MONTH = r"(?P<{0}>[^\W\d_]{{3,12}})\.?"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?"
_OF = r"(?:\s+(?:of|de))?[\s-]+"
_PATTERN = Pattern(
    "|".join((
        r"(?<!\d)(?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<y2>\d{4})\s?[年년]\s?(?P<m2>\d{1,2})\s?[月월]\s?(?P<d2>\d{1,2})\s?[日일]",
        r"(?<!\d)" + _DAY.format("d3") + _OF + _MONTH.format("m3") + ",?" + _OF + r"(?P<y3>\d{4})(?!\d)",
        r"(?<!\w)" + _MONTH.format("m4") + r"\s+" + _DAY.format("d4") + r"(?:,\s*|\s+)(?P<y4>\d{4})(?!\d)",
        r"(?<!\d)(?P<a5>\d{1,2})(?P<s5>[-/.])(?P<b5>\d{1,2})(?P=s5)(?P<y5>\d{4})(?!\d)",
    ))
)  # fmt: skip


class FoundDate(Struct, frozen=True):
    """A date that stands in a line."""

    start: int
    end: int
    iso: str
    """YYYY-MM-DD; empty where the figures allow two readings."""


def find_dates(line: str) -> tuple[FoundDate, ...]:
    """Return every full date in `line`, in order; words and figures that make no date are passed over.

    >>> [each.iso for each in find_dates("Published 11 January 2026, updated Jan. 12, 2026")]
    ['2026-01-11', '2026-01-12']
    >>> [each.iso for each in find_dates("11/01/2026")], [each.iso for each in find_dates("13/01/2026")]
    ([''], ['2026-01-13'])
    """
    found = ((each, _read(each.groupdict())) for each in _PATTERN.finditer(line))
    return tuple(FoundDate(each.start(), each.end(), iso) for each, iso in found if iso is not None)


def _read(group: dict[str, str | None]) -> str | None:
    if group["y5"]:
        return _by_figures(int(group["y5"]), int(group["a5"] or 0), int(group["b5"] or 0), group["s5"] or "")
    for number in "1234":
        year, month, day = (group[part + number] for part in "ymd")
        if year and month and day:
            return _iso(int(year), int(month) if month.isdigit() else MONTHS.get(month.casefold(), 0), int(day))
    return None


def _by_figures(year: int, first: int, second: int, separator: str) -> str | None:
    """Read two figures and a year: with dots the day stands first (DIN 1355), with strokes it is told by its size."""
    day_first, month_first = _iso(year, second, first), _iso(year, first, second)
    if separator == "." or not month_first or day_first == month_first:
        return day_first
    return "" if day_first else month_first


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
