"""How far two lines of different articles say the same, and whether they can."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt

from msgspec import Struct

from briefgen.extractors.counting.figure_check import interval
from briefgen.extractors.counting.figures import Found
from briefgen.extractors.joining.content import (
    Content,
    deal_words,
    loose_units,
    one_sided,
    opposites,
    stem,
    with_opposites,
)
from briefgen.extractors.language.words import words

FEWEST, ENOUGH = 2, 3
"""So many words of matter two lines share at least, and so many where these are not all that they have."""


class Weights(Struct, frozen=True):
    """What each stem counts: less, the more lines of the event have it."""

    of: Mapping[str, float]

    def likeness(self, one: Content, other: Content) -> float:
        """Return how far two lines have the same stems, 0 to 1: the cosine of their weights (Salton)."""
        shared = one.stems & other.stems
        if len(shared) < FEWEST or (len(shared) < ENOUGH and one.stems != other.stems):
            return 0.0
        return self._cosine(one.stems, other.stems)

    def likeness_but_for_figures(self, one: Content, other: Content) -> float:
        """Return the same with the values of figures left out."""
        left, right = one.stems - one.values, other.stems - other.values
        return self._cosine(left, right) if len(left & right) >= FEWEST else 0.0

    def _cosine(self, one: frozenset[str], other: frozenset[str]) -> float:
        return self._squares(one & other) / sqrt(self._squares(one) * self._squares(other))

    def covered(self, one: Content, other: Content) -> float:
        """Return the weighted share of the first line's stems that the second one has too."""
        whole = self._sum(one.stems)
        return self._sum(one.stems & other.stems) / whole if whole else 0.0

    def _sum(self, stems: frozenset[str]) -> float:
        return sum(self.of.get(stem, _LEAST) for stem in sorted(stems))

    def _squares(self, stems: frozenset[str]) -> float:
        return sum(self.of.get(stem, _LEAST) ** 2 for stem in sorted(stems))


def weights(contents: Sequence[Content]) -> Weights:
    """Return what each stem of some lines counts: the logarithm of how rare it is, never nothing."""
    counts = Counter(stem for content in contents for stem in content.stems)
    countries = {country for content in contents for country in content.order}
    return Weights(
        {
            stem: _LEAST if stem in countries else log((len(contents) + 1) / count) + _LEAST
            for stem, count in counts.items()
        }
    )


_LEAST = 0.5
"""What a country counts, a stem that every line has, and one that none has."""


def candidates(contents: Sequence[Content], sources: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of lines of different sources that share enough stems to be compared, in order."""
    holders: dict[str, list[int]] = {}
    for number, content in enumerate(contents):
        shared: Counter[int] = Counter()
        for each in content.stems:
            shared.update(holders.setdefault(each, []))
            holders[each].append(number)
        for before in sorted(shared):
            if shared[before] >= FEWEST and sources[before] != sources[number]:
                yield before, number


def can_be_one(one: Content, other: Content) -> bool:
    """Tell whether nothing that two lines say excludes that they say the same; figures and dates are left out."""
    return one.negated == other.negated and is_of_one(one, other)


def is_of_one(one: Content, other: Content) -> bool:
    """Tell whether two lines can be of one thing, though one may deny what the other says."""
    several = len(one.order) >= _PARTIES and len(other.order) >= _PARTIES
    if several and not same_parties(one, other):
        return False
    return not _opposed(one, other) and _same_direction(one, other)


def same_deal(one: Content, other: Content) -> bool:
    """Tell whether two lines tell of the signing of one agreement: of the same parties, and on the same matter."""
    if not (one.stems >= _SIGNING and other.stems >= _SIGNING):
        return False
    parties = set(one.order) & set(other.order)
    return len(parties) >= _PARTIES and (not one.deal or not other.deal or not one.deal.isdisjoint(other.deal))


_SIGNING = frozenset({"sign", "agreement"})
_PARTIES = 2


def same_parties(one: Content, other: Content) -> bool:
    """Tell whether the countries that one line names are some of the other's: each can be of the same parties."""
    left, right = set(one.order), set(other.order)
    return left <= right or right <= left


def same_matter(one: Content, other: Content) -> bool:
    """Tell whether two lines tell of the same parties and of something beside them that tells which matter it is."""
    parties = set(one.order) & set(other.order)
    return len(parties) >= _PARTIES and bool((one.stems & other.stems) - parties - deal_words() - one.dates)


def _opposed(one: Content, other: Content) -> bool:
    """Tell whether one has a word for what the other has the opposite of: exports and imports."""
    left = (one.stems - other.stems) & with_opposites()
    right = (other.stems - one.stems) & with_opposites()
    return bool(left and right) and any(_on_other_sides(row, left, right) for row in opposites())


def _on_other_sides(row: Sequence[frozenset[str]], left: frozenset[str], right: frozenset[str]) -> bool:
    ours = {number for number, side in enumerate(row) if side & left}
    theirs = {number for number, side in enumerate(row) if side & right}
    return bool(ours and theirs and ours != theirs)


def _same_direction(one: Content, other: Content) -> bool:
    """Tell whether who does something to whom is the same, where it matters who comes first."""
    if one.stems.isdisjoint(one_sided()) or other.stems.isdisjoint(one_sided()):
        return True
    common = set(one.order) & set(other.order)
    return [each for each in one.order if each in common] == [each for each in other.order if each in common]


def figures_agree(one: Content, other: Content) -> bool:
    """Tell whether no figure of one line stands against one of the other."""
    return not any(True for _ in _against(one, other))


def clashing_figures(one: Content, other: Content, like: float) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the figures that count the same thing and differ by more than rounding.

    What is told otherwise is seldom told twice as large: figures farther apart count two things. Those in a unit that
    all sorts of things are counted in have to stand between the same words.
    """
    for a, b in _against(one, other):
        small, large = sorted(abs(figure.value or 0.0) for figure in (one.figures[a], other.figures[b]))
        excluded = any(_on_other_sides(row, one.around[a], other.around[b]) for row in opposites())
        if large <= small * _FARTHEST and not excluded and _of_one_thing(one, other, (a, b), like):
            yield a, b


def _of_one_thing(one: Content, other: Content, numbers: tuple[int, int], like: float) -> bool:
    """Tell whether two figures in one unit count one thing, by the words beside them and in their lines."""
    a, b = numbers
    unit = unit_of(one.figures[a])
    parts = {unit, *unit.split()}
    shared = (one.around[a] & other.around[b]) - parts
    if len(shared) >= _BETWEEN or (shared and like >= _FAIRLY):
        return True
    loose = not parts.isdisjoint(_PRICED | loose_units())
    return not loose and len((one.stems & other.stems) - parts) >= _BETWEEN


_FARTHEST, _BETWEEN, _FAIRLY = 2.0, 2, 0.2
_PRICED = frozenset({"dollar", "%", "euro", "pound", "yen", "won"})


def _against(one: Content, other: Content) -> Iterator[tuple[int, int]]:
    """Yield the figures of one unit that differ, of lines that tell otherwise the same ones in it."""
    for unit in sorted({unit_of(figure) for figure in one.figures} & {unit_of(figure) for figure in other.figures}):
        left, right = (
            [n for n, figure in enumerate(line.figures) if unit_of(figure) == unit and figure.value is not None]
            for line in (one, other)
        )
        units = {*(one.figures[n].unit for n in left), *(other.figures[n].unit for n in right)}
        if len(units & _DOLLARS) > 1:
            continue
        alone = [n for n in left if not any(_equal(one.figures[n], other.figures[m]) for m in right)]
        against = [m for m in right if not any(_equal(one.figures[n], other.figures[m]) for n in left)]
        if len(alone) == len(against) == 1:
            yield alone[0], against[0]


def unit_of(figure: Found) -> str:
    """Return what a figure counts, so that "12 cargo ships" and "15 ships a year" can be compared: the noun's stem."""
    told = re.split(r" (?:a|an|per|each|every) ", figure.unit)[0]
    if told.endswith("$"):
        return "dollar"
    noun = words(told)[-1:]
    if not noun:
        return _CURRENCIES.get(told, told)
    kind = stem(noun[0].folded)
    return f"{told.split()[-2].lower()} {kind}" if _SQUARE.search(told) else kind


_DOLLARS = frozenset({"US$", "C$", "A$", "NZ$", "S$", "HK$", "NT$"})
"""Dollars that are told apart; a bare "$" can be any of them."""
_CURRENCIES = {"€": "euro", "£": "pound", "¥": "yen", "₩": "won"}
_SQUARE = re.compile(r"\b(?:cubic|square) \w+$", re.IGNORECASE)


def _equal(one: Found, other: Found) -> bool:
    """Tell whether two figures can be the same, as exactly as each of them is told."""
    left, right = interval(one), interval(other)
    return left.low <= right.high and right.low <= left.high


def dates_agree(one: Content, other: Content) -> bool:
    """Tell whether two lines can be of the same days: a day is of its month, a month of its year."""
    if not one.dates or not other.dates:
        return True
    return any(a.startswith(b) or b.startswith(a) for a in one.dates for b in other.dates)
