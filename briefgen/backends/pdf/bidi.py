"""The levels of characters that run in both directions, after the Unicode Bidirectional Algorithm (UAX 9).

Embeddings, overrides and isolates (rules X1 to X8) are left out: `document.visible` replaces them before a text gets
here. Rule L1, which needs to know where lines end, and L2 are `order`'s.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final
from unicodedata import bidirectional

OPENING: Final = (
    "([{\u0f3a\u0f3c\u169b\u2045\u207d\u208d\u2308\u230a\u2329\u2768\u276a\u276c\u276e\u2770\u2772\u2774\u27c5\u27e6"
    "\u27e8\u27ea\u27ec\u27ee\u2983\u2985\u2987\u2989\u298b\u298d\u298f\u2991\u2993\u2995\u2997\u29d8\u29da\u29fc"
    "\u2e22\u2e24\u2e26\u2e28\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\ufe59\ufe5b\ufe5d\uff08\uff3b"
    "\uff5b\uff5f\uff62"
)
CLOSING: Final = (
    ")]}\u0f3b\u0f3d\u169c\u2046\u207e\u208e\u2309\u230b\u232a\u2769\u276b\u276d\u276f\u2771\u2773\u2775\u27c6\u27e7"
    "\u27e9\u27eb\u27ed\u27ef\u2984\u2986\u2988\u298a\u298c\u2990\u298e\u2992\u2994\u2996\u2998\u29d9\u29db\u29fd"
    "\u2e23\u2e25\u2e27\u2e29\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\ufe5a\ufe5c\ufe5e\uff09\uff3d"
    "\uff5d\uff60\uff63"
)
"""The pairs of brackets (BidiBrackets.txt), each opening one at the place of its closing one."""
SAME: Final = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Canonical equivalents, which pair with one another."""
DEEPEST: Final = 63
"""How many open brackets are remembered (BD16)."""
NEUTRAL: Final = frozenset({"B", "S", "WS", "ON"})
SEPARATED: Final = frozenset({("CS", "EN"), ("CS", "AN"), ("ES", "EN")})
"""Separators, and the numbers that one of them may stand between."""
_PARTNERS: Final = {SAME.get(a, a): SAME.get(b, b) for a, b in zip(OPENING, CLOSING, strict=True)}
_CLOSERS: Final = frozenset(_PARTNERS.values())


def levels(text: str, base: int) -> list[int]:
    """Return the level of each character in a paragraph of level `base`: even to the right, odd to the left.

    >>> levels("a אב 12", 0), levels("a אב", 1)
    ([0, 0, 1, 1, 1, 2, 2], [2, 1, 1, 1])
    """
    kinds = [bidirectional(character) or "L" for character in text]
    kept = [at for at, kind in enumerate(kinds) if kind != "BN"]  # X9: what shows nothing takes no part
    row = [kinds[at] for at in kept]
    _weak(row, "R" if base else "L")
    _brackets([text[at] for at in kept], row, base, [kinds[at] for at in kept])
    _neutral(row, base)
    found = dict(zip(kept, (_level(kind, base) for kind in row), strict=True))
    result: list[int] = []
    for at in range(len(text)):
        result.append(found.get(at, result[-1] if result else base))
    return result


def _level(kind: str, base: int) -> int:
    """I1 and I2."""
    if base % 2:
        return base if kind == "R" else base + 1
    return base + {"L": 0, "R": 1}.get(kind, 2)


def _weak(row: list[str], edge: str) -> None:
    """Resolve marks, numbers and what stands at or between numbers (W1 to W7)."""
    _marks(row, edge)
    for at in range(1, len(row) - 1):
        if row[at - 1] == row[at + 1] and (row[at], row[at + 1]) in SEPARATED:
            row[at] = row[at + 1]  # W4
    for kind, start, end in list(_stretches(row)):
        if kind == "ET" and ("EN" in row[max(start - 1, 0) : start] or "EN" in row[end : end + 1]):
            row[start:end] = ["EN"] * (end - start)  # W5
    strong = edge
    for at, kind in enumerate(row):
        strong = kind if kind in {"L", "R"} else strong
        row[at] = {"ES": "ON", "ET": "ON", "CS": "ON", "EN": "L" if strong == "L" else "EN"}.get(kind, kind)  # W6, W7


def _marks(row: list[str], edge: str) -> None:
    """Make marks what they stand on (W1), numbers after Arabic letters Arabic (W2), and Arabic letters plain (W3)."""
    before = strong = edge
    for at, own in enumerate(row):
        kind = before if own == "NSM" else own
        before = kind
        if kind in {"L", "R", "AL"}:
            strong = kind
        row[at] = {"AL": "R", "EN": "AN" if strong == "AL" else "EN"}.get(kind, kind)


def _stretches(row: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    start = 0
    for kind, group in groupby(row):
        end = start + sum(1 for _ in group)
        yield kind, start, end
        start = end


def _pairs(text: Sequence[str], row: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of brackets, by where they open (BD16)."""
    waiting: list[tuple[str, int]] = []
    pairs = []
    for at, own in enumerate(text):
        character = SAME.get(own, own)
        if row[at] != "ON":
            continue
        if character in _PARTNERS:
            if len(waiting) == DEEPEST:
                return []
            waiting.append((_PARTNERS[character], at))
        elif character in _CLOSERS:
            found = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == character), None)
            if found is not None:
                pairs.append((waiting[found][1], at))
                del waiting[found:]
    return sorted(pairs)


def _brackets(text: Sequence[str], row: list[str], base: int, kinds: Sequence[str]) -> None:
    """Give a pair of brackets one direction: that of what they hold, or of what stands before them (N0)."""
    own, other = ("R", "L") if base else ("L", "R")
    pairs = _pairs(text, row)
    if not pairs:
        return
    strong = _Strong(row)
    for opens, closes in pairs:
        inside = strong.within(opens, closes)
        if own in inside:
            direction = own
        elif other in inside:
            direction = other if strong.before(opens, own) == other else own
        else:
            continue
        for at in (opens, closes):
            strong.set(at, direction)
            after = at + 1
            while after < len(row) and kinds[after] == "NSM":  # marks on a bracket go with it
                strong.set(after, direction)
                after += 1


class _Strong:
    """The strong kinds of a row, looked up from between and before brackets in linear time altogether."""

    def __init__(self, row: list[str]) -> None:
        self._row = row
        self._places: dict[str, list[int]] = {"L": [], "R": []}
        for at, kind in enumerate(row):
            if (strong := _strong(kind)) is not None:
                self._places[strong].append(at)
        self._given: list[tuple[int, str]] = []

    def within(self, opens: int, closes: int) -> set[str]:
        """Return the strong kinds between two places; brackets that were given one before stand outside or count."""
        found = set()
        for kind, places in self._places.items():
            at = bisect_right(places, opens)
            if at < len(places) and places[at] < closes:
                found.add(kind)
        return found

    def before(self, at: int, edge: str) -> str:
        """Return the last strong kind before a place."""
        last = (-1, edge)
        for kind, places in self._places.items():
            found = bisect_left(places, at) - 1
            if found >= 0:
                last = max(last, (places[found], kind))
        return last[1]

    def set(self, at: int, kind: str) -> None:
        """Give a place its kind."""
        self._row[at] = kind
        insort(self._places[kind], at)


def _strong(kind: str) -> str | None:
    return "R" if kind in {"R", "EN", "AN"} else "L" if kind == "L" else None


def _neutral(row: list[str], base: int) -> None:
    """Give what is neutral the direction around it, or the paragraph's (N1, N2)."""
    edge = "R" if base else "L"
    at = 0
    while at < len(row):
        if row[at] not in NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(row) and row[end] in NEUTRAL:
            end += 1
        before = (_strong(row[at - 1]) if at else None) or edge
        after = (_strong(row[end]) if end < len(row) else None) or edge
        row[at:end] = [before if before == after else edge] * (end - at)
        at = end
