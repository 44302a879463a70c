"""When an undertaking was made or is to be done: the date of its own clause, else the day ahead set for it."""

from datetime import date

from briefgen.extractors.articles import Article
from briefgen.extractors.calendar.dates import Dated, dates
from briefgen.extractors.language.lexicon import word_set
from briefgen.extractors.undertaking import undertakings
from briefgen.extractors.undertaking.clauses import Clauses, clauses
from briefgen.model.vocabulary import Status
from briefgen.patterns import Pattern

_LIMITS = word_set("by until till since before from between through to within end mid-term later than latest after")
"""What stands before a date that is a target or a bound, not the time at which an undertaking was made."""
_UNSET = _LIMITS - word_set("by before from than end")
"""Those of them that set no day ahead by which, or from which, something is to be done."""
_IN_FORCE = word_set("effective effect force apply applies valid")
"""Before "from" they show when what is undertaken begins."""
_HAPPENING = word_set("happen happens occur occurs place come comes")
"""What a clause says that tells when the one before it is to be done: "which may happen in December"."""
_MADE = word_set("concluded signed reached struck sealed agreed negotiated adopted inked")
"""Behind a deal's name they may be told of another than the one undertaken: "revived a treaty concluded in 2008"."""
_HELPING = word_set("is are was were be been being has have had having they it which that who")
"""Before such a word they show that it is a verb of its own."""
_DEAL_NEAR = 5
"""How many words behind its name a deal's participle may stand."""
_NEAR = 3
"""How many words before a date its bound stands: "by the end of October"."""
_FAR = 12
"""And how many before one in its clause the words stand that open it: "some of which were …"."""
_PARTS = word_set("the of in early late on")
"""Words between a bound and its date."""
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
    made = next((iso for iso in own if _fits(iso, status, published)), "")
    if made:
        return made
    pointed = "" if own else _pointed_at(article, index)
    return pointed or _ahead(sentence.text, published, status, at)


def _pointed_at(article: Article, index: int) -> str:
    """Return the only date of the sentence before, where this one points back to its event."""
    sentence = article.sentences[index]
    if not index or not _BACKWARD.match(sentence.text):
        return ""
    before = article.sentences[index - 1]
    told = tuple(dated.iso for dated in dates(before.text, article.source.published))
    return told[0] if len(told) == 1 and before.sentence.paragraph == sentence.sentence.paragraph else ""


def _ahead(text: str, published: str | None, status: Status, cue: int) -> str:
    """Return the only day ahead that a sentence sets for what is undertaken; "" where its own words tell a signing.

    The day by which something signed is to be done is not the day of the signing: only a term of a deal told before
    has one.
    """
    if published is None or status == "failed" or (status == "signed" and cue):
        return ""
    told = tuple(dated for dated in dates(text, published) if dated.iso >= published[: len(dated.iso)])
    return told[0].iso if len(told) == 1 and _is_set(clauses(text), told[0], cue) else ""


def _is_set(words: Clauses, dated: Dated, cue: int) -> bool:
    """Tell whether a date ahead is that of what is undertaken: by no "until", and in no other event's clause."""
    at = words.at(dated.start)
    if at < 0:
        return False
    before = words.between(at - _NEAR - 1, at)
    told = at - before[::-1].index("before") - 2 if "before" in before else at  # "before" seems to open a clause
    if _is_aside(words, max(told, 0), cue) and _HAPPENING.isdisjoint(before):
        return False
    return _UNSET.union(_OTHERS).isdisjoint(_bound(words, at)[-1:])


def _bound(words: Clauses, at: int) -> tuple[str, ...]:
    """Return the words shortly before a date, without those that may stand between it and its bound."""
    return tuple(word for word in words.between(at - _NEAR, at) if word not in _PARTS)


def _is_aside(words: Clauses, at: int, cue: int) -> bool:
    """Tell whether a word stands in a clause that only accompanies, and not the cue's."""
    return words.depths[at] > 0 and words.clause[at] not in {0, words.clause[max(words.at(cue), 0)]}


def _fits(iso: str, status: Status, published: str | None) -> bool:
    """Tell whether a date can be that of an undertaking of this rung: what is agreed is agreed by now, a plan ahead."""
    if not published:
        return True
    return iso >= published[: len(iso)] if status == "planned" else iso <= published[: len(iso)]


def _times(text: str, published: str | None, cue: int) -> tuple[str, ...]:
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


_RECITALS = frozenset(
    {"recalling", "noting", "recognising", "recognizing", "considering", "mindful", "bearing", "given"}
)
"""They open what a joint statement reminds of before it undertakes something."""


def _is_own(words: Clauses, dated: Dated, cue: int, published: str | None) -> bool:
    """Tell whether a date is the undertaking's: no deadline, no name's part, no other event's."""
    at = words.at(dated.start)
    if at < 0:
        return False
    if not _RECITALS.isdisjoint(words.folded[:2]) and at < words.at(cue):
        return False
    near = words.between(at - _NEAR, at)
    if _is_of_some(words, at, cue):
        return False
    recent = _is_these_days(dated.iso, published)
    if not recent and (_is_aside(words, at, cue) or _is_of_another_deal(words, at, cue)):
        return False
    bound = _bound(words, at)
    begins = bound[-1:] == ("from",) and not _IN_FORCE.isdisjoint(bound)
    if bound and bound[-1] in _LIMITS | _OTHERS and not begins:
        return False
    year_of_name = near[-1:] in {("of",), ("the",)} and not undertakings.DEALS.isdisjoint(words.between(at - 3, at + 5))
    return not (year_of_name and len(dated.iso) == 4)  # noqa: PLR2004 - a bare year: "the treaty of 1904"


def _is_of_some(words: Clauses, at: int, cue: int) -> bool:
    """Tell whether a date is told of some of what is named: "drifting mines, two of which were found in January"."""
    opening = next((i for i in range(at - 1, max(at - _FAR, 0), -1) if words.folded[i] in {"which", "whom"}), 0)
    return words.folded[max(opening - 1, 0)] == "of" and not opening < words.at(cue) < at


def _is_of_another_deal(words: Clauses, at: int, cue: int) -> bool:
    """Tell whether a date is told of a deal that is but named: "suspended an accord on visas concluded in 2005"."""
    for made in range(at - 1, max(at - _NEAR, 0), -1):
        if words.folded[made] in _MADE:
            named = not undertakings.DEALS.isdisjoint(words.between(made - _DEAL_NEAR, made))
            verb = not _HELPING.isdisjoint(words.between(made - _NEAR, made))
            return named and not verb and made != words.at(cue)
    return False
