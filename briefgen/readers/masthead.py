"""Lines above an article that name its outlet, place and day together: known only where they stand, in the head."""

import re

from msgspec import Struct

from briefgen.patterns import Pattern
from briefgen.readers.dates import FoundDate, find_dates
from briefgen.readers.wordlists import words_of

_LONGEST = 120
_MOST_WORDS = 9
_SEPARATORS = Pattern(r"\s*(?:[|•·,;:/]|(?<!\w)[-–—]+(?!\w)|--)\s*")
_SEPARATES = tuple("|•·,;:/-–—(")


_PAPER = words_of("""
    news times post agency herald tribune journal gazette chronicle observer daily star mail telegraph monitor courier
    standard review weekly monthly ledger file mirror sun independent guardian press report reporter bulletin dispatch
    examiner inquirer record sentinel globe echo argus magazine digest wire newswire broadcasting television radio
    online today express mercury advertiser correspondent business register outlook watch insider politico
""")
"""What a paper, an agency or a station is called by, at the end of its name."""
_ANYWHERE = words_of("news times journal review radio television broadcasting bulletin gazette")
"""What it may be called by in the middle too: "Review of Books"."""
_OFFICE = words_of("office ministry department embassy cabinet secretariat chancellery presidency spokesperson")
_SMALL = words_of("of the and in for de la du le on at el al")
_LETTERS = Pattern(r"[^\W\d_][\w’'.-]*")
_DATELINE = Pattern(r"(?:[A-Z][\w .,’'/-]{1,80}?)?\((?P<agency>[A-Z][^()]{1,39})\)(?:\s{0,2}(?:--|[-–—:])\s|\s{0,2}\Z)")
_DATED_LINE = Pattern(r"(?P<head>[A-Z][\w .,’'/-]{1,80}?)(?:\s?\([^()]{2,40}\))?\s{0,2}(?:--|[-–—:])\s")
_TOWN = Pattern(r"[A-Z][A-Z.’'-]{2,30}(?:[ /][A-Z][A-Z.’'-]{1,30}){0,4}\b")
_PLAIN_TOWN = Pattern(r"[A-Z][\w.’'-]{1,30}(?: [A-Z][\w.’'-]{1,30}){0,3}, \Z")
_EDITION = Pattern(r"\s?\([\w -]{2,40} edition\)", re.IGNORECASE)
_OF_EDITION = Pattern(r"(?P<paper>[A-Z][^(),|•·]{2,60}?)\s?\([\w -]{2,40} [Ee]dition\)")
"""What comes out in editions is a paper, in whatever language it is named."""
_SENT_BY = Pattern(r"\d{4}\s?\((?P<agency>[A-Z][\w.&’' -]{1,39})\)\Z")
"""The agency behind the place and the day that stand on a line of their own."""
_ISSUED_BY = Pattern(
    r"(?:(?:[Jj]oint |[Pp]ublic |[Oo]pen )?(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé]|[Ll]etter|[Rr]eadout)"
    r"|(?:[Pp]ress|[Mm]edia|[Nn]ews) (?:release|statement)) (?:issued )?(?:by|from|of the) (?:the )?"
    r"(?=[A-Z][^,;]{2,60}, [A-Z][^,;\d]{2,40}, )(?![^,]{0,60} and )"
)
"""What is issued by somebody, in a town, on a day."""
_BODY = Pattern(
    r"\b(?:Bank|Council|Commission|Union|Institute|Foundation|Organi[sz]ation|Parliament|Cent(?:re|er)|Fund|Authority"
    r"|Board|Network|Association|Court|Coalition|Alliance|Chamber|Secretariat|Forum|Confederation|Federation|Committee)"
    r"(?:\Z| (?:of|for|on) )"
)
"""What issues papers of its own, and is named so in front of the place and the day."""


class Masthead(Struct, frozen=True):
    """What a line of the head names."""

    publisher: str = ""
    date: FoundDate | None = None


def masthead_of(line: str, others: frozenset[str]) -> Masthead | None:
    """Return what a line names that holds nothing but names of an outlet or a place, and a day; else nothing.

    Args:
        line: of the head of an article, none of its headline.
        others: words that belong to a date.

    >>> masthead_of("Harbour Gazette, 3 May 2024", frozenset()).publisher
    'Harbour Gazette'
    >>> masthead_of("The ministers met on 3 May 2024", frozenset()) is None
    True
    """
    if len(line) > _LONGEST or (line.endswith((".", "?", "!")) and not line.endswith(".m.")):
        return None
    sender = _sender(line, others)
    line = _EDITION.compiled.sub("", line)
    line = _ISSUED_BY.compiled.sub("", line, count=1)
    dates = find_dates(line)
    if dates and not _is_apart(line, dates[0]):
        return None
    rest = line
    for each in reversed(dates):
        rest = f"{rest[: each.start]}|{rest[each.end :]}"
    parts = [part for part in _SEPARATORS.compiled.split(rest) if _LETTERS.search(part)]
    named = [part for part in parts if not _is_of_dates(part, others)]
    if not all(_is_name(part) for part in named) or sum(len(part.split()) for part in named) > _MOST_WORDS:
        return None
    publisher = sender or next((part for part in named if is_outlet(part)), "")
    if not publisher and dates and named[1:] and _BODY.search(named[0]):
        publisher = named[0]
    return Masthead(publisher, dates[0] if dates else None) if dates or publisher else None


def _sender(line: str, others: frozenset[str]) -> str:
    """Return whom the form of a line shows to have sent or published it, whatever the name is."""
    edition, sent, issued = _OF_EDITION.match(line), _SENT_BY.search(line), _ISSUED_BY.match(line)
    if edition is not None:
        return edition["paper"]
    if sent is not None and not _is_of_dates(sent["agency"], others):
        return sent["agency"]
    return line[issued.end() :].partition(",")[0] if issued and find_dates(line) else ""


def is_outlet(name: str) -> bool:
    """Tell whether a name is one of a paper, an agency or an office that publishes.

    >>> is_outlet("Harbour Gazette"), is_outlet("Jane Doe"), is_outlet("Gazette")
    (True, False, False)
    """
    told = [word.casefold().strip(".’'") for word in name.split()]
    known = bool(told) and (told[-1] in _PAPER or not (_ANYWHERE | _OFFICE).isdisjoint(told))
    return known and len(told) > 1 and _is_name(name)


def agency_of(line: str) -> str:
    """Return the agency in brackets that a first paragraph opens with, a place before it or none.

    >>> agency_of("LIMA, June 4 (Andes Wire) - Peru signed."), agency_of("(Andes Wire) – Peru signed.")
    ('Andes Wire', 'Andes Wire')
    """
    found = _DATELINE.match(line)
    return found["agency"] or "" if found else ""


def day_of(line: str) -> FoundDate | None:
    """Return the full date that stands in a dateline: between the town and the dash.

    A town that is not in capitals has the date right behind it.

    >>> day_of("LIMA, June 4, 2024 (Andes Wire) - Peru signed.").iso
    '2024-06-04'
    >>> day_of("Peru signed on June 4, 2024 - and Chile too.") is None
    True
    """
    found = _DATED_LINE.match(line)
    day = next(iter(find_dates(found["head"])), None) if found else None
    return day if day and (_TOWN.match(line) or _PLAIN_TOWN.match(line[: day.start])) else None


def _is_apart(line: str, date: FoundDate) -> bool:
    """Tell whether a date is parted from the words beside it: "Statement of 3 May 2024" is one name."""
    words = line[: date.start].rstrip()
    if not words or words.endswith(_SEPARATES):
        return True
    last = words.split()[-1].strip(",.").casefold()
    return last.endswith("day") or last in {
        "published",
        "updated",
        "posted",
        "issued",
        "date",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
    }


def _is_of_dates(part: str, others: frozenset[str]) -> bool:
    return others.issuperset(word.casefold().strip(".") for word in _LETTERS.findall(part))


def _is_name(part: str) -> bool:
    """Tell whether every word of a part is capitalised, as in names, the small ones between them aside."""
    told = [word for word in part.replace("(", " ").replace(")", " ").split() if word[0].isalpha()]
    return bool(told) and all(word[0].isupper() or word in _SMALL for word in told) and told[-1][0].isupper()
