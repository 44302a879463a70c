"""Turns of phrase that tell a stance whatever else a sentence says: who moves to stop a deal is against it."""

import re

from briefgen.model.vocabulary import Stance
from briefgen.patterns import Pattern

_UNDERTAKEN = (
    r"(?:the|this|that|such|any|both|his|her|its|their|a)\b(?: [\w’'-]+){0,3}? (?:agreements?|deals?|accords?|pacts?"
    r"|treat(?:y|ies)|memorand(?:um|a)|protocols?|contracts?|conventions?|ratification|leases?|bills?|laws?|plans?"
    r"|projects?|schemes?|sales?|merger|takeover|tender|concession|levy|tariffs?|reforms?|dams?|pipelines?|bridges?"
    r"|mines?|cables?|visit|summit|decree|decision|signing)\b"
)
_MOVES = (
    r"\b(?<!not )(?<!n['’]t )(?<!never )(?:(?:will|would|to|and) (?:try|fight|seek|move|go to court|campaign|sue)"
    r"|tr(?:y|ies|ied|ying)|fight(?:s|ing)?|fought|seeks?|sought|vow(?:s|ed)?|pledge[sd]?|promise[sd]?"
    r"|threaten(?:s|ed)?|wants?|wanted|campaign(?:s|ed|ing)?|plan(?:s|ned)?|sue[sd]?|petition(?:s|ed)?"
    r"|ask(?:s|ed)? (?:the|a|an) (?:[\w’'-]+ ){0,3}?(?:court|tribunal|judges?|parliament|senate|president|council)) to "
)
_STOPS = r"(?:stop|block|halt|derail|scuttle|sink|kill|torpedo|thwart|wreck|scrap|overturn|annul|repeal|veto) "
_OVERTHROWS = r"(?:block|derail|scuttle|torpedo|overturn|annul|repeal|veto) "
_AGAINST = Pattern(f"{_MOVES}(?:{_STOPS}{_UNDERTAKEN}|{_OVERTHROWS}(?:it|them)\\b)")
"""To stop "it" may be to stop a war; what is overturned or vetoed is an undertaking."""
_TIMED = (
    r"(?:it|this|that|the (?:[\w-]+ ){0,2}?(?:date|plan|target|timetable|schedule|deadline|goal|forecast|estimate"
    r"|figure|calendar|timeline)(?: of [\w ]{1,20}?)?)"
)
_HOW = r"(?: (?:too|very|rather|quite|over|overly|hopelessly|wildly|somewhat|far too|perhaps|a bit|a little))?"
_SEEMS = r"(?:is|was|looks?|looked|seems?|seemed|sounds?|sounded|may be|might be|appears?|appeared)"
_HOLDS = r"(?:thinks?|thought|finds?|found|considers?|considered|calls?|called|judged?|deems?|deemed)"
_DOUBTED = Pattern(
    rf"\b(?:{_TIMED} {_SEEMS}{_HOW} (?:over-?)?optimistic|{_HOLDS} {_TIMED}{_HOW} (?:over-?)?optimistic)\b",
    re.IGNORECASE,
)
"""A plan or a date is called optimistic by those who doubt it; a person may be it."""
_WORTH = Pattern(
    r"(?<!not )(?<!n['’]t )(?<!hardly )(?<!never )\b(?:(?:price|sacrifice|risk|cost|compromise) (?:that (?:is|was) )?"
    r"(?:well )?worth (?:paying|making|taking|it)|worth the (?:price|cost|risk|effort|wait|sacrifice))\b"
)
_NEEDED = Pattern(
    r"\b(?:will|would|could|may|might) (?:die|lose|collapse|suffer|wither|close|fail|go under)(?: [\w$€£.,]+){0,10}?"
    rf" without (?:it|them|{_UNDERTAKEN})(?![\w-])"
)
"""What would go wrong without a thing speaks for it."""
_NEAR = Pattern(
    r"\b(?:deal|agreement|contract|treaty|accord|pact|solution) \W?(?:is|was) (?:now |very |perhaps |already )?"
    r"(?:close|near|at hand|within reach)\b"
)
_HELPS = Pattern(
    r"\b(?<!not )offer(?:ed|s) (?:a |an |its |their |to send )?(?:[a-z]+ ){0,2}(?:help|aid|assistance|support"
    r"|hospitals?|relief|medicines?|doctors|condolences|rescuers)\b"
)
_RAISED = Pattern(
    r"\b(?:will|would|to) raise the (?:treaty|deal|pact|agreement|accord|law|matter|issue|case|ban) (?:at|before|in)\b"
)
"""Who takes a matter to a body complains of it."""
_HALFWAY = Pattern(
    r"\bstop(?:s|ped)? short of (?:condemn|criticis|criticiz|endors|back|oppos|reject|support|prais)ing\b"
)
"""Who stops short of a judgement is of two minds."""
_UNTOUCHED = Pattern(
    r"\bno such (?:deal|plan|talks|agreement|request|offer|meeting|decision)\b"
    r"|\bhope[sd]? (?:that )?[^,;\"“]{3,80} (?:would|will) not be (?:affected|harmed|hurt|damaged|touched)\b"
)
"""What only denies, or only hopes to be spared, takes no side."""
_KEEPS_OUT = Pattern(
    r"\b(?:is|are|was|were|remain(?:s|ed)?|look(?:s|ed)|seem(?:s|ed)) (?:largely |mostly |quite |entirely )?"
    r"(?:unmoved|unfazed|unperturbed|indifferent)\b(?! by)"
    r"|\b(?:did|does|do) not react\b"
    r"|\bk(?:eep|eeps|ept) (?:its|his|her|their) (?:distance|counsel|own counsel)\b(?! from)"
    r"|\bfollow(?:s|ed|ing)? (?:[\w’'-]+ ){1,5}with (?:great |close |keen )?interest\b"
    r"|\bsa(?:id|ys) nothing\.\Z"
    r"|\b(?:repl(?:y|ies|ied)|sa(?:y|ys|id)|answer(?:s|ed)?) (?:that )?(?:it|this|that) (?:is|was) a "
    r"(?:question|matter|decision|issue) for\b"
    r"|\brefer(?:s|red)? (?:all |any |further )?(?:questions|reporters|journalists|inquiries) to\b"
    r"|\b(?:has|have|had) (?:not|yet to|not yet) (?:yet )?(?:sa(?:id|y)|repl(?:ied|y)|answer(?:ed)?|respond(?:ed)?"
    r"|commented?|react(?:ed)?)\b"
    r"|\b(?:received|got) (?:the|no|a) (?:[a-z]+ )?(?:letter|request|application|proposal|invitation|note)\b"
    r"(?=\.\Z| and would (?:answer|reply|study|consider))"
    r"|\b(?:has|have|had|gave|made|offered|issued) no (?:immediate |public |official )?"
    r"(?:comment|reaction|reply|response)\b"
)
"""Who says nothing of a matter, or hands it on, takes no side."""
_ADVISES = Pattern(
    r"\b(?:warn(?:s|ed)|advise[sd]?|urge[sd]?|told) (?:all |its |their |[A-Z][\w.]+ ){1,2}(?:citizens|nationals"
    r"|travell?ers|tourists) (?:against|to avoid|to leave|not to|to defer|to stay)\b"
)
"""A government's advice to its travellers is none on the matter."""
_PROPOSES = Pattern(
    r"\b(?<!not )(?<!never )(?:initiated|introduce[sd]|tabled|sponsor(?:ed|s)|drafted|put forward|submitted|proposed) "
    r"(?:an?|the|this|his|her|its|their) (?:[\w-]+ ){0,3}?"
    r"(?:bill|law|legislation|motion|plan|proposal|amendment|resolution|referendum)\b"
    r"(?! (?:to|that would) (?:repeal|scrap|block|cancel|suspend|annul|ban|stop|impeach|censure|condemn|reverse|reject)"
    r"| of (?:no confidence|censure|condemnation))"
)
"""Who brings a bill or a plan in is for it."""
_BOTH_WAYS = Pattern(
    r"\b(?:[Ss]upporters and (?:critics|opponents)|[Cc]ritics and supporters|[Oo]pponents and supporters"
    r"|[Pp]ro- and anti-\w+|rang(?:e[sd]?|ing) from [^;:.\"“]{3,80} to|opinions? (?:differ|diverge)s?"
    r"|differ(?:s|ed)? (?:on|over|about) (?:how|what|whether|who|where|when|why|which)"
    r"|(?:different|contradict(?:ory|ing)|conflicting) (?:and \w+ )?(?:reactions|opinions|views))\b"
    r"|\A(?:While|Although|Whereas) (?:many|some|most|several|a few)\b[^;\"“]{3,160}, (?:others|more|many|some|critics"
    r"|most|opponents)\b"
)
"""What is told of those for and those against at once."""
_FORETELLS = Pattern(
    r"\b(?:tip(?:s|ped)?|expected|set|likely|favou?rites?) (?:(?!not\b)[\w’'-]+ ){0,5}?to win (?:the |a |next |this )"
)
"""Who foretells a vote takes no side in it."""
_DISOWNS = Pattern(
    r"\bden(?:y|ies|ied|ying) (?:that (?:it|he|she|they) )?"
    r"(?:support|back|arm|fund|help|financ|aid)(?:s|ed|ing)?\b"
)
"""Who denies that he helps somebody does not want to be seen for them."""
_GIVES = Pattern(
    r"\A(?!.*\b(?:not|never|unlikely|doubts?|doubted|whether|how|if|unless|against)\b)"
    r".*\bwill (?:also |now |jointly )?(?:invest|contribute|put up|provide|fund|finance) "
)
"""Who says that he will put money or help in is for it."""
_CALMS = Pattern(r"\b(?:is|are) not (?:at risk|in danger|under threat)\b|\bnothing to (?:fear|worry about)\b")
"""Who says that nothing is in danger speaks for the matter."""
_WE_FEAR = Pattern(
    r"\b(?:[Ww]e|I)(?: are|['’]re| am|['’]m) (?:deeply |gravely |very |also |all )?"
    r"(?:concerned|worried|alarmed|afraid) that\b"
)
_RATHER_NOT = Pattern(
    r"\bwould (?:much )?rather not\b"
    r"|\bpromises? (?:that|which) (?:are|is|were|was) (?:never|not|rarely|seldom) (?:kept|fulfilled|honou?red)\b"
)
_NOT_ALL = Pattern(
    r"(?:But |Yet |Still, )?[Nn]ot (?:everyone|everybody|all)\b(?![^,;]{0,60} (?:against|oppos|reject|hostile))"
)
"""Who tells that not all are glad means those who are not."""


def keeps_out(text: str) -> bool:
    """Tell whether somebody says nothing of a matter, by a turn of phrase that means nothing else.

    >>> keeps_out("The traders are unmoved."), keeps_out("She was unmoved by their pleas.")
    (True, False)
    """
    return _KEEPS_OUT.search(text) is not None


def by_part(text: str) -> Stance | None:
    """Return the stance that somebody's part in a matter shows: who brings it in, advises travellers, speaks for two.

    >>> by_part("The senator introduced a bill on tolls."), by_part("Supporters and critics alike were there.")
    ('supportive', 'mixed')
    """
    if _BOTH_WAYS.search(text):
        return "mixed"
    if _ADVISES.search(text) or _FORETELLS.search(text):
        return "neutral"
    if _DISOWNS.search(text) or _RATHER_NOT.search(text):
        return "opposed"
    return "supportive" if _PROPOSES.search(text) or _GIVES.match(text) else None


def in_own_words(text: str) -> Stance | None:
    """Return the stance that somebody's own words leave no doubt of, quoted or not.

    >>> in_own_words("“We are worried that it may fail,” he said."), in_own_words("“Our reserves are not at risk.”")
    ('opposed', 'supportive')
    """
    if _WE_FEAR.search(text):
        return "opposed"
    return "supportive" if _CALMS.search(text) else None


def not_all(text: str) -> bool:
    """Tell whether a sentence tells of those who do not feel as the others do: "Not everyone cheers."."""
    return _NOT_ALL.match(text) is not None


def plain_stance(text: str) -> Stance | None:
    """Return the stance that a turn of phrase settles, or None.

    >>> plain_stance("The Liberals will try to block the treaty."), plain_stance("It was a price worth paying.")
    ('opposed', 'supportive')
    >>> plain_stance("They tried to stop the violence.") is None
    True
    """
    return next((stance for stance, shapes in _SHAPES if any(shape.search(text) for shape in shapes)), None)


_SHAPES: tuple[tuple[Stance, tuple[Pattern[str], ...]], ...] = (
    ("opposed", (_AGAINST, _DOUBTED, _RAISED)),
    ("mixed", (_HALFWAY,)),
    ("neutral", (_UNTOUCHED,)),
    ("supportive", (_WORTH, _NEEDED, _NEAR, _HELPS)),
)
