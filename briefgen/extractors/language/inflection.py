"""The forms of English verbs: regular ones by rule, irregular ones from a list, each with its kind."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from briefgen.extractors.language.words import listed, regular_forms

Form = Literal["base", "finite", "past", "ing"]

_DOUBLING = listed(
    """
    admit ban bar commit defer drop permit plan pin plot recommit refer scrap ship step stop strip submit swap equip
    propel spur rip trim concur beg spar hug nod regret compel expel rebut omit
    """
)
_IRREGULAR = """
    annul annuls annulled annulling
    be is was were been being am are
    become becomes became becoming
    bid bids bid bidding
    blow blows blew blown blowing
    do does did done doing
    hit hits hit hitting
    sink sinks sank sunk sinking
    strive strives strove striven striving
    dwell dwells dwelt dwelled dwelling
    begin begins began begun beginning
    bind binds bound binding
    break breaks broke broken breaking
    bring brings brought bringing
    build builds built building
    buy buys bought buying
    cancel cancels cancelled canceled cancelling canceling
    come comes came coming
    cut cuts cut cutting
    deal deals dealt dealing
    draw draws drew drawn drawing
    fall falls fell fallen falling
    find finds found finding
    forgo forgoes forwent forgone forgoing
    freeze freezes froze frozen freezing
    get gets got getting
    give gives gave given giving
    go goes went gone going
    grow grows grew grown growing
    initial initials initialled initialed initialling initialing
    hang hangs hung hanging
    have has had having
    hold holds held holding
    keep keeps kept keeping
    dry dries dried drying
    lay lays laid laying
    lead leads led leading
    leave leaves left leaving
    let lets let letting
    make makes made making
    meet meets met meeting
    overcome overcomes overcame overcoming
    mean means meant meaning
    pencil pencils pencilled penciled pencilling penciling
    pay pays paid paying
    put puts put putting
    quit quits quit quitting
    rebuild rebuilds rebuilt rebuilding
    rescind rescinds rescinded rescinding
    run runs ran running
    say says said saying
    see sees saw seen seeing
    seek seeks sought seeking
    sell sells sold selling
    send sends sent sending
    set sets set setting
    shake shakes shook shaken shaking
    shut shuts shut shutting
    sit sits sat sitting
    slam slams slammed slamming
    speak speaks spoke spoken speaking
    spell spells spelled spelt spelling
    split splits split splitting
    stand stands stood standing
    steal steals stole stolen stealing
    strike strikes struck stricken striking
    swear swears swore sworn swearing
    take takes took taken taking
    tear tears tore torn tearing
    tell tells told telling
    think thinks thought thinking
    throw throws threw thrown throwing
    tie ties tied tying
    undertake undertakes undertook undertaken undertaking
    veto vetoes vetoed vetoing
    voice voices voiced voicing
    win wins won winning
    withdraw withdraws withdrew withdrawn withdrawing
    withhold withholds withheld withholding
    write writes wrote written writing
    uphold upholds upheld upholding
    foresee foresees foresaw foreseen foreseeing
    """


def forms(verb: str) -> Iterator[tuple[str, Form]]:
    """Yield the forms of a verb, of several words the first one inflected, each with its kind.

    >>> [form for form, _ in forms("enter into")]
    ['enter into', 'enters into', 'entered into', 'entering into']
    """
    head, space, rest = verb.partition(" ")
    for form in _irregular().get(head) or regular_forms(head, doubled=head in _DOUBLING):
        yield f"{form}{space}{rest}", _kind(form, head)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    rows = (tuple(line.split()) for line in _IRREGULAR.strip().splitlines())
    return {row[0]: tuple(dict.fromkeys(row)) for row in rows}


def _kind(form: str, base: str) -> Form:
    if form == base:
        return "base"
    if form.endswith("ing"):
        return "ing"
    return "finite" if form.endswith("s") and form != "was" else "past"
