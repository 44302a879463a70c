"""Who bears which role in a sentence: titles before a name, appositions behind it, lists and brackets."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import listed
from briefgen.extractors.people.bearing import Bearer
from briefgen.extractors.people.bodies import of_body
from briefgen.extractors.people.names import Name, is_honour, names
from briefgen.extractors.people.role_words import MIRRORED, VERBS
from briefgen.extractors.people.roles import Role, roles
from briefgen.extractors.reading import Reading, reading
from briefgen.patterns import Pattern

_HONORIFICS = listed("""mr mrs ms miss dr prof sir dame shri smt haji hajj ing eng madam mme h.e comrade alhaji alhaja
    hajiya barr barrister engr arc datuk dato the rt right hon honourable honorable excellency his her h.e. mullah
    maulana mawlawi maulvi""")
_ABBREVIATED = listed("""sen sens gov govs rep reps gen gens adm col lt maj brig capt mr mrs ms dr prof hon rev h.e barr
    engr""")
_RETIRED = listed("r ret retd rtd")
"""In brackets behind a rank."""
_APART = listed("in at near outside across around inside throughout beyond")
_SETTLEMENTS = listed("village town city hamlet district province region island port camp municipality county")
_IS = listed("is was became remains remained")
_AS = _IS | listed("""as elected appointed named chosen nominated reelected designated been has who be the a
    served serves
    serving""")
_PREPOSITIONS = listed("""in on at to from with by for of as after before during since until under over about against
    along amid among between behind near through toward towards via without speaking addressing asked according
    following citing quoting joining meeting visiting""")
_NAMING_GAPS = frozenset({" (", ". (", " [", ' "', " “"})
_APPOSED = frozenset({",", "(", ", (", "—", "–", "-", "--", ",”", ',"', "["})
_BEHIND = frozenset({", ", " – ", " — ", " -- ", ": "})
_STEPS, _WAY, _BETWEEN = 3, 6, 3
_FAR = 10
"""Words from a role to the comma that a name stands behind."""
_LISTING = frozenset({" ", ", "})
_FINITE = VERBS - {"who"}
_VERB_LENGTH = 4

_TAG = Pattern(r",? \(?(?P<state>[DRI]-[A-Z][a-z]{1,10}\b)|[^\S\n]\([^()]{2,40}\)")

Linked = list[tuple[Name, str]]
"""Names, each with the country that is told right behind it."""


class Parsed(Struct, frozen=True, gc=False):
    """A sentence with its roles and names."""

    read: Reading
    roles: tuple[Role, ...]
    names: tuple[Name, ...]


def parsed(sentence: Annotated) -> Parsed:
    """Return a sentence's roles and names."""
    read = reading(sentence)
    found = roles(read)
    taken = {number for role in found for number in range(role.first, role.after)}
    return Parsed(read, found, names(read, taken))


def bearers(sentence: Parsed) -> Iterator[Bearer]:
    """Yield the names of a sentence that bear a role in it."""
    opening = {name.first: name for name in sentence.names}
    closing = {name.after: name for name in sentence.names}
    yield from _Finder(sentence.read, sentence.roles, opening, closing).found()
    for name in sentence.names:
        yield from of_body(sentence.read, name)


class _Finder(Struct, frozen=True, gc=False):
    """The roles and names of a sentence, by where they begin and end."""

    read: Reading
    roles: tuple[Role, ...]
    opening: dict[int, Name]
    closing: dict[int, Name]

    def found(self) -> Iterator[Bearer]:
        for number, role in enumerate(self.roles):
            linked = self._with(role) or self._shared(number)
            for name, country in self._dealt(role, linked):
                bearer = self._bearer(name, role, self.roles[:number], country)
                yield replace(bearer, is_lone=self._is_lone(name, role))

    def _dealt(self, role: Role, linked: Linked) -> Linked:
        """Return names with a country each: "the Greek and Cypriot ministers, Ana Ruiz and Jo Hale"."""
        if role.kind != "plural" or len(linked) == 1 or any(country for _, country in linked):
            return linked
        told = [self.read.places[number].country for number in self._owners(role)]
        if len(dict.fromkeys(told)) != len(linked):
            return linked
        return [(name, country) for (name, _), country in zip(linked, dict.fromkeys(told), strict=True)]

    def _owners(self, role: Role) -> list[int]:
        """Return the numbers of the countries before and behind a plural role, over commas and "and"."""
        first = role.head
        while first and self.read.gap(first) in _LISTING and self._is_owner(first - 1, role):
            first -= 1
        return [number for number in range(first, self._listed_end(role)) if number in self.read.places]

    def _is_owner(self, number: int, role: Role) -> bool:
        return number in self.read.places or number >= role.first or self.read.folded(number) == "and"

    def _listed_end(self, role: Role) -> int:
        """Return where the countries end behind a plural role: "ministers of Greece, Cyprus and France"."""
        end = role.after
        while self.read.gap(end) in _LISTING and (end in self.read.places or self.read.folded(end) == "and"):
            end += 1
        return end

    def _is_lone(self, name: Name, role: Role) -> bool:
        titled = self.read.folded(name.first - 1) in _HONORIFICS
        return name.size == 1 and name.after <= role.left and not titled

    def _bearer(self, name: Name, role: Role, before: Sequence[Role], country: str) -> Bearer:
        """Return a name with its role; a counterpart has the office that was told before."""
        start = self.read.tokens[name.first].start
        if self.read.folded(role.core - 1) in MIRRORED:
            office = next((other for other in reversed(before) if other.kind == "office"), None)
            if office is not None:
                return Bearer(name.text, office.text, country or role.country, "office", start)
        country = country or self._tagged(name) or role.country or self._owner(role)
        return Bearer(name.text, role.text, country, role.kind, start)

    def _tagged(self, name: Name) -> str:
        """Return the country in brackets right behind a name; a party with its state is American: "(D-Ohio)"."""
        last = self.read.tokens[name.after - 1]
        tag = _TAG.match(self.read.text, last.end)
        if tag is None:
            return ""
        if tag["state"]:
            return "United States"
        end = name.after
        while end < len(self.read.tokens) and self.read.tokens[end].start < tag.end():
            end += 1
        return self.read.country(name.after, end)

    def _owner(self, role: Role) -> str:
        """Return the country some words before a role: "Japan's first female prime minister"."""
        for number in range(role.left - 1, self._phrase_start(role) - 1, -1):
            if number in self.read.places:
                owns = self.read.is_possessive(number) or self.read.places[number].kind == "people"
                return self.read.places[number].country if owns else ""
        return ""

    def _with(self, role: Role) -> Linked:
        """Return the names that a role goes with."""
        direct = self._directly(role.after) or self._directly(role.core)
        if direct is not None:
            return self._listed(direct, role)
        before: Linked = [] if self._is_subject(role) else [(name, "") for name in self._before(role)]
        if before and not self._is_lone(before[0][0], role):
            return (self._behind_comma(role) if self._goes_ahead(role, before[0][0]) else []) or before
        return self._behind_comma(role) or before or [(name, "") for name in self._said_to_be(role)]

    def _goes_ahead(self, role: Role, before: Name) -> bool:
        """Tell whether a role on a list belongs to the name behind it, as the one before has its own."""
        if role.kind == "plural" or role.left == role.first:
            return False
        titled = any(before.first in {other.after, other.core} for other in self.roles)
        return titled or self.read.folded(role.left - 1) == "and"

    def _directly(self, number: int) -> Name | None:
        """Return the name that begins here, honorifics passed over."""
        for place in range(number, number + _STEPS):
            gap = self.read.gap(place)
            if self.read.folded(place - 1) in _RETIRED and gap in {") ", ".) "}:
                gap = " "
            abbreviated = gap == ". " and self.read.folded(place - 1) in _ABBREVIATED
            if not (
                gap == " " or self.read.joined(place) or abbreviated or gap in _NAMING_GAPS
            ) or self.read.is_possessive(place - 1):
                return None
            if place in self.opening:
                return self.opening[place]
            if self.read.folded(place) not in _HONORIFICS | _RETIRED:
                return None
        return None

    def _listed(self, first: Name, role: Role) -> Linked:
        """Return the names under one title: "ministers A, B of Y and C"; one alone where the title is."""
        after, country = self._of(first.after)
        linked = [(first, country)]
        while role.kind == "plural":
            name = self._next_listed(after)
            if name is None:
                break
            after, country = self._of(name.after)
            linked.append((name, country))
        return linked

    def _next_listed(self, after: int) -> Name | None:
        """Return the name that goes on a list: behind ", " or "and"."""
        number = after + (self.read.folded(after) in {"and", "or"})
        if self.read.gap(number) != ", " and (number == after or self.read.gap(number) != " "):
            return None
        return self.opening.get(number + (self.read.folded(number) in _HONORIFICS))

    def _of(self, number: int) -> tuple[int, str]:
        """Return where "of" a country right behind a name ends, and the country."""
        dotted = self.read.gap(number) == ". "
        if self.read.folded(number) not in {"of", "from"} or not (self.read.joined(number) or dotted):
            return number, ""
        after = number + 1
        while after in self.read.places or self.read.folded(after) in {"the", "republic", "federative", "of"}:
            after += 1
        country = self.read.country(number, after)
        return (after, country) if country else (number, "")

    def _is_subject(self, role: Role) -> bool:
        """Tell whether a verb follows the role at once: then it is no apposition, but who does something."""
        word = self.read.folded(role.after)
        if not self.read.joined(role.after) or not self.read.is_small(role.after) or word in {"who", "also"}:
            return False
        past = word.endswith("ed") and len(word) > _VERB_LENGTH
        return word in VERBS or (past and self.read.folded(0) in _PREPOSITIONS)

    def _before(self, role: Role) -> list[Name]:
        """Return the names that a role stands behind in apposition, in brackets or behind a dash."""
        left = self._phrase_start(role)
        gap = self.read.gap(left)
        left -= is_honour(self.read.folded(left - 1)) and self.read.joined(left - 1)
        if gap.strip() not in _APPOSED or gap == "-":
            return []
        name = self.closing.get(left - 1 if self.read.tokens[left - 1].text.isdigit() else left)  # behind an age
        if name is None or self.read.is_possessive(name.after - 1):
            return []
        if self.read.folded(name.first - 1) in _APART and self.read.joined(name.first):
            return []
        if self.read.folded(name.first - 1) == "of" and self.read.folded(name.first - 2) in _SETTLEMENTS:
            return []  # "near the village of Arda, officials said"
        return self._listed_before(name) if role.kind == "plural" else [name]

    def _listed_before(self, name: Name) -> list[Name]:
        linked = [name]
        while True:
            number = linked[0].first
            joined = self.read.folded(number - 1) == "and"
            before = self.closing.get(number - joined)
            if before is None or before.size < 2 or not (joined or self.read.gap(number) == ", "):  # noqa: PLR2004
                return linked
            linked.insert(0, before)

    def _phrase_start(self, role: Role) -> int:
        """Return where an apposition begins: before its determiner, "one of the", words unknown."""
        left = role.left
        for _ in range(_WAY):
            if not self.read.joined(left):
                break
            word, number = self.read.folded(left - 1), left - 1
            own = number in self.read.places or self.read.is_possessive(number)
            if self.read.is_capital(number) and not own:
                break
            if word in VERBS - {"is", "was"} or word in _PREPOSITIONS - {"of", "as"}:
                break
            left = number
        return left

    def _behind_comma(self, role: Role) -> Linked:
        """Return the name behind a comma: "Turkey's foreign minister, Hakan Fidan, said"."""
        far = self._far_comma(role)
        listed_end = self._listed_end(role) if role.kind == "plural" else role.after
        for number in dict.fromkeys((role.after, role.core, far, listed_end)):
            if self.read.gap(number) not in _BEHIND:
                continue
            titled = sum(1 for _ in takewhile(self._is_honorific, range(number, number + _STEPS + 2)))
            name = self.opening.get(number + titled)
            if (
                name is not None
                and not self.read.is_possessive(name.after - 1)
                and (titled or self._stands_alone(name))
                and (number != far or name.size > 1)
            ):
                return self._listed(name, role)
        return []

    def _is_honorific(self, number: int) -> bool:
        return self.read.folded(number) in _HONORIFICS

    def _far_comma(self, role: Role) -> int:
        """Return the word behind the comma that ends a definite role: "the envoy who oversees the truce, Ana Ruiz"."""
        if role.left == role.first and not role.country:
            return role.after
        number = role.after
        while number < role.after + _FAR and self.read.joined(number):
            if number in self.opening or (self.read.folded(number) in _FINITE and number == role.after):
                return role.after
            number += 1
        return number

    def _stands_alone(self, name: Name) -> bool:
        closed = name.after >= len(self.read.tokens) or self.read.gap(name.after)[:1] in {",", "—", "-", "."}
        return name.size > 1 or closed

    def _said_to_be(self, role: Role) -> list[Name]:
        """Return the name that is told to hold the role: "was elected", "as", "is"."""
        number = role.left
        while self.read.joined(number) and role.left - number < _STEPS + 1 and self.read.folded(number - 1) in _AS:
            number -= 1
        aged = self.read.gap(number).startswith(",") and self.read.tokens[number - 1].text.isdigit()
        name = self.closing.get(number - aged) if number < role.left else None
        if name is None or self.read.is_possessive(name.after - 1):
            return []
        return [name] if name.size > 1 or self.read.folded(number) in _IS else []

    def _shared(self, number: int) -> Linked:
        """Return the name that stands behind the next role, where this one belongs to it too."""
        if number + 1 >= len(self.roles):
            return []
        role, following = self.roles[number], self.roles[number + 1]
        between = [self.read.folded(place) for place in range(role.after, following.first)]
        if len(between) > _BETWEEN or following.kind == "plural":
            return []
        if any(place in self.read.places for place in range(role.after, following.first)):
            return []
        ranked = following.kind == "rank" and not between and self.read.gap(following.first) == ", "
        adjoining = self.read.joined(role.after) and (not between or between[0] in {"and", "retired", "then"})
        name = self._directly(following.after) if ranked or adjoining else None
        return [(name, "")] if name is not None else []
