"""Whether four digits are the year of an event: not a count, and not part of a document's or a contest's name."""

from functools import cache

from briefgen.extractors.language.words import listed
from briefgen.patterns import Pattern

_NAME = Pattern(r"(?: (?:of|on|for|the|and|in|with|against|to|[A-Z][\w.’'&-]{0,30})){1,8}")
_WORD = Pattern(r" ([^\W\d_]+)")
_NUMBERED = Pattern(
    r"\b(?:(?i:resolutions?|no\.?|number|articles?|section|agenda|vision|room|act|regulation|directive|flight|form"
    r"|model|route|channel|law|bill|expo|euro|file|case|decree|class|page|(?:no\.?|number) \d{1,6} of)|[A-Z]{2,5})\s\Z"
)
_REACH = 24


@cache
def _documents() -> frozenset[str]:
    return listed("""Convention Treaty Agreement Agreements Accord Accords Act Protocol Declaration Constitution Charter
        Pact Agenda Olympics Olympic Olympiad Paralympics Games Cup World Law Bill Code Communique Communiqué Statement
        Framework Plan Strategy Regulation Regulations Directive Championship Championships Expo Report Index Survey
        Review Covenant Memorandum Roadmap Goals Order Ordinance Rules Guidelines Notes Finals Vision Census""")


@cache
def counted_nouns() -> frozenset[str]:
    """Return the nouns before which four digits are a count and no year."""
    return listed("""people troops soldiers jobs members workers employees homes houses tonnes tons kilometres
        kilometers miles metres meters hectares acres barrels families refugees migrants prisoners police protesters
        words pages euros dollars pounds votes seats students pupils villages firms companies delegates athletes
        megawatts kilograms square cubic men women children others more km kg mw gw""")


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether the four digits at `start` to `end` date something.

    >>> import re
    >>> told = "The 1951 Refugee Convention of 1951, the 2016 vote, 2000 people, Resolution 1701"
    >>> [told[m.start() : m.end()] for m in re.finditer("[0-9]{4}", told) if is_year(told, m.start(), m.end())]
    ['1951', '2016']
    """
    before = text[max(0, start - _REACH) : start]
    if _NUMBERED.search(before):
        return False
    after = _WORD.match(text, end)
    if after and after[1] in counted_nouns():
        return False
    name = _NAME.match(text[end : end + 120])
    return name is None or _documents().isdisjoint(name[0].split())
