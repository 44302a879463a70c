"""Which deal "it" means at the head of a line: only where the sentence before names one, and nobody else could act."""

import re

from briefgen.extractors.language.words import listed
from briefgen.patterns import Pattern

_NAMES = (
    "agreement|accord|pact|treaty|memorandum|protocol|contract|declaration|truce|ceasefire|convention|deal|lease|plan"
    "|arrangement"
)
_DEAL = Pattern(rf"\b(?:the|an?|this) (?:[a-z]+(?:-[a-z]+)? ){{0,2}}?({_NAMES})\b(?! of| between|['’]s)", re.IGNORECASE)
_TERMS = listed("""enters entered provides provided covers covered replaces replaced commits committed obliges obliged
    requires required allows allowed stipulates foresees takes runs expires expired regulates""")
"""What a deal does, and nobody else that "it" could mean."""
_WILL = Pattern(
    r"It (?:will|would|is to|is due to|must|has to)"
    r" (?:enter|take effect|replace|be (?:ratified|signed|approved)|cover|apply)\b"
)
_NEEDS = Pattern(
    r"It (?:(?:still )?needs? (?:to be ratified|ratification|the approval|approval)"
    r"|(?:is not|isn['’]t|has not been|hasn['’]t been) (?:yet )?(?:signed|ratified|in force))\b"
)
_ALSO = Pattern(r"\AIt (?:also|further|now) ")
_WILL_ALSO = Pattern(r"\AIt (will|would) (?:also|further) ")
_BINDS = Pattern(
    r"It (?:commits|obliges|binds|(?:will|would) (?:commit|oblige|bind)) (?:both|the two|each|all|either"
    r"|the (?:sides|parties|countries|governments|states|bloc|union)|[A-Z])"
    r"|It (?:will|would) see (?:(?:an?|the|most|all) )?(?:[\d.,]+ ?(?:%|per ?cent|percent) )?(?:[a-z-]+ ){0,2}?"
    r"(?:tariffs?|dut(?:y|ies)|quotas?|lev(?:y|ies)|customs)\b"
)
"""What only a deal does, to those who have made it or to their duties."""
_GIVES = Pattern(
    r"It (?:(?:will|would) (?:give|grant|transfer|return|set|let|allow|permit|ban|bar|lift|abolish|scrap|lower|cut"
    r"|raise|guarantee|lay|create|establish|extend|call for|provide|require|open|end|remove|halve|eliminate|double)"
    r"|gives|grants|transfers|returns|binds|sets|lets|permits|bans|bars|lifts|abolishes|scraps|lowers|cuts|raises"
    r"|guarantees|lays|creates|establishes|extends|calls for)\b"
)
"""What a deal does, where no country, body or person that "it" could mean is told of before."""
_MADE = Pattern(
    r"\A[^;:\"“]{2,160}?(?: and |(?:inisters|eaders|residents|sides|overnments|ountries|eighbours|egotiators|nvoys"
    r"|elegations|tates)\b)[^;:\"“]{0,80}? (?:have |had )?(?:signed|inked|initialled|struck|reached|concluded|sealed"
    rf"|clinched|agreed) (?:on )?(?:an?|the) (?:[\w-]+ ){{0,3}}?(?:{_NAMES})\b"
)
"""What several have made: neither of them is "it"."""
_NO_TERMS = listed(
    "is was has does remains seems appears looks makes helps matters follows comes means happens sounds takes"
)
"""What "it" does that stands for no subject, or for all that was told before."""


def only_deal(before: str) -> str:
    """Return the only deal that a sentence names, as "the pact"; empty where it names none or several.

    >>> only_deal("Peru signed an accord on Friday."), only_deal("Peru signed a pact and a treaty.")
    ('the accord', '')
    """
    names = {match[1].lower() for match in _DEAL.finditer(before)}
    return f"the {names.pop()}" if len(names) == 1 else ""


def deal_meant(line: str, verb: str, before: str, *, acts: bool) -> str:
    """Return the deal that "It" means at the head of a line, as "the pact"; empty where that is in doubt.

    Args:
        line: that opens with "It".
        verb: the word behind it.
        before: the sentence that tells what "it" is.
        acts: whether a country or a body acts in that sentence, which "it" could mean as well.
    """
    line, plain = _plain(line), verb not in {"also", "further", "now"}
    verb = verb if plain else line.split(maxsplit=2)[1]
    if verb in _TERMS or _WILL.match(line) or _NEEDS.match(line):
        return only_deal(before)
    if binds(line) and not acts:
        return only_deal(before)
    if _GIVES.match(line) and not acts and (_MADE.match(before) or _DEAL.match(before)):
        return only_deal(before)
    found = _DEAL.match(before)
    return f"the {found[1].lower()}" if found and verb.endswith("s") and verb not in _NO_TERMS else ""


def binds(line: str) -> bool:
    """Tell whether a line says of "it" what only a deal does: that it commits both sides, or sees their duties fall.

    >>> binds("It will see a 15% tariff on steel."), binds("It will see many ships.")
    (True, False)
    """
    return _BINDS.match(_plain(line)) is not None


def _plain(line: str) -> str:
    return _WILL_ALSO.sub(r"It \1 ", _ALSO.sub("It ", line))
