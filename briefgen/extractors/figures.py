"""Figures worth quoting: money, shares, votes and counts, each with its unit and its words as in the article."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct

from briefgen.extractors.date_years import counted_nouns
from briefgen.extractors.dates import date_spans
from briefgen.extractors.noun_phrases import Phrase, durations, membership, of_phrase, phrase
from briefgen.extractors.quantities import Kind, Quantity, quantities
from briefgen.extractors.words import listed
from briefgen.patterns import Pattern

_BEFORE = 40
_LARGE = 1000
"""A count from here on is quoted even where no plural is behind it."""
_ENOUGH = 2
_SEVERAL = 10
"""A smaller number without a noun says little."""
_MANY = 20
"""A number in words from here on is told for its own sake."""


_CLASHING = ("count", "spelled", "votes", "ratio")
"""What may be part of a date instead."""


class Found(Struct, frozen=True, gc=False):
    """A figure in a sentence."""

    text: str
    """As in the article, with its unit."""
    value: float | None
    """None for a range, and for what is not counted: "dozens"."""
    unit: str
    start: int
    """Offset in the sentence."""
    end: int
    step: float
    """One unit of its last digit: it was rounded to this."""


def figures(text: str) -> tuple[Found, ...]:
    """Return the figures of a sentence that a briefing would quote, in order.

    >>> [(f.text, f.value, f.unit) for f in figures("Exports rose 21.8% to $1.52 billion; 1,200 troops left in 2024.")]
    [('21.8%', 21.8, '%'), ('$1.52 billion', 1520000000.0, '$'), ('1,200 troops', 1200.0, 'troops')]
    """
    return tuple(_figures(text))


def _figures(text: str) -> Iterator[Found]:
    found_numbers = tuple(quantities(text))
    clashing = any(quantity.kind in _CLASHING for quantity in found_numbers)
    dated = iter((*(date_spans(text) if clashing else ()), (len(text), len(text))))
    start, end = next(dated)
    last = 0
    for quantity in found_numbers:
        while end <= quantity.start:
            start, end = next(dated)
        if (start < quantity.end and quantity.kind in _CLASHING) or quantity.start < last:
            continue
        found = _found(text, quantity)
        if found is not None:
            last = found.end
            yield found


def _found(text: str, quantity: Quantity) -> Found | None:
    """Return the figure that a number makes with its words, or None where it is not worth quoting."""
    end = _end(text, quantity)
    if end is None:
        return None
    start = _start(text, quantity)
    unit = quantity.unit if quantity.kind in {"money", "share", "votes"} else text[quantity.end : end].strip(" -")
    return Found(text[start:end], quantity.value, unit, start, end, quantity.step)


def _end(text: str, quantity: Quantity) -> int | None:
    return _ENDS[quantity.kind](text, quantity)


def _money(text: str, quantity: Quantity) -> int | None:
    return _with_rate(text, quantity.end)


def _share(text: str, quantity: Quantity) -> int | None:
    return None if _is_wholly(text, quantity) else quantity.end


def _votes(_: str, quantity: Quantity) -> int | None:
    return quantity.end


_WHOLLY = Pattern(
    r" (?:sure|certain|correct|right|wrong|behind|committed|clear|true|safe|ready|focused|confident|convinced|honest"
    r"|with you|loyal|serious|agree\w*|support\w*)\b"
)


def _is_wholly(text: str, quantity: Quantity) -> bool:
    """Tell whether "100%" is a manner of speaking: "100% sure"."""
    return quantity.value == 100 and _WHOLLY.match(text, quantity.end) is not None  # noqa: PLR2004 - per cent


def _ratio(text: str, quantity: Quantity) -> int | None:
    """Return the end of "one in six people"."""
    counted = phrase(text, quantity.end)
    return counted.end if counted and counted.plural and counted.head not in durations() else None


def _part(text: str, quantity: Quantity) -> int | None:
    """Return where a fraction ends: behind that of which it is a part, or alone in "fell by a third"."""
    if not text.startswith(" of ", quantity.end):
        return quantity.end
    return of_phrase(text, quantity.end) if _is_exact(text, quantity) else None


def _is_exact(text: str, quantity: Quantity) -> bool:
    """Tell whether a fraction is more than a manner of speaking: "two-thirds of", "nearly half of"."""
    counted = text[quantity.start : quantity.end].lower().startswith(("two", "three", "four", "nine"))
    return counted or _start(text, quantity) < quantity.start


_RATE = Pattern(
    r"(?: (?:a|an|per|each|every) (?:year|month|day|week|barrel|tonne|ton|annum|head|person|kilogram|kilo|litre|liter"
    r"|gallon|hour|capita|ounce|tonne|second|household|family|child|worker|megawatt-hour)\b"
    r"| (?:per|for every) \d{1,3}(?:,\d{3})? (?:cubic |square )?(?:met(?:re|er)s|feet|kilos|kilograms|litres|liters"
    r"|units|inhabitants|people)\b)"
)


def _with_rate(text: str, end: int) -> int:
    rate = _RATE.match(text, end)
    return rate.end() if rate else end


def _vague(text: str, quantity: Quantity) -> int | None:
    if text.startswith(" of ", quantity.end):
        of = of_phrase(text, quantity.end)
        return of if of and (_costs_lives(text, quantity.start, of) or _is_crowd(text, quantity, of)) else None
    counted = phrase(text, quantity.end)
    if counted is None:
        return quantity.end if text[quantity.start : quantity.end].lower().startswith("half") else None
    told = counted.plural and counted.head not in durations() and counted.head not in {"more", "others"}
    return _whole(text, counted) if told else None


def _whole(text: str, counted: Phrase) -> int:
    end = membership(text, counted.end) if counted.head == "members" else counted.end
    return _with_rate(text, end)


@cache
def _named() -> frozenset[str]:
    """Return the words behind which a number is a name."""
    return listed("""article articles section sections resolution resolutions no number numbers chapter paragraph page
        pages part phase annex title flight channel room group level version type protocol agenda top vision aged age
        route highway gate platform line unit covid world group-of clause schedule appendix figure table grade class
        category stage tier pillar round day week year act scene apollo boeing airbus mark apartment suite block sector
        district ward area zone radio formula under-""")


@cache
def _toll() -> Pattern[str]:
    return Pattern(
        r"(?:\b(?:toll|deaths|total|number|strength|membership)\b[^.;]*\b(?:to|at|of|reached|was|is|stands? at)"
        r"|\b(?:killed|dead|wounded|injured)\b[^.;]{0,30}\b(?:to|at|of|reached))\s\Z"
    )


def _counted(text: str, quantity: Quantity) -> int | None:
    """Return where a count in digits ends: behind its noun, or behind the number where it stands alone."""
    before = text[max(0, quantity.start - _BEFORE) : quantity.start]
    written = text[quantity.start : quantity.end]
    large = "," in written or written.lower().endswith(("illion", "bn", "thousand")) or (quantity.value or 0) >= _LARGE
    last = before.split()[-1:] or [""]
    if last[0].lower().strip(".,(") in _named() or text.startswith("'", quantity.end):
        return None
    unit = _UNIT_SIGN.match(text, quantity.end)
    if unit:
        return None if _is_weather(text, quantity, unit[0]) else unit.end()
    if _is_year(written) and not _is_followed_by_count_noun(text, quantity.end):
        return None
    counted = phrase(text, quantity.end)
    if counted is not None:
        return _behind_noun(text, quantity, counted, large=large)
    of = _out_of(text, quantity.end)
    if of:
        return of
    alone = (large and _REACHED.search(before) is not None) or _stands_alone(text, quantity, large=large)
    return quantity.end if alone and "%" not in written else None


_UNIT_SIGN = Pattern(
    r"(?:-?(?:km|kg|kWh|MWh|GWh|TWh|MW|GW|kW|ha|cm|mm|nm)[²2³3]?(?![\w-])"
    r"|[ -]?[°º] ?(?:[CF]\b)?|[ -]degrees?[ -](?:Celsius|centigrade|Fahrenheit)\b)"
)
_AGAIN = Pattern(r" (?:of (?:them|whom|which|these|those)|have|had|were|are)\b")
_NO_COUNT_BEFORE = Pattern(r"\b(?:of|over|under|above|below|to|in|aged|age|the|those|article)\s\Z", re.IGNORECASE)
_REACH = 120


def _stands_alone(text: str, quantity: Quantity, *, large: bool) -> bool:
    """Tell whether a number counts what was named before: "the toll rose to 45", "only 27 have ratified it"."""
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    if _toll().search(before):
        return True
    again = _AGAIN.match(text, quantity.end)
    several = (quantity.value or 0) >= _SEVERAL and _NO_COUNT_BEFORE.search(before) is None
    return again is not None and (large or several)


_REACHED = Pattern(r"\b(?:to|from|of|at|reach(?:ed|ing)?|total(?:l?ing|l?ed)?|numbered|some|about|than)\s\Z")
_OUT_OF = Pattern(
    r"(?: out)? of (?:the |its |their |all |[\w’'-]+(?: [\w’'-]+)?[’']s )?"
    r"(?:\d{1,3}(?:,\d{3})*(?:\.\d+)?(?: [mb]illion)?(?![\d,.%]\d)"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)


def _out_of(text: str, end: int) -> int | None:
    """Return the end of "22 of the bloc's 34 members"."""
    whole = _OUT_OF.match(text, end)
    if whole is None:
        return None
    counted = phrase(text, whole.end())
    return counted.end if counted and counted.plural and counted.head not in durations() else None


def _behind_noun(text: str, quantity: Quantity, counted: Phrase, *, large: bool) -> int | None:
    first = text[quantity.end : counted.end].strip(" -").split()[0].lower().partition("-")[0].rstrip(".")
    if first in durations() or counted.head in durations() or _is_weather(text, quantity, first):
        return None
    if counted.head in _IDLE or (first in _LENGTHS and _AWAY.match(text, counted.end)):
        return None
    if counted.plural:
        return _with_rate(text, counted.end)
    hyphened = text[quantity.end] == "-"
    if hyphened and first not in _UNITS:
        return None
    return counted.end if (large or hyphened or first in _UNITS) and not first.endswith("ing") else None


_CLIMATE = Pattern(r"\b(?:warm|climat|target|industrial|limit|Paris)", re.IGNORECASE)


def _is_weather(text: str, quantity: Quantity, unit: str) -> bool:
    """Tell whether a number of degrees is that of a day, not of the climate."""
    return (
        any(sign in unit for sign in ("degree", "°", "º"))
        and _CLIMATE.search(text[max(0, quantity.start - _REACH) : quantity.end + _REACH]) is None
    )


_UNITS = listed("""km kilometre kilometer mile metre meter hectare acre tonne ton barrel megawatt gigawatt seat member
    nation strong degree foot nautical square cubic kg mw gw kilogram litre troop billion million""")


_IDLE = listed("""words pages articles paragraphs names flags candles chapters songs clauses questions letters copies
    followers tweets posts lines stanzas verses steps laps goals points games matches guests chairs tables rooms beds
    cows notes minutes characters photographs photos roses speeches hits views""")
_LENGTHS = listed("kilometres kilometers miles km metres meters")
_AWAY = Pattern(
    r" (?:\([^)]{1,20}\) )?(?:from|to|off|south|north|east|west|southeast|southwest|northeast"
    r"|northwest|away|downstream|upstream|inland"
    r"|down|up|outside|inside|below|above|beyond|into|before|apart)\b"
)


def _is_followed_by_count_noun(text: str, end: int) -> bool:
    """Tell whether four digits that look like a year count something: "2000 refugees"."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and following[1].lower() in counted_nouns() | _people() | _UNITS


_NEXT_WORD = Pattern(r"[ -]([^\W\d_]+)")


def _is_year(written: str) -> bool:
    return len(written) == 4 and written[:2] in {"17", "18", "19", "20"} and written.isdigit()  # noqa: PLR2004 - digits


@cache
def _people() -> frozenset[str]:
    """Return what even a small number of is worth a line."""
    return listed("""people civilians soldiers troops officers police policemen protesters demonstrators migrants
        refugees workers students children women men villagers militants fighters rebels prisoners hostages diplomats
        observers inspectors peacekeepers households families deaths casualties victims injuries arrests fishermen
        sailors airmen servicemen personnel guards tourists passengers detainees nationals citizens residents gunmen
        attackers assailants suspects bodies miners activists crew dead wounded injured lives
        missiles rockets drones aircraft jets warships ships boats vessels submarines tanks helicopters bombs bombings
        attacks blasts explosions airstrikes strikes shells warheads vehicles trucks planes satellites trawlers
        tankers ferries frigates destroyers carriers reactors warplanes fighters launchers batteries
        centers centres bases camps embassies consulates schools hospitals factories plants ports crossings villages
        towns islands enclaves airports items seats votes agreements memorandums memoranda deals contracts pacts
        treaties accords terminals pipelines dams mines refineries banks companies checkpoints outposts""")


_CASUALTY = Pattern(
    r"\b(?:kill|wound|injur|dead|died|arrest|detain|missing|shot|kidnap|displac|captur|abduct|execut|sentenc|expel|deport"
    r"|drown|destroy|launch|fired|behead|hostage|evacuat|sank|sunk)",
    re.IGNORECASE,
)
_CROWD = Pattern(
    r"\b(?:gather|march|protest|rall(?:y|ied)|demonstrat|took to|block|fled|flee"
    r"|flock|pour|cross|strand|turned out|sign|chant|attend)"
)
"""What makes of "thousands of people" a crowd that is worth a line."""


def _is_crowd(text: str, quantity: Quantity, end: int) -> bool:
    """Tell whether thousands are said to gather, to protest or to flee."""
    many = text[quantity.start : quantity.end].lower().endswith(("thousands", "millions"))
    return many and _CROWD.search(text[end : end + _BEFORE]) is not None


_DEFINITE = listed("""the these those both all his her its their our my your other last next first past every any same
    's this that""")
_PART = Pattern(
    r"\b(?:one|two|some|many|any|first|second|last|each|none|all|most|both|latest|third) of\s\Z", re.IGNORECASE
)


def _spelled(text: str, quantity: Quantity) -> int | None:
    """Return where a small number in words ends with its noun, where that is a thing worth a line."""
    before = text[max(0, quantity.start - _BEFORE) : quantity.start]
    if quantity.value == 1 or text[quantity.start : quantity.end].lower() == "one":
        return None
    of = _out_of(text, quantity.end)
    if of:
        return of
    counted = phrase(text, quantity.end)
    if counted is None:
        return quantity.end if _toll().search(text[max(0, quantity.start - _REACH) : quantity.start]) else None
    if not counted.plural or counted.head in durations() or counted.head in _IDLE:
        return None
    last = before.split()[-1:] or [""]
    points = 2 * (counted.head in _people()) + (_about().search(before) is not None)
    points += _costs_lives(text, quantity.start, counted.end) - (quantity.value == 2)  # noqa: PLR2004 - two of a kind say little
    points += 2 * ((quantity.value or 0) >= _MANY)
    points -= 3 * (_PART.search(before) is not None)
    points -= 3 * (last[0].lower() in _DEFINITE or last[0].endswith(("'s", "’s")))
    return _whole(text, counted) if points >= _ENOUGH else None


def _costs_lives(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a count speak of deaths, arrests, weapons or flight."""
    return _CASUALTY.search(text[max(0, start - 60) : end + 60]) is not None


@cache
def _about() -> Pattern[str]:
    return Pattern(
        r"\b(?:more than|fewer than|less than|at least|at most|no more than|nearly|almost|around|roughly|approximately"
        r"|as many as|as much as|as few as|up to|close to|well over|just over|just under|about|over)\s(?:a |an )?\Z",
        re.IGNORECASE,
    )


_MATTER = Pattern(
    r"\b(?:dispute|row|clash|clashes|battle|talks|fight|concerns?|tensions?|disagreement|control|quarrel|war|vote|argument"
    r"|debate|conflict|deal|worried|worries|fears?|questions?|doubts?|spat|standoff|presides?|spread|rules?|ruled|sovereignty|told|know|speak|spoke)"
    r"\s(?:over|about)\s\Z"
)


_HANDED = Pattern(
    r"\b(?:hand|turn|take|took|taken|taking|pass|sign|bring|brought|carr(?:y|ied))(?:ed|s|ing|n)? over\s\Z",
    re.IGNORECASE,
)


def _start(text: str, quantity: Quantity) -> int:
    """Return where the figure begins: with the words that say how exact it is."""
    at = max(0, quantity.start - _BEFORE)
    before = text[at : quantity.start]
    hedge = _about().search(before)
    if hedge is None or _HANDED.search(before) or _MATTER.search(before):
        return quantity.start
    return at + hedge.start()


_ENDS: dict[Kind, Callable[[str, Quantity], int | None]] = {
    "money": _money,
    "share": _share,
    "votes": _votes,
    "ratio": _ratio,
    "fraction": _part,
    "vague": _vague,
    "count": _counted,
    "spelled": _spelled,
}
"""Kind of a number -> where its figure ends; None where it is not worth quoting."""
