"""Who speaks where nobody stands in front of a verb: whom an outlet quotes, by whom words are judged, long offices."""

from collections.abc import Sequence

from briefgen.extractors.language.words import Word, listed
from briefgen.extractors.people.actor_words import LONGEST, NOBODY
from briefgen.extractors.people.noun_spans import noun_end, written
from briefgen.extractors.people.speaker_words import GENERIC

_QUOTES = frozenset({"quotes", "quoted"})
_QUOTING = _QUOTES | {"quoting", "cited", "cites", "citing"}
_BE = listed("is was are were been being be")
_ADVERBS = 3
_JUDGED = listed("""described branded labelled labeled dubbed greeted met received seen viewed panned cheered
    mocked contested questioned shrugged scorned lauded ridiculed""")
_OFFICES = listed("minister secretary commissioner ministry department committee commission office director head")


def quoted(text: str, tokens: Sequence[Word]) -> str:
    """Return whom an outlet quotes: "the paper quoted a source close to the firm as saying"."""
    for number, word in enumerate(tokens[1:-1], 1):
        if word.text not in _QUOTING or tokens[number - 1].folded in _BE:
            continue
        stop = noun_end(text, tokens, number + 1)
        saying = _saying(tokens, number + 1)
        if saying is not None:
            return written(text, tokens, number + 1, saying)
        if word.text in _QUOTES and stop == len(tokens) and _closes_before(text, tokens, number):
            return written(text, tokens, number + 1, stop)
    return ""


def _saying(tokens: Sequence[Word], first: int) -> int | None:
    """Return where whom an outlet quotes ends: in front of "as saying", or of "telling" somebody."""
    near = range(first + 1, min(first + LONGEST, len(tokens) - 1))
    return next(
        (
            n
            for n in near
            if (tokens[n].folded, tokens[n + 1].folded) == ("as", "saying") or tokens[n].text == "telling"
        ),
        None,
    )


def _closes_before(text: str, tokens: Sequence[Word], number: int) -> bool:
    """Tell whether a quotation ends before the outlet that stands in front of a word: "…,” the daily quoted"."""
    return any(mark in text[: tokens[number].start] for mark in ('"', "”", "»"))


def agent(text: str, tokens: Sequence[Word]) -> str:
    """Return by whom words or a plan are judged, in the passive: "Her comments have been described as … by unions"."""
    judged = next((n for n in range(1, len(tokens)) if tokens[n].text in _JUDGED), None)
    if judged is None or not _BE.intersection(word.folded for word in tokens[max(judged - _ADVERBS, 0) : judged]):
        return ""
    by = next((n for n in range(judged + 1, len(tokens) - 1) if tokens[n].folded == "by"), None)
    if by is None or tokens[by + 1].folded.endswith("ing") or tokens[by + 1].folded in NOBODY:
        return ""
    stop = noun_end(text, tokens, by + 1)
    return written(text, tokens, by + 1, stop) if stop > by + 1 else ""


def listed_office(tokens: Sequence[Word], parts: Sequence[tuple[int, int]]) -> int | None:
    """Return where an office begins that lists its fields: "Minister for Ports, Rails and Roads Ann Lee said"."""
    last = [word.folded for word in tokens[slice(*parts[-1])]]
    if "and" not in last[1:] or not tokens[parts[-1][0]].text[0].isupper():
        return None
    for first, stop in reversed(parts[:-1]):
        folded = [word.folded for word in tokens[first:stop]]
        held = next(
            (n for n, word in enumerate(folded[:-1]) if word in _OFFICES and folded[n + 1] in {"for", "of"}), None
        )
        if held is not None:
            begins = next((n for n in range(held, 0, -1) if not tokens[first + n - 1].text[0].isupper()), 0)
            return first + begins
        if not all(word.text[0].isupper() for word in tokens[first:stop]):
            return None
    return None


_TEND = listed("said says")
_BEHIND = listed(
    "in on at after during late earlier yesterday today monday tuesday wednesday thursday friday saturday sunday"
)


def told_behind(text: str, tokens: Sequence[Word], verb: int) -> str:
    """Return who stands behind a verb that a comma parts from what is said: "…, said its envoy"."""
    after = verb + 1
    if tokens[verb].text not in _TEND or after >= len(tokens) or not text[: tokens[verb].start].endswith(", "):
        return ""
    stop = noun_end(text, tokens, after)
    goes_on = any(mark in text[tokens[verb].end :] for mark in '"“')
    if goes_on or (stop < len(tokens) and tokens[stop].folded not in _BEHIND):
        return ""
    held = next((n for n in range(after, stop) if tokens[n].folded in GENERIC), None)
    rest = () if held is None else tokens[held + 1 : stop]
    told = held is not None and all(word.text[0].isupper() or word.folded in _OF_OFFICES for word in rest)
    return written(text, tokens, after, stop) if told else ""


_OF_OFFICES = frozenset({"of", "to", "for", "the", "and"})
