"""What the signs that place a sentence are called in plain words, with the words of the article that show them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import pairwise

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.explaining.sign_names import FAMILIES, JUDGEMENTS, KINDS, SIDES, SILENT, TURNS, WHOLE, WORDINGS
from briefgen.extractors.language.words import Table, find, phrases, table, words
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.placing import families
from briefgen.extractors.placing.sections import Story
from briefgen.extractors.placing.signs import stems
from briefgen.extractors.receiving import stance_words
from briefgen.extractors.receiving.stance import cues
from briefgen.extractors.undertaking.staff import NO_LEXICON, staff_hits
from briefgen.settings import Lexicon

_MOST_QUOTED = 3
"""So many words are quoted for one sign."""


class Setting(Struct, frozen=True):
    """What a sign is told from: the sentence among those that were placed with it, and the office's words."""

    story: Story
    number: int
    lexicon: Lexicon = NO_LEXICON

    @property
    def sentence(self) -> Annotated:
        """The sentence that was placed."""
        return self.story.sentences[self.number]

    @property
    def speaker(self) -> Speaker:
        """Who speaks in it."""
        return self.story.spoken[self.number]


def in_words(sign: str, setting: Setting) -> str:
    """Return what a sign is in plain words; empty for one that says nothing to a reader."""
    if sign in WHOLE:
        return WHOLE[sign]
    kind, colon, rest = sign.partition(":")
    if not colon:
        return _family(sign, setting.sentence.text)
    return _KINDS[kind](rest, setting) if kind in _KINDS else ""


def is_telling(sign: str) -> bool:
    """Tell whether a sign says something to a reader, and is not "the" or "start" or the like.

    >>> is_telling("word:warn"), is_telling("word:the"), is_telling("pair:of the")
    (True, False, False)
    """
    kind, _, rest = sign.partition(":")
    return sign != "start" and not (kind in {"word", "pair", "like"} and SILENT.issuperset(rest.split(" ")))


def _family(family: str, text: str) -> str:
    """Return a cue family's name with the words of a text that show it."""
    return _with(FAMILIES.get(family, ""), _shown(family, text))


def _shown(family: str, text: str) -> Iterator[str]:
    tokens = words(text)
    for hit in find([token.folded for token in tokens], _table(families.FAMILIES.get(family, ""))):
        yield text[tokens[hit.first].start : tokens[hit.after - 1].end]


@cache
def _table(listed: str) -> Table:
    return table({"": phrases(listed)})


def _with(name: str, shown: Iterable[str]) -> str:
    """Return a name with some of the words that show it."""
    kept = list(dict.fromkeys(" ".join(phrase.split()) for phrase in shown))[:_MOST_QUOTED]
    quoted = ", ".join(f"“{phrase}”" for phrase in kept)
    return f"{name}: {quoted}" if name and quoted else name


def _outside(family: str, setting: Setting) -> str:
    told = _family(family, setting.sentence.text)
    return told and f"{told}, outside the quotation"


def _neighbour(step: int, where: str, rest: str, setting: Setting) -> str:
    """Return what the sentence before, or behind, shows."""
    number = setting.number + step
    if not 0 <= number < len(setting.story.sentences):
        return ""
    beside = Setting(setting.story, number, setting.lexicon)
    told = in_words(rest, beside)
    if rest.startswith("speaker:"):
        return told and f"in {where}, {told}"
    return told and f"{where} has {told.removeprefix('it has ')}"


def _countries(_: str, setting: Setting) -> str:
    named = [country for country in setting.sentence.countries if country in setting.story.main]
    return f"it names {' and '.join(named[:2]) or 'two of its countries'}"


def _staff(rest: str, setting: Setting) -> str:
    hits = staff_hits(setting.sentence.text, setting.lexicon)
    phrase = next(iter(hits.status.values()), "") if rest == "status" else hits.sections.get(rest, "")
    return f"your office’s own word: “{phrase}”" if phrase else ""


def _voiced(rest: str, setting: Setting) -> str:
    """Return the words of a family, and the sort of speaker that they come from."""
    sort, _, family = rest.partition("+")
    told = _family(family, setting.sentence.text)
    return f"{told}, from {KINDS[sort]}" if told and sort in KINDS else ""


def _side(side: str, setting: Setting) -> str:
    country = setting.speaker.country or setting.speaker.place
    told = f"who acts or speaks is {SIDES[side]}" if side in SIDES else ""
    return _with(told, [country] if country else ())


def _kind(rest: str, _: Setting) -> str:
    sort, _at, side = rest.partition("@")
    return _who(KINDS.get(sort, ""), side)


def _speakers(rest: str, setting: Setting) -> str:
    family, _, side = rest.partition("@")
    return _who(_speaker(family, setting.speaker), side)


def _who(told: str, side: str) -> str:
    return f"who acts or speaks: {told}{f', {SIDES[side]}' if side in SIDES else ''}" if told else ""


def _speaker(family: str, speaker: Speaker) -> str:
    """Return a cue family's name with the words of whoever speaks that show it."""
    quoted = ", ".join(f"“{phrase}”" for phrase in _shown(family, speaker.about or speaker.actor))
    name = FAMILIES.get(family, "")
    return f"{name} ({quoted})" if name and quoted else name


def _judgement(rest: str, setting: Setting) -> str:
    """Return how the words of a sentence judge: `family`, `not:family`, `of:family` or `turn:before:behind`."""
    form, colon, family = rest.partition(":")
    if form == "turn":
        before, _, behind = family.partition(":")
        return f"a turn such as “but”: before it {TURNS[before]}, behind it {TURNS[behind]}"
    if not colon:
        form, family = "", form
    told = _with(JUDGEMENTS.get(family, ""), _judging(form, family, setting.sentence.text))
    note = {"not": ", negated", "of": ", as what another such word is about"}.get(form, "")
    return told and f"{told}{note}"


def _judging(form: str, family: str, text: str) -> Iterator[str]:
    """Yield the words of a sentence that judge so."""
    tokens = words(text)
    listed = [stance_words.FAMILIES.get(family, "")]
    listed += [stance_words.FAMILIES[other] for other, like in stance_words.LIKE.items() if like == family]
    found = find([token.folded for token in tokens], _table(", ".join(listed)))
    ends = {hit.first: hit.after for hit in found}
    for cue in cues(text):
        shape = "of" if cue.governed else "not" if cue.negated else ""
        if cue.weighed == family and shape == form and cue.at in ends:
            yield text[tokens[cue.at].start : tokens[ends[cue.at] - 1].end]


def _stems(rest: str, setting: Setting) -> str:
    """Return the first words of a sentence that have these stems."""
    wanted, text = rest.split(" "), setting.sentence.text
    tokens = words(text)
    found = stems(tokens)
    pairs = enumerate(pairwise(found)) if len(wanted) > 1 else enumerate((one,) for one in found)
    at = next((number for number, shown in pairs if shown == tuple(wanted)), None)
    if at is None:
        return ""
    last = tokens[at + len(wanted) - 1]
    said = " ".join(text[tokens[at].start : last.start + len(last.text)].split())
    return f"the word{'s' if len(wanted) > 1 else ''} “{said}”"


def _like(word: str, setting: Setting) -> str:
    """Return a word as the sentence has it, where it has it."""
    text = setting.sentence.text
    said = next((token.text for token in words(text) if token.folded.partition("'")[0] == word), "")
    return f"the word “{said}”" if said else ""


def _wording(part: str, _: Setting) -> str:
    return WORDINGS.get(part, "")


_KINDS: Mapping[str, Callable[[str, Setting], str]] = {
    "before": partial(_neighbour, -1, "the sentence before"),
    "after": partial(_neighbour, 1, "the sentence behind"),
    "country": _countries,
    "staff": _staff,
    "speaker": _speakers,
    "kind": _kind,
    "side": _side,
    "voiced": _voiced,
    "outside": _outside,
    "stance": _judgement,
    "word": _stems,
    "pair": _stems,
    "like": _like,
    "wording": _wording,
}
"""What a sign begins with -> how the rest of it is told."""
