"""How sure a figure is: the same figures over articles drawn again and again, always the same draws."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from operator import mul

from briefgen.evaluation.figures import figures

Interval = tuple[float, float]
SAMPLES = 1000
_SEED = "briefgen eval"
_BYTES = 4
"""Of a drawn number: far more than there are articles, so that each is drawn as often as the others."""
_TAIL = 0.025


def intervals(articles: Sequence[Mapping[str, int]], samples: int = SAMPLES) -> dict[str, Interval]:
    """Return the 95 % interval of each figure by resampling over articles; none for fewer than two of them.

    Args:
        articles: what each article adds to the counts.
        samples: how often as many articles are drawn.
    """
    if len(articles) < 2 or samples < 1:  # noqa: PLR2004 - one article tells nothing of others
        return {}
    names = sorted({name for counts in articles for name in counts})
    columns = [[counts.get(name, 0) for counts in articles] for name in names]
    values: dict[str, list[float]] = {}
    for weights in _draws(len(articles), samples):
        drawn = {name: sum(map(mul, weights, column)) for name, column in zip(names, columns, strict=True)}
        for name, figure in figures(drawn).items():
            if figure.value is not None:
                values.setdefault(name, []).append(figure.value)
    return {name: _middle(sorted(found)) for name, found in values.items()}


def _draws(number: int, samples: int) -> Iterator[list[int]]:
    """Yield how often each of `number` articles is drawn, sample by sample."""
    for sample in range(samples):
        stream = hashlib.shake_128(f"{_SEED} {sample}".encode()).digest(_BYTES * number)
        weights = [0] * number
        for at in range(0, len(stream), _BYTES):
            weights[int.from_bytes(stream[at : at + _BYTES]) % number] += 1
        yield weights


def _middle(found: Sequence[float]) -> Interval:
    """Return the values that hold 95 % of the sorted ones between them."""
    last = len(found) - 1
    return found[round(_TAIL * last)], found[round((1 - _TAIL) * last)]
