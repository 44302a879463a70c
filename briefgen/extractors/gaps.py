"""What a minister will ask and the source does not say, as keys of the vocabulary."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.dates import dates
from briefgen.extractors.participants import in_sentence
from briefgen.extractors.words import Table, find, phrases, table, words
from briefgen.model.source import Source
from briefgen.model.vocabulary import GAPS, Gap

_SECTIONS: tuple[Gap, ...] = (
    "background", "agreements", "risks", "domestic_reactions", "international_reactions",
)  # fmt: skip
_LEXICON = {
    "signed": """sign, signs, signed, signing, signature, signatures, signatory, signatories, ratify+, ratification""",
    "token": "sign of, signs of, sign that, signs that",
    "unsigned": """to sign, to be signed, will sign, will be signed, would sign, may sign, might sign, could sign,
        should
        sign, could be signed, not sign, not signed, not be signed, to ratify, will ratify, not ratified, set to""",
    "text": "full text, text of the, wording of the, published the text, published the agreement",
    "force": """in force, into force, in to force, take effect, takes effect, took effect, effective on, effective
        from""",
    "readout": """joint statement, joint declaration, joint communique, joint communiqué, communique, communiqué,
        readout,
        read out, fact sheet, press release""",
}
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
    shown = _shown(sentence.text)
    return "signed" in shown and not shown & {"unsigned", "token"}


def _shown(text: str) -> frozenset[str]:
    """Return which lists of the lexicon a sentence shows."""
    return frozenset(hit.value for hit in find([word.folded for word in words(text)], _table()))


@cache
def _table() -> Table:
    return table({name: phrases(listed) for name, listed in _LEXICON.items()})


def _shows(name: str) -> Callable[[Annotated], bool]:
    return lambda sentence: name in _shown(sentence.text)


def _names_amount(sentence: Annotated) -> bool:
    return sentence.numbered and _MONEY.search(sentence.text) is not None


_ASKED: dict[Gap, Callable[[Annotated], bool]] = {
    "agreement_text": _shows("text"),
    "signatories": _names_signatories,
    "amounts": _names_amount,
    "signing_date": _dates_signing,
    "entry_into_force": _shows("force"),
    "official_readout": _shows("readout"),
}
"""Gap -> whether a sentence closes it; asked only where something was undertaken."""
