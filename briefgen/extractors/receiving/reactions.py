"""Who receives the matter how: actor, country and stance of each sentence that was placed as a reaction."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import listed, words
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.people.actors import outside
from briefgen.extractors.people.outlets import told_at_home
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.places.countries import is_organisation, mentions
from briefgen.extractors.places.members import UNION
from briefgen.extractors.receiving.chorus import Heard, Voice, together
from briefgen.extractors.receiving.plain_words import not_all
from briefgen.extractors.receiving.stance import as_told, only_reports, settled, stance
from briefgen.extractors.receiving.stance_signs import Surroundings, own, side
from briefgen.extractors.receiving.stances import probable
from briefgen.model.vocabulary import STANCES, Stance
from briefgen.patterns import Pattern

_BOTH = ("in both countries", "in both nations", "in both capitals", "in the two countries", "on both sides of")
_STATELESS = listed("""aid observers analysts experts diplomats community world governments activists campaigners groups
    watchdog watchdogs agencies charities rights amnesty watch cross oxfam greenpeace borders""")
"""Actors who may live anywhere: abroad, no country is guessed for them."""
HOME: Final = "domestic_reactions"
ABROAD: Final = "international_reactions"


class Reading(Struct, frozen=True):
    """What was read from one reaction."""

    actor: str
    country: str
    stance: Stance
    inferred: bool = False
    """Whether its stance rests on what stands around it alone, or its own words leave too much doubt of it."""


class Setting(Struct, frozen=True):
    """What the article gives to all its reactions."""

    main: tuple[str, ...]
    """Its main countries, the foremost first."""
    spoken: Mapping[int, Speaker]
    """Who speaks in each sentence, by its index."""
    alone: str = ""
    """The country whose strike, election or storm it is; empty where the matter is nobody's alone."""
    outlet: str = ""
    """The name of the outlet, which may tell its country."""


class Framed(Struct, frozen=True):
    """One reaction before its stance is weighed."""

    speaker: Speaker
    country: str
    signs: frozenset[str]
    """What speaks for one stance or another."""


def reactions(sentences: Sequence[Annotated], labels: Mapping[int, Label], setting: Setting) -> dict[int, Reading]:
    """Return the reading of each sentence that `labels` (index -> label) places as a reaction."""
    found = framed(sentences, labels, setting)
    shares = {index: _sure(sentences[index].text) or probable(one.signs) for index, one in found.items()}
    voices = [Voice(index, one.speaker.actor, shares[index], labels[index]) for index, one in found.items()]
    heard = dict(zip(found, together(voices), strict=True))
    sides = {_last(one) for index, one in found.items() if settled(sentences[index].text) in _TURNED}
    taken = {
        index: _taken(sentences[index].text, heard[index].stance, known=_last(one) in sides)
        for index, one in found.items()
    }
    for index in found:
        if index - 1 in taken and _REBUTS.search(outside(sentences[index].text)):
            taken[index] = _TURNED.get(taken[index - 1], taken[index])
    told = {
        index
        for index, stance in taken.items()
        if shows(sentences[index].text, stance) and _is_likely(sentences[index].text, stance, heard[index])
    }
    return {
        index: Reading(one.speaker.actor, one.country, taken[index], index not in told) for index, one in found.items()
    }


def _is_likely(text: str, taken: Stance, heard: Heard) -> bool:
    """Tell whether a side is clearly likelier than all other stances together, where its words leave a doubt of it."""
    if taken not in _TURNED or heard.share >= _LIKELY:
        return True
    return taken in {settled(text), as_told(text)}


_LIKELY = 0.6
"""Of the sides that are less probable than this, and yet shown by some word, few more than half are right."""


_REBUTS = Pattern(
    r"\b(?:reject(?:s|ed)|den(?:ies|ied)|dismiss(?:es|ed)) (?:that|this)(?:,|\.| and (?!blam|accus|demand))"
)
"""Who rejects what was said just before is of the other side."""
_TURNED: dict[Stance, Stance] = {"supportive": "opposed", "opposed": "supportive"}


def _sure(text: str) -> tuple[float, ...] | None:
    """Return how probable each stance is where the words leave no doubt of one."""
    told = settled(text)
    rest = (1 - _SURE) / (len(STANCES) - 1)
    return tuple(_SURE if stance == told else rest for stance in STANCES) if told else None


_SURE = 0.8
"""So much of a voice is its stance where its words leave no doubt: what its neighbours hear of it."""


def _last(one: Framed) -> str:
    return one.speaker.actor.rpartition(" ")[2]


def _taken(text: str, heard: Stance, *, known: bool) -> Stance:
    """Return the stance of a sentence as its own words leave no doubt of it, else as it was heard.

    Args:
        text: of the sentence.
        heard: its stance, weighed with those of the others.
        known: whether other words of its actor leave no doubt of a side.
    """
    told = heard == "supportive" or (heard == "mixed" and ":" in text)  # behind the colon stand those who object
    plain = "neutral" if only_reports(text) and not known else heard
    return settled(text) or ("opposed" if told and not_all(text) else plain)


def shows(text: str, taken: Stance) -> bool:
    """Tell whether the words of a sentence show a stance by themselves.

    >>> shows("Unions condemned the pact.", "opposed"), shows("Its chairman spoke on Monday.", "opposed")
    (True, False)
    """
    against = taken == "opposed" and (not_all(text) or _REBUTS.search(outside(text)) is not None)
    return against or taken in (settled(text), stance(text))


def is_abroad(speaker: Speaker, country: str, main: Sequence[str], alone: str = "") -> bool:
    """Tell whether a reaction placed at home is a third country's, or a world body's, by its actor's own words.

    Args:
        speaker: of the reaction.
        country: of the reaction.
        main: the countries that the article is about, the foremost first.
        alone: the country whose strike or election it is; empty where the matter is nobody's alone.
    """
    if _WORLD_BODY.match(speaker.actor):
        return True
    parties = (alone,) if alone else main[:_PARTIES]
    phrase = speaker.about or speaker.actor
    heads = (m for m in mentions(words(phrase)) if m.kind != "place" or phrase[: m.end].endswith(_OWNING))
    told = next((m for m in heads if m.start <= _AT_HEAD), None)
    if told is None or told.country != country or is_organisation(told.country):
        return False
    return told.country not in parties and bool(alone or parties[1:]) and not any(map(is_organisation, parties))


_PARTIES = 2
_AT_HEAD = len("the ")
_OWNING = ("'s", "’s")
"""How a capital ends that stands for its government: "Tokyo's envoy"."""
_WORLD_BODY = Pattern(
    r"(?:[Tt]he )?[Ss]ecretary[- ][Gg]eneral(?: [A-Z][\w’'-]+){0,3}\Z"
    r"|(?:[Tt]he )?(?:International|World|Inter-\w+|Global) (?:[A-Z][\w-]+ ){0,3}(?:Council|Organi[sz]ation|Agency|Bank"
    r"|Fund|Court|Commission|Committee|Federation|Association|Forum|Programme?|Union|Institute|Authority|Federation)\b"
)
"""An organisation of many countries: at home in none."""


def framed(sentences: Sequence[Annotated], labels: Mapping[int, Label], setting: Setting) -> dict[int, Framed]:
    """Return speaker, country and signs of each sentence that `labels` places as a reaction."""
    spoken = [setting.spoken.get(index, Speaker()) for index in range(len(sentences))]
    placed = [index for index in range(len(sentences)) if labels.get(index) in {HOME, ABROAD}]
    home = _home(sentences, placed, labels, setting, spoken)
    countries = _countries(sentences, labels, setting, spoken, home)
    around = Surroundings(sentences, spoken, countries)
    found: dict[int, Framed] = {}
    for index, country in countries.items():
        surrounding = around.signs(index, labels[index], side(country, setting.main, home))
        found[index] = Framed(spoken[index], country, frozenset((*own(sentences[index].text), *surrounding)))
    return found


def _countries(
    sentences: Sequence[Annotated],
    labels: Mapping[int, Label],
    setting: Setting,
    spoken: Sequence[Speaker],
    home: str,
) -> dict[int, str]:
    """Return the country of each reaction, guessed from what frames it where nobody says it."""
    found: dict[int, str] = {}
    before, paragraph = "", -1
    for index in (index for index in range(len(sentences)) if labels.get(index) in {HOME, ABROAD}):
        sentence, speaker = sentences[index], spoken[index]
        own = _without_namesakes(speaker, setting)
        third = bool(own) and own not in setting.main[:2]  # "Russia, which has bases in both countries, …"
        told = own if third else _both(sentence, setting) or own
        polled = "" if told else _polled_at_home(sentence, speaker.place, labels[index], home)
        told = told or polled or _voiced(sentence) or speaker.place
        if not told and labels[index] == HOME and not _WORLD_BODY.match(speaker.actor):
            same = sentence.sentence.paragraph == paragraph and before in setting.main
            told = before if same else _context(sentences, index, setting) or home
            told = "" if told and told == home and _is_stateless(speaker) and is_organisation(setting.main[0]) else told
        world = not told and _WORLD_BODY.match(speaker.actor)
        found[index] = "" if world else told or _abroad(sentence, speaker, setting, home)
        if not is_abroad(speaker, found[index], setting.main):
            before, paragraph = found[index], sentence.sentence.paragraph
    return found


def _voiced(sentence: Annotated) -> str:
    """Return the country whose concern or position somebody tells: "She raised Kenya's concern", whoever she is."""
    found = _VOICES.search(sentence.text)
    at = {found.end(), found.end() + len("the ")} if found else set()
    return next((mention.country for mention in sentence.mentions if mention.start in at), "")


_VOICES = Pattern(
    r"\b(?:raised|expressed|conveyed|voiced|reiterated|restated|repeated|stressed|outlined|explained) "
    r"(?=(?:the )?[A-Z][\w ]{1,30}['’]s? (?:[a-z]+ ){0,2}(?:concerns?|regrets?|thanks|gratitude|opposition|support"
    r"|position|view|condolences|objections?|readiness)\b)"
)


def _polled_at_home(sentence: Annotated, place: str, label: Label, home: str) -> str:
    """Return the country at home for a poll that is told of in a paragraph set elsewhere: it asks people at home.

    "In Beijing, the ministry was pleased. … A newspaper poll found most respondents against it."
    """
    elsewhere = label == HOME and place and place not in sentence.countries
    return home if elsewhere and _POLL.search(sentence.text) else ""


_POLL = Pattern(r"\b(?:polls?|surveys?|respondents|of those (?:polled|asked|surveyed))\b")


def _without_namesakes(speaker: Speaker, setting: Setting) -> str:
    """Return the country of a speaker; none where a party's name alone tells it, of a country that it is not on.

    Republicans and democrats sit in many parliaments.
    """
    if speaker.country in setting.main or not _PARTIES_OF_MANY.search(speaker.actor):
        return speaker.country
    rest = mentions(words(_PARTIES_OF_MANY.sub("", speaker.actor)))
    return speaker.country if any(mention.country == speaker.country for mention in rest) else ""


_PARTIES_OF_MANY = re.compile(r"\b(?:Republican|Democrat)s?\b")


def _is_stateless(speaker: Speaker) -> bool:
    return not _STATELESS.isdisjoint(speaker.actor.casefold().split())


def _home(
    sentences: Sequence[Annotated],
    placed: Sequence[int],
    labels: Mapping[int, Label],
    setting: Setting,
    spoken: Sequence[Speaker],
) -> str:
    """Return the country that "at home" means: whose people are heard there most, of equals the one named first."""
    if setting.alone:
        return setting.alone
    states = [one for one in setting.main[:_LEADING] if not is_organisation(one) or one == _foremost(setting.main)]
    told = (mention.country for sentence in sentences for mention in sentence.mentions)
    named = (mention.country for mention in mentions(words(setting.outlet)))
    heard_by = told_at_home(sentences, states)
    first = next((one for one in chain(named, (heard_by,), told) if one in states), next(iter(setting.main), ""))
    own = (spoken[index].country for index in placed if labels[index] == HOME and not spoken[index].place)
    heard = Counter(country for country in own if country in states)
    return max((first, *heard), key=lambda country: heard[country] + _FIRST * (country == first))


def _foremost(main: Sequence[str]) -> str:
    """Return the foremost country of an article, be it a union of states that has a people; else nothing."""
    return next((country for country in main[:1] if not is_organisation(country) or country == UNION), "")


_LEADING = 3
"""So many of an article's main countries may be the one at home."""
_FIRST = 1.5
"""What being named first is worth, in sentences of a country's own people."""


def _both(sentence: Annotated, setting: Setting) -> str:
    """Return the two countries of a reaction that is told of both, in the order in which they are named."""
    pair = setting.main[:2]
    if len(pair) < 2:  # noqa: PLR2004 - both
        return ""
    text = sentence.text.lower()
    if any(phrase in text for phrase in _BOTH):
        return "; ".join(pair)
    named = [mention for mention in sentence.mentions if mention.country in pair]
    told = {mention.country for mention in named[:2]} == set(pair) and text[: named[0].start].endswith("both ")
    return "; ".join(mention.country for mention in named[:2]) if told else ""


_BACK, _SUBJECT = 4, 30
"""So many sentences are looked back upon; within so many characters a country is the subject."""


def _abroad(sentence: Annotated, speaker: Speaker, setting: Setting, home: str) -> str:
    """Return the country that is meant abroad where nobody says it: the one named, or the other party's."""
    if _is_stateless(speaker):
        return ""
    spoken = _outside_quotation(sentence, speaker.actor)
    away = [country for country in spoken if country != home]
    others = [country for country in setting.main[:2] if country != home]
    return next(iter(away or (others if speaker.actor else ()) or spoken), "")


def _context(sentences: Sequence[Annotated], index: int, setting: Setting) -> str:
    """Return the main country that the paragraph's last subject belongs to."""
    paragraph = sentences[index].sentence.paragraph
    for before in range(index - 1, max(-1, index - _BACK), -1):
        if sentences[before].sentence.paragraph != paragraph:
            break
        opening = [m for m in sentences[before].mentions if m.start < _SUBJECT]
        first = opening[0].country if opening else ""
        if first in setting.main[:2] and not is_organisation(first):
            return first
    return ""


def _outside_quotation(sentence: Annotated, actor: str) -> tuple[str, ...]:
    """Return the countries named where nobody is quoted, a place behind the actor left aside: they are spoken of."""
    text = outside(sentence.text)
    at = text.find(actor) + len(actor) if actor and actor in text else len(text)
    told = (m for m in sentence.mentions if text[m.start : m.end].strip())
    named = (m.country for m in told if m.start < at)
    return tuple(dict.fromkeys(named))
