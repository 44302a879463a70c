"""Named persons with a public role: who they are, in what office, for which country."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.countries import Mention
from briefgen.extractors.words import Table, Word, find, listed, phrases, table, words

_HEADS = phrases("""president, prime minister, minister, secretary of state, secretary, chancellor, king, queen,
    prince, princess, emperor, sultan, emir, crown prince, ambassador, envoy, spokesman, spokeswoman, spokesperson,
    senator, sen, governor, gov, representative, rep, congressman, congresswoman, mayor, premier, general, gen,
    admiral, adm, rear admiral, rear adm, colonel, col, commander, chief, director, director general, secretary
    general, chairman, chairwoman, chairperson, chair, leader, speaker, commissioner, high commissioner, attorney
    general, judge, justice, deputy, lawmaker, legislator, mp, negotiator, adviser, advisor, coordinator, head,
    foreign minister, foreign secretary, vice president, undersecretary, under secretary, special representative,
    special envoy, chief executive, pope, archbishop, bishop, treasurer, opposition leader, press secretary, party
    leader, first lady, co chair, vice chairman, deputy minister, taoiseach, ayatollah, supreme leader, cardinal,
    lieutenant, lt, brigadier, lord president""")
_BEFORE = listed("""prime foreign interior defence defense finance trade deputy vice former first assistant under
    acting interim special chief press opposition crown supreme trade economy economic energy justice health home
    attorney permanent high national security senior general party affairs state rear vice external culture
    environment agriculture labour labor education transport and then incoming outgoing presidential parliamentary
    government ministry house senate majority minority the policy defence""")
_OF = frozenset({"of", "for"})
_PARTICLES = listed("al bin ibn abu de da del della der den di do dos du el la le van von y bint ben al-")
_NO_NAME = listed("""the a an in on at of and but or for to by with as from who said says monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november
    december party council government ministry minister president congress parliament senate court house office union
    states state agreement summit week year he she they his her its it this that these those mr mrs ms dr conference
    administration department committee affairs act treaty bank group army force forces visit meeting news will has
    european african international national united republic north south east west asia middle other both foreign
    defense defence prime trade tv twitter times post general if when while after before since during however
    secretary deputy assembly manager chancellor chairman director ministers ambassador corporation company ltd pty
    inc bank group division administrator vice senior youth motors energy training presse i we you there what why
    how""")
_OFFICE = listed("""affairs defence defense state trade foreign interior finance justice energy health education
    commerce economy security industry agriculture environment culture transport labour labor investment tourism water
    relations development cooperation the and for of treasury home business immigration innovation resources
    democracy parliament parties commission committee council party senate house congress ministry department union
    nations representatives assembly staff""")
_ABBREVIATED = listed("sen gov rep gen adm col lt")
_LONGEST_NAME, _LONGEST_ROLE = 5, 9


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


def people(sentences: Sequence[Annotated]) -> tuple[Person, ...]:
    """Return the persons of an article, each once under the fullest name found, in the order of first mention."""
    merged: list[Person] = []
    by_word: dict[str, list[int]] = {}
    for found in _found(sentences):
        known = _same(found, merged, by_word)
        if known is None:
            known = len(merged)
            merged.append(found)
        else:
            merged[known] = _fuller(merged[known], found)
        for word in found.surname_words:
            numbers = by_word.setdefault(word, [])
            if known not in numbers and len(numbers) < _LONGEST_ROLE:
                numbers.append(known)
    return tuple(merged)


def _same(person: Person, merged: Sequence[Person], by_word: dict[str, list[int]]) -> int | None:
    given = person.surname_words
    for word in sorted(given):
        for number in by_word.get(word, ()):
            known = merged[number].surname_words
            if given <= known or known <= given:
                return number
    return None


def _fuller(known: Person, new: Person) -> Person:
    longer = len(new.name.split()) > len(known.name.split())
    name, index = (new.name, new.index) if longer else (known.name, known.index)
    return Person(name, known.role or new.role, known.country or new.country, index)


def _found(sentences: Sequence[Annotated]) -> Iterator[Person]:
    for index, sentence in enumerate(sentences):
        yield from in_sentence(sentence, index)


def in_sentence(sentence: Annotated, index: int = 0) -> Iterator[Person]:
    """Yield the persons whom a sentence names together with their role."""
    tokens = words(sentence.text)
    for hit in find([word.folded for word in tokens], _roles()):
        first, after = _role(sentence.text, tokens, hit.first, hit.after)
        name = _name_after(sentence.text, tokens, after) or _name_before(sentence.text, tokens, first)
        if name is not None:
            role = sentence.text[tokens[first].start : tokens[after - 1].end]
            span = (tokens[first].start, tokens[after - 1].end)
            yield Person(name, _cut(role), _country(sentence, span, name), index)


@cache
def _roles() -> Table:
    return table({"role": _HEADS})


def _cut(role: str) -> str:
    return role.strip(" ,").removesuffix("'s").removesuffix("’s")


def _role(text: str, tokens: Sequence[Word], first: int, after: int) -> tuple[int, int]:
    """Widen the head of a role by what belongs to it: "deputy foreign minister", "minister for trade"."""
    while first and tokens[first - 1].folded in _BEFORE - {"the"} and _joined(text, tokens, first):
        first -= 1
    while tokens[first].folded == "and":
        first += 1
    if after < len(tokens) and tokens[after].folded in _OF and _joined(text, tokens, after):
        last = after + 1
        while (
            last < min(len(tokens), after + _LONGEST_ROLE) and _is_office(tokens[last]) and _joined(text, tokens, last)
        ):
            last += 1
        while last > after and tokens[last - 1].folded in {"the", "and", "for", "of"}:
            last -= 1
        after = max(after, last)
    return first, after


def _is_office(word: Word) -> bool:
    return word.folded in _OFFICE


def _joined(text: str, tokens: Sequence[Word], number: int) -> bool:
    """Tell whether only a space or hyphen parts a word from the one before it."""
    return text[tokens[number - 1].end : tokens[number].start] in {" ", "-", "\n", "\u00a0"}


def _name_after(text: str, tokens: Sequence[Word], first: int) -> str | None:
    """Return the name that follows a role: directly, or behind one comma."""
    if first >= len(tokens):
        return None
    gap = text[tokens[first - 1].end : tokens[first].start]
    if gap == ". " and tokens[first - 1].folded in _ABBREVIATED:
        gap = " "
    if gap not in {" ", ", ", "\n", "\u00a0"} or "'" in text[tokens[first - 1].start : tokens[first - 1].end]:
        return None
    last = _name_end(text, tokens, first)
    needed = 2 if gap == ", " else 1
    return _spelled(text, tokens, first, last) if last - first >= needed else None


def _name_before(text: str, tokens: Sequence[Word], first: int) -> str | None:
    """Return the full name that a role stands behind in apposition: "Ayad Allawi, a former prime minister"."""
    last = first
    while last and not text[tokens[last - 1].end : tokens[last].start].startswith(","):
        last -= 1
        if first - last > _LONGEST_ROLE or tokens[last].folded in {"and", "who", "as"}:
            return None
    start = last
    while (
        start
        and last - start < _LONGEST_NAME
        and _is_name(tokens[start - 1])
        and (start == last or _joined(text, tokens, start))
    ):
        start -= 1
    return _spelled(text, tokens, start, last) if last - start > 1 else None


def _name_end(text: str, tokens: Sequence[Word], first: int) -> int:
    last = first
    while (
        last < min(len(tokens), first + _LONGEST_NAME)
        and (_is_name(tokens[last]) or (last > first and tokens[last].folded in _PARTICLES))
        and (last == first or _parted(text, tokens, last) in {" ", "-", ". ", "\u00a0", "\n"})
        and (last == first or not _is_possessive(text, tokens[last - 1]))
    ):
        last += 1
    while last > first and tokens[last - 1].folded in _PARTICLES:
        last -= 1
    return last


def _parted(text: str, tokens: Sequence[Word], number: int) -> str:
    gap = text[tokens[number - 1].end : tokens[number].start]
    initial = len(tokens[number - 1].text) == 1
    return " " if gap == ". " and initial else "" if gap == ". " else gap


def _is_possessive(text: str, word: Word) -> bool:
    return word.end - word.start > len(word.text) and text[word.end - 1] in "sS"


def _is_name(word: Word) -> bool:
    return (word.text[0].isupper() or word.folded in _PARTICLES) and word.folded not in _NO_NAME


def _spelled(text: str, tokens: Sequence[Word], first: int, last: int) -> str | None:
    while first < last and tokens[first].folded in _PARTICLES and tokens[first].text[0].islower():
        first += 1
    if first == last:
        return None
    name = " ".join(text[tokens[first].start : tokens[last - 1].start + len(tokens[last - 1].text)].split())
    bare = name.replace(" ", "").replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    return name if bare.isalpha() else None


def _country(sentence: Annotated, span: tuple[int, int], name: str) -> str:
    """Return the country that a role belongs to: named just before it, or just behind it with "of"."""
    near = [m for m in sentence.mentions if span[0] - m.end in {0, 1, 2, 3} or (m.start < span[1] and m.end > span[0])]
    named = sentence.text.find(name)
    ends = (span[1], named + len(name)) if named >= 0 else (span[1],)
    behind = [m for m in sentence.mentions if any(_follows(sentence.text, m, end) for end in ends)]
    chosen = next(iter(near or behind), None)
    return chosen.country if chosen else ""


def _follows(text: str, mention: Mention, end: int) -> bool:
    return mention.start > end and text[end : mention.start].strip() in {"of", "of the"}


def named(text: str, persons: Iterable[Person]) -> Person | None:
    """Return the first person of `persons` whose family or full name stands in `text`."""
    spoken = {word.text.casefold() for word in words(text) if word.text[0].isupper()}
    return next((p for p in persons if spoken & (p.surname_words - _PARTICLES)), None)
