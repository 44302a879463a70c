"""The cue families of who acts, speaks or is spoken to, as data: written as those of `families`."""

ACTORS: dict[str, str] = {
    "parties": """
        opposition, opposition party, opposition parties, opposition leader, opposition figures, ruling party,
        ruling coalition, governing party, coalition partner, coalition partners, junior partner, backbenchers,
        backbencher, lawmaker, lawmakers, legislator, legislators, mp, mps, meps, senator, senators, deputies,
        congressman, congresswoman, congressmen, representatives, parliamentarians, republicans, republican,
        democrats, democrat, tories, conservatives, labour, liberals, greens, social democrats, christian
        democrats, socialists, communists, centre left, centre right, centre right party, far right, far left,
        populists, leftists, hardliners, hard liners, moderates, reformists, islamists, nationalists,
        nationalist, party leader, party chairman, caucus, parliamentary group, shadow minister, politicians,
        politician, political parties, party members, councillors, mayor, mayors, governors, former president,
        former prime minister, former minister, presidential candidate, candidate, candidates, ex minister,
        whip, faction, speaker of parliament, rival, rivals, political opponents, party, parties
        """,
    "business": """
        business community, businesses, business leaders, business groups, business lobby, companies, company,
        firms, manufacturers, exporters, importers, retailers, industry, industry group, industry body, industry
        association, chamber of commerce, chambers, chamber, employers, employers' federation, confederation,
        federation, trade association, association, investors, shareholders, traders, truckers, hauliers,
        shopkeepers, hoteliers, tour operators, farmers, growers, breeders, ranchers, dairy, fishermen, fishers,
        fishing industry, skippers, miners, airlines, banks, carmakers, shipowners, producers, developers,
        entrepreneurs, start ups, chief executive, ceo, executives, spokesperson for the company, utilities,
        contractors, guild, cooperative, cooperatives, herders, vintners, brewers
        """,
    "workers": """
        union, unions, trade union, trade unions, labour union, labor union, workers, employees, staff,
        teachers, nurses, doctors, dockers, dockworkers, miners' union, strikers, railway workers, civil
        servants, pensioners, veterans, veterans' groups, war veterans, police union, pilots, seafarers
        """,
    "civil_society": """
        activist, activists, campaigner, campaigners, ngo, ngos, non governmental organisation, non governmental
        organisations, civil society, rights group, rights groups, human rights group, human rights groups,
        human rights organisations, advocacy group, advocacy groups, advocates, environmentalists, environmental
        groups, conservationists, watchdog, charity, charities, aid groups, aid agencies, bar association,
        lawyers' association, press freedom group, journalists, journalists' union, church, churches, bishops,
        clergy, clerics, imams, rabbis, religious leaders, elders, tribal leaders, tribal elders, indigenous,
        indigenous leaders, indigenous groups, community leaders, minority groups, diaspora, refugees'
        association, victims, victims' families, families of the victims, relatives, survivors, families,
        parents, widows, students, student groups, student union, academics, intellectuals, artists, writers,
        women's groups, youth groups, local groups, petitioners, signatories of the letter, campaign group,
        pressure group, coalition of groups, whistleblower, dissidents, exiles
        """,
    "public": """
        protesters, protestors, protester, protestor, demonstrators, demonstrator, marchers, crowd, crowds,
        residents, resident, locals, local people, villagers, villager, townspeople, citizens, citizen, voters,
        voter, electorate, the public, public opinion, ordinary people, ordinary citizens, people on the street,
        passers by, commuters, shoppers, taxpayers, consumers, motorists, young people, younger generations,
        older generations, women, users, netizens, social media users, internet users, commenters, bloggers,
        blogger, tweeps, supporters, sympathisers, sympathizers, opponents, critics, detractors, skeptics,
        sceptics, respondents, those polled, islanders, inhabitants, householders, fans, many, some
        """,
    "reception": """
        reaction, reactions, reception, mixed, divided, mixed reception, mixed reaction, mixed reactions, mixed
        response, mixed reviews, public reaction, public response, response has, responses, public opinion,
        opinion in, opinion is, views are, the mood, in two minds, split down the middle, lukewarm, muted, well
        received, badly received, poorly received, warmly received, coolly received, gone down, went down, goes
        down, was greeted, were greeted, been greeted, has greeted, greeted with, met with a, is received, was
        received, see it as, sees it as, seen as, view it as, regard it as, regard the, sees the, see the
        """,
    "media": """
        newspaper, newspapers, daily, editorial, editorials, commentator, commentators, columnist, columnists,
        pundits, observers, press, broadcaster, tabloid, tabloids, op ed, editorialist, media, state media,
        local media, magazine, front pages
        """,
    "experts": """
        analyst, analysts, expert, experts, professor, lecturer, researcher, researchers, scholar, scholars,
        economist, economists, think tank, think tanks, institute, university, fellow, senior fellow,
        scientists, scientist, historian, historians, political scientist, strategist, specialist, specialists,
        legal scholars, consultant, consultancy, consultants, study, report by, rating agency, ratings agency,
        former diplomat, retired diplomat, retired general, former ambassador, engineers, hydrologist,
        demographer, epidemiologist
        """,
    "courts": """
        court, courts, supreme court, constitutional court, high court, appeals court, appeal court, tribunal,
        judge, judges, justices, prosecutor, prosecutors, attorney general, ombudsman, auditor, auditors,
        electoral commission, election commission, regulator, regulators, competition authority, inspector
        """,
    "government": """
        government, cabinet, minister, ministers, ministry, president, prime minister, premier, chancellor,
        spokesman, spokeswoman, spokesperson, official, officials, administration, authorities, presidency,
        leadership, officials who, senior official, senior officials, aide, aides, adviser, advisers, regime,
        junta, ruler, king, emir, crown prince, vice president, deputy minister, secretary
        """,
    "diplomats": """
        foreign minister, foreign ministry, foreign secretary, foreign office, state department, secretary of
        state, ambassador, ambassadors, embassy, envoy, envoys, diplomat, diplomats, consul, consulate, high
        representative, foreign policy chief, external affairs ministry, ministry of foreign affairs, department
        of foreign affairs, charge d'affaires, special representative, mediator, mediators, chief negotiator,
        negotiator, negotiators, counterpart, counterparts
        """,
    "world": """
        united nations, un, u.n., security council, general assembly, secretary general, international
        community, world leaders, european union, eu, european commission, brussels, nato, african union, arab
        league, asean, ecowas, oas, osce, g7, g20, imf, world bank, wto, who, iaea, unesco, unicef, unhcr, red
        cross, human rights watch, amnesty international, council of europe, commonwealth, high commissioner,
        special rapporteur, un experts, western governments, western countries, western diplomats, neighbouring
        countries, neighboring countries, neighbours, neighbors, regional powers, allies, member states,
        european leaders, european capitals, other countries, foreign governments, donors, donor countries,
        mercosur, gulf cooperation council, pacific islands forum, caricom, sadc, transparency international,
        reporters without borders, international court, international criminal court, icc, icj, observers
        mission, election observers, monitors
        """,
    "both_sides": """
        both countries, both sides, both governments, both nations, both leaders, both parties, both capitals,
        both ministers, both presidents, both delegations, both men, both teams, two countries, two leaders, two
        governments, two nations, two sides, two presidents, two parties, two ministers, two neighbours, two
        neighbors, two capitals, two prime ministers, two delegations, two states, two militaries, the sides,
        the parties, the leaders, the ministers, the presidents, the delegations, the signatories, the pair, the
        two, the duo, the three, three countries, three leaders, three nations, four countries, all sides, all
        parties, member states, together, jointly, joint, mutual, mutually, bilateral, trilateral, multilateral,
        quadrilateral, reciprocal, each other, one another, side by side, each side, either side, neither side,
        our nations, our countries, our two
        """,
}
