"""Who acts or speaks in a sentence: the shortest noun phrase of the text that names them, quantifier included."""

from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.extractors.language.cues import CUES, PRONOUNS
from briefgen.extractors.language.quoted import QUOTED
from briefgen.extractors.language.words import Hit, Table, Word, find, phrases, table, words
from briefgen.extractors.people.actor_words import (
    ARTICLES,
    BARE,
    CONJUNCTIONS,
    CUT,
    ENDING_VERBS,
    LEADS,
    LONGEST,
    NAME,
    NO_ACTORS,
    NOBODY,
    QUANTIFIERS,
    SAYING,
    SOURCES,
    SPEAKING,
    SUBJECTS,
    TRAILING,
    VERBS,
)
from briefgen.extractors.people.agents import agent, listed_office, quoted, told_behind
from briefgen.extractors.people.noun_spans import is_finite, noun_end, written
from briefgen.patterns import Pattern


@cache
def _tiers() -> tuple[Table, Table]:
    """Return the verbs of speech and judgement, and all verbs: a subject is looked for in front of those first."""
    return table({"verb": phrases(SPEAKING)}), table({"verb": phrases(VERBS)})


@cache
def _sources() -> Table:
    return table({"source": phrases(SOURCES)})


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
    named = _named(text)
    return "" if named.casefold() in NO_ACTORS else named


def _named(text: str) -> str:
    text = _ASIDE.compiled.sub(lambda aside: " " * len(aside.group()), text)
    masked = outside(text)
    tokens = words(masked if masked.strip(" .,;:-") else text)
    folded = [word.folded for word in tokens]
    source = _source(text, tokens, folded) or quoted(text, tokens) or agent(text, tokens)
    if folded[:2] == ["according", "to"]:
        return _according(text, tokens)
    for verbs in _tiers():
        for hit in find(folded, verbs):
            found = _around(text, tokens, hit) if _is_verb(tokens, hit.first) else ""
            if found:
                return source or found
    past = (n for n in range(1, len(tokens)) if is_finite(tokens, n))
    found = next(filter(None, (_subject(text, tokens, number) for number in past)), "")
    return source or found or _according(text, tokens) or _group(text, tokens)


_ASIDE = Pattern(r"\(\d[^()]{0,40}\)|\A(?:[A-Z]{2,} ){2,}(?=[A-Z][a-z])")
"""What is put in between, or over a paragraph: "(186 miles)", "LARGEST SELLERS Norland sells"."""


def is_pronoun(name: str) -> bool:
    """Tell whether an actor is only a pronoun, so that the actor before it is meant.

    >>> is_pronoun("They’re"), is_pronoun("Some")
    (True, False)
    """
    return name.casefold().replace("’", "'").partition("'")[0] in PRONOUNS


def is_quantifier(name: str) -> bool:
    """Tell whether an actor is a quantifier alone, which takes its country from the sentence before it."""
    return name.casefold() in QUANTIFIERS


def outside(text: str) -> str:
    """Return `text` with what stands in quotation marks blanked: who is quoted speaks outside them.

    >>> outside('"We won," he said.').split()
    ['he', 'said.']
    """
    if not any(mark in text for mark in '"“«'):
        return text
    return QUOTED.compiled.sub(lambda quoted: " " * len(quoted.group()), text)


def _is_verb(tokens: Sequence[Word], number: int) -> bool:
    """Tell whether a form may be a verb: not capitalised inside the sentence, no noun behind an article."""
    before = tokens[number - 1].folded if number else ""
    noun = tokens[number].text == "call" and before in _CALLS
    return (not number or tokens[number].text.islower()) and before not in ARTICLES and not noun


_CALLS = frozenset({"phone", "telephone", "video", "conference", "roll", "wake-up", "courtesy", "curtain"})


def _around(text: str, tokens: Sequence[Word], hit: Hit) -> str:
    """Return the subject of one verb: before it, or behind it where the verb ends a quotation."""
    saying = tokens[hit.first].folded in SAYING
    closed = saying and _ends_quotation(text, tokens, hit.first)
    after = _inverted(text, tokens, hit.after) if closed else told_behind(text, tokens, hit.first)
    before = after or _subject(text, tokens, hit.first)
    if before:
        return before
    return _inverted(text, tokens, hit.after) if saying else ""


def _ends_quotation(text: str, tokens: Sequence[Word], verb: int) -> bool:
    """Tell whether a quotation or a comma ends right before the verb: "…,” said the minister"."""
    return text[: tokens[verb].start].rstrip().endswith(("”", '"', "»", "’"))


def _source(text: str, tokens: Sequence[Word], folded: Sequence[str]) -> str:
    """Return from whom praise or protest comes: "condemned by the unions", "criticism from abroad"."""
    hit = next(iter(find(folded, _sources())), None)
    if hit is None or hit.after >= len(tokens) or folded[hit.after] in NOBODY:
        return ""
    stop = noun_end(text, tokens, hit.after)
    return written(text, tokens, hit.after, stop) if stop > hit.after else ""


def _subject(text: str, tokens: Sequence[Word], verb: int) -> str:
    """Return the noun phrase in front of the verb, introductions and appositions dropped."""
    parts = list(_parts(text, tokens, verb))
    if len(parts) > 1 and tokens[verb].folded in SAYING and _touches(text, tokens, verb):
        opening, last = parts[-1]
        office = listed_office(tokens, parts)
        if office is not None:
            return written(text, tokens, office, last)
        first = _after_conjunction(tokens, opening, last)
        near = "" if first == last or _is_lead(tokens, first, last, more=False) else _phrase(text, tokens, first, last)
        if near:  # else an auxiliary alone: "Ann Lee, who is ill, has said"
            return near
    for number, (opening, last) in enumerate(parts):
        first = _after_conjunction(tokens, opening, last)
        more = number + 1 < len(parts)
        if first == last or _is_lead(tokens, first, last, more=more):
            continue
        if more and _is_named(tokens, *parts[number + 1]):
            return written(text, tokens, *parts[number + 1])
        return _phrase(text, tokens, first, last)
    return ""


def _touches(text: str, tokens: Sequence[Word], verb: int) -> bool:
    """Tell whether no mark parts a verb from the word before it, so that its subject stands right there."""
    return not text[tokens[verb - 1].end : tokens[verb].start].strip()


def _is_lead(tokens: Sequence[Word], first: int, last: int, *, more: bool) -> bool:
    """Tell whether a stretch before the verb only leads in to its subject."""
    opening = tokens[first].folded
    adverb = more and (opening.endswith("ing") or (last - first == 1 and opening.endswith("ly")))
    return adverb or opening in SAYING | _GOES_ON or (opening == "this" and more) or opening in LEADS - {"this"}


_GOES_ON = frozenset({"met", "visited", "spoke", "flew", "travelled", "arrived", "hosted", "received"})
"""What goes on with a name in commas: "the envoy, Jo Hale, met his colleagues and said"."""


def _is_named(tokens: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a stretch is a person's name that stands behind the office: "the mayor, Ann Lee, said"."""
    return NAME[0] <= last - first <= NAME[1] and all(
        token.text[0].isupper() and token.folded not in LEADS for token in tokens[first:last]
    )


def _parts(text: str, tokens: Sequence[Word], verb: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between commas of what stands before the verb."""
    first = 0
    for number in range(1, verb):
        between = text[tokens[number - 1].end : tokens[number].start]
        if any(mark in between for mark in ',;:—–"“”(') and not _in_a_number(tokens[number - 1 : number + 1], between):
            yield first, number
            first = number
    if first < verb:
        yield first, verb


def _in_a_number(tokens: Sequence[Word], between: str) -> bool:
    """Tell whether a comma stands in a number: "Some 4,300 villagers"."""
    return between == "," and all(token.text.isdigit() for token in tokens)


def _after_conjunction(tokens: Sequence[Word], first: int, last: int) -> int:
    while first < last and (tokens[first].folded in CONJUNCTIONS or tokens[first].text.isdigit()):
        first += 1
    return _after_place(tokens, first, last)


def _after_place(tokens: Sequence[Word], first: int, last: int) -> int:
    """Return where the subject begins behind a place without a comma: "In Lima the unions"."""
    if first == last or tokens[first].folded not in {"in", "from", "at", "on", "across", "outside"}:
        return first
    number = first + 1
    while number < last and (tokens[number].text[0].isupper() or tokens[number].folded in {"and", "itself"}):
        number += 1
    return number if first + 1 < number < last and tokens[number].folded in BARE | {"several", "thousands"} else first


def _phrase(text: str, tokens: Sequence[Word], first: int, last: int) -> str:
    """Return the words from `first`, cut at a relative clause and at trailing adverbs."""
    stop = next((n for n in range(first + 1, last) if tokens[n].folded in CUT), last)
    stop = _verb(tokens, first, min(stop, first + LONGEST))
    while stop > first and tokens[stop - 1].folded in TRAILING:
        stop -= 1
    if stop - first == 1 and tokens[first].folded in ARTICLES:
        return ""
    return written(text, tokens, first, stop) if stop > first else ""


def _verb(tokens: Sequence[Word], first: int, stop: int) -> int:
    """Return where a verb ends the noun phrase from `first`, be it one that `VERBS` does not list."""
    if tokens[first].folded in SUBJECTS:
        return first + 1
    return next((n for n in range(first + 1, stop) if tokens[n].folded in ENDING_VERBS or is_finite(tokens, n)), stop)


def _inverted(text: str, tokens: Sequence[Word], after: int) -> str:
    """Return the noun phrase behind a verb of saying that ends a quotation."""
    if after >= len(tokens) or tokens[after].folded in {"that", *LEADS}:
        return ""
    if tokens[after].folded == "the" and not _ends_quotation(text, tokens, after - 1):
        return ""
    stop = noun_end(text, tokens, after)
    return written(text, tokens, after, stop) if stop > after else ""


def _according(text: str, tokens: Sequence[Word]) -> str:
    for number in range(len(tokens) - 2):
        if tokens[number].folded == "according" and tokens[number + 1].folded == "to":
            return _inverted(text, tokens, number + 2) or written(
                text, tokens, number + 2, noun_end(text, tokens, number + 2)
            )
    return ""


def _group(text: str, tokens: Sequence[Word]) -> str:
    """Return the first group of people that the sentence names, where it has no verb that we know."""
    hit = next(iter(find([word.folded for word in tokens], _people())), None)
    return written(text, tokens, hit.first, hit.after) if hit else ""
