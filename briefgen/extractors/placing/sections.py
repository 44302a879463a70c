"""Where each sentence belongs: what its signs and words, and its neighbours', add up to in the learned tables."""

from collections.abc import Iterator, Mapping
from heapq import nlargest

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.learned.linear import shares
from briefgen.extractors.learned.weights import LABELS, Label, staff_weights, weights, worth
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.placing.reasons import Vote, Weighed, weighed
from briefgen.extractors.placing.signs import plain, signs, stem
from briefgen.extractors.placing.warned import WORRIES, is_mild
from briefgen.extractors.placing.wordings import Sums, word_table, wordings
from briefgen.extractors.undertaking.staff import NO_LEXICON, staff_signs
from briefgen.settings import Lexicon


class Placement(Struct, frozen=True):
    """The label of a sentence, and how sure that is."""

    label: Label
    share: float
    """How probable the label is by the model, 0 to 1."""
    next: Label
    """The label that was second."""
    also: Label | None
    """Where it belongs as well: among the risks what a reaction warns of, among the reactions who warns of a risk."""
    worth: float
    """The log-odds that a briefing would be incomplete without it."""


_REACTIONS = frozenset({"domestic_reactions", "international_reactions"})
_TELLER, _WARNING, _WORRIED = 0.32, 0.42, 0.3
"""So probable is the second place of a sentence that stands in both: among the reactions, among the risks, among these
where it has a word of danger or doubt."""


class Story(Struct, frozen=True):
    """What is placed together: the sentences of an article that are on its matter."""

    sentences: tuple[Annotated, ...]
    spoken: tuple[Speaker, ...]
    """Who speaks in each of them."""
    main: tuple[str, ...]
    """The countries that it is about, the foremost first."""


def place(story: Story, lexicon: Lexicon = NO_LEXICON) -> tuple[Placement, ...]:
    """Return a placement for each sentence; the words of an office's `lexicon` outweigh all others."""
    return tuple(_placement(shown, lexicon) for shown in _shown(story))


def reasons(story: Story, lexicon: Lexicon = NO_LEXICON) -> tuple[Weighed, ...]:
    """Return what was weighed for each sentence: why it was placed where it was."""
    return tuple(weighed(LABELS, list(_votes(shown, lexicon))) for shown in _shown(story))


class _Shown(Struct, frozen=True, gc=False):
    text: str
    signs: frozenset[str]
    said: Mapping[str, Sums]
    """What words say for each label, by the part where they stand."""


def _shown(story: Story) -> Iterator[_Shown]:
    texts = [sentence.text for sentence in story.sentences]
    shown = signs(story.sentences, story.spoken, story.main)
    return (_Shown(*one) for one in zip(texts, shown, wordings(texts), strict=True))


def _placement(shown: _Shown, lexicon: Lexicon) -> Placement:
    staff = map(staff_weights, staff_signs(shown.text, lexicon))
    rows = zip(weights().sums(shown.signs), *shown.said.values(), *staff, strict=True)
    totals = tuple(round(sum(column)) for column in rows)
    probable = dict(zip(LABELS, shares(totals), strict=True))
    first, second = nlargest(2, LABELS, key=probable.__getitem__)
    if first == "risks" and is_mild(shown.text, probable[first], second):
        first, second = second, first
    teller = first == "risks" and second in _REACTIONS and probable[second] >= _TELLER
    needed = _WARNING if WORRIES.isdisjoint(shown.signs) else _WORRIED
    warning = second == "risks" and first in _REACTIONS and probable[second] >= needed
    return Placement(first, probable[first], second, second if teller or warning else None, worth(shown.signs))


def _votes(shown: _Shown, lexicon: Lexicon) -> Iterator[Vote]:
    table = weights()
    yield Vote("start", table.start)
    rest = set(shown.signs)
    for word, row in word_table().alone(plain(shown.text)):
        sign = f"word:{stem(word)}"
        known = table.weights.get(sign) if sign in rest else None
        yield Vote(f"like:{word}", row if known is None else tuple(map(sum, zip(row, known, strict=True))))
        rest.discard(sign)
    yield from (Vote(sign, table.weights[sign]) for sign in sorted(rest) if sign in table.weights)
    yield from (Vote(f"wording:{part}", shown.said[part]) for part in ("before", "after", "article"))
    yield from (Vote(sign, staff_weights(sign)) for sign in staff_signs(shown.text, lexicon))
