"""The topic of an agreement or a risk: the vocabulary's topic whose words stand most often in the sentence."""

from collections import Counter
from functools import cache

from briefgen.extractors.language.words import Table, find, phrases, table, words
from briefgen.model.vocabulary import TOPICS, Topic

_LEXICON: dict[str, str] = {
    "trade": """trade, tariff, tariffs, export, exports, import, imports, customs, free trade, market access, supply
        chain, supply chains, export controls, goods, exporters, quota, quotas, wto, critical minerals, rare earth,
        rare earths, raw materials, duties, beef, agriculture, farmers""",
    "security": """security, defence, defense, military, troops, army, navy, weapon, weapons, arms, missile, missiles,
        nuclear, terrorism, terrorist, terrorists, ceasefire, war, peacekeepers, peacekeeping, intelligence, attack,
        attacks, militants, militia, militias, air force, submarine, submarines, drone, drones, soldiers, armed,
        non proliferation, rearm+, violence, fighting, embargo, hostilities, alliance, peace""",
    "energy": """energy, oil, gas, pipeline, pipelines, electricity, hydrogen, ammonia, coal, solar, renewable,
        renewables, power plant, nuclear power, fuel, lng, natural gas, clean energy, grid, uranium""",
    "technology": """technology, technologies, technological, semiconductor, semiconductors, artificial intelligence,
        ai, robotics, digital, cyber, internet, software, data, telecommunications, 5g, quantum, space, innovation,
        startups, start ups, science, websites, website, facebook, twitter, biotechnology""",
    "migration": """migration, migrant, migrants, refugee, refugees, asylum, visa, visas, border crossing,
        deportation, deported, smuggling, immigration, immigrants, displaced, passport, resettlement""",
    "climate": """climate, emissions, carbon, carbon neutrality, warming, deforestation, forest, forests,
        biodiversity, environment, environmental, greenhouse, net zero, conservation, amazon fires, adaptation""",
    "finance": """finance, financial, bank, banks, banking, loan, loans, debt, currency, investment, investments,
        invest, investors, fund, funds, funding, bonds, taxes, tax, budget, economy, economic, stock market,
        inflation, sanctions""",
    "health": """health, pandemic, vaccine, vaccines, disease, hospital, hospitals, covid, medical, epidemic,
        medicine, medicines, abortion, virus""",
    "justice": """court, courts, justice, judicial, law, legal, constitution, constitutional, human rights,
        prosecution, extradition, corruption, crime, crimes, trial, prisoners, police, rule of law, lawsuit,
        unlawful, immunity""",
    "culture": """culture, cultural, education, students, tourism, sport, sports, olympics, olympic, heritage, museum,
        university, universities, language, exchange programme, people to people, film, music""",
    "territory": """territory, territorial, territories, border, borders, sovereignty, island, islands, annexation,
        south china sea, disputed, occupied, occupation, boundary, maritime boundary""",
    "history": """history, historical, wartime, colonial, comfort women, reparations, apology, grievances, grievance,
        genocide, forced labour, forced labor, memory""",
}  # fmt: skip


@cache
def _table() -> Table:
    return table({topic: phrases(listed) for topic, listed in _LEXICON.items()})


def topic(text: str) -> Topic:
    """Return the topic of a sentence; of equals the first of the vocabulary.

    >>> topic("They plan to coordinate on export controls.")
    'trade'
    """
    counted = Counter(hit.value for hit in find([word.folded for word in words(text)], _table()))
    return max(TOPICS, key=lambda name: (counted[name], name == "other" and not counted, -TOPICS.index(name)))
