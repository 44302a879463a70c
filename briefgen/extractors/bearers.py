"""Who bears which role in a sentence: titles before a name, appositions behind it, lists, brackets, organisations."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.bodies import Bearer, of_body
from briefgen.extractors.names import Name, is_possessive, names
from briefgen.extractors.roles import Reading, Role, reading, roles
from briefgen.extractors.words import listed

_HONORIFICS = listed("mr mrs ms miss dr prof sir dame shri smt haji hajj ing eng madam mme")
_BEFORE_SINGLE = listed("sheikh ayatollah imam lord baroness king queen prince princess pope sultan emir president general")
_ABBREVIATED = listed("sen sens gov govs rep reps gen gens adm col lt maj brig capt mr mrs ms dr prof hon rev")
_LISTED_GAPS = frozenset({", ", " "})
_SAID = listed("""said says told tells added adds warned warns argued argues noted notes tweeted wrote writes stated
    explained insisted predicted asked announced replied responded claimed commented declared called blasted urged
    accused criticised criticized described testified suggested believes thinks hopes""")
_APART = listed("in at near outside across around inside throughout beyond")
_MIRRORED = listed("counterpart counterparts number colleague")
_COMPANY = listed("ltd inc corp plc llc gmbh limited investors securities capital partners holdings moody's")
_IS = listed("is was became remains remained")
_AS = listed("as elected appointed named chosen nominated reelected designated")


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
    return Parsed(read, found, names(read.text, read.tokens, taken, read.places))


def bearers(sentence: Parsed) -> Iterator[Bearer]:
    """Yield the names of a sentence that bear a role in it."""
    finder = _Finder(sentence.read, sentence.roles, {name.first: name for name in sentence.names},
                     {name.after: name for name in sentence.names})  # fmt: skip
    yield from finder.found()
    for name in sentence.names:
        yield from of_body(sentence.read, name)


class _Finder(Struct, frozen=True, gc=False):
    read: Reading
    roles: tuple[Role, ...]
    opening: dict[int, Name]
    closing: dict[int, Name]

    def found(self) -> Iterator[Bearer]:
        for number, role in enumerate(self.roles):
            linked = self._with(role)
            if not linked:
                linked = self._shared(number)
            for name, country in linked:
                yield self._bearer(name, role, self.roles[:number], country)

    def _bearer(self, name: Name, role: Role, before: Sequence[Role], country: str) -> Bearer:
        if self.read.tokens[role.core - 1].folded in _MIRRORED:
            mirror = next((r for r in reversed(before) if r.kind == "office"), None)
            if mirror is not None:
                return Bearer(name.text, mirror.text, country or role.country, "office", self.read.tokens[name.first].start)
        return Bearer(name.text, role.text, country or role.country or role.behind, role.kind, self.read.tokens[name.first].start)

    def _with(self, role: Role) -> list[tuple[Name, str]]:
        """Return the names that a role goes with."""
        direct = self._directly(role.after) or (self._directly(role.core) if role.core < role.after else [])
        if direct:
            return self._more(direct, role)
        if not self._is_subject(role):
            before = self._before(role)
            if before:
                return [(name, "") for name in before]
        behind = self._behind_comma(role)
        if behind:
            return behind
        return [(name, "") for name in self._is_said_to_be(role)]

    def _directly(self, number: int) -> list[Name]:
        """Return the name that begins here, honorifics passed over."""
        for _ in range(3):
            if number >= len(self.read.tokens) or number == 0:
                return []
            gap = self.read.gap(number)
            abbreviated = gap == ". " and self.read.tokens[number - 1].folded in _ABBREVIATED
            if not (self.read.joined(number) or abbreviated or gap in {" (", " [", ' "', " “"}):
                return []
            if is_possessive(self.read.text, self.read.tokens[number - 1]):
                return []
            name = self.opening.get(number)
            if name is not None:
                return [name]
            if self.read.tokens[number].folded not in _HONORIFICS:
                return []
            number += 1
        return []

    def _more(self, found: list[Name], role: Role) -> list[tuple[Name, str]]:
        """Return a list of names under one plural title: "ministers A, B of Y and C"."""
        linked = [(found[0], self._of(found[0].after)[1])]
        if role.kind != "plural":
            return linked
        after = self._of(found[0].after)[0]
        while True:
            name = self._next_listed(after)
            if name is None:
                return linked
            after, country = self._of(name.after)
            linked.append((name, country))

    def _next_listed(self, after: int) -> Name | None:
        """Return the name that goes on a list: behind ", " or "and"."""
        for skip in (0, 1):
            number = after + skip
            if number >= len(self.read.tokens):
                return None
            if skip and self.read.tokens[after].folded not in {"and", "or"}:
                return None
            gap = self.read.gap(number)
            listed_on = gap == ", " or (skip and gap == " ")
            name = self.opening.get(number)
            if name is None and number < len(self.read.tokens) and self.read.tokens[number].folded in _HONORIFICS:
                name = self.opening.get(number + 1)
            if name is not None and listed_on:
                return name
        return None

    def _of(self, number: int) -> tuple[int, str]:
        """Return the country behind "of" right after a name, and where it ends."""
        tokens = self.read.tokens
        if number < len(tokens) and tokens[number].folded in {"of", "from"} and self.read.joined(number):
            after = number + 1
            while after < len(tokens) and (after in self.read.places or tokens[after].folded in {"the", "republic", "federative"}):
                if after in self.read.places:
                    country = self.read.places[after].country
                    while after + 1 < len(tokens) and self.read.places.get(after + 1) is self.read.places[after]:
                        after += 1
                    return after + 1, country
                after += 1
        return number, ""

    def _is_subject(self, role: Role) -> bool:
        """Tell whether a verb follows the role at once: then it is no apposition, but who does something."""
        if role.after >= len(self.read.tokens) or not self.read.joined(role.after):
            return False
        word = self.read.tokens[role.after]
        if word.folded in {"who", "also"}:
            return False
        return word.text[0].islower() and (word.folded in _VERBS or (word.folded.endswith("ed") and len(word.text) > 4 and self._commas_before(role)))

    def _commas_before(self, role: Role) -> bool:
        return self.read.tokens[0].text[0].isupper() and self.read.tokens[0].folded in _PREPOSITIONS

    def _before(self, role: Role) -> list[Name]:
        """Return the names that a role stands behind in apposition, in brackets or behind a dash."""
        left = self._phrase_start(role)
        if left == 0:
            return []
        gap = self.read.gap(left).strip("\n ")
        if gap not in {",", "(", ", (", "—", "–", "-", "--", ",”", ',"'} or (gap == "-" and " " not in self.read.gap(left)):
            return []
        end = left
        if self.read.tokens[left - 1].text.isdigit() and left > 1:  # an age
            end = left - 1
        name = self.closing.get(end)
        if name is None or is_possessive(self.read.text, self.read.tokens[name.after - 1]):
            return []
        if name.size < 2 and not self._is_titled(name):
            return []
        if name.first and self.read.tokens[name.first - 1].folded in _APART and self.read.joined(name.first):
            return []
        if role.kind != "plural":
            return [name]
        return self._listed_before(name)

    def _listed_before(self, name: Name) -> list[Name]:
        linked = [name]
        number = name.first
        while number:
            end = number - 1 if self.read.tokens[number - 1].folded == "and" else number
            before = self.closing.get(end)
            if before is None or before.size < 2 or (end == number and self.read.gap(number) != ", "):
                return linked
            linked.insert(0, before)
            number = before.first
        return linked

    def _is_titled(self, name: Name) -> bool:
        return name.first > 0 and self.read.tokens[name.first - 1].folded in _HONORIFICS

    def _phrase_start(self, role: Role) -> int:
        """Return where an apposition begins: before its determiner, "one of the", "who is the", modifiers unknown."""
        left = role.left
        for _ in range(6):
            if not left or not self.read.joined(left):
                return left
            word = self.read.tokens[left - 1]
            if word.text[0].isupper() and left - 1 not in self.read.places and not is_possessive(self.read.text, word):
                return left
            if word.folded in _VERBS - {"is", "was"} or word.folded in _PREPOSITIONS - {"of", "as"}:
                return left
            left -= 1
        return left

    def _behind_comma(self, role: Role) -> list[tuple[Name, str]]:
        """Return the name behind a comma: "Turkey's foreign minister, Hakan Fidan, said"."""
        for number in dict.fromkeys((role.after, role.core)):
            if not 0 < number < len(self.read.tokens) or self.read.gap(number) not in {", ", " – ", " — ", " -- ", ": "}:
                continue
            start = number + 1 if self.read.tokens[number].folded in _HONORIFICS else number
            name = self.opening.get(start)
            if name is None or is_possessive(self.read.text, self.read.tokens[name.after - 1]):
                continue
            closed = name.after >= len(self.read.tokens) or self.read.gap(name.after)[:1] in {",", "—", "-", "."}
            if name.size < 2 and not closed and start == number:
                continue
            if role.kind == "plural":
                return self._more([name], role)
            return [(name, self._of(name.after)[1])]
        return []

    def _is_said_to_be(self, role: Role) -> list[Name]:
        """Return the name that is told to hold the role: "was elected", "as", "is"."""
        number = role.left
        if not number or not self.read.joined(number):
            return []
        for _ in range(4):
            if not number:
                return []
            folded = self.read.tokens[number - 1].folded
            if folded not in _IS and folded not in _AS and folded not in {"been", "has", "who", "be", "the", "a", "served", "serves", "serving"}:
                break
            number -= 1
        if number == role.left:
            return []
        name = self.closing.get(number)
        if name is None or is_possessive(self.read.text, self.read.tokens[name.after - 1]):
            return []
        if name.size < 2 and self.read.tokens[number].folded != "as":
            return [name] if self.read.tokens[number].folded in _IS else []
        return [name]

    def _shared(self, number: int) -> list[tuple[Name, str]]:
        """Return the name of a role that is joined by "and" to the one that stands before the name."""
        role = self.roles[number]
        if number + 1 >= len(self.roles):
            return []
        following = self.roles[number + 1]
        between = [t.folded for t in self.read.tokens[role.after : following.first]]
        ranked = following.kind == "rank" and not between and self.read.gap(following.first) == ", "
        if ranked:
            return [(name, "") for name in self._directly(following.after)]
        adjoining = self.read.joined(role.after) and (not between or between[0] in {"and", "retired", "then"})
        if adjoining and len(between) <= 3 and following.kind != "plural":
            return [(name, "") for name in self._directly(following.after)]
        return []


_PREPOSITIONS = listed("""in on at to from with by for of as after before during since until under over about against
    along amid among between behind near through toward towards via without speaking addressing asked according
    following citing quoting joining meeting visiting""")
_VERBS = _SAID | listed("""is was were are has had have will would can could may might must should shall did does do met
    spoke went came took made gave held left won led saw knew thought put set sent got began kept lost paid ran stood
    sat fell rose broke spent sought meets speaks goes comes takes makes gives holds leaves wins leads sees also who
    hailed welcomed condemned denied rejected accepted agreed signed visited arrived travelled traveled returned
    remained appeared seemed pledged vowed demanded blamed praised thanked confirmed posted""")
_ENDS = listed("""who that which when where while after before since until because although though if but as than so in
    on during about against amid by into over""")
