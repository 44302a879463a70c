"""What an article without a named event is about: the thing that it names at its head and comes back to."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from briefgen.extractors.annotate import Annotated
from briefgen.extractors.language.words import Hit, Table, find, phrases, table, words

_SUBJECTS = {
    "Abortion": "abortion, abortions",
    "Air passengers": "air passengers, airline passengers, passengers, overbooking",
    "Airspace": "airspace, overflights",
    "Arms": "arms sale, arms sales, fighter jets, warplanes, missiles, tanks, howitzers, arms exports, arms shipments",
    "Asylum": "asylum seekers, asylum claims, asylum rules, asylum process",
    "Bananas": "bananas",
    "Border crossing": "border crossing, border crossings, border post, crossing point, border closure",
    "Border markets": "border market, border markets",
    "Bridge": "bridge",
    "Cables": "undersea cable, undersea cables, sea cable, submarine cable, subsea cable",
    "Canal": "canal",
    "Cars": "carmaker, carmakers, electric cars, electric vehicles",
    "Chips": "chip, chips, chipmaker, semiconductor, semiconductors, chip tools, chip making",
    "Coal": "coal",
    "Coast guard": "coast guard, coastguard",
    "Cocoa": "cocoa",
    "Coffee": "coffee",
    "Consulate": "consulate, consulates",
    "Copper": "copper",
    "Cotton": "cotton",
    "Cyberattacks": "cyberattack, cyberattacks, hackers, cyber attack, cyber attacks",
    "Dam": "dam, dams, reservoir",
    "Death penalty": "death penalty, death sentence, death sentences, death row, executions",
    "Debt": "debt, debts, creditors, bondholders",
    "Detainees": """detainees, detained, detainee, terror suspect, terror suspects, prison camp, hostage,
        hostages, prisoners, detention""",
    "Development": """poorer countries, poor countries, poorest countries, poorest nations, developing
        countries, developing nations, donor countries, aid donor, overseas aid, aid
        budgets, aid agency, development aid""",
    "Diplomatic relations": """diplomatic relations, diplomatic ties, restore ties, restored ties, severed ties,
        sever ties, broke off ties, break off ties, broken off relations, severed
        relations""",
    "Diplomats": "attache, attachés, attaches, diplomats expelled, persona non grata, expelled diplomats",
    "Dispute over fishing": "fishing rights, trawler, trawlers, fishing grounds, fishing licences, fishing fleet",
    "Drones": "drone, drones",
    "Drug trafficking": "drug trafficking, narcotics, cocaine, heroin, opium, drug smuggling",
    "Electricity": "electricity, power cuts, blackouts, power lines, interconnector",
    "Epidemic": "cholera, ebola, epidemic, outbreak",
    "Export ban": "export ban, export bans, ban exports, ban on exports, banned exports, banning exports",
    "Export taxes": "export tax, export taxes, export duty, export duties",
    "Extradition": "extradition, extradited, extradite",
    "Ferry": "ferry, ferries",
    "Fishing": "fishing, fisheries, fish stocks, fishing deal",
    "Flood defences": "embankments, embankment, flood defences, dykes, levees",
    "Foreign aid": "foreign aid, aid money, aid budget, foreign assistance, aid cuts",
    "Foster care": "foster carers, foster care, foster families, foster parents, fostering",
    "Gas": "natural gas, gas supplies, gas deliveries, gas field, gas contract",
    "Gold": "gold",
    "Grain": "grain, wheat, maize",
    "Hospital waiting times": "waiting times, waiting lists, waiting list, waiting time",
    "Hunger": "famine, hunger, food aid, malnutrition",
    "Inflation": "inflation, consumer prices",
    "Interest rates": "policy rate, interest rate, interest rates, rate hike, rate rise, benchmark rate",
    "Job cuts": "job cuts, job losses, redundancies, layoffs, lay offs",
    "Lithium": "lithium",
    "Migrants": "migrants, migrant workers, deportations, deportees",
    "Mine": "mine, mines, mining",
    "Minimum wage": "minimum wage, minimum wages",
    "Money laundering": "money laundering, terrorism financing, terrorist financing, grey list, dirty money",
    "Nickel": "nickel",
    "Nuclear power": "nuclear plant, nuclear power plant, reactor, reactors",
    "Nuclear test": "nuclear test, nuclear tests",
    "Oil": "oil, crude oil, oil field, refinery",
    "Palm oil": "palm oil, cooking oil",
    "Peacekeepers": "peacekeepers, peacekeeping, peacekeeping force, blue helmets",
    "Pensions": "pension, pensions, pensioners, retirement age",
    "Police powers": "stop and search, stopped and searched, police powers, police searches",
    "Port": "port, ports, harbour, harbor, container terminal",
    "Poverty": "poverty",
    "Press freedom": "press freedom, media law, media laws, media decree, censorship, freedom of the press",
    "Railway": "railway, railways, railroad, rail line, high speed line, rail link",
    "Rare earths": "rare earth, rare earths, critical minerals",
    "Refugees": "refugee, refugees",
    "Remittances": "remittances",
    "Rice": "rice",
    "Schools": "schools, teachers, pupils",
    "Seafood": "seafood",
    "Seizure of goods": """consignment, consignments, seized cargo, cargo seized, seizure of goods, seized goods,
        confiscated goods""",
    "Smelter": "smelter, smelters",
    "Smoking": "smoking, smokers, smoking ban, tobacco companies, tobacco firms",
    "Spying": "spies, espionage, spying",
    "Steel": "steel",
    "Students": "students, universities, student visas",
    "Sugar": "sugar",
    "Tankers": "tanker, tankers",
    "Tea": "tea",
    "Troops": "troops, soldiers, battalion, troop deployment",
    "Unemployment": "unemployment, jobless, joblessness, out of work, unemployed",
    "Vaccines": "vaccine, vaccines",
    "Visas": "visa, visas",
    "Warships": "warship, warships, frigate, frigates, minehunter, minehunters, destroyer",
    "Water": "river, aquifer, drinking water",
    "Whaling": "whaling, whalers, whales",
    "Wildfires": "wildfires, wildfire, forest fires",
    "Wine": "wine",
}
"""Title -> the words of a text that tell of it; of equals the one that is named first in the text."""
_OPENS, _OFTEN = 4, 2
"""It is named among so many first sentences, and in so many sentences at least."""
_SHARE = 12
"""And in one of so many."""


@cache
def _table() -> Table:
    return table({name: phrases(listed) for name, listed in _SUBJECTS.items()})


def _is_within(hit: Hit, before: Hit | None) -> bool:
    """Tell whether a word belongs to a longer one: "palm oil" is no oil."""
    return before is not None and before.first <= hit.first and hit.after <= before.after


def subject_named(sentences: Sequence[Annotated]) -> str:
    """Return the thing that an article names at its head and comes back to most; empty where there is none."""
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, sentence in enumerate(sentences):
        hits = find([word.folded for word in words(sentence.text)], _table())
        whole = (hit for hit, before in zip(hits, (None, *hits), strict=False) if not _is_within(hit, before))
        told = {hit.value for hit in whole}
        counts.update(told)
        for name in sorted(told):
            first.setdefault(name, number)
    fit = [
        name
        for name, count in counts.items()
        if first[name] < _OPENS and count >= _OFTEN and _SHARE * count >= len(sentences)
    ]
    return min(fit, key=lambda name: (-counts[name] - (not first[name]), first[name], name), default="")
