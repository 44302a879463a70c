"""Figures worth quoting: money, percentages, counts; and whether "rose X % from A to B" adds up."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from briefgen.extractors.words import listed
from briefgen.model.vocabulary import FigureCheck

_SCALES = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
    "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_SKIPPED = listed("""year years month months day days week weeks hour hours minute minutes decade decades th st nd rd
    january february march april may june july august september october november december am pm a.m p.m and or to of
    p a utc gmt bst est edt pdt the in on at is was were are per by but with from for as ago old bc ad ce times""")
_STOPS = listed("""who that which were was are is have had has in on at of from to for and or with by as after
    before since during will would could may might been be being killed including between under over into against
    while when than per died took said say says also each more less or so out he she they it this""")
_NO_COUNT_BEFORE = listed("""article articles section resolution no number chapter paragraph page part phase
    annex title flight channel room group level version type protocol agenda top vision""")


_BEFORE = 16
_DIGITS = 15
"""A longer number is no quantity that anybody quotes."""


class Found(Struct, frozen=True, gc=False):
    """A figure in a sentence."""

    text: str
    """As in the article, with its unit."""
    value: float
    unit: str
    start: int
    """Offset in the sentence."""
    end: int
    step: float
    """One unit of its last digit: it was rounded to this."""


def figures(text: str) -> tuple[Found, ...]:
    """Return the figures of a sentence, in order.

    >>> [(f.text, f.value, f.unit) for f in figures("Exports rose 21.8% to $1.52 billion; 1,200 troops left in 2024.")]
    [('21.8%', 21.8, '%'), ('$1.52 billion', 1520000000.0, '$'), ('1,200 troops', 1200.0, 'troops')]
    """
    return tuple(_figures(text))


def _figures(text: str) -> Iterator[Found]:
    for match in _pattern().finditer(text):
        number = match["money_n"] or match["share_n"] or match["count_n"]
        if len(number) > _DIGITS:
            continue
        scale = (match["money_s"] or match["count_s"] or "").lower().strip(" -")
        step = _step(number) * _SCALES.get(scale, 1)
        value = float(number.replace(",", "")) * _SCALES.get(scale, 1)
        unit = _unit(match)
        if match["count_n"]:
            noun = _noun(text, match)
            if noun is None:
                continue
            yield Found(
                text[match.start() : noun],
                round(value, 6),
                text[match.end() : noun].strip(" -"),
                match.start(),
                noun,
                step,
            )
        else:
            yield Found(match[0], round(value, 6), unit, match.start(), match.end(), step)


@cache
def _pattern() -> re.Pattern[str]:
    number = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    currency = (
        r"(?:(?<![^\W_])(?:US|AU|NZ|HK|A|C|S|R)|(?<!\w))[$€£¥₩₹]"
        r"|\b(?:AUD|USD|EUR|GBP|JPY|CNY|RMB|CAD|NZD|HKD|SGD|INR|KRW|CHF|PHP)\b"
    )
    scale = r"thousand|million|billion|trillion|bn|mn|tn"
    return re.compile(
        rf"(?P<money_c>{currency}) ?(?P<money_n>{number})"
        rf"(?:(?P<money_s>[ -]?(?:{scale})\b|(?:[mbk]|bn)\b))?(?: (?:US )?(?:dollars|euros|pounds))?"
        rf"|(?<![\w.,$€£¥-])(?P<share_n>{number})(?P<share_u> ?%| ?per ?cent\b| percentage points?\b)"
        rf"|(?<![\w.,$€£¥:/#-])(?P<count_n>{number})(?P<count_s> (?:{scale})\b)?(?![\d%:/]|\.\d|,\d)",
        re.IGNORECASE,
    )


def _unit(match: re.Match[str]) -> str:
    return str(match["money_c"] or "%")


def _step(number: str) -> float:
    """Return one unit of the last digit; noughts at the end of a whole number count as rounded.

    >>> _step("1.24"), _step("23"), _step("1,200")
    (0.01, 1.0, 100.0)
    """
    _, point, decimals = number.partition(".")
    if point:
        return float(10 ** -len(decimals))
    bare = number.replace(",", "")
    return float(10 ** (len(bare) - len(bare.rstrip("0")))) if bare.strip("0") else 1.0


_NOUN = re.compile(r"[ -](?!-)([^\W\d_]++(?:['’-][^\W\d_]++)*+)(?!\w)")


def _noun(text: str, match: re.Match[str]) -> int | None:
    """Return where the noun behind a count ends, or None where the number counts nothing worth quoting."""
    before = text[max(0, match.start() - _BEFORE) : match.start()].split()[-1:] or [""]
    if before[0].lower().rstrip(".") in _NO_COUNT_BEFORE or _is_year(match):
        return None
    end, nouns = match.end(), 0
    while nouns < 3 and (word := _NOUN.match(text, end)):  # noqa: PLR2004 - "22 active member states"
        folded = word[1].lower().partition("-")[0]
        if not nouns and (folded in _SKIPPED or (word[1][0].isupper() and len(match["count_n"]) < 3)):  # noqa: PLR2004
            return None
        if folded in _STOPS or folded in _SKIPPED or (word[1][0].isupper() and nouns):
            break
        end, nouns = word.end(), nouns + 1
        if (folded.endswith("s") and not folded.endswith(("ss", "us"))) or folded in {"people", "troops"}:
            break
    return end if nouns or match["count_s"] else None


def _is_year(match: re.Match[str]) -> bool:
    number = match["count_n"]
    return len(number) == 4 and number[:2] in {"17", "18", "19", "20"} and not match["count_s"]  # noqa: PLR2004 - digits


@cache
def _change() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<verb>ro?se|rises?|rising|risen|soar\w*|climb\w*|grew|grow\w*|jump\w*|surg\w*|increas\w*|gain\w*|up"
        r"|fell|fall\w*|dropp?\w*|declin\w*|decreas\w*|plung\w*|slump\w*|shr[aiu]nk\w*|down)\b",
        re.IGNORECASE,
    )


_DOWN = ("fell", "fall", "drop", "declin", "decreas", "plung", "slump", "shr", "down")


def check(text: str, found: Sequence[Found]) -> FigureCheck:
    """Tell whether the percentage of a sentence agrees with the two amounts that it is said to lie between.

    Every figure stands for the interval that rounds to it; they agree where the intervals meet.

    >>> told = "Exports soared by 21.8% in 2025, reaching $1.52 billion, up from $1.24 billion in 2024."
    >>> check(told, figures(told)), check(told.replace("21.8", "31.8"), figures(told.replace("21.8", "31.8")))
    ('consistent', 'inconsistent')
    """
    verb = _change().search(text)
    shares = [figure for figure in found if figure.unit == "%"]
    ends = _ends(text, [figure for figure in found if figure.unit != "%"])
    if verb is None or len(shares) != 1 or ends is None or _low(ends[0]) <= 0:
        return "unchecked"
    old, new = ends
    share = shares[0].value * (-1 if verb["verb"].lower().startswith(_DOWN) else 1)
    half = shares[0].step / 2
    low = (_low(new) / _high(old) - 1) * 100
    high = (_high(new) / _low(old) - 1) * 100
    return "consistent" if low <= share + half and share - half <= high else "inconsistent"


def _ends(text: str, amounts: Sequence[Found]) -> tuple[Found, Found] | None:
    """Return the amount behind "from" and the other one, where there are just two of one unit."""
    if len(amounts) != 2 or amounts[0].unit != amounts[1].unit:  # noqa: PLR2004 - from one to the other
        return None
    behind = [text[: amount.start].rstrip().lower().endswith("from") for amount in amounts]
    if behind == [True, False]:
        return amounts[0], amounts[1]
    return (amounts[1], amounts[0]) if behind == [False, True] else None


def _low(figure: Found) -> float:
    return figure.value - figure.step / 2


def _high(figure: Found) -> float:
    return figure.value + figure.step / 2
