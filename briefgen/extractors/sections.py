"""Where each sentence belongs: what its signs and its neighbours' add up to in the learned table."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.linear import shares
from briefgen.extractors.reasons import Vote, Weighed, weighed
from briefgen.extractors.signs import signs
from briefgen.extractors.speakers import Speaker
from briefgen.extractors.staff import NO_LEXICON, staff_signs
from briefgen.extractors.weights import LABELS, Label, staff_weights, weights
from briefgen.settings import Lexicon


class Placement(Struct, frozen=True):
    """The label of a sentence, and how sure that is."""

    label: Label
    share: float
    """How probable the label is by the model, 0 to 1."""


class Story(Struct, frozen=True):
    """What is placed together: the sentences of an article that are on its matter."""

    sentences: tuple[Annotated, ...]
    spoken: tuple[Speaker, ...]
    """Who speaks in each of them."""
    main: tuple[str, ...]
    """The countries that it is about, the foremost first."""


def place(story: Story, lexicon: Lexicon = NO_LEXICON) -> tuple[Placement, ...]:
    """Return a placement for each sentence; the words of an office's `lexicon` outweigh all others."""
    return tuple(_placement(*shown) for shown in _shown(story, lexicon))


def reasons(story: Story, lexicon: Lexicon = NO_LEXICON) -> tuple[Weighed, ...]:
    """Return what was weighed for each sentence: why it was placed where it was."""
    return tuple(weighed(LABELS, list(_votes(*shown))) for shown in _shown(story, lexicon))


def _shown(story: Story, lexicon: Lexicon) -> Iterator[tuple[frozenset[str], tuple[str, ...]]]:
    """Yield the signs of each sentence, and those of the office's own words in it."""
    for sentence, shown in zip(story.sentences, signs(story.sentences, story.spoken, story.main), strict=True):
        yield shown, tuple(staff_signs(sentence.text, lexicon))


def _placement(shown: frozenset[str], staff: Sequence[str]) -> Placement:
    totals = weights().sums(shown)
    for sign in staff:
        totals = tuple(map(sum, zip(totals, staff_weights(sign), strict=True)))
    best = max(totals)
    return Placement(LABELS[totals.index(best)], shares(totals)[totals.index(best)])


def _votes(shown: frozenset[str], staff: Sequence[str]) -> Iterator[Vote]:
    table = weights()
    yield Vote("start", table.start)
    yield from (Vote(sign, table.weights[sign]) for sign in sorted(shown) if sign in table.weights)
    yield from (Vote(sign, staff_weights(sign)) for sign in staff)
