"""Who speaks in each sentence of an article, and for which country: carried over quotations and pronouns."""

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.cues import CUES
from briefgen.extractors.language.words import Word, listed, phrases, words
from briefgen.extractors.people.actors import actor, is_pronoun, is_quantifier, outside
from briefgen.extractors.people.happenings import VOICES, is_happening, maker
from briefgen.extractors.people.homes import office_country
from briefgen.extractors.people.initials import of_initials
from briefgen.extractors.people.opposites import hero, is_bodys
from briefgen.extractors.people.owners import owner
from briefgen.extractors.people.participants import Person
from briefgen.extractors.people.speaker_words import (
    GENERIC,
    IT,
    MINE,
    NAMELESS,
    OWN,
    PERSONS,
    PLACING,
    SINGULAR,
)
from briefgen.extractors.people.stand_ins import (
    administration,
    bloc,
    body,
    is_it,
    named_of,
    not_theirs,
    of_lawmakers,
    says_it,
)
from briefgen.extractors.people.told_country import apposed, described, located, own
from briefgen.extractors.places.countries import Mention, mentions
from briefgen.patterns import Pattern

_LASTING = 3
"""So many paragraphs without a speaker of their own still belong to the one before."""
_STAMPED = Pattern(r"\(?\d{1,2}[:.h][0-5]\d\b")


class Speaker(Struct, frozen=True):
    """Who acts or speaks in a sentence."""

    actor: str = ""
    """As the text puts it, where it was named; empty where nobody was."""
    country: str = ""
    """Empty where the text does not say."""
    about: str = ""
    """The phrase with what stands in apposition to it: "Ann Lee, a Kenyan economist"."""
    carried: bool = False
    """Named in a sentence before, or behind."""
    place: str = ""
    """The country that the paragraph is set in ("In Japan, …")."""


class _Known(Struct, frozen=True):
    """Somebody met before."""

    phrase: str
    country: str
    names: frozenset[str]
    """The proper names in the phrase, titles and countries left out."""
    heads: frozenset[str]
    """What a later "the minister" takes up."""
    plural: bool
    paragraph: int
    about: str
    other: str = ""
    """The pronoun that cannot be theirs: the sentence that names them says "her", so not "he"."""


class Cast(Struct):
    """Everybody met so far in an article."""

    known: list[_Known] = []
    by_name: dict[str, _Known] = {}
    """Who was met last under each name, with a country."""
    by_head: dict[str, _Known] = {}
    """Who was met last under each office, with a country."""
    place: str = ""
    paragraph: int = -1
    sender: tuple[str, str] = ("", "")
    """Office and country of whoever gives a readout out."""
    owner: str = ""
    """Whose "its minister" the sentence opens with."""
    central: bool = False
    """A central bank was met: "the bank" is that one."""
    initials: Mapping[str, str] = {}
    """The country of each body that is named by its initials."""
    hero: str = ""
    """The country of somebody unnamed whom the article opens with: "A Chilean sailor"."""
    led: bool = False
    """A sentence since the last one named has led into what he says: "Lee writes:"."""

    def meet(self, known: _Known) -> None:
        """Remember somebody."""
        self.known = [*self.known[-_RECENT:], known]
        self.led = False
        if known.country:
            self.by_name.update(dict.fromkeys(known.names, known))
            self.by_head.update(dict.fromkeys(known.heads, known))

    def last(self, paragraph: int, *, plural: bool | None = None, pronoun: str = "-") -> _Known | None:
        """Return who was met last, not too long before `paragraph`; of that number if one is asked for."""
        for item in reversed(self.known):
            if paragraph - item.paragraph > _LASTING:
                return None
            if item.other != _OF_WHOM.get(pronoun, pronoun) and (plural is None or item.plural == plural):
                return item
        return None

    def last_body(self, paragraph: int) -> _Known | None:
        """Return the body, company or state that was met last of all, if "it" may mean it."""
        known = self.last(paragraph)
        return known if known and is_it(known.phrase) else None


_OF_WHOM = {"his": "he", "her": "she"}
_RECENT = 12
_LONGEST = 400
"""A sentence of more words is a list or a table: nobody speaks in it."""


def speakers(
    sentences: Sequence[Annotated],
    persons: Sequence[Person],
    named: frozenset[str],
    sender: tuple[str, str] = ("", ""),
) -> tuple[Speaker, ...]:
    """Return the speaker of each sentence.

    Args:
        sentences: of the article.
        persons: that it names.
        named: the countries that it names anywhere.
        sender: the office that gives a readout out, and its country.
    """
    offices = {word: person for person in reversed(persons) for word in person.surname_words}
    cast = Cast(sender=sender, hero=hero(sentences[0]) if sentences else "", initials=of_initials(sentences))
    read = []
    for index, sentence in enumerate(sentences):
        cast.owner = owner(index, sentences)
        cast.central = cast.central or "central bank" in sentence.text
        read.append(_heard(sentence, cast, offices, named))
    return tuple(_looked_ahead(read, sentences, index) for index in range(len(read)))


def _looked_ahead(read: Sequence[Speaker], sentences: Sequence[Annotated], index: int) -> Speaker:
    """Return the speaker, of a quotation that opens a paragraph the one who is named at its end."""
    found = read[index]
    if found.actor or index + 1 >= len(read) or not _is_quotation(sentences[index].text):
        return found
    same = sentences[index].sentence.paragraph == sentences[index + 1].sentence.paragraph
    return read[index + 1] if same and read[index + 1].actor else found


def _heard(sentence: Annotated, cast: Cast, offices: dict[str, Person], named: frozenset[str]) -> Speaker:
    """Return the speaker of a sentence; a colon behind it leads into the words of whoever was met."""
    found = _speaker(sentence, cast, offices, named)
    cast.led = cast.led or sentence.text.rstrip().endswith(":")
    return found


def _speaker(sentence: Annotated, cast: Cast, offices: dict[str, Person], named: frozenset[str]) -> Speaker:
    text, paragraph = sentence.text, sentence.sentence.paragraph
    if _STAMPED.match(text):
        cast.known = []  # another entry of a live report: nobody before it is meant by "she"
    if sentence.length > _LONGEST:
        return Speaker()
    _enter(sentence, cast)
    if _is_quotation(text):
        return _carried(cast.last(paragraph), cast)
    who = named_of(maker(actor(text)))
    tokens = words(who)
    if not tokens or tokens[0].folded in IT or is_happening(tokens):
        return _of_nobody(sentence, who, cast, named)
    if is_pronoun(who) or (tokens[0].folded in OWN and tokens[0].text != "US"):
        return _said_of(tokens[0].folded, sentence, cast)
    if is_quantifier(who):
        before = cast.last(paragraph)
        country = located(sentence, who) or cast.place or (before.country if before else "")
        return Speaker(who, country, who, place=cast.place)
    return _introduced(sentence, who, cast, offices, named)


def _of_nobody(sentence: Annotated, who: str, cast: Cast, named: frozenset[str]) -> Speaker:
    """Return the speaker where an event acts, or "it": of what says something that is the body met last."""
    said = cast.last_body(sentence.sentence.paragraph) if says_it(sentence.text, who) else None
    if said is not None:
        return _carried(said, cast)
    tokens = words(who)
    voiced = own(who, tokens) if tokens and tokens[-1].folded in VOICES else ""
    return Speaker("", voiced, place=located(sentence, who) or bloc(sentence.text, named) or cast.place)


def _enter(sentence: Annotated, cast: Cast) -> None:
    """Take up the country that a sentence opens with; a new paragraph forgets the old one."""
    paragraph = sentence.sentence.paragraph
    if paragraph != cast.paragraph:
        cast.place, cast.paragraph = "", paragraph
    first = sentence.mentions[0] if sentence.mentions else None
    if first is not None and _opens(outside(sentence.text), first):
        cast.place = first.country


def _opens(text: str, first: Mention) -> bool:
    """Tell whether a sentence is set in a country by its first words: "In Japan, …", "Opinion in Japan is …"."""
    before = [word.folded for word in words(text[: first.start])]
    if before == ["in"] and first.kind != "people":
        return True
    if (
        not text[first.start : first.end].strip()
        or not before
        or len(before) > _OPENING
        or before[-1] not in PLACING
        or before[0] in {"a", "an"}
        or first.kind == "people"
    ):
        return False
    return text[first.end : first.end + 1] == "," or (
        before[-1] in {"in", "across", "throughout"} and before[0] not in _MOVED
    )


_OPENING = 5
_MOVED = listed("he she they it in on at after before during while as when if")


def _is_quotation(text: str) -> bool:
    """Tell whether a sentence stands in quotation marks as a whole, so that somebody named elsewhere speaks."""
    rest = outside(text)
    quoted = text.lstrip().startswith(("“", '"', "‘", "«"))
    closing = text.rstrip().endswith(("”", "»")) and "“" not in text
    return closing or (quoted and not words(rest))


def _carried(known: _Known | None, cast: Cast) -> Speaker:
    if known is None:
        return Speaker(place=cast.place)
    return Speaker(known.phrase, known.country or cast.place, known.about, carried=True, place=cast.place)


def _said_of(first: str, sentence: Annotated, cast: Cast) -> Speaker:
    """Return who is meant by a pronoun; an unquoted "we" is the writer's, not his who was reported before."""
    if first in MINE and not cast.led:
        return Speaker(country=_meant("we", sentence, cast).country, place=cast.place)
    return _meant(first.partition("'")[0], sentence, cast)


def _meant(pronoun: str, sentence: Annotated, cast: Cast) -> Speaker:
    """Return whom a pronoun stands for: the last person or group met that fits its number."""
    paragraph = sentence.sentence.paragraph
    plural = True if pronoun == "they" else False if pronoun in SINGULAR else None
    known = cast.last(paragraph, plural=plural, pronoun=pronoun) or cast.last(paragraph, pronoun=pronoun)
    return _carried(known, cast)


def _introduced(
    sentence: Annotated, who: str, cast: Cast, offices: dict[str, Person], named: frozenset[str]
) -> Speaker:
    """Return the speaker of a phrase that names somebody, and remember them."""
    tokens = words(who)
    names = frozenset(w.folded for w in tokens if w.text[0].isupper()) - _nameless() - _peoples(tokens)
    heads = frozenset(w.folded for w in tokens) & GENERIC
    country = (
        own(who, tokens)
        or cast.owner
        or (cast.sender[1] if who.casefold() == cast.sender[0] else "")
        or cast.initials.get(tokens[-1].text, "")
        or _of_its_body(sentence, who, cast)
        or _office(names, offices)
        or apposed(sentence.text, who)
        or office_country(who, named)
        or of_lawmakers(tokens, named)
        or _met(names, heads, cast, definite=tokens[0].folded in {"the", "its", "his", "her", "their"})
        or administration(tokens, named)
        or body(sentence.text, who, named, central=cast.central)
        or located(sentence, who)
        or _possessor(sentence, who, cast)
        or bloc(sentence.text, named)
        or cast.place
    )
    about = described(sentence.text, who)
    heads |= frozenset(word.folded for word in words(about)) & GENERIC
    plural = not names - {f"{office}s" for office in PERSONS} and tokens[-1].folded not in PERSONS
    before = next((cast.by_name[name].about for name in sorted(names) if name in cast.by_name), "")
    about = f"{about}, {before}" if before and len(tokens) <= _SHORT else about
    other = "" if plural or not names else not_theirs(sentence.text, who)
    cast.meet(_Known(who, country, names, heads, plural, sentence.sentence.paragraph, about, other))
    return Speaker(who, country, about, place=cast.place)


def _of_its_body(sentence: Annotated, who: str, cast: Cast) -> str:
    """Return the country of the body met last, for "the union's president"."""
    told = is_bodys(sentence.text[: sentence.text.find(who)]) or is_bodys(f"{who} ")
    known = cast.last_body(sentence.sentence.paragraph) if told else None
    return known.country if known else ""


def _possessor(sentence: Annotated, who: str, cast: Cast) -> str:
    """Return the country of whoever was met last, for "his lawyer" and "her family"."""
    found = _HIS.search(sentence.text[: sentence.text.find(who) + len(who)])
    before = cast.last(sentence.sentence.paragraph, pronoun=found[1].lower()) if found else None
    return (cast.hero or (before.country if before else "")) if found else ""


_HIS = Pattern(r"\b([Hh]is|[Hh]er) (?:[A-Za-z’'-]+ ?){1,5}\Z")


@cache
def _nameless() -> frozenset[str]:
    """Return the words that are no name though a sentence may open with them."""
    return NAMELESS | GENERIC | frozenset(word for word in phrases(f"{CUES['home']}, {CUES['expert']}"))


def _peoples(tokens: Sequence[Word]) -> frozenset[str]:
    """Return the words of a phrase that name a country."""
    spans = [(m.start, m.end) for m in mentions(tokens)]
    return frozenset(w.folded for w in tokens if any(start <= w.start < end for start, end in spans))


_SHORT = 3
"""A name of so few words takes its description from before."""


def _office(names: frozenset[str], offices: dict[str, Person]) -> str:
    return next((offices[n].country for n in sorted(names) if n in offices and offices[n].country), "")


def _met(names: frozenset[str], heads: frozenset[str], cast: Cast, *, definite: bool) -> str:
    """Return the country of one met before under one of these names, or meant by "the minister"."""
    found = next((cast.by_name[name] for name in sorted(names) if name in cast.by_name), None)
    if found is None and not names and definite:
        found = next((cast.by_head[head] for head in sorted(heads) if head in cast.by_head), None)
    return found.country if found else ""
