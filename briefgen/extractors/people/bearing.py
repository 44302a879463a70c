"""What sentences tell of a person: a name with a role in one sentence, and all of these together."""

from collections.abc import Mapping, Sequence

from msgspec import Struct


class Bearer(Struct, frozen=True, gc=False):
    """A name with its role in one sentence."""

    name: str
    role: str
    """Empty where the sentence tells none."""
    country: str
    """Named with the role: "Turkish", "of Turkey"; empty where none is."""
    kind: str
    """That of the role, or "body" (somebody of an organisation), or "name"."""
    start: int
    """Offset of the name in the sentence."""
    is_lone: bool = False
    """Only a family name, and nothing before it that makes it one: counts where the article has more of it."""
    told: int = -1
    """The sentence that the role stands in, where it is another one."""


class Found(Struct, frozen=True):
    """What the sentences of an article tell of one person."""

    name: str
    """The fullest form."""
    index: int
    """The sentence that it was found in."""
    bearers: tuple[tuple[int, Bearer], ...]
    """Each with the number of its sentence."""

    @property
    def roles(self) -> str:
        """All roles, with a mark between."""
        return " ; ".join(bearer.role for _, bearer in self.bearers)


Named = Mapping[int, Sequence[tuple[int, Bearer]]]
"""Sentence -> the persons whom it names, by their number, each with what it tells of them."""


def by_sentence(persons: Sequence[Found]) -> Named:
    """Return who is named in each sentence, in the order of the persons."""
    named: dict[int, list[tuple[int, Bearer]]] = {}
    for number, person in enumerate(persons):
        for index, bearer in person.bearers:
            named.setdefault(index, []).append((number, bearer))
    return named
