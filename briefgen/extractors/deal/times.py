"""When an undertaking was or will be entered: the date of its own clause, no deadline, and no other event's."""

from bisect import bisect_right
from datetime import date

from briefgen.extractors.articles import Article
from briefgen.extractors.calendar.dates import Dated, dates
from briefgen.extractors.language.lexicon import word_set
from briefgen.extractors.undertaking import undertakings
from briefgen.extractors.undertaking.clauses import Clauses, clauses
from briefgen.model.vocabulary import Status
from briefgen.patterns import Pattern

_LIMITS = word_set("by until till since before from between through to within end mid-term later than latest after")
"""What stands before a date that is a target or a bound, not the time of the undertaking."""
_NEAR = 3
"""How many words before a date its bound stands: "by the end of October"."""
_OTHERS = word_set("launched founded established dates dated dating joined began begun built born")
"""Verbs before a date that is another event's."""
_BACKWARD = Pattern(
    r"(?:There,|In it\b|(?:(?:[Aa]t|[Dd]uring) )?(?:[Tt]hat|[Tt]his|[Tt]he) "
    r"(?:encounter|meeting|summit|session|visit|gathering|conference|round|trip)\b)"
)
"""How a sentence points back to the event of the one before, whose date is then its own."""


def when(article: Article, index: int, status: Status, at: int) -> str:
    """Return the date of an undertaking: its sentence's, or that of the sentence before to which it points back.

    Args:
        article: where it is told.
        index: of its sentence.
        status: its rung.
        at: where in the sentence the words stand that show it.
    """
    sentence = article.sentences[index]
    published = article.source.published
    own = _times(sentence.text, published, at)
    if own:
        return next((iso for iso in own if _fits(iso, status, published)), "")
    if not index or not _BACKWARD.match(sentence.text):
        return ""
    before = article.sentences[index - 1]
    told = tuple(dated.iso for dated in dates(before.text, published))
    return told[0] if len(told) == 1 and before.sentence.paragraph == sentence.sentence.paragraph else ""


def _fits(iso: str, status: Status, published: str | None) -> bool:
    """Tell whether a date can be that of an undertaking of this rung: what is agreed is agreed by now."""
    return not published or status == "planned" or iso <= published[: len(iso)]


def _times(text: str, published: str | None, cue: int = 0) -> tuple[str, ...]:
    """Return the dates of a sentence that are no bounds: of its main clause, of the cue's, or of these days."""
    told = dates(text, published)
    if not told:
        return ()
    words = clauses(text)
    return tuple(dated.iso for dated in told if _is_own(words, dated, cue, published))


def _is_these_days(iso: str, published: str | None) -> bool:
    """Tell whether a date is a day of the article's week: news tell theirs wherever it fits."""
    if published is None or not len(iso) == len(published) == len("2026-01-11"):
        return False
    return 0 <= (date.fromisoformat(published) - date.fromisoformat(iso)).days < 7  # noqa: PLR2004 - a week


def _is_own(words: Clauses, dated: Dated, cue: int, published: str | None) -> bool:
    """Tell whether a date is the undertaking's: no deadline, no name's part, no other event's."""
    at = bisect_right([start for start, _ in words.spans], dated.start) - 1
    if at < 0:
        return False
    near = words.between(at - _NEAR, at)
    shown = bisect_right([start for start, _ in words.spans], cue) - 1
    aside = words.depths[at] > 0 and words.clause[at] not in {0, words.clause[max(shown, 0)]}
    if aside and not _is_these_days(dated.iso, published):
        return False
    bound = [word for word in near if word not in {"the", "of", "in", "early", "late", "on"}]
    if bound and bound[-1] in _LIMITS | _OTHERS:
        return False
    year_of_name = near[-1:] in {("of",), ("the",)} and not undertakings.DEALS.isdisjoint(words.between(at - 3, at + 5))
    return not (year_of_name and len(dated.iso) == 4)  # noqa: PLR2004 - a bare year: "the treaty of 1904"
