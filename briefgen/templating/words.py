"""The program's own words in a document, in English; other languages join them as tables of the same keys."""

from collections.abc import Mapping
from typing import Final

from briefgen.model.vocabulary import Gap, Reason, Stance, Status

STATUSES: Final[Mapping[Status, str]] = {
    "signed": "Signed",
    "agreed": "Agreed",
    "planned": "Planned",
    "discussed": "Discussed",
    "failed": "Failed",
}
STANCES: Final[Mapping[Stance, str]] = {
    "supportive": "Supportive",
    "opposed": "Opposed",
    "mixed": "Mixed",
    "neutral": "Neutral",
}
SHAPES: Final[Mapping[Status | Stance, str]] = {
    "signed": "●",
    "agreed": "◊",
    "planned": "→",
    "discussed": "◌",
    "failed": "×",
    "supportive": "+",
    "opposed": "−",
    "mixed": "±",
    "neutral": "=",
}
"""What stands before the word, so that neither a colour nor a letter is needed to see it: characters that Calibri, its
metric twin and the font that comes with every installation all have."""
GAPS: Final[Mapping[Gap, str]] = {
    "agreement_text": "the text of any agreement",
    "signatories": "who signed, or is to sign",
    "amounts": "amounts of money",
    "signing_date": "the date of signing",
    "entry_into_force": "entry into force",
    "official_readout": "an official readout by either side",
    "article_date": "the date of the article",
    "publisher": "the outlet that published the article",
    "background": "background",
    "agreements": "agreements",
    "risks": "risks",
    "domestic_reactions": "reactions at home",
    "international_reactions": "reactions abroad",
}
REASONS: Final[Mapping[Reason, str]] = {
    "portal_line": "line of the web page",
    "rubric": "rubric of the web page",
    "date_line": "date line",
    "byline": "byline",
    "caption": "caption",
    "navigation": "navigation of the web page",
    "boilerplate": "boilerplate",
    "off_topic": "another story",
    "rhetoric": "colour or rhetoric",
    "transition": "transition",
    "repetition": "repeats another line",
    "fragment": "fragment",
    "question": "question",
    "unsorted": "fits no section",
    "ungrounded": "failed the check against the source",
}
HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "agreements": ("Subject", "Status", "When", "Source"),
    "reactions": ("Country", "Stance", "Who and why", "Source"),
    "risks": ("Risk", "Topic", "Source"),
    "statements": ("Statement", "Source"),
    "participants": ("Name", "Role", "Country", "Source"),
    "timeline": ("Date", "Event", "Source"),
    "figures": ("Figure", "Unit", "Source"),
    "sources": ("No.", "Article", "Outlet", "Published"),
    "evidence": ("No.", "Quotation", "Where"),
    "set_aside": ("Left out", "Why"),
}
"""The head rows of tables, by what the table lists."""
OPEN: Final = "[to be completed]"
"""What a field that only people fill prints while it is open."""
EDITED: Final = "edited"
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_YEAR, _MONTH, _DAY = 4, 7, 10


def long_date(iso: str) -> str:
    """Return a date as it is written in prose, as precise as it was given; empty where it is no ISO date.

    >>> long_date("2026-01-11"), long_date("2025-10"), long_date("2025"), long_date("soon")
    ('11 January 2026', 'October 2025', '2025', '')
    """
    digits = iso.replace("-", "")
    if len(iso) not in {_YEAR, _MONTH, _DAY} or not digits.isdecimal() or len(digits) not in {4, 6, 8}:
        return ""
    year, *rest = iso.split("-")
    if rest and not 1 <= int(rest[0]) <= len(_MONTHS):
        return ""
    parts = [str(int(day)) for day in rest[1:]] + [_MONTHS[int(month) - 1] for month in rest[:1]] + [year]
    return " ".join(parts)
