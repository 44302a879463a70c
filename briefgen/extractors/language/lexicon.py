"""Word lists that several extractors share: protected words, abbreviations, sentence openers, verbs of saying.

All entries are in lower case with straight apostrophes, as `alignment.fold` leaves them. They hold the closed classes
of English and the newspaper's stock of phrases; nothing here was tuned to one article.
"""


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    return frozenset(listed.split())


NEGATIONS = word_set("""
    not no nor never none nobody nothing nowhere neither cannot without hardly scarcely barely seldom rarely unlikely
    unable fail fails failed failing refuse refuses refused refusing reject rejects rejected rejecting deny denies
    denied denying decline declines declined declining lack lacks lacked lacking
    """)
HEDGES = word_set("""
    may might could would should can must will shall perhaps maybe possibly probably potentially presumably apparently
    reportedly allegedly seemingly supposedly purportedly likely seem seems seemed appear appears appeared suggest
    suggests suggested expect expects expected expecting hope hopes hoped hoping plan plans planned planning intend
    intends intended aim aims aimed seek seeks sought propose proposes proposed proposing proposal consider considers
    considered considering discuss discusses discussed discussing negotiate negotiates negotiated negotiating
    scheduled tentative tentatively provisional provisionally preliminary draft conditional conditionally alleged
    claim claims claimed try tries tried trying attempt attempts attempted believe believes believed
    """)
QUANTIFIERS = word_set("""
    some many most several few fewer various certain all every each any both either half more less least much
    majority minority largely mostly mainly partly partially chiefly predominantly primarily generally usually often
    sometimes occasionally
    """)
APPROXIMATIONS = word_set(
    "about nearly almost roughly around approximately approx circa estimated estimates virtually practically"
)
RESTRICTIONS = word_set("""
    since only unless until till except excluding if provided providing solely merely just whether first last
    initially temporarily still
    """)
PROTECTED_WORDS = NEGATIONS | HEDGES | QUANTIFIERS | APPROXIMATIONS | RESTRICTIONS
"""A word of a quotation that a statement may not lose (law 2)."""

PROTECTED_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "segment of", "part of", "parts of", "portion of", "number of", "handful of", "section of", "share of",
        "set to", "due to be", "about to", "ready to", "yet to", "up to", "at least", "at most", "as long as",
        "so long as", "so called", "in principle",
        "on condition", "subject to", "pending", "more than", "less than", "close to",
        "in talks", "under discussion", "under negotiation", "in case", "apart from", "other than", "far from",
        "on the verge of", "on track to", "call for", "calls for", "called for", "calling for",
    )
)  # fmt: skip
"""Runs of words that are protected together."""

PRONOUN_QUANTIFIERS = word_set("some many most several few both all each none others")
"""Quantifiers that can stand for a noun, and so may be resolved in brackets."""
DETERMINERS = word_set("the a an all every each these those this that our their his her its any some")

CONJUNCTIONS = word_set("and but yet while whereas although though because")
"""Words that begin another clause. Not "or" and "nor" (they carry a negation on), not "that", "if" and "whether" (what
they open hangs on the verb before them), nor the restrictive qualifiers."""

TITLES = word_set("""
    mr mrs ms dr prof gen lt col maj capt cpt cmdr sgt adm brig sen rep reps sens gov pres rev hon st mt ft amb sec
    messrs mme mlle fr sr sra vs v cf viz min dep asst supt insp det pvt cpl hr
    """)
"""Abbreviations that always have something after them: no sentence ends there."""
COUNTED = word_set("""
    no nos art arts p pp fig figs vol para paras sec ch ca approx al jan feb mar apr jun jul aug sep sept oct nov dec
    est tel ext ed eds op
""")
"""Abbreviations that are followed by a number or a small letter; a sentence may end there before a capital."""
ENDING = word_set("""
    inc ltd co corp bros plc llc jr sr etc dept univ assn ave blvd rd mfg intl govt calif fla mass mich minn penn tex
    wash ariz colo conn ill okla ore tenn va wis u.s u.n u.k e.u u.s.a u.s.s.r d.c n.y l.a ph.d m.d b.a m.a b.c a.d
    u.a.e r.o.k d.p.r.k p.r.c i.e e.g r.i n.j n.c s.c s.d n.d n.h n.m w.va
""")
"""Abbreviations after which only a word that opens sentences shows that one begins."""
CLOCK = frozenset(["a.m", "p.m"])
AFTER_CLOCK = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december gmt utc est edt cst cdt mst mdt pst pdt cet cest eet bst jst kst ist eastern
    pacific central mountain local greenwich
    """)
MONTHS_ELSEWHERE = word_set("januar jänner februar märz april mai juni juli august september oktober november dezember")
"""After "12." these are the rest of a date."""
OPENERS = word_set("""
    the a an he she it they we i you this that these those there here his her its their our my your in on at by for
    from to with as after before when while if although though because since until under over during despite
    according but and or yet so however meanwhile moreover also then thus therefore still instead among between
    both each every some many most several few all no not neither one two three who what why how where which is are
    was were will would could can may might should do does did has have had earlier later last next now today
    yesterday once only even such other another more than about against through without within following speaking
    asked added officials analysts critics experts
""")
"""Words that open a sentence and are no part of a name."""

SAYING = word_set("""
    say says said saying ask asks asked add adds added tell tells told write writes wrote note notes noted reply
    replies replied explain explains explained argue argues argued warn warns warned insist insists insisted declare
    declares declared state states stated announce announces announced report reports reported continue continues
    continued conclude concludes concluded recall recalls recalled admit admits admitted tweet tweets tweeted tweeting
    comment comments commented remark remarks remarked joke joked shout shouted urge urged complain complained claim
    claims claimed acknowledge acknowledged stress stressed observe observed emphasize emphasized emphasise emphasised
""")
"""Verbs that give words to somebody."""

AUXILIARIES = word_set("""
    is are was were be been being am has have had having do does did will would shall should can could may might must
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't
    mustn't cannot
""")
FINITE = word_set("""
    say says said make makes made take takes took give gives gave get gets got go goes went come comes came see sees
    saw know knows knew think thinks thought become becomes became show shows showed keep keeps kept begin begins
    began bring brings brought hold holds held write writes wrote stand stands stood lose loses lost pay pays paid
    meet meets met lead leads led rise rises rose fall falls fell grow grows grew cut cuts build builds built send
    sends sent spend spends spent win wins won sell sells sold buy buys bought feel feels felt mean means meant remain
    remains plan plans agree agrees want wants need needs seek seeks sought sign signs call calls face faces support
    supports oppose opposes view views accuse accuses reject rejects provide provides include includes cover covers
    break breaks broke put puts set sets run runs ran speak speaks spoke told left withdrew withdraws quit hit hits
    find finds found recognize recognizes recognise recognises underscores marks represent represents comes
""")
"""Common finite verbs that no ending gives away."""
SUBORDINATORS = word_set("""
    after before when while if as although though because since until unless once whereas during despite following
    with without in on at by for from under over amid to given speaking asked where which who that whether
""")
"""Openings after which what stands before the first comma is no sentence of its own."""
