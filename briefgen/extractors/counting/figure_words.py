"""The words by which a figure is told from a number that nobody quotes: units, things worth a line, hedges, trifles."""

import re
from functools import cache

from briefgen.extractors.language.words import listed
from briefgen.patterns import Pattern

WHOLLY = Pattern(
    r" (?:sure|certain|correct|right|wrong|behind|committed|clear|true|safe|ready|focused|confident|convinced|honest"
    r"|with you|loyal|serious|agree\w*|support\w*)\b"
)
RATE = Pattern(
    r"(?: (?:a|an|per|each|every) (?:year|month|day|week|barrel|tonne|ton|annum|head|person|kilogram|kilo|litre|liter"
    r"|gallon|hour|capita|ounce|tonne|second|household|family|child|worker|megawatt-hour)\b"
    r"| (?:per|for every) \d{1,3}(?:,\d{3})? (?:cubic |square )?(?:met(?:re|er)s|feet|kilos|kilograms|litres|liters"
    r"|units|inhabitants|people)\b"
    r"|/(?:tonne|ton|barrel|MWh|kWh|kg|litre|year|month|day|head)\b|-(?:a|per)-[a-z]+\b)"
)


@cache
def names() -> frozenset[str]:
    """Return the words behind which a number is a name."""
    return listed("""article articles section sections resolution resolutions no number numbers chapter paragraph page
        pages part phase annex title flight channel room group level version type protocol agenda top vision aged age
        route highway gate platform line unit covid world group-of clause schedule appendix figure table grade class
        category stage tier pillar round day week year act scene apollo boeing airbus mark apartment suite block sector
        district ward area zone radio formula under-""")


@cache
def toll() -> Pattern[str]:
    """Return how a number is announced that stands without a noun: "the toll rose to"."""
    return Pattern(
        r"(?:\b(?:toll|deaths|total|number|strength|membership|crew|workforce|population)\b[^.;]*"
        r"\b(?:to|at|of|reached|was|is|stands? at)"
        r"|\b(?:killed|dead|wounded|injured)\b[^.;]{0,30}\b(?:to|at|of|reached))\s\Z"
    )


UNIT_SIGN = Pattern(
    r"(?:-?(?:km|kg|kWh|MWh|GWh|TWh|MW|GW|kW|ha|cm|mm|nm)[²2³3]?(?![\w-])"
    r"|[ -](?:km|m)[²³]"
    r"|[ -]?[°º] ?(?:[CF]\b)?|[ -]degrees?[ -](?:Celsius|centigrade|Fahrenheit)\b)"
)
AGAIN = Pattern(
    r" (?:of (?:them|whom|which|these|those)|have|had|were|are|taken|killed"
    r"|arrested|detained|displaced|captured|hurt|died"
    r"|fled)\b"
)
NO_COUNT_BEFORE = Pattern(r"\b(?:of|over|under|above|below|to|in|aged|age|the|those|article)\s\Z", re.IGNORECASE)
REACHED = Pattern(
    r"\b(?:to|from|of|at|or|and|with|against|reach(?:ed|ing)?|total(?:l?ing|l?ed)?|numbered|some|about|than|employ\w*|kill\w*|displac\w*"
    r"|injur\w*|wound\w*|arrest\w*|evacuat\w*|detain\w*|deploy\w*)\s\Z"
)
OUT_OF = Pattern(
    r"(?: out)? of (?:the |its |their |all |[\w’'-]+(?: [\w’'-]+)?[’']s )?"
    r"(?:\d{1,3}(?:,\d{3})*(?:\.\d+)?(?: [mb]illion)?(?![\d,.%]\d)"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
CLIMATE = Pattern(r"\b(?:warm|climat|target|industrial|limit|Paris)", re.IGNORECASE)
UNITS = listed("""km kilometre kilometer mile metre meter hectare acre tonne ton barrel megawatt gigawatt seat member
    nation strong magnitude degree foot nautical square cubic kg mw gw kilogram litre troop billion million""")
BODIES = listed("member nation seat")
"""What says how large a body is, as part of its name: "the 27-nation bloc"."""
IDLE = listed("""words pages articles paragraphs names flags candles chapters songs clauses questions letters copies
    followers tweets posts lines stanzas verses steps laps goals points games matches guests chairs tables rooms beds
    cows notes minutes characters photographs photos roses speeches hits views""")
LENGTHS = listed("kilometres kilometers miles km metres meters")
AWAY = Pattern(
    r" (?:\([^)]{1,20}\) )?(?:from|to|off|south|north|east|west|southeast|southwest|northeast"
    r"|northwest|away|downstream|upstream|inland"
    r"|down|up|outside|inside|below|above|beyond|into|before|apart)\b"
)


@cache
def people() -> frozenset[str]:
    """Return what even a small number of is worth a line."""
    return listed("""people civilians soldiers troops officers police policemen protesters demonstrators migrants
        refugees workers students children women men villagers militants fighters rebels prisoners hostages diplomats
        observers inspectors peacekeepers households families deaths casualties victims injuries arrests fishermen
        sailors airmen servicemen personnel guards tourists passengers detainees nationals citizens residents gunmen
        attackers assailants suspects bodies miners activists crew dead wounded injured lives
        missiles rockets drones aircraft jets warships ships boats vessels submarines tanks helicopters bombs bombings
        attacks blasts explosions airstrikes strikes shells warheads vehicles trucks planes satellites trawlers
        tankers ferries frigates destroyers carriers reactors warplanes fighters launchers batteries
        centers centres bases camps embassies consulates schools hospitals factories plants ports crossings villages
        towns islands enclaves airports items seats votes agreements memorandums memoranda deals contracts pacts
        treaties accords terminals pipelines dams mines refineries banks companies checkpoints outposts""")


CASUALTY = Pattern(
    r"\b(?:kill|wound|injur|dead|died|arrest|detain|missing|shot|kidnap|displac|captur|abduct|execut|sentenc|expel|deport"
    r"|drown|destroy|launch|fired|behead|hostage|evacuat|sank|sunk)",
    re.IGNORECASE,
)
CROWD = Pattern(
    r"\b(?:gather|march|protest|rall(?:y|ied)|demonstrat|took to|block|fled|flee"
    r"|flock|pour|cross|strand|turned out|sign|chant|attend)"
)
"""What makes of "thousands of people" a crowd that is worth a line."""
DEFINITE = listed("""the these those both all his her its their our my your other last next first past every any same
    's this that""")
PART = Pattern(
    r"\b(?:one|two|some|many|any|first|second|last|each|none|all|most|both|latest|third) of\s\Z", re.IGNORECASE
)


@cache
def about() -> Pattern[str]:
    """Return the words before a number that say how exact it is."""
    return Pattern(
        r"\b(?:more than|fewer than|less than|at least|at most|no more than|nearly|almost|around|roughly|approximately"
        r"|as many as|as much as|as few as|up to|close to|well over|just over|just under|about|over)\s(?:a |an )?\Z",
        re.IGNORECASE,
    )


MATTER = Pattern(
    r"\b(?:dispute|row|clash|clashes|battle|talks|fight|concerns?|tensions?|disagreement|control|quarrel|war|vote|argument"
    r"|debate|conflict|deal|worried|worries|fears?|questions?|doubts?|spat|standoff|presides?|spread|rules?|ruled|sovereignty|told|know|speak|spoke)"
    r"\s(?:over|about)\s\Z"
)
HANDED = Pattern(
    r"\b(?:hand|turn|take|took|taken|taking|pass|sign|bring|brought|carr(?:y|ied))(?:ed|s|ing|n)? over\s\Z",
    re.IGNORECASE,
)
