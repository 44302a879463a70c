"""How somebody receives the matter: read from words of approval and objection, negation turned about."""

from functools import cache

from briefgen.extractors.words import Table, find, listed, phrases, table, words
from briefgen.model.vocabulary import Stance

_LEXICON: dict[str, str] = {
    "supportive": """support+, supportive, praise+, welcome+, hail+, applaud+, back, backs, backed, endorse+,
        approve+, approval, congratulate+, congratulations, optimistic, optimism, happy, glad, pleased, proud, good
        news, great, historic, victory, in favor, in favour, favor, favour, thank, thanked, thanks, grateful,
        breakthrough, hope, hopes, hoped, hopeful, hoping, celebrate+, relieved, relief, encouraging, opportunity,
        opportunities, benefit, benefits, success, successful, step forward, right direction, important step,
        cheer+, excited, good, positive, win, enthusiastic, sincere, sincerity, inspiring, appreciate+, agree,
        agrees, agreed, committed, best, excellent, delighted, progress, love, commend+, constructive, thrilled,
        impressed, confident, peace, strong, better, jobs, growth, strengthen+, necessary, improve+, defended,
        defends""",
    "opposed": """oppose+, opposed, opposing, opposition to, criticize+, criticise+, criticism, criticisms,
        critical, condemn+, condemnation, slam++, blast+, accuse+, denounce+, protest+, protests, protesters,
        protesting, demonstrators, complain+, complaint, disappointed, disappointing, disappointment, outrage,
        outraged, anger, angry, skeptical, sceptical, skepticism, scepticism, wary, blame+, reject+, refuse+,
        denied, deny, denies, against, unacceptable, regret+, regrettable, disagree+, boycott+, dismiss+, demand+,
        betrayal, betrayed, shame, shameful, mistake, wrong, unfair, unconstitutional, illegal, undemocratic,
        hypocrisy, hypocritical, sad, fear+, fears, worried, worry, worries, concern, concerns, concerned, warn+,
        threat, threaten+, danger, dangerous, sell out, surrender, concessions, fail, failed, failure, violate+,
        violation, violations, violating, calling for, called for, call for, urged, urging, urges, calls on, called
        on, stop, end, cannot, problem, problems, crisis, undermine+, undermining, harm, damage, damaging,
        jeopardize+, lack, weak, worse, worst, unlikely, doubt, doubts, question, questioned, should not, must not,
        only, too many, too much, lie, lies, lied, corrupt, corruption, coup, dictator, dictatorship, repression,
        suppress, attack, attacked, kill+, killed, banned, ban, challenge, lawsuit, sue+, unlawful, resign,
        resignation, withdrew, withdraw, strike, unhappy, upset, bad, tear up, scrap++, unjust, stupid, terrible,
        disaster, disastrous, catastrophe, misguided, ridiculous, insult, insulted, provocation, aggression,
        interference, meddling, censorship, abandon+, suspended, hostile, fight, no right""",
    "mixed": """mixed, divided, nuanced, ambivalent, split, conflicted, both praise, on the other hand, both positive,
        cautiously, cautious, cautious optimism, welcomed but, wait and see, while acknowledging""",
}  # fmt: skip
_NEGATIONS = listed("not no never n't without nor neither hardly isn't aren't wasn't weren't don't doesn't didn't "
                       "won't wouldn't can't cannot couldn't shouldn't hasn't haven't lack little")  # fmt: skip
_REACH = 3
"""So many words before a cue may hold its negation."""
_CONTRASTS = frozenset(("but", "although", "though", "however", "while", "despite", "yet"))


@cache
def _table() -> Table:
    return table({stance: phrases(listed) for stance, listed in _LEXICON.items()})


def stance(text: str) -> Stance | None:
    """Return the stance that the words of a reaction show, or None where they show none.

    >>> stance("Business largely supports the visit."), stance("Unions do not support the visit.")
    ('supportive', 'opposed')
    >>> stance("He spoke on Monday.") is None
    True
    """
    tokens = [word.folded for word in words(text)]
    counts = {"supportive": 0, "opposed": 0, "mixed": 0}
    for hit in find(tokens, _table()):
        negated = not _NEGATIONS.isdisjoint(tokens[max(0, hit.first - _REACH) : hit.first])
        counts[_turned(hit.value) if negated else hit.value] += 1
    return _read(counts, contrast=not _CONTRASTS.isdisjoint(tokens))


def _turned(stance_word: str) -> str:
    return {"supportive": "opposed", "opposed": "supportive"}.get(stance_word, stance_word)


def _read(counts: dict[str, int], *, contrast: bool) -> Stance | None:
    favour, objection = counts["supportive"], counts["opposed"]
    if counts["mixed"] or (contrast and favour == objection and favour):
        return "mixed"
    if favour == objection:
        return "opposed" if favour else None
    return "supportive" if favour > objection else "opposed"
