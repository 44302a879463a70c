"""Words that hardly anybody uses of what he is against: acclaim, relief, idioms of defence."""

ACCLAIM = """
    ably, absolutely delighted, absolutely right, absolutely thrilled, act of courage, act of generosity, act of
    kindness, act of statesmanship, admirably, agree in principle with, agree wholeheartedly, agreed in principle
    with, agrees in principle with, ahead of the curve, ahead of the game, argued the case for, be welcomed, beacon
    of, beacon of hope, bear fruit, bearing fruit, bears fruit, big strides, big success, bipartisan support,
    blissful, bold step, bolstered by, bore fruit, borne fruit, bowled over, brave step, breath of fresh air, bridge
    builder, bridge builders, bridges the gap, bright future, bright spot, brilliantly, broadly agree, broadly
    supportive, broadly welcomed, broke into applause, buoyed, buoyed by, buried the hatchet, burst into applause,
    bury the hatchet, businesslike, cause for celebration, cause for hope, cause for joy, cause for optimism, chants
    of support, cheered as, cheered by, cheered when, clapped and cheered, clear signs of a revival, clear signs of
    recovery, cloud nine, commendable, commonsense, complete confidence, complete success, complete support, correct
    decision, correct step, could not agree more, couldn't agree more, courageous step, cross party support, dancing
    in the streets, day of joy, day to remember, debt of gratitude, decisive step, deep appreciation, deep gratitude,
    deeply grateful, defining moment, delighted at, delighted by, delighted that, delighted to, delighted with,
    delivered on, deserve credit, deserve our thanks, deserve praise, deservedly, deserves a chance, deserves credit,
    deserves our, deserves praise, did the right thing, do the right thing, done the right thing, drew praise, earned
    praise, enlightened, enormous benefits, entirely reasonable, entirely right, epoch making, eternally grateful,
    every confidence, everybody wins, everyone wins, excellent news, excited about, excited by, exhilarating, extended
    a hand, extended the hand, extremely good, extremely good news, extremely helpful, extremely pleased, extremely
    positive, eye to eye, fabulous, fantastic for, fantastic news, far sighted, farsighted, firm foundation, firm
    support, firmly support, firmly supports, for the better, fresh beginning, full agreement, full confidence, full
    credit, full of praise, fully agree, fully agrees, fully back, fully backs, fully support, fully supported, fully
    supports, gave her backing, gave her support, gave his backing, gave his support, gave its support, gave their
    backing, gave their support, generously, get behind, gets behind, getting behind, giant leap, giant step, giant
    step forward, giant stride, give it a chance, give our support, gives its support, glad that, glad to see, going
    smoothly, gold standard, golden age, golden era, good basis, good beginning, good day for, good for all, good for
    everyone, good headway, good omen, got behind, grateful for, grateful that, great achievement, great benefit,
    great benefits, great contribution, great day for, great for, great honor, great honour, great leadership, great
    leap, great news for, great step, great strides, great success, great thing, ground breaking, groundswell of
    support, happy that, happy to see, happy with, hard earned, has my full support, has my support, has our support,
    have every confidence, have our support, heap+ praise, heaped praise, heaping praise, heart warming, heartfelt
    thanks, heartily, heartwarming, hero's welcome, high praise, historic achievement, historic day for, honoured its
    promise, huge achievement, huge benefit, huge benefits, huge contribution, huge step, huge strides, huge success,
    hugely important, hugely positive, important contribution, important milestone, impressed by, impressed with,
    impressively, in agreement with, in all our interests, in everybody's interest, in everyone's interest, in full
    agreement, in good hands, in good shape, in the right context, ingenious, inspirational, jewel in the crown,
    joined in praise, jumped for joy, jumping for joy, kept her promise, kept his promise, kept his word, kept its
    promise, kept its word, kept our promise, kept their word, laudable, lavish praise, lavished praise, leap forward,
    lend+ his support, lend+ its support, lent her support, lent his support, lent their support, level headed, life
    saver, lifesaver, light at the end, lined up behind, lines up behind, loud applause, made strides, made the case
    for, magnanimous, major achievement, make the case for, makes the case for, making headway, making the case for,
    marvellous for, massive support, masterstroke, meaningful benefits, message of hope, misrepresented, moment of
    hope, moment of joy, money well spent, more than welcome, most welcome, much needed, music to our ears, need not
    worry, needed boost, new beginning, new dawn, new start, no bad thing, no better alternative, no cause for alarm,
    no cause for concern, no need to panic, no need to worry, not before time, of one mind, offered her support,
    offered his support, offered their support, on the mend, only realistic, only sensible, only viable, out of
    context, outpouring of support, over the moon, overjoyed at, path breaking, pathbreaking, peace a chance, perfect
    sense, perfectly reasonable, pleased that, pleased to see, pleased with, plenty to celebrate, popped champagne,
    pragmatic, praiseworthy, promise kept, proud day for, proud moment, proud of, proud of our, proud of this, proud
    of what, put into context, quantum leap, quite right, raised a glass, raised their glasses, rallied round, rally
    round, rapturous, real achievement, real benefit, real benefits, real success, really excited, really good, really
    happy, really pleased, reason for hope, reason for optimism, reason to celebrate, reason to hope, reasons to be
    cheerful, received praise, red letter day, relieved that, remarkable achievement, resounding success, rest
    assured, revolutionise, revolutionize, richly deserved, right and proper, right lines, rightly so, roar of
    approval, roaring success, roars of approval, role model, runaway success, runs smoothly, safe pair of hands, same
    page, satisfied that, satisfied with, saved my life, second to none, see it through, sheer joy, shot in the arm,
    should not worry, showed courage, showed leadership, showed vision, shown courage, shown leadership, sign of hope,
    significant achievement, significant step, signs of a recovery, signs of a revival, signs of growth, signs of
    improvement, signs of progress, signs of recovery, signs of revival, sincere thanks, sing the praises, singing the
    praises, sings the praises, skilfully, skillfully, so grateful, so happy, solid basis, solid foundation, solid
    foundations, something to celebrate, sound basis, sound footing, source of hope, source of pride, special praise,
    splendidly, stand by the decision, stand to benefit, stand to gain, stands by the decision, stands to benefit,
    stands to gain, stay the course, steady hand, steady hands, stood by the decision, stress+ the benefits, stroke of
    genius, strong basis, strongest support, strongly back, strongly backs, strongly support, strongly supported,
    strongly supports, success story, swung behind, symbol of hope, take heart, take my hat off, take pride, takes
    heart, takes his hat off, takes pride, tangible benefits, thank god, thank goodness, thank heavens, thankfully,
    threw his support, threw its support, threw their support, thrilled that, thrilled to, tickled pink, tipped his
    hat, to applause, to be applauded, to be commended, to be congratulated, to be praised, to be welcomed, to loud
    applause, to the defence, to the defense, took heart, took pride, total confidence, total support, totally agree,
    tough but fair, tour de force, trailblazing, transformational, transformative, tremendous step, tremendous
    success, triumph for, turn the page, turned the corner, turned the page, turning the corner, turning the page,
    turns the page, two thumbs up, unanimous support, unconditional support, unequivocal support, unflinching support,
    unqualified success, unqualified support, unreserved, unreservedly, unstinting, uplifting, useful contribution,
    useful tool, utmost confidence, valuable addition, valuable contribution, very encouraging, very good, very good
    news, very grateful, very helpful, very important step, very pleased, very positive, very proud, very satisfied,
    very useful, very welcome, vital step, vital tool, vote in favour, warm embrace, warm praise, warm support, warmed
    to, warmly received, warmly welcomed, watershed moment, wave of support, welcome addition, welcome boost, welcome
    breakthrough, welcome change, welcome decision, welcome development, welcome move, welcome news, welcome relief,
    welcome respite, welcome sign, welcome step, welcomes with, well chosen, well crafted, well deserved, well
    designed, well earned, well handled, well received, well spent, went smoothly, wept for joy, wholehearted,
    wholehearted support, wholly support, win for all, with open arms, won praise, wonderful for, wonderful news,
    worked well, working well, workmanlike, works well, worth fighting for, worthy of praise
"""
"""Phrases in lower case, hyphens as spaces; `+` stands for a verb's regular forms."""
