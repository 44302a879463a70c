"""A statement's words laid over the words of its quotations: which were invented, which protected ones were dropped."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from briefgen.extractors.language import lexicon

ALIGNMENT_STEPS = 200_000
"""How long another alignment is searched for: a statement is a sentence, not a book."""

QUOTES = str.maketrans("‘’‚‛′“”„‟″", "'''''\"\"\"\"\"")
_WORD = re.compile(r"[^\W_]+(?:'t(?![^\W_]))?")
_INSERTION = re.compile(r"\[([^\[\]]*)\]")
_CLAUSE_MARK = re.compile(
    r"[,;:](?=[\s\"')\]]|\Z)|[()\[\]\"«»—―]|--|(?<!\S)[-–−](?!\S)|(?<=[^\W\d])–(?=[^\W\d])|(?<!\S)'|'(?!\S)"
)
_SENTENCE_MARK = re.compile(r"[.!?…][\"')\]]*(?=\s|\Z)")


class Evidence(Struct, frozen=True):
    """The words of all quotations, and what the check asks of a stretch of them, answered in one step."""

    words: tuple[str, ...]
    protected: tuple[int, ...]
    """How many protected words stand before each place, and in all."""
    next_bound: tuple[int, ...]
    """The first place from here on where a clause begins; the end is one."""
    last_bound: tuple[int, ...]
    """The last place up to here where a clause begins; the start is one."""


class Line(Struct, frozen=True):
    """The words of a statement, and where bracketed insertions stand among them."""

    words: tuple[str, ...]
    insertions: frozenset[int]
    """Before which of the words an insertion stands that can resolve a pronoun; `len(words)` is the end."""


def fold(text: str) -> str:
    """Return the form in which texts are compared: NFKC, straight quotation marks, lower case.

    >>> fold("“Über”")
    '"über"'
    """
    if text.isascii():  # what is normalised and translated is none of it
        return text.lower()
    return unicodedata.normalize("NFKC", text).translate(QUOTES).casefold()


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` as they are compared, a negation kept with its verb.

    >>> words("Lee’s team can’t sign.")
    ('lee', 's', 'team', "can't", 'sign')
    """
    return _remembered(text) if len(text) <= _LONGEST else tuple(_WORD.findall(fold(text)))


_LONGEST = 1000


@lru_cache(maxsize=512)
def _remembered(text: str) -> tuple[str, ...]:
    """A line is looked at by whatever words it, names it and proves it."""
    return tuple(_WORD.findall(fold(text)))


@lru_cache(maxsize=256)
def evidence_of(quotes: tuple[str, ...]) -> Evidence:
    """Return the words of all quotations with their protected words and clause bounds counted."""
    found: list[str] = []
    marks: list[bool] = []
    bounds: list[bool] = []
    for quote in quotes:
        tokens, clauses = _clauses(fold(quote))
        found += tokens
        marks += _protected(tokens)
        bounds += clauses
    bounds.append(True)
    forward = accumulate((at if bound else 0 for at, bound in enumerate(bounds)), max)
    places = range(len(bounds) - 1, -1, -1)
    backward = accumulate((at if bounds[at] else len(found) for at in places), min)
    return Evidence(tuple(found), (0, *accumulate(marks)), tuple(backward)[::-1], tuple(forward))


def _clauses(folded: str) -> tuple[list[str], list[bool]]:
    """Return the words of a quotation, and whether a clause begins with each.

    One does after clause punctuation, at a conjunction and at the quotation's start.
    """
    tokens: list[str] = []
    bounds: list[bool] = []
    end = 0
    for word in _WORD.finditer(folded):
        between = folded[max(end - 1, 0) : word.start() + 1]
        bounds.append(not tokens or word[0] in lexicon.CONJUNCTIONS or _parts(between, tokens[-1]))
        tokens.append(word[0])
        end = word.end()
    return tokens, bounds


def _parts(between: str, before: str) -> bool:
    """Tell whether a clause ends in what stands between two words (one character of each included)."""
    if _CLAUSE_MARK.search(between, 1, len(between)):
        return True
    abbreviation = len(before) == 1 or before in lexicon.TITLES or before in lexicon.COUNTED or before in lexicon.ENDING
    return not abbreviation and _SENTENCE_MARK.search(between) is not None


def _protected(tokens: Sequence[str]) -> list[bool]:
    marks = [token in lexicon.PROTECTED_WORDS or token.endswith("'t") for token in tokens]
    for index, token in enumerate(tokens):
        for phrase in _PHRASES.get(token, ()):
            if tuple(tokens[index : index + len(phrase)]) == phrase:
                marks[index : index + len(phrase)] = [True] * len(phrase)
    return marks


def _by_first_word(phrases: Sequence[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    return {first: tuple(p for p in phrases if p[0] == first) for first in {phrase[0] for phrase in phrases}}


_PHRASES = _by_first_word(lexicon.PROTECTED_PHRASES)


def line_of(text: str) -> Line:
    """Return the words of `text` outside its brackets."""
    found: list[str] = []
    insertions: set[int] = set()
    end = 0
    for insertion in _INSERTION.finditer(text):
        found.extend(words(text[end : insertion.start()]))
        if set(words(insertion[1])) - lexicon.DETERMINERS:
            insertions.add(len(found))
        end = insertion.end()
    found.extend(words(text[end:]))
    return Line(tuple(found), frozenset(insertions))


def invented(line: Line, evidence: Evidence) -> str | None:
    """Return the first word of the line that its quotations do not have at that place."""
    rest = iter(evidence.words)
    return next((word for word in line.words if word not in rest), None)


def aligned(line: Line, evidence: Evidence) -> bool:
    """Tell whether the line can be laid over its quotations so that nothing protected is lost."""
    leftmost = _leftmost(line.words, evidence.words)
    if leftmost is None:
        return False
    return _first_loss(line, evidence, leftmost) is None or _any_alignment(line, evidence)


def _leftmost(tokens: Sequence[str], of: Sequence[str]) -> list[int] | None:
    places: list[int] = []
    at = 0
    for token in tokens:
        try:
            at = of.index(token, at) + 1
        except ValueError:
            return None
        places.append(at - 1)
    return places


def _first_loss(line: Line, evidence: Evidence, places: Sequence[int]) -> int | None:
    """Return the place of the first protected word that this alignment loses."""
    before = -1
    for index, place in enumerate([*places, len(evidence.words)]):
        if _loses(evidence, before + 1, place, resolved=index in line.insertions):
            return next(at for at in range(before + 1, place) if evidence.protected[at + 1] > evidence.protected[at])
        before = place
    return None


def _any_alignment(line: Line, evidence: Evidence) -> bool:
    """Search all alignments: `reached` holds where the words so far can end without a loss."""
    places = _places(evidence.words)
    reached = [-1]
    steps = ALIGNMENT_STEPS
    for index, targets in enumerate([*(places[word] for word in line.words), [len(evidence.words)]]):
        steps -= len(reached) * len(targets)
        if steps < 0:
            return False
        resolved = index in line.insertions
        reached = [at for at in targets if _can_follow(evidence, reached, at, resolved=resolved)]
    return bool(reached)


def _places(tokens: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        places.setdefault(token, []).append(at)
    return places


def _can_follow(evidence: Evidence, reached: Sequence[int], at: int, *, resolved: bool) -> bool:
    return any(before < at and not _loses(evidence, before + 1, at, resolved=resolved) for before in reached)


def _loses(evidence: Evidence, start: int, end: int, *, resolved: bool) -> bool:
    """Tell whether dropping the words from `start` to `end` loses a protected one that no clause bounds enclose.

    A stretch of nothing but protected words is lost whatever encloses it: ", perhaps," is a hedge, not a clause. A
    quantifier that stands for a noun may be resolved by an insertion in its place ("[the unions] accuse").
    """
    count = evidence.protected
    if start >= end or count[start] == count[end]:
        return False
    if resolved and end - start == 1 and evidence.words[start] in lexicon.PRONOUN_QUANTIFIERS:
        return False
    first, last = evidence.next_bound[start], evidence.last_bound[end]
    if first >= last:
        return True
    outside = count[first] - count[start] + count[end] - count[last]
    return outside > 0 or count[last] - count[first] == last - first


def dropped(line: Line, evidence: Evidence) -> str:
    """Return the protected word that the plainest alignment loses."""
    places = _leftmost(line.words, evidence.words) or []
    loss = _first_loss(line, evidence, places)
    return "" if loss is None else evidence.words[loss]
