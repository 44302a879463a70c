"""The words of a sentence with their offsets, and phrase tables that find lexicon entries in them in one pass."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")

Table = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First word of a phrase -> the other words and the value, the longest phrase first."""


class Word(Struct, frozen=True, gc=False):
    """One word of a sentence."""

    text: str
    """As written, a possessive ending cut off."""
    folded: str
    """The same in lower case with straight apostrophes."""
    start: int
    """Offset in the sentence."""
    end: int
    """Offset in the sentence, the possessive ending included."""


class Hit(Struct, frozen=True, gc=False):
    """A phrase of a table found in a sentence."""

    value: str
    first: int
    """Number of its first word."""
    after: int
    """Number of the word after its last."""


def words(text: str) -> tuple[Word, ...]:
    """Return the words of `text`; abbreviations with dots are one word, hyphenated words are several.

    >>> [word.text for word in words("Japan’s U.S.-led talks")]
    ['Japan', 'U.S.', 'led', 'talks']
    """
    return _remembered(text) if len(text) <= _LONGEST else _words(text)


def _words(text: str) -> tuple[Word, ...]:
    curled = "’" in text
    found = []
    for match in _WORD.finditer(text):
        whole = match.group()
        if whole[-1] in "sS" and whole[-2:-1] in {"'", "’"} and len(whole) > 2:  # noqa: PLR2004 - a letter before it
            whole = whole[:-2]
        folded = whole.lower()
        found.append(Word(whole, folded.replace("’", "'") if curled else folded, match.start(), match.end()))
    return tuple(found)


_LONGEST = 1000
_remembered = lru_cache(maxsize=2048)(_words)
"""A sentence is looked at by many small extractors; an article of ordinary length fits."""


def table(entries: Mapping[str, Iterable[str]]) -> Table:
    """Return the table that finds the phrases of `entries` (value -> phrases).

    >>> find(("the", "prime", "minister"), table({"role": ["minister", "prime minister"]}))
    (Hit(value='role', first=1, after=3),)
    """
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for value, phrases in entries.items():
        for phrase in phrases:
            first, *rest = _parted(phrase)
            rows.setdefault(first, []).append((tuple(rest), value))
    return {first: tuple(sorted(row, key=_longest_first)) for first, row in rows.items()}


def _parted(phrase: str) -> Sequence[str]:
    """Return the words of a phrase as `words` tells those of a text: "People's Party" without its ending.

    One word alone stays as it is written: to cut "he's" would make "he" of it.
    """
    if phrase.replace(" ", "").isalnum():  # nearly all are, and need no closer look
        return phrase.split()
    told = [word.text for word in _words(phrase)]
    return told if len(told) > 1 else phrase.split()


def _longest_first(entry: tuple[tuple[str, ...], str]) -> tuple[int, tuple[str, ...], str]:
    return -len(entry[0]), *entry


def find(tokens: Sequence[str], phrases: Table) -> tuple[Hit, ...]:
    """Return the phrases found in `tokens`: of one value, the longest at each place, and no two that overlap."""
    if phrases.keys().isdisjoint(tokens):
        return ()
    return tuple(_hits(tokens, phrases))


def _hits(tokens: Sequence[str], phrases: Table) -> Iterator[Hit]:
    taken: dict[str, int] = {}
    for i, token in enumerate(tokens):
        if token not in phrases:
            continue
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        for rest, value in phrases[token]:
            if rest and (rest[0] != following or tuple(tokens[i + 1 : i + 1 + len(rest)]) != rest):
                continue
            if taken.get(value, 0) <= i:
                taken[value] = after = i + 1 + len(rest)
                yield Hit(value, i, after)


def listed(text: str) -> frozenset[str]:
    """Return the words of a list.

    >>> sorted(listed("of for"))
    ['for', 'of']
    """
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the comma-separated phrases of a lexicon; `+` behind a verb stands for all its regular forms.

    >>> phrases("agree+ to, plan++, deal")
    ('agree to', 'agrees to', 'agreed to', 'agreeing to', 'plan', 'plans', 'planned', 'planning', 'deal')
    """
    return tuple(form for phrase in text.split(",") for form in _forms(" ".join(phrase.split())) if form)


def _forms(phrase: str) -> tuple[str, ...]:
    stem, plus, rest = phrase.partition("+")
    if not plus:
        return (phrase,)
    doubled = rest.startswith("+")
    return tuple(form + rest.removeprefix("+") for form in regular_forms(stem, doubled=doubled))


def regular_forms(verb: str, *, doubled: bool = False) -> tuple[str, ...]:
    """Return the forms of a regular verb, its last consonant `doubled` before an ending or not.

    >>> regular_forms("plan", doubled=True), regular_forms("rely")
    (('plan', 'plans', 'planned', 'planning'), ('rely', 'relies', 'relied', 'relying'))
    """
    if doubled:
        return verb, f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb if verb.endswith('ee') else verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] in _CONSONANTS:
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    plural = "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return verb, f"{verb}{plural}", f"{verb}ed", f"{verb}ing"
