"""Words of reserve, by families: what newspapers say of those who take no side, or are of two minds."""

from collections.abc import Iterable

_CALLS = ("call+ for", "appeal+ for", "urge+", "plead+ for", "advise+", "recommend+", "counsel+")
_CALLED_ON = ("call+ on", "encourage+")
_CALM = """calm, restraint, dialogue, talks, patience, peace, negotiations, a dialogue, a peaceful, both sides, all
    sides, all parties, both parties, the two sides, the parties, both countries, moderation, maximum restraint,
    utmost restraint, a diplomatic, mediate, diplomacy, an end to the violence, an end to hostilities, de escalation,
    cooler heads"""
_BOTH = """both sides, all sides, all parties, both parties, the two sides, the parties, both countries, both
    governments"""


def _joined(verbs: Iterable[str], objects: str) -> str:
    """Return every verb with every object."""
    return ", ".join(f"{verb} {' '.join(what.split())}" for verb in verbs for what in objects.split(","))


RESERVED: dict[str, str] = {
    "nocomment": """no comment, not said whether, not say whether, neither confirm nor deny, refused to speculate,
        declined to speculate, did not mind, does not mind, would not speculate, did not comment, not comment,
        declined to comment, declined comment, refused to
        comment, would not comment, made no comment, not immediately respond, did not respond, did not reply, did not
        elaborate, would not be drawn, not be drawn, kept quiet, kept silent, remained silent, stayed silent, silent
        on, said nothing, said no more, did not say, did not mention, referred questions, noncommittal, non committal,
        tight lipped, kept out of, stayed out of, no position, no preferred, took no position, neither confirmed nor
        denied, neither applauded nor, no official reaction, yet to react, yet to respond, has not commented, had not
        commented, have not commented, not yet reacted, could not be reached, did not take a side, neutral,
        neutrality, abstain+, abstained, abstention, impartial, not publicly, has been silent, yet to comment, offered
        no comment, had nothing to say, gave no reaction, no reaction, no immediate reaction, no immediate comment, no
        immediate response, nothing to add, nor confirmed, refrained from, refrain from""",
    "wait": """studying, study the, examining, examine the, reviewing, review the, analysing, analyzing, awaiting,
        await+, awaited, waiting for, wait for, wait and see, following closely, following matters closely, watching
        closely, watch closely, closely watching, watching the, took note, takes note, noted the, taken note, assess+,
        assessing, aware of, too early, premature to, remains to be seen, time will tell, see what, would wait, will
        wait, consult+ with, in touch with, watch the, will look at, would look at, under review, being considered,
        seized of, noted that, taking note, keep an eye, keeping an eye, look into, looking into, look at the, looking
        at the, wondering what, follow the, following the situation, in due course, depends on, depend on, will
        depend, would depend, premature, it is unclear, no surprise, as expected, hard to say, difficult to say, open
        question, monitor the, monitoring the, monitors the, monitoring developments""",
    "calm": ", ".join((
        """restraint, calm, appealed for calm, de escalate, de escalation, deescalate, lower tensions, reduce
        tensions, ease tensions, avoid escalation, prevent further, all sides, all parties, both sides to, both
        parties to, dialogue, resume talks, return to talks, negotiating table, diplomatic solution, peaceful
        solution, peaceful settlement, peaceful outcome, resolve their differences, settle their differences, talks
        between, mediation, mediate, mediator, good offices, offered to mediate, restore order, respect for, exercise,
        offer+ to mediate, sort it out, between themselves, both capitals""",
        _joined(_CALLS, _CALM), _joined(_CALLED_ON, _BOTH),
    )),
    "apart": """a matter for, matter for the, internal matter, internal affair, internal affairs, domestic matter, for
        the two, sovereign state, sovereign decision, does not interfere, not interfere, non interference, their own
        decision, up to the people, up to the parties, for the courts, for the companies, enterprises to decide, good
        friends, not involved, no role, no part in, bilateral issue, bilateral matter, not aimed at, up to parliament,
        up to the, is their business, not our business, own affairs, matter between, will not intervene, would not
        intervene, no opinion, arm's length, no objection, not one to""",
    "mixed": """mixed, cautiously supportive, with a heavy heart, stopped short of, stops short of, divided, split,
        nuanced, ambivalent, conflicted, torn, in two minds, cautiously, cautious,
        guarded, cautious optimism, cautiously optimistic, guardedly, qualified, lukewarm, half hearted, grudging,
        grudgingly, reluctantly, reluctant, on the one hand, pros and cons, both praise, not everyone, welcome and
        late, too early to tell, reserved judgment, withheld judgment, conditional, on condition, provided that, if
        and only if, would have preferred, concede+ that, conceded, acknowledge+, while acknowledging, admit++,
        admitted, credit where, not yet a, unfinished, first step but, mixed feelings, mixed reactions, mixed
        reception, mixed response, with reservations, with caveats, some reservations, both sides of, no illusions,
        long way to go, only a first step, only the first step, just a first step, only a start, just the beginning,
        only the beginning, a long road, much remains to be done, much work remains, more work, more needs to be
        done, more must be done, devil is in the detail, devil is in the details, remains to be seen whether, caveat,
        caveats, bittersweet""",
    "ought": """must, should, ought to, need to, needs to, has to, have to, had to, better to""",
}  # fmt: skip
"""Family -> phrases, in lower case, hyphens as spaces; `+` stands for a verb's regular forms."""

IDLE = """back to, back in, back home, back from, back at, back on, back and forth, back then, come back, comes back,
    came back, coming back, go back, goes back, went back, going back, bring back, brought back, get back, give
    back, gave back, hold back, held back, turn back, turned back, pay back, dates back, years back, sent them
    back, take back, took back, back off, backed down, back down, backed up by, back up, fight against, fights
    against, fighting against, fought against, war against, struggle against, protection against, protect against,
    guard against, against the dollar, against the euro, against the background, against the backdrop, against a
    backdrop, race against, up against, played against, match against, against terrorism, against corruption,
    against crime, against drugs, against poverty, against climate change, air strike, air strikes, drone strike,
    drone strikes, missile strike, missile strikes, military strike, military strikes, strike on, strikes on,
    struck a deal, strike a deal, strike a balance, no doubt, without a doubt, without doubt, in no doubt, no
    longer, no longer a threat, no less, no matter, no one, not only, not just, not least, not to mention, peace
    prize, nobel peace, human rights watch, human rights council, human rights commission, supreme court,
    constitutional court, security council, content of, contents of, risk assessment, risk management, attack
    aircraft, called on by, call it a day, so called on, free trade, free market, free elections, great britain,
    great power, great powers, good friday, good faith, more or less, so far, at large, at least, at last, last
    resort, pressing ahead, on the one hand, on the other hand, hot line, stand off, stand in for, support staff,
    life support, technical support, approval rating, approval ratings, approval from, approval of parliament,
    subject to approval, awaiting approval, benefit from, benefits from, victory day, independence day, protest
    leader, protest leaders, rebel leader, rebel leaders, rebel group, rebel groups, opposition leader, human
    rights lawyer, human rights lawyers, human rights group, human rights groups, human rights activist, human
    rights activists, human rights commissioner, human rights organisation, human rights organizations, human
    rights organisations, human rights organization, human rights official, development commissioner, development
    minister, development bank, homeland security, arrest warrant, arrest warrants, gas concern, oil concern,
    steel concern, american dream, free and fair, lost the support, lose the support, loss of support, without the
    support, the support of, criminal court, criminal code, criminal justice, peace accord, peace agreement, peace
    deal, peace plan, peace talks, peace process, peace treaty, peace negotiations, trade dispute, civil war,
    world war, cold war, anti corruption, corruption charges, victory speech, confidence vote, vote of no
    confidence, no confidence motion, no confidence vote, attorney general, defence secretary, minister of
    justice, foreign aid, appeals court, appeal court, court of appeal, court of appeals, so called,
    air support, financial support, military support, logistical support, material support, fire support, technical
    support, child support, income support, support group, support groups, support package, support packages, support
    scheme, support services, support team, support vessel, provide support, provides support, provided support,
    providing support, give support, gives support, giving support, gave support, giving any support, deny supporting,
    denies supporting, denied supporting, denied that it supports, denies that it supports, believed to be supported,
    being supported by, to be supported by, build support, building support, public support for, drum up support, win
    support, winning support, lost support, losing support, be approved, get approved, bill approved, law approved,
    require approval, requires approval, require its approval, require his approval, require their approval, needs
    approval, need approval, needs the approval, seek approval, seeks approval, seeking approval, sought approval,
    against this backdrop, arguments against, argument against, case against, cases against, no more than, moment of
    silence, minute of silence, terrorist attacks, terrorist attack, terror attack, terror attacks, terrorist threat,
    terrorist threats, terror threat, terror group, terror groups, terrorist group, terrorist groups, terrorist
    organisation, terrorist organization, counter terrorism, anti terrorism, terrorism, terrorists, terror, security
    concerns, security risk, security risks, security threat, security threats, peaceful protest, peaceful protests,
    peaceful protesters, peaceful demonstration, peaceful demonstrations, peaceful pressure, peaceful purposes,
    strengthen its contingent, strengthen its forces, strengthen its presence, strengthen its military, strengthen its
    position, deepen divisions, deepen the divide, deepening divisions, closer to, closer attention, most to gain, more
    to gain, restore democracy, restore order, close ally, close allies, stand by and, stand by as, stand by while,
    defend himself, defend herself, defend themselves, defend itself, hope in, in the hope that, no hope, defence
    minister, defense minister, peace envoy, peace talks, peace keepers, peacekeepers,
    hit back, hits back, hitting back, vital to establish, vital to know, vital to find out, essential to establish,
    essential to know, necessary to establish, pride myself, prides itself, prides himself, prides herself, pride
    themselves, prided himself, prided itself"""
"""Phrases that hold a word of judgement and judge nothing: they keep it from being read."""
