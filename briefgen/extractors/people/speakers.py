"""Who speaks in each sentence of an article, and for which country: carried over quotations and pronouns."""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.cues import CUES
from briefgen.extractors.language.words import Word, listed, phrases, words
from briefgen.extractors.people.actors import actor, is_pronoun, is_quantifier, outside
from briefgen.extractors.people.owners import owner
from briefgen.extractors.people.participants import Person
from briefgen.extractors.people.stand_ins import administration, body, not_theirs
from briefgen.extractors.places.countries import Mention, mentions
from briefgen.patterns import Pattern

_VOICES = listed("""reaction reactions response opposition anger protest protests demonstration demonstrations rally
    vote votes ratification poll polls survey support criticism outcry approval""")
"""What a people does, so that its country stands in the phrase: "Chinese protests", "the Greek ratification"."""
_EVENTS = listed("""summit visit trip talks meeting deal agreement pact treaty accord plan plans move decision
    proposal announcement news bill law measure reception speech address words remarks comments statement report
    strike attack ruling verdict sentence policy step steps question time election tests test launch software
    crisis conflict war fight process presence outcome fact result results money cuts tariffs sanctions""")
"""What is received, and receives nothing itself."""
_IT = frozenset({"it", "this", "that", "these", "those", "there", "which", "who", "you"})
_SINGULAR = frozenset({"he", "she", "i"})
_OWN = listed("i we my our i'm i've we're we've i'd i'll we'll us")
_MINE = _OWN - {"us"}
_BOUND = listed("to with against on towards toward over anti pro about between into at")
"""In front of a country that an actor deals with, and is not of: "the envoy to Japan", "anti-Japanese crowds"."""
_TOWARDS = listed(
    "critic critics opponent opponents foe foes enemy enemies admirer admirers friend friends rival rivals"
)
"""Whose "of" names whom they are for or against."""
_ABROAD = listed("""embassy embassies consulate consulates flag flags goods products studies relations affairs troops
    based""")
"""Behind a country: a piece of it that stands elsewhere."""
_PLACING = listed("in across throughout outside inside around from near")
_CROWDS = listed("""protesters protestors protest protested protests demonstrators demonstrated demonstration marched
    march marchers rallied rally gathered crowd crowds chanted thousands hundreds supporters residents streets
    vigil vigils poll polls survey voters strike""")
"""Whose country is where they stand, wherever the sentence says so."""
_GENERIC = listed("""minister president official officials spokesman spokeswoman spokesperson ambassador leader leaders
    group party government ministry lawmaker lawmakers senator senators senate congressman legislator court judge chief
    secretary chancellor general envoy diplomat diplomats activist activists protesters demonstrators union unions
    analyst expert professor organisation organization agency committee commission parliament opposition company
    automaker manufacturer king bishop archbishop premier mayor governor bloc army military police network council
    republican democrat supporters critics residents blogger teacher student students candidate office embassy""")
_PERSONS = listed("""minister president official spokesman spokeswoman spokesperson ambassador leader lawmaker senator
    congressman congresswoman legislator judge chief secretary chancellor general envoy diplomat activist analyst expert
    professor king queen bishop archbishop premier mayor governor blogger teacher student candidate director chairman
    economist lawyer negotiator commissioner mother father man woman trader farmer resident executive owner""")
"""Who is "he" or "she" and not "they"."""
_NAMELESS = listed("""the a an mr mrs ms dr prof president prime minister foreign secretary senator rep sen gen former
    deputy chancellor king queen pope and of for in general chief vice party national united state states union
    department ministry council committee house human rights""")
_AHEAD = 80
_APPOSED = 12
"""So many words of an apposition are read for a country."""
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
            if item.other != pronoun and (plural is None or item.plural == plural):
                return item
        return None


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
    cast = Cast(sender=sender)
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
    who = actor(text)
    tokens = words(who)
    if not tokens or tokens[-1].folded in _EVENTS | _VOICES or tokens[0].folded in _IT:
        voiced = _own(who, tokens) if tokens and tokens[-1].folded in _VOICES else ""
        return Speaker("", voiced, place=_located(sentence, who) or cast.place)
    if is_pronoun(who) or (tokens[0].folded in _OWN and tokens[0].text != "US"):
        return _said_of(tokens[0].folded, sentence, cast)
    if is_quantifier(who):
        before = cast.last(paragraph)
        country = _located(sentence, who) or cast.place or (before.country if before else "")
        return Speaker(who, country, who, place=cast.place)
    return _introduced(sentence, who, cast, offices, named)


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
        or before[-1] not in _PLACING
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
    if first in _MINE and not cast.led:
        return Speaker(country=_meant("we", sentence, cast).country, place=cast.place)
    return _meant(first.partition("'")[0], sentence, cast)


def _meant(pronoun: str, sentence: Annotated, cast: Cast) -> Speaker:
    """Return whom a pronoun stands for: the last person or group met that fits its number."""
    paragraph = sentence.sentence.paragraph
    plural = True if pronoun == "they" else False if pronoun in _SINGULAR else None
    known = cast.last(paragraph, plural=plural, pronoun=pronoun) or cast.last(paragraph, pronoun=pronoun)
    return _carried(known, cast)


def _introduced(
    sentence: Annotated, who: str, cast: Cast, offices: dict[str, Person], named: frozenset[str]
) -> Speaker:
    """Return the speaker of a phrase that names somebody, and remember them."""
    tokens = words(who)
    names = frozenset(w.folded for w in tokens if w.text[0].isupper()) - _nameless() - _peoples(tokens)
    heads = frozenset(w.folded for w in tokens) & _GENERIC
    country = (
        _own(who, tokens)
        or cast.owner
        or (cast.sender[1] if who.casefold() == cast.sender[0] else "")
        or _office(names, offices)
        or _apposed(sentence.text, who)
        or _met(names, heads, cast, definite=tokens[0].folded in {"the", "its", "his", "her", "their"})
        or administration(tokens, named)
        or body(sentence.text, who, named, central=cast.central)
        or _located(sentence, who)
        or cast.place
    )
    about = _described(sentence.text, who)
    heads |= frozenset(word.folded for word in words(about)) & _GENERIC
    plural = not names - {f"{office}s" for office in _PERSONS} and tokens[-1].folded not in _PERSONS
    before = next((cast.by_name[name].about for name in sorted(names) if name in cast.by_name), "")
    about = f"{about}, {before}" if before and len(tokens) <= _SHORT else about
    other = "" if plural or not names else not_theirs(sentence.text)
    cast.meet(_Known(who, country, names, heads, plural, sentence.sentence.paragraph, about, other))
    return Speaker(who, country, about, place=cast.place)


@cache
def _nameless() -> frozenset[str]:
    """Return the words that are no name though a sentence may open with them."""
    return _NAMELESS | _GENERIC | frozenset(word for word in phrases(f"{CUES['home']}, {CUES['expert']}"))


def _peoples(tokens: Sequence[Word]) -> frozenset[str]:
    """Return the words of a phrase that name a country."""
    spans = [(m.start, m.end) for m in mentions(tokens)]
    return frozenset(w.folded for w in tokens if any(start <= w.start < end for start, end in spans))


def _own(who: str, tokens: Sequence[Word]) -> str:
    """Return the country that a phrase itself names, what its actor only deals with left aside."""
    heads = bool(tokens) and tokens[-1].folded in _ABROAD
    found = [m for m in mentions(tokens) if heads or not _is_object(who, m)]
    return found[0].country if found else ""


def _is_object(text: str, mention: Mention) -> bool:
    before = words(text[max(0, mention.start - 24) : mention.start])
    after = words(text[mention.end : mention.end + 24])
    felt = len(before) > 1 and before[-1].folded == "of" and before[-2].folded in _TOWARDS
    bound = felt or (
        bool(before) and (before[-1].folded in _BOUND or (mention.kind == "people" and before[-1].folded == "in"))
    )
    return bound or (bool(after) and after[0].folded in _ABROAD)


def _apposed(text: str, who: str) -> str:
    """Return the country in what stands beside a name: "Ann Lee, a Kenyan economist", "Kenya's envoy, Ann Lee"."""
    at = text.find(who)
    ahead = text[max(0, at - _AHEAD) : at]
    if ahead.endswith(", "):
        office = ahead[:-2].rpartition(",")[2].rpartition(". ")[2]
        told = (
            _own(office, words(office))
            if not {"in", "on", "at", "after", "to"} & {w.folded for w in words(office)[:1]}
            else ""
        )
        if told:
            return told
    if at < 0 or not text[at + len(who) : at + len(who) + 5].startswith((", ", " of ", " from ", " (", ", of ")):
        return ""
    rest = text[at + len(who) :]
    stop = rest.find(",", 2)
    phrase = " ".join(rest[: stop if stop > 0 else None].split()[:_APPOSED])
    if {"said", "says", "told", "called", "who"} & {w.folded for w in words(phrase)}:
        return ""
    return _own(phrase, words(phrase))


def _described(text: str, who: str) -> str:
    """Return a phrase with what stands beside it between commas: "Ann Lee, who chairs the union"."""
    at = text.find(who)
    if at < 0:
        return who
    ahead = text[max(0, at - _AHEAD) : at]
    office = ahead[:-2].rpartition(",")[2].strip() if ahead.endswith(", ") else ""
    rest = text[at + len(who) :]
    near = rest[: rest.find(",", 2)] if rest.startswith((", ", " of ", " from ", " at ")) else ""
    return " ".join(f"{office} {who} {' '.join(near.split()[:_APPOSED])}".split())


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


def _located(sentence: Annotated, who: str) -> str:
    """Return the country of the place where the actor stands: "voters in Ireland", "marched in Lima"."""
    text = outside(sentence.text)
    at = max(0, sentence.text.find(who)) if who else 0
    crowd = not _CROWDS.isdisjoint(word.folded for word in words(text))
    behind = [m for m in sentence.mentions if m.start >= at and text[m.start : m.end].strip()]
    for mention in behind:
        if text[mention.end : mention.end + 6].casefold().endswith("based"):
            return mention.country
        between = [word.folded for word in words(text[at + len(who) : mention.start])]
        near = (crowd or len(between) <= _ADJACENT) and _is_place(text, mention)
        if near and not _is_object(text, mention):
            return mention.country
    return ""


_ADJACENT = 2
"""So many words between an actor and a place: "voters in Ireland", "lawmakers in the Knesset"."""


def _is_place(text: str, mention: Mention) -> bool:
    """Tell whether a country is told as a place, behind "in", "across" and their like."""
    before = [word.folded for word in words(text[max(0, mention.start - _NEAR) : mention.start])]
    if before[-1:] == ["the"]:
        before.pop()
    return bool(before) and before[-1] in _PLACING and mention.kind != "people"


_NEAR = 24
