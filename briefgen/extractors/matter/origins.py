"""The agencies and outlets that an article cites: one wire copied twice is one origin."""

import re
from collections.abc import Sequence
from functools import cache

from briefgen.extractors.language.words import Hit, Table, Word, find, listed, table, words
from briefgen.extractors.places.countries import mentions

_KNOWN = """Reuters; AP = Associated Press; AFP = Agence France Presse, Agence France Press; Xinhua; TASS = Itar Tass;
RIA Novosti; Interfax; Kyodo = Kyodo News; Jiji; Yonhap; TTXVN = Vietnam News Agency; VNA; ANSA; DPA; EFE; BBC; CNN;
Al Jazeera; Al Arabiya; The Guardian; The New York Times = New York Times; The Washington Post = Washington Post;
Financial Times; The Wall Street Journal = Wall Street Journal; Bloomberg; NHK; VOA = Voice of America; Nikkei;
The Economist; Der Spiegel = Spiegel; Le Monde; El País = El Pais; Asahi Shimbun; Yomiuri Shimbun; Global Times;
People's Daily; Politico; Axios; CNBC; NBC; CBS; ABC News; Fox News; NPR; Deutsche Welle; France 24; Euronews;
Haaretz; The Times of Israel = Times of Israel; IRNA; SANA; Anadolu = Anadolu Agency; Hurriyet; The Hindu;
Press Trust of India = PTI; Sputnik = Sputnik News; Radio Free Europe; KCNA; CBC; Globo; Folha de S.Paulo;
South China Morning Post; The Telegraph = Daily Telegraph; The Independent; The Times = London Sunday Times; Sky News"""
_CITED = re.compile(r"\b(?:[Aa]ccording to|reports? (?:from|by)|reported by|told|[Aa]s) ([A-Z]{3,6})\b(?!['’.-]?\w)")

_ORDINARY = frozenset({"The Guardian", "The Telegraph", "The Independent", "The Times", "The Economist", "The Hindu"})
"""Outlets whose names are words of the language as well: these are origins only where they are cited."""
_FROM = listed("to told by in from with according citing cited quoted reported quoting")
_TELLING = listed("""reported reports said says wrote writes cited cites citing quoted quotes revealed reveals found
    newspaper that""")
_SPOKEN_OF = listed("will would could may might must should shall")
"""What an outlet will do is told of it, and not by it."""
_NEAR = 2


@cache
def _entries() -> dict[str, tuple[str, ...]]:
    """Return each agency and outlet with all its names."""
    entries: dict[str, tuple[str, ...]] = {}
    for entry in " ".join(_KNOWN.split("\n")).split(";"):
        name, _, others = entry.strip().partition(" = ")
        entries[name] = tuple(part.strip() for part in f"{name},{others}".split(",") if part.strip())
    return entries


@cache
def _names() -> tuple[str, ...]:
    """Return the first word that tells something of each name: what a text must have for the name to stand in it."""
    return tuple(
        {next((word for word in name.split() if word != "The"), name) for name in sum(_entries().values(), ())}
    )


@cache
def _table() -> Table:
    return table(_entries())


def origins(text: str) -> tuple[str, ...]:
    """Return the agencies and outlets that `text` cites, each once, in order.

    >>> origins("According to TTXVN and Reuters, they met; TTXVN has no more.")
    ('TTXVN', 'Reuters')
    """
    found: dict[str, int] = {}
    if any(name in text for name in _names()):  # most articles cite none, and need not be parted for it
        tokens = words(text)
        hits = reversed(find([word.text for word in tokens], _table()))
        found = {hit.value: tokens[hit.first].start for hit in hits if _is_cited(tokens, hit)}
    for match in _CITED.finditer(text):
        if not mentions(words(match[1])):
            found[match[1]] = min(match.start(1), found.get(match[1], match.start(1)))
    return tuple(sorted(found, key=lambda name: (found[name], name)))


def _is_cited(tokens: Sequence[Word], hit: Hit) -> bool:
    """Tell whether a name is an outlet's here: one that is a word as well needs a word of citing beside it."""
    if not _SPOKEN_OF.isdisjoint(word.folded for word in tokens[hit.after : hit.after + 1]):
        return False
    if hit.value not in _ORDINARY:
        return True
    before = [word.folded for word in tokens[max(hit.first - _NEAR, 0) : hit.first]]
    after = [word.folded for word in tokens[hit.after : hit.after + _NEAR]]
    return after[:1] != ["of"] and not (_FROM.isdisjoint(before) and _TELLING.isdisjoint(after))
