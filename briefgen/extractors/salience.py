"""How much a statement matters: what is kept when a template must cut."""

from collections.abc import Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.weights import Label

_BASE: dict[Label, float] = {
    "agreements": 0.45, "risks": 0.4, "domestic_reactions": 0.35, "international_reactions": 0.3, "background": 0.25,
}  # fmt: skip
_WANTED: dict[Label, frozenset[str]] = {
    "agreements": frozenset({"sign", "deal", "agree", "joint"}),
    "risks": frozenset({"risk", "crisis"}),
    "domestic_reactions": frozenset({"home", "judge"}),
    "international_reactions": frozenset({"abroad", "judge"}),
    "background": frozenset({"meeting", "history"}),
}
_CHATTY = frozenset({"rhetoric", "self", "outlet"})
_LONG = 45


def salience(sentence: Annotated, label: Label, main: Sequence[str]) -> float:
    """Return 0 to 1: by section, place in the article, cues of its section, parties named, and length."""
    score = _BASE.get(label, 0.2)
    score += 0.08 * len(sentence.cues & _WANTED.get(label, frozenset()))
    score += 0.07 * len(set(sentence.countries) & set(main[:2]))
    score += 0.15 if sentence.lead else 0.1 / (1 + sentence.sentence.paragraph / 4)
    score += 0.04 if any(character.isdigit() for character in sentence.text) else 0.0
    score -= 0.15 * len(sentence.cues & _CHATTY)
    score -= 0.1 if sentence.length > _LONG or "“" in sentence.text or '"' in sentence.text else 0.0
    return round(min(max(score, 0.0), 1.0), 2)
