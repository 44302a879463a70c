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
_NEGLECTED = Pattern(r"\b(?:hardly|barely|scarcely) (?:been )?(?:reported|mentioned|noticed)\b")
_SHAPES: tuple[tuple[Stance, tuple[Pattern[str], ...]], ...] = (
    ("opposed", (_BETTER, _REGRETS, _UNHEARD, _OF_OTHERS)),
    ("neutral", (_NEGLECTED,)),
    ("supportive", (_REASSURES,)),
)


def sure_stance(text: str) -> Stance | None:
    """Return the stance that a turn of phrase settles, or None.

    >>> sure_stance("“Nobody has asked us,” he said."), sure_stance("The envoy gave assurances that it would stay.")
    ('opposed', 'supportive')
    """
    return next((stance for stance, shapes in _SHAPES if any(shape.search(text) for shape in shapes)), None)
