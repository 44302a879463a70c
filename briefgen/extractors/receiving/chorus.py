"""The reactions of an article weighed together: an actor keeps a stance, and those told side by side sound alike."""

from collections.abc import Sequence
from math import exp, log

from msgspec import Struct

from briefgen.extractors.language.words import listed, words
from briefgen.model.vocabulary import STANCES, Stance

_USUAL = (0.30, 0.48, 0.10, 0.12)
"""How common each stance is: a voice that is no surer than this tells its neighbours nothing."""
_SAME, _NEAR = 2.0, 1.5
"""What the voices of the same actor weigh beside a reaction's own words, and those close to it."""
_AROUND = 6
"""So many reactions before and behind one are close to it."""
_ACROSS = 0.3
"""What is left of a neighbour's weight where one of the two is at home and the other abroad."""
_STILL = 1.0
"""What nobody says weighs as much as one voice."""
_TITLES = listed("""mr mrs ms dr prof president prime minister foreign secretary senator rep sen gen former deputy
    chancellor king queen pope general chief vice party national united state states union department ministry council
    committee house human rights congressman congresswoman republican democratic the a an""")


class Voice(Struct, frozen=True):
    """One reaction, heard by itself."""

    at: int
    """The number of its sentence."""
    actor: str
    shares: tuple[float, ...]
    """How probable each stance is, in the order of `STANCES`."""
    side: str = ""
    """The section that it stands in: at home or abroad."""


class Heard(Struct, frozen=True):
    """The stance of one reaction, the others considered."""

    stance: Stance
    share: float
    """How probable it is."""


def together(voices: Sequence[Voice]) -> tuple[Heard, ...]:
    """Return the stance of each of an article's reactions, in the order of their sentences.

    >>> sure, unsure = (0.9, 0.05, 0.03, 0.02), (0.4, 0.41, 0.1, 0.09)
    >>> [heard.stance for heard in together([Voice(3, "Ann Lee", sure), Voice(4, "Lee", unsure)])]
    ['supportive', 'supportive']
    >>> together([Voice(4, "Lee", unsure)])
    (Heard(stance='opposed', share=0.41),)
    """
    by_name: dict[str, list[Voice]] = {}
    for voice in voices:
        by_name.setdefault(known_as(voice.actor), []).append(voice)
    sums = {name: _sum(said) for name, said in by_name.items() if name}
    return tuple(_heard(voices, number, sums.get(known_as(voice.actor))) for number, voice in enumerate(voices))


def known_as(actor: str) -> str:
    """Return what an actor is known by: the last proper name, else the whole phrase.

    >>> known_as("Prime Minister Ann Lee"), known_as("the Dockers")
    ('lee', 'dockers')
    """
    named = [word.folded for word in words(actor) if word.text[0].isupper() and word.folded not in _TITLES]
    return named[-1] if named else actor.casefold()


def _sum(voices: Sequence[Voice]) -> tuple[float, ...]:
    """Return how far voices go beyond what is usual, with their count at the end."""
    beyond = zip(*(voice.shares for voice in voices), strict=True)
    return *(sum(shares) - len(voices) * usual for shares, usual in zip(beyond, _USUAL, strict=True)), len(voices)


def _heard(voices: Sequence[Voice], number: int, same: tuple[float, ...] | None) -> Heard:
    """Return the stance of one voice, the others considered; `same` sums up all those of its actor."""
    voice = voices[number]
    totals = [log(max(share, _LEAST)) for share in voice.shares]
    if same is not None:
        own = _sum([voice])
        others = [whole - part for whole, part in zip(same, own, strict=True)]
        totals = _added(totals, others, _SAME)
    around = [0.0] * (len(STANCES) + 1)
    for other in (*voices[max(0, number - _AROUND) : number], *voices[number + 1 : number + 1 + _AROUND]):
        nearness = (1 if other.side == voice.side else _ACROSS) / max(1, abs(other.at - voice.at))
        around = [whole + nearness * part for whole, part in zip(around, _sum([other]), strict=True)]
    totals = _added(totals, around, _NEAR)
    best = max(totals)
    share = 1 / sum(exp(total - best) for total in totals)
    return Heard(STANCES[totals.index(best)], round(share, 6))


def _added(totals: Sequence[float], others: Sequence[float], weight: float) -> list[float]:
    """Return the totals with what others say, as much as they are many; their weight stands at the end."""
    *beyond, many = others
    return [total + weight * part / (many + _STILL) for total, part in zip(totals, beyond, strict=True)]


_LEAST = 1e-9
"""A stance less probable than this counts as this."""
