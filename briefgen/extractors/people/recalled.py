"""Who is only recalled: "under the late president", "imposed by former president Ana Ruiz", "Ana Ruiz's spokesman"."""

from collections import Counter
from collections.abc import Iterable, Sequence

from briefgen.extractors.language.words import listed
from briefgen.extractors.people.bearers import Parsed
from briefgen.extractors.people.bearing import Found
from briefgen.extractors.people.role_words import SPEECH, VERBS
from briefgen.extractors.people.tails import is_head
from briefgen.extractors.reading import Reading

_GONE = listed("""late then dictator strongman emperor ousted toppled deposed slain assassinated murdered overthrown
    executed""")
_FORMER = listed("former ex")
_PAST = listed("under of by against since")
"""Behind these somebody former is recalled, and does nothing."""
_OBLIQUE = _PAST | listed("""with from to for about after than like remove removed replace replaced replacing succeed
    succeeded succeeding oust topple depose kill killed""")
_DOING = listed("led headed chaired represented brokered mediated facilitated written drafted proposed according told")
"""In front of "by" and "to", these tell of somebody who acts."""
_LEAD = 9
"""So many words before a name may belong to its role."""


def counted(read: Iterable[Parsed]) -> Counter[str]:
    """Return in how many places each family name stands."""
    return Counter(name.text.split()[-1].casefold() for sentence in read for name in sentence.names)


def is_recalled(person: Found, read: Sequence[Parsed], count: Counter[str]) -> bool:
    """Tell whether a person is named once only, and neither acts nor speaks there."""
    index, bearer = person.bearers[0]
    if len(person.bearers) > 1 or count[person.name.split()[-1].casefold()] > 1:
        return False
    words = read[index].read
    first = next((number for number, word in enumerate(words.tokens) if word.start == bearer.start), 0)
    after = first + len([word for word in words.tokens[first:] if word.start < bearer.start + len(bearer.name)])
    if words.is_possessive(after - 1):
        return words.joined(after) and is_head(words.folded(after))
    return not _acts(words, first, after) and _is_oblique(words, first)


def _acts(words: Reading, first: int, after: int) -> bool:
    told = words.joined(after) and words.is_small(after) and words.folded(after) in VERBS
    return told or words.folded(after) == "who" or words.folded(first - 1) in SPEECH


def _is_oblique(words: Reading, first: int) -> bool:
    """Tell whether the role of somebody gone hangs on a preposition or on a verb of which he is the object."""
    gone = former = False
    for number in range(first - 1, max(first - _LEAD, 0) - 1, -1):
        word = words.folded(number)
        if not words.joined(number + 1):
            return False
        gone, former = gone or word in _GONE, former or word in _FORMER
        if word in _PAST or (gone and word in _OBLIQUE):
            return words.folded(number - 1) not in _DOING and (gone or former or word == "under")
        if word in SPEECH | _OBLIQUE:
            return False
    return False
