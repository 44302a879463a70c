"""The office's own words (`[lexicon]` in briefgen.toml), found in sentences: sections, statuses, what is left out.

Law 3 holds for them too: the office says what its phrase means, and what stands before the phrase still weakens it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from briefgen.extractors.language.words import Table, Word, find, listed, table, words
from briefgen.extractors.undertaking.governing import weaker
from briefgen.extractors.undertaking.status import StatusReading, read_status
from briefgen.model.briefing import Agreement
from briefgen.model.vocabulary import Status, firmness
from briefgen.settings import Lexicon

NO_LEXICON = Lexicon()
_SECTION, _STATUS, _LEAVE_OUT = "section ", "status ", "leave out"
_REACH = 7
"""How many words before a phrase can weaken it."""
_CLAUSE = re.compile(r"[,;:()\[\]—–“”\"]")
_NEGATIVE = listed("""not never no without neither nor cannot unable refuse refuses refused refusing decline declines
    declined fail fails failed failing deny denies denied reject rejects rejected yet""")
_WEAK = listed("""could may might would should can must ought 'd if unless whether possible possibly perhaps urge urges
    urged call calls called consider considers considered considering propose proposes proposed discuss discusses
    discussed want wants wanted seek seeks sought seeking reportedly rumoured rumored allegedly""")
_FUTURE = listed("""will shall 'll to going expected expect expects due set plan plans planned planning hope hopes hoped
    intend intends intended aim aims aimed likely ready scheduled poised prepare prepares preparing tomorrow""")
_SUPPOSING = ("If ", "Unless ", "Whether ", "Should ")


class StaffHits(Struct, frozen=True):
    """What a sentence shows of the office's lexicon, each with the phrase as it stands in the sentence."""

    sections: dict[str, str]
    """Section -> phrase."""
    status: dict[str, str]
    """Status -> phrase."""
    leave_out: str = ""
    """The phrase for which the sentence is left out; empty where there is none."""


class StaffReading(StatusReading, frozen=True):
    """A status that an office's phrase tells."""

    defined: Status
    """What the office says that the phrase means; `status` is weaker where the words before it are."""


_NOTHING = StaffHits({}, {})


def staff_hits(text: str, lexicon: Lexicon) -> StaffHits:
    """Return what a sentence shows of an office's lexicon.

    >>> staff_hits("Paris sent a Démarche.", Lexicon(sections=(("risks", ("démarche",)),))).sections
    {'risks': 'Démarche'}
    """
    if lexicon == NO_LEXICON:
        return _NOTHING
    sections: dict[str, str] = {}
    status: dict[str, str] = {}
    leave_out = ""
    for value, start, end in _found(text, lexicon):
        if value == _LEAVE_OUT:
            leave_out = leave_out or text[start:end]
        elif value.startswith(_SECTION):
            sections.setdefault(value.removeprefix(_SECTION), text[start:end])
        else:
            status.setdefault(value.removeprefix(_STATUS), text[start:end])
    return StaffHits(sections, status, leave_out)


def staff_signs(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the signs that a sentence shows: `staff:` and a section, or `staff:status` where a phrase tells one.

    >>> list(staff_signs("A démarche followed.", Lexicon(sections=(("risks", ("démarche",)),))))
    ['staff:risks']
    """
    hits = staff_hits(text, lexicon)
    yield from (f"staff:{section}" for section in hits.sections)
    if hits.status:
        yield "staff:status"


def staff_reading(text: str, lexicon: Lexicon) -> StaffReading | None:
    """Return the status that an office's phrase tells in a sentence; of several phrases the weakest counts.

    None where there is no such phrase, or where the other words of the sentence tell something weaker.

    >>> terms = Lexicon(status=(("agreed", ("concluded a terms sheet",)),))
    >>> staff_reading("They concluded a terms sheet.", terms).status
    'agreed'
    >>> staff_reading("They have not concluded a terms sheet.", terms).status
    'failed'
    """
    readings = [
        StaffReading(outcome(text, start, defined), text[start:end], start, end, defined)
        for defined, start, end in _statuses(text, lexicon)
    ]
    weakest = min(readings, key=lambda reading: firmness(reading.status), default=None)
    own = read_status(text) if weakest else None
    if weakest is None or own is None or _overlaps(own, weakest) or firmness(own.status) >= firmness(weakest.status):
        return weakest
    return None


def outcome(text: str, start: int, defined: Status) -> Status:
    """Return the status of a phrase that means `defined` and stands at `start`: weaker where its clause is.

    >>> outcome("They will conclude a terms sheet.", 10, "signed")
    'planned'
    """
    before = text[:start]
    clause = before[_clause_start(before) :]
    near = {word.folded for word in words(clause)[-_REACH:]}
    if near & _NEGATIVE or any(word.endswith("n't") for word in near):
        return "discussed" if defined == "failed" else "failed"
    if near & _WEAK or text.startswith(_SUPPOSING) or text.rstrip("\"'”’)] \n").endswith("?"):
        return weaker(defined, "discussed")
    return weaker(defined, "planned") if near & _FUTURE else defined


def is_defined(agreement: Agreement, lexicon: Lexicon | None = None) -> bool:
    """Tell whether an agreement's status is one that an office's own definition of its cue bears.

    The cue has to stand in a quotation, and the words before it count. Without a `lexicon`, as on another desk's
    machine, the definition that the briefing records is taken for the office's.
    """
    defined = agreement.defined
    if defined is None or (
        lexicon is not None and not any(s == defined for s, _, _ in _statuses(agreement.cue, lexicon))
    ):
        return False
    places = ((piece.quote, piece.quote.find(agreement.cue)) for piece in agreement.evidence)
    bounds = [outcome(quote, start, defined) for quote, start in places if start >= 0]
    return any(weaker(agreement.status, bound) == agreement.status for bound in bounds) and (
        agreement.status != "failed" or "failed" in bounds
    )


def _overlaps(own: StatusReading, staff: StatusReading) -> bool:
    return own.start < staff.end and staff.start < own.end


def _clause_start(before: str) -> int:
    start = 0
    for mark in _CLAUSE.finditer(before):
        start = mark.end()
    return start


def _statuses(text: str, lexicon: Lexicon) -> Iterator[tuple[Status, int, int]]:
    for value, start, end in _found(text, lexicon):
        if value.startswith(_STATUS):
            yield value.removeprefix(_STATUS), start, end  # type: ignore[misc]  # checked where the settings are read


def _found(text: str, lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Yield what each phrase in a text stands for, with its offsets."""
    if lexicon == NO_LEXICON:
        return
    tokens = words(text)
    for hit in find([word.folded for word in tokens], _table(lexicon)):
        yield hit.value, tokens[hit.first].start, _end(tokens, hit.after)


def _end(tokens: Sequence[Word], after: int) -> int:
    last = tokens[after - 1]
    return last.start + len(last.text)


@lru_cache(maxsize=4)
def _table(lexicon: Lexicon) -> Table:
    """Return the table of a lexicon, made once."""
    entries = {_LEAVE_OUT: lexicon.leave_out}
    entries |= {_SECTION + name: phrases for name, phrases in lexicon.sections}
    entries |= {_STATUS + name: phrases for name, phrases in lexicon.status}
    return table({value: filter(None, map(_folded, phrases)) for value, phrases in entries.items()})


def _folded(phrase: str) -> str:
    return " ".join(word.folded for word in words(phrase))
