"""Whose state a person tells by what is done or said: whom he advises, and what he says that his own country does."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import listed
from briefgen.extractors.people.bearing import Bearer, Found
from briefgen.extractors.places.countries import is_organisation
from briefgen.patterns import Pattern

_ADVISES = Pattern(
    r", (?:an? |the )?(?:(?:senior|top|close|chief|former|longtime|special|military|legal|political|media|key) )*"
    r"(?:advis[eo]r|aide|assistant|deputy|counsel|spokesman|spokeswoman|spokesperson|lawyer) (?:to|of|for) (?:the )?"
    r"(?=[A-Z])"
)
_STANDS = Pattern(
    r" (?:strongly |firmly |fully |also |again |deeply )?(?:condemns|welcomes|rejects|regrets|reaffirms|reiterates"
    r"|appreciates|urges|calls (?:on|for|upon)|stresses|attaches|remains committed|stands ready|looks forward"
    r"|hopes|expresses|supports (?:all|every|any|the) (?:[a-z]+ )?(?:efforts?|peace|talks|initiatives?|process)"
    r"|continues (?:playing|to play|its efforts|to support))\b"
)
_HOLDERS = listed(
    "president premier chancellor minister spokesman spokeswoman spokesperson ambassador envoy king secretary"
)
"""Who speaks for a state."""


def own_state(person: Found, sentences: Sequence[Annotated]) -> str:
    """Return the country of the leader whom a person serves, or of which he says that it condemns; else nothing."""
    index, bearer = person.bearers[0]
    served = _ADVISES.match(sentences[index].text, bearer.start + len(bearer.name))
    if served is not None:
        told = (m.country for m in sentences[index].mentions if m.start == served.end() and m.kind == "people")
        country = next(told, "")
        if country:
            return country
    if _HOLDERS.isdisjoint(person.roles.casefold().replace(";", " ").split()):
        return ""
    return next(filter(None, (_said(sentences[at], each) for at, each in person.bearers)), "")


def _said(sentence: Annotated, bearer: Bearer) -> str:
    """Return the country that opens a quotation which ends before a person, and takes a stand in it."""
    text = sentence.text
    if not text.startswith(("“", '"')) or not any(mark in text[1 : bearer.start] for mark in '”"'):
        return ""
    told = (m for m in sentence.mentions if m.start <= len("“The ") and not is_organisation(m.country))
    return next((m.country for m in told if m.kind == "name" and _STANDS.match(text, m.end)), "")
