"""Words that hardly anybody uses of what he is for: ridicule, contempt, flat refusal, idioms of complaint."""

SCORN = """
    a far cry from, a long way behind, a step too far, abandoned us, abject failure, absolute disgrace, abysmal,
    abysmally, accident waiting to happen, adamantly opposed, aggrieved, aghast, amateurish, appallingly, arm
    twisting, arrogantly, asset stripping, at daggers drawn, at its peril, at loggerheads, at our peril, at their
    peril, at your peril, back on his word, back on its word, back on their word, back the clock, backroom deal,
    backroom deals, backsliding, backward step, bad example, badly damage, badly drafted, badly handled, badly let
    down, badly served, badly thought out, badly timed, badly wrong, baffled, bafflement, baffling, banana republic,
    barbarous, bare faced, barefaced, barefaced lie, beg to differ, beggar belief, beggars belief, beginning of the
    end, behind the backs, belittle+, below par, beneath contempt, betray our, bewildered, bewildering, bewilderment,
    beyond belief, beyond the pale, bitter blow, bitter pill, bitterly criticised, bitterly criticized, bitterly
    disappointed, bitterly disappointing, bitterly opposed, bitterly opposes, black mark, blackmailing, blatant
    attempt, blatant disregard, blatant lie, blatantly, blind alley, blinkered, blood on his hands, blood on its
    hands, blood on their hands, blot on, body blow, botched, bowing to, bows to, branded it, brazen, brazen attempt,
    brazenly, breach of trust, bridge too far, broke his word, broke their word, broken his word, broken pledge,
    broken pledges, bully boy, bumbling, bungle, bungled, bungling, burying its head, by stealth, cack handed, called
    for her resignation, called for his resignation, callously, calls for his resignation, can't be justified, can't
    be trusted, can't trust, cannon fodder, cannot be justified, cannot be trusted, cannot trust, cash cow, cash grab,
    castles in the air, catalogue of errors, catalogue of failures, cheap shot, cheating us, climbdown, clock back,
    cloud cuckoo land, clueless, cobbled together, cold comfort, cold hearted, cold shoulder, colossal failure, come
    clean, comedy of errors, complacency, complacent, complete disregard, complete failure, completely unacceptable,
    completely wrong, condescending, conned, cop out, corner cutting, cosy deal, could not be justified, could not
    disagree more, couldn't care less, couldn't disagree more, cozy deal, craven, cried foul, cries foul, crocodile
    tears, cronies, crossed a line, crosses a line, cruel blow, cry foul, crying foul, cut corners, cutting corners,
    cynical attempt, cynically, damning indictment, damp squib, dangerous game, dangerously naive, dark chapter,
    dawdle+, daylight robbery, dead against, dead set against, deeply damaging, deeply disappointed, deeply
    disappointing, deeply disturbing, deeply divisive, deeply opposed, deeply troubling, deeply unfair, deeply
    unpopular, deeply worrying, deeply wrong, defies belief, defies logic, defy logic, demagogic, demagogue,
    demagoguery, demagogy, demoralised, demoralising, demoralized, demoralizing, dereliction, derision, derisory,
    desperate attempt, despondent, devastating blow, did little to, did more harm, did nothing to, disastrously,
    disdain, disdainful, disgracefully, disheartened, disheartening, disingenuous, disingenuously, dismal failure,
    dispirited, dispiriting, disregard, disregarded, disregarding, disregards, ditch the, dither+, divide and rule, do
    little to, do more harm, do nothing to, do untold damage, doctrinaire, does little for, does little to, does more
    harm, does nothing to, doesn't add up, doesn't stack up, dog's breakfast, dog's dinner, dogmatic, don't add up,
    doomed to fail, double dealing, drag its feet, dragged its feet, dragged their feet, dreadful, drop in the bucket,
    drop in the ocean, dubious, dumbfounded, duplicitous, duplicity, economically insignificant, embittered, emperor
    has no clothes, empty gesture, evasive, exasperate+, exasperated, exasperation, exercise in futility, extremely
    worrying, failed minister, failed target, failed the people, failed to deliver, failed to live up, failed us,
    failing our, failing us, fails to deliver, fails to live up, fails us, failure of leadership, failure to act,
    failure to consult, failure to deliver, failure to protect, falls far short, falls flat, fan the flames, fanning
    the flames, fat cats, fatally flawed, fear mongering, fearmongering, feckless, fell far short, fell flat, fiddling
    while, fiercely oppose, fiercely opposed, fiercely opposes, fifth rate, fig leaf, final straw, firmly oppose,
    firmly opposed, firmly opposes, fixated, flabbergasted, flagrantly, flimsy, fob off, fobbed off, fool us, fool's
    errand, foolishly, fools' errand, forced through, forlorn hope, frozen out, fudged, fuel to the fire, full of
    contradictions, full of errors, full of holes, full of lies, full of loopholes, fulminate+, fundamentally
    disagree, fundamentally flawed, fundamentally wrong, gamble with, gambling with, get nowhere, gets us nowhere, go
    back on, go nowhere, go too far, goes back on, goes too far, going back on, going backwards, going nowhere, going
    round in circles, going too far, gone too far, grain of salt, grandstanding, gravy train, griped, grossly, grossly
    unfair, grouse+, grubby, grumble+, guinea pigs, gutless, halfhearted, ham fisted, hammer blow, hamstrung, hapless,
    harangue+, hard to swallow, has gone too far, has no answer, hastily drafted, have no answer, head in the sand,
    heads in the sand, heartless, heavily criticised, heavily criticized, heavy handed, heavy handedness, held to
    ransom, high handed, hits out, hitting out, hold to ransom, holding to ransom, hollow words, hoodwinked, house of
    cards, hugely disappointed, hugely disappointing, hugely unambitious, hung out to dry, hypocrite, hypocrites,
    hypocritically, hysterical, i disagree, ill founded, ill informed, ill judged, ill prepared, ill thought through,
    illogical, immorally, implacably opposed, impracticable, impractical, in tatters, in the lurch, incensed,
    incomprehensible, incredulity, incredulous, indictment of, inept, ineptitude, inexplicable, inexplicably,
    infeasible, inflame+, infuriate+, infuriated, infuriating, insincere, insult to injury, intellectually bankrupt,
    into the gutter, inveigh+ against, irate, irrational, irreparable damage, irreparable harm, irreparably damage,
    irresponsibly, isn't worth, just wrong, kangaroo court, kick the can, kicked the can, kicking the can, kiss of
    death, lack of action, lack of ambition, lack of clarity, lack of courage, lack of leadership, lack of political
    will, lack of respect, lack of vision, lackey, lackeys, lackluster, lacklustre, lacks credibility, lag behind,
    lagged behind, lagging behind, lags behind, laid into, lampoon+, lapdog, lash+ out, lashes out, lashing out, last
    straw, laughing stock, laughingstock, lays into, lead nowhere, leads nowhere, lecture us, led nowhere, let us
    down, lip service, litany of, little comfort, little difference, little regard for, little to celebrate, livid,
    long grass, losing confidence, losing faith, losing patience, lost all credibility, lost all patience, lost cause,
    lost confidence, lost credibility, lost faith, lost my patience, lost opportunity, lost trust, lousy, low blow,
    ludicrous, ludicrously, macroeconomically insignificant, made fun of, made no sense, made things worse, make
    matters worse, make no sense, make things worse, makes fun of, makes matters worse, makes no sense, makes things
    worse, making things worse, mealy mouthed, measly, meddle+, mindless, misconceived, miserable failure, miserably,
    miserly, misjudged, misjudgment, miss+ her target, miss+ his target, miss+ its own targets, miss+ its target,
    miss+ our target, miss+ their own targets, miss+ their target, missed chance, missed opportunity, missed targets,
    missed the point, missed their own targets, misses the mark, misses the point, missing the point, money grab,
    morally bankrupt, morally wrong, more damage than good, more harm than good, more questions than answers, more
    questions than it, mortified, move the goalposts, moved the goalposts, moving the goalposts, much to be desired,
    mud slinging, mudslinging, must be scrapped, must be withdrawn, must resign, mystified, nanny state, national
    disgrace, national scandal, national shame, needlessly, never trusted, no answers, no better than, no cause for
    celebration, no clear plan, no clue, no comfort, no credibility, no enthusiasm, no excuse, no justification, no
    leadership, no logic, no longer believe, no longer trust, no mandate, no plan for, no point, no point in, no real
    answer, no reason to celebrate, no regard for, no sense, no strategy, no use for, no use to, no vision,
    nonsensical, not add up, not be trusted, not fit for purpose, not good enough, not live up to, not nearly enough,
    not stack up, not up to scratch, not up to standard, not up to the job, not up to the task, not worth, not worth
    the paper, nothing like enough, nothing short of, nothing to celebrate, nothing to cheer, nowhere near, nowhere
    near enough, of little use, of no use, oil on the fire, omnishambles, on the warpath, one size fits all,
    opportunism, opportunist, opportunistic, opportunity missed, orwellian, out of all proportion, out of proportion,
    out of touch, outfoxed, outmaneuvered, outmanoeuvred, outrageously, over reaction, over the top, overbearing,
    overhyped, overkill, overpriced, overrated, overreach, overreached, overreact+, overreaction, oversold, own up,
    palmed off, paltry, pandora's box, panic measure, paper tiger, pass the buck, passed the buck, passing the buck,
    patently unfair, pathetic, pathetically, patience has run out, patience is running out, patronising, patronizing,
    pawns, pay dearly, penny pinching, perplexing, perverse, perversely, pie in the sky, pinch of salt, pitifully,
    plain wrong, play politics, playing politics, plays politics, point scoring, pointlessly, poked fun, pokes fun,
    police state, political football, political game, political games, political opportunism, political ploy,
    political stunt, political theater, political theatre, politically insignificant, politically motivated,
    politicising, politicizing, poor deal, poor relation, poor substitute, poor value, poorly drafted, poorly handled,
    poorly planned, poorly thought out, poorly timed, pork barrel, posturing, preposterous, preposterously,
    prevaricate+, procrastinate+, profit before, profits before, profoundly disagree, pull the rug, pulled the rug,
    pulling the rug, puzzling, questions to answer, rabble rousing, rage+ against, rail+ against, railed against,
    railroad through, rails against, ram through, rammed down, ramming through, rang hollow, raw deal, recipe for
    chaos, recipe for disaster, reckless gamble, recklessly, red herring, red rag, reek of, reeked of, reeks of,
    regressive, remonstrate+, reproach+, resolutely opposed, resolutely opposes, retrograde, riddled with, ride
    roughshod, ring hollow, rings hollow, rip off, ripped off, risible, rotten deal, roughshod, rounded on, roundly
    condemned, roundly criticised, roundly criticized, rounds on, rubbing salt, rubs salt, run rings around, running
    out of patience, ruthlessly, sad indictment, salt in the wound, salt in the wounds, satirise+, scandalised,
    scandalized, scant comfort, scant regard, scant respect, scapegoated, scapegoating, scare mongering,
    scaremongering, scratch the surface, scratches the surface, second rate, seethed, seething, sell down the river,
    sell our soul, sell us out, senselessly, seriously damage, seriously flawed, servitude, severely damage, shabbily,
    shabby, shady, shambolic, shamefully, sharply criticised, sharply criticises, sharply criticized, sharply
    criticizes, shifting sands, shoddy, short changed, short sightedness, short termism, shortchanged, shortsightedly,
    shortsightedness, should be abandoned, should be ditched, should be dropped, should be reversed, should be
    scrapped, should be shelved, should be withdrawn, should resign, show trial, shut out of, simply wrong, skewer+,
    slapdash, slash and burn, sledgehammer, sleepwalk, sleepwalking, sloppy, smack of, smacked of, smacks of, small
    comfort, smear campaign, smoke and mirrors, smuggled through, sneaked in, sneaked through, snooper's charter, sold
    down the river, sold its soul, sold us out, sorely disappointed, sorry affair, sorry saga, sorry spectacle, sorry
    state, sorry tale, sow discord, sow division, sowing discord, sowing division, spectacular failure, spell the end,
    spells the end, spit in the face, stain on, staunchly opposed, stealth tax, steamrolled, steamroller+, stench,
    stepping over the line, sticking plaster, stigmatise+, stigmatize+, stinking, stinks, stinks of, stitch up,
    stitched up, stonewall+, stonewalling, stooge, stooges, strongly criticised, strongly criticized, strongly
    disagree, strongly disagreed, strongly disagrees, strongly object, strongly objected, strongly objects, strongly
    oppose, strongly opposed, strongly opposes, stupidly, sub standard, subjugation, substandard, substantially
    damage, sweetheart deal, take aim, take us for fools, taken for a ride, taken for fools, takes a swipe, takes aim,
    taking aim, tantamount to, tawdry, tax grab, tear into, tearing into, tears into, terrible blow, terrible deal,
    terrible decision, terrible idea, terrible message, terrible mistake, thin end of the wedge, thinly disguised,
    thinly veiled, third rate, thousand cuts, threadbare, thrown to the wolves, thrown together, thunder+ against,
    timid, tin pot, tinpot, token gesture, tokenism, tokenistic, tone deaf, tongue lashing, too cautious, too complex,
    too complicated, too good to be true, too harsh, too hasty, too timid, took a dig, took a swing, took a swipe,
    total contempt, total disregard, total failure, totally opposed, totally unacceptable, totally wrong, trample+,
    trampling, treat us like, treated like, treating us like, treats us like, turn a blind eye, turn their backs,
    turned a blind eye, turned his back, turned their backs, turning a blind eye, turning its back, turning their
    backs, turns a blind eye, two faced, unambitious, uncalled for, uncaring, uncosted, undemocratically, under the
    bus, underhand, underhanded, underwhelmed, underwhelming, undeserved, unelectable, unenforceable, unfathomable,
    unfeeling, unfit for, unfit to, unfunded, unimaginative, unjustifiably, unjustly, unnecessarily, unpersuaded,
    unprincipled, unreasonably, unscrupulous, untenable, untold damage, untold harm, untrustworthy, unviable,
    unwarranted, unwisely, upbraid+, utter contempt, utter disgrace, utter disregard, utter failure, utterly condemn,
    utterly opposed, utterly unacceptable, utterly wrong, vanity project, vassalage, vehemently, vehemently oppose,
    vehemently opposed, vehemently opposes, vent+ his, vent+ their, very disappointed, very disappointing, very
    worrying, victimise+, victimised, victimize+, vilifying, volte face, walk all over, walk into a trap, walked all
    over, walked into a trap, wash its hands, washed its hands, washed their hands, washing its hands, wasted
    opportunity, we disagree, weasel words, whinge+, white elephant, white elephants, wholly unacceptable, widely
    condemned, widely criticised, widely criticized, wild goose chase, will do nothing, wishful thinking, witch hunt,
    witchhunt, with no regard, without any enthusiasm, without enthusiasm, without regard, woeful, woefully, woefully
    short, won't wash, worst day, worst deal, worst decision, would do little, would do nothing, wrong answer, wrong
    approach, wrong headed, wrong message, wrong path, wrong priorities, wrong side of history, wrong signal, wrong
    signals, wrongheaded, yet to be convinced
"""
"""Phrases in lower case, hyphens as spaces; `+` stands for a verb's regular forms."""
