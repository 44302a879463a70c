"""The words of public offices and of voices that newspapers quote: heads of a role, what goes before and after."""

from briefgen.extractors.language.words import listed, phrases

OFFICES = """president, vice president, president elect, prime minister, minister, foreign minister, premier,
    chancellor, secretary of state, secretary, under secretary, undersecretary, foreign secretary, home secretary,
    defence secretary, defense secretary, treasury secretary, press secretary, secretary general, under secretary
    general, assistant secretary, permanent secretary, attorney general, solicitor general, director general,
    inspector general, governor general, governor, gov, king, queen, prince, princess, crown prince, crown princess,
    emperor, empress, sultan, emir, amir, sheikh, sheikha, pope, patriarch, archbishop, bishop, cardinal, imam, rabbi,
    ayatollah, grand ayatollah, mufti, grand mufti, metropolitan, reverend, monsignor, supreme leader, ambassador,
    high representative, special representative, representative, rep, envoy, special envoy, high commissioner,
    commissioner, police commissioner, consul, consul general, charge d'affaires, chargé d'affaires, chargé, attache,
    attaché, diplomat, negotiator, mediator, facilitator, spokesman, spokeswoman, spokesperson, spokesmen,
    spokespeople, senator, sen, congressman, congresswoman, congressperson, lawmaker, legislator, parliamentarian,
    deputy, mp, mep, msp, member of parliament, member of congress, assemblyman, assemblywoman, assembly member,
    councillor, councilor, councilman, councilwoman, mayor, lord mayor, prefect, speaker, whip, president pro tempore,
    majority leader, minority leader, opposition leader, party leader, leader, co leader, chief, police chief, army
    chief, chief of staff, chief minister, chief justice, chief executive, chief constable, chief inspector, chief
    prosecutor, chief negotiator, chairman, chairwoman, chairperson, chair, co chair, co chairman, co president, vice
    chair, vice chairman, head, director, executive director, managing director, coordinator, co ordinator,
    administrator, inspector, commander, commander in chief, general, gen, lieutenant general, lt gen, major general,
    maj gen, brigadier general, brig gen, brigadier, lieutenant, lt, lieutenant colonel, lt col, colonel, col,
    captain, capt, admiral, adm, rear admiral, rear adm, vice admiral, vice adm, marshal, field marshal, air marshal,
    major, superintendent, judge, justice, magistrate, prosecutor, public prosecutor, ombudsman, treasurer,
    comptroller, auditor general, adviser, advisor, national security adviser, national security advisor, aide,
    official, officer, taoiseach, tánaiste, tanaiste, first lady, first minister, first secretary, lord president,
    lord, baroness, rapporteur, special rapporteur, delegate, counsellor, counselor, regent, warlord, chieftain,
    member, candidate, nominee, frontrunner, founder, co founder,
    secretary designate, minister designate, politician, statesman, chief executive officer, ceo, president designate,
    opponent, rival, challenger, incumbent, colleague, opposite number, strongman, junta leader, militia leader, rebel
    leader, union leader, organiser, organizer, convener, convenor,
    rector, dean, vice chancellor, provost, counterpart, predecessor, successor, deputy head, deputy leader, deputy
    director, deputy chair, deputy chairman, number two, dictator, ruler, monarch, overlord, premier designate,
    caretaker, pm, mk, mla, mna, td, ombudswoman, ombudsperson, union boss, party boss, legal practitioner,
    chief observer, vice minister, deputy minister"""
VOICES = """analyst, expert, professor, associate professor, assistant professor, lecturer, economist, chief
    economist, academic, scholar, researcher, research fellow, fellow, senior fellow, scientist, climatologist,
    hydrologist, historian, sociologist, political scientist, strategist, specialist, consultant, activist, campaigner,
    rights activist, human rights activist, human rights lawyer, lawyer, attorney,
    barrister, solicitor, advocate, editor, editor in chief, commentator,
    unionist, trade unionist, dissident, nobel laureate, laureate, epidemiologist, virologist, engineer,
    physicist, biologist, pollster, elder, pastor, priest, cleric, preacher, clergyman, nun, negotiators, agronomist,
    geologist, conservationist, environmentalist, seismologist, criminologist, jurist, constitutional lawyer,
    demographer, oceanographer, ecologist, sinologist, theologian, archaeologist, anthropologist, meteorologist,
    volcanologist, psychologist, physician, curator, conservator, critic, affairs critic"""
"""They count where they speak."""
PLURALS = """presidents, prime ministers, ministers, foreign ministers, premiers, chancellors, secretaries of state,
    secretaries, kings, queens, princes, ambassadors, envoys, commissioners, senators, sens, congressmen,
    congresswomen, representatives, reps, lawmakers, legislators, parliamentarians, deputies, mps, meps, members,
    members of parliament, members of congress, mayors, governors, govs, leaders, party leaders, chiefs, chairs, co
    chairs, co leaders, co founders, heads, directors, commanders, generals, gens, judges, justices, negotiators,
    diplomats, officials, advisers, advisors, spokesmen, candidates, nominees, presidential candidates, counterparts,
    lawyers, analysts, experts, economists, professors, academics, activists, bishops, archbishops, cardinals,
    councillors, academics, researchers, historians, politicians, delegates, prosecutors, founders, aides,
    directors general,
    secretaries general, attorneys general"""
BEFORE = listed("""female male woman black prime foreign interior defence defense finance trade deputy vice
    former ex first second third
    assistant under acting interim special chief press opposition crown supreme economy economic energy justice health
    home attorney permanent high national security senior general party affairs state rear external culture environment
    environmental agriculture labour labor education transport transportation and then incoming outgoing presidential
    parliamentary government ministry house senate majority minority policy associate executive managing regional
    provincial federal local municipal district county city town village military army navy naval air force police
    intelligence climate peace nuclear arms control human rights international relations law political public
    constitutional environmental union trade business industry industrial commerce commercial banking central bank
    treasury budget tax planning development cooperation humanitarian relief aid refugee migration immigration border
    customs water oil gas petroleum mining power electricity science technology digital communications information
    media telecommunications infrastructure housing works urban rural fisheries forestry food land lands
    social welfare family women youth sports sport tourism religious tribal indigenous community civil society student
    student's farm farmers lead top ruling main co joint honorary elect designate caretaker de facto self declared
    provisional transitional rebel militia guerrilla separatist junta coup coalition cabinet royal imperial diplomatic
    consular democratic republican liberal conservative labour green socialist communist nationalist islamist reformist
    independent leftist centrist populist progressive christian social left right wing centre center far hard line
    presumptive likely prospective potential would be longtime veteran long serving retired late serving current
    newly elected re elected reelected appointed named founding anti corruption counter terrorism drug narcotics
    cyber space strategic studies research middle east asia asian europe european africa african latin american pacific
    gulf arab eastern western northern southern south north west global world one the time standing emergency
    response disaster management risk head commission committee delegation council board group agency institute
    department office bureau chamber parliament congress assembly mission country chapter branch spokesman
    sanctions competition market markets internal finance monetary fiscal investment employment equality gender
    child children education labor relations legal media campaign rescue operations operation field shadow
    exiled jailed imprisoned detained ousted deposed toppled embattled hawkish moderate hardline outspoken influential
    powerful prominent leading respected well known popular controversial charismatic nationalistic fiery
    billionaire lone key young old new another""")
"""Lower-case words that may stand between a determiner and the head of a role."""
COLOUR = listed("""hard hardline line exiled jailed imprisoned detained ousted deposed toppled embattled
    hawkish moderate
    outspoken influential powerful prominent leading respected well known popular controversial charismatic fiery
    billionaire lone key young old new another newly elected re reelected longtime veteran long serving late one the
    and main top current appointed standing far left right wing then would be centrist populist
    leftist nationalistic self declared time retired co likely""")
"""Of these, the ones that do not begin a role: they tell of the person, or of nothing."""
RANKS = listed("""sheikh sheikha ayatollah imam lord baroness general gen adm admiral col colonel lt lieutenant
    maj major
    brig brigadier capt captain archbishop bishop cardinal reverend rabbi judge justice marshal monsignor mufti""")
"""They stand before a name beside the office that counts."""
RELATIONS = listed("incumbent counterpart number colleague predecessor successor opponent rival challenger aide ally")
"""They tell of somebody only by somebody else."""
MIRRORED = listed("counterpart counterparts number colleague")
"""Of these, the ones who hold the same office."""
DETERMINERS = listed("a an the his her their its our one another any")
NEVER = listed("""monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august
    september october november december in on at as said says but when while after before since that with by for from
    to he she it they we i this these those both if though because however meanwhile earlier later also including like
    unlike via mr mrs ms dr""")
"""Capitalised or not, these do not belong to a role that they stand before."""

AFTER = frozenset({"of", "for", "to", "at", "in", "on", "with", "from"})
STOPS = listed("""who that which whom whose said says say told tells tell has have had is are was were be been will
    would can could may might must shall should did does do not also it he she they we i you his her their its my our
    when where while after before since until because although though if but as than so then there here this these
    those by into over during about against amid among between via met meets meet spoke speaks calls called took takes
    went goes came comes made makes gave gives held holds left leaves won wins led leads wrote writes saw sees knew
    knows thinks thought put puts set sets sent sends got gets became becomes began begins kept keeps lost loses paid
    pays ran runs stood stands sat sits fell falls rose rises broke breaks spent spends sought seeks urges warns
    insists adds argues notes believes hopes wants expects hails welcomes condemns denies rejects accepts agrees signs
    visits arrives travels returns remains appears seems declares announces pledges vows demands criticises
    criticizes accuses blames praises thanks confirms tweets posts comments replies responds reiterates stresses
    now currently also again only already never still once yesterday today tomorrow monday tuesday wednesday
    thursday friday saturday
    sunday early late earlier later recently last next each more less up down out off within without like""")
"""A role ends before these."""
_ENDED = listed("armed united limited unified related based led affected displaced disabled")
_RUNNING = listed("""engineering planning banking housing training mining manufacturing fishing shipping monitoring
    broadcasting ruling governing accounting marketing counselling learning farming drilling lending spring
    morning evening""")


SPEECH = listed("""said says told tells adds added warned warns argued argues noted notes tweeted wrote writes stated
    explained insisted predicted asked announced replied responded claimed commented declared called blasted urged
    accused criticised criticized described testified suggested believes thinks hopes""")
VERBS = SPEECH | listed("""is was were are has had have will would can could may might must should shall did
    does do met
    spoke went came took made gave held left won led saw knew thought put set sent got began kept lost paid ran stood
    sat fell rose broke spent sought meets speaks goes comes takes makes gives holds leaves wins leads sees also who
    hailed welcomed condemned denied rejected accepted agreed signed visited arrived travelled traveled returned
    remained appeared seemed pledged vowed demanded blamed praised thanked confirmed posted""")


def is_verbal(word: str) -> bool:
    """Tell whether a lower-case word looks like a verb form, so that no role goes on with it.

    >>> [is_verbal(word) for word in ("accused", "united", "saying", "housing", "bank")]
    [True, False, True, False, False]
    """
    if word.endswith("ed"):
        return len(word) > 4 and word not in _ENDED  # noqa: PLR2004 - "bed", "need"
    return word.endswith("ing") and len(word) > 5 and word not in _RUNNING  # noqa: PLR2004 - "king", "wing"


def heads() -> dict[str, tuple[str, ...]]:
    """Return the table entries of all heads: their kind and the phrases."""
    return {"office": phrases(OFFICES), "voice": phrases(VOICES), "plural": phrases(PLURALS)}
