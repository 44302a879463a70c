"""The signs that the section model weighs: cue families, who speaks for whom, place and form, words without names."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Table, Word, find, listed, phrases, table, words
from briefgen.extractors.people.speakers import Speaker
from briefgen.extractors.places.countries import is_organisation
from briefgen.extractors.placing.families import FAMILIES
from briefgen.extractors.receiving.stance_signs import judged

_ACTORS = listed("""parties business workers civil_society public media experts courts government diplomats world
    both_sides we""")
"""Families that name who acts."""

_KINDS = {
    "expert": frozenset({"experts"}),
    "home": listed("parties business workers civil_society public media"),
    "abroad": listed("diplomats world"),
    "office": frozenset({"government"}),
}
"""Sorts of speakers, the telling ones first."""
_VOICED = listed("""warning danger doubt conditional obstacle approval disapproval speech protest appeal planning deal
    past""")
"""Families that say another thing by who voices them: a fear of the unions is no analyst's."""
_TINY, _SHORT, _LONG, _MANY_NAMES = 6, 12, 30, 3
_OPENINGS = {
    "contrast": ("But ", "Yet ", "Yet, ", "However", "Still, ", "Nevertheless", "Despite ", "Although ", "While "),
    "condition": ("If ", "Unless ", "But if ", "Should the "),
    "person": ("He ", "She ", '"', "“"),
    "people": ("They ", "Some ", "Others ", "Many ", "Several ", "Most ", "Critics ", "Supporters "),
    "deal": ("It ", "This ", "That ", "The deal", "The agreement", "The pact", "The accord", "The treaty", "Under "),
    "addition": ("Also ", "In addition", "Additionally", "Meanwhile", "Separately", "Furthermore", "Moreover"),
}
_PLAIN_OPENERS = listed("""the a an in on at of it he she they we this that these those but and under both some many
    others most critics analysts according to for with after as if while despite when there his her their its our
    no not""")
_NAME, _NUMBER = "^", "#"
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "ly", "s")
_STEM = 4


class Signs(Struct, frozen=True, gc=False):
    """What one sentence shows to the model."""

    own: frozenset[str]
    """Its own signs."""
    families: frozenset[str]
    """The cue families among them: what its neighbours see of it."""
    speaker: frozenset[str]
    """Families of who acts or speaks in it."""


def signs(sentences: Sequence[Annotated], spoken: Sequence[Speaker], main: Sequence[str]) -> tuple[frozenset[str], ...]:
    """Return the signs of each sentence of an article.

    A sign of the sentence before is `before:` it, of the one behind `after:` it.

    Args:
        sentences: all that are to be placed, in order.
        spoken: who speaks in each.
        main: the countries that the article is about, the foremost first.
    """
    shown = [_shown(sentences, number, spoken[number], main) for number in range(len(sentences))]
    return tuple(
        one.own.union(
            _seen("before:", shown[number - 1]) if number else ("before:nothing",),
            _seen("after:", shown[number + 1]) if number + 1 < len(shown) else ("after:nothing",),
        )
        for number, one in enumerate(shown)
    )


def _seen(side: str, neighbour: Signs) -> Iterator[str]:
    yield from (f"{side}{family}" for family in neighbour.families)
    yield from (f"{side}speaker:{family}" for family in neighbour.speaker)


def _shown(sentences: Sequence[Annotated], number: int, speaker: Speaker, main: Sequence[str]) -> Signs:
    sentence = sentences[number]
    tokens = words(sentence.text)
    families = frozenset(_families(tokens))
    who = frozenset(_families(words(speaker.about or speaker.actor))) & _ACTORS
    own = {*families, *_of_speaker(who, speaker, families, _side(speaker.country or speaker.place, main))}
    own.update(_outside(sentence.text))
    own.update(_countries(sentence, main))
    own.update(_place(sentences, number))
    own.update(_form(sentence))
    own.update(f"stance:{sign}" for sign in judged(sentence.text))
    own.update(_words(tokens))
    return Signs(frozenset(own), families, who)


@cache
def _table() -> Table:
    return table({family: phrases(listed_phrases) for family, listed_phrases in FAMILIES.items()})


def _families(tokens: Sequence[Word]) -> Iterator[str]:
    return (hit.value for hit in find([token.folded for token in tokens], _table()))


def _side(country: str, main: Sequence[str]) -> str:
    if not country:
        return "unnamed"
    if is_organisation(country):
        return "organisation"
    if country in main[:1]:
        return "home"
    return "other" if country in main[:2] else "third"


def _of_speaker(who: frozenset[str], speaker: Speaker, families: frozenset[str], side: str) -> Iterator[str]:
    yield f"side:{side}"
    yield from (f"speaker:{family}" for family in who)
    yield from (f"speaker:{family}@{side}" for family in who)
    if not speaker.actor:
        yield "speaker:nobody"
    if speaker.carried:
        yield "speaker:carried"
    kind = next((kind for kind, meant in _KINDS.items() if who & meant), "")
    if kind:
        yield f"kind:{kind}@{side}"
        yield from (f"voiced:{kind}+{family}" for family in families & _VOICED)


def _outside(text: str) -> Iterator[str]:
    """Yield the families of what stands outside quotation marks, where there are any."""
    if '"' not in text and "“" not in text:
        return
    yield "quotation"
    parts = text.replace("“", '"').replace("”", '"').split('"')
    outside = " ".join(parts[::2])
    yield "quotation:half" if 2 * len(outside) > len(text) else "quotation:most"
    yield from (f"outside:{family}" for family in _families(words(outside)))


def _countries(sentence: Annotated, main: Sequence[str]) -> Iterator[str]:
    countries = sentence.countries
    inside = [country for country in countries if country in main]
    if not countries:
        yield "country:none"
    if len(inside) > 1:
        yield "country:two"
    if len(inside) < len(countries):
        yield "country:third"


def _place(sentences: Sequence[Annotated], number: int) -> Iterator[str]:
    yield f"fifth:{5 * number // len(sentences)}"
    if number == 0:
        yield "place:first"
    if sentences[number].lead:
        yield "place:lead"
    if number + 2 >= len(sentences):
        yield "place:last"
    if number and sentences[number - 1].sentence.paragraph == sentences[number].sentence.paragraph:
        yield "place:within"


def _form(sentence: Annotated) -> Iterator[str]:
    text = sentence.text
    yield "length:" + _length(sentence.length)
    if sentence.numbered:
        yield "form:number"
    names = len(set(sentence.names))
    yield "form:names" if names >= _MANY_NAMES else "form:name" if names else "form:nameless"
    closed = text.rstrip("\"'”’)] ")
    if closed.endswith("?"):
        yield "form:question"
    elif text.endswith(":"):
        yield "form:colon"
    elif not closed.endswith((".", "!", "…")):
        yield "form:open"
    yield from (f"opening:{kind}" for kind, openings in _OPENINGS.items() if text.startswith(openings))


def _length(count: int) -> str:
    if count < _SHORT:
        return "tiny" if count < _TINY else "short"
    return "long" if count >= _LONG else "middle"


def _words(tokens: Sequence[Word]) -> Iterator[str]:
    """Yield the stems of the words, alone and in pairs; nobody's name is ever weighed: names are all one sign."""
    found = stems(tokens)
    yield from (f"word:{one}" for one in found if one != _NAME)
    yield from (f"pair:{one} {other}" for one, other in pairwise(found))


def stems(tokens: Sequence[Word]) -> tuple[str, ...]:
    """Return what is weighed of each word of a sentence.

    >>> stems(words("Kenya agreed to buy 3 ships."))
    ('^', 'agre', 'to', 'buy', '#', 'ship')
    """
    return tuple(_masked(token.text, first=not number) for number, token in enumerate(tokens))


def plain(text: str) -> tuple[str, ...]:
    """Return the words of a sentence in small letters, names and numbers as nothing: ``.

    >>> plain("Kenya hadn’t agreed.")
    ('', 'hadn', 'agreed')
    """
    return tuple(
        token.folded.partition("'")[0] if _is_plain(token.text, first=not number) else ""
        for number, token in enumerate(words(text))
    )


def _is_plain(text: str, *, first: bool) -> bool:
    return text.islower() or (first and text.lower() in _PLAIN_OPENERS)


@lru_cache(maxsize=4096)
def _masked(text: str, *, first: bool) -> str:
    if any(character.isdigit() for character in text):
        return _NUMBER
    return stem(text.lower().replace("’", "'")) if _is_plain(text, first=first) else _NAME


def stem(word: str) -> str:
    """Return a word without the endings of its regular forms.

    >>> stem("agreed"), stem("talks"), stem("signing"), stem("is")
    ('agre', 'talk', 'sign', 'is')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word
