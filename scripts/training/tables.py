"""Every table that is learned: the name of its file, and how."""

from collections.abc import Iterator, Sequence

from briefgen.evaluation.labelled import Labelled
from scripts.training import musts, sections, stances


def learned(real: Sequence[Labelled], own: Sequence[Labelled]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each table."""
    placed = sections.tables(real, own)
    yield "sections.json", placed.signs
    yield "section_words.bin", placed.words
    yield "musts.json", musts.table([*real, *own])
    yield "stances.json", stances.table([*real, *own])
