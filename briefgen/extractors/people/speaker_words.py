"""The words that tell who speaks in a sentence apart from what is spoken of."""

from briefgen.extractors.language.words import listed

IT = frozenset({"it", "this", "that", "these", "those", "there", "which", "who", "you"})
SINGULAR = frozenset({"he", "she", "i"})
OWN = listed("i we my our i'm i've we're we've i'd i'll we'll us")
MINE = OWN - {"us"}
BOUND = listed("to with against on towards toward over anti pro about between into at")
"""In front of a country that an actor deals with, and is not of: "the envoy to Japan", "anti-Japanese crowds"."""
TOWARDS = listed(
    "critic critics opponent opponents foe foes enemy enemies admirer admirers friend friends rival rivals"
)
"""Whose "of" names whom they are for or against."""
ABROAD = listed("""embassy embassies consulate consulates flag flags goods products studies relations affairs troops
    based""")
"""Behind a country: a piece of it that stands elsewhere."""
PLACING = listed("in across throughout outside inside around from near")
CROWDS = listed("""protesters protestors protest protested protests demonstrators demonstrated demonstration marched
    march marchers rallied rally gathered crowd crowds chanted thousands hundreds supporters residents streets
    vigil vigils poll polls survey voters strike""")
"""Whose country is where they stand, wherever the sentence says so."""
GENERIC = listed("""minister president official officials spokesman spokeswoman spokesperson ambassador leader leaders
    group party government ministry lawmaker lawmakers senator senators senate congressman legislator court judge chief
    secretary chancellor general envoy diplomat diplomats activist activists protesters demonstrators union unions
    analyst expert professor organisation organization agency committee commission parliament opposition company
    automaker manufacturer king bishop archbishop premier mayor governor bloc army military police network council
    republican democrat supporters critics residents blogger teacher student students candidate office embassy""")
PERSONS = listed("""minister president official spokesman spokeswoman spokesperson ambassador leader lawmaker senator
    congressman congresswoman legislator judge chief secretary chancellor general envoy diplomat activist analyst expert
    professor king queen bishop archbishop premier mayor governor blogger teacher student candidate director chairman
    economist lawyer negotiator commissioner mother father man woman trader farmer resident executive owner""")
"""Who is "he" or "she" and not "they"."""
NAMELESS = listed("""the a an neither either mr mrs ms dr prof president prime minister foreign secretary senator
    rep sen gen former deputy chancellor king queen pope and of for in general chief vice party
    national united state states union department ministry council committee house human rights""")
