"""Which sources stand on their own: copies of one report, and reports of one agency, are one origin."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from briefgen.model.source import Source

_WORD = re.compile(r"\w+")
_SHINGLE = 5
"""Words: so many in a row are seldom the same by chance."""
_COPIED = 0.5
"""Share of the shorter text's shingles that stand in the other one, from which on it is a copy of it."""
_LEANS = 3
"""Times: an article that names an agency so often rests on it."""
_CREDIT = 200
"""Characters at either end of a text, where it says whose report it is."""


def origin_numbers(sources: Sequence[Source]) -> dict[str, int]:
    """Return the number of the origin of each source, by its id; sources with the same number are not independent.

    They are one origin where one text is largely a copy of the other (containment of word shingles: Broder, "On the
    resemblance and containment of documents", 1997), have the same publisher, or rest on the same agency: name it again
    and again, or where articles give their credit.

    >>> origin_numbers([])
    {}
    """
    if len(sources) == 1:
        return {sources[0].id: 0}
    shingles = [_shingles(source) for source in sources]
    names = [_rests_on(source) for source in sources]
    alike = (
        (one, other)
        for one, other in combinations(range(len(sources)), 2)
        if names[one] & names[other] or _is_copy(shingles[one], shingles[other])
    )
    groups = grouped(len(sources), alike)
    return {source.id: group for source, group in zip(sources, groups, strict=True)}


def origin_count(sources: Sequence[Source]) -> int:
    """Return how many of the sources are independent of one another."""
    return len(set(origin_numbers(sources).values()))


def grouped(count: int, pairs: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return the group of each of `count` things, numbered by its first member, where `pairs` belong together.

    >>> grouped(4, [(1, 3)])
    (0, 1, 2, 1)
    """
    groups = list(range(count))
    for one, other in pairs:
        first, second = sorted((groups[one], groups[other]))
        groups = [first if group == second else group for group in groups]
    order: dict[int, int] = {}
    return tuple(order.setdefault(group, len(order)) for group in groups)


def _is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= _COPIED * shorter


def _shingles(source: Source) -> frozenset[str]:
    """Return all runs of so many words of an article's body."""
    words = _WORD.findall(_body(source).casefold())
    starts = range(max(len(words) - _SHINGLE + 1, 1 if words else 0))
    return frozenset(" ".join(words[start : start + _SHINGLE]) for start in starts)


def _body(source: Source) -> str:
    return "\n".join(_between(source))


def _between(source: Source) -> Iterator[str]:
    """Yield the stretches of a text that are no furniture."""
    end = 0
    for region in source.layout:
        yield source.text[end : region.start]
        end = region.end
    yield source.text[end:]


def _rests_on(source: Source) -> frozenset[str]:
    """Return the publisher, and the agencies whose report an article is, folded."""
    body = _body(source)
    credit = f"{source.text[:_CREDIT]}\n{body[:_CREDIT]}\n{body[-_CREDIT:]}"
    named = {name: re.compile(rf"\b{re.escape(name)}\b") for name in source.origins}  # "AP" is not in "APIA"
    cited = (name for name, sign in named.items() if sign.search(credit) or len(sign.findall(body)) >= _LEANS)
    return frozenset(name.casefold() for name in (*cited, source.publisher) if name)
