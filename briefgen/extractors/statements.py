"""From placed sentences to the records of a briefing: each with its quotation, its words condensed within law 2."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from briefgen.extractors.agreements import Standing, standing
from briefgen.extractors.annotate import Annotated
from briefgen.extractors.articles import Article
from briefgen.extractors.dates import dates
from briefgen.extractors.grounding import statement_id
from briefgen.extractors.reactions import Reading, Setting, reactions
from briefgen.extractors.salience import of_reaction, salience
from briefgen.extractors.sentences import Sentence
from briefgen.extractors.terms import Terms
from briefgen.extractors.topics import topic
from briefgen.extractors.weights import Label
from briefgen.extractors.wording import condense
from briefgen.model.briefing import Agreement, Evidence, Reaction, Risk, SetAside, Statement
from briefgen.patterns import Pattern

_PRONOUN = re.compile(r"\b[Tt]hey\b")
_TWO = ("two ", "both ", "Two ", "Both ", "the sides", "each other")
_LIMITS = ("by ", "until ", "since ", "before ")
"""What stands before a date that is a target or a bound, not the time of the undertaking."""
_BACKWARD = Pattern(
    r"(?:There,|In it\b|(?:(?:[Aa]t|[Dd]uring) )?(?:[Tt]hat|[Tt]his|[Tt]he) "
    r"(?:encounter|meeting|summit|session|visit|gathering|conference|round|trip)\b)"
)
"""How a sentence points back to the event of the one before, whose date is then its own."""


class Placed(Struct, frozen=True):
    """A statement and where it goes."""

    label: Label
    statement: Statement
    index: int
    """Of its sentence."""


def placed(article: Article) -> tuple[Placed, ...]:
    """Return every statement of an article, in the order of its text."""
    setting = Setting(article.main, article.persons)
    readings = reactions(article.sentences, article.labels, setting)
    terms = Terms(article)
    return tuple(_placed(article, index, readings.get(index), terms) for index in sorted(article.labels))


def feared(article: Article, statements: Sequence[Placed]) -> tuple[Placed, ...]:
    """Return as risks the reactions that say what may go wrong: for a briefing that would warn of nothing otherwise."""
    voiced = (item for item in statements if item.label == "domestic_reactions" and _fear().search(item.statement.text))
    found = ((item.index, article.sentences[item.index]) for item in voiced)
    return tuple(
        Placed("risks", _risk(_statement(sentence, "risks", article.main), sentence), index)
        for index, sentence in found
    )


@cache
def _fear() -> re.Pattern[str]:
    """Return what shows that somebody says what may go wrong."""
    return re.compile(
        r"\b(?:fear(?:s|ed|ing)?|warn(?:s|ed|ing)?|worr(?:y|ies|ied)|concerned|afraid)\b[^.;]{0,80}"
        r"\b(?:might|may|could|would|will)\b",
        re.IGNORECASE,
    )


def _placed(article: Article, index: int, reading: Reading | None, terms: Terms) -> Placed:
    label = article.labels[index]
    sentence = article.sentences[index]
    plain = _statement(sentence, label, article.main)
    if reading is not None:
        return Placed(label, _reaction(plain, reading), index)
    if label == "risks":
        return Placed(label, _risk(plain, sentence), index)
    status = standing(article, index, terms) if label == "agreements" else None
    if status is not None:
        return Placed(label, _agreement(plain, article, index, status), index)
    if "open" in sentence.cues:
        return Placed("risks", _risk(_statement(sentence, "risks", article.main), sentence), index)
    # an undertaking whose words show no status is told as background: law 3 allows no guess
    return Placed("background", _statement(sentence, "background", article.main), index)


def evidence(sentence: Sentence) -> Evidence:
    """Return the quotation of a whole sentence."""
    return Evidence(
        source=sentence.source,
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
        paragraph=sentence.paragraph,
    )


def _statement(sentence: Annotated, label: Label, main: Sequence[str]) -> Statement:
    line = condense(sentence.text)
    proof = (evidence(sentence.sentence),)
    return Statement(
        id=statement_id([sentence.text]),
        text=line.text,
        evidence=proof,
        attributed_to=line.attributed_to,
        salience=salience(sentence, label, main),
    )


def _reaction(plain: Statement, reading: Reading) -> Reaction:
    reaction = Reaction(
        id=plain.id,
        text=plain.text,
        evidence=plain.evidence,
        attributed_to=plain.attributed_to,
        salience=plain.salience,
        actor=reading.actor,
        country=reading.country,
        stance=reading.stance,
    )
    return replace(reaction, salience=of_reaction(reaction, plain.text))


def _risk(plain: Statement, sentence: Annotated) -> Risk:
    return Risk(
        id=plain.id,
        text=plain.text,
        evidence=plain.evidence,
        attributed_to=plain.attributed_to,
        salience=plain.salience,
        topic=topic(sentence.text),
    )


def _agreement(plain: Statement, article: Article, index: int, status: Standing) -> Agreement:
    sentence = article.sentences[index]
    when = _when(article, index)
    return Agreement(
        id=plain.id,
        text=plain.text,
        evidence=(*plain.evidence, *_shown(article, status)),
        attributed_to=plain.attributed_to,
        salience=_fresh(plain.salience, when, article.source.published or ""),
        status=status.status,
        cue=status.cue,
        parties=_parties(article, index),
        topic=topic(sentence.text),
        when=when,
    )


def _shown(article: Article, status: Standing) -> Iterator[Evidence]:
    """Yield the quotation of the deal from which a term has its status."""
    if status.deal is not None:
        told = article.sentences[status.deal.index].sentence
        start, end = told.start + status.deal.start, told.start + status.deal.end
        quote = told.text[status.deal.start : status.deal.end]
        yield Evidence(source=told.source, start=start, end=end, quote=quote, paragraph=told.paragraph)


def _fresh(score: float, when: str, published: str) -> float:
    """Return the salience of an undertaking: less where it was entered before the article's month."""
    return round(max(score - 0.2, 0.0), 2) if when and when[:7] < published[:7] else score


def parties(sentence: Annotated, main: Sequence[str]) -> tuple[str, ...]:
    """Return who undertakes something: the countries named, or the article's two where "both" stands for them."""
    named = tuple(dict.fromkeys(m.country for m in sentence.mentions if m.country in main))
    stands_for = any(phrase in sentence.text for phrase in _TWO) and len(main) > 1
    return tuple(main[:2]) if stands_for and len(named) < 2 and set(named) <= set(main[:2]) else named  # noqa: PLR2004


def _parties(article: Article, index: int) -> tuple[str, ...]:
    """Return who undertakes something; "they" are those of the sentence before."""
    sentence = article.sentences[index]
    own = parties(sentence, article.main)
    if own or not index or not _PRONOUN.search(sentence.text):
        return own
    before = article.sentences[index - 1]
    told = parties(before, article.main)
    return told if before.sentence.paragraph == sentence.sentence.paragraph and len(told) > 1 else ()


def _when(article: Article, index: int) -> str:
    """Return the date of an undertaking: its sentence's, or that of the sentence before which it points back to."""
    sentence = article.sentences[index]
    own = _times(sentence.text, article.source.published)
    if own or not index or not _BACKWARD.match(sentence.text):
        return own[0] if own else ""
    before = article.sentences[index - 1]
    told = _times(before.text, article.source.published)
    return told[0] if len(told) == 1 and before.sentence.paragraph == sentence.sentence.paragraph else ""


def _times(text: str, published: str | None) -> tuple[str, ...]:
    """Return the dates of a sentence that are no bounds."""
    return tuple(
        dated.iso
        for dated in dates(text, published)
        if not text[max(0, dated.start - 8) : dated.start].lower().endswith(_LIMITS)
    )


def set_aside(article: Article) -> Iterator[SetAside]:
    """Yield every stretch of an article that is not in the briefing: furniture first, then sentences."""
    source = article.source
    for region in source.layout:
        if region.kind != "headline" and region.kind != "standfirst":  # noqa: PLR1714 - a type checker narrows this form
            quote = source.text[region.start : region.end]
            yield SetAside(source=source.id, start=region.start, end=region.end, quote=quote, reason=region.kind)
    for index, why in sorted(article.left_out.items()):
        left = article.sentences[index].sentence
        yield SetAside(source=left.source, start=left.start, end=left.end, quote=left.text, reason=why)
