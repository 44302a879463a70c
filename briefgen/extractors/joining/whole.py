"""All articles' statements, people, events and figures as those of one briefing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.joining.conflicts import conflicts
from briefgen.extractors.joining.content import Content, content
from briefgen.extractors.joining.likeness import Weights, can_be_one, figures_agree, weights
from briefgen.extractors.joining.persons import aliases, one_each
from briefgen.extractors.joining.statements import Line, joined
from briefgen.extractors.joining.support import support
from briefgen.extractors.joining.told import Told
from briefgen.model.briefing import Event, Evidence, Figure
from briefgen.model.source import Source

_ABOUT = 0.25
"""From this likeness on two lines that tell the same date, or the same figure, tell of one thing."""


def together(told: Told, sources: Sequence[Source]) -> Told:
    """Return what several articles tell as one: what says the same once, with the quotations of all who say it."""
    published = _days(sources)
    read = _reader(published, aliases(told.participants))
    origins = (item.statement.evidence[0].source for item in told.statements)
    lines = [
        Line(item, read(item.statement.text, source), source, published[source])
        for item, source in zip(told.statements, origins, strict=True)
    ]
    weight = weights([line.content for line in lines])
    groups = joined(lines, weight, support(sources))
    alike = _Alike(read, weight)
    return Told(
        tuple(group.placed for group in groups),
        one_each(told.participants),
        tuple(_each_once(told.timeline, lambda event: event.date, lambda event: event.text, alike)),
        tuple(_each_once(told.figures, _quantity, lambda figure: figure.evidence[0].quote, alike)),
        conflicts(lines, groups, weight, sources),
    )


Reader = Callable[[str, str], Content]
"""(text, source) -> what it says."""


def _days(sources: Sequence[Source]) -> dict[str, str | None]:
    """Return the day of each article; an undated one tells of the same event as the newest that is dated."""
    newest = max((source.published for source in sources if source.published), default=None)
    return {source.id: source.published or newest for source in sources}


def _reader(published: Mapping[str, str | None], same: tuple[tuple[str, str], ...]) -> Reader:
    @cache
    def read(text: str, source: str) -> Content:
        return content(text, published[source], same)

    return read


class _Alike(Struct, frozen=True):
    """Whether two lines tell of one thing."""

    read: Reader
    weights: Weights

    def __call__(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        if one[0] == other[0]:
            return True
        left, right = self.read(*one), self.read(*other)
        like = self.weights.likeness(left, right)
        return like >= _ABOUT and can_be_one(left, right) and figures_agree(left, right)


Item = TypeVar("Item", Event, Figure)


def _quantity(figure: Figure) -> str:
    return f"{figure.value} {figure.unit}" if figure.value is not None else figure.text.casefold()


def _each_once(
    items: Sequence[Item], key: Callable[[Item], str], text: Callable[[Item], str], alike: _Alike
) -> Iterator[Item]:
    """Yield the records of several articles, those of one thing as the first of them with the quotations of all."""
    groups: dict[str, list[list[Item]]] = {}
    order: list[list[Item]] = []
    for item in items:
        source = item.evidence[0].source
        same = groups.setdefault(key(item), [])
        own = next(
            (
                group
                for group in same
                if all(each.evidence[0].source != source for each in group)
                and alike((text(group[0]), group[0].evidence[0].source), (text(item), source))
            ),
            None,
        )
        if own is None:
            same.append([item])
            order.append(same[-1])
        else:
            own.append(item)
    for group in order:
        proof: dict[tuple[str, int, int], Evidence] = {}
        for piece in (piece for each in group for piece in each.evidence):
            proof.setdefault((piece.source, piece.start, piece.end), piece)
        yield replace(group[0], evidence=tuple(proof.values()))
