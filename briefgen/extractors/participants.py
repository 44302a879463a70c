"""Named persons with a public role: who they are, in what office, for which country."""

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import combining, normalize

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.bearers import Parsed, bearers, parsed
from briefgen.extractors.bodies import Bearer
from briefgen.extractors.homes import homes
from briefgen.extractors.words import listed, words

_PARTICLES = listed("al bin ibn abu de da del della der den di do dos du el la le van von y bint ben al-")
_FEW = 9
_RANKS = {"office": 0, "voice": 1, "plural": 2, "body": 3, "rank": 4, "relation": 5, "name": 6}


class Person(Struct, frozen=True):
    """A named person in one sentence, or in a whole article."""

    name: str
    role: str
    country: str
    index: int
    """The sentence that the fullest form of the name was found in."""

    @property
    def surname_words(self) -> frozenset[str]:
        """The words of the name, folded: what a shorter mention is a part of."""
        return frozenset(self.name.casefold().split())


class Found(Struct, frozen=True):
    """What the sentences tell of one person."""

    name: str
    index: int
    bearers: tuple[tuple[int, Bearer], ...]
    """Each with the number of its sentence."""

    @property
    def words(self) -> frozenset[str]:
        """The words of the name, folded."""
        return frozenset(_folded(self.name).split())


def _folded(name: str) -> str:
    """Return a name in small letters without accents, its parts apart."""
    plain = "".join(c for c in normalize("NFKD", name.casefold()) if not combining(c))
    return plain.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("-", " ")


def people(sentences: Sequence[Annotated]) -> tuple[Person, ...]:
    """Return the persons of an article, each once under the fullest name found, in the order of first mention."""
    read = [parsed(sentence) for sentence in sentences]
    found = _merged(read)
    full = _full_names(read)
    named = [_completed(person, full) for person in found]
    countries = homes(named, sentences)
    return tuple(
        Person(person.name, _role(person), country, person.index)
        for person, country in zip(named, countries, strict=True)
    )


def _merged(read: Sequence[Parsed]) -> list[Found]:
    merged: list[Found] = []
    by_word: dict[str, list[int]] = {}
    for index, sentence in enumerate(read):
        for bearer in bearers(sentence):
            new = Found(bearer.name, index, ((index, bearer),))
            number = _same(new, merged, by_word)
            if number is None:
                number = len(merged)
                merged.append(new)
            else:
                merged[number] = _both(merged[number], new)
            for word in new.words:
                numbers = by_word.setdefault(word, [])
                if number not in numbers and len(numbers) < _FEW:
                    numbers.append(number)
    return merged


def _same(person: Found, merged: Sequence[Found], by_word: dict[str, list[int]]) -> int | None:
    given = person.words
    for word in sorted(given):
        for number in by_word.get(word, ()):
            known = merged[number].words
            if given <= known or known <= given:
                return number
    return None


def _both(known: Found, new: Found) -> Found:
    longer = len(new.words) > len(known.words)
    name, index = (new.name, new.index) if longer else (known.name, known.index)
    gathered = known.bearers if len(known.bearers) >= _FEW else known.bearers + new.bearers
    return Found(name, index, gathered)


def _full_names(read: Sequence[Parsed]) -> dict[str, tuple[str, int]]:
    """Return the fullest name that each family name stands in, with its sentence; nothing where two share one."""
    full: dict[str, tuple[str, int]] = {}
    for index, sentence in enumerate(read):
        for name in sentence.names:
            parts = _folded(name.text).split()
            if len(parts) > 1:
                full.setdefault(parts[-1], (name.text, index))
    return full


def _completed(person: Found, full: dict[str, tuple[str, int]]) -> Found:
    if len(person.words) > 1:
        return person
    name, index = full.get(_folded(person.name), (person.name, person.index))
    return Found(name, index, person.bearers)


def _role(person: Found) -> str:
    """Return the role that tells most: an office before an organisation, the first of equals."""
    ranked = sorted((bearer for _, bearer in person.bearers), key=lambda bearer: (not bearer.role, _RANKS[bearer.kind]))
    return ranked[0].role


def in_sentence(sentence: Annotated, index: int = 0) -> Iterator[Person]:
    """Yield the persons whom a sentence names together with their role."""
    for bearer in bearers(parsed(sentence)):
        yield Person(bearer.name, bearer.role, bearer.country, index)


def named(text: str, persons: Iterable[Person]) -> Person | None:
    """Return the first person of `persons` whose family or full name stands in `text`."""
    spoken = {word.text.casefold() for word in words(text) if word.text[0].isupper()}
    return next((p for p in persons if spoken & (p.surname_words - _PARTICLES)), None)
