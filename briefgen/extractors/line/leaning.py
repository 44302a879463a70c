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
    r"|Both (?:have|had|are|were|will|would|could|can|want|say|said|deny|denied|need|hope|remain|support|oppose|insist"
    r"|claim|fear|see|agreed|refused|sides (?:blame|accuse|den))"
    r"|In return\b|Instead,|At the time,|(?:A few |Some |Two |Three |Several )?(?:[Hh]ours|[Mm]inutes|[Dd]ays) later\b"
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


_HANGING = Pattern(
    r"\b(?:before|until|since|beyond|despite|like) that(?=[.,;]|\Z)"
    r"|(?<!first )(?<!only )(?<!last )(?<!latest )(?<!no )\bsuch (?:an?|(?!as\b)[a-z]+s)\b"
    r"|\b(?:accused|criticised|criticized|blamed|urged|attacked|praised|thanked|condemned|asked) (?:him|her|them|it)\b"
    r"|\b(?:it|they|he|she) (?:would|will|could|did|does|had|has|was|were|is|are)(?: not|n['’]t)?(?: be)?\.\Z"
    r"|\A(?:[^ ]+ ){2,11}do(?:es|ing)? so\.\Z|, (?:he|she|they|it) (?:said|says|added|noted|argued|warned)\b"
    r"|\b(?:welcomed|denied|rejected|regretted|dismissed|disputed|confirmed) (?:this|that|it)\.\Z"
    r"|\A[^,;]{0,60}\b[a-z]+ing it\.\Z|\b(?:alongside|behind|beside|within|around|near) (?:it|them|him|her)\.\Z"
    r"|\b(?:demanded|insisted|urged|asked|proposed) that (?:they|it|he|she)\b"
    r"|\bwho (?:represents?|leads?|heads?|speaks? for) (?:them|it)\b"
    r"|\A *(?:(?:said|added|wrote) )?(?:its|their|his|her) "
    r"|\bexpressed (?:his|her|its|their|deep|grave) (?:concern|regret|gratitude|thanks)\.\Z"
    r"|\b[a-z]+s (?:it|them) (?:out|off|down)\b|\b(?:officials?|source|diplomat|ministry) there said\b"
)
"""What is understood only with the one before, wherever it stands: "accused him of", "they would.", ", he said"."""
_TOLD_ALL_THE_SAME = Pattern(
    r"(?:Yes|No)\b|They (?:also )?(?:agreed|signed|undertook|pledged|decided|reaffirmed)\b"
    r"|(?:His|Her|Its|Their) [^,;:\"“]{3,40}, (?:[A-Z][\w.’'-]+ ){1,4}?[A-Z][\w’'-]+,"
)
"""An answer, what the parties undertook, and one who is told by name: "His guest, President Ann Lee, …"."""

_QUOTE_GOES_ON = Pattern(
    r"[\"“](?:And|But|So|Because|That|It|This|They|He|She|These|Those)\b"
    r"|[\"“][^\"“”]+[\"”] (?:he|she) (?:said|says|added|told|went on|wrote|noted|argued|warned)\b"
)
"""Words of somebody that go on with what he said before, or of one who is not named."""
_SAID = Pattern(r"\A(?:He|She) |, (?:he|she) (?=said|says|added|noted|argued|warned)")


@lru_cache(maxsize=512)
def hangs(line: str, speaker: str = "") -> bool:
    """Tell whether nobody understands a line without the one before it.

    Args:
        line: as it would be printed.
        speaker: who is printed beside it, and so told where it says "he".

    >>> hangs("They come five days after the bridge was closed."), hangs("Its envoy, Ann Lee, rejected the plan.")
    (True, False)
    >>> hangs("She added that talks would go on."), hangs("She added that talks would go on.", "Ann Lee")
    (True, False)
    >>> hangs("The minister said it would be."), hangs("The river rises in Chile; Lima broke off ties over it.")
    (True, False)
    """
    line = _SAID.sub("", line) if speaker else line
    if not speaker and _QUOTE_GOES_ON.match(line):
        return True
    opens = _AT_HEAD.match(line) is not None and _TOLD_ALL_THE_SAME.match(line) is None
    return opens or _HANGING.search(QUOTED.sub("", line)) is not None


@lru_cache(maxsize=512)
def leans(line: str) -> bool:
    """Tell whether a line takes up what only the one before it tells; what is in brackets is told.

    >>> leans("If it fails there, the old treaty has lapsed."), leans("[The ministry] did not say when.")
    (True, False)
    >>> leans("The Emirates have always denied this."), leans("It will rain on those who wait.")
    (True, True)
    """
    return _AT_HEAD.match(line) is not None or hangs(line) or _INSIDE.search(QUOTED.sub("", line)) is not None
