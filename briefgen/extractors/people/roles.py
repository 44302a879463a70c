"""Roles in a sentence: "deputy foreign minister", "president of the Chamber of Trade", with what they belong to."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.language.words import Hit, find, listed
from briefgen.extractors.people.names import is_body, is_common
from briefgen.extractors.people.role_words import (
    AFTER,
    BEFORE,
    COLOUR,
    DETERMINERS,
    NEVER,
    RANKS,
    RELATIONS,
    STOPS,
    is_verbal,
)
from briefgen.extractors.people.tails import head_table, is_head, tail
from briefgen.extractors.places.countries import is_organisation
from briefgen.extractors.reading import Reading

_BACK, _STEPS, _NEARBY = 9, 4, 6
_SURNAMES = listed("""lord major captain general chief head justice king prince bishop cardinal judge dean marshal
    member deputy speaker officer chair page pope rector""")
"""Family names that are titles too."""
_DESCRIBING = listed("""official general chief major deputy head lead member key chair officer minor advocate lawyer
    delegate justice captain dean fellow""")
_SHORT = listed("pm mk td mla mna")
_ABBREVIATED = listed("sen rep gen gov col adm maj lt capt")
_GIVEN = listed("amir emir sultan imam sheikh prince king")
"""Titles that are given names too."""
_NAMING = listed("declared named appointed elected")
"""Verbs as often as parts of a title."""
_CIVIL = listed(
    "attorney secretary director governor inspector solicitor auditor consul chief postmaster under surgeon"
)
"""In front of "general" and "justice" these make an office of it, and no rank."""
_WHO = listed("he she they who has have had was were been")
_VERBS = listed("heads chairs judges aides generals")
_TITLES = listed("gen general adm rear lt col maj brig sheikh ayatollah lord colonel")
_OWNERS = listed("country nation kingdom republic")
_STATUS = listed("former ex acting interim deputy retired outgoing incoming caretaker then senior chief")
_HOUSES = (("house", "of", "representatives"), ("house", "of", "commons"), ("house", "of", "lords"))


class Role(Struct, frozen=True, gc=False):
    """A role as it stands in a sentence."""

    text: str
    """Without the country that goes before it, and without "the"."""
    left: int
    """Number of the first word of the whole phrase, its determiner and country included."""
    first: int
    """Number of the first word of `text`."""
    head: int
    """Number of the head's first word."""
    core: int
    """Number of the word after the head."""
    after: int
    """Number of the word after the phrase, with what follows "of"."""
    kind: str
    """"office", "voice", "plural", "rank" or "relation"."""
    country: str
    """What stands before it, "Turkish", "Turkey's"; else what stands behind its "of"; empty where nothing does."""


def roles(read: Reading) -> tuple[Role, ...]:
    """Return the roles of a sentence, in order; no two share a word."""
    found: list[Role] = []
    for role in _found(read):
        end = found[-1].after if found else 0
        if role.head >= end:
            found.append(role if role.left >= end else _clipped(read, role, end))
    return tuple(found)


def _clipped(read: Reading, role: Role, start: int) -> Role:
    first = max(role.first, start)
    text = role.text if first == role.first else _text(read, (first, role.head, max(role.core, first + 1)))
    return replace(role, text=text, left=max(role.left, start), first=first)


def _found(read: Reading) -> Iterator[Role]:
    done = 0
    hits = find([word.folded for word in read.tokens], head_table())
    ordered = sorted(hits, key=lambda hit: (hit.first, -hit.after))
    for number, hit in enumerate(ordered):
        if hit.first < done or _is_no_role(read, hit.first, hit.after) or _runs_on(read, ordered, number):
            continue
        role = _role(read, hit)
        done = role.after
        yield role


def _is_no_role(read: Reading, first: int, after: int) -> bool:
    if after - first == 1 and _is_other_word(read, first):
        return True
    return _is_surname(read, first, after) or _is_verb(read, first, after) or _is_adjective(read, after)


def _is_other_word(read: Reading, number: int) -> bool:
    """Tell whether a single word is a name or a body's: "Hun Sen", "Amir-Ali", "the Court of Justice", "at 5 pm"."""
    word = read.folded(number)
    if word in _SHORT:
        return not read.tokens[number].text.isupper()
    if (
        word in _ABBREVIATED
        and read.is_capital(number - 1)
        and read.joined(number)
        and not is_head(read.folded(number - 1))
    ):
        return not (read.is_capital(number + 1) and read.gap(number + 1) in {" ", ". "})
    if word in _GIVEN:
        return read.gap(number) == "-" or read.is_hyphened(number)
    return word == "justice" and read.folded(number - 1) == "of"


def _is_surname(read: Reading, first: int, after: int) -> bool:
    """Tell whether what looks like a role is a family name: "Stephen King said"."""
    if after - first > 1 or read.folded(first) not in _SURNAMES or not read.is_capital(first) or not read.joined(first):
        return False
    before = first - 1
    if read.folded(before) in BEFORE or before in read.places or read.is_possessive(before):
        return False
    if not read.is_capital(before) or is_head(read.folded(before)):
        return False
    return not (read.joined(after) and (read.is_capital(after) or read.folded(after) in AFTER))


def _is_verb(read: Reading, first: int, after: int) -> bool:
    """Tell whether "heads" and "chairs" tell what somebody does."""
    if after - first > 1 or read.folded(first) not in _VERBS:
        return False
    return read.folded(after) in DETERMINERS or read.folded(first - 1) in {
        "who",
        "also",
        "now",
        "currently",
        "he",
        "she",
    }


def _is_adjective(read: Reading, after: int) -> bool:
    """Tell whether a noun follows that the word only describes: "general election", "chief concern"."""
    if read.folded(after - 1) not in _DESCRIBING or not read.joined(after):
        return False
    if after in read.places:
        return True
    word = read.folded(after)
    if not read.is_small(after) or is_verbal(word) or word in {"and", "or"}:
        return False
    return not is_head(word) and not any(word in known for known in (AFTER, STOPS, BEFORE))


def _runs_on(read: Reading, hits: Sequence[Hit], number: int) -> bool:
    """Tell whether a head is only the first part of a longer role: "deputy" of "deputy prime minister"."""
    following = hits[number].after
    heads = {hit.first for hit in hits[number + 1 : number + 1 + _NEARBY]}
    for place in range(following, following + _STEPS):
        if not read.joined(place) or read.is_possessive(place - 1):
            return False
        if place in heads:
            return not (read.is_capital(place) and read.folded(place) in _TITLES)
        if read.folded(place) not in BEFORE - {"and", "the"}:
            return False
    return False


def _role(read: Reading, hit: Hit) -> Role:
    widest, country = _widest(read, hit.first)
    first = widest
    while first < hit.first and _is_colour(read, first):
        first += 1
    left, owner = _left(read, widest)
    end = tail(read, hit.after)
    text = _text(read, (first, hit.first, end.written))
    country = _preferred(country, owner) or end.country
    return Role(
        text,
        left,
        first,
        hit.first,
        hit.after,
        end.after,
        _kind(hit.value, read.folded(hit.first), read.folded(hit.after - 1)),
        country,
    )


def _text(read: Reading, places: tuple[int, int, int]) -> str:
    """Return a role's words without the countries in it: "former envoy" of "former Kenyan envoy".

    Args:
        read: the sentence.
        places: numbers of the first word, of the head, and of the word after the last.
    """
    first, head, after = places
    parts: list[str] = []
    start = first
    for number in range(first, after):
        if number in read.places and _is_dropped(read, number, head):
            parts.append(read.span(start, number))
            start = number + 1
    parts.append(read.span(start, after))
    return " ".join(part for part in parts if part)


def _is_dropped(read: Reading, number: int, head: int) -> bool:
    """Tell whether a country is no part of a role's name: "Tunisian" of "Tunisian League" is."""
    place = read.places[number]
    if number < head:
        return place.kind != "place" and not is_organisation(place.country)
    small = read.is_small(number + 1) and not read.is_hyphened(number)
    return place.kind == "people" and small and not is_organisation(place.country)


def _kind(value: str, first: str, noun: str) -> str:
    if value != "office" or first in _CIVIL:
        return value
    return "rank" if noun in RANKS else "relation" if noun in RELATIONS else value


def _preferred(known: str, new: str) -> str:
    """Return the state of two countries, else the first: in "France's U.N. ambassador" it is France."""
    return new if new and (not known or is_organisation(known)) else known


def _widest(read: Reading, head: int) -> tuple[int, str]:
    """Return where the words before a head begin that belong to it, and the country among them."""
    first, country = head, ""
    while first and head - first < _BACK and read.joined(first):
        number = first - 1
        if number in read.places:
            country = _preferred(country, read.places[number].country)
            while number - 1 in read.places and not read.is_possessive(number - 1):
                number -= 1
            if not (_stands_for_body(read, first - 1) or _is_qualified(read, number)):
                break
        elif _is_house(read, number):
            number -= 2
        elif not _is_modifier(read, number):
            break
        first = number
    return first, country


def _is_qualified(read: Reading, number: int) -> bool:
    """Tell whether a people's name parts a role: "former Kenyan envoy"."""
    qualifies = read.folded(number - 1) in _STATUS and read.joined(number)
    return qualifies and read.places[number].kind != "place" and not read.is_possessive(number)


def _stands_for_body(read: Reading, number: int) -> bool:
    """Tell whether a place is part of the role: "Pentagon spokesman", but not "in Geneva President Xi"."""
    if read.places[number].kind != "place" or read.is_possessive(number):
        return False
    while number - 1 in read.places:
        number -= 1
    return not (read.folded(number - 1) in {"in", "at", "from", "near", "to", "of"} and read.joined(number))


def _is_house(read: Reading, number: int) -> bool:
    """Tell whether a word ends "House of Commons" and the like."""
    return number > 1 and tuple(read.folded(n) for n in range(number - 2, number + 1)) in _HOUSES


def _is_modifier(read: Reading, number: int) -> bool:
    if read.is_possessive(number):
        return False
    word = read.folded(number)
    if word == "and":
        return _is_pair(read, number)
    if word in _NAMING and (read.is_capital(number - 1) or read.folded(number - 1) in _WHO):
        return False
    if word in BEFORE - {"the", "one"}:
        return True
    if word in NEVER or word in DETERMINERS:
        return False
    return read.is_capital(number) and (number > 0 or not (is_common(word) or word in STOPS or is_verbal(word)))


def _is_pair(read: Reading, number: int) -> bool:
    """Tell whether "and" joins two parts of one office: "trade and industry minister"."""
    if not number or number - 1 in read.places:
        return False
    before = read.folded(number - 1)
    known = before in BEFORE or is_body(before)
    return known and not is_head(before) and read.is_capital(number - 1) == read.is_capital(number + 1)


def _is_colour(read: Reading, number: int) -> bool:
    word = read.folded(number)
    small = read.is_small(number) or number == 0 or word in {"the", "and", "one"}
    return word in COLOUR and word != "co" and small


def _left(read: Reading, first: int) -> tuple[int, str]:
    """Return where a phrase begins with its determiner and owner, and the country that owns it."""
    left, country = first, ""
    while read.joined(left) and first - left < _BACK:
        number = left - 1
        possessive = read.is_possessive(number)
        if number in read.places:
            country = _preferred(country, read.places[number].country)
        elif possessive and read.folded(number) not in _OWNERS:
            return (number if left == first else left), country
        elif read.folded(number) not in DETERMINERS and not possessive:
            break
        left = number
    return left, country
