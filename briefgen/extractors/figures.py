"""Figures worth quoting: money, shares, votes and counts, each with its unit and its words as in the article."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from briefgen.extractors.dates import date_spans
from briefgen.extractors.noun_phrases import Phrase, durations, membership, of_phrase, phrase
from briefgen.extractors.quantities import Quantity, quantities
from briefgen.extractors.words import listed
from briefgen.patterns import Pattern

_BEFORE = 40
_LARGE = 1000
"""A count from here on is quoted even where no plural is behind it."""
_ENOUGH = 2


_CLASHING = ("count", "spelled", "votes")
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
    match quantity.kind:
        case "money":
            return _with_rate(text, quantity.end)
        case "share" | "votes":
            return quantity.end
        case "fraction":
            return of_phrase(text, quantity.end) if _is_exact(text, quantity) else None
        case "vague":
            return _vague(text, quantity)
        case "count":
            return _counted(text, quantity)
        case "spelled":
            return _spelled(text, quantity)


def _is_exact(text: str, quantity: Quantity) -> bool:
    """Tell whether a fraction is more than a manner of speaking: "two-thirds of", "nearly half of"."""
    counted = text[quantity.start : quantity.end].lower().startswith(("two", "three", "four", "nine"))
    return counted or _start(text, quantity) < quantity.start


_RATE = Pattern(
    r"(?: (?:a|an|per|each|every) (?:year|month|day|week|barrel|tonne|ton|annum|head|person|kilogram|kilo|litre|liter"
    r"|gallon|hour|capita|ounce|tonne|second|household|family|child|worker|megawatt-hour)\b)"
)


def _with_rate(text: str, end: int) -> int:
    rate = _RATE.match(text, end)
    return rate.end() if rate else end


def _vague(text: str, quantity: Quantity) -> int | None:
    if text.startswith(" of ", quantity.end):
        of = of_phrase(text, quantity.end)
        return of if of and _costs_lives(text, quantity.start, of) else None
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
        r"\b(?:toll|killed|dead|deaths|wounded|injured|total|number|strength|membership)\b[^.;]*\b(?:to|at|of|reached)\Z"
    )


def _counted(text: str, quantity: Quantity) -> int | None:
    """Return where a count in digits ends: behind its noun, or behind the number where it stands alone."""
    before = text[max(0, quantity.start - _BEFORE) : quantity.start]
    written = text[quantity.start : quantity.end]
    large = "," in written or written.lower().endswith(("illion", "bn", "thousand")) or (quantity.value or 0) >= _LARGE
    last = before.split()[-1:] or [""]
    if last[0].lower().strip(".,(") in _named() or _is_year(written) or text.startswith("'", quantity.end):
        return None
    counted = phrase(text, quantity.end)
    if counted is None:
        of = _out_of(text, quantity.end)
        if of:
            return of
        alone = (large and _REACHED.search(before) is not None) or _toll().search(before.rstrip()) is not None
        return quantity.end if alone and "%" not in written else None
    return _behind_noun(text, quantity, counted, large=large)


_REACHED = Pattern(r"\b(?:to|from|of|at|reach(?:ed|ing)?|total(?:l?ing|l?ed)?|numbered|some|about|than)\s\Z")
_OUT_OF = Pattern(r"(?: out)? of (?:the |its |their |[\w’'-]+(?: [\w’'-]+)?[’']s |all )?\d{1,3}(?![\d,.%]\d)")


def _out_of(text: str, end: int) -> int | None:
    """Return the end of "22 of the bloc's 34 members"."""
    whole = _OUT_OF.match(text, end)
    if whole is None:
        return None
    counted = phrase(text, whole.end())
    return counted.end if counted and counted.plural else None


def _behind_noun(text: str, quantity: Quantity, counted: Phrase, *, large: bool) -> int | None:
    first = text[quantity.end : counted.end].strip(" -").split()[0].lower().partition("-")[0].rstrip(".")
    if first in durations() or counted.head in durations():
        return None
    if counted.head in _IDLE or (first in _LENGTHS and _AWAY.match(text, counted.end)):
        return None
    if counted.plural:
        return _with_rate(text, counted.end)
    hyphened = text[quantity.end] == "-"
    if hyphened and first not in _UNITS:
        return None
    return counted.end if (large or hyphened or first in _UNITS) and not first.endswith("ing") else None


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
    if counted is None or not counted.plural or counted.head in durations():
        return None
    last = before.split()[-1:] or [""]
    points = 2 * (counted.head in _people()) + (_about().search(before) is not None)
    points += _costs_lives(text, quantity.start, counted.end) - (quantity.value == 2)  # noqa: PLR2004 - two of a kind say little
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


def _start(text: str, quantity: Quantity) -> int:
    """Return where the figure begins: with the words that say how exact it is."""
    at = max(0, quantity.start - _BEFORE)
    before = text[at : quantity.start]
    hedge = _about().search(before)
    if hedge is None or _MATTER.search(before):
        return quantity.start
    return at + hedge.start()
