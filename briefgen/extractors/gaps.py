"""What a minister will ask and the source does not say, as keys of the vocabulary."""

import re
from collections.abc import Callable, Mapping, Sequence

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.dates import dates
from briefgen.extractors.participants import in_sentence
from briefgen.model.source import Source
from briefgen.model.vocabulary import GAPS, Gap

_SECTIONS: tuple[Gap, ...] = (
    "background", "agreements", "risks", "domestic_reactions", "international_reactions",
)  # fmt: skip
_SIGNED = re.compile(r"\b(?:sign(?:ed|s|ing)?|signatur\w+|signator\w+|ratif\w+)\b", re.IGNORECASE)
_TEXT = re.compile(r"\b(?:full text|text of the|wording of the|published the (?:text|agreement))\b", re.IGNORECASE)
_FORCE = re.compile(r"\b(?:(?:in|into|in to) force|takes? effect|took effect|effective (?:on|from))\b", re.IGNORECASE)
_READOUT = re.compile(
    r"\b(?:joint (?:statement|declaration|communiqu[eé])|communiqu[eé]|readout|read-out|fact sheet|press release)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£¥₩₹] ?\d|\b(?:USD|AUD|EUR|GBP|JPY) ?\d|(?:\d|illion) (?:dollars|euros|pounds|yen|won)\b")


def gaps(sentences: Sequence[Annotated], filled: Mapping[str, bool], sources: Sequence[Source]) -> tuple[Gap, ...]:
    """Return what is missing, in the order of the vocabulary.

    Args:
        sentences: all that are on topic.
        filled: the name of each section -> whether it holds a statement.
        sources: their dates and publishers.
    """
    missing: set[Gap] = {section for section in _SECTIONS if not filled.get(section)}
    if filled.get("agreements"):
        missing.update(gap for gap, answers in _ASKED.items() if not any(map(answers, sentences)))
    if not all(source.published for source in sources):
        missing.add("article_date")
    if not all(source.publisher for source in sources):
        missing.add("publisher")
    return tuple(gap for gap in GAPS if gap in missing)


def _names_signatories(sentence: Annotated) -> bool:
    return _is_concluded(sentence) and next(in_sentence(sentence), None) is not None


def _dates_signing(sentence: Annotated) -> bool:
    return _is_concluded(sentence) and bool(dates(sentence.text, "2000-01-01"))


def _is_concluded(sentence: Annotated) -> bool:
    return _SIGNED.search(sentence.text) is not None and not _UNSIGNED.search(sentence.text)


_UNSIGNED = re.compile(
    r"\b(?:to|will|would|may|might|could|not|should) (?:be )?(?:sign|ratif)|\bset to\b", re.IGNORECASE
)


def _shows(pattern: re.Pattern[str]) -> Callable[[Annotated], bool]:
    return lambda sentence: pattern.search(sentence.text) is not None


_ASKED: dict[Gap, Callable[[Annotated], bool]] = {
    "agreement_text": _shows(_TEXT),
    "signatories": _names_signatories,
    "amounts": _shows(_MONEY),
    "signing_date": _dates_signing,
    "entry_into_force": _shows(_FORCE),
    "official_readout": _shows(_READOUT),
}
"""Gap -> whether a sentence closes it; asked only where something was undertaken."""
