"""How much a statement matters: what is kept when a template must cut."""

from collections.abc import Sequence

from msgspec.structs import replace

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Word, listed, words
from briefgen.extractors.learned.weights import Label
from briefgen.extractors.line.leaning import leans
from briefgen.extractors.matter.topics import topic
from briefgen.model.briefing import Reaction

_BASE: dict[Label, float] = {
    "agreements": 0.42, "risks": 0.4, "domestic_reactions": 0.38, "international_reactions": 0.36, "background": 0.28,
}  # fmt: skip
_WANTED: dict[Label, frozenset[str]] = {
    "agreements": frozenset({"sign", "deal", "agree", "joint"}),
    "risks": frozenset({"risk", "crisis", "open"}),
    "domestic_reactions": frozenset({"home", "judge"}),
    "international_reactions": frozenset({"abroad", "judge"}),
    "background": frozenset({"meeting"}),
}
_CHATTY = frozenset({"rhetoric", "self", "outlet"})
_PRONOUNS = listed("he she they it this that these those such there his her its their some others around")
_UNNAMED = listed("observers analysts experts commentators media many most several some people")
_FIRSTS = listed("first second third fourth last")
_ENCOUNTERS = listed("visit encounter meeting summit time met talks trip")
_SUGGESTED = listed("suggestion suggested invitation invited host hosted hosting sidelines margins")
"""Why here, and at whose wish: what a host's office asks first."""
_HOLLOW = listed("""mood hope hopes symbolic symbolism momentum spirit atmosphere chapter sense optimism goodwill
    edge beacon model thaw warming opportunity opportunities""")
_ABSTRACT = listed("reaction reactions response responses opinion reception mood")
_REASON = listed(
    "because since as fear fears fearing feared expect expects expecting seeing citing saying that over by"
)
_LONG, _SHORT, _FIRST_FEW = 45, 9, 3
_LIFT = 0.2


def salience(sentence: Annotated, label: Label, main: Sequence[str], worth: float = 0.0) -> float:
    """Return 0 to 1: by section, place in the article, what it names and dates, and how little it only colours.

    Args:
        sentence: which is to be kept, or cut.
        label: the section of its statement.
        main: the countries that the article is about, the foremost first.
        worth: the learned log-odds that a briefing would be incomplete without it.
    """
    tokens = words(sentence.text)
    score = _BASE.get(label, 0.2) + _named(sentence, main) + _placed(sentence)
    score += 0.06 * len(sentence.cues & _WANTED.get(label, frozenset()))
    if label == "background":
        score += _encounter(sentence, {token.folded for token in tokens}, main)
    elif label == "agreements":
        score += 0.05 * (topic(sentence.text) != "other")
    score += _LEARNED * min(max(worth, -_MOST), _MOST)
    return round(min(max(score - _hollow(sentence, tokens), 0.0), 1.0), 2)


_LEARNED, _MOST = 0.08, 2.5
"""What the learned worth counts, and up to which log-odds."""


def _encounter(sentence: Annotated, folded: set[str], main: Sequence[str]) -> float:
    """Return what background gains by telling which encounter this is, and why here; less where it is of others."""
    gain = 0.15 if folded & _FIRSTS and folded & _ENCOUNTERS else 0.0
    gain += 0.2 if folded & _SUGGESTED else 0.0
    others = set(sentence.countries) - set(main[:2])
    return gain - (0.15 if others and not gain else 0.0)


def _named(sentence: Annotated, main: Sequence[str]) -> float:
    """Return what names, countries and numbers add: a line that has none tells little."""
    names = 0.03 * min(len(set(sentence.names)), _FIRST_FEW)
    parties = 0.05 * len(set(sentence.countries) & set(main[:2]))
    number = 0.08 if sentence.numbered else 0.0
    return names + parties + number - (0.0 if names or parties or number else 0.08)


def _placed(sentence: Annotated) -> float:
    return 0.15 if sentence.lead else 0.1 / (1 + sentence.sentence.paragraph / 4)


def _hollow(sentence: Annotated, tokens: Sequence[Word]) -> float:
    """Return what moods, guesses, unnamed observers and a bare pronoun take away."""
    folded = [token.folded for token in tokens]
    loss = 0.12 * len(sentence.cues & _CHATTY) + 0.08 * min(len(_HOLLOW.intersection(folded)), 2)
    loss += 0.06 if folded[0] in _PRONOUNS else 0.0
    loss += 0.1 if _UNNAMED.intersection(folded[:3]) and "say" in sentence.cues else 0.0
    loss += 0.06 if "conditional" in sentence.cues and not sentence.cues & {"risk", "open"} else 0.0
    loss += 0.08 if sentence.length < _SHORT or "open" in sentence.cues else 0.0
    return loss + (0.08 if sentence.length > _LONG or "“" in sentence.text or '"' in sentence.text else 0.0)


_DANGLES = 0.15


def dangling(line: str) -> float:
    """Return what a line loses that cannot be understood without the one before it; what is in brackets is told.

    >>> dangling("If it fails there, the old treaty has lapsed."), dangling("[The ministry] did not say when.")
    (0.15, 0.0)
    """
    return _DANGLES if leans(line) else 0.0


def of_reaction(reaction: Reaction, text: str) -> float:
    """Return the salience of a reaction: more where its actor is named and says why, less for nobody in particular."""
    actor = listed(reaction.actor.casefold())
    score = reaction.salience + (0.08 if len(actor) > 1 else 0.0) + (0.05 if reaction.country else -0.1)
    score += 0.06 if _REASON.intersection(text.casefold().split()) else 0.0
    score -= 0.12 if not actor or (actor & _UNNAMED and len(actor) <= 2) else 0.0  # noqa: PLR2004 - "many observers"
    score -= 0.08 if reaction.stance in {"mixed", "neutral"} else 0.0
    score -= 0.25 if actor & _ABSTRACT else 0.0
    return round(min(max(score, 0.0), 1.0), 2)


def balanced(reactions: Sequence[Reaction]) -> tuple[Reaction, ...]:
    """Return the reactions with the weightiest of each country and stance lifted, so that no side is cut away."""
    best: dict[tuple[str, str], int] = {}
    for number, item in enumerate(reactions):
        side = (item.country, item.stance)
        if (
            item.stance in {"supportive", "opposed"}
            and not item.inferred
            and item.salience
            and (side not in best or reactions[best[side]].salience < item.salience)
        ):
            best[side] = number
    lifted = set(best.values())
    return tuple(
        replace(item, salience=round(min(item.salience + _LIFT, 1.0), 2)) if number in lifted else item
        for number, item in enumerate(reactions)
    )
