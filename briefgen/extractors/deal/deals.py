"""The deals that an article tells of: the sentences that sign or agree them, with the words that show it."""

from collections.abc import Sequence

from msgspec import Struct

from briefgen.extractors.articles import Article
from briefgen.extractors.calendar.dates import dates
from briefgen.extractors.language.lexicon import word_set
from briefgen.extractors.undertaking import undertakings
from briefgen.extractors.undertaking.clauses import Clauses, clauses
from briefgen.extractors.undertaking.governing import FIRM, Sign
from briefgen.extractors.undertaking.status import firm_signs, read_status
from briefgen.model.vocabulary import Status, firmness

_BEFORE, _AFTER = 8, 10
"""How many words from its verb the deal may stand."""
_JOINT = word_set("two both sides governments countries jointly leaders ministers parties neighbours neighbors")
_MAKING = word_set("""
    agree reach strike clinch seal conclude finalize finalise approve adopt accept announce unveil broker secure settle
    forge initial ink sign ratify formalise formalize accede countersign close
""")
"""Verbs that make a deal; to welcome one is not to make it."""
_MAKING_PHRASES = (
    "enter into", "hammer out", "thrash out", "iron out", "work out", "come to", "arrive at", "settle on", "cut a",
    "make a deal", "do a deal", "sign off", "put ", "append their", "exchange ", "come into",
    "take effect", "go into", "co sign", "sign up", "vote to", "make peace", "find common", "accede to",
)  # fmt: skip
_GENERAL = word_set("agreement agreements deal deals accord accords pact pacts arrangement settlement compromise")
"""Nouns that stand for any deal."""


class Deal(Struct, frozen=True):
    """A deal as one sentence tells it."""

    index: int
    """Of its sentence."""
    status: Status
    start: int
    """Offset in the sentence of the words that show the status."""
    end: int
    cue: str
    nouns: frozenset[str]
    """What the sentence calls it, acronyms included, folded."""
    past: bool
    """It is told as one of another time."""


def deals(article: Article) -> tuple[Deal, ...]:
    """Return the deals that the sentences of an article tell, of any status, in order."""
    found = []
    for index, sentence in enumerate(article.sentences):
        if article.left_out.get(index) == "off_topic" or index in article.foreign:
            continue
        deal = told_in(sentence.text, index, article.source.published)
        if deal is not None:
            found.append(deal)
    return tuple(found)


def told_in(text: str, index: int, published: str | None) -> Deal | None:
    """Return the deal that a sentence tells: signed or agreed in any of its clauses, else as the sentence reads."""
    words = clauses(text)
    for sign in firm_signs(words):
        if _makes_deal(words, sign):
            shown = _shown(text, words, sign)
            if shown is not None:
                return Deal(index, sign.status, *shown, _nouns(text, words), _is_past(text, words, sign, published))
    reading = read_status(text)
    if reading is None or firmness(reading.status) >= FIRM:
        return None
    near = clauses(text[max(0, reading.start - 40) : reading.end + 80]).folded
    if undertakings.DEALS.isdisjoint(near):
        return None
    past = published is not None and _is_dated_before(text, published)
    return Deal(index, reading.status, reading.start, reading.end, reading.cue, _nouns(text, words), past)


def _makes_deal(words: Clauses, sign: Sign) -> bool:
    """Tell whether a sign is the making of a deal, or an agreement to do something."""
    if sign.verb == "agree":
        return True
    near = words.folded[max(0, sign.first - _BEFORE) : sign.last + _AFTER + 1]
    if sign.verb == "announce" and not _JOINT.isdisjoint(words.between(sign.first - _BEFORE, sign.first)):
        return True
    making = sign.verb in _MAKING or sign.verb.startswith(_MAKING_PHRASES)
    return making and not undertakings.DEALS.isdisjoint(near)


def _shown(text: str, words: Clauses, sign: Sign) -> tuple[int, int, str] | None:
    """Return the stretch of words that shows the status, to the deal's noun where that follows, and its cue."""
    start, cue_end = words.spans[sign.first][0], words.spans[sign.last][1]
    for last in (_noun_after(words, sign), sign.last):
        if last is None:
            continue
        end = words.spans[last][1]
        reading = read_status(text[start:end])
        if reading is not None and reading.status == sign.status:
            return start, end, text[start:cue_end]
    before = _noun_before(words, sign)
    if before is not None:
        start = words.spans[before][0]
        reading = read_status(text[start:cue_end])
        if reading is not None and reading.status == sign.status:
            return start, cue_end, text[start:cue_end]
    return None


def _noun_before(words: Clauses, sign: Sign) -> int | None:
    """Return the number of the deal's noun directly before its participle: "a deal struck", "the accord, signed"."""
    at = sign.first - 1
    if at >= 0 and words.folded[at].endswith("ly"):
        at -= 1
    return at if at >= 0 and words.folded[at] in undertakings.DEALS else None


def _noun_after(words: Clauses, sign: Sign) -> int | None:
    for at in range(sign.last + 1, min(sign.last + _AFTER, len(words.folded))):
        if words.clause[at] != words.clause[sign.last]:
            return None
        if words.folded[at] in undertakings.DEALS:
            return at
    return None


def _nouns(text: str, words: Clauses) -> frozenset[str]:
    acronyms = (text[start:end] for start, end in words.spans if text[start - 1 : start] == "(")
    names = {name.casefold() for name in acronyms if len(name) > 1 and name.isupper() and name.isalpha()}
    return frozenset(undertakings.DEALS.intersection(words.folded) | names)


def _is_past(text: str, words: Clauses, sign: Sign, published: str | None) -> bool:
    """Tell whether a deal is an earlier one: of another year, or told in the past perfect by nobody."""
    if published is not None and (_is_dated_before(text, published) or _is_of_old(words, sign, published)):
        return True
    perfect = "had" in words.between(sign.first - 3, sign.first)
    return perfect and undertakings.REPORTED.isdisjoint(words.folded)


def _is_of_old(words: Clauses, sign: Sign, published: str) -> bool:
    """Tell whether a deal's own date, behind its participle, is of an earlier year: "the pact signed in 2020"."""
    behind = words.between(sign.last + 1, sign.last + 3)
    told_of = not undertakings.DEALS.isdisjoint(words.between(sign.first - 1, sign.first))
    dated = told_of and len(behind) > 1 and behind[0] == "in" and behind[1].isdigit()
    return dated and _is_dated_before(" ".join(behind), published)


def _is_dated_before(text: str, published: str) -> bool:
    """Tell whether all dates of a sentence are of years before the article's."""
    told = [dated.iso for dated in dates(text, published)]
    return bool(told) and all(iso[:4] < published[:4] and not _is_near(iso, published) for iso in told)


def _is_near(iso: str, published: str) -> bool:
    """Tell whether a date of December belongs to an article of January."""
    return iso[5:7] == "12" and published[5:7] == "01" and int(published[:4]) - int(iso[:4]) == 1


LEAD = 3
"""Among so many sentences at its head an article tells the deal that it is about."""


def meant(told: Sequence[Deal], nouns: frozenset[str], index: int) -> Deal | None:
    """Return the deal that the sentence at `index` means by `nouns`.

    It is the one that the article tells first, of that kind where the noun names one; where the sentences before tell
    two of different firmness, the weaker.
    """
    present = [deal for deal in told if not deal.past]
    kind = nouns & undertakings.DEALS - _GENERAL
    same = [deal for deal in present if kind & deal.nouns]
    if kind and not same:
        return None
    choice = same or present
    if not choice or firmness(choice[0].status) < FIRM:
        return None
    before = [deal for deal in choice if deal.index < index and firmness(deal.status) >= FIRM]
    return min(before or choice[:1], key=lambda deal: firmness(deal.status))
