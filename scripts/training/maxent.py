"""A maximum-entropy classifier over named signs, fitted to soft labels; deterministic: sorted signs, one optimum."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


class Example(NamedTuple):
    """What one sentence shows, and what it should be called."""

    signs: frozenset[str]
    shares: Mapping[str, float]
    """Label -> how much of the sentence belongs to it; they need not add up to one."""


class Fitted(NamedTuple):
    """A linear model: the sum of the weights of the signs shown, for each label."""

    labels: tuple[str, ...]
    start: tuple[float, ...]
    """Before any sign."""
    weights: dict[str, tuple[float, ...]]

    def sums(self, signs: Iterable[str]) -> tuple[float, ...]:
        """Return the sum for each label."""
        rows = [self.start, *(self.weights[sign] for sign in signs if sign in self.weights)]
        return tuple(map(sum, zip(*rows, strict=True)))


class Settings(NamedTuple):
    """What is chosen by cross-validation and not learned."""

    strength: float = 0.1
    """Inverse of the ridge penalty."""
    scale: Callable[[str], float] = lambda _: 1.0
    """How freely a sign's weight may grow: small for those that are many and say little each."""
    least: int = 3
    """Signs of fewer examples are not weighed."""


def fit(examples: Sequence[Example], labels: Sequence[str], settings: Settings) -> Fitted:
    """Return the model of least cross-entropy, with a ridge penalty (Nigam, Lafferty and McCallum, 1999)."""
    counted = Counter(sign for example in examples for sign in example.signs)
    vocabulary = sorted(sign for sign, count in counted.items() if count >= settings.least)
    scales = np.array([settings.scale(sign) for sign in vocabulary])
    data = _matrix(examples, vocabulary, scales)
    wanted = np.array([[example.shares.get(label, 0.0) for label in labels] for example in examples])
    best = _optimum(data, wanted, settings.strength)
    weights = best[1:] * scales[:, None]
    rows = {sign: tuple(map(float, row)) for sign, row in zip(vocabulary, weights, strict=True)}
    return Fitted(tuple(labels), tuple(map(float, best[0])), rows)


def _matrix(examples: Sequence[Example], vocabulary: Sequence[str], scales: np.ndarray) -> csr_matrix:
    column = {sign: number for number, sign in enumerate(vocabulary)}
    rows = [sorted(column[sign] for sign in example.signs if sign in column) for example in examples]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    indices = np.array([number for row in rows for number in row], dtype=np.int64)
    return csr_matrix((scales[indices], indices, ends), shape=(len(examples), len(vocabulary)))


def _optimum(data: csr_matrix, wanted: np.ndarray, strength: float) -> np.ndarray:
    """Return the weights: the first row is the start, which is not penalised."""
    count, width = data.shape[1] + 1, wanted.shape[1]
    mass = wanted.sum(axis=1, keepdims=True)
    transposed = data.T.tocsr()

    def cost(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(count, width)
        sums = weights[0] + data @ weights[1:]
        sums -= sums.max(axis=1, keepdims=True)
        grown = np.exp(sums)
        total = grown.sum(axis=1, keepdims=True)
        loss = float((mass[:, 0] * np.log(total[:, 0])).sum() - (wanted * sums).sum())
        slope = mass * grown / total - wanted
        gradient = np.vstack([slope.sum(axis=0), transposed @ slope + weights[1:] / strength])
        return loss + float((weights[1:] ** 2).sum()) / (2 * strength), gradient.ravel()

    found = minimize(cost, np.zeros(count * width), jac=True, method="L-BFGS-B", options=_PRECISE)
    return np.asarray(found.x, dtype=np.float64).reshape(count, width)


_PRECISE = {"maxiter": 5000, "maxfun": 10000, "ftol": 1e-13, "gtol": 1e-6, "maxcor": 20}
