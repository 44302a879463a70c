"""Who receives the matter how: actor, country and stance of each sentence that was placed as a reaction."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from briefgen.extractors.actors import actor, is_pronoun, is_quantifier
from briefgen.extractors.annotate import Annotated
from briefgen.extractors.countries import Mention, mentions
from briefgen.extractors.participants import Person, named
from briefgen.extractors.stance import stance
from briefgen.extractors.weights import Label
from briefgen.extractors.words import listed, words
from briefgen.model.vocabulary import Stance

_OPENING = 40
_SETTINGS = ("In ", "But in ", "And in ", "Across ", "Back in ", "Meanwhile, in ", "Meanwhile in ")
_SUBJECT = 5
"""So many words may stand before the country that a paragraph's subject lives in."""
_MOVED = listed("he she they it in on at after before during while as when if")
_BOTH = ("in both countries", "in both nations", "in both capitals", "in the two countries", "on both sides of")
_EVENTS = listed("""summit visit trip talks meeting deal agreement pact treaty accord plan plans move move decision
    proposal announcement news bill law measure reception""")
"""What is received, and receives nothing itself."""
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
    opened = _opened(sentence) or (_subject_place(sentence) if fresh else "")
    place = opened or ("" if fresh else carried.place)
    return _Carried(carried.actor, carried.country, place, sentence.sentence.paragraph)


def _opened(sentence: Annotated) -> str:
    """Return the country that a sentence is set in by its first words: "In Japan, …"; empty where it is not."""
    if not sentence.mentions or not sentence.text.startswith(_SETTINGS):
        return ""
    first = sentence.mentions[0]
    ahead = first.start < _OPENING // 2 and sentence.text[first.end : first.end + 1] == ","
    return first.country if ahead else ""


def _subject_place(sentence: Annotated) -> str:
    """Return the country of the subject that a paragraph opens with: "Opinion in Japan is …"."""
    first = sentence.mentions[0] if sentence.mentions else None
    if first is None or not sentence.text[: first.start].endswith((" in ", " across ", " throughout ")):
        return ""
    tokens = words(sentence.text[: first.start])
    is_subject = len(tokens) <= _SUBJECT and tokens[0].folded not in _MOVED
    return first.country if is_subject and "home" in sentence.cues else ""


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


def _read(sentence: Annotated, carried: _Carried, setting: Setting, label: Label | None) -> tuple[Reading, _Carried]:
    who = actor(sentence.text)
    if _EVENTS.intersection(who.casefold().split()[-1:]):
        country = _both(sentence, setting) or carried.place or _fallback(sentence, setting, label)
        return Reading("", country, "neutral"), carried
    pronoun = not who or is_pronoun(who)
    if pronoun and carried.actor:
        place = carried.country or carried.place
        return Reading(carried.actor, place or _fallback(sentence, setting, label), "neutral"), carried
    country = _both(sentence, setting) or _country(who, carried, setting)
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
    spoken = _outside_quotation(sentence)
    if label == "domestic_reactions":
        inside = [country for country in spoken if country in setting.main[:2]]
        return inside[0] if len(inside) == 1 else next(iter(setting.main), "")
    outside = [country for country in spoken if country not in setting.main[:1]]
    return next(iter(outside or sentence.countries), "")


def _outside_quotation(sentence: Annotated) -> tuple[str, ...]:
    """Return the countries named where nobody is quoted: in a quotation they are spoken of."""
    text = sentence.text.replace("“", '"').replace("”", '"')
    named = (m.country for m in sentence.mentions if text.count('"', 0, m.start) % 2 == 0)
    return tuple(dict.fromkeys(named))
