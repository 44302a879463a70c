"""What goes on behind the head of a role: "of the Chamber of Trade", "for foreign affairs", "to Japan"."""

from functools import cache

from msgspec import Struct

from briefgen.extractors.language.words import Table, listed, table
from briefgen.extractors.people.names import is_body
from briefgen.extractors.people.role_words import AFTER, BEFORE, DETERMINERS, STOPS, heads, is_verbal
from briefgen.extractors.places.countries import is_organisation
from briefgen.extractors.reading import Reading

_FORWARD, _NAME = 14, 5
_LINKS = listed("the a an and of for de la du des al on & s") | AFTER
_REALM = listed("the of republic federative federal islamic people's kingdom state democratic")
_LOOSE = listed("and in at for to with on from as")
_SENT = listed(
    "coordinator ambassador envoy representative adviser advisor commissioner counsel attaché aide delegate secretary"
)
_PORTFOLIO = listed("""defence defense state affairs trade interior finance treasury energy health justice commerce
    education labor labour agriculture transport transportation""")
_GROUPS = listed("group organisation organization movement network charity company newspaper daily website platform")
"""Behind these, written small, a body's own name follows."""
_KINDS = listed("""high national federal central general new supreme public social liberal conservative democratic
    republican socialist communist nationalist christian green independent united joint left right""")
"""Of the words before a head, those that begin the name of a body: "the High Level Panel"."""
_PARTICLES = listed("de del al bin ben van der von el la le di da dos do abu ibn bint ould")
_TOWARDS = listed("critic opponent foe enemy admirer friend rival ally")
"""Whose "of" names whom they are for or against, and not whose they are."""
_STUDYING = listed("expert specialist authority analyst researcher scholar economist experts specialists analysts")
"""Whose "on" names what they study."""
_CAPITALS = listed("us may left still")
"""Words that end a role only where they are written small."""


class Tail(Struct, frozen=True, gc=False):
    """What follows the head of a role."""

    written: int
    """Number of the word after the part that belongs to the role's text."""
    after: int
    """Number of the word after all of it."""
    country: str


@cache
def head_table() -> Table:
    """Return the table that finds the heads of roles."""
    return table(heads())


@cache
def _single_heads() -> frozenset[str]:
    return frozenset(first for first, rows in head_table().items() if any(not rest for rest, _ in rows))


def is_head(folded: str) -> bool:
    """Tell whether a word is the head of a role by itself.

    >>> is_head("minister"), is_head("prime")
    (True, False)
    """
    return folded in _single_heads()


def tail(read: Reading, core: int) -> Tail:
    """Return what follows the head that ends before the word `core`."""
    if read.folded(core) in {"elect", "designate", "general"} and read.joined(core):
        core += 1
    if read.folded(core) not in AFTER or not read.joined(core) or read.is_possessive(core - 1):
        return Tail(core, core, "")
    end, limit = core + 1, min(len(read.tokens), core + _FORWARD)
    while end < limit and read.joined(end) and _goes_on(read, end, core):
        end += 1
    while end > core + 1 and (read.folded(end - 1) in _LINKS or _opens_another(read, end)):
        end -= 1
    fields = _fields(read, core, end)
    if fields is not None:
        return Tail(fields, fields, "")
    found = _bounded(read, core, end) if end > core + 1 else Tail(core, core, "")
    studies = read.folded(core) == "on" and read.folded(core - 1) in _STUDYING
    return Tail(found.written, found.after, "") if studies or read.folded(core - 1) in _TOWARDS else found


def _fields(read: Reading, core: int, end: int) -> int | None:
    """Return where a list of fields ends in front of a name: "Minister for Ports, Rails and Roads | Ana Ruiz"."""
    if read.folded(core) not in {"for", "of"} or not read.is_capital(end - 1):
        return None
    number, limit = end, min(len(read.tokens), core + _FORWARD)
    while number < limit and read.gap(number) == ", " and read.is_capital(number):
        number = _run(read, number)
    if number == end or read.folded(number) != "and" or not read.joined(number):
        return None
    last = _run(read, number + 1)
    return last - _FULL_NAME if last - number > _FULL_NAME + 1 and read.is_small(last) else None


_FULL_NAME = 2


def _run(read: Reading, first: int) -> int:
    """Return where the words in capitals from `first` end."""
    end = first
    while read.is_capital(end) and (end == first or read.joined(end)):
        end += 1
    return end


def _opens_another(read: Reading, end: int) -> bool:
    """Tell whether a tail ends in the country of another office: "minister of mines and U.S. | Defense Secretary"."""
    last = end - 1
    return last in read.places and read.folded(last - 1) == "and" and read.is_capital(end) and read.joined(end)


def _goes_on(read: Reading, number: int, core: int) -> bool:
    word = read.tokens[number]
    if read.gap(number) == "-" and word.text.isalpha():
        return True
    if (
        word.folded in STOPS
        and not read.is_hyphened(number)
        and not (word.folded in _CAPITALS and read.is_capital(number))
    ):
        return False
    if word.text[0].isdigit() or (read.is_small(number) and is_verbal(word.folded)):
        return False
    if _is_title(read, number) or (number > core + 1 and _is_person(read, number)):
        return False
    return not (read.folded(number - 1) in {"and", "in"} and word.folded in DETERMINERS - {"the"})


def _is_title(read: Reading, number: int) -> bool:
    """Tell whether a word is the title of another person: "spokesman for Prime Minister Ana Ruiz"."""
    if not read.is_capital(number) or not read.joined(number + 1):
        return False
    following = [read.folded(n) for n in range(number + 1, number + 4)]
    rows = head_table().get(read.folded(number), ())
    is_head = any(tuple(following[: len(rest)]) == rest for rest, _ in rows)
    return is_head and read.is_capital(number + 1) and not is_body(read.folded(number + 1))


def _is_person(read: Reading, number: int) -> bool:
    """Tell whether a name begins behind an office's own words: "minister for trade Ana Ruiz"."""
    before = read.folded(number - 1)
    listing = before == "and"
    if read.is_small(number - 1) and before in _GROUPS:
        return False
    known = is_body(before) or before in _PORTFOLIO
    known = known or (read.is_capital(number - 1) and before in BEFORE and before not in _KINDS)
    if not (known or listing) or before == "the":
        return False
    after = number
    while after < number + _NAME and (after == number or read.joined(after)) and _is_plain(read, after):
        after += 1
    if after == number or (after == number + 1 and before not in _PORTFOLIO):
        return False
    if read.joined(after) and read.is_capital(after) and not read.is_possessive(after - 1):
        return False
    following = read.folded(after) if read.joined(after) else ""
    return not is_body(following) and not (listing and following in {"and", "of"})


def _is_plain(read: Reading, number: int) -> bool:
    if read.gap(number) == "-" or (read.is_capital(number) and read.folded(number) in _PARTICLES):
        return read.tokens[number].text.isalpha()
    if not read.is_capital(number) or number in read.places or read.tokens[number].text.isupper():
        return False
    word = read.folded(number)
    return not is_body(word) and word not in BEFORE and not is_head(word)


def _bounded(read: Reading, core: int, end: int) -> Tail:
    """Cut off the country that stands behind "of", whose name is no part of the role, and loose phrases."""
    link = read.folded(core)
    bare = core + 1
    while bare < end and bare not in read.places and read.folded(bare) in _REALM:
        bare += 1
    while bare < end and bare in read.places:
        bare += 1
    country = read.country(core, _concerned(read, core + 1, end)) if link != "to" else ""
    if read.country(core + 1, bare) and _is_closed(read, bare, end):
        return Tail(bare if link == "to" and _takes(read, core, link) else core, bare, country)
    if not _takes(read, core, link):
        sent = read.folded(core - 1) in _SENT
        return Tail(core, core, country if link in {"at", "with", "from", "in"} and not sent else "")
    return Tail(_written(read, core, end), end, country)


def _written(read: Reading, core: int, end: int) -> int:
    """Return where a role's text ends: before "of Peru" in "minister of trade of Peru"."""
    first = end
    while first - 1 in read.places and read.places[first - 1].kind == "name":
        first -= 1
    while first < end and read.folded(first - 1) in _REALM - {"of"}:
        first -= 1
    state = first < end and not is_organisation(read.country(first, end))
    return first - 1 if state and first - 1 > core and read.folded(first - 1) == "of" else end


def _is_closed(read: Reading, bare: int, end: int) -> bool:
    """Tell whether nothing but a name or a loose phrase follows a country."""
    if bare >= end:
        return True
    if read.is_capital(bare) and _owns_name(read, bare):
        return False
    return read.folded(bare) in _LOOSE or (read.is_capital(bare) and not is_body(read.folded(bare)))


def _concerned(read: Reading, first: int, end: int) -> int:
    """Return where a tail begins to tell what an office deals with: "of the committee on Europe"."""
    return next((number for number in range(first, end) if read.folded(number) in {"on", "to", "with"}), end)


def _owns_name(read: Reading, bare: int) -> bool:
    """Tell whether a place or people with "the" begins a body's name: "of the Ontario Growers"."""
    first = bare - 1
    while first - 1 in read.places:
        first -= 1
    kind = read.places[first].kind if first in read.places else "name"
    return kind == "people" or (kind == "place" and read.folded(first - 1) == "the")


def _takes(read: Reading, core: int, link: str) -> bool:
    """Tell whether what follows a link word is part of the role: "ambassador to …", not "officials in …"."""
    if link == "to":
        return read.folded(core - 1) in _SENT
    if link in {"on", "in"}:
        return False
    return link in {"of", "for"} or any(read.is_capital(number) for number in range(core + 1, core + 4))
