"""Which country a person acts for: from the words of the role, the office's own country, or the article around it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Table, find, listed, phrases, table, words
from briefgen.extractors.people.bearing import Found, by_sentence
from briefgen.extractors.people.beside import Company, beside, company
from briefgen.extractors.people.guests import SOLE, foreign_to
from briefgen.extractors.people.home_weights import Vote, weigh
from briefgen.extractors.people.hosts import host_country
from briefgen.extractors.people.opposites import dealt_with, is_of_a_body, not_of, opposite, protagonist, without_office
from briefgen.extractors.people.own_state import own_state
from briefgen.extractors.people.owners import owner, subject
from briefgen.extractors.people.surroundings import Surroundings, general, near, spoken_of, surroundings
from briefgen.extractors.places.countries import is_organisation, mentions
from briefgen.patterns import Pattern

_OFFICES = {
    "United States": """secretary of state, deputy secretary of state, assistant secretary of state, attorney
    general of
        the united states, congressman, congresswoman, white house, pentagon, state department, defense secretary,
        secretary of defense, secretary of defence,
        treasury secretary, house speaker, senate majority leader, senate minority leader, house
        majority leader, house minority leader, republican, republicans, democratic senator, gop, director of national
        intelligence, homeland security, house of representatives, u.s. trade representative, supreme court justice,
        joint chiefs of staff, national security advisor, cia, fbi""",
    "United Kingdom": """foreign secretary, foreign office, home office, commons,
        home secretary, chancellor of the exchequer, downing street,
        scottish secretary, business secretary, health secretary, lord chancellor, liberal democrat,
        liberal democrats, house of commons, house of lords, tory, conservative mp, labour mp, chief constable,
        police and crime commissioner,
        defence secretary, trade secretary, msp""",
    "European Union": """mep, meps, european commission, european commissioner, eu commissioner, commission president,
        council president, foreign policy chief, european parliament, agriculture commissioner,
        budget commissioner, climate commissioner, competition commissioner, digital commissioner, economy
        commissioner, economic affairs commissioner, economics commissioner, employment commissioner, energy
        commissioner, enlargement commissioner, environment commissioner, fisheries commissioner, home affairs
        commissioner, internal market commissioner, justice commissioner, migration commissioner, neighbourhood
        commissioner, trade commissioner, transport commissioner""",
    "United Nations": "high commissioner for refugees, special rapporteur, humanitarian coordinator",
    "International Monetary Fund": "mission chief",
    "Ireland": "taoiseach, tánaiste, tanaiste",
    "Vatican": "pope, holy see",
    "Israel": "knesset",
    "India": "chief minister, lok sabha, external affairs minister, external affairs ministry, mea, union minister",
    "Japan": "chief cabinet secretary",
    "China": "state councilor, state councillor, vice premier, politburo",
    "Kenya": "cabinet secretary",
}
"""Country -> offices and houses that are its own, or nearly so."""


def office_country(role: str, named: Iterable[str]) -> str:
    """Return the country whose own office a role is, if the article names it; empty where none is.

    >>> office_country("Home Secretary", ["United Kingdom", "France"])
    'United Kingdom'
    """
    spoken = set(named)
    found = (hit.value for hit in find([word.folded for word in words(role)], _offices()))
    own = next((country for country in found if country in spoken), "")
    return own or ("Germany" if _is_german(role, spoken) else "")


def _is_german(role: str, spoken: set[str]) -> bool:
    """Tell whether a chancellor can only be Germany's: Austria and Britain have one too."""
    is_chancellor = "chancellor" in role.casefold().split() and "Germany" in spoken
    return is_chancellor and spoken.isdisjoint({"Austria", "United Kingdom"})


@cache
def _offices() -> Table:
    return table({country: phrases(offices) for country, offices in _OFFICES.items()})


_NOT_SOLE = listed("former ex vice deputy late assistant caretaker junior state")
_DOMESTIC = listed("""minister president premier chancellor king queen prince lawmaker legislator senator deputy mp
    opposition party governor mayor parliament lawmakers legislators ministers presidents congressman congresswoman
    judge justice army farmers councillor deputies""")
_ABROAD = listed("mission commissioner rapporteur envoy representative secretary director coordinator commission chief")
_BLOCS = frozenset({
    "African Union", "Arab League", "Association of Southeast Asian Nations",
    "Economic Community of West African States", "European Union", "Gulf Cooperation Council", "Mercosur",
})  # fmt: skip
_AHEAD, _BEHIND = 90, 110
"""How far from a name "the fund's" may stand, in characters."""


def homes(persons: Sequence[Found], sentences: Sequence[Annotated]) -> list[str]:
    """Return the country of each person: told with the role, the office's own, or the likeliest around the name."""
    spoken = frozenset(country for sentence in sentences for country in sentence.countries)
    states = _named(sentences)
    found = [
        _sent(person, spoken) or _borne_out(told(person), states) or office_country(person.roles, spoken)
        for person in persons
    ]
    named = by_sentence(persons)
    found = [country or host_country(number, persons, named, found, sentences) for number, country in enumerate(found)]
    around = surroundings(sentences)
    known = company(persons, found, around)
    claims: Claims = {}
    for person, country in zip(persons, found, strict=True):
        _claim(claims, person, country)
    for number, person in enumerate(persons):
        if not found[number]:
            away = foreign_to(number, persons, named, found, sentences) | dealt_with(person, sentences)
            away |= without_office(person)
            set_in = _set_in(number, persons, found, sentences)
            own = (
                own_state(person, sentences)
                or protagonist(person, sentences)
                or set_in
                or opposite(person, sentences, around.ranked)
            )
            own = own or (around.first if is_of_a_body(person, sentences) else "")
            found[number] = own or likeliest(votes(number, found, known, claims, around), around, away)
            _claim(claims, person, found[number])
    return found


def _sent(person: Found, spoken: frozenset[str]) -> str:
    """Return the body that sends somebody to a country: "its mission chief for Zambia" is the fund's."""
    own = office_country(person.roles, spoken)
    return own if own in _SENDING else ""


_SENDING = frozenset({"International Monetary Fund", "United Nations"})


def _of_court(person: Found, sentences: Sequence[Annotated]) -> str:
    """Return the only country whose court an article names, for a judge: "Kenya's Supreme Court", "Chief Justice"."""
    if _JUDGES.isdisjoint(word.folded for word in words(person.roles)):
        return ""
    named = {
        mention.country
        for sentence in sentences[:_READ]
        for mention in sentence.mentions
        if _COURT.match(sentence.text, mention.end)
    }
    return named.pop() if len(named) == 1 else ""


_READ = 400
"""So many sentences at the head of an article are searched for a court."""
_JUDGES = listed("justice judge magistrate")
_COURT = Pattern(r"(?:['’]s?)? (?:top |highest )?(?:Supreme |High |Constitutional |Federal |Appeals? )?[Cc]ourt\b")


_SET_IN = Pattern(r"(?:But |And |Meanwhile, )?[Ii]n [A-Z][\w’' -]{2,30}, ")


_OPINION_IN = Pattern(
    r"(?:But |And |Yet )?(?:[Nn]ot (?:everyone|everybody|all)|[Oo]pinions?|[Rr]eactions?|[Cc]ritics|[Tt]he mood"
    r"|[Ff]ew|[Mm]any|[Oo]thers) in (?:the )?"
)
"""What opens a paragraph on how a country's people take a matter."""


def _set_in(number: int, persons: Sequence[Found], found: Sequence[str], sentences: Sequence[Annotated]) -> str:
    """Return the country that the sentence before tells of, or that the paragraph is set in by its first words.

    Of the latter somebody before in the paragraph must be.
    """
    at = persons[number].bearers[0][0]
    spoke = (
        owner(at, sentences)
        or _of_court(persons[number], sentences)
        or _its(persons[number], sentences)
        or _spoke_before(at, sentences)
        or _speaks_for(persons[number], sentences)
    )
    if spoke:
        return spoke
    start = bisect_left(sentences, sentences[at].sentence.paragraph, key=attrgetter("sentence.paragraph"))
    opening = next(iter(sentences[start].mentions), None)
    if start == at or opening is None or sentences[at].mentions:
        return ""
    told = _OPINION_IN.match(sentences[start].text)
    if told is not None and opening.start == told.end():
        return opening.country
    if not _SET_IN.match(sentences[start].text):
        return ""
    before = {found[n] for n, person in enumerate(persons) if start <= person.bearers[0][0] < at}
    return opening.country if opening.country in before else ""


_ITS = Pattern(
    r"\b(?:its|their) (?:[a-z]+ ){0,3}?(?:envoy|negotiator|representative|minister|ambassador|president|premier"
    r"|delegate|spokesman|spokeswoman|spokesperson), \Z"
)


def _its(person: Found, sentences: Sequence[Annotated]) -> str:
    """Return the country that the sentence before opens with, where a person is "its special envoy, Ann Lee"."""
    at, bearer = person.bearers[0]
    here = sentences[at]
    told = subject(sentences[at - 1]) if at and _ITS.search(here.text[: bearer.start]) else None
    same = told is not None and sentences[at - 1].sentence.paragraph == here.sentence.paragraph
    ahead = any(mention.start < bearer.start for mention in here.mentions)
    return told.country if told is not None and same and not ahead else ""


_TOOK_A_STAND = Pattern(
    r"(?:The )?[A-Z][\w’' -]{2,30}(?:, (?:which|whose|where)\b[^,;\"“]{3,120},)? (?:has |also |itself )?"
    r"(?:called (?:for|on)|urged|asked|welcomed|praised|condemned|criticis|criticiz|rejected"
    r"|warned|protested|objected|demanded|denounced|expressed|voiced|offered)"
)
"""A country that receives a matter: the minister who speaks next is its own."""


def _spoke_before(at: int, sentences: Sequence[Annotated]) -> str:
    """Return the country whose stand the sentence before tells, if this one goes on with no other country's."""
    before, here = sentences[at - 1] if at else sentences[at], sentences[at]
    first = next(iter(before.mentions), None)
    if at == 0 or first is None or here.mentions or before.sentence.paragraph != here.sentence.paragraph:
        return ""
    subject = first.kind == "name" and first.start <= len("The ") and not is_organisation(first.country)
    return first.country if subject and _TOOK_A_STAND.match(before.text) else ""


def _speaks_for(person: Found, sentences: Sequence[Annotated]) -> str:
    """Return the country that the sentence before opens with, where a person says in this one what it does."""
    at = person.bearers[0][0]
    told = subject(sentences[at - 1]) if at else None
    if told is None or sentences[at - 1].sentence.paragraph != sentences[at].sentence.paragraph:
        return ""
    return told.country if told.country == spoken_of(person, sentences[at]) else ""


def votes(number: int, found: Sequence[str], known: Company, claims: "Claims", around: Surroundings) -> Iterator[Vote]:
    """Yield all signs that point to the country of a person."""
    person = known.persons[number]
    yield from general(around)
    yield from near(person, around)
    yield from _claimed(person, around, claims)
    yield from _posted(person)
    yield from ((country, "posted", 1.0) for country in not_of(person, around.sentences))
    yield from _body_signs(person, around)
    yield from beside(number, found, known, around)


def _named(sentences: Sequence[Annotated]) -> frozenset[str]:
    """Return the countries that an article calls by their name or people, and not only by a party or a place."""
    return frozenset(m.country for sentence in sentences for m in sentence.mentions if m.kind in {"name", "people"})


def _borne_out(country: str, states: frozenset[str]) -> str:
    """Return a country, but for parties that more than one has: "Republican" alone tells nothing."""
    return "" if country == "United States" and country not in states else country


def told(person: Found) -> str:
    """Return the country that is named with a person's role; empty where none is."""
    return next((bearer.country for _, bearer in person.bearers if bearer.country), "")


Claims = dict[tuple[str, str], str]
"""Who holds an office of which a country has only one: by office and country."""


def _claim(claims: Claims, person: Found, country: str) -> None:
    if country:
        for office in _sole_offices(person):
            claims.setdefault((office, country), person.name)


def _sole_offices(person: Found) -> Iterator[str]:
    """Yield the offices of a person that a country has only one holder of."""
    for _, bearer in person.bearers:
        folded = [word.folded for word in words(bearer.role)]
        at = next((number for number, word in enumerate(folded) if word in SOLE), None)
        if at is not None and _NOT_SOLE.isdisjoint(folded):
            yield " ".join(folded[max(at - 2, 0) : at + 1])


def likeliest(votes: Iterable[Vote], around: Surroundings, away: frozenset[str] = frozenset()) -> str:
    """Return the country that most signs point to, none of those `away`; empty where the article names none."""
    weights = weigh(votes)
    left = [country for country in around.candidates if country not in away] or around.candidates
    best = max(left, key=lambda country: weights.get(country, 0.0), default="")
    return "" if best and is_organisation(best) and weights.get(best, 0.0) < 0 else best


def _claimed(person: Found, around: Surroundings, claims: Mapping[tuple[str, str], str]) -> Iterator[Vote]:
    """Yield the countries whose own holder of the office is somebody else."""
    offices = tuple(_sole_offices(person))
    for country in around.candidates:
        if any(claims.get((office, country), person.name) != person.name for office in offices):
            yield country, "claimed", 1.0


def _posted(person: Found) -> Iterator[Vote]:
    """Yield the countries that somebody is sent to, and is not of: "ambassador to Japan"."""
    for _, bearer in person.bearers:
        for mention in mentions(words(bearer.role)):
            if bearer.role[: mention.start].endswith((" to ", " to the ")):
                yield mention.country, "posted", 1.0


def _body_signs(person: Found, around: Surroundings) -> Iterator[Vote]:
    held = {word.folded for word in words(person.roles)}
    sign = "body_domestic" if _DOMESTIC & held else "body_office" if _ABROAD & held else "body_other"
    index, bearer = person.bearers[0]
    text = around.sentences[index].text[max(bearer.start - _AHEAD, 0) : bearer.start + _BEHIND]
    owners = {word.folded for word in words(text) if word.end - word.start > len(word.text)}
    for country in filter(is_organisation, around.candidates):
        yield country, sign, 1.0
        if owners & _nouns(country):
            yield country, "body_noun", 1.0


def _nouns(body: str) -> frozenset[str]:
    """Return the words that stand for a body: "the fund", "the bloc"."""
    names = {body.casefold().split()[-1]}
    return frozenset(names | ({"bloc"} if body in _BLOCS else set()) | ({"alliance"} if body == "NATO" else set()))
