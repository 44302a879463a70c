"""Who stands for a body that he or she leads or speaks for: "Ana Ruiz of the Green party", "who chairs the union"."""

from collections.abc import Iterator

from briefgen.extractors.language.words import listed
from briefgen.extractors.people.bearing import Bearer
from briefgen.extractors.people.names import Name, is_acronym, is_body
from briefgen.extractors.people.role_words import STOPS, VERBS, is_verbal
from briefgen.extractors.reading import Reading

_HONORIFICS = listed("mr mrs ms miss dr prof sir dame shri gen h.e comrade alhaji")
_COMPANY = listed("""ltd inc corp plc llc gmbh limited investors securities capital partners holdings moody's motors
    airlines""")
_LED = listed("led headed chaired founded run represented directed commanded")
_LEADS = listed("""heads leads chairs runs headed led chaired represents represented directs directed founded oversees
    oversaw commands commanded coordinates coordinated presided presides fronts manages managed steers guided""")
_FOR = listed("speaks spoke speaking negotiated negotiates negotiating sits sat lobbies works")
_AUXILIARY = listed("has had also now currently once still previously then jointly long co since")
_OBJECT = listed("the a an its his her their our over")
_SPEAKERS = listed("""said says told tells adds added warned warns argued argues noted notes wrote writes explained
    insisted predicted cautioned complained by according""")
_TOLD = listed("""party movement union federation association committee council ministry alliance coalition league front
    institute university bank agency commission government parliament assembly mission faction bloc opposition""")
"""Of one of these somebody is, whether he says something or not."""
_FOLLOWING = _TOLD | listed("group forum network campaign charity")
_LINKING = listed("of for and de")
_LONGEST, _NEAR, _APPOSED = 12, 4, 9

Span = tuple[int, int]
"""Numbers of the first word and of the word after the last."""


def of_body(read: Reading, name: Name) -> Iterator[Bearer]:
    """Yield a name with the body that the sentence connects it with; nothing where it connects none."""
    if read.is_possessive(name.after - 1):
        return
    start = read.tokens[name.first].start
    found = _led(read, name)
    if found is None and name.size > 1:
        found = _leading(read, name) or _member(read, name) or _opened(read, name) or _owning(read, name)
    if found is not None:
        yield Bearer(name.text, read.span(*found), read.country(*found), "body", start)
    elif name.size > 1:
        country = _possessor(read, name) or _origin(read, name)
        if country:
            yield Bearer(name.text, "", country, "name", start)


def _led(read: Reading, name: Name) -> Span | None:
    """Return the body that a name leads: "the Alliance, led by Ana Ruiz"."""
    number = name.first
    while read.folded(number - 1) in _HONORIFICS:
        number -= 1
    if read.folded(number - 1) != "by" or read.folded(number - 2) not in _LED:
        return None
    end = first = number - 2
    while first and end - first < _LONGEST and (first == end or read.joined(first)) and _is_named(read, first - 1):
        first -= 1
    first += read.folded(first) in _OBJECT
    return (first, end) if first < end else None


def _is_named(read: Reading, number: int) -> bool:
    return read.is_capital(number) or is_body(read.folded(number))


def _leading(read: Reading, name: Name) -> Span | None:
    """Return the body behind "who heads", "whose" and "for the"."""
    number = name.after
    if read.gap(number).startswith(",") and read.tokens[number].text.isdigit():  # an age
        number += 1
    comma = read.gap(number).startswith(",")
    word = read.folded(number)
    if comma and word in {"whose", "for", "representing"}:
        return _named_phrase(read, number + 1)
    if comma and word == "speaking" and read.folded(number + 1) == "for":
        return _named_phrase(read, number + 2)
    if comma and word in {"a", "an"}:
        number = next((n for n in range(number, number + _APPOSED) if read.folded(n) == "who"), number)
    return _headed(read, number + 1) if read.folded(number) == "who" else None


def _headed(read: Reading, number: int) -> Span | None:
    """Return the body that "who" heads, runs or speaks for."""
    while read.folded(number) in _AUXILIARY:
        number += 1
    verb, following = read.folded(number), read.folded(number + 1)
    if verb in _FOR and (following == "for" or (following in {"on", "in"} and read.folded(number + 2) != "behalf")):
        return _phrase(read, number + 2)
    owned = (
        following in _OBJECT
        or following in {"one", "another"}
        or read.is_possessive(min(number + 1, len(read.tokens) - 1))
    )
    if verb in _LEADS and (owned or read.is_capital(number + 1)):
        return _phrase(read, number + (2 if following == "over" else 1))
    return None


def _phrase(read: Reading, first: int) -> Span | None:
    """Return a noun phrase without its article: up to the next verb, mark or preposition of place."""
    while read.folded(first) in _OBJECT:
        first += 1
    end, limit = first, min(len(read.tokens), first + _LONGEST)
    while end < limit and (end == first or read.joined(end)) and (read.is_hyphened(end) or not _ends(read, end)):
        end += 1
    while end > first and read.folded(end - 1) in {"of", "for", "the", "to", "with"}:
        end -= 1
    return (first, end) if end > first else None


def _ends(read: Reading, number: int) -> bool:
    word = read.folded(number)
    present = read.is_small(number) and word.endswith("s") and not word.endswith("ss") and read.is_capital(number - 1)
    present = present and not read.is_possessive(number)
    ends = (
        (word in STOPS and read.is_small(number))
        or word in {"in", "on", "at", "from", "and"}
        or (present and not is_body(word))
    )
    return ends or (read.is_small(number) and is_verbal(word))


def _named_phrase(read: Reading, number: int) -> Span | None:
    """Return the first run of capitals among the next words: "whose conservative Unión Popular"."""
    for first in range(number, number + _NEAR):
        if first > number and not read.joined(first):
            return None
        if (
            first > number
            and read.is_small(first)
            and read.folded(first) in _FOLLOWING
            and not read.is_capital(first + 1)
        ):
            return number, first + 1
        if read.is_capital(first) and first not in read.places:
            return first, _run(read, first)
    return None


def _run(read: Reading, first: int) -> int:
    end = first + 1
    while read.joined(end) and (read.is_capital(end) or read.folded(end) in _LINKING):
        end += 1
    while read.is_small(end - 1):
        end -= 1
    return end


def _member(read: Reading, name: Name) -> Span | None:
    """Return the body in "Ana Ruiz of the Green party said"."""
    number = name.after
    if read.folded(number) not in {"of", "from", "with", "at"}:
        return None
    if not read.joined(number) and (read.gap(number) != ", " or read.folded(number) != "of"):
        return None
    found = _phrase(read, number + 1)
    if found is None or not _is_body_name(read, found):
        return None
    speaks = read.folded(name.first - 1) in _SPEAKERS and read.joined(name.first)
    told = not _TOLD.isdisjoint(read.folded(n) for n in range(*found))
    return found if speaks or told or _acts(read, found[1]) else None


def _is_body_name(read: Reading, found: Span) -> bool:
    inside = [read.folded(number) for number in range(*found)]
    named = any(read.is_capital(n) and n not in read.places for n in range(*found))
    return (named or any(map(is_body, inside)) or "opposition" in inside) and _COMPANY.isdisjoint(inside)


def _acts(read: Reading, number: int) -> bool:
    """Tell whether a verb follows."""
    word = read.folded(number)
    verb = word in STOPS or is_verbal(word) or (word.endswith("s") and not word.endswith("ss"))
    return read.gap(number).startswith(",") or (read.is_small(number) and verb)


def _opened(read: Reading, name: Name) -> Span | None:
    """Return the body that a sentence opens with, and that the name speaks for: "For the Houthis, Ana Ruiz said"."""
    if read.folded(0) != "for" or not 1 < name.first < _LONGEST or read.gap(name.first) != ", ":
        return None
    if not _acts(read, name.after) or any(read.gap(number) != " " for number in range(1, name.first)):
        return None
    first = 2 if read.folded(1) in _OBJECT else 1
    return (first, name.first) if first < name.first and read.is_capital(first) else None


def _owning(read: Reading, name: Name) -> Span | None:
    """Return the body that a name stands behind: "Human Rights Watch's Ana Ruiz said"."""
    end = name.first
    if not end or not read.is_possessive(end - 1) or not read.joined(end):
        return None
    if not _speaks(read, name) and read.folded(name.after) not in VERBS:
        return None
    first = end - 1
    while first and read.joined(first) and _is_named(read, first - 1) and end - first < _LONGEST:
        first -= 1
    bodily = any(is_body(read.folded(number)) or _is_acronym(read, number) for number in range(first, end))
    return (first, end) if bodily and first < end and read.is_capital(first) else None


def _is_acronym(read: Reading, number: int) -> bool:
    return is_acronym(read.tokens[number].text) and number not in read.places


def _speaks(read: Reading, name: Name) -> bool:
    return read.folded(name.after) in _SPEAKERS or read.folded(name.first - 1) in _SPEAKERS


def _possessor(read: Reading, name: Name) -> str:
    """Return the country that alone stands for the role: "Albania's Arben Kokalari told"."""
    before = name.first - 1
    if before not in read.places or not read.is_possessive(before) or not read.joined(name.first):
        return ""
    acts = read.joined(name.after) and read.is_small(name.after) and _acts(read, name.after)
    acts = acts or read.folded(name.after) == "who"
    stands = read.places[before].kind == "name" and (acts or read.folded(before - 1) in _SPEAKERS)
    return read.places[before].country if stands else ""


def _origin(read: Reading, name: Name) -> str:
    """Return the country that somebody speaks for: "Khalid Amin of Qatar said"."""
    after = name.after + 1
    while after in read.places:
        after += 1
    of = read.folded(name.after) == "of" and read.joined(name.after) and after > name.after + 1
    state = of and read.places[name.after + 1].kind == "name"
    return read.country(name.after + 1, after) if state and read.folded(after) in _SPEAKERS else ""
