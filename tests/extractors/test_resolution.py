"""Whom a pronoun means is put in brackets where the sentence before leaves no other choice."""

import pytest
from written import written

from briefgen.extractors.articles import study
from briefgen.extractors.line.wording import condense, fault
from briefgen.extractors.resolution import quoted_by, resolved, spoken_by
from briefgen.extractors.statements import placed


def _told(text):
    """Return the last sentence of a text as its line would read."""
    article = study(written(text))
    index = len(article.sentences) - 1
    line = resolved(condense(article.sentences[index].text).text, article, index)
    assert fault(line, [article.sentences[index].text]) is None
    return line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Kenyan Trade Minister Grace Wafula said the pact would help ports. She urged parliament to ratify it.",
            "[Kenyan Trade Minister Grace Wafula] urged parliament to ratify it.",
        ),
        (
            "The two leaders discussed fish. They agreed to meet again in May.",
            "[The two leaders] agreed to meet again in May.",
        ),
        (
            "1. The Prime Ministers discussed fish on the lake.\n\n2. They agreed to meet again in Kampala in May.",
            "[The Prime Ministers] agreed to meet again in Kampala in May.",
        ),
        (
            "Kenya and Uganda signed a pact on fish. It enters into force in May.",
            "[The pact] enters into force in May.",
        ),
        (
            "The lease is a part of the talks on fish between Kenya and Uganda. It isn't signed yet.",
            "[The lease] isn't signed yet.",
        ),
        (
            "Kenya signed an accord with Uganda on Monday. Under it, Uganda will buy 20 ferries.",
            "Under [the accord], Uganda will buy 20 ferries.",
        ),
        (
            "After the talks in Lima, the ministers:\n\n1. ADOPTED a work plan for the ports of the lake.",
            "[The ministers] adopted a work plan for the ports of the lake.",
        ),
    ],
)
def test_the_only_choice_is_put_in_brackets(text, line):
    assert _told(text) == line


@pytest.mark.parametrize(
    "text",
    [
        "Trade Minister Grace Wafula met her colleague Amos Otim in Lima. He urged parliament to ratify it.",
        "Kenya and Uganda signed a pact and a treaty. It enters into force in May.",
        "Parliament approved the pact in June. It sits again in May.",
        "Farmers and traders spoke of fish. They agreed to meet again in May.",
    ],
)
def test_in_doubt_the_pronoun_stays(text):
    assert "[" not in _told(text)


def test_he_said_at_the_end_becomes_the_attribution():
    text = (
        "Kenyan Trade Minister Grace Wafula said the pact would help ports."
        " The ports will open to Ugandan ferries in May, she said."
    )
    article = study(written(text))
    assert spoken_by(article.sentences[1].text, article, 1) == (
        "The ports will open to Ugandan ferries in May.",
        "Kenyan Trade Minister Grace Wafula",
    )
    assert spoken_by('We hope "for more", she said.', article, 1)[1] == ""


def test_who_is_quoted_in_a_risk_is_named_in_brackets():
    text = (
        'Kenyan Trade Minister Grace Wafula said the pact was in danger. "If the ports stay shut, the pact may fail,"'
        ' she said. "There is a grave danger that talks collapse and that ferries to Uganda are lost."'
    )
    article = study(written(text))
    assert quoted_by(article.sentences[1].text, article, 1) == (
        '"If the ports stay shut, the pact may fail," [Kenyan Trade Minister Grace Wafula] said.'
    )
    assert quoted_by('"No," he said.', article, 0) == '"No," he said.'
    risk = next(item.statement for item in placed(article) if (item.index, item.label) == (2, "risks"))
    assert risk.attributed_to == "Kenyan Trade Minister Grace Wafula"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Peru's foreign ministry confirmed the talks. It did not say when the pact could be signed.",
            "[Peru's foreign ministry] did not say when the pact could be signed.",
        ),
        (
            "The Ferry Workers Union rejected the pact. Its leader, Rosa Quispe, said it would cost jobs.",
            "[The Ferry Workers Union’s] leader, Rosa Quispe, said it would cost jobs.",
        ),
        (
            "Peru, which has 20 ferries, wants others to pay. Its president, Rosa Quispe, said it could not go on.",
            "[Peru’s] president, Rosa Quispe, said it could not go on.",
        ),
        (
            "Ferries cost $5 a day, according to the Lake Fishermen's Co-operative. Its chairman, Amos Otim, said so.",
            "[The Lake Fishermen's Co-operative’s] chairman, Amos Otim, said so.",
        ),
        (
            "The letter, sent on Monday, is short. It does not say who will pay for the ferries.",
            "[The letter] does not say who will pay for the ferries.",
        ),
        (
            "The paper says that ferries will be licensed. It does not say when. It says that tolls shall be lowered.",
            "[The paper] says that tolls shall be lowered.",
        ),
        (
            "In the letter, Rosa Quispe argues that tolls on the lake are too high. She proposes an audit by a firm.",
            "[Rosa Quispe] proposes an audit by a firm.",
        ),
    ],
)
def test_a_body_that_spoke_is_meant_by_it(text, line):
    assert _told(text) == line


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Quispe rejected the pact. It did not say when the ports would open.",
        "The ministry and the union rejected the pact. It did not say when the ports would open.",
        "Peru's foreign ministry confirmed the talks.\n\nIt did not say when the pact could be signed.",
        "In the letter, Rosa Quispe argues that the minister is late. She proposes an audit by a firm.",
        "The letter of the union is short. It does not say who will pay for the ferries.",
        "Peru and Chile want others to pay. Its president, Rosa Quispe, said it could not go on.",
    ],
)
def test_it_stays_where_no_one_body_spoke_before(text):
    assert "[" not in _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The accord, which has nine pages, opens six ports. It covers ferries. And it commits both to an audit.",
            "[The accord] commits both to an audit.",
        ),
        (
            "The accord gives Kenya two ports. It leaves the tolls as they are.",
            "[The accord] leaves the tolls as they are.",
        ),
        (
            "The two presidents signed a declaration, not a treaty. It says that ferries will sail each day.",
            "[The declaration] says that ferries will sail each day.",
        ),
        (
            "Recalling their talks in May, the ministers agreed on tolls. They instructed both fleets to meet.",
            "[The ministers] instructed both fleets to meet.",
        ),
        (
            "The King and the Prime Minister spoke of fish. They called for a ban on nets.",
            "[The King and the Prime Minister] called for a ban on nets.",
        ),
        (
            "Kenya and Uganda, perhaps. Both have sent envoys to the lake.",
            "[Kenya and Uganda] have sent envoys to the lake.",
        ),
        (
            "Trade Minister Grace Wafula met growers in Lima.\n\nWafula praised the pact. She urged an audit of it.",
            "[Wafula] urged an audit of it.",
        ),
        (
            "Trade Minister Grace Wafula sat down with growers. The ports have closed. She spoke of the tolls.",
            "[Trade Minister Grace Wafula] spoke of the tolls.",
        ),
        (
            "Q: Did the Kenyan ambassador raise it with you?\n\nA: She did. She said that the tolls were too high.",
            "[The Kenyan ambassador] said that the tolls were too high.",
        ),
        (
            "Both parliaments will vote on the pact. Uganda's sits again in May, so that nothing is sure.",
            "Uganda's [parliament] sits again in May, so that nothing is sure.",
        ),
        (
            "Kenya's largest union, New Harbour, wants a vote. “We were not asked,” its spokesman, Amos Otim, said.",
            "“We were not asked,” [New Harbour’s] spokesman, Amos Otim, said.",
        ),
    ],
)
def test_what_opens_the_sentences_before_is_meant(text, line):
    assert _told(text) == line


@pytest.mark.parametrize(
    "text",
    [
        "The accord gives Kenya two ports. It is hoped that others follow.",
        "Recalling their talks, the ministers told of the crews at sea. They have been the largest group this year.",
        "Kenya, Uganda and Tanzania waited. Both have sent envoys to the lake.",
        "Trade Minister Grace Wafula met Amos Otim, a mayor.\n\nWafula told Otim of the pact. He urged an audit of it.",
        "Trade Minister Grace Wafula sat down with growers. Her adviser was late. She spoke of the tolls.",
        "Q: Did the tolls rise?\n\nA: She did. She said that the tolls were too high.",
    ],
)
def test_where_another_may_be_meant_the_pronoun_stays(text):
    assert "[" not in _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad hosts many refugees. Its foreign minister said so.", "[Chad’s] foreign minister said so."),
        ("Peru was furious. Its delegate, Ann Lee, left the hall.", "[Peru’s] delegate, Ann Lee, left the hall."),
        (
            "The Law Society of Kenya said the order was void. It will sue. Its president, Ann Lee, left the hall.",
            "[The Law Society of Kenya’s] president, Ann Lee, left the hall.",
        ),
        ("The talks were in Peru. Its delegate, Ann Lee, left the hall.", "Its delegate, Ann Lee, left the hall."),
    ],
)
def test_its_head_is_of_whoever_opened_the_paragraph(text, line):
    assert _told(text) == line


def test_it_inside_its_own_report_is_the_body_that_spoke_before():
    text = "Peru's trade ministry welcomed the step. Firms had lost $9 million, it estimated, and 40 boats."
    assert _told(text) == "Firms had lost $9 million, [Peru's trade ministry] estimated, and 40 boats."
    assert "[" not in _told(text.replace("Peru's trade ministry welcomed", "Traders welcomed"))


def test_the_agency_is_the_one_that_spoke_before():
    text = "The UN refugee agency said that 600 people fled. The agency has received a third of its money."
    assert _told(text) == "[The UN refugee agency] has received a third of its money."


def test_the_agency_of_another_paragraph_is_not_looked_for():
    text = "The UN refugee agency said that 600 people fled.\n\nThe agency has received a third of its money."
    assert _told(text).startswith("The agency")
