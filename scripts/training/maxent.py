"""A maximum-entropy classifier over named signs and word vectors, fitted to soft labels; deterministic: one optimum."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import LinearOperator, cg

from scripts.training.likeness import Floats

_NOTHING: Floats = np.zeros(0)


class Example(NamedTuple):
    """What one sentence shows, and what it should be called."""

    signs: frozenset[str]
    shares: Mapping[str, float]
    """Label -> how much of the sentence belongs to it; they need not add up to one."""
    vector: Floats = _NOTHING
    """What it shows besides, in figures; as many for every sentence."""


class Fitted(NamedTuple):
    """A linear model: the sum of the weights of the signs shown, for each label."""

    labels: tuple[str, ...]
    start: tuple[float, ...]
    """Before any sign."""
    weights: dict[str, tuple[float, ...]]
    slopes: Floats
    """What each figure of the vector is multiplied with: a row a figure, a column a label."""


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
    figures = np.array([example.vector for example in examples])
    wanted = np.array([[example.shares.get(label, 0.0) for label in labels] for example in examples])
    start, weights, slopes = _optimum(data, figures, wanted, settings.strength)
    scaled = weights * scales[:, None]
    rows = {sign: tuple(map(float, row)) for sign, row in zip(vocabulary, scaled, strict=True)}
    return Fitted(tuple(labels), tuple(map(float, start)), rows, slopes)


def averaged(whole: Fitted, part: Fitted, share: float) -> Fitted:
    """Return the average of two linear models, which is one.

    Args:
        whole: of all signs, and all figures of the vector.
        part: of some of them: the first figures.
        share: what the second counts.
    """

    def mixed(one: Sequence[float], other: Sequence[float]) -> tuple[float, ...]:
        return tuple((1 - share) * first + share * second for first, second in zip(one, other, strict=True))

    nothing = (0.0,) * len(whole.labels)
    rows = {sign: mixed(weights, part.weights.get(sign, nothing)) for sign, weights in whole.weights.items()}
    slopes = (1 - share) * whole.slopes
    slopes[: len(part.slopes)] += share * part.slopes
    return Fitted(whole.labels, mixed(whole.start, part.start), rows, slopes)


def _matrix(examples: Sequence[Example], vocabulary: Sequence[str], scales: Floats) -> csr_matrix:
    column = {sign: number for number, sign in enumerate(vocabulary)}
    rows = [sorted(column[sign] for sign in example.signs if sign in column) for example in examples]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    indices = np.array([number for row in rows for number in row], dtype=np.int64)
    return csr_matrix((scales[indices], indices, ends), shape=(len(examples), len(vocabulary)))


def _optimum(data: csr_matrix, figures: Floats, wanted: Floats, strength: float) -> tuple[Floats, Floats, Floats]:
    """Return the start, which is not penalised, the weights of the signs, and the slopes of the figures."""
    signs = data.shape[1]
    problem = _Problem(data, data.T.tocsr(), figures, wanted, strength)
    found = minimize(problem.cost, np.zeros(problem.size), jac=True, method="L-BFGS-B", options=_NEAR)
    best = _exact(problem, np.asarray(found.x, dtype=np.float64)).reshape(problem.shape)
    return best[0], best[1 : 1 + signs], best[1 + signs :]


_NEAR = {"maxiter": 5000, "maxfun": 10000, "ftol": 1e-9, "gtol": 1e-3, "maxcor": 20}
_STEPS = 20
_STILL = 1e-9
"""A step that moves no weight by more ends the search: what is kept is rounded to hundredths."""


class _Problem(NamedTuple):
    """The cross-entropy of a model on examples, with the penalty, as a function of all weights in one row."""

    data: csr_matrix
    turned: csr_matrix
    figures: Floats
    wanted: Floats
    strength: float

    @property
    def shape(self) -> tuple[int, int]:
        return 1 + self.data.shape[1] + self.figures.shape[1], self.wanted.shape[1]

    @property
    def size(self) -> int:
        return self.shape[0] * self.shape[1]

    @property
    def mass(self) -> Floats:
        mass: Floats = self.wanted.sum(axis=1, keepdims=True)
        return mass

    def sums(self, flat: Floats) -> Floats:
        """Return what the weights of each example add up to, for each label."""
        weights, signs = flat.reshape(self.shape), self.data.shape[1]
        added: Floats = weights[0] + self.data @ weights[1 : 1 + signs] + self.figures @ weights[1 + signs :]
        return added

    def spread(self, slope: Floats, weights: Floats) -> Floats:
        """Return what a change of the sums says of each weight, with what the penalty says of it."""
        found = np.vstack([slope.sum(axis=0), self.turned @ slope, self.figures.T @ slope])
        found[1:] += weights.reshape(self.shape)[1:] / self.strength
        flat: Floats = found.ravel()
        return flat

    def shares(self, flat: Floats) -> tuple[Floats, Floats]:
        """Return the probability of each label of each example, and its logarithm."""
        sums = self.sums(flat)
        sums -= sums.max(axis=1, keepdims=True)
        logs = sums - np.log(np.exp(sums).sum(axis=1, keepdims=True))
        return np.exp(logs), logs

    def cost(self, flat: Floats) -> tuple[float, Floats]:
        """Return the cost and its gradient."""
        shares, logs = self.shares(flat)
        penalty = float((flat.reshape(self.shape)[1:] ** 2).sum()) / (2 * self.strength)
        return penalty - float((self.wanted * logs).sum()), self.spread(self.mass * shares - self.wanted, flat)


def _exact(problem: _Problem, near: Floats) -> Floats:
    """Return the optimum from a point near it, by Newton's method with conjugate gradients.

    How a processor adds decides where a search by gradients alone comes to rest: a few thousandths apart. The optimum
    itself is one, so that the tables are the same on any machine.
    """
    best = near
    for _ in range(_STEPS):
        shares, _logs = problem.shares(best)

        def bent(step: Floats, shares: Floats = shares) -> Floats:
            sums = problem.sums(step)
            turned = shares * (sums - (shares * sums).sum(axis=1, keepdims=True))
            return problem.spread(problem.mass * turned, step)

        curvature = LinearOperator((problem.size, problem.size), matvec=bent, dtype=np.float64)
        step, _told = cg(curvature, -problem.cost(best)[1], rtol=1e-4, maxiter=2000)
        step.reshape(problem.shape)[0] -= step.reshape(problem.shape)[
            0
        ].mean()  # alike for all labels, it changes nothing
        best = best + step
        if np.abs(step).max() < _STILL:
            break
    return best
