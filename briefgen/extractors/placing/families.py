"""The cue families of the sections: words and phrases of English news prose, as data.

In lower case, hyphens as spaces; `+` behind a verb stands for all its regular forms, `++` for those with a doubled
consonant. A family is a sign that a sentence shows; what it weighs for each section is learned (`sections.json`).
"""

from briefgen.extractors.placing.actor_families import ACTORS

FAMILIES: dict[str, str] = {
    **ACTORS,
    "signing": """
        sign, signs, signed, signing, signature, signatures, co signed, countersigned, inked, initialled,
        initialed, ratify+, ratification, conclude+, concluded, sealed, seal, clinched, clinch, struck a deal,
        strike a deal, struck an agreement, struck an accord, finalised, finalized, finalise, finalize, put
        their names to, put pen to paper, entered into force, enter into force, enters into force, came into
        force, comes into force, come into force, took effect, takes effect, take effect, in force, formalise+,
        formalize+, memorandum, memoranda, mou, mous, exchanged letters, exchange of letters, exchange of notes,
        accede+, acceded, promulgated, sealed the
        """,
    "agreeing": """
        agree, agrees, agreed, agreeing, pledge+, commit, commits, committed, committing, commitment,
        commitments, undertake, undertook, undertakes, undertaken, undertaking, undertakings, reaffirm+,
        affirm+, reiterate+, adopt+, endorse+, resolve+, resolved to, vowed, vow, vows, promised, promise,
        promises, decided, decide, settled on, settled, reached, reach, reaches, hammered out, thrashed out,
        worked out, brokered, accepted, accept, accepts, approved, consensus, common ground, came to terms,
        shook hands on, announced, announce, announces, unveiled, launch, launched, established, set up,
        committed themselves, joined, join, backed a joint, consented, concurred, in principle, compromise,
        compromised, extended, extend, renew, renewed, resume, resumed, reopen, reopened, restore, restored,
        normalise, normalised, normalize, normalized, upgrade, upgraded
        """,
    "affirming": """
        underscore+, underline+, recognize+, recognise+, acknowledge+, emphasize+, emphasise+, stressed, stress,
        noted, note, appreciated, recalled, reviewed, expressed satisfaction, expressed their, shared the view,
        exchanged views, exchange of views, touched on, took stock, highlighted, commended, looked forward,
        reaffirming, recognizing, welcoming, agreed that
        """,
    "talking": """
        talks, talk, negotiate+, negotiating, negotiation, negotiations, negotiators, discuss+, discussing,
        discussion, discussions, dialogue, consult, consultations, consultation, consulting, propose+, proposed,
        proposal, proposals, offer, offers, offered, offering, consider, considers, considering, considered,
        consideration, explore, explores, explored, exploring, weighing, mulling, mull, floated, tabled, put
        forward, suggested, suggest, suggests, sought, seek, seeks, seeking, asked for, requested, request,
        requests, call for, calls for, called for, calling for, urge+, urging, mediate, mediated, mediating,
        mediation, broker, bargaining, haggling, hold out, round of talks, rounds, draft, drafting, drafted,
        sound out, sounding out, invited, invite, pressed, pushing for, pushed for, lobbied, appealed for, on
        the table, on the agenda, agenda
        """,
    "planning": """
        plan, plans, planned, planning, set to, due to, will, is to, are to, was to, were to, expected to,
        is expected, are expected, scheduled, scheduled to, slated, aim, aims, aimed, aiming, look forward,
        looks forward, hope, hopes, hoping, prepare to, preparing to, prepares to, ready to, poised to, intend,
        intends, intended, intention, intentions, would, shall, bound to, on course to, on track to, going to,
        about to, later this month, next month, next week, next year, later this year, this autumn, in the
        coming, coming weeks, coming months, coming days, by the end of, by 2030, by 2035, by 2050, target,
        targets, goal, goals, roadmap, road map, timetable, upcoming, forthcoming, envisage+, foresee, foresees,
        foreseen, pencilled in
        """,
    "failing": """
        collapse+, collapsed, failed, fail, fails, failing, failure, broke down, break down, broke off,
        breakdown, walked out, walk out, walkout, stormed out, suspend+, suspended, suspension, withdraw,
        withdrew, withdrawn, withdrawing, withdrawal, stall+, stalled, scrap, scrapped, scrapping, cancelled,
        canceled, cancel, cancels, called off, deadlock, deadlocked, dead end, impasse, stalemate, abandon+,
        abandoned, pulled out, pull out, pulls out, quit, exit, exited, postpone+, postponed, shelved, put off,
        frozen, freeze, froze, fell through, fall through, fall apart, fell apart, falling apart, unravel,
        unravelled, unraveled, ruled out, rule out, rejected, reject, rejects, rejection, refused, refuse,
        refuses, refusal, turned down, rebuffed, declined, no deal, without agreement, without a deal, without a
        breakthrough, no breakthrough, empty handed, vetoed, veto, blocked, block, terminated, termination,
        revoked, annulled, expired, lapse, lapsed, severed, cut ties, expelled, recalled its ambassador,
        summoned
        """,
    "deal": """
        agreement, agreements, deal, deals, accord, accords, pact, pacts, treaty, treaties, memorandum,
        protocol, protocols, communique, communiqué, joint statement, joint declaration, declaration, framework,
        arrangement, arrangements, partnership, partnerships, ceasefire, cease fire, truce, armistice,
        settlement, convention, charter, covenant, contract, contracts, understanding, understandings, action
        plan, work plan, joint venture, joint fund, joint committee, working group, task force, initiative,
        initiatives, alliance, bloc, free trade area, free trade, trade deal, customs union, package, peace
        plan, peace process, peace deal, prisoner swap, swap, exchange, code of conduct, letter of intent, loan,
        loan agreement, bailout, programme, program, concession, lease
        """,
    "terms": """
        under the deal, under the agreement, under the accord, under the pact, under the treaty, under the
        terms, under the plan, under the arrangement, under the memorandum, under its terms, terms of the, the
        deal provides, the agreement provides, provides for, provide for, calls for the, stipulate+, specifies,
        includes, include, including, covers, cover, in return, in exchange for, eliminate+, lift, lifting,
        lifted, strengthen+, enhance+, enhancing, promote+, expand+, deepen+, facilitate+, establish+, improve+,
        invest, invests, investing, fund, funding, financing, finance, capacity, tariff, tariffs, duties,
        quotas, implement+, implementation, exports, imports, investment, investments, infrastructure, sector,
        sectors, supply chain, supply chains, resilience, innovation, areas of, cooperation, co operation,
        cooperate+, collaborate+, collaboration, coordinate+, coordination, support for, exchanges, training,
        technology, development, mechanism, removal, share, sharing, intelligence, joint exercises, joint
        patrols, visa, visas, verification, monitoring, withdrawal of troops, release of, instalments, tranche,
        phased, phase, article, clause, annex
        """,
    "danger": """
        risk, risks, risking, risky, riskier, threat, threats, threaten+, threatening, danger, dangers,
        dangerous, peril, perilous, jeopardise+, jeopardize+, in jeopardy, endanger+, imperil, at risk, at
        stake, vulnerable, vulnerability, vulnerabilities, exposed, exposure, hazard, hazards, catastrophe,
        catastrophic, disaster, disastrous, dire, grave, severe, crisis, meltdown, collapse, turmoil, chaos,
        unrest, spill over, spillover, spiral, escalate+, escalation, flare up, backfire+, backlash, retaliate+,
        retaliation, retaliatory, reprisal, reprisals, countermeasures, destabilise+, destabilize+, instability,
        unstable, volatile, volatility, insecurity, sabotage, undermine+, undermining, weaken+, erode+, eroding,
        erosion, derail+, hamper+, hinder+, disrupt+, disruption, disruptions, harm, harms, harmful, damage,
        damages, damaging, hurt, hurts, worsen+, deteriorate+, deterioration, shortage, shortages, famine,
        drought, recession, inflation, default
        """,
    "obstacle": """
        obstacle, obstacles, hurdle, hurdles, stumbling block, stumbling blocks, sticking point, sticking
        points, barrier, barriers, snag, snags, setback, setbacks, challenge, challenges, challenging,
        difficult, difficulties, difficulty, hard to, tough, thorny, tricky, uphill, complicate+, complicated,
        complication, complex, bottleneck, bottlenecks, delay, delays, delayed, slow, slippage, behind schedule,
        missed, miss the deadline, deadline, deadlines, running out, unresolved, outstanding, contentious,
        divisive, sensitive, fragile, brittle, shaky, fraught, elusive, far from, gap, gaps, gulf between,
        differences, disagreement, disagreements, disagree, divided, divisions, rift, rifts, split, splits,
        discord, friction, frictions, tension, tensions, dispute, disputes, disputed, row, quarrel, feud, stand
        off, standoff, rivalry, mistrust, distrust, suspicion, suspicions, hostility, hostile, animosity,
        grievance, grievances, loophole, loopholes, weakness, weaknesses, shortcoming, shortcomings, lack of,
        lacks, insufficient, inadequate, not enough, too little, too late, overcrowded, understaffed,
        underfunded, unfunded, dependence, dependent on, reliance, reliant on, costly, expensive, burden,
        burdens, debt, deficit, shortfall, losses, cost, costs, price tag, overrun, overruns, strain, strained,
        pressure, pressures, tighten+, curb+, curbs, restriction, restrictions, clampdown, clamp+ down
        """,
    "doubt": """
        uncertain, uncertainty, uncertainties, unclear, not clear, unknown, doubt, doubts, doubtful, doubted,
        remains to be seen, open question, open questions, question mark, question marks, no guarantee, not
        guaranteed, no certainty, unlikely, improbable, untested, unproven, whether, it is not known, yet to,
        has yet to, have yet to, in limbo, limbo, hang in the balance, hangs in the balance, precarious, short
        lived, temporary, may not, might not, could not, nobody knows, no one knows, hinges on, hinge on,
        depends on, depend on, contingent, conditional on, subject to, unless, skeptical, sceptical, skepticism,
        scepticism, vague, ambiguous, ambiguity, ambiguities, silent on, leaves open, left open, does not say,
        no mention, no details, few details
        """,
    "warning": """
        warn, warns, warned, warning, warnings, caution, cautions, cautioned, cautioning, alarm, alarmed,
        alarming, sounded the alarm, fear, fears, feared, fearing, worry, worries, worried, worrying, concern,
        concerns, concerned, concerning, apprehension, apprehensive, anxiety, anxious, nervous, dread, unease,
        uneasy, wary, red flag, red flags, flagged, raised questions, raises questions, raise questions,
        predicted, predicts, forecast, forecasts, pointed to, pointed out, argue that, argues that, could lead,
        could mean, could cost, may lead, would leave, would mean, would cost, would hurt, if the, if it, if
        they, if no, if not
        """,
    "conditional": """
        could, may, might, if, unless, possible, possibly, possibility, likely, potentially, potential, would,
        perhaps, maybe, should the, in case, otherwise, or else
        """,
    "approval": """
        support, supports, supported, supporting, supportive, backed, backs, back, backing, in favour, in favor,
        favour, favours, favored, favoured, welcome, welcomes, welcomed, welcoming, praise, praises, praised,
        praising, hail, hails, hailed, hailing, applaud, applauds, applauded, commend, commends, commended,
        celebrate, celebrates, celebrated, celebrating, cheer, cheers, cheered, congratulate+, congratulations,
        salute, saluted, endorsed, optimistic, hopeful, encouraged, encouraging, glad, happy, pleased,
        delighted, proud, grateful, thank, thanks, thanked, relief, relieved, satisfied, satisfaction, victory,
        triumph, win, milestone, breakthrough, historic, landmark, good news, positive, step forward, step in
        the right direction, opportunity, boon, vindicated, vindication, defended, defends, defend, justified,
        rightly, overdue, long overdue, common sense, approve, approves, approval
        """,
    "disapproval": """
        oppose, opposes, opposed, opposing, opposition to, criticise+, criticize+, criticism, criticisms,
        critical of, condemn+, condemning, condemnation, denounce+, denouncing, deplore+, decry, decried, slam,
        slams, slammed, blast+, lambast, lambasted, lash, lashed out, attacked the, accuse+, accusing,
        accusation, accusations, blame+, blaming, protest, protests, protested, protesting, object, objected,
        objects, objection, objections, complain+, complaint, complaints, regret+, lament+, disappointed,
        disappointing, disappointment, dismay, dismayed, outrage, outraged, outrageous, anger, angry, angered,
        furious, fury, resent, resentment, indignation, shame, shameful, disgrace, disgraceful, betrayal,
        betrayed, betray, betraying, sell out, sellout, surrender, capitulation, humiliation, humiliating,
        insult, insulting, unacceptable, intolerable, unfair, unjust, illegal, unlawful, unconstitutional,
        undemocratic, hypocrisy, hypocritical, wrong, mistake, blunder, reckless, irresponsible, naive, cynical,
        farce, sham, dismiss, dismissed, dismisses, reject, rejects, rejected, boycott, boycotted, boycotting,
        defied, refused, resist, resisted, vowed to fight, challenge in court, sue, sued, appeal against,
        petition, demanded, demand, demands, demanding, resign, resignation, step down, not in our name, against
        the, too much, too far, not far enough, falls short, fall short, fell short, concessions, dangerous
        precedent, disagree, disagrees, disagreed, unhappy, dissatisfied, frustrated, frustration, skeptical,
        sceptical, wary, betrayal of, no confidence
        """,
    "protest": """
        protest march, rally, rallied, rallies, marched, march, marches, demonstrate, demonstrated,
        demonstration, demonstrations, took to the streets, gathered outside, gathered in front, chanted,
        chanting, banners, placards, slogans, waved, flags, burned, burnt, torched, blocked roads, blockade,
        blockaded, strike, strikes, struck work, walkout, sit in, vigil, hunger strike, petition, open letter,
        signed a petition, survey, poll, polls, polled, opinion poll, approval rating, per cent of respondents,
        percent of respondents, said they, voted, vote, votes, voting, voted against, voted for, abstained,
        abstain, motion, no confidence motion, passed by, lawsuit, filed a, editorial, headline, tweeted,
        hashtag, posted, wrote on, wrote in
        """,
    "appeal": """
        condemned, strongly condemn, called on, calls on, calling on, urged, urges, urging, appealed, appeals
        to, expressed concern, deep concern, deeply concerned, gravely concerned, restraint, de escalate, de
        escalation, dialogue, peaceful, calm, exercise restraint, all parties, regional stability, sovereignty,
        territorial integrity, international law, monitoring the situation, closely watching, closely following,
        following developments, studying, reserves the right, solidarity, condolences, stand with, stands with,
        congratulated, protest note, lodged a protest, summoned the, recalled its, travel advice, in a
        statement, reacted, reaction, reactions, response, responded, statement issued
        """,
    "speech": """
        say, says, said, saying, told, tells, tell, stated, states, state that, added, adds, adding, wrote,
        writes, tweeted, posted, according to, argued, argues, arguing, think, thinks, thought, believe,
        believes, believed, commented, comments, remarked, remarks, described, describes, describing, explained,
        explains, noted, notes, asked, asks, replied, replies, responded, responds, quoted, expressed, express,
        declared, declares, claimed, claims, insisted, insists, maintained, maintains, recalled, conceded,
        admitted, acknowledged, suggested, reported, in a statement, in an interview, told reporters, news
        conference, press conference, spokesman said, spokeswoman said, asserted, contended, quipped, observed,
        testified, called it, calls it, called the
        """,
    "force": """
        killed, kill, dead, deaths, died, wounded, injured, casualties, attack, attacks, attacked, bombing,
        bomb, blast, explosion, shelling, shelled, airstrike, airstrikes, air strikes, strike on, missile,
        missiles, rockets, drone, drones, gunmen, militants, rebels, fighters, insurgents, terrorists,
        terrorism, terrorist, clashes, clashed, fighting, war, civil war, conflict, violence, violent, coup,
        invasion, invaded, occupied, occupation, seized, captured, hostage, hostages, kidnapped, abducted,
        massacre, genocide, refugees, displaced, fled, flee, troops, soldiers, army, navy, warship, warships,
        military, border guards, patrol, shot, firing, opened fire, raid, raided
        """,
    "law": """
        arrested, detained, detention, charged, charges, indicted, convicted, sentenced, sentence, jailed,
        prison, imprisoned, acquitted, trial, tried, extradition, extradited, deported, prosecuted,
        investigation, investigated, inquiry, probe, ruling, ruled, verdict, lawsuit, law, laws, legislation,
        bill, act, decree, amendment, constitution, constitutional, regulation, ban, banned, bans, sanctions,
        sanctioned, embargo, blacklist, blacklisted, imposed, impose, imposing, introduced, enacted, passed,
        repealed, licence, license, permits, tariff, tax, levy, police
        """,
    "past": """
        since, ago, last year, last month, last week, previously, earlier, formerly, originally, in the past,
        decade, decades, century, history, historical, historically, long standing, longstanding, former, began,
        begun, started, first, founded, formed, established, created, born, grew up, appointed, elected, re
        elected, took office, took power, came to power, succeeded, became, become, served, during, until, when,
        after, before, following, then, had been, was, were, had, used to, once, colonial, independence, world
        war, cold war, soviet, annexed, inherited, dates back, goes back, traced, anniversary
        """,
    "measure": """
        population, per cent, percent, million, billion, trillion, thousand, tonnes, tons, barrels, kilometres,
        kilometers, miles, hectares, acres, square, megawatts, gdp, economy, economic, growth, trade volume,
        bilateral trade, two way trade, trade between, exported, imported, worth, accounts for, account for,
        accounted for, average, total, totalled, rose, fell, increased, decreased, doubled, about, around,
        roughly, nearly, largest, biggest, second largest, third largest, world, known as, located,
        situated, lies, borders, consists, comprises, home to, produces, produced, supplies, relies, uses,
        holds, owns, operates, figures, data, statistics, according to figures
        """,
    "meeting": """
        met, meet, meets, meeting, meetings, summit, summits, visit, visits, visited, visiting, conference,
        forum, arrived, arrive, arrives, arrival, trip, sidelines, travelled, traveled, travels, flew, flies,
        delegation, delegations, attended, attending, attend, encounter, hosted, hosts, host, hosting,
        gathering, gathered, accompanied, session, tour, toured, stop, stopover, leg of, received, welcomed at,
        ceremony, state visit, official visit, telephone, phone call, phoned, spoke by phone, face to face, one
        on one, bilateral meeting, working lunch, dinner, inauguration, inaugurated, opening, presided, chaired,
        convened, took place, takes place, held, holding
        """,
    "weekday": """
        monday, tuesday, wednesday, thursday, friday, saturday, sunday, today, yesterday, tomorrow, on monday,
        january, february, march, april, june, july, august, september, october, november, december, this week,
        this month, this year, morning, afternoon, evening, night, weekend
        """,
    "reason": """
        because, because of, due to the, in response, in response to, in order to, as part of, aimed at,
        designed to, meant to, intended to, purpose, reason, reasons, prompted, triggered, sparked, led to,
        comes after, came after, comes as, came as, comes amid, amid, against the backdrop, in the wake, wake
        of, following the, ahead of, context, part of, under which, with a view
        """,
    "colour": """
        smile, smiled, smiling, smiles, handshake, handshakes, hugged, hug, embrace, embraced, laughed,
        laughter, joked, jokes, joke, applause, applauded politely, standing ovation, tears, wept, cried, rain,
        rainy, drizzle, sun, sunny, sunshine, snow, wind, breeze, fog, heat, sky, weather, umbrella, umbrellas,
        coffee, tea, lunch, breakfast, menu, dishes, soup, cake, wine, beer, toast, toasted, dressed, wearing,
        wore, suit, tie, dress, hat, scarf, coat, shoes, carpet, red carpet, orchestra, band, choir, anthem,
        dancers, music, song, sang, singing, photographers, cameras, flashbulbs, posed, photo, selfie, garden,
        gardens, palace, hall, ballroom, chandelier, table, chairs, marble, flowers, bouquet, fountain, pigeons,
        dog, cat, horses, bicycle, taxi driver, waiter, souvenir, football, match, film, movie, actor, singer,
        museum, novel, poem, poet, hobby, favourite, favorite, birthday, childhood, grandmother, grandfather,
        wife, husband, daughter, son, jet lag, motorcade, limousine, corridor, corridors, stood, sat, walked,
        stared, nodded, shrugged, sighed, whispered, gestured, glanced
        """,
    "rhetoric": """
        chapter, new chapter, spotlight, dream, dreams, of course, interestingly, ironically, surprisingly,
        curiously, unnoticed, ripe for, future generations, symbolism, symbolic, symbol, cautious optimism,
        model for, imagine, god, god bless, bless, heart, hearts, soul, spirit, journey, destiny, story,
        stories, tale, stage is set, crossroads, the urgency, anything but, all eyes, eyes of the world, speak
        volumes, speaks volumes, mood, high stakes, stakes are high, no accident, what happens next, time will
        tell, only time, headlines, turning point, beacon, legacy, not just, more than just, no small, stay
        tuned, honor, honour, privilege, wonderful, ladies and gentlemen, brave, courage, greatest, dawn, tide,
        bridge, bridges, path, road ahead, long road, page, pages of history, book, drama, theatre, theater,
        chess, game, dance, marriage, honeymoon, divorce, ghost, shadow, shadows, storm, ship, boat, captain,
        wheel, light, hope and, values, humanity, brothers, sisters, friends, friend, friendship, dignity,
        freedom, peace and prosperity, our children, our people, we must, let us, together
        we, never again, make no mistake, the truth is, the fact is, in short, after all, as they say, so to
        speak, needless to say, no wonder, perhaps the, it is no, it was not always, but that, and yet, and so,
        still, the rest is
        """,
    "outlet": """
        wikinews, global voices, subscribe, newsletter, click, photo, image, video, photograph, caption,
        translation, translated, round up, roundup, read more, follow us, copyright, contributed to this report,
        contributed reporting, additional reporting, reporting by, editing by, writing by, this article, this
        story, story was, updated, front page, here is, here are, see also, related news, related, below, as
        follows, reads, with agency, agency reports, agencies, our correspondent, this newspaper, this reporter,
        all rights reserved, sign up, share this, comments, stay with us, live blog, file photo, exclusive,
        podcast, watch, listen, press release, for more information, contact, media contact, background
        briefing, full text, text of the
        """,
    "self": """
        i, my, me, i'm, i've, i'd, i'll, mine, myself, you, your, you're, you've, yourself
        """,
    "we": """
        we, our, us, ours, ourselves, we've, we're, we'll
        """,
    "they": """
        they, their, them, themselves, they're, they've
        """,
    "he": """
        he, his, him, she, her, hers, himself, herself
        """,
    "negation": """
        not, no, never, neither, nor, none, nothing, without, cannot, can't, won't, don't, doesn't, didn't,
        isn't, aren't, wasn't, weren't, hasn't, haven't, nobody, hardly, scarcely
        """,
    "addition": """
        also, too, additionally, in addition, furthermore, moreover, as well, further, separately, meanwhile,
        likewise, similarly, besides
        """,
    "contrast": """
        but, however, yet, although, though, despite, nevertheless, nonetheless, while, whereas, still, even so,
        instead, on the other hand, in contrast, by contrast
        """,
}
"""Family -> phrases."""
