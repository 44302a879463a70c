"""What a sentence's place and subject leave no doubt of: who reacts, who demands, what a source reports."""

from briefgen.extractors.annotate import annotate
from briefgen.extractors.articles import told_by
from briefgen.extractors.language.sentences import sentences_of
from briefgen.extractors.placing.amended import amended
from briefgen.extractors.placing.sections import Placement
from briefgen.readers.text import read

LEAD = "Norway and Sweden signed a ferry treaty in Oslo. Prime Minister Ada Berg met President Bo Ek."


def _placed(label, also=None):
    return Placement(label, 0.9, "background", also, 0.0)


def _amended(text, *labels):
    source = read(f"{LEAD}\n\n{text}".encode(), "article.txt", lambda _: None)
    story, persons = told_by(annotate(sentences_of(source)))
    count = len(story.sentences)
    padded = ("background",) * (count - len(labels)) + labels
    return amended(story, persons, source, [_placed(label) for label in padded])[count - len(labels) :]


def test_a_leader_described_by_the_writer_is_nobodys_reaction():
    text = "Norway's prime minister, Ada Berg, hails from a family of fishermen on the northern coast."
    assert _amended(text, "international_reactions") == ("background",)


def test_a_leader_who_praises_reacts():
    text = "Norway's prime minister, Ada Berg, praised the treaty as a gain for both coasts."
    assert _amended(text, "international_reactions") == ("international_reactions",)


def test_a_sentence_of_nobody_without_a_word_of_reception_is_background():
    assert _amended("There are ferries in seven harbours.", "domestic_reactions") == ("background",)


def test_those_who_doubt_demand_as_well():
    text = "Fishermen's unions doubt the treaty. They're calling for binding guarantees."
    assert _amended(text, "domestic_reactions", "agreements")[1] == "domestic_reactions"


def test_ministers_who_call_for_something_undertake_it():
    text = "The ministers welcomed the treaty. They called for a joint ferry office."
    assert _amended(text, "domestic_reactions", "agreements")[1] == "agreements"


def test_one_side_that_tells_its_position_again_undertakes_nothing():
    text = "The Norwegian side reiterated its position on the skerries. Sweden restated its claim to the bank."
    assert _amended(text, "agreements", "international_reactions") == ("background", "background")


def test_sides_that_restate_a_position_together_undertake_it():
    text = "Both sides restated their position on the skerries. Norway reaffirmed its support for the fund."
    assert _amended(text, "agreements", "agreements") == ("agreements", "agreements")


def test_who_confirms_a_failure_behind_a_comma_receives_nothing():
    text = "The two governments ended their talks without agreement, the spokeswoman of the summit has confirmed."
    assert _amended(text, "domestic_reactions") == ("agreements",)


def test_what_the_parties_decide_together_is_an_undertaking_unless_it_is_of_an_earlier_year():
    text = "Recalling the storm of 2019, the ministers undertook to rebuild two piers."
    assert _amended(text, "background") == ("agreements",)
    assert _amended("The two countries agreed to build a pier in 2009.", "background") == ("background",)


def test_what_cannot_be_done_for_want_of_something_is_a_risk():
    text = "Without that promise, Sweden cannot pay for the piers."
    assert _amended(text, "international_reactions") == ("risks",)


def test_the_signing_of_the_deal_is_an_undertaking():
    assert _amended("The treaty was signed in Oslo in May by both ministers.", "background") == ("agreements",)


def test_one_that_signs_a_treaty_with_another_tells_an_undertaking():
    for text in (
        "The Norwegian Minister of Ports today signed the Norway-Denmark Ferry Agreement together with his colleague.",
        "Norway and Denmark signed their ferry agreement on Friday in a hall full of captains.",
    ):
        assert _amended(text, "background") == ("agreements",)
    assert _amended("She signed a contract with a club.", "background") == ("background",)


def test_who_witnesses_a_signing_tells_an_undertaking():
    text = "The Prime Ministers witnessed the signing of a Memorandum of Understanding on ferries."
    assert _amended(text, "background") == ("agreements",)


def test_what_ministers_deplore_and_undertake_is_an_undertaking():
    text = "On the lake, the ministers deplored the toll on ferries and undertook to raise it at the next meeting."
    assert _amended(text, "background") == ("agreements",)


def test_what_leaves_no_doubt_is_no_risk():
    assert _amended("Article 7 of the constitution leaves no doubt.", "risks") == ("background",)
    assert _amended("The delay is not yet official.", "risks") == ("background",)
    assert _amended("She refused to speculate about what would come if it failed.", "risks") == ("background",)


def test_a_paper_receives_nothing():
    assert _amended("The memorandum does not require parliamentary approval.", "domestic_reactions") == ("background",)


def test_a_fact_on_a_named_source_is_background():
    text = "According to the Reef Wire, the harbour was chosen at the guest's wish."
    assert _amended(text, "set_aside") == ("background",)


def test_a_fact_on_nobody_in_particular_stays_set_aside():
    assert _amended("According to some, the mood was good.", "set_aside") == ("set_aside",)


def test_a_line_above_the_story_is_neither_reaction_nor_risk():
    head = "Ferry treaty signed\n\nFishermen fear the new ferries as two neighbours agree\n\n3 May 2024\n\n"
    source = read(f"{head}{LEAD} They met on Tuesday.".encode(), "article.txt", lambda _: None)
    story, persons = told_by(annotate(sentences_of(source)))
    for label in ("domestic_reactions", "risks"):
        assert amended(story, persons, source, [_placed(label)] * len(story.sentences))[0] == "background"


def test_those_who_go_on_after_a_risk_that_they_told_react():
    source = read(f"{LEAD}\n\nPart of the guild is wary. They demand a vote.".encode(), "article.txt", lambda _: None)
    story, persons = told_by(annotate(sentences_of(source)))
    placed = [_placed("background")] * 2 + [_placed("risks", "domestic_reactions"), _placed("agreements")]
    assert amended(story, persons, source, placed)[-1] == "domestic_reactions"


def test_what_befalls_people_and_what_a_paper_tells_are_no_reactions():
    for text in (
        "Swedish fishermen have suffered.",
        "Some 3,300 islanders would have to leave their homes.",
        "According to the draft, Norway wants the quay in Bergen, while Sweden insists on Malmo.",
        "Sweden's envoy arrived by boat after the guild objected to a shared flight.",
    ):
        assert _amended(text, "domestic_reactions") == ("background",)


def test_who_suffers_and_complains_reacts():
    text = "Swedish fishermen have suffered, and say that nobody asked them."
    assert _amended(text, "domestic_reactions") == ("domestic_reactions",)


def test_a_deal_that_a_court_stops_is_an_agreement_that_failed():
    text = "Norway's Supreme Court on Friday suspended a $90 million ferry agreement with Sweden."
    assert _amended(text, "background") == ("agreements",)


def test_one_governments_duties_are_no_agreement():
    text = "The duties on tinned fish will take effect in June, the trade minister said."
    assert _amended(text, "agreements") == ("background",)


def test_who_judges_the_matter_itself_receives_it():
    source = read(f"{LEAD}\n\nThe mayor of Oslo defended the treaty on Monday.".encode(), "article.txt", lambda _: None)
    story, persons = told_by(annotate(sentences_of(source)))
    labels = ["background"] * (len(story.sentences) - 1)
    told = [_placed(label) for label in labels]
    last = Placement("background", 0.4, "domestic_reactions", None, 0.0)
    assert amended(story, persons, source, [*told, last])[-1] == "domestic_reactions"


def test_a_leaders_worry_is_a_risk():
    text = "President Bo Ek briefed Ada Berg on the strait and expressed concern that piracy could spread."
    source = read(f"{LEAD}\n\n{text}".encode(), "article.txt", lambda _: None)
    story, persons = told_by(annotate(sentences_of(source)))
    told = [_placed("background") for _ in story.sentences[1:]]
    last = Placement("international_reactions", 0.4, "risks", None, 0.0)
    found = amended(story, persons, source, [*told, last])[-1]
    assert found == ("risks" if story.spoken[-1].country in story.main[:2] else "international_reactions")


def test_what_nothing_is_said_of_is_a_risk():
    assert _amended("Nothing is said about who pays for the ferries.", "domestic_reactions") == ("risks",)


def test_one_governments_own_measure_is_no_undertaking():
    text = "Norway announced on Tuesday that it would challenge the duty of Sweden at the WTO."
    assert _amended(text, "agreements") == ("background",)


def test_what_one_side_is_ready_to_do_is_an_undertaking():
    text = "The Swedish side confirmed its readiness to increase deliveries of power to Norway by a third."
    assert _amended(text, "background") == ("agreements",)
    assert _amended("The Swedish side is content with the harbour.", "background") == ("background",)


def test_what_a_deal_is_not_is_none_of_its_terms():
    assert _amended("The arrangement isn't a treaty and needs no ratification.", "agreements") == ("background",)
    assert _amended("The arrangement covers cyber security.", "agreements") == ("agreements",)


def _first(text, label):
    source = read(text.encode(), "article.txt", lambda _: None)
    story, persons = told_by(annotate(sentences_of(source)))
    return amended(story, persons, source, [_placed(label) for _ in story.sentences])[0]


def test_a_deal_made_at_the_head_of_an_article_is_an_agreement():
    made = "Norway has reached an agreement on trade with Peru, ten years after talks began."
    assert _first(made, "background") == "agreements"
    assert _first("Norway has not reached a trade agreement with Peru after ten years.", "background") == "background"
    assert _first("Norway reached a trade agreement with Peru in 1998.", "background") == "background"


def test_a_deal_told_further_down_stays_where_it_was_placed():
    text = (
        f"There are seven harbours. {' '.join('They are open.' for _ in range(4))}\n\nNorway reached a deal with Peru."
    )
    assert _amended(text, "background") == ("background",)


def test_what_a_deal_is_expected_to_bring_about_is_background():
    assert _amended("The Commission expects the treaty to save firms 4 billion a year.", "agreements") == (
        "background",
    )
    assert _amended("The Commission expects the treaty to be signed in May.", "agreements") == ("agreements",)


def test_what_two_states_discuss_is_no_reaction():
    text = "Berg said Norway and Sweden were discussing a draft resolution on ferries."
    assert _amended(text, "international_reactions") == ("agreements",)
    text = "Berg said Norway and Sweden were discussed a lot in bars."
    assert _amended(text, "international_reactions") == ("international_reactions",)


def _next(text, label, following):
    """Return where the only sentence behind the lead goes, which was placed as `label`, then as `following`."""
    source = read(f"{LEAD}\n\n{text}".encode(), "article.txt", lambda _: None)
    story, persons = told_by(annotate(sentences_of(source)))
    placements = [_placed("agreements")] * (len(story.sentences) - 1)
    return amended(story, persons, source, [*placements, Placement(label, 0.5, following, None, 0.0)])[-1]


def test_who_judges_what_another_one_does_reacts():
    text = "The Fishermen's League, which speaks for ninety ports, also denounced Ada Berg's visit as a show."
    assert _next(text, "background", "domestic_reactions") == "domestic_reactions"
    assert _next("Ada Berg welcomed the guests in Oslo.", "background", "domestic_reactions") == "background"
    both = "The two sides condemned Iceland's raids."
    assert _next(both, "background", "domestic_reactions") == "background"


def test_one_who_praises_anothers_part_undertakes_nothing():
    text = "Jon Ray, Iceland's envoy in Oslo, also praised Norway's efforts to bring the ports together."
    assert _next(text, "agreements", "international_reactions") == "international_reactions"
    joint = "The two sides praised Norway's efforts to bring the ports together."
    assert _next(joint, "agreements", "international_reactions") == "agreements"


def test_a_law_that_one_signs_and_what_nobody_can_confirm():
    assert _amended("Bo Ek recently signed into law an act on ferries.", "agreements") == ("background",)
    assert _amended("A harbour official could not immediately confirm the report.", "risks") == ("background",)
