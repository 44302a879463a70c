"""Words that reports of one event put for one another, and words that tell two events apart: data."""

SAME = """
    agreement deal accord pact treaty memorandum mou arrangement protocol convention compact
    sign ink conclude seal signature initial
    meet meeting summit talk encounter
    welcome hail praise applaud commend laud
    criticise criticize condemn denounce slam decry deplore
    oppose reject rebuff
    warn caution alert
    concern worry fear anxiety unease
    pledge promise vow commit undertake commitment
    rise increase grow climb surge jump growth
    fall drop decline decrease shrink slump
    begin start launch commence
    end finish conclude expire lapse
    worth value
    visit trip tour
    announce unveil declare
    lawmaker parliamentarian legislator deputy mp
    troop soldier
    kill die dead death
    injure wound hurt
    boundary border frontier
    company firm corporation
    aid assistance relief
    fund financing funding finance
    loan credit
    ship vessel boat
    minister secretary
    lorry truck
    delay postpone defer
    approve ratify endorse
    protest demonstration rally
    ban prohibit bar
    build construct construction
    expand extend widen
    plan intend
    leader head
    child children
    wage pay
    halt suspend stop
    demand urge
    resume restart reopen
    opposition opponent
    talk negotiation negotiate
    cooperation collaboration cooperate collaborate
    reach hit total
"""
"""One row, one thing; a word belongs to the first row that has it."""

OPPOSED = """
    import / export
    buy / sell
    rise increase grow climb surge jump / fall drop decline decrease shrink slump
    north northern / south southern
    east eastern / west western
    kill die dead death / injure wound hurt / miss missing / displace displaced / arrest detain
    man men / woman women
    first / second / third / fourth / last
    open / close
    begin start launch / end finish
    loan / grant
    minimum / maximum
    land / sea maritime / air
    support back / oppose reject
    upper / lower
    public / private
    lend / borrow
    surplus / deficit
    win / lose
    morning / evening
    army / navy
    army / police
    spring / autumn
    wheat / rice / maize
    oil / gas
    gold / silver
"""
"""Whoever says one of these does not say the other."""

ONE_SIDED = """
    accuse blame urge invite warn attack invade criticise criticize ask sanction supply sell lend grant give pay condemn
    threaten promise offer demand extradite send export import recognise recognize summon expel owe host visit support
    reject oppose thank assure tell call press
"""
"""Verbs of which it matters who comes first."""

DENIALS = """
    not no nor never none nobody nothing nowhere neither cannot without hardly scarcely barely fail failed fails failing
"""
"""Words that turn round what a line says; "reject" and "deny" are what it says."""

LOOSE = """
    people person percent year month day hour week kilometre kilometer mile metre meter tonne ton hectare acre member
    country nation company site time case point seat vote job worker man woman child
"""
"""What so much is counted in that two counts of it need not be of one thing."""

DEAL_WORDS = """
    sign agreement meet minister new draft final text leader government president visit
"""
"""Words around an undertaking that do not tell which one it is."""

NOTHING = """
    a an the this that these those it its he his him she her they their them we our us you your i my me who
    whom whose which what when where why how there here then than as at by for from in into of off on onto out
    over to under up upon with within between among against about around through during before after since
    until till near and or but nor so yet if because while although though whereas is are was were be been
    being am do does did done doing have has had having will would shall should can could may might must said
    say says saying told tell tells added add adds according reported report reports also both two side sides
    country countries other others another such very more most much many some any all each every own same just
    only even still already now today yesterday tomorrow monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december week month year
    day million billion trillion thousand hundred dollar dollars euro euros percent per cent mr mrs ms one not
    no
"""
"""Words that tell nothing of what a sentence is about; dates and figures are compared by themselves."""
