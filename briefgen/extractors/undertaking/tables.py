"""The verbs, phrases and nouns of the undertakings by their first word, as the status reader looks them up."""

from functools import cache

from briefgen.extractors.language.inflection import forms
from briefgen.extractors.undertaking import pending, senses, undertakings
from briefgen.model.vocabulary import Status


@cache
def verbs() -> dict[str, tuple[senses.Entry, ...]]:
    """Return the table of verb forms by their first word, the longest first."""
    found: dict[str, list[senses.Entry]] = {}
    for status, listed in undertakings.VERBS.items():
        for verb in dict.fromkeys(" ".join(part.split()) for part in listed.split(",")):
            for form, kind in forms(verb):
                if kind != "base" or verb not in undertakings.ADJECTIVAL:
                    parts = tuple(form.split())
                    found.setdefault(parts[0], []).append(senses.Entry(parts, status, kind, verb))
    return {first: tuple(sorted(row, key=lambda entry: -len(entry.words))) for first, row in found.items()}


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Status], ...]]:
    """Return the phrases that tell a rung."""
    found: dict[str, tuple[tuple[tuple[str, ...], Status], ...]] = {}
    for status, listed in undertakings.PHRASES.items():
        for phrase in listed:
            parts = tuple(phrase.split())
            found[parts[0]] = (*found.get(parts[0], ()), (parts, status))
    return found


@cache
def objects() -> dict[str, tuple[tuple[tuple[str, ...], Status], ...]]:
    """Return the nouns that leave a soft verb weaker."""
    found: dict[str, tuple[tuple[tuple[str, ...], Status], ...]] = {}
    for status, listed in undertakings.OBJECTS.items():
        for noun in listed.split(","):
            parts = tuple(noun.split())
            found[parts[0]] = (*found.get(parts[0], ()), (parts, status))
    return found


@cache
def bare() -> dict[str, Status]:
    """Return the nouns that tell a rung where nothing else does."""
    return {noun: status for status, listed in undertakings.BARE.items() for noun in listed.split()}


@cache
def firsts() -> frozenset[str]:
    """Return the words that a sign of a status can begin with."""
    return frozenset(("under", *pending.NEEDING, *verbs(), *phrases(), *bare()))
