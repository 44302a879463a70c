"""The signs of a stance in a sentence and in what surrounds it: what the table of `stances` weighs."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Table, find, listed, phrases, table, words
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.receiving.chorus import known_as
from briefgen.extractors.receiving.matters import matter
from briefgen.extractors.receiving.stance import Cue, contrasts, cues, settled, stance
from briefgen.extractors.receiving.stance_words import KINDS, STRONG
from briefgen.model.vocabulary import Stance

_KEPT = listed("""but not no never nothing only still even too yet without until before after if unless should must
    would could will can cannot more less than so such how why what who all any our we us our my they them their
    already enough again just because instead against with for""")
"""Words of the closed classes that tell something of a stance."""
_ENDING = re.compile(r"(?:ingly|edly|ings|ing|ies|ied|ed|es|ly|s|e)\Z")
_SHORTEST = 4


@cache
def _kinds() -> Table:
    return table({kind: phrases(named) for kind, named in KINDS.items()})


def kinds(speaker: Speaker) -> frozenset[str]:
    """Return what sort of actor a speaker is.

    >>> sorted(kinds(Speaker("the opposition leader", about="the opposition leader")))
    ['government', 'opposition']
    """
    return frozenset(hit.value for hit in find([word.folded for word in words(speaker.about)], _kinds()))


_GOVERNS = re.compile(
    r"\b(?:[Mm]inist(?:ers?|ry)|[Gg]overnment|[Cc]abinet|[Cc]hancellor|[Pp]remier|[Aa]dministration|[Dd]epartment"
    r"|(?:[Hh]ome|[Hh]ealth|[Ff]oreign|[Dd]efen[cs]e|[Tt]ransport|[Ee]ducation|[Tt]reasury|[Ee]nergy|[Tt]rade|[Jj]ustice"
    r"|[Pp]ress) [Ss]ecretary|[Ss]ecretary of [Ss]tate|[Aa]ttorney[- ][Gg]eneral|[Tt]reasury|(?:[Hh]ome|[Ff]oreign) "
    r"[Oo]ffice|[Dd]owning [Ss]treet|[Ww]hite [Hh]ouse|[Kk]remlin|[Cc]ommission(?:er)?"
    r"|(?<![Vv]ice[ -])[Pp]resident(?! of the (?!Republic|United)))\b"
)
_GOVERNS_NOTHING = re.compile(
    r"\b(?:[Ss]hadow|[Oo]pposition|[Ff]ormer(?:ly)?|[Ee]x-|[Rr]ival|[Uu]nion|[Aa]ssociation|[Oo]rgani[sz]ation['’]s"
    r"|[Ii]nstitute|[Uu]niversity|[Bb]ank|[Cc]ompany|[Pp]rofessor|[Cc]andidate|[Cc]ritics?|[Oo]pponents?)\b"
)


def governs(speaker: Speaker) -> bool:
    """Tell whether somebody speaks for a government, by the words that present him.

    >>> about = ("the health minister", "the shadow health minister", "the president of the dockers’ union")
    >>> [governs(Speaker(phrase, about=phrase)) for phrase in about]
    [True, False, False]
    """
    return _GOVERNS.search(speaker.about) is not None and _GOVERNS_NOTHING.search(speaker.about) is None


def side(country: str, main: Sequence[str], home: str) -> str:
    """Return whether a country is at home, the other party, a third one, or unknown."""
    if not country:
        return "none"
    if country == home:
        return "home"
    return "other" if country in main[:2] else "third"


def own(text: str) -> Iterator[str]:
    """Yield the signs of a sentence by itself."""
    yield from judged(text)
    yield from _voiced(cues(text))
    yield from _words(text)


@lru_cache(maxsize=512)
def judged(text: str) -> tuple[str, ...]:
    """Return the signs of a sentence that do not stand for single words: how its words judge."""
    return tuple(_judged(text))


def _judged(text: str) -> Iterator[str]:
    found = cues(text)
    yield f"rule:{stance(text)}"
    for cue in found:
        yield f"{'of:' if cue.governed else 'not:' if cue.negated else ''}{cue.weighed}"
    yield from _balance(text, found)
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
    for turn in contrasts(text):
        before = sum(cue.polarity for cue in found if cue.at < turn)
        after = sum(cue.polarity for cue in found if cue.at >= turn)
        yield f"turn:{(before > 0) - (before < 0)}:{(after > 0) - (after < 0)}"


def _voiced(found: Sequence[Cue]) -> Iterator[str]:
    """Yield how a sentence judges in its own words, and how in the words that it quotes."""
    for cue in found:
        if not cue.governed:
            yield f"{'in' if cue.quoted else 'out'}:{'not:' if cue.negated else ''}{cue.weighed}"
    told = sum(cue.polarity for cue in found if not cue.quoted)
    quoted = sum(cue.polarity for cue in found if cue.quoted)
    yield f"out:{(told > 0) - (told < 0)}:in:{(quoted > 0) - (quoted < 0)}"


def _words(text: str) -> Iterator[str]:
    for word in words(text):
        if word.folded in _KEPT:
            yield f"w:{word.folded}"
        elif word.text.islower() and len(word.text) >= _SHORTEST and word.text.isalpha():
            yield f"s:{_ENDING.sub('', word.text)}"


class Surroundings:
    """What the other reactions of an article tell of one."""

    def __init__(self, sentences: Sequence[Annotated], spoken: Sequence[Speaker], countries: Mapping[int, str]) -> None:
        first = words(sentences[0].text) if sentences else ()
        self.first = {word.text for word in first if word.text[0].isupper()}
        self.matter = matter([sentence.text for sentence in sentences])
        self.spoken, self.countries = spoken, countries
        self.rulers = {known_as(speaker.actor) for speaker in spoken if governs(speaker)} - {""}
        self.shown = {index: settled(sentences[index].text) or stance(sentences[index].text) for index in countries}
        self.tallies: dict[tuple[str, str], Counter[Stance]] = {}
        for index, shown in self.shown.items():
            for group in self._groups(index):
                self.tallies.setdefault(group, Counter()).update([shown] if shown else [])

    def signs(self, index: int, label: Label, place: str) -> Iterator[str]:
        """Yield the signs that surround one reaction; `place` is the side of its country."""
        speaker, shown, short = self.spoken[index], self.shown[index], label[0]
        yield f"label:{short}"
        yield f"side:{place}"
        yield f"label:{short}+side:{place}"
        yield f"rule:{shown}+side:{place}"
        yield f"rule:{shown}+label:{short}"
        for kind in sorted(kinds(speaker)):
            yield f"kind:{kind}"
            yield f"kind:{kind}+side:{place}"
            yield f"kind:{kind}+matter:{self.matter}"
        if known_as(speaker.actor) in self.rulers:
            yield from self._of_rulers(shown, place)
        if speaker.carried:
            yield "carried"
        if self._is_initiator(speaker):
            yield "initiator"
            yield f"initiator+label:{short}"
            yield f"initiator+matter:{self.matter}"
        yield f"matter:{self.matter}"
        yield f"rule:{shown}+matter:{self.matter}"
        yield f"matter:{self.matter}+label:{short}"
        for group in self._groups(index):
            yield from self._others(group, shown)

    def _of_rulers(self, shown: Stance | None, place: str) -> Iterator[str]:
        """Yield the signs of who governs: at home he speaks of dangers to explain what he does about them."""
        yield "governs"
        yield f"governs+side:{place}"
        yield f"governs+side:{place}+matter:{self.matter}"
        yield f"governs+side:{place}+rule:{shown}"

    def _is_initiator(self, speaker: Speaker) -> bool:
        """Tell whether the actor is one whom the first sentence names: most often the one whose act it is."""
        named = {word.text for word in words(speaker.actor) if word.text[0].isupper() and len(word.text) > _INITIAL}
        return not self.first.isdisjoint(named)

    def _groups(self, index: int) -> Iterator[tuple[str, str]]:
        """Yield the groups that a reaction belongs to: its actor's, its country's, the article's."""
        who, where = self.spoken[index].actor.casefold(), self.countries[index]
        if who:
            yield "actor", who
        if where:
            yield "country", where
        yield "article", ""

    def _others(self, group: tuple[str, str], shown: Stance | None) -> Iterator[str]:
        """Yield how the others of a group sound, the reaction's own words left aside."""
        others = Counter(self.tallies[group])
        others.subtract([shown] if shown else [])
        balance, whole = others["supportive"] - others["opposed"], others.total()
        leaning = (balance > 0) - (balance < 0)
        if whole:
            yield f"{group[0]}:{leaning}"
        if abs(balance) > whole / 2:
            yield f"{group[0]}:{leaning}!"
        if others["mixed"]:
            yield f"{group[0]}:mixed"


_INITIAL = 2
"""A capitalised word of so few letters names nobody."""
