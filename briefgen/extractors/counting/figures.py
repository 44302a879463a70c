"""Figures worth quoting: money, shares, votes and counts, each with its unit and its words as in the article."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from briefgen.extractors.calendar.date_years import counted_nouns
from briefgen.extractors.calendar.dates import date_spans
from briefgen.extractors.counting import figure_words
from briefgen.extractors.counting.quantities import Kind, Quantity, quantities
from briefgen.extractors.language.noun_phrases import Phrase, durations, membership, of_phrase, phrase
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


def _is_wholly(text: str, quantity: Quantity) -> bool:
    """Tell whether "100%" is a manner of speaking: "100% sure"."""
    return quantity.value == 100 and figure_words.WHOLLY.match(text, quantity.end) is not None  # noqa: PLR2004 - per cent


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


def _with_rate(text: str, end: int) -> int:
    rate = figure_words.RATE.match(text, end)
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


def _counted(text: str, quantity: Quantity) -> int | None:
    """Return where a count in digits ends: behind its noun, or behind the number where it stands alone."""
    before = text[max(0, quantity.start - _BEFORE) : quantity.start]
    written = text[quantity.start : quantity.end]
    large = "," in written or written.lower().endswith(("illion", "bn", "thousand")) or (quantity.value or 0) >= _LARGE
    last = before.split()[-1:] or [""]
    if last[0].lower().strip(".,(") in figure_words.names() or text.startswith("'", quantity.end):
        return None
    unit = figure_words.UNIT_SIGN.match(text, quantity.end)
    if unit:
        return None if _is_weather(text, quantity, unit[0]) else unit.end()
    if _is_year(written) and not _is_followed_by_count_noun(text, quantity.end):
        return None
    counted = phrase(text, quantity.end)
    if counted is not None and (counted.plural or not figure_words.AGAIN.match(text, quantity.end)):
        return _behind_noun(text, quantity, counted, large=large)
    of = _out_of(text, quantity.end)
    if of:
        return of
    alone = (large and figure_words.REACHED.search(before) is not None) or _stands_alone(text, quantity, large=large)
    return quantity.end if alone and "%" not in written else None


_REACH = 120


def _stands_alone(text: str, quantity: Quantity, *, large: bool) -> bool:
    """Tell whether a number counts what was named before: "the toll rose to 45", "only 27 have ratified it"."""
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    if figure_words.toll().search(before):
        return True
    again = figure_words.AGAIN.match(text, quantity.end)
    several = (quantity.value or 0) >= _SEVERAL and figure_words.NO_COUNT_BEFORE.search(before) is None
    return again is not None and (large or several)


def _out_of(text: str, end: int) -> int | None:
    """Return the end of "22 of the bloc's 34 members"."""
    whole = figure_words.OUT_OF.match(text, end)
    if whole is None:
        return None
    counted = phrase(text, whole.end())
    return counted.end if counted and counted.plural and counted.head not in durations() else None


def _behind_noun(text: str, quantity: Quantity, counted: Phrase, *, large: bool) -> int | None:
    first = text[quantity.end : counted.end].strip(" -").split()[0].lower().partition("-")[0].rstrip(".")
    if first in durations() or counted.head in durations() or _is_weather(text, quantity, first):
        return None
    if counted.head in figure_words.IDLE or (
        first in figure_words.LENGTHS and figure_words.AWAY.match(text, counted.end)
    ):
        return None
    if counted.plural:
        return _with_rate(text, counted.end)
    hyphened = text[quantity.end] == "-"
    if hyphened and (first not in figure_words.UNITS or (first in figure_words.BODIES and not large)):
        return None
    return counted.end if (large or hyphened or first in figure_words.UNITS) and not first.endswith("ing") else None


def _is_weather(text: str, quantity: Quantity, unit: str) -> bool:
    """Tell whether a number of degrees is that of a day, not of the climate."""
    return (
        any(sign in unit for sign in ("degree", "°", "º"))
        and figure_words.CLIMATE.search(text[max(0, quantity.start - _REACH) : quantity.end + _REACH]) is None
    )


def _is_followed_by_count_noun(text: str, end: int) -> bool:
    """Tell whether four digits that look like a year count something: "2000 refugees"."""
    following = _NEXT_WORD.match(text, end)
    return (
        following is not None and following[1].lower() in counted_nouns() | figure_words.people() | figure_words.UNITS
    )


_NEXT_WORD = Pattern(r"[ -]([^\W\d_]+)")


def _is_year(written: str) -> bool:
    return len(written) == 4 and written[:2] in {"17", "18", "19", "20"} and written.isdigit()  # noqa: PLR2004 - digits


def _is_crowd(text: str, quantity: Quantity, end: int) -> bool:
    """Tell whether thousands are said to gather, to protest or to flee."""
    many = text[quantity.start : quantity.end].lower().endswith(("thousands", "millions"))
    return many and figure_words.CROWD.search(text[end : end + _BEFORE]) is not None


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
        return (
            quantity.end if figure_words.toll().search(text[max(0, quantity.start - _REACH) : quantity.start]) else None
        )
    if not counted.plural or counted.head in durations() or counted.head in figure_words.IDLE:
        return None
    last = before.split()[-1:] or [""]
    points = 2 * (counted.head in figure_words.people()) + (figure_words.about().search(before) is not None)
    points += _costs_lives(text, quantity.start, counted.end) - (quantity.value == 2)  # noqa: PLR2004 - two of a kind say little
    points += 2 * ((quantity.value or 0) >= _MANY)
    points -= 3 * (figure_words.PART.search(before) is not None)
    points -= 3 * (last[0].lower() in figure_words.DEFINITE or last[0].endswith(("'s", "’s")))
    return _whole(text, counted) if points >= _ENOUGH else None


def _costs_lives(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a count speak of deaths, arrests, weapons or flight."""
    return figure_words.CASUALTY.search(text[max(0, start - 60) : end + 60]) is not None


def _start(text: str, quantity: Quantity) -> int:
    """Return where the figure begins: with the words that say how exact it is."""
    at = max(0, quantity.start - _BEFORE)
    before = text[at : quantity.start]
    hedge = figure_words.about().search(before)
    if hedge is None or figure_words.HANDED.search(before) or figure_words.MATTER.search(before):
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
