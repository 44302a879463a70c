"""Words of approval, objection, reserve and doubt, by families: what newspapers say of those who receive a matter."""

from briefgen.extractors.receiving.words_against import AGAINST
from briefgen.extractors.receiving.words_for import FOR
from briefgen.extractors.receiving.words_of_acclaim import ACCLAIM
from briefgen.extractors.receiving.words_of_reserve import RESERVED
from briefgen.extractors.receiving.words_of_scorn import SCORN

FAMILIES: dict[str, str] = FOR | AGAINST | RESERVED | {"scorn": SCORN, "acclaim": ACCLAIM}
"""Family -> phrases, in lower case, hyphens as spaces; `+` stands for a verb's regular forms."""

SUPPORTIVE = frozenset(
    {"approve", "approval", "good", "glad", "gain", "ready", "hope", "defend", "vote_for", "acclaim"}
)
OPPOSED = frozenset({
    "violence",
    "condemn", "criticise", "reject", "fear", "demand", "protest", "wrong", "illegal", "harm", "excluded",
    "vote_against", "scorn",
})  # fmt: skip
NEUTRAL = frozenset({"nocomment", "wait", "calm", "apart"})
LIKE = {"scorn": "criticise", "acclaim": "good"}
"""Families whose words are too rare to be weighed by themselves -> the family that they are weighed like."""
STRONG = frozenset({
    "approve", "approval", "good", "glad", "vote_for", "condemn", "criticise", "reject", "fear", "protest", "wrong",
    "excluded", "vote_against", "scorn", "acclaim",
})  # fmt: skip
"""Families whose words judge; the others only lean."""

KINDS: dict[str, str] = {
    "opposition": """opposition, opponents, opponent, shadow, far right, far left, rival, rivals, dissidents,
        dissident, rebels, critics, exiled, former prime minister, former president, former minister, former
        ambassador, backbenchers, hardliners, nationalist, nationalists, separatists""",
    "government": """prime minister, president, minister, ministers, government, cabinet, chancellor, premier,
        administration, spokesman, spokeswoman, spokesperson, secretary, official, officials, ministry, white house,
        kremlin, downing street, king, negotiator, presidency, leader, leaders""",
    "foreign_office": """foreign ministry, foreign minister, foreign secretary, state department, embassy,
        ambassador, secretary of state, foreign office, envoy, foreign affairs""",
    "parliament": """parliament, senator, senators, lawmaker, lawmakers, legislator, legislators, mp, mps,
        congressman, congresswoman, representative, rep, sen, deputies, deputy, senate, congress, assembly, house,
        knesset, duma, party, parties, committee""",
    "court": """court, courts, judge, judges, tribunal, prosecutor, prosecutors, attorney, lawyer, lawyers""",
    "street": """protesters, protestors, demonstrators, demonstrator, crowd, crowds, thousands, hundreds, activist,
        activists, students, marchers, residents, citizens, villagers, people, mother, father, families, family,
        relatives, victims, blogger, bloggers, voters, man, woman, youth, herders""",
    "labour": """union, unions, workers, farmers, fishermen, miners, teachers, nurses, drivers, traders,
        shopkeepers, growers, owners, households, ranchers, skippers, fishing""",
    "business": """chamber, business, businesses, industry, employers, exporters, manufacturers, investors,
        executive, company, companies, firm, firms, chief executive, ceo, association, federation, bank, banks,
        economist, retailers, confederation""",
    "expert": """analyst, analysts, expert, experts, professor, researcher, scholar, fellow, institute, university,
        think tank, director, political scientist, historian, columnist, observers""",
    "rights": """amnesty, human rights watch, rights groups, rights group, human rights, campaigners, campaign, ngo,
        ngos, watchdog, greenpeace, charity, foundation, reporters without borders, advocacy, civil society,
        monitors, monitoring group""",
    "church": """bishop, bishops, archbishop, cardinal, imam, pope, church, clerics, cleric, rabbi, ayatollah""",
    "media": """newspaper, newspapers, editorial, media, press, daily, tabloid, commentators, commentator, cartoon,
        television""",
    "world": """united nations, un, u.n., european union, eu, nato, secretary general, commission, international
        community, imf, world bank, african union, security council, commissioner, fund""",
    "poll": """poll, polls, survey, surveys, respondents, referendum, percent, per cent, opinion""",
}  # fmt: skip
"""Kinds of actors -> words that show them."""
