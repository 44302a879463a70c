"""The words that tell an undertaking and how firm it is: verbs by rung, phrases, nouns; data of the status reader."""

from briefgen.extractors.language import lexicon
from briefgen.model.vocabulary import Status

VERBS: dict[Status, str] = {
    "signed": """
        sign, co sign, countersign, ratify, conclude, ink, formalise, formalize, enter into force, come
        into force, enter into effect, come into effect, take effect, go into effect, put pen to paper,
        put their signatures, put his signature, put her signature, put its signature, put their names, put his
        name, put her name, put its name, append their signatures, affix their signatures, set their hands to,
        witness the signing, exchange instruments of ratification, exchange the instruments of ratification,
        exchange ratification, accede to, deposit its instrument, deposit their instruments
        """,
    "agreed": """
        agree, initial, sign off on, pledge, reaffirm, welcome, commit, recommit, resolve, adopt, announce, approve,
        accept, endorse, launch, relaunch, establish, decide, affirm, confirm, reconfirm, promise, vow, swear,
        declare, reiterate, restate, underline, underscore, undertake, emphasize, emphasise, stress, recognize,
        recognise, acknowledge, support, express, voice support, voice backing, condemn, renew, applaud, hail,
        commend, praise, join, elect, grant, convey, note, guarantee, unveil, strike, reach, form, assure, deplore,
        denounce, begin, implement, upgrade, elevate, appoint, ease, lift, relax, create, expand, enhance, extend,
        prolong, strengthen, deepen, intensify, broaden, step up, seal, finalize, finalise, clinch, broker, secure,
        hammer out, thrash out, iron out, work out, nail down, settle on, arrive at, come to terms, come to an
        agreement, come to an understanding, come to a compromise, make peace, cut a deal, make a deal, do a deal,
        find common ground, see eye to eye, shake hands, set up, team up, join forces, join hands, work together,
        band together, cooperate, co operate, collaborate, coordinate, co ordinate, partner with, forge, cement,
        consolidate, restore, re establish, reestablish, reopen, normalise, normalize, mend, revive, rebuild,
        consent, concur, assent, back, greenlight, give the green light, give the go ahead, give its blessing, give
        their blessing, give its approval, authorise, authorize, waive, award, donate, contribute, allocate,
        earmark, disburse, release, free, swap, hand over, repatriate, honour, honor, comply with, abide by, adhere
        to, fulfil, fulfill, instruct, direct, task, mandate, nominate, issue a joint, release a joint, make a
        commitment, take on a commitment, sign up to, sign up for, sign on to, put their initials, put his initials,
        bind itself, bind themselves, commit itself, commit themselves, oblige itself, close ranks, complete the
        exchange, finish the exchange, reach a settlement, settle, defuse, compromise, subscribe to, throw its
        weight behind, throw their weight behind, stand by, stand with, stand together, stand united, stand ready,
        shoulder, share the view, offer assurances, give assurances, give guarantees, provide assurances, enter
        into, vote to approve, vote to ratify, vote in favour, vote in favor, vote to accept, vote to adopt, vote to
        extend, dedicate, devote, codify, enshrine, set a target, set a goal, set a deadline, lay down, boost,
        double, triple, halve, scrap visa, abolish visa, deploy, dispatch, inaugurate, cement, pave the way, open an
        embassy, exchange ambassadors, exchange prisoners, rejoin, readmit, admit, accredit, back down, give in,
        cede, concede
        """,
    "planned": """
        plan, intend, aim, schedule, prepare, await, anticipate, hope, expect, look forward, target, envisage, envision,
        foresee, mean to, be supposed to, be meant to, gear up, be pencilled in, be penciled in, pencil in, aspire, eye,
        set a date, fix a date
        """,
    "discussed": """
        discuss, negotiate, renegotiate, consider, reconsider, propose, urge, encourage, request, ask, demand,
        explore, debate, seek, consult, suggest, recommend, invite, offer, push, raise the issue, raise the matter,
        raise the question, raise the case, raise the subject, raise the topic, raise human rights, raise concerns,
        mull, weigh, appeal, insist, want, review, lobby, plead, call for, call on, call upon, press for, press,
        pressure, hold talks, hold discussions, hold negotiations, hold consultations, hold a meeting, have talks,
        have discussions, enter talks, enter negotiations, begin talks, begin negotiations, start talks, start
        negotiations, open talks, open negotiations, resume talks, resume negotiations, relaunch talks, restart
        talks, reopen talks, revive talks, return to talks, conduct talks, conduct negotiations, continue talks,
        continue negotiations, launch talks, launch negotiations, kick off talks, engage in talks, engage in
        dialogue, engage in negotiations, exchange views, swap views, trade views, talk about, speak about, speak
        with, speak by phone, deliberate, haggle, wrangle, bargain, spar, advocate, exhort, implore, beg, beseech,
        court, woo, table, put forward, float, pitch, present, circulate, draft, brief, take stock, touch on, touch
        upon, focus on, focus, center on, centre on, dwell on, examine, study, assess, evaluate, look into, look at,
        mediate, try, attempt, strive, work on, work out the details, outline, set out, lay out, sketch, set
        conditions, moot, contemplate, ponder, bid, petition, advise, ask for, warn, threaten, persuade,
        convince, edge closer, inch closer, move
        closer, near, narrow, struggle, scramble, confer, sound out, toy with, review progress, question, object
        """,
    "failed": """
        reject, collapse, suspend, refuse, abandon, cancel, veto, block, stall, boycott, terminate, scrap, scuttle,
        deadlock, withdraw, fail, decline, rescind, repudiate, derail, shelve, revoke, renege, pull out, walk out,
        walk away, storm out, break down, break up, fall apart, fall through, fall to the wayside, fall by the
        wayside, fall short of a deal, call off, break off, back out, turn down, turn it down, turn them down, turn
        the offer down, turn the idea down, turn the proposal down, vote down, vote against, vote to reject, rule
        out, cut off, tear up, rip up, drop out, opt out, cut ties, sever, freeze, halt, unravel, founder, fizzle,
        crumble, implode, lapse, expire, annul, nullify, renounce, abrogate, quit, rebuff, spurn, snub, dash hopes,
        dry up, laugh off, get nowhere, go nowhere, lead nowhere, fall away, pull the plug, fall out, wreck, run
        aground, run into the sand, peter out, grind to a halt, come unstuck, end in deadlock, end in acrimony, end
        in stalemate, leave empty handed, be stuck, go up in smoke, blow up, bury, doom, put off, postpone, adjourn,
        slam the door, shut the door, close the door, reach an impasse, reach impasse, hit an impasse, hit a wall,
        hit a snag, reach a dead end, come to nothing, torpedo, sink, sabotage, kill off, thwart, foil, breach,
        violate, flout, cut short, end in failure, end without, forgo, rebuke, bow out, go back on, backtrack,
        backpedal, strike down, throw out, delay, break, fade, dwindle, evaporate, dim, recede, wane, drop,
        hold out against, disavow, stonewall
        """,
}
"""Verbs by what they say of an undertaking when they are told as done, several words with the first one inflected."""
PHRASES: dict[Status, tuple[str, ...]] = {
    "signed": (
        "in force", "signed into law", "the signing of", "signing ceremony of", "is a party to", "are parties to",
        "ratification of the", "signatories to", "a signatory to",
    ),
    "agreed": (
        "agreement has been reached", "agreement was reached", "deal was reached", "deal has been reached",
        "made a commitment", "under the agreement", "under the deal", "under the pact", "under the accord",
        "under the treaty", "under this agreement", "under this deal", "under the terms", "under the arrangement",
        "under the partnership", "under its terms", "under the truce", "under the ceasefire",
        "under the memorandum", "through this agreement", "through the agreement", "as part of the agreement",
        "as part of the deal", "in the agreement", "agreement on", "agreement to", "of the view", "are determined",
        "is determined", "agreement includes", "agreement provides", "agreement covers", "agreement allows",
        "agreement guarantees", "agreement requires", "agreement secures", "agreement eliminates", "agreement sets",
        "agreement lays", "agreement establishes", "agreement calls for", "agreement commits", "agreement obliges",
        "agreement stipulates", "agreement contains", "agreement ends", "agreement gives", "agreement grants",
        "agreement makes", "deal includes", "deal provides", "deal covers", "deal allows", "deal calls for",
        "deal commits", "deal obliges", "deal requires", "deal sets", "deal gives", "deal grants", "deal ends",
        "deal contains", "deal stipulates", "accord allows", "accord requires", "accord provides",
        "accord calls for", "accord commits", "accord includes", "accord sets", "accord covers",
        "accord stipulates", "pact includes", "pact provides", "pact allows", "pact calls for", "pact commits",
        "pact covers", "pact sets", "pact requires", "pact stipulates", "treaty requires", "treaty provides",
        "treaty allows", "treaty bans", "treaty commits", "treaty obliges", "treaty sets", "treaty covers",
        "treaty prohibits", "treaty calls for", "memorandum provides", "memorandum covers", "memorandum calls for",
        "memorandum sets", "memorandum includes", "truce calls for", "truce allows", "ceasefire calls for",
        "ceasefire allows", "declaration commits", "declaration calls for", "joint statement", "committed to",
        "commitment to", "determination to", "in agreement", "on the same page", "is committed", "are committed",
        "their unity", "their solidarity", "its solidarity", "their support", "its support for", "full support",
        "in full agreement", "have a deal", "has a deal", "got a deal", "we have an agreement", "truce holds",
        "ceasefire holds",
    ),
    "planned": (
        "set to", "due to", "slated to", "poised to", "about to", "going to", "expected to", "likely to", "expects to",
        "expect to", "is expected", "are expected", "is scheduled", "are scheduled", "hope to", "hopes to",
        "hoped to", "hoping to", "plans for", "plan for", "plans to", "plan to", "a plan to", "intention to",
        "intent to", "its intent", "their intent", "their intention", "its intention", "ready to", "prepared to",
        "to be signed", "to be held", "to be finalised", "to be finalized", "to be agreed", "to be ratified",
        "to be concluded", "to be announced", "to be unveiled", "to be launched", "on track to", "on course to",
        "preparing to", "in the coming weeks", "is to", "are to", "working to", "work toward", "work towards",
        "working toward", "working towards", "next round of", "in order to sign", "their plan", "their plans",
        "its plans", "ahead of the signing", "before the signing", "the aim of", "goal of", "will", "shall",
        "initiative to", "readiness to", "their readiness", "its readiness", "hopes for", "promised a", "was to",
        "were to", "in the works", "in the pipeline", "later this year", "awaits", "the upcoming",
        "the forthcoming", "due in", "due on", "scheduled for", "set for", "slated for", "strides towards",
        "strides toward", "on the agenda for",
    ),
    "discussed": (
        "in talks", "talks on", "talks about", "talks with", "talks between", "talks over", "talks to",
        "talks aimed", "negotiations on", "negotiations with", "negotiations for", "negotiations over",
        "negotiations between", "negotiations to", "under negotiation", "under discussion", "under consideration",
        "under review", "under way", "the call for", "the call", "a call for", "urgent call", "their call",
        "its call", "desire to", "their desire", "its desire", "their interest", "its interest", "round of",
        "would", "could", "unlikely to", "in preparation",
        "plan calls for", "text calls for",
        "in discussions", "in negotiations", "in consultations", "open to", "pushing for",
        "pushed for", "idea of", "possibility of", "prospect of", "the proposal", "a proposal", "proposals for",
        "proposal to", "try to", "trying to", "tried to", "at the negotiating table", "to the negotiating table",
        "back to the table", "back at the table", "at the table", "progress in negotiating",
        "progress in developing", "progress on", "progress in", "progress towards", "progress toward",
        "made progress", "hope for", "willingness to", "willing to", "interested in", "interest in", "would like",
        "topics ranging", "talks focused", "discussions with", "discussions on", "discussions about",
        "discussions between", "consultations on", "consultations with", "renegotiate", "wants to", "want to",
        "negotiations about", "a draft", "the draft", "draft agreement", "draft text", "in jeopardy", "in danger",
        "hangs in the balance", "hanging in the balance", "in doubt", "at risk", "on the brink", "on the verge of",
        "verge of collapse", "within reach", "close to a", "close to an", "close to agreeing", "close to signing",
        "close to agreement", "close to reaching", "closer to agreement",
        "deal was close", "deal is close", "agreement was close", "agreement is close",
        "closer to a", "closer to an", "nearing a", "nearing an", "near a deal", "yet to", "remain divided",
        "remains divided", "remain deadlocked", "remain far apart", "far apart", "at odds", "sticking point",
        "sticking points", "stumbling block", "stumbling blocks", "outstanding issues", "unresolved issues",
        "differences remain", "disagreements remain", "in limbo", "subject to", "conditional on", "contingent on",
        "in exchange for", "proposed deal", "the idea", "backchannel", "overtures", "efforts to", "effort to",
        "a bid to", "aimed at reaching", "aimed at ending", "aimed at securing", "urged to", "roadmap for talks",
        "the terms of a possible", "possible deal", "potential deal", "no date", "no timeline", "no timetable",
        "no decision", "no details", "no formal decision", "no final decision",
    ),
    "failed": (
        "falling apart", "dead end", "no agreement", "no deal", "without agreement", "without an agreement",
        "without a deal", "without reaching", "without signing", "without a breakthrough", "without any agreement",
        "no plans", "no intention", "no breakthrough", "at an impasse", "ended without", "unable to agree",
        "unable to reach", "unable to secure", "unable to bridge", "unable to overcome", "unable to resolve",
        "not willing to", "unwilling to", "won't", "on hold",
        "short of a deal", "short of an agreement", "not possible", "no longer part of", "no longer a party",
        "off the table", "not on the table", "no longer on the table", "null and void", "in tatters", "in ruins",
        "is dead", "no progress", "little progress", "failure of the talks", "collapse of the", "collapse of talks",
        "breakdown of the", "breakdown in", "withdrawal from the", "fell short", "backed away", "non starter",
        "nowhere in sight", "to be without effect", "without success", "in vain", "to no avail",
        "was to have", "did not hold", "did not take place",
        "ceased to be", "agreed to disagree", "agree to disagree", "did not last",
        "were to have", "empty handed", "been stuck", "remain stuck", "remains stuck",
        "came to naught", "no common ground", "without having reached",
    ),
}  # fmt: skip
"""Set phrases by what they say of an undertaking."""

BARE: dict[Status, str] = {
    "discussed": """
        talks negotiations negotiation discussions dialogue consultations mediation proposal proposals demand demands
        appeal appeals ultimatum draft overture bargaining
        """,
    "planned": "plans upcoming forthcoming pending",
    "agreed": "consensus pledges commitments",
    "failed": "impasse deadlock stalemate",
}
"""Nouns that tell a rung where nothing else in the sentence does."""

OBJECTS: dict[Status, str] = {
    "planned": """
        plan, plans, intention, intentions, intent, hope, hopes, readiness, preparedness, aim, ambition, ambitions,
        to be, expectation, expectations, aspiration, aspirations
        """,
    "discussed": """
        willingness, interest, desire, proposal, proposals, call, calls, request, demand, demands, appeal, offer,
        possibility, prospect, prospects, idea, talks, negotiations, consultations, discussions, efforts, effort,
        openness, wish, bid, confidence, optimism
        """,
}
"""Nouns that say how firm the matter of a soft verb is: to welcome a plan is to plan, to renew a call is to call."""

SOFT = lexicon.word_set("""
    welcome affirm express voice announce underline renew applaud hail note convey support promise stress reiterate
    emphasize emphasise underscore vow declare acknowledge recognize recognise confirm commend reaffirm restate unveil
    launch praise
""")
"""Verbs whose object says how firm the matter is."""
CHEERING = lexicon.word_set(
    "welcome support applaud hail commend praise recognize recognise acknowledge note reaffirm launch"
)
"""Soft verbs that stay as firm as they are before talk and effort: to welcome an effort is to welcome."""
CHEERED = lexicon.word_set("welcome applaud hail note announce commend praise")
"""Soft verbs behind which also a verb shows how firm their matter is: "welcomed the decision to explore"."""
TALKING = lexicon.word_set("""
    discuss speak talk consult focus review debate exchange hold raise ask request invite offer propose touch brief take
    negotiate talks conduct consider explore push press confer
""")
"""What is said before two sides agree: "they discussed trade and agreed to cut tariffs" tells an agreement."""
AGREEING = lexicon.word_set("""
    agree pledge vow resolve accept commit decide undertake promise sign reaffirm consent
""")
"""Verbs that tell what came of the talking."""

NOUNS = lexicon.word_set("""
    sign signs support plan review push note lift form block offer request demand debate veto appeal boycott seal
    aim schedule supports plans reviews notes offers requests demands debates appeals aims schedules forms blocks
    lifts stall commission promise promises vow vows approach strike strikes hope hopes target targets pledge
    pledges initial join free back release swap award mandate task direct boost double double freeze halt breach
    quit lapse present draft drafts brief wreck bury doom table float pitch study press bid question object near
    court advocate advocates settle warn try attempt attempts focus partner partners consent broker expire sink
    halts breaches veto vetoes launch launches welcome resolve secure focus insist undertaking undertakings
    settlement outline study studies studies upgrade rebuke snub honor honour moot abandon kill split grant grants
    award awards deal deals call calls meeting schedules withdrawal boost boosts swaps releases freezes
    """)
"""Forms that are nouns as often as verbs."""
ADJECTIVAL = lexicon.word_set(
    "free initial near direct back secure present object moot brief open double court table press"
)
"""Forms of which the base is no verb but where "to" or a modal stands before it."""

DEALS = lexicon.word_set("""
    agreement agreements treaty treaties deal deals accord accords pact pacts contract contracts protocol protocols
    memorandum memoranda memorandums mou mous convention conventions compromise truce ceasefire settlement
    partnership consensus framework frameworks arrangement arrangements understanding understandings terms charter
    declaration loan armistice cease communique fta swap roadmap alliance
""")
"""What is concluded, reached or struck, where an undertaking is."""
NEEDS_DEAL = lexicon.word_set("""
    conclude reach strike seal finalize finalise form ink initial broker secure settle clinch revive mend cement
    near narrow honour honor breach violate flout rebuild
""")
"""Verbs that tell an undertaking only with such a noun beside them."""
NEEDS_PACT = (
    lexicon.word_set("""
    drop
    quit halt freeze lapse expire sink breach violate flout sever thwart wreck bury doom blow foil sabotage kill cut
    delay
    founder crumble settle release free double triple halve direct award back praise warn object question study
    assess examine evaluate present advise focus court near narrow initial boost deploy dispatch concede admit cede
    begin struggle scramble attempt try press pressure
""")
    | NEEDS_DEAL
)
"""Verbs that tell an undertaking only with a deal, talks, or what is dealt about, near them."""
MATTERS = DEALS | lexicon.word_set("""
    talks negotiations negotiation tariffs sanctions visa visas cooperation ties relations summit meeting hostages
    prisoners detainees captives aid peace plan plans proposal proposals membership offer trade joint exports
    imports troops peacekeepers participation partnership support assistance steps ways options areas measures
    commitment commitments
    bilateral loan grant issues crisis conflict ratification embassy embassies fighting offensive strikes
    hostilities signing
""")
"""What undertakings between states are about."""

BURDENS = lexicon.word_set("""
    tariff tariffs duties duty levy levies sanctions sanction restriction restrictions curbs ban bans embargo
    blockade strikes attacks bombing bombardment operations offensive hostilities fighting fire visa visas quotas
    barriers fees surcharge surcharges executions drills exercises enrichment tests launches shelling raids troops
    forces soldiers settlement weapons penalties investigation lawsuit
    veto vetoes objection objections reservations opposition claim claims
""")
"""What one is relieved by: to suspend or withdraw it is to undertake something, not to fail."""
RELIEVING = lexicon.word_set("suspend cancel scrap withdraw block halt freeze abandon terminate drop revoke rescind")
EVILS = lexicon.word_set("""
    terrorism extremism violence hatred racism aggression interference coercion attempts discrimination antisemitism
    protectionism unilateral annexation occupation intimidation force
""")
"""What both sides reject together: that is agreed."""
TALES = lexicon.word_set("""
    claim claims allegation allegations accusation accusations criticism suggestion suggestions report reports notion
    charges assertion assertions speculation comparison characterisation characterization
""")
"""What is rejected in a reply: no undertaking fails by that."""
NOUN_PHRASES = lexicon.word_set("""
    talks negotiations discussions consultations proposals proposal plans plan agreement the a round idea possibility
    prospect progress sticking stumbling efforts effort interest withdrawal breakdown failure collapse ratification goal
    possible potential draft no roadmap their its overtures outstanding unresolved initiative
""")
"""First words of the set phrases that are nouns: a verb in the same clause says more."""
NOUN_ENDS = lexicon.word_set("""
    on about with between over to for of in aimed from toward towards proposal draft call idea deal upcoming forthcoming
""")
"""The last words of set phrases that are nouns, or lead on from one."""
VOWS = lexicon.word_set("""
    reaffirm reaffirms reaffirmed reaffirming pledge pledges pledged pledging promise promised promising
    vow vowed vowing affirm affirmed reiterate reiterated agree agreed agrees announce announced announces confirm
    confirmed declared undertook committed
""")
"""Verbs behind which "that they would" only follows the tense."""
REPORTED = (
    lexicon.word_set("""
    said told announced added stated confirmed promised pledged vowed agreed declared reported wrote predicted noted
    explained indicated revealed reiterated reaffirmed signalled signaled assured insisted tweeted hinted
""")
    | VOWS
)
"""Before a "would" they show that it is a "will" of the past."""
COMPLEMENT = REPORTED | lexicon.word_set("""
    say says tell tells announces confirms saying announcing adding noting stressing stressed underscored underlined
    underscore underline emphasized emphasised recognized recognised acknowledged agreeing pledging decided resolved
    stress emphasize emphasise recognize recognise acknowledge note hope hopes hoped expect expects expected believe
    believes believed demanded insisted urged proposed suggested warned argued think thinks means it clear reporters
    parliament lawmakers statement them him her us me agrees expressed concluded
""")
"""Words after which "that" opens what is said, and no relative clause."""
REFUSABLE = lexicon.word_set("""
    attend join accept participate take send return resume meet recognise recognize honour honor comply abide talk
    negotiate come sit go allow back support host cooperate be bow yield compromise give renew extend
    sign ratify approve
""")
"""What "will not" refuses between states; not doing another thing is a promise."""

_HEAVY = frozenset({"heavily", "heavy", "on", "upon", "down"})
_TOKEN = frozenset({"that", "of"})
ADJECTIVES = frozenset({"assured", "settled", "committed", "divided"})
"""Participles that behind "is" tell a state."""
OTHER_SENSE = {
    "weigh": _HEAVY, "weighs": _HEAVY, "weighed": _HEAVY, "weighing": _HEAVY, "sign": _TOKEN, "signs": _TOKEN,
    "near": frozenset({"the", "its", "their"}), "concluded": frozenset({"that", "his", "her", "with", "by"}),
    "concludes": frozenset({"that", "his", "her", "with", "by"}), "conclude": frozenset({"that", "his", "her", "with"}),
    "failed": frozenset({"state", "states", "coup", "constitution", "attempt", "policy", "policies"}),
    "backed": frozenset({"by", "militia", "rebels", "militias", "government", "separatists", "forces", "groups"}),
    "supported": frozenset({"by"}), "joined": frozenset({"by"}), "aimed": frozenset({"at"}),
    "raised": frozenset({"concern", "concerns", "questions", "fears", "doubts", "eyebrows", "alarm"}),
    "raises": frozenset({"concern", "concerns", "questions", "fears", "doubts", "eyebrows", "alarm"}),
    "noted": frozenset({"for", "by"}), "directed": frozenset({"by", "at", "against"}), "expected": frozenset({"by"}),
    "reached": frozenset({"by"}), "declined": frozenset({"by"}),
}  # fmt: skip
"""Form -> the next words that show that it is not the undertaking that the form is listed for."""
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "these", "those", "new"})
"""After a form that may be a noun they show a verb."""
SUBJECTS = frozenset({"they", "we", "who", "i", "you", "he", "she", "it", "both", "and", "sides", "leaders"})
COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had"})
"""After these only a participle is a verb."""
PROGRESSIVE = frozenset({"be", "is", "are", "was", "were", "been", "am", "'re", "'s"})
CONTINUING = frozenset({"continue", "continues", "continued", "continuing"})
DETERMINERS = frozenset({
    "the", "a", "an", "of", "its", "their", "his", "her", "our", "this", "that", "these", "those", "in", "for", "with",
    "much", "any", "some", "new", "on", "from", "no", "another", "recently", "previously", "newly", "by",
})  # fmt: skip
"""Before a participle they show an adjective, before a base form a noun."""

FUTURE = frozenset({"will", "shall", "'ll", "won't"})
WEAK = frozenset({"could", "may", "might", "would", "should", "can", "must", "'d", "ought"})
SUBORDINATE = lexicon.word_set("""
    after before when while if as although though because since until unless once whereas during despite following
    noting recognizing recognising acknowledging recalling given whether considering where building amid besides
    """)
RELATIVE = frozenset({"which", "who", "whom", "whose", "where", "that"})
UNCONFIRMED = frozenset({
    "if", "unless", "whether", "rumours", "rumors", "speculation", "allegations", "claims", "deny", "denies", "denied",
    "denying", "accuse", "accuses", "accused", "accusing", "claimed", "claiming", "hinted", "hints", "hinting",
    "alleged", "alleges", "alleging", "reportedly", "allegedly", "apparently", "rumoured", "rumored", "suspected",
    "suspect", "optimistic", "hopeful", "doubt", "doubts", "doubted", "unconfirmed", "speculate",
})  # fmt: skip
"""What they open is not told as done."""
EXPECTED = frozenset({
    "expected to", "expects to", "expect to", "is expected", "are expected", "ready to", "prepared to", "set to",
    "due to", "likely to", "scheduled to", "is scheduled", "are scheduled", "expect", "expected",
})  # fmt: skip
"""What, negated, only says that it is not foreseen: nothing failed."""
UNSET = lexicon.word_set("""
    date dates decision decisions details timeline timetable deadline venue word formal final figure figures timeframe
    schedule
""")
"""What "no … has been agreed" leaves open: the matter itself has not failed."""
HELPERS = frozenset({
    "cannot", "have", "has", "had", "having", "been", "be", "being", "is", "are", "was", "were", "do", "does", "did",
    "also", "help", "helps", "helped",
    "both", "all", "further", "jointly", "already", "formally", "finally", "not", "never", "yet", "then", "again",
    "only", "hereby", "in", "principle",
    "just", "almost", "since", "even", "first",
    "still", "soon", "each", "ever", "now", "today", "later", "unanimously", "officially",
}) | FUTURE | WEAK  # fmt: skip
"""What may stand between a verb and what governs it."""
