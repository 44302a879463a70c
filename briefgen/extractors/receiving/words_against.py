"""Words of objection, by families: what newspapers say of those who are against a matter."""

AGAINST: dict[str, str] = {
    "condemn": """condemn+, scathing, appalled, makes a mockery, made a mockery, mockery of, denounce+, decry,
        decries, decried, deplore+, lambast+, lambaste+, slam++, blast+,
        castigate+, excoriate+, revile+, vilify, vilified, assail+, attack+ the, attacked, hit out, lashed out, lash
        out, tore into, pilloried, savaged, berate+, scold+, rebuke+, reprimand+, condemnation, denunciation, outcry,
        uproar, backlash, furore, furor, fury, furious, outrage, outraged, outrageous, anger, angry, angrily, angered,
        enraged, ire, wrath, indignation, indignant, disgust, disgusted, disgraceful, disgrace, shame, shameful,
        shameless, scandal, scandalous, abhorrent, appalling, appalled, horrified, horror, shock, shocked, dismay,
        dismayed, barbaric, brutal, cruel, inhuman, inhumane, heinous, despicable, cowardly, savage, repugnant,
        egregious, flagrant, blatant, unprovoked, spoke out against, came out against, condemned by, up in arms,
        fumed, fuming, scoffed, scoff, sneered, jeered, booed, heckled, pounced, likened, deeply offensive,
        disgusting, sickening, atrocious, monstrous, vile, evil, criminal, racist, racism, fascist, nazi, strongest
        terms, strongly worded, note of protest, protest note, summoned the ambassador, summon the ambassador,
        summoned, recalled its ambassador, recall its ambassador, expel, expelled, retaliate, retaliation,
        retaliatory, reprisal, reprisals, countermeasures, consequences, revenge, avenge, respond in kind, tit for
        tat, sanctions against, threatened, attack on our, attack on democracy, assault on, an affront, affront to,
        disgraced, deplorable, despise+, hate+, hatred, hateful, detest+, loathe+, contemptible, condemnable,
        inexcusable, unforgivable, unjustified, unjustifiable, indefensible, senseless, vicious, callous, ruthless,
        merciless, sinister, wicked, blasted, tirade, diatribe, vitriol, invective, rant, ranted, shouted, yelled,
        shouting, slammed by, strong condemnation, strong protest, lodged a protest, formal protest, protest to the,
        grave mistake, grave error, grave violation, crime against, cries of, cried, sabre rattling, saber rattling,
        war mongering, warmonger, warmongers, warmongering""",
    "criticise": """criticize+, not amused, not pleased, less charitable, sign of weakness, bristle+, criticise+,
        criticism, criticisms, critical of, critic, critics, faulted, found fault,
        took issue, takes issue, take issue, took aim, rapped, chided, questioned, questions whether, question the,
        questioning, cast doubt, casts doubt, raised doubts, blame+, blamed, accuse+, accusing, accusation,
        accusations, allege+, alleging, allegation, allegations, complain+, complaint, complaints, lament+, bemoan+,
        object+ that, objected, objects, objection, objections, protested that, mock+, mocking, ridicule+, ridiculed,
        deride+, derided, disparage+, skeptical, sceptical, skepticism, scepticism, sceptics, skeptics, unconvinced,
        not persuaded, not convinced, unimpressed, wary, distrust+, mistrust+, suspicious, suspicion, suspicions,
        suspect+, misgivings, qualms, reservations, doubt, doubts, doubted, doubtful, doubting, cynical, disappointed,
        disappointing, disappointment, frustrated, frustration, frustrating, unhappy, unhappiness, displeased,
        displeasure, dissatisfied, dissatisfaction, discontent, resent+, resentment, bitter, bitterly, sour, sourly,
        upset, irritated, irritation, annoyed, disillusioned, disenchanted, fed up, out of patience, lost patience,
        sick of, tired of, had enough, regret++, regrettable, regrettably, unfortunate, unfortunately, sad, sadly,
        rough ride, less keen, less enamoured, not keen, no fan, different view, another view, took another view, begs
        to differ, disagree+, disagreement, contradict+, at odds, clash+ with, worried aloud, wondered aloud, wonder+
        why, asked why, asks why, demanded to know, tore apart, poured scorn, poured cold water, pour cold water, dim
        view, raised eyebrows, raised questions, raises questions, asked whether, asks whether, wondered whether,
        wonders whether, hard questions, scathing, blistering, stinging, damning, withering, scorn, scornful,
        contradictory, unclear, vague, lacks, lack of, lacking, fails to, failed to, failing to, has done nothing,
        done nothing, did nothing, does nothing, do nothing, nothing for, no progress, little progress, deplorable,
        lamentable, poor judgment, drew criticism, drew fire, came under fire, under fire, taken to task, took to
        task, shambles, enough is enough, not share, does not share, do not share, did not share, counterproductive,
        teaching a lesson, taught a lesson, on the backs of, fed suspicion, old promises, empty handed, empty words,
        empty promise, argued against, argue against, argues against, found wanting, ill advised, ill timed,
        unanswered questions, serious questions, hard to believe, hard to see, difficult to see, hard to understand,
        difficult to understand, do not understand, does not understand, cannot understand, don't understand, no idea
        why, no reason to believe, no reason for, no need for, no good, no help, no guarantee, no guarantees, no
        evidence, no proof, without evidence, not believe, do not believe, does not believe, did not believe, don't
        believe, not in the interest, not in our interest, not working, not work, does not work, doesn't work, did not
        work, will not work, won't work, would not work, never work, not solve, not help, not bring, not change, not
        stop, not the answer, not the way, not the solution, not a solution, no solution, not right, not fair, not
        good, not happy, not satisfied, not pleased, not impressed, not acceptable, not serious, not credible, not
        legitimate, not democratic, not enough, not true, not ready, not clear, not do enough, not done enough, not
        gone far enough, not go far enough, nor is it, who will pay, who is going to pay, at whose expense, at the
        expense of, at our expense, on our backs, over our heads, about us without us, rhetoric, hype, gimmick, stunt,
        publicity stunt, photo opportunity, electioneering, spin, double talk, doublespeak, so called, supposed,
        supposedly, allegedly, purported, self serving, self interest, greed, greedy, profiteering, cronyism,
        nepotism, incompetent""",
    "reject": """reject+, rejection, oppose+, opposed, opposing, opposition to, against, dismiss+, dismissed, refuse+,
        refusal, refusing, spurn+, rebuff+, repudiate+, renounce+, disown+, balk+, baulk+, veto+, vetoed, block+,
        blocked, blocking, boycott+, walk out, walked out, walkout, stormed out, withdrew, withdraw, withdrawal, pull
        out, pulled out, quit, resign, resigned, resignation, resigning, scrap++, scrapped, cancel, cancelled,
        canceled, suspend+, suspended, abandon+, tear up, torn up, tore up, rip up, throw out, thrown out, voted down,
        turned down, shot down, ruled out, rule out, out of the question, no way, red line, never accept, not accept,
        would not accept, will not accept, cannot accept, can't accept, unacceptable, voted no, no vote, vote against,
        voted against, votes against, defy, defied, defying, resist+, resistance, disobey, void, null, non starter,
        nonstarter, dead letter, won't stand for, not in my name, repeal, revoke, overturn, reverse the, rescind,
        undo, reconsider, think again, rethink, go back to the drawing board, send back, sent back, spoke out,
        groundless, baseless, no basis, will not take part, would not take part, not take part, not recognise, not
        recognize, not sign, will not sign, would not sign, not join, keep out, steer clear, stay away, stayed away,
        boycotted by, opposed by, rejected by, stand up to, stood up to, push back, pushed back, pushback, fight back,
        turn its back, turned its back, no to, not back, hands off, never again, get out, go home, leave office, step
        down, shelve, shelved, bin the, kill the, sink the, derail, said no to, says no to, say no to, fight the,
        fight it, fight this, fight them, will fight, would fight, vowed to fight, refusing to, in defiance of,
        defiance, defiant, defiantly, not give in, not give up, not bow, not yield, will not yield, would not yield,
        not surrender, never surrender, not be intimidated, not tolerate, will not tolerate, would not tolerate,
        cannot tolerate, not stand for, not agree, do not agree, does not agree, did not agree, cannot agree, not
        want, do not want, does not want, did not want, don't want, doesn't want, didn't want, not support, does not
        support, do not support, would not support, will not support, cannot support, not negotiate, will not
        negotiate, would not negotiate, not be bound, not cooperate, not obey, not respect, no intention of, no right
        to, has no right, have no right, had no right, no business, no place, no place for, no deal, no more, stay
        out, leave us, away from, opt out, opted out, vote it down, strike down, struck down, annul, annulled,
        invalid, moratorium, injunction, court order, legal action, take legal action, sued, to sue""",
    "fear": """fear, fears, feared, fearing, fearful, afraid, scared, frightened, worry, worries, worried, worrying,
        concern, concerns, concerned, concerning, alarm, alarmed, alarming, anxious, anxiety, nervous, uneasy, unease,
        dread+, apprehensive, apprehension, panic, disturbed, disturbing, troubled, troubling, dismal, grave concern,
        deep concern, deeply concerned, gravely concerned, jittery, on edge, warn+, warning, warnings, warned,
        caution+ against, cautions against, cautioned against, cautioned that, sounded the alarm, raised the alarm,
        ominous, spectre, specter, bode ill, threat to, threat, danger, dangers, dangerous, dangerously, risk, risks,
        risky, peril, perilous, slippery slope, opens the door to abuse, chilling, time bomb, powder keg, disaster,
        disastrous, catastrophe, catastrophic, ruin, ruinous, ruined, devastating, devastate+, doom+, collapse, chaos,
        tragedy, tragic, will suffer, would suffer, could lead to, may lead to, might lead to, would lead to, will
        lead to, end badly, badly, bleak, grim, gloomy, pessimistic, pessimism, worsen, worsening, deteriorate,
        deteriorating, escalate, escalation, spiral, spill over, unprecedented threat, no going back, existential,
        threatens to, would threaten, may threaten, at risk, putting at risk, put at risk, at stake, worst case,
        nightmare, fallout, backfire+, unravel+, fragile, precarious, volatile, tense, tension, tensions, uncertain,
        uncertainty, uncertainties, unpredictable, hazard, hazards, hazardous, jeopardy, vulnerable, exposed to,
        threatening, threats, insecure, unsafe, unrest, turmoil, trouble, troubles, difficulties, problem, problems,
        challenge, challenges, obstacle, obstacles, hurdle, hurdles, unintended consequences, dire, serious
        consequences, grave consequences, severe, crippling, race to the bottom, arms race, cold war, bloodbath,
        humanitarian crisis, humanitarian disaster, humanitarian catastrophe, could trigger, may trigger, might
        trigger, would trigger, could spark, might spark, could fuel, would fuel, could backfire, may backfire, may
        not be able, might not be able, may never, might never, could collapse, may collapse, could fail, may fail,
        might fail, wake up call""",
    "rights": """human rights, rule of law, international law, press freedom, freedom of, free speech, freedoms,
        liberties, civil liberties, democracy, democratic, supreme court, constitutional court, constitution, the
        right to""",
    "violence": """murder, murdered, murderers, murderer, killing, killings, killed, kill, massacre, torture,
        tortured, jailed, detained, arrested, imprisoned, banned, ban on, bans, crackdown, war, deaths, died, dead,
        bloody, blood, attacks, was attacked, were attacked, been attacked,
        attacked by, hostage, shelling, bombing, bombings, bombs, shooting, shot dead, wounded, injured, rape, raped,
        abducted, kidnapped, executed, execution, prison, custody, detention, arrest, arrests""",
    "demand": """demand+, demanding, demands, call+ for, called for, calling for, calls for, call on, calls on, called
        on, calling on, urge+, urging, appeal+ to, appealed to, appealing to, plead+, pleaded, beg, begged, press+
        for, pressed for, insist+ on, petition+, petition, signatures, asked for, asks for, asking for, requested,
        compensation, immediate release, release of, investigate, investigation into, inquiry into, accountable,
        accountability, justice for, apology, apologise, apologize, lobby, lobbied, lobbying, free the, wants, want,
        wanted, sought compensation, seeking compensation""",
    "protest": """protest, protests, protested, protesting, protester, protesters, protestors, protestor,
        demonstrate+, demonstrators, demonstration, demonstrations, demonstrator, rally against, rallied, marched,
        marchers, march against, took to the streets, take to the streets, taken to the streets, sit in, picket+,
        placards, banners, chanted, chanting, slogans, slogan, burned, burnt, burning, torched, set fire, effigy,
        effigies, strike, strikes, went on strike, on strike, stoppage, day of action, general strike, barricade,
        barricades, barricaded, blockade, blockaded, blockades, blocked roads, riot, riots, rioted, clashed, clashes,
        clash, scuffles, scuffled, tear gas, vigil, vigils, candles, hunger strike, civil disobedience, disobedience,
        rebel, rebels against, revolt, mutiny, threw stones, hurled, pelted, stormed""",
    "wrong": """wrong, wrongly, mistake, mistaken, error, blunder, folly, unwise, reckless, irresponsible, naive,
        foolish, stupid, absurd, ridiculous, farce, farcical, circus, sham, charade, joke, nonsense, laughable,
        misguided, ill conceived, short sighted, shortsighted, premature, hasty, haste, rushed, clumsy, incompetent,
        incompetence, failure, failed, failing, fails, fail, flawed, flaw, flaws, deeply flawed, unfair, unjust,
        injustice, one sided, biased, bias, discriminatory, discrimination, discriminate+, hypocrisy, hypocritical,
        double standards, double standard, cynical ploy, betray+, betrayal, betrayed, treason, traitor, traitors, sell
        out, sellout, sold out, sold us, surrender, surrendered, capitulation, capitulate, capitulated, humiliation,
        humiliating, humiliated, appeasement, dictate, diktat, blackmail, bullying, bully, insult, insulted,
        insulting, offensive, provocation, provocative, provoke+, aggression, aggressive, hostile, interference,
        meddling, interfere+, propaganda, pretext, excuse, whitewash, cover up, lie, lied, liar, liars, deceit,
        deceive+, deceived, mislead+, misleading, misled, broken promises, broke its promise, backtracking, u turn,
        too little, too late, too far, too weak, too soft, too many, too much, too soon, too slow, too high, not
        enough, falls short, fell short, fall short, falling short, insufficient, inadequate, half measure, half
        measures, toothless, empty words, empty promises, hollow, meaningless, cosmetic, window dressing, nothing new,
        nothing has changed, nothing changed, nothing to do with, platitudes, waste of, wasted, squandered, throw+
        away, thrown away, bad deal, bad news, sad day, dark day, black day, bad for, bad idea, worst, worse, setback,
        step back, step backward, step backwards, wrong direction, dangerous precedent, junk, scumbag, nuisance,
        vanity, illusion, fantasy, only itself to blame, only themselves to blame, made an example, offends against,
        laid the blame, own goal, self inflicted, ashamed, embarrassing, embarrassment, embarrassed, unworthy,
        cynicism, arrogant, arrogance, contempt, contemptuous, disrespect, disrespected, disrespectful, ignorant,
        ignorance, incoherent, confused, confusion, dishonest, immoral, unethical, unacceptably, intolerable,
        unbearable, unthinkable, unwelcome, unhelpful, unnecessary, needless, pointless, useless, futile, worthless,
        superfluous, redundant, unrealistic, unworkable, impossible, unsustainable, unaffordable, extravagant, bogus,
        phoney, fake, false, untrue, distort+, scapegoat, scapegoats, smokescreen, trap, poisoned chalice, suicide,
        suicidal, nail in the coffin, death sentence, death knell, declaration of war, gift to, playing with fire,
        pandering, caved in, cave in, buckled, bow to, bowed to, kowtow, grovel, handout, bribe, bribes, spineless,
        cowardice, hostage, held hostage, stab in the back, back stabbing, slap in the face, kick in the teeth,
        undignified, imperialist, colonial, imperialism, hegemony, hegemon, bad faith, breaks the law, unkept, pack of
        lies, lies about, campaign of lies, all lies, web of lies, broken promise, breaks its promise, broke his
        promise, lost its way, gone wrong, went wrong, going wrong, mess, fiasco, debacle, ineffective, inefficient,
        counter productive, damaging, divisive, excessive, disproportionate, arbitrary, harsh, draconian, repressive,
        punitive, punish+, punishment, humiliate+, exploit+, exploitation, exploiting, manipulate+, manipulation,
        manipulated, sabotage+, undermined, dragging its feet, drag+ their feet, foot dragging, stall+, delaying
        tactics, scandalously, unreasonable, unhappy with, weak, weakness, dumb, idiotic, crazy, mad, madness, insane,
        insanity, ugly, dirty, rotten, broke its word, went back on, reneged, renege, ill thought out, half baked,
        half hearted, watered down, ignores, neglect+, neglected, careless, negligence, negligent, unprepared,
        unqualified, unelected, unaccountable, too expensive, too costly, too long, too low, too big, too small, too
        close, too few, too early, too fast, too quickly, too vague, too dependent""",
    "illegal": """illegal, illegally, unlawful, unlawfully, unconstitutional, illegitimate, illegitimacy,
        undemocratic, anti democratic, authoritarian, dictatorship, dictator, dictatorial, tyranny, tyrant, despotic,
        coup, power grab, violation, violations, violate+, violating, breach, breaches, breached, breaching,
        contravene+, flout+, infringe+, infringement, infringes, against the law, abuse, abuses, abuse of power,
        corrupt, corruption, fraud, rigged, rigging, vote buying, fraudulent, stolen, theft, robbery, land grab, grab,
        smuggling, crime, crimes, criminal, war crimes, genocide, atrocity, atrocities, repression, repressive,
        oppression, oppressive, oppress+, suppress+, suppression, censorship, censor+, silence+, silenced,
        persecution, persecuted, intimidate+, intimidation, court challenge, legal challenge, challenge in court,
        lawsuit, sue+, suing, appeal against, will appeal, would appeal, an appeal, filed a complaint, filed suit,
        freedom of""",
    "harm": """harm, harms, harmed, harmful, hurt, hurts, hurting, damage, damages, damaged, damaging, undermine+,
        undermining, jeopardize+, jeopardise+, endanger+, imperil+, threaten+, weaken+, erode+, destroy+, destruction,
        wreck+, cripple+, kill jobs, cost jobs, job losses, lose jobs, lost jobs, losing, lose, loses, lost, loss,
        losses, suffer+, suffering, pain, painful, victim, victims, sacrifice+, sacrificed, pay the price, burden,
        hardship, poverty, poorer, hunger, starve, misery, bankrupt, bankruptcy, unemployment, layoffs, closure,
        closures, expensive, costly, higher prices, taxpayers, flooded, flood the market, unfair competition,
        destabilize+, destabilise+, instability, insecurity, violence, bloodshed, suffocate+, strangle+, deprive+,
        deprived, displaced, homeless, evicted, shortage, shortages, no jobs, sell up, price of bread, unpaid, rising
        prices, higher bills, higher costs, higher taxes, price rises, price hikes, cost of living, cannot afford,
        can't afford, could not afford, no money, cuts to, cutbacks, austerity, debts, into debt, ruin our,
        livelihood, livelihoods, inequality, unfairly, left to die, left to, go hungry, lose out, losers, bear the
        brunt, brunt of, pay for this, foot the bill, squeezed, pollution, polluted, contamination, contaminated,
        toxic, deforestation, extinction, flooding, discriminated against, second class citizens, marginalised,
        marginalized, cost us, costs us""",
    "excluded": """not been asked, had not been asked, not been consulted, not consulted, never consulted, without
        consulting, without consultation, lack of consultation, had no say, have no say, no say in, kept in the dark,
        in the dark, behind closed doors, behind our backs, in secret, secretly, secrecy, secret deal, lack of
        transparency, transparency, not shown, never saw, had been shown neither, sidelined, ignored, ignoring,
        ignores, excluded, exclusion, left out, left off, left behind, forgotten, bypassed, bypassing, without
        parliament, parliament should have, should have voted, should have been, learned of, over the heads, imposed,
        imposing, railroaded, rammed through, rubber stamp""",
    "vote_against": """percent against, per cent against, percent oppose, per cent oppose, percent opposed, per cent
        opposed, percent disapprove, per cent disapprove, majority oppose, majority opposed, majority against,
        disapprove+, no faith, no confidence, not trust, do not trust, did not trust, rejected by, votes against,
        failed to pass, barely a third, only a third, fewer than half, less than half""",
}  # fmt: skip
"""Family -> phrases, in lower case, hyphens as spaces; `+` stands for a verb's regular forms."""
