"""The words around a verb or a deal by which an undertaking is less than made: talk, drafts, what is to begin."""

from briefgen.extractors.language.lexicon import word_set

TRUCES = word_set("truce ceasefire cease armistice pause moratorium lull")
"""What is agreed to, and neither signed nor ratified, when it takes effect."""
VAGUE = word_set("terms loan roadmap consensus understanding understandings settlement compromise alliance")
"""Of these a sentence also tells what they are to be."""
NOT_MADE = word_set("proposed draft possible potential planned tentative prospective any future no")
"""Before a deal they show that it is not made."""
UNMADE = NOT_MADE - {"no", "any", "future"} | {"unsigned"}
"""The same where a deal says something: "the proposed pact provides"."""
DESCRIBING = frozenset({
    "call for", "lay out", "set out", "outline", "seek", "focus on", "focus", "aim", "address", "envisage", "envision",
    "foresee", "present", "sketch", "pursue", "intend", "touch on", "examine", "consider", "suspend", "halt", "freeze",
    "scrap",
})  # fmt: skip
"""Verbs that tell a deal's terms where a deal is what they are told of."""
TALKS = word_set("talks negotiations negotiation discussions consultations dialogue deliberations mediation")
"""Subjects of which a sentence tells no undertaking by saying that they will go on."""
ONGOING = word_set("""
    continue resume begin start cover focus address include go proceed restart reopen persist centre center deal
""")
"""What talks do."""
DRAFTS = word_set("draft drafts proposal proposals idea ideas overture")
"""Subjects of which what they say is only proposed."""
NAMING = word_set(
    "against of at to on about toward towards into for that before without from consider considering than"
)
"""Before a verb's form in "-ing" they show that it has not come about."""
SPEAKING = word_set("""
    emphasize emphasise
    stress underscore underline reiterate convey express note acknowledge restate recognize recognise
""")
"""Verbs of which "will" only promises words."""
NEARLY = word_set("almost nearly reportedly allegedly apparently supposedly purportedly seemingly ostensibly")
"""Before a verb they show that it is not, or not surely, done."""
SAYING = frozenset((word,) for word in word_set("say comment elaborate disclose confirm answer speculate reveal name"))
"""What one declines to do without refusing any undertaking."""
PROSPECTS = word_set("hopes hope prospects prospect chances chance expectations optimism")
"""What fades where no deal comes."""
FADING = frozenset({"fade", "dwindle", "evaporate", "dim", "recede", "wane"})
"""Verbs that tell a failure where prospects are what fades."""
UNDOING = word_set("suspension withdrawal termination cancellation denunciation expulsion")
"""What undoes a deal when it takes effect."""
WISHES = word_set("wish wishes desire call calls request demand demands appeal offer interest willingness openness")
"""What is no more than that where somebody reaffirms it."""
RUMOURED = word_set("said reported believed thought understood rumoured rumored appear appears seem seems")
"""Before "to" they show that something is only thought to be so."""
COMPLETING = frozenset(
    {"finalise", "finalize", "iron out", "hammer out", "thrash out", "work out", "settle", "conclude"}
)
"""What is still open where somebody "is finalising" it."""
BEGINNING = frozenset({"come", "enter", "take", "go"})
"""Verbs of what begins to be in force."""
PARENTHETICAL = frozenset({"however", "though", "too", "instead", "therefore", "meanwhile", "then"})
"""Single words between commas that part no verb from what governs it."""
LEADING = frozenset({"to", "will", "shall"})
"""Last words of set phrases behind which the verb says what is planned."""
OVER = word_set("on over about with between for in at to of aimed")
"""Behind talks they lead to what these are about."""
SKIPPABLE = frozenset({"on", "also", "both", "then", "soon", "again", "jointly", "continue", "go", "keep"})
"""What may stand between them and it."""
