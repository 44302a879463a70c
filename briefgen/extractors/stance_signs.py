"""The signs of a stance in a sentence and in what surrounds it: what the table of `stances` weighs."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.speakers import Speaker
from briefgen.extractors.stance import Cue, contrasts, cues, stance
from briefgen.extractors.stance_words import KINDS, STRONG
from briefgen.extractors.weights import Label
from briefgen.extractors.words import Table, find, listed, phrases, table, words
from briefgen.model.vocabulary import Stance

_KEPT = listed("""but not no never nothing only still even too yet without until before after if unless should must
    would could will can cannot more less than so such how why what who all any our we us our my they them their
    already enough again just because instead against with for""")
"""Words of the closed classes that tell something of a stance."""
_ENDING = re.compile(r"(?:ingly|edly|ings|ing|ies|ied|ed|es|ly|s|e)\Z")
_SHORTEST = 4
_LEAD = 4
_SIDES = ("deal", "sign", "agree", "fail", "crisis", "court", "meeting", "talks", "judge", "risk")
"""Cue families that tell, in the lead, what the article's matter is."""


@cache
def _kinds() -> Table:
    return table({kind: phrases(named) for kind, named in KINDS.items()})


def matter(sentences: Sequence[Annotated]) -> frozenset[str]:
    """Return the signs of what an article is about, from its lead."""
    shown = Counter(family for sentence in sentences[:_LEAD] for family in sentence.cues)
    cued = Counter(cue.family for sentence in sentences[:_LEAD] for cue in cues(sentence.text))
    plain = {f"lead:{family}" for family in _SIDES if shown[family]}
    return frozenset(plain | {f"lead+{family}" for family, count in cued.items() if count})


def kinds(speaker: Speaker) -> frozenset[str]:
    """Return what sort of actor a speaker is.

    >>> sorted(kinds(Speaker("the opposition leader", about="the opposition leader")))
    ['government', 'opposition']
    """
    return frozenset(hit.value for hit in find([word.folded for word in words(speaker.about)], _kinds()))


def side(country: str, main: Sequence[str], home: str) -> str:
    """Return whether a country is at home, the other party, a third one, or unknown."""
    if not country:
        return "none"
    if country == home:
        return "home"
    return "other" if country in main[:2] else "third"


def own(text: str) -> Iterator[str]:
    """Yield the signs of a sentence by itself."""
    found = cues(text)
    yield f"rule:{stance(text)}"
    for cue in found:
        yield f"{'not:' if cue.negated else ''}{cue.family}"
    yield from _balance(text, found)
    yield from _words(text)
    if '"' in text or "“" in text:
        yield "quoted"
    if "?" in text:
        yield "asked"


def _balance(text: str, found: Sequence[Cue]) -> Iterator[str]:
    strong = [cue.polarity for cue in found if cue.family in STRONG and cue.polarity]
    if strong:
        yield f"first:{strong[0]}"
        yield f"last:{strong[-1]}"
    plain = [cue.polarity for cue in found if cue.polarity]
    yield f"all:{(sum(plain) > 0) - (sum(plain) < 0)}{'!' if len(plain) > 1 else ''}"
    for turn in contrasts(words(text)):
        before = sum(cue.polarity for cue in found if cue.at < turn)
        after = sum(cue.polarity for cue in found if cue.at > turn)
        yield f"turn:{(before > 0) - (before < 0)}:{(after > 0) - (after < 0)}"


def _words(text: str) -> Iterator[str]:
    for word in words(text):
        if word.folded in _KEPT:
            yield f"w:{word.folded}"
        elif word.text.islower() and len(word.text) >= _SHORTEST and word.text.isalpha():
            yield f"s:{_ENDING.sub('', word.text)}"


class Surroundings:
    """What the other reactions of an article tell of one."""

    def __init__(
        self, sentences: Sequence[Annotated], spoken: Sequence[Speaker], countries: Mapping[int, str]
    ) -> None:
        texts = {index: sentences[index].text for index in countries}
        self.lead = matter(sentences)
        self.first = {w.text for s in sentences[:1] for w in words(s.text) if w.text[0].isupper()}
        self.spoken = spoken
        self.countries = countries
        self.shown: dict[int, Stance | None] = {index: stance(text) for index, text in texts.items()}

    def signs(self, index: int, label: Label, place: str) -> frozenset[str]:
        """Return the signs that surround one reaction; `place` is the side of its country."""
        return frozenset(self._signs(index, label, place))

    def _signs(self, index: int, label: Label, place: str) -> Iterator[str]:
        speaker = self.spoken[index]
        short = label[0]
        yield f"label:{short}"
        yield f"side:{place}"
        yield f"label:{short}+side:{place}"
        for kind in kinds(speaker):
            yield f"kind:{kind}"
            yield f"kind:{kind}+side:{place}"
            yield from (f"{sign}+kind:{kind}" for sign in self.lead if sign.startswith("lead:"))
        yield from self.lead
        yield from (f"{sign}+side:{place}" for sign in self.lead if sign.startswith("lead:"))
        yield from ("carried",) if speaker.carried else ()
        if self._is_initiator(speaker):
            yield "initiator"
            yield f"initiator+label:{short}"
        yield from self._others(index)

    def _is_initiator(self, speaker: Speaker) -> bool:
        """Tell whether the actor is one whom the first sentence names: most often the one whose act it is."""
        names = {word.text for word in words(speaker.actor) if word.text[0].isupper() and len(word.text) > 2}
        return bool(names & self.first)

    def _others(self, index: int) -> Iterator[str]:
        """Yield how the same actor, the same country and the article at large sound in the other reactions."""
        who, where = self.spoken[index].actor.casefold(), self.countries.get(index)
        same = Counter(s for i, s in self._rest(index) if who and self.spoken[i].actor.casefold() == who)
        near = Counter(s for i, s in self._rest(index) if where and self.countries.get(i) == where)
        whole = Counter(s for _, s in self._rest(index))
        for name, tally in (("actor", same), ("country", near), ("article", whole)):
            balance = tally["supportive"] - tally["opposed"]
            if sum(tally.values()):
                yield f"{name}:{(balance > 0) - (balance < 0)}"
            if abs(balance) > sum(tally.values()) / 2:
                yield f"{name}:{(balance > 0) - (balance < 0)}!"
            if tally["mixed"]:
                yield f"{name}:mixed"

    def _rest(self, index: int) -> Iterator[tuple[int, Stance]]:
        return ((i, shown) for i, shown in self.shown.items() if i != index and shown)
