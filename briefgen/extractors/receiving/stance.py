"""How somebody receives the matter: words of approval and objection, negation and contrast turned about."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.language.words import Table, Word, find, listed, phrases, table, words
from briefgen.extractors.people.actors import outside
from briefgen.extractors.receiving.plain_words import by_part, in_own_words, keeps_out, plain_stance
from briefgen.extractors.receiving.stance_words import FAMILIES, LIKE, NEUTRAL, OPPOSED, STRONG, SUPPORTIVE
from briefgen.extractors.receiving.sure_words import sure_stance
from briefgen.extractors.receiving.words_of_reserve import IDLE
from briefgen.model.vocabulary import Stance
from briefgen.patterns import Pattern

_NEGATIONS = listed("""not no never n't without nor neither hardly isn't aren't wasn't weren't don't doesn't didn't
    won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't lack lacks lacked little scarcely barely
    nothing nobody none unlikely stop stopped refused declined refuses declines failed fails unable""")
_REACH = 3
"""So many words before a cue may hold its negation."""
_CONTRASTS = listed("but although though however while despite yet whereas nevertheless nonetheless except albeit")
_FLAT = listed("""demand fear harm illegal violence protest hope ready gain nocomment wait calm apart mixed reject wrong
    condemn excluded scorn""")
"""Families that a "not" in front turns into nothing, not into their opposite."""


class Cue(Struct, frozen=True, gc=False):
    """A word of judgement found in a sentence."""

    family: str
    negated: bool
    quoted: bool
    at: int
    """Number of its first word."""
    governed: bool = False
    """It stands in the object of a verb that judges otherwise: "welcomed the ban", "fear for their jobs"."""

    @property
    def weighed(self) -> str:
        """The family as the learned tables know it."""
        return LIKE.get(self.family, self.family)

    @property
    def polarity(self) -> int:
        """What it counts: 1 in favour, -1 against, 0 for neither."""
        if self.governed or (self.negated and self.family in _FLAT):
            return 0
        plain = (self.family in SUPPORTIVE) - (self.family in OPPOSED)
        return -plain if self.negated else plain


@cache
def _table() -> Table:
    return table({family: phrases(listed) for family, listed in {**FAMILIES, _IDLE: IDLE}.items()})


_IDLE = "idle"
"""Stands for the phrases that judge nothing."""


@lru_cache(maxsize=256)
def cues(text: str) -> tuple[Cue, ...]:
    """Return the words of judgement in a sentence, in order; of two that overlap the longer.

    >>> [(cue.family, cue.negated) for cue in cues("Unions did not welcome the historic deal.")]
    [('approve', True), ('good', True)]
    """
    tokens = words(text)
    folded = [word.folded for word in tokens]
    open_text = outside(text)
    aside = _asides(open_text)
    found = sorted(find(folded, _table()), key=lambda hit: (hit.first - hit.after, hit.first, hit.value))
    taken: set[int] = set()
    kept: list[Cue] = []
    for hit in found:
        span = range(hit.first, hit.after)
        told = not _is_name(text, tokens[hit.first]) and not _within(tokens[hit.first].start, aside)
        if not told or not taken.isdisjoint(span):
            continue
        taken.update(span)
        if hit.value != _IDLE:
            quoted = not open_text[tokens[hit.first].start : tokens[hit.first].end].strip()
            kept.append(Cue(hit.value, _negated(text, tokens, hit.first), quoted, hit.first))
    return _governed(tuple(sorted(kept, key=lambda cue: cue.at)), tokens, text)


_GOVERNING = {
    "approve": OPPOSED - {"criticise", "fear", "excluded", "scorn"},
    "vote_for": OPPOSED - {"criticise", "fear", "excluded", "scorn"},
    "condemn": SUPPORTIVE,
    "criticise": SUPPORTIVE,
    "reject": SUPPORTIVE,
    "fear": SUPPORTIVE,
    "demand": SUPPORTIVE - {"approve", "vote_for"},
}
"""Families whose word decides, and those whose words its object may hold without meaning them."""


def _governed(found: Sequence[Cue], tokens: Sequence[Word], text: str) -> tuple[Cue, ...]:
    """Mark the words of judgement that stand in the object of another, up to the next turn of the sentence."""
    ends = _turns(tokens, text)
    kept: list[Cue] = []
    ruling: Cue | None = None
    for cue in found:
        if ruling is not None and any(ruling.at < end <= cue.at for end in ends):
            ruling = None
        object_of = ruling is not None and cue.family in _GOVERNING[ruling.family]
        kept.append(replace(cue, governed=True) if object_of else cue)
        if ruling is None and cue.family in _GOVERNING and not cue.quoted:
            ruling = cue
    return tuple(_defending(kept))


_NEAR = 4


def _defending(found: Sequence[Cue]) -> Iterator[Cue]:
    """Yield the words of judgement, an attack on critics turned into the defence that it is."""
    shield = -1
    for number, cue in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        attacked = following is not None and following.family == "criticise" and following.at - cue.at <= _NEAR
        if cue.family in {"condemn", "reject"} and attacked and not cue.negated:
            shield = number + 1
            yield replace(cue, family="defend")
        else:
            yield replace(cue, governed=True) if number == shield else cue


def _turns(tokens: Sequence[Word], text: str) -> tuple[int, ...]:
    """Return where another clause begins: at "but" and its like, behind a semicolon, at ", and" with its verb."""
    return tuple(
        number
        for number, word in enumerate(tokens)
        if word.folded in _CONTRASTS
        or (number and ";" in text[tokens[number - 1].end : word.start])
        or (number and word.folded in _JOINING and "," in text[tokens[number - 1].end : word.start])
    )


_JOINING = frozenset({"and", "saying", "adding", "calling", "citing", "as"})


_ASIDE = Pattern(r", (?:who|which|whose|where|whom)\b[^,;:“\"—]{0,200},")
"""What is said of somebody in passing is no part of what they say: "Turkey, which opposed the war, …"."""


def _asides(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _ASIDE.finditer(text))


def _within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_name(text: str, word: Word) -> bool:
    """Tell whether a word is capitalised inside a sentence, and so part of a name: "the Peace Palace"."""
    before = text[max(0, word.start - 2) : word.start].rstrip()
    return (
        word.start > 0
        and word.text[0].isupper()
        and before not in {"", '"', "“", "‘", "'", ":", "(", "["}
        and not (before.endswith((".", "!", "?", '"', "“", "‘", ":")))
    )


def _negated(text: str, tokens: Sequence[Word], at: int) -> bool:
    """Tell whether one of the words before denies a cue; nothing is denied across a comma."""
    for number in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if _PAUSES.search(text, tokens[number].end, tokens[number + 1].start):
            return False
        if tokens[number].folded in _NEGATIONS:
            return True
    return False


_PAUSES = re.compile(r"[,;:.!?—]")


def contrasts(text: str) -> tuple[int, ...]:
    """Return where a sentence turns: the words "but", "despite" …, or the comma behind an opening "although …".

    >>> contrasts("Although she praised the talks, she left."), contrasts("She smiled but left.")
    ((5,), (2,))
    """
    tokens = words(text)
    found = [number for number, word in enumerate(tokens) if word.folded in _CONTRASTS]
    if found and not found[0]:
        commas = (n for n in range(1, len(tokens)) if "," in text[tokens[n - 1].end : tokens[n].start])
        found[0] = next(commas, 0)
    return tuple(found)


@lru_cache(maxsize=512)
def stance(text: str) -> Stance | None:
    """Return the stance that the words of a reaction show, or None where they show none.

    >>> stance("Business largely supports the visit."), stance("Unions do not support the visit.")
    ('supportive', 'opposed')
    >>> stance("Unions welcomed the plan but warned of job losses."), stance("Beijing declined to comment.")
    ('mixed', 'neutral')
    >>> stance("He spoke on Monday.") is None
    True
    """
    found = cues(text)
    told = {cue.family for cue in found}
    if "nocomment" in told:
        return "neutral"
    if _is_mixed(text, found):
        return "mixed"
    plain = plain_stance(text)
    if plain is not None:
        return plain
    balance = sum(cue.polarity * (2 if cue.family in STRONG else 1) for cue in found)
    if balance:
        return "supportive" if balance > 0 else "opposed"
    if told & NEUTRAL:
        return "neutral"
    return "opposed" if any(cue.polarity for cue in found) else None


@lru_cache(maxsize=512)
def settled(text: str) -> Stance | None:
    """Return the stance of a sentence that leaves no doubt: of those who do not comment, or are of two minds.

    >>> settled("The ministry declined to comment."), settled("The ministry condemned it and would not comment.")
    ('neutral', None)
    """
    found = cues(text)
    silent = any(cue.family == "nocomment" and not cue.quoted for cue in found)
    judged = any(cue.family in STRONG and cue.polarity for cue in found)
    waits = any(cue.family == "wait" and not cue.negated for cue in found)
    if (silent or waits or keeps_out(outside(text))) and not judged:
        return "neutral"
    if not judged and _SPLIT.search(text):
        return "mixed"
    return (
        plain_stance(text) or sure_stance(text) or by_part(outside(text)) or in_own_words(text) or _beyond_doubt(found)
    )


def _beyond_doubt(found: Sequence[Cue]) -> Stance | None:
    """Return the stance of words that nobody uses of what he is for, or against, where no other word says otherwise."""
    strong = [cue for cue in found if cue.family in STRONG and cue.polarity]
    balance = sum(cue.polarity for cue in strong if cue.family in _BEYOND_DOUBT)
    against = sum(cue.polarity * balance < 0 for cue in strong)
    if abs(balance) <= against:
        return None
    return "supportive" if balance > 0 else "opposed"


_BEYOND_DOUBT = frozenset({"scorn", "acclaim"})


def as_told(text: str) -> Stance | None:
    """Return the side that the teller's own strong words show, where no word, quoted or not, shows the other.

    >>> as_told("Some traders remain wary."), as_told("“A mistake,” he said."), as_told("She praised it, “a risk”.")
    ('opposed', None, None)
    """
    told = {cue.polarity for cue in cues(text) if cue.family in STRONG and not cue.quoted} - {0}
    if len(told) != 1 or {cue.polarity for cue in cues(text)} - {0} != told:
        return None
    return "supportive" if told == {1} else "opposed"


def only_reports(text: str) -> bool:
    """Tell whether a sentence only reports what somebody said, without a quotation and without a word of judgement.

    >>> only_reports("The firm said it had shut two of its lines."), only_reports("The firm said it feared a ban.")
    (True, False)
    """
    plain = _REPORTS.search(text) is not None and _VIVID.search(text) is None
    return plain and not any(cue.polarity for cue in cues(text))


_REPORTS = Pattern(r"\b(?:said|says|told|added|adds|noted|explained|(?:spoke|spoken) to (?:reporters|journalists))\b")
_VIVID = Pattern(
    r"[\"“”«»:?!]|\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b|\bno point\b|\bshow(?:s|ed)\b|\bnothing (?:was|had been) done\b"
    r"|\b(?<!\bhe )(?<!\bshe )(?<!\bit )(?<!\bthey )(?:would|could|can|will|may|might)\b"
)
"""A quotation or a writer's own words have a tone that no list of words holds; what a matter would do speaks for it."""
_SPLIT = Pattern(
    r"\b(?:mixed|divided|split|nuanced|ambivalent|in two minds|torn)\b(?! (?:up|into|the|from|between \d))",
    re.IGNORECASE,
)
"""What is said of a people that is not of one mind."""


def _is_mixed(text: str, found: Sequence[Cue]) -> bool:
    """Tell whether a sentence says two things of the matter: by one word, or on the two sides of a "but"."""
    if any(cue.family == "mixed" and not cue.negated for cue in found):
        return not any(cue.family in STRONG and cue.family != "vote_for" for cue in found)
    strong = [cue for cue in found if cue.family in STRONG and cue.polarity]
    for turn in contrasts(text):
        before = {cue.polarity for cue in strong if cue.at < turn}
        after = {cue.polarity for cue in strong if cue.at >= turn}
        if len(before) == 1 and len(after) == 1 and before != after:
            return True
    return False
