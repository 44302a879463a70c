"""Why a sentence was placed: what each of its signs says for every label, and which labels were nearest."""

from collections.abc import Sequence

from msgspec import Struct

from briefgen.extractors.learned.weights import Label


class Vote(Struct, frozen=True):
    """One sign of a sentence, and what it weighs for each label."""

    sign: str
    weights: tuple[float, ...]
    """In the order of the labels."""


class Weighed(Struct, frozen=True):
    """A sentence with all that was weighed for it: the label of the largest total was given."""

    labels: tuple[Label, ...]
    totals: tuple[float, ...]
    votes: tuple[Vote, ...]

    def ranked(self) -> tuple[Label, ...]:
        """Return the labels, the one with the largest total first."""
        order = sorted(range(len(self.labels)), key=lambda number: (-self.totals[number], number))
        return tuple(self.labels[number] for number in order)

    def speaking_for(self, label: Label, over: Label) -> tuple[str, ...]:
        """Return the signs that say more for one label than for another, the weightiest first."""
        one, other = self.labels.index(label), self.labels.index(over)
        lead = {vote.sign: vote.weights[one] - vote.weights[other] for vote in self.votes if vote.weights[one] > 0}
        return tuple(sorted((sign for sign in lead if lead[sign] > 0), key=lambda sign: (-lead[sign], sign)))


def weighed(labels: Sequence[Label], votes: Sequence[Vote]) -> Weighed:
    """Return a sentence's votes with their totals."""
    totals = tuple(map(sum, zip(*(vote.weights for vote in votes), strict=True)))
    return Weighed(tuple(labels), totals, tuple(votes))
