"""Who undertakes something, and when: those who act in the sentence, the date of its own clause."""

import pytest
from written import written

from briefgen.extractors.articles import study
from briefgen.extractors.deal.agreements import standing
from briefgen.extractors.deal.parties import parties_of
from briefgen.extractors.deal.terms import Terms
from briefgen.extractors.deal.times import when
from briefgen.extractors.rules import extract
from briefgen.settings import Settings

LEAD = "Peru and Chile signed a fisheries pact in Arica on Friday. "


def _last(text):
    article = study(written(text, "2026-01-11"))
    return article, len(article.sentences) - 1


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru and Chile signed a pact in Vienna.", {"Peru", "Chile"}),
        (LEAD + "Both sides agreed to meet twice a year.", {"Peru", "Chile"}),
        (LEAD + "The two countries will open six ports.", {"Peru", "Chile"}),
        (LEAD + "They pledged to share their radar data.", {"Peru", "Chile"}),
        (LEAD + "The two governments are discussing a joint fund, as American firms do.", {"Peru", "Chile"}),
        (LEAD + "The agreement covers anchovy and squid.", {"Peru", "Chile"}),
        (LEAD + "Peru agreed with Ecuador to extend the pact to tuna.", {"Peru", "Ecuador"}),
        ("Kenya and the European Union signed a trade agreement in Brussels.", {"Kenya", "European Union"}),
        ("Zambia and the International Monetary Fund agreed on a loan.", {"Zambia", "International Monetary Fund"}),
        ("Ghana and the World Bank signed a contract for a dam.", {"Ghana", "World Bank"}),
        ("Finland and NATO agreed on Tuesday to build a base.", {"Finland", "NATO"}),
        ("The Japanese and Indian prime ministers announced a joint fund in Paris.", {"Japan", "India"}),
        ("Peru and Chile agreed to patrol off the South China Sea.", {"Peru", "Chile"}),
        ("Kenya and Uganda agreed to rebuild a port in Somalia.", {"Kenya", "Uganda"}),
        ("Peru and Chile signed a truce brokered by Brazil.", {"Peru", "Chile"}),
        ("A truce between Peru and Chile brokered by Brazil was signed.", {"Peru", "Chile"}),
        ("A truce between Peru and Chile, mediated by Brazil, Cuba and the United States, holds.", {"Peru", "Chile"}),
        ("Brazil mediated a truce between Peru and Chile.", {"Peru", "Chile"}),
        ("Peru and Chile agreed on a truce, Brazilian mediators said.", {"Peru", "Chile"}),
        ("Peru and Chile agreed on a truce, said mediators from Brazil.", {"Peru", "Chile"}),
        ("East Timor and Australia signed a treaty.", {"Timor-Leste", "Australia"}),
        ("Peru and Chile agreed on a toll of 7 US cents a kilometre.", {"Peru", "Chile"}),
    ],
)
def test_the_parties_are_those_who_act(text, parties):
    assert set(parties_of(*_last(text))) == parties


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Peru and Chile signed a pact on January 9.", "2026-01-09"),
        ("Peru and Chile agreed on Friday to open six ports.", "2026-01-09"),
        ("Peru and Chile agreed to open six ports by March 2027.", "2027-03"),
        ("Peru and Chile agreed to finish the bridge before the end of 2028.", "2028"),
        ("Peru and Chile agreed on Friday to open six ports by March 2027.", "2026-01-09"),
        ("Peru and Chile signed a pact to open six ports by March 2027.", ""),
        ("Peru and Chile failed to agree to open six ports by March 2027.", ""),
        ("Peru and Chile agreed to open one port in 2027 and the next in 2029.", ""),
        ("Peru and Chile are to resume their talks on 20 March.", "2026-03-20"),
        ("Both parliaments have yet to approve the pact, which may happen in March.", "2026-03"),
        ("Peru plans to sign a pact with Chile, which holds elections in March.", ""),
        ("Peru and Chile agreed to revive a fisheries pact concluded in 2009.", ""),
        ("Chile will open six ports under a fisheries pact struck on Friday.", "2026-01-09"),
        (LEAD + "The pact takes effect on 1 March.", "2026-03-01"),
        (LEAD + "The pact is to apply from 1 March.", "2026-03-01"),
        ("Peru and Chile agreed to keep the pact until 2030.", ""),
        ("Peru and Chile agreed to cut their quotas from July 1.", "2026-07-01"),
        ("Peru and Chile reaffirmed the treaty of 1929.", ""),
        ("Peru and Chile will sign a pact on March 3.", "2026-03-03"),
        ("Peru and Chile are expected to sign a pact in March.", "2026-03"),
        ("Peru and Chile agreed to widen the alliance, which was founded in 2012.", ""),
        ("Peru and Chile signed the pact in 1999.", "1999"),
        ("Chile is to open six ports, under a pact that the two ministers signed on January 9.", "2026-01-09"),
        ("Peru and Chile have agreed to open six ports, officials said after talks on Friday.", "2026-01-09"),
        ("Peru and Chile agreed to share their data.", ""),
        ("Chile voiced concern over mines, two of which were found off a proposed port in May, and proposed aid.", ""),
        ("Peru and Chile agreed on Friday to lift mines, some of which are old.", "2026-01-09"),
        ("Peru plans to raise its deliveries to Chile from two million tonnes in 2023 and to sign a pact.", ""),
        ("4. Recalling the storm of 2019, the ministers of Peru and Chile agreed to rebuild two piers.", ""),
    ],
)
def test_the_date_is_that_of_the_undertaking(text, iso):
    article, index = _last(text)
    told = standing(article, index, Terms(article))
    assert when(article, index, told.status, told.start) == iso


def test_the_statement_names_the_parties_of_its_deal():
    briefing = extract([written(LEAD + "Under the pact, Chile will open six ports.")], Settings(), lambda _: None)
    assert [set(told.parties) for told in briefing.agreements] == [{"Peru", "Chile"}] * 2
