"""How many independent origins stand behind a statement."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from briefgen.extractors.matter.origins import origins as cited
from briefgen.model.briefing import Evidence
from briefgen.model.independence import grouped, origin_numbers
from briefgen.model.source import Source


class Support(Struct, frozen=True):
    """The sources of a briefing by their origins."""

    numbers: Mapping[str, int]

    def origins(self, evidence: Sequence[Evidence]) -> int:
        """Return how many origins are behind some quotations.

        Those of sources that are one origin count once, and those that cite the same agency in the very sentence.
        """
        keys = [{self.numbers.get(piece.source, -1), *cited(piece.quote)} for piece in evidence]
        pairs = [(a, b) for b in range(len(keys)) for a in range(b) if keys[a] & keys[b]]
        return max(len(set(grouped(len(keys), pairs))), 1)


def support(sources: Sequence[Source]) -> Support:
    """Return what tells the origins of statements of these sources."""
    return Support(origin_numbers(sources))
