"""Named persons with a public role: who they are, in what office, for which country."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import combining, normalize

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import listed, words
from briefgen.extractors.people.bearers import Parsed, bearers, parsed
from briefgen.extractors.people.bearing import Bearer, Found
from briefgen.extractors.people.homes import homes
from briefgen.extractors.people.recalled import counted, is_recalled
from briefgen.extractors.people.role_words import MIRRORED

_PARTICLES = listed("al bin ibn abu de da del della der den di do dos du el la le van von y bint ben al-")
_HONORIFICS = listed("mr mrs ms dr prof h.e sir")
_FEW, _NEAR = 9, 3
_RANKS = {"office": 0, "voice": 1, "plural": 2, "body": 3, "rank": 4, "relation": 5, "name": 6}
_SINGULARS = (("men", "man"), ("ies", "y"), ("s", ""))
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "-": " "})


class Person(Struct, frozen=True):
    """A named person in one sentence, or in a whole article."""

    name: str
    role: str
    country: str
    index: int
    """The sentence that the fullest form of the name was found in."""
    told: int = -1
    """The sentence that the role stands in."""

    @property
    def surname_words(self) -> frozenset[str]:
        """The words of the name, folded: what a shorter mention is a part of."""
        return frozenset(self.name.casefold().split())


def surnames(persons: Iterable[Person]) -> frozenset[str]:
    """Return the words of all names, folded."""
    return frozenset(word for person in persons for word in person.surname_words)


def people(sentences: Sequence[Annotated]) -> tuple[Person, ...]:
    """Return the persons of an article, each once under the fullest name found, in the order of first mention."""
    read = [parsed(sentence) for sentence in sentences]
    full = _full_names(read)
    completed = (_completed(person, full) for person in _merged((*_mirrored(read), *_signed(read))))
    count = counted(read)
    found = [person for person in completed if _is_somebody(person) and not is_recalled(person, read, count)]
    said = f" {' '.join(word.folded for sentence in sentences for word in words(sentence.text))} "
    countries = homes(found, sentences)
    return tuple(
        Person(person.name, _role(person, said), country, person.index, _told(person))
        for person, country in zip(found, countries, strict=True)
    )


def _signed(read: Sequence[Parsed]) -> Iterator[tuple[int, Bearer]]:
    """Yield the names that stand alone on a line, the role on the next one, as under a treaty."""
    for index, (above, below) in enumerate(pairwise(read)):
        name, role = next(iter(above.names), None), next(iter(below.roles), None)
        if name is None or role is None or name.size == 1 or name.after < len(above.read.tokens):
            continue
        alone = name.first <= (above.read.folded(0) in _HONORIFICS)
        if alone and role.left == 0 and role.after == len(below.read.tokens):
            yield index, Bearer(name.text, role.text, role.country, role.kind, 0, told=index + 1)


def _mirrored(read: Iterable[Parsed]) -> Iterator[tuple[int, Bearer]]:
    """Yield all who bear a role, with their sentence; a counterpart has the office that was told last."""
    office, told = "", 0
    for index, sentence in enumerate(read):
        for bearer in bearers(sentence):
            if bearer.kind == "office":
                office, told = bearer.role, index
            if bearer.kind == "relation" and office and index - told <= _NEAR and _is_mirror(bearer.role):
                yield index, replace(bearer, role=office, kind="office", told=told)
            else:
                yield index, bearer


def _is_mirror(role: str) -> bool:
    return role.casefold().split()[-1] in MIRRORED


def _merged(bearing: Iterable[tuple[int, Bearer]]) -> list[Found]:
    merged: list[Found] = []
    by_word: dict[str, list[int]] = {}
    for index, bearer in bearing:
        number = _same(bearer.name, merged, by_word)
        if number is None:
            number = len(merged)
            merged.append(Found(bearer.name, index, ((index, bearer),)))
        else:
            merged[number] = _both(merged[number], index, bearer)
        for word in _name_words(bearer.name):
            numbers = by_word.setdefault(word, [])
            if number not in numbers and len(numbers) < _FEW:
                numbers.append(number)
    return merged


def _name_words(name: str) -> frozenset[str]:
    """Return the words of a name in small letters without accents, its hyphened parts apart."""
    plain = "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))
    return frozenset(plain.translate(_LETTERS).split())


def _same(name: str, merged: Sequence[Found], by_word: dict[str, list[int]]) -> int | None:
    given = _name_words(name)
    for word in sorted(given):
        for number in by_word.get(word, ()):
            known = _name_words(merged[number].name)
            if given <= known or known <= given:
                return number
    return None


def _both(known: Found, index: int, bearer: Bearer) -> Found:
    longer = len(_name_words(bearer.name)) > len(_name_words(known.name))
    name, at = (bearer.name, index) if longer else (known.name, known.index)
    more = () if len(known.bearers) >= _FEW else ((index, bearer),)
    return Found(name, at, known.bearers + more)


def _full_names(read: Sequence[Parsed]) -> dict[str, tuple[str, int]]:
    """Return the first full name that each family name stands in, with its sentence."""
    full: dict[str, tuple[str, int]] = {}
    for index, sentence in enumerate(read):
        for name in sentence.names:
            if name.size > 1:
                full.setdefault(name.text.split()[-1].casefold(), (name.text, index))
    return full


def _completed(person: Found, full: dict[str, tuple[str, int]]) -> Found:
    if len(_name_words(person.name)) > 1:
        return person
    name, index = full.get(person.name.casefold(), (person.name, person.index))
    return Found(name, index, person.bearers)


def _is_somebody(person: Found) -> bool:
    """Tell whether a name is surely a person's: it has two words, or stands with a title."""
    return len(_name_words(person.name)) > 1 or any(not bearer.is_lone for _, bearer in person.bearers)


def _role(person: Found, said: str) -> str:
    """Return the role that tells most: an office before a body, the first of equals.

    Of "lawmakers" it is the singular, if the article has it: a role stands in the words of its source.
    """
    _, best = _best(person)
    role = best.role
    if best.kind != "plural":
        return role
    single = next((role.removesuffix(end) + to for end, to in _SINGULARS if role.endswith(end)), role)
    return single if f" {single.casefold()} " in said else role


def _best(person: Found) -> tuple[int, Bearer]:
    return min(person.bearers, key=lambda item: (not item[1].role, _RANKS[item[1].kind]))


def _told(person: Found) -> int:
    index, bearer = _best(person)
    return index if bearer.told < 0 else bearer.told


def in_sentence(sentence: Annotated, index: int = 0) -> Iterator[Person]:
    """Yield the persons whom a sentence names together with their role."""
    for bearer in bearers(parsed(sentence)):
        if bearer.is_lone:
            continue
        yield Person(bearer.name, bearer.role, bearer.country, index)


def named(text: str, persons: Iterable[Person]) -> Person | None:
    """Return the first person of `persons` whose family or full name stands in `text`."""
    spoken = {word.text.casefold() for word in words(text) if word.text[0].isupper()}
    return next((p for p in persons if spoken & (p.surname_words - _PARTICLES)), None)
