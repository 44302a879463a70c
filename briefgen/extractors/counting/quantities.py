"""Numbers as news writes them, in digits and in words, with money, shares and scales; what they count comes later."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from briefgen.extractors.language.words import words
from briefgen.patterns import Pattern

Kind = Literal["money", "share", "votes", "ratio", "fraction", "vague", "count", "spelled"]

SCALES = {
    "thousand": 1e3, "k": 1e3, "hundred": 1e2, "dozen": 12.0, "lakh": 1e5, "million": 1e6, "m": 1e6, "mn": 1e6,
    "mln": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "bln": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_UNITS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORTH = (
    {name: float(number) for number, name in enumerate(_UNITS, 1)}
    | {name: 10.0 * number for number, name in enumerate(_TENS, 2)}
    | {"a": 1.0, "an": 1.0, "half": 0.5, "half a": 0.5, "a half": 0.5, "a quarter of a": 0.25}
)
_DIGITS = 15
"""A longer number is no quantity that anybody quotes."""

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d]|,\d{3}|\.\d)"
_CURRENCY = (
    r"(?:(?:us |[a-z]{1,3})?[$€£¥₩₹₽₺₪₦]"
    r"|(?:aud|usd|eur|gbp|jpy|cny|rmb|cad|nzd|hkd|sgd|sbd|inr|krw|chf|php|sek|nok|dkk|pln|brl|zar|rub|pkr|rs\.?"
    r"|kes|ksh|tzs|tsh|ugx|ush|ngn|ghs|etb|egp|bdt|lkr|idr|vnd|thb|myr|cfaf?|fcfa|xof|xaf)"
    r"(?= ?\d)|n(?=\d{1,3},\d{3})|r(?=\d[\d,.]{0,12} ?(?:million|billion|trillion|m|bn)\b))"
)
_SCALE = r"(?:thousand|million|billion|trillion|bn|mn|tn|mln|bln|crore|lakh)"
_SHORT = rf"(?:[ -]?{_SCALE}\b|(?:[mbk]|bn)\b)"
_COIN = (
    r"(?:(?:us|u\.s\.|american|australian|canadian|new zealand|hong kong|singapore|swiss|egyptian|indian|pakistani"
    r"|russian|turkish|mexican|swedish|norwegian|danish|chinese|japanese) )?"
    r"(?:dollars?|euros?|pounds?(?: sterling)?|yen|won|yuans?|renminbi|rupees?|rubles?|roubles?|francs|pesos?|liras?"
    r"|dirhams?|riyals?|rials?|rand|crowns|kronor|kroner|kronur|zlotys?|forints?|shillings|naira|cedis?|baht|ringgit|rupiah"
    r"|dinars?|reais|shekels?|hryvnias?|tenge|takas?|leva?|lari|dong|kyats?|kwacha|birr|cents|pence)\b"
)
_TEENS = "|".join((*_UNITS, *_TENS))
_SPELLED = rf"(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_UNITS[:9])})|{_TEENS})"
_MANY = r"(?:hundred|thousand|million|billion|trillion)"
_AMOUNT = (
    rf"(?:{_NUMBER}(?:[ -]{_SCALE}\b)?|(?:half an?|a half|an?|a quarter[ -]of[ -]a|{_SPELLED})"
    rf"[ -]{_MANY}(?: {_MANY})?\b)"
)
_FRACTION = (
    r"(?:half|(?:a|one)[ -](?:third|quarter|fifth|sixth|seventh|eighth|tenth)"
    r"|(?:two|three|four)[ -](?:thirds|quarters|fifths)|nine[ -]tenths)"
)
_CLOSED = (
    r"(?=[,.;:)]|$| (?:in|to|from|over|since|this|last|next|after|within|compared|and|when|as|by|during|between|or)\b)"
)
"""What follows a fraction that stands alone: "by a third party" tells none."""
_FEW = "(?:one|two|three|four|five|six|seven|eight|nine|[1-9](?= (?:out of|in) ))"
_OF_MANY = rf"(?:{'|'.join(_UNITS[2:])}|{'|'.join(_TENS)}|\d{{1,3}}(?![\d,.%]))"
_LOOSE = (
    r"(?:(?:tens|hundreds|many thousands|thousands|millions) of (?:thousands|millions|billions)"
    r"|dozens|scores|hundreds|thousands|millions|billions|trillions)"
)
_TO = r"(?: to | and |[ ]?[-–][ ]?)"

_FORMS = {
    "money": rf"(?P<money_c>{_CURRENCY}) ?(?:(?P<money_r>{_NUMBER}(?:{_TO}(?:{_CURRENCY} ?)?))(?={_NUMBER}{_SHORT}))?"
    rf"(?P<money_n>{_NUMBER})(?P<money_s>{_SHORT})?(?: (?:us )?(?:dollars|euros|pounds))?",
    "coins": rf"(?<![\w.,])(?P<coins_n>{_AMOUNT}|{_SPELLED}) {_COIN}",
    "lots": rf"\b{_LOOSE} of (?:[^\W\d_]+ )?{_COIN}",
    "share": rf"(?<![\w.,$€£¥-])(?:(?P<share_r>(?:{_NUMBER}|(?<!from ){_NUMBER}(?: ?%| ?per ?cent)){_TO})"
    rf"(?={_NUMBER}(?: ?%| ?per ?cent\b)))?"
    rf"(?P<share_n>{_NUMBER}|\b{_SPELLED})"
    r"(?: ?%|[ -]?per ?cent(?:age)?(?: points?)?\b| (?:percentage|basis) points?\b)",
    "votes": rf"(?<![\w.,$-])(?P<votes_n>{_NUMBER})(?: votes? (?:to|against) |(?<=by \d\d)(?: to |[-–])"
    r"|(?<=by \d\d\d)(?: to |[-–])|(?<=voted \d\d)(?: to |[-–])|(?<=voted \d\d\d)(?: to |[-–]))\d{1,3}(?: votes?\b)?"
    r"(?=[,.;)]|$|[,.;]? (?:in|on|with|to|for|after|and|at|against|that|when|as|but|late|early|last|this)\b)",
    "court": r"(?<=[ (])\d{1,3}[-–]\d{1,3}(?= (?:vote|ruling|decision|majority|split|verdict|judgment)\b)"
    r"|(?:(?<=\bpassed )|(?<=\bvoted )|(?<=\bvote was )|(?<=\bvote of ))\d{1,3}[-–]\d{1,3}\b"
    rf"|(?<=\bby )(?:\d{{1,3}}|{_SPELLED})(?: votes)? to (?:zero|nil|none|{_SPELLED})\b(?: votes\b)?(?=[,.;)]| in\b)",
    "ratio": rf"\b{_FEW} (?:out of|in)(?: every)? {_OF_MANY}\b(?! (?:days|weeks|months|years|hours|minutes)\b)",
    "fraction": rf"\b{_FRACTION}(?= of )"
    rf"|(?:(?<=\bby )|(?<=\babout )|(?<=\bnearly )|(?<=\balmost )|(?<=\bthan ))(?!half){_FRACTION}{_CLOSED}",
    "loose": rf"\b{_LOOSE}(?= of )",
    "several": rf"\b(?:several|a few|a couple of|many|few|{_TEENS}) (?:hundred|thousand|million|billion|dozen)\b"
    r"|\b(?:half an?|a half|a quarter[ -]of[ -]a)[ -](?:million|billion|dozen)\b"
    r"|\ba (?:dozen|hundred|thousand|million|billion)\b",
    "count": rf"(?<![\w.,$€£¥:/#'’+-])(?:(?P<count_r>{_NUMBER}(?:[ -]?{_SCALE})?{_TO})(?={_NUMBER}))?"
    rf"(?P<count_n>{_NUMBER})(?P<count_s>[ -]{_SCALE}\b|(?:bn|mn|tn|m(?= (?:people|\w+s\b)))\b)?"
    r"(?![\d%:/]|\.\d|,\d|['’]s\b)",
    "spelled": rf"\b(?P<spelled_n>{_SPELLED})\b(?!-(?:year|day|hour|week|month|minute|time|fold|way|party|sided?)\b)",
}  # fmt: skip
_KINDS: dict[str, Kind] = {
    "money": "money", "coins": "money", "lots": "money", "share": "share", "votes": "votes", "court": "votes",
    "ratio": "ratio", "fraction": "fraction",
    "loose": "vague", "several": "vague", "count": "count", "spelled": "spelled",
}  # fmt: skip


class Quantity(Struct, frozen=True, gc=False):
    """A number in a sentence, before it is known what it counts."""

    kind: Kind
    start: int
    """Offset in the sentence."""
    end: int
    value: float | None
    """None for a range and for what is not counted: dozens."""
    unit: str
    step: float
    """One unit of its last digit: it was rounded to this."""


@cache
def _pattern() -> Pattern[str]:
    forms = "|".join(f"(?P<is_{name}>{form})" for name, form in _FORMS.items())
    return Pattern(rf"(?<![^\W_])(?=[\w$€£¥₩₹₽₺₪₦])(?:{forms})")


@cache
def _telling() -> frozenset[str]:
    loose = ("half", "several", *(name + "s" for name in SCALES if len(name) > len("bn")), "scores")
    parts = (
        "third",
        "thirds",
        "quarter",
        "quarters",
        "fifth",
        "fifths",
        "sixth",
        "seventh",
        "eighth",
        "tenth",
        "tenths",
    )
    return frozenset((*_UNITS[1:], *_TENS, *SCALES, *loose, *parts))


def _may_count(text: str) -> bool:
    return any(word.folded[0].isdigit() or word.folded in _telling() for word in words(text))


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of a sentence, in order.

    >>> [(q.kind, q.value, q.unit) for q in quantities("a $5bn loan, 3 trillion won, half of it, two-thirds of us")]
    [('money', 5000000000.0, '$'), ('money', 3000000000000.0, 'won'), ('fraction', 0.5, 'of'), ('fraction', None, 'of')]
    """
    return _remembered(text) if len(text) <= _LONGEST else tuple(_quantities(text))


_LONGEST = 1000


@lru_cache(maxsize=256)
def _remembered(text: str) -> tuple[Quantity, ...]:
    """Figures, gaps and the gate ask for the numbers of the same sentences."""
    return tuple(_quantities(text))


def _quantities(text: str) -> Iterator[Quantity]:
    if not _may_count(text):
        return
    lower = text.lower()
    for match in _pattern().finditer(lower if len(lower) == len(text) else text):
        written = match["money_n"] or match["coins_n"] or match["share_n"] or match["count_n"] or match["votes_n"] or ""
        told = len(written.split(" ", maxsplit=1)[0]) <= _DIGITS and not _is_word(match, text)
        if told:
            yield _quantity(match, written, text)


def _is_word(match: re.Match[str], text: str) -> bool:
    """Tell whether what looks like a currency is a word: codes and their like are written in capitals."""
    start, end = match.span("money_c")
    return start >= 0 and text[start:end].islower() and not text.startswith("us ", start)


def _quantity(match: re.Match[str], written: str, text: str) -> Quantity:
    form = (match.lastgroup or "")[3:]
    scale = SCALES.get((match["money_s"] or match["count_s"] or "").strip(" -"), 1.0)
    ranged = match["money_r"] or match["share_r"] or match["count_r"]
    value = None if ranged else amount(written or match[0])
    start = match.start() + len("us ") * text.startswith("us ", match.start())
    return Quantity(
        _KINDS[form],
        start,
        match.end(),
        None if value is None else round(value * scale, 6),
        _unit(form, text[start : match.end()], text[start : match.end("money_c")]),
        _step(written) * scale * _scale_of(written),
    )


def _unit(form: str, told: str, currency: str) -> str:
    if told.endswith(("point", "points")):
        return "percentage points"
    coin = told.rsplit(maxsplit=1)[-1]
    return {"share": "%", "votes": "votes", "fraction": "of", "money": currency.strip(), "coins": coin}.get(form, "")


def amount(written: str) -> float | None:
    """Return the value of a number in digits or words.

    >>> amount("1.2 million"), amount("fifty-three"), amount("half a million"), amount("several dozen")
    (1200000.0, 53.0, 500000.0, None)
    """
    folded = written.lower().strip()
    head, *rest = re.split(r"[ -]", folded) if folded[:1].isdigit() else (folded,)
    if head[:1].isdigit():
        scale = SCALES.get(rest[0], 1.0) if rest else 1.0
        return float(head.replace(",", "")) * scale
    return _in_words(folded)


def _in_words(folded: str) -> float | None:
    value, rest = None, folded.replace("-", " ")
    for name in sorted(_WORTH, key=len, reverse=True):
        if rest == name or rest.startswith(name + " "):
            value, rest = _WORTH[name], rest[len(name) :].strip()
            break
    for word in rest.split():
        if value is None or word not in _WORTH | SCALES:
            return None
        value = value * SCALES[word] if word in SCALES else value + _WORTH[word]
    return value


def _scale_of(written: str) -> float:
    parts = re.split(r"[ -]", written.lower())
    return SCALES.get(parts[-1], 1.0) if len(parts) > 1 and parts[0][:1].isdigit() else 1.0


def _step(number: str) -> float:
    """Return one unit of the last digit; noughts at the end of a whole number count as rounded.

    >>> _step("1.24"), _step("23"), _step("1,200")
    (0.01, 1.0, 100.0)
    """
    bare = number.split(" ", maxsplit=1)[0].replace(",", "")
    if not bare[:1].isdigit():
        return 1.0
    _, point, decimals = bare.partition(".")
    if point:
        return float(10 ** -len(decimals))
    return float(10 ** (len(bare) - len(bare.rstrip("0")))) if bare.strip("0") else 1.0
