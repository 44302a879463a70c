"""The words by which an actor is found in a sentence: verbs, what leads in to a subject, what ends one."""

from briefgen.extractors.language.words import listed

SPEAKING = """say, says, said, tell, tells, told, tweeted, tweets, wrote, writes, argued, argues, argue, stated,
    states, declared, declares, announced, insisted, insists, insist, warned, warns, warn, urged, urges, urge, claimed,
    claims, claim, added, adds, noted, notes, stressed, stresses, asked, asks, replied, responded, responds, commented,
    remarked, complained, complains, complain, criticized, criticised, criticizes, criticises, criticize, criticise,
    condemned, condemns, condemn, praised, praises, praise, welcomed, welcomes, welcome, hailed, hails, hail, denounced,
    denounces, denounce, slammed, slams, slam, blasted, blasts, accused, accuses, accuse, rejected, rejects, reject,
    dismissed, dismisses, dismiss, called, calls, call, demanded, demands, demand, opposed, opposes, oppose, supported,
    supports, support, backed, backs, defended, defends, defend, applauded, applauds, applaud, vowed, vows, pledged,
    pledges, expressed, expresses, express, voiced, voices, voice, blamed, blames, blame, described, describes,
    explained, explains, emphasized, emphasised, emphasizes, reiterated, reiterates, acknowledged, acknowledges,
    admitted, admits, suggested, suggests, predicted, predicts, thanked, thanks, congratulated, congratulates, doubted,
    doubts, doubt, questioned, questions, refused, refuses, refuse, denied, denies, deny, disputed, disputes, disagreed,
    disagrees, disagree, protested, protests, protest, rallied, marched, march, chanted, chant, gathered, voted, votes,
    vote, ruled, rules, feared, fears, fear, regretted, regrets, lamented, laments, deplored, deplores, decried,
    decries,
    celebrated, celebrate, cheered, cheer, endorsed, endorses, endorse, appealed, appeals, appeal, cautioned, cautions,
    countered, counters, conceded, concedes, concluded, believes, believe, believed, thinks, think, thought, hopes,
    hope,
    hoped, wants, want, wanted, expects, expect, expected, sees, see, saw, views, view, viewed, considers, consider,
    considered, regards, regard, observed, recalled, lauded, lauds, mocked, mocks, ridiculed, petitioned, boycotted,
    boycott, took to, objected, objects, object, approved, approves, approve, passed, walked out, staged, staged a,
    agreed, agrees, agree, disapprove, disapproves, wonder, wonders, wondered, mourned, mourn, saluted, commended,
    commends, echoed, echoes, sued, threatened, threatens, threaten, reacted, reacts, react, poured, lobbied, testified,
    concurred, retorted, quipped, joked, fumed, charged, alleged, alleges, allege, contended, contends, maintained,
    maintains, affirmed, reaffirmed, confirmed, revealed, disclosed, reported, burned, burnt, torched, clashed, blocked,
    blockaded, held, signed, launched, filed, issued, proposed, recommended, resigned, quit, ratified, attacked,
    appreciated, adopted, seized, urges, elaborated, elaborates"""
VERBS = """say+, said, saying, told, tell+, state+, add+, write+, wrote, tweet+, argue+, think+, thought,
    believe+, comment+, remark+, describe+, explain+, note+, ask+, reply+, respond+, express+, declare+, claim+,
    call+, urge+, demand+, warn+, support+, oppose+, criticize+, criticise+, condemn+, praise+, slam++, blast+,
    accuse+, denounce+, hail+, applaud+, protest+, complain+, fear+, blame+, back+, welcome+, reject+, refuse+,
    deny+, insist+, regret+, boycott+, dismiss+, defend+, vote+, rally+, marched, chanted, cheer+, view+, see,
    sees, saw, remain+, want+, hope+, expect+, worry+, question+, announce+, issue+, pledge+, vow+,
    spoke, speak, speaks, gathered, took to, came out, took, feel, feels, felt, agree+, disagree+,
    doubt+, suspect+, mistrust+, distrust+, resent+, object+, predict+, assume+, thank+, congratulate+, consider+,
    regard+, emphasize+, suggest+, acknowledge+, admit+, point+ out, made, make, makes, put, gave, give, gives,
    asserted, mock+, ridicule+, celebrate+, threaten+, challenge+, sue+, appeal+, ruled, decided, approved, passed,
    stood, stands, stand, keeps, kept, keep, leaves, left, lost, lose, loses, met, paid, ran, sent, set, sold, spent,
    swore, threw, understood, went, won, came, drew, fell, fought, found, got, grew, hit, laid, rang, rode, sang, sat,
    danced, swept, taught, wore, knew, know, knows, like, likes, liked, need, needs, needed, offered, offers, promised,
    promises, greeted, played, shrugged, noticed, smell, smells, charge+, recommend+, restate+, regard, pin, pins,
    stressed, reiterate+, react+, greet+, receive+, sought, seek, seeks, plan, plans, planned, joined, is, are, was,
    were, has, have, had, will, would, can, could, may, might, should, must, do, does, did, they're,
    we're, i'm, haven't, hasn't, isn't, aren't, don't, doesn't, didn't, won't, wasn't, weren't, can't"""
SAYING = listed("""say says said saying add adds added adding write writes wrote ask asks asked told tweeted
    tweets state states stated note notes noted explain explains explained argue argues argued warned warns insisted
    insists declared declares complained complains commented remarked observed replied continued conceded quipped
    joked fumed worried concluded recalled lamented countered responded urged claimed acknowledged announced
    according hinted hints predicts predicted finds reminds reminded held holds reckons reckon suggested suggests
    repeated repeats promised promises vowed pledged stressed stresses emphasised emphasized maintained reiterated
    acknowledges admitted admits alleged believes thinks thought hoped feared joked shrugged sighed snapped
    thundered shouted told tells explained confirmed confirms claims cautioned elaborated""")
SOURCES = """criticism from, criticisms from, criticized by, criticised by, condemned by, condemnation from,
    praised by,
    praise from, welcomed by, hailed by, applauded by, backed by, supported by, opposed by, rejected by, denounced by,
    slammed by, blasted by, attacked by, challenged by, opposition from, outcry from, outcry among, anger among,
    anger from, outrage among, outrage from, protests by, protests from, protest by, backlash from, resistance from,
    support from, support among, support of, concern among, concerns among, concern from, concerns from, fears among,
    pressure from, reaction from, reactions from, response from, reaction among, discontent among, unease among,
    alarm among, calls from, call from, demands from, objections from, objections by, accusations from, warnings from,
    warning from, warning by, anger of, ire of, wrath of, applause from, welcome from, jubilation among, scepticism
    from,
    skepticism from, scepticism among, skepticism among, condemnations from, complaints from, complaints by, rebuke
    from,
    endorsed by, seconded by, echoed by, shared by, dismissed by, approved by, adopted by, passed by, ratified by,
    disappointment of, dismay of, delight of, relief of, joy of"""
LEADS = listed(
    "in on at after before during while as for with since amid despite although though when if to by from under"
    " following because given citing speaking writing responding however but yet and meanwhile also still so then"
    " thus moreover nevertheless nonetheless additionally earlier later today yesterday monday tuesday wednesday"
    " thursday friday saturday sunday last this interestingly of course where which that who whose whether unlike"
    " apparently namely seriously perhaps instead once until unless about over among across outside inside throughout"
    " within without via per what how why upon amidst like just even only recently now back again there here"
    " elsewhere separately similarly likewise furthermore besides otherwise overall regardless"
)
CONJUNCTIONS = listed("but yet and however still so also meanwhile or then even while although though")
CUT = listed("who which that whose where as on in at during after when while last this earlier also before amid with")
TRAILING = listed("""also have has had largely strongly still now often already then later both all recently even again
    quickly sharply immediately publicly reportedly repeatedly swiftly angrily bitterly broadly cautiously fiercely
    generally initially long never not only once openly personally previously similarly simply soon warmly widely
    firmly flatly formally mostly mainly clearly apparently separately meanwhile further since yesterday today monday
    tuesday wednesday thursday friday saturday sunday was were is are will would did does do be been to and or just
    consistently continually vehemently roundly categorically""")
ENDING_VERBS = listed("""is are was were has have had will would can could may might must do does did isn't aren't
    wasn't weren't hasn't haven't don't doesn't didn't won't wouldn't can't couldn't said says told wrote gave gives
    made
    makes took takes saw sees found finds spoke speaks sought seeks took came went became becomes remain remains
    remained argue argues believe believes want wants accuse accuses agree agrees disagree oppose opposes continue
    continues continued differ differs struggle struggles struggled concede concedes insist insists fear fears
    condemn condemns criticise criticises criticize criticizes welcome welcomes expressed reports reported shows show
    arrived arrives opened opens entered enters walked walks stood stands
    gathered marched rallied poured urged warned called accused demanded denounced praised slammed insisted vowed""")
"""Verbs that end the noun phrase before them wherever they stand."""
BARE = listed("the a an his her their its our my some of many this that these those")
ARTICLES = BARE - listed("this that these those some many")
QUANTIFIERS = listed("some many others most several few both all none")
SUBJECTS = listed("he she they it we i who this that these those there you")
NOBODY = listed("it this that these those there which who what how why whatever nothing everything one")
NO_ACTORS = frozenset({"nothing", "nobody", "no one", "anyone", "anybody", "a word", "everything"})
BEFORE_NOUN = listed("the a an its their his her our of and or in for newly so well recently")
BEHIND_VERB = listed("the a an its their his her to in at on from with that for about against how whether by")
LONGEST = 14
NAME = (2, 4)
"""A person's name has so many words."""
