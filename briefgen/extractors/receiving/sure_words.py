"""Turns of phrase that settle a stance, and are no signs of the learned table: reassurance, regret, neglect."""

import re

from briefgen.model.vocabulary import Stance
from briefgen.patterns import Pattern

_REASSURES = Pattern(
    r"\b(?:is|was|['’]s) room for (?:both|two|all)\b|\b(?:gave|given|gives?) (?:[a-z]+ )?assurances? (?:that|of)\b"
    r"|\b(?:has|have|had) no intention of\b"
    r"|\bpromise[sd]? (?:that )?there (?:will|would) be [\"“]?no\b"
    r"|\bexpects? (?:some|many|most|several|enough)\b[^,.;\"“]{0,40} to (?:support|back|approve|vote for) "
)
"""Who gives assurances, denies bad intentions or counts on support speaks for the matter."""
_BETTER = Pattern(
    r"\bthere (?:are|is|were|would be) (?:an? )?(?:far |much )?better (?:places?|ways?|uses?|times?|options?)\b",
    re.IGNORECASE,
)
"""Who knows of better speaks against it."""
_UNHEARD = Pattern(
    r"\b[Nn](?:obody|o one) (?:has |have |had |ever |even |has ever )?(?:asked|told|consulted|informed|warned"
    r"|(?:came|come|spoke|spoken|talked)(?: to (?:talk|speak|see|ask))?(?: to| with)?) (?:us|them|me)\b"
)
"""Who was not asked complains of it."""
_OF_OTHERS = Pattern(
    r"\b(?:some(?:body|one) else['’]s|foreigners['’]|other people['’]s) "
    r"(?:war|quarrel|fight|mess|game|interests?|problems?)\b"
)
"""Who speaks of somebody else's quarrel wants no part in it."""
_REGRETS = Pattern(
    r"\A(?!.*\b(?:but|although|though|while|yet|welcom\w+|prais\w+|support\w*)\b)"
    r".*\b(?:expressed|voiced) "
    r"(?:its |his |her |their )?(?:deep |great |profound |strong )?(?:regret|disappointment|dismay|alarm)"
    r" (?:at|over|about|that|with)\b"
)
"""Who regrets, and praises nothing beside it."""
_CONCERNED = Pattern(
    r"\A(?!.*\b(?:but|although|though|while|yet|welcom\w+|prais\w+|support\w*|both|leaders|ministers|they)\b)"
    r".*\b(?:expressed|expresses|voiced|voices) (?:its |his |her |their )?"
    r"(?:deep |grave |serious |great |strong |growing )?concerns? (?:about|over|at|that|regarding)\b",
    re.IGNORECASE,
)
"""Who is concerned, and praises nothing beside it; what several voice together is of others."""
_CALMS_BOTH = Pattern(
    r"\b(?:urged|urges|called (?:on|for)|calls (?:on|for)|appealed (?:to|for)|appeals (?:to|for)|asked|asks)"
    r"(?: (?:for|to|on|both|all|the|two|sides|parties|countries|governments|neighbours|show|exercise|maximum|mutual))*"
    r" (?:restraint|calm)\b|\b(?:did|does|do) not want (?:a |any )?war\b"
)
"""Who asks two who quarrel to be calm is for neither."""
_GIVES_NOTHING = Pattern(
    r"\bmade no (?:pledges?|commitments?|promises?|offers?)\b|\bdid not send (?:anyone|anybody|a delegation)\b"
    r"|\bhas yet to (?:take a position|say how|say whether|decide|make up)\b|\bwould not be drawn on\b"
    r"|\bno decision had (?:yet )?been (?:taken|made)\b|\b(?:was|is) too early to say\b"
    r"|\b(?:has|have|had) not (?:yet )?(?:decided|confirmed)\b"
)
_PROPER = Pattern(
    r"\battach(?:es|ed) (?:great |the utmost |high )?importance to the (?:incident|accident|case|matter|issue|event)\b"
    r"|\b(?:compan(?:y|ies)|firms?|banks?|businesses|citizens|nationals) (?:always )?respect(?:s|ed)? (?:the )?"
    r"(?:local )?(?:laws?|rules)\b"
    r"|\b(?:would|will) (?:look (?:closely|carefully) (?:at|into)|(?:carefully )?study|examine) "
    r"(?:the|its|it|this|that|both|every)\b(?!.*\b(?:illegal|unfair|retaliat\w+|defend\w*)\b)"
)
"""What embassies say when they take no side."""
_COUNTS = Pattern(
    r"\A(?!.*\b(?:blam|accus|condemn|demand|outrag|murder|massacre|crim|brutal|illegal|welcom|prais)\w*)"
    r".*\b(?:people|persons|soldiers|officers|civilians|troops|protesters|demonstrators|workers|children|women|men)"
    r" (?:were|was|had been|have been) (?:killed|wounded|injured|hurt|arrested|detained|evacuated)\b"
)
"""Who only counts the dead takes no side."""
_CORRECTS = Pattern(
    r"\b(?:should|must|to) [\"“]?(?:immediately |at once )?(?:correct|admit|undo|reverse) (?:its|their|this|that|the)"
    r" (?:own )?(?:mistakes?|errors?|wrongs?|wrongdoing)\b"
)
"""Who tells another to correct a mistake is against it."""
_NEGLECTED = Pattern(r"\b(?:hardly|barely|scarcely) (?:been )?(?:reported|mentioned|noticed)\b")
_NOT_HEARD = Pattern(
    r"\b[Nn]either (?:[\w’'-]+ ){1,5}nor (?:[\w’'-]+ ){1,5}(?:was|were|had been|has been|have been) "
    r"(?:ever |even |properly )?(?:consulted|informed|asked|told|warned|heard|invited)\b"
)
_DEVILS = Pattern(r"\bdevils\b[^.;]{0,40}\b(?:details?|hidden|lurk\w*)\b")
_FEW = Pattern(
    r"\b(?:only|just|a mere|barely) (?:(?:about|around|some) )?[\d£$€][\w,.]*(?: [\w’'-]+){0,4}? (?:would|will) "
    r"(?:actually |ever |really )?(?:benefit|gain|profit|be helped)\b"
)
"""Who counts how few gain by a matter finds fault with it."""
_CROWDS_FOR = Pattern(
    r"\b(?:march(?:ed|ing|es)?|rall(?:y|ied|ies|ying)|demonstrat(?:ed|ing|ions?)|gather(?:ed|ing)|slogans?|placards?"
    r"|banners?|took to the streets|turned out)\b[^.;:\"“]{0,60}?\b(?:in (?:support|favou?r) of|supporting) "
    r"(?:the|a|an|this|that|its|their) (?:[\w-]+ ){0,2}?(?:bills?|laws?|deals?|agreements?|treaty|pact|accord|plans?"
    r"|reforms?|measures?|bans?|proposals?|projects?|decision|move|legali[sz]ation|referendum|policy|policies)\b"
)
"""Crowds that are told to be for a measure; those for a person may be against what is done to him."""
_IN_CONTEXT = Pattern(
    r"\b(?:put|putting|puts|read|taken|quoted) (?:[\w’'-]+ ){0,7}?(?:in|into|out of) (?:its |their |the )?"
    r"(?:proper |right |full |wider )?context\b(?! of\b)"
)
"""Who asks that words be read in their context defends them."""
_GIVES_A_SAY = Pattern(
    r"\b(?:give|gives|gave|giving) [^.;]{0,40}?\b(?:more of a|a (?:bigger|greater|real|stronger)) (?:say|voice)\b"
)
_SHAPES: tuple[tuple[Stance, tuple[Pattern[str], ...]], ...] = (
    ("opposed", (_BETTER, _REGRETS, _CONCERNED, _CORRECTS, _UNHEARD, _OF_OTHERS, _NOT_HEARD, _DEVILS, _FEW)),
    ("neutral", (_NEGLECTED, _CALMS_BOTH, _GIVES_NOTHING, _PROPER, _COUNTS)),
    ("supportive", (_REASSURES, _CROWDS_FOR, _IN_CONTEXT, _GIVES_A_SAY)),
)


def sure_stance(text: str) -> Stance | None:
    """Return the stance that a turn of phrase settles, or None.

    >>> sure_stance("“Nobody has asked us,” he said."), sure_stance("The envoy gave assurances that it would stay.")
    ('opposed', 'supportive')
    """
    return next((stance for stance, shapes in _SHAPES if any(shape.search(text) for shape in shapes)), None)
