"""Who stands for a body that he or she leads or speaks for: "Ana Ruiz of the Green party", "who chairs the union"."""

from collections.abc import Iterator

from msgspec import Struct

from briefgen.extractors.names import Name, is_body, is_possessive
from briefgen.extractors.role_words import STOPS, is_verbal
from briefgen.extractors.roles import Reading, is_hyphened
from briefgen.extractors.words import listed

class Bearer(Struct, frozen=True, gc=False):
    """A name with its role in one sentence."""

    name: str
    role: str
    """Empty where the sentence tells none."""
    country: str
    """Named with the role: "Turkish", "of Turkey"; empty where none is."""
    kind: str
    """"office", "voice", "plural", "body" (somebody of an organisation) or "name"."""
    start: int
    """Offset of the name in the sentence."""


_HONORIFICS = listed("mr mrs ms miss dr prof sir dame shri gen h.e")
_COMPANY = listed("""ltd inc corp plc llc gmbh limited investors securities capital partners holdings moody's motors
    airlines""")
_LED = listed("led headed chaired founded run represented directed commanded co-founded")
_LEADS = listed("""heads leads chairs runs headed led chaired represents represented directs directed founded oversees
    oversaw commands commanded coordinates coordinated presided presides fronts manages managed steers guided""")
_FOR = listed("speaks spoke speaking negotiated negotiates negotiating sits sat lobbies works")
_AUXILIARY = listed("has had also now currently once still previously then jointly long co since")
_DETERMINERS = listed("the a an its his her their our")
_SPEAKERS = listed("""said says told tells adds added warned warns argued argues noted notes wrote writes explained
    insisted predicted cautioned complained by according""")
_LONGEST = 12


def of_body(read: Reading, name: Name) -> Iterator[Bearer]:
    """Yield a name with the body that the sentence connects it with; nothing where it connects none."""
    if is_possessive(read.text, read.tokens[name.after - 1]):
        return
    found = _led(read, name) or (
        _leading(read, name) or _member(read, name) or _is_behind_setting(read, name) if name.size > 1 else None
    )
    kind = "body"
    if found is None and name.size > 1 and _is_possessed(read, name):
        found, kind = (name.first, name.first), "name"
    if found is None:
        return
    first, after = found
    text = read.span(first, after) if after > first else ""
    country = next((read.places[n].country for n in range(first, after) if n in read.places), "")
    if kind == "name":
        country = read.places[name.first - 1].country
    yield Bearer(name.text, text, country, kind, read.tokens[name.first].start)


def _is_possessed(read: Reading, name: Name) -> bool:
    """Tell whether only a country stands for the role: "Albania's Arben Kokalari told"."""
    before = name.first - 1
    if before < 0 or before not in read.places or not is_possessive(read.text, read.tokens[before]):
        return False
    if read.places[before].kind != "name" or not read.joined(name.first) or name.after >= len(read.tokens):
        return False
    word = read.tokens[name.after]
    verb = word.text[0].islower() and (word.folded in STOPS or is_verbal(word.folded) or word.folded.endswith("s"))
    said = before > 0 and read.tokens[before - 1].folded in _SPEAKERS
    return said or (read.joined(name.after) and verb)


def _is_behind_setting(read: Reading, name: Name) -> tuple[int, int] | None:
    """Return the body that a sentence opens with, and that the name speaks for: "For the Houthis, Ana Ruiz said"."""
    if name.first < 2 or read.tokens[0].folded != "for" or read.gap(name.first) != ", ":  # noqa: PLR2004 - "For X,"
        return None
    if not _acts(read, name.after) or any(read.gap(n) != " " for n in range(1, name.first)):
        return None
    first = 2 if read.tokens[1].folded in _DETERMINERS else 1
    return (first, name.first) if first < name.first and read.tokens[first].text[0].isupper() else None


def _led(read: Reading, name: Name) -> tuple[int, int] | None:
    """Return the body that a name leads: "the Alliance, led by Ana Ruiz"."""
    number = name.first
    while number and read.tokens[number - 1].folded in _HONORIFICS:
        number -= 1
    if number < 3 or read.tokens[number - 1].folded != "by" or read.tokens[number - 2].folded not in _LED:  # noqa: PLR2004
        return None
    end = number - 2
    first = end
    while first and end - first < _LONGEST and (first == end or read.joined(first)) and _is_named(read, first - 1):
        first -= 1
    return (first, end) if first < end else None


def _is_named(read: Reading, number: int) -> bool:
    return read.tokens[number].text[0].isupper() or is_body(read.tokens[number].folded)


def _leading(read: Reading, name: Name) -> tuple[int, int] | None:
    """Return the body behind "who heads", "whose" and "for the"."""
    number = name.after
    if number < len(read.tokens) and read.gap(number).startswith(",") and read.tokens[number].text.isdigit():
        number += 1
    if number >= len(read.tokens) or not read.gap(number).startswith((",", " ")):
        return None
    word = read.tokens[number].folded
    if word == "whose":
        return _named_phrase(read, number + 1)
    if word == "for" and read.gap(number).startswith(","):
        return _named_phrase(read, number + 1)
    if word in {"a", "an"} and read.gap(number).startswith(","):
        number = next((n for n in range(number, min(number + 9, len(read.tokens))) if read.tokens[n].folded == "who"), number)
        word = read.tokens[number].folded
    if word == "who":
        number += 1
    while number < len(read.tokens) and read.tokens[number].folded in _AUXILIARY:
        number += 1
    if number >= len(read.tokens) - 1 or (word != "who" and number != name.after):
        return None
    verb, following = read.tokens[number].folded, read.tokens[number + 1].folded
    if verb in _FOR and following in {"for", "on", "in"} and word == "who":
        return _phrase(read, number + 2)
    if verb in _LEADS and following in {"the", "over", "its", "his", "her", "a", "an"} and word == "who":
        return _phrase(read, number + (2 if following == "over" else 1))
    return None


def _phrase(read: Reading, first: int) -> tuple[int, int] | None:
    """Return a noun phrase without its article: up to the next verb, mark or preposition of place."""
    while first < len(read.tokens) and read.tokens[first].folded in _DETERMINERS:
        first += 1
    end = first
    while end < min(len(read.tokens), first + _LONGEST) and (end == first or read.joined(end)):
        word = read.tokens[end]
        if is_hyphened(read, end):
            end += 1
            continue
        if word.folded in STOPS or word.folded in {"in", "on", "at", "from", "and"} or (word.text[0].islower() and is_verbal(word.folded)):
            break
        end += 1
    while end > first and read.tokens[end - 1].folded in {"of", "for", "the", "to", "with"}:
        end -= 1
    return (first, end) if end > first else None


def _named_phrase(read: Reading, number: int) -> tuple[int, int] | None:
    """Return the first run of capitals among the next words: "whose conservative Unión Popular"."""
    for first in range(number, min(number + 4, len(read.tokens))):
        if first > number and not read.joined(first):
            return None
        if read.tokens[first].text[0].isupper() and first not in read.places:
            end = first + 1
            while end < len(read.tokens) and read.joined(end) and (read.tokens[end].text[0].isupper() or read.tokens[end].folded in {"of", "for", "and", "de"}):
                end += 1
            while read.tokens[end - 1].text[0].islower():
                end -= 1
            return first, end
    return None


def _member(read: Reading, name: Name) -> tuple[int, int] | None:
    """Return the body in "Ana Ruiz of the Green party said"."""
    number = name.after
    if number >= len(read.tokens) or read.tokens[number].folded not in {"of", "from", "with", "at"} or not read.joined(number):
        return None
    found = _phrase(read, number + 1)
    if found is None:
        return None
    first, end = found
    inside = read.tokens[first:end]
    own = [n for n in range(first, end) if read.tokens[n].text[0].isupper() and n not in read.places]
    if not (own or any(is_body(token.folded) for token in inside)) or _COMPANY.intersection(token.folded for token in inside):
        return None
    before = read.tokens[name.first - 1].folded if name.first else ""
    speaks = before in _SPEAKERS and read.joined(name.first)
    return found if speaks or _acts(read, end) or any(is_body(t.folded) and t.text[0].islower() for t in inside) else None


def _acts(read: Reading, number: int) -> bool:
    """Tell whether a verb follows."""
    if number >= len(read.tokens):
        return False
    if read.gap(number).startswith(","):
        return True
    word = read.tokens[number]
    return word.text[0].islower() and (word.folded in STOPS or is_verbal(word.folded))
