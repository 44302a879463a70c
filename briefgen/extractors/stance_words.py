"""Words of approval, objection, reserve and doubt, by families: what newspapers say of those who receive a matter."""

FAMILIES: dict[str, str] = {
    "approve": """support+, supportive of, back, backs, backed, backing, endorse+, welcome+, praise+, hail+,
        applaud+, commend+, laud+, salute+, cheer+, celebrate+, congratulate+, approve+, approves of, acclaim+,
        embrace+, champion+, favor+, favour+, vouch+ for, stood by, stands by, stand by, stand behind, stood behind,
        sided with, side with, sides with, stand with, stood with, stands with, rally behind, rallied behind, rally
        around, threw its weight behind, threw his weight behind, gave its blessing, gave his blessing, gave her
        blessing, gave the green light, gave its backing, lent its support, spoke approvingly, spoke warmly,
        credited, pay tribute, paid tribute, took my hat off, hats off, sang the praises, came out in favor, came
        out in favour, in favor of, in favour of, is in favour, are in favour, all in favour, clear+ the way,
        extol++, toast+, greeted the news, closed ranks, close ranks, took sides with, of the same mind, shares the
        view, agrees with, agreed with, aligned itself with, supports, nodded through, stood up and clapped,
        clapped, applauding, paid homage, gave full marks, spoke highly, spoke in favour, spoke in favor, speak in
        favour, threw their weight behind, joined in praising, welcomed by, hailed by, praised by, backed by,
        supported by, all for it, wholeheartedly, threw open, unmoved by criticism, took comfort, drew comfort,
        spoke of a good, long awaited, warm words""",
    "approval": """approval, praise, applause, backing, endorsement, blessing, congratulations, tribute, acclaim,
        ovation, solidarity, full support, strong support, broad support, widespread support, popular support,
        overwhelming support, show of support, support for, supporters, consensus, thumbs up, green light, vote of
        confidence, satisfaction, encouragement, appreciation, common ground""",
    "good": """historic, milestone, breakthrough, landmark, good news, great news, good day, great day, proud day,
        step forward, important step, major step, first step, positive step, right step, step toward, step towards,
        big step, step in the right direction, right direction, right track, right decision, right thing, wise,
        courageous, brave, bold, constructive, positive, encouraging, promising, timely, long overdue, overdue,
        welcome, excellent, superb, wonderful, remarkable, fair, balanced, reasonable, justified, legitimate,
        proportionate, lawful, sensible, decisive, win win, win for, big win, victory, triumph, success, successful,
        turning point, new chapter, new era, new page, page being turned, fresh start, beacon, model for, example to
        others, good example, worth having, better than nothing, good sense, common sense, good for, best way, best
        option, best chance, only way, opportunity, opportunities, chance to, unique opportunity, proof that, shows
        that, nothing but praise, crucial step, significant progress, real progress, progress, understandable,
        inspiring, hero, heroes, statesmanlike, statesmanship, well done, bravo, the price of, good neighbour, good
        neighbor, good neighbours, true friend, valued partner, trusted partner, reliable partner, gesture,
        goodwill, fruitful, productive, groundbreaking, game changer, good enough, page turned, foot in the door,
        worth the, worthwhile, well worth, meaningful, genuine, sincere, sincerity, visionary, eloquent, eloquence,
        beautiful, great, best, perfect, brilliant, impressive, tremendous, fantastic, smart, responsible,
        statesman, admirable, heroic, noble, healthy, ideal, strong message, right signal, positive signal, ray of
        hope, glimmer of hope, boon, blessing, godsend, gift, no problem, nothing against, the right to, justice
        done, justice was done, vindication, vindicated, vindicates, confirms that""",
    "glad": """happy, glad, pleased, delighted, proud, thrilled, relieved, relief, overjoyed, jubilant, joy, joyful,
        elated, ecstatic, excited, enthusiastic, enthusiasm, enthusiastically, warmly, satisfied, gratified,
        heartened, encouraged by, impressed, optimistic, optimism, hopeful, confident, confidence, upbeat, grateful,
        thankful, gratitude, thank, thanks, thanked, thanking, appreciate+, honoured, honored, honour, honor, moved,
        touched, welcomed with, jubilation, euphoria, euphoric, cheers, cheering, danced, dancing, sang, singing,
        hugged, fireworks, flowers, partying, street party, honked, waved flags, wept with joy, tears of joy,
        reassured, smiling, smiled, went down well, brass bands, dream come true, cannot wait, can't wait, look
        forward to, exhilarated, elation, pride, happiest, happy day, hopefully, comfort, comforted, healing, heal,
        blessed, celebration, celebrations, festive, feast, handshakes, embraced, hugs, breathe easier, sigh of
        relief, breathed a sigh, sleep well, content, contented""",
    "gain": """benefit, benefits, benefited, benefiting, beneficial, gain, gains, boost+, jobs, growth, prosperity,
        prosperous, stability, peace, peaceful, secure, safer, safety, stronger, strengthen+, better future,
        brighter future, prosper+, improve+, improvement, protect+, competitive, certainty, savings, cheaper,
        easier, faster, cut costs, create jobs, attract investment, investors back, pave+ the way, open+ the door,
        opens up, opened up, closer, cooperation, cooperate, trust, reconciliation, mutual, friendly, best
        interests, lasting, reap+, rescue, relief for, get rid of, gets rid of""",
    "ready": """ready to, willing to, willingness, readiness, stands ready, stood ready, open to, committed to,
        commitment, looks forward, look forward, looking forward, will help, offered to help, offered help, pledged
        support, offered its support, offered support, happy to, prepared to help, keep its word, keep our word,
        honour its, honor its, honour our, respect the, respects the, respected the, abide by, comply with,
        implement+, ratified, ratify, will continue, continue to support, at the table, seat at the table, would
        come, will join, wants to join, like to join, invite+, invitation""",
    "hope": """hope, hopes, hoped, hoping, wish, wishes, wished, trusts that, trusted that, dream, dreamt, expect+
        new, looks ahead, aspire+, aspiration""",
    "defend": """defend+, defended, justify, justified, justifies, played down, downplayed, play down, plays down,
        insisted, insists, stressed that, brushed off, brushed aside, shrugged off, nothing to fear, no breach, saw
        no, no reason to worry, denied that, denies that, denied any, rejected criticism, dismissed criticism,
        rejected suggestions, dismissed suggestions, rejected claims, dismissed claims, dismissed concerns, rejected
        accusations, rejected allegations, denied allegations, denied accusations, reassure+, assure+, gave an
        assurance, clarified, explained that, within the law, acted within, right to defend, self defence, self
        defense, defensive, national security reasons, for security reasons, interests of the country, nothing
        wrong, is legal, was legal, legal and necessary, no choice, had to act, must act, cannot allow, will not
        allow, argued that, maintained that, hit back, hits back, defends the, defended the, defended his, defended
        her, defended its""",
    "condemn": """condemn+, denounce+, decry, decries, decried, deplore+, lambast+, lambaste+, slam++, blast+,
        castigate+, excoriate+, revile+, vilify, vilified, assail+, attack+ the, attacked, attacks, hit out, lashed
        out, lash out, tore into, pilloried, savaged, berate+, scold+, rebuke+, reprimand+, condemnation,
        denunciation, outcry, uproar, backlash, furore, furor, fury, furious, outrage, outraged, outrageous, anger,
        angry, angrily, angered, enraged, ire, wrath, indignation, indignant, disgust, disgusted, disgraceful,
        disgrace, shame, shameful, shameless, scandal, scandalous, abhorrent, appalling, appalled, horrified,
        horror, shock, shocked, dismay, dismayed, barbaric, brutal, cruel, inhuman, inhumane, heinous, despicable,
        cowardly, savage, repugnant, egregious, flagrant, blatant, unprovoked, spoke out against, came out against,
        condemned by, up in arms, fumed, fuming, scoffed, scoff, sneered, jeered, booed, heckled, pounced, likened,
        deeply offensive, disgusting, sickening, atrocious, monstrous, vile, evil, criminal, terror, terrorist,
        terrorism, racist, racism, fascist, nazi, strongest terms, strongly worded, note of protest, protest note,
        summoned the ambassador, summon the ambassador, summoned, recalled its ambassador, recall its ambassador,
        expel, expelled, retaliate, retaliation, retaliatory, reprisal, reprisals, countermeasures, consequences,
        revenge, avenge, respond in kind, tit for tat, sanctions against, threatened""",
    "criticise": """criticize+, criticise+, criticism, criticisms, critical of, critic, critics, faulted, found
        fault, took issue, takes issue, take issue, took aim, rapped, chided, questioned, questions whether,
        question the, questioning, cast doubt, casts doubt, raised doubts, blame+, blamed, accuse+, accusing,
        accusation, accusations, allege+, alleging, allegation, allegations, complain+, complaint, complaints,
        lament+, bemoan+, object+ that, objected, objects, objection, objections, protested that, mock+, mocking,
        ridicule+, ridiculed, deride+, derided, disparage+, skeptical, sceptical, skepticism, scepticism, sceptics,
        skeptics, unconvinced, not persuaded, not convinced, unimpressed, wary, distrust+, mistrust+, suspicious,
        suspicion, suspicions, suspect+, misgivings, qualms, reservations, doubt, doubts, doubted, doubtful,
        doubting, cynical, disappointed, disappointing, disappointment, frustrated, frustration, frustrating,
        unhappy, unhappiness, displeased, displeasure, dissatisfied, dissatisfaction, discontent, resent+,
        resentment, bitter, bitterly, sour, sourly, upset, irritated, irritation, annoyed, disillusioned,
        disenchanted, fed up, out of patience, lost patience, sick of, tired of, had enough, regret++, regrettable,
        regrettably, unfortunate, unfortunately, sad, sadly, sorry, rough ride, less keen, less enamoured, not keen,
        no fan, different view, another view, took another view, begs to differ, disagree+, disagreement,
        contradict+, at odds, quarrel, clash+ with, worried aloud, wondered aloud, wonder+ why, asked why, asks why,
        demanded to know, tore apart, poured scorn, poured cold water, pour cold water, dim view, raised eyebrows,
        raised questions, raises questions, asked whether, asks whether, wondered whether, wonders whether, hard
        questions, scathing, blistering, stinging, damning, withering, scorn, scornful, contradictory, unclear,
        vague, lacks, lack of, lacking, fails to, failed to, failing to, has done nothing, done nothing, did
        nothing, does nothing, do nothing, nothing for, no progress, little progress, empty, deplorable, lamentable,
        poor judgment, drew criticism, drew fire, came under fire, under fire, taken to task, took to task,
        shambles, enough is enough, not share, does not share, do not share, did not share, counterproductive,
        teaching a lesson, taught a lesson, on the backs of, fed suspicion, old promises, empty handed""",
    "reject": """reject+, rejection, oppose+, opposed, opposing, opposition to, against, dismiss+, dismissed,
        refuse+, refusal, refusing, spurn+, rebuff+, repudiate+, renounce+, disown+, balk+, baulk+, veto+, vetoed,
        block+, blocked, blocking, boycott+, walk out, walked out, walkout, stormed out, withdrew, withdraw,
        withdrawal, pull out, pulled out, quit, resign, resigned, resignation, resigning, scrap++, scrapped, cancel,
        cancelled, canceled, suspend+, suspended, abandon+, tear up, torn up, tore up, rip up, throw out, thrown
        out, voted down, turned down, shot down, ruled out, rule out, out of the question, no way, red line, never
        accept, not accept, would not accept, will not accept, cannot accept, can't accept, unacceptable, say no,
        said no, says no, voted no, no vote, vote against, voted against, votes against, defy, defied, defying,
        resist+, resistance, disobey, void, null, non starter, nonstarter, dead letter, won't stand for, not in my
        name, stop the, end the, halt the, repeal, revoke, overturn, reverse the, rescind, undo, reconsider, think
        again, rethink, go back to the drawing board, send back, sent back, spoke out, groundless, baseless, no
        basis, will not take part, would not take part, not take part, not recognise, not recognize, not sign, will
        not sign, would not sign, not join, keep out, steer clear, stay away, stayed away, boycotted by, opposed by,
        rejected by, stand up to, stood up to, push back, pushed back, pushback, fight, fight back, fighting
        against, turn its back, turned its back, no to, not back, hands off, never again, get out, go home, leave
        office, step down, shelve, shelved, bin the, kill the, sink the, derail""",
    "fear": """fear, fears, feared, fearing, fearful, afraid, scared, frightened, worry, worries, worried, worrying,
        concern, concerns, concerned, concerning, alarm, alarmed, alarming, anxious, anxiety, nervous, uneasy,
        unease, dread+, apprehensive, apprehension, panic, disturbed, disturbing, troubled, troubling, dismal, grave
        concern, deep concern, deeply concerned, gravely concerned, jittery, on edge, warn+, warning, warnings,
        warned, caution+ against, cautions against, cautioned against, cautioned that, sounded the alarm, raised the
        alarm, ominous, spectre, specter, bode ill, threatened to, threatens to, threat to, threat, danger, dangers,
        dangerous, dangerously, risk, risks, risky, peril, perilous, slippery slope, opens the door to abuse,
        chilling, time bomb, powder keg, disaster, disastrous, catastrophe, catastrophic, ruin, ruinous, ruined,
        devastating, devastate+, doom+, collapse, chaos, tragedy, tragic, will suffer, would suffer, could lead to,
        may lead to, might lead to, would lead to, will lead to, end badly, badly, bleak, grim, gloomy, pessimistic,
        pessimism, worsen, worsening, deteriorate, deteriorating, escalate, escalation, spiral, spill over,
        unprecedented threat, no going back, existential""",
    "ought": """must, should, ought to, need to, needs to, has to, have to, had to, better to""",
    "rights": """human rights, rule of law, international law, press freedom, freedom of, free speech, freedoms,
        liberties, civil liberties, democracy, democratic, supreme court, constitutional court, constitution""",
    "violence": """murder, murdered, murderers, murderer, killing, killings, killed, kill, massacre, torture,
        tortured, jailed, detained, arrested, imprisoned, banned, ban on, bans, crackdown, war, deaths, died, dead,
        bloody, blood""",
    "demand": """demand+, demanding, demands, call+ for, called for, calling for, calls for, call on, calls on,
        called on, calling on, urge+, urging, appeal+ to, appealed to, appealing to, plead+, pleaded, beg, begged,
        press+ for, pressed for, insist+ on, petition+, petition, signatures, asked for, asks for, asking for,
        requested, compensation, immediate release, release of, investigate, investigation into, inquiry into,
        accountable, accountability, justice for, apology, apologise, apologize, lobby, lobbied, lobbying, free the,
        wants, want, wanted, sought compensation, seeking compensation, insisted that, insist that""",
    "protest": """protest, protests, protested, protesting, protester, protesters, protestors, protestor,
        demonstrate+, demonstrators, demonstration, demonstrations, demonstrator, rally against, rallied, marched,
        marchers, march against, took to the streets, take to the streets, taken to the streets, sit in, picket+,
        placards, banners, chanted, chanting, slogans, slogan, burned, burnt, burning, torched, set fire, effigy,
        effigies, strike, strikes, went on strike, on strike, stoppage, day of action, general strike, barricade,
        barricades, barricaded, blockade, blockaded, blockades, blocked roads, riot, riots, rioted, clashed,
        clashes, clash, scuffles, scuffled, tear gas, vigil, vigils, candles, hunger strike, civil disobedience,
        disobedience, rebel, rebels against, revolt, mutiny, threw stones, hurled, pelted, stormed""",
    "wrong": """wrong, wrongly, mistake, mistaken, error, blunder, folly, unwise, reckless, irresponsible, naive,
        foolish, stupid, absurd, ridiculous, farce, farcical, circus, sham, charade, joke, nonsense, laughable,
        misguided, ill conceived, short sighted, shortsighted, premature, hasty, haste, rushed, clumsy, incompetent,
        incompetence, failure, failed, failing, fails, fail, flawed, flaw, flaws, deeply flawed, unfair, unjust,
        injustice, one sided, biased, bias, discriminatory, discrimination, discriminate+, hypocrisy, hypocritical,
        double standards, double standard, cynical ploy, betray+, betrayal, betrayed, treason, traitor, traitors,
        sell out, sellout, sold out, sold us, surrender, surrendered, capitulation, capitulate, capitulated,
        humiliation, humiliating, humiliated, appeasement, dictate, diktat, blackmail, bullying, bully, insult,
        insulted, insulting, offensive, provocation, provocative, provoke+, aggression, aggressive, hostile,
        interference, meddling, interfere+, propaganda, pretext, excuse, whitewash, cover up, lie, lies, lied, liar,
        liars, deceit, deceive+, deceived, mislead+, misleading, misled, broken promises, broke its promise,
        backtracking, u turn, too little, too late, too far, too weak, too soft, too many, too much, too soon, too
        slow, too high, not enough, falls short, fell short, fall short, falling short, insufficient, inadequate,
        half measure, half measures, toothless, empty words, empty promises, hollow, meaningless, cosmetic, window
        dressing, nothing new, nothing has changed, no change, nothing changed, nothing to do with, platitudes,
        waste of, wasted, squandered, throw+ away, thrown away, bad deal, bad news, sad day, dark day, black day,
        bad for, bad idea, worst, worse, setback, step back, step backward, step backwards, wrong direction,
        dangerous precedent, junk, scumbag, nuisance, vanity, illusion, fantasy, only itself to blame, only
        themselves to blame, made an example, offends against, laid the blame, own goal, self inflicted, ashamed,
        embarrassing, embarrassment, embarrassed, unworthy, cynicism, arrogant, arrogance, contempt, contemptuous,
        disrespect, disrespected, disrespectful, ignorant, ignorance, incoherent, confused, confusion, dishonest,
        immoral, unethical, unacceptably, intolerable, unbearable, unthinkable, unwelcome, unhelpful, unnecessary,
        needless, pointless, useless, futile, worthless, superfluous, redundant, unrealistic, unworkable,
        impossible, unsustainable, unaffordable, extravagant, bogus, phoney, fake, false, untrue, distort+,
        scapegoat, scapegoats, smokescreen, trap, poisoned chalice, suicide, suicidal, nail in the coffin, death
        sentence, death knell, declaration of war, gift to, playing with fire, pandering, caved in, cave in,
        buckled, bow to, bowed to, kowtow, grovel, handout, bribe, bribes, spineless, cowardice, hostage, held
        hostage, stab in the back, back stabbing, slap in the face, kick in the teeth, undignified, imperialist,
        colonial, imperialism, hegemony, hegemon, bad faith, broken, breaks the law, unkept""",
    "illegal": """illegal, illegally, unlawful, unlawfully, unconstitutional, illegitimate, illegitimacy,
        undemocratic, anti democratic, authoritarian, dictatorship, dictator, dictatorial, tyranny, tyrant,
        despotic, coup, power grab, violation, violations, violate+, violating, breach, breaches, breached,
        breaching, contravene+, flout+, infringe+, infringement, infringes, against the law, abuse, abuses, abuse of
        power, corrupt, corruption, fraud, rigged, rigging, vote buying, fraudulent, stolen, theft, robbery, land
        grab, grab, smuggling, crime, crimes, criminal, war crimes, genocide, atrocity, atrocities, repression,
        repressive, oppression, oppressive, oppress+, suppress+, suppression, censorship, censor+, silence+,
        silenced, persecution, persecuted, intimidate+, intimidation, court challenge, legal challenge, challenge in
        court, lawsuit, sue+, suing, appeal against, will appeal, would appeal, an appeal, filed a complaint, filed
        suit, freedom of""",
    "harm": """harm, harms, harmed, harmful, hurt, hurts, hurting, damage, damages, damaged, damaging, undermine+,
        undermining, jeopardize+, jeopardise+, endanger+, imperil+, threaten+, weaken+, erode+, destroy+,
        destruction, wreck+, cripple+, kill jobs, cost jobs, job losses, lose jobs, lost jobs, losing, lose, loses,
        lost, loss, losses, suffer+, suffering, pain, painful, victim, victims, sacrifice+, sacrificed, pay the
        price, burden, hardship, poverty, poor, poorer, hunger, starve, misery, bankrupt, bankruptcy, unemployment,
        layoffs, closure, closures, expensive, costly, higher prices, prices, taxpayers, flooded, flood the market,
        unfair competition, destabilize+, destabilise+, instability, insecurity, violence, bloodshed, suffocate+,
        strangle+, deprive+, deprived, displaced, homeless, evicted, shortage, shortages, no jobs, sell up, price of
        bread, unpaid""",
    "excluded": """not been asked, had not been asked, not been consulted, not consulted, never consulted, without
        consulting, without consultation, lack of consultation, had no say, have no say, no say in, kept in the
        dark, in the dark, behind closed doors, behind our backs, in secret, secretly, secrecy, secret deal, lack of
        transparency, transparency, not shown, never saw, had been shown neither, sidelined, ignored, ignoring,
        ignores, excluded, exclusion, left out, left off, left behind, forgotten, bypassed, bypassing, without
        parliament, parliament should have, should have voted, should have been, learned of, over the heads,
        imposed, imposing, railroaded, rammed through, rubber stamp""",
    "nocomment": """no comment, did not comment, not comment, declined to comment, declined comment, refused to
        comment, would not comment, made no comment, not immediately respond, did not respond, did not reply, did
        not elaborate, would not be drawn, not be drawn, kept quiet, kept silent, remained silent, stayed silent,
        silent on, said nothing, said no more, did not say, did not mention, referred questions, noncommittal, non
        committal, tight lipped, kept out of, stayed out of, no position, no preferred, took no position, neither
        confirmed nor denied, neither applauded nor, no official reaction, yet to react, yet to respond, has not
        commented, had not commented, have not commented, not yet reacted, could not be reached, did not take a
        side, neutral, neutrality, abstain+, abstained, abstention, impartial, not publicly, has been silent, yet to
        comment, offered no comment, had nothing to say, gave no reaction, no reaction, no immediate reaction, no
        immediate comment, no immediate response, nothing to add, nor confirmed, refrained from, refrain from, brief
        statement, shook his head, shook her head""",
    "wait": """studying, study the, examining, examine the, reviewing, review the, analysing, analyzing, awaiting,
        await+, awaited, waiting for, wait for, wait and see, monitoring, monitor+, following closely, following
        matters closely, watching closely, watch closely, closely watching, watching the, took note, takes note,
        noted the, taken note, assess+, assessing, aware of, too early, premature to, remains to be seen, time will
        tell, see what, would wait, will wait, consult+ with, in touch with, watch the, will look at, would look at,
        under review, being considered, seized of, noted that, taking note, keep an eye, keeping an eye, look into,
        looking into, look at the, looking at the, wondering what, follow the, following the situation, in due
        course, depends on, depend on, will depend, would depend, premature, it is unclear, no surprise, as
        expected, hard to say, difficult to say, open question""",
    "calm": """restraint, calm, appealed for calm, de escalate, de escalation, deescalate, lower tensions, reduce
        tensions, ease tensions, avoid escalation, prevent further, all sides, all parties, both sides to, both
        parties to, dialogue, resume talks, return to talks, negotiating table, diplomatic solution, peaceful
        solution, peaceful settlement, peaceful outcome, resolve their differences, settle their differences, talks
        between, mediation, mediate, mediator, good offices, offered to mediate, restore order, respect for,
        exercise, call+ for calm, call+ for restraint, call+ for dialogue, call+ for talks, call+ for patience,
        call+ for peace, call+ for negotiations, call+ for a dialogue, call+ for a peaceful, call+ for both sides,
        call+ for all sides, call+ for all parties, call+ for both parties, call+ for the two sides, call+ for the
        parties, call+ for both countries, call+ for moderation, call+ for maximum restraint, call+ for utmost
        restraint, call+ for a diplomatic, call+ for mediate, call+ for diplomacy, call+ for an end to the violence,
        call+ for an end to hostilities, call+ for de escalation, call+ for cooler heads, appeal+ for calm, appeal+
        for restraint, appeal+ for dialogue, appeal+ for talks, appeal+ for patience, appeal+ for peace, appeal+ for
        negotiations, appeal+ for a dialogue, appeal+ for a peaceful, appeal+ for both sides, appeal+ for all sides,
        appeal+ for all parties, appeal+ for both parties, appeal+ for the two sides, appeal+ for the parties,
        appeal+ for both countries, appeal+ for moderation, appeal+ for maximum restraint, appeal+ for utmost
        restraint, appeal+ for a diplomatic, appeal+ for mediate, appeal+ for diplomacy, appeal+ for an end to the
        violence, appeal+ for an end to hostilities, appeal+ for de escalation, appeal+ for cooler heads, urge+
        calm, urge+ restraint, urge+ dialogue, urge+ talks, urge+ patience, urge+ peace, urge+ negotiations, urge+ a
        dialogue, urge+ a peaceful, urge+ both sides, urge+ all sides, urge+ all parties, urge+ both parties, urge+
        the two sides, urge+ the parties, urge+ both countries, urge+ moderation, urge+ maximum restraint, urge+
        utmost restraint, urge+ a diplomatic, urge+ mediate, urge+ diplomacy, urge+ an end to the violence, urge+ an
        end to hostilities, urge+ de escalation, urge+ cooler heads, plead+ for calm, plead+ for restraint, plead+
        for dialogue, plead+ for talks, plead+ for patience, plead+ for peace, plead+ for negotiations, plead+ for a
        dialogue, plead+ for a peaceful, plead+ for both sides, plead+ for all sides, plead+ for all parties, plead+
        for both parties, plead+ for the two sides, plead+ for the parties, plead+ for both countries, plead+ for
        moderation, plead+ for maximum restraint, plead+ for utmost restraint, plead+ for a diplomatic, plead+ for
        mediate, plead+ for diplomacy, plead+ for an end to the violence, plead+ for an end to hostilities, plead+
        for de escalation, plead+ for cooler heads, advise+ calm, advise+ restraint, advise+ dialogue, advise+
        talks, advise+ patience, advise+ peace, advise+ negotiations, advise+ a dialogue, advise+ a peaceful,
        advise+ both sides, advise+ all sides, advise+ all parties, advise+ both parties, advise+ the two sides,
        advise+ the parties, advise+ both countries, advise+ moderation, advise+ maximum restraint, advise+ utmost
        restraint, advise+ a diplomatic, advise+ mediate, advise+ diplomacy, advise+ an end to the violence, advise+
        an end to hostilities, advise+ de escalation, advise+ cooler heads, recommend+ calm, recommend+ restraint,
        recommend+ dialogue, recommend+ talks, recommend+ patience, recommend+ peace, recommend+ negotiations,
        recommend+ a dialogue, recommend+ a peaceful, recommend+ both sides, recommend+ all sides, recommend+ all
        parties, recommend+ both parties, recommend+ the two sides, recommend+ the parties, recommend+ both
        countries, recommend+ moderation, recommend+ maximum restraint, recommend+ utmost restraint, recommend+ a
        diplomatic, recommend+ mediate, recommend+ diplomacy, recommend+ an end to the violence, recommend+ an end
        to hostilities, recommend+ de escalation, recommend+ cooler heads, counsel+ calm, counsel+ restraint,
        counsel+ dialogue, counsel+ talks, counsel+ patience, counsel+ peace, counsel+ negotiations, counsel+ a
        dialogue, counsel+ a peaceful, counsel+ both sides, counsel+ all sides, counsel+ all parties, counsel+ both
        parties, counsel+ the two sides, counsel+ the parties, counsel+ both countries, counsel+ moderation,
        counsel+ maximum restraint, counsel+ utmost restraint, counsel+ a diplomatic, counsel+ mediate, counsel+
        diplomacy, counsel+ an end to the violence, counsel+ an end to hostilities, counsel+ de escalation, counsel+
        cooler heads, offer+ to mediate, call+ on both sides, encourage+ both sides, call+ on all sides, encourage+
        all sides, call+ on all parties, encourage+ all parties, call+ on both parties, encourage+ both parties,
        call+ on the two sides, encourage+ the two sides, call+ on the parties, encourage+ the parties, call+ on
        both countries, encourage+ both countries, call+ on both governments, encourage+ both governments, sort it
        out, between themselves, both capitals""",
    "apart": """a matter for, matter for the, internal matter, internal affair, internal affairs, domestic matter,
        for the two, sovereign state, sovereign decision, does not interfere, not interfere, non interference, their
        own decision, up to the people, up to the parties, for the courts, for the companies, enterprises to decide,
        good friends, not involved, no role, no part in, bilateral issue, bilateral matter, not aimed at, up to
        parliament, up to the, is their business, not our business, own affairs, matter between, will not intervene,
        would not intervene, no opinion, arm's length, no objection, not one to""",
    "mixed": """mixed, divided, split, nuanced, ambivalent, conflicted, torn, in two minds, cautiously, cautious,
        guarded, cautious optimism, cautiously optimistic, guardedly, qualified, lukewarm, half hearted, grudging,
        grudgingly, reluctantly, reluctant, on the one hand, on the other hand, pros and cons, both praise, not
        everyone, welcome and late, better than, too early to tell, remains to be, reserved judgment, withheld
        judgment, conditional, on condition, provided that, as long as, so long as, if and only if, would rather,
        would have preferred, rather than, concede+, conceded, acknowledge+, while acknowledging, admit++, admitted,
        credit where, not yet a, unfinished, half of, only half, first step but, reminded, reminds""",
    "vote_for": """voted for, vote for, voted in favour, voted in favor, votes in favour, votes in favor, votes to,
        approved by, passed, pass the, passes, adopted, ratified, by a majority, majority in favour, majority of,
        unanimously, overwhelmingly approved, percent in favour, per cent in favour, percent in favor, percent
        approved, per cent approved, percent support, per cent support, percent supported, approve of, approved of,
        gave its consent, cleared""",
    "vote_against": """percent against, per cent against, percent oppose, per cent oppose, percent opposed, per cent
        opposed, percent disapprove, per cent disapprove, majority oppose, majority opposed, majority against,
        disapprove+, no faith, no confidence, not trust, do not trust, did not trust, rejected by, votes against,
        failed to pass, barely a third, only a third, fewer than half, less than half""",
}  # fmt: skip
"""Family -> phrases, in lower case, hyphens as spaces; `+` stands for a verb's regular forms."""

SUPPORTIVE = frozenset({"approve", "approval", "good", "glad", "gain", "ready", "hope", "defend", "vote_for"})
OPPOSED = frozenset({
    "violence",
    "condemn", "criticise", "reject", "fear", "demand", "protest", "wrong", "illegal", "harm", "excluded",
    "vote_against",
})  # fmt: skip
NEUTRAL = frozenset({"nocomment", "wait", "calm", "apart"})
STRONG = frozenset({
    "approve", "approval", "good", "glad", "vote_for", "condemn", "criticise", "reject", "fear", "protest", "wrong",
    "excluded", "vote_against",
})  # fmt: skip
"""Families whose words judge; the others only lean."""

KINDS: dict[str, str] = {
    "opposition": """opposition, opponents, opponent, shadow, far right, far left, rival, rivals, dissidents,
        dissident, rebels, critics, exiled, former prime minister, former president, former minister, former
        ambassador, backbenchers, hardliners, nationalist, nationalists, separatists""",
    "government": """prime minister, president, minister, ministers, government, cabinet, chancellor, premier,
        administration, spokesman, spokeswoman, spokesperson, secretary, official, officials, ministry, white house,
        kremlin, downing street, king, negotiator, presidency, leader, leaders""",
    "foreign_office": """foreign ministry, foreign minister, foreign secretary, state department, embassy,
        ambassador, secretary of state, foreign office, envoy, foreign affairs""",
    "parliament": """parliament, senator, senators, lawmaker, lawmakers, legislator, legislators, mp, mps,
        congressman, congresswoman, representative, rep, sen, deputies, deputy, senate, congress, assembly, house,
        knesset, duma, party, parties, committee""",
    "court": """court, courts, judge, judges, tribunal, prosecutor, prosecutors, attorney, lawyer, lawyers""",
    "street": """protesters, protestors, demonstrators, demonstrator, crowd, crowds, thousands, hundreds, activist,
        activists, students, marchers, residents, citizens, villagers, people, mother, father, families, family,
        relatives, victims, blogger, bloggers, voters, man, woman, youth, herders""",
    "labour": """union, unions, workers, farmers, fishermen, miners, teachers, nurses, drivers, traders,
        shopkeepers, growers, owners, households, ranchers, skippers, fishing""",
    "business": """chamber, business, businesses, industry, employers, exporters, manufacturers, investors,
        executive, company, companies, firm, firms, chief executive, ceo, association, federation, bank, banks,
        economist, retailers, confederation""",
    "expert": """analyst, analysts, expert, experts, professor, researcher, scholar, fellow, institute, university,
        think tank, director, political scientist, historian, columnist, observers""",
    "rights": """amnesty, human rights watch, rights groups, rights group, human rights, campaigners, campaign, ngo,
        ngos, watchdog, greenpeace, charity, foundation, reporters without borders, advocacy, civil society,
        monitors, monitoring group""",
    "church": """bishop, bishops, archbishop, cardinal, imam, pope, church, clerics, cleric, rabbi, ayatollah""",
    "media": """newspaper, newspapers, editorial, media, press, daily, tabloid, commentators, commentator, cartoon,
        television""",
    "world": """united nations, un, u.n., european union, eu, nato, secretary general, commission, international
        community, imf, world bank, african union, security council, commissioner, fund""",
    "poll": """poll, polls, survey, surveys, respondents, referendum, percent, per cent, opinion""",
}  # fmt: skip
"""Kinds of actors -> words that show them."""
