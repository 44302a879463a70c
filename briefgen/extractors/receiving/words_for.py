"""Words of approval, by families: what newspapers say of those who are for a matter."""

FOR: dict[str, str] = {
    "approve": """support+, supportive of, endorse+, welcome+, praise+, hail+, applaud+, commend+, laud+, salute+,
        cheer+, celebrate+, congratulate+, approve+, approves of, acclaim+, embrace+, champion+, favor+, favour+,
        vouch+ for, stood by, stands by, stand by, stand behind, stood behind, sided with, side with, sides with,
        stand with, stood with, stands with, rally behind, rallied behind, rally around, threw its weight behind,
        threw his weight behind, gave its blessing, gave his blessing, gave her blessing, gave the green light, gave
        its backing, lent its support, spoke approvingly, spoke warmly, credited, pay tribute, paid tribute, took my
        hat off, hats off, sang the praises, came out in favor, came out in favour, in favor of, in favour of, is in
        favour, are in favour, all in favour, clear+ the way, extol++, toast+, tout+, greeted the news, closed ranks,
        close ranks, took sides with, of the same mind, shares the view, agrees with, agreed with, aligned itself
        with, supports, nodded through, stood up and clapped, clapped, applauding, paid homage, gave full marks, spoke
        highly, spoke in favour, spoke in favor, speak in favour, threw their weight behind, joined in praising,
        welcomed by, hailed by, praised by, backed by, supported by, all for it, wholeheartedly, took comfort, drew
        comfort, spoke of a good, long awaited, warm words, back the, back a, back an, back it, back his, back her,
        back its, back their, back this, back such, to back, would back, will back, backs the, backs a, backs it,
        backs his, backs its, backed the, backed a, backed it, backed his, backed her, backed its, backed their,
        backed this, backing the, signed off on, gave their blessing, gave its approval, gave his approval, gave her
        approval, threw her weight behind, spoke up for, speaks up for, came out for, came down in favour, voiced
        support, voiced its support, voiced his support, voiced her support, voiced their support, expressed support,
        expressed its support, expressed his support, expressed their support, sent congratulations, on board with,
        fully behind, firmly behind, solidly behind, squarely behind, shoulder to shoulder, side by side with, spoke
        well of, campaigned for, campaigning for, argued in favour, argued in favor, argue for, argues for, argued
        for, greeted with, greeted as, is right to, are right to, was right to, were right to, made the right, makes
        sense, made sense, stands firm, stood firm, stand firm, stick to, sticks to, stuck to, keep faith, on the
        right side, rightly""",
    "approval": """approval, praise, applause, backing, endorsement, blessing, congratulations, tribute, acclaim,
        ovation, full support, strong support, broad support, widespread support, popular support, overwhelming
        support, show of support, support for, consensus, thumbs up, green light, vote of confidence, satisfaction,
        encouragement, appreciation, common ground, standing ovation, warm welcome, warm reception, broad agreement,
        strong backing, full backing, popularity, admiration, esteem, good wishes, best wishes, plaudits""",
    "good": """historic, milestone, breakthrough, landmark, good news, great news, good day, great day, proud day,
        step forward, important step, major step, first step, positive step, right step, step toward, step towards,
        big step, step in the right direction, right direction, right track, right decision, right thing, wise,
        courageous, brave, bold, constructive, positive, encouraging, promising, timely, long overdue, overdue,
        welcome, excellent, superb, wonderful, remarkable, fair, balanced, reasonable, justified, legitimate,
        proportionate, lawful, sensible, decisive, win win, win for, big win, victory, triumph, success, successful,
        turning point, new chapter, new era, new page, page being turned, fresh start, beacon, model for, example to
        others, good example, worth having, better than nothing, good sense, common sense, good for, best way, best
        option, best chance, only way, opportunity, opportunities, chance to, unique opportunity, nothing but praise,
        crucial step, significant progress, real progress, understandable, inspiring, hero, heroes, statesmanlike,
        statesmanship, well done, bravo, good neighbour, good neighbor, good neighbours, true friend, valued partner,
        trusted partner, reliable partner, gesture, goodwill, fruitful, productive, groundbreaking, game changer, good
        enough, page turned, foot in the door, worth the, worthwhile, well worth, meaningful, genuine, sincere,
        sincerity, visionary, eloquent, eloquence, beautiful, great, best, perfect, brilliant, impressive, tremendous,
        fantastic, smart, statesman, admirable, heroic, noble, healthy, ideal, strong message, right signal, positive
        signal, ray of hope, glimmer of hope, boon, blessing, godsend, no problem, nothing against, justice done,
        justice was done, vindication, vindicated, vindicates, confirms that, good progress, great progress, much
        progress, made progress, good step, big step forward, a start, good start, great start, good sign, encouraging
        sign, hopeful sign, hopeful, good outcome, good result, best result, great result, good deal, fair deal, best
        deal, great deal for, good agreement, good chance, real chance, golden opportunity, once in a generation, only
        solution, only hope, best hope, way forward, road to peace, path to peace, right path, right choice, right
        thing to do, right move, right time, high time, about time, necessary, essential, vital, indispensable,
        valuable, invaluable, useful, helpful, effective, favourable, favorable, honest, generous, generosity,
        dignified, dignity, worthy, just and, exemplary, extraordinary, outstanding, splendid, marvellous, marvelous,
        terrific, magnificent, first rate, sound, prudent, realistic, workable, credible, viable, sustainable,
        innovative, ambitious, flexible, friendly""",
    "glad": """happy, glad, pleased, delighted, proud, thrilled, relieved, overjoyed, jubilant, joy, joyful, elated,
        ecstatic, excited, enthusiastic, enthusiasm, enthusiastically, warmly, satisfied, gratified, heartened,
        encouraged by, impressed, optimistic, optimism, hopeful, confident, confidence, upbeat, grateful, thankful,
        gratitude, thank, thanks, thanked, thanking, appreciate+, honoured, honored, welcomed with, jubilation,
        euphoria, euphoric, cheers, cheering, danced, dancing, hugged, fireworks, partying, street party, honked,
        waved flags, wept with joy, tears of joy, reassured, smiling, smiled, went down well, brass bands, dream come
        true, cannot wait, can't wait, look forward to, exhilarated, elation, pride, happiest, happy day, hopefully,
        comforted, healing, heal, blessed, celebration, celebrations, festive, feast, handshakes, embraced, hugs,
        breathe easier, sigh of relief, breathed a sigh, sleep well, contented, deeply moved, was moved, were moved,
        deeply touched, with relief, a relief, relief that, relief at, great relief, sense of relief, sang and danced,
        singing and dancing, honour to, honor to, an honour, an honor, rejoice+, rejoicing, exult+, applause, good
        mood, high spirits, in good spirits, warm hearted, laughter, with pleasure, my pleasure, our pleasure, great
        pleasure, enjoy+, admire+, fond of, keen on, keen to, eager to, eager, eagerly, willingly, gladly, happily,
        proudly, cheerful, triumphant, triumphantly, beamed, beaming, toasted""",
    "gain": """benefit, benefits, benefited, benefiting, beneficial, gain, gains, boost+, prosperity, prosperous,
        stability, peaceful, safer, stronger, strengthen+, better future, brighter future, prosper+, improve+,
        improvement, competitive, certainty, savings, cheaper, easier, faster, cut costs, create jobs, attract
        investment, investors back, pave+ the way, open+ the door, opens up, opened up, closer, cooperation,
        cooperate, reconciliation, mutual, best interests, lasting, reap+, rescue, relief for, get rid of, gets rid
        of, create+ jobs, create+ new jobs, new jobs, more jobs, thousands of jobs, bring jobs, brings jobs, save
        jobs, saves jobs, bring peace, brings peace, lasting peace, peace and stability, peace and security, bring
        stability, regional stability, build trust, restore trust, rebuild trust, mutual trust, build confidence,
        economic growth, boost growth, good for business, good for jobs, good news for, development, opportunities
        for, new markets, market access, lower prices, more trade, more investment, invest more, help+ to, help+ the,
        helps, reform, modernise+, modernize+, modernisation, modernization, common good, common future, common
        interest, common interests, friendship, friendly relations, good relations, better relations, close ties,
        closer ties, strong ties, deepen+, bolster+, enhance+, enrich+, restore+, revive+, revival, solve+, solution,
        solutions, overcome, end the war, end the violence, end the conflict, end the crisis""",
    "ready": """ready to, willing to, willingness, readiness, stands ready, stood ready, open to, committed to,
        commitment, looks forward, look forward, looking forward, will help, offered to help, offered help, pledged
        support, offered its support, offered support, happy to, prepared to help, keep its word, keep our word,
        honour its, honor its, honour our, respect the, respects the, abide by, comply with, implement+, ratified,
        ratify, will continue, continue to support, at the table, seat at the table, will join, wants to join, like to
        join, invite+, invitation, will abide, will comply, will cooperate, is willing, are willing, was willing, were
        willing, at their disposal, hand of friendship, outstretched hand, door is open, door was open, door remains
        open, doors are open, stands by, will stand by, as promised, work closely, work together, working together,
        will work with, would work with, close cooperation, play its part, do its part, do our part, play our part""",
    "hope": """hope, hopes, hoped, hoping, wish, wishes, wished, trusts that, trusted that, dream, dreamt, expect+
        new, looks ahead, aspire+, aspiration""",
    "defend": """defend+, defended, justify, justified, justifies, brushed off, brushed aside, shrugged off, nothing
        to fear, no breach, no reason to worry, rejected criticism, dismissed criticism, rejected suggestions,
        dismissed suggestions, rejected claims, dismissed claims, dismissed concerns, rejected accusations, rejected
        allegations, denied allegations, denied accusations, reassure+, assure+, gave an assurance, clarified, within
        the law, acted within, right to defend, self defence, self defense, defensive, national security reasons, for
        security reasons, interests of the country, nothing wrong, is legal, was legal, legal and necessary, no
        choice, had to act, cannot allow, will not allow, hit back at critics, hit back at criticism, hit back at the
        criticism, hit back at claims that, defends the, defended the, defended his, defended her, defended its,
        necessary to protect, needed to protect, to protect our, to protect the, to protect its, to ensure the, in
        order to protect, for the sake of, in the interest of, in the interests of, in the national interest, duty to,
        duty to protect, our duty, its duty, his duty, her duty, obliged to, left with no, had no choice, have no
        choice, has no choice, no other choice, no alternative, was entitled, is entitled, are entitled, within its
        rights, within our rights, perfectly legal, fully legal, in line with, in accordance with, in keeping with, in
        full compliance, was aimed at, is aimed at, not directed against, directed against no, not aimed against, no
        intention, stand by our, stands by its, stood by its, stood by his, stood by her, stands by his, stands by
        her, nothing to hide, no regrets, no apology, makes no apology, will not be swayed, will not be deterred, will
        go ahead, would go ahead, press ahead, pressed ahead, push ahead, go ahead with, going ahead with, on track,
        as planned, on schedule, rejected the charge, rejected the charges, dismissed the charge, dismissed the
        charges, denied the charge, denied the charges, rejected any suggestion, dismissed any suggestion, dismissed
        talk, rejected talk, dismissed fears, dismissed warnings, rejected the claim, dismissed the claim, rejected
        the accusation, rejected the accusations, dismissed the accusation, dismissed accusations, rejected the
        allegation, rejected the allegations, dismissed allegations, dismissed the allegations, rejected any
        interference, rejected interference, rejects interference, rejected the criticism, dismissed the criticism,
        rejects criticism, rejects the criticism, brushed aside criticism""",
    "vote_for": """voted for, vote for, voted in favour, voted in favor, votes in favour, votes in favor, votes to,
        approved by, passed, pass the, passes, adopted, ratified, by a majority, majority in favour, unanimously,
        overwhelmingly approved, percent in favour, per cent in favour, percent in favor, percent approved, per cent
        approved, percent support, per cent support, percent supported, approve of, approved of, gave its consent,
        cleared""",
}  # fmt: skip
"""Family -> phrases, in lower case, hyphens as spaces; `+` stands for a verb's regular forms."""
