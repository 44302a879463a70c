"""Which country a person acts for: from the words of the role, the office's own country, or the article around it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.bearing import Found
from briefgen.extractors.countries import Mention, is_organisation
from briefgen.extractors.words import Table, find, listed, phrases, table, words

_OFFICES = {
    "United States": """secretary of state, deputy secretary of state, assistant secretary of state, attorney general of
        the united states, congressman, congresswoman, white house, pentagon, state department, defense secretary,
        secretary of defense, treasury secretary, house speaker, senate majority leader, senate minority leader, house
        majority leader, house minority leader, republican, republicans, democratic senator, gop, director of national
        intelligence, homeland security, house of representatives, u.s. trade representative, supreme court justice,
        joint chiefs of staff, national security advisor, cia, fbi""",
    "United Kingdom": """foreign secretary, home secretary, chancellor of the exchequer, downing street, scottish
        secretary, business secretary, health secretary, lord chancellor, liberal democrat, liberal democrats, house
        of commons, house of lords, tory, conservative mp, labour mp, chief constable, police and crime commissioner,
        defence secretary, trade secretary, msp""",
    "European Union": """mep, meps, european commission, european commissioner, eu commissioner, commission president,
        council president, foreign policy chief, european parliament, competition commissioner, trade commissioner""",
    "United Nations": "high commissioner for refugees, special rapporteur, humanitarian coordinator, peacekeeping chief",
    "Ireland": "taoiseach, tánaiste, tanaiste",
    "Vatican": "pope, holy see",
    "Israel": "knesset",
    "India": "chief minister, lok sabha, external affairs minister",
}
"""Country -> offices and houses that are its own, or nearly so."""


def office_country(role: str, named: Iterable[str]) -> str:
    """Return the country whose own office a role is, if the article names it; empty where none is.

    >>> office_country("Home Secretary", ["United Kingdom", "France"])
    'United Kingdom'
    """
    spoken = set(named)
    found = (hit.value for hit in find([word.folded for word in words(role)], _offices()))
    return next((country for country in found if country in spoken), "")


@cache
def _offices() -> Table:
    return table({country: phrases(offices) for country, offices in _OFFICES.items()})


def homes(persons: Sequence[Found], sentences: Sequence[Annotated]) -> list[str]:
    """Return the country of each person: told with the role, the office's own, or the likeliest in the context."""
    spoken = frozenset(country for sentence in sentences for country in sentence.countries)
    found = [_told(person) or office_country(person.roles, spoken) for person in persons]
    context = context_of(sentences)
    claims = {(office, country): person.name for person, country in zip(persons, found, strict=True) if country
              for office in _sole_offices(person)}  # fmt: skip
    for number, person in enumerate(persons):
        if not found[number]:
            found[number] = _likeliest(person, previous_speaker(number, persons, found), context, claims)
            for office in _sole_offices(person):
                claims.setdefault((office, found[number]), person.name)
    return found


def previous_speaker(number: int, persons: Sequence[Found], found: Sequence[str]) -> str:
    """Return the country of the person who was named last before another one, in the few sentences before."""
    index = persons[number].bearers[0][0]
    before = [
        (persons[n].bearers[0][0], n)
        for n in range(number)
        if found[n] and index - 3 <= persons[n].bearers[0][0] < index
    ]
    return found[max(before)[1]] if before else ""


def _told(person: Found) -> str:
    return next((bearer.country for _, bearer in person.bearers if bearer.country), "")


_SOLE = listed("minister president premier chancellor king queen emperor sultan emir taoiseach pope")
_NOT_SOLE = listed("former ex vice deputy late assistant caretaker junior state")


def _sole_offices(person: Found) -> Iterator[str]:
    """Yield the offices of a person that a country has only one holder of."""
    for _, bearer in person.bearers:
        folded = [word.folded for word in words(bearer.role)]
        at = next((number for number, word in enumerate(folded) if word in _SOLE), None)
        if at is not None and not _NOT_SOLE.intersection(folded):
            yield " ".join(folded[max(at - 2, 0) : at + 1])


class Context(Struct, frozen=True):
    """What an article tells of countries."""

    sentences: Sequence[Annotated]
    outside: tuple[tuple[Mention, ...], ...]
    """The countries of each sentence that stand outside quotations."""
    share: Mapping[str, float]
    """How often each is named, beside the foremost one."""
    ranked: tuple[str, ...]
    first: str
    """The first state that is named."""


def context_of(sentences: Sequence[Annotated]) -> Context:
    """Return the context that countries are guessed in."""
    outside = tuple(_outside(sentence) for sentence in sentences)
    counted = Counter(mention.country for sentence in sentences for mention in sentence.mentions)
    most = max(counted.values(), default=1)
    ranked = tuple(sorted(counted, key=lambda country: (-counted[country], country)))
    states = (m.country for found in outside for m in found if not is_organisation(m.country))
    return Context(sentences, outside, {c: n / most for c, n in counted.items()}, ranked, next(states, ""))


def _outside(sentence: Annotated) -> tuple[Mention, ...]:
    if not sentence.mentions:
        return ()
    text = sentence.text.replace("“", '"').replace("”", '"')
    return tuple(mention for mention in sentence.mentions if text.count('"', 0, mention.start) % 2 == 0)


_MOST, _SEARCHED = 40, 400
WEIGHTS: dict[str, float] = {
    "before_first": 2.2, "before_last": 1.2, "body_office": 1.6, "body_noun": 1.2, "first": 1.2, "share": 1.5,
    "para_last": 1.0, "para_first_subject": 0.8, "far_first": 0.9, "far_last": 0.5, "far_first_weak": 0.6,
    "far_last_weak": 0.4, "after_first": 0.5, "quoted": 0.5, "previous": 0.6, "together": 0.5, "ranked_0": 0.3,
    "ranked_1": 0.5, "towards": 0.3, "after_in": 0.3, "far_first_subject": -0.5, "body_other": -0.5,
    "body_domestic": -1.2, "claimed": -1.5,
}  # fmt: skip


def _likeliest(person: Found, previous: str, context: Context, claims: Mapping[tuple[str, str], str]) -> str:
    """Return the country that most signs point to; empty where the article names none."""
    best, most = "", 0.0
    for country in context.ranked[:_MOST]:
        weight = sum(
            WEIGHTS.get(sign, 0.0) * value for sign, value in signs(person, country, previous, context, claims)
        )
        if not best or weight > most:
            best, most = country, weight
    return best


def signs(
    person: Found, country: str, previous: str, context: Context, claims: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, float]]:
    """Yield what speaks for or against a country, each sign with its strength."""
    yield "share", context.share.get(country, 0.0)
    if country == context.first:
        yield "first", 1.0
    for rank, name in enumerate(context.ranked[:2]):
        if name == country:
            yield f"ranked_{rank}", 1.0
    if is_organisation(country):
        yield "body", 1.0
        held = {word.folded for word in words(person.roles)}
        domestic, abroad = _DOMESTIC & held, _ABROAD & held
        yield ("body_domestic" if domestic else "body_office" if abroad else "body_other"), 1.0
        index, bearer = person.bearers[0]
        if _nouns(country) & _possessors(context.sentences[index].text, bearer.start):
            yield "body_noun", 1.0
    if any(claims.get((office, country), person.name) != person.name for office in _sole_offices(person)):
        yield "claimed", 1.0
    if previous == country:
        yield "previous", 1.0
    yield from _near(person, country, context)


_ABROAD = listed("mission commissioner rapporteur envoy representative secretary director coordinator commission chief")
_BLOCS = frozenset({"European Union", "African Union", "Arab League", "Economic Community of West African States", "Mercosur",
                    "Association of Southeast Asian Nations", "Gulf Cooperation Council"})  # fmt: skip


def _nouns(body: str) -> frozenset[str]:
    """Return the words that stand for a body: "the fund", "the bloc"."""
    last = frozenset({body.casefold().split()[-1]})
    return last | {"bloc"} if body in _BLOCS else last | {"alliance"} if body == "NATO" else last


def _possessors(text: str, start: int) -> frozenset[str]:
    """Return what stands with "the" in possessive form or behind "of" near a name."""
    near = text[max(start - 90, 0) : start + 110].casefold().replace("’", "'")
    return frozenset(
        near[at + 4 :].split("'s")[0].split()[0]
        for at in _places(near, "the ")
        if near[at + 4 :].split(" ")[0].endswith("'s")
    )


def _places(text: str, part: str) -> list[int]:
    found, at = [], text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found


_DOMESTIC = listed("""minister president premier chancellor king queen prince lawmaker legislator senator deputy mp
    opposition party governor mayor parliament lawmakers legislators ministers presidents congressman congresswoman
    judge army farmers councillor deputies""")


def _near(person: Found, country: str, context: Context) -> Iterator[tuple[str, float]]:
    index, bearer = person.bearers[0]
    sentence = context.sentences[index]
    before = [m for m in context.outside[index] if m.end <= bearer.start]
    after = [m for m in context.outside[index] if m.start > bearer.start]
    yield from _sentence_signs(sentence.text, before, after, country)
    if len(context.outside[index]) < len(sentence.mentions) and country in sentence.countries:
        quoted = all(m.country != country for m in context.outside[index])
        yield from [("quoted", 1.0)] if quoted else ()
    yield from _earlier(index, country, context, nothing=not before)
    family = person.name.split()[-1]
    together = [
        s for n, s in enumerate(context.sentences[:_SEARCHED]) if n != index and s.mentions and family in s.text
    ]
    if together:
        yield "together", sum(country in s.countries for s in together) / len(together)


def _sentence_signs(
    text: str, before: Sequence[Mention], after: Sequence[Mention], country: str
) -> Iterator[tuple[str, float]]:
    if before and before[0].country == country:
        yield "before_first", 1.0
    if before and before[-1].country == country:
        yield "before_last", 1.0
    if before and any(m.country == country and _is_setting(text, m) for m in before):
        yield "before_in", 1.0
    if after and after[0].country == country:
        yield "after_first", 1.0
    for mention in after:
        if mention.country == country:
            if _is_setting(text, mention):
                yield "after_in" if mention.kind == "place" else "after_in_country", 1.0
            elif text[: mention.start].endswith(_TOWARDS):
                yield "towards", 1.0
            break


_TOWARDS = (" with ", " against ", " to ", " from ", " on ", " over ", " at ", " with the ", " to the ", " from the ",
            " against the ", " that ", " that the ")  # fmt: skip


def _is_setting(text: str, mention: Mention) -> bool:
    return text[: mention.start].lower().endswith(("in ", "in the "))


def _earlier(index: int, country: str, context: Context, *, nothing: bool) -> Iterator[tuple[str, float]]:
    paragraph = context.sentences[index].sentence.paragraph
    tail = "" if nothing else "_weak"
    inside = True
    for distance, number in enumerate(range(index - 1, max(index - 4, -1), -1), 1):
        inside = inside and context.sentences[number].sentence.paragraph == paragraph
        found = context.outside[number]
        if not found:
            continue
        where = "para" if inside else "far"
        if found[0].country == country:
            subject = "_subject" if found[0].start < _SUBJECT else ""
            yield f"{where}_first{subject}{tail}", 1.0 / distance
        if found[-1].country == country:
            yield f"{where}_last{tail}", 1.0 / distance
        return


_SUBJECT = 25
