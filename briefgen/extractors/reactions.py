"""Who receives the matter how: actor, country and stance of each sentence that was placed as a reaction."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from briefgen.extractors.actors import actor, is_pronoun, is_quantifier
from briefgen.extractors.annotate import Annotated
from briefgen.extractors.countries import Mention, mentions
from briefgen.extractors.participants import Person, named
from briefgen.extractors.stance import stance
from briefgen.extractors.weights import Label
from briefgen.extractors.words import words
from briefgen.model.vocabulary import Stance

_OPENING = 40
_STATELESS = frozenset({"observers", "analysts", "experts", "diplomats"})
"""Actors who may live anywhere: no country is guessed for them."""


class Reading(Struct, frozen=True):
    """What was read from one reaction."""

    actor: str
    country: str
    stance: Stance


class Setting(Struct, frozen=True):
    """What the article gives to all its reactions."""

    main: tuple[str, ...]
    """Its main countries, the foremost first."""
    persons: tuple[Person, ...]


class _Carried(Struct, frozen=True):
    """What the sentences before hand on."""

    actor: str = ""
    country: str = ""
    place: str = ""
    """The country that the paragraph speaks of ("In Japan, …")."""
    paragraph: int = 0


def reactions(sentences: Sequence[Annotated], labels: Mapping[int, Label], setting: Setting) -> dict[int, Reading]:
    """Return the reading of each sentence that `labels` (index -> label) places as a reaction."""
    found: dict[int, Reading] = {}
    carried = _Carried()
    stances: dict[str, Counter[Stance]] = {}
    for index, sentence in enumerate(sentences):
        carried = _entering(sentence, carried)
        is_reaction = labels.get(index) in {"domestic_reactions", "international_reactions"}
        reading, carried = _read(sentence, carried, setting, labels.get(index))
        if is_reaction:
            shown = stance(sentence.text)
            own = stances.setdefault(reading.actor.casefold(), Counter())
            if shown:
                own[shown] += 1
            known = shown or (own.most_common(1)[0][0] if own else None)
            found[index] = Reading(reading.actor, reading.country, known or "neutral")
    return found


def _entering(sentence: Annotated, carried: _Carried) -> _Carried:
    """Take up the country that a sentence opens with; a new paragraph forgets the old one."""
    fresh = sentence.sentence.paragraph != carried.paragraph
    place = next(iter(_opened(sentence)), "" if fresh else carried.place)
    return _Carried(carried.actor, carried.country, place, sentence.sentence.paragraph)


def _opened(sentence: Annotated) -> Iterator[str]:
    if sentence.text.startswith(
        ("In ", "But in ", "And in ", "Across ", "Back in ", "Meanwhile, in ", "Meanwhile in ")
    ):
        for mention in sentence.mentions[:1]:
            if mention.start < _OPENING // 2 and sentence.text[mention.end : mention.end + 1] == ",":
                yield mention.country


def _read(sentence: Annotated, carried: _Carried, setting: Setting, label: Label | None) -> tuple[Reading, _Carried]:
    who = actor(sentence.text)
    pronoun = not who or is_pronoun(who)
    if pronoun and carried.actor:
        place = carried.country or carried.place
        return Reading(carried.actor, place or _fallback(sentence, setting, label), "neutral"), carried
    country = _country(who, carried, setting)
    if not country and _STATELESS.isdisjoint(who.casefold().split()):
        country = _fallback(sentence, setting, label)
    if pronoun:
        return Reading(who, country, "neutral"), carried
    kept = _Carried(who, country, carried.place, carried.paragraph)
    return Reading(who, country, "neutral"), kept


def _country(who: str, carried: _Carried, setting: Setting) -> str:
    """Return the country of an actor: its own words, its office, the paragraph's place, the actor before it."""
    own: tuple[Mention, ...] = mentions(words(who))
    if own:
        return own[0].country
    person = named(who, setting.persons)
    if person and person.country:
        return person.country
    if is_quantifier(who) and not carried.place:
        return carried.country
    return carried.place


def _fallback(sentence: Annotated, setting: Setting, label: Label | None) -> str:
    """Return the country that is meant where nobody says it: at home the first main one, abroad the one named."""
    if label == "domestic_reactions":
        inside = [country for country in sentence.countries if country in setting.main[:2]]
        return inside[0] if len(inside) == 1 else next(iter(setting.main), "")
    outside = [country for country in sentence.countries if country not in setting.main[:1]]
    return next(iter(outside or sentence.countries), "")
