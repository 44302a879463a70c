"""What one country does by itself is no undertaking: where an article knows no counterpart, no deal and no talks."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.lexicon import word_set
from briefgen.extractors.language.words import words
from briefgen.extractors.placing.sections import Story
from briefgen.patterns import Pattern

_DEALS = word_set("""
    agreement agreements treaty treaties deal deals accord accords pact pacts truce ceasefire armistice memorandum
    memoranda partnership partnerships alliance communique fta mou mous
    talks negotiations negotiation discussions consultations dialogue deliberations
""")
"""What two are needed for."""
_TOGETHER = word_set("""
    both between mediate mediation joint jointly mutual bilateral multilateral trilateral together counterpart
    counterparts summit neighbours neighbors sides parties allies
""")
_THE_TWO = Pattern(r"\b(?:[Tt]he|[Tt]heir) (?:two|three|four|five) ")
_WITHIN = {
    "England": "United Kingdom", "Wales": "United Kingdom", "Scotland": "United Kingdom",
    "Northern Ireland": "United Kingdom", "European Union": "Europe", "Hong Kong": "China", "Greenland": "Denmark",
    "Puerto Rico": "United States",
}  # fmt: skip
"""What is governed, or told of, as a part of another."""
_FEW = 2
"""So many sentences on deals or talks show that an article is on one."""
_OWN_BODY = Pattern(
    r"(?:[A-Z][\w. ]{2,24}['’]s |The |Its |Several |Some |Two |Three |Many )?(?:largest |biggest |main )?"
    r"(?:state-(?:run|owned|controlled|backed) (?:firms|companies|banks|funds|insurers)|(?:[Cc]entral|[Nn]ational) bank"
    r"|statistics office|stock exchange)\b[^\"“;:]{0,120}? "
    r"(?:announced (?:plans|a plan)|pledged|promised|vowed|said (?:it|they) would|plans?|intends?) to\b"
)
"""A state's own firms and its bank, which promise something at home."""


def is_of_one(story: Story) -> bool:
    """Tell whether an article is on one country alone: it has no other, and hardly a word of deals or talks."""
    if len({_WITHIN.get(country, country) for country in story.main}) > 1:
        return False
    return sum(_speaks_of_a_deal(sentence) for sentence in story.sentences) < _FEW


def is_own(sentence: Annotated, main: Sequence[str], *, one: bool) -> bool:
    """Tell whether what looks like an undertaking is one country's own measure, of which nobody else knows.

    Args:
        sentence: that was placed among the agreements.
        main: the countries that its article is about.
        one: whether that is on one country alone, as `is_of_one` says.
    """
    if not one and not _OWN_BODY.match(sentence.text):
        return False
    known = {_WITHIN.get(country, country) for country in main}
    countries = {_WITHIN.get(mention.country, mention.country) for mention in sentence.mentions}
    alone = countries <= known if one else len(countries) <= 1
    several = not _TOGETHER.isdisjoint(_folded(sentence)) or _THE_TWO.search(sentence.text)
    return alone and not several and not _speaks_of_a_deal(sentence)


def _speaks_of_a_deal(sentence: Annotated) -> bool:
    return not _DEALS.isdisjoint(_folded(sentence))


def _folded(sentence: Annotated) -> set[str]:
    return {word.folded for word in words(sentence.text)}
