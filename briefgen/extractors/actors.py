"""Who reacts: the subject of a reaction as the text puts it, carried on where a pronoun takes its place."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.extractors.cues import CUES, PRONOUNS
from briefgen.extractors.words import Table, Word, find, listed, phrases, table, words

_QUOTED = re.compile(r"“[^“”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)")
_VERBS = """say+, said, saying, told, tell+, state+, add+, write+, wrote, tweet+, argue+, think+, thought,
    believe+, comment+, remark+, describe+, explain+, note+, ask+, reply+, respond+, express+, declare+, claim+,
    call+, urge+, demand+, warn+, support+, oppose+, criticize+, criticise+, condemn+, praise+, slam++, blast+,
    accuse+, denounce+, hail+, applaud+, protest+, complain+, fear+, blame+, back+, welcome+, reject+, refuse+,
    deny+, insist+, regret+, boycott+, dismiss+, defend+, vote+, rally+, marched, chanted, cheer+, view+, see,
    sees, saw, remain+, want+, hope+, expect+, worry+, question+, express+, announce+, issue+, pledge+, vow+,
    expressed, spoke, speak, speaks, gathered, took to, came out, took, feel, feels, felt, agree+, disagree+,
    doubt+, suspect+, mistrust+, distrust+, resent+, object+, predict+, assume+, thank+, congratulate+, consider+,
    regard+, emphasize+, suggest+, acknowledge+, admit+, point+ out, made, make,
    makes, put, gave, give, gives, asserted, tell, mock+, ridicule+, celebrate+, threaten+, challenge+, sue+,
    appeal+, ruled, decided, approved, passed, stressed, reiterate+, react+, greet+, receive+, is, are, was, were,
    has, have, had, will, would, can, could, may, might, should, must, do, does, did, 're, they're, he's, she's,
    it's, we're, i'm, n't, haven't, hasn't, isn't, aren't, don't, doesn't, didn't, won't, wasn't, weren't, can't,
    's"""
_SAYING = listed("""say says said saying add adds added adding write writes wrote ask asks asked told tweeted
    tweets state states stated note notes noted explain explains explained argue argues argued""")
_LEADS = listed(
    "in on at after before during while as for with since amid despite although though when if to by from under"
    " following because given citing speaking writing responding however but yet and meanwhile also still so then"
    " thus moreover nevertheless nonetheless additionally earlier later today yesterday monday tuesday wednesday"
    " thursday friday saturday sunday last this interestingly of course"
)
_CONJUNCTIONS = listed("but yet and however still so also meanwhile or then")
_CUT = listed("who which that whose where as on in at during after when while last this earlier also")
_TRAILING = listed("also have has largely strongly still now often already then later both all recently even")
_QUANTIFIERS = listed("some many others most several few")
_SUBJECTS = listed("he she they it we i who this that these those")
_BEFORE_NOUN = listed("the a an its their his her our of and or in for newly so well recently")
_BEHIND_VERB = listed("the a an its their his her to in at on from with that for about against how whether by")
_LONGEST = 14


@cache
def _verbs() -> Table:
    return table({"verb": phrases(_VERBS)})


@cache
def _people() -> Table:
    return table({"people": phrases(CUES["home"]) + phrases(CUES["expert"])})


def actor(text: str) -> str:
    """Return who acts or speaks in a reaction, as the sentence puts it; empty where nobody was made out.

    >>> actor("In South Korea, younger generations and the business community largely support the visit.")
    'younger generations and the business community'
    >>> actor("“It is a mistake,” said Rep. Ann Lee, a Democrat, on Monday.")
    'Rep. Ann Lee'
    """
    tokens = words(_masked(text))
    hits = find([word.folded for word in tokens], _verbs())
    for hit in hits:
        before = _subject(text, tokens, hit.first)
        if before:
            return before
        if tokens[hit.first].folded in _SAYING:
            after = _inverted(text, tokens, hit.after)
            if after:
                return after
    return _according(text, tokens) or _group(text, tokens)


def is_pronoun(name: str) -> bool:
    """Tell whether an actor is only a pronoun, so that the actor before it is meant.

    >>> is_pronoun("They’re"), is_pronoun("Some")
    (True, False)
    """
    return name.casefold().replace("’", "'").partition("'")[0] in PRONOUNS


def is_quantifier(name: str) -> bool:
    """Tell whether an actor is a quantifier alone, which takes its country from the sentence before it."""
    return name.casefold() in _QUANTIFIERS


def _masked(text: str) -> str:
    """Return `text` with what stands in quotation marks blanked: who is quoted speaks outside them."""
    masked = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
    return masked if masked.strip(" .,") else text


def _subject(text: str, tokens: Sequence[Word], verb: int) -> str:
    """Return the noun phrase in front of the verb, introductions and appositions dropped."""
    parts = list(_parts(text, tokens, verb))
    for number, (opening, last) in enumerate(parts):
        first = _after_conjunction(tokens, opening, last)
        if first == last or (
            tokens[first].folded in _LEADS and (number + 1 < len(parts) or tokens[first].folded != "this")
        ):
            continue
        return _phrase(text, tokens, first, last)
    return ""


def _parts(text: str, tokens: Sequence[Word], verb: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between commas of what stands before the verb."""
    first = 0
    for number in range(1, verb):
        if any(mark in text[tokens[number - 1].end : tokens[number].start] for mark in ',;:—–"“”('):
            yield first, number
            first = number
    if first < verb:
        yield first, verb


def _after_conjunction(tokens: Sequence[Word], first: int, last: int) -> int:
    while first < last and tokens[first].folded in _CONJUNCTIONS:
        first += 1
    return first


def _phrase(text: str, tokens: Sequence[Word], first: int, last: int) -> str:
    """Return the words from `first`, cut at a relative clause and at trailing adverbs."""
    stop = next((n for n in range(first + 1, last) if tokens[n].folded in _CUT), last)
    stop = _verb(tokens, first, min(stop, first + _LONGEST))
    while stop > first and tokens[stop - 1].folded in _TRAILING:
        stop -= 1
    return _slice(text, tokens, first, stop) if stop > first else ""


def _verb(tokens: Sequence[Word], first: int, stop: int) -> int:
    """Return where a verb ends the noun phrase from `first`, be it one that `_VERBS` does not list."""
    if tokens[first].folded in _SUBJECTS:
        return first + 1
    return next((n for n in range(first + 1, stop) if _is_finite(tokens, n)), stop)


def _is_finite(tokens: Sequence[Word], number: int) -> bool:
    """Tell whether a form in -ed goes on as a verb does: "the unions travelled to", not "the united left"."""
    word = tokens[number]
    following = tokens[number + 1].folded if number + 1 < len(tokens) else ""
    past = word.text.islower() and word.folded.endswith("ed") and tokens[number - 1].folded not in _BEFORE_NOUN
    return past and following in _BEHIND_VERB


def _slice(text: str, tokens: Sequence[Word], first: int, stop: int) -> str:
    last = tokens[stop - 1]
    return " ".join(text[tokens[first].start : last.start + len(last.text)].split())


def _inverted(text: str, tokens: Sequence[Word], after: int) -> str:
    """Return the noun phrase behind a verb of saying that ends a quotation."""
    stop = after
    while stop < min(len(tokens), after + _LONGEST):
        gap = text[tokens[stop - 1].end : tokens[stop].start]
        if stop > after and ("," in gap or "“" in gap or '"' in gap or tokens[stop].folded in _CUT):
            break
        stop += 1
    return _slice(text, tokens, after, stop) if stop > after and tokens[after].folded not in {"that", "the"} else ""


def _according(text: str, tokens: Sequence[Word]) -> str:
    for number in range(len(tokens) - 2):
        if tokens[number].folded == "according" and tokens[number + 1].folded == "to":
            return _inverted(text, tokens, number + 2)
    return ""


def _group(text: str, tokens: Sequence[Word]) -> str:
    """Return the first group of people that the sentence names, where it has no verb that we know."""
    hit = next(iter(find([word.folded for word in tokens], _people())), None)
    return _slice(text, tokens, hit.first, hit.after) if hit else ""
