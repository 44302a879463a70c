"""Who undertakes something together: countries and organisations that a sentence names or stands for with "both"."""

import re

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.articles import Article
from briefgen.extractors.language.lexicon import word_set
from briefgen.extractors.places.countries import Mention
from briefgen.extractors.undertaking.clauses import Clauses, clauses
from briefgen.patterns import Pattern

MOST = 6
"""More parties than this are listed nowhere."""
_HEAD = 5
"""Among so many sentences at its head an article names the parties of its matter together."""
_SUBJECT = 5
"""Among so many words at its head a sentence names its subject."""
_TOGETHER = Pattern(
    r"\b(?:[Tt]he (?:two|three|four|five|six|pair|sides|parties|neighbou?rs|leaders|ministers|presidents|governments"
    r"|countries|nations|rivals|negotiators|delegations)|[Bb]oth|[Ee]ach (?:other|side)|[Ee]ither side|[Oo]ne another"
    r"|[Tt]hey|[Nn]either|[Bb]ilateral(?:ly)?|[Jj]oint(?:ly)?|[Tt]rilateral)\b"
)
"""What stands for the parties that were named before."""
_WHERE = re.compile(
    r"(?:\b(?:in|at|near|outside|through|via|over|across|off|against|towards?|from|visit(?:ed)?)"
    r"\s+(?:the\s+)?"
    r"|\AOn\s+)\Z",
    re.IGNORECASE,
)
"""Before a name they show where something is, or whom it is about."""
_REGIONS = frozenset({"Europe", "Latin America", "South America", "North America", "Central America"})
_OTHERWISE = Pattern(
    r"\s*(?:[-–—]\s|(?:Sea|Ocean|Strait|Channel|Gulf|[Pp]eninsula|border|summit|capital|city|town|port|resort|village"
    r"|country|countries|nation|member|candidate|Convention|Charter|Framework|Security|embassy|anger|company|companies"
    r"|giant|firm|firms|dollars?|cents?|pounds?|francs?|pesos?|media|newspaper|agency|war|conflict|crisis)\b)"
)
"""Behind a country's name they show that a place or something else is meant."""
_DEAL = Pattern(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir) (?:[^\W_]+ ){0,3}(?:deal|pact|accord|agreement|treaty|memorandum"
    r"|truce|ceasefire|contract|protocol|convention|arrangement)\b"
)
"""The deal that the article tells of: its parties are meant."""
_RIVALS = word_set("against invasion invaded threat threats aggression anger")


_GO_BETWEEN = frozenset({"brokered", "mediated", "facilitated", "mediator", "mediators", "mediation"})
"""What a country does, or whose people are called so, that brings others together and undertakes nothing itself."""
_BY = frozenset({"by", "of", "from"})
_LISTED = 10
"""How many words behind it the last of several mediators may stand."""

_OFFICIAL = word_set("""
    minister ministers president government governments officials official envoy envoys ambassador negotiators
    delegation side leader leaders leadership authorities parliament chancellor premier counterpart counterparts
    army navy diplomats secretary cabinet commissioner king emir
""")
"""Behind a people's name they show that it acts for its country."""


def parties_of(article: Article, index: int, *, term: bool = False) -> tuple[str, ...]:
    """Return who undertakes what a sentence tells; `term` of a deal: those of the deal where it names but one."""
    sentence = article.sentences[index]
    own = named(sentence, article.main)
    together = foremost(article)
    if len(own) > 1:
        return own[:MOST]
    before = _before(article, index)
    stands_for = any(sign.search(sentence.text) for sign in (_TOGETHER, _DEAL))
    for known in (before if stands_for else (), together):
        meant = set(own) <= set(known) or (stands_for and not set(own) & set(article.main))
        if len(known) > 1 and meant and (stands_for or term or not own):
            return known
    return own


def foremost(article: Article) -> tuple[str, ...]:
    """Return the parties of the article's matter: those that one of its first undertakings names together."""
    for index, sentence in enumerate(article.sentences[:_HEAD]):
        if article.labels.get(index) == "agreements":
            found = named(sentence, article.main)
            if len(found) > 1:
                return found[:MOST]
    return article.main[:2] if len(article.main) > 1 else ()


def _before(article: Article, index: int) -> tuple[str, ...]:
    """Return the parties that the sentence before names, in the same paragraph."""
    if not index:
        return ()
    before, sentence = article.sentences[index - 1], article.sentences[index]
    if before.sentence.paragraph != sentence.sentence.paragraph:
        return ()
    return named(before, article.main)[:MOST]


def named(sentence: Annotated, main: tuple[str, ...]) -> tuple[str, ...]:
    """Return the countries and organisations of a sentence that act in it: no mere place, no one told of beside it."""
    words = clauses(sentence.text)
    kept = [mention for mention in sentence.mentions if _acts(sentence.text, words, mention, main)]
    return tuple(dict.fromkeys(mention.country for mention in kept))


def _acts(text: str, words: Clauses, mention: Mention, main: tuple[str, ...]) -> bool:
    before = text[max(0, mention.start - 16) : mention.start]
    where = mention.kind != "people" and _WHERE.search(before if mention.start > len(before) else text[: mention.start])
    if where or mention.country in _REGIONS or _OTHERWISE.match(text, mention.end):
        return False
    at = words.at(mention.start)
    if at < 0 or not _RIVALS.isdisjoint(words.between(at - 3, at + 4)):
        return False
    if _is_go_between(text, words, at):
        return False
    if mention.country in main:
        return words.depths[at] == 0 or mention.kind != "place"
    official = mention.kind != "people" or not _OFFICIAL.isdisjoint(words.between(at + 1, at + 4))
    return official and words.depths[at] == 0 and _is_subject(words, at)


def _is_go_between(text: str, words: Clauses, at: int) -> bool:
    """Tell whether a name is a mediator's: "Qatar brokered", "mediated by Qatar and Egypt", "mediators from Qatar"."""
    behind = words.between(at + 1, at + 4)
    if not _GO_BETWEEN.isdisjoint(behind[:2]) and _BY.isdisjoint(behind):
        return True
    first = at - 1
    while first > at - _LISTED and first >= 0 and words.folded[first] not in _GO_BETWEEN:
        first -= 1
    if first < 0 or words.folded[first] not in _GO_BETWEEN or _BY.isdisjoint(words.between(first + 1, at)):
        return False
    return all(
        text[words.spans[index][0]].isupper() or words.folded[index] in _BY | {"and", "the"}
        for index in range(first + 1, at)
    )


def _is_subject(words: Clauses, at: int) -> bool:
    """Tell whether a name that is not one of the article's stands before the first verb, or behind "with"."""
    if not {"with", "between", "and"}.isdisjoint(words.between(at - 3, at)):
        return True
    return at < _SUBJECT
