"""Lines that cannot be understood without the one before: what they take up stands there, not in them."""

from functools import lru_cache

from briefgen.extractors.language.quoted import QUOTED
from briefgen.patterns import Pattern

_THEM = r"(?:it|they|he|she|them|that|this|him|her|those|these)"
_AT_HEAD = Pattern(
    r"(?:Yes|No|He|She|They|It|His|Her|Its|Their|This|That|These|Those|Such)\b"
    r"|(?:If|When|While|Although|Though|After|Before|Because|Without|Under|With|For|Unless|Until|In|On|By|From|To|At)"
    rf" {_THEM}\b(?! (?:[a-z]+ )?(?:year|month|week|century|summer|autumn|winter|spring)\b)"
    r"|(?:On|In|At|By|Late|Earl(?:y|ier)|Last|A day|Hours|Days) [^,.;:\"“”]{0,40}(?<!that)(?<!which)[, ] ?"
    r"(?:he|she|they|it) [a-z]+"
    r"|(?:Most|Some|Many|All|None|Both|Few|Several|One|Two|Three|Half|Each|Neither) of (?:them|these|those|us|the)\b"
    r"|(?:In|At|For|On) [A-Z][\w’' -]{2,24} (?:that|this|it|they) [a-z]+"
    r"|Nor\b|What (?:he|she|it|they|is|was)\b|The (?:rest|latter|former|others)\b|Neither\b"
)
_INSIDE = Pattern(
    rf"\b(?:denied|denies|disputed|disputes|rejected|rejects|called|calls|confirmed|confirms|mocked|welcomed|opposed"
    rf"|supports?|supported|backs?|backed|joins?|joined|follows?|followed|raised?|told|with|from|of|over|about|against"
    rf"|by|for) (?:{_THEM})(?=[.,;]|\Z| (?:too|either|for|in|on|as|an?)\b)"
    r"|\b(?:of|in|on|at|to|with|for|over|about|after|before|by|from|under|against|that) "
    r"(?:such(?: an?)?|that|those|these) (?!who\b|which\b|in\b|of\b|are\b|were\b|is\b|was\b|that\b|from\b)[a-z]+"
    r"|\b(?:the|that) (?:same|very) (?:day|evening|night|morning|afternoon|week|month|year|time)\b"
    r"|(?<!so )\bthat (?:day|evening|night|morning|afternoon|week|month|year)\b"
    r"|\b(?:its|his|her|their) (?:troops|forces|soldiers|men) there\b|\btoo\.\Z"
)


@lru_cache(maxsize=512)
def leans(line: str) -> bool:
    """Tell whether a line takes up what only the one before it tells; what is in brackets is told.

    >>> leans("If it fails there, the old treaty has lapsed."), leans("[The ministry] did not say when.")
    (True, False)
    >>> leans("The Emirates have always denied this."), leans("It will rain on those who wait.")
    (True, True)
    """
    return _AT_HEAD.match(line) is not None or _INSIDE.search(QUOTED.sub("", line)) is not None
