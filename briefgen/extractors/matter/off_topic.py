"""Passages of another story: told so by the text, or shown by names, countries and words that the rest shares not."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Table, find, listed, phrases, table, words
from briefgen.extractors.places.countries import main_countries
from briefgen.patterns import Pattern

_ANNOUNCED = """another story, other news, in an unrelated development, in an unrelated matter, in an unrelated case,
    in other news, in unrelated news, in a separate story, in a separate development, on a different note, on
    another note, on a lighter note, on an unrelated note, unrelated to, also in the news,
    elsewhere in the news, in sports, in sport, in entertainment"""
_ORDINARY = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december mr mrs ms dr the president prime minister government parliament"
)
_BACKWARD = (
    "Both ",
    "The two ",
    "They ",
    "He ",
    "She ",
    "It ",
    "This ",
    "These ",
    "That ",
    "Such ",
    "Their ",
    "His ",
    "Her ",
    "Local ",
)
"""What opens with one of these goes on with what was told before."""
_OF_THE_MATTER = listed("sign deal agree talks joint meeting abroad risk crisis judge rhetoric")
"""Cue families of diplomacy: a paragraph that shows one is no stray."""
_GENERIC = listed("""president minister prime foreign country countries government leader leaders people world united
    states state national international official officials month months week weeks monday tuesday wednesday
    thursday friday
    saturday sunday january february march april june july august september october november december million billion
    percent told saying added both sides side party parties nation nations public support including called made make
    take took part work working time days second three four five under against without among well must like just still
    another back want wants think know come came down much next cooperation security economic development policy
    political agreement agreed issue issues number report reports news according statement meeting talks region regional
    group members member decision plan held hold spokesman spokesperson media reporters continue continued military
    diplomats diplomatic border announced announce left right long good great small large high early late near""")
"""Words that any two stories of a day have in common."""
_STRAY, _STRAY_WORDS, _SHARED_WORDS, _STEM, _SHORTEST = 3, 24, 0.3, 6, 4
_FEW_NAMES, _BREAK, _CLEAN_BREAK, _HEAD = 4, 0.85, 0.95, 2
_KEYS, _ANSWERED, _TURNED, _TRIED = 15, 2, 5, 6
_ASIDE = re.compile(
    r"(?P<strong>Also in (?:this|the)|Also (?:today|this week|making news)|Elsewhere|In (?:other"
    r"|rugby|football|soccer|cricket|"
    r"tennis|basketball|baseball|cycling|golf|athletics|hockey|boxing|motor racing|film|music"
    r"|showbiz)\b|On Wall Street)"
    r"|(?:Also|Separately|Meanwhile|In (?:a separate|another|markets|business)|On the markets)\b"
)
_KNOWN_OFFICE = Pattern(
    r"\b[Tt]he (?:government|(?:finance|foreign|defence|defense|interior|trade|health|energy|justice"
    r"|economy|agriculture) minist(?:ry|er)"
    r"|prime minister|central bank|opposition|two (?:countries|sides|governments|leaders)|agreement"
    r"|treaty|pact|accord)\b"
)
_NAMED_BEHIND = Pattern(r" (?:of|in) [A-Z]")
_TIMED = re.compile(r"\d{1,2}[:.h]\d\d")
"""How a page turns to something else; that it does is shown by what follows."""


_FUNCTION = listed(
    "that this these those have been being will would could should with from into over after before while when which"
    " what where their them they there then than also more most some many other such only even very about between"
    " through during since until year years said says does were first latest"
)


_Ranked = tuple[int, str]
"""A beginning of a word, behind the number of sentences that have it below nought: the commonest comes first."""


@cache
def _announcements() -> Table:
    return table({"announced": phrases(_ANNOUNCED)})


def off_topic(sentences: Sequence[Annotated]) -> frozenset[int]:
    """Return the indexes (in `sentences`) of those that belong to another story than the article's lead."""
    paragraphs = _paragraphs(sentences)
    found = set(_announced(sentences, paragraphs))
    found.update(_strays(sentences, paragraphs))
    tail = _tail(sentences, paragraphs)
    return frozenset(found | set(range(tail, len(sentences))))


def _paragraphs(sentences: Sequence[Annotated]) -> tuple[tuple[int, int], ...]:
    """Return where each paragraph begins and ends, as indexes of sentences."""
    starts = [
        i
        for i, sentence in enumerate(sentences)
        if not i or sentence.sentence.paragraph != sentences[i - 1].sentence.paragraph
    ]
    return tuple(zip(starts, [*starts[1:], len(sentences)][: len(starts)], strict=True))


def _announced(sentences: Sequence[Annotated], paragraphs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the sentences from the one that announces another story to the end of its paragraph."""
    keys = _keys(sentences)
    for start, end in paragraphs[_HEAD:]:
        aside = _aside(sentences[start:end], keys) if keys else None
        for i in range(start, end):
            told = [word.folded for word in words(sentences[i].text)]
            if find(told, _announcements()) or (aside is not None and i - start == aside):
                yield from range(i, end)
                break


def _aside(paragraph: Sequence[Annotated], keys: frozenset[str]) -> int | None:
    """Return where a paragraph turns to something else: so a sentence opens, and no word of the matter follows."""
    openings = [(at, opening) for at, each in enumerate(paragraph) if (opening := _ASIDE.match(each.text))]
    if not openings:
        return None
    of_matter = max((at for at, each in enumerate(paragraph) if not keys.isdisjoint(_stems([each]))), default=-1)
    shown = max((at for at, each in enumerate(paragraph) if not each.cues.isdisjoint(_OF_THE_MATTER)), default=-1)
    turns = (at for at, opening in openings if at > of_matter and (opening["strong"] or at > shown))
    return next(turns, None)


def _keys(sentences: Sequence[Annotated]) -> frozenset[str]:
    """Return the beginnings of the words that the sentences turn on: their commonest that not every story has."""
    return frozenset(stem for _, stem in _ranked(_counts(sentences))[:_KEYS])


def _keys_without(passage: Sequence[Annotated], counts: Counter[str], ranked: Sequence[_Ranked]) -> frozenset[str]:
    """Return the same of the sentences that are counted and ranked, a passage of them left out."""
    own = _counts(passage)
    others = islice((one for one in ranked if one[1] not in own), _KEYS)
    left = _ranked({stem: counts[stem] - count for stem, count in own.items()})
    return frozenset(stem for _, stem in sorted((*others, *left))[:_KEYS])


def _counts(sentences: Sequence[Annotated]) -> Counter[str]:
    return Counter(chain.from_iterable(_stems([sentence]) - _placed(sentence) for sentence in sentences))


def _ranked(counts: Mapping[str, int]) -> list[_Ranked]:
    generic = {word[:_STEM] for word in _GENERIC}
    return sorted(
        (-count, stem) for stem, count in counts.items() if count > 1 and stem not in generic and not stem.isdigit()
    )


def _strays(sentences: Sequence[Annotated], paragraphs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the sentences of paragraphs in the second half that share hardly a word with the rest of the article.

    Only long ones are looked at, that show no cue of diplomacy and do not name the article's countries together.
    """
    late = [
        (start, end)
        for start, end in paragraphs[_HEAD:]
        if end - start >= _STRAY
        and 2 * start >= len(sentences)
        and all(s.cues.isdisjoint(_OF_THE_MATTER) for s in sentences[start:end])
    ]
    if not late:
        return
    spread = Counter(chain.from_iterable(_stems(sentences[start:end]) for start, end in paragraphs))
    main = main_countries([s.mentions for s in sentences[: len(sentences) // 2]])[:2]
    counts = _counts(sentences)
    ranked = _ranked(counts)
    for start, end in late:
        told = _stems(sentences[start:end])
        shared = sum(spread[stem] > 1 for stem in told)
        named = {country for s in sentences[start:end] for country in s.countries}
        both = len(named.intersection(main)) > 1
        other = len(told) >= _STRAY_WORDS and shared < _SHARED_WORDS * len(told) and not both
        if other and _keys_without(sentences[start:end], counts, ranked).isdisjoint(told):
            yield from range(start, end)


def _placed(sentence: Annotated) -> set[str]:
    """Return the beginnings of the words that name a country: these are weighed as countries."""
    told = (word.folded for m in sentence.mentions for word in words(sentence.text[m.start : m.end]))
    return {word[:_STEM] for word in told}


def _stems(sentences: Iterable[Annotated]) -> set[str]:
    """Return the beginnings of the longer words: what two passages on one matter have in common."""
    found = (word.folded for sentence in sentences for word in words(sentence.text))
    return {word[:_STEM] for word in found if len(word) >= _SHORTEST and word not in _FUNCTION}


def _tail(sentences: Sequence[Annotated], paragraphs: Sequence[tuple[int, int]]) -> int:
    """Return the index from which the article tells another story; its length where it does not.

    For each paragraph: the share of names, from there on, that were not named before it. In an article's own second
    half it is seldom above a half; a story tacked on shares almost none, and none of the countries that the article
    is about.
    """
    named = [_named(sentences[start:end]) for start, end in paragraphs]
    fresh, total = _suffixes(named)
    late = [
        n
        for n in range(_HEAD, len(named))
        if 2 * paragraphs[n][0] >= len(sentences)
        and total[n] >= _FEW_NAMES
        and fresh[n] >= _BREAK * total[n]
        and not sentences[paragraphs[n][0]].text.startswith(_BACKWARD)
    ]
    late.sort(key=lambda n: (-fresh[n] / total[n], n))
    for number in late[:_TRIED]:
        start = paragraphs[number][0]
        main = main_countries([sentence.mentions for sentence in sentences[:start]])
        kept = main[:1] if fresh[number] >= _CLEAN_BREAK * total[number] else main
        if (
            _names_few(sentences[start:])
            or _presumes(sentences[start:])
            or _points_back(sentences[start:])
            or _shared(sentences[start:], kept)
        ):
            continue
        if not _goes_on(sentences[:start], sentences[start:]):
            return start
    return len(sentences)


def _presumes(rest: Sequence[Annotated]) -> bool:
    """Tell whether the rest speaks of "the finance ministry" before it names any country: the reader knows whose."""
    for sentence in rest:
        known = sentence.mentions[0].start if sentence.mentions else len(sentence.text)
        found = _KNOWN_OFFICE.search(sentence.text)
        if found is not None and found.start() < known:
            return not _NAMED_BEHIND.match(sentence.text[found.end() :])
        if sentence.mentions:
            return False
    return False


_LEAD, _DENSE = 4, 1.5
"""So many first sentences of a story name so many words a sentence at least: it has to say who and where."""


def _names_few(rest: Sequence[Annotated]) -> bool:
    """Tell whether the rest does not open as a story does, which names whom and where it tells of."""
    opening = rest[:_LEAD]
    return sum(len(sentence.names) for sentence in opening) < _DENSE * len(opening)


_PAIR = Pattern(
    r"\b(?:both (?:countries|sides|states|governments|nations|neighbou?rs|armies|capitals)"
    r"|the two (?:countries|sides|states|governments|nations|neighbou?rs|armies|capitals)|to which the two)\b",
    re.IGNORECASE,
)
_SOON = 3


def _points_back(rest: Sequence[Annotated]) -> bool:
    """Tell whether the rest soon speaks of "both countries" where it has not named two: the head has."""
    named: set[str] = set()
    for sentence in rest[:_SOON]:
        found = _PAIR.search(sentence.text)
        if found is not None:
            named.update(mention.country for mention in sentence.mentions if mention.start < found.start())
            behind = any(
                mention.start - found.end() <= len(", ")
                for mention in sentence.mentions
                if mention.start >= found.end()
            )
            return len(named) <= 1 and not behind
        named.update(sentence.countries)
    return False


def _goes_on(head: Sequence[Annotated], rest: Sequence[Annotated]) -> bool:
    """Tell whether the rest is of one matter with the head: by the words that the head turns on, or by questions."""
    asked = sum(sentence.text.endswith("?") for sentence in (*head, *rest))
    timed = sum(_TIMED.match(sentence.text) is not None for sentence in (*head, *rest))
    if len(head) < _TURNED or max(asked, timed) > _ANSWERED:
        return True
    return not _keys(head).isdisjoint(_stems(rest)) and not _is_elsewhere(head, rest)


def _is_elsewhere(head: Sequence[Annotated], rest: Sequence[Annotated]) -> bool:
    """Tell whether the rest is about several countries, sentence after sentence, that the head never names."""
    known = {country for sentence in head for country in sentence.countries}
    named = Counter(chain.from_iterable(sentence.countries for sentence in rest))
    return known.isdisjoint(named) and sum(count > 1 for count in named.values()) > 1


def _suffixes(named: Sequence[frozenset[str]]) -> tuple[list[int], list[int]]:
    """Return, for each paragraph, how many names stand from it on: those not named before it, and all."""
    fresh, total = [0] * (len(named) + 1), [0] * (len(named) + 1)
    first: dict[str, int] = {}
    for number, names in enumerate(named):
        for name in names:
            fresh[first.setdefault(name, number)] += 1
        total[number] = len(names)
    for number in reversed(range(len(named))):
        fresh[number] += fresh[number + 1]
        total[number] += total[number + 1]
    return fresh, total


def _named(sentences: Sequence[Annotated]) -> frozenset[str]:
    return frozenset(
        name for sentence in sentences for name in (*sentence.names, *sentence.countries) if name not in _ORDINARY
    )


def _shared(sentences: Sequence[Annotated], main: Sequence[str]) -> bool:
    return any(country in main for sentence in sentences for country in sentence.countries)
