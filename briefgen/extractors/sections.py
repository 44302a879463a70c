"""Where each sentence belongs: signs of the sentence and its neighbours, weighed by a hand-set table."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.reasons import Vote, Weighed, weighed
from briefgen.extractors.staff import NO_LEXICON, staff_signs
from briefgen.extractors.weights import LABELS, START, WEIGHTS, Label
from briefgen.settings import Lexicon

_SPEAKING = frozenset({"say", "judge", "abroad", "talks"})
_SHORT, _LONG, _TINY, _NAMED = 12, 32, 6, 3
_ASKED = 40
_OPENING = 30
"""A country within so many characters is taken for the speaker's or subject's."""
_CARRYING = ("They ", "They’", "They'", "Some ", "Others ", "He ", "She ", "Many ")
_BOUND = (" to ", " from ", " with ", " towards ", " toward ")
_IF = ("If ", "Unless ", "But if ", "Should the ")
_CONTRAST = ("But ", "Yet ", "Yet, ", "However", "Still, ", "Nevertheless", "Despite ", "Although ")


class Placement(Struct, frozen=True):
    """The label of a sentence, and by how much it won."""

    label: Label
    margin: int
    """In tenths; small means unsure."""


def place(sentences: Sequence[Annotated], main: Sequence[str], lexicon: Lexicon = NO_LEXICON) -> tuple[Placement, ...]:
    """Return a placement for each sentence of an article whose main countries, foremost first, are `main`.

    The words of an office's `lexicon` outweigh all others.
    """
    return tuple(placement for _, placement in _walked(sentences, main, lexicon))


def reasons(sentences: Sequence[Annotated], main: Sequence[str], lexicon: Lexicon = NO_LEXICON) -> tuple[Weighed, ...]:
    """Return what was weighed for each sentence of an article: why it was placed where it was."""
    return tuple(
        weighed(LABELS, [Vote("start", START), *(Vote(sign, WEIGHTS[sign]) for sign in sorted(shown & WEIGHTS.keys()))])
        for shown, _ in _walked(sentences, main, lexicon)
    )


def _walked(
    sentences: Sequence[Annotated], main: Sequence[str], lexicon: Lexicon
) -> Iterator[tuple[set[str], Placement]]:
    """Yield what each sentence shows, by itself and by the one before, and where that places it."""
    before: Annotated | None = None
    placement = _NOWHERE
    for sentence in sentences:
        shown = set(signs(sentence, main))
        shown.update(staff_signs(sentence.text, lexicon))
        if before is not None:
            shown.update(f"before:{family}" for family in before.cues)
            shown.add(f"after:{placement.label}")
            if sentence.text.startswith(_CARRYING) and before.sentence.paragraph == sentence.sentence.paragraph:
                shown.add(f"carried:{placement.label}")
        before, placement = sentence, _weigh(shown)
        yield shown, placement


_NOWHERE = Placement("background", 0)


def _weigh(shown: set[str]) -> Placement:
    rows = [START, *(WEIGHTS[sign] for sign in shown if sign in WEIGHTS)]
    totals = [sum(column) for column in zip(*rows, strict=True)]
    first, second = sorted(totals, reverse=True)[:2]
    return Placement(LABELS[totals.index(first)], first - second)


def signs(sentence: Annotated, main: Sequence[str]) -> Iterator[str]:
    """Yield the signs that a sentence shows by itself."""
    yield from sentence.cues
    yield from (pair for pair in _PAIRS if sentence.cues.issuperset(pair.split("+")))
    yield from _form(sentence)
    yield from _place(sentence)
    yield from _sides(sentence, main)
    if not sentence.cues:
        yield "no_cue"


_PAIRS = tuple(sign for sign in WEIGHTS if "+" in sign)


def _form(sentence: Annotated) -> Iterator[str]:
    text = sentence.text
    if "“" in text or '"' in text:
        yield "quotation"
    if text.startswith(_CONTRAST):
        yield "but"
    if text.startswith(_IF) and "conditional" in sentence.cues and "say" not in sentence.cues:
        yield "if_could"
    if sentence.numbered:
        yield "figure"
    if "? " in text[:_ASKED]:
        yield "answer"
    if text.endswith(("?", "?”", '?"')):
        yield "question"
    elif text[-1] not in ".!?…\"'”’)]":
        yield "unclosed"


def _place(sentence: Annotated) -> Iterator[str]:
    if sentence.sentence.index == 0:
        yield "first"
    elif sentence.lead:
        yield "early"
    if sentence.length < _SHORT:
        yield "tiny" if sentence.length < _TINY else "short"
    elif sentence.length >= _LONG:
        yield "long"
    if len(set(sentence.names)) >= _NAMED:
        yield "named"


def _sides(sentence: Annotated, main: Sequence[str]) -> Iterator[str]:
    countries = sentence.countries
    if not countries:
        yield "no_country"
        return
    inside = [country for country in countries if country in main]
    if len(inside) > 1:
        yield "two_parties"
        if sentence.cues & {"agree", "sign"}:
            yield "parties_agree"
    if len(inside) < len(countries):
        yield "third_country"
    if _opens(sentence) and sentence.cues & _SPEAKING:
        yield _speaker(countries[0], main)


def _opens(sentence: Annotated) -> bool:
    """Tell whether the first country stands where a speaker does, and is not where somebody went."""
    start = sentence.mentions[0].start
    return start < _OPENING and not sentence.text[:start].endswith(_BOUND)


def _speaker(country: str, main: Sequence[str]) -> str:
    if country not in main:
        return "third_speaks"
    return "home_speaks" if country == main[0] else "other_side_speaks"
