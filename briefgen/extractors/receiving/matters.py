"""What sort of matter an article tells of: an act against somebody, or a deal between some."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Literal

from briefgen.extractors.language.words import Table, find, phrases, table, words

Matter = Literal["conflict", "deal", "none"]

_OPENING = 2
"""So many sentences tell what an article is about, the first most."""

_ACTS = {
    "conflict": """ban++, bans, sanction+, attack+, arrest+, detain+, detention, jail+, sentence+, kill+, killing,
        strike, strikes, bomb+, shoot, shot, shooting, shot down, invade+, invasion, war, coup, crackdown, expel,
        expels, expelled, expulsion, tariff, tariffs, blockade, blockades, veto, vetoes, vetoed, test, tests, missile,
        missiles, launch+, airstrike, airstrikes, raid, raids, clash, clashes, protest, protests, riot, riots,
        dispute, row, accuse+, threaten+, threat, suspend+, block+, cut off, shut down, close+, closure, withdraw,
        withdraws, withdrew, withdrawal, quit, quits, execute+, execution, convict+, verdict, charges, charged,
        deport+, deportation, seize+, seizure, dissolve+, overthrow, overthrew, ousted, annex+, annexation, spying,
        crisis, violence, massacre, murder, murdered, criticism, criticise+, criticize+, condemn+, reject+, refuse+,
        halt+, freeze, froze, censor+, prosecute+, impose+, emergency""",
    "deal": """agree+, agreement, deal, deals, sign+, treaty, pact, accord, summit, visit+, meet, meets, met,
        meeting, talks, trip, cooperation, partnership, ratify, ratified, approve+, ties, peace, ceasefire, truce,
        resume+, restore+, reopen+, lift+, release+, aid, help, invite+, welcome+, join+, trade, agenda, memorandum,
        plan, plans, mission, speech, call, phone, dialogue, negotiations""",
}  # fmt: skip


@cache
def _table() -> Table:
    return table({matter: phrases(listed) for matter, listed in _ACTS.items()})


def matter(sentences: Sequence[str]) -> Matter:
    """Return what sort of matter the first sentences of an article tell of.

    >>> matter(["Kenya banned imports of maize.", "The ban hits traders."]), matter(["Two ministers met."])
    ('conflict', 'deal')
    >>> matter(["It rained."])
    'none'
    """
    counted: Counter[str] = Counter()
    for number, text in enumerate(sentences[:_OPENING]):
        for hit in find([word.folded for word in words(text)], _table()):
            counted[hit.value] += _OPENING - number
    if counted["conflict"] == counted["deal"]:
        return "none"
    return "conflict" if counted["conflict"] > counted["deal"] else "deal"
