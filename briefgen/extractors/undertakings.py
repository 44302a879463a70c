"""The words that tell an undertaking and how firm it is: verbs by rung, and set phrases; data of the status reader."""

from collections.abc import Iterator

from briefgen.extractors import lexicon
from briefgen.model.vocabulary import Status

VERBS: dict[Status, str] = {
    "signed": """
        sign ratify/ratifies/ratified/ratifying conclude ink seal/seals/sealed/sealing finalize finalise
        """,
    "agreed": """
        agree/agrees/agreed/agreeing pledge reaffirm welcome commit/commits/committed/committing
        recommit/recommits/recommitted resolve adopt announce
        approve accept endorse launch establish decide affirm confirm promise vow declare reiterate underline
        underscore/underscores/underscored/underscoring undertake/undertakes/undertook/undertaking/undertaken emphasize
        emphasise stress/stresses/stressed/stressing recognize recognise acknowledge support express/expresses/expressed
        condemn renew applaud hail commend join elect/elects/elected/electing grant convey/conveys/conveyed/conveying
        note guarantee unveil/unveils/unveiled/unveiling strike/strikes/struck reach/reaches/reached form assure
        deplore begin/begins/began/begun implement upgrade appoint ease lift relax create expand enhance extend
        strengthen/strengthens/strengthened/strengthening
        """,
    "planned": """
        plan/plans/planned/planning intend aim/aims/aimed/aiming schedule prepare await anticipate
        """,
    "discussed": """
        discuss/discusses/discussed/discussing negotiate consider/considers/considered/considering propose urge
        encourage request ask/asks/asked/asking demand explore debate seek/seeks/sought/seeking consult suggest
        recommend/recommends/recommended/recommending invite offer/offers/offered/offering push/pushes/pushed/pushing
        raise mull/mulls/mulled/mulling weigh/weighs/weighed/weighing appeal/appeals/appealed/appealing insist
        want/wants/wanted/wanting
        review/reviews/reviewed/reviewing lobby/lobbies/lobbied/lobbying plead/pleads/pleaded/pleading
        """,
    "failed": """
        reject collapse suspend refuse abandon cancel/cancels/cancelled/canceled/cancelling veto/vetoes/vetoed/vetoing
        block stall boycott/boycotts/boycotted/boycotting terminate scrap/scraps/scrapped/scrapping scuttle deadlock
        withdraw/withdraws/withdrew/withdrawn/withdrawing fail/fails/failed/failing decline deny/denies/denied/denying
        rescind repudiate derail/derails/derailed shelve/shelves/shelved revoke renege/reneges/reneged
        """,
}
"""Verbs by what they say of an undertaking when they are told as done; forms are listed where they are irregular."""

PHRASES: dict[Status, tuple[str, ...]] = {
    "signed": (
        "entered into force", "came into force", "entered into effect", "came into effect", "took effect", "in force",
        "has taken effect", "have taken effect", "signed into law", "put their signatures", "the signing of",
        "signing ceremony of", "is a party to", "are parties to",
    ),
    "agreed": (
        "reached agreement", "reached an agreement", "reached a deal", "struck a deal", "came to an agreement",
        "agreement has been reached", "agreement was reached", "deal was reached", "deal has been reached",
        "entered into an agreement", "entered into a deal", "entered into a", "reached a compromise",
        "made a commitment",
        "under the agreement", "under the deal", "under the pact", "under the accord", "under the treaty",
        "under this agreement", "under this deal", "under the terms", "under the arrangement", "under the partnership",
        "through this agreement", "through the agreement", "as part of the agreement", "as part of the deal",
        "in the agreement", "agreement on", "agreement to", "of the view", "are determined", "is determined",
        "agreement includes", "agreement provides", "agreement covers", "agreement allows", "agreement guarantees",
        "agreement requires", "agreement secures", "agreement eliminates", "agreement sets", "agreement lays",
        "agreement establishes", "deal includes", "deal provides", "deal covers", "deal allows",
        "deal requires", "deal sets", "accord allows", "accord requires", "accord provides",
        "pact includes", "pact provides", "pact allows", "treaty requires", "treaty provides", "treaty allows",
        "treaty bans", "shake hands", "shook hands", "joint statement",
        "committed to", "commitment to", "joined forces", "stand with", "stand by", "stand ready",
    ),
    "planned": (
        "set to", "due to", "slated to", "poised to", "about to", "going to", "expected to", "expects to", "expect to",
        "is expected", "are expected", "is scheduled", "are scheduled", "hope to", "hopes to", "hoped to", "hoping to",
        "plans for", "plan for", "plans to", "plan to", "a plan to", "intention to", "intent to", "its intent",
        "their intent",
        "their intention", "its intention", "look forward", "looks forward", "looked forward", "looking forward",
        "ready to sign", "to be signed", "to be held", "to be finalised", "to be finalized", "to be agreed",
        "to be concluded", "to be announced", "on track to", "preparing to", "in the coming weeks", "is to", "are to",
        "working to", "work toward", "work towards", "working toward", "working towards", "next round of",
        "in order to sign", "their plan", "their plans", "ahead of the signing", "before the signing",
        "the aim of", "goal of", "will", "shall", "initiative to", "to be unveiled", "to be launched", "readiness to",
        "their readiness", "its readiness", "hopes for", "promised a", "was to", "were to", "determination to",
    ),
    "discussed": (
        "call for", "called for", "calls for", "calling for", "call on", "called on", "calls on", "calling on",
        "call upon", "called upon", "calls upon", "in talks", "held talks", "hold talks", "holding talks", "talks on",
        "talks about", "begun talks", "began talks", "negotiations on", "negotiations with", "negotiations for",
        "under negotiation", "under discussion", "under consideration", "the call for", "the call", "a call for",
        "their call", "desire to", "their desire",
        "its desire", "their interest", "its interest", "round of",
        "would", "could", "exchanged views", "exchange views",
        "in discussions", "open to", "pressed for", "pressing for", "pushing for", "pushed for", "idea of",
        "possibility of", "prospect of", "the proposal", "a proposal", "proposals for", "try to", "trying to",
        "tried to", "at the negotiating table", "to the negotiating table", "spoke about", "talked about", "talk about",
        "progress in negotiating", "progress in developing", "progress on", "progress in", "hope for", "hoped for",
        "willingness to", "interested in", "interest in", "would like", "topics ranging", "talks focused",
        "discussions with", "discussions on", "discussions about", "spoke with", "consultations on", "return to talks",
        "resume talks", "renegotiate", "working on", "wants to", "want to", "negotiations about", "a draft",
    ),
    "failed": (
        "pulled out", "pull out", "pulls out", "walked out", "walk out", "walked away", "walk away", "broke down",
        "broken down", "fell apart", "falling apart", "fall apart", "fell through", "called off", "call off",
        "broke off", "backed out", "turned down", "voted down", "voted against", "ruled out", "rules out", "dead end",
        "no agreement", "no deal", "without agreement", "without an agreement", "without a deal", "no plans",
        "no intention", "reached an impasse", "reached impasse", "at an impasse", "cut off talks", "tore up",
        "ended without", "dropped out", "opted out", "unable to agree", "unable to reach", "not willing to",
        "unwilling to", "won't", "cut ties", "severed ties", "on hold", "put off",
    ),
}  # fmt: skip
"""Set phrases by what they say of an undertaking."""

SOFT = lexicon.word_set("""
    welcome welcomes welcomed affirm affirms affirmed express expresses expressed announce announces announced underline
    underlines underlined renew renews renewed applaud applauds applauded hail hails hailed note notes noted convey
    conveys conveyed support supports supported promise promises promised stress stresses stressed reiterate reiterates
    reiterated emphasize emphasizes emphasized emphasise emphasises emphasised underscore underscores underscored vow
    vows
    vowed declare declares declared acknowledge acknowledges acknowledged recognize recognizes recognized recognise
    recognises recognised confirm confirms confirmed commend commends commended reaffirm reaffirms reaffirmed
""")
"""Verbs whose object says how firm the matter is: to welcome a plan is to plan, to renew a call is to call."""
NOUNS = lexicon.word_set("""
    sign signs support plan review push note lift form block offer request demand debate veto appeal boycott seal aim
    schedule
    supports plans reviews notes offers requests demands debates appeals aims schedules forms blocks lifts stall
    commission promise promises vow vows approach strike strikes
""")
"""Forms that are nouns as often as verbs."""
DEALS = lexicon.word_set("""
    agreement agreements treaty treaties deal deals accord accords pact pacts contract contracts protocol protocols
    memorandum memoranda mou convention conventions compromise truce ceasefire settlement partnership consensus
    framework frameworks arrangement arrangements understanding terms charter declaration loan
""")
"""What is concluded, reached or struck, where an undertaking is."""
NEEDS_DEAL = lexicon.word_set("""
    conclude concludes concluded concluding reach reaches reached reaching strike strikes struck seal seals sealed
    sealing
    finalize finalizes finalized finalizing finalise finalises finalised finalising form forms formed forming
""")
"""Verbs that tell an undertaking only with such a noun beside them."""
VOWS = lexicon.word_set("""
    reaffirm reaffirms reaffirmed reaffirming pledge pledges pledged pledging promise promised promising
    vow vowed vowing affirm affirmed reiterate reiterated
""")
"""Verbs behind which "that they would" only follows the tense."""
_HEAVY = frozenset({"heavily", "heavy", "on", "upon", "down"})
_TOKEN = frozenset({"that", "of"})
ADJECTIVES = frozenset({"assured"})
"""Participles that behind "is" tell a state."""
OTHER_SENSE = {
    "weigh": _HEAVY, "weighs": _HEAVY, "weighed": _HEAVY, "weighing": _HEAVY, "sign": _TOKEN, "signs": _TOKEN,
}  # fmt: skip
"""Form -> the next words that show that it is not the undertaking that the form is listed for."""
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "these", "those", "new"})
"""After a form that may be a noun they show a verb."""
SUBJECTS = frozenset({"they", "we", "who", "i", "you", "he", "she", "it", "both", "and"})
COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had"})
"""After these only a participle is a verb."""
CONTINUING = frozenset({"continue", "continues", "continued", "continuing"})
DETERMINERS = frozenset({
    "the", "a", "an", "of", "its", "their", "his", "her", "our", "this", "that", "these", "those", "in", "for", "with",
    "much", "any", "some", "new", "on", "from",
})  # fmt: skip
"""Before a participle they show an adjective, before a base form a noun."""

FUTURE = frozenset({"will", "shall", "'ll", "won't"})
WEAK = frozenset({"could", "may", "might", "would", "should", "can", "must", "'d", "ought"})
SUBORDINATE = lexicon.word_set("""
    after before when while if as although though because since until unless once whereas during despite following
    noting recognizing recognising acknowledging recalling given whether considering where building
    """)
RELATIVE = frozenset({"which", "who", "whom", "whose", "where", "that"})
UNCONFIRMED = frozenset({"if", "unless", "whether", "rumours", "rumors", "speculation", "allegations", "claims"})
"""What they open is not told as done."""
HELPERS = frozenset({
    "cannot", "have", "has", "had", "having", "been", "be", "being", "is", "are", "was", "were", "do", "does", "did",
    "also",
    "both", "all", "further", "jointly", "already", "formally", "finally", "not", "never", "yet", "then", "again",
    "only",
    "just", "even", "still", "soon", "each", "ever", "now", "today", "later",
}) | FUTURE | WEAK  # fmt: skip
"""What may stand between a verb and what governs it."""


def forms() -> Iterator[tuple[str, Status, str]]:
    """Yield every form of every verb with its rung and kind: "base", "finite", "past" or "ing"."""
    for status, listed in VERBS.items():
        for entry in listed.split():
            given = entry.split("/")
            for form in given if len(given) > 1 else _regular(entry):
                yield form, status, _kind(form, given[0])


def _regular(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return verb, plural, f"{stem}ed", f"{stem}ing"


def _kind(form: str, base: str) -> str:
    if form == base:
        return "base"
    if form.endswith("ing"):
        return "ing"
    return "finite" if form.endswith("s") else "past"
