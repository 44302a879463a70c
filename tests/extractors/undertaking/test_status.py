"""Law 3: the status of an undertaking, read from verb, tense and modality."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import articles

from briefgen.extractors.undertaking.status import read_status
from briefgen.model.vocabulary import firmness

CORPUS = Path(__file__).parents[4] / "shared" / "quality" / "corpus"

TOLD = {
    "signed": (
        "The two leaders signed the treaty.", "Parliament ratified the pact.", "The treaty was signed on Monday.",
        "The agreement entered into force on Monday.", "They concluded a treaty.", "Finland has ratified the treaty.",
        "Peru and Chile sign a fisheries pact.", "The foreign ministers put their signatures to the protocol.",
        "Norway said it had signed the border treaty with Finland.", "The convention came into force in May.",
        "A memorandum of understanding was signed by the two health ministers.",
        "The envoys inked a contract for six ferries.", "The deal took effect at midnight.",
        "Ghana and Togo have concluded a maritime boundary treaty.",
        "The accord, signed in Quito on Friday, covers fishing and customs.",
        "The ministers co-signed the agreement after three years of talks.",
        "Both governments have exchanged instruments of ratification.", "The pact has been in force since June.",
        "On Tuesday, the presidents of Kenya and Uganda signed an agreement on the railway.",
        "The two companies signed a contract worth $2 billion, the minister said.",
        "Mali acceded to the convention last week.", "The protocol has been ratified by all nine members.",
        "After a night of talks, the rivals signed a peace accord in Juba.",
        "The signing of the treaty took place in Oslo.", "Once rivals, the two countries signed a pact on Friday.",
        "Nearly 40 states have signed the convention.", "The ministers signed the treaty before the elections.",
        "The two countries signed a treaty in May, but talks on fish stalled.",
        "Japan signed the treaty but declined to say when it would be ratified.",
        "The presidents, accused by critics of haste, signed the treaty.", "The customs treaty took effect in May.",
    ),
    "agreed": (
        "Both sides agreed to steer their ties toward a new path.", "They pledged to sign the treaty.",
        "They reaffirmed their commitment to building trust.", "Both welcomed the ceasefire.",
        "They reaffirmed that they would build trust.",
        "The ministers committed to open an office.", "Under the two agreements, tariffs will go.",
        "An agreement has been reached with the government.",
        "The president said the two countries had agreed to reopen the border.",
        "Spain and Morocco have agreed in principle on a tunnel.", "The two sides agreed to resume talks.",
        "The rivals reached a deal on Saturday.", "Japan has pledged $500 million for the port.",
        "The European Union lifted sanctions on the island.", "The neighbours extended the truce by a month.",
        "The council adopted the declaration by consensus.", "The board approved a loan for the dam.",
        "Seoul and Hanoi announced a joint fund.", "The leaders announced that they would lift visa restrictions.",
        "The prime ministers met for two hours, agreeing to set up a hotline.",
        "They discussed fishing and agreed to share their data.",
        "She invited him to Lisbon, and he accepted the invitation.",
        "The two leaders condemned the attack.", "They expressed their determination to fight smuggling.",
        "The ministers resolved to double trade by 2030.", "Both governments decided to restore diplomatic relations.",
        "Oman brokered a truce between the two clans.", "The two sides struck a deal on grain.",
        "The pact calls for joint patrols.", "The agreement provides for a joint court.",
        "The deal requires both armies to pull back.", "The countries shook hands on a compromise.",
        "Brazil undertook to buy the surplus.", "They vowed that they would not be divided.",
        "The two presidents reiterated their support for the mission.",
        "All but one of the members agreed to the terms.", "Almost forty states agreed to the text.",
        "The two sides agreed to suspend duties on fruit.", "The ministers agreed to withdraw their troops.",
        "Instead of signing the treaty, the two sides agreed to set up a fund.",
        "Chad announced that it had agreed to the terms.", "Oslo announced the end of a ban on fruit.",
        "Ghana and Togo agreed in May to share the port's income.", "The sides agreed to end their row over the port.",
        "Once the talks resumed, the sides quickly agreed on a price.", "The EU agreed to delay the duties by a year.",
        "The ministers agreed to a deal that had seemed unlikely to pass.",
        "The ministers agreed that nothing should stand in the way of the treaty.",
        "They announced that they would replace a law which had angered many and offered little.",
        "Brussels announced the suspension of tariffs on steel.", "The cabinet approved the loan offered by the bank.",
        "The two governments agreed on a draft declaration.", "They have agreed to meet once a year.",
        "In May they agreed on a price, and the accord struck in May has held.", "The truce was extended by a day.",
        "The leaders rejected terrorism in all its forms.",
        "Washington suspended tariffs on steel from its neighbours.",
        "Turkey agreed not to build the dam.", "The parties recommitted to the timetable.",
        "The ministers initialled the agreement after three years of talks.",
        "The two sides formally signed off on the loan agreement.",
        "It was agreed to meet twice a year.", "Estonia and Latvia joined forces on a rail link.",
        "Negotiators concluded talks on a free trade area.",
        "The parliament voted to ratify the treaty.", "The truce took effect at dawn.",
        "The agreement seeks to cut red tape at the border.", "The treaty also lays out rules for fishing.",
        "The ministers noted the progress on visas and pledged to open two crossings.",
        "Hungary dropped its veto on the loan.", "The two leaders agreed to stop raids and free prisoners.",
    ),
    "planned": (
        "Both countries are set to sign concrete agreements that could reshape their trade.",
        "The summit is expected to yield plans for a shared network.", "The two plan to coordinate export controls.",
        "They will sign the treaty in March.", "Japan hopes to sign the deal.",
        "The accord is due to be signed Friday.",
        "The leaders welcomed plans for a joint office.", "The pact will not only help trade but create jobs.",
        "They intend to ratify it.",
        "The agreement will enter into force next year.", "The agreement is expected to be signed in April.",
        "They look forward to the opening of the bridge.", "The ministers announced plans to build a bridge.",
        "The two leaders expressed their intention to reopen the consulate.",
        "The prime minister said the two countries would build a bridge.",
        "He said the accord would be signed in May.", "Officials are preparing to open the border post.",
        "Canada is poised to join the pact.", "The leaders are scheduled to meet again in June.",
        "A treaty is to be signed in the autumn.", "The ministers aim to finish the text by July.",
        "They announced that they will sign a treaty next week.", "Poland is ready to sign the memorandum.",
        "Chile anticipates a deal within weeks.", "The two navies are gearing up for joint patrols.",
        "The launch of the fund is planned for May.", "A further round is pencilled in for October.",
        "The two sides mean to finish the text by June.", "Tonga expects to ratify the convention this year.",
        "The leaders welcomed the intention to open a consulate.", "The treaty was to be signed on Friday.",
        "They will not impose new duties on each other.", "The ministers are slated to sign an accord.",
        "The agreement comes into force on 1 March.", "The truce takes effect on Friday.",
        "The deal is likely to be signed in June.",
        "Ministers agreed to meet again in June to sign the treaty.", "The signing of the pact is expected in May.",
        "They will meet on Friday to sign the treaty.", "The treaty will enter into force in May.",
        "They decided to hold a second round of talks in Minsk.", "Ratification of the accord is scheduled for June.",
        "The ministers welcomed the report and look forward to the opening of the bridge.",
        "The president plans to ratify the treaty after the election.", "Fiji hopes for an agreement by May.",
    ),
    "discussed": (
        "The two nations are discussing the creation of a joint fund.", "They are negotiating a treaty.",
        "Ministers are considering a joint fund.", "Seoul proposed a joint fund.", "Leaders called for a ceasefire.",
        "The council urged both sides to sign the accord.", "They could sign the treaty.",
        "Japan may agree to the terms.", "If they sign the treaty, trade will grow.", "Will they sign the treaty?",
        "Have they signed the treaty?", "It is unclear whether they signed.", "The pact might have been signed.",
        "The bloc could suspend its member.", "Rumours that they signed the treaty spread.",
        "Iran offered to open the plant to inspectors.", "The envoy called on both armies to stop fighting.",
        "The two sides are in talks on a new treaty.", "The treaty is still under negotiation.",
        "Serbia has yet to ratify the agreement.", "The sides have not yet agreed on a date.",
        "No date has been agreed for the next round.", "The ministers will discuss fishing rights.",
        "They exchanged views on the dam.", "The leaders held talks on migration.",
        "Talks between the two armies continued on Sunday.", "Peru asked Brazil to extradite the general.",
        "Under the proposed deal, the port would be leased for 30 years.", "The two are close to a deal on gas.",
        "The pact is in jeopardy.", "The bank encouraged both to accept the terms.",
        "The minister renewed his call for a ceasefire.", "India did not rule out a deal.",
        "The mediators put forward a plan for a truce.", "The union wants the deal to be changed.",
        "Kenya suggested a joint inspection of the site.", "The leaders announced talks on a customs union.",
        "The treaty should be ratified soon, the speaker argued.", "The island is seeking a loan from the fund.",
        "They took stock of the work on the tunnel.", "Unless they sign the deal, sanctions return.",
        "A treaty is not expected to be signed this week.", "Sticking points remain in the talks on water.",
        "He is trying to revive the agreement.", "The deal hangs in the balance.",
        "The two leaders spoke by phone about the hostages.", "They expressed interest in a rail link.",
        "The treaty still has to be drafted, signed and ratified.", "Officials denied that a treaty had been signed.",
        "The ministry denied reports that the two sides had reached a deal.",
        "The talks are aimed at extending the truce.", "He argued that signing the treaty would help restore order.",
        "The ministers are due to discuss the treaty on Tuesday.", "The army is ready to negotiate.",
        "Talks between the two sides will resume on Monday.", "Talks on the treaty have begun in Oslo.",
        "The secretary will stress the value of the treaty.", "An extension had been expected to be signed this week.",
        "A draft of the pact says the port will be leased for 30 years.", "Who is to sign the treaty is not settled.",
        "The paper would free prisoners, set up patrols and restore ties.",
        "Negotiators said they were close to agreement on most points.", "The president threatened to block it.",
        "The ministers affirmed the value of the treaty and expressed their desire to reopen the border.",
        "The two governments have reportedly agreed to reopen the bridge.",
        "Had the two sides agreed, the border would have opened.", "The two almost agreed on a common text.",
        "The neighbours have all but agreed on a common text.", "Sudan accused Chad of having agreed to arm rebels.",
        "The envoy hinted that an agreement had been reached.", "Ratification of the pact is unlikely to be debated.",
        "There are signs that the two sides have agreed on a price.", "The plan calls for a truce of sixty days.",
        "A source said the two sides had apparently agreed on a price.",
        "Envoys will meet in Geneva to try to save the truce.", "The cabinet approved a new offer to the lenders.",
        "Ghana announced that it would seek a seat on the board.",
        "A treaty still has to be drawn up, signed and ratified.",
        "Without an agreement by Friday, the port will be closed.", "The talks were extended by a day.",
        "They agreed on nine chapters but remain divided over fish.", "The proposed pact provides for joint patrols.",
        "The leaders reaffirmed their wish to conclude a treaty.", "Nothing has been signed yet, the minister said.",
        "The two have discussed an agreement signed by others.", "The unsigned agreement covers joint patrols.",
        "The minister dismissed reports that a deal had been struck.",
        "The leaders have instructed their teams to negotiate a treaty.", "The truce agreed on Monday is in danger.",
        "The minister confirmed that a pact was being negotiated.", "The cabinet approved the start of talks on fish.",
        "The minister expressed confidence that a pact would be signed.",
        "Oman announced that it was trying to mediate a truce.", "The two are still far from signing a treaty.",
        "The sides have not agreed on a price so far.",
        "Paris has promised to consider the request.", "Peru is not opposed to an agreement on fish.",
        "Unconfirmed reports say a deal has been struck.", "Mongolia and Laos are finalising an agreement on flights.",
        "Togo is said to be ready to join.", "The agreement must first be signed by the king.",
        "Until the agreement is signed, boats stay in port.", "Should the two sides agree, boats leave port.",
        "Experts doubt that the two sides have agreed on a price.", "The court will decide whether it is valid.",
        "Washington says Lima agreed to the terms; Lima denies it.",
        "Negotiators were trying to salvage the accord.", "The draft agreement foresees a joint court.",
    ),
    "failed": (
        "A summit meant to set up a fund for the islands broke up on Friday after five states walked out.",
        "Japan rejected the offer.", "The talks collapsed.", "Seoul suspended the pact.",
        "They did not sign the treaty.",
        "The US withdrew from the treaty.", "Japan refused to sign.", "The two sides have not agreed on terms.",
        "Neither side signed the treaty.", "No agreement was signed.", "The sides haven’t agreed.",
        "The talks ended without an agreement.", "They will not sign the treaty.", "Japan will not attend the round.",
        "The ministers failed to reach a deal.", "Negotiators could not agree on the wording.",
        "Talks on the dam broke down on Friday.", "Talks between the two armies collapsed in acrimony.",
        "The delegation walked out of the talks.", "Hungary blocked the loan.", "The fund cancelled the programme.",
        "The minister ruled out a deal with the junta.", "Ethiopia pulled out of the talks.",
        "A proposal for a joint inspection was turned down.", "The truce fell apart within a day.",
        "The treaty lapsed in March.", "The agreement has been scrapped.", "The visit was called off.",
        "The parliament voted against the treaty.", "The signing was postponed.", "Manila tore up the accord.",
        "The president will never sign the deal.", "The two sides are unable to agree on a price.",
        "The summit ended in failure.", "The negotiations have stalled.", "Russia vetoed the resolution.",
        "The army refused to hand over the port, despite the accord.",
        "The summit that was to seal the pact was called off.", "Malta declined to join the mission.",
        "The two sides signed nothing.", "The leaders met for an hour and signed no agreements.",
        "Bolivia asked to postpone the signing of the treaty.", "Mali decided to withdraw from the treaty.",
        "The pact was to have been signed in April.", "Lima sought a loan from the bank without success.",
        "Peru proposed a treaty on fishing, which Chile turned down.",
        "Mediators proposed a truce, but the rebels rejected the plan.",
        "The agreement signed in 2009 was cancelled by the new government.",
        "Instead of signing the treaty, the two presidents issued a brief text.",
        "Hopes of a deal faded after the delegations left.", "The suspension of the treaty took effect at once.",
        "Nothing was signed, the minister said.", "The ministers left without having signed the treaty.",
        "The accord was signed in March but was never ratified.", "The talks were held in May but got nowhere.",
        "The two sides signed an accord in May, but it has since collapsed.",
        "The minister acknowledged that the talks had failed.", "Oslo confirmed that the deal had collapsed.",
        "They decided not to sign the accord.", "The cabinet decided against joining the treaty.",
        "The cabinet approved the withdrawal from the treaty.", "The signing did not take place.",
        "The parliament approved a motion to quit the treaty.", "The rebels broke the truce agreed on Monday.",
        "Even so, little has been agreed.", "Nothing binding was signed in Quito.",
        "Paris announced that it will not sign the treaty.", "Oslo announced the suspension of the treaty.",
        "Lima confirmed that the treaty would not be renewed.", "The agreement was struck down by the court.",
        "The ceasefire agreed in May has collapsed.", "The truce brokered by Oman in May did not last.",
        "A truce proposed by Oman has been accepted by neither side.", "The signing was delayed again.",
        "Oman would never accept the offer.", "Malta would not, however, accept the return of boats.",
        "Fiji announced that it will not attend the summit.", "The council admitted Fiji but failed to admit Tonga.",
        "A meeting at which the presidents of Peru and Chile were to sign a pact was cancelled on Sunday.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "It is a clear sign that ties are warming.",
        "The visit is a sign of trust.",
        "Both governments have concluded that they need each other.",
        "The past weighs heavily on the coast.",
        "Success is not assured.",
        "The spokesman declined to comment on the matter.",
        "The envoy refused to say what had happened.",
    ],
)
def test_a_word_in_its_other_sense_tells_no_undertaking(text):
    assert read_status(text) is None


@pytest.mark.parametrize(("status", "sentence"), [(status, told) for status, all_ in TOLD.items() for told in all_])
def test_a_plain_sentence_is_read_as_it_says(status, sentence):
    reading = read_status(sentence)
    assert (reading.status, sentence[reading.start : reading.end]) == (status, reading.cue)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a clear sign of trust.",
        "There are signs of progress.",
        "They concluded that the deal is void.",
        "He concluded his visit.",
        "They reached Tokyo.",
    ],
)
def test_a_word_that_only_looks_like_an_undertaking_is_none(sentence):
    reading = read_status(sentence)
    assert reading is None or firmness(reading.status) < firmness("agreed")


@pytest.mark.parametrize("sentence", ["The cat slept.", "", "…", "Nara is old.", "\ud800"])
def test_a_sentence_without_an_undertaking_has_no_status(sentence):
    assert read_status(sentence) is None


FIRM = ("signed the treaty", "ratified the pact", "agreed to the terms", "pledged to meet", "reaffirmed the pact")
SHAPES = (
    "They have not {}.", "They never {}.", "If they {}, all is well.", "Unless they {}, it lapses.", "Have they {}?",
    "They could have {}.", "They may have {}.", "It is unclear whether they {}.", "They haven’t {}.",
    "Neither side {}.", "They might soon have {}.", "None of the parties {}.",
)  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("told", FIRM)
def test_what_is_negated_asked_or_conditional_is_never_firm(shape, told):
    reading = read_status(shape.format(told))
    assert reading is None or firmness(reading.status) < firmness("agreed")


@given(articles())
def test_the_lines_of_an_article_are_read_no_firmer_than_they_are(article):
    for line in article.lines:
        if line.status:
            assert read_status(line.text).status == line.status


@given(
    st.lists(
        st.sampled_from(
            [
                "they",
                "sign",
                "signed",
                "not",
                "will",
                "if",
                "to",
                "the",
                ",",
                "(",
                "n't",
                "set",
                "agreed",
                "'",
                "—",
                "agree",
                "?",
                "no",
            ]
        ),
        max_size=60,
    )
)
def test_a_cue_is_always_words_of_its_sentence(tokens):
    sentence = " ".join(tokens)
    reading = read_status(sentence)
    assert reading is None or sentence[reading.start : reading.end] == reading.cue != ""


def test_statuses_of_the_labelled_corpus_are_mostly_right_and_rarely_too_firm():
    if not CORPUS.is_dir():
        pytest.skip("the labelled corpus is not beside the checkout")
    wanted = [
        sentence
        for folder in ("train", "dev")
        for path in sorted((CORPUS / folder).glob("*.json"))
        for sentence in json.loads(path.read_text(encoding="utf-8"))["sentences"]
        if sentence["label"] == "A" and sentence.get("status")
    ]
    pairs = [(read_status(sentence["text"]), sentence["status"]) for sentence in wanted]
    read = [(reading.status, accepted) for reading, accepted in pairs if reading]
    assert len(read) > 0.8 * len(wanted)
    assert sum(status in accepted for status, accepted in read) > 0.68 * len(read)
    assert sum(firmness(status) > max(map(firmness, accepted)) for status, accepted in read) < 0.06 * len(read)


def test_who_made_no_pledges_has_broken_none():
    assert read_status("Kenya and Uganda made no pledges.") is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Both parliaments must ratify the lake treaty.", "planned"),
        ("The lake treaty has to be ratified by both senates.", "planned"),
        ("The minister said both parliaments must ratify the lake treaty.", "discussed"),
        ("Parliament must not ratify the lake treaty.", "discussed"),
        ("The treaty was signed in May and must be ratified by both senates.", "signed"),
    ],
)
def test_a_ratification_that_is_due_is_planned_where_nobody_only_demands_it(text, status):
    assert read_status(text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya is in secret talks with Uganda, in addition to its UN-backed deal struck with Rwanda.", "discussed"),
        ("On top of the pact signed in May, the two will build a bridge.", "planned"),
        ("Talks on a UN-sponsored truce go on.", "discussed"),
        ("Kenya and Uganda signed a UN-brokered truce.", "signed"),
    ],
)
def test_what_stands_beside_a_deal_or_describes_it_makes_it_no_firmer(text, status):
    assert read_status(text).status == status


@pytest.mark.parametrize(
    "text", ["The ferry pact expires at the end of May.", "The talks have delayed the start of the ministers' meeting."]
)
def test_what_runs_out_or_begins_late_has_not_failed(text):
    found = read_status(text)
    assert found is None or found.status != "failed"
    assert read_status("The ferry pact expired in May.").status == "failed"
