"""The events that a briefing may be titled by, and the words that tell of one without naming it."""

from functools import cache

from briefgen.extractors.language.words import Table, phrases, table
from briefgen.patterns import Pattern

EVENTS = {
    "summit": 4, "ceasefire": 4, "treaty": 4, "peace talks": 4, "trade talks": 4, "free trade agreement": 4,
    "trade agreement": 4, "accord": 3, "pact": 3, "partnership": 3, "state visit": 3, "referendum": 3, "coup": 3,
    "boycott": 3, "protests": 3, "embargo": 3, "withdrawal": 3, "invasion": 3, "pipeline": 3, "extradition": 3,
    "sanctions": 3, "tariffs": 3, "election": 2, "agreement": 2, "negotiations": 2, "deal": 2, "ruling": 2,
    "talks": 2, "visit": 2, "conference": 2, "communique": 2, "dialogue": 2, "bill": 2, "meeting": 1, "attack": 1,
    "crisis": 1, "protocol": 3, "memorandum": 3, "truce": 4, "strike": 2, "lease": 2, "duties": 1, "cyclone": 4,
    "earthquake": 4, "floods": 3, "contract": 1, "forum": 1, "dispute": 1, "declaration": 1,
    "exit": 2, "impeachment": 1, "exchange of fire": 4, "aid pledge": 3, "phone call": 1,
}  # fmt: skip
"""Event -> how much it tells; of equals the first."""
_TOLD_BY = {
    "ruling": """court ruled, courts ruled, judges ruled, judge ruled, tribunal ruled, court found that, judges found
        that, court of justice found, court upheld, court overturned, court struck down""",
    "election": """electoral commission, election commission, polling day, polling stations, polling station, turnout,
        voters, run-off, runoff, landslide, parliamentary vote, presidential vote""",
    "impeachment": "impeached, impeach, impeachment trial",
    "tariffs": "tariff, import duty, import duties",
    "withdrawal": "withdrew troops, pulled out, pulling out, pull out, withdrew from, withdrawing from, withdraw from",
    "protests": """protesters, protestors, demonstrators, demonstrations, marched, marchers, rallied,
        took to the streets, street protests""",
    "phone call": "telephone call, telephone conversation, phone conversation, video call",
    "exchange of fire": """traded fire, trade fire, exchanged fire, exchanges of fire, shoot-out, firefight,
        gun battle""",
}
"""Event -> what tells that it is one: "judges ruled", "voters", "marched"."""
_OPENED_BY = {
    "ruling": Pattern(
        r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]udges?|[Jj]ustices)\b[^.;:\"“]{0,40}?"
        r"\b(?:ruled|struck down|upheld|quashed|annulled|overturned)\b"
    ),
    "aid pledge": Pattern(
        r"\bpledged? (?:an? |another |up to |some )?(?:[A-Z]{0,3}[€$£¥]|\d)[^.;]{0,80}?\b(?:help|aid|relief)\b"
    ),
}
"""Event -> how a report of it opens: "The court on Monday ruled"."""


def opened_by(text: str) -> tuple[str, ...]:
    """Return the events that a first sentence tells of, however far apart its words stand."""
    return tuple(event for event, shape in _OPENED_BY.items() if shape.search(text))


@cache
def event_table() -> Table:
    """Return the table that finds events by their names and by what tells of them."""
    return table({name: (name, *phrases(_TOLD_BY.get(name, ""))) for name in EVENTS})
